//! Levels under the names that schools give them.

use leerplan::internals::yaml::parse_yaml;
use leerplan::model::part::Niveaus;
use leerplan::model::{self, Content};

use crate::support::{PLANNING, TODAY, school};

/// The levels that a text names, in the words of the format.
fn named(text: &str) -> Option<String> {
    let levels = Niveaus::named(text)?;
    let names: Vec<&str> = levels.iter().map(|level| level.as_str()).collect();
    Some(names.join(" "))
}

const VMBO: &str = "vmbo-bb vmbo-kb vmbo-gl vmbo-tl";

#[test]
fn each_name_is_read_as_the_levels_it_stands_for() {
    let table = [
        (
            "vmbo-tl",
            "vmbo-tl|mavo|Mavo|MAVO|mavo+|tl|TL|vmbo-t|VMBO-T|vmbo tl|Vmbo TL|vmbo t|vmbo_tl|\
             theoretische leerweg|vmbo theoretische leerweg|vmbo/tl|vmbo-theoretisch",
        ),
        (
            "vmbo-gl",
            "vmbo-gl|gl|GL|vmbo-g|vmbo gl|gemengd|gemengde leerweg|VMBO G",
        ),
        (
            "vmbo-kb",
            "vmbo-kb|kb|KB|kbl|kader|Kader|vmbo-k|vmbo kader|vmbo-kbl|kaderberoepsgerichte leerweg",
        ),
        (
            "vmbo-bb",
            "vmbo-bb|bb|BB|bbl|basis|Basis|vmbo-b|vmbo basis|basisberoepsgericht|vmbo-BBL",
        ),
        ("havo", "havo|havo+|havo plus"),
        (
            "vwo",
            "vwo|gymnasium|Gymnasium|gym|atheneum|Atheneum|ath|vwo-plus|vwo+|atheneum/gymnasium",
        ),
        (VMBO, "vmbo|VMBO|Vmbo|bkgt|vmbo-bkgt|vmbo b/k/g/t"),
        (
            "havo vwo",
            "havo/vwo|havo-vwo|havo en vwo|HAVO/VWO|havo, vwo|havo & vwo|hv|HV|h/v|havo/atheneum|havo + vwo",
        ),
        (
            "vmbo-tl havo",
            "mavo/havo|vmbo-t/havo|TL/havo|mh|th|vmbo-tl/havo|vmbo-tl-havo|m/h|vmbo-t en havo",
        ),
        (
            "vmbo-bb vmbo-kb",
            "bb/kb|basis/kader|bk|vmbo-bk|b/k|vmbo bb/kb",
        ),
        ("vmbo-kb vmbo-gl vmbo-tl", "kgt|vmbo-kgt|kader/gl/tl"),
        (
            "vmbo-gl vmbo-tl",
            "gl/tl|gtl|vmbo-gl/tl|vmbo gl en tl|g/t|GT",
        ),
        ("vmbo-tl havo vwo", "mhv|mavo/havo/vwo|m/h/v"),
        (
            "vmbo-bb vmbo-kb vmbo-gl vmbo-tl havo",
            "vmbo/havo|vmbo, havo",
        ),
    ];
    for (levels, texts) in table {
        for text in texts.split('|') {
            assert_eq!(named(text).as_deref(), Some(levels), "{text}");
        }
    }
}

/// Other schools, years, subjects, single letters, and words of which the level is not sure.
#[test]
fn what_is_no_level_is_not_read_as_one() {
    let texts = "VWO|HAVO|Vmbo-TL|h|v|t|m|b|k|g|3 havo|havo 3|havo3|4v|lyceum|technasium|brugklas|\
                 onderbouw|pro|praktijkonderwijs|isk|vso|mbo|hbo|lwoo|vmbo-lwoo|tweetalig|tvwo|\
                 beroepsgericht|bovenbouw|basisschool|basisstof|kaderberoeps|plus|leerweg|en|\
                 havo en|/vwo|havo/|havo of vwo|havo/wiskunde|kt2|n.v.t.|?|-|+|alle|alles|\
                 vmbo-h/x|gt4|en havo|plus havo|";
    for text in texts.split('|') {
        assert_eq!(named(text), None, "{text}");
    }
}

#[test]
fn a_level_in_other_letters_is_mended_and_one_with_a_year_is_explained() {
    for (written, hint) in [
        ("VWO", "bedoel je `vwo`?"),
        ("kadre", "bedoel je `kader`?"),
        (
            "3 mavo",
            "schrijf hier alleen `mavo`; het jaar hoort bij `leerjaar`",
        ),
        (
            "lyceum",
            "kies uit `vmbo-bb`, `vmbo-kb`, `vmbo-gl`, `vmbo-tl`, `havo` of `vwo`",
        ),
    ] {
        let folder = school();
        folder.write(
            "planning.yaml",
            &PLANNING.replace("niveau: vwo", &format!("niveau: {written}")),
        );
        let findings = folder.check_only(TODAY, &["verkeerde-waarde"]).findings;
        assert_eq!(findings.len(), 1, "{written}");
        assert_eq!(findings[0].hint.as_deref(), Some(hint), "{written}");
        assert_eq!(findings[0].mending.is_some(), written == "VWO", "{written}");
    }
}

#[test]
fn one_text_or_a_list_may_name_more_levels_and_none_counts_twice() {
    let text = PLANNING.replace("niveau: vwo", "niveau: [mavo/havo, tl, kader]");
    let (content, faults) = model::read(&parse_yaml(text).unwrap());
    assert_eq!(faults, []);
    let Some(Content::Planning(planning)) = content else {
        panic!("no planning");
    };
    let levels: Vec<&str> = planning.niveau.iter().map(|level| level.as_str()).collect();
    assert_eq!(levels, ["vmbo-tl", "havo", "vmbo-kb"]);
    let json = serde_json::to_value(&planning).unwrap();
    assert_eq!(
        json["niveau"],
        serde_json::json!(["vmbo-tl", "havo", "vmbo-kb"])
    );
}
