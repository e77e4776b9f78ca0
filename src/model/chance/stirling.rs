//! Factorials by Stirling's formula, and probabilities without them: Loader's way ("Fast and
//! accurate computation of binomial probabilities", 2000).

use libm::{log, log1p};

/// ln k! − [ln √(2πk) + k ln k − k] for whole k ≥ 1; the first is not used.
const FEW: [f64; 10] = [
    0.0,
    0.081_061_466_795_327_26,
    0.041_340_695_955_409_29,
    0.027_677_925_684_998_34,
    0.020_790_672_103_765_09,
    0.016_644_691_189_821_193,
    0.013_876_128_823_070_75,
    0.011_896_709_945_891_77,
    0.010_411_265_261_972_09,
    0.009_255_462_182_712_733,
];

/// The same for any k: a table for those below ten, four terms of the series beyond.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a whole number from 0 to 9"
)]
fn rest(k: f64) -> f64 {
    if k < 10.0 {
        return FEW[k.max(0.0) as usize % FEW.len()];
    }
    let square = k * k;
    (1.0 / 12.0 - (1.0 / 360.0 - (1.0 / 1260.0 - 1.0 / 1680.0 / square) / square) / square) / k
}

/// The same to the last digits and for parts of wholes, too: where the series is not that good yet,
/// from that of the next, since ln (k + 1)! = ln k! + ln (k + 1).
fn rest_of(k: f64) -> f64 {
    let (mut k, mut sum) = (k, 0.0);
    while k < 20.0 {
        sum += (k + 0.5) * log1p(1.0 / k) - 1.0;
        k += 1.0;
    }
    sum + rest(k)
}

/// x ln(x ÷ mean) + mean − x, which is small where x is near the mean.
fn deviance(x: f64, mean: f64) -> f64 {
    let off = (x - mean) / mean;
    mean * ((1.0 + off) * log1p(off) - off)
}

/// ½ ln 2πx.
fn half_ln(x: f64) -> f64 {
    0.5 * log(std::f64::consts::TAU * x)
}

/// The logarithm of the probability that k of n things happen, each with probability 0 < p < 1.
pub(super) fn ln_binomial(k: f64, n: f64, p: f64) -> f64 {
    let left = n - k;
    if k < 0.0 || left < 0.0 {
        return f64::NEG_INFINITY;
    }
    if k < 1.0 {
        return n * log1p(-p);
    }
    if left < 1.0 {
        return n * log(p);
    }
    rest(n) - rest(k) - rest(left) - off([k, left], n, p)
}

/// How far both parts of n are from what they are on average, p and 1 − p of it, and what that
/// is at the average.
fn off([k, left]: [f64; 2], n: f64, p: f64) -> f64 {
    deviance(k, n * p) + deviance(left, n * (1.0 - p)) + half_ln(k * (left / n))
}

/// ln [pᵏ (1 − p)ˡ (k + l)! ÷ k! l!] for any k, l > 0 and 0 < p < 1.
pub(super) fn ln_split(k: f64, left: f64, p: f64) -> f64 {
    let n = k + left;
    rest_of(n) - rest_of(k) - rest_of(left) - off([k, left], n, p)
}

/// The logarithm of the probability that k of n things happen, where that of each has a
/// Beta(a, b) distribution, the same for all: C(n, k) B(k + a, n − k + b) ÷ B(a, b).
///
/// So is the first of two negative binomial numbers of shapes a and b distributed where their sum
/// is known to be n, whatever p they share. Here it is the one that makes that sum most likely.
#[expect(clippy::many_single_char_names, reason = "the letters of the formula")]
pub(super) fn ln_beta_binomial(k: f64, n: f64, a: f64, b: f64) -> f64 {
    let p = (a + b) / (n + a + b);
    let lost = |lost: f64, deals: f64| {
        if lost < 1.0 {
            return deals * log(p);
        }
        log(deals / (deals + lost)) + ln_split(deals, lost, p)
    };
    lost(k, a) + lost(n - k, b) - lost(n, a + b)
}

/// The logarithm of the probability of the Poisson number k.
pub(super) fn ln_poisson(k: f64, mean: f64) -> f64 {
    if k < 0.0 {
        return f64::NEG_INFINITY;
    }
    if k < 1.0 {
        return -mean;
    }
    -rest(k) - deviance(k, mean) - half_ln(k)
}

/// The logarithm of the probability that `lost` leads are lost before so many deals are closed.
pub(super) fn ln_lost(lost: f64, deals: f64, p: f64) -> f64 {
    if lost < 0.0 {
        return f64::NEG_INFINITY;
    }
    let leads = deals + lost;
    log(deals / leads) + ln_binomial(deals, leads, p)
}

#[cfg(test)]
mod tests {
    use super::{ln_binomial, ln_lost, ln_poisson};
    use libm::{lgamma, log, log1p};

    fn near(seen: f64, want: f64) {
        assert!(
            (seen - want).abs() < 1e-9 * want.abs().max(1.0),
            "{seen} {want}"
        );
    }

    #[test]
    fn probabilities_are_those_of_the_gamma_function() {
        let ln_choose = |n: f64, k: f64| lgamma(n + 1.0) - lgamma(k + 1.0) - lgamma(n - k + 1.0);
        for n in [1.0, 5.0, 9.0, 10.0, 11.0, 40.0, 1000.0, 123_456.0] {
            for p in [0.001, 0.064, 0.5, 0.97] {
                for k in [0.0, 1.0, (n * 0.06_f64).floor(), (n * 0.5_f64).floor(), n] {
                    let want = ln_choose(n, k) + k * log(p) + (n - k) * log1p(-p);
                    near(ln_binomial(k, n, p), want);
                    let want = ln_choose(n + k - 1.0, k) + n * log(p) + k * log1p(-p);
                    near(ln_lost(k, n, p), want);
                }
                let mean = n * p;
                near(ln_poisson(n, mean), n * log(mean) - mean - lgamma(n + 1.0));
                near(ln_poisson(0.0, mean), -mean);
            }
        }
    }

    #[test]
    fn nothing_is_less_than_nothing() {
        let never = f64::NEG_INFINITY;
        assert_eq!(
            ln_binomial(-1.0, 9.0, 0.5).total_cmp(&never),
            std::cmp::Ordering::Equal
        );
        assert_eq!(
            ln_binomial(10.0, 9.0, 0.5).total_cmp(&never),
            std::cmp::Ordering::Equal
        );
        assert_eq!(
            ln_poisson(-1.0, 9.0).total_cmp(&never),
            std::cmp::Ordering::Equal
        );
        assert_eq!(
            ln_lost(-1.0, 9.0, 0.5).total_cmp(&never),
            std::cmp::Ordering::Equal
        );
    }
}
