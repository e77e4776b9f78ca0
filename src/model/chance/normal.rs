//! The normal distribution, and how sums approach it.

use libm::{erfc, exp};

/// The probability that a standardized sum with this skewness and excess kurtosis is above z, by
/// Edgeworth's expansion (Abramowitz and Stegun 26.2.48); with zeros, that of a normal number.
#[must_use]
pub fn above(z: f64, skewness: f64, kurtosis: f64) -> f64 {
    let square = z * z;
    let density = exp(-0.5 * square) * 0.398_942_280_401_432_7;
    let second = square - 1.0;
    let third = z * (square - 3.0);
    let fifth = z * (square * (square - 10.0) + 15.0);
    let bend =
        skewness * second / 6.0 + kurtosis * third / 24.0 + skewness * skewness * fifth / 72.0;
    (0.5 * erfc(z * std::f64::consts::FRAC_1_SQRT_2) + density * bend).clamp(0.0, 1.0)
}
