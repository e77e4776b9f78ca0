//! `cargo xtask test`: all that CI runs, in the order of what fails soonest.

mod code;
mod page;

use std::time::Instant;

use anyhow::{Context, Result, bail};

/// One thing that must hold.
struct Step {
    name: &'static str,
    what: &'static str,
    run: fn() -> Result<()>,
}

const STEPS: &[Step] = &[
    Step {
        name: "format",
        what: "rustfmt would change nothing",
        run: code::format,
    },
    Step {
        name: "clippy",
        what: "clippy is content, native",
        run: code::clippy,
    },
    Step {
        name: "clippy-wasm",
        what: "clippy is content, wasm",
        run: code::clippy_wasm,
    },
    Step {
        name: "docs",
        what: "the pure floors are documented",
        run: code::docs,
    },
    Step {
        name: "pure",
        what: "the tests pass without the web",
        run: code::pure,
    },
    Step {
        name: "tooling",
        what: "the tooling's own tests pass",
        run: code::tooling,
    },
    Step {
        name: "page",
        what: "the release page builds",
        run: page::build,
    },
    Step {
        name: "size",
        what: "the first load is small",
        run: page::size,
    },
    Step {
        name: "dom",
        what: "the tests of the browser's doors pass in a browser",
        run: page::dom,
    },
    Step {
        name: "journeys",
        what: "people get through the release page",
        run: page::journeys,
    },
    Step {
        name: "hosting",
        what: "the page works from nginx and Caddy as configured, and from one version to the next",
        run: page::hosting,
    },
];

/// Runs the steps called `names`, or all, up to the first that fails.
///
/// # Errors
/// Where a step fails or does not exist.
pub fn run(names: &[String]) -> Result<()> {
    if let Some(unknown) = names
        .iter()
        .find(|name| STEPS.iter().all(|step| step.name != **name))
    {
        let known: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        bail!(
            "there is no step {unknown}; there are: {}",
            known.join(", ")
        );
    }
    let begin = Instant::now();
    for step in STEPS
        .iter()
        .filter(|step| names.is_empty() || names.iter().any(|name| name == step.name))
    {
        println!("\n== {}: {}", step.name, step.what);
        let start = Instant::now();
        (step.run)().with_context(|| {
            format!(
                "step {} failed; `cargo xtask test {}` runs it alone",
                step.name, step.name
            )
        })?;
        println!(
            "== {}: passed in {:.1} s",
            step.name,
            start.elapsed().as_secs_f64()
        );
    }
    println!("\nAll passed in {:.0} s", begin.elapsed().as_secs_f64());
    Ok(())
}
