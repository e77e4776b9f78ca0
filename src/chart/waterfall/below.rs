//! The labels under the axis of the columns: names, what one is worth, and the rates between.
//!
//! Rates stand on the line of the names, under the losses, so that the axis reads like a
//! sentence: "MQL · 34 % go on · SQL". There they can collide with neither bars nor axis.

use super::above::width;
use super::{Stage, Step};
use crate::chart::role::Role;
use crate::chart::wrap::two_lines;

/// The least distance between labels that stand side by side, in pixels.
const GAP: i32 = 8;
/// Room for a name, in pixels, below which a shortened one says too little.
const LEAST_ROOM: i32 = 72;

/// What is written under the axis.
pub(super) struct Below {
    /// For each stage the lines of its name, and where they are centred.
    pub names: Vec<(Vec<String>, i32)>,
    /// For each stage the centre of the line that says what one is worth.
    pub worth_at: Vec<i32>,
    /// The most lines that a name has, 1 or 2.
    pub lines: i32,
    worth: usize,
    short: bool,
}

impl Below {
    /// The first variant that has room. `centre` gives the centre of a column: stages have the
    /// even ones, losses those between.
    pub fn choose(stages: &[Stage], canvas: i32, centre: impl Fn(usize) -> i32) -> Option<Self> {
        let (worth, worth_at) = worths(stages, canvas, &centre)?;
        // Rates in full, then short; names in full, and shortened only when nothing else helps.
        let tries = [(false, true), (true, true), (true, false)];
        tries.iter().find_map(|&(short, whole)| {
            let names = names(stages, canvas, &centre, short, whole)?;
            let two = names.iter().any(|(lines, _)| lines.len() > 1);
            Some(Below {
                lines: 1 + i32::from(two),
                worth_at: worth_at.clone(),
                names,
                worth,
                short,
            })
        })
    }

    /// What one of a stage is worth.
    pub fn worth<'s>(&self, stage: &'s Stage) -> &'s str {
        &stage.worth[self.worth]
    }

    /// The rate of a step.
    pub fn rate<'s>(&self, step: &'s Step) -> &'s str {
        rate(step, self.short)
    }
}

fn rate(step: &Step, short: bool) -> &str {
    if short {
        &step.rate_short
    } else {
        &step.rate_label
    }
}

fn worths(
    stages: &[Stage],
    canvas: i32,
    centre: impl Fn(usize) -> i32,
) -> Option<(usize, Vec<i32>)> {
    (0..2).find_map(|variant| {
        let place = |(i, stage): (usize, &Stage)| {
            let left = i.checked_sub(1).map_or(0, |_| centre(2 * i - 1) + GAP / 2);
            let last = i + 1 == stages.len();
            let right = if last {
                canvas
            } else {
                centre(2 * i + 1) - GAP / 2
            };
            centred(
                width(Role::Quiet, &stage.worth[variant]),
                centre(2 * i),
                left,
                right,
            )
        };
        let at: Option<Vec<i32>> = stages.iter().enumerate().map(place).collect();
        Some((variant, at?))
    })
}

fn names(
    stages: &[Stage],
    canvas: i32,
    centre: impl Fn(usize) -> i32,
    short: bool,
    whole: bool,
) -> Option<Vec<(Vec<String>, i32)>> {
    let half = |stage: &Stage| {
        let step = stage.step.as_ref();
        step.map_or(0, |step| {
            (width(Role::Rate, rate(step, short)) + 1) / 2 + GAP
        })
    };
    let place = |(i, stage): (usize, &Stage)| {
        let left = i
            .checked_sub(1)
            .map_or(0, |_| centre(2 * i - 1) + half(stage));
        let right = stages
            .get(i + 1)
            .map_or(canvas, |next| centre(2 * i + 1) - half(next));
        let (size, bold) = Role::Name.face();
        let (lines, fits) = two_lines(&stage.name, right - left, size, bold);
        let enough = if whole {
            fits
        } else {
            fits || right - left >= LEAST_ROOM
        };
        let widest = lines.iter().map(|line| width(Role::Name, line)).max();
        let at = centred(widest.unwrap_or(0), centre(2 * i), left, right)?;
        enough.then_some((lines, at))
    };
    stages.iter().enumerate().map(place).collect()
}

/// The centre of a text as near to `centre` as it can stand between `left` and `right`.
fn centred(width: i32, centre: i32, left: i32, right: i32) -> Option<i32> {
    let half = (width + 1) / 2;
    (left + half <= right - half).then(|| centre.clamp(left + half, right - half))
}
