//! How many of so many leads close, number by number.

use libm::exp;

use super::deals::{Belief, float};

/// For more leads than these the numbers of deals are not looked at one by one.
pub(super) const MOST_LEADS: f64 = 200_000.0;
/// What is less likely than this, beside what is most likely, is left out.
const LEAST: f64 = 1e-18;

/// The probabilities of the numbers of deals that can be told from zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Window {
    first: f64,
    chances: Vec<f64>,
}

impl Window {
    /// The numbers of deals of so many leads: binomial (known), or beta-binomial with the uniform
    /// prior (observed). Each term comes from its neighbor, beginning at the mean.
    pub(super) fn of(leads: u64, belief: Belief) -> Self {
        let n = float(leads);
        let k = (n * belief.mean()).floor();
        if let Belief::Known(p) = belief
            && p >= 1.0
        {
            return Self {
                first: n,
                chances: vec![1.0],
            };
        }
        let middle = exp(belief.ln_chance(k, n));
        let up = |x: f64| belief.ratio(x, n);
        let mut chances = vec![middle];
        let (mut term, mut x, mut most) = (middle, k, middle);
        while x > 0.0 && term > LEAST * most {
            x -= 1.0;
            term /= up(x);
            most = most.max(term);
            chances.push(term);
        }
        let first = x;
        chances.reverse();
        (term, x) = (middle, k);
        while x < n && term > LEAST * most {
            term *= up(x);
            x += 1.0;
            most = most.max(term);
            chances.push(term);
        }
        Self { first, chances }
    }

    /// Each number of deals with its probability, upwards.
    pub fn iter(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        let mut deals = self.first - 1.0;
        self.chances.iter().map(move |chance| {
            deals += 1.0;
            (deals, *chance)
        })
    }
}
