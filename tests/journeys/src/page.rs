//! The page as its users know it: inputs, results, the address.

use std::{thread, time::Duration};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use xtask::paths;

use crate::axe::{self, Violation};
use crate::engine::{Engine, Launch, Need};
use crate::journey::{eventually, within};
use crate::pictures;
use crate::pool;
use crate::problems;
use crate::session::{Element, Session};
use crate::setup::Setup;
use crate::site::Site;

/// A result shown on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Metric {
    /// The plain number.
    pub value: String,
    /// What people read.
    pub text: String,
}

/// The page in a window.
#[derive(Debug)]
pub struct Page {
    session: Session,
    setup: Setup,
    site: Site,
    url: String,
}

impl Page {
    /// A window for the page, with nothing in it yet.
    ///
    /// # Errors
    /// Where the browser or the server does not start.
    pub fn new(setup: Setup) -> Result<Self> {
        let dist = paths::dist();
        ensure!(
            dist.join("index.html").exists(),
            "there is no page: run `cargo xtask build`"
        );
        let recording = !Engine::current().has_devtools();
        let site = Site::start(&dist, &setup.prefix, recording)?;
        Self::at(setup, site)
    }

    /// A window for the page on a host of its own.
    ///
    /// # Errors
    /// Where the browser does not start.
    pub fn at(setup: Setup, site: Site) -> Result<Self> {
        let session = pool::take(&Launch::of(Engine::current(), &setup))?;
        if setup.watched {
            problems::watch(&session)?;
        }
        setup.apply(&session)?;
        Ok(Self {
            session,
            setup,
            url: site.url(),
            site,
        })
    }

    /// The browser is in order and may serve others.
    pub(crate) fn give_back(self) {
        pool::give_back(self.session);
    }

    /// The window.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The device that the window stands for.
    #[must_use]
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The host of the page.
    #[must_use]
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The page's address, to which a query and a fragment may be added.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Whether the browser can be asked for this; where a journey needs it throughout, the
    /// journey's list says so.
    #[must_use]
    pub fn can(&self, need: Need) -> bool {
        need.unmet(self.session.engine()).is_none()
    }

    /// Opens the page with `link` (`#quota=1000`, `?v=1#win=5`) and waits until it answers.
    ///
    /// # Errors
    /// Where it does not.
    pub fn open(&self, link: &str) -> Result<()> {
        // Between addresses that differ in the fragment only, nothing would be loaded.
        self.session.goto("about:blank")?;
        self.session.goto(&format!("{}{link}", self.url))?;
        self.ready()
    }

    /// Waits until the page answers to input.
    ///
    /// # Errors
    /// Where it does not.
    pub fn ready(&self) -> Result<()> {
        // To load takes longer than to answer: on a busy machine, far longer.
        within(Duration::from_secs(30), || {
            let script = "return document.documentElement.dataset.ready === '1'";
            ensure!(
                self.session.run(script, &[])? == true,
                "the page does not get ready"
            );
            Ok(())
        })
    }

    /// The result called `name`, which stands once in the page.
    ///
    /// # Errors
    /// Where it does not.
    pub fn metric(&self, name: &str) -> Result<Metric> {
        let script =
            "return [...document.querySelectorAll(`output[data-metric=\"${arguments[0]}\"]`)]
            .map((output) => [output.dataset.value, output.textContent])";
        let found = self.session.run(script, &[json!(name)])?;
        let found = found.as_array().context("no list")?;
        ensure!(
            found.len() == 1,
            "the result {name} stands {} times in the page",
            found.len()
        );
        let text = |index: usize| found[0][index].as_str().unwrap_or_default().to_owned();
        Ok(Metric {
            value: text(0),
            text: text(1),
        })
    }

    /// Waits until the result called `name` is `value`.
    ///
    /// # Errors
    /// Where it stays another.
    pub fn expect(&self, name: &str, value: &str) -> Result<()> {
        eventually(|| {
            let metric = self.metric(name)?;
            ensure!(
                metric.value == value,
                "{name} is {}, not {value}",
                metric.value
            );
            Ok(())
        })
    }

    /// The slider for the address's `key`.
    ///
    /// # Errors
    /// Where there is none.
    pub fn slider(&self, key: &str) -> Result<Element<'_>> {
        self.session
            .find(&format!("input[type=range][name='{key}']"))
    }

    /// The field beside the slider for the address's `key`.
    ///
    /// # Errors
    /// Where there is none.
    pub fn field(&self, key: &str) -> Result<Element<'_>> {
        self.session.find(&format!("[name='{key}-field']"))
    }

    /// The one button, or disclosure, that people know as `name`.
    ///
    /// # Errors
    /// Where there is none that can be seen, or more than one.
    pub fn button(&self, name: &str) -> Result<Element<'_>> {
        let script = "const all = [...document.querySelectorAll('button, summary')].filter((button) =>
            button.checkVisibility() && (button.getAttribute('aria-label') ?? button.textContent).trim() === arguments[0]);
            return all.length === 1 ? all[0] : null";
        self.session
            .find_by(script, &[json!(name)])
            .with_context(|| format!("not one button is called {name}"))
    }

    /// What a script that returns text finds on the page.
    ///
    /// # Errors
    /// Where it throws.
    pub fn read(&self, script: &str) -> Result<String> {
        Ok(match self.session.run(script, &[])? {
            Value::String(text) => text,
            other => other.to_string(),
        })
    }

    /// Waits until a script returns true.
    ///
    /// # Errors
    /// Where it does not; the message is `what`.
    pub fn wait_until(&self, what: &str, script: &str) -> Result<()> {
        eventually(|| {
            ensure!(
                self.session.run(script, &[])? == Value::Bool(true),
                "not so: {what}"
            );
            Ok(())
        })
    }

    /// Likewise for what a browser does when it has the time.
    ///
    /// # Errors
    /// Where it does not; the message is `what`.
    pub fn wait_long_until(&self, what: &str, script: &str) -> Result<()> {
        within(Duration::from_mins(1), || {
            ensure!(
                self.session.run(script, &[])? == Value::Bool(true),
                "not so: {what}"
            );
            Ok(())
        })
    }

    /// Waits until nothing moves: the chart is drawn again once there is another width, and what stands
    /// below it moves along.
    ///
    /// # Errors
    /// Where it never does.
    pub fn come_to_rest(&self) -> Result<()> {
        self.wait_until(
            "the page comes to rest",
            "const place = () => [innerWidth, innerHeight, scrollX, scrollY, document.documentElement.scrollHeight].join();
             const before = place();
             return new Promise((rested) => {
                 const frame = (left) => (left ? requestAnimationFrame(() => frame(left - 1)) : setTimeout(() => rested(place() === before), 100));
                 frame(3);
             })",
        )
    }

    /// Replaces what the field for `key` holds, and leaves it with the key `end`.
    ///
    /// # Errors
    /// Where the field cannot be reached.
    pub fn fill(&self, key: &str, text: &str, end: &str) -> Result<()> {
        let field = self.field(key)?;
        let focused = || {
            let script = format!("return document.activeElement?.name === '{key}-field'");
            let so = self.session.run(&script, &[])? == json!(true);
            ensure!(so, "the field for {key} does not get the focus");
            Ok(())
        };
        if self.setup.touch {
            // A tap soon after a swipe is now and then taken for the end of it, and people tap again.
            // One that is taken gives the focus a moment later.
            eventually(|| {
                self.session.tap(&field)?;
                thread::sleep(Duration::from_millis(600));
                focused()
            })?;
        } else {
            // What is drawn a moment later moves what is below it, and the click would go elsewhere.
            self.come_to_rest()?;
            field.click()?;
            eventually(focused)?;
        }
        self.session.key("Control+a")?;
        self.session.type_text(text)?;
        self.session.key(end)
    }

    /// The fragment of the address, without its `#`.
    ///
    /// # Errors
    /// Where the page is gone.
    pub fn hash(&self) -> Result<String> {
        let hash = self.session.run("return location.hash.slice(1)", &[])?;
        Ok(hash.as_str().unwrap_or_default().to_owned())
    }

    /// The value that the fragment gives to `key`, as it stands there.
    ///
    /// # Errors
    /// Where the page is gone.
    pub fn in_hash(&self, key: &str) -> Result<Option<String>> {
        let hash = self.hash()?;
        let mut pairs = hash.split('&').filter_map(|pair| pair.split_once('='));
        Ok(pairs
            .find(|(name, _)| *name == key)
            .map(|(_, value)| value.to_owned()))
    }

    /// Waits until the fragment gives `value` to `key`; the page writes it with a delay.
    ///
    /// # Errors
    /// Where it stays another.
    pub fn expect_in_hash(&self, key: &str, value: &str) -> Result<()> {
        eventually(|| {
            let found = self.in_hash(key)?;
            ensure!(
                found.as_deref() == Some(value),
                "the address has {key}={found:?}, not {value}"
            );
            Ok(())
        })
    }

    /// What went wrong on the page since last asked; the journey will not fail for it.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn take_problems(&self) -> Result<Vec<String>> {
        problems::take(&self.session, &self.site)
    }

    /// Fails if anything went wrong on the page since last asked.
    ///
    /// # Errors
    /// Then.
    pub fn expect_no_problems(&self) -> Result<()> {
        let problems = self.take_problems()?;
        ensure!(problems.is_empty(), "problems on the page: {problems:#?}");
        Ok(())
    }

    /// The addresses asked of the network since last asked.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn take_requests(&self) -> Result<Vec<String>> {
        problems::take_requests(&self.session)
    }

    /// What the accessibility checker finds wrong.
    ///
    /// # Errors
    /// Where it cannot run.
    pub fn axe(&self) -> Result<Vec<Violation>> {
        axe::run(&self.session)
    }

    /// Takes a picture of the whole page into `target/screenshots/NAME.png`.
    ///
    /// # Errors
    /// Where it cannot be taken.
    pub fn picture(&self, name: &str) -> Result<()> {
        pictures::whole_page(&self.session, self.setup.width, &pictures::file(name))
    }
}
