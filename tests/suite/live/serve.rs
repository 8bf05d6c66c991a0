//! `leerplan serve`, over real connections on this machine.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use crate::live::support::Going;
use crate::support::{Folder, KLAS, TODAY, school};

const TALK: &str =
    "soort: gesprek\nvorm: coach\nleerling: sanne\ndatum: 2026-10-06\nverslag: Een goed gesprek.\n";
pub const PAGE: &str = "/gesprekken/een.html";

/// A server of a little school.
pub struct Served {
    pub folder: Folder,
    pub going: Going,
    pub port: u16,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let named = |line: &&str| line.to_lowercase().starts_with(&format!("{name}:"));
        let line = self.head.lines().find(named)?;
        Some(line.split_once(':')?.1.trim())
    }
}

pub fn serve() -> Served {
    let folder = school();
    folder.write("klassen/3v.yaml", KLAS);
    folder.write("gesprekken/een.yaml", TALK);
    let args = ["serve", "--poort", "0", "--vandaag", TODAY];
    let mut going = Going::start(folder.path(), &args);
    let line = going.wait_for("http://127.0.0.1:");
    let port = line.rsplit(':').next().unwrap().trim_end_matches('/');
    Served {
        port: port.parse().unwrap(),
        folder,
        going,
    }
}

impl Served {
    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_mins(2)))
            .unwrap();
        stream
    }

    /// Sends these bytes; the answer until the connection is closed.
    fn send(&self, question: &str) -> Answer {
        let mut stream = self.connect();
        stream.write_all(question.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        Answer {
            status: head[9..12].parse().unwrap(),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    fn ask(&self, method: &str, target: &str, headers: &str) -> Answer {
        let host = format!("127.0.0.1:{}", self.port);
        self.send(&format!(
            "{method} {target} HTTP/1.1\r\nHost: {host}\r\n{headers}\r\n"
        ))
    }

    pub fn get(&self, target: &str) -> Answer {
        self.ask("GET", target, "")
    }
}

#[test]
fn the_site_is_there_with_its_style_its_search_and_its_letters() {
    let served = serve();
    let index = served.get("/");
    assert_eq!(index.status, 200);
    assert_eq!(
        index.header("content-type"),
        Some("text/html; charset=utf-8")
    );
    assert!(index.body.contains("Testcollege"), "{}", index.body);
    for (path, media) in [
        ("/index.html", "text/html; charset=utf-8"),
        ("/stijl.css", "text/css; charset=utf-8"),
        ("/zoek.js", "text/javascript; charset=utf-8"),
        ("/letters/400-normal.woff2", "font/woff2"),
        ("/bevindingen.html", "text/html; charset=utf-8"),
        ("/_leerplan/herlaad.js", "text/javascript; charset=utf-8"),
    ] {
        let answer = served.get(path);
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (200, Some(media)),
            "{path}"
        );
        assert_eq!(
            answer.header("cross-origin-resource-policy"),
            Some("same-origin")
        );
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
    }
    assert!(!served.folder.path().join("uitvoer").exists());
}

#[test]
fn a_page_runs_no_script_but_those_of_the_site() {
    let served = serve();
    for path in ["/", PAGE] {
        let page = served.get(path).body;
        let policy = page
            .lines()
            .find(|line| line.contains("Content-Security-Policy"));
        let policy = policy.unwrap();
        assert!(policy.contains("default-src 'none'; script-src 'self'; connect-src 'self';"));
        assert_eq!(policy.matches("script-src").count(), 1);
        let scripts = page.matches("<script").count();
        assert_eq!(page.matches("<script src=").count(), scripts, "{path}");
    }
}

#[test]
fn who_calls_this_machine_by_another_name_gets_nothing() {
    let served = serve();
    let port = served.port;
    let ask = |hosts: &[String]| {
        let hosts: String = hosts
            .iter()
            .map(|host| format!("Host: {host}\r\n"))
            .collect();
        served.send(&format!("GET {PAGE} HTTP/1.1\r\n{hosts}\r\n"))
    };
    for name in ["127.0.0.1", "localhost", "[::1]", "LocalHost"] {
        assert_eq!(ask(&[format!("{name}:{port}")]).status, 200, "{name}");
    }
    let good = format!("127.0.0.1:{port}");
    for hosts in [
        vec![],
        vec![String::new()],
        vec!["127.0.0.1".to_owned()],
        vec!["127.0.0.1:1".to_owned()],
        vec![format!("kwaad.example:{port}")],
        vec![format!("127.0.0.1.kwaad.example:{port}")],
        vec![format!("localhost.:{port}")],
        vec![format!("0.0.0.0:{port}")],
        vec![good.clone(), good],
    ] {
        let answer = ask(&hosts);
        assert_eq!(answer.status, 403, "{hosts:?}");
        assert!(!answer.body.contains("gesprek"), "{hosts:?}");
    }
}

#[test]
fn another_site_gets_nothing_but_may_lead_here() {
    let served = serve();
    let from = |site: &str, more: &str| {
        let headers = format!("Sec-Fetch-Site: {site}\r\n{more}");
        served.ask("GET", "/zoek.js", &headers).status
    };
    assert_eq!(from("same-origin", ""), 200);
    assert_eq!(from("none", ""), 200);
    assert_eq!(from("cross-site", ""), 403);
    assert_eq!(
        from(
            "same-site",
            "Sec-Fetch-Dest: script\r\nSec-Fetch-Mode: no-cors\r\n"
        ),
        403
    );
    let followed = "Sec-Fetch-Dest: document\r\nSec-Fetch-Mode: navigate\r\n";
    assert_eq!(from("cross-site", followed), 200);
}

#[test]
fn only_pages_are_served_whatever_the_path() {
    let served = serve();
    let port = served.port;
    served.folder.write("geheim.txt", "geheim");
    for target in [
        "/leerplan.toml",
        "/geheim.txt",
        "/gesprekken/een.yaml",
        "/gesprekken/../leerplan.toml",
        "/../leerplan.toml",
        "/%2e%2e/leerplan.toml",
        "/..%2fleerplan.toml",
        "/gesprekken%2f..%2f..%2fetc%2fpasswd",
        "/./index.html",
        "//index.html",
        "//etc/passwd",
        "/gesprekken/",
        "/gesprekken/EEN.html",
        "/gesprekken\\een.html",
        "/index.html%00.css",
        "/_leerplan/",
        "/templates/basis.html",
    ] {
        let answer = served.get(target);
        assert_eq!(answer.status, 404, "{target}");
        assert!(!answer.body.contains("geheim") && !answer.body.contains("schooljaar ="));
    }
    for target in [
        "leerplan.toml",
        "*",
        "/%",
        "/%zz",
        "/%ff",
        &format!("http://127.0.0.1:{port}/index.html"),
    ] {
        assert_eq!(served.get(target).status, 400, "{target}");
    }
    assert_eq!(served.get("/index.html?zoek=..%2f").status, 200);
    assert_eq!(served.send("hallo\r\n\r\n").status, 400);
    let long = format!("X: {}\r\n", "x".repeat(40_000));
    assert_eq!(served.ask("GET", "/", &long).status, 431);
}

#[test]
fn pages_are_only_read() {
    let served = serve();
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"] {
        let answer = served.ask(method, PAGE, "Content-Length: 0\r\n");
        assert_eq!(answer.status, 405, "{method}");
        assert_eq!(answer.header("allow"), Some("GET, HEAD"));
    }
    let (get, head) = (served.get(PAGE), served.ask("HEAD", PAGE, ""));
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert_eq!(head.header("etag"), get.header("etag"));
    assert_eq!(head.header("content-length"), get.header("content-length"));
    let stand = get.header("etag").unwrap().replace('"', "");
    assert!(get.body.contains(&format!("data-stand=\"{stand}\"")));
}

#[test]
fn a_page_says_what_was_found_with_the_line_and_what_to_do() {
    let mut served = serve();
    assert!(!served.get(PAGE).body.contains("Dit valt op"));
    served
        .folder
        .write("gesprekken/een.yaml", &TALK.replace("sanne", "sanna"));
    served
        .going
        .wait_for("gesprekken/een.yaml veranderd; nu 1 fout");
    let page = served.get(PAGE).body;
    assert!(page.contains("fout: er is geen leerling"), "{page}");
    assert!(
        page.contains("(regel 3)") && page.contains("bedoel je"),
        "{page}"
    );
    assert!(
        served
            .get("/bevindingen.html")
            .body
            .contains("geen leerling")
    );
}

#[test]
fn a_document_that_cannot_be_read_has_a_page_that_says_why() {
    let mut served = serve();
    served
        .folder
        .write("gesprekken/een.yaml", "soort: gesprek\nverslag: [half\n");
    served.going.wait_for("gesprekken/een.yaml veranderd");
    let page = served.get(PAGE);
    assert_eq!(page.status, 200);
    assert!(
        page.body.contains("kan ik nu geen blad maken"),
        "{}",
        page.body
    );
    assert!(page.body.contains("(regel "), "{}", page.body);
    served.folder.write("gesprekken/een.yaml", TALK);
    served.going.wait_for("gesprekken/een.yaml veranderd; nu");
    assert!(served.get(PAGE).body.contains("Een goed gesprek"));
}

#[test]
fn a_page_that_is_gone_or_cannot_be_made_says_so_and_listens_on() {
    let mut served = serve();
    std::fs::remove_file(served.folder.path().join("gesprekken/een.yaml")).unwrap();
    served.going.wait_for("gesprekken/een.yaml veranderd");
    let gone = served.get(PAGE);
    assert_eq!(gone.status, 404);
    assert!(gone.body.contains("herlaad.js") && gone.header("etag").is_some());
    served
        .folder
        .write("templates/klas.html", "{{ niets_van_dit }}");
    let mut broken = served.get("/klassen/3v.html");
    for _ in 0..600 {
        if broken.status == 500 {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
        broken = served.get("/klassen/3v.html");
    }
    assert_eq!(broken.status, 500);
    assert!(broken.body.contains("klas.html") && broken.body.contains("herlaad.js"));
}

#[test]
fn a_save_is_told_to_pages_that_listen() {
    let served = serve();
    let mut stream = served.connect();
    let host = format!("127.0.0.1:{}", served.port);
    let question = format!("GET /_leerplan/gebeurtenissen HTTP/1.1\r\nHost: {host}\r\n\r\n");
    stream.write_all(question.as_bytes()).unwrap();
    let mut told = String::new();
    let mut until = |words: &str| {
        let mut piece = [0; 512];
        while !told.contains(words) {
            let length = stream.read(&mut piece).unwrap();
            assert_ne!(length, 0, "{told}");
            told.push_str(&String::from_utf8_lossy(&piece[..length]));
        }
    };
    until("retry: 1000\n\n");
    let before = served.get(PAGE);
    served
        .folder
        .write("gesprekken/een.yaml", &TALK.replace("goed", "heel fijn"));
    until("data: anders\n\n");
    let after = served.get(PAGE);
    assert!(after.body.contains("heel fijn"), "{}", after.body);
    assert_ne!(before.header("etag"), after.header("etag"));
    assert!(told.contains("Content-Type: text/event-stream"));
}
