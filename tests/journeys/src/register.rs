//! What is run where, for people: the table in the README, held against the lists of journeys.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use xtask::paths;

use crate::engine::Engine;
use crate::harness::Area;

/// The README tells what the `areas` of a test `program` are; with `UPDATE_GOLDEN` it is made to.
pub fn readme_tells(program: &str, areas: &[Area]) -> Result<()> {
    let begin = format!("<!-- written by the test {program}: begin -->\n");
    let end = format!("<!-- written by the test {program}: end -->");
    let file = paths::root().join("README.md");
    let readme = fs::read_to_string(&file).context("cannot read README.md")?;
    let (before, rest) = readme
        .split_once(&begin)
        .context("README.md has no place for what is run where")?;
    let (found, after) = rest.split_once(&end).context("its end is missing")?;
    let table = table(areas);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        return Ok(fs::write(
            &file,
            [before, &begin, &table, &end, after].concat(),
        )?);
    }
    ensure!(
        found == table,
        "README.md does not tell what is run where. Make it: UPDATE_GOLDEN=1 cargo test --package journeys --test {program} -- checks"
    );
    Ok(())
}

/// A function marked as usual would not be run: the lists count.
pub fn none_is_left_out() -> Result<()> {
    look_into(&paths::root().join("tests/journeys/tests"))
}

fn look_into(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            look_into(&path)?;
        } else if path.extension().is_some_and(|end| end == "rs") {
            ensure!(
                !fs::read_to_string(&path)?.contains("#[test]"),
                "{}: what is marked with #[test] is not run; list it in `journeys!`",
                path.display()
            );
        }
    }
    Ok(())
}

/// A row for each area, and below why some are not run.
fn table(areas: &[Area]) -> String {
    let mut text = String::from("\n| journeys | what they are about |");
    for engine in Engine::ALL {
        let _ = write!(text, " {} |", engine.name());
    }
    text.push_str("\n|---|---|---|---|---|\n");
    for area in areas {
        let _ = write!(text, "| `{}` | {} |", area.path(), area.about);
        for engine in Engine::ALL {
            let missing = left_out(area, engine).len();
            let run = match missing {
                0 => "all".to_owned(),
                _ if missing == area.journeys.len() => "none".to_owned(),
                _ => format!("all but {missing}"),
            };
            let _ = write!(text, " {run} |");
        }
        text.push('\n');
    }
    text.push('\n');
    for engine in Engine::ALL {
        for (reason, names) in reasons(areas, engine) {
            let names = names.join(", ");
            let _ = writeln!(
                text,
                "- Not in {}, because {reason}: {names}.",
                engine.name()
            );
        }
    }
    text.push('\n');
    text
}

/// The journeys of `area` that are not run in `engine`, and why.
fn left_out(area: &Area, engine: Engine) -> Vec<(&'static str, String)> {
    let journeys = area.journeys.iter();
    journeys
        .filter_map(|journey| {
            let reason = journey.unmet(engine)?;
            Some((reason, format!("`{}::{}`", area.path(), journey.name)))
        })
        .collect()
}

fn reasons(areas: &[Area], engine: Engine) -> Vec<(&'static str, Vec<String>)> {
    let mut reasons: Vec<(&'static str, Vec<String>)> = Vec::new();
    for (reason, name) in areas.iter().flat_map(|area| left_out(area, engine)) {
        match reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, names)) => names.push(name),
            None => reasons.push((reason, vec![name])),
        }
    }
    reasons
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::table;
    use crate::engine::Need;
    use crate::harness::{Area, Journey};

    #[test]
    fn tells_what_is_not_run_and_why() {
        const NEVER: fn() -> Result<()> = || Ok(());
        let journey = |name, needs| Journey {
            name,
            run: NEVER,
            needs,
        };
        let journeys = [journey("a", &[] as &[Need]), journey("b", &[Need::Swipe])];
        let area = Area {
            name: "phone",
            about: "small",
            journeys: Box::leak(Box::new(journeys)),
        };
        let text = table(&[area]);
        assert!(
            text.contains("| `phone` | small | all | all but 1 | all but 1 |"),
            "{text}"
        );
        assert!(
            text.contains("- Not in WebKit, because its driver has no fingers: `phone::b`."),
            "{text}"
        );
    }
}
