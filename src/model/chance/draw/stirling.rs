//! Factorials by Stirling's formula, and what it leaves over.

use libm::log;

const HALF_LN_TWO_PI: f64 = 0.918_938_533_204_672_8;

/// ln k! − [ln √(2π) + (k + ½) ln(k + 1) − (k + 1)] for whole k ≥ 0.
const FEW: [f64; 10] = [
    0.081_061_466_795_327_26,
    0.041_340_695_955_409_29,
    0.027_677_925_684_998_34,
    0.020_790_672_103_765_09,
    0.016_644_691_189_821_193,
    0.013_876_128_823_070_75,
    0.011_896_709_945_891_77,
    0.010_411_265_261_972_09,
    0.009_255_462_182_712_733,
    0.008_330_563_433_362_87,
];

/// The same for any k: a table for the first ten, three terms of the series beyond.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a whole number from 0 to 9"
)]
pub(super) fn rest(k: f64) -> f64 {
    if k < 10.0 {
        return FEW[k.max(0.0) as usize % FEW.len()];
    }
    let next = k + 1.0;
    let square = next * next;
    (1.0 / 12.0 - (1.0 / 360.0 - 1.0 / 1260.0 / square) / square) / next
}

/// ln k! for whole k ≥ 0.
pub(super) fn ln_factorial(k: f64) -> f64 {
    let next = k + 1.0;
    HALF_LN_TWO_PI + (k + 0.5) * log(next) - next + rest(k)
}

#[cfg(test)]
mod tests {
    use super::ln_factorial;
    use libm::lgamma;

    #[test]
    fn factorials_are_those_of_the_gamma_function() {
        for k in [0.0, 1.0, 5.0, 9.0, 10.0, 11.0, 40.0, 1000.0, 123_456.0] {
            let (seen, want) = (ln_factorial(k), lgamma(k + 1.0));
            assert!(
                (seen - want).abs() < 1e-10 * want.max(1.0),
                "{k}: {seen} {want}"
            );
        }
    }
}
