//! The wide layout: upright bars side by side.

use super::above::{Above, width as width_of};
use super::below::Below;
use super::levels::Levels;
use super::{Stage, Step};
use crate::chart::backend::Corners;
use crate::chart::measure;
use crate::chart::plan::Plan;
use crate::chart::role::Role;
use crate::chart::scene::{Anchor, Area, Mark, Orientation};

/// The least and the greatest distance between columns, in pixels.
const PITCH: (i32, i32) = (52, 168);
/// The widest bar, in pixels.
const WIDEST_BAR: i32 = 116;
/// Between a bar and the label over it, in pixels.
const OVER: i32 = 5;
/// Between the axis and the labels under it, in pixels.
const UNDER: i32 = 10;
/// Bars shorter than this have no room for a grip, in pixels.
const GRIP_FROM: i32 = 18;

/// Columns, if every label has room.
pub(super) fn plan(stages: &[Stage], width: i32) -> Option<Plan> {
    let slots = i32::try_from(2 * stages.len()).ok()? - 1;
    if slots < 1 || width / slots < PITCH.0 {
        return None;
    }
    let pitch = (width / slots).min(PITCH.1);
    let span = width.min(slots * PITCH.1);
    let grid = Grid {
        left: (width - span) / 2,
        span,
        slots,
        bar: (pitch * 4 / 5).min(WIDEST_BAR) / 2 * 2,
    };
    let above = Above::choose(stages, pitch, grid.bar, grid.centre(0))?;
    let below = Below::choose(stages, width, |slot| grid.centre(slot))?;

    // The height is calm: it hardly changes with the width.
    let line = line_of(Role::Quiet);
    let rates = if below.inline { 0 } else { line + 3 };
    let more = rates + (below.lines - 1) * line_of(Role::Name);
    let height = (340 + (width - 560) / 12).clamp(340, 384) + more;
    let base = height - UNDER - line_of(Role::Name) - line - 4 - more;
    let top = 2 * line + OVER;

    let mut columns = Columns {
        plan: Plan::new(
            width,
            height,
            (f64::from(width), 0..width),
            (1.0, base..top),
        ),
        levels: Levels::new(stages, base - top),
        grid,
        above,
        below,
        base,
    };
    columns.background();
    for (i, stage) in stages.iter().enumerate() {
        if let Some(step) = &stage.step
            && i > 0
        {
            columns.step(i, step);
        }
        let bar = columns.bar(i, stage);
        columns.words(i, stage, rates);
        columns.plan.marks.push(Mark {
            stage: i,
            hit: Area {
                x: columns.grid.centre(2 * i) - pitch / 2,
                y: 0,
                w: pitch,
                h: height,
            },
            bar,
            orientation: Orientation::Up,
            origin: base,
            extent: base - top,
            above: i.checked_sub(1).map(|above| columns.levels.exact[above]),
        });
    }
    Some(columns.plan)
}

/// Where columns stand: stages in the even slots, losses in those between.
struct Grid {
    left: i32,
    span: i32,
    slots: i32,
    bar: i32,
}

impl Grid {
    fn centre(&self, slot: usize) -> i32 {
        let slot = i32::try_from(slot).unwrap_or(i32::MAX / 4).min(self.slots);
        self.left + self.span * (2 * slot + 1) / (2 * self.slots)
    }

    fn left(&self, slot: usize) -> i32 {
        self.centre(slot) - self.bar / 2
    }

    fn right(&self, slot: usize) -> i32 {
        self.left(slot) + self.bar
    }

    fn span(&self, slot: usize, from: f64, to: f64) -> [(f64, f64); 2] {
        let (left, right) = (self.left(slot), self.right(slot));
        [(f64::from(left), from), (f64::from(right), to)]
    }
}

/// Columns laid out so far.
struct Columns {
    plan: Plan,
    grid: Grid,
    levels: Levels,
    above: Above,
    below: Below,
    base: i32,
}

impl Columns {
    /// The pixel of the upper end of a stage's bar.
    fn end(&self, stage: usize) -> i32 {
        self.plan.pixel((0.0, self.levels.drawn[stage])).1
    }

    /// The axis, and the connectors from bar to bar.
    fn background(&mut self) {
        let axis = [(0, self.base), (self.plan.width, self.base)];
        self.plan.line(Role::Axis, None, axis);
        for i in 1..self.levels.drawn.len() {
            let (before, after) = (self.end(i - 1), self.end(i));
            let (stage, loss, next) = (2 * i - 2, 2 * i - 1, 2 * i);
            let floats = self.levels.lost[i].is_some();
            let to = if floats { loss } else { next };
            let ends = [
                (self.grid.right(stage), before),
                (self.grid.left(to), before),
            ];
            self.plan.line(Role::Connector, None, ends);
            if floats {
                let ends = [
                    (self.grid.right(loss), after),
                    (self.grid.left(next), after),
                ];
                self.plan.line(Role::Connector, None, ends);
            }
        }
    }

    /// What is lost on the way into a stage, and the rate that goes on.
    fn step(&mut self, i: usize, step: &Step) {
        let slot = 2 * i - 1;
        let centre = self.grid.centre(slot);
        if let Some((from, to)) = self.levels.lost[i] {
            let span = self.grid.span(slot, from, to);
            self.plan.bar((Role::Loss, i), span, Corners::Outlined);
            let mut bottom = self.end(i - 1) - OVER;
            for (role, text) in self.above.lost(step).into_iter().rev() {
                if !text.is_empty() {
                    let at = (centre, bottom - measure::height(role.face().0));
                    bottom = self.plan.words((role, i), text, Anchor::Middle, at).y - 1;
                }
            }
        }
        let at = (centre, self.base + UNDER + 1);
        let rate = self.below.rate(step);
        self.plan.words((Role::Rate, i), rate, Anchor::Middle, at);
    }

    fn bar(&mut self, i: usize, stage: &Stage) -> Area {
        let span = self.grid.span(2 * i, 0.0, self.levels.drawn[i]);
        let bar = self.plan.bar((stage.side.role(), i), span, Corners::Top);
        if stage.step.is_some() && bar.h >= GRIP_FROM {
            let (x, y) = (self.grid.centre(2 * i), bar.y + 7);
            self.plan
                .line(Role::Grip, Some(i), [(x - 9, y), (x + 9, y)]);
        }
        bar
    }

    /// The count over a stage's bar; its name and what one is worth under the axis.
    fn words(&mut self, i: usize, stage: &Stage, rates: i32) {
        let count = self.above.count(stage);
        let half = (width_of(Role::Count, count) + 1) / 2;
        let inside = (self.plan.width - half).max(half);
        let x = self.grid.centre(2 * i).clamp(half, inside);
        let y = self.end(i) - OVER + 1 - measure::height(Role::Count.face().0);
        self.plan
            .words((Role::Count, i), count, Anchor::Middle, (x, y));

        let (lines, x) = &self.below.names[i];
        let mut y = self.base + UNDER + rates;
        for text in lines {
            self.plan
                .words((Role::Name, i), text, Anchor::Middle, (*x, y));
            y += line_of(Role::Name);
        }
        let at = (self.below.worth_at[i], y + 1);
        let worth = self.below.worth(stage);
        self.plan.words((Role::Quiet, i), worth, Anchor::Middle, at);
    }
}

/// The height of a line with the space to the next, in pixels.
fn line_of(role: Role) -> i32 {
    measure::height(role.face().0) + 1
}
