//! One browser that prints many pages: it is told what to do over a pipe, so that it starts once.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use crate::browser::lab::chromium;
use crate::support::Folder;

/// A browser with one page open.
pub struct Browser {
    process: Child,
    says: BufReader<ChildStdout>,
    hears: ChildStdin,
    session: Option<String>,
    asked: u64,
    /// What it told unasked.
    told: Vec<Value>,
    /// Where its profile is.
    _folder: (Folder, tempfile::TempDir),
}

/// Prints HTML files, each to a PDF beside it, on the paper that its style asks for.
pub fn print_all(pages: &[PathBuf]) -> Vec<PathBuf> {
    let mut browser = Browser::start();
    let pdfs = pages.iter().map(|page| browser.print(page)).collect();
    browser.stop();
    pdfs
}

/// What came of opening a page.
pub struct Visit {
    /// The addresses that were asked for.
    pub requests: Vec<String>,
    /// What a script says in the page.
    pub answer: Value,
}

/// Opens HTML files one by one, as a person would, and asks each something in JavaScript.
pub fn visit_all(pages: &[PathBuf], script: &str) -> Vec<Visit> {
    let mut browser = Browser::start();
    browser.ask("Network.enable", &json!({}));
    let visits = pages.iter().map(|page| browser.visit(page, script));
    let visits = visits.collect();
    browser.stop();
    visits
}

/// A path as an address: a name may hold what means something in one.
fn address(path: &Path) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.".contains(&byte);
    let text = path.to_str().unwrap();
    text.bytes()
        .map(|byte| {
            if plain(byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

impl Browser {
    pub fn start() -> Self {
        let folder = Folder::empty();
        let (plain, profile) = chromium(folder.path());
        let mut process = Command::new("sh")
            .args(["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 0</dev/null 1>/dev/null"])
            .arg(plain.get_program())
            .args(plain.get_args())
            .arg("--remote-debugging-pipe")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut browser = Self {
            says: BufReader::new(process.stdout.take().unwrap()),
            hears: process.stdin.take().unwrap(),
            process,
            session: None,
            asked: 0,
            told: Vec::new(),
            _folder: (folder, profile),
        };
        let target = browser.ask("Target.createTarget", &json!({"url": "about:blank"}));
        let target = &target["targetId"];
        let attach = json!({"targetId": target, "flatten": true});
        let session = browser.ask("Target.attachToTarget", &attach);
        browser.session = session["sessionId"].as_str().map(str::to_owned);
        browser.ask("Page.enable", &json!({}));
        browser
    }

    fn print(&mut self, page: &Path) -> PathBuf {
        let url = format!("file://{}", page.display());
        self.ask("Page.navigate", &json!({"url": url}));
        self.until("Page.loadEventFired");
        let options = json!({"preferCSSPageSize": true, "transferMode": "ReturnAsStream"});
        let stream = self.ask("Page.printToPDF", &options)["stream"].clone();
        let pdf = page.with_extension("pdf");
        let mut file = std::fs::File::create(&pdf).unwrap();
        loop {
            let part = self.ask("IO.read", &json!({"handle": stream}));
            let bytes = from_base64(part["data"].as_str().unwrap());
            file.write_all(&bytes).unwrap();
            if part["eof"] == true {
                break;
            }
        }
        self.ask("IO.close", &json!({"handle": stream}));
        pdf
    }

    fn visit(&mut self, page: &Path, script: &str) -> Visit {
        self.told.clear();
        let url = format!("file://{}", address(page));
        self.ask("Page.navigate", &json!({"url": url}));
        let mut told = self.until("Page.loadEventFired");
        let question = json!({"expression": script, "returnByValue": true});
        let mut answer = self.ask("Runtime.evaluate", &question);
        told.append(&mut self.told);
        let of = |told: &Value| {
            let is_request = told["method"] == "Network.requestWillBeSent";
            let url = told["params"]["request"]["url"].as_str();
            url.filter(|_| is_request).map(str::to_owned)
        };
        Visit {
            requests: told.iter().filter_map(of).collect(),
            answer: answer["result"]["value"].take(),
        }
    }

    /// Waits until the browser tells of something; gives all that it told until then.
    pub fn until(&mut self, event: &str) -> Vec<Value> {
        loop {
            let at = self.told.iter().position(|told| told["method"] == event);
            if let Some(at) = at {
                return self.told.drain(..=at).collect();
            }
            let told = self.hear();
            self.told.push(told);
        }
    }

    /// What the browser answers to a question; what it tells before that is kept.
    pub fn ask(&mut self, method: &str, params: &Value) -> Value {
        self.asked += 1;
        let mut question = json!({"id": self.asked, "method": method, "params": params});
        if let Some(session) = &self.session {
            question["sessionId"] = session.as_str().into();
        }
        write!(self.hears, "{question}\0").unwrap();
        loop {
            let mut answer = self.hear();
            if answer["id"] == self.asked {
                assert!(answer["error"].is_null(), "{method}: {answer}");
                return answer["result"].take();
            }
            self.told.push(answer);
        }
    }

    fn hear(&mut self) -> Value {
        let mut told = Vec::new();
        self.says.read_until(0, &mut told).unwrap();
        assert_eq!(told.pop(), Some(0), "the browser stopped");
        serde_json::from_slice(&told).unwrap()
    }

    pub fn stop(mut self) {
        self.session = None;
        self.ask("Browser.close", &json!({}));
        self.process.wait().unwrap();
    }
}

fn from_base64(text: &str) -> Vec<u8> {
    let digit = |byte: u8| match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let digits: Vec<u8> = text.bytes().filter(|b| *b != b'=').map(digit).collect();
    let whole = |four: &[u8]| {
        let bits = four
            .iter()
            .fold(0_u32, |bits, d| (bits << 6) | u32::from(*d));
        let bits = bits << (6 * (4 - four.len()));
        bits.to_be_bytes()[1..four.len()].to_vec()
    };
    digits.chunks(4).flat_map(whole).collect()
}
