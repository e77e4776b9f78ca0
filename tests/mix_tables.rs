//! What the tables of the Mix view say, in English: workings, money, comparisons, examples.

#![allow(clippy::unwrap_used)] // A test may.

#[path = "mix_support/mod.rs"]
mod support;

use support::case;
use upfunnel::{
    codec::{
        mix::{Key, TypeField, decode, encode},
        url,
    },
    model::mix::{MixNeed, TypeAt},
    wording::mix::MixPreset,
};

#[test]
fn workings_of_a_type() {
    let case = case(
        "t1=Forms&t1-cost=40&t2=Outbound&t2-value=187&t2-part=25&t2-budget=90000&s1=X&s2=Y&s2-aov=5000&s2-part=40",
    );
    let of = |stream, index| {
        case.words.type_workings(
            &case.link.scenario,
            &case.mix.mix,
            &case.need,
            stream,
            index,
        )
    };
    let forms = of(1, 0);
    assert_eq!(forms.close_rate, "34% × 82% × 23% = 6.4124%");
    assert_eq!(forms.value, "$5,000 × 6.4124% = $320.62");
    assert_eq!(
        forms.leads,
        [
            "$200,000 ÷ $287.22 ≈ 696.34",
            "696.34 × 75% ≈ 522.26",
            "522.26 × $320.62 ≈ $167,445.99",
            "$167,446 ÷ $5,000 ≈ 33.49, rounded up to 34",
            "34 ÷ 23% ≈ 147.83, rounded up to 148",
            "148 ÷ 82% ≈ 180.49, rounded up to 181",
            "181 ÷ 34% ≈ 532.35, rounded up to 533",
        ]
    );
    assert_eq!(forms.revenue, "533 × $320.62 = $170,890.46");
    assert_eq!(forms.points, "6.4124% × 100 ≈ 6.41");
    assert_eq!(forms.cost.as_deref(), Some("533 × $40 = $21,320"));
    assert_eq!(forms.cac.as_deref(), Some("$21,320 ÷ 34 ≈ $627.06"));
    assert_eq!(
        forms.return_on_spend.as_deref(),
        Some("($170,890.46 − $21,320) ÷ $21,320 = 701.55%")
    );
    let outbound = of(0, 1);
    assert_eq!(outbound.value, "Entered by hand");
    assert_eq!(outbound.cost, None);
    assert_eq!(of(7, 0), upfunnel::wording::mix::TypeWorkings::default());
}

#[test]
fn money() {
    let told = |fragment: &str| {
        let case = case(fragment);
        let rows = case.words.money(&case.link.scenario, &case.mix, &case.need);
        let line = |row: &upfunnel::wording::mix::MoneyRow| {
            format!("{}: {} | {}", row.term.name(), row.shown, row.working)
        };
        rows.iter().map(line).collect::<Vec<_>>()
    };
    assert_eq!(
        told("spend=156000&margin=80&monthly=100&churn=2"),
        [
            "cac: $624 | $156,000 ÷ 250 = $624",
            "ltv: $4,000 | $100 × 80% ÷ 2% = $4,000",
            "ltv-cac: 6.4× | $4,000 ÷ $624 ≈ 6.41×",
            "payback: 7.8 months | $624 ÷ ($100 × 80%) = 7.8",
            "return: 220.51% | ($500,000 − $156,000) ÷ $156,000 ≈ 220.5128%",
            "velocity: $16,667 a day | 1,087 × $2,000 × 23% ÷ 30 ≈ $16,667.33",
            "mix-coverage: 4.3× | $2,174,000 ÷ $500,000 ≈ 4.35×",
        ]
    );
    let missing = told("monthly=100&cycle=0&t1-part=50&t2-cost=3");
    assert!(
        missing[0].starts_with("cac: $"),
        "the types' costs do: {}",
        missing[0]
    );
    assert_eq!(missing[1], "ltv:  | Enter Gross margin to see it.");
    assert_eq!(
        missing[5],
        "velocity:  | With a sales cycle of zero days there is no velocity."
    );
    assert_eq!(
        told("")[0],
        "cac:  | Enter Marketing and sales cost a month to see it."
    );
}

#[test]
fn beside_no_leads_there_is_no_percentage() {
    let case = case("s1=Renewals&s1-kind=retention&with1-s1-kind=new");
    let sides = case.words.sides(&case.link, &case.mix, &case.need);
    assert_eq!(
        case.words.comparison(&sides).sentences,
        ["Scenario A: 3,900 MQLs a month, 3,900 more than this scenario."]
    );
}

#[test]
fn comparisons() {
    let case = case(
        "win=30&t1=Forms&t2=Outbound&t2-part=20&t2-win=40&with1-quota=600000&with1-sal=90\
         &with2-name=Old&with2-aov=2500&with2-currency=EUR&with3-period=year&with3-t1-part=50&with3-t2-win=5",
    );
    let sides = case.words.sides(&case.link, &case.mix, &case.need);
    let told = case.words.comparison(&sides);
    assert_eq!(
        told.sentences,
        [
            "Scenario A: 5,204 MQLs a month, 2,386 more than this scenario (+84.7%).",
            "Old: 3,121 MQLs a month, 303 more than this scenario (+10.8%). Old is in EUR; nothing is \
             converted.",
            "Scenario C: 6,445 MQLs a year. Stages or periods differ, so there is no difference to show.",
        ]
    );
    let line = |row: &upfunnel::wording::mix::Row| {
        let difference = row.differences[1]
            .as_ref()
            .map(|difference| difference.text.as_str());
        format!(
            "{}: {} | {}",
            row.label,
            row.values.join(", "),
            difference.unwrap_or("")
        )
    };
    let inputs: Vec<_> = told.inputs.iter().map(line).collect();
    assert_eq!(
        inputs,
        [
            "Quota: $500,000, $600,000, $500,000, $500,000 | +$100,000 (+20%)",
            "Average order value: $2,000, $2,000, $2,500, $2,000 | ",
            "Win rate: 30%, 23%, 23%, 23% | -7 pp (-23.3%)",
            "MQLs that become SALs: off, 90%, off, off | ",
            "Period: Month, Month, Month, Year | ",
            "Currency: USD, USD, EUR, USD | ",
            "Name of the lead type, Forms: Forms, –, –, – | ",
            "Share of leads, Forms: The rest, –, –, 50% | ",
            "Name of the lead type, Outbound: Outbound, –, –, – | ",
            "Share of leads, Outbound: 20%, –, –, The rest | ",
            "Win rate, Outbound: 40%, –, –, 5% | ",
        ]
    );
    assert_eq!(
        line(&told.results[1]),
        "MQLs: 2,818, 5,204, 3,121, 6,445 | +2,386 (+84.7%)"
    );
    assert_eq!(
        line(&told.results[5]),
        "Close rate: 8.92%, 5.77%, 6.41%, 3.9% | -3.15 pp (-35.3%)"
    );
    assert_eq!(
        told.results[0].differences[2], None,
        "money of another currency"
    );
    assert_eq!(
        told.results[1].differences[3], None,
        "leads of another period"
    );
    assert_eq!(told.bars[1].labels, ["5,204 MQLs", "5.2K"]);
    let alone = case.words.comparison(&sides[..1]);
    assert_eq!(alone, upfunnel::wording::mix::Comparison::default());
}

#[test]
fn examples_are_mixes_of_their_own() {
    let told = |preset| {
        let mut case = case("");
        case.mix.mix.types = case.words.preset(preset, &case.link.scenario);
        case.need = MixNeed::of(&case.link.scenario, &case.mix.mix);
        let link = encode(&case.mix, &[]).join("&");
        (
            case.words.preset_name(preset).to_owned(),
            link,
            case.need.leads.exact.round_to(1).to_plain(),
        )
    };
    assert_eq!(
        MixPreset::ALL.map(told),
        [
            (
                "Website forms and outbound".into(),
                "t1=Website%20forms&t2=Outbound&t2-part=25&t2-value=187".into(),
                "3498.1".into(),
            ),
            (
                "Demo requests and white papers".into(),
                "t1=Demo%20requests&t1-part=25&t1-win=10&t1-opp=100&t1-sql=100\
                 &t2=White%20papers&t2-win=1&t2-opp=100&t2-sql=100"
                    .into(),
                "7692.3".into(),
            ),
            (
                "Executives, managers and others".into(),
                "t1=Executives&t1-part=10&t1-value=100&t2=Managers&t2-part=30&t2-value=50\
                 &t3=Others&t3-value=40"
                    .into(),
                "10204.1".into(),
            ),
        ]
    );
}

#[test]
fn fields_and_notices() {
    let case = case("t1=Forms&t2=Outbound");
    let part = Key::Type(TypeAt::common(1), TypeField::Part);
    let read = |key, text: &str| {
        let outcome = case.words.read(&case.link.scenario, &case.mix, key, text);
        let note = outcome.note.map(|note| note.text).unwrap_or_default();
        (
            outcome
                .value
                .map(|value| value.to_plain())
                .unwrap_or_default(),
            note,
        )
    };
    assert_eq!(read(part, "12.5 %"), ("12.5".into(), String::new()));
    assert_eq!(read(part, "0"), ("0".into(), String::new()));
    assert_eq!(read(part, " "), (String::new(), String::new()));
    assert_eq!(
        read(part, "120"),
        (
            "100".into(),
            "120% is above the maximum for Share of leads, Outbound. 100% is used instead.".into()
        )
    );
    assert_eq!(
        read(Key::Have, "$3,000").1,
        "“$3,000” is an amount of money, but MQLs available a month is a number. Enter one such as 3,000."
    );
    assert_eq!(read(Key::Have, "3k").0, "3000");
    let notices = |fragment: &str| -> Vec<String> {
        let decoded = decode(&url::decode("", fragment).link.unknown);
        decoded
            .problems
            .iter()
            .map(|problem| case.words.notice(problem))
            .collect()
    };
    assert_eq!(
        notices("t1-count=500&t1-part=20&with1-aov=1&with2-aov=1&with3-aov=1&with4-aov=1&t2-aov=x"),
        [
            "“t1-part” is 20 in this link, but t1-count=500 already sets it. “t1-part” is left out.",
            "“t2-aov” is “x” in this link, which cannot be used. It is left out.",
            "“with4” is one more than this page can show. It is left out.",
        ]
    );
}
