//! The service worker, with the list of files that belong to a version.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::headers;
use crate::hash::{self, Fnv};

const WORKER: &str = include_str!("sw.js");
const REGISTER: &str = include_str!("register.js");
/// How the line begins that tells the worker its version and files.
const LIST: &str = "self.upfunnel=";
/// Before the version in `index.html`.
const MARK: &str = "data-version=\"";
/// Where there is no version yet: as long as any.
const UNKNOWN: &str = "0000000000000000";

/// Writes the worker and the script that registers it into the page's `folder`, and gives `html`
/// with the script in it. [`seal`] has to follow.
///
/// # Errors
/// Where the folder cannot be written, or the page's head has no end.
pub fn add(folder: &Path, html: &str) -> Result<String> {
    fs::write(folder.join("sw.js"), WORKER)?;
    let name = format!("register-{}.js", hash::hex(REGISTER.as_bytes()));
    fs::write(folder.join(&name), REGISTER)?;
    let tag =
        format!(r#"<script defer fetchpriority="low" src="./{name}" {MARK}{UNKNOWN}"></script>"#);
    // It has nothing to do before the page is there.
    super::order::last(html, &tag)
}

/// Tells the finished page in `folder` its version, a hash over all its files, and the worker the
/// version and the files. It can be done again after files have changed; compressed copies are not
/// its business.
///
/// # Errors
/// Where the folder cannot be read or written, or [`add`] has not been there.
pub fn seal(folder: &Path) -> Result<()> {
    let index = folder.join("index.html");
    let html = fs::read_to_string(&index)?;
    let at = html
        .find(MARK)
        .map(|at| at + MARK.len())
        .context("index.html has no place for its version")?;
    let end = at + UNKNOWN.len();
    let (before, after) = (&html[..at], html.get(end..).unwrap_or_default());
    ensure!(
        after.starts_with('"'),
        "index.html has no place for its version"
    );

    let worker = fs::read_to_string(folder.join("sw.js"))?;
    let code = match worker.strip_prefix(LIST) {
        Some(listed) => listed.split_once('\n').map_or("", |(_, code)| code),
        None => &worker,
    };

    let files = files(folder)?;
    let mut hash = Fnv::default();
    for part in [before, after, code] {
        hash.add(part.as_bytes());
    }
    for name in &files {
        hash.add(name.as_bytes());
        hash.add(&fs::read(folder.join(name))?);
    }
    let version = hash.hex();

    let names: Vec<_> = files.iter().map(|name| format!(",\"{name}\"")).collect();
    let names = names.concat();
    fs::write(
        folder.join("sw.js"),
        format!("{LIST}[\"{version}\",\"./\"{names}];\n{code}"),
    )?;
    fs::write(&index, format!("{before}{version}{after}")).context("cannot write index.html")
}

/// The files that a version consists of besides `index.html`. Pictures are for the system that the
/// page is installed on, which asks for them itself.
fn files(folder: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if headers::is_hashed(&name) && path.extension().is_some_and(|end| end != "png") {
            files.push(name.into_owned());
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // A test may.

    use std::fs;

    use super::{MARK, add, files, seal};
    use crate::paths;

    #[test]
    fn a_version_is_all_its_files() {
        let folder = paths::target().join("tmp").join("seal");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let write = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
        write("a-0123456789abcdef.css", "p{}");
        write("a-0123456789abcdef.css.br", "compressed");
        write("icon-0123456789abcdef.png", "picture");
        write("embed.js", "1");
        let html = add(&folder, "<title>t</title></head><p>").unwrap();
        write("index.html", &html);
        let sealed = || {
            seal(&folder).unwrap();
            let html = fs::read_to_string(folder.join("index.html")).unwrap();
            let worker = fs::read_to_string(folder.join("sw.js")).unwrap();
            let version = html.split(MARK).nth(1).unwrap()[..16].to_owned();
            assert!(worker.starts_with(&format!("self.upfunnel=[\"{version}\",\"./\",\"a-")));
            assert_eq!(worker.matches("self.upfunnel=").count(), 1);
            version
        };
        let first = sealed();
        assert_eq!(sealed(), first, "sealing again changes nothing");
        assert_eq!(files(&folder).unwrap().len(), 2, "style and script");
        write("a-0123456789abcdef.css", "p{color:red}");
        let second = sealed();
        assert_ne!(second, first);
        write("index.html", &html.replace("<p>", "<p>new"));
        assert_ne!(sealed(), second);
    }
}
