//! namen: who the ids of a class are. Kept at home, outside git.

use super::document_type::{About, DocumentType, Entry};
use super::part::groups::document;
use super::part::kort::Kort;
use super::part::{Beknopt, Id, Tekst, Velden};

document! {
    /// De namen van de leerlingen van een klas. Dit bestand blijft thuis: git slaat het over, en het
    /// komt nooit op een pagina.
    pub struct Namen {
        /// De id van de klas.
        pub klas: Id,
        /// Achter elke id de naam van die leerling, of een groep velden met `naam` en `nummer`.
        pub namen: Option<Velden<Option<Beknopt<Leerlingnaam>>>>,
    }

    /// Hoe een leerling heet. Kort geschreven is het alleen de naam.
    pub struct Leerlingnaam {
        /// De naam van de leerling.
        pub naam: Tekst,
        /// Het nummer in de administratie van de school. Dat komt nergens op een pagina.
        pub nummer: Option<Tekst>,
    }
}

impl Kort for Leerlingnaam {
    const NAME: &'static str = "leerlingnaam";
    const EXPECTED: &'static str = "een naam, of een groep velden met `naam` en `nummer`";

    fn kort(naam: Tekst) -> Self {
        Self { naam, nummer: None }
    }
}

impl Namen {
    /// Each id as it is written, with the name behind it; none where that is left open.
    pub fn names(&self) -> impl Iterator<Item = (&Tekst, Option<&Tekst>)> {
        self.namen.iter().flatten().map(named)
    }

    /// The id and the name at a position of [`Namen::names`].
    #[must_use]
    pub fn name_at(&self, position: usize) -> Option<(&Tekst, Option<&Tekst>)> {
        self.namen.as_ref()?.at(position).map(named)
    }
}

fn named<'n>(
    (id, name): (&'n Tekst, &'n Option<Beknopt<Leerlingnaam>>),
) -> (&'n Tekst, Option<&'n Tekst>) {
    let name = name.as_ref().map(|name| &name.naam);
    (id, name.filter(|name| !name.trim().is_empty()))
}

impl DocumentType for Namen {
    const ABOUT: About = About::Other;

    fn own_id(&self) -> Option<&Id> {
        self.id.as_ref()
    }

    fn entries<'d>(&'d self, add: &mut dyn FnMut(Entry<'d>)) {
        for (id, name) in self.names() {
            add(Entry::Name(id, name));
        }
    }
}
