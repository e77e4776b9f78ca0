//! Scenarios side by side: one bar for each, from a common baseline, so that lengths can be
//! compared at a glance.

use super::backend::Corners;
use super::measure;
use super::plan::{Plan, scene};
use super::role::Role;
use super::scene::{Anchor, Area, Mark, Orientation, Scene};
use super::wrap::fit;

/// What the chart shows. All words and numbers are already in the reader's language.
#[derive(Clone, Copy, Debug)]
pub struct Compare<'a> {
    /// The scenarios; the first is the one shown on the page.
    pub bars: &'a [Bar],
    /// The width to lay out for, in CSS pixels. Nothing collides from 280 up.
    pub width: u32,
}

/// One scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Its name, of any length and script.
    pub name: String,
    /// What is compared, 0 or more.
    pub value: f64,
    /// The same in words, such as "3,900 MQLs" and "3.9K". The first that fits is used.
    pub labels: [String; 2],
}

/// Thickness of a bar, in pixels.
const BAR: i32 = 20;
/// Between what belongs together, and between scenarios, in pixels.
const NEAR: i32 = 4;
const APART: i32 = 14;
/// The shortest bar of what is not nothing, in pixels.
const LEAST: f64 = 2.0;
/// Pixels down the page are themselves in the coordinates of the chart, up to about here.
const DEPTH: i32 = 10_000;

impl Compare<'_> {
    /// Lays out the chart and lets Plotters draw it: names and numbers over the bars, so that
    /// there is always room.
    #[must_use]
    pub fn scene(&self) -> Scene {
        let width = self.width.clamp(1, super::WIDEST).cast_signed();
        let depth = (f64::from(DEPTH), 0..DEPTH);
        let mut plan = Plan::new(width, 0, (1.0, 0..width), depth);
        let most = self.bars.iter().map(|bar| bar.value).fold(0.0, f64::max);
        let mut y = 0;
        for (index, bar) in self.bars.iter().enumerate() {
            let top = y;
            y = labels(&mut plan, index, bar, y) + NEAR;
            let role = if index == 0 {
                (Role::Marketing, Corners::Right)
            } else {
                (Role::Loss, Corners::Outlined)
            };
            let share = if most > 0.0 { bar.value / most } else { 0.0 };
            let least = LEAST / f64::from(width);
            let span = [
                (0.0, f64::from(y)),
                (share.max(least).min(1.0), f64::from(y + BAR)),
            ];
            let drawn = if bar.value > 0.0 {
                plan.bar((role.0, index), span, role.1)
            } else {
                Area {
                    x: 0,
                    y,
                    w: 0,
                    h: BAR,
                }
            };
            y += BAR;
            plan.marks.push(Mark {
                stage: index,
                hit: Area {
                    x: 0,
                    y: top,
                    w: width,
                    h: y - top,
                },
                bar: drawn,
                orientation: Orientation::Right,
                origin: 0,
                extent: width,
                above: None,
            });
            y += APART;
        }
        plan.height = (y - APART).max(0);
        scene(plan)
    }
}

/// A scenario's name and its number on one line; returns where the line ends.
fn labels(plan: &mut Plan, index: usize, bar: &Bar, y: i32) -> i32 {
    let ((name_size, name_bold), (size, bold)) = (Role::Name.face(), Role::Count.face());
    let wide = |text: &str| measure::width(text, size, bold);
    // The number may take half of the line; the name gets the rest.
    let half = plan.width / 2;
    let label = bar.labels.iter().find(|label| wide(label) <= half);
    let label = label.map_or_else(|| fit(&bar.labels[1], half, size, bold), Clone::clone);
    let room = plan.width - wide(&label) - 3 * NEAR;
    let name = fit(&bar.name, room, name_size, name_bold);
    let baseline = y + measure::ascent(size);
    let name_top = baseline - measure::ascent(name_size);
    plan.words((Role::Name, index), &name, Anchor::Start, (0, name_top));
    let end = (plan.width, y);
    plan.words((Role::Count, index), &label, Anchor::End, end);
    y + measure::height(size)
}
