//! Takes the words out of what a program says of its own faults.
//!
//! Rust describes a failed check (an index out of range, nothing where something was expected) before
//! it gives up, in words that are put together from texts and numbers. Everybody loads what does that,
//! and nobody but us reads it. Without, the program stops at the same place, by a trap, which the boot
//! script notices as before, and whose trace has the numbers of functions (`shorten` keeps a list of
//! them). It is what Rust's own `immediate-abort` does, which is not to be had on stable.

use anyhow::{Result, ensure};

use super::program::Program;

/// What always fails, by the beginning of its name: none of these ever returns.
const FAILURES: [&str; 10] = [
    "alloc::raw_vec::handle_error",
    "core::cell::lazy::panic_poisoned",
    "core::cell::panic_already_",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::panicking::",
    "core::result::unwrap_failed",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "std::panicking::panic_with_hook",
];
/// The one where all of them end.
const LAST: &str = "core::panicking::panic_fmt";
/// A body without variables, which traps.
const TRAP: &[u8] = &[0x00, 0x00, 0x0b];

/// The program, which traps at once where it would have described a fault.
///
/// # Errors
/// Where it is no program, or its functions have other names than we know.
pub fn faults(program: &[u8]) -> Result<Vec<u8>> {
    let program = Program::read(program)?;
    let names = || (0..program.bodies.len()).map(|own| program.name(own).unwrap_or_default());
    ensure!(
        names().any(|name| plain(name).starts_with(LAST)),
        "the program has no {LAST}: Rust calls it otherwise now, see {}",
        file!()
    );
    let bodies = program.bodies.iter().zip(names()).map(|(&body, name)| {
        let name = plain(name);
        if FAILURES.iter().any(|failure| name.starts_with(failure)) {
            TRAP
        } else {
            body
        }
    });
    program.write(bodies, names())
}

/// A function's name without the compiler's hashes, which stand in brackets.
fn plain(name: &str) -> String {
    let mut parts = name.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |mut plain, part| {
        match part.split_once(']') {
            Some((hash, rest)) if hash.len() == 16 => plain.push_str(rest),
            _ => {
                plain.push('[');
                plain.push_str(part);
            }
        }
        plain
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // A test may.

    use super::{TRAP, faults, plain};
    use crate::page::program::{Program, tests::program};

    #[test]
    fn only_faults_fall_silent() {
        let all = [
            ("core[c5930c85a12de822]::panicking::panic_fmt", true),
            ("core[c5930c85a12de822]::str::slice_error_fail", true),
            ("core::option::expect_failed::h0123456789abcdef", true),
            ("core[c5930c85a12de822]::str::count::do_count_chars", false),
            (
                "<core::panicking::AssertKind as core::fmt::Debug>::fmt",
                false,
            ),
            ("upfunnel::model::demand", false),
        ];
        let functions = all.map(|(name, _)| (name, &[7][..]));
        let silent = faults(&program(&functions)).unwrap();
        wasmparser::validate(&silent).unwrap();
        let silent = Program::read(&silent).unwrap();
        for (own, (name, trap)) in all.into_iter().enumerate() {
            assert_eq!(silent.bodies[own] == TRAP, trap, "{name}");
            assert_eq!(silent.name(own), Some(name));
        }
    }

    #[test]
    fn names_that_we_do_not_know_are_told() {
        assert!(faults(&program(&[("upfunnel::model::demand", &[])])).is_err());
    }

    #[test]
    fn hashes_are_left_out_of_names() {
        assert_eq!(plain("core[c5930c85a12de822]::a<[u8]>"), "core::a<[u8]>");
    }
}
