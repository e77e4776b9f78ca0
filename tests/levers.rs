//! Goal seek, sensitivity and money, against hand-checked examples and properties.

#![allow(clippy::unwrap_used)] // A test may.

use proptest::prelude::*;
use upfunnel::model::{
    Demand, Exact, Forward, Input, Rounding, Scenario, Sought, Stage, follow, leads_needed,
    mix::{LeadType, Mix, Place, Portion, Scope, TypeAt},
    money, seek,
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
    let at = |input, leads: &str| {
        seek(
            &scenario,
            &Mix::default(),
            Place::whole(input),
            &exact(leads),
        )
    };
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
    let levers = sensitivity(&scenario, &Mix::default(), &Watched::Leads, &|_| {
        exact("10")
    });
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
    let revenue = sensitivity(
        &scenario,
        &Mix::default(),
        &Watched::Revenue(exact("3900")),
        &|_| exact("10"),
    );
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

/// 3,000 MQLs are 1,020 SQLs, 836 opportunities and 192 deals at 2,000 each.
#[test]
fn leads_bring_what_the_funnel_leaves_of_them() {
    let scenario = Scenario::default();
    let forward = Forward::of(&scenario, &Mix::default(), &exact("3000"));
    let counts: Vec<_> = forward
        .stages
        .iter()
        .map(|figure| figure.value.to_plain())
        .collect();
    assert_eq!(counts, ["1020", "836", "192"]);
    assert_eq!(forward.revenue.value, exact("384000"));
    assert_eq!(forward.gap, exact("-116000"));
    // Of a mix it is the average that counts.
    let mix = half_and_half();
    let forward = Forward::of(&scenario, &mix, &exact("1000"));
    assert_eq!(
        forward.revenue.value,
        exact("110250"),
        "(210 + 10.5) ÷ 2 × 1,000"
    );
    assert_eq!(
        forward.deals,
        exact("55"),
        "5.5125 % of 1,000, rounded down"
    );
}

/// Half of the leads close at 10.5 %, the others at 0.525 %; 2,000 a deal.
fn half_and_half() -> Mix {
    let kind = |win: &str| {
        let mut kind = LeadType::new("", Portion::Share(exact("50")));
        for (stage, rate) in [
            (Stage::Sql, "100"),
            (Stage::Opportunity, "100"),
            (Stage::Won, win),
        ] {
            kind.overrides
                .set(Input::Rate(stage), Some(exact(rate)))
                .unwrap();
        }
        kind
    };
    Mix {
        types: vec![kind("10.5"), kind("0.525")],
        ..Mix::default()
    }
}

#[test]
fn seeks_in_a_mix() {
    let scenario = Scenario::default();
    let mix = half_and_half();
    let of = |index, input| Place {
        scope: Scope::Type(TypeAt::common(index)),
        input,
    };
    let needed = leads_needed(&scenario, &mix);
    let have = exact("4000");
    assert!(needed > have);
    for place in [
        of(0, WIN),
        Place::whole(Input::Aov),
        of(0, Input::Aov),
        Place::whole(Input::Quota),
    ] {
        let Sought::At(value) = seek(&scenario, &mix, place, &have) else {
            panic!("{place:?}")
        };
        let (mut scenario, mut mix) = (scenario.clone(), mix.clone());
        place.set(&mut scenario, &mut mix, value.clone()).unwrap();
        assert!(leads_needed(&scenario, &mix) <= have, "{place:?} {value:?}");
        let money = matches!(place.input, Input::Quota | Input::Aov);
        let step = exact(if money { "1" } else { "0.01" });
        let worse = if place.input == Input::Quota {
            &value + &step
        } else {
            &value - &step
        };
        place.set(&mut scenario, &mut mix, worse).unwrap();
        assert!(leads_needed(&scenario, &mix) > have, "{place:?} {value:?}");
    }
    // Every type has a win rate of its own, so the scenario's moves nothing.
    assert_eq!(
        seek(&scenario, &mix, Place::whole(WIN), &have),
        Sought::Indifferent
    );
    let levers = sensitivity(&scenario, &mix, &Watched::Leads, &|_| exact("10"));
    let inputs: Vec<_> = levers.iter().map(|lever| lever.input).collect();
    assert_eq!(inputs, [Input::Aov, Input::Quota, Input::Share]);
}

#[test]
fn fixed_leads_that_leave_the_quota_open_are_told() {
    let mut mix = half_and_half();
    for kind in &mut mix.types {
        kind.portion = Portion::Fixed(exact("100"));
    }
    let scenario = Scenario::default();
    let open = Sought::Short {
        best: exact("100"),
        open: exact("298950"),
    };
    let best = Place {
        scope: Scope::Type(TypeAt::common(0)),
        input: WIN,
    };
    assert_eq!(seek(&scenario, &mix, best, &exact("9000")), open);
    let quota = seek(&scenario, &mix, Place::whole(Input::Quota), &exact("9000"));
    assert_eq!(quota, Sought::At(exact("22050")));
}

#[test]
fn an_input_follows() {
    let mut scenario = Scenario::default();
    scenario.set(Input::Aov, exact("1500")).unwrap();
    let follow = |input, leads: &str| {
        follow(
            &scenario,
            &Mix::default(),
            Place::whole(input),
            &exact(leads),
        )
    };
    let (followed, _, sought) = follow(WIN, "3900");
    assert_eq!(sought, Sought::At(followed.get(WIN).unwrap()));
    assert!(top(&followed) <= exact("3900"));
    let (followed, _, _) = follow(Input::Quota, "3900");
    assert_eq!(followed.get(Input::Quota), Some(exact("375000")));
    let (followed, _, sought) = follow(WIN, "500");
    assert!(matches!(sought, Sought::Never { .. }));
    assert_eq!(followed.get(WIN), Some(exact("100")));
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
        let Sought::At(value) = seek(&scenario, &Mix::default(), Place::whole(input), &leads) else { panic!("there is an answer") };
        let now = scenario.get(input).unwrap();
        let better = if matches!(input, Input::Quota | Input::Share) { value >= now } else { value <= now };
        prop_assert!(better, "{input:?}: {} for {}", value.to_plain(), now.to_plain());
        let mut found = scenario.clone();
        found.set(input, value).unwrap();
        prop_assert!(top(&found) <= leads);
        let fewer = &leads - &Exact::from(1);
        match seek(&scenario, &Mix::default(), Place::whole(input), &fewer) {
            Sought::At(value) => {
                let mut found = scenario.clone();
                found.set(input, value).unwrap();
                prop_assert!(top(&found) <= fewer);
            }
            Sought::Never { leads: least, .. } => prop_assert!(least > fewer),
            Sought::Short { .. } | Sought::Indifferent => prop_assert!(false),
        }
    }

    /// What the leads bring needs just these leads again, to the last whole one, and every input
    /// sought is as good as it is now, or worse.
    #[test]
    fn seeking_undoes_the_way_forward(
        leads in 1_u64..100_000, aov in 1_u64..10_000, share in 100_u64..=10_000,
        rates in prop::array::uniform3(1_u64..10_000), optional in prop::option::of(1_u64..10_000),
        policy in 0_usize..3,
    ) {
        let mut scenario = Scenario { rounding: Rounding::ALL[policy], ..Scenario::default() };
        let hundredth = |number| &Exact::from(number) / &Exact::from(100);
        scenario.set(Input::Aov, Exact::from(aov)).unwrap();
        scenario.set(Input::Share, hundredth(share)).unwrap();
        for (stage, rate) in [Stage::Won, Stage::Opportunity, Stage::Sql].into_iter().zip(rates) {
            scenario.set(Input::Rate(stage), hundredth(rate)).unwrap();
        }
        if let Some(rate) = optional {
            scenario.set(Input::Rate(Stage::Sal), hundredth(rate)).unwrap();
        }
        let leads = Exact::from(leads);
        let plain = Mix::default();
        let forward = Forward::of(&scenario, &plain, &leads);
        prop_assert!(forward.deals <= leads);
        prop_assume!(forward.deals.is_positive());
        // The quota of which marketing's share is just that revenue; it may have many decimals.
        let quota = &(&forward.revenue.value * &Exact::from(10_000)) / &Exact::from(share);
        let up = Demand::of_part(&scenario, forward.revenue.value.clone());
        let needed = up.top().unwrap().count.value.clone();
        prop_assert!(needed <= leads);
        if scenario.rounding == Rounding::None {
            prop_assert_eq!(&needed, &leads);
        } else {
            let again = Forward::of(&scenario, &plain, &needed);
            prop_assert_eq!(&again.deals, &forward.deals);
            let fewer = Forward::of(&scenario, &plain, &(&needed - &Exact::from(1)));
            prop_assert!(fewer.deals < forward.deals);
        }
        let quota = (&quota * &Exact::from(100)).floor();
        prop_assume!(quota.is_positive());
        scenario.set(Input::Quota, &quota / &Exact::from(100)).unwrap();
        for input in Input::ALL {
            let (Some(now), sought) = (scenario.get(input), seek(&scenario, &plain, Place::whole(input), &leads)) else { continue };
            let Sought::At(value) = sought else {
                prop_assert!(sought == Sought::Indifferent, "{:?}: {:?}", input, sought);
                continue;
            };
            let rises = matches!(input, Input::Quota | Input::Share);
            // What is typed in cents may be found in whole money.
            let now = if rises { now.floor() } else { now.ceil() };
            prop_assert!(if rises { value >= now } else { value <= now }, "{:?} {:?} {:?}", input, value, now);
            let with = |value| {
                let mut found = scenario.clone();
                found.set(input, value).map(|()| top(&found))
            };
            prop_assert!(with(value.clone()).unwrap() <= leads);
            let money = matches!(input, Input::Quota | Input::Aov) && value >= Exact::from(100);
            let step = hundredth(if money { 100 } else { 1 });
            if let Ok(worse) = with(if rises { &value + &step } else { &value - &step }) {
                prop_assert!(worse > leads, "{:?} {:?}", input, value);
            }
        }
    }
}
