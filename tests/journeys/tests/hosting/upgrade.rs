//! From one version to the next, and back. Never may files of two versions come together.

use std::path::PathBuf;

use anyhow::{Result, ensure};
use xtask::paths;

use crate::folders;
use crate::host::{Host, Kind};
use crate::visit::{
    expect_files, expect_stored, expect_version, open, reload, soon, stored, visit,
};

journeys::journeys! {
    a_reload_shows_the_new_version_and_only_that;
    a_tab_of_the_old_version_keeps_its_files;
    half_a_deployment_breaks_nothing;
}

/// A version of the page: where it is, what it is called, and its files.
struct Version {
    folder: PathBuf,
    name: String,
    /// Those that the worker stores.
    files: Vec<String>,
    /// All that a page may load.
    all: Vec<String>,
}

impl Version {
    fn new(folder: PathBuf) -> Result<Self> {
        Ok(Self {
            name: folders::version(&folder)?,
            files: folders::stored_files(&folder)?,
            all: folders::hashed_files(&folder)?,
            folder,
        })
    }
}

fn versions() -> Result<(Version, Version)> {
    let old = Version::new(paths::dist())?;
    let folder = folders::fresh()?;
    folders::next_version(&old.folder, &folder)?;
    let new = Version::new(folder)?;
    ensure!(old.name != new.name, "the versions do not differ");
    Ok((old, new))
}

fn a_reload_shows_the_new_version_and_only_that() -> Result<()> {
    let (old, new) = versions()?;
    for prefix in ["/", "/some/where/"] {
        let Some(mut host) = Host::start(Kind::Nginx, &old.folder, prefix)? else {
            return Ok(());
        };
        visit(&mut host, |host, page| {
            open(page, "")?;
            expect_version(page, &old.name, &old.all)?;
            expect_stored(page, &[&old.name])?;

            host.deploy(&new.folder)?;
            reload(page)?;
            expect_version(page, &new.name, &new.all)?;
            // The worker follows by itself, and no open page is of the old version.
            expect_stored(page, &[&new.name])?;
            host.stop();
            reload(page)?;
            expect_version(page, &new.name, &new.all)?;
            expect_files(page, &new.files)?;

            // And back again.
            host.deploy(&old.folder)?;
            host.resume()?;
            reload(page)?;
            expect_version(page, &old.name, &old.all)?;
            expect_stored(page, &[&old.name])?;
            host.stop();
            open(page, "#win=40")?;
            page.expect("opp", "625")
        })?;
    }
    Ok(())
}

fn a_tab_of_the_old_version_keeps_its_files() -> Result<()> {
    let (old, new) = versions()?;
    let Some(mut host) = Host::start(Kind::Nginx, &old.folder, "/")? else {
        return Ok(());
    };
    visit(&mut host, |host, page| {
        let session = page.session();
        let first = session.new_tab()?;
        open(page, "")?;
        expect_stored(page, &[&old.name])?;
        let second = session.new_tab()?;
        open(page, "#win=40")?;
        expect_version_here(page, &old)?;

        host.deploy(&new.folder)?;
        session.go_to_tab(&first)?;
        reload(page)?;
        expect_version(page, &new.name, &new.all)?;
        expect_stored(page, &[&old.name, &new.name])?;

        // The other tab is still of the old version, whose late files the host no longer has.
        session.go_to_tab(&second)?;
        expect_version_here(page, &old)?;
        expect_files(page, &old.files)?;
        host.stop();
        expect_files(page, &old.files)?;
        session.run("location.hash = '#win=50'", &[])?;
        page.expect("opp", "500")?;

        // Once it is reloaded, nobody needs the old version, and it goes.
        host.resume()?;
        reload(page)?;
        expect_version_here(page, &new)?;
        expect_stored(page, &[&new.name])
    })
}

/// A version of which not every file came: the page is shown from the network, what was stored
/// stays whole, and it is made up for as soon as that is possible.
fn half_a_deployment_breaks_nothing() -> Result<()> {
    let (old, new) = versions()?;
    let Some(mut host) = Host::start(Kind::Nginx, &old.folder, "/")? else {
        return Ok(());
    };
    visit(&mut host, |host, page| {
        open(page, "")?;
        expect_stored(page, &[&old.name])?;

        host.deploy(&new.folder)?;
        let lost = new
            .files
            .iter()
            .find(|name| folders::ends_in(name, &["svg"]))
            .map_or("", |name| name);
        let file = host.folder().join(lost);
        let mut copies = vec![file.clone()];
        for end in ["br", "gz"] {
            let copy = host.folder().join(format!("{lost}.{end}"));
            if copy.exists() {
                copies.push(copy);
            }
        }
        for copy in &copies {
            std::fs::remove_file(copy)?;
        }
        reload(page)?;
        expect_version(page, &new.name, &new.all)?;
        // It tries to install the new one, and fails.
        soon(|| {
            ensure!(stored(page)?.contains(&new.name), "it has not tried yet");
            let idle = page.read(
                "return navigator.serviceWorker.getRegistration().then((it) => !it.installing && !it.waiting)",
            )?;
            ensure!(idle == "true", "it is still trying");
            Ok(())
        })?;
        // The lost file is a problem of this host.
        page.take_problems()?;
        host.stop();
        reload(page)?;
        expect_version(page, &old.name, &old.all)?;
        expect_files(page, &old.files)?;

        host.deploy(&new.folder)?;
        host.resume()?;
        reload(page)?;
        expect_version(page, &new.name, &new.all)?;
        expect_stored(page, &[&new.name])?;
        host.stop();
        reload(page)?;
        expect_version(page, &new.name, &new.all)
    })
}

fn expect_version_here(page: &journeys::Page, version: &Version) -> Result<()> {
    let found =
        page.read("return document.querySelector('script[data-version]').dataset.version")?;
    ensure!(
        found == version.name,
        "the page is of {found}, not {}",
        version.name
    );
    Ok(())
}
