//! Runs the journeys in the engines: those that an engine can be asked for, two at a time, and once
//! more those that have failed.

use std::process::ExitCode;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use anyhow::Result;
use libtest_mimic::{Arguments, Failed, Trial};

use crate::again;
use crate::engine::{Engine, Need};
use crate::journey;
use crate::register;

/// A journey, by its name, and what it needs of an engine.
#[derive(Clone, Copy, Debug)]
pub struct Journey {
    /// The function's name.
    pub name: &'static str,
    /// The journey itself.
    pub run: fn() -> Result<()>,
    /// It is run only where none of these is unmet.
    pub needs: &'static [Need],
}

impl Journey {
    /// Why it is not run in `engine`; nothing where it is.
    #[must_use]
    pub fn unmet(&self, engine: Engine) -> Option<&'static str> {
        self.needs.iter().find_map(|need| need.unmet(engine))
    }
}

/// Journeys of one kind: a module.
#[derive(Clone, Copy, Debug)]
pub struct Area {
    /// The module's path.
    pub name: &'static str,
    /// What its journeys are about.
    pub about: &'static str,
    /// All its journeys.
    pub journeys: &'static [Journey],
}

impl Area {
    /// The module's path as people write it; the compiler puts spaces between the names.
    #[must_use]
    pub fn path(&self) -> String {
        self.name.replace(' ', "")
    }
}

/// Lists the journeys of a module: `journeys! { by_finger needs Finger; with_the_mouse; }`.
#[macro_export]
macro_rules! journeys {
    ($($name:ident $(needs $($need:ident),+)?;)+) => {
        /// All journeys of this module.
        pub const JOURNEYS: &[$crate::harness::Journey] = &[$(
            $crate::harness::Journey {
                name: stringify!($name),
                run: $name,
                needs: &[$($($crate::engine::Need::$need),+)?],
            },
        )+];
    };
}

/// Runs what the arguments of the test `program` ask for: of the journeys in `areas`, of `checks`, which
/// need no browser, and of our own checks that the lists are whole.
#[must_use]
pub fn run(program: &'static str, areas: &'static [Area], checks: Vec<Trial>) -> ExitCode {
    let engines = match installed() {
        Ok(engines) => engines,
        Err(error) => {
            eprintln!("error: {error:#}");
            return ExitCode::FAILURE;
        }
    };
    let mut arguments = Arguments::from_args();
    // Each drives a browser of its own.
    arguments.test_threads.get_or_insert(2);
    let mut trials = checks;
    trials.push(check("no_journey_is_left_out", register::none_is_left_out));
    trials.push(check("the_readme_tells_what_is_run_where", move || {
        register::readme_tells(program, areas)
    }));
    for engine in engines {
        for area in areas {
            trials.extend(
                area.journeys
                    .iter()
                    .filter_map(|journey| trial(engine, area, *journey)),
            );
        }
    }
    let outcome = again::run(&arguments, trials);
    print_slowest();
    for late in &outcome.late {
        println!("{late}");
    }
    // As the usual tests end.
    ExitCode::from(if outcome.passed { 0 } else { 101 })
}

/// The engines to run in. One that cannot be had is an error: what cannot be run has failed.
fn installed() -> Result<Vec<Engine>> {
    let engines = Engine::chosen()?;
    engines.iter().try_for_each(|engine| engine.install())?;
    Ok(engines)
}

fn check(name: &str, check: impl FnOnce() -> Result<()> + Send + 'static) -> Trial {
    let told = |error| Failed::from(format!("{error:#}"));
    Trial::test(format!("checks::{name}"), move || check().map_err(told))
}

fn trial(engine: Engine, area: &Area, journey: Journey) -> Option<Trial> {
    if journey.unmet(engine).is_some() {
        return None;
    }
    let name = format!("{engine}::{}::{}", area.path(), journey.name);
    let attempt = {
        let name = name.clone();
        move || {
            let start = Instant::now();
            let outcome = engine.during(|| journey::named(&name, journey.run));
            times().push((start.elapsed(), name.clone()));
            outcome
        }
    };
    Some(again::first(name, Box::new(attempt)))
}

fn times() -> MutexGuard<'static, Vec<(Duration, String)>> {
    static TIMES: Mutex<Vec<(Duration, String)>> = Mutex::new(Vec::new());
    TIMES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Where there is time to be saved.
fn print_slowest() {
    let mut times = times();
    times.sort();
    for (time, name) in times.iter().rev().take(8) {
        println!("{:>6.1} s  {name}", time.as_secs_f64());
    }
}
