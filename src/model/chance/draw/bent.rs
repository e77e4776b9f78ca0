//! Numbers that are all but bent normal ones: a normal number is drawn and bent, and nearly always
//! that is it.
//!
//! Many distributions are a normal one, but for a skewness. A standard normal number z, bent by a
//! polynomial so that its mean, variance and skewness are right, is one of theirs but for an error
//! that shrinks with their size n: with P their probability and Q that of the bent number,
//!
//! * ln P/Q ≤ over ÷ n everywhere, so that bent numbers of which each is taken with
//!   probability P/Q · e^(−over ÷ n) have exactly the distribution P (von Neumann's rejection), and
//! * that is at least 1 − (near + far · z⁴) ÷ n, so that all but a few in a
//!   thousand are taken without a logarithm.
//!
//! That both bounds hold is tested wherever these are used, over all sizes and out to where
//! probabilities vanish.

use libm::{erfc, exp, log};

use super::{Normal, Random, normal::SPARE};

/// What the last of the bits that [`Normal`] leaves over is worth in a uniform number.
const BIT: f64 = 1.0 / (1 << SPARE) as f64;

/// The size of a distribution of whole numbers: of n its variance or, of lost leads, the deals that
/// they are lost before times 1 − p.
#[inline]
pub(super) fn whole(n: f64) -> Size {
    Size::new(n, [0.22, 0.5, 0.04])
}

/// base + first · z + second · z² + third · z³, rising in z wherever P is not zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bent {
    base: f64,
    first: f64,
    second: f64,
    third: f64,
}

/// How far a distribution is from a bent normal one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Size {
    /// ln P/Q is at most this.
    over: f64,
    /// What the last bit of a uniform number is worth, times n.
    bit: f64,
    /// The chance to be turned down is at most (near + far · z⁴) ÷ n.
    near: f64,
    far: f64,
}

impl Size {
    /// Of size n: what ln P/Q is at most, times n, and the chance to be turned down.
    #[inline]
    pub(super) fn new(n: f64, [over, near, far]: [f64; 3]) -> Self {
        Self {
            over: over / n,
            bit: n * BIT,
            near,
            far,
        }
    }

    /// Whether a number bent from z is taken at first sight, by the first bits of a uniform number.
    #[inline(always)]
    pub(super) fn surely(&self, z: f64, bits: u32) -> bool {
        let square = z * z;
        f64::from(bits) * self.bit > self.near + self.far * (square * square)
    }

    /// Whether one is taken of which ln P/Q is this, by the rest of its bits.
    pub(super) fn takes(&self, random: &mut Random, bits: u32, ratio: f64) -> bool {
        let u = (f64::from(bits) + random.uniform()) * BIT;
        1.0 - u < exp(ratio - self.over)
    }

    /// Tells whether ln P/Q is within both bounds.
    #[cfg(test)]
    pub(super) fn check(&self, name: &str, z: f64, ratio: f64) {
        let over = ratio - self.over;
        assert!(over <= 1e-9, "{name}: {z} is taken too often, {over}");
        let least = 1.0 - (self.near + self.far * z * z * z * z) * (BIT / self.bit);
        let taken = exp(over) + 1e-9;
        assert!(
            taken >= least.max(0.0),
            "{name}: {z} is taken surely at {least}, not {taken}"
        );
    }
}

impl Bent {
    /// With this mean, variance and third cumulant ÷ variance.
    #[inline]
    pub(super) fn quadratic(mean: f64, variance: f64, third: f64) -> Self {
        // Cornish and Fisher, 1938.
        let second = third * (1.0 / 6.0);
        Self {
            base: mean - second,
            first: variance.sqrt(),
            second,
            third: 0.0,
        }
    }

    /// The same as a cube, (1 + second ÷ first · z)³, which rises everywhere and is what Wilson and
    /// Hilferty bend a normal number to ("The distribution of chi-square", 1931).
    #[inline]
    pub(super) fn cubic(mean: f64, variance: f64, third: f64) -> Self {
        let quadratic = Self::quadratic(mean, variance, third);
        let Self { first, second, .. } = quadratic;
        Self {
            third: second * second / (3.0 * first),
            ..quadratic
        }
    }

    /// What becomes of z.
    #[inline]
    pub(super) fn at(&self, z: f64) -> f64 {
        self.base + z * (self.first + z * (self.second + z * self.third))
    }

    /// How fast that rises.
    pub(super) fn slope(&self, z: f64) -> f64 {
        self.first + z * (2.0 * self.second + z * (3.0 * self.third))
    }

    /// What becomes of this value, not far from what becomes of z: by Newton's method.
    fn back(&self, value: f64, z: f64) -> f64 {
        let mut z = z;
        let along = value - self.base;
        for _ in 0..8 {
            let seen = z * (self.first + z * (self.second + z * self.third));
            let slope = self.slope(z);
            if slope > 0.0 {
                z -= (seen - along) / slope;
            }
        }
        z
    }

    /// The probability that what becomes of a normal number lies from `value` to `value` + 1, where
    /// that of z does.
    fn within(&self, value: f64, z: f64) -> f64 {
        let (from, to) = (self.back(value, z), self.back(value + 1.0, z));
        let apart = to - from;
        if apart < 1e-4 {
            // Too close to each other for a difference of probabilities.
            let middle = 0.5 * (from + to);
            return density(middle) / self.slope(middle);
        }
        let [from, to] = [from, to].map(|z| z * std::f64::consts::FRAC_1_SQRT_2);
        if from > 0.0 {
            0.5 * (erfc(from) - erfc(to))
        } else {
            0.5 * (erfc(-to) - erfc(-from))
        }
    }

    /// A whole number: the bent one rounded down, where `ln_chance` is the logarithm of the
    /// probability of each.
    #[inline(always)]
    pub(super) fn whole(
        &self,
        random: &mut Random,
        normal: &Normal,
        size: Size,
        ln_chance: impl Fn(f64) -> f64,
    ) -> f64 {
        loop {
            let (z, bits) = normal.with_spare(random);
            let k = self.at(z).floor();
            if size.surely(z, bits) {
                return k;
            }
            let ratio = self.ratio(k, z, &ln_chance);
            if random.aside(|random| size.takes(random, bits, ratio)) {
                return k;
            }
        }
    }

    /// ln P/Q of the whole number k, bent from z.
    #[cold]
    #[inline(never)]
    fn ratio(self, k: f64, z: f64, ln_chance: impl Fn(f64) -> f64) -> f64 {
        let chance = ln_chance(k);
        if chance == f64::NEG_INFINITY {
            return chance;
        }
        chance - log(self.within(k, z))
    }
}

/// The density of the normal distribution.
fn density(z: f64) -> f64 {
    exp(-0.5 * z * z) * 0.398_942_280_401_432_7
}

/// Tells whether both bounds hold for whole numbers of this distribution, from end to end; for the
/// tests of whatever is drawn so.
#[cfg(test)]
pub(super) fn check(name: &str, bent: Bent, size: Size, ln_chance: impl Fn(f64) -> f64) {
    let mut z = -9.0;
    while z <= 9.0 {
        z += 1.0 / 64.0;
        let k = bent.at(z).floor();
        let ratio = bent.ratio(k, z, &ln_chance);
        // Where it does not rise, numbers would come twice.
        assert!(
            bent.slope(z) > 0.0 || ratio == f64::NEG_INFINITY,
            "{name}: falls at {z}"
        );
        size.check(name, z, ratio);
    }
}
