//! Which goals are drawn, in which column, and which builds on which.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::model::leerlijn::{Leerlijn, Lijndoel};
use crate::model::part::Id;
use crate::render::context::RenderContext;

/// A goal before it has its place.
pub(super) struct GoalNode<'s> {
    pub(super) doel: &'s Lijndoel,
    pub(super) nummer: Option<usize>,
    /// The group of columns: 0 for what is learned elsewhere, then the years.
    pub(super) groep: usize,
}

/// The goals that are drawn, with the group of each, and the names of the groups.
pub(super) fn goals<'s>(
    context: &RenderContext<'s>,
    line: &'s Leerlijn,
    numbers: &HashMap<String, usize>,
) -> (Vec<GoalNode<'s>>, Vec<String>) {
    let mut years: BTreeMap<(bool, Option<u8>), Vec<&Lijndoel>> = BTreeMap::new();
    for goal in line.leerdoelen.iter().filter(|goal| !goal.id.is_empty()) {
        let year = goal.leerjaar.map(|year| year.0);
        years.entry((year.is_none(), year)).or_default().push(goal);
    }
    let own: HashSet<String> = line.leerdoelen.iter().map(|goal| goal.id.key()).collect();
    let mut names = vec!["Andere leerlijn".to_owned()];
    let mut found: Vec<GoalNode<'s>> = Vec::new();
    let first = line
        .leerdoelen
        .iter()
        .flat_map(|goal| goal.voorkennis.iter());
    for id in first.filter(|id| !own.contains(&id.key())) {
        let known = |goal: &GoalNode<'_>| goal.doel.id == *id;
        if let Some(other) = context.school.goal(id).filter(|_| !found.iter().any(known)) {
            let nummer = numbers.get(&id.key()).copied();
            if nummer.is_some() {
                "Eerder".clone_into(&mut names[0]);
            }
            found.push(GoalNode {
                doel: other.doel,
                nummer,
                groep: 0,
            });
        }
    }
    for ((_, year), goals) in years {
        let name = |year| format!("Leerjaar {year}");
        names.push(year.map_or_else(|| "Zonder leerjaar".to_owned(), name));
        found.extend(goals.into_iter().map(|goal| GoalNode {
            doel: goal,
            nummer: numbers.get(&goal.id.key()).copied(),
            groep: names.len() - 1,
        }));
    }
    (found, names)
}

/// From what comes first to what builds on it, by place in the list of goals.
pub(super) fn arrows(goals: &[GoalNode<'_>]) -> Vec<(usize, usize)> {
    let mut places: HashMap<String, usize> = HashMap::new();
    for (at, goal) in goals.iter().enumerate() {
        places.entry(goal.doel.id.key()).or_insert(at);
    }
    let mut arrows = Vec::new();
    for (to, goal) in goals.iter().enumerate().filter(|(_, goal)| goal.groep != 0) {
        let first = |id: &Id| places.get(&id.key()).copied();
        for from in goal.doel.voorkennis.iter().filter_map(first) {
            if from != to && !arrows.contains(&(from, to)) {
                arrows.push((from, to));
            }
        }
    }
    arrows
}

/// The column of each goal, and for each group its first column and how many it has. Within a year a
/// goal stands right of those that it builds on; goals in a circle stand below each other.
pub(super) fn columns(
    goals: &[GoalNode<'_>],
    arrows: &[(usize, usize)],
    groups: usize,
) -> (Vec<usize>, Vec<(usize, usize)>) {
    let within = || {
        arrows
            .iter()
            .filter(|(from, to)| goals[*from].groep == goals[*to].groep)
    };
    let mut depth = vec![0_usize; goals.len()];
    let mut open = vec![0_usize; goals.len()];
    within().for_each(|(_, to)| open[*to] += 1);
    let mut ready: Vec<usize> = (0..goals.len()).filter(|at| open[*at] == 0).collect();
    while let Some(node) = ready.pop() {
        for (_, to) in within().filter(|(from, _)| *from == node) {
            depth[*to] = depth[*to].max(depth[node] + 1);
            open[*to] -= 1;
            if open[*to] == 0 {
                ready.push(*to);
            }
        }
    }
    let mut bands = Vec::new();
    let mut first = 0;
    for group in 0..groups {
        let own = goals
            .iter()
            .zip(&depth)
            .filter(|(goal, _)| goal.groep == group);
        let count = own.map(|(_, depth)| depth + 1).max().unwrap_or(0);
        bands.push((first, count));
        first += count;
    }
    let layer = |(goal, depth): (&GoalNode<'_>, usize)| bands[goal.groep].0 + depth;
    (goals.iter().zip(depth).map(layer).collect(), bands)
}
