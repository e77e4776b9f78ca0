use libm::{exp, log1p};

use super::{
    super::stirling::ln_binomial,
    Normal, Random,
    bent::{Bent, Size, whole},
};

/// Below this variance, values are summed up one by one.
const FEW: f64 = 10.0;

/// How many of n things happen, each with probability p: n whole and ≥ 0, 0 ≤ p ≤ 1.
///
/// A bent normal number, rounded down, or by inversion where the variance is small.
#[inline(always)]
pub fn binomial(random: &mut Random, normal: &Normal, n: f64, p: f64) -> f64 {
    if p > 0.5 {
        return n - half(random, normal, n, 1.0 - p);
    }
    half(random, normal, n, p)
}

/// The same for p ≤ ½.
#[inline(always)]
fn half(random: &mut Random, normal: &Normal, n: f64, p: f64) -> f64 {
    let variance = n * p * (1.0 - p);
    if variance < FEW {
        return random.aside(|random| few(random, n, p));
    }
    let (bent, size) = bent(n * p, variance, p);
    bent.whole(random, normal, size, |k| ln_binomial(k, n, p))
}

/// The normal number bent to n things with this mean and variance; with p = 0, a Poisson number.
///
/// Rounding down takes ½ off the mean and adds 1/12 to the variance.
#[inline]
pub(super) fn bent(mean: f64, variance: f64, p: f64) -> (Bent, Size) {
    (
        Bent::quadratic(mean + 0.5, variance - 1.0 / 12.0, 1.0 - 2.0 * p),
        whole(variance),
    )
}

/// By inversion: what is left of a uniform number once each probability in turn is taken away.
#[cold]
fn few(random: &mut Random, n: f64, p: f64) -> f64 {
    if n <= 0.0 || p <= 0.0 {
        return 0.0;
    }
    let odds = p / (1.0 - p);
    let first = exp(n * log1p(-p));
    loop {
        let mut left = random.uniform();
        let (mut k, mut chance) = (0.0, first);
        while left >= chance && k <= n && k < 20.0 * FEW {
            left -= chance;
            k += 1.0;
            chance *= odds * (n - k + 1.0) / k;
        }
        // What rounding leaves over is drawn again.
        if k <= n && k < 20.0 * FEW {
            return k;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::bent::check, FEW, bent, ln_binomial};

    #[test]
    fn what_is_taken_at_first_sight_may_be() {
        for variance in [
            FEW, 10.5, 12.0, 15.0, 20.0, 33.0, 60.0, 120.0, 234.0, 1e3, 1e4, 1e6,
        ] {
            for p in [
                1e-9, 1e-4, 0.01, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.49, 0.5,
            ] {
                let n = f64::ceil(variance / (p * (1.0 - p)));
                let (bent, size) = bent(n * p, n * p * (1.0 - p), p);
                check(&format!("{n} {p}"), bent, size, |k| ln_binomial(k, n, p));
            }
        }
    }
}
