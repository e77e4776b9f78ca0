//! Columns side by side, those that reach something set apart from those that do not: how likely
//! sums of revenue are, or numbers of leads.

use super::backend::Corners;
use super::flags::{Pole, flags};
use super::measure;
use super::plan::{Plan, scene};
use super::role::Role;
use super::scene::{Anchor, Area, Mark, Orientation, Scene};
use super::wrap::fit;

/// What the chart shows. All words and numbers are already in the reader's language.
#[derive(Clone, Copy, Debug)]
pub struct Columns<'a> {
    /// The columns, from left to right.
    pub columns: &'a [Column],
    /// What is marked along them, the most important first; at most two.
    pub lines: &'a [Line],
    /// What stands under both ends.
    pub ends: &'a [String; 2],
    /// The width to lay out for, in CSS pixels. Nothing collides from 280 up.
    pub width: u32,
}

/// One column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its height, 0 to 1.
    pub height: f64,
    /// Whether it reaches what is to be reached.
    pub reaches: bool,
    /// Where it begins, in the numbers that the columns are of; columns are evenly apart.
    pub place: f64,
}

/// A line across the columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Where it is, in the numbers that the columns are of. Beyond them there is no line: its label
    /// points there.
    pub place: f64,
    /// What it says, from the longest to the shortest. The first that fits is used.
    pub labels: Vec<String>,
}

/// Height of the tallest column, in pixels.
const TALL: i32 = 180;
/// Between what belongs together, in pixels.
const NEAR: i32 = 4;

impl Columns<'_> {
    /// Lays out the chart and lets Plotters draw it: a row of labels for each line over the
    /// columns, and both ends under them.
    #[must_use]
    pub fn scene(&self) -> Scene {
        let width = self.width.clamp(1, super::WIDEST).cast_signed();
        let (size, _) = Role::Rate.face();
        let row = measure::height(size) + NEAR;
        let rows = i32::try_from(self.lines.len().min(2)).unwrap_or(0) * row;
        let floor = rows + TALL;
        let height = floor + NEAR + row;
        let mut plan = Plan::new(width, height, (1.0, 0..width), (1.0, floor..rows));
        self.bars(&mut plan, floor);
        plan.line(Role::Axis, None, [(0, floor), (width, floor)]);
        // Shapes of a column stand together, so what lies over all of them belongs to the last.
        let last = self.columns.len().saturating_sub(1);
        let lines = &self.lines[..self.lines.len().min(2)];
        let along: Vec<f64> = lines.iter().map(|line| self.along(line.place)).collect();
        let texts: Vec<Vec<String>> = (lines.iter().zip(&along))
            .map(|(line, along)| {
                line.labels
                    .iter()
                    .map(|text| pointed(text, *along))
                    .collect()
            })
            .collect();
        let poles: Vec<Pole<'_>> = (texts.iter().zip(&along))
            .map(|(texts, along)| Pole {
                x: pixel(*along, width),
                texts,
            })
            .collect();
        for ((pole, along), flag) in poles.iter().zip(along).zip(flags(&poles, width)) {
            let top = flag.row * row;
            plan.words((Role::Rate, last), &flag.text, flag.anchor, (flag.x, top));
            if is_among(along) {
                plan.line(Role::Goal, Some(last), [(pole.x, top), (pole.x, floor)]);
            }
        }
        let half = width / 2 - NEAR;
        let (size, bold) = Role::Quiet.face();
        let [low, high] = self.ends;
        let under = floor + NEAR;
        plan.words(
            (Role::Quiet, last),
            &fit(low, half, size, bold),
            Anchor::Start,
            (0, under),
        );
        plan.words(
            (Role::Quiet, last),
            &fit(high, half, size, bold),
            Anchor::End,
            (width, under),
        );
        let mut scene = scene(plan);
        scene.shapes.sort_by_key(|shape| shape.mark);
        scene
    }

    fn bars(&self, plan: &mut Plan, floor: i32) {
        let width = plan.width;
        let count = i32::try_from(self.columns.len().max(1)).unwrap_or(i32::MAX);
        // Whole pixels, so that columns do not seem to differ; a pixel between, where there is room.
        let edge = |index: i32| {
            i32::try_from(i64::from(index) * i64::from(width) / i64::from(count)).unwrap_or(width)
        };
        for (index, column) in (0..).zip(self.columns) {
            let (left, right) = (edge(index), edge(index + 1));
            let gap = i32::from(right - left > 3);
            let (role, corners) = if column.reaches {
                (Role::Marketing, Corners::Square)
            } else {
                (Role::Loss, Corners::Square)
            };
            let along = |pixel: i32| f64::from(pixel) / f64::from(width);
            let mut bar = Area {
                x: left,
                y: floor,
                w: right - left,
                h: 0,
            };
            let place = usize::try_from(index).unwrap_or(0);
            if column.height > 0.002 {
                let span = [
                    (along(left), 0.0),
                    (along((right - gap).max(left + 1)), column.height.min(1.0)),
                ];
                bar = plan.bar((role, place), span, corners);
            }
            plan.marks.push(Mark {
                stage: place,
                hit: Area {
                    x: left,
                    y: floor - TALL,
                    w: right - left,
                    h: TALL,
                },
                bar,
                orientation: Orientation::Up,
                origin: floor,
                extent: TALL,
                above: None,
            });
        }
    }

    /// How far along the columns a number is, 0 to 1, or beyond.
    fn along(&self, place: f64) -> f64 {
        let (Some(first), Some(last)) = (self.columns.first(), self.columns.last()) else {
            return 0.0;
        };
        let count = f64::from(u32::try_from(self.columns.len()).unwrap_or(u32::MAX));
        // From where the first begins to where the last ends.
        let step = (last.place - first.place) / (count - 1.0).max(1.0);
        let whole = (last.place - first.place) + step;
        let along = (place - first.place) / whole;
        if along.is_finite() { along } else { 0.5 }
    }
}

/// Whether something is among the columns; their ends count, however a float has rounded them.
fn is_among(along: f64) -> bool {
    (-1e-9..=1.0 + 1e-9).contains(&along)
}

/// What is said of something beyond the columns, with an arrow to where it is.
fn pointed(text: &str, along: f64) -> String {
    if is_among(along) {
        text.to_owned()
    } else if along < 0.0 {
        ["← ", text].concat()
    } else {
        [text, " →"].concat()
    }
}

/// The pixel so far along. What is beyond the columns is at their end.
fn pixel(along: f64, width: i32) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "within the width")]
    let x = (along.clamp(0.0, 1.0) * f64::from(width)).round() as i32;
    x.clamp(0, width - 1)
}
