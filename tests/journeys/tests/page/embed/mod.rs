//! The calculator in other people's pages. They are on a port of their own: another origin.

pub mod element;
pub mod example;
pub mod frame;
pub mod views;

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::response::Html;
use journeys::{Element, Need, Page, eventually};
use serde_json::{Value, json};
use xtask::serve::Server;

/// Opens an empty page of another site, which notes all messages that come to it in `heard`.
pub fn visit(page: &Page) -> Result<()> {
    // Without the headers of our own hosts, and their policy.
    let blank = || async { Html(include_str!("blank.html")) };
    let site = Server::run(Router::new().fallback(blank), "/", 0)?;
    page.session().goto(&site.url())?;
    run(
        page,
        "window.heard = [];
         addEventListener('message', ({ data, origin }) => heard.push({ ...data, origin }))",
        &[],
    )
    .map(drop)
}

/// Where the engine needs it in a sandbox without an origin, the host is one that was known when the page was built.
pub fn known_host(page: &Page) {
    if !page.can(Need::OwnHost) {
        page.site().name_host();
    }
}

/// Adds a frame of the calculator with `link`, and waits until it answers.
pub fn add_frame(page: &Page, link: &str, sandbox: Option<&str>, width: u32) -> Result<()> {
    let address = format!("{}{link}", page.url());
    run(
        page,
        "const [src, sandbox, width] = arguments;
         const frame = document.createElement('iframe');
         if (sandbox !== null) frame.sandbox = sandbox;
         Object.assign(frame.style, { width: `${width}px`, height: '600px', border: 0 });
         // With a scroll bar the content would be narrower, and so higher.
         frame.scrolling = 'no';
         frame.src = src;
         document.body.append(frame)",
        &[json!(address), json!(sandbox), json!(width)],
    )?;
    expect(
        page,
        "it is ready",
        "heard.some(({ type }) => type === 'ready')",
    )
}

/// Runs a script in the page or frame at hand.
fn run(page: &Page, script: &str, args: &[Value]) -> Result<Value> {
    page.session().run(script, args)
}

/// Waits until an expression holds in the page or frame at hand.
fn expect(page: &Page, what: &str, expression: &str) -> Result<()> {
    page.wait_until(what, &format!("return {expression}"))
}

/// Does something inside of a frame, which a script finds.
pub fn inside<T>(page: &Page, frame: &str, steps: impl FnOnce() -> Result<T>) -> Result<T> {
    let frame: Element<'_> = page.session().find_by(&format!("return {frame}"), &[])?;
    page.session().enter(&frame)?;
    let outcome = steps();
    page.session().leave()?;
    outcome
}

/// The last message of a kind.
fn last(page: &Page, kind: &str) -> Result<Value> {
    run(
        page,
        "return heard.findLast(({ type }) => type === arguments[0]) ?? null",
        &[json!(kind)],
    )
}

/// How many messages of a kind there were.
fn count(page: &Page, kind: &str) -> Result<u64> {
    let script = "return heard.filter(({ type }) => type === arguments[0]).length";
    run(page, script, &[json!(kind)])?
        .as_u64()
        .context("no number")
}

/// Waits until the last result called `name` is `value`.
pub fn expect_result(page: &Page, name: &str, value: f64) -> Result<()> {
    eventually(|| {
        let result = last(page, "result")?;
        ensure!(
            result[name]
                .as_f64()
                .is_some_and(|found| (found - value).abs() < 1e-9),
            "{name} is not {value} in {result}"
        );
        Ok(())
    })
}

/// Waits until whatever a frame had to tell has come: it tells within 16 ms, and in order.
fn all_told(page: &Page, frame: &str) -> Result<()> {
    let before = count(page, "fence")?;
    inside(page, frame, || {
        run(
            page,
            "return new Promise((gone) => setTimeout(() => {
                 parent.postMessage({ type: 'fence' }, '*');
                 gone();
             }, 100))",
            &[],
        )
    })?;
    eventually(|| {
        ensure!(count(page, "fence")? > before, "the frame tells nothing");
        Ok(())
    })
}
