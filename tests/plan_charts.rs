//! The chart of the Plan view: whole drawings beside files that a person has looked at, and what
//! must hold for any numbers and width.
//!
//! `UPDATE_GOLDEN=1 cargo test --no-default-features --test plan_charts` rewrites the files.

#![allow(clippy::unwrap_used)] // A test may.

#[path = "chart_support/golden.rs"]
mod golden;

#[path = "chart_support/room.rs"]
mod room;

#[path = "plan_support/mod.rs"]
mod plan_support;

use plan_support::case;
use proptest::prelude::*;
use upfunnel::chart::{
    months::{Bar, Months, Strip},
    scene::{Form, Scene},
    svg::Words,
};

fn golden(name: &str, scene: &Scene) {
    room::check(scene);
    let title = "Leads due and deals expected";
    let words = Words {
        title,
        description: title,
        lang: "en",
    };
    golden::check(name, scene, words);
}

#[test]
fn plans_month_by_month() {
    let cases = [
        ("months-default", "start=2027-01", [302, 760]),
        (
            "months-spread",
            "start=2026-10&lag=40,30,20,10&season=80,90,100,130&band=20",
            [302, 760],
        ),
        (
            "months-long",
            "start=2027-01&months=24&growth=3&open=3900",
            [302, 1000],
        ),
    ];
    for (name, fragment, widths) in cases {
        let case = case(fragment);
        let chart = case.words().chart();
        for width in widths {
            golden(&format!("{name}-{width}"), &chart.scene(width));
        }
    }
}

#[test]
fn a_month_that_gets_nothing_has_no_bar() {
    let chart = case("start=2027-01&months=6").words().chart();
    let scene = chart.scene(760);
    let bars = |class: &str| {
        let shapes = scene.shapes.iter();
        shapes
            .filter(|shape| shape.class == class && !matches!(shape.form, Form::Text { .. }))
            .count()
    };
    assert_eq!((bars("bar marketing"), bars("bar sales")), (6, 5));
    assert_eq!((bars("goal"), bars("band")), (12, 12));
    assert_eq!(scene.marks.len(), 6);
}

#[test]
fn bars_of_leads_that_come_are_not_called_due() {
    let title = |fragment: &str| case(fragment).words().chart().strips[0].title.clone();
    assert_eq!(title("start=2027-01"), "MQLs due");
    assert_eq!(title("start=2027-01&due=9000,,8000"), "MQLs coming");
}

#[test]
fn where_numbers_have_no_room_the_highest_alone_has_one() {
    let numbers = |fragment: &str, width| -> Vec<String> {
        let scene = case(fragment).words().chart().scene(width);
        let texts = scene
            .shapes
            .into_iter()
            .filter_map(|shape| match shape.form {
                Form::Text { text, .. } if shape.class == "label muted" => Some(text),
                _ => None,
            });
        // Years look the same.
        texts.filter(|text| !text.starts_with("20")).collect()
    };
    let few = "start=2027-01&months=6";
    assert_eq!(numbers(few, 760).len(), 12);
    let long = "start=2027-01&months=24&growth=3";
    assert_eq!(numbers(long, 302), ["7,942", "494"]);
}

fn any_bar() -> impl Strategy<Value = Bar> {
    let number = prop_oneof![0.0..1e6_f64, Just(0.0), 0.0..1e90_f64];
    (number, 0.0..1e6_f64, ".{1,12}", ".{1,6}").prop_map(|(value, planned, full, short)| Bar {
        value,
        labels: [full, short],
        planned,
        normal: [planned * 0.9, planned * 1.1],
    })
}

proptest! {
    #[test]
    fn months_never_collide(
        bars in prop::collection::vec(any_bar(), 1..25),
        title in ".{1,60}", name in ".{1,8}", width in 280_u32..1200,
    ) {
        let names = vec![name; bars.len()];
        let year = |at| if at % 12 == 0 { "2027".to_owned() } else { String::new() };
        let years: Vec<String> = (0..bars.len()).map(year).collect();
        let strip = |marketing| Strip { title: title.clone(), marketing, bars: bars.clone() };
        let strips = [strip(true), strip(false)];
        room::check(&Months { strips: &strips, names: &names, years: &years, width }.scene());
    }
}
