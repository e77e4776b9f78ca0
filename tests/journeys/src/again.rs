//! A journey that fails is tried once more, alone, when all others have been run: on a busy machine
//! a browser may take longer than any patience. Whatever needed that is told at the end.

use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::Error;
use libtest_mimic::{Arguments, Completion, Failed, Trial};

use crate::pool;

/// More than this many do not fail by chance: what is broken need not be tried again.
const MANY: usize = 10;

/// Told of a journey that is going to be tried again.
const NOT_YET: &str = "it FAILED, and is tried once more at the end";

/// What can be run more than once.
pub(crate) type Attempt = dyn Fn() -> Result<(), Error> + Send + Sync;

/// A journey that has failed once.
struct Miss {
    name: String,
    attempt: Box<Attempt>,
    said: String,
}

fn misses() -> MutexGuard<'static, Vec<Miss>> {
    static MISSES: Mutex<Vec<Miss>> = Mutex::new(Vec::new());
    MISSES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The first try of the journey called `name`.
pub(crate) fn first(name: String, attempt: Box<Attempt>) -> Trial {
    Trial::ignorable_test(name.clone(), move || match attempt() {
        Ok(()) => Ok(Completion::Completed),
        Err(error) => {
            let said = format!("{error:#}");
            misses().push(Miss {
                name,
                attempt,
                said,
            });
            Ok(Completion::ignored_with(NOT_YET))
        }
    })
}

/// What came of all tries.
pub(crate) struct Outcome {
    /// Whether all has passed at last.
    pub(crate) passed: bool,
    /// What has passed on the second try, and why not on the first.
    pub(crate) late: Vec<String>,
}

/// Runs `trials`, and then, one after the other, what has failed of the journeys among them.
pub(crate) fn run(arguments: &Arguments, trials: Vec<Trial>) -> Outcome {
    pool::open();
    let conclusion = libtest_mimic::run(arguments, trials);
    // With their browsers gone, the machine is quiet.
    pool::close();
    let missed = std::mem::take(&mut *misses());
    let mut outcome = Outcome {
        passed: !conclusion.has_failed(),
        late: Vec::new(),
    };
    if !missed.is_empty() {
        second(arguments, missed, &mut outcome);
    }
    outcome
}

fn second(arguments: &Arguments, missed: Vec<Miss>, outcome: &mut Outcome) {
    let hopeless = missed.len() > MANY;
    if hopeless {
        println!("{} have failed, which is no chance:", missed.len());
    } else {
        println!("Once more, and each alone:");
    }
    let told: Vec<_> = missed
        .iter()
        .map(|miss| (miss.name.clone(), miss.said.clone()))
        .collect();
    let trials = missed.into_iter().map(|miss| again(miss, hopeless));
    let arguments = Arguments {
        test_threads: Some(1),
        ..arguments.clone()
    };
    pool::open();
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    pool::close();
    let failed = std::mem::take(&mut *misses());
    outcome.passed &= !conclusion.has_failed();
    if hopeless {
        return;
    }
    let passed = |name: &str| failed.iter().all(|miss| miss.name != name);
    let late = told.into_iter().filter(|(name, _)| passed(name));
    outcome.late = late
        .map(|(name, said)| format!("passed on the second try: {name}\n    the first try: {said}"))
        .collect();
}

/// The second try; where there is no hope, what came of the first.
fn again(miss: Miss, hopeless: bool) -> Trial {
    let Miss {
        name,
        attempt,
        said,
    } = miss;
    Trial::test(name.clone(), move || {
        if hopeless {
            return Err(Failed::from(said));
        }
        attempt().map_err(|error| {
            let both = format!("{error:#}\nthe first try: {said}");
            misses().push(Miss {
                name,
                attempt,
                said,
            });
            Failed::from(both)
        })
    })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use anyhow::ensure;
    use libtest_mimic::Arguments;

    use super::{MANY, first, run};

    /// Journeys that pass from the `n`th try on; whether the run was green, all their tries, and
    /// what is told.
    fn tried(from: &[u32]) -> (bool, u32, String) {
        let tries = Arc::new(AtomicU32::new(0));
        let trials = from.iter().enumerate().map(|(at, &from)| {
            let tries = Arc::clone(&tries);
            let own = AtomicU32::new(0);
            first(
                format!("journey-{at}"),
                Box::new(move || {
                    tries.fetch_add(1, Ordering::Relaxed);
                    ensure!(own.fetch_add(1, Ordering::Relaxed) + 1 >= from, "not yet");
                    Ok(())
                }),
            )
        });
        // Not among what this test's own run prints: some of these are meant to fail.
        let aside = std::env::temp_dir().join(format!("upfunnel-tries-{}", std::process::id()));
        let arguments = Arguments {
            quiet: true,
            logfile: Some(aside.display().to_string()),
            ..Arguments::default()
        };
        let outcome = run(&arguments, trials.collect());
        fs::remove_file(aside).unwrap();
        (
            outcome.passed,
            tries.load(Ordering::Relaxed),
            outcome.late.join("; "),
        )
    }

    // One test, since what has failed is the process's.
    #[test]
    fn a_second_try_counts_and_a_third_is_not_made() {
        let late = "passed on the second try: journey-1\n    the first try: not yet";
        assert_eq!(tried(&[1, 1]), (true, 2, String::new()));
        assert_eq!(tried(&[1, 2]), (true, 3, late.to_owned()));
        assert_eq!(tried(&[1, 2, 3]), (false, 5, late.to_owned()));
        assert_eq!(tried(&[2; MANY + 1]), (false, 11, String::new()));
    }
}
