use crate::facts::costs::materials_total;
use crate::finding::Problem;
use crate::model::Leerplan;
use crate::model::part::Bedrag;
use crate::path;
use crate::rules::{Scope, rule};

rule! {
    /// Het plan kost geld, en daar is nog niet over gesproken.
    ///
    /// ## Waarom
    /// Wat een plan kost, bespreek je samen voordat er iets gekocht wordt (stap 4, "Mijn eigen
    /// plan"). Bij een plan zonder kosten is er niets te bespreken. Een dag die nog moet komen telt
    /// niet.
    ///
    /// ## Fout
    /// ```yaml
    /// soort: leerplan
    /// leerling: sanne
    /// vak: na
    /// datum: 2026-09-14
    /// materialen: [{wat: Fietspomp, hoe: kopen, kosten: 12.50}]
    /// kosten: {totaal: 12.50, regeling: zakgeld}
    /// #       ^
    /// ```
    ///
    /// ## Goed
    /// ```yaml
    /// soort: leerplan
    /// leerling: sanne
    /// vak: na
    /// datum: 2026-09-14
    /// materialen: [{wat: Fietspomp, hoe: kopen, kosten: 12.50}]
    /// kosten: {totaal: 12.50, regeling: zakgeld, besproken: 2026-09-15}
    /// ```
    "kosten-niet-besproken": Leerplan => check
}

fn check(plan: &Leerplan, scope: &Scope<'_>) -> Vec<Problem> {
    let costs = plan.kosten.as_ref();
    let sum = materials_total(plan).unwrap_or(Bedrag(0));
    let total = costs.and_then(|costs| costs.totaal).unwrap_or(sum).max(sum);
    // A plan of a day that is still to come is being written.
    let is_new = plan.datum.0 > scope.today;
    if is_new
        || total == Bedrag(0)
        || costs.is_some_and(|costs| scope.as_of().is_done(costs.besproken))
    {
        return Vec::new();
    }
    let path = match costs {
        Some(_) => path!["kosten", "besproken"],
        None => path!["kosten"],
    };
    let message = format!("het plan kost `{total}`, en dat is nog niet besproken");
    vec![
        Problem::at(path, message)
            .hint("bespreek de kosten samen en zet de dag bij `besproken:` onder `kosten:`"),
    ]
}
