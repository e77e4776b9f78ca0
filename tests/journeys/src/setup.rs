//! What kind of device and person a window stands for.

use anyhow::Result;
use serde_json::{Value, json};

use crate::session::Session;

/// A device and the wishes of its owner.
#[derive(Clone, Debug, PartialEq, Eq)]
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

    /// Served under `prefix`, which begins and ends with a slash.
    #[must_use]
    pub fn below(self, prefix: &str) -> Self {
        Self {
            prefix: prefix.to_owned(),
            ..self
        }
    }

    /// Makes the window of `session` such a device.
    ///
    /// # Errors
    /// Where the engine cannot.
    pub fn apply(&self, session: &Session) -> Result<()> {
        session.devtools(
            "Emulation.setDeviceMetricsOverride",
            &json!({ "width": self.width, "height": self.height, "deviceScaleFactor": 1, "mobile": self.touch }),
        )?;
        session.devtools(
            "Emulation.setTouchEmulationEnabled",
            &json!({ "enabled": self.touch }),
        )?;
        self.media(session, "")
    }

    /// The same device, but for the medium: `print`, or an empty one for its own.
    ///
    /// # Errors
    /// Where the engine cannot.
    pub fn media(&self, session: &Session, medium: &str) -> Result<()> {
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
