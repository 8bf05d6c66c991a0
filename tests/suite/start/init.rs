//! `leerplan init`: the folder that it makes, on any day of the year, and what it refuses.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use leerplan::internals::calendar::Region;
use leerplan::internals::finding::Level;
use leerplan::internals::start::{Init, proposed_year};
use leerplan::model::{Kleur, Soort};

use crate::start::support::text;
use crate::support::{Folder, TODAY, day};

const NAME: &str = "Het \"Grote\" Huis: 't Hof";

/// A school folder as `init` makes it on a day.
fn begun(kleur: Kleur, year: Option<&str>, regio: Option<Region>, today: &str) -> Folder {
    let proposed = proposed_year(day(today)).unwrap();
    let init = Init {
        school: NAME.to_owned(),
        kleur,
        schooljaar: year.map_or(proposed, |year| year.parse().unwrap()),
        regio,
    };
    let folder = Folder::empty();
    for file in init.files(day(today)).unwrap() {
        folder.write(&file.path, &file.contents);
    }
    folder
}

/// What is wrong in a folder: faults of shape, and findings that weigh more than a tip.
fn troubles(folder: &Folder, today: &str) -> Vec<String> {
    let school = folder.load(today);
    let documents = school.documents();
    let faults = documents.flat_map(|(_, d)| d.faults.iter().map(|f| format!("{}: {f:?}", d.path)));
    let settings = school.config.faults.iter().map(|f| format!("{f:?}"));
    let report = folder.check(today);
    let findings = report.findings.iter().filter(|f| f.level != Level::Tip);
    let findings = findings.map(|f| format!("{} {}: {}", f.rule, f.file, f.message));
    faults.chain(settings).chain(findings).collect()
}

fn init(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_leerplan"));
    command.current_dir(folder).env("NO_COLOR", "1");
    command.env_remove("CI");
    command.args(["init", "--vandaag", TODAY]).args(args);
    command.stdin(Stdio::null()).output().unwrap()
}

/// Every path below a folder.
fn all_below(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        found.push(path.display().to_string());
        if path.is_dir() {
            found.extend(all_below(&path));
        }
    }
    found
}

#[test]
fn the_folder_passes_check_on_any_day_of_the_year() {
    let days = [
        "2026-08-01", // summer, in the new school year
        "2026-08-31",
        "2026-09-19", // a Saturday
        "2026-10-07",
        "2026-10-14", // the last days of the first period
        "2026-10-20", // autumn holiday
        "2026-11-23",
        "2026-12-18", // the last day before Christmas
        "2026-12-28",
        "2027-01-01",
        "2027-02-24",
        "2027-04-08", // the last days of the third period
        "2027-04-28", // May holiday
        "2027-05-06", // Ascension Day
        "2027-05-31",
        "2027-06-01", // from here on the next year is proposed
        "2027-07-14", // the last week of the year
        "2027-07-25", // summer, still in the old school year
    ];
    for kleur in Kleur::ALL {
        let regions = [Some(Region::Noord), Some(Region::Zuid), None];
        for (today, regio) in days.into_iter().zip(regions.into_iter().cycle()) {
            let folder = begun(*kleur, None, regio, today);
            let none: [&str; 0] = [];
            assert_eq!(troubles(&folder, today), none, "{kleur} {regio:?} {today}");
        }
    }
}

#[test]
fn the_folder_passes_check_in_the_last_weeks_of_the_year_that_was_asked_for() {
    for kleur in Kleur::ALL {
        for today in ["2027-06-15", "2027-07-08", "2027-07-13", "2027-07-12"] {
            let folder = begun(*kleur, Some("2026-2027"), Some(Region::Midden), today);
            let none: [&str; 0] = [];
            assert_eq!(troubles(&folder, today), none, "{kleur} {today}");
        }
    }
}

#[test]
fn a_year_without_days_to_come_is_refused() {
    for today in ["2027-07-16", "2027-07-20", "2028-01-10"] {
        let init = Init {
            school: NAME.to_owned(),
            kleur: Kleur::Blauw,
            schooljaar: "2026-2027".parse().unwrap(),
            regio: Some(Region::Midden),
        };
        let refused = init.files(day(today)).unwrap_err().to_string();
        assert!(refused.contains("`--schooljaar 2027-2028`"), "{refused}");
    }
}

#[test]
fn the_folder_passes_check_where_holidays_are_not_known() {
    for kleur in Kleur::ALL {
        for today in ["2033-09-20", "2034-01-10", "2034-07-01"] {
            let folder = begun(*kleur, None, Some(Region::Midden), today);
            let none: [&str; 0] = [];
            assert_eq!(troubles(&folder, today), none, "{kleur} {today}");
        }
    }
}

#[test]
fn each_colour_has_an_example_of_the_soorten_that_fit_it() {
    let soorten = |kleur| {
        let school = begun(kleur, None, None, TODAY).load(TODAY);
        let has = |soort: &&Soort| school.index.has(**soort);
        Soort::ALL.iter().filter(has).copied().collect::<Vec<_>>()
    };
    let without = |left_out: &[Soort]| {
        let kept = |soort: &&Soort| !left_out.contains(soort);
        Soort::ALL.iter().filter(kept).copied().collect::<Vec<_>>()
    };
    let blauw = without(&[Soort::Leerlijn, Soort::Voortgang, Soort::Gesprek]);
    assert_eq!(soorten(Kleur::Blauw), blauw);
    assert_eq!(soorten(Kleur::Geel), without(&[Soort::Leerlijn]));
    assert_eq!(soorten(Kleur::Groen), without(&[]));
}

#[test]
fn periods_lie_between_the_holidays() {
    let spans = |regio| {
        let school = begun(Kleur::Blauw, None, Some(regio), TODAY).load(TODAY);
        let periods = school.calendar.periods().iter();
        let spans = periods.map(|p| format!("{} {} {}", p.nummer, p.van, p.tot));
        spans.collect::<Vec<_>>()
    };
    let midden = spans(Region::Midden);
    assert_eq!(midden[0], "1 2026-08-31 2026-10-16");
    assert_eq!(midden[1], "2 2026-10-26 2026-12-18");
    assert!(midden[2].starts_with("3 2027-01-04 "), "{midden:?}");
    assert!(midden[3].ends_with(" 2027-07-16"), "{midden:?}");
    let noord = spans(Region::Noord);
    assert_eq!(noord[0], "1 2026-08-17 2026-10-09");
    assert_eq!(noord[1], "2 2026-10-19 2026-12-18");
    assert!(noord[3].ends_with(" 2027-07-09"), "{noord:?}");
}

#[test]
fn every_school_week_of_the_period_is_in_the_studiewijzer() {
    let school = begun(Kleur::Geel, None, Some(Region::Midden), TODAY).load(TODAY);
    let (_, studiewijzer) = school.studiewijzers().next().unwrap();
    let weeks: Vec<String> = studiewijzer
        .weken
        .iter()
        .flat_map(|row| row.week.iter().map(ToString::to_string))
        .collect();
    // On 7 October a week and a half is left of period 1: the examples play in period 2.
    assert_eq!(weeks, ["44", "45", "46", "47", "48", "49", "50", "51"]);
}

#[test]
fn from_june_on_the_next_year_is_proposed() {
    let proposed = |today| proposed_year(day(today)).unwrap().to_string();
    assert_eq!(proposed("2027-05-31"), "2026-2027");
    assert_eq!(proposed("2027-06-01"), "2027-2028");
    assert_eq!(proposed("2027-07-31"), "2027-2028");
    assert_eq!(proposed("2027-08-01"), "2027-2028");
}

#[test]
fn the_name_of_the_school_comes_through_whole() {
    let folder = begun(Kleur::Blauw, None, None, TODAY);
    let school = folder.load(TODAY);
    let config = school.config.config.unwrap();
    assert_eq!(config.school.as_deref(), Some(NAME));
    let odd = "A\tB\n[x](y) \\ \u{7f} *ster*";
    let init = Init {
        school: odd.to_owned(),
        kleur: Kleur::Geel,
        schooljaar: "2026-2027".parse().unwrap(),
        regio: None,
    };
    let files = init.files(day(TODAY)).unwrap();
    let settings = files.iter().find(|f| f.path == "leerplan.toml").unwrap();
    let table: toml::Table = settings.contents.parse().unwrap();
    assert_eq!(table["school"].as_str(), Some(odd));
    assert_eq!(table["regels"]["versie"].as_str(), Some("2027"));
    let page = files.iter().find(|f| f.path == "LEESMIJ.md").unwrap();
    assert!(
        page.contents.contains("\\[x\\](y) \\\\   \\*ster\\*"),
        "{}",
        page.contents
    );
}

#[test]
fn it_says_what_it_made_and_what_to_do_next() {
    let folder = Folder::empty();
    let output = init(
        folder.path(),
        &["school", "--kleur", "groen", "--school", NAME],
    );
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let said = text(&output.stdout);
    for part in [
        NAME,
        "  leerplan.toml\n",
        "  leerlijnen/voorbeeld-na.yaml\n",
        "  cd school\n  leerplan check",
        "leerplan nieuw klas",
    ] {
        assert!(said.contains(part), "{part:?} in {said}");
    }
    assert!(!said.contains('!'));
    for line in said
        .lines()
        .filter(|line| line.trim_end_matches(".yaml") != *line)
    {
        assert!(
            folder.path().join("school").join(line.trim()).is_file(),
            "{line}"
        );
    }
    assert!(folder.path().join("school/.gitignore").is_file());
    assert!(folder.path().join("school/LEESMIJ.md").is_file());
}

#[test]
fn a_folder_with_only_git_is_empty() {
    let folder = Folder::empty();
    folder.write(".git/HEAD", "ref: refs/heads/main\n");
    let output = init(folder.path(), &["--kleur", "blauw", "--school", "X"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(!text(&output.stdout).contains("cd "));
    assert!(folder.path().join("leerplan.toml").is_file());
}

#[test]
fn what_cannot_be_is_refused_and_nothing_is_written() {
    let folder = Folder::empty();
    folder.write("vol/brief.txt", "x").write("bestand", "x");
    for name in ["a", "b", "c", "d", "e"] {
        folder.write(&format!("voller/{name}"), "x");
    }
    fs::create_dir(folder.path().join("leeg")).unwrap();
    folder.write(
        "school/leerplan.toml",
        "kleur = \"geel\"\nschooljaar = \"2026-2027\"\n",
    );
    let full = ["--kleur", "blauw", "--school", "X"];
    let cases: [(&[&str], &str); 9] = [
        (&["vol"], "in vol staat al iets: `brief.txt`"),
        (&["voller"], "`a`, `b`, `c` en nog 2"),
        (&["bestand"], "bestand is een bestand"),
        (&["school"], "hier is al een schoolmap"),
        (&["school/sub"], "hier is al een schoolmap"),
        (
            &["leeg"],
            "ontbreekt nog `--kleur` (blauw, geel of groen) en `--school`",
        ),
        (&["leeg", "--kleur", "geel"], "ontbreekt nog `--school`"),
        (
            &["leeg", "--kleur", "rood"],
            "kies uit blauw, geel of groen",
        ),
        (
            &["leeg", "--schooljaar", "2024-2025"],
            "--schooljaar 2026-2027",
        ),
    ];
    let before = all_below(folder.path());
    for (at, (args, expected)) in cases.iter().enumerate() {
        let mut all = args.to_vec();
        if at < 5 || at == 8 {
            all.extend(full);
        }
        let output = init(folder.path(), &all);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let said = text(&output.stderr);
        assert!(said.contains(expected), "{args:?}: {said}");
        assert_eq!(text(&output.stdout), "");
        assert_eq!(all_below(folder.path()), before, "{args:?}");
    }
}

/// Files may not grow beyond 2 kB: the settings can be written, a later document cannot.
#[cfg(unix)]
#[test]
fn a_failure_half_way_leaves_nothing_behind() {
    let folder = Folder::empty();
    let binary = env!("CARGO_BIN_EXE_leerplan");
    let script = format!(
        "trap '' XFSZ; ulimit -f 4; exec '{binary}' init een/twee --kleur groen --school X --vandaag {TODAY}"
    );
    let mut command = Command::new("sh");
    command.current_dir(folder.path()).args(["-c", &script]);
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stdout));
    let said = text(&output.stderr);
    assert!(
        said.contains("niet schrijven: het bestand wordt te groot"),
        "{said}"
    );
    assert_eq!(all_below(folder.path()), Vec::<String>::new());
}

#[cfg(target_os = "linux")]
#[test]
fn at_a_terminal_what_is_missing_is_asked() {
    let folder = Folder::empty();
    let said = crate::start::support::at_a_terminal(
        folder.path(),
        "init school",
        "\nOns College\nrood\nGroen\n\nzuid\n",
    );
    for part in [
        "Hoe heet de school?",
        "geef de school een naam",
        "kies uit blauw, geel of groen",
        "Welk schooljaar? [2026-2027]",
        "staat klaar, met stappenplan groen",
    ] {
        assert!(said.contains(part), "{part:?} in {said}");
    }
    let settings = fs::read_to_string(folder.path().join("school/leerplan.toml")).unwrap();
    assert!(
        settings.contains("school     = \"Ons College\""),
        "{settings}"
    );
    assert!(settings.contains("regio      = \"zuid\""), "{settings}");
}
