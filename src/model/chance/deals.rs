//! The chance that enough leads close.

use libm::{exp, log};

use super::beta::{ln_beta, regularized_beta};

/// The most leads that are ever asked for.
const MOST: u64 = 1 << 53;

/// What is known of the share of leads that close.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Belief {
    /// It is this fraction, 0 < p ≤ 1.
    Known(f64),
    /// It was observed: so many of the leads closed, so many did not. With
    /// the uniform prior it is Beta(closed + 1, lost + 1).
    Observed {
        /// Leads that closed.
        closed: f64,
        /// Leads that did not.
        lost: f64,
    },
}

/// The probability that at least `deals` of `leads` close.
///
/// Known: P(X ≥ k) = Iₚ(k, n − k + 1) for the binomial X (DLMF 8.17.24).
/// Observed: the beta-binomial, summed over its shorter side.
#[must_use]
pub fn at_least(deals: u64, leads: u64, belief: Belief) -> f64 {
    if deals == 0 {
        return 1.0;
    }
    if deals > leads {
        return 0.0;
    }
    match belief {
        Belief::Known(p) => regularized_beta(p, float(deals), float(leads - deals) + 1.0),
        Belief::Observed { closed, lost } => beta_binomial(deals, leads, closed + 1.0, lost + 1.0),
    }
}

/// P(X ≥ k) of the beta-binomial: C(n, x) B(x + a, n − x + b) ÷ B(a, b), each
/// term from the one before.
#[expect(clippy::many_single_char_names, reason = "the letters of the formula")]
fn beta_binomial(k: u64, n: u64, a: f64, b: f64) -> f64 {
    let above = n - k < k;
    let (n_f, mut x) = (float(n), float(k));
    let ln_choose = -log(n_f + 1.0) - ln_beta(x + 1.0, n_f - x + 1.0);
    let mut term = exp(ln_choose + ln_beta(x + a, n_f - x + b) - ln_beta(a, b));
    let mut sum = 0.0;
    if above {
        while x <= n_f {
            sum += term;
            term *= (n_f - x) / (x + 1.0) * (x + a) / (n_f - x - 1.0 + b);
            x += 1.0;
        }
        return sum.min(1.0);
    }
    while x > 0.0 {
        term *= x / (n_f - x + 1.0) * (n_f - x + b) / (x - 1.0 + a);
        x -= 1.0;
        sum += term;
    }
    (1.0 - sum).max(0.0)
}

/// The fewest leads with which at least `deals` close with this probability,
/// 0 < probability < 1; `None` where no number of leads is enough.
#[must_use]
pub fn leads_for(deals: u64, probability: f64, belief: Belief) -> Option<u64> {
    let enough = |leads| at_least(deals, leads, belief) >= probability;
    let mut high = deals.max(1);
    while !enough(high) {
        high = high.checked_mul(2).filter(|&leads| leads < MOST)?;
    }
    let mut low = 0;
    while low < high {
        let middle = low + (high - low) / 2;
        if enough(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Some(high)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of leads stay far below 2^53"
)]
fn float(count: u64) -> f64 {
    count as f64
}
