//! The accessibility checker axe, run inside the page.

use anyhow::{Context, Result};
use xtask::tools;

use crate::session::Session;

/// Something that keeps people out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The rule's name.
    pub rule: String,
    /// What is wrong, where.
    pub what: String,
}

/// Checks the page as it is now.
pub fn run(session: &Session) -> Result<Vec<Violation>> {
    // It is half a megabyte, and stays as long as the document does.
    if session.run("return 'axe' in window", &[])? != true {
        let file = tools::axe()?;
        let axe = std::fs::read_to_string(&file)
            .with_context(|| format!("cannot read {}", file.display()))?;
        session.run(&axe, &[])?;
    }
    let script = "return axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
        violations.flatMap(({ id, help, nodes }) =>
            nodes.map(({ target, failureSummary }) => [id, `${help}: ${target.join(' ')}: ${failureSummary}`])))";
    let found = session.run(script, &[])?;
    let found = found.as_array().context("axe gives no list")?;
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    Ok(found
        .iter()
        .map(|entry| Violation {
            rule: text(&entry[0]),
            what: text(&entry[1]),
        })
        .collect())
}
