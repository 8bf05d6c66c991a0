//! The server: accepts connections, and hands each request to whoever has the pages.

use std::io;
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::connections::Connections;
use super::event_streams::EventStreams;
use super::reply::{Reply, Status};
use super::request::{self, Refusal, Request};

/// The path of the server-sent events.
const EVENTS: &str = "_leerplan/gebeurtenissen";

/// How long a request may take to come in, and its reply to be sent.
const TIME_LIMIT: Duration = Duration::from_secs(10);

/// A request for a page.
#[derive(Debug)]
pub struct PageRequest {
    /// The path from the top of the site, without `/` before it.
    pub path: String,
    reply: SyncSender<Reply>,
}

impl PageRequest {
    /// Answers it; without effect where the connection is closed.
    pub fn answer(self, reply: Reply) {
        drop(self.reply.send(reply));
    }
}

/// A port that is bound, before connections are accepted.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    port: u16,
}

/// A server that accepts connections, until this is dropped.
#[derive(Debug)]
pub struct RunningServer {
    port: u16,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

/// The state that all threads of a server share.
#[derive(Debug, Default)]
struct Shared {
    stopped: AtomicBool,
    connections: Connections,
    event_streams: EventStreams,
}

impl Server {
    /// Binds a port on 127.0.0.1; 0 for any that is free.
    ///
    /// # Errors
    /// Where the port is taken, or may not be used.
    pub fn bind(port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let port = listener.local_addr()?.port();
        Ok(Self { listener, port })
    }

    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Starts to accept connections. `ask` is called with each request for a page, from any thread.
    ///
    /// # Errors
    /// Where no thread can be started.
    pub fn run(
        self,
        ask: impl Fn(PageRequest) + Send + Sync + 'static,
    ) -> io::Result<RunningServer> {
        let shared = Arc::new(Shared::default());
        let handler = Arc::new(Handler {
            port: self.port,
            shared: Arc::clone(&shared),
            ask: Box::new(ask),
        });
        let listener = self.listener;
        let listen = move || {
            for stream in listener.incoming() {
                if handler.shared.stopped.load(Ordering::Relaxed) {
                    return;
                }
                if let Ok(stream) = stream {
                    accept(&handler, stream);
                }
            }
        };
        let thread = std::thread::Builder::new().name("serve".to_owned());
        Ok(RunningServer {
            port: self.port,
            shared,
            accepting: Some(thread.spawn(listen)?),
        })
    }
}

impl RunningServer {
    /// Tells every open page that something changed.
    pub fn announce_change(&self) {
        self.shared.event_streams.send_change();
    }
}

impl Drop for RunningServer {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::Relaxed);
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        // Wakes the thread that waits for the next connection.
        drop(TcpStream::connect_timeout(&address, TIME_LIMIT));
        if let Some(thread) = self.accepting.take() {
            drop(thread.join());
        }
        self.shared.connections.close_all();
    }
}

/// Answers the requests of connections.
struct Handler {
    port: u16,
    shared: Arc<Shared>,
    ask: Box<dyn Fn(PageRequest) + Send + Sync>,
}

/// Answers a connection in a thread of its own, within the limit on connections.
fn accept(handler: &Arc<Handler>, stream: TcpStream) {
    let Some(number) = handler.shared.connections.open(&stream) else {
        return;
    };
    let handler = Arc::clone(handler);
    let answer = move || {
        // Writing fails where the browser has closed the connection.
        drop(handler.serve(stream));
        handler.shared.connections.close(number);
    };
    let thread = std::thread::Builder::new().name("connection".to_owned());
    drop(thread.spawn(answer));
}

impl Handler {
    fn serve(&self, mut stream: TcpStream) -> io::Result<()> {
        let until = Instant::now() + TIME_LIMIT;
        let request = match request::read(&mut stream, self.port, until)? {
            Ok(request) => request,
            Err(refusal) => return finish(stream, &refused(&refusal), true),
        };
        if request.path == EVENTS && !request.head {
            return self.shared.event_streams.add(stream);
        }
        let reply = self.reply(&request);
        finish(stream, &reply, !request.head)
    }

    fn reply(&self, request: &Request) -> Reply {
        let (reply, answer) = sync_channel(1);
        let path = request.path.clone();
        (self.ask)(PageRequest { path, reply });
        let stopping = || Reply::text(Status::Unavailable, "leerplan stopt");
        answer.recv().unwrap_or_else(|_| stopping())
    }
}

fn refused(refusal: &Refusal) -> Reply {
    Reply::text(refusal.status, refusal.why)
}

/// Sends a reply and closes the connection for writing.
fn finish(mut stream: TcpStream, reply: &Reply, with_body: bool) -> io::Result<()> {
    reply.write(&mut stream, with_body, Instant::now() + TIME_LIMIT)?;
    stream.shutdown(Shutdown::Write)
}
