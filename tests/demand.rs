//! The funnel mathematics: worked examples, and what must hold for any scenario.

#![allow(clippy::unwrap_used)] // A test may.

use proptest::prelude::*;
use upfunnel::model::{
    Demand, Exact, Input, Operation, Period, Preset, Quantity, Rounding, Scenario, Stage,
    forward_revenue,
};

fn scenario(inputs: &[(Input, &str)]) -> Scenario {
    let mut scenario = Scenario::default();
    for (input, value) in inputs {
        scenario.set(*input, Exact::parse(value).unwrap()).unwrap();
    }
    scenario
}

fn count(scenario: &Scenario, stage: Stage) -> String {
    Demand::of(scenario)
        .at(stage)
        .map_or_else(|| "off".into(), |need| need.count.value.to_plain())
}

const WIN: Input = Input::Rate(Stage::Won);
const OPP: Input = Input::Rate(Stage::Opportunity);
const SQL: Input = Input::Rate(Stage::Sql);
const MQL: Input = Input::Rate(Stage::Mql);

#[test]
fn the_default_scenario() {
    let demand = Demand::of(&Scenario::default());
    let counts: Vec<String> = demand
        .stages
        .iter()
        .map(|need| need.count.value.to_plain())
        .collect();
    assert_eq!(counts, ["3900", "1326", "1087", "250"]);
    let worth: Vec<String> = demand
        .stages
        .iter()
        .map(|need| need.worth.as_ref().unwrap().value.round().to_plain())
        .collect();
    assert_eq!(worth, ["128", "377", "460", "2000"]);
    let lost: Vec<String> = demand
        .stages
        .iter()
        .filter_map(|need| need.step.as_ref())
        .map(|step| step.lost.to_plain())
        .collect();
    assert_eq!(lost, ["2574", "239", "837"]);
    assert_eq!(
        demand.lead_value.unwrap().value.to_plain(),
        "128.20512820512820512821"
    );
}

#[test]
fn presets_are_the_worked_examples() {
    let top = |preset: Preset| {
        let demand = Demand::of(&preset.scenario(&Scenario::default()));
        (
            demand.top().unwrap().stage,
            demand.top().unwrap().count.value.to_plain(),
            demand.stages.last().unwrap().count.value.to_plain(),
        )
    };
    assert_eq!(
        top(Preset::Standard),
        (Stage::Mql, "3900".into(), "250".into())
    );
    assert_eq!(
        top(Preset::HalfClose),
        (Stage::Lead, "100".into(), "50".into())
    );
    assert_eq!(
        top(Preset::MarketingShare),
        (Stage::Lead, "2000".into(), "40".into())
    );
    assert_eq!(
        top(Preset::FullFunnel),
        (Stage::Visitor, "466034".into(), "250".into())
    );
}

#[test]
fn rounding_follows_the_policy_at_every_stage() {
    // 10 deals ÷ 30 % = 33.3…; each policy goes on from what it made of that.
    let inputs = [
        (Input::Quota, "1000"),
        (Input::Aov, "100"),
        (WIN, "30"),
        (OPP, "50"),
        (SQL, "30"),
    ];
    let table = [
        (Rounding::Up, ["34", "68", "227"]),
        (Rounding::Nearest, ["33", "66", "220"]),
        (
            Rounding::None,
            [
                "33.33333333333333333333",
                "66.66666666666666666667",
                "222.22222222222222222222",
            ],
        ),
    ];
    for (rounding, expected) in table {
        let scenario = Scenario {
            rounding,
            ..scenario(&inputs)
        };
        let counts =
            [Stage::Opportunity, Stage::Sql, Stage::Mql].map(|stage| count(&scenario, stage));
        assert_eq!(counts, expected, "{rounding:?}");
    }
    assert_eq!(
        Rounding::Nearest.apply(&Exact::decimal(25, 1)).to_plain(),
        "3",
        "a half goes up"
    );
}

#[test]
fn decimal_rates_are_decimals() {
    // Whole multiples: a binary float would round some of these up by one.
    for tenth in 1..=1000 {
        let rate = Exact::decimal(tenth, 1);
        let deals = &rate * &Exact::from(100);
        let quota = (&deals * &Exact::from(2_000)).to_plain();
        let scenario = scenario(&[
            (Input::Quota, &quota),
            (WIN, &rate.to_plain()),
            (OPP, "100"),
            (SQL, "100"),
        ]);
        assert_eq!(
            count(&scenario, Stage::Mql),
            "10000",
            "at {} %",
            rate.to_plain()
        );
    }
}

#[test]
fn workings_tell_how_a_count_came_about() {
    let demand = Demand::of(&Scenario::default());
    let working = &demand.at(Stage::Sql).unwrap().count.working;
    assert_eq!(working.first.value.to_plain(), "1087");
    let (operation, operand) = &working.then[0];
    assert_eq!(
        (*operation, operand.value.to_plain().as_str()),
        (Operation::Divide, "82")
    );
    assert_eq!(operand.quantity, Quantity::Input(OPP));
    assert!(working.exact.to_plain().starts_with("1325.6"));
    assert_eq!(working.rounding, Some(Rounding::Up));
}

#[test]
fn weeks_follow_the_period() {
    let per_week = |period| {
        let demand = Demand::of(&Scenario {
            period,
            ..Scenario::default()
        });
        demand.per_week.value.to_plain()
    };
    assert_eq!(
        [Period::Month, Period::Quarter, Period::Year].map(per_week),
        ["900", "300", "75"]
    );
}

#[test]
fn extremes_stay_exact() {
    let tiny = "0.000000000001";
    let rates = [
        WIN,
        OPP,
        SQL,
        Input::Rate(Stage::Sal),
        MQL,
        Input::Rate(Stage::Lead),
    ]
    .map(|input| (input, tiny));
    let scenario = scenario(
        &[
            &[(Input::Quota, "1000000000000"), (Input::Aov, "0.000001")][..],
            &rates[..],
        ]
        .concat(),
    );
    let demand = Demand::of(&scenario);
    assert_eq!(
        demand.top().unwrap().count.value.to_plain(),
        format!("1{}", "0".repeat(18 + 6 * 14))
    );
    assert!(demand.top().unwrap().count.value.to_f64().is_finite());
    let nothing = Scenario {
        rounding: Rounding::Nearest,
        ..self::scenario(&[(Input::Quota, "1")])
    };
    assert_eq!(Demand::of(&nothing).lead_value, None);
}

fn any_rate() -> impl Strategy<Value = Exact> {
    (1i64..=100_000).prop_map(|thousandth| Exact::decimal(thousandth, 3))
}

prop_compose! {
    fn any_scenario()(
        quota in 1i64..=1_000_000_000_000,
        aov in 1i64..=1_000_000_000,
        share in any_rate(),
        rates in prop::collection::vec(any_rate(), 6),
        on in prop::collection::vec(any::<bool>(), 3),
    ) -> Scenario {
        let mut scenario = Scenario::default();
        scenario.set(Input::Quota, Exact::decimal(quota, 2)).unwrap();
        scenario.set(Input::Aov, Exact::decimal(aov, 2)).unwrap();
        scenario.set(Input::Share, share).unwrap();
        let stages = [Stage::Won, Stage::Opportunity, Stage::Sql, Stage::Sal, Stage::Mql, Stage::Lead];
        for (at, (stage, rate)) in stages.into_iter().zip(rates).enumerate() {
            if at < 3 || on[at - 3] {
                scenario.set(Input::Rate(stage), rate).unwrap();
            }
        }
        scenario
    }
}

fn top(scenario: &Scenario, rounding: Rounding) -> Exact {
    let demand = Demand::of(&Scenario {
        rounding,
        ..scenario.clone()
    });
    demand.top().unwrap().count.value.clone()
}

proptest! {
    #[test]
    fn a_higher_rate_never_needs_more_leads(scenario in any_scenario(), rate in any_rate(), at in 0usize..7, by in 0usize..3) {
        let stage = Stage::ALL[at];
        prop_assume!(scenario.funnel.rate(stage).is_some());
        let mut other = scenario.clone();
        other.set(Input::Rate(stage), rate).unwrap();
        let (low, high) = if other.get(Input::Rate(stage)) < scenario.get(Input::Rate(stage)) { (other, scenario) } else { (scenario, other) };
        prop_assert!(top(&high, Rounding::ALL[by]) <= top(&low, Rounding::ALL[by]));
    }

    #[test]
    fn up_is_never_below_exact_nor_nearest(scenario in any_scenario()) {
        let up = top(&scenario, Rounding::Up);
        prop_assert!(up >= top(&scenario, Rounding::None));
        prop_assert!(up >= top(&scenario, Rounding::Nearest));
        prop_assert!(up.is_whole());
    }

    #[test]
    fn forward_undoes_reverse(scenario in any_scenario()) {
        let target = Demand::of(&scenario).target.value;
        prop_assert_eq!(&forward_revenue(&scenario, &top(&scenario, Rounding::None)), &target);
        prop_assert!(forward_revenue(&scenario, &top(&scenario, Rounding::Up)) >= target);
    }

    #[test]
    fn stages_shrink_downwards_and_losses_add_up(scenario in any_scenario()) {
        let demand = Demand::of(&scenario);
        for pair in demand.stages.windows(2) {
            let lost = &pair[1].step.as_ref().unwrap().lost;
            prop_assert_eq!(&(&pair[1].count.value + lost), &pair[0].count.value);
            prop_assert!(*lost >= Exact::zero());
        }
    }

    #[test]
    fn printing_undoes_parsing(mantissa in any::<i64>(), scale in 0u32..20) {
        let exact = Exact::decimal(mantissa, scale);
        prop_assert_eq!(Exact::parse(&exact.to_plain()), Ok(exact));
    }

    #[test]
    fn parsing_never_panics(text in "\\PC{0,20}|[-+0-9.eE]{0,40}") {
        let _ = Exact::parse(&text);
    }
}
