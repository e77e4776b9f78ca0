//! Poisson numbers, and how many leads it takes until so many have closed.

use libm::exp;

use super::{
    super::stirling::{ln_lost, ln_poisson},
    Gamma, Normal, Random,
    bent::{Bent, Size, whole},
};

/// Below this mean, values are multiplied up one by one.
const FEW: f64 = 10.0;
/// So many deals are needed for the lost leads to be all but a bent normal number, and that times
/// their share.
const DEALS: f64 = 10.0;

/// A Poisson number with this mean ≥ 0.
///
/// A bent normal number, rounded down, or by multiplication where the mean is small.
pub fn poisson(random: &mut Random, normal: &Normal, mean: f64) -> f64 {
    if mean < FEW {
        let least = exp(-mean);
        let (mut k, mut product) = (0.0, random.open());
        while product > least {
            product *= random.open();
            k += 1.0;
        }
        return k;
    }
    let (bent, size) = super::binomial::bent(mean, mean, 0.0);
    bent.whole(random, normal, size, |k| ln_poisson(k, mean))
}

/// How many leads it takes until `deals` ≥ 1 of them have closed, each with probability
/// 0 < p ≤ 1: `deals`, and the lost ones among them. Those are a negative binomial number: a bent
/// normal one, rounded down, or where they are few a Poisson number with a mean that is Gamma
/// (Greenwood and Yule, 1920).
#[inline(always)]
pub fn leads_until(random: &mut Random, normal: &Normal, deals: f64, p: f64) -> f64 {
    let size = deals * (1.0 - p);
    if deals < DEALS || size < DEALS {
        return deals + random.aside(|random| few(random, normal, deals, p));
    }
    let (bent, size) = lost(size, p);
    deals + bent.whole(random, normal, size, |lost| ln_lost(lost, deals, p))
}

/// The normal number bent to the lost leads: the deals times 1 − p are `size`.
#[inline]
fn lost(size: f64, p: f64) -> (Bent, Size) {
    let per = 1.0 / p;
    let mean = size * per;
    (
        Bent::cubic(mean + 0.5, mean * per - 1.0 / 12.0, (2.0 - p) * per),
        whole(size),
    )
}

#[cold]
fn few(random: &mut Random, normal: &Normal, deals: f64, p: f64) -> f64 {
    let mean = Gamma::new(deals).draw(random, normal) * ((1.0 - p) / p);
    poisson(random, normal, mean)
}

#[cfg(test)]
mod tests {
    use super::{super::bent::check, DEALS, FEW, ln_lost, ln_poisson, lost};

    #[test]
    fn what_is_taken_at_first_sight_may_be() {
        for mean in [
            FEW, 10.7, 12.0, 15.0, 20.0, 33.0, 60.0, 120.0, 1e3, 1e4, 1e6,
        ] {
            let (bent, size) = super::super::binomial::bent(mean, mean, 0.0);
            check(&format!("{mean}"), bent, size, |k| ln_poisson(k, mean));
        }
        for deals in [
            DEALS, 11.0, 13.0, 17.0, 25.0, 50.0, 100.0, 250.0, 1e3, 1e4, 1e6,
        ] {
            for p in [
                1e-6, 1e-3, 0.01, 0.064, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99, 0.999,
            ] {
                if deals * (1.0 - p) >= DEALS {
                    let (bent, size) = lost(deals * (1.0 - p), p);
                    check(&format!("{deals} {p}"), bent, size, |k| {
                        ln_lost(k, deals, p)
                    });
                }
            }
        }
    }
}
