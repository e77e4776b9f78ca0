//! The Plan view in English: the sentence, remarks, workings, table, lists.

#![allow(clippy::unwrap_used)] // A test may.

#[path = "plan_support/mod.rs"]
mod plan_support;

use plan_support::case;
use upfunnel::{codec::plan::Listed, model::mix::Scope, wording::Span};

fn text(spans: Vec<Span>) -> String {
    spans.into_iter().map(|span| span.text).collect()
}

fn said(fragment: &str) -> [String; 3] {
    let case = case(fragment);
    let words = case.words();
    [
        text(words.sentence()),
        text(words.second_line()),
        words.remarks().join("\n"),
    ]
}

#[test]
fn the_default_plan() {
    let [sentence, second, remarks] = said("start=2027-01");
    assert_eq!(
        sentence,
        "To bring in $6,000,000 from January 2027 to December 2027, marketing owes sales 3,900 MQLs each month."
    );
    assert_eq!(
        second,
        "In all, that is 46,800 MQLs. Expected by the end of December 2027: 2,751 deals, $5,501,839."
    );
    assert_eq!(
        remarks,
        "Out of reach for leads that come in from now on: Jan 2027 (0 of 250 deals).\n\
         Already needed before the plan begins: Dec 2026: 3,900 MQLs. If you have these leads, \
         enter them under “Leads already open”, and they are credited."
    );
}

#[test]
fn uneven_plans_name_their_extremes() {
    let [sentence, _, remarks] = said("start=2027-01&lag=40,30,20,10&months=6");
    assert!(
        sentence
            .ends_with("the most in January 2027 (9,750), the fewest in February 2027 (2,450)."),
        "{sentence}"
    );
    assert_eq!(remarks, "");
    let [_, _, remarks] = said("start=2027-01&months=6&open=3900&due=3000,5000");
    assert!(
        remarks.contains(
            "More leads than are due, so sales may not get to all of them: Feb 2027: 5,000 MQLs."
        ),
        "{remarks}"
    );
    assert!(
        remarks.contains("Fewer leads than are due: Jan 2027: 3,000 MQLs."),
        "{remarks}"
    );
    assert!(
        remarks.contains("More than 10% below plan: Feb 2027: −23.1%."),
        "{remarks}"
    );
    let none = said("start=2027-01&quotas=0&months=6");
    assert_eq!(none[0], "From January 2027 to June 2027, no leads are due.");
}

/// The first bar of the chart is explained where it is the lag that makes it so long.
#[test]
fn why_the_first_leads_are_so_many() {
    let why = |fragment: &str| {
        case(&format!("start=2027-01&{fragment}"))
            .words()
            .catching_up()
    };
    let said = why("lag=40,30,20,10&months=6").unwrap();
    assert_eq!(
        said,
        "January 2027 needs 9,750 MQLs, about 2.8 times as many as a usual month: deals close \
         over several months, and at first there are too few earlier leads to do their part, so the \
         leads of January 2027 have to make up for them. Leads that are already open lower the number: \
         enter them under “Leads already open”."
    );
    let begins = |fragment: &str, with: &str| {
        let said = why(fragment).unwrap_or_default();
        assert!(said.starts_with(with), "{fragment}: {said}");
    };
    begins("lag-median=45", "January 2027 needs ");
    begins("cycle=45", "January 2027 needs 7,800 MQLs, about 2 times");
    // The first month is out of reach; its leads are asked for by those that follow.
    begins("lag=5,35,60&months=6", "January 2027 needs ");
    for without in [
        // All deals of a month's leads close in the same month.
        "",
        "cycle=60",
        "lag=0,100",
        "lag=100",
        // Leads from before are there.
        "lag=40,30,20,10&open=2340,1170,390",
        // It is the quota, or rates that become better.
        "cycle=0&season=300,100,100,100,100,100",
        "lag=95,5&season=300,100,100,100,100,100",
        "lag=95,5&win-q2=60&months=6",
        // Hardly more, or nothing at all.
        "lag=80,20",
        "quotas=0",
    ] {
        assert_eq!(why(without), None, "{without}");
    }
    // With the quota's own peak it takes more than that to be remarkable.
    begins(
        "lag=40,30,20,10&season=150,100,100,100,100,100&months=6",
        "January 2027 needs ",
    );
}

#[test]
fn each_row_carries_its_working() {
    let case = case("start=2027-01&months=6&open=3900");
    let lines = case.words().explain(0);
    assert_eq!(
        lines,
        [
            "Planned: $500,000 ÷ $2,000 = 250",
            "Its leads must bring in $500,000 over time. Up the funnel:",
            "Won deals: $500,000 ÷ $2,000 = 250",
            "Opportunities: 250 ÷ 23% ≈ 1,086.96, rounded up to 1,087",
            "SQLs: 1,087 ÷ 82% ≈ 1,325.61, rounded up to 1,326",
            "MQLs: 1,326 ÷ 34% = 3,900",
            "3,900 MQLs bring in 250 deals: Feb 2027: 250.",
            "Expected, 250 deals: from leads open before 250.",
        ]
    );
}

#[test]
fn the_table_can_be_copied_and_saved() {
    let case = case("start=2027-01&months=6&t1=Demos&t1-part=50&t2=%3DPapers&open=3900");
    let (table, csv) = (case.words().table(), case.words().csv());
    assert_eq!(table.rows.len(), 6);
    assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
    assert_eq!(table.sums.len(), table.head.len());
    assert_eq!(table.rows[0][0], "Jan 2027");
    assert!(table.to_text().starts_with(
        "Month\tQuota\tMQLs due\tDeals planned\tDeals expected\tDifference\tDemos\t=Papers\n"
    ));
    let mut lines = csv.lines();
    assert_eq!(
        lines.next().unwrap(),
        "Month,Quota,From marketing,MQLs due,Deals planned,Deals expected,Revenue expected,Demos,'=Papers"
    );
    assert_eq!(
        lines.next().unwrap(),
        "2027-01,500000,500000,3906,250,250.0836,500167.2,1953,1953"
    );
}

#[test]
fn the_lag_is_told() {
    let case = case("start=2027-01&lag=50,0,50");
    let told = case.words().lag(&case.plan.lags[&Scope::Whole]);
    assert_eq!(
        told,
        "Deals close: 50% in the same month, 50% 2 months later."
    );
}

#[test]
fn lists_are_read_as_people_type_and_paste_them() {
    let case = case("");
    let read = |list, text| {
        let outcome = case.says.list_read(list, text);
        outcome
            .numbers
            .map(|numbers| case.says.list_field(&numbers))
    };
    let season = |text| read(Listed::Season, text);
    assert_eq!(season("80; 90; 130").as_deref(), Some("80; 90; 130"));
    assert_eq!(season("80, 90, 130").as_deref(), Some("80; 90; 130"));
    assert_eq!(season("80,90,130").as_deref(), Some("80; 90; 130"));
    assert_eq!(season("40,30,20,10").as_deref(), Some("40; 30; 20; 10"));
    assert_eq!(
        season("80.5\n90\r\n1,300\n").as_deref(),
        Some("80.5; 90; 1,300")
    );
    let quotas = read(Listed::Quotas, "$500,000\n$1.2m\n0");
    assert_eq!(quotas.as_deref(), Some("500,000; 1,200,000; 0"));
    assert_eq!(
        read(Listed::Due, "3,900;;4,000").as_deref(),
        Some("3,900; ; 4,000")
    );
    assert_eq!(season("").as_deref(), Some(""));
    let wrong = case.says.list_read(Listed::Open, "12; many");
    assert!(wrong.note.unwrap().0.starts_with("“many” is not a number"));
    let long = vec!["1"; 30].join(";");
    let many = case.says.list_read(Listed::Due, &long);
    assert_eq!(many.numbers.unwrap().len(), 24);
    assert_eq!(many.note.unwrap().0, "Only the first 24 numbers are used.");
}
