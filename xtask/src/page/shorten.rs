//! What wasm-opt does to programs: it makes them smaller, and gives short names to what a program
//! and its glue call each other. Those of wasm-bindgen are long, carry hashes that do not compress,
//! and stand in both files.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use super::{alike, silence};
use crate::{command, hash, paths, tools};

/// What programs compiled for browsers of today use.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// For every program.
const ONCE: [&str; 1] = ["-Oz"];
/// For the one of which speed is asked.
const QUICK: [&str; 1] = ["-O3"];
/// For the one that everybody waits for: on a flat program the same passes find more. 1.5 kB (brotli),
/// in three times the time. A third round would find nothing more. What it asks of its glue is put into
/// the order in which that offers it, so that short names come in a row.
const THOROUGH: [&str; 12] = [
    SMALL[0],
    SMALL[1],
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--reorder-functions-by-name",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
];
/// In the order of their names, the rest as it is: without more passes it would be written less well.
const ORDERED: [&str; 4] = [SMALL[0], SMALL[1], "--reorder-functions-by-name", "-Oz"];
/// Functions of up to so many instructions become part of those that call them. A browser compiles each function when
/// it is first called, which costs it more than what is in so small a one; the file stays as small.
const SMALL: [&str; 2] = ["--always-inline-max-function-size", "6"];
/// Without the functions' names, which nobody sees.
const NAMELESS: [&str; 2] = ["--strip-debug", "--strip-producers"];

/// Old and new names, and the old and new name of the module they are in.
#[derive(Debug, Default, PartialEq, Eq)]
struct Names {
    module: String,
    imports: Vec<(String, String)>,
    exports: Vec<(String, String)>,
}

/// The module's new name, which is wasm-opt's choice.
const MODULE: &str = "a";

/// Makes `program` smaller, and shortens what it and `glue` call each other, both in `folder`.
///
/// # Errors
/// Where the tool is missing, or the files are not as wasm-bindgen writes them.
pub fn program(folder: &Path, program: &str, glue: &str) -> Result<()> {
    with(&[&ONCE[..], &NAMELESS].concat(), folder, program, glue)
}

/// The same for a program that is to be quick rather than small.
///
/// # Errors
/// Where the tool is missing, or the files are not as wasm-bindgen writes them.
pub fn quick(folder: &Path, program: &str, glue: &str) -> Result<()> {
    with(&[&QUICK[..], &NAMELESS].concat(), folder, program, glue)
}

fn with(passes: &[&str], folder: &Path, program: &str, glue: &str) -> Result<()> {
    let (program, glue) = (folder.join(program), folder.join(glue));
    let told = wasm_opt(
        &program,
        &[passes, &["--minify-imports-and-exports-and-modules"]].concat(),
    )?;
    let names = parse(&told)?;
    let text =
        fs::read_to_string(&glue).with_context(|| format!("cannot read {}", glue.display()))?;
    fs::write(&glue, rename(&text, &names)?)?;
    Ok(())
}

/// Runs wasm-opt on a file; gives what it tells.
fn wasm_opt(program: &Path, passes: &[&str]) -> Result<String> {
    let mut run = Command::new(tools::wasm_opt()?);
    run.args(FEATURES)
        // Rust keeps nothing in the first kilobyte but the last of its stack, so an offset can go
        // into each load and store: 0.4 kB (brotli) of the first program.
        .arg("--low-memory-unused")
        .args(passes)
        .arg("-o")
        .arg(program)
        .arg(program);
    command::output(&mut run)
}

/// The same for the page's own, which then get names after what is in them, in `html` too. Beside
/// the build, a list keeps the names of the program's functions by their numbers.
///
/// # Errors
/// Where `html` does not name them.
pub fn first(folder: &Path, html: &str) -> Result<String> {
    let glue = named_in(html, "data-glue=")?;
    let program = named_in(html, "data-wasm=")?;
    let path = folder.join(&program);
    let lists = paths::target().join("functions");
    fs::create_dir_all(&lists)?;
    let [(before, list_before), (after, list_after)] = ["before", "after"].map(|name| {
        let list = lists.join(name);
        let option = format!("--symbolmap={}", list.display());
        (list, option)
    });

    fs::write(&path, silence::faults(&fs::read(&path)?)?)?;
    let passes = [&THOROUGH[..], &[list_before.as_str()], &NAMELESS].concat();
    with(&passes, folder, &program, &glue)?;
    let placed = alike::placed(&fs::read(&path)?)?;
    fs::write(&path, &placed.program)?;
    let passes = [&ORDERED[..], &[list_after.as_str()], &NAMELESS].concat();
    wasm_opt(&path, &passes)?;
    let names = placed.names(&fs::read_to_string(before)?, &fs::read_to_string(after)?);

    let mut html = html.to_owned();
    for (old, ending) in [(glue, ".js"), (program, "_bg.wasm")] {
        let new = format!(
            "upfunnel-{}{ending}",
            hash::hex(&fs::read(folder.join(&old))?)
        );
        fs::rename(folder.join(&old), folder.join(&new))?;
        html = html.replace(&old, &new);
        if ending.ends_with("wasm") {
            fs::write(lists.join(new).with_extension("txt"), &names)?;
        }
    }
    Ok(html)
}

/// The file that an attribute of the boot script names.
fn named_in(html: &str, attribute: &str) -> Result<String> {
    let (_, after) = html
        .split_once(attribute)
        .with_context(|| format!("index.html has no {attribute}"))?;
    let after = after.trim_start_matches(['"', '.', '/']);
    let end = after.find(['"', ' ', '>']).unwrap_or(after.len());
    Ok(after[..end].to_owned())
}

/// Reads what wasm-opt tells: a line for each name, `["module", "old", "new"]` for what the
/// program asks for, `["old", "new"]` for what it offers.
fn parse(told: &str) -> Result<Names> {
    let mut names = Names::default();
    for line in told.lines().filter(|line| line.trim().starts_with("[\"")) {
        let parts: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
        match parts[..] {
            [module, old, new] => {
                module.clone_into(&mut names.module);
                names.imports.push((old.to_owned(), new.to_owned()));
            }
            [old, new] => names.exports.push((old.to_owned(), new.to_owned())),
            _ => bail!("wasm-opt tells of names in a way that we do not know: {line}"),
        }
    }
    ensure!(
        !names.imports.is_empty() && !names.exports.is_empty(),
        "wasm-opt has told of no names:\n{told}"
    );
    Ok(names)
}

/// Puts the new names into the glue. Each old one has to stand there, or the two would not
/// understand each other.
fn rename(glue: &str, names: &Names) -> Result<String> {
    let quoted = format!("\"{}\"", names.module);
    ensure!(glue.contains(&quoted), "the glue does not name {quoted}");
    let glue = glue.replace(&quoted, &format!("\"{MODULE}\""));
    // Not everything that the program offers is asked of it, but all that it asks for must be there.
    let mut missing: Vec<&str> = names.imports.iter().map(|(old, _)| old.as_str()).collect();
    let in_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
    let mut out = String::with_capacity(glue.len());
    let mut rest = glue.as_str();
    while let Some(start) = rest.find(in_word) {
        let after = &rest[start..];
        let word = &after[..after.find(|c| !in_word(c)).unwrap_or(after.len())];
        out.push_str(&rest[..start]);
        // What the program offers is always asked of it; its names may have other meanings elsewhere.
        let list = if out.ends_with("wasm.") {
            &names.exports
        } else {
            &names.imports
        };
        let new = list.iter().find(|(old, _)| old == word);
        out.push_str(new.map_or(word, |(_, new)| new));
        missing.retain(|old| new.is_none() || *old != word);
        rest = &after[word.len()..];
    }
    out.push_str(rest);
    // A way to start that we do not go; unsaid, the minifier drops it.
    let out = out.replace("export { initSync, ", "export { ");
    ensure!(
        missing.is_empty(),
        "the glue does not have what the program asks for: {}",
        missing.join(", ")
    );
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::{named_in, parse, rename};

    const TOLD: &str = r#"{
 "imports": [
  ["./p_bg.js", "__wbg_call_40b0", "b"],
  ["./p_bg.js", "__wbg_start_1", "c"]
 ],
 "exports": [
  ["memory", "d"],
  ["start", "e"]
 ]
}"#;

    #[test]
    fn both_files_get_the_same_names() {
        let glue = r#"export function start(){ wasm.start(wasm.memory.buffer) }
const a = { __wbg_call_40b0: function() {}, __wbg_start_1() {} }; return { "./p_bg.js": a };"#;
        let names = parse(TOLD).unwrap();
        assert_eq!(
            rename(glue, &names).unwrap(),
            r#"export function start(){ wasm.e(wasm.d.buffer) }
const a = { b: function() {}, c() {} }; return { "a": a };"#
        );
    }

    #[test]
    fn what_the_glue_lacks_is_told() {
        let names = parse(TOLD).unwrap();
        let error = rename(r#"{ "./p_bg.js": wasm.start(wasm.memory) }"#, &names).unwrap_err();
        assert!(error.to_string().contains("__wbg_call_40b0"), "{error}");
        assert!(parse("{}").is_err());
    }

    #[test]
    fn files_are_found_in_the_page() {
        let html = r#"<script src=./b.js data-glue=./u-1.js data-wasm="./u-1_bg.wasm"></script>"#;
        assert_eq!(named_in(html, "data-glue=").unwrap(), "u-1.js");
        assert_eq!(named_in(html, "data-wasm=").unwrap(), "u-1_bg.wasm");
        assert!(named_in(html, "data-none=").is_err());
    }
}
