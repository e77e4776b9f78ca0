//! The links of the Plan view: what they mean, and what must hold for any of them.

#![allow(clippy::unwrap_used)] // A test may.

mod corpus;

use corpus::{Case, Outcome};
use proptest::prelude::*;
use upfunnel::{
    codec::{
        mix,
        plan::{Key, Listed, decode, encode, merge, named},
        url::{self, Trouble},
    },
    model::{
        Exact, Input, Stage,
        mix::{Mix, Place, Scope, TypeAt},
        plan::{Lag, Pace, Plan, PlanNeed, YearMonth},
    },
};

fn exact(text: &str) -> Exact {
    Exact::parse(text).unwrap()
}

fn unknown(fragment: &str) -> Vec<String> {
    url::decode("", fragment).link.unknown
}

fn plan(fragment: &str) -> Plan {
    let decoded = decode(&unknown(fragment));
    assert_eq!(decoded.problems, [], "{fragment}");
    decoded.plan
}

/// What an address has wrong: key, trouble, what is used instead.
fn problems(fragment: &str) -> Vec<(String, Trouble, String)> {
    let decoded = decode(&unknown(fragment));
    let problems = decoded.problems.into_iter();
    problems
        .map(|problem| (problem.key, problem.trouble, problem.used))
        .collect()
}

#[test]
fn corpus() {
    let cases = corpus::cases(include_str!("links/plan-v1.txt"));
    assert!(cases.len() >= 40, "only {} cases were read", cases.len());
    corpus::has_all_keys_of("The plan", &cases);
    corpus::hold(&cases, check);
}

fn check(case: &Case) -> Vec<String> {
    let mut link = url::decode(case.query, case.fragment).link;
    let decoded = decode(&link.unknown);
    let mix = mix::decode(&link.unknown).link.mix;
    let need = PlanNeed::of(&link.scenario, &mix, &decoded.plan);
    link.unknown = merge(&link.unknown, &decoded.plan, &named(case.query));
    case.differences(&Outcome {
        problems: corpus::told(&decoded.problems),
        result: &|name| result(&decoded.plan, &mix, &need, name),
        written: url::encode(&link),
    })
}

/// Month by month `targets`, `leads` (of a type: `t1`, `s1t1`), `coming`, `deals` and `open`; `lags`, one after the
/// other; the months that are `lost`, from 1; leads `before` the plan, by age; and single numbers.
fn result(plan: &Plan, mix: &Mix, need: &PlanNeed, name: &str) -> String {
    let months = |of: &dyn Fn(usize) -> Exact| listed((0..need.months.len()).map(of));
    match name {
        "months" => need.months.len().to_string(),
        "start" => plan.start.map_or_else(String::new, YearMonth::code),
        "band" => plan.band.to_plain(),
        "normal" => {
            let leads = need.months[0].leads.to_f64();
            let ends = plan.normal(leads).map(|end| end.to_string());
            listed(ends.iter().map(|end| Exact::parse(end).unwrap()))
        }
        "targets" => months(&|month| need.months[month].target.clone()),
        "due" => months(&|month| need.months[month].deals_due.clone()),
        "leads" => months(&|month| need.months[month].leads.clone()),
        "coming" => months(&|month| need.months[month].coming.clone()),
        "deals" => months(&|month| need.months[month].deals.clone()),
        "open" => months(&|month| need.months[month].open_deals.clone()),
        "lost" => listed(need.lost().map(|month| Exact::from(month as u64 + 1))),
        "before" => {
            let before = need.before.iter();
            let each = before.map(|one| format!("{}:{}", one.age, one.leads.to_plain()));
            each.collect::<Vec<_>>().join(",")
        }
        "lags" => {
            let kernels = need.cohorts.kernels().iter();
            let each = kernels.map(|kernel| listed(kernel.shares().iter().cloned()));
            each.collect::<Vec<_>>().join("|")
        }
        place => {
            let Some(mix::Key::Type(at, mix::TypeField::Name)) = mix::Key::from_code(place) else {
                panic!("no result is called {place}")
            };
            let stream = at.stream.unwrap_or(0);
            assert!(stream < mix.streams.len().max(1), "there is no {place}");
            let mut parts = need.parts.iter();
            let part = parts.position(|part| (part.stream, part.index) == (stream, at.index));
            let part = part.unwrap_or_else(|| panic!("there is no {place}"));
            months(&|month| need.months[month].by_part[part].clone())
        }
    }
}

/// With commas; the same several times in a row is `12x3900`.
fn listed(numbers: impl IntoIterator<Item = Exact>) -> String {
    let mut runs: Vec<(String, usize)> = Vec::new();
    for number in numbers {
        let text = number.to_plain();
        match runs.last_mut() {
            Some((last, times)) if *last == text => *times += 1,
            _ => runs.push((text, 1)),
        }
    }
    let told = runs.into_iter().map(|(text, times)| match times {
        1 => text,
        _ => format!("{times}x{text}"),
    });
    told.collect::<Vec<_>>().join(",")
}

#[test]
fn every_key_has_its_meaning() {
    let all = plan(
        "months=18&start=2027-01&growth=2&season=80,90,130&lag=40,30,20,10&win-q2=25&aov-q5=2200\
         &open=3900,1200&due=3900,,4100&band=15&pace=few&rush=3",
    );
    assert_eq!(all.months, 18);
    assert_eq!(all.start, YearMonth::new(2027, 1));
    assert_eq!(all.quotas.growth, exact("2"));
    assert_eq!(all.quotas.season.len(), 3);
    assert_eq!(all.lags[&Scope::Whole].kernel().shares()[0], exact("0.4"));
    assert_eq!(all.improvements.len(), 2);
    assert_eq!(
        all.improvements[0].place,
        Place::whole(Input::Rate(Stage::Won))
    );
    assert_eq!((all.improvements[1].quarter, all.open.len()), (5, 2));
    assert_eq!(all.due, [Some(exact("3900")), None, Some(exact("4100"))]);
    assert_eq!(
        (all.band.clone(), all.rush.clone()),
        (exact("15"), exact("3"))
    );
    assert_eq!(all.pace, Pace::Few);
    assert_eq!(plan(""), Plan::default());
    assert_eq!(plan("growth=-2.5").quotas.growth, exact("-2.5"));
    let typed = plan("quotas=500000,0,750000.50").quotas.typed;
    assert_eq!(typed, ["500000", "0", "750000.5"].map(exact));
    let spread = plan("lag-median=60").lags;
    let (median, spread) = match &spread[&Scope::Whole] {
        Lag::LogNormal { median, spread } => (median.clone(), spread.clone()),
        other => panic!("{other:?}"),
    };
    assert_eq!((median, spread), (exact("60"), exact("1.8")));
}

#[test]
fn lead_types_are_told_by_their_numbers_in_the_link() {
    let link = "t3=Demos&t7=Papers&t7-lag=0,100&t3-lag-median=30&t7-win-q3=30";
    let found = plan(link);
    let at = |index| Scope::Type(TypeAt::common(index));
    assert_eq!(
        found.lags.keys().copied().collect::<Vec<_>>(),
        [at(0), at(1)]
    );
    assert_eq!(found.improvements[0].place.scope, at(1));
    let pairs = merge(&unknown(link), &found, &[]);
    assert_eq!(
        pairs.join("&"),
        "t3=Demos&t7=Papers&t3-lag-median=30&t7-lag=0,100&t7-win-q3=30"
    );
    assert_eq!(
        problems("t1-lag=50,50"),
        [("t1-lag".into(), Trouble::Unusable, String::new())]
    );
}

#[test]
fn what_cannot_be_used_is_told() {
    let cases = [
        ("months=7", Trouble::Unusable, "12"),
        ("months=36", Trouble::OutOfRange, "24"),
        ("months=x", Trouble::Unusable, "12"),
        ("start=2027", Trouble::Unusable, ""),
        ("pace=slow", Trouble::Unusable, "even"),
        ("growth=-60", Trouble::OutOfRange, "-50"),
        ("growth=1.1234567", Trouble::TooPrecise, "1.123457"),
        ("band=101", Trouble::OutOfRange, "100"),
        ("rush=0.5", Trouble::Unusable, "4"),
        ("lag=0,0", Trouble::Unusable, ""),
        ("lag=40,x", Trouble::Unusable, ""),
        ("open=5,-3", Trouble::Unusable, ""),
        ("lag-spread=1", Trouble::Unusable, ""),
        ("win-q2=101", Trouble::OutOfRange, "100"),
        ("win-q2=0", Trouble::Unusable, ""),
        ("quotas=1e15", Trouble::OutOfRange, "1000000000000"),
        ("season=%zz", Trouble::Encoding, ""),
    ];
    for (pair, trouble, used) in cases {
        let key = pair.split('=').next().unwrap().to_owned();
        assert_eq!(problems(pair), [(key, trouble, used.to_owned())], "{pair}");
    }
    let twice = problems("lag=50,50&lag-median=30");
    assert_eq!(
        twice,
        [("lag-median".into(), Trouble::Beside, "lag=50,50".into())]
    );
    let again = problems("band=5&band=6");
    assert_eq!(again, [("band".into(), Trouble::Repeated, "5".into())]);
    let long = vec!["1"; 30].join(",");
    let cut = problems(&format!("quotas={long}"));
    assert_eq!(cut[0].1, Trouble::NameTooLong);
    assert_eq!(problems("due=,,")[0].1, Trouble::Unusable);
}

#[test]
fn the_keys_of_other_views_stay() {
    let others = "t1=Demos&have=300&sure=80&view-of-mine=7&s1=North";
    let before = unknown(&format!("{others}&band=12"));
    let pairs = merge(&before, &Plan::default(), &[]);
    assert_eq!(pairs.join("&"), others);
    // The Mix view hands the plan's keys on, too.
    let found = mix::decode(&before).link;
    let pairs = mix::merge(&before, &found, &[]);
    assert!(pairs.contains(&"band=12".to_owned()), "{pairs:?}");
}

#[test]
fn what_the_query_gives_can_be_taken_back() {
    let query = "?lag=50,50&band=5&win=30";
    let names = named(query);
    assert_eq!(names, ["lag", "band"]);
    assert_eq!(encode(&Plan::default(), &names), ["lag=", "band="]);
    let link = url::decode(query, "lag=&band=").link;
    assert_eq!(decode(&link.unknown).plan, Plan::default());
}

fn numbers() -> impl Strategy<Value = Vec<Option<Exact>>> {
    proptest::collection::vec((0_i64..10_000, 0_u32..4), 0..40).prop_map(|all| {
        let number = |(mantissa, places)| Some(Exact::decimal(mantissa, places));
        all.into_iter().map(number).collect()
    })
}

proptest! {
    #[test]
    fn links_come_back_as_they_were(
        lists in (numbers(), numbers(), numbers(), numbers(), numbers()),
        (months, few, start, growth) in (0_usize..4, any::<bool>(), 1_u8..13, -50_i64..100),
        improved in proptest::collection::vec((0_usize..3, 1_u8..9, 1_i64..101), 0..5),
    ) {
        let mut plan = Plan::default();
        let (season, quotas, lag, open, due) = lists;
        plan.set_list(Listed::Season, season);
        plan.set_list(Listed::Quotas, quotas);
        plan.set_list(Listed::Lag(Scope::Whole), lag);
        plan.set_list(Listed::Open, open);
        plan.set_list(Listed::Due, due);
        plan.months = [6, 12, 18, 24][months];
        plan.pace = if few { Pace::Few } else { Pace::Even };
        plan.start = YearMonth::new(2027, start);
        plan.set_number(Key::Growth, Some(Exact::decimal(growth, 0))).unwrap();
        for (input, quarter, value) in improved {
            let input = [Input::Rate(Stage::Won), Input::Rate(Stage::Sql), Input::Aov][input];
            let key = Key::Improved(Place::whole(input), quarter);
            plan.set_number(key, Some(Exact::decimal(value, 0))).unwrap();
        }
        let decoded = decode(&encode(&plan, &[]));
        prop_assert_eq!(decoded.problems, []);
        prop_assert_eq!(decoded.plan, plan);
    }

    #[test]
    fn no_text_makes_it_panic(pairs in proptest::collection::vec("(months|start|growth|season|quotas|lag|t1-lag|lag-median|lag-spread|win-q[0-9]|open|due|band|pace|rush)=[-0-9,.e%x ]{0,20}", 0..8)) {
        let decoded = decode(&pairs);
        let again = decode(&encode(&decoded.plan, &[]));
        prop_assert_eq!(again.plan, decoded.plan);
    }
}
