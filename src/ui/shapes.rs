//! The shapes of a drawing, as nodes of the page.

use yew::{AttrValue, Html};

use super::node::{element, number, said, text, word};
use crate::chart::scene::{Area, Form, Shape};

/// A shape as a node.
pub fn shape(shape: &Shape) -> Html {
    let class = shape.class;
    match &shape.form {
        Form::Rect { area, rx } => rect(class, *area, *rx),
        Form::Line { x1, y1, x2, y2 } => element(
            "line",
            &["class", "x1", "y1", "x2", "y2"],
            vec![
                word(class),
                number(*x1),
                number(*y1),
                number(*x2),
                number(*y2),
            ],
            Vec::new(),
        ),
        Form::Path { d, .. } => element(
            "path",
            &["class", "d"],
            vec![word(class), said(d.clone())],
            Vec::new(),
        ),
        Form::Text {
            x,
            y,
            anchor,
            size,
            bold,
            text: words,
        } => element(
            "text",
            &["class", "x", "y", "text-anchor", "font-size", "font-weight"],
            vec![
                word(class),
                number(*x),
                number(*y),
                word(anchor.as_str()),
                number(*size),
                bold.then_some(AttrValue::Static("600")),
            ],
            vec![text(words.clone())],
        ),
    }
}

/// A rectangle as a node.
pub fn rect(class: &'static str, area: Area, rx: i32) -> Html {
    let Area { x, y, w, h } = area;
    element(
        "rect",
        &["class", "x", "y", "width", "height", "rx"],
        vec![
            word(class),
            number(x),
            number(y),
            number(w),
            number(h),
            number(rx),
        ],
        Vec::new(),
    )
}
