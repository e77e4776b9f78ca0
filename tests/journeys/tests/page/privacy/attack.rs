//! The security policy, tried by whatever could run foreign code or carry something out.

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::response::Html;
use journeys::{Engine, Page, Setup, Stranger, eventually, journey};
use serde_json::{Value, json};
use xtask::serve::Server;

journeys::journeys! {
    the_policy_is_in_the_page;
    the_policy_refuses_every_way_in_and_out;
    without_a_policy_the_same_gets_through;
}

/// What a policy does not have to refuse, since these engines do not do it anyway.
fn never_tried(engine: Engine, attack: &str) -> bool {
    match engine {
        Engine::Chromium => false,
        // Pings are off in Firefox.
        Engine::Firefox => attack == "ping",
        Engine::WebKit => ["prefetch", "media"].contains(&attack),
    }
}

fn the_policy_is_in_the_page() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        let policy = page.read(
            "return document.querySelector('meta[http-equiv=Content-Security-Policy]').content",
        )?;
        ensure!(
            policy == xtask::page::policy::for_page(),
            "the policy is {policy}"
        );
        Ok(())
    })
}

/// Tries everything in the page that is open; what was tried.
fn attack(page: &Page, stranger: &Stranger) -> Result<Vec<String>> {
    let tried = page
        .session()
        .run(include_str!("attack.js"), &[json!(stranger.host())])?;
    let tried: Vec<_> = texts(&tried);
    ensure!(tried.len() > 30, "only {} attacks", tried.len());
    Ok(tried)
}

fn texts(list: &Value) -> Vec<String> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The attacks that got through: what they have run, and what has arrived.
fn got_through(page: &Page, stranger: &Stranger) -> Result<Vec<String>> {
    let mut through = texts(&page.session().run("return window.done", &[])?);
    through.extend(stranger.heard().iter().map(|path| {
        let name = path.trim_start_matches('/');
        name.split('/').next().unwrap_or(name).to_owned()
    }));
    Ok(through)
}

/// From a host that sends the policy, and from one that does not: the page has it itself.
fn the_policy_refuses_every_way_in_and_out() -> Result<()> {
    for bare in [false, true] {
        journey(Setup::desktop(), |page| {
            if bare {
                page.site().send_no_policy();
            }
            refuses(page)
        })?;
    }
    Ok(())
}

fn refuses(page: &Page) -> Result<()> {
    page.open("#quota=600000")?;
    page.expect_no_problems()?;
    let stranger = Stranger::listen()?;
    let tried = attack(page, &stranger)?;
    // The last to be refused are those that had to wait for their turn.
    eventually(|| {
        let refused = page.session().run("return window.refused", &[])?;
        let refused = texts(&refused).join("\n");
        for sign in [
            "script-src-elem inline",
            "script-src-attr inline",
            "style-src-elem inline",
            "style-src-attr inline",
            "script-src eval",
            "/fetch",
            "/xhr",
            "/image",
            "/font",
            "/style-sheet",
            "/script",
            "frame-src",
            "form-action",
            "base-uri",
        ] {
            ensure!(refused.contains(sign), "{sign} was not refused:\n{refused}");
        }
        Ok(())
    })?;
    // A request of the page's own comes after all that were on their way.
    page.session().run(
        "return fetch(location.href, { cache: 'no-store' }).then(() => {})",
        &[],
    )?;
    let through = got_through(page, &stranger)?;
    ensure!(through.is_empty(), "of {tried:?} got through: {through:?}");
    page.expect("target", "600000")?;
    let told = page.take_problems()?;
    ensure!(
        told.iter()
            .any(|problem| problem.contains("recorded policy")),
        "the recorder has not noticed: {told:?}"
    );
    Ok(())
}

/// Else the attacks would prove nothing.
fn without_a_policy_the_same_gets_through() -> Result<()> {
    journey(Setup::desktop(), |page| {
        let blank = || async { Html("<!doctype html><title>x</title><link rel=icon href=data:,>") };
        let site = Server::run(Router::new().fallback(blank), "/", 0)?;
        page.session().goto(&site.url())?;
        let stranger = Stranger::listen()?;
        let tried = attack(page, &stranger)?;
        let engine = page.session().engine();
        eventually(|| {
            let through = got_through(page, &stranger)?;
            let missing: Vec<_> = tried
                .iter()
                .filter(|attack| !through.contains(attack) && !never_tried(engine, attack))
                .collect();
            ensure!(missing.is_empty(), "did not get through: {missing:?}");
            Ok(())
        })?;
        // An empty answer is no script, no style and no picture.
        page.take_problems().context("the page has gone").map(drop)
    })
}
