//! The labels over the charts of the Confidence view: whatever they say and wherever their lines
//! are, they cross none.

#![allow(clippy::unwrap_used)] // A test may.

#[path = "chart_support/room.rs"]
mod room;

use proptest::prelude::*;
use upfunnel::chart::{
    columns::{Column, Columns, Line},
    measure,
    scene::{Form, Scene},
};

/// What a label says in the six languages, at length and in short, for one of several sizes.
fn labels(language: usize, size: usize, chance: u32) -> Vec<String> {
    let leads = [
        "MQLs",
        "MQL",
        "маркетинговых квалифицированных лидов",
        "个营销认可线索",
        "contatti qualificati dal marketing",
        "개의 마케팅 검증 리드",
    ];
    let count = ["1", "3,900", "1 609 438", "1,000,000,000,000"][size];
    let chance = format!("{chance} %");
    vec![
        format!("{count} {}: {chance}", leads[language]),
        format!("{count}: {chance}"),
        chance,
    ]
}

fn chart(lines: &[Line], columns: u32, width: u32) -> Scene {
    let columns: Vec<Column> = (0..columns)
        .map(|at| Column {
            height: f64::from(at) / f64::from(columns),
            reaches: at > columns / 2,
            place: f64::from(at * 10),
        })
        .collect();
    let chart = Columns {
        columns: &columns,
        lines,
        ends: &["3,540".into(), "4,380".into()],
        width,
    };
    chart.scene()
}

/// Lines from top to bottom as x, and labels as left, right, text.
type Drawn = (Vec<i32>, Vec<(i32, i32, String)>);

fn drawn(scene: &Scene) -> Drawn {
    let mut drawn = Drawn::default();
    let floor = scene.shapes.iter().filter_map(|shape| match shape.form {
        Form::Line { y1, y2, .. } => Some(y1.max(y2)),
        _ => None,
    });
    let floor = floor.max().unwrap_or(0);
    for shape in &scene.shapes {
        match &shape.form {
            Form::Line { x1, y1, y2, .. } if shape.class == "goal" => {
                assert_eq!(*y1.max(y2), floor, "a line stops before the floor");
                drawn.0.push(*x1);
            }
            Form::Text {
                x,
                anchor,
                size,
                bold,
                text,
                y,
                ..
            } if *y < floor => {
                let wide = measure::width(text, *size, *bold);
                let left = anchor.left(*x, wide);
                drawn.1.push((left, left + wide, text.clone()));
            }
            _ => {}
        }
    }
    drawn
}

proptest! {
    #[test]
    fn labels_cross_no_line(
        places in (0_u32..420, 0_u32..420),
        same in any::<bool>(),
        (language, sizes) in (0_usize..6, (0_usize..4, 0_usize..4)),
        (columns, width) in (2_u32..43, 280_u32..901),
    ) {
        let (first, second) = if same { (places.0, places.0) } else { places };
        let lines = [
            Line { place: f64::from(first), labels: labels(language, sizes.0, 80) },
            Line { place: f64::from(second), labels: labels(language, sizes.1, 51) },
        ];
        let scene = chart(&lines, columns, width);
        room::check(&scene);
        let (poles, said) = drawn(&scene);
        prop_assert_eq!(said.len(), 2);
        let mut poles = poles.into_iter();
        for ((left, right, text), line) in said.iter().zip(&lines) {
            // Beyond the columns there is no line, but an arrow at their end.
            let (edges, text) = match text.strip_suffix(" →") {
                Some(text) => {
                    prop_assert!(line.place > f64::from(columns * 10), "{text} is not beyond");
                    ([i32::MIN, width.cast_signed() - 1], text)
                }
                None => ([poles.next().unwrap(); 2], &**text),
            };
            // Each stands right beside its own line; and says at least how likely it is.
            prop_assert!(right + 4 == edges[1] || left.saturating_sub(4) == edges[0], "{} at {:?}", text, edges);
            prop_assert!(line.labels.iter().any(|label| label == text), "{} is cut", text);
        }
        prop_assert_eq!(poles.next(), None, "a line is in pieces");
    }
}
