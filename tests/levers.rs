//! Goal seek, sensitivity and money, against hand-checked examples and properties.

#![allow(clippy::unwrap_used)] // A test may.

use proptest::prelude::*;
use upfunnel::model::{
    Demand, Exact, Input, Rounding, Scenario, Sought, Stage, money, seek,
    sensitivity::{Watched, sensitivity},
};

fn exact(text: &str) -> Exact {
    Exact::parse(text).unwrap()
}

fn top(scenario: &Scenario) -> Exact {
    Demand::of(scenario).top().unwrap().count.value.clone()
}

const WIN: Input = Input::Rate(Stage::Won);

#[test]
fn finds_what_would_have_to_change() {
    let scenario = Scenario::default();
    let at = |input, leads: &str| seek(&scenario, input, &exact(leads));
    // 3,000 MQLs are 1,020 SQLs are 836 opportunities: 250 of 836 is 29.904 %.
    assert_eq!(at(WIN, "3000"), Sought::At(exact("29.91")));
    // 3,900 MQLs are just enough, so nothing has to change for the worse by much.
    assert_eq!(at(Input::Rate(Stage::Sql), "3900"), Sought::At(exact("34")));
    assert_eq!(at(Input::Cycle, "3000"), Sought::Indifferent);
    assert_eq!(at(Input::Rate(Stage::Sal), "3000"), Sought::Indifferent);
    // Even at 100 %: 250 opportunities, 305 SQLs, 898 MQLs.
    assert_eq!(
        at(WIN, "897"),
        Sought::Never {
            best: exact("100"),
            leads: exact("898")
        }
    );
    assert_eq!(at(WIN, "898"), Sought::At(exact("100")).clone());
}

#[test]
fn names_the_steepest_lever() {
    let scenario = Scenario {
        rounding: Rounding::None,
        ..Scenario::default()
    };
    let levers = sensitivity(&scenario, &Watched::Leads, &|_| exact("10"));
    // Rates and order value divide, which costs more downwards than the quota's 10 % do.
    assert_eq!(levers.len(), 6);
    let last = levers.last().unwrap();
    // A share of 100 % cannot rise.
    assert_eq!(
        (last.input, last.values.1.clone()),
        (Input::Share, exact("100"))
    );
    let win = levers.iter().find(|lever| lever.input == WIN).unwrap();
    assert_eq!(win.values, (exact("20.7"), exact("25.3")));
    let revenue = sensitivity(&scenario, &Watched::Revenue(exact("3900")), &|_| {
        exact("10")
    });
    assert_eq!(revenue.len(), 4);
    // 3,900 × 34 % × 82 % × 23 % × 2,200
    let aov = revenue
        .iter()
        .find(|lever| lever.input == Input::Aov)
        .unwrap();
    assert_eq!(aov.results.1, exact("550183.92"));
}

#[test]
fn money_by_its_usual_formulas() {
    let known = money::Economics {
        cost: exact("156000"),
        margin: exact("0.8"),
        monthly: exact("100"),
        churn: exact("0.02"),
    };
    let cac = money::cac(&known.cost, &exact("250")).unwrap();
    assert_eq!(cac, exact("624"));
    assert_eq!(money::ltv(&known), Some(exact("4000")));
    assert_eq!(money::payback(&cac, &known), Some(exact("7.8")));
    assert_eq!(
        money::return_on_spend(&exact("500000"), &exact("200000")),
        Some(exact("1.5"))
    );
    let velocity = money::velocity(&exact("1087"), &exact("2000"), &exact("0.23"), &exact("30"));
    assert_eq!(velocity.unwrap().round_to(2), exact("16667.33"));
    assert_eq!(money::cac(&known.cost, &Exact::zero()), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// The leads a scenario needs are enough for the value it has, to the
    /// last lead: with one fewer they are not.
    #[test]
    fn seeking_undoes_the_demand(
        quota in 100_u64..100_000_000, aov in 1_u64..100_000,
        rates in prop::array::uniform3(1_u64..10_000), which in 0_usize..6, policy in 0_usize..3,
    ) {
        let mut scenario = Scenario { rounding: Rounding::ALL[policy], ..Scenario::default() };
        let inputs = [Input::Quota, Input::Aov, WIN, Input::Rate(Stage::Opportunity), Input::Rate(Stage::Sql), Input::Share];
        scenario.set(Input::Quota, Exact::from(quota)).unwrap();
        scenario.set(Input::Aov, Exact::from(aov)).unwrap();
        for (stage, rate) in [Stage::Won, Stage::Opportunity, Stage::Sql].into_iter().zip(rates) {
            scenario.set(Input::Rate(stage), &Exact::from(rate) / &Exact::from(100)).unwrap();
        }
        let input = inputs[which];
        let leads = top(&scenario);
        let Sought::At(value) = seek(&scenario, input, &leads) else { panic!("there is an answer") };
        let now = scenario.get(input).unwrap();
        let better = if matches!(input, Input::Quota | Input::Share) { value >= now } else { value <= now };
        prop_assert!(better, "{input:?}: {} for {}", value.to_plain(), now.to_plain());
        let mut found = scenario.clone();
        found.set(input, value).unwrap();
        prop_assert!(top(&found) <= leads);
        let fewer = &leads - &Exact::from(1);
        match seek(&scenario, input, &fewer) {
            Sought::At(value) => {
                let mut found = scenario.clone();
                found.set(input, value).unwrap();
                prop_assert!(top(&found) <= fewer);
            }
            Sought::Never { leads: least, .. } => prop_assert!(least > fewer),
            Sought::Indifferent => prop_assert!(false),
        }
    }
}
