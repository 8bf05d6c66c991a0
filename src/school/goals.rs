//! The goals of leerlijnen across documents: which are planned, and which go round in a circle.

use foldhash::{HashMap, HashMapExt, HashSet};

use crate::model::leerlijn::Lijndoel;
use crate::model::part::{Id, Leerjaar};
use crate::model::{Content, Planning};
use crate::words;

use super::document::{Document, DocumentNumber};

/// A goal by document and position.
pub(super) type Place = (DocumentNumber, usize);

/// Which goals are planned and which need each other: built once for a school.
#[derive(Debug, Default)]
pub struct Goals {
    pub(super) planned: HashSet<String>,
    /// The plannings of a year by subject as written, in order of path.
    pub(super) plannings: HashMap<Leerjaar, HashMap<String, Vec<DocumentNumber>>>,
    /// The plannings of a class, in order of path.
    pub(super) of_class: HashMap<Id, Vec<DocumentNumber>>,
    /// The circles by the document of their first goal.
    pub(super) circles: HashMap<DocumentNumber, Vec<Vec<Place>>>,
}

impl Goals {
    /// The goals of documents in order of path. Ignored documents plan goals, but nothing
    /// else in them counts.
    pub(super) fn new(documents: &[Document]) -> Self {
        let mut goals = Self::default();
        for (number, document) in documents.iter().enumerate() {
            if let Some(Content::Planning(planning)) = &document.content {
                goals.add(number, planning, document.is_ignored);
            }
        }
        let graph = Graph::new(documents);
        for circle in graph.circles(|(number, _)| !documents[number].is_ignored) {
            if let Some((number, _)) = circle.first() {
                goals.circles.entry(*number).or_default().push(circle);
            }
        }
        goals
    }

    fn add(&mut self, number: DocumentNumber, planning: &Planning, is_ignored: bool) {
        let named = planning
            .all_goals()
            .filter_map(|goal| goal.leerlijn.as_ref());
        self.planned.extend(named.map(Id::key));
        if !is_ignored {
            let of_year = self.plannings.entry(planning.leerjaar).or_default();
            let vak = words::lower(planning.vak.trim()).into_owned();
            of_year.entry(vak).or_default().push(number);
            for klas in planning.klas.iter().filter(|klas| !klas.is_empty()) {
                let of_class = self.of_class.entry(klas.clone()).or_default();
                if of_class.last() != Some(&number) {
                    of_class.push(number);
                }
            }
        }
    }
}

/// The goals of a document; none where it is no leerlijn.
pub(super) fn lijndoelen(document: &Document) -> &[Lijndoel] {
    match &document.content {
        Some(Content::Leerlijn(line)) => &line.leerdoelen,
        _ => &[],
    }
}

/// Which goal needs which.
struct Graph {
    places: Vec<Place>,
    /// For each goal those that it needs.
    needs: Vec<Vec<usize>>,
}

impl Graph {
    fn new(documents: &[Document]) -> Self {
        let mut all: Vec<(Place, &Lijndoel)> = Vec::new();
        for (number, document) in documents.iter().enumerate() {
            let goals = lijndoelen(document).iter().enumerate();
            all.extend(goals.map(|(at, goal)| ((number, at), goal)));
        }
        let mut by_id: HashMap<String, usize> = HashMap::new();
        for (node, (_, goal)) in all.iter().enumerate() {
            by_id.entry(goal.id.key()).or_insert(node);
        }
        by_id.remove("");
        let needs = |(_, goal): &(Place, &Lijndoel)| {
            let prior = goal.voorkennis.iter();
            prior
                .filter_map(|id| by_id.get(&id.key()).copied())
                .collect()
        };
        Self {
            needs: all.iter().map(needs).collect(),
            places: all.into_iter().map(|(place, _)| place).collect(),
        }
    }

    /// Circles that share no goal, in order of their first goal that may come first; of a knot of
    /// circles one at a time. Takes time in proportion to the goals.
    fn circles(&self, may_begin: impl Fn(Place) -> bool) -> Vec<Vec<Place>> {
        let knotted = self.knotted();
        let mut walk_of: Vec<Option<usize>> = vec![None; self.needs.len()];
        let mut circles = Vec::new();
        for start in 0..self.needs.len() {
            let mut walk = Vec::new();
            let mut node = Some(start).filter(|node| knotted[*node]);
            while let Some(here) = node.filter(|node| walk_of[*node].is_none()) {
                walk_of[here] = Some(start);
                walk.push(here);
                node = self.needs[here].iter().copied().find(|next| knotted[*next]);
            }
            let closes = node.filter(|node| walk_of[*node] == Some(start));
            let Some(begin) = closes.and_then(|node| walk.iter().position(|one| *one == node))
            else {
                continue;
            };
            let mut circle: Vec<Place> = walk[begin..].iter().map(|n| self.places[*n]).collect();
            let first = circle
                .iter()
                .enumerate()
                .filter(|(_, place)| may_begin(**place));
            if let Some((at, _)) = first.min_by_key(|(_, place)| **place) {
                circle.rotate_left(at);
                circles.push(circle);
            }
        }
        circles.sort_unstable();
        circles
    }

    /// Which goals need, directly or not, a goal in a circle: what is left when goals that need
    /// nothing are taken away again and again.
    fn knotted(&self) -> Vec<bool> {
        let mut needed_by: Vec<Vec<usize>> = vec![Vec::new(); self.needs.len()];
        for (node, needs) in self.needs.iter().enumerate() {
            for prior in needs {
                needed_by[*prior].push(node);
            }
        }
        let mut open: Vec<usize> = self.needs.iter().map(Vec::len).collect();
        let mut free: Vec<usize> = (0..open.len()).filter(|node| open[*node] == 0).collect();
        while let Some(node) = free.pop() {
            for user in &needed_by[node] {
                open[*user] -= 1;
                if open[*user] == 0 {
                    free.push(*user);
                }
            }
        }
        open.into_iter().map(|open| open > 0).collect()
    }
}
