//! A layout that has been decided, and how Plotters draws it.

use std::cell::Cell;
use std::ops::Range;

use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::coord::{CoordTranslate, Shift};
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{PathElement, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, TextStyle};
use plotters_backend::DrawingBackend;

use crate::chart::backend::{Corners, Pen, Recorder};
use crate::chart::measure;
use crate::chart::role::Role;
use crate::chart::scene::{Anchor, Area, Mark, Scene};

/// Along one axis fractions of what is shown, along the other pixels.
pub(in crate::chart) type Coord = Cartesian2d<RangedCoordf64, RangedCoordf64>;

/// Everything that a chart consists of, with its place.
pub struct Plan {
    /// Width in CSS pixels.
    pub width: i32,
    /// Height in CSS pixels.
    pub height: i32,
    /// One for each stage, or whatever else the chart has a bar for.
    pub marks: Vec<Mark>,
    coord: Coord,
    items: Vec<Item>,
}

struct Item {
    role: Role,
    mark: Option<usize>,
    what: What,
}

enum What {
    /// Opposite corners, in the coordinates of the chart.
    Bar([(f64, f64); 2], Corners),
    /// In pixels.
    Line([(i32, i32); 2]),
    /// In pixels; the height is that of the top of the line.
    Words(String, Anchor, (i32, i32)),
}

impl Plan {
    /// An empty plan in which values run along `values` pixels.
    pub(in crate::chart) fn new(
        width: i32,
        height: i32,
        x: (f64, Range<i32>),
        y: (f64, Range<i32>),
    ) -> Self {
        Plan {
            width,
            height,
            marks: Vec::new(),
            coord: Cartesian2d::new(0.0..x.0, 0.0..y.0, (x.1, y.1)),
            items: Vec::new(),
        }
    }

    /// The pixel at which a point of the chart is drawn.
    pub(in crate::chart) fn pixel(&self, point: (f64, f64)) -> (i32, i32) {
        self.coord.translate(&point)
    }

    /// Adds a bar; returns where it will be.
    pub(in crate::chart) fn bar(
        &mut self,
        (role, mark): (Role, usize),
        span: [(f64, f64); 2],
        corners: Corners,
    ) -> Area {
        let (a, b) = (self.pixel(span[0]), self.pixel(span[1]));
        let mark = Some(mark);
        let what = What::Bar(span, corners);
        self.items.push(Item { role, mark, what });
        Area {
            x: a.0.min(b.0),
            y: a.1.min(b.1),
            w: (a.0 - b.0).abs(),
            h: (a.1 - b.1).abs(),
        }
    }

    /// Adds a line between two pixels.
    pub(in crate::chart) fn line(
        &mut self,
        role: Role,
        mark: Option<usize>,
        ends: [(i32, i32); 2],
    ) {
        let what = What::Line(ends);
        self.items.push(Item { role, mark, what });
    }

    /// Adds a line of text whose top is at `at.1`, unless there is nothing to say; returns the
    /// room it takes.
    pub(in crate::chart) fn words(
        &mut self,
        (role, mark): (Role, usize),
        text: &str,
        anchor: Anchor,
        at: (i32, i32),
    ) -> Area {
        let (size, bold) = role.face();
        let w = measure::width(text, size, bold);
        if !text.is_empty() {
            let what = What::Words(text.to_owned(), anchor, at);
            let mark = Some(mark);
            self.items.push(Item { role, mark, what });
        }
        Area {
            x: anchor.left(at.0, w),
            y: at.1,
            w,
            h: measure::height(size),
        }
    }
}

/// Lets Plotters draw a plan into a scene.
pub(in crate::chart) fn scene(plan: Plan) -> Scene {
    let pen = Cell::new(Pen {
        role: Role::Axis,
        mark: None,
        corners: Corners::Square,
    });
    let mut shapes = Vec::new();
    let size = (plan.width.unsigned_abs(), plan.height.unsigned_abs());
    let area = Recorder::new(size, &pen, &mut shapes).into_drawing_area();
    let drawn = draw(&plan, &area, &pen);
    drop(area);
    // The recorder's error type has no values, and nothing else holds the drawing area.
    debug_assert!(drawn.is_ok());
    Scene {
        width: plan.width,
        height: plan.height,
        shapes,
        marks: plan.marks,
    }
}

/// Draws a plan on any Plotters backend. `pen` is told what comes next.
///
/// # Errors
/// When the backend fails, or is in use elsewhere.
pub fn draw<DB: DrawingBackend>(
    plan: &Plan,
    area: &DrawingArea<DB, Shift>,
    pen: &Cell<Pen>,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
    let chart = area.apply_coord_spec(&plan.coord);
    for Item { role, mark, what } in &plan.items {
        let (role, mark) = (*role, *mark);
        let color = role.color();
        let take_pen = |corners| {
            pen.set(Pen {
                role,
                mark,
                corners,
            });
        };
        match what {
            What::Bar(span, corners) => {
                take_pen(*corners);
                chart.draw(&Rectangle::new(*span, color.filled()))?;
            }
            What::Line(ends) => {
                take_pen(Corners::Square);
                area.draw(&PathElement::new(*ends, color))?;
            }
            What::Words(text, anchor, at) => {
                take_pen(Corners::Square);
                area.draw(&Text::new(text.as_str(), *at, text_style(role, *anchor)))?;
            }
        }
    }
    area.present()
}

fn text_style(role: Role, anchor: Anchor) -> TextStyle<'static> {
    let (size, bold) = role.face();
    let style = if bold {
        FontStyle::Bold
    } else {
        FontStyle::Normal
    };
    let h_pos = match anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    TextStyle {
        font: FontDesc::new(FontFamily::SansSerif, f64::from(size), style),
        color: role.color().to_backend_color(),
        pos: Pos::new(h_pos, VPos::Top),
    }
}
