//! How long each bar is, as a fraction of the top stage's.

use super::Stage;

/// The shortest bar of a stage, in pixels: still visible.
const LEAST_STAGE: f64 = 3.0;
/// The shortest bar of a loss that is not nothing, in pixels.
const LEAST_LOSS: f64 = 2.0;

/// Lengths as fractions of the top stage's bar.
pub(super) struct Levels {
    /// Exact: the product of the rates from the top, 0 to 1.
    pub exact: Vec<f64>,
    /// As drawn: nothing is so short that it cannot be seen.
    pub drawn: Vec<f64>,
    /// For each stage what is lost on the way into it, as drawn: from, to. `None` for no loss.
    pub lost: Vec<Option<(f64, f64)>>,
}

impl Levels {
    /// For a top stage whose bar is `extent` pixels long.
    pub fn new(stages: &[Stage], extent: i32) -> Self {
        let extent = f64::from(extent.max(1));
        let mut levels = Levels {
            exact: Vec::with_capacity(stages.len()),
            drawn: Vec::with_capacity(stages.len()),
            lost: Vec::with_capacity(stages.len()),
        };
        let mut level = 1.0;
        let mut above = 1.0;
        for stage in stages {
            let rate = stage
                .step
                .as_ref()
                .map_or(1.0, |step| within_one(step.rate));
            level *= rate;
            let visible = if stage.count > 0.0 { level } else { 0.0 };
            let drawn = visible.max(LEAST_STAGE / extent);
            let lost = (stage.step.is_some() && rate < 1.0)
                .then(|| (above, drawn.min(above - LEAST_LOSS / extent)));
            levels.exact.push(level);
            levels.drawn.push(drawn);
            levels.lost.push(lost);
            above = drawn;
        }
        levels
    }
}

/// A rate between 0 and 1, whatever comes in.
fn within_one(rate: f64) -> f64 {
    if rate > 0.0 { rate.min(1.0) } else { 0.0 }
}
