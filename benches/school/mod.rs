//! Makes school folders of any size, the same for the same seed: for each class a klas of 28, two
//! planningen, two studiewijzers, voortgang, two leerplannen, a draaiboek and a gesprek.

mod words;

use std::fmt::Write as _;
use std::path::Path;

use words::{ACTIVITIES, FIRST, GOALS, LAST, SUBJECTS, TASKS, TITLES};

/// How many documents a class has.
pub const PER_CLASS: usize = 10;

/// The day on which the folders are clean: in the fifth week of the first period.
pub const DAY: &str = "2026-09-30";

const PUPILS: usize = 28;
const PARAGRAPHS: usize = 5;
const WEEKS: [u32; PARAGRAPHS] = [37, 38, 39, 40, 41];

const CONFIG: &str = r#"school     = "Het Meetlyceum"
kleur      = "blauw"
schooljaar = "2026-2027"
regio      = "midden"

[[periode]]
nummer = 1
van    = 2026-08-31
tot    = 2026-10-16

[[periode]]
nummer = 2
van    = 2026-10-26
tot    = 2027-01-29
"#;

/// Numbers that only look random: a linear congruential generator.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn of<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.below(words.len())]
    }
}

/// Writes a school of so many classes.
pub fn write(root: &Path, classes: usize, seed: u64) {
    let mut dice = Dice(seed);
    put(root, "leerplan.toml", CONFIG);
    for number in 0..classes {
        Class::new(number, &mut dice).write(root, &mut dice);
    }
}

fn put(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

struct Class {
    id: String,
    pupils: Vec<String>,
    subjects: [&'static str; 2],
}

impl Class {
    fn new(number: usize, dice: &mut Dice) -> Self {
        let id = format!("k{}{}", 1 + number % 6, number);
        let pupil = |n: usize| format!("{}{number}n{n}", FIRST[n % FIRST.len()].to_lowercase());
        let first = dice.below(SUBJECTS.len());
        Self {
            id,
            pupils: (0..PUPILS).map(pupil).collect(),
            subjects: [SUBJECTS[first], SUBJECTS[(first + 1) % SUBJECTS.len()]],
        }
    }

    fn write(&self, root: &Path, dice: &mut Dice) {
        let id = &self.id;
        let at = |folder: &str, name: &str| format!("{folder}/{id}-{name}.yaml");
        put(root, &format!("klassen/{id}.yaml"), &self.klas(dice));
        for vak in self.subjects {
            put(root, &at("planningen", vak), &self.planning(vak, dice));
            put(root, &at("studiewijzers", vak), &self.guide(vak, dice));
        }
        put(
            root,
            &at("voortgang", self.subjects[0]),
            &self.results(dice),
        );
        for number in 0..2 {
            put(
                root,
                &at("leerplannen", &number.to_string()),
                &self.plan(number, dice),
            );
        }
        put(root, &at("draaiboeken", "0"), &self.script(dice));
        put(root, &at("gesprekken", "0"), &self.talk());
    }

    fn klas(&self, dice: &mut Dice) -> String {
        let mut text = format!(
            "soort: klas\nklas: {}\nniveau: vwo\nleerjaar: 3\nmentor: {}\nleerlingen:\n",
            self.id,
            dice.of(LAST)
        );
        for (n, pupil) in self.pupils.iter().enumerate() {
            let (first, last) = (FIRST[n % FIRST.len()], dice.of(LAST));
            let _ = writeln!(text, "  - {{id: {pupil}, naam: {first} {last}}}");
        }
        text
    }

    fn goal(&self, vak: &str, paragraph: usize, goal: usize) -> String {
        format!("{vak}.{}.{paragraph}{}", self.id, ["a", "b", "c"][goal])
    }

    fn planning(&self, vak: &str, dice: &mut Dice) -> String {
        let mut text = format!(
            "soort: planning\nvak: {vak}\nklas: {}\nniveau: vwo\nleerjaar: 3\nhoofdstuk: H1\ntitel: {}\n\
             docent: {}\nperiode: 1\nnummering: doorlopend\nparagrafen:\n",
            self.id,
            dice.of(TITLES),
            dice.of(LAST)
        );
        // Results are of the first subject only: the tests of the other are still to come.
        let is_measured = vak == self.subjects[0];
        for paragraph in 1..=PARAGRAPHS {
            let week = WEEKS[paragraph - 1];
            let tested = if is_measured {
                week
            } else {
                WEEKS[PARAGRAPHS - 1]
            };
            let from = 10 * paragraph;
            let _ = writeln!(
                text,
                "  - nummer: \"1.{paragraph}\"\n    titel: {}\n    week: {week}\n    leerdoelen:",
                dice.of(TITLES)
            );
            for goal in 0..3 {
                let id = self.goal(vak, paragraph, goal);
                let _ = writeln!(
                    text,
                    "      - doel: {}\n        id: {id}\n        opdrachten: \"{}\"",
                    dice.of(GOALS),
                    from + goal
                );
            }
            let _ = writeln!(
                text,
                "    activiteiten: [{}]\n    opdrachten: {{makkelijk: \"({from}), {}-{}\", moeilijk: \"{}, ({})\"}}\n    \
                 verdieping: \"{}\"\n    toets: {{vorm: formatief, week: {tested}}}",
                dice.of(ACTIVITIES),
                from + 1,
                from + 5,
                from + 6,
                from + 7,
                from + 8
            );
        }
        text + "afsluiting: [Oefentoets, Samenvatting op één A4]\ntoets: {vorm: summatief, datum: 2026-10-13}\n"
    }

    fn guide(&self, vak: &str, dice: &mut Dice) -> String {
        let id = &self.id;
        let mut text = format!("soort: studiewijzer\nvak: {vak}\nklas: {id}\nperiode: 1\nweken:\n");
        for week in 36..=42 {
            let paragraph = WEEKS.iter().position(|taught| *taught == week);
            let number = paragraph.map_or(String::new(), |at| format!("1.{} ", at + 1));
            let _ = writeln!(
                text,
                "  - week: {week}\n    lesstof: {number}{}\n    verplicht: [{}, Opgave {} t/m {}]\n    leren: [{}]\n    keuze: [{}]\n    uren: 3",
                dice.of(TITLES),
                dice.of(TASKS),
                week,
                week + 6,
                dice.of(TASKS),
                dice.of(ACTIVITIES)
            );
        }
        text
    }

    fn results(&self, dice: &mut Dice) -> String {
        let (id, vak) = (&self.id, self.subjects[0]);
        let mut text = format!("soort: voortgang\nplanning: {id}-{vak}\nklas: {id}\nmetingen:\n");
        for (paragraph, day) in [(1, "2026-09-10"), (2, "2026-09-17"), (3, "2026-09-24")] {
            let _ = writeln!(
                text,
                "  - datum: {day}\n    paragraaf: \"1.{paragraph}\"\n    resultaten:"
            );
            // Where half of a class is not that far yet there is a finding.
            let mut behind = 0;
            for pupil in &self.pupils {
                let may_be = if behind < self.pupils.len() / 3 { 5 } else { 4 };
                let outcome = dice.of(&["b", "b", "b", "d", "n"][..may_be]);
                behind += usize::from(outcome == "n");
                let _ = writeln!(text, "      {pupil}: {outcome}");
            }
        }
        text
    }

    fn plan(&self, number: usize, dice: &mut Dice) -> String {
        // Only the first has been talked over, and has a draaiboek.
        let (day, discussed) = [
            ("2026-09-10", "besproken: 2026-09-14\n"),
            ("2026-09-28", ""),
        ][number];
        format!(
            "soort: leerplan\nleerling: {}\nvak: {}\ndatum: {day}\ntitel: {}\n\
             idee: {}\nmotivatie:\n  omdat: {}\n  daarom: {}\nvoorkennis:\n  school: {}\n  ervaring: {}\n\
             resultaat: {}\nleerdoelen:\n  - {{id: p.{}.{number}a, doel: {}}}\n  - {{id: p.{}.{number}b, doel: {}}}\n\
             personen:\n  - {{wie: {}, waarvoor: meedenken over mijn proef, contact: na de les op maandag}}\n\
             benodigdheden:\n  - {{wat: Een lokaal na schooltijd, hoe: vragen aan de conciërge}}\n\
             materialen:\n  - {{wat: Karton en tape, hoe: kopen, kosten: 4.50}}\n  - {{wat: Camera, hoe: lenen, kosten: 0}}\n\
             aandachtspunten:\n  personen: Op tijd vragen.\n  benodigdheden: Opruimen na afloop.\n  materialen: Niets laten liggen.\n\
             gelukt: {}\nkosten: {{totaal: 4.50, regeling: Van mijn zakgeld, besproken: 2026-09-29}}\n\
             ouders:\n  informeren: Ik laat thuis mijn plan lezen.\n  hulp: Mijn vader kan rijden.\n{discussed}",
            self.pupils[number],
            self.subjects[number],
            dice.of(TITLES),
            dice.of(TASKS),
            dice.of(TASKS),
            dice.of(TASKS),
            dice.of(GOALS),
            dice.of(TASKS),
            dice.of(GOALS),
            self.id,
            dice.of(GOALS),
            self.id,
            dice.of(GOALS),
            dice.of(LAST),
            dice.of(TASKS),
        )
    }

    fn script(&self, dice: &mut Dice) -> String {
        let mut text = format!(
            "soort: draaiboek\nleerplan: {}-0\ndatum: 2026-09-28\nperiode: {{van: 2026-09-14, tot: 2026-10-30}}\nacties:\n",
            self.id
        );
        let days = [
            "2026-09-15",
            "2026-09-22",
            "2026-09-28",
            "2026-10-05",
            "2026-10-12",
            "2026-10-28",
        ];
        for (number, day) in days.iter().enumerate() {
            let task = dice.of(TASKS);
            let done = if number < 3 {
                format!(", klaar: {day}")
            } else {
                String::new()
            };
            let _ = writeln!(
                text,
                "  - {{wat: {task}, wie: leerling, wanneer: {day}{done}, ruimte: Mediatheek, verantwoording: dragen}}"
            );
        }
        text + "evaluaties:\n  - met: ouders\n    wanneer: 2026-09-21\n    over: de vragenlijst\n    ontvangen: 2026-09-22\n    \
                tops: [Je vragen zijn nieuwsgierig]\n    tips: [Begin makkelijk]\n    verwerkt: De eerste vraag is nu gewoon\n  \
                - {met: ouders, wanneer: 2026-10-13, over: de grafiek}\n  - {met: coach, wanneer: 2026-10-08, over: de eerste proef}\n  - {met: medeleerling, wanneer: 2026-10-14, over: mijn grafiek}\n\
                logboek:\n  - {datum: 2026-09-22, gedaan: Twaalf vragen geschreven en er acht gekozen, bewijs: [https://example.org/vragen]}\n"
    }

    fn talk(&self) -> String {
        format!(
            "soort: gesprek\nvorm: coach\nleerling: {}\nmet: coach\ndatum: 2026-09-16\nverslag: |\n  Drie proeven is veel, twee is ook goed.\n  \
             We kijken na de eerste proef verder.\nafspraken:\n  - {{wat: Beslissen over de derde proef, wie: [leerling, coach], wanneer: 2026-10-14}}\n",
            self.pupils[0]
        )
    }
}
