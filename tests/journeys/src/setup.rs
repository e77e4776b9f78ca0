//! What kind of device and person a window stands for.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::engine::Engine;
use crate::journey::eventually;
use crate::session::Session;

/// A device and the wishes of its owner.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a wish of its own, named where it is made"
)]
pub struct Setup {
    /// Width of the view in CSS pixels.
    pub width: u32,
    /// Height of the view in CSS pixels.
    pub height: u32,
    /// A phone: touch instead of a mouse.
    pub touch: bool,
    /// The dark color scheme is preferred.
    pub dark: bool,
    /// Reduced motion is preferred.
    pub calm: bool,
    /// The language of the browser, such as `en-US`.
    pub language: String,
    /// Whether the browser has WebAssembly.
    pub webassembly: bool,
    /// Whether it runs the scripts of pages.
    pub scripts: bool,
    /// Whether problems and requests are noted, which takes time of the page.
    pub watched: bool,
    /// The path under which the page is served.
    pub prefix: String,
}

impl Setup {
    /// A laptop with a mouse.
    #[must_use]
    pub fn desktop() -> Self {
        Self {
            width: 1280,
            height: 800,
            touch: false,
            dark: false,
            calm: false,
            language: "en-US".to_owned(),
            webassembly: true,
            scripts: true,
            watched: true,
            prefix: "/".to_owned(),
        }
    }

    /// A small phone.
    #[must_use]
    pub fn phone() -> Self {
        Self {
            width: 360,
            height: 740,
            touch: true,
            ..Self::desktop()
        }
    }

    /// With the dark color scheme.
    #[must_use]
    pub fn dark(self, dark: bool) -> Self {
        Self { dark, ..self }
    }

    /// With reduced motion.
    #[must_use]
    pub fn calm(self) -> Self {
        Self { calm: true, ..self }
    }

    /// With another width of the view.
    #[must_use]
    pub fn width(self, width: u32) -> Self {
        Self { width, ..self }
    }

    /// In a browser that speaks `language`, such as `it-IT`.
    #[must_use]
    pub fn language(self, language: &str) -> Self {
        Self {
            language: language.to_owned(),
            ..self
        }
    }

    /// In a browser without WebAssembly.
    #[must_use]
    pub fn without_webassembly(self) -> Self {
        Self {
            webassembly: false,
            ..self
        }
    }

    /// In a browser that runs no scripts of pages.
    #[must_use]
    pub fn without_scripts(self) -> Self {
        Self {
            scripts: false,
            ..self
        }
    }

    /// Without notes of problems and requests, so that the page is measured and not the notes.
    #[must_use]
    pub fn unwatched(self) -> Self {
        Self {
            watched: false,
            ..self
        }
    }

    /// Served under `prefix`, which begins and ends with a slash.
    #[must_use]
    pub fn below(self, prefix: &str) -> Self {
        Self {
            prefix: prefix.to_owned(),
            ..self
        }
    }

    /// Makes the window of `session` such a device. What cannot be changed in the engine was
    /// said when it was started.
    ///
    /// # Errors
    /// Where the engine cannot.
    pub fn apply(&self, session: &Session) -> Result<()> {
        match session.engine() {
            Engine::Chromium => self.apply_devtools(session),
            Engine::Firefox => self.apply_privileged(session),
            Engine::WebKit => session.resize(self.width, self.height),
        }
    }

    fn apply_devtools(&self, session: &Session) -> Result<()> {
        session.devtools(
            "Emulation.setDeviceMetricsOverride",
            &json!({ "width": self.width, "height": self.height, "deviceScaleFactor": 1, "mobile": self.touch }),
        )?;
        session.devtools(
            "Emulation.setTouchEmulationEnabled",
            &json!({ "enabled": self.touch }),
        )?;
        if !self.webassembly {
            let script = json!({ "source": "delete globalThis.WebAssembly" });
            session.devtools("Page.addScriptToEvaluateOnNewDocument", &script)?;
        }
        session.devtools(
            "Emulation.setScriptExecutionDisabled",
            &json!({ "value": !self.scripts }),
        )?;
        self.media(session, "")
    }

    /// Lets a page that was loaded without scripts be looked at by ours, for which its own have come
    /// too late.
    ///
    /// # Errors
    /// Where the engine cannot.
    pub fn look_in(&self, session: &Session) -> Result<()> {
        // Before all of it is there, its own scripts would be run after all.
        eventually(|| {
            let state = session.run("return document.readyState", &[])?;
            ensure!(state == "complete", "the document is {state}");
            Ok(())
        })?;
        match session.engine() {
            Engine::Chromium => session
                .devtools(
                    "Emulation.setScriptExecutionDisabled",
                    &json!({ "value": false }),
                )
                .map(drop),
            Engine::Firefox => session
                .run_privileged(
                    "window.device.scripts = true; window.become(gBrowser.selectedBrowser.browsingContext)",
                    &[],
                )
                .map(drop),
            // Only what stands in pages was not run.
            Engine::WebKit => Ok(()),
        }
    }

    /// As Firefox's own view of other devices does. What it is told of a page does not outlive
    /// the process that shows it, so each page is told anew.
    fn apply_privileged(&self, session: &Session) -> Result<()> {
        let script = "const [width, height, touch, dark, calm, scripts] = arguments;
            const browser = gBrowser.selectedBrowser;
            for (const [name, size] of [['width', width], ['height', height]]) {
                for (const limit of ['', 'min-', 'max-']) browser.style.setProperty(limit + name, `${size}px`);
            }
            Services.prefs.setIntPref('ui.prefersReducedMotion', calm ? 1 : 0);
            window.device = { touch, dark, scripts };
            window.become = (view) => {
                if (view.parent || !view.isContent) return;
                view.inRDMPane = window.device.touch;
                view.touchEventsOverride = window.device.touch ? 'enabled' : 'none';
                view.allowJavascript = window.device.scripts;
                view.prefersColorSchemeOverride = window.device.dark ? 'dark' : 'light';
            };
            window.become(browser.browsingContext);
            if (window.attached) return;
            window.attached = { observe: (view) => window.become(view) };
            Services.obs.addObserver(window.attached, 'browsing-context-attached');";
        session.run_privileged(
            script,
            &[
                json!(self.width),
                json!(self.height),
                json!(self.touch),
                json!(self.dark),
                json!(self.calm),
                json!(self.scripts),
            ],
        )?;
        if self.touch {
            // A phone's view is as wide as the document says, and there is none yet.
            return Ok(());
        }
        eventually(|| {
            let inner = session.run("return [innerWidth, innerHeight]", &[])?;
            ensure!(
                inner == json!([self.width, self.height]),
                "the view is {inner} large"
            );
            Ok(())
        })
    }

    /// The same device, but for the medium: `print`, or an empty one for its own.
    ///
    /// # Errors
    /// Where the engine cannot.
    pub fn media(&self, session: &Session, medium: &str) -> Result<()> {
        if session.engine() == Engine::Firefox {
            let script = "gBrowser.selectedBrowser.browsingContext.mediumOverride = arguments[0]";
            return session.run_privileged(script, &[json!(medium)]).map(drop);
        }
        let features: [Value; 2] = [
            json!({ "name": "prefers-color-scheme", "value": if self.dark { "dark" } else { "light" } }),
            json!({ "name": "prefers-reduced-motion", "value": if self.calm { "reduce" } else { "no-preference" } }),
        ];
        session
            .devtools(
                "Emulation.setEmulatedMedia",
                &json!({ "media": medium, "features": features }),
            )
            .map(drop)
    }
}
