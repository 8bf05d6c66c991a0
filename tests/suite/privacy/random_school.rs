//! Small schools with a document of every soort, in which what must not get out is planted in any field.

use std::collections::BTreeSet;

use leerplan::internals::audience::Kind;
use leerplan::internals::schema::Kind as SchemaKind;
use leerplan::model::part::{Form, Group, Shape};
use leerplan::model::{About, Kleur, Soort};
use serde_json::{Map, Value, json};

use super::disguise::{PUPILS, secret, special};
use crate::support::{Folder, settings};

/// Numbers that look random and are the same in every run.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below this one (splitmix64).
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).unwrap()
    }
}

/// What the words around what is planted begin with: no letter, for titles make that a capital. It stands
/// nowhere else.
pub const MARK: &str = "9zqx";

/// Something that was planted.
pub struct Plant {
    pub kind: Kind,
    pub soort: Soort,
    /// Whether the document is about a pupil, so that nothing of it may be shown.
    pub is_about_pupil: bool,
    /// The field, such as `paragrafen.titel`.
    pub field: String,
    pub text: String,
}

impl Plant {
    /// The words around what is planted, by its number in the school. They stand nowhere else.
    pub fn marks(number: usize) -> [String; 2] {
        [format!("{MARK}{number}a"), format!("{MARK}{number}b")]
    }
}

/// A school folder with what was planted in it.
pub struct RandomSchool {
    pub folder: Folder,
    pub plants: Vec<Plant>,
}

impl RandomSchool {
    pub fn new(seed: u64) -> Self {
        let mut maker = Maker {
            dice: Dice::new(seed),
            plants: Vec::new(),
            soort: Soort::Klas,
            is_about_pupil: true,
        };
        let folder = Folder::empty();
        let toml = settings(Kleur::Groen) + "[privacy]\ndomein = \"onzeschool.nl\"\n";
        folder.write("leerplan.toml", &toml);
        folder.write("namen/3v1.yaml", &names(&PUPILS[..2]));
        folder.write("klassen/3v1.yaml", &class());
        for soort in Soort::ALL {
            if *soort == Soort::Namen || *soort == Soort::Klas && maker.dice.below(2) == 0 {
                continue;
            }
            let document = maker.document(*soort);
            let text = serde_json::to_string_pretty(&document).unwrap();
            let name = maker.file_name(*soort);
            folder.write(&format!("{soort}/{name}.yaml"), &text);
        }
        Self {
            folder,
            plants: maker.plants,
        }
    }
}

fn names(pupils: &[(&str, &str)]) -> String {
    let names = pupils.iter().map(|(id, name)| format!("  {id}: {name}\n"));
    format!(
        "soort: namen\nklas: 3v1\nnamen:\n{}",
        names.collect::<String>()
    )
}

/// The class: two of its pupils are named at home, two in the class itself.
fn class() -> String {
    let named = PUPILS[2..].iter();
    let named = named.map(|(id, name)| {
        format!(
            "  - {{id: {id}, naam: \"{name}\", leervoorkeur: doener, gespreksstijl: introvert}}\n"
        )
    });
    let bare = PUPILS[..2].iter().map(|(id, _)| {
        format!("  - {{id: {id}, leervoorkeur: denker, gespreksstijl: extravert}}\n")
    });
    let pupils: String = named.chain(bare).collect();
    format!("soort: klas\nklas: 3v1\nniveau: vwo\nleerjaar: 3\nleerlingen:\n{pupils}")
}

struct Maker {
    dice: Dice,
    plants: Vec<Plant>,
    soort: Soort,
    is_about_pupil: bool,
}

impl Maker {
    fn document(&mut self, soort: Soort) -> Value {
        self.soort = soort;
        // A draaiboek is about a round where it names no leerplan: then everybody may see it.
        let without = ["leerplan", "invoeringsplan"][self.dice.below(2)];
        self.is_about_pupil = match soort {
            Soort::Draaiboek => without == "invoeringsplan",
            soort => soort.about() != About::Lessons,
        };
        let group = SchemaKind::Soort(soort).group();
        let mut document = self.group(&group, "");
        let fields = document.as_object_mut().unwrap();
        fields.insert("soort".to_owned(), json!(soort.to_string()));
        if soort == Soort::Draaiboek {
            let about = ["leerplan", "invoeringsplan"].into_iter();
            for key in about {
                fields.insert(key.to_owned(), json!(format!("een-{key}")));
            }
            fields.remove(without);
        }
        document
    }

    /// The name of a file, which may hold something as well.
    fn file_name(&mut self, soort: Soort) -> String {
        if self.dice.below(4) > 0 {
            return format!("een-{soort}");
        }
        let (kind, text) = secret(&mut self.dice);
        if text.contains(['/', '*', '<', '"', '&', '%', '!']) {
            return format!("een-{soort}");
        }
        self.plant(kind, text, "(bestandsnaam)")
    }

    fn group(&mut self, group: &Group, inside: &str) -> Value {
        let mut fields = Map::new();
        for field in &group.fields {
            let name = field.name;
            if !field.shape.is_required() && self.dice.below(10) < 4 {
                continue;
            }
            let path = format!("{inside}{}{name}", if inside.is_empty() { "" } else { "." });
            let value = reference(name).unwrap_or_else(|| self.value(&field.shape, &path));
            fields.insert(name.to_owned(), value);
        }
        Value::Object(fields)
    }

    fn value(&mut self, shape: &Shape, path: &str) -> Value {
        match shape {
            Shape::Text => self.text(path),
            Shape::Spelled(spelling) => self.spelled(spelling.form, path),
            Shape::Word(words) => json!(words[self.dice.below(words.len())]),
            Shape::YesNo => json!(self.dice.below(2) == 0),
            Shape::Integer(least, most) => json!((*least).max(3.min(*most))),
            Shape::Decimal => json!(2),
            Shape::List(item) | Shape::OneOrMany(item) => {
                let count = 1 + self.dice.below(2);
                Value::Array((0..count).map(|_| self.value(item, path)).collect())
            }
            Shape::TextOr(spelling, fields) => match self.dice.below(2) {
                0 => self.spelled(spelling.form, path),
                _ => self.value(fields, path),
            },
            Shape::Optional(inner) => self.value(inner, path),
            Shape::Map(inner) => {
                let value = self.value(inner, path);
                let key = match self.text(&format!("{path}.(sleutel)")) {
                    Value::String(key) => key,
                    _ => "sleutel".to_owned(),
                };
                json!({ key: value })
            }
            Shape::Fields(group) => self.group(group, path),
        }
    }

    fn spelled(&mut self, form: Form, path: &str) -> Value {
        match form {
            form if is_text(form) => self.text(path),
            Form::Free | Form::Exercises | Form::TestName => unreachable!(),
            Form::Date => json!(format!("2026-09-{}", 14 + self.dice.below(4))),
            Form::Week | Form::Moment => json!(38 + self.dice.below(3)),
            Form::Id => json!("na-h1"),
            Form::UpToCharacters(_) => json!("aspect"),
            Form::UpTo(_) | Form::Amount => json!(1),
            Form::SchoolYear => json!("2026-2027"),
            Form::Words(words) => json!(words[self.dice.below(words.len())]),
            Form::Levels => json!("vwo"),
            Form::Weekday => json!("ma"),
            Form::StepPlan => json!("groen"),
        }
    }

    /// A text, in which something may be planted.
    fn text(&mut self, path: &str) -> Value {
        if self.dice.below(3) > 0 {
            return json!("Rekenen met krachten");
        }
        // Lessons may be about diabetes; what is said of a pupil may not get out.
        let (kind, text) = match self.dice.below(8) {
            0 if self.is_about_pupil => special(&mut self.dice),
            _ => secret(&mut self.dice),
        };
        json!(self.plant(kind, text, path))
    }

    fn plant(&mut self, kind: Kind, text: String, field: &str) -> String {
        let [before, after] = Plant::marks(self.plants.len());
        let whole = format!("{before} {text} {after}");
        self.plants.push(Plant {
            kind,
            soort: self.soort,
            is_about_pupil: self.is_about_pupil,
            field: field.to_owned(),
            text,
        });
        whole
    }
}

/// Each field of each soort that takes a text, but for the names of pupils.
pub fn text_fields() -> BTreeSet<(Soort, String)> {
    let mut all = BTreeSet::new();
    for soort in Soort::ALL.iter().filter(|soort| **soort != Soort::Namen) {
        let group = SchemaKind::Soort(*soort).group();
        fields_of(&group, "", &mut |path| {
            all.insert((*soort, path));
        });
    }
    all
}

fn fields_of(group: &Group, inside: &str, add: &mut dyn FnMut(String)) {
    for field in group
        .fields
        .iter()
        .filter(|field| reference(field.name).is_none())
    {
        let dot = if inside.is_empty() { "" } else { "." };
        texts_of(&field.shape, &format!("{inside}{dot}{}", field.name), add);
    }
}

fn texts_of(shape: &Shape, path: &str, add: &mut dyn FnMut(String)) {
    match shape {
        Shape::Text => add(path.to_owned()),
        Shape::Spelled(spelling) if is_text(spelling.form) => add(path.to_owned()),
        Shape::TextOr(spelling, fields) => {
            if is_text(spelling.form) {
                add(path.to_owned());
            }
            texts_of(fields, path, add);
        }
        Shape::List(inner) | Shape::OneOrMany(inner) | Shape::Optional(inner) => {
            texts_of(inner, path, add);
        }
        Shape::Map(inner) => texts_of(inner, path, add),
        Shape::Fields(group) => fields_of(group, path, add),
        _ => {}
    }
}

fn is_text(form: Form) -> bool {
    matches!(form, Form::Free | Form::Exercises | Form::TestName)
}

/// Keys that lead to other documents, or say whom a document is about.
fn reference(key: &str) -> Option<Value> {
    let id = match key {
        "leerling" => PUPILS[0].0,
        "klas" => "3v1",
        "leerplan" => "een-leerplan",
        "planning" => "een-planning",
        "invoeringsplan" => "een-invoeringsplan",
        "vak" => "na",
        "leerlingen" => {
            let pupil = json!({"id": PUPILS[1].0});
            return Some(json!([pupil]));
        }
        _ => return None,
    };
    Some(json!(id))
}
