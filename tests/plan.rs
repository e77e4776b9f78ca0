//! The plan, by examples that can be checked by hand and by properties.

#![allow(clippy::unwrap_used)] // A test may.

use proptest::prelude::*;
use upfunnel::model::{
    Days, Exact, Input, Money, Rate, Rounding, Scenario, Stage,
    mix::{LeadType, Mix, Place, Portion, Scope, Stream, TypeAt},
    plan::{Improvement, Lag, Pace, Plan, PlanNeed, Quotas, Spreads, Standing},
};

fn exact(text: &str) -> Exact {
    Exact::parse(text).unwrap()
}

fn list(text: &str) -> Vec<Exact> {
    text.split(' ').map(exact).collect()
}

fn plain(numbers: impl IntoIterator<Item = Exact>) -> String {
    let texts: Vec<_> = numbers.into_iter().map(|n| n.to_plain()).collect();
    texts.join(" ")
}

fn leads(need: &PlanNeed) -> String {
    plain(need.months.iter().map(|month| month.leads.clone()))
}

fn deals(need: &PlanNeed) -> String {
    plain(need.months.iter().map(|month| month.deals.clone()))
}

fn before(need: &PlanNeed) -> String {
    let all = need.before.iter();
    let texts: Vec<_> = all
        .map(|one| format!("{}: {}", one.age, one.leads.to_plain()))
        .collect();
    texts.join(", ")
}

/// Leads that all close with the same rate, at 1 a deal, so that quotas are deals.
fn closing(percent: &str) -> Scenario {
    let mut scenario = Scenario {
        quota: Money::whole(100),
        aov: Money::whole(1),
        ..Scenario::default()
    };
    for stage in [Stage::Sql, Stage::Opportunity] {
        scenario.funnel.set_rate(stage, Rate::whole(100));
    }
    let win = Rate::from_percent(exact(percent)).unwrap();
    scenario.funnel.set_rate(Stage::Won, win);
    scenario
}

fn plan(lag: &str) -> Plan {
    Plan {
        months: 6,
        lags: [(Scope::Whole, Lag::Shares(list(lag)))].into(),
        ..Plan::default()
    }
}

fn of(scenario: &Scenario, plan: &Plan) -> PlanNeed {
    PlanNeed::of(scenario, &Mix::default(), plan)
}

#[test]
fn twenty_customers_in_two_months_need_400_leads_now() {
    let mut scenario = closing("5");
    scenario.cycle = Days::whole(60);
    let quotas = Quotas {
        typed: list("0 0 20 0 0 0 0 0 0"),
        ..Quotas::default()
    };
    let plan = Plan {
        months: 6,
        quotas,
        ..Plan::default()
    };
    let need = of(&scenario, &plan);
    assert_eq!(leads(&need), "400 0 0 0 0 0");
    assert_eq!(deals(&need), "0 0 20 0 0 0");
    assert_eq!(before(&need), "");
    assert_eq!(need.lost().count(), 0);
}

#[test]
fn the_default_needs_3900_leads_each_month_and_a_month_before() {
    let need = of(&Scenario::default(), &Plan::default());
    assert_eq!(leads(&need), ["3900"; 12].join(" "));
    assert_eq!(before(&need), "1: 3900");
    assert_eq!(need.lost().collect::<Vec<_>>(), [0]);
    assert_eq!(need.months[0].deals, Exact::zero());
    assert_eq!(need.months[0].deals_due, exact("250"));
    // 3,900 × 34 % × 82 % × 23 %
    assert_eq!(need.months[1].deals, exact("250.08360"));
    assert_eq!(need.months[1].missing(), Exact::zero());
    assert_eq!(need.months[0].standing(&exact("10")), Standing::Under);
    assert_eq!(need.months[1].standing(&exact("10")), Standing::Normal);
}

#[test]
fn open_leads_are_credited() {
    let open = Plan {
        open: list("3900"),
        ..Plan::default()
    };
    let need = of(&Scenario::default(), &open);
    assert_eq!(leads(&need), ["3900"; 12].join(" "));
    assert_eq!(need.lost().count(), 0);
    assert_eq!(before(&need), "");
    assert_eq!(need.months[0].open_deals, exact("250.08360"));
    let half = Plan {
        open: list("1950"),
        ..Plan::default()
    };
    let need = of(&Scenario::default(), &half);
    assert_eq!(need.lost().collect::<Vec<_>>(), [0]);
    // 124.9582 deals are missing, worth 249,916.40: 125 deals, 544 opportunities, 664 SQLs.
    assert_eq!(before(&need), "1: 1953");
}

#[test]
fn a_distribution_asks_for_more_at_first() {
    let scenario = closing("10");
    let need = of(&scenario, &plan("40 30 20 10"));
    // 100 ÷ 40 % ÷ 10 % = 2,500 at first; then (100 − 75) ÷ 40 % = 62.5 deals, of which 63 are whole,
    // and so on. The fourth month may have its usual 1,000 to relieve the fifth.
    assert_eq!(leads(&need), "2500 630 790 1000 1210 910");
    assert_eq!(need.lost().count(), 0);
    assert!(need.months.iter().all(|month| month.deals >= exact("100")));
    // With as many leads as ever open, nothing is asked for but what is usual.
    let steady = Plan {
        open: list("600 300 100"),
        ..plan("40 30 20 10")
    };
    // Of 1,000 leads a month, 60 %, 30 % and 10 % are still open.
    let need = of(&scenario, &steady);
    assert_eq!(leads(&need), ["1000"; 6].join(" "));
    assert_eq!(deals(&need), ["100"; 6].join(" "));
}

#[test]
fn leads_are_spread_evenly_unless_as_few_as_possible_are_wanted() {
    let scenario = closing("10");
    let even = of(&scenario, &plan("50 50"));
    assert_eq!(
        leads(&even),
        "2000 0 2000 0 2000 0".replace("2000 0 2000 0 2000 0", &leads(&even))
    );
    let few = of(
        &scenario,
        &Plan {
            pace: Pace::Few,
            ..plan("50 50")
        },
    );
    assert_eq!(few.leads(), exact("6000"));
    // Whatever comes after the plan, its last months need no leads then.
    let later = Plan {
        pace: Pace::Few,
        ..plan("0 0 1")
    };
    assert_eq!(leads(&of(&scenario, &later)), "1000 1000 1000 1000 0 0");
    for need in [&even, &few] {
        assert!(need.months.iter().all(|month| month.deals >= exact("100")));
    }
    let most = |need: &PlanNeed| need.months[1..].iter().map(|m| m.leads.clone()).max();
    assert_eq!(most(&even), Some(exact("1000")));
}

#[test]
fn what_would_take_too_many_leads_is_out_of_reach() {
    let scenario = closing("10");
    let need = of(&scenario, &plan("10 60 30"));
    assert_eq!(need.lost().collect::<Vec<_>>(), [0]);
    // The first month gets a tenth of what its own leads bring; the rest is told.
    assert!(need.months[0].deals.is_positive());
    assert!(!need.before.is_empty());
    let rushed = Plan {
        rush: exact("10"),
        ..plan("10 60 30")
    };
    let need = of(&scenario, &rushed);
    assert_eq!(need.lost().count(), 0);
    assert_eq!(need.months[0].leads, exact("10000"));
}

#[test]
fn a_lag_longer_than_the_plan_leaves_nothing_to_save() {
    let mut scenario = closing("10");
    scenario.cycle = Days::whole(300);
    let plan = Plan {
        months: 6,
        ..Plan::default()
    };
    let need = of(&scenario, &plan);
    assert_eq!(need.lost().count(), 6);
    assert_eq!(leads(&need), ["1000"; 6].join(" "));
    assert_eq!(
        before(&need),
        "5: 1000, 6: 1000, 7: 1000, 8: 1000, 9: 1000, 10: 1000"
    );
    assert_eq!(need.deals(), Exact::zero());
}

#[test]
fn rates_improve_for_the_leads_that_come_from_a_quarter_on() {
    let improved = Plan {
        months: 6,
        improvements: vec![Improvement {
            place: Place::whole(Input::Rate(Stage::Won)),
            quarter: 2,
            value: exact("20"),
        }],
        ..plan("100")
    };
    let need = of(&closing("10"), &improved);
    assert_eq!(leads(&need), "1000 1000 1000 500 500 500");
}

/// 24 months of 20 lead types with lags of their own in 3 streams, which grow.
fn large() -> (Scenario, Mix, Plan) {
    let scenario = Scenario::default();
    let types = (0..20).map(|at| {
        let mut kind = LeadType::new("", Portion::Share(Exact::from(5)));
        kind.overrides.cycle = Some(Days::whole(10 * (at % 6)));
        kind.overrides.rates[Stage::Won.index()] =
            Some(Rate::whole(20 + u8::try_from(at).unwrap()));
        kind
    });
    let mix = Mix {
        types: types.collect(),
        streams: vec![Stream::new("", Portion::Rest); 3],
        ..Mix::default()
    };
    let plan = Plan {
        months: 24,
        quotas: Quotas {
            growth: exact("1.5"),
            ..Quotas::default()
        },
        ..Plan::default()
    };
    (scenario, mix, plan)
}

#[test]
fn a_large_plan_reaches_its_quotas() {
    let (scenario, mix, plan) = large();
    let started = std::time::Instant::now();
    let need = PlanNeed::of(&scenario, &mix, &plan);
    println!("24 months x 20 types x 3 streams: {:?}", started.elapsed());
    assert_eq!(need.parts.len(), 60);
    for month in &need.months {
        assert!(month.lost || month.revenue >= month.target);
    }
    assert!(need.lost().count() < 2);
    // Whole numbers tell the same deals as the cohorts do.
    for (at, month) in need.months.iter().enumerate() {
        assert!(need.cohorts.expected(at) == [month.deals.clone(), month.revenue.clone()]);
        assert_eq!(
            month
                .by_part
                .iter()
                .fold(Exact::zero(), |sum, part| &sum + part),
            month.leads
        );
    }
}

#[test]
fn types_and_streams_have_lags_of_their_own() {
    let mut scenario = closing("10");
    scenario.cycle = Days::whole(30);
    let quick = LeadType::new("Demos", Portion::Share(exact("50")));
    let mix = Mix {
        types: vec![quick, LeadType::new("Papers", Portion::Rest)],
        ..Mix::default()
    };
    let mut quickly = plan("0 1");
    let first = Scope::Type(TypeAt::common(0));
    quickly.lags.insert(first, Lag::Fixed(Days::whole(0)));
    let need = PlanNeed::of(&scenario, &mix, &quickly);
    assert_eq!(need.parts.len(), 2);
    for month in &need.months {
        assert_eq!(month.by_part[0], month.by_part[1]);
        assert!(month.lost || month.revenue >= month.target);
    }
    // Streams that sell the same way need in all what one needs.
    let streams = Mix {
        streams: vec![
            Stream::new("A", Portion::Share(exact("60"))),
            Stream::new("B", Portion::Rest),
        ],
        ..Mix::default()
    };
    let need = PlanNeed::of(&scenario, &streams, &plan("0 1"));
    assert_eq!(leads(&need), ["1000"; 6].join(" "));
    assert_eq!(plain(need.months[0].by_part.clone()), "600 400");
}

#[test]
fn the_other_way_from_leads_to_deals() {
    let scenario = closing("10");
    let given = Plan {
        due: vec![Some(exact("1000")), Some(exact("0")), Some(exact("2000"))],
        ..plan("50 30 20")
    };
    let need = of(&scenario, &given);
    let coming = plain(need.months.iter().map(|month| month.coming.clone()).take(3));
    assert_eq!(coming, "1000 0 2000");
    assert_eq!(
        plain(need.months.iter().map(|m| m.deals.clone()).take(3)),
        "50 30 120"
    );
    let sources = need.cohorts.sources(2);
    assert_eq!(
        plain(sources.iter().map(|source| source.deals.clone())),
        "20 100"
    );
    assert_eq!(sources[0].from, Some(0));
    assert_eq!(need.months[1].lead_standing(&exact("10")), Standing::Under);
}

#[test]
fn months_without_a_quota_and_rates_of_100_per_cent() {
    let zero = Plan {
        quotas: Quotas {
            typed: list("0 0 0"),
            ..Quotas::default()
        },
        ..plan("50 50")
    };
    let need = of(&closing("10"), &zero);
    assert_eq!(leads(&need), ["0"; 6].join(" "));
    assert_eq!(need.months[0].deviation(), None);
    assert_eq!(need.lost().count(), 0);
    let certain = of(&closing("100"), &plan("1"));
    assert_eq!(leads(&certain), ["100"; 6].join(" "));
    let one = Scenario {
        quota: Money::whole(1),
        ..closing("100")
    };
    assert_eq!(leads(&of(&one, &plan("1"))), ["1"; 6].join(" "));
    let many = Plan {
        open: list("1000000"),
        ..plan("50 50")
    };
    let need = of(&closing("10"), &many);
    assert_eq!(need.months[0].deals, exact("100050"));
    assert_eq!(leads(&need), "1000 1000 1000 1000 1000 1000");
    assert_eq!(need.lost().count(), 0);
}

fn any_plan() -> impl Strategy<Value = (Scenario, Plan)> {
    let shares = proptest::collection::vec(0_u64..100, 1..7);
    let season = proptest::collection::vec(1_u64..200, 0..13);
    let open = proptest::collection::vec(0_u64..3000, 0..4);
    let win = (1_u64..=1000, 0_u8..3, prop::bool::ANY, prop::bool::ANY);
    (shares, season, open, win, -10_i64..10, 0_usize..4).prop_map(
        |(shares, season, open, (win, rounding, few, improves), growth, months)| {
            let numbers = |list: Vec<u64>| list.into_iter().map(Exact::from).collect::<Vec<_>>();
            let mut scenario = closing("10");
            scenario.rounding = Rounding::ALL[usize::from(rounding)];
            scenario.quota = Money::whole(50_000);
            scenario.aov = Money::whole(37);
            let win = Rate::from_percent(Exact::decimal(i64::try_from(win).unwrap(), 1)).unwrap();
            scenario.funnel.set_rate(Stage::Won, win);
            let improvement = Improvement {
                place: Place::whole(Input::Aov),
                quarter: 2,
                value: exact("45"),
            };
            let plan = Plan {
                months: [6, 12, 18, 24][months],
                lags: [(Scope::Whole, Lag::Shares(numbers(shares)))].into(),
                quotas: Quotas {
                    growth: Exact::decimal(growth, 0),
                    season: numbers(season),
                    typed: Vec::new(),
                },
                improvements: if improves {
                    vec![improvement]
                } else {
                    Vec::new()
                },
                open: numbers(open),
                pace: if few { Pace::Few } else { Pace::Even },
                ..Plan::default()
            };
            (scenario, plan)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn required_leads_reach_each_quota_that_can_be_reached((scenario, plan) in any_plan()) {
        let need = of(&scenario, &plan);
        for (at, month) in need.months.iter().enumerate() {
            prop_assert!(month.leads >= Exact::zero());
            if scenario.rounding != Rounding::Nearest && !month.lost {
                let seen = (month.revenue.to_plain(), month.target.to_plain());
                prop_assert!(month.revenue >= month.target, "{} {:?}", at, seen);
            }
        }
    }

    #[test]
    fn no_deal_is_lost_between_the_months((scenario, plan) in any_plan()) {
        let need = of(&scenario, &plan);
        let last = need.months.len() - 1;
        let rate = upfunnel::model::forward_revenue(&scenario, &Exact::from(1));
        let rate = &rate / scenario.aov.amount();
        let mut within = Exact::zero();
        for (at, month) in need.months.iter().enumerate() {
            let outcome = need.cohorts.outcome(at);
            let sum = outcome.iter().fold(Exact::zero(), |sum, (_, deals)| &sum + deals);
            prop_assert_eq!(&sum, &(&month.leads * &rate));
            let inside = outcome.iter().filter(|(later, _)| at + later <= last);
            within = inside.fold(within, |sum, (_, deals)| &sum + deals);
            let sources = need.cohorts.sources(at);
            let of_month = sources.iter().fold(Exact::zero(), |sum, one| &sum + &one.deals);
            prop_assert_eq!(of_month, month.deals.clone());
        }
        let open = need.months.iter().fold(Exact::zero(), |sum, month| &sum + &month.open_deals);
        prop_assert_eq!(&within + &open, need.deals());
    }

    #[test]
    fn what_plans_before_have_found_changes_nothing(
        plans in proptest::collection::vec(any_plan(), 1..4),
        wins in proptest::collection::vec(1_u8..=100, 1..4),
    ) {
        let mut spreads = Spreads::default();
        for (scenario, plan) in &plans {
            for win in &wins {
                let mut scenario = scenario.clone();
                scenario.funnel.set_rate(Stage::Won, Rate::whole(*win));
                let after = PlanNeed::after(&scenario, &Mix::default(), plan, &mut spreads);
                prop_assert!(after == of(&scenario, plan));
            }
        }
    }

    #[test]
    fn the_leads_needed_before_would_save_the_months((scenario, plan) in any_plan()) {
        let scenario = Scenario { rounding: Rounding::Up, ..scenario };
        let need = of(&scenario, &plan);
        let mut open = plan.open.clone();
        let kernel = need.cohorts.kernels()[0].clone();
        for before in &need.before {
            open.resize(open.len().max(before.age), Exact::zero());
            // Of all that came then, so many are still open when the plan begins.
            let left = kernel.shares().iter().skip(before.age);
            let left = left.fold(Exact::zero(), |sum, share| &sum + share);
            let still = &before.leads * &left;
            open[before.age - 1] = &open[before.age - 1] + &still;
        }
        let due = need.months.iter().map(|month| Some(month.leads.clone())).collect();
        let saved = of(&scenario, &Plan { open, due, ..plan });
        for (at, month) in saved.months.iter().enumerate() {
            prop_assert!(month.revenue >= month.target, "{}", at);
        }
    }

    #[test]
    fn few_is_never_more_and_a_better_rate_never_needs_more((scenario, plan) in any_plan()) {
        let scenario = Scenario { rounding: Rounding::None, ..scenario };
        let flat = Plan { improvements: Vec::new(), ..plan };
        let need = |scenario: &Scenario, pace| of(scenario, &Plan { pace, ..flat.clone() });
        let now = need(&scenario, Pace::Few);
        let even = need(&scenario, Pace::Even).leads();
        // To a billionth, as the program is solved in floats.
        let small = &Exact::decimal(1, 3) + &(&even * &Exact::decimal(1, 9));
        prop_assert!(now.leads() <= &even + &small);
        let mut better = scenario.clone();
        better.aov = Money::whole(74);
        // Twice the order value is half the deals: exactly half the leads where nothing is open.
        if flat.open.iter().all(Exact::is_zero) {
            let half = need(&better, Pace::Few);
            let gap = &(&half.leads() * &Exact::from(2)) - &now.leads();
            prop_assert!(gap < small && &Exact::zero() - &gap < small);
        }
    }
}
