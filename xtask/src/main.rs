//! `cargo xtask`: see [`HELP`].

use std::path::PathBuf;
use std::process::ExitCode;
use std::thread;

use anyhow::{Context, Result};
use lexopt::prelude::{Long, Short, Value, ValueExt};
use xtask::command::{self, cargo};
use xtask::{check, page, paths, serve::Server};

const HELP: &str = "\
cargo xtask <command>

  serve [--watch] [--port N]  build the release page and serve it on this machine
  build [--site URL]          build the release page into dist/, for that address if it is known;
                              configurations of its web server then go into target/hosting/;
                              $UPFUNNEL_SITE says the same
  test [step…]                run all that CI runs, or the named steps
  bench [part…]               measure the release page in a browser
  shots [name…] [#link…]      take pictures of the page into target/screenshots/
  artwork                     make the icons and the preview picture anew

Tools that are missing are installed once, into $UPFUNNEL_TOOLS or ~/.cache/upfunnel.";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut args = lexopt::Parser::from_env();
    let command = match args.next()? {
        Some(Value(command)) => command.string()?,
        Some(Long("help") | Short('h')) | None => "help".to_owned(),
        Some(other) => return Err(other.unexpected().into()),
    };
    match command.as_str() {
        "serve" => serve(args),
        "build" => build(args),
        "test" => check::run(&names(args)?),
        "bench" => {
            let names = names(args)?;
            let wanted = |part: &str| names.is_empty() || names.iter().any(|name| name == part);
            let others: Vec<String> = names
                .iter()
                .filter(|name| *name != "models")
                .cloned()
                .collect();
            if names.is_empty() || !others.is_empty() {
                with_browser("bench", &others)?;
            }
            if wanted("trials") {
                natively("trials", "worker")?;
            }
            if wanted("models") {
                natively("models", "release")?;
            }
            Ok(())
        }
        "artwork" => with_browser("artwork", &names(args)?),
        "shots" => with_browser("shots", &names(args)?),
        // Trunk calls this for each page it builds.
        "finish" => {
            no_more(args)?;
            let folder =
                std::env::var_os("TRUNK_STAGING_DIR").map_or_else(paths::dist, PathBuf::from);
            page::finish(&folder)
        }
        "help" => {
            println!("{HELP}");
            Ok(())
        }
        unknown => anyhow::bail!("there is no command {unknown}\n\n{HELP}"),
    }
}

fn build(mut args: lexopt::Parser) -> Result<()> {
    let mut site = None;
    while let Some(arg) = args.next()? {
        match arg {
            Long("site") => site = Some(args.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let site = page::head::told(site, std::env::var(page::head::SITE).ok())?;
    page::build_for(Some(&site))?;
    if !site.is_empty() {
        let folder = page::write_hosting(&site)?;
        println!(
            "For web servers at this address, the configurations are in {}",
            folder.display()
        );
    }
    Ok(())
}

fn serve(mut args: lexopt::Parser) -> Result<()> {
    let mut port = 8080;
    let mut watch = false;
    while let Some(arg) = args.next()? {
        match arg {
            Long("port") => port = args.value()?.parse()?,
            Long("watch") => watch = true,
            other => return Err(other.unexpected().into()),
        }
    }
    let dist = page::build()?;
    let server = Server::start(&dist, "/", port)?;
    println!("Serving {}", server.url());
    if watch {
        command::run(&mut page::trunk("watch")?)
    } else {
        loop {
            thread::park();
        }
    }
}

/// What one of `benches/` takes natively: trials as the worker is compiled, models as the page is.
fn natively(name: &str, profile: &str) -> Result<()> {
    let mut command = cargo();
    command.args(["bench", "--quiet", "--no-default-features"]);
    command.args(["--profile", profile, "--bench", name]);
    command::run(&mut command)
}

/// Programs that drive a browser are not part of this one, which has to be compiled before
/// anything else can happen.
fn with_browser(program: &str, args: &[String]) -> Result<()> {
    page::build()?;
    let mut command = cargo();
    command
        .args([
            "run",
            "--quiet",
            "--package",
            "journeys",
            "--bin",
            program,
            "--",
        ])
        .args(args);
    command::run(command.env("RUST_BACKTRACE", "0"))
}

fn names(mut args: lexopt::Parser) -> Result<Vec<String>> {
    let rest = args.raw_args()?;
    rest.map(|name| {
        name.into_string()
            .ok()
            .context("arguments must be readable text")
    })
    .collect()
}

fn no_more(mut args: lexopt::Parser) -> Result<()> {
    args.next()?
        .map_or(Ok(()), |arg| Err(arg.unexpected().into()))
}
