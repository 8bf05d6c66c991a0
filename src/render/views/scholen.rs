//! A page that leads to the pages of each of several schools.

use chrono::NaiveDate;
use serde::Serialize;

use crate::render::options::Format;
use crate::render::parts::frame::{self, PageFrame};
use crate::render::parts::link::Link;
use crate::render::sheet::Sheet;

#[derive(Debug, Serialize)]
struct ScholenView {
    scholen: Vec<Link>,
}

/// A school, and the folder with its pages.
#[derive(Debug, Clone)]
pub struct SchoolLink {
    /// What the school is called.
    pub title: String,
    /// The name of the folder, beside the page.
    pub folder: String,
}

pub(in crate::render) fn sheet(schools: &[SchoolLink], today: NaiveDate, format: Format) -> Sheet {
    let frame = PageFrame {
        soort: "overzicht".to_owned(),
        titel: "Scholen".to_owned(),
        versie: frame::version(today),
        zelfstandig: true,
        ..PageFrame::default()
    };
    let links = schools.iter().map(|school| Link {
        titel: school.title.clone(),
        pad: Some(format!("{}/index.{}", school.folder, format.extension())),
    });
    let view = ScholenView {
        scholen: links.collect(),
    };
    Sheet::new("scholen", "index".to_owned(), &frame, &view)
}
