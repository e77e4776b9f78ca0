//! The host of the page: it notes each request, and can lose files and hold them back. Where an engine has no
//! developer tools, it adds a recorder to the documents, which tells it what went wrong in them.

use std::future::poll_fn;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};

use anyhow::Result;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderMap, HeaderValue,
};
use axum::http::{Method, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use xtask::page::policy;
use xtask::serve::{self, Server};

/// Where the recorder is, and where it sends its notes.
pub const RECORDER: &str = "/recorder-of-the-journeys.js";
/// Where a journey's own script is.
const WATCHER: &str = "/watcher-of-the-journeys.js";
const LARGEST: usize = 16 << 20;

#[derive(Debug, Default)]
struct Log {
    recording: bool,
    watcher: Option<&'static str>,
    requests: Vec<String>,
    notes: Vec<String>,
    lost: Vec<String>,
    held: Option<String>,
    bare: bool,
    named: Option<String>,
    waiting: Vec<Waker>,
}

/// A host, on a port of its own: a fresh origin, with nothing stored.
#[derive(Clone, Debug)]
pub struct Site {
    url: String,
    log: Arc<Mutex<Log>>,
}

impl Site {
    /// Serves `folder` below the path `prefix`; with a recorder in each document if `recording`.
    ///
    /// # Errors
    /// Where no port is free.
    pub fn start(folder: &Path, prefix: &str, recording: bool) -> Result<Self> {
        let log = Arc::new(Mutex::new(Log {
            recording,
            ..Log::default()
        }));
        let router = serve::router(folder, prefix)
            .layer(middleware::from_fn_with_state(Arc::clone(&log), observe));
        let url = Server::run(router, prefix, 0)?.url();
        Ok(Self { url, log })
    }

    /// A host that others run at `url`: nothing is noted there.
    #[must_use]
    pub fn elsewhere(url: String) -> Self {
        Self {
            url,
            log: Arc::default(),
        }
    }

    /// The address of the page.
    #[must_use]
    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// From now on, files whose path contains `part` are not to be had.
    pub fn lose(&self, part: &str) {
        lock(&self.log).lost.push(part.to_owned());
    }

    /// From now on, whoever asks for a file whose path contains `part` has to wait.
    pub fn hold(&self, part: &str) {
        lock(&self.log).held = Some(part.to_owned());
    }

    /// Nobody has to wait any longer.
    pub fn release(&self) {
        let mut log = lock(&self.log);
        log.held = None;
        log.waiting.drain(..).for_each(Waker::wake);
    }

    /// From now on no policy is sent: a page has only its own.
    pub fn send_no_policy(&self) {
        lock(&self.log).bare = true;
    }

    /// From now on, `script` comes before all of a document's own.
    pub fn watch(&self, script: &'static str) {
        lock(&self.log).watcher = Some(script);
    }

    /// From now on, the policy names the host, as it does where the page is built for a known one.
    pub fn name_host(&self) {
        lock(&self.log).named = Some(policy::for_site(&self.url));
    }

    /// What was asked for since last taken: `GET /index.html`.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        lock(&self.log).requests.clone()
    }

    /// Takes what was asked for since last taken.
    #[must_use]
    pub fn take_requests(&self) -> Vec<String> {
        std::mem::take(&mut lock(&self.log).requests)
    }

    /// What the recorder has noted since last asked.
    #[must_use]
    pub fn take_notes(&self) -> Vec<String> {
        std::mem::take(&mut lock(&self.log).notes)
    }
}

fn lock(log: &Mutex<Log>) -> MutexGuard<'_, Log> {
    log.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn observe(State(log): State<Arc<Mutex<Log>>>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if path == RECORDER {
        return recorder(&log, request).await;
    }
    if path == WATCHER {
        return script(lock(&log).watcher.unwrap_or_default());
    }
    let (bare, additions) = {
        let mut log = lock(&log);
        let asked = request
            .uri()
            .path_and_query()
            .map_or(path.as_str(), |asked| asked.as_str());
        log.requests.push(format!("{} {asked}", request.method()));
        if log.lost.iter().any(|part| path.contains(part.as_str())) {
            return StatusCode::NOT_FOUND.into_response();
        }
        let document = path.rsplit('/').next().unwrap_or_default();
        let is_html = document.is_empty() || document.rsplit('.').next() == Some("html");
        let scripts = [
            log.recording.then_some(RECORDER),
            log.watcher.map(|_| WATCHER),
        ];
        let additions = Additions {
            scripts: scripts.into_iter().flatten().collect(),
            policy: log.named.clone(),
        };
        let any = !additions.scripts.is_empty() || additions.policy.is_some();
        (log.bare, (is_html && any).then_some(additions))
    };
    let held = |log: &Log| log.held.as_ref().is_some_and(|part| path.contains(part));
    poll_fn(|context| {
        let mut log = lock(&log);
        if held(&log) {
            log.waiting.push(context.waker().clone());
            return Poll::Pending;
        }
        Poll::Ready(())
    })
    .await;
    if additions.is_some() {
        // To be added to, a document must come as it is.
        request.headers_mut().remove(ACCEPT_ENCODING);
    }
    let mut response = next.run(request).await;
    if bare {
        response.headers_mut().remove(CONTENT_SECURITY_POLICY);
    }
    match additions {
        None => response,
        Some(additions) => additions.to(response).await,
    }
}

/// What documents are given that they do not have.
struct Additions {
    scripts: Vec<&'static str>,
    policy: Option<String>,
}

impl Additions {
    async fn to(&self, response: Response) -> Response {
        let (mut parts, body) = response.into_parts();
        // Also where the document has not changed: browsers take over what that answer says.
        let header = parts.headers.get(CONTENT_SECURITY_POLICY);
        let header = header.and_then(|header| header.to_str().ok());
        if let Some(Ok(header)) = header.map(|header| self.in_policy(header).parse()) {
            parts.headers.insert(CONTENT_SECURITY_POLICY, header);
        }
        let kind = parts.headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes);
        let html = kind.is_some_and(|kind| kind.starts_with(b"text/html"));
        // Where the browser has the document already, it has it with these.
        if !html || parts.status == StatusCode::NOT_MODIFIED {
            return Response::from_parts(parts, body);
        }
        let body = to_bytes(body, LARGEST).await.unwrap_or_default();
        let html = self.in_policy(&String::from_utf8_lossy(&body));
        let Some(place) = before_all_scripts(&html) else {
            return (StatusCode::INTERNAL_SERVER_ERROR, "no place for a script").into_response();
        };
        let (head, rest) = html.split_at(place);
        let scripts = self.scripts.iter();
        let scripts = scripts.map(|name| format!("<script src=\"{name}\"></script>"));
        let html = [head, &scripts.collect::<String>(), rest].concat();
        parts.headers.remove(CONTENT_LENGTH);
        Response::from_parts(parts, Body::from(html))
    }

    fn in_policy(&self, text: &str) -> String {
        match &self.policy {
            Some(policy) => text.replace(&policy::for_page(), policy),
            None => text.to_owned(),
        }
    }
}

async fn recorder(log: &Mutex<Log>, request: Request) -> Response {
    if request.method() == Method::POST {
        let note = to_bytes(request.into_body(), LARGEST)
            .await
            .unwrap_or_default();
        let note = String::from_utf8_lossy(&note).into_owned();
        lock(log).notes.push(note);
        return StatusCode::NO_CONTENT.into_response();
    }
    script(include_str!("recorder.js"))
}

fn script(text: &'static str) -> Response {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/javascript"));
    (headers, text).into_response()
}

/// Behind the first tag of `html`'s own, or of its head where that has one: minified documents
/// often have not, but a header.
fn before_all_scripts(html: &str) -> Option<usize> {
    let tag = ["<head>", "<head ", "<html"]
        .iter()
        .find_map(|tag| html.find(tag))?;
    Some(tag + html[tag..].find('>')? + 1)
}

#[cfg(test)]
mod tests {
    use super::before_all_scripts;

    #[test]
    fn finds_the_place_for_scripts() {
        for (before, after) in [
            (
                "<!doctype html><html lang=en>\n<head>",
                "<meta charset=utf-8>",
            ),
            (
                "<!doctypehtml><html lang=en data-theme=auto>",
                "<meta charset=utf-8><div id=app><header>",
            ),
        ] {
            let html = [before, after].concat();
            assert_eq!(before_all_scripts(&html), Some(before.len()), "{html}");
        }
        assert_eq!(before_all_scripts("<p>"), None);
    }
}
