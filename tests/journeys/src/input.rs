//! Keys, mouse and fingers.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::engine::Engine;
use crate::journey::eventually;
use crate::session::{Element, Session};

/// Where on an element, from its middle, in shares of its size: `(-0.5, 0.0)` is its left edge.
pub type Spot = (f64, f64);

/// What points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// A mouse with its left button.
    Mouse,
    /// A finger.
    Touch,
}

impl Session {
    /// Presses keys together: `Tab`, `Control+Shift+z`, `ArrowRight`.
    ///
    /// # Errors
    /// Where a key is not known.
    pub fn key(&self, chord: &str) -> Result<()> {
        let keys = chord.split('+').map(code).collect::<Result<Vec<_>>>()?;
        let down = keys
            .iter()
            .map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys
            .iter()
            .rev()
            .map(|key| json!({ "type": "keyUp", "value": key }));
        self.perform(&json!({ "type": "key", "id": "keyboard", "actions": down.chain(up).collect::<Vec<_>>() }))
    }

    /// Types `text`, key by key.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub fn type_text(&self, text: &str) -> Result<()> {
        let keys = text.chars().flat_map(|key| {
            let key = key.to_string();
            [
                json!({ "type": "keyDown", "value": key }),
                json!({ "type": "keyUp", "value": key }),
            ]
        });
        self.perform(
            &json!({ "type": "key", "id": "keyboard", "actions": keys.collect::<Vec<_>>() }),
        )
    }

    /// Takes the keyboard for the page from the browser's own controls, to which Tab leads from the last stop.
    ///
    /// # Errors
    /// Where the window is gone.
    pub fn take_keyboard(&self) -> Result<()> {
        if self.engine() == Engine::Firefox {
            // A click sent by its driver leaves the keyboard where it is.
            return self
                .run_privileged("gBrowser.selectedBrowser.focus()", &[])
                .map(drop);
        }
        self.find("#app h1")?.click()
    }

    /// Presses at `from` on `element`, moves to `to` in a few steps, and lets go.
    ///
    /// # Errors
    /// Where the element is gone or outside the window.
    pub fn drag(
        &self,
        pointer: Pointer,
        element: &Element<'_>,
        from: Spot,
        to: Spot,
    ) -> Result<()> {
        const STEPS: u32 = 5;
        // Places in the window: the element may move along with what is done to it.
        let (x, y, width, height) = self.place(element)?;
        let go = |spot: Spot, duration: u32| {
            json!({
                "type": "pointerMove", "duration": duration, "origin": "viewport",
                "x": (x + spot.0 * width).round(), "y": (y + spot.1 * height).round(),
            })
        };
        // A finger that comes down within a third of a second after a swipe is taken for a part
        // of it by the browser; no hand is that quick.
        let rest = if pointer == Pointer::Touch { 400 } else { 0 };
        let mut actions = vec![
            json!({ "type": "pause", "duration": rest }),
            go(from, 0),
            json!({ "type": "pointerDown", "button": 0 }),
        ];
        for step in 1..=STEPS {
            let part = f64::from(step) / f64::from(STEPS);
            actions.push(go(
                (
                    from.0 + (to.0 - from.0) * part,
                    from.1 + (to.1 - from.1) * part,
                ),
                20,
            ));
        }
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        let kind = match pointer {
            Pointer::Mouse => "mouse",
            Pointer::Touch => "touch",
        };
        self.perform(&json!({
            "type": "pointer", "id": kind, "parameters": { "pointerType": kind }, "actions": actions,
        }))
    }

    /// Moves the mouse onto the middle of `element`.
    ///
    /// # Errors
    /// Where the element is gone or outside the window.
    pub fn hover(&self, element: &Element<'_>) -> Result<()> {
        let (x, y, _, _) = self.place(element)?;
        // By the place: not every driver finds the middle of what is drawn.
        self.perform(&json!({
            "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" },
            "actions": [{ "type": "pointerMove", "duration": 0, "origin": "viewport", "x": x.round(), "y": y.round() }],
        }))
    }

    /// Brings `element` into sight; its middle in the window, and its width and height, once these
    /// stay as they are: what comes late may push it away from under a pointer that is on its way.
    fn place(&self, element: &Element<'_>) -> Result<(f64, f64, f64, f64)> {
        let mut before = self.place_now(element)?;
        eventually(|| {
            let last = std::mem::replace(&mut before, self.place_now(element)?);
            ensure!(last == before, "the element does not come to rest");
            Ok(before)
        })
    }

    fn place_now(&self, element: &Element<'_>) -> Result<(f64, f64, f64, f64)> {
        let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });
            const { x, y, width, height } = arguments[0].getBoundingClientRect();
            return [x + width / 2, y + height / 2, width, height]";
        let place = self.run(script, &[element.reference()])?;
        let number = |index: usize| place[index].as_f64().context("the element has no place");
        Ok((number(0)?, number(1)?, number(2)?, number(3)?))
    }

    /// Taps the middle of `element` with a finger.
    ///
    /// # Errors
    /// Where the element is gone or outside the window.
    pub fn tap(&self, element: &Element<'_>) -> Result<()> {
        self.drag(Pointer::Touch, element, (0.0, 0.0), (0.0, 0.0))
    }

    fn perform(&self, source: &Value) -> Result<()> {
        self.post("actions", &json!({ "actions": [source] }))
            .map(drop)
    }
}

/// The protocol's character for a key's name; a single character stands for itself.
fn code(key: &str) -> Result<char> {
    let mut characters = key.chars();
    if let (Some(character), None) = (characters.next(), characters.next()) {
        return Ok(character);
    }
    Ok(match key {
        "Backspace" => '\u{e003}',
        "Tab" => '\u{e004}',
        "Enter" => '\u{e007}',
        "Shift" => '\u{e008}',
        "Control" => '\u{e009}',
        "Alt" => '\u{e00a}',
        "Escape" => '\u{e00c}',
        "Space" => ' ',
        "PageUp" => '\u{e00e}',
        "PageDown" => '\u{e00f}',
        "End" => '\u{e010}',
        "Home" => '\u{e011}',
        "ArrowLeft" => '\u{e012}',
        "ArrowUp" => '\u{e013}',
        "ArrowRight" => '\u{e014}',
        "ArrowDown" => '\u{e015}',
        "Delete" => '\u{e017}',
        _ => anyhow::bail!("no key is called {key}"),
    })
}
