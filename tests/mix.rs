//! Lead types and revenue streams, by hand-checked examples and properties.

#![allow(clippy::unwrap_used)] // A test may.

use proptest::prelude::*;
use upfunnel::model::{
    Exact, Money, Rate, Rounding, Scenario, Stage,
    mix::{Cost, Kind, LeadType, Mix, MixNeed, Portion, Stream},
};

fn exact(text: &str) -> Exact {
    Exact::parse(text).unwrap()
}

fn money(text: &str) -> Money {
    Money::new(exact(text), 1_000_000_000_000).unwrap()
}

fn kind(name: &str, portion: Portion, close: &str) -> LeadType {
    let mut kind = LeadType::new(name, portion);
    for stage in [Stage::Sql, Stage::Opportunity] {
        kind.overrides.rates[stage.index()] = Some(Rate::whole(100));
    }
    kind.overrides.rates[Stage::Won.index()] = Some(Rate::from_percent(exact(close)).unwrap());
    kind
}

fn share(percent: &str) -> Portion {
    Portion::Share(exact(percent))
}

#[test]
fn weighs_the_close_rates() {
    let mix = Mix {
        types: vec![
            kind("Demo requests", share("25"), "10"),
            kind("White papers", share("75"), "1"),
        ],
        ..Mix::default()
    };
    let scenario = Scenario {
        rounding: Rounding::None,
        ..Scenario::default()
    };
    let need = MixNeed::of(&scenario, &mix);
    assert_eq!(need.close_rate, Some(exact("0.0325")));
    let types = &need.streams[0].types;
    assert_eq!(types[0].points(&mix.scale), exact("10"));
    assert_eq!(types[1].points(&mix.scale), exact("1"));
    // 250 deals at 3.25 %.
    assert_eq!(need.leads.sum.round(), exact("7692"));
    assert_eq!(need.delivered, exact("500000"));
    assert_eq!(need.streams[0].surplus, Exact::zero());
}

fn forms_and_outbound(forms: Portion, outbound: Portion) -> Mix {
    let mut outbound = LeadType::new("Outbound", outbound);
    outbound.value = Some(money("187"));
    Mix {
        types: vec![LeadType::new("Website forms", forms), outbound],
        ..Mix::default()
    }
}

#[test]
fn website_forms_and_outbound_meet_the_quota_in_any_mix() {
    let scenario = Scenario::default();
    let cases = [
        (share("100"), share("0"), "3900", "0"),
        (share("0"), share("100"), "0", "2674"),
        // 500,000 / (0.5 × 128.248 + 0.5 × 187) = 3,172.05 leads, half of each: 1,586.03 forms
        // bring 203,404: 102 deals, 444 opportunities, 542 SQLs, 1,595 MQLs.
        (share("50"), share("50"), "1595", "1587"),
        // 313,000: 157 deals, 683 opportunities, 833 SQLs.
        (Portion::Rest, Portion::Fixed(exact("1000")), "2450", "1000"),
        (Portion::Fixed(exact("2000")), Portion::Rest, "2000", "1303"),
    ];
    for (forms, outbound, want_forms, want_outbound) in cases {
        let need = MixNeed::of(
            &scenario,
            &forms_and_outbound(forms.clone(), outbound.clone()),
        );
        let types = &need.streams[0].types;
        let seen = (types[0].leads.to_plain(), types[1].leads.to_plain());
        assert_eq!(
            seen,
            (want_forms.into(), want_outbound.into()),
            "{forms:?} {outbound:?}"
        );
        assert!(need.delivered >= exact("500000"), "{forms:?} {outbound:?}");
    }
}

#[test]
fn one_type_is_the_plain_scenario() {
    for rounding in Rounding::ALL {
        let scenario = Scenario {
            rounding,
            ..Scenario::default()
        };
        let plain = upfunnel::model::Demand::of(&scenario);
        let need = MixNeed::of(&scenario, &Mix::default());
        assert_eq!(need.leads.sum, plain.top().unwrap().count.value);
        assert_eq!(need.deals.sum, plain.at(Stage::Won).unwrap().count.value);
    }
}

#[test]
fn streams_divide_the_quota() {
    let mut small = Stream::new("Small business", share("60"));
    small.overrides.aov = Some(money("1000"));
    let enterprise = Stream::new("Enterprise", Portion::Rest);
    let mut renewals = Stream::new("Renewals", Portion::Fixed(exact("100000")));
    renewals.kind = Kind::Retention;
    let mix = Mix {
        streams: vec![small, enterprise, renewals],
        ..Mix::default()
    };
    let need = MixNeed::of(&Scenario::default(), &mix);
    let quotas: Vec<_> = need
        .streams
        .iter()
        .map(|stream| stream.quota.to_plain())
        .collect();
    assert_eq!(quotas, ["240000", "160000", "100000"]);
    assert!(need.streams[2].types.is_empty());
    let deals: Vec<_> = need.streams[..2]
        .iter()
        .map(|stream| stream.types[0].deals.to_plain())
        .collect();
    assert_eq!(deals, ["240", "80"]);
    assert_eq!(need.excess, Exact::zero());
}

#[test]
fn fixed_leads_alone_leave_the_quota_open_or_exceed_it() {
    let fixed = |count| Mix {
        types: vec![kind("Forms", Portion::Fixed(exact(count)), "10")],
        ..Mix::default()
    };
    let need = MixNeed::of(&Scenario::default(), &fixed("1000"));
    assert_eq!(need.streams[0].surplus, exact("-300000"));
    let need = MixNeed::of(&Scenario::default(), &fixed("3000"));
    assert_eq!(need.streams[0].surplus, exact("100000"));
}

#[test]
fn costs_lead_to_cac_and_return() {
    let mut forms = LeadType::new("Forms", Portion::Rest);
    forms.cost = Some(Cost::PerLead(money("40")));
    let mix = Mix {
        types: vec![forms],
        ..Mix::default()
    };
    let need = MixNeed::of(&Scenario::default(), &mix);
    let one = &need.streams[0].types[0];
    assert_eq!(need.cost, Some(exact("156000")));
    assert_eq!(one.cac(), Some(exact("624")));
    // (3,900 × 128.248 − 156,000) ÷ 156,000
    assert_eq!(one.return_on_spend().unwrap(), exact("2.2062"));
}

fn portion() -> impl Strategy<Value = Portion> {
    prop_oneof![
        (0_u64..=10_000).prop_map(|part| Portion::Share(&Exact::from(part) / &Exact::from(100))),
        (0_u64..2_000).prop_map(|count| Portion::Fixed(Exact::from(count))),
        Just(Portion::Rest),
    ]
}

prop_compose! {
    fn any_type()(portion in portion(), win in prop::option::of(1_u8..=100), aov in prop::option::of(1_u32..50_000), value in prop::option::weighted(0.2, 1_u32..500)) -> LeadType {
        let mut kind = LeadType::new("", portion);
        kind.overrides.rates[Stage::Won.index()] = win.map(Rate::whole);
        kind.overrides.aov = aov.map(Money::whole);
        kind.value = value.map(Money::whole);
        kind
    }
}

prop_compose! {
    fn any_mix()(
        types in prop::collection::vec(any_type(), 0..5),
        streams in prop::collection::vec((portion(), prop::option::of(1_u32..9_000), any::<bool>(), prop::option::of(prop::collection::vec(any_type(), 1..3))), 0..4),
    ) -> Mix {
        let stream = |(portion, aov, retention, types): (Portion, Option<u32>, bool, _)| {
            let mut stream = Stream::new("", portion);
            stream.overrides.aov = aov.map(Money::whole);
            stream.kind = if retention { Kind::Retention } else { Kind::New };
            stream.types = types;
            stream
        };
        Mix { types, streams: streams.into_iter().map(stream).collect(), ..Mix::default() }
    }
}

proptest! {
    /// Parts make the whole, under every policy; where rounding makes a difference it is known.
    #[test]
    fn parts_add_up(mix in any_mix(), policy in 0_usize..3, share in 1_u8..=100) {
        let scenario = Scenario { rounding: Rounding::ALL[policy], share: Rate::whole(share), ..Scenario::default() };
        let need = MixNeed::of(&scenario, &mix);
        let sum = |parts: &mut dyn Iterator<Item = Exact>| parts.fold(Exact::zero(), |sum, part| &sum + &part);
        let quotas = sum(&mut need.streams.iter().map(|stream| stream.quota.clone()));
        prop_assert_eq!(&quotas - &need.excess, scenario.quota.amount().clone());
        for stream in &need.streams {
            let brought = sum(&mut stream.types.iter().map(upfunnel::model::mix::TypeNeed::target));
            prop_assert_eq!(brought, &stream.target + &stream.surplus);
            let free = sum(&mut stream.types.iter().filter_map(upfunnel::model::mix::TypeNeed::weight));
            prop_assert!(free.is_zero() || free == Exact::from(1), "{:?}", free);
        }
        let types = || need.streams.iter().flat_map(|stream| &stream.types);
        prop_assert_eq!(&need.leads.sum, &sum(&mut types().map(|one| one.leads.clone())));
        prop_assert_eq!(&need.leads.exact, &sum(&mut types().map(upfunnel::model::mix::TypeNeed::exact_leads)));
        prop_assert_eq!(&need.deals.exact, &sum(&mut types().map(|one| &one.exact_leads() * &one.close_rate)));
        if let Some(value) = &need.value {
            prop_assert_eq!(value * &need.leads.exact, sum(&mut types().map(upfunnel::model::mix::TypeNeed::target)));
        }
        match scenario.rounding {
            Rounding::None => {
                prop_assert!(need.leads.gap().is_zero());
                prop_assert_eq!(&need.delivered, &(&need.target + &sum(&mut need.streams.iter().map(|stream| stream.surplus.clone()))));
            }
            Rounding::Up => {
                prop_assert!(need.leads.gap() >= Exact::zero());
                prop_assert!(&need.delivered + &need.short() >= need.target);
            }
            Rounding::Nearest => {}
        }
    }

    /// What is told of every type is what unfolding one of them shows.
    #[test]
    fn a_type_s_funnel_has_its_counts(mix in any_mix(), policy in 0_usize..3) {
        let scenario = Scenario { rounding: Rounding::ALL[policy], ..Scenario::default() };
        let need = MixNeed::of(&scenario, &mix);
        for (at, stream) in need.streams.iter().enumerate() {
            for (index, one) in stream.types.iter().enumerate() {
                let Some(demand) = mix.funnel(&scenario, &need, at, index) else { continue };
                prop_assert_eq!(&demand.top().unwrap().count.value, &one.leads);
                prop_assert_eq!(&demand.at(Stage::Opportunity).unwrap().count.value, &one.opportunities);
                prop_assert_eq!(&demand.at(Stage::Won).unwrap().count.value, &one.deals);
            }
        }
    }
}
