//! `cargo xtask shots [name] [#link]…`: pictures of the page at three widths, light and dark.

use anyhow::{Result, ensure};
use journeys::pictures;
use journeys::{Page, Setup};

const WIDTHS: [u32; 3] = [360, 768, 1280];

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    for (name, link) in named_links(&args)? {
        for width in WIDTHS {
            for dark in [false, true] {
                let device = if width < 600 {
                    Setup::phone()
                } else {
                    Setup::desktop()
                };
                let page = Page::new(device.width(width).dark(dark))?;
                page.open(&link)?;
                let picture = format!("{name}-{width}-{}", if dark { "dark" } else { "light" });
                page.picture(&picture)?;
                println!("{}", pictures::file(&picture).display());
                for problem in page.take_problems()? {
                    println!("  problem: {problem}");
                }
            }
        }
    }
    Ok(())
}

/// Each link takes the name before it, or a number; without any link there is the default page.
fn named_links(args: &[String]) -> Result<Vec<(String, String)>> {
    let mut links = Vec::new();
    let mut name = None;
    for arg in args {
        if arg.starts_with(['#', '?']) {
            let name = name
                .take()
                .unwrap_or_else(|| format!("page-{}", links.len() + 1));
            links.push((name, arg.clone()));
        } else {
            ensure!(
                name.is_none(),
                "expected a link after the name {name:?}, found {arg}"
            );
            name = Some(arg.clone());
        }
    }
    if links.is_empty() || name.is_some() {
        links.push((name.unwrap_or_else(|| "page".to_owned()), String::new()));
    }
    Ok(links)
}
