//! What links hold for the Confidence view.

#![allow(clippy::unwrap_used)] // A test may.

mod corpus;

use corpus::{Case, Outcome};
use proptest::prelude::*;
use upfunnel::{
    codec::{
        confidence::{Asking, Decoded, Doubt, Key, decode, encode, merge, named},
        mix, plan,
        url::{Trouble, decode as decode_url, encode as encode_url},
        work::{Job, Report},
    },
    model::{
        Demand, Exact, Stage,
        chance::{Asked, Belief, Cohort, Months, Orders, Question, Slices},
        mix::MixNeed,
        plan::PlanNeed,
    },
};

fn read(fragment: &str) -> Decoded {
    decode(&decode_url("", fragment).link.unknown)
}

#[test]
fn corpus() {
    let cases = corpus::cases(include_str!("links/confidence-v1.txt"));
    assert!(cases.len() >= 30, "only {} cases were read", cases.len());
    corpus::has_all_keys_of("Confidence", &cases);
    corpus::hold(&cases, check);
}

fn check(case: &Case) -> Vec<String> {
    let mut link = decode_url(case.query, case.fragment).link;
    let decoded = decode(&link.unknown);
    let doubt = &decoded.doubt;
    let mix = mix::decode(&link.unknown).link.mix;
    let need = MixNeed::of(&link.scenario, &mix);
    let demand = Demand::of(&link.scenario);
    let asking = Asking::of(&link.scenario, &mix, &need, &demand, doubt);
    let plan = plan::decode(&link.unknown).plan;
    let asked = asking.as_ref().map(|asking| {
        let need = PlanNeed::of(&link.scenario, &mix, &plan);
        let months = asking.months(&link.scenario, &mix, doubt, &plan, &need);
        (asking, months)
    });
    let result = |name: &str| match (name, &asked) {
        ("seed", _) => doubt.seed.to_string(),
        (_, None) => "nothing".into(),
        (_, Some((asking, months))) => result(asking, months, name),
    };
    link.unknown = merge(&link.unknown, doubt, &named(case.query));
    case.differences(&Outcome {
        problems: corpus::told(&decoded.problems),
        result: &result,
        written: encode_url(&link),
    })
}

/// What is asked of chance and, where a formula tells, the answer: `chance` in per cent to two decimals, leads
/// `needed` for as much as is wanted. Rates are those down the funnel: known, or of how many leads seen.
fn result(asking: &Asking, months: &Months, name: &str) -> String {
    let question = &asking.question;
    match name {
        "leads" => asking.leads.to_string(),
        "plain" => asking.plain.to_string(),
        "wanted" => asking.wanted.to_string(),
        "target" => question.target.to_string(),
        "deals" => question.deals().to_string(),
        "orders" => format!("{}±{}", question.orders.mean, question.orders.spread),
        "rates" => {
            let rate = |belief: &Belief| match belief {
                Belief::Known(rate) => format!("{rate:.4}"),
                Belief::Observed { closed, lost } => format!("{closed:.2}of{:.0}", closed + lost),
            };
            let rates: Vec<_> = question.rates.iter().map(rate).collect();
            rates.join(",")
        }
        "chance" => {
            let chance = question.chance(asking.leads);
            chance.map_or_else(|| "tried".into(), |chance| format!("{:.2}", 100.0 * chance))
        }
        "needed" => {
            let needed = question.leads_for(asking.wanted);
            needed.map_or_else(|| "tried".into(), |needed| needed.to_string())
        }
        "months" => months.quotas.len().to_string(),
        // The leads of each month, those of before the plan in its first.
        "coming" => {
            let of = |month| {
                let cohorts = months.cohorts.iter();
                let all = cohorts.filter(|cohort| cohort.first == month);
                all.map(|cohort| cohort.leads).sum::<f64>().to_string()
            };
            (0..months.quotas.len())
                .map(of)
                .collect::<Vec<_>>()
                .join(",")
        }
        _ => panic!("no result is called {name}"),
    }
}

#[test]
fn every_key_is_read_and_written() {
    let link = "have=4100&sure=95&seen-lead=9&seen-mql=800&seen-sal=700&seen-sql=600&seen-opp=500\
                &seen-win=400&spread=50&seed=7";
    let Decoded { doubt, problems } = read(link);
    assert_eq!(problems, []);
    assert_eq!(doubt.have, Some(Exact::from(4100)));
    assert_eq!(doubt.seen(Stage::Won), Some(&Exact::from(400)));
    assert_eq!(doubt.seed, 7);
    assert_eq!(encode(&doubt, &[]).join("&"), link.replace(' ', ""));
    assert_eq!(read("").doubt, Doubt::default());
    assert!(encode(&Doubt::default(), &[]).is_empty());
}

#[test]
fn what_cannot_be_used_is_told_and_replaced() {
    let check = |pair: &str, trouble, used: &str| {
        let problems = read(pair).problems;
        assert_eq!(problems.len(), 1, "{pair}: {problems:?}");
        assert_eq!(
            (problems[0].trouble, problems[0].used.as_str()),
            (trouble, used),
            "{pair}"
        );
    };
    check("sure=100", Trouble::OutOfRange, "99");
    check("sure=0", Trouble::Unusable, "80");
    check("sure=four", Trouble::Unusable, "80");
    check("sure=%", Trouble::Encoding, "80");
    check("have=-5", Trouble::Unusable, "");
    check("have=1e99", Trouble::OutOfRange, "1000000000000");
    check("seen-win=0.4", Trouble::TooPrecise, "1");
    check("seen-win=12.5", Trouble::TooPrecise, "13");
    check("spread=300", Trouble::OutOfRange, "200");
    check("seed=0", Trouble::Unusable, "1");
    check("sure=90&sure=95", Trouble::Repeated, "90");
    assert_eq!(read("spread=0").doubt, Doubt::default());
    assert_eq!(read("sure=&seen-win=").problems, []);
    // Visitors come from nowhere, so nothing can be seen of them.
    assert_eq!(read("seen-visitor=5").doubt, Doubt::default());
}

#[test]
fn other_keys_stay_as_they_are() {
    let unknown = decode_url("", "t1=Events&sure=90&months=6&have=5")
        .link
        .unknown;
    let mut doubt = decode(&unknown).doubt;
    doubt.set(Key::Have, None).unwrap();
    assert_eq!(
        merge(&unknown, &doubt, &[]),
        ["t1=Events", "months=6", "sure=90"]
    );
    let query = named("?have=7&win=30&sure=50");
    assert_eq!(query, ["have", "sure"]);
    assert_eq!(encode(&Doubt::default(), &query), ["have=", "sure="]);
    // The leads at hand are the Mix view's, too.
    let mixed = mix::decode(&decode_url("", "have=5&sure=90").link.unknown).link;
    assert_eq!(mixed.have, Some(Exact::from(5)));
}

#[test]
fn jobs_and_reports_cross_to_another_thread_and_back() {
    let months = Months {
        quotas: vec![500_000.0; 3],
        cohorts: vec![Cohort {
            leads: 3_900.0,
            rate: 1.0,
            value: 1.1,
            first: 1,
            lag: vec![0.4, 0.6],
        }],
    };
    let job = Job {
        revision: 7,
        seed: 1,
        question: Question {
            target: 500_000.0,
            rates: vec![Belief::Known(0.5), Belief::seen(0.23, 400.0)],
            orders: Orders {
                mean: 2_000.0,
                spread: 0.5,
            },
        },
        asked: vec![
            Asked::Leads,
            Asked::Revenue { leads: 3_900.0 },
            Asked::Months(months),
        ],
    };
    assert_eq!(Job::from_numbers(&job.to_numbers()), Some(job.clone()));
    assert_eq!(Job::from_numbers(&[1.0, 2.0]), None);
    let mut slices = Slices::new(&job.question, job.asked.clone(), 1);
    for want in [0, 1, 2, 0] {
        let (at, outcome, enough) = slices.next(4e6).unwrap();
        assert_eq!(at, want);
        let report = Report {
            revision: 7,
            at,
            enough,
            outcome: outcome.clone(),
        };
        let numbers = report.to_numbers();
        assert_eq!(Report::from_numbers(&numbers), Some(report));
        assert_eq!(Report::from_numbers(&numbers[..numbers.len() - 1]), None);
    }
}

fn doubt() -> impl Strategy<Value = Doubt> {
    let number = |max: u64| proptest::option::of((1..=max).prop_map(Exact::from));
    let seen = proptest::array::uniform7(number(1_000_000_000));
    (
        number(1_000_000_000_000),
        1_u64..=9900,
        seen,
        number(200),
        1_u32..,
    )
        .prop_map(|(have, sure, mut seen, spread, seed)| {
            seen[Stage::Visitor.index()] = None;
            let sure = &Exact::from(sure) / &Exact::from(100);
            Doubt {
                have,
                sure,
                seen,
                spread,
                seed,
            }
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn decode_undoes_encode(doubt in doubt()) {
        let decoded = decode(&encode(&doubt, &[]));
        prop_assert_eq!(decoded.problems, []);
        prop_assert_eq!(decoded.doubt, doubt);
    }

    #[test]
    fn no_text_panics(text in "(have|sure|seen-win|spread|seed|t1)=?[0-9eE.%&=-]{0,12}") {
        let decoded = read(&text);
        let again = decode(&encode(&decoded.doubt, &[]));
        prop_assert_eq!(again.doubt, decoded.doubt);
    }
}
