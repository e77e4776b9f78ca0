//! The Beta function and its incomplete, regularized form.

use libm::{exp, fabs, lgamma};

use super::stirling::ln_split;

/// Where the continued fraction stops.
const PRECISION: f64 = 1e-15;
/// More terms than any argument of the page needs.
const TERMS: u32 = 100_000;

/// ln B(a, b) for a, b > 0.
#[must_use]
pub fn ln_beta(a: f64, b: f64) -> f64 {
    lgamma(a) + lgamma(b) - lgamma(a + b)
}

/// The regularized incomplete Beta function Iₓ(a, b) for a, b > 0 and
/// 0 ≤ x ≤ 1: the probability that a Beta(a, b) variable is at most x.
///
/// By the continued fraction of DLMF 8.17.22, evaluated with Lentz's
/// algorithm, on the side where it converges fast.
#[must_use]
pub fn regularized_beta(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    // xᵃ (1 − x)ᵇ ÷ B(a, b), of which logarithms of the Gamma function would lose digits.
    let front = exp(ln_split(a, b, x));
    if x < (a + 1.0) / (a + b + 2.0) {
        front * (b / (a + b)) * fraction(x, a, b)
    } else {
        1.0 - front * (a / (a + b)) * fraction(1.0 - x, b, a)
    }
}

#[expect(clippy::many_single_char_names, reason = "the letters of the source")]
fn fraction(x: f64, a: f64, b: f64) -> f64 {
    let tiny = |value: f64| if fabs(value) < 1e-300 { 1e-300 } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / tiny(1.0 - (a + b) * x / (a + 1.0));
    let mut product = d;
    for term in 1..TERMS {
        let m = f64::from(term);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / tiny(1.0 + even * d);
        c = tiny(1.0 + even / c);
        product *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / tiny(1.0 + odd * d);
        c = tiny(1.0 + odd / c);
        let step = d * c;
        product *= step;
        if fabs(step - 1.0) < PRECISION {
            break;
        }
    }
    product
}
