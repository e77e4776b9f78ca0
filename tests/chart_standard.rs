//! The chart that is drawn before its room is known takes the room that the real one will.

#![allow(clippy::unwrap_used)] // A test may.

use std::{fs, path::Path, rc::Rc};

use upfunnel::{
    chart::waterfall::{STANDARD_WIDTHS, Waterfall},
    i18n::{Plain, Words},
    state::State,
    wording::Wording,
};

fn height(width: u32) -> f64 {
    let state = State::from_address("", "");
    let wording = Wording {
        words: Rc::new(Words::english()),
        format: Rc::new(Plain::new("USD")),
    };
    let words = wording.chart(state.scenario(), &state.demand);
    let stages = &words.bars;
    f64::from(Waterfall { stages, width }.scene().height)
}

#[test]
fn it_is_as_high_as_the_real_one() {
    let [narrow, middle, _] = STANDARD_WIDTHS.map(|(_, width)| height(width));
    // Around the change from rows to columns a label decides; few screens are just so wide.
    for width in (280..860).filter(|width| !(364..383).contains(width)) {
        let shown = match width {
            0..383 => narrow,
            383..531 => middle,
            _ => 340.0 + (f64::from(width - 531) - 29.0).max(0.0) / 12.0,
        };
        let real = height(width);
        assert!((shown - real).abs() <= 1.0, "{width}: {shown}, not {real}");
    }
}

/// The style sheet has the same limits and the same height.
#[test]
fn the_style_sheet_agrees() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/style.css");
    let style = fs::read_to_string(file).unwrap();
    for part in [
        "(max-width: 382.9px)",
        "(min-width: 383px) and (max-width: 530.9px)",
        "(min-width: 531px)",
        "calc(340px + max(0px, (100cqw - 560px) / 12))",
    ] {
        assert!(style.contains(part), "{part} is gone");
    }
    for (name, _) in STANDARD_WIDTHS {
        assert!(style.contains(&format!(".{name}")), "{name} has no style");
    }
}
