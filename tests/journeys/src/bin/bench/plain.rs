//! What the page is held against: the same text with the same style, and nothing else.

use std::fs;

use anyhow::{Context, Result};
use journeys::site::Site;
use xtask::{page::precompress, paths};

/// Serves the drawn page without its scripts, and without what is loaded ahead for them.
pub fn site() -> Result<Site> {
    let (dist, folder) = (paths::dist(), paths::target().join("plain"));
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let html = fs::read_to_string(dist.join("index.html")).context("there is no page")?;
    fs::write(folder.join("index.html"), plain(&html))?;
    for entry in fs::read_dir(&dist)? {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
        let name = name.to_string_lossy();
        if (name.starts_with("style-") && name.ends_with(".css")) || name.ends_with(".svg") {
            fs::copy(path, folder.join(&*name))?;
        }
    }
    precompress(&folder)?;
    Site::start(&folder, "/", false)
}

/// Without scripts, preloads and the manifest; drawn as with scripts.
fn plain(html: &str) -> String {
    let mut plain = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        plain.push_str(&rest[..start]);
        let tag = &rest[start..];
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        let drops = tag.starts_with("<link") && tag[..end].contains("load")
            || tag.starts_with("<link") && tag[..end].contains("manifest");
        if tag.starts_with("<script") {
            let end = tag.find("</script>").map_or(tag.len(), |end| end + 9);
            rest = &tag[end..];
        } else {
            if tag.starts_with("<html") {
                plain.push_str("<html data-live=\"\"");
                plain.push_str(&tag[5..end]);
            } else if !drops {
                plain.push_str(&tag[..end]);
            }
            rest = &tag[end..];
        }
    }
    plain.push_str(rest);
    plain
}
