//! The `WebDriver` protocol: JSON over HTTP, between programs on this machine.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use ureq::Agent;

/// Pictures of long pages are large.
const LARGEST_ANSWER: u64 = 256 << 20;

/// A connection to a driver.
#[derive(Debug)]
pub struct Wire {
    agent: Agent,
    base: String,
}

impl Wire {
    pub fn new(base: String) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(Duration::from_mins(3)))
            .http_status_as_error(false)
            .build();
        Self {
            agent: config.into(),
            base,
        }
    }

    pub fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let request = self.agent.post(format!("{}{path}", self.base));
        let sent = request
            .content_type("application/json")
            .send(body.to_string());
        answer(path, sent)
    }

    pub fn get(&self, path: &str) -> Result<Value> {
        answer(path, self.agent.get(format!("{}{path}", self.base)).call())
    }

    pub fn delete(&self, path: &str) -> Result<Value> {
        answer(
            path,
            self.agent.delete(format!("{}{path}", self.base)).call(),
        )
    }

    /// Sends no parameters.
    pub fn act(&self, path: &str) -> Result<Value> {
        self.post(path, &json!({}))
    }
}

fn answer(
    path: &str,
    response: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
) -> Result<Value> {
    let mut response = response.with_context(|| format!("the driver does not answer to {path}"))?;
    let text = response
        .body_mut()
        .with_config()
        .limit(LARGEST_ANSWER)
        .read_to_string()?;
    let mut answer: Value = serde_json::from_str(&text)
        .with_context(|| format!("the driver answers {path} with {text}"))?;
    let value = answer["value"].take();
    if let Some(error) = value.get("error").and_then(Value::as_str) {
        let message = value["message"].as_str().unwrap_or_default();
        bail!("{error}: {}", message.lines().next().unwrap_or_default());
    }
    Ok(value)
}
