//! How many `leerplan serve` answers, where it listens, and how it begins and ends.

use std::io::Write;
use std::net::{TcpListener, TcpStream};

use crate::live::serve::{PAGE, serve};
use crate::support::{code, err, run, school};

#[test]
fn who_is_slow_or_listens_does_not_keep_others_out() {
    let served = serve();
    let slow: Vec<TcpStream> = (0..150)
        .map(|_| {
            let mut stream = served.connect();
            stream.write_all(b"GET / HTT").unwrap();
            stream
        })
        .collect();
    assert_eq!(served.get(PAGE).status, 200);
    let host = format!("127.0.0.1:{}", served.port);
    let listening: Vec<TcpStream> = (0..60)
        .map(|_| {
            let mut stream = served.connect();
            let question =
                format!("GET /_leerplan/gebeurtenissen HTTP/1.1\r\nHost: {host}\r\n\r\n");
            stream.write_all(question.as_bytes()).unwrap();
            stream
        })
        .collect();
    assert_eq!(served.get(PAGE).status, 200);
    drop((slow, listening));
    assert_eq!(served.get(PAGE).status, 200);
}

#[cfg(target_os = "linux")]
#[test]
fn it_listens_on_this_machine_only() {
    let served = serve();
    let ours = format!(":{:04X} ", served.port);
    let listening = |table: &str| -> Vec<String> {
        let text = std::fs::read_to_string(table).unwrap_or_default();
        let lines = text
            .lines()
            .map(|line| line.split_once(": ").map_or("", |(_, rest)| rest));
        let lines = lines.filter(|line| {
            line.contains(" 0A ") && line[..20.min(line.len())].contains(ours.trim())
        });
        lines
            .map(|line| line.split(':').next().unwrap().to_owned())
            .collect()
    };
    assert_eq!(listening("/proc/net/tcp"), ["0100007F"]);
    let six: Vec<String> = std::fs::read_to_string("/proc/net/tcp6")
        .unwrap_or_default()
        .lines()
        .filter(|line| line.contains(" 0A ") && line.contains(&ours))
        .map(str::to_owned)
        .collect();
    assert_eq!(six, [""; 0]);
}

#[test]
fn a_port_that_is_taken_is_told() {
    let folder = school();
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let output = run(folder.path(), &["serve", "--poort", &port]);
    assert_eq!(code(&output), 2);
    let wanted = format!("poort {port} is bezet");
    assert!(err(&output).contains(&wanted), "{}", err(&output));
    assert!(err(&output).contains("--poort 0"), "{}", err(&output));
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_also_while_pages_listen() {
    let served = serve();
    let host = format!("127.0.0.1:{}", served.port);
    let mut stream = served.connect();
    let question = format!("GET /_leerplan/gebeurtenissen HTTP/1.1\r\nHost: {host}\r\n\r\n");
    stream.write_all(question.as_bytes()).unwrap();
    assert_eq!(served.get(PAGE).status, 200);
    assert_eq!(served.going.stop().code(), Some(130));
}
