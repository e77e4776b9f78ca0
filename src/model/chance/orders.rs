//! What orders of different sizes add up to.

use libm::{exp, log, log1p};

use super::draw::{Normal, Random};

/// How closely a sum of few orders has to be bent to be drawn in one go: its excess kurtosis.
const ALMOST_NORMAL: f64 = 0.05;
/// However alike they are, so many orders are drawn one by one.
const FEW: f64 = 16.0;

/// The value of an order: lognormal with this mean and spread, or always the mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Orders {
    /// Average value, > 0.
    pub mean: f64,
    /// Coefficient of variation, ≥ 0: standard deviation ÷ mean. With 0 all are alike.
    pub spread: f64,
}

/// A lognormal order value, prepared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sums {
    mean: f64,
    deviation: f64,
    skewness: f64,
    kurtosis: f64,
    /// Mean and standard deviation of the logarithm.
    ln_mean: f64,
    ln_deviation: f64,
    /// From so many on, a sum is drawn in one go.
    many: f64,
}

impl Orders {
    /// Prepares drawing. Mean m and coefficient of variation c of a lognormal value give
    /// σ² = ln(1 + c²) and μ = ln m − σ²/2; with w = 1 + c² its skewness is (w + 2)c and its excess
    /// kurtosis w⁴ + 2w³ + 3w² − 6 (Johnson, Kotz and Balakrishnan, "Continuous Univariate
    /// Distributions" 1, chapter 14).
    #[must_use]
    pub fn sums(self) -> Sums {
        let Self { mean, spread } = self;
        let variance = log1p(spread * spread);
        let w = 1.0 + spread * spread;
        let kurtosis = w * w * (w * w + 2.0 * w + 3.0) - 6.0;
        Sums {
            mean,
            deviation: mean * spread,
            skewness: (w + 2.0) * spread,
            kurtosis,
            ln_mean: log(mean) - 0.5 * variance,
            ln_deviation: variance.sqrt(),
            many: (kurtosis / ALMOST_NORMAL).max(FEW).ceil(),
        }
    }
}

impl Sums {
    /// From so many orders on, a sum is drawn in one go rather than one by one.
    #[must_use]
    pub fn many(&self) -> f64 {
        self.many
    }

    /// What so many orders add up to.
    #[inline]
    pub fn draw(&self, random: &mut Random, normal: &Normal, count: f64) -> f64 {
        if self.deviation == 0.0 {
            return count * self.mean;
        }
        if count >= self.many {
            return self.quantile(count, normal.draw(random));
        }
        let (mut sum, mut drawn) = (0.0, 0.0);
        while drawn < count {
            sum += self.one(random, normal);
            drawn += 1.0;
        }
        sum
    }

    /// How many orders it takes until they add up to `target` > 0.
    #[inline]
    pub fn until(&self, random: &mut Random, normal: &Normal, target: f64) -> f64 {
        if self.deviation == 0.0 {
            return (target / self.mean).ceil().max(1.0);
        }
        if target / self.mean >= self.many + 4.0 * self.many.sqrt() {
            return self.crossing(target, normal.draw(random));
        }
        let (mut sum, mut drawn) = (0.0, 0.0);
        while sum < target {
            sum += self.one(random, normal);
            drawn += 1.0;
        }
        drawn
    }

    /// The value that a sum of `count` orders falls below as often as a standard normal number
    /// falls below z.
    #[inline]
    fn quantile(&self, count: f64, z: f64) -> f64 {
        let root = count.sqrt();
        count * self.mean + root * self.deviation * self.bent(root, z)
    }

    /// The standardized quantile of a sum of root² orders, ≥ 1: the expansion of Cornish and Fisher
    /// ("Moments and cumulants in the specification of distributions", 1938) to the fourth cumulant.
    #[inline]
    fn bent(&self, root: f64, z: f64) -> f64 {
        let one = 1.0 / root;
        let (skewness, kurtosis) = (self.skewness * one, self.kurtosis * one * one);
        let square = z * z;
        z + skewness * (square - 1.0) / 6.0 + kurtosis * z * (square - 3.0) / 24.0
            - skewness * skewness * z * (2.0 * square - 5.0) / 36.0
    }

    /// The fewest orders of which the sum is at least `target`, where the sums of all numbers of
    /// orders stand at the same z: {K ≤ k} is {S(k) ≥ target}, so P(K ≤ k) = P(S(k) ≥ target).
    ///
    /// With r = √k it solves mr² + σbr = target, where b hardly depends on r.
    #[inline]
    fn crossing(&self, target: f64, z: f64) -> f64 {
        let twice = 0.5 / self.mean;
        let root = |bent: f64| {
            let half = self.deviation * bent;
            ((half * half + 4.0 * self.mean * target).sqrt() - half) * twice
        };
        let first = root(z);
        let root = root(self.bent(first, z));
        (root * root).ceil().max(1.0)
    }

    #[inline]
    fn one(&self, random: &mut Random, normal: &Normal) -> f64 {
        exp(self.ln_mean + self.ln_deviation * normal.draw(random))
    }

    /// The probability that so many orders, at least [`Sums::many`], add up to `target` or more: the
    /// normal one, corrected by Edgeworth's expansion to the fourth cumulant (Abramowitz and
    /// Stegun 26.2.48).
    #[must_use]
    pub fn at_least(&self, target: f64, count: f64) -> f64 {
        let root = count.sqrt();
        let z = (target - count * self.mean) / (root * self.deviation);
        let (skewness, kurtosis) = (self.skewness / root, self.kurtosis / count);
        super::normal::above(z, skewness, kurtosis)
    }
}
