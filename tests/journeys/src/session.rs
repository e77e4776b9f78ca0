//! One browser window.

use std::path::Path;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::driver::Driver;
use crate::engine::{Engine, Launch};
use crate::journey::{eventually, within};
use crate::wire::Wire;

/// The name under which the protocol passes elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser with a profile of its own, closed when this value goes.
#[derive(Debug)]
pub struct Session {
    wire: Wire,
    path: String,
    launch: Launch,
    // Last, so that it outlives the session's own end.
    _driver: Driver,
}

/// Ends Firefox's service workers of all origins; waits until they are gone.
const FORGET_WORKERS: &str = "
    const workers = Cc['@mozilla.org/serviceworkers/manager;1'].getService(Ci.nsIServiceWorkerManager);
    const all = workers.getAllRegistrations();
    const gone = [];
    for (let at = 0; at < all.length; at += 1) {
        const { principal, scope } = all.queryElementAt(at, Ci.nsIServiceWorkerRegistrationInfo);
        gone.push(new Promise((go) => workers.unregister(principal, {
            unregisterSucceeded: go,
            unregisterFailed: go,
            QueryInterface: ChromeUtils.generateQI(['nsIServiceWorkerUnregisterCallback']),
        }, scope)));
    }
    return Promise.all(gone).then((all) => all.length);";

impl Session {
    /// Opens a browser.
    pub(crate) fn open(launch: Launch) -> Result<Self> {
        let driver = launch.start()?;
        let wire = Wire::new(driver.url.clone());
        let body = json!({ "capabilities": { "alwaysMatch": launch.capabilities()? } });
        let answer = wire
            .post("/session", &body)
            .with_context(|| format!("cannot open {}", launch.engine.name()))?;
        let id = answer["sessionId"]
            .as_str()
            .context("the session has no name")?;
        Ok(Self {
            path: format!("/session/{id}"),
            wire,
            launch,
            _driver: driver,
        })
    }

    /// The browser's engine.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.launch.engine
    }

    pub(crate) fn launch(&self) -> &Launch {
        &self.launch
    }

    /// Leaves all windows for a new one.
    pub(crate) fn renew(&self) -> Result<()> {
        let old = self.windows()?;
        let new = self.post("window/new", &json!({ "type": "tab" }))?;
        for window in old {
            self.post("window", &json!({ "handle": window }))?;
            self.wire.delete(&format!("{}/window", self.path))?;
        }
        self.post("window", &json!({ "handle": new["handle"] }))?;
        if self.engine() == Engine::Firefox {
            // Firefox looks after workers of origins that nobody visits any more.
            self.run_privileged(FORGET_WORKERS, &[])?;
        }
        Ok(())
    }

    fn windows(&self) -> Result<Vec<Value>> {
        let handles = self.get("window/handles")?;
        Ok(handles.as_array().cloned().unwrap_or_default())
    }

    /// Makes the window's view `width` × `height` CSS pixels large.
    pub(crate) fn resize(&self, width: u32, height: u32) -> Result<()> {
        let wanted = (i64::from(width), i64::from(height));
        within(Duration::from_secs(30), || {
            // While a tab before it is still on its way out, the browser's own tools have another height.
            let (outer, view) = self.sizes_at_rest()?;
            if view == wanted {
                return Ok(());
            }
            // What the browser's own tools take away comes on top.
            let rect = json!({
                "width": outer.0 + wanted.0 - view.0,
                "height": outer.1 + wanted.1 - view.1,
            });
            self.post("window/rect", &rect)?;
            bail!("the view is {view:?} large, not {width} × {height}")
        })
    }

    /// The sizes of the window and of its view, once these stay as they are.
    fn sizes_at_rest(&self) -> Result<((i64, i64), (i64, i64))> {
        const REST: Duration = Duration::from_millis(100);
        let pair = |sizes: &Value, names: [&str; 2]| {
            let [width, height] = names.map(|name| sizes[name].as_i64().unwrap_or_default());
            (width, height)
        };
        let sizes = || -> Result<_> {
            let outer = self.get("window/rect")?;
            let view = self.run("return { width: innerWidth, height: innerHeight }", &[])?;
            let names = ["width", "height"];
            Ok((pair(&outer, names), pair(&view, names)))
        };
        let mut before = sizes()?;
        eventually(|| {
            thread::sleep(REST);
            let last = std::mem::replace(&mut before, sizes()?);
            ensure!(last == before, "the window does not come to rest");
            Ok(before)
        })
    }

    pub(crate) fn post(&self, command: &str, body: &Value) -> Result<Value> {
        self.wire.post(&format!("{}/{command}", self.path), body)
    }

    pub(crate) fn get(&self, what: &str) -> Result<Value> {
        self.wire.get(&format!("{}/{what}", self.path))
    }

    /// Loads `url` and waits for its `load` event.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub fn goto(&self, url: &str) -> Result<()> {
        self.post("url", &json!({ "url": url })).map(drop)
    }

    /// Goes to what the history has before (`back`), after (`forward`), or loads again (`refresh`).
    ///
    /// # Errors
    /// Where the browser refuses.
    pub fn history(&self, command: &str) -> Result<()> {
        self.wire.act(&format!("{}/{command}", self.path)).map(drop)
    }

    /// Runs the body of a function in the page and waits for the promise it may return.
    ///
    /// # Errors
    /// Where the script throws.
    pub fn run(&self, script: &str, args: &[Value]) -> Result<Value> {
        self.post("execute/sync", &json!({ "script": script, "args": args }))
    }

    /// Sends a command to the browser's developer tools.
    ///
    /// # Errors
    /// Where the engine has none or they refuse.
    pub fn devtools(&self, command: &str, params: &Value) -> Result<Value> {
        ensure!(
            self.engine().has_devtools(),
            "{} has no developer tools for {command}",
            self.engine().name()
        );
        self.post(
            "goog/cdp/execute",
            &json!({ "cmd": command, "params": params }),
        )
        .with_context(|| format!("{command} failed"))
    }

    /// Runs the body of a function in Firefox's own context rather than the page's.
    pub(crate) fn run_privileged(&self, script: &str, args: &[Value]) -> Result<Value> {
        self.post("moz/context", &json!({ "context": "chrome" }))?;
        let outcome = self.run(script, args);
        self.post("moz/context", &json!({ "context": "content" }))?;
        outcome
    }

    /// Goes into the frame that `element` is: all that follows speaks of the page in there.
    ///
    /// # Errors
    /// Where it is no frame.
    pub fn enter(&self, element: &Element<'_>) -> Result<()> {
        self.post("frame", &json!({ "id": element.reference() }))
            .map(drop)
    }

    /// Comes back from all frames.
    ///
    /// # Errors
    /// Where the window is gone.
    pub fn leave(&self) -> Result<()> {
        self.post("frame", &json!({ "id": null })).map(drop)
    }

    /// What has come into the log called `kind` since it was last asked for.
    pub(crate) fn log(&self, kind: &str) -> Result<Vec<Value>> {
        let entries = self.post("se/log", &json!({ "type": kind }))?;
        Ok(entries.as_array().cloned().unwrap_or_default())
    }

    /// The one element that `css` selects.
    ///
    /// # Errors
    /// Where there is none, or more than one.
    pub fn find(&self, css: &str) -> Result<Element<'_>> {
        let mut found = self.find_all(css)?;
        ensure!(
            found.len() == 1,
            "{} elements match {css}, not one",
            found.len()
        );
        found.pop().context("no element")
    }

    /// All elements that `css` selects.
    ///
    /// # Errors
    /// Where the selector is not valid.
    pub fn find_all(&self, css: &str) -> Result<Vec<Element<'_>>> {
        let found = self.post(
            "elements",
            &json!({ "using": "css selector", "value": css }),
        )?;
        let found = found
            .as_array()
            .context("the driver gives no list of elements")?;
        found.iter().map(|element| self.element(element)).collect()
    }

    /// The element that the body of a function returns.
    ///
    /// # Errors
    /// Where it returns none.
    pub fn find_by(&self, script: &str, args: &[Value]) -> Result<Element<'_>> {
        let found = self.run(script, args)?;
        self.element(&found)
    }

    fn element(&self, reference: &Value) -> Result<Element<'_>> {
        let id = reference[ELEMENT]
            .as_str()
            .context("there is no such element")?;
        Ok(Element {
            session: self,
            id: id.to_owned(),
        })
    }

    /// Writes what the window shows into `file`.
    ///
    /// # Errors
    /// Where the picture cannot be taken or written.
    pub fn screenshot(&self, file: &Path) -> Result<()> {
        let picture = self.get("screenshot")?;
        save(&picture, file)
    }

    /// The page as it would be printed: a PDF.
    ///
    /// # Errors
    /// Where the browser cannot print.
    pub fn print(&self) -> Result<Vec<u8>> {
        let pdf = self.wire.act(&format!("{}/print", self.path))?;
        Ok(BASE64_STANDARD.decode(pdf.as_str().unwrap_or_default())?)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The driver ends next, and with it whatever is left.
        let _ = self.wire.delete(&self.path);
    }
}

/// Writes a picture as the protocol gives it.
pub(crate) fn save(picture: &Value, file: &Path) -> Result<()> {
    let bytes = BASE64_STANDARD.decode(picture.as_str().context("the driver gives no picture")?)?;
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(file, bytes).with_context(|| format!("cannot write {}", file.display()))
}

/// An element of the page.
#[derive(Clone, Debug)]
pub struct Element<'a> {
    session: &'a Session,
    id: String,
}

impl Element<'_> {
    /// How the protocol passes this element, as an argument to [`Session::run`] and in actions.
    #[must_use]
    pub fn reference(&self) -> Value {
        json!({ ELEMENT: self.id })
    }

    /// Clicks in the middle, as a mouse does; scrolls there first.
    ///
    /// # Errors
    /// Where the element is not to be seen, or something lies over it.
    pub fn click(&self) -> Result<()> {
        // Not every driver does.
        self.session.run(
            "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })",
            &[self.reference()],
        )?;
        self.session
            .post(&format!("element/{}/click", self.id), &json!({}))
            .map(drop)
    }

    /// The current value of a property, as text.
    ///
    /// # Errors
    /// Where the element is gone.
    pub fn property(&self, name: &str) -> Result<String> {
        let value = self.session.run(
            "return String(arguments[0][arguments[1]])",
            &[self.reference(), json!(name)],
        )?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// Gives it the keyboard.
    ///
    /// # Errors
    /// Where the element is gone.
    pub fn focus(&self) -> Result<()> {
        self.session
            .run("arguments[0].focus()", &[self.reference()])
            .map(drop)
    }

    /// Gives it text as if typed; a file's path to an input of files.
    ///
    /// # Errors
    /// Where it takes none.
    pub fn send(&self, text: &str) -> Result<()> {
        self.session
            .post(
                &format!("element/{}/value", self.id),
                &json!({ "text": text }),
            )
            .map(drop)
    }

    /// Whether a person can see it: drawn, with a size, not hidden.
    ///
    /// # Errors
    /// Where the element is gone.
    pub fn is_visible(&self) -> Result<bool> {
        let script = "return arguments[0].checkVisibility({ visibilityProperty: true, opacityProperty: true })";
        Ok(self.session.run(script, &[self.reference()])? == Value::Bool(true))
    }
}
