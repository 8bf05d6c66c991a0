//! A small server of pages for the browser on this machine and for nothing else.
//!
//! It listens on 127.0.0.1 only, and answers only who names it by that name: a page from elsewhere
//! that leads its own name here (DNS rebinding) is refused, and so is one that asks for a page from
//! within another site. It reads no files: whoever has the pages is asked for each by its path.
//! There are never more than a fixed number of visitors at once, and who is slow makes room for who
//! comes. Each connection is for one question.

mod listeners;
mod reply;
mod request;
mod visitors;

pub use reply::{Reply, Status};

use std::io;
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use listeners::Listeners;
use request::{Asked, Refusal};
use visitors::Visitors;

/// Where pages listen for changes.
pub const EVENTS: &str = "_leerplan/gebeurtenissen";

/// How long a visitor may take for a question, and as long again for the answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// A page that is asked for.
#[derive(Debug)]
pub struct Question {
    /// The path from the top of the site, without `/` before it.
    pub path: String,
    reply: SyncSender<Reply>,
}

impl Question {
    /// Answers it. Nobody minds where the visitor is gone.
    pub fn answer(self, reply: Reply) {
        drop(self.reply.send(reply));
    }
}

/// A place to listen at, before anybody is answered.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    port: u16,
}

/// A server that answers.
#[derive(Debug)]
pub struct Running {
    port: u16,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

/// What all threads of a server share.
#[derive(Debug, Default)]
struct Shared {
    stopped: AtomicBool,
    visitors: Visitors,
    listeners: Listeners,
}

impl Server {
    /// Takes a port on 127.0.0.1; 0 for any that is free.
    ///
    /// # Errors
    /// Where the port is taken, or may not be used.
    pub fn bind(port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let port = listener.local_addr()?.port();
        Ok(Self { listener, port })
    }

    /// The port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Begins to answer; `ask` hands a question to who has the pages, from any thread.
    ///
    /// # Errors
    /// Where the machine has no thread to spare.
    pub fn run(self, ask: impl Fn(Question) + Send + Sync + 'static) -> io::Result<Running> {
        let shared = Arc::new(Shared::default());
        let desk = Arc::new(Desk {
            port: self.port,
            shared: Arc::clone(&shared),
            ask: Box::new(ask),
        });
        let listener = self.listener;
        let accept = move || {
            for stream in listener.incoming() {
                if desk.shared.stopped.load(Ordering::Relaxed) {
                    return;
                }
                if let Ok(stream) = stream {
                    welcome(&desk, stream);
                }
            }
        };
        let thread = std::thread::Builder::new().name("serve".to_owned());
        Ok(Running {
            port: self.port,
            shared,
            accepting: Some(thread.spawn(accept)?),
        })
    }
}

impl Running {
    /// Tells every page that something changed.
    pub fn tell(&self) {
        self.shared.listeners.tell();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::Relaxed);
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        // Wakes who waits for the next visitor.
        drop(TcpStream::connect_timeout(&address, PATIENCE));
        if let Some(thread) = self.accepting.take() {
            drop(thread.join());
        }
        self.shared.visitors.dismiss();
    }
}

/// What answers visitors.
struct Desk {
    port: u16,
    shared: Arc<Shared>,
    ask: Box<dyn Fn(Question) + Send + Sync>,
}

/// Gives a visitor a thread of its own, for as long as there are few enough.
fn welcome(desk: &Arc<Desk>, stream: TcpStream) {
    let Some(visit) = desk.shared.visitors.enter(&stream) else {
        return;
    };
    let desk = Arc::clone(desk);
    let answer = move || {
        // A visitor who is gone needs no answer.
        drop(desk.serve(stream));
        desk.shared.visitors.leave(visit);
    };
    let thread = std::thread::Builder::new().name("bezoeker".to_owned());
    drop(thread.spawn(answer));
}

impl Desk {
    fn serve(&self, mut stream: TcpStream) -> io::Result<()> {
        let until = Instant::now() + PATIENCE;
        let asked = match request::read(&mut stream, self.port, until)? {
            Ok(asked) => asked,
            Err(refusal) => return finish(stream, &refused(&refusal), true),
        };
        if asked.path == EVENTS && !asked.head {
            return self.shared.listeners.add(stream);
        }
        let reply = self.reply(&asked);
        finish(stream, &reply, !asked.head)
    }

    fn reply(&self, asked: &Asked) -> Reply {
        let (reply, answer) = sync_channel(1);
        let path = asked.path.clone();
        (self.ask)(Question { path, reply });
        let stopping = || Reply::text(Status::Unavailable, "leerplan stopt");
        answer.recv().unwrap_or_else(|_| stopping())
    }
}

fn refused(refusal: &Refusal) -> Reply {
    Reply::text(refusal.status, refusal.why)
}

/// Sends an answer and says goodbye.
fn finish(mut stream: TcpStream, reply: &Reply, with_body: bool) -> io::Result<()> {
    reply.write(&mut stream, with_body, Instant::now() + PATIENCE)?;
    stream.shutdown(Shutdown::Write)
}
