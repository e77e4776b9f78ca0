//! Runs journeys.

use std::cell::RefCell;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::page::Page;
use crate::setup::Setup;

thread_local! {
    static NAME: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Runs `journey` under a name, which its pictures get.
pub(crate) fn named<T>(name: &str, journey: impl FnOnce() -> T) -> T {
    NAME.replace(name.to_owned());
    journey()
}

/// Runs a journey on a fresh page in a window and an origin of its own. It fails where `steps` do, or where the page
/// had any error, warning or violation of its security policy.
///
/// # Errors
/// Then, with a picture of the page as it was.
pub fn journey(setup: Setup, steps: impl FnOnce(&Page) -> Result<()>) -> Result<()> {
    let page = Page::new(setup)?;
    let outcome = steps(&page);
    let problems = page.take_problems()?;
    if outcome.is_err() || !problems.is_empty() {
        let name = NAME.with_borrow(|name| name.replace("::", "-"));
        // The picture is an extra.
        let _ = page.picture(&format!("failed-{name}"));
    }
    outcome.with_context(|| format!("problems on the page: {problems:#?}"))?;
    ensure!(problems.is_empty(), "problems on the page: {problems:#?}");
    page.give_back();
    Ok(())
}

/// Asks again until `check` holds: pages answer soon, not at once, and later where two cores drive three browsers.
///
/// # Errors
/// Where it does not hold in time; the message tells what `check` last saw.
pub fn eventually<T>(check: impl FnMut() -> Result<T>) -> Result<T> {
    within(Duration::from_secs(20), check)
}

/// Likewise, with as much `patience`.
pub(crate) fn within<T>(patience: Duration, mut check: impl FnMut() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    loop {
        match check() {
            Ok(value) => return Ok(value),
            Err(error) if start.elapsed() > patience => {
                bail!("{error:#} (after {} s)", patience.as_secs())
            }
            Err(_) => thread::sleep(Duration::from_millis(20)),
        }
    }
}
