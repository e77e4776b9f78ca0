//! Chances against exact sums and published values.

#![allow(clippy::unwrap_used)] // A test may.

use libm::exp10;
use proptest::prelude::*;
use upfunnel::model::{
    Exact,
    chance::{Belief, at_least, leads_for, regularized_beta},
};

const DEFAULT: Belief = Belief::Known(0.34 * 0.82 * 0.23);

#[test]
fn the_default_plan_works_every_second_time() {
    let chance = at_least(250, 3_900, DEFAULT);
    assert!((0.505..0.515).contains(&chance), "{chance}");
    assert_eq!(leads_for(250, 0.8, DEFAULT), Some(4_098));
}

/// What the plain division gives: docs/confidence.md and docs/plan.md tell these figures.
#[test]
fn what_is_due_on_average_comes_about_every_second_time() {
    let near = |seen: f64, want: f64| assert!((seen - want).abs() < 0.005, "{seen} {want}");
    near(at_least(1, 20, Belief::Known(0.05)), 0.64);
    // A band of 10 % on both sides.
    for (deals, within, leads, leave) in [
        (250, 225..=275, 3_899, 0.10),
        (100, 90..=110, 1_559, 0.28),
        (20, 18..=22, 312, 0.56),
    ] {
        near(
            at_least(deals, leads, DEFAULT),
            if deals == 20 { 0.53 } else { 0.512 },
        );
        let [least, more] =
            [*within.start(), within.end() + 1].map(|deals| at_least(deals, leads, DEFAULT));
        near(1.0 - least + more, leave);
    }
    // Twelve months.
    let year = at_least(12, 12, Belief::Known(0.51));
    assert!((year - 0.000_3).abs() < 0.000_05, "{year}");
}

/// Where most leads are lost, the search for the fewest begins far below, where the chance is too
/// small for a float. The numbers are those of sums of logarithms, term by term.
#[test]
fn rare_deals_of_a_rate_that_was_observed() {
    for (deals, rate, seen, leads) in [
        (500, 0.03, 20_000.0, 17_494),
        (1_000, 0.05, 20_000.0, 20_728),
        (2_500, 0.064_124, 10_000.0, 40_381),
    ] {
        let belief = Belief::seen(rate, seen);
        assert_eq!(at_least(deals, deals, belief).to_bits(), 0);
        assert_eq!(at_least(deals, 2 * deals, belief).to_bits(), 0);
        assert_eq!(leads_for(deals, 0.8, belief), Some(leads));
    }
}

/// With closed forms: nothing observed makes all numbers of deals alike, and of many that all closed
/// or were all lost the mode is at an end.
#[test]
fn the_beta_binomial_with_its_mode_at_an_end() {
    let near = |seen: f64, want: f64| assert!((seen - want).abs() < 1e-12, "{seen} {want}");
    for deals in [1_u32, 3, 500, 999, 1_000] {
        let k = f64::from(deals);
        let chance = |closed, lost| {
            let belief = Belief::Observed { closed, lost };
            at_least(deals.into(), 1_000, belief)
        };
        near(chance(0.0, 0.0), (1_001.0 - k) / 1_001.0);
        // One observed: P(X = x) is (x + 1) ÷ (1 + 2 + … + 1,001), or the same from the other end.
        near(chance(1.0, 0.0), 1.0 - k * (k + 1.0) / (1_001.0 * 1_002.0));
        near(
            chance(0.0, 1.0),
            (1_001.0 - k) * (1_002.0 - k) / (1_001.0 * 1_002.0),
        );
    }
}

/// However many leads, the chances are those of sums of all terms with 40 digits; here to the last few.
#[test]
fn chances_of_very_many_leads() {
    let known = |deals, leads, p, chance| (deals, leads, Belief::Known(p), chance);
    let seen = |deals, leads, closed, lost, chance| {
        (deals, leads, Belief::Observed { closed, lost }, chance)
    };
    let million = 1_000_000;
    for (deals, leads, belief, want) in [
        known(64_124, million, 0.064_124, 0.500_577_645_730_168),
        known(500_000, million, 0.5, 0.500_398_942_180_666),
        known(999_990, million, 0.999_99, 0.583_039_750_199_722),
        known(1_285_000, 19_999_999, 0.064_124, 0.010_745_757_002_870),
        known(20, 20 * million, 1e-6, 0.529_742_777_578_444),
        known(20, 20 * million + 1, 1e-6, 0.529_742_866_413_802),
        known(9_900, 100 * million, 1e-4, 0.842_568_762_878_704),
        known(9_999, 1_000 * million, 1e-5, 0.505_319_237_789_093),
        known(10, million * million, 1e-11, 0.542_070_285_528_773),
        known(9_000, million * million, 9e-9, 0.501_401_741_173_990),
        seen(1, 20, 5e7, 95e7, 0.641_514_080_798_963),
        seen(1_000, 1_000, 1e9, 0.0, 0.999_999_000_001_001),
        seen(
            10_000,
            156_000,
            64_124_000.0,
            935_876_000.0,
            0.515_246_663_876_462,
        ),
        seen(
            64_124,
            million,
            64_124_000.0,
            935_876_000.0,
            0.500_578_303_088_287,
        ),
        seen(70_000, million, 641.24, 9_358.76, 0.010_739_864_252_928),
    ] {
        let chance = at_least(deals, leads, belief);
        assert!(
            (chance - want).abs() < 1e-12,
            "{deals} of {leads}, {belief:?}: {chance} {want}"
        );
    }
    let least = leads_for(9_000, 0.8, Belief::Known(9e-9));
    assert_eq!(least, Some(1_008_860_491_853));
}

/// A chance that is exactly as wanted is enough, whatever the last digit of a float.
#[test]
fn exactly_as_likely_as_wanted() {
    for (deals, wanted, rate, leads) in [
        (1, 0.5, 0.5, 1),
        (1, 0.8, 0.8, 1),
        (1, 0.75, 0.5, 2),
        (2, 0.64, 0.8, 2),
        (5, 0.5, 0.5, 9),
        (50, 0.5, 0.5, 99),
    ] {
        let seen = leads_for(deals, wanted, Belief::Known(rate));
        assert_eq!(seen, Some(leads), "{deals} {wanted} {rate}");
    }
    let vague = Belief::seen(0.5, 0.0);
    assert_eq!(leads_for(500, 0.5, vague), Some(999));
}

/// Where the normal distribution stands for the binomial one, on both sides of the mean.
#[test]
fn chances_where_all_but_normal() {
    let million = 1_000_000;
    for (deals, leads, p, want) in [
        (9_899, 1_000 * million, 1.01e-5, 0.977_788_051_739_09),
        (10_000, 1_000 * million, 1.01e-5, 0.841_349_976_444_81),
        (10_200, 1_000 * million, 1.01e-5, 0.161_061_710_155_59),
        (10_502, 1_000 * million, 1.01e-5, 0.000_035_830_551_773),
        (10_099, 20 * million + 1, 0.000_51, 0.842_619_635_954_91),
        (
            999_989_800,
            1_000 * million,
            0.999_989_9,
            0.841_349_945_352_73,
        ),
        (12_497_500, 25 * million, 0.5, 0.841_393_135_374_35),
        (
            641_240_000,
            10_000 * million,
            0.064_124,
            0.500_005_776_457_69,
        ),
    ] {
        let chance = at_least(deals, leads, Belief::Known(p));
        assert!(
            (chance - want).abs() < 1e-8,
            "{deals} of {leads}, {p}: {chance} {want}"
        );
    }
}

/// Abramowitz and Stegun, "Handbook of Mathematical Functions", 26.5; and
/// values that follow from closed forms.
#[test]
fn the_incomplete_beta_function() {
    let near = |x: f64, a, b, want: f64| {
        let seen = regularized_beta(x, a, b);
        assert!(
            (seen - want).abs() < 1e-13,
            "I_{x}({a}, {b}) = {seen}, not {want}"
        );
    };
    near(0.3, 1.0, 1.0, 0.3);
    near(0.25, 0.5, 0.5, 1.0 / 3.0);
    near(0.5, 7.0, 7.0, 0.5);
    near(0.2, 3.0, 1.0, 0.008);
    near(0.6, 1.0, 4.0, 1.0 - 0.4_f64.powi(4));
}

/// C(n, x) pˣ (1 − p)ⁿ⁻ˣ summed with exact numbers.
fn exactly(deals: u64, leads: u64, percent: u64) -> f64 {
    let one = Exact::from(1);
    let p = &Exact::from(percent) / &Exact::from(100);
    let ratio = &p / &(&one - &p);
    let mut term = (0..leads).fold(one.clone(), |product, _| &product * &(&one - &p));
    let mut sum = Exact::zero();
    for x in 0..=leads {
        if x >= deals {
            sum = &sum + &term;
        }
        term = &(&term * &ratio) * &(&Exact::from(leads - x) / &Exact::from(x + 1));
    }
    sum.to_f64()
}

/// So many times this number, as a power of ten, as a whole number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "from 0 to 10^13"
)]
fn count(power: f64, number: f64) -> u64 {
    (exp10(power) * number) as u64
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_binomial_agrees_with_exact_sums(leads in 1_u64..40, deals in 0_u64..41, percent in 1_u64..100) {
        let p = f64::from(u32::try_from(percent).unwrap()) / 100.0;
        let seen = at_least(deals, leads, Belief::Known(p));
        let want = exactly(deals, leads, percent);
        prop_assert!((seen - want).abs() < 1e-12, "{seen} {want}");
    }

    #[test]
    fn more_leads_never_lower_the_chance(deals in 1_u64..400, leads in 1_u64..8_000, more in 1_u64..50, p in 0.01_f64..0.99) {
        for belief in [Belief::Known(p), Belief::Observed { closed: 100.0 * p, lost: 100.0 * (1.0 - p) }] {
            let (few, many) = (at_least(deals, leads, belief), at_least(deals, leads + more, belief));
            prop_assert!(many >= few - 1e-12, "{few} {many}");
            prop_assert!((0.0..=1.0).contains(&few));
        }
    }

    /// The same of rates that were observed, rare ones and many deals too, from far too few leads to
    /// far too many.
    #[test]
    fn more_leads_never_lower_the_chance_of_an_observed_rate(
        deals in 0.0_f64..5.0, seen in 0.0_f64..6.0, rate in -3.0_f64..0.0,
        times in prop::collection::vec(-1.5_f64..2.0, 8),
    ) {
        let deals = count(deals, 1.0);
        let belief = Belief::seen(exp10(rate), exp10(seen));
        let plain = f64::from(u32::try_from(deals).unwrap()) / belief.mean();
        let mut leads: Vec<u64> = times.iter().map(|times| count(*times, plain)).collect();
        leads.extend([0, deals, 2 * deals]);
        leads.sort_unstable();
        let chances: Vec<f64> = leads.iter().map(|leads| at_least(deals, *leads, belief)).collect();
        for (leads, pair) in leads.windows(2).zip(chances.windows(2)) {
            prop_assert!(pair[1] >= pair[0] - 1e-12, "{leads:?} {pair:?}");
        }
        prop_assert!(chances.iter().all(|chance| (0.0..=1.0).contains(chance)), "{chances:?}");
        let needed = leads_for(deals, 0.8, belief).unwrap();
        let chance = at_least(deals, needed, belief);
        prop_assert!((0.8 - 1e-12..=1.0).contains(&chance), "{needed} {chance}");
        prop_assert!(at_least(deals, needed - 1, belief) < 0.8);
    }

    #[test]
    fn a_higher_chance_needs_more_leads(deals in 1_u64..400, p in 0.01_f64..0.99) {
        let belief = Belief::Known(p);
        let (eighty, ninety_five) = (leads_for(deals, 0.8, belief), leads_for(deals, 0.95, belief));
        prop_assert!(ninety_five >= eighty && eighty.is_some());
        let leads = eighty.unwrap();
        prop_assert!(at_least(deals, leads, belief) >= 0.8);
        prop_assert!(at_least(deals, leads - 1, belief) < 0.8);
    }

    /// A rate observed in very many leads is as good as known.
    #[test]
    fn much_evidence_is_knowledge(deals in 1_u64..60, leads in 60_u64..600, p in 0.05_f64..0.9) {
        let known = at_least(deals, leads, Belief::Known(p));
        let closed = 1e9 * p;
        let observed = at_least(deals, leads, Belief::Observed { closed, lost: 1e9 - closed });
        prop_assert!((known - observed).abs() < 1e-4, "{known} {observed}");
    }
}
