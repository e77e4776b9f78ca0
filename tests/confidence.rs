//! What the Confidence view answers, says and draws, in English.
//!
//! `UPDATE_GOLDEN=1 cargo test --no-default-features --test confidence` rewrites the drawings.

#![allow(clippy::unwrap_used)] // A test may.

#[path = "chart_support/room.rs"]
mod room;

use std::path::Path;

use proptest::prelude::*;
use upfunnel::{
    chart::{
        columns::Columns,
        fan::Fan,
        scene::{Form, Scene},
        svg::{self, Words as Described},
    },
    codec::{
        confidence::{self, Asking, Key},
        mix, plan, url,
    },
    i18n::{Plain, ViewMsg, ViewWords, Words},
    model::{
        Demand, Scenario, Stage,
        chance::{Answer, Asked, Belief, Method, Months, Outcome, Simulation},
        mix::MixNeed,
        plan::PlanNeed,
    },
    wording::{
        Span, Wording,
        confidence::{ColumnWords, FanWords},
        mix::ViewWording,
    },
};

struct Case {
    scenario: Scenario,
    asking: Option<Asking>,
    answer: Answer,
    months: Months,
    says: ViewWording,
}

fn case(fragment: &str) -> Case {
    let link = url::decode("", fragment).link;
    let scenario = link.scenario;
    let mix = mix::decode(&link.unknown).link.mix;
    let need = MixNeed::of(&scenario, &mix);
    let demand = Demand::of(&scenario);
    let doubt = confidence::decode(&link.unknown).doubt;
    let asking = Asking::of(&scenario, &mix, &need, &demand, &doubt);
    let answer = asking.as_ref().map(|asking| {
        let Asking {
            question,
            leads,
            wanted,
            ..
        } = asking;
        Answer::computed(question, *leads, *wanted).unwrap_or_else(|| {
            let mut simulation = Simulation::new(question.clone(), Asked::Leads, 1);
            simulation.run(100_000);
            Answer::tried(simulation.outcome(), simulation.enough(), *leads, *wanted)
        })
    });
    let plan = plan::decode(&link.unknown).plan;
    let planned = PlanNeed::of(&scenario, &mix, &plan);
    let months = asking
        .as_ref()
        .map(|asking| asking.months(&scenario, &mix, &doubt, &plan, &planned));
    let page = Wording {
        words: Words::english().into(),
        format: std::rc::Rc::new(Plain::new(scenario.currency.code())),
    };
    Case {
        says: ViewWording {
            page,
            views: ViewWords::english().into(),
        },
        answer: answer.unwrap_or_default(),
        months: months.unwrap_or_default(),
        scenario,
        asking,
    }
}

fn text(spans: Vec<Span>) -> String {
    spans.into_iter().map(|span| span.text).collect()
}

impl Case {
    fn said(&self) -> [String; 2] {
        let asking = self.asking.as_ref();
        [
            text(
                self.says
                    .chance_sentence(&self.scenario, asking, &self.answer),
            ),
            text(self.says.chance_second(asking, &self.answer)),
        ]
    }

    fn year(&self, trials: u64) -> Outcome {
        let question = self.asking.as_ref().unwrap().question.clone();
        let mut simulation = Simulation::new(question, Asked::Months(self.months.clone()), 1);
        simulation.run(trials);
        simulation.outcome().clone()
    }
}

#[test]
fn sentences() {
    let check = |fragment: &str, first: &str, second: &str| {
        assert_eq!(case(fragment).said(), [first, second], "{fragment}");
    };
    let exact = "Rates are taken as exact and all orders as equal, so chance decides only which \
                 leads close. Exact.";
    check(
        "",
        "3,900 MQLs reach the quota about every second time (51%); for four times out of five, ask \
         for 4,098.",
        exact,
    );
    check(
        "have=4300&sure=83",
        "4,300 MQLs reach the quota about nineteen times out of twenty (95%); for a \
         probability of 83%, 4,126 would do.",
        exact,
    );
    check(
        "quota=5000&aov=100&win=50&opp=100&sql=100&seen-win=200&have=120&sure=95",
        "120 MQLs reach the quota about nineteen times out of twenty (94%); for nineteen \
         times out of twenty, ask for 122.",
        "One rate is an estimate, all orders are equal, and chance decides which leads close. Exact.",
    );
    check(
        "spread=40&sure=90",
        "3,900 MQLs reach the quota about every second time (50%); for nine times out of ten, ask \
         for 4,242.",
        "Orders differ, and chance decides which leads close. Calculated by formula, to within a \
         tenth of a percentage point.",
    );
    check(
        "seen-win=400&seen-opp=400&seen-sql=400&spread=50",
        "3,900 MQLs reach the quota about every second time (51%); for four times out of five, ask \
         for 4,372.",
        "Simulated 100,000 of 1,000,000 times so far, with a standard error of 0.16 pp.",
    );
    check(
        "s1=Renewals&s1-kind=retention",
        "With this scenario, the quota needs no leads at all, so nothing is left to chance.",
        "",
    );
    check(
        "win=0.0000001&opp=0.0000001",
        "So many leads are needed that no chances can be computed. Check the quota and the rates.",
        "",
    );
}

#[test]
fn probabilities_in_few_digits() {
    let says = case("").says;
    let shown = [
        0.0, 1e-9, 0.0004, 0.004, 0.0051, 0.5114, 0.99, 0.995, 0.99999, 1.0,
    ];
    assert_eq!(
        shown.map(|chance| says.probability(chance)),
        [
            "0%", "0.1%", "0.1%", "0.4%", "0.5%", "51%", "99%", "99.5%", "99.9%", "100%"
        ]
    );
}

#[test]
fn what_is_known_of_a_rate() {
    let says = case("").says;
    let said = |rate, leads| says.doubt_between(Belief::seen(rate, leads)).unwrap();
    let many = "With a probability of 90%, the true rate is between 19.8% and 26.7%.";
    assert_eq!(said(0.23, 400.0), many);
    assert!(said(0.01, 50.0).ends_with(
        " and 7.4%. Fewer than ten converted, so the result rests partly on an assumption."
    ));
    let lost = " Fewer than ten did not convert, so the result rests partly on an assumption.";
    assert!(said(0.95, 100.0).ends_with(lost) && said(1.0, 1e6).ends_with(lost));
    // Ten are enough, on both sides.
    for rate in [0.1, 0.9] {
        assert!(said(rate, 100.0).ends_with("%."), "{}", said(rate, 100.0));
    }
    assert_eq!(says.doubt_between(Belief::Known(0.3)), None);
}

#[test]
fn a_mix_is_one_kind_of_lead() {
    let demos = case(
        "t1=Demos&t1-part=25&t1-win=10&t1-opp=100&t1-sql=100&t2=Papers&t2-win=1&t2-opp=100&t2-sql=100",
    );
    let asking = demos.asking.unwrap();
    assert_eq!(asking.question.method(), Method::Binomial);
    assert!((asking.question.close_rate() - 0.0325).abs() < 1e-12);
    assert!((asking.question.deals() - 250.0).abs() < 1e-9);
    assert!(demos.answer.chance.unwrap() > 0.5);
}

#[test]
fn fields() {
    let says = case("").says;
    let scenario = Scenario::default();
    let label = |key| says.doubt_label(&scenario, key);
    assert_eq!(label(Key::Have), "MQLs available a month");
    assert_eq!(
        label(Key::Seen(Stage::Won)),
        "Opportunities observed for “Win rate”"
    );
    let read = says.doubt_read(&scenario, Key::Sure, "95%");
    assert_eq!(read.value.unwrap().to_plain(), "95");
    let read = says.doubt_read(&scenario, Key::Spread, "250");
    assert!(read.note.unwrap().error);
}

/// With a lag of a month and the leads needed before, each month is as likely as the one of the
/// plain question, rates known or not; more leads make each of them more likely.
#[test]
fn each_month_of_an_even_plan_is_like_the_single_one() {
    for doubt in [
        "",
        "&seen-win=50",
        "&quota=200000&win=1&opp=100&sql=100&seen-win=50",
        "&quota=200000&win=1&opp=100&sql=100&seen-win=50&t1=Demos&t1-part=50&t2=Papers&t2-win=3",
        "&seen-win=50&spread=40",
    ] {
        for have in ["", "&have=4098", "&have=9000"] {
            let case = case(&["months=6", doubt, have].concat());
            let want = case.answer.chance.unwrap();
            let year = case.year(40_000);
            for month in 0..6 {
                let share = f64::from(u32::try_from(year.reached[month]).unwrap()) / 40_000.0;
                assert!(
                    (share - want).abs() < 0.0125,
                    "{doubt}{have}, month {month}: {share} {want}"
                );
            }
        }
    }
}

/// All that the leads bring, on average: six months of 3,900 leads.
#[test]
fn months_bring_what_their_leads_do() {
    let few = case("months=6").year(40_000);
    let mean = few.tallies[5].mean();
    let expected = 6.0 * 3_900.0 * 0.064_124 * 2_000.0;
    assert!(
        (mean - expected).abs() < 0.002 * expected,
        "{mean} {expected}"
    );
}

/// Leads at hand that are no whole number a month come whole all the same, and all of them come:
/// those of two lags together as well.
#[test]
fn no_leads_are_lost_between_months() {
    let period = "period=year&quota=5000&aov=100&win=50&opp=100&sql=100&lag=100";
    let mix = "&t1=Demos&t1-part=30&t1-lag=50,50&t2=Papers";
    for have in [5_u32, 7, 100, 1_001] {
        for mix in ["", mix] {
            let months = case(&format!("{period}{mix}&have={have}")).months;
            // Of leads from before the plan a part of the lag is over.
            let whole = |lag: &[f64]| lag.iter().sum::<f64>() > 0.99;
            let of_year = months.cohorts.iter();
            let of_year = of_year.filter(|cohort| whole(&cohort.lag));
            let leads: f64 = of_year.clone().map(|cohort| cohort.leads).sum();
            assert!(of_year.clone().all(|cohort| cohort.leads.fract() == 0.0));
            assert!(
                (leads - f64::from(have)).abs() < 0.5,
                "{have}{mix}: {leads}"
            );
        }
    }
}

/// The leads at hand come in months, too, for which the plan has none coming, and so do those from
/// before the plan where its first month has none of its own.
#[test]
fn months_without_leads_of_their_own() {
    let first = "months=6&quotas=500000,0,500000,500000,500000,500000";
    let typed = "months=6&due=0,0,0,3900,0,0";
    let mix = "&t1=Demos&t1-part=25&t1-cycle=0&t2=Papers&t2-win=3";
    for (fragment, months) in [
        (first, &[0, 2, 3, 4, 5][..]),
        (&[first, "&have=3900"].concat(), &[0, 1, 2, 3, 4, 5]),
        (
            "months=6&lag=0,50,50&pace=few&have=3900",
            &[0, 1, 2, 3, 4, 5],
        ),
        ("months=6&lag=0,20,30,50&have=3900", &[0, 1, 2, 3, 4, 5]),
        (
            "months=6&lag=0,0,0,0,0,0,0,0,100&have=3900",
            &[0, 1, 2, 3, 4, 5],
        ),
        (
            "months=6&open=0&lag=100&quotas=500000,0,0,0,0,500000&have=3900",
            &[0, 5],
        ),
        (&[typed, "&have=3900"].concat(), &[0, 1, 2, 3, 4, 5]),
        (&[typed, mix, "&have=9000"].concat(), &[1, 2, 3, 4, 5]),
    ] {
        let case = case(fragment);
        let want = case.answer.chance.unwrap();
        let year = case.year(20_000);
        for month in months {
            let want = if case.months.quotas[*month] > 0.0 {
                want
            } else {
                1.0
            };
            let share = f64::from(u32::try_from(year.reached[*month]).unwrap()) / 20_000.0;
            assert!(
                (share - want).abs() < 0.02,
                "{fragment}, month {month}: {share} {want}"
            );
        }
    }
}

#[test]
fn lags_longer_than_the_plan_and_months_without_a_quota() {
    let late = case("months=6&lag=0,0,0,0,0,0,0,0,100&open=10");
    let year = late.year(500);
    assert_eq!(year.reached[..5], [0; 5]);
    let quotas = case("months=6&quotas=0,0,500000,0,0,0");
    let year = quotas.year(500);
    assert_eq!((year.reached[0], year.reached[5]), (500, 500));
}

fn golden(name: &str, scene: &Scene, title: &str) {
    room::check(scene);
    let words = Described {
        title,
        description: title,
        lang: "en",
    };
    let drawn = svg::document(scene, words);
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(format!("{name}.svg"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, drawn).unwrap();
        return;
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        drawn == golden,
        "{} is no longer what is drawn. Look at the change, and if it is meant, run \
         UPDATE_GOLDEN=1 cargo test --no-default-features --test confidence",
        path.display()
    );
}

fn fan(case: &Case) -> FanWords {
    let names = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let names = names.map(String::from);
    case.says
        .fan(&case.months, &names, &case.year(20_000))
        .unwrap()
}

#[test]
fn drawings() {
    let case = case("");
    let asking = case.asking.as_ref().unwrap();
    let revenue = asking.question.revenue(asking.leads).unwrap();
    let curve = case.says.curve(&case.scenario, asking, &case.answer);
    let revenue = case
        .says
        .revenue(&case.scenario, asking, &case.answer, &revenue);
    let fan = fan(&case);
    for width in [302, 660] {
        for (name, words) in [("curve", &curve), ("revenue", &revenue)] {
            let chart = Columns {
                columns: &words.columns,
                lines: &words.lines,
                ends: &words.ends,
                width,
            };
            golden(&format!("{name}-{width}"), &chart.scene(), &words.title);
        }
        let chart = Fan {
            months: &fan.months,
            width,
        };
        let title = case.says.say(ViewMsg::FanTitle);
        golden(&format!("fan-{width}"), &chart.scene(), title);
    }
}

#[test]
fn what_is_beyond_the_columns_is_pointed_at() {
    let case = case("quota=100000&have=4000");
    let asking = case.asking.as_ref().unwrap();
    let ranges = asking.question.revenue(asking.leads).unwrap();
    let drawn = |words: &ColumnWords| {
        let chart = Columns {
            columns: &words.columns,
            lines: &words.lines,
            ends: &words.ends,
            width: 560,
        };
        let shapes = chart.scene().shapes;
        let goals = shapes.iter().filter(|shape| shape.class == "goal").count();
        let labels = shapes.into_iter().filter_map(|shape| match shape.form {
            Form::Text { text, .. } if text.contains(['←', '→']) => Some(text),
            _ => None,
        });
        (goals, labels.collect::<Vec<_>>())
    };
    let curve = case.says.curve(&case.scenario, asking, &case.answer);
    assert_eq!(drawn(&curve), (1, vec!["4,000 MQLs: 100% →".to_owned()]));
    let revenue = case
        .says
        .revenue(&case.scenario, asking, &case.answer, &ranges);
    assert_eq!(drawn(&revenue), (0, vec!["← Quota $100,000".to_owned()]));
}

#[test]
fn the_most_deals_that_there_can_be_have_their_column() {
    for (fragment, columns) in [
        ("quota=1000&have=1", 2),
        ("quota=1000&have=2", 3),
        ("quota=1000&win=100&opp=100&sql=100&have=2", 1),
    ] {
        let case = case(fragment);
        let asking = case.asking.unwrap();
        let ranges = asking.question.revenue(asking.leads).unwrap();
        let all: f64 = ranges.iter().map(|range| range.share).sum();
        let some = ranges.iter().filter(|range| range.share > 0.0).count();
        assert!(
            (all - 1.0).abs() < 1e-12 && some == columns,
            "{fragment}: {ranges:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Nothing collides or leaves the canvas, and what is asked for can be found in the curve.
    #[test]
    fn drawings_have_their_room(quota in 1_000_u64..10_000_000, have in 1_u64..20_000, sure in 1_u64..99, width in 280_u32..1000) {
        let case = case(&format!("quota={quota}&have={have}&sure={sure}"));
        let asking = case.asking.as_ref().unwrap();
        let needed = case.answer.needed.unwrap();
        prop_assert!(asking.question.chance(needed).unwrap() >= asking.wanted);
        prop_assert!(needed == 1 || asking.question.chance(needed - 1).unwrap() < asking.wanted);
        let rising = case.answer.curve.windows(2).all(|pair| pair[0].1 <= pair[1].1 + 1e-9);
        prop_assert!(rising, "{:?}", case.answer.curve);
        let ranges = asking.question.revenue(asking.leads).unwrap();
        let all: f64 = ranges.iter().map(|range| range.share).sum();
        prop_assert!((0.97..=1.000_001).contains(&all), "{all}");
        for words in [
            case.says.curve(&case.scenario, asking, &case.answer),
            case.says.revenue(&case.scenario, asking, &case.answer, &ranges),
        ] {
            let chart = Columns { columns: &words.columns, lines: &words.lines, ends: &words.ends, width };
            room::check(&chart.scene());
        }
    }
}
