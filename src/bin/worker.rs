//! The program of the worker, which makes trials beside the page. Its script
//! (`xtask/src/page/late/worker.js`) calls these.

use std::cell::RefCell;

use upfunnel::codec::work::{Job, Work};
use wasm_bindgen::prelude::wasm_bindgen;

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// How many numbers are drawn between two reports: some hundredths of a second.
const PORTION: f64 = 8_000_000.0;

thread_local! {
    /// The job at hand.
    static NOW: RefCell<Option<Work>> = const { RefCell::new(None) };
}

/// Takes a job; whatever there was before is dropped.
#[wasm_bindgen]
pub fn take(job: &[f64]) {
    NOW.set(Job::from_numbers(job).map(Work::new));
}

/// Makes a portion of the trials. Gives a report as numbers, or nothing where nothing is left to do.
#[wasm_bindgen]
pub fn step() -> Option<Vec<f64>> {
    let report = NOW.with_borrow_mut(|now| now.as_mut()?.step(PORTION))?;
    Some(report.to_numbers())
}

fn main() {}
