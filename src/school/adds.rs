//! The topics on which a document adds to the answers of its school.

use crate::model::Content;
use crate::model::part::Id;

use super::asked::{Topic, Topics};
use super::document::Document;
use super::{index, weeks};

/// Adds the topics of a document. An answer that rests on one document at a time must be about one
/// of these; what rests on all of them is compared in `renew`. Each soort is named here, so that a
/// new one is not forgotten.
pub(super) fn topics_of(document: &Document, topics: &mut Topics) {
    let mut add = |topic: Topic<'_>| {
        topics.insert(topic.number());
    };
    add(Topic::Document(&document.path));
    let Some(content) = &document.content else {
        return;
    };
    let soort = content.soort();
    add(Topic::Id(soort, &document.id));
    add(Topic::Every(soort));
    for (field, id) in index::references(content) {
        add(Topic::Reference(soort, field, id));
    }
    match content {
        Content::Klas(klas) => {
            let pupils = klas.leerlingen.iter();
            pupils.for_each(|pupil| add(Topic::Pupil(&pupil.id)));
        }
        Content::Leerlijn(line) => {
            add(Topic::Circles);
            let goals = line.leerdoelen.iter();
            goals.for_each(|goal| add(Topic::Goal(&goal.id)));
        }
        Content::Planning(planning) => {
            add(Topic::Plannings(planning.leerjaar));
            let goals = planning.paragrafen.iter().flat_map(|p| &p.leerdoelen);
            let named = goals.filter_map(|goal| goal.leerlijn.as_ref());
            named.for_each(|goal| add(Topic::Planned(&goal.key())));
        }
        Content::Studiewijzer(wijzer) => {
            let classes = weeks::classes(wijzer);
            classes.iter().for_each(|klas| add(Topic::Class(klas)));
        }
        Content::Invoeringsplan(plan) => {
            let earlier = plan.vorige.iter().map(Id::key);
            earlier.for_each(|id| add(Topic::EarlierRound(&id)));
        }
        Content::Leerplan(_)
        | Content::Draaiboek(_)
        | Content::Voortgang(_)
        | Content::Gesprek(_) => {}
    }
}
