//! What a new round takes over from the round before.

use minijinja::Value;
use minijinja::value::Serde;
use serde::Serialize;

use crate::model::Invoeringsplan;
use crate::model::invoeringsplan::{
    Aantonen, Bijstelling, CoachingDeel, Doel, PortfolioEis, Tactiek,
};
use crate::model::part::{EenOfMeer, Tekst, TekstOf};

/// The part of a round that the next one begins with.
#[derive(Debug, Serialize)]
struct Oud {
    eigenaar: EenOfMeer<Tekst>,
    doel: Doel,
    /// What was measured at the beginning.
    nulmeting: Option<Tekst>,
    /// What came out at the end: where the next round begins.
    uitkomst: Option<Tekst>,
    tactiek: Tactiek,
    planningen: Vec<String>,
    portfolio_eisen: EenOfMeer<TekstOf<PortfolioEis>>,
    bijstelling: Option<Bijstelling>,
}

/// What a round takes over; all empty for a first round.
pub(super) fn over(before: Option<&Invoeringsplan>) -> Value {
    let doel = before.and_then(|plan| plan.doel.first()).cloned();
    let baseline = doel.as_ref().and_then(|doel| doel.nulmeting.as_ref());
    let controle = before.and_then(|plan| plan.controle.as_ref());
    let mut tactiek = before
        .and_then(|plan| plan.tactiek.clone())
        .unwrap_or_else(no_tactics);
    tactiek.coaching.get_or_insert(CoachingDeel {
        instructie: None,
        coach: None,
    });
    tactiek.aantonen.get_or_insert(Aantonen {
        mondeling: None,
        schriftelijk: None,
    });
    let planningen = before.map(|plan| &plan.planningen[..]).unwrap_or_default();
    Value::from(Serde(Oud {
        eigenaar: before.map(|plan| plan.eigenaar.clone()).unwrap_or_default(),
        nulmeting: baseline.and_then(|baseline| baseline.wat.clone()),
        uitkomst: controle.and_then(|controle| controle.uitkomst.clone()),
        doel: doel.unwrap_or(Doel {
            omschrijving: None,
            meetbaar: None,
            nulmeting: None,
            streef: None,
            samenhang: None,
        }),
        tactiek,
        planningen: planningen.iter().map(ToString::to_string).collect(),
        portfolio_eisen: before
            .map(|plan| plan.portfolio_eisen.clone())
            .unwrap_or_default(),
        bijstelling: before.and_then(|plan| plan.bijstelling.clone()),
    }))
}

fn no_tactics() -> Tactiek {
    Tactiek {
        middelen: EenOfMeer::default(),
        personen: EenOfMeer::default(),
        materialen: EenOfMeer::default(),
        kennis: EenOfMeer::default(),
        werkgroep: EenOfMeer::default(),
        randvoorwaarden: EenOfMeer::default(),
        zonder_computer: None,
        ouders: None,
        coaching: None,
        werkafspraken: EenOfMeer::default(),
        organisatie: None,
        aantonen: None,
    }
}
