//! A little school for the pages of classes, talks, leerlijnen, results and rounds.

use leerplan::model::Kleur;

use crate::support::Folder;

pub const KLAS: &str = "\
soort: klas
klas: 3v1
niveau: [havo, vwo]
leerjaar: 3
mentor: M. Mentor
leerlingen:
  - {id: sanne, naam: Sanne de Wit, coach: C. Coach, leervoorkeur: doener, gespreksstijl: introvert}
  - {id: tim, naam: Tim Bos}
  - {id: noor, naam: Noor Kok, tot: 2026-09-20}
  - {id: abe, naam: Abe Lam, tot: 2027-01-29}
";

pub const PLANNING: &str = "\
soort: planning
vak: na
klas: 3v1
niveau: vwo
leerjaar: 3
hoofdstuk: H1
titel: Krachten
paragrafen:
  - {nummer: '1.1', leerdoelen: [{doel: Je kunt wegen, id: a1}, {doel: Je kunt meten, id: a2}]}
  - {nummer: '1.2', leerdoelen: [{doel: Je kent hefbomen, leerlijn: na.hefboom}]}
  - {nummer: '1.3'}
";

pub const VOORTGANG: &str = "\
soort: voortgang
planning: krachten
klas: 3v1
metingen:
  - {datum: 2026-09-18, paragraaf: '1.1', aspect: inzicht, resultaten: {sanne: {a1: b, a2: a}, tim: d, noor: n}}
  - {datum: 2026-09-04, paragraaf: '1.1', resultaten: {sanne: n, tim: {a1: b}}}
  - {datum: 2026-09-25, paragraaf: '1.2', resultaten: {sanne: b, tim: n}}
  - {datum: 2026-09-28, paragraaf: '9.9', resultaten: {sanne: d}}
";

pub const EIGEN: &str = "\
soort: voortgang
leerplan: raket
metingen:
  - {datum: 2026-10-01, resultaten: {druk: b, anders: n}}
  - {datum: 2026-09-16, aspect: nauwkeurigheid, resultaten: {druk: d}}
";

pub const LEERPLAN: &str = "\
soort: leerplan
leerling: sanne
vak: na
datum: 2026-09-14
titel: Een raket
leerdoelen: [{doel: Je kunt rekenen met druk, id: druk}, Je kunt tekenen]
";

pub const DRAAIBOEK: &str = "\
soort: draaiboek
leerplan: raket
datum: 2026-09-17
";

pub const GESPREK: &str = "\
soort: gesprek
vorm: driehoek
leerling: sanne
met: [coach, ouders]
datum: 2026-10-05
uur: '19.00'
verslag: |
  Het ging over de raket.

  - Meer testen
intern: GEHEIM voor de coach
afspraken:
  - {wat: Testmiddag plannen, wie: sanne, wanneer: 2026-10-16}
  - {wat: Bellen, wie: coach, wanneer: 2026-10-06, klaar: 2026-10-06}
";

pub const LEERLIJN: &str = "\
soort: leerlijn
vak: na
titel: Natuurkunde
sectie: [A. Jansen]
leerdoelen:
  - {id: na.kracht, doel: Je kunt krachten tekenen, leerjaar: 3, voorkennis: [na.massa, wi.vector, na.weg], kerndoelen: [VO Kerndoel 32]}
  - {id: na.los, doel: Je kunt los werken}
  - {id: na.massa, doel: Je kunt massa meten, leerjaar: 2, niveau: vwo, aspect: inzicht}
  - {id: na.hefboom, doel: Je kent de hefboom, leerjaar: 3, eindtermen: [NA/V/C1]}
";

pub const WISKUNDE: &str = "\
soort: leerlijn
vak: wi
leerdoelen: [{id: wi.vector, doel: Je kunt vectoren optellen}]
";

pub const RONDE: &str = "\
soort: invoeringsplan
titel: Zelf kiezen
eigenaar: [A. Jansen]
ronde: 2
vorige: eerst
doel: {omschrijving: Leerlingen kiezen zelf, meetbaar: Acht van de tien kiest, streef: 2026-11-06}
tactiek:
  middelen: [{wat: Scherm, digitaal: ja}]
activiteiten:
  - {id: voordoen, wat: Voordoen, wie: A. Jansen, wanneer: 2026-09-21}
planningen: [krachten]
";

pub const EERST: &str = "\
soort: invoeringsplan
titel: Eerst oefenen
ronde: 1
";

pub const RONDEBOEK: &str = "\
soort: draaiboek
invoeringsplan: ronde
datum: 2026-09-20
mijlpaal: H1 af
acties:
  - {wat: Klaarzetten, wie: A. Jansen, wanneer: 2026-09-22, activiteit: voordoen}
";

pub fn school() -> Folder {
    let folder = Folder::school(Kleur::Blauw);
    folder
        .write("klassen/3v1.yaml", KLAS)
        .write("planningen/krachten.yaml", PLANNING)
        .write("voortgang/krachten.yaml", VOORTGANG)
        .write("voortgang/raket.yaml", EIGEN)
        .write("leerplannen/raket.yaml", LEERPLAN)
        .write("draaiboeken/raket.yaml", DRAAIBOEK)
        .write("gesprekken/sanne.yaml", GESPREK)
        .write(
            "gesprekken/later.yaml",
            "soort: gesprek\nvorm: coach\nleerling: tim\ndatum: 2026-11-02\n",
        )
        .write("leerlijnen/na.yaml", LEERLIJN)
        .write("leerlijnen/wi.yaml", WISKUNDE)
        .write("invoering/ronde.yaml", RONDE)
        .write("invoering/eerst.yaml", EERST)
        .write("draaiboeken/ronde.yaml", RONDEBOEK);
    folder
}
