//! The browsers that can be driven, and how to start each.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use xtask::tools;

/// Keeps Chromium quiet, alone and independent of the machine it runs on.
const CHROMIUM: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=en-US",
    // For measurements of memory.
    "--js-flags=--expose-gc",
    "--enable-precise-memory-info",
];

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium through its driver, with its developer tools.
    Chromium,
}

impl Engine {
    /// The engine that `UPFUNNEL_ENGINE` names; Chromium where it is not set.
    ///
    /// # Errors
    /// Where it names one that we cannot drive.
    pub fn chosen() -> Result<Self> {
        match std::env::var("UPFUNNEL_ENGINE").as_deref() {
            Err(_) | Ok("" | "chromium") => Ok(Self::Chromium),
            Ok(other) => bail!("UPFUNNEL_ENGINE={other} is not one of: chromium"),
        }
    }

    /// Whether commands of Chromium's developer tools can be sent through the driver: device
    /// emulation, scripts before the page's own, throttling. The logs come with them.
    #[must_use]
    pub fn has_devtools(self) -> bool {
        match self {
            Self::Chromium => true,
        }
    }

    /// What to ask of the driver for a new session.
    pub(crate) fn capabilities(self) -> Result<Value> {
        match self {
            Self::Chromium => Ok(json!({
                "browserName": "chrome",
                "goog:chromeOptions": {
                    "binary": tools::chromium()?.program,
                    "args": CHROMIUM,
                    "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
                },
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            })),
        }
    }

    /// Starts a driver on a free port.
    pub(crate) fn start(self) -> Result<Driver> {
        match self {
            Self::Chromium => Driver::start(
                Command::new(tools::chromium()?.driver).arg("--port=0"),
                "successfully on port ",
            ),
        }
    }
}

/// A running driver; it ends with this value.
#[derive(Debug)]
pub struct Driver {
    child: Child,
    /// Where it listens.
    pub url: String,
}

impl Driver {
    /// Starts `command`, which prints its port after `announcement`.
    fn start(command: &mut Command, announcement: &str) -> Result<Self> {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start the browser's driver")?;
        let output = child.stdout.take().context("the driver has no output")?;
        let mut lines = BufReader::new(output).lines();
        let port = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| {
                line.split_once(announcement)
                    .map(|(_, rest)| rest.to_owned())
            })
            .context("the browser's driver does not say its port")?;
        // The driver would stop at a full pipe.
        std::thread::spawn(move || lines.for_each(drop));
        let port = port.trim_end_matches('.');
        Ok(Self {
            child,
            url: format!("http://127.0.0.1:{port}"),
        })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
