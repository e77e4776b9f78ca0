//! Several tabs in one browser.

use anyhow::{Context, Result};
use serde_json::json;

use crate::session::Session;

/// A tab of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab(String);

impl Session {
    /// Opens another tab and goes there.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub fn new_tab(&self) -> Result<Tab> {
        let answer = self.post("window/new", &json!({ "type": "tab" }))?;
        let handle = answer["handle"].as_str().context("the tab has no name")?;
        let tab = Tab(handle.to_owned());
        self.go_to_tab(&tab)?;
        Ok(tab)
    }

    /// Whatever follows happens in `tab`.
    ///
    /// # Errors
    /// Where it is gone.
    pub fn go_to_tab(&self, tab: &Tab) -> Result<()> {
        self.post("window", &json!({ "handle": tab.0 })).map(drop)
    }
}
