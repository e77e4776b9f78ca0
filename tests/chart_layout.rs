//! Whatever the words, numbers and width: nothing collides, is cut, or leaves the canvas.

#![allow(clippy::unwrap_used)] // A test may.

#[path = "chart_support/mod.rs"]
mod support;

#[path = "chart_support/room.rs"]
mod room;

use proptest::prelude::*;
use support::{compact, full, funnel};
use upfunnel::chart::scene::{Orientation, Scene};
use upfunnel::chart::waterfall::{Side, Stage, Step, Waterfall};

fn check(scene: &Scene) {
    room::check(scene);
    for (i, mark) in scene.marks.iter().enumerate() {
        assert!(
            mark.stage == i && mark.hit.w >= 24 && mark.hit.h >= 24,
            "{mark:?}"
        );
        assert!(mark.bar.w >= 2 && mark.bar.h >= 2, "{mark:?}");
        for other in &scene.marks[..i] {
            assert!(!mark.hit.overlaps(&other.hit), "{mark:?} {other:?}");
        }
    }
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][a-z]{2,12}(-[a-z]{4,14})?( [A-Za-z]{3,10}){0,2}",
        "[A-Z]{2,4}",
        "[А-Я][а-я]{3,16}( [а-я]{3,12}){0,2}",
        "[가-힣]{2,5}( [가-힣]{1,4}){0,3}",
        "[一-龥]{2,24}",
        "[A-Za-zéüß€&<>\u{301}\u{200D}🎯🧲 -]{1,40}",
        Just(String::new()),
    ]
    .prop_map(|name| name.chars().take(40).collect())
}

fn rate() -> impl Strategy<Value = f64> {
    prop_oneof![
        0.0..=1.0_f64,
        Just(0.0),
        Just(1.0),
        Just(1e-9),
        0.9..=1.0_f64
    ]
}

fn funnels() -> impl Strategy<Value = Vec<Stage>> {
    let stage = (name(), rate(), any::<bool>());
    (
        proptest::collection::vec(stage, 1..=8),
        prop_oneof![Just(0.0), 0.0..95.0_f64],
        prop_oneof![
            Just("go on"),
            Just("переходят дальше"),
            Just("继续"),
            Just("")
        ],
        prop_oneof![Just("each"), Just("за каждый"), Just("pro Stück"), Just("")],
    )
        .prop_map(|(rows, magnitude, goes_on, each)| {
            // Whole powers of ten are enough, and need no floating-point function.
            let mut count = format!("1.234567e{magnitude:.0}").parse().unwrap();
            let mut stages = Vec::new();
            for (i, (name, rate, sales)) in rows.into_iter().enumerate() {
                let above = count;
                let step = (i > 0).then(|| {
                    count = above * rate;
                    let lost = above - count;
                    let worth = lost * 1234.5;
                    Step {
                        rate,
                        rate_label: format!("{:.2} % {goes_on}", rate * 100.0),
                        rate_short: format!("{:.2} %", rate * 100.0),
                        lost: [format!("−{}", full(lost)), format!("−{}", compact(lost))],
                        lost_worth: [format!("${}", full(worth)), format!("${}", compact(worth))],
                    }
                });
                let worth = 1e9 / (count + 1.0);
                stages.push(Stage {
                    name,
                    side: if sales { Side::Sales } else { Side::Marketing },
                    count,
                    count_labels: [full(count), compact(count)],
                    worth: [format!("${} {each}", full(worth)), compact(worth)],
                    step,
                });
            }
            stages
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn nothing_collides(stages in funnels(), width in 280_u32..=1400) {
        check(&Waterfall { stages: &stages, width }.scene());
    }

    #[test]
    fn the_end_of_a_bar_follows_the_pointer(
        stages in funnels(),
        width in 280_u32..=1400,
        pointer in 0.0..=1.0_f64,
    ) {
        let mut stages = stages;
        for stage in &mut stages {
            stage.count = 1.0;
        }
        let scene = Waterfall { stages: &stages, width }.scene();
        for mark in &scene.marks {
            let at = |share: f64| {
                let length = share * f64::from(mark.extent);
                match mark.orientation {
                    Orientation::Up => (1.0, f64::from(mark.origin) - length),
                    Orientation::Right => (f64::from(mark.origin) + length, 1.0),
                }
            };
            let (x, y) = at(pointer);
            let rate = scene.rate_at(mark.stage, x, y);
            let Some(above) = mark.above.filter(|above| *above > 0.0) else {
                prop_assert!(mark.above.is_some() || rate.is_none());
                continue;
            };
            let rate = rate.unwrap();
            prop_assert!((0.001..=1.0).contains(&rate));
            let wanted = (pointer / above).clamp(0.001, 1.0);
            prop_assert!((rate - wanted).abs() < 1e-6);

            let mut moved = stages.clone();
            moved[mark.stage].step.as_mut().unwrap().rate = rate;
            let after = Waterfall { stages: &moved, width }.scene();
            let bar = after.marks[mark.stage].bar;
            let (end, place) = match mark.orientation {
                Orientation::Up => (bar.y, y),
                Orientation::Right => (bar.x + bar.w, x),
            };
            // Unless a rate beyond the limits, or a bar too short to see, was asked for.
            if (wanted - pointer / above).abs() < 1e-12 && f64::from(mark.extent) * pointer > 4.0 {
                prop_assert!((f64::from(end) - place).abs() <= 1.0, "{end} {place}");
            }
        }
    }
}

#[test]
fn odd_numbers_do_no_harm() {
    let odd = [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        -1.0,
        1e308,
        f64::MIN_POSITIVE,
    ];
    for number in odd {
        for width in [0, 1, 100, 280, 700, u32::MAX] {
            let mut stages = funnel(
                &[
                    ("a", number, 0.0, "$1"),
                    ("b", number, number, "$1"),
                    ("c", number, number, ""),
                ],
                1,
                "go on",
                "each",
            );
            for stage in &mut stages {
                stage.count_labels = ["1".to_owned(), "1".to_owned()];
            }
            let scene = Waterfall {
                stages: &stages,
                width,
            }
            .scene();
            assert_eq!(scene.marks.len(), 3);
            for (x, y) in [(f64::NAN, f64::NAN), (number, number), (10.0, 10.0)] {
                let rate = scene.rate_at(1, x, y);
                assert!(rate.is_none_or(|rate| (0.001..=1.0).contains(&rate)));
            }
            assert_eq!(scene.rate_at(0, 1.0, 1.0), None);
            assert_eq!(scene.rate_at(9, 1.0, 1.0), None);
        }
    }
}

#[test]
fn endless_names_are_shortened() {
    for name in [
        "long ".repeat(20_000),
        "W".repeat(100_000),
        "\u{301}".repeat(100_000),
    ] {
        let stages = funnel(
            &[(&name, 10.0, 0.0, "$1"), (&name, 5.0, 0.5, "$2")],
            1,
            "go on",
            "each",
        );
        for width in [280, 660] {
            let stages = &stages;
            check(&Waterfall { stages, width }.scene());
        }
    }
}

#[test]
fn nothing_to_draw_is_an_empty_drawing() {
    let scene = Waterfall {
        stages: &[],
        width: 640,
    }
    .scene();
    assert!(scene.shapes.is_empty() && scene.marks.is_empty());
}
