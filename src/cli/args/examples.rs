//! Examples of every command, below its help. A test runs them.

pub(super) const ALL: &str = "\
Voorbeelden:
  leerplan init                      begin een schoolmap
  leerplan nieuw leerplan            voeg een leerplan toe
  leerplan check                     kijk de hele schoolmap na
  leerplan check planningen          kijk alleen de planningen na
  leerplan render                    maak de bladen en pagina's in uitvoer/
  leerplan serve                     bekijk ze in je browser, terwijl je schrijft
  leerplan formulier leerplan        druk een leeg leerplan af
  leerplan uitleg ouder-evaluaties   lees waarom een regel er is";

pub(super) const INIT: &str = "\
Voorbeelden:
  leerplan init leerplannen                            een nieuwe map, met vragen
  leerplan init --kleur blauw --school \"Ons College\"   deze map, zonder vragen
  leerplan init --kleur groen --school \"Ons College\" --regio zuid --schooljaar 2026-2027
  leerplan init --ci gitlab --installatie \"sh installeer-leerplan.sh\"";

pub(super) const CHECK: &str = "\
Voorbeelden:
  leerplan check                                  kijk de hele schoolmap na
  leerplan check planningen                       kijk alleen de planningen na
  leerplan check --watch                          blijf kijken naar wat je opslaat
  leerplan check --samenvatting                   een tabel per stap van het stappenplan
  leerplan check --regel opdracht-dubbel          kijk alleen naar deze regel
  leerplan check --fail-on waarschuwing           mislukt ook bij waarschuwingen
  leerplan check --regelset 2027                  wat een nieuwe regelset zou vinden
  leerplan check --format text --format html=bevindingen.html
  leerplan check --diff                           laat zien wat --fix zou herstellen
  leerplan check --fix                            herstel wat zeker is
  leerplan check --write-baseline bekend.jsonl    begin met wat er nu is
  leerplan check --baseline bekend.jsonl          en let op wat erbij komt
  leerplan check --sinds origin/main              alleen wat op deze tak veranderde
  leerplan check --staged                         in een hook, voor elke commit";

pub(super) const RENDER: &str = "\
Voorbeelden:
  leerplan render                                  alle bladen en pagina's in uitvoer/
  leerplan render planningen --format md           alleen de planningen, als Markdown
  leerplan render --format pdf --groot             alles om te printen, met grote letters
  leerplan render --per-leerling 3v1 --out bladen  de plannen van een klas in een bestand";

pub(super) const SJABLONEN: &str = "\
Voorbeelden:
  leerplan sjablonen                           welke sjablonen er zijn
  leerplan sjablonen leerplan.html             zet er een in templates/ om aan te passen
  leerplan sjablonen leerplan.html --out -     laat er een zien";

pub(super) const REGELS: &str = "\
Voorbeelden:
  leerplan regels                                      alle regels
  leerplan regels --format json                        voor een ander programma
  leerplan regels --effectief planningen/na-h1.yaml    welke regels voor dit bestand gelden
  leerplan regels --verschil 2026 2027                 wat een nieuwe regelset anders doet";

pub(super) const UITLEG: &str = "\
Voorbeelden:
  leerplan uitleg ouder-evaluaties   waarom een regel er is, met een fout en een goed voorbeeld
  leerplan uitleg planning           wat je in een planning kunt schrijven";

pub(super) const STAPPENPLAN: &str = "\
Voorbeelden:
  leerplan stappenplan geel             alle stappen van geel
  leerplan stappenplan blauw --stap 3   een enkele stap
  leerplan stappenplan --spoor          welke regel elk advies draagt
  leerplan stappenplan --poster a3      een poster voor aan de muur";

pub(super) const SCHEMA: &str = "\
Voorbeelden:
  leerplan schema                       welke schema's er zijn
  leerplan schema planning              laat er een zien
  leerplan schema alles                 maak ze opnieuw in de map schema van de school
  leerplan schema alles --out schemas   maak ze in een andere map";

pub(super) const AANVULLEN: &str = "\
Voorbeelden:
  leerplan aanvullen bash >> ~/.bashrc                               voor bash
  leerplan aanvullen zsh > ~/.zfunc/_leerplan                        voor zsh
  leerplan aanvullen fish > ~/.config/fish/completions/leerplan.fish
  leerplan aanvullen powershell >> $PROFILE                          voor PowerShell";

pub(super) const MAN: &str = "\
Voorbeelden:
  leerplan man check | man -l -     lees de bladzijde van een opdracht
  leerplan man --out man            maak alle bladzijden in de map man
  leerplan man --format md          alles achter elkaar, als Markdown";
