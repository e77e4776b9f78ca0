//! Gamma numbers.

use libm::log;

use super::{Normal, Random};

/// A Gamma distribution of shape a ≥ 1 and scale 1, prepared for the method of Marsaglia and Tsang
/// ("A simple method for generating gamma variables", ACM TOMS 26, 2000).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gamma {
    d: f64,
    c: f64,
    squeeze: f64,
}

/// Their bound 1 − 0.0331x⁴ holds for every shape. With y = cx, what is to be bounded is
/// d(1 − (1 + y)³ + 3 ln(1 + y)) + x²/2 = −d(¾y⁴ − ⅗y⁵ + ½y⁶ − …), which for y ≥ −½ is not below
/// −1.7 · ¾ · dy⁴ > −0.0158x⁴ ÷ d: the larger the shape, the fewer logarithms.
const ANY_SHAPE: f64 = 0.0331;
const OF_SHAPE: f64 = 0.0158;

impl Gamma {
    /// Of this shape, at least 1.
    #[inline]
    #[must_use]
    pub fn new(shape: f64) -> Self {
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        let squeeze = (OF_SHAPE / d).min(ANY_SHAPE);
        Self { d, c, squeeze }
    }

    /// The next number.
    #[inline]
    pub fn draw(&self, random: &mut Random, normal: &Normal) -> f64 {
        loop {
            let x = normal.draw(random);
            let root = 1.0 + self.c * x;
            let cube = root * root * root;
            let u = random.open();
            let square = x * x;
            let sure = root >= 0.5 && u < 1.0 - self.squeeze * square * square;
            if sure || root > 0.0 && self.accepts(u, square, cube) {
                return self.d * cube;
            }
        }
    }

    /// Whether a number is taken that is not taken at first sight.
    #[cold]
    fn accepts(&self, u: f64, square: f64, cube: f64) -> bool {
        log(u) < 0.5 * square + self.d * (1.0 - cube + log(cube))
    }
}
