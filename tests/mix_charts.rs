//! The charts of the Mix view: whole drawings beside files that a person has looked at, and what
//! must hold for any words, numbers and width.
//!
//! `UPDATE_GOLDEN=1 cargo test --no-default-features --test mix_charts` rewrites the files.

#![allow(clippy::unwrap_used)] // A test may.

#[path = "chart_support/golden.rs"]
mod golden;

#[path = "chart_support/room.rs"]
mod room;

use proptest::prelude::*;
use upfunnel::chart::{
    compare::{Bar, Compare},
    scene::Scene,
    svg::Words,
    tornado::{End, Lever, Tornado},
};

fn golden(name: &str, scene: &Scene, title: &str) {
    room::check(scene);
    let words = Words {
        title,
        description: title,
        lang: "en",
    };
    golden::check(name, scene, words);
}

fn end(at: f64, full: &str, short: &str) -> End {
    End {
        at,
        labels: [full.into(), short.into()],
    }
}

fn lever(name: &str, low: End, high: End) -> Lever {
    Lever {
        name: name.into(),
        low,
        high,
    }
}

fn default_levers() -> Vec<Lever> {
    vec![
        lever(
            "Average order value",
            end(4339.0, "$1,800: 4,339", "4.3K"),
            end(3559.0, "$2,200: 3,559", "3.6K"),
        ),
        lever(
            "Win rate",
            end(4336.0, "20.7%: 4,336", "4.3K"),
            end(3550.0, "25.3%: 3,550", "3.6K"),
        ),
        lever(
            "SQLs that become opportunities",
            end(4333.0, "73.8%: 4,333", "4.3K"),
            end(3548.0, "90.2%: 3,548", "3.5K"),
        ),
        lever(
            "MQLs that become SQLs",
            end(4334.0, "30.6%: 4,334", "4.3K"),
            end(3546.0, "37.4%: 3,546", "3.5K"),
        ),
        lever(
            "Quota",
            end(3512.0, "$450,000: 3,512", "3.5K"),
            end(4292.0, "$550,000: 4,292", "4.3K"),
        ),
        lever(
            "Marketing share of the quota",
            end(3512.0, "90%: 3,512", "3.5K"),
            end(3900.0, "100%: 3,900", "3.9K"),
        ),
    ]
}

#[test]
fn the_default_scenario_s_tornado() {
    let levers = default_levers();
    for width in [302, 480, 700] {
        let chart = Tornado {
            levers: &levers,
            now: 3900.0,
            now_label: "3,900 MQLs",
            width,
        };
        let scene = chart.scene();
        assert_eq!(scene.marks.len(), levers.len());
        golden(
            &format!("tornado-{width}"),
            &scene,
            "Leads needed when one input moves",
        );
    }
}

#[test]
fn scenarios_side_by_side() {
    let bar = |name: &str, value, full: &str, short: &str| Bar {
        name: name.into(),
        value,
        labels: [full.into(), short.into()],
    };
    let bars = [
        bar("This scenario", 2818.0, "2,818 MQLs", "2.8K"),
        bar("Scenario A", 5204.0, "5,204 MQLs", "5.2K"),
        bar(
            "A plan with a name that takes more room than there is",
            3121.0,
            "3,121 MQLs",
            "3.1K",
        ),
        bar("No leads at all", 0.0, "0 MQLs", "0"),
    ];
    for width in [302, 660] {
        let scene = Compare { bars: &bars, width }.scene();
        golden(
            &format!("compare-{width}"),
            &scene,
            "Leads needed, side by side",
        );
    }
}

#[test]
fn nothing_to_draw_is_drawn() {
    let scene = Compare {
        bars: &[],
        width: 302,
    }
    .scene();
    assert_eq!((scene.shapes.len(), scene.height), (0, 0));
    let chart = Tornado {
        levers: &[],
        now: 0.0,
        now_label: "0",
        width: 700,
    };
    room::check(&chart.scene());
}

fn any_end() -> impl Strategy<Value = End> {
    let at = prop_oneof![0.0..1e6_f64, Just(0.0), 0.0..1e90_f64];
    (at, ".{1,24}", ".{1,8}").prop_map(|(at, full, short)| end(at, &full, &short))
}

proptest! {
    #[test]
    fn levers_never_collide(
        levers in prop::collection::vec((".{1,60}", any_end(), any_end()), 1..10),
        now in 0.0..1e6_f64, now_label in ".{1,30}", width in 280_u32..1200,
    ) {
        let levers: Vec<Lever> = levers.into_iter().map(|(name, low, high)| lever(&name, low, high)).collect();
        room::check(&Tornado { levers: &levers, now, now_label: &now_label, width }.scene());
    }

    #[test]
    fn scenarios_never_collide(
        bars in prop::collection::vec((".{1,80}", 0.0..1e90_f64, ".{1,24}", ".{1,8}"), 1..5),
        width in 280_u32..1200,
    ) {
        let bars: Vec<Bar> = bars.into_iter().map(|(name, value, full, short)| Bar { name, value, labels: [full, short] }).collect();
        room::check(&Compare { bars: &bars, width }.scene());
    }
}
