//! The browser engines: which there are, what each can be asked for, and how to start it.

use std::cell::Cell;
use std::fmt;

use anyhow::{Result, bail};
use serde_json::{Value, json};
use xtask::tools;

use crate::driver::Driver;
use crate::setup::Setup;

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
];
/// For journeys that measure memory.
const MEMORY: &[&str] = &["--js-flags=--expose-gc", "--enable-precise-memory-info"];

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Engine {
    /// Chromium through its driver, with its developer tools.
    Chromium,
    /// Firefox through geckodriver, with scripts in the browser's own context.
    Firefox,
    /// The GTK port of `WebKit`, in its `MiniBrowser`, through its driver.
    WebKit,
}

/// What not every engine lets itself be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A finger that taps and drags.
    Finger,
    /// A finger that scrolls the page.
    Swipe,
    /// The page on paper.
    Paper,
    /// A host that a policy means by `'self'` also where the page has no origin.
    OwnHost,
}

impl Need {
    /// Why `engine` cannot be asked for this; nothing where it can.
    #[must_use]
    pub fn unmet(self, engine: Engine) -> Option<&'static str> {
        match (self, engine) {
            (_, Engine::Chromium)
            | (Self::Finger | Self::Paper | Self::OwnHost, Engine::Firefox) => None,
            (Self::OwnHost, Engine::WebKit) => Some(
                "it takes 'self' for nothing in a sandbox without an origin: the policy has to name the host",
            ),
            (Self::Swipe, Engine::Firefox) => Some("fingers sent by its driver do not scroll"),
            (Self::Finger | Self::Swipe, Engine::WebKit) => Some("its driver has no fingers"),
            (Self::Paper, Engine::WebKit) => Some("its driver cannot print"),
        }
    }
}

thread_local! {
    static CURRENT: Cell<Option<Engine>> = const { Cell::new(None) };
}

impl Engine {
    /// All engines.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name, as people write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// The engines that `UPFUNNEL_ENGINE` names, with commas between them; all where it is not set.
    ///
    /// # Errors
    /// Where it names one that we cannot drive.
    pub fn chosen() -> Result<Vec<Self>> {
        let Some(names) = std::env::var("UPFUNNEL_ENGINE")
            .ok()
            .filter(|names| !names.is_empty())
        else {
            return Ok(Self::ALL.to_vec());
        };
        names.split(',').map(Self::called).collect()
    }

    fn called(name: &str) -> Result<Self> {
        let name = name.trim().to_lowercase();
        match Self::ALL
            .into_iter()
            .find(|engine| engine.to_string() == name)
        {
            Some(engine) => Ok(engine),
            None => bail!(
                "UPFUNNEL_ENGINE names {name}, which is not one of: chromium, firefox, webkit"
            ),
        }
    }

    /// The engine for pages that this thread opens: the journey's; Chromium outside of journeys.
    #[must_use]
    pub fn current() -> Self {
        CURRENT.get().unwrap_or(Self::Chromium)
    }

    /// Runs `journey` with this engine.
    pub fn during<T>(self, journey: impl FnOnce() -> T) -> T {
        CURRENT.set(Some(self));
        let outcome = journey();
        CURRENT.set(None);
        outcome
    }

    /// Whether commands of Chromium's developer tools can be sent through the driver: device
    /// emulation, scripts before the page's own, throttling. The logs come with them.
    #[must_use]
    pub fn has_devtools(self) -> bool {
        self == Self::Chromium
    }

    /// Sees to it that the browser and its driver are there.
    ///
    /// # Errors
    /// Where they are not and cannot be installed.
    pub fn install(self) -> Result<()> {
        match self {
            Self::Chromium => tools::chromium().map(drop),
            Self::Firefox => tools::firefox().map(drop),
            Self::WebKit => {
                tools::display_server()?;
                tools::webkit().map(drop)
            }
        }
    }
}

/// In small letters, as options and names of tests are written.
impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name().to_lowercase())
    }
}

/// How a browser is started; journeys that want the same can have the same browser one after
/// another. What an engine can change later is not part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a wish of its own, as in the setup"
)]
pub(crate) struct Launch {
    pub engine: Engine,
    language: String,
    webassembly: bool,
    scripts: bool,
    dark: bool,
    calm: bool,
    watched: bool,
}

impl Launch {
    pub fn of(engine: Engine, setup: &Setup) -> Self {
        let fixed = engine == Engine::WebKit;
        Self {
            engine,
            language: setup.language.clone(),
            webassembly: engine.has_devtools() || setup.webassembly,
            scripts: !fixed || setup.scripts,
            dark: fixed && setup.dark,
            calm: fixed && setup.calm,
            watched: setup.watched,
        }
    }

    /// What to ask of the driver for a new session.
    pub fn capabilities(&self) -> Result<Value> {
        Ok(match self.engine {
            Engine::Chromium => {
                let mut options = json!({
                    "binary": tools::chromium()?.program,
                    "args": self.chromium(),
                });
                let mut all = json!({ "browserName": "chrome" });
                if self.watched {
                    options["perfLoggingPrefs"] =
                        json!({ "enableNetwork": true, "enablePage": false });
                    all["goog:loggingPrefs"] = json!({ "browser": "ALL", "performance": "ALL" });
                }
                all["goog:chromeOptions"] = options;
                all
            }
            Engine::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": tools::firefox()?.program,
                    "args": ["-headless", "--width=1600", "--height=1200"],
                    "prefs": self.firefox(),
                },
            }),
            Engine::WebKit => {
                let dark = self.dark.then_some("--dark-mode");
                // Scripts in pages, not those of the driver.
                let mute = (!self.scripts).then_some("--enable-javascript-markup=false");
                let args: Vec<_> = ["--automation"]
                    .into_iter()
                    .chain(dark)
                    .chain(mute)
                    .collect();
                json!({
                    "browserName": "MiniBrowser",
                    "webkitgtk:browserOptions": { "binary": tools::webkit()?.program, "args": args },
                })
            }
        })
    }

    fn chromium(&self) -> Vec<String> {
        let memory = if self.watched { MEMORY } else { &[] };
        let args = CHROMIUM.iter().chain(memory);
        let mut args: Vec<_> = args.map(|arg| (*arg).to_owned()).collect();
        args.push(format!("--lang={}", self.language));
        args.push(format!("--accept-lang={}", self.language));
        args
    }

    /// Keeps Firefox quiet; the driver turns off most of what asks the network by itself.
    fn firefox(&self) -> Value {
        json!({
            "intl.accept_languages": self.language,
            "javascript.options.wasm": self.webassembly,
            "app.normandy.enabled": false,
            "messaging-system.rsexperimentloader.enabled": false,
            "network.captive-portal-service.enabled": false,
            "network.connectivity-service.enabled": false,
            "services.settings.server": "data:,",
            "browser.newtabpage.enabled": false,
            "dom.ipc.processPrelaunch.enabled": false,
            // What lies beyond the window would not be drawn.
            "browser.sessionstore.resume_from_crash": false,
        })
    }

    /// Starts a driver on a free port.
    pub fn start(&self) -> Result<Driver> {
        match self.engine {
            Engine::Chromium => Driver::chromium(),
            Engine::Firefox => Driver::firefox(),
            Engine::WebKit => Driver::webkit(&self.language, self.calm, self.webassembly),
        }
    }
}
