//! Somebody else's host, which should never hear of the page: it notes whatever is asked of it.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use anyhow::Result;

/// What is asked for gets an empty answer that any page may read.
const ANSWER: &[u8] = b"HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

/// Another origin, until the program ends.
#[derive(Clone, Debug)]
pub struct Stranger {
    address: SocketAddr,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Stranger {
    /// Listens on a free port.
    ///
    /// # Errors
    /// Where there is none.
    pub fn listen() -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let stranger = Self {
            address: listener.local_addr()?,
            heard: Arc::default(),
        };
        let heard = Arc::clone(&stranger.heard);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let heard = Arc::clone(&heard);
                // Browsers open connections that they may use later.
                thread::spawn(move || hear(stream, &heard));
            }
        });
        Ok(stranger)
    }

    /// `127.0.0.1:1234`.
    #[must_use]
    pub fn host(&self) -> String {
        self.address.to_string()
    }

    /// The paths asked for so far, each beginning with a slash.
    #[must_use]
    pub fn heard(&self) -> Vec<String> {
        lock(&self.heard).clone()
    }
}

fn lock(heard: &Mutex<Vec<String>>) -> MutexGuard<'_, Vec<String>> {
    heard.lock().unwrap_or_else(PoisonError::into_inner)
}

fn hear(mut stream: TcpStream, heard: &Mutex<Vec<String>>) {
    let mut line = String::new();
    let mut reader = BufReader::new(&stream);
    if !reader.read_line(&mut line).is_ok_and(|length| length > 0) {
        return;
    }
    let path = line.split(' ').nth(1).unwrap_or(&line).to_owned();
    lock(heard).push(path);
    // Whoever asks hears nothing before all is said.
    while reader.read_line(&mut line).is_ok_and(|length| length > 2) {}
    let _ = stream.write_all(ANSWER);
}
