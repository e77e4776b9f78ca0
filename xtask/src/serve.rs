//! A server for the finished page, for people, journeys and the benchmark.

use std::fs;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName, HeaderValue};
use axum::middleware::{self, Next};
use axum::response::Response;
use tower_http::services::{ServeDir, ServeFile};

use crate::page::headers;

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
        .precompressed_gzip()
        .not_found_service(ServeFile::new(folder.join("404.html")));
    let router = match prefix.trim_end_matches('/') {
        "" => Router::new().fallback_service(files),
        prefix => Router::new().nest_service(prefix, files),
    };
    let index = folder.join("index.html");
    router
        .layer(middleware::from_fn(add_headers))
        .layer(middleware::from_fn(move |request: Request, next: Next| {
            name_ahead(index.clone(), request, next)
        }))
}

/// What hosts that read `_headers` add to the page itself.
async fn name_ahead(index: PathBuf, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let asked = path.ends_with('/') || path.ends_with("/index.html");
    let mut response = next.run(request).await;
    if asked && response.status() != StatusCode::NOT_FOUND {
        let html = fs::read_to_string(index).unwrap_or_default();
        let header = headers::ahead(&html)
            .and_then(|(name, value)| Some((name, HeaderValue::try_from(value).ok()?)));
        if let Some((name, value)) = header {
            response
                .headers_mut()
                .insert(HeaderName::from_static(name), value);
        }
    }
    response
}

/// What any well configured host adds.
async fn add_headers(request: Request, next: Next) -> Response {
    let caching = headers::caching(request.uri().path());
    let kind = headers::kind(request.uri().path());
    let heeds_policy = headers::heeds_policy(request.uri().path());
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let caching = if found { caching } else { headers::ASK };
    let all = response.headers_mut();
    all.insert(CACHE_CONTROL, HeaderValue::from_static(caching));
    if let Some(kind) = kind.filter(|_| found) {
        all.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    for (name, value) in headers::OF_EVERY_FILE {
        all.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    if heeds_policy || !found {
        for (name, value) in headers::of_pages() {
            if let Ok(value) = HeaderValue::try_from(value) {
                all.insert(HeaderName::from_static(name), value);
            }
        }
    }
    response
}
