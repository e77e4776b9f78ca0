//! Poisson numbers, and how many leads it takes until so many have closed.

use libm::{exp, log};

use super::{Gamma, Normal, Random, stirling::ln_factorial};

/// Below this mean, values are multiplied up one by one.
const FEW: f64 = 10.0;
/// Above this mean, the number is its mean as far as a float can tell leads apart.
const MOST: f64 = 1e15;

/// A Poisson number with this mean ≥ 0.
///
/// By Hörmann's PTRS ("The transformed rejection method for generating Poisson random variables",
/// Insurance: Mathematics and Economics 12, 1993), or by multiplication where the mean is small.
#[expect(clippy::many_single_char_names, reason = "the letters of the source")]
pub fn poisson(random: &mut Random, mean: f64) -> f64 {
    if mean < FEW {
        let least = exp(-mean);
        let (mut k, mut product) = (0.0, random.open());
        while product > least {
            product *= random.open();
            k += 1.0;
        }
        return k;
    }
    if mean > MOST {
        return mean.round();
    }
    let b = 0.931 + 2.53 * mean.sqrt();
    let a = -0.059 + 0.024_83 * b;
    let v_r = 0.9277 - 3.6224 / (b - 2.0);
    loop {
        let u = random.uniform() - 0.5;
        let v = random.open();
        let us = 0.5 - u.abs();
        let k = ((2.0 * a / us + b) * u + mean + 0.43).floor();
        if us >= 0.07 && v <= v_r {
            return k;
        }
        if k < 0.0 || us < 0.013 && v > us {
            continue;
        }
        let inverse = 1.1239 + 1.1328 / (b - 3.4);
        if log(v * inverse / (a / (us * us) + b)) <= k * log(mean) - mean - ln_factorial(k) {
            return k;
        }
    }
}

/// How many leads it takes until `deals` ≥ 1 of them have closed, each with probability
/// 0 < p ≤ 1: `deals`, and the lost ones among them. Those are a negative binomial number, which
/// is Poisson with a mean that is Gamma (Greenwood and Yule, 1920).
#[inline]
pub fn leads_until(random: &mut Random, normal: &Normal, deals: f64, p: f64) -> f64 {
    let lost = Gamma::new(deals).draw(random, normal) * ((1.0 - p) / p);
    deals + poisson(random, lost)
}
