//! The simulation against closed forms, over a grid and by seed; and what must hold of both.

#![allow(clippy::unwrap_used)] // A test may.
#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss
)]
#![allow(clippy::float_cmp)] // What is exact is exactly that.

#[path = "chance_bits/mod.rs"]
mod bits;

use proptest::prelude::*;
use upfunnel::model::chance::{
    Asked, Belief, Method, Orders, Question, Simulation,
    draw::{Beta, Gamma, Normal, Random, binomial, leads_until, poisson},
};

const TRIALS: u64 = 40_000;

fn question(target: f64, rates: &[Belief], spread: f64) -> Question {
    let orders = Orders {
        mean: 2_000.0,
        spread,
    };
    Question {
        target,
        rates: rates.to_vec(),
        orders,
    }
}

fn default_rates() -> Vec<Belief> {
    [0.34, 0.82, 0.23].map(Belief::Known).into()
}

fn run(question: &Question, asked: Asked, seed: u64) -> Simulation {
    let mut simulation = Simulation::new(question.clone(), asked, seed);
    simulation.run(TRIALS);
    simulation
}

/// Whether a share seen in trials is within five standard errors of what it should be.
fn within_five(seen: f64, want: f64, trials: u64) -> bool {
    let n = f64::from(u32::try_from(trials).unwrap());
    let error = (want * (1.0 - want)).max(1.0 / n) / n;
    (seen - want).abs() <= 5.0 * error.sqrt()
}

/// Known and observed rates, few and many leads: simulated both ways, and computed.
#[test]
fn the_simulation_agrees_with_closed_forms() {
    let mut seed = 0;
    for p in [0.02, 0.064_124, 0.3, 0.5, 0.77, 1.0] {
        for deals in [1.0, 3.0, 20.0, 250.0] {
            for rate in [
                Belief::Known(p),
                Belief::seen(p, 12.0),
                Belief::seen(p, 400.0),
            ] {
                let question = question(deals * 2_000.0, &[rate], 0.0);
                seed += 1;
                let needed = run(&question, Asked::Leads, seed);
                for share in [0.1, 0.5, 0.9] {
                    let leads = question.leads_for(share).unwrap();
                    let want = question.chance(leads).unwrap();
                    let count = f64::from(u32::try_from(leads).unwrap());
                    let seen = needed.tally().up_to(count);
                    // Where more than one number of leads shares a bin, its values count as even.
                    let apart = if count > 1_000.0 { 0.004 } else { 0.0 };
                    assert!(
                        within_five(seen, want, TRIALS) || (seen - want).abs() < apart,
                        "{rate:?} {deals} deals, {leads} leads: {seen} {want}"
                    );
                    let forward = run(&question, Asked::Revenue { leads: count }, seed);
                    let seen = 1.0 - forward.tally().up_to((deals - 1.0) * 2_000.0);
                    assert!(
                        within_five(seen, want, TRIALS),
                        "{rate:?} {deals} deals of {leads} leads: {seen} {want}"
                    );
                }
            }
        }
    }
}

/// Stage by stage, as the leads go, is the same as by the product of the rates.
#[test]
fn stages_one_after_the_other_are_one() {
    let (mut random, normal) = (Random::new(3), Normal::default());
    let beta = [(137.0, 265.0), (329.0, 73.0), (93.0, 309.0)].map(|(a, b)| Beta::new(a, b));
    let mut reached = 0_u32;
    for _ in 0..TRIALS {
        let left = beta.iter().fold(3_900.0, |left, beta| {
            let rate = beta.draw(&mut random, &normal);
            binomial(&mut random, &normal, left, rate)
        });
        reached += u32::from(left >= 250.0);
    }
    let rates = [0.34, 0.82, 0.23].map(|p| Belief::seen(p, 400.0));
    let at_once = run(&question(500_000.0, &rates, 0.0), Asked::Leads, 9);
    let (seen, want) = (
        f64::from(reached) / 40_000.0,
        at_once.tally().up_to(3_900.0),
    );
    // Both are seen in trials.
    assert!(
        (seen - want).abs() < 5.0 * (0.5 / 40_000.0_f64).sqrt(),
        "{seen} {want}"
    );
}

/// Sums of many orders are computed as all but normal: orders drawn one by one say the same.
#[test]
fn sums_of_orders_agree_with_orders_one_by_one() {
    for (deals, spread, seed) in [(250.0, 0.4, 1), (300.0, 0.25, 2), (4_000.0, 1.0, 3)] {
        let question = question(deals * 2_000.0, &default_rates(), spread);
        assert_eq!(question.method(), Method::Sums);
        let leads = question.leads_for(0.6).unwrap();
        let want = question.chance(leads).unwrap();
        let (mut random, normal) = (Random::new(seed), Normal::default());
        let one = question.orders.sums();
        let trials = 6_000_000 / deals as u64 / 2;
        let mut reached = 0_u32;
        for _ in 0..trials {
            let count = binomial(&mut random, &normal, leads as f64, question.close_rate());
            let mut sum = 0.0;
            let mut left = count;
            while left > 0.0 {
                sum += one.draw(&mut random, &normal, 1.0);
                left -= 1.0;
            }
            reached += u32::from(sum >= question.target);
        }
        let seen = f64::from(reached) / trials as f64;
        assert!(
            within_five(seen, want, trials),
            "{deals} {spread}: {seen} {want}"
        );
    }
}

/// The simulation itself draws large sums in one go, forwards and backwards.
#[test]
fn large_sums_drawn_in_one_go_agree_with_the_closed_form() {
    for (deals, spread) in [(250.0, 0.4), (250.0, 0.1), (4_000.0, 1.0)] {
        let question = question(deals * 2_000.0, &default_rates(), spread);
        for share in [0.05, 0.51, 0.8, 0.99] {
            let leads = question.leads_for(share).unwrap();
            let want = question.chance(leads).unwrap();
            let count = leads as f64;
            let forward = run(&question, Asked::Revenue { leads: count }, leads);
            let below = forward.tally().up_to(question.target);
            assert!(
                (1.0 - below - want).abs() < 5.0 * (0.25 / 40_000.0_f64).sqrt(),
                "{below} {want}"
            );
            let needed = run(&question, Asked::Leads, leads);
            let seen = needed.tally().up_to(count);
            assert!(
                (seen - want).abs() < 5.0 * (0.25 / 40_000.0_f64).sqrt(),
                "{seen} {want}"
            );
        }
    }
}

/// Means and variances of what is drawn, against their formulas.
#[test]
fn what_is_drawn_has_the_moments_of_its_distribution() {
    let (mut random, normal) = (Random::new(11), Normal::default());
    let mut check =
        |name: &str, mean: f64, variance: f64, draw: &mut dyn FnMut(&mut Random) -> f64| {
            let n = 200_000.0;
            let values: Vec<f64> = (0..200_000).map(|_| draw(&mut random)).collect();
            let seen = values.iter().sum::<f64>() / n;
            let squares = values.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / n;
            let error = (variance / n).sqrt();
            assert!(
                (seen - mean).abs() <= 5.0 * error,
                "{name}: mean {seen}, not {mean}"
            );
            // The fourth moments here are at most nine times the square of the variance.
            let apart = 5.0 * (8.0 / n).sqrt() * variance;
            assert!(
                (squares - variance).abs() <= apart,
                "{name}: variance {squares}, not {variance}"
            );
        };
    check("normal", 0.0, 1.0, &mut |random| normal.draw(random));
    for shape in [1.0, 2.5, 93.0, 1e6] {
        check("gamma", shape, shape, &mut |random| {
            Gamma::new(shape).draw(random, &normal)
        });
    }
    for (a, b) in [
        (1.0, 1.0),
        (3.0, 9.0),
        (4.0, 4.0),
        (6.0, 90.0),
        (93.0, 309.0),
        (329.0, 73.0),
        (4e5, 6e5),
    ] {
        let s: f64 = a + b;
        check("beta", a / s, a * b / (s * s * (s + 1.0)), &mut |random| {
            Beta::new(a, b).draw(random, &normal)
        });
    }
    for (n, p) in [
        (1.0, 0.3),
        (40.0, 0.2),
        (100.0, 0.5),
        (3_900.0, 0.064),
        (1e9, 0.9),
    ] {
        check("binomial", n * p, n * p * (1.0 - p), &mut |random| {
            binomial(random, &normal, n, p)
        });
    }
    for mean in [0.2, 9.0, 30.0, 4_000.0, 1e12] {
        check("poisson", mean, mean, &mut |random| {
            poisson(random, &normal, mean)
        });
    }
    for (deals, p) in [(1.0, 0.5), (250.0, 0.064), (9.0, 1.0)] {
        check(
            "leads until",
            deals / p,
            deals * (1.0 - p) / (p * p),
            &mut |random| leads_until(random, &normal, deals, p),
        );
    }
}

/// How trials are portioned makes no difference, and another seed does.
#[test]
fn a_seed_stands_for_one_result() {
    let rates = [0.34, 0.82, 0.23].map(|p| Belief::seen(p, 400.0));
    let question = question(500_000.0, &rates, 0.5);
    let at_once = run(&question, Asked::Leads, 1);
    let mut portions = Simulation::new(question.clone(), Asked::Leads, 1);
    for trials in [1, 1_999, 5_000, 33_000] {
        portions.run(trials);
    }
    assert_eq!(at_once, portions);
    assert_ne!(at_once.tally(), run(&question, Asked::Leads, 2).tally());
}

#[test]
fn the_default_scenario() {
    let exact = question(500_000.0, &default_rates(), 0.0);
    assert_eq!(exact.method(), Method::Binomial);
    let chance = exact.chance(3_900).unwrap();
    assert!((chance - 0.511_430).abs() < 1e-6, "{chance}");
    assert_eq!(exact.leads_for(0.8), Some(4_098));
    // A rate that was seen in many leads is not known for certain, which asks for more.
    let one = question(500_000.0, &[Belief::seen(0.064_124, 2_000.0)], 0.0);
    assert_eq!(one.method(), Method::BetaBinomial);
    assert!(one.leads_for(0.8) > Some(4_098));
}

/// Of a rate that was seen in few leads the prior says a good part: fewer may ask for less.
#[test]
fn few_observations_may_look_better() {
    let seen = |leads| question(200_000.0, &[Belief::seen(0.01, leads)], 0.0);
    assert!((seen(50.0).close_rate() - 1.5 / 52.0).abs() < 1e-12);
    assert_eq!(seen(50.0).leads_for(0.8), Some(10_147));
    assert_eq!(seen(200.0).leads_for(0.8), Some(13_109));
}

/// With what is due on average; those that are strongly skewed most often bring less.
#[test]
fn skewed_orders_miss_more_often() {
    for (deals, spread) in [(20.0, 2.0), (20.0, 1.0)] {
        let skewed = question(deals * 2_000.0, &default_rates(), spread);
        let leads = (deals / skewed.close_rate()).round();
        let reached = 1.0
            - run(&skewed, Asked::Revenue { leads }, 1)
                .tally()
                .up_to(skewed.target);
        assert!(
            (0.3..0.48).contains(&reached),
            "{deals} {spread}: {reached}"
        );
    }
}

/// The leads needed differ between seeds by what the documentation says.
#[test]
fn the_leads_needed_have_an_error() {
    let rates = [0.34, 0.82, 0.23].map(|p| Belief::seen(p, 400.0));
    let question = question(500_000.0, &rates, 0.5);
    let seen: Vec<f64> = (0..40)
        .map(|seed| {
            let mut simulation = Simulation::new(question.clone(), Asked::Leads, seed);
            simulation.run(20_000);
            simulation.tally().quantile(0.8)
        })
        .collect();
    let mean = seen.iter().sum::<f64>() / 40.0;
    let variance = seen
        .iter()
        .map(|leads| (leads - mean) * (leads - mean))
        .sum::<f64>()
        / 39.0;
    assert!((4.0..9.0).contains(&variance.sqrt()), "{mean} {variance}");
}

#[test]
fn the_edges() {
    // One lead that may close.
    let one = question(2_000.0, &[Belief::Known(0.25)], 0.0);
    assert!((one.chance(1).unwrap() - 0.25).abs() < 1e-15);
    assert_eq!(one.leads_for(0.25), Some(1));
    assert_eq!(one.chance(0), Some(0.0));
    // All close.
    let sure = question(500_000.0, &[Belief::Known(1.0), Belief::Known(1.0)], 0.0);
    assert_eq!(sure.chance(249), Some(0.0));
    assert_eq!(sure.chance(250), Some(1.0));
    assert_eq!(sure.leads_for(0.99), Some(250));
    let simulated = run(&sure, Asked::Leads, 1);
    assert_eq!(
        (simulated.tally().mean(), simulated.tally().deviation()),
        (250.0, 0.0)
    );
    assert_eq!(simulated.tally().quantile(0.8), 250.0);
    // A million leads, and a million million.
    for (target, leads) in [(1e8, 50_000.0), (1e12, 5e8)] {
        let question = question(target, &default_rates(), 0.0);
        let needed = question.leads_for(0.8).unwrap() as f64;
        let plain = leads / question.close_rate();
        assert!(needed > plain && needed < plain * 1.01, "{needed} {plain}");
        let seen = run(&question, Asked::Leads, 5).tally().up_to(needed);
        assert!((seen - 0.8).abs() < 0.011, "{seen}");
    }
    // A single observed lead behind a rate.
    let vague = question(
        500_000.0,
        &[Belief::seen(0.5, 1.0), Belief::seen(0.5, 1.0)],
        2.0,
    );
    assert_eq!(vague.method(), Method::Simulation);
    let simulation = run(&vague, Asked::Revenue { leads: 1_000.0 }, 1);
    assert!(simulation.tally().mean() > 0.0 && simulation.enough() >= 20_000);
}

/// A browser has the same (`tests/dom/chance.rs`).
#[test]
fn trials_are_the_same_to_the_last_bit() {
    assert_eq!(bits::all(), bits::NATIVELY, "a browser has to say so, too");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn more_leads_never_lower_the_chance(deals in 1_u32..300, spread in 0.0_f64..2.0, seen in 1.0_f64..900.0, p in 0.05_f64..1.0, seed in 0_u64..99) {
        let question = question(f64::from(deals) * 2_000.0, &[Belief::Known(p), Belief::seen(0.4, seen)], spread);
        let mut simulation = Simulation::new(question, Asked::Leads, seed);
        simulation.run(3_000);
        let tally = simulation.tally();
        let quantiles = [0.1, 0.5, 0.8, 0.95].map(|share| tally.quantile(share));
        prop_assert!(quantiles.is_sorted(), "{quantiles:?}");
        let shares = quantiles.map(|leads| tally.up_to(leads));
        prop_assert!(shares.is_sorted(), "{shares:?}");
        for (share, wanted) in shares.into_iter().zip([0.1, 0.5, 0.8, 0.95]) {
            prop_assert!(share >= wanted - 1e-9, "{share} {wanted}");
        }
    }

    #[test]
    fn computed_chances_rise_with_leads(deals in 100_u32..900, spread in 0.0_f64..0.3, leads in 1_u64..9_000, more in 1_u64..400) {
        let question = question(f64::from(deals) * 2_000.0, &default_rates(), spread);
        if let (Some(few), Some(many)) = (question.chance(leads), question.chance(leads + more)) {
            prop_assert!(many >= few - 1e-9, "{few} {many}");
        }
        let (eighty, most) = (question.leads_for(0.8), question.leads_for(0.95));
        prop_assert!(most >= eighty);
    }
}
