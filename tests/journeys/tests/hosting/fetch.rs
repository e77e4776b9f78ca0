//! Requests as they go over the wire: nothing is followed, nothing is unpacked.

use std::time::Duration;

use anyhow::{Context, Result};
use ureq::Agent;
use ureq::http::Method;

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    /// What the header called `name`, in lower case, says; several of them as one text.
    pub fn header(&self, name: &str) -> Option<String> {
        let values: Vec<_> = self
            .headers
            .iter()
            .filter(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
            .collect();
        (!values.is_empty()).then(|| values.join(", "))
    }
}

/// Asks for `url` with these headers.
pub fn fetch(method: Method, url: &str, headers: &[(&str, &str)]) -> Result<Answer> {
    let agent: Agent = Agent::config_builder()
        .timeout_global(Some(Duration::from_secs(20)))
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .accept("")
        .accept_encoding("")
        .build()
        .into();
    let mut request = ureq::http::Request::builder().method(method).uri(url);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let mut response = agent
        .run(request.body(())?)
        .with_context(|| format!("no answer from {url}"))?;
    let headers = response
        .headers()
        .iter()
        .map(|(name, value)| {
            (
                name.as_str().to_owned(),
                String::from_utf8_lossy(value.as_bytes()).into_owned(),
            )
        })
        .collect();
    Ok(Answer {
        status: response.status().as_u16(),
        headers,
        body: response.body_mut().read_to_vec()?,
    })
}

/// Asks for `url` in one of these encodings.
pub fn get(url: &str, encodings: &str) -> Result<Answer> {
    fetch(Method::GET, url, &[("accept-encoding", encodings)])
}
