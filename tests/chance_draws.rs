//! What is drawn against its distribution function: everywhere, and in the tails.

#![allow(clippy::unwrap_used)] // A test may.
#![allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]

use upfunnel::model::chance::{
    Belief, above, at_least,
    draw::{Beta, Gamma, Normal, Random, binomial, leads_until, poisson},
    regularized_beta,
};

const DRAWS: u32 = 60_000;

/// Checks numbers that `draw` gives against `up_to`, the probability of a number up to this one.
///
/// Kolmogorov's distance times √n is above 2.5 once in 100,000 times, and less often where numbers are
/// whole, or where it is not looked for everywhere.
fn check(
    name: &str,
    up_to: impl Fn(f64) -> f64,
    draw: &mut dyn FnMut(&mut Random, &Normal) -> f64,
) {
    let normal = Normal::default();
    let seed = name
        .bytes()
        .fold(7, |seed: u64, byte| seed.wrapping_mul(31) + u64::from(byte));
    let mut random = Random::new(seed);
    let mut values: Vec<f64> = (0..DRAWS).map(|_| draw(&mut random, &normal)).collect();
    values.sort_by(f64::total_cmp);
    let n = f64::from(DRAWS);
    let seen = |at: f64| {
        let seen = values.partition_point(|value| *value <= at);
        f64::from(u32::try_from(seen).unwrap()) / n
    };
    for at in values.iter().step_by(150) {
        let apart = (seen(*at) - up_to(*at)).abs();
        assert!(apart * n.sqrt() < 2.5, "{name} at {at}: {apart}");
    }
    for share in [1e-3, 1e-2, 0.99, 0.999] {
        let at = values[(share * n) as usize];
        let (seen, want) = (seen(at), up_to(at));
        let error = ((want * (1.0 - want)).max(1.0 / n) / n).sqrt();
        assert!(
            (seen - want).abs() < 5.0 * error,
            "{name} at {at}: {seen} {want}"
        );
    }
}

#[test]
fn normal_numbers() {
    check("normal", |z| above(-z, 0.0, 0.0), &mut |random, normal| {
        normal.draw(random)
    });
}

#[test]
fn beta_numbers() {
    for a in [1.0, 1.5, 3.9, 4.0, 6.5, 20.0, 93.0, 1e5] {
        for more in [1.0, 1.3, 4.0, 1e3] {
            for (a, b) in [(a, a * more), (a * more, a)] {
                let beta = Beta::new(a, b);
                let up_to = |x| regularized_beta(x, a, b);
                check(&format!("beta {a} {b}"), up_to, &mut |random, normal| {
                    beta.draw(random, normal)
                });
            }
        }
    }
}

#[test]
fn binomial_numbers() {
    for variance in [0.5, 9.99, 10.0, 14.0, 234.0, 1e4] {
        for p in [1e-4, 0.064, 0.2, 0.5, 0.6, 0.95] {
            let n = f64::ceil(variance / (p * (1.0 - p)));
            let up_to = |k: f64| {
                if k < 0.0 {
                    return 0.0;
                }
                1.0 - at_least(k as u64 + 1, n as u64, Belief::Known(p))
            };
            check(
                &format!("binomial {n} {p}"),
                up_to,
                &mut |random, normal| binomial(random, normal, n, p),
            );
        }
    }
}

/// From the first number on of which the probability is not all but none, each term from the one before.
#[test]
fn poisson_numbers() {
    for mean in [0.3, 9.9, 10.0, 14.0, 50.0, 3_650.0_f64] {
        let first = (mean - 20.0 * mean.sqrt()).max(0.0).floor();
        let mut term = libm::exp(first * libm::log(mean) - mean - libm::lgamma(first + 1.0));
        let (mut k, mut sums) = (first, vec![term]);
        while k < mean + 20.0 * mean.sqrt() + 20.0 {
            k += 1.0;
            term *= mean / k;
            sums.push(sums[sums.len() - 1] + term);
        }
        let up_to = |k: f64| {
            if k < first {
                return 0.0;
            }
            sums[(k - first) as usize]
        };
        check(&format!("poisson {mean}"), up_to, &mut |random, normal| {
            poisson(random, normal, mean)
        });
    }
}

#[test]
fn leads_until_deals() {
    for deals in [1.0, 9.0, 11.0, 14.0, 250.0, 5_000.0] {
        for p in [0.001, 0.064, 0.3, 0.7, 0.96] {
            let up_to = |n: f64| at_least(deals as u64, n.max(0.0) as u64, Belief::Known(p));
            check(
                &format!("leads {deals} {p}"),
                up_to,
                &mut |random, normal| leads_until(random, normal, deals, p),
            );
        }
    }
}

/// Of whole shapes: how long it takes until so many events have come.
#[test]
fn gamma_numbers() {
    for shape in [1.0, 2.0, 11.0, 250.0] {
        let gamma = Gamma::new(shape);
        let up_to = |x: f64| {
            // 1 − Σ e⁻ˣ xᵏ ÷ k! for k < shape.
            let (mut sum, mut k) = (0.0, 0.0);
            while k < shape {
                sum += libm::exp(k * libm::log(x) - x - libm::lgamma(k + 1.0));
                k += 1.0;
            }
            1.0 - sum
        };
        check(&format!("gamma {shape}"), up_to, &mut |random, normal| {
            gamma.draw(random, normal)
        });
    }
}
