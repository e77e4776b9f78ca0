//! Whole drawings, compared with files that a person has looked at.
//!
//! `UPDATE_GOLDEN=1 cargo test --no-default-features --test chart_golden` rewrites them.

#![allow(clippy::unwrap_used)] // A test may.

#[path = "chart_support/golden.rs"]
mod golden;

#[path = "chart_support/mod.rs"]
mod support;

use support::funnel;
use upfunnel::chart::svg::{self, Words};
use upfunnel::chart::waterfall::{Side, Stage, Waterfall};

fn check(name: &str, stages: &[Stage], width: u32, words: Words) {
    let scene = Waterfall { stages, width }.scene();
    golden::check(&format!("waterfall-{name}"), &scene, words);
}

fn english(name: &str, stages: &[Stage], width: u32) {
    let words = Words {
        title: "From leads to deals",
        description: "How many each stage needs, and what is lost between them.",
        lang: "en",
    };
    check(name, stages, width, words);
}

fn default_funnel() -> Vec<Stage> {
    funnel(
        &[
            ("MQL", 3900.0, 0.0, "$128"),
            ("SQL", 1326.0, 0.34, "$377"),
            ("Opportunity", 1087.0, 0.82, "$460"),
            ("Won", 250.0, 0.23, "$2,000"),
        ],
        2,
        "go on",
        "each",
    )
}

fn seven_stages() -> Vec<Stage> {
    funnel(
        &[
            ("Visitor", 260_000.0, 0.0, "$1.92"),
            ("Lead", 13_000.0, 0.05, "$38"),
            ("MQL", 3900.0, 0.3, "$128"),
            ("Sales-accepted lead", 2730.0, 0.7, "$183"),
            ("SQL", 1326.0, 0.4857, "$377"),
            ("Opportunity", 1087.0, 0.82, "$460"),
            ("Won deal", 250.0, 0.23, "$2,000"),
        ],
        3,
        "go on",
        "each",
    )
}

#[test]
fn the_default_scenario() {
    for width in [320, 660] {
        english(&format!("default-{width}"), &default_funnel(), width);
    }
}

#[test]
fn seven_stages_fit() {
    for width in [320, 960] {
        english(&format!("seven-{width}"), &seven_stages(), width);
    }
}

#[test]
fn huge_counts() {
    let stages = funnel(
        &[
            ("MQL", 8.5e94, 0.0, "$0"),
            ("SQL", 2.9e94, 0.34, "$0"),
            ("Opportunity", 2.4e94, 0.82, "$0"),
            ("Won", 5.5e93, 0.23, "$0"),
        ],
        2,
        "go on",
        "each",
    );
    english("huge-320", &stages, 320);
    english("huge-660", &stages, 660);
}

#[test]
fn tiny_rates() {
    let stages = funnel(
        &[
            ("MQL", 1_000_000_000.0, 0.0, "$0.00"),
            ("SQL", 1000.0, 0.000_001, "$500"),
            ("Opportunity", 1000.0, 1.0, "$500"),
            ("Won", 1.0, 0.001, "$500,000"),
        ],
        2,
        "go on",
        "each",
    );
    english("tiny-320", &stages, 320);
    english("tiny-660", &stages, 660);
}

#[test]
fn two_stages() {
    let stages = funnel(
        &[
            ("Lead", 1087.0, 0.0, "$460"),
            ("Won", 250.0, 0.23, "$2,000"),
        ],
        1,
        "go on",
        "each",
    );
    english("two-320", &stages, 320);
    english("two-660", &stages, 660);
}

#[test]
fn other_scripts() {
    let numbers = [(3900.0, 0.0), (1326.0, 0.34), (1087.0, 0.82), (250.0, 0.23)];
    let languages = [
        (
            "ru",
            "Воронка продаж",
            [
                "Маркетинговые лиды",
                "Квалифицированные лиды",
                "Возможности",
                "Выигранные сделки",
            ],
            ["128 $", "377 $", "460 $", "2 000 $"],
            "идут дальше",
            "за каждый",
        ),
        (
            "ko",
            "영업 퍼널",
            ["마케팅 검증 리드", "영업 검증 리드", "영업 기회", "수주"],
            ["$128", "$377", "$460", "$2,000"],
            "전환",
            "개당",
        ),
        (
            "zh",
            "销售漏斗",
            ["市场认可线索", "销售认可线索", "商机", "赢单"],
            ["$128", "$377", "$460", "$2,000"],
            "继续",
            "每条",
        ),
    ];
    for (lang, title, names, worth, goes_on, each) in languages {
        let rows: Vec<_> = (0..4)
            .map(|i| (names[i], numbers[i].0, numbers[i].1, worth[i]))
            .collect();
        let stages = funnel(&rows, 2, goes_on, each);
        for width in [320, 660] {
            let words = Words {
                title,
                description: title,
                lang,
            };
            check(&format!("{lang}-{width}"), &stages, width, words);
        }
    }
}

#[test]
fn text_is_escaped() {
    let mut stages = default_funnel();
    stages[0].name = "<b>&\"\u{0}\u{7}".to_owned();
    stages[0].side = Side::Sales;
    let scene = Waterfall {
        stages: &stages,
        width: 660,
    }
    .scene();
    let words = Words {
        title: "a < b",
        description: "c & d",
        lang: "en\" onload=\"x",
    };
    let drawn = svg::document(&scene, words);
    assert!(drawn.contains(">&lt;b&gt;&amp;&quot;</text>"));
    assert!(drawn.contains("<title id=\"title\">a &lt; b</title>"));
    assert!(drawn.contains("lang=\"en&quot; onload=&quot;x\""));
    assert!(!drawn.contains('\u{7}'));
}
