//! The lognormal distribution, month by month.

use libm::{erfc, exp, floor, log};

use super::lag::{DAYS_PER_MONTH, MAX_SHARES};

/// Shares are told in so many parts: tenths of a per cent.
const PARTS: f64 = 1000.0;

/// How many tenths of a per cent of the deals have closed by the end of each month, the month of
/// the leads first; the last is 1000. For a median in days above 0 and a geometric standard
/// deviation above 1.
///
/// With leads that come evenly over a month of w days, the share closed by the end of the month
/// that lies j later is the mean of F over the ages from j·w to (j + 1)·w, where F is the
/// distribution function. Its integral from 0 to x is x·Φ(z) − e^(μ + σ²/2)·Φ(z − σ) with
/// z = (ln x − μ) ÷ σ: the limited expected value of the lognormal distribution.
pub(super) fn cumulative(median: f64, spread: f64) -> Vec<u64> {
    let width = f64::from(DAYS_PER_MONTH);
    let (mu, sigma) = (log(median), log(spread));
    let integral = |days: f64| {
        if days <= 0.0 {
            return 0.0;
        }
        let z = (log(days) - mu) / sigma;
        days * normal(z) - exp(mu + sigma * sigma / 2.0) * normal(z - sigma)
    };
    let mut steps = Vec::new();
    let mut from = 0.0;
    let mut last = 0;
    while last < 1000 && steps.len() + 1 < MAX_SHARES {
        let to = from + width;
        let mean = (integral(to) - integral(from)) / width;
        // From 0 to 1 but for the last digits.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let step = floor(mean * PARTS + 0.5).clamp(0.0, PARTS) as u64;
        last = step.max(last);
        steps.push(last);
        from = to;
    }
    if last < 1000 {
        steps.push(1000);
    }
    steps
}

/// Φ, the distribution function of the standard normal distribution.
fn normal(z: f64) -> f64 {
    erfc(-z / core::f64::consts::SQRT_2) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The share closed by the end of each month by a plain sum over the days on which leads come.
    fn summed(median: f64, spread: f64, month: u32) -> f64 {
        let slices = 3000;
        let closed = |slice: u32| {
            let left = f64::from(month + 1) * 30.0 - (f64::from(slice) + 0.5) * 30.0 / 3000.0;
            normal((log(left) - log(median)) / log(spread))
        };
        (0..slices).map(closed).sum::<f64>() / f64::from(slices)
    }

    #[test]
    fn agrees_with_a_sum_over_days() {
        for (median, spread) in [(45.0, 1.8), (10.0, 3.0), (200.0, 1.2), (1.0, 2.0)] {
            let steps = cumulative(median, spread);
            assert_eq!(steps.last(), Some(&1000));
            for (month, step) in (0..).zip(&steps[..steps.len() - 1]) {
                let want = summed(median, spread, month) * PARTS;
                #[expect(clippy::cast_precision_loss)]
                let gap = *step as f64 - want;
                assert!(gap.abs() < 0.6, "{median} {spread} {month}: {step} {want}");
            }
        }
    }

    #[test]
    fn the_normal_distribution_is_that_of_the_tables() {
        for (z, want) in [(0.0, 0.5), (1.0, 0.841_344_746), (-1.96, 0.024_997_895)] {
            assert!((normal(z) - want).abs() < 1e-9, "{z}");
        }
    }

    #[test]
    fn the_longest_tail_ends_somewhere() {
        let steps = cumulative(1095.0, 10.0);
        assert_eq!(steps.len(), MAX_SHARES);
        assert_eq!(steps.last(), Some(&1000));
    }
}
