//! The corpus of links, and what must hold for any link at all.

#![allow(clippy::unwrap_used)] // A test may.

mod corpus;

use corpus::{Case, Outcome};
use proptest::prelude::*;
use upfunnel::{
    codec::url::{Accent, Ground, Key, Language, Link, Theme, View, decode, encode, readable},
    model::{Currency, Demand, Exact, Input, Metric, Period, Rounding, Stage},
};

#[test]
fn corpus() {
    let cases = corpus::cases(include_str!("links/v1.txt"));
    assert!(cases.len() >= 30, "only {} cases were read", cases.len());
    corpus::hold(&cases, check);
}

fn check(case: &Case) -> Vec<String> {
    let decoded = decode(case.query, case.fragment);
    let problems = decoded.problems.iter();
    let result = |name: &str| result(&decoded.link, name).unwrap_or_default();
    case.differences(&Outcome {
        problems: problems
            .map(|problem| format!("{} {:?}", problem.key, problem.trouble))
            .collect(),
        result: &result,
        written: encode(&decoded.link),
    })
}

fn result(link: &Link, name: &str) -> Option<String> {
    let demand = Demand::of(&link.scenario);
    demand
        .figures()
        .find(|figure| figure.metric.name() == Some(name))
        .map(|figure| figure.value.to_plain())
}

/// The examples of the README are promises too.
#[test]
fn readme_examples_hold() {
    let readme = include_str!("../README.md");
    let mut found = 0;
    for line in readme
        .lines()
        .filter(|line| line.starts_with("| `#") || line.starts_with("| [`#"))
    {
        let fragment = line.split('`').nth(1).unwrap();
        let decoded = decode("", fragment);
        assert_eq!(decoded.problems, [], "{fragment}");
        found += 1;
    }
    assert!(found >= 4, "only {found} examples were found");
}

#[test]
fn an_address_that_is_too_long_is_read_as_far_as_it_goes() {
    let junk = "x=1&".repeat(5_000);
    let decoded = decode("", &format!("quota=700000&{junk}win=40"));
    assert_eq!(result(&decoded.link, "target").as_deref(), Some("700000"));
    assert_eq!(decoded.problems.len(), 1);
    assert_eq!(
        decoded.link.unknown.len(),
        5_000,
        "unknown keys are kept, however many"
    );
    let views = decode("", &format!("win=40&{}", "t1-win=30&".repeat(2_000)));
    assert_eq!(views.problems, [], "what is only kept is not left out");
    let late = decode("", &format!("x={}&win=40", "y".repeat(10_000)));
    assert_eq!(
        result(&late.link, "deals").as_deref(),
        Some("250"),
        "known keys are not read past the limit"
    );
    assert_eq!(result(&late.link, "opp").as_deref(), Some("1087"));
    let digits = "9".repeat(10_000);
    let decoded = decode("", &format!("win={digits}"));
    assert_eq!(decoded.link, Link::default());
    assert_eq!(decoded.problems.len(), 1);
}

#[test]
fn metric_names_are_those_of_the_contract() {
    let names = |fragment: &str| -> Vec<&'static str> {
        let demand = Demand::of(&decode("", fragment).link.scenario);
        demand
            .figures()
            .filter_map(|figure| figure.metric.name())
            .collect()
    };
    assert_eq!(
        names("sal=90&mql=30&lead=2"),
        [
            "target",
            "visitor",
            "lead",
            "mql",
            "sal",
            "sql",
            "opp",
            "deals",
            "lead-value",
            "pipeline",
            "coverage",
            "per-week"
        ],
    );
    assert_eq!(Metric::Worth(Stage::Mql).name(), None);
}

fn decimal(max: u64) -> impl Strategy<Value = Exact> {
    (1..=max, 0u64..1_000_000).prop_map(move |(whole, micro)| {
        let fraction = &Exact::from(micro) / &Exact::from(1_000_000);
        (&Exact::from(whole) - &fraction).max(Exact::decimal(1, 6))
    })
}

prop_compose! {
    fn any_link()(
        numbers in (decimal(1_000_000_000_000), decimal(100), decimal(1_000_000_000), 0u64..=1095),
        rates in prop::collection::vec(decimal(100), 3),
        optional in prop::collection::vec(prop::option::of(decimal(100)), 3),
        (period, rounding, theme, language) in (0usize..3, 0usize..3, prop::option::of(0usize..3), prop::option::of(0usize..6)),
        currency in any::<prop::sample::Index>(),
        label in prop::option::of("[^\\p{Cc}]{1,40}".prop_filter("names are clean", |name| readable(name.trim()) == *name)),
        title in prop::option::of("[^\\p{Cc}]{1,80}".prop_filter("names are clean", |name| readable(name.trim()) == *name)),
        view in 0usize..View::ALL.len(),
        (embed, events, accent) in (any::<bool>(), any::<bool>(), prop::option::of("[0-9a-f]{6}")),
        locked in prop::sample::subsequence(&Key::ALL[1..], 0..8),
        in_query in prop::sample::subsequence(&Key::ALL[1..], 0..6),
    ) -> Link {
        let mut link = Link::default();
        let s = &mut link.scenario;
        let mut set = |input, value| s.set(input, value).unwrap();
        set(Input::Quota, numbers.0);
        set(Input::Share, numbers.1);
        set(Input::Aov, numbers.2);
        set(Input::Cycle, Exact::from(numbers.3));
        for (stage, rate) in [Stage::Sql, Stage::Opportunity, Stage::Won].into_iter().zip(rates) {
            set(Input::Rate(stage), rate);
        }
        for (stage, rate) in [Stage::Sal, Stage::Mql, Stage::Lead].into_iter().zip(optional) {
            if let Some(rate) = rate {
                set(Input::Rate(stage), rate);
            }
        }
        s.period = Period::ALL[period];
        s.rounding = Rounding::ALL[rounding];
        let currencies: Vec<Currency> = Currency::in_use().chain(Currency::others()).collect();
        s.currency = *currency.get(&currencies);
        s.names[2] = label;
        link.theme = theme.map(|at| Theme::ALL[at]);
        link.language = language.map(|at| Language::ALL[at]);
        link.name = title;
        link.view = View::ALL[view];
        (link.embed, link.events) = (embed, events);
        link.locked = locked.into_iter().filter(|key| key.is_input()).collect();
        if events {
            link.unknown = vec!["t1-win=30".into()];
            link.locked_pairs = vec!["t1".into()];
        }
        link.accent = accent.and_then(|code| Accent::from_code(&code, &[Ground::Light]).ok());
        link.in_query = in_query;
        link.in_query.sort();
        link
    }
}

proptest! {
    #[test]
    fn decode_undoes_encode(link in any_link()) {
        let decoded = decode("", &encode(&link));
        prop_assert_eq!(&decoded.problems, &vec![]);
        prop_assert_eq!(decoded.link, Link { in_query: vec![], ..link });
    }

    #[test]
    fn the_fragment_wins_over_any_query(theirs in any_link(), ours in any_link()) {
        let query = encode(&Link { in_query: Key::ALL[1..].to_vec(), ..theirs });
        let mut shown = decode(&query, "").link;
        shown = Link { unknown: shown.unknown, in_query: shown.in_query, ..ours };
        if shown.unknown.is_empty() {
            // What there is not cannot be locked.
            shown.locked_pairs.clear();
        }
        prop_assert_eq!(decode(&query, &encode(&shown)).link, shown);
    }

    #[test]
    fn arbitrary_text_never_panics_and_settles(query in ".{0,200}", fragment in "([a-z%=&+0-9.-]|quota|win|mql|lead|.){0,200}") {
        let once = decode(&query, &fragment);
        let again = decode("", &encode(&once.link));
        prop_assert_eq!(again.link.scenario, once.link.scenario);
    }
}
