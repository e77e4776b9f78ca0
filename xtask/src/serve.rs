//! A server for the finished page, for people, journeys and the benchmark.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::thread;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::Request;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, HeaderValue};
use axum::middleware::{self, Next};
use axum::response::Response;
use tower_http::services::ServeDir;

/// How many ports are tried before giving up.
const TRIES: u16 = 50;

/// A server that runs until the program ends.
#[derive(Clone, Debug)]
pub struct Server {
    address: SocketAddr,
    prefix: String,
}

impl Server {
    /// Serves `folder` below the path `prefix` (`/` or `/some/where/`), on `port` or the next
    /// free one; 0 takes any.
    ///
    /// # Errors
    /// Where no port is free.
    pub fn start(folder: &Path, prefix: &str, port: u16) -> Result<Self> {
        Self::run(router(folder, prefix), prefix, port)
    }

    /// Likewise, what `router` gives.
    ///
    /// # Errors
    /// Where no port is free.
    pub fn run(router: Router, prefix: &str, port: u16) -> Result<Self> {
        let listener = bind(port)?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build()?;
        thread::spawn(move || {
            let served = runtime.block_on(async {
                axum::serve(tokio::net::TcpListener::from_std(listener)?, router).await
            });
            if let Err(error) = served {
                eprintln!("The server stopped: {error}");
            }
        });
        Ok(Self {
            address,
            prefix: prefix.to_owned(),
        })
    }

    /// The address of the page.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.prefix)
    }
}

fn bind(port: u16) -> Result<TcpListener> {
    let last = port.saturating_add(TRIES);
    for candidate in port..=last {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, candidate)) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            outcome => {
                return outcome.with_context(|| format!("cannot listen on port {candidate}"));
            }
        }
    }
    anyhow::bail!("all ports from {port} to {last} are taken: choose one with --port")
}

/// Gives the files in `folder` below the path `prefix`.
pub fn router(folder: &Path, prefix: &str) -> Router {
    let files = ServeDir::new(folder)
        .precompressed_br()
        .precompressed_gzip();
    let router = match prefix.trim_end_matches('/') {
        "" => Router::new().fallback_service(files),
        prefix => Router::new().nest_service(prefix, files),
    };
    router.layer(middleware::from_fn(add_headers))
}

/// Hashed files never change; all others are asked for each time.
async fn add_headers(request: Request, next: Next) -> Response {
    let hashed = is_hashed(request.uri().path());
    let mut response = next.run(request).await;
    let cached = if hashed && response.status().is_success() {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cached));
    // In a sandboxed frame the page is a stranger to its own host. Its files are public anyway.
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

/// Whether the file's name changes with its content: `styles-0123456789abcdef.css`.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name
        .split('.')
        .next()
        .unwrap_or(name)
        .trim_end_matches("_bg");
    let hash = stem.rsplit('-').next().unwrap_or(stem);
    // Trunk leaves out leading zeros.
    (12..=16).contains(&hash.len()) && hash.chars().all(|digit| digit.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::is_hashed;

    #[test]
    fn knows_hashed_names() {
        assert!(is_hashed("/upfunnel-84b2a4b1a5e2c9d1_bg.wasm"));
        assert!(is_hashed("/a/styles-4b2a4b1a5e2c9d1.css"));
        assert!(!is_hashed("/"));
        assert!(!is_hashed("/index.html"));
        assert!(!is_hashed("/icon-192.png"));
    }
}
