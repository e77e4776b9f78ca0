//! Puts a program's functions in an order in which they compress well.
//!
//! Brotli refers to what came before, and models what stands close together as one kind of text. So each
//! function is followed by the one that has most in common with it and those before it: 1.5 % of the
//! program.

use std::collections::HashMap;

use anyhow::Result;

use super::program::Program;

/// How many bytes in a row count as something in common.
const ROW: usize = 5;
/// What more functions than these have in common says nothing of them.
const COMMON: usize = 200;

/// How much of what a function has in common with those before it still counts one function later.
const FADING: f64 = 0.75;

/// A program whose functions have their places as names, for wasm-opt to order them by.
pub struct Placed {
    /// The program.
    pub program: Vec<u8>,
    /// The index that the function of each place had before.
    order: Vec<usize>,
}

/// Names a program's functions by their places.
///
/// # Errors
/// Where it is no program.
pub fn placed(program: &[u8]) -> Result<Placed> {
    let program = Program::read(program)?;
    let order = order(&program.bodies);
    let mut names = vec![String::new(); order.len()];
    for (place, &own) in order.iter().enumerate() {
        names[own] = format!("{place:05}");
    }
    let bodies = program.bodies.iter().copied();
    Ok(Placed {
        program: program.write(bodies, names.iter().map(String::as_str))?,
        order: order
            .into_iter()
            .map(|own| program.imported + own)
            .collect(),
    })
}

impl Placed {
    /// Each function's own name with the number by which a trace calls it. `before` is wasm-opt's list
    /// of the program with its own names, `after` its list of this one, put in order.
    pub fn names(&self, before: &str, after: &str) -> String {
        let own: HashMap<usize, &str> = before.lines().filter_map(symbol).collect();
        let line = |(index, name): (usize, &str)| {
            let at = name
                .parse()
                .ok()
                .and_then(|place: usize| self.order.get(place));
            let name = at.and_then(|at| own.get(at).copied()).unwrap_or(name);
            format!("{index} {name}\n")
        };
        after.lines().filter_map(symbol).map(line).collect()
    }
}

/// A line of wasm-opt's list of functions.
fn symbol(line: &str) -> Option<(usize, &str)> {
    let (index, name) = line.split_once(':')?;
    Some((index.parse().ok()?, name))
}

/// Each function's index, in an order in which neighbors are alike. It depends on nothing but the
/// functions, so that the same program always gets the same files.
fn order(functions: &[&[u8]]) -> Vec<usize> {
    let rows: Vec<Vec<&[u8]>> = functions
        .iter()
        .map(|body| {
            let mut rows: Vec<&[u8]> = body.windows(ROW).collect();
            rows.sort_unstable();
            rows.dedup();
            rows
        })
        .collect();
    let mut holders: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (at, rows) in rows.iter().enumerate() {
        for &row in rows {
            holders.entry(row).or_default().push(at);
        }
    }
    holders.retain(|_, holders| (2..COMMON).contains(&holders.len()));

    let mut left: Vec<bool> = vec![true; functions.len()];
    let mut order = Vec::with_capacity(functions.len());
    let mut next = (0..functions.len()).max_by_key(|&at| functions[at].len());
    let mut shared = vec![0.0; functions.len()];
    while let Some(at) = next {
        left[at] = false;
        order.push(at);
        for known in &mut shared {
            *known *= FADING;
        }
        for holders in rows[at].iter().filter_map(|row| holders.get(row)) {
            // The fewer have it, the more it says.
            let weight = 1.0 / count(holders.len());
            for &other in holders.iter().filter(|&&other| left[other]) {
                shared[other] += weight;
            }
        }
        let likeness = |at: usize| shared[at] / (count(rows[at].len()).cbrt() + 1.0);
        // Without anything in common: the first that is left.
        next = (0..functions.len())
            .rev()
            .filter(|&at| left[at])
            .max_by(|&a, &b| likeness(a).total_cmp(&likeness(b)));
    }
    order
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a program has fewer than 2^53 bytes"
)]
fn count(of: usize) -> f64 {
    of as f64
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // A test may.

    use super::{order, placed};
    use crate::page::program::{Program, tests::program};

    #[test]
    fn neighbors_are_alike() {
        let functions: [&[u8]; 5] = [
            b"the quick brown fox",
            b"1234567890",
            b"a quick brown dog, and one who is lazy",
            b"xyz",
            b"0 1234567",
        ];
        assert_eq!(order(&functions), [2, 0, 1, 4, 3]);
        assert!(order(&[]).is_empty());
    }

    #[test]
    fn functions_are_named_by_their_places_and_traces_can_be_read() {
        let bytes = program(&[
            ("one", &[7]),
            ("long", &[1, 2, 3, 4, 5, 6]),
            ("two", &[9, 9]),
            ("like it", &[4, 5, 6]),
        ]);
        let placed = placed(&bytes).unwrap();
        let again = Program::read(&placed.program).unwrap();
        let places = ["00002", "00000", "00003", "00001"];
        assert_eq!([0, 1, 2, 3].map(|own| again.name(own)), places.map(Some));
        let before = "0:imported\n1:one\n2:long\n3:two\n4:like it\n";
        // One of them has been left out.
        let after = "0:imported\n1:00000\n2:00001\n3:00003\n";
        let want = "0 imported\n1 long\n2 like it\n3 two\n";
        assert_eq!(placed.names(before, after), want);
    }
}
