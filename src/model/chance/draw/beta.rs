//! Beta numbers.

use libm::{log, log1p};

use super::{
    super::beta::ln_beta,
    Gamma, Normal, Random,
    bent::{Bent, Size},
};

/// Above these parameters, a Beta number is all but a bent normal one.
const LEAST: f64 = 4.0;
const HALF_LN_TAU: f64 = 0.918_938_533_204_672_8;

/// A Beta distribution, prepared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beta(Way);

/// How it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    Bent(Bent, Size, Density),
    /// The part of the first of two Gamma numbers in their sum.
    Part(Gamma, Gamma),
}

/// The logarithm of the density.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Density {
    a: f64,
    b: f64,
    ln_beta: f64,
}

impl Beta {
    /// Of these parameters, both at least 1.
    #[must_use]
    pub fn new(a: f64, b: f64) -> Self {
        if a.min(b) < LEAST {
            return Self(Way::Part(Gamma::new(a), Gamma::new(b)));
        }
        let sum = a + b;
        let variance = a / sum * (b / sum) / (sum + 1.0);
        // Skewness times deviation.
        let third = 2.0 * (b - a) / (sum * (sum + 2.0));
        let density = Density {
            a,
            b,
            ln_beta: ln_beta(a, b),
        };
        let bent = Bent::cubic(a / sum, variance, third);
        // With both alike and large, n · ln P/Q is −(z⁴ − 6z² + 3) ÷ 8.
        let size = Size::new(a.min(b), [0.79, 1.2, 0.125]);
        Self(Way::Bent(bent, size, density))
    }

    /// The next number.
    #[inline(always)]
    pub fn draw(&self, random: &mut Random, normal: &Normal) -> f64 {
        match &self.0 {
            Way::Bent(bent, size, density) => loop {
                let (z, bits) = normal.with_spare(random);
                let x = bent.at(z);
                if size.surely(z, bits) {
                    return x;
                }
                let ratio = density.ratio(x, z, *bent);
                if random.aside(|random| size.takes(random, bits, ratio)) {
                    return x;
                }
            },
            Way::Part(a, b) => random.aside(|random| part(*a, *b, random, normal)),
        }
    }
}

#[cold]
fn part(a: Gamma, b: Gamma, random: &mut Random, normal: &Normal) -> f64 {
    let part = a.draw(random, normal);
    part / (part + b.draw(random, normal))
}

impl Density {
    /// ln P/Q of x, bent from z.
    #[cold]
    #[inline(never)]
    fn ratio(self, x: f64, z: f64, bent: Bent) -> f64 {
        if x <= 0.0 || x >= 1.0 {
            return f64::NEG_INFINITY;
        }
        let ln_density = (self.a - 1.0) * log(x) + (self.b - 1.0) * log1p(-x) - self.ln_beta;
        ln_density + log(bent.slope(z)) + 0.5 * z * z + HALF_LN_TAU
    }
}

#[cfg(test)]
mod tests {
    use super::{Beta, LEAST, Way};

    #[test]
    fn what_is_taken_at_first_sight_may_be() {
        for a in [
            LEAST, 4.5, 5.5, 7.0, 9.0, 13.0, 20.0, 50.0, 93.0, 300.0, 1e4,
        ] {
            for more in [1.0, 1.1, 1.2, 1.5, 2.0, 3.0, 5.0, 10.0, 30.0, 1e3] {
                for (a, b) in [(a, a * more), (a * more, a)] {
                    let Way::Bent(bent, size, density) = Beta::new(a, b).0 else {
                        panic!("{a} and {b} are no few");
                    };
                    let mut z = -9.0;
                    while z <= 9.0 {
                        z += 1.0 / 64.0;
                        size.check(&format!("{a} {b}"), z, density.ratio(bent.at(z), z, bent));
                    }
                }
            }
        }
    }
}
