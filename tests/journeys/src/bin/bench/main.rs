//! `cargo xtask bench [part…]`: what the page costs those who open and use it, as Markdown.

mod load;
mod memory;
mod plain;
mod steps;
mod trials;

use anyhow::{Result, bail};
use journeys::{Page, Setup};
use serde_json::json;

type Part = (&'static str, fn() -> Result<()>);

const PARTS: [Part; 5] = [
    ("bytes", load::bytes),
    ("load", load::times),
    ("steps", steps::measure),
    ("memory", memory::measure),
    ("trials", trials::measure),
];

fn main() -> Result<()> {
    let names: Vec<String> = std::env::args().skip(1).collect();
    if let Some(unknown) = names
        .iter()
        .find(|name| PARTS.iter().all(|part| part.0 != **name))
    {
        bail!("there is no part {unknown}; there are: bytes, load, steps, memory, trials");
    }
    describe_machine()?;
    for (name, measure) in PARTS {
        if names.is_empty() || names.iter().any(|wanted| wanted == name) {
            println!();
            measure()?;
        }
    }
    Ok(())
}

fn describe_machine() -> Result<()> {
    let page = Page::new(Setup::desktop())?;
    let version = page.session().devtools("Browser.getVersion", &json!({}))?;
    let cores = std::thread::available_parallelism()?;
    println!(
        "Release page in headless {} on {cores} cores",
        version["product"].as_str().unwrap_or("browser")
    );
    Ok(())
}
