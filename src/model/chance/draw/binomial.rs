//! Binomial numbers.

use libm::{exp, log, log1p};

use super::{Random, stirling::rest};

/// Below this mean, values are summed up one by one.
const FEW: f64 = 10.0;

/// How many of n things happen, each with probability p: n whole and ≥ 0, 0 ≤ p ≤ 1.
///
/// By Hörmann's BTRS ("The generation of binomial random variates", Journal of Statistical
/// Computation and Simulation 46, 1993), or by inversion where the mean is small.
#[inline]
pub fn binomial(random: &mut Random, n: f64, p: f64) -> f64 {
    if p > 0.5 {
        return n - half(random, n, 1.0 - p);
    }
    half(random, n, p)
}

/// The same for p ≤ ½.
#[inline]
#[expect(clippy::many_single_char_names, reason = "the letters of the source")]
fn half(random: &mut Random, n: f64, p: f64) -> f64 {
    let mean = n * p;
    if mean < FEW {
        return few(random, n, p);
    }
    let variance = mean * (1.0 - p);
    let deviation = variance.sqrt();
    let b = 1.15 + 2.53 * deviation;
    let a = -0.0873 + 0.0248 * b + 0.01 * p;
    let v_r = 0.92 - 4.2 / b;
    loop {
        let u = random.uniform() - 0.5;
        let v = random.open();
        let us = 0.5 - u.abs();
        let k = ((2.0 * a / us + b) * u + mean + 0.5).floor();
        if us >= 0.07 && v <= v_r {
            return k;
        }
        if k >= 0.0 && k <= n && us > 0.0 {
            let alpha = (2.83 + 5.1 / b) * deviation;
            if accepts(n, p, k, v * alpha / (a / (us * us) + b)) {
                return k;
            }
        }
    }
}

/// Whether `v` ≤ P(k) ÷ P(mode), at first by the bounds of Kachitvichyanukul and Schmeiser
/// ("Binomial random variate generation", Communications of the ACM 31, 1988).
#[cold]
#[expect(clippy::many_single_char_names, reason = "the letters of the sources")]
fn accepts(n: f64, p: f64, k: f64, v: f64) -> bool {
    let (m, v) = (((n + 1.0) * p).floor(), log(v));
    let away = (k - m).abs();
    let one = 1.0 / (n * p * (1.0 - p));
    let normal = -0.5 * away * away * one;
    let bound = away * one * (((away / 3.0 + 0.625) * away + 1.0 / 6.0) * one + 0.5);
    if away * one < 0.5 - one {
        if v < normal - bound {
            return true;
        }
        if v > normal + bound {
            return false;
        }
    }
    let r = p / (1.0 - p);
    let relative = (m + 0.5) * log((m + 1.0) / (r * (n - m + 1.0)))
        + (n + 1.0) * log1p((k - m) / (n - k + 1.0))
        + (k + 0.5) * log(r * (n - k + 1.0) / (k + 1.0))
        + rest(m)
        + rest(n - m)
        - rest(k)
        - rest(n - k);
    v <= relative
}

/// By inversion: what is left of a uniform number once each probability in turn is taken away.
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
