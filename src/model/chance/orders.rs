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
    bend: Bend,
    /// Mean and standard deviation of the logarithm.
    ln_mean: f64,
    ln_deviation: f64,
    /// From so many on, a sum is drawn in one go.
    many: f64,
}

/// What the skewness of a value, and what that and its kurtosis, do to a sum of many: the expansion of
/// Cornish and Fisher ("Moments and cumulants in the specification of distributions", 1938) to the
/// fourth cumulant.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Bend {
    skewness: f64,
    /// That of z³ and that of z.
    third: f64,
    first: f64,
}

/// How it is drawn how many orders it takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Until {
    /// All are alike, so it always takes the same.
    Fixed,
    /// In one go.
    At(Crossing),
    /// One by one.
    OneByOne,
}

/// How many orders it takes, in one go: with r² of them, where their sum stands at z standard
/// deviations, mean · r² + deviation · (z · r + b(z) + c(z) ÷ r) is the target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Crossing {
    /// Standard deviation ÷ mean, and half of it.
    half: f64,
    bend: Bend,
    spread: f64,
    /// Target ÷ mean, and one by its root.
    plain: f64,
    one: f64,
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
        let skewness = (w + 2.0) * spread;
        let kurtosis = w * w * (w * w + 2.0 * w + 3.0) - 6.0;
        Sums {
            mean,
            deviation: mean * spread,
            skewness,
            kurtosis,
            bend: Bend {
                skewness: skewness / 6.0,
                third: kurtosis / 24.0 - skewness * skewness / 18.0,
                first: skewness * skewness * 5.0 / 36.0 - kurtosis / 8.0,
            },
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
    #[inline(always)]
    pub fn draw(&self, random: &mut Random, normal: &Normal, count: f64) -> f64 {
        if self.deviation == 0.0 {
            return count * self.mean;
        }
        if count >= self.many {
            return self.quantile(count, normal.draw(random));
        }
        random.aside(|random| self.sum(random, normal, count))
    }

    /// The same one by one.
    #[cold]
    fn sum(&self, random: &mut Random, normal: &Normal, count: f64) -> f64 {
        let (mut sum, mut drawn) = (0.0, 0.0);
        while drawn < count {
            sum += self.one(random, normal);
            drawn += 1.0;
        }
        sum
    }

    /// How it is drawn how many orders it takes until they add up to `target` > 0.
    pub(super) fn until(&self, target: f64) -> Until {
        if self.deviation == 0.0 {
            return Until::Fixed;
        }
        let plain = target / self.mean;
        if plain < self.many + 4.0 * self.many.sqrt() {
            return Until::OneByOne;
        }
        let spread = self.deviation / self.mean;
        Until::At(Crossing {
            bend: self.bend,
            half: 0.5 * spread,
            spread,
            plain,
            one: 1.0 / plain.sqrt(),
        })
    }

    /// How many orders it takes until they add up to `target` > 0, one by one.
    #[cold]
    pub(super) fn one_by_one(&self, random: &mut Random, normal: &Normal, target: f64) -> f64 {
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
        count * self.mean + self.deviation * (root * z + self.bend.of(z, 1.0 / root))
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

impl Bend {
    /// What a sum at z is more than normal, in standard deviations of one order; `one` is 1 by the
    /// root of their number.
    #[inline]
    fn of(&self, z: f64, one: f64) -> f64 {
        let square = z * z;
        self.skewness * (square - 1.0) + one * (z * (self.third * square + self.first))
    }
}

impl Crossing {
    /// The fewest orders of which the sum is at least the target, where the sums of all numbers of
    /// orders stand at the same z: {K ≤ k} is {S(k) ≥ target}, so P(K ≤ k) = P(S(k) ≥ target).
    #[inline]
    pub(super) fn draw(&self, random: &mut Random, normal: &Normal) -> f64 {
        let z = normal.draw(random);
        let half = self.half * z;
        // What r hardly makes a difference to is taken at its average.
        let plain = self.plain - self.spread * self.bend.of(z, self.one);
        let root = (half * half + plain).sqrt() - half;
        let count = (root * root).ceil();
        if count > 1.0 { count } else { 1.0 }
    }
}
