//! What the page says, in English, as a table of links and texts.

#![allow(clippy::unwrap_used)] // A test may.

use std::rc::Rc;

use upfunnel::{
    codec::url::decode,
    i18n::{CurrencyMark, Format, Marks, Plain, Plural, Style, Words},
    model::{Demand, Input, Scenario, Stage},
    wording::Wording,
};

fn english(scenario: &Scenario) -> Wording {
    Wording {
        words: Rc::new(Words::english()),
        format: Rc::new(Plain::new(scenario.currency.code())),
    }
}

fn told(fragment: &str, tell: impl Fn(&Wording, &Scenario, &Demand) -> String) -> String {
    let scenario = decode("", fragment).link.scenario;
    tell(&english(&scenario), &scenario, &Demand::of(&scenario))
}

fn check(fragment: &str, expected: &str) {
    let sentence = told(fragment, |wording, scenario, demand| {
        wording.announcement(scenario, demand)
    });
    assert_eq!(sentence, expected, "for {fragment}");
}

#[test]
fn sentences() {
    check(
        "",
        "To close $500,000 a month, marketing owes sales 3,900 MQLs a month. Each is worth $128.",
    );
    check(
        "period=quarter&share=40",
        "Of a quota of $500,000 a quarter, marketing sources $200,000 (40%). \
         For that, it owes sales 1,562 MQLs a quarter. Each is worth $128.",
    );
    check(
        "quota=5000&aov=100&win=50&opp=100&sql=100&mql=100",
        "To close $5,000 a month, marketing must bring in 100 leads a month. Each is worth $50.",
    );
    check(
        "quota=100&aov=100&win=100&opp=100&sql=100&label-mql=Good%20lead",
        "To close $100 a month, marketing owes sales 1 Good lead a month. It is worth $100.",
    );
    check(
        "quota=100&aov=1000&round=nearest",
        "Rounded to the nearest whole deal, $100 a month is no deal at all, so marketing owes sales \
         nothing. Round up to plan for at least one deal.",
    );
}

/// What there is none of has no worth, so no text of the chart ends in nothing.
#[test]
fn bars_of_no_leads() {
    let scenario = decode("", "quota=100&aov=1000&round=nearest").link.scenario;
    let words = english(&scenario).chart(&scenario, &Demand::of(&scenario));
    assert_eq!(words.told[0], ["0 MQLs"]);
    assert_eq!(words.told[1][0], "0 SQLs");
}

#[test]
fn workings() {
    let lines = |fragment: &str| {
        told(fragment, |wording, _, demand| {
            demand
                .figures()
                .map(|figure| wording.working(figure))
                .collect::<Vec<_>>()
                .join("\n")
        })
    };
    assert_eq!(
        lines(""),
        "$500,000 × 100% = $500,000\n\
         1,326 ÷ 34% = 3,900\n\
         1,087 ÷ 82% ≈ 1,325.61, rounded up to 1,326\n\
         250 ÷ 23% ≈ 1,086.96, rounded up to 1,087\n\
         $500,000 ÷ $2,000 = 250\n\
         $500,000 ÷ 3,900 ≈ $128.21\n\
         1,087 × $2,000 = $2,174,000\n\
         $2,174,000 ÷ $500,000 ≈ 4.35×\n\
         3,900 × 12 ÷ 52 = 900"
    );
    assert!(lines("round=nearest&win=22.5").contains("250 ÷ 22.5% ≈ 1,111.11, rounded to 1,111"));
    assert!(lines("round=none&win=22.5").contains("250 ÷ 22.5% ≈ 1,111.11\n"));
    assert_eq!(
        lines("win=0.0000001").lines().nth(5),
        Some("$500,000 ÷ 896,700,143,474 ≈ $0.00000056")
    );
}

#[test]
fn labels_follow_the_stages() {
    let label = |fragment: &str, stage| {
        told(fragment, |wording, scenario, _| {
            wording.input(scenario, Input::Rate(stage))
        })
    };
    assert_eq!(label("", Stage::Sql), "MQLs that become SQLs");
    assert_eq!(label("sal=90", Stage::Sql), "SALs that become SQLs");
    assert_eq!(
        label("sal=90&label-sal=Accepted", Stage::Sql),
        "Accepted that become SQLs"
    );
    assert_eq!(label("label-won=Sale", Stage::Won), "Win rate");
    assert_eq!(
        label("mql=30&label-mql=Prospect", Stage::Mql),
        "Leads that become Prospect"
    );
}

#[test]
fn every_notice_says_key_value_and_remedy() {
    let notices = |fragment: &str| -> Vec<String> {
        let decoded = decode("", fragment);
        let wording = english(&decoded.link.scenario);
        decoded
            .problems
            .iter()
            .map(|problem| wording.notice(problem))
            .collect()
    };
    let table = [
        (
            "quota=NaN",
            "“quota” is “NaN” in this link, which cannot be used. The default, 500000, is used instead.",
        ),
        (
            "win=101",
            "“win” is 101 in this link, more than is allowed. 100 is used instead.",
        ),
        (
            "cycle=-3",
            "“cycle” is -3 in this link, less than is allowed. 0 is used instead.",
        ),
        (
            "mql=x",
            "“mql” is “x” in this link, which cannot be used. It is left out.",
        ),
        (
            "cycle=30.4",
            "“cycle” is 30.4 in this link, with more decimals than can be used. It is rounded to 30.",
        ),
        (
            "win=23&win=40",
            "“win” is given more than once in this link. 23 is used; “40” is ignored.",
        ),
        (
            "lead=3",
            "“lead” is 3 in this link, but visitors need “mql” too. The visitor stage is left out.",
        ),
        (
            "aov=%zz",
            "“aov” contains a broken percent sign in this link: “%zz”. It is read as “2000”.",
        ),
        (
            "currency=ZZZ",
            "“currency” is “ZZZ” in this link, which is not a currency code. USD is used instead.",
        ),
        (
            "lock=aov,theme",
            "“lock” names “theme” in this link, which cannot be locked. Locked: aov.",
        ),
        (
            "lock=all",
            "“lock” is “all” in this link, which cannot be used. It is left out.",
        ),
        (
            "accent=ffff00",
            "“accent” is “ffff00” in this link, a color too close to the background to be read. Upfunnel’s own color is used instead.",
        ),
    ];
    for (fragment, expected) in table {
        assert_eq!(notices(fragment), [expected]);
    }
    let long = notices(&["x=1&".repeat(2_999).as_str(), "aov"].concat());
    assert_eq!(
        long,
        [
            "This link is 11,999 characters long. Only the first 8,000 are read; what this page does not know is kept."
        ]
    );
}

#[test]
fn typed_numbers() {
    let scenario = Scenario::default();
    let wording = english(&scenario);
    let read = |input, text: &str| {
        let outcome = wording.read(&scenario, input, text);
        let value = outcome
            .value
            .map_or_else(|| "-".into(), |value| value.to_plain());
        (
            value,
            outcome.note.map_or_else(String::new, |note| note.text),
        )
    };
    let win = Input::Rate(Stage::Won);
    let table = [
        (Input::Quota, "1.5m", "1500000", ""),
        (Input::Quota, "500k", "500000", ""),
        (win, "23%", "23", ""),
        (Input::Aov, "1,500.50", "1500.5", ""),
        (Input::Aov, "1,500", "1500", "“1,500” is read as $1,500."),
        (
            Input::Quota,
            "0",
            "-",
            "Quota cannot be zero. Enter a number above zero, such as 500,000.",
        ),
        (
            Input::Quota,
            "-5",
            "-",
            "“-$5” is negative. Enter a number above zero, such as 500,000.",
        ),
        (
            win,
            "140",
            "100",
            "140% is above the maximum for Win rate. 100% is used instead.",
        ),
        (Input::Cycle, "31 days", "31", ""),
        (
            Input::Cycle,
            "2.4",
            "2",
            "2.4 has more decimals than can be used. It is rounded to 2 days.",
        ),
        (Input::Quota, "US$ 500 000", "500000", ""),
        (
            Input::Quota,
            "€500k",
            "500000",
            "You typed €500k, but this scenario is in USD: it is read as $500,000. \
             Another currency can be chosen under “More inputs”.",
        ),
        (
            Input::Quota,
            "lots",
            "-",
            "“lots” is not a number. Enter one such as 500,000.",
        ),
        (
            Input::Quota,
            "",
            "-",
            "Quota is empty. Enter a number such as 500,000.",
        ),
    ];
    for (input, text, value, note) in table {
        assert_eq!(read(input, text), (value.into(), note.into()), "{text}");
    }
}

/// Where a text is in another currency and has two readings, one note says both.
#[test]
fn another_currency_and_another_reading() {
    let scenario = Scenario::default();
    let outcome = english(&scenario).read(&scenario, Input::Aov, "€1.500");
    let note = outcome.note.unwrap();
    assert!(
        note.text.starts_with("You typed €1.500, but"),
        "{}",
        note.text
    );
    assert!(!note.error);
    assert_eq!(note.instead.unwrap().1, "Use $1,500 instead");
}

/// The plural is that of the number as it is shown.
#[test]
fn numbers_and_words_agree() {
    let second = |fragment: &str| {
        told(fragment, |wording, scenario, demand| {
            let spans = wording.second_line(scenario, demand);
            spans.into_iter().map(|span| span.text).collect()
        })
    };
    assert_eq!(
        second("quota=999.9999&aov=1000&win=100&opp=100&sql=100&round=none"),
        "That is 0.23 a week. Sales turns it into 1 opportunity and wins 1 deal."
    );
    let loss = told(
        "quota=1&aov=1&win=50&opp=100&sql=100",
        |wording, scenario, demand| {
            let chart = wording.chart(scenario, demand);
            chart
                .told
                .last()
                .map_or_else(String::new, |told| told.join(" | "))
        },
    );
    assert_eq!(
        loss,
        "1 deal: 50% of 2 opportunities, each worth $1 | 1 opportunity drops out: $0.50 of expected revenue"
    );
}

/// Counts in tens of thousands, as in Chinese.
struct Myriads(Plain);

impl Format for Myriads {
    fn format(&self, decimal: &str, style: Style) -> String {
        let shown = self.0.format(decimal, style);
        if style.compact {
            format!("<{shown}>")
        } else {
            shown
        }
    }
    fn plural(&self, decimal: &str) -> Plural {
        self.0.plural(decimal)
    }
    fn marks(&self) -> Marks {
        self.0.marks()
    }
    fn currency(&self) -> CurrencyMark {
        self.0.currency()
    }
    fn counts_in_myriads(&self) -> bool {
        true
    }
}

/// The sentence has short forms where those say all there is; nothing else has.
#[test]
fn tens_of_thousands_are_told_where_they_are_exact() {
    let sentence = |fragment: &str| {
        let scenario = decode("", fragment).link.scenario;
        let wording = Wording {
            words: Rc::new(Words::english()),
            format: Rc::new(Myriads(Plain::default())),
        };
        let demand = Demand::of(&scenario);
        assert!(!wording.working(&demand.target).contains('<'));
        wording.announcement(&scenario, &demand)
    };
    let check = |fragment: &str, want: &str| {
        let told = sentence(fragment);
        assert!(told.contains(want), "{told}");
    };
    check(
        "",
        "To close <$500K> a month, marketing owes sales 3,900 MQLs",
    );
    check("quota=9999", "To close $9,999 a month");
    check("quota=10000", "To close <$10K> a month");
    check("quota=501000", "To close <$501K> a month");
    check("quota=500100", "To close $500,100 a month");
    check("quota=500000.5", "To close $500,001 a month");
    check("quota=120000000", "To close <$120M> a month");
    check("quota=123456000", "To close $123,456,000 a month");
    check(
        "quota=50000&aov=1&win=50&opp=100&sql=100",
        "owes sales <100K> MQLs",
    );
}

#[test]
fn bars_tell_count_rate_and_money() {
    let bar = |at: usize| {
        told("", move |wording, scenario, demand| {
            wording
                .chart(scenario, demand)
                .told
                .get(at)
                .map_or_else(String::new, |told: &Vec<String>| told.join(" | "))
        })
    };
    assert_eq!(bar(0), "3,900 MQLs, each worth $128");
    assert_eq!(
        bar(1),
        "1,326 SQLs: 34% of 3,900 MQLs, each worth $377 | 2,574 MQLs drop out: $330,000 of expected revenue"
    );
    assert_eq!(bar(9), "");
}

#[test]
fn the_chart_has_a_title_and_an_alternative() {
    let chart = |tell: fn(upfunnel::wording::ChartWords) -> String| {
        told("", move |wording, scenario, demand| {
            tell(wording.chart(scenario, demand))
        })
    };
    assert_eq!(chart(|chart| chart.title), "From 3,900 MQLs to 250 deals");
    assert_eq!(
        chart(|chart| chart.alternative),
        "Waterfall chart of the funnel, from 3,900 MQLs down to 250 deals. \
         34% of 3,900 MQLs become 1,326 SQLs; 2,574 do not. \
         82% of 1,326 SQLs become 1,087 opportunities; 239 do not. \
         23% of 1,087 opportunities become 250 deals; 837 do not."
    );
}

#[test]
fn small_money_is_not_shortened_to_nothing() {
    let short = told(
        "win=0.01&mql=31&lead=3&sal=90",
        |wording, scenario, demand| {
            wording
                .chart(scenario, demand)
                .bars
                .iter()
                .map(|bar| bar.worth[1].clone())
                .collect::<Vec<_>>()
                .join(", ")
        },
    );
    assert!(
        short.starts_with("$0.00047 each, $0.02 each, $0.05 each"),
        "{short}"
    );
}

/// Of a currency without a minor unit too.
#[test]
fn a_part_of_the_smallest_coin_is_not_nothing() {
    let worth = |fragment: &str| {
        told(fragment, |wording, scenario, _| {
            wording.money(scenario.aov.amount())
        })
    };
    for (fragment, want) in [
        ("aov=0.01&currency=IDR", "Rp\u{a0}0.01"),
        ("aov=0.3&currency=JPY", "¥0.3"),
        ("aov=0.7&currency=JPY", "¥1"),
        ("aov=1.3&currency=JPY", "¥1"),
        ("aov=0.3&currency=USD", "$0.30"),
    ] {
        assert_eq!(worth(fragment), want, "{fragment}");
    }
}
