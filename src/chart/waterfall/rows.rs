//! The narrow layout: one stage under the other, bars from left to right.
//!
//! There is always room: what does not fit is said more briefly, at last with an ellipsis.

use super::Stage;
use super::headings::{Headings, LossLine};
use super::levels::Levels;
use crate::chart::backend::Corners;
use crate::chart::measure;
use crate::chart::plan::Plan;
use crate::chart::role::Role;
use crate::chart::scene::{Anchor, Area, Mark, Orientation};

/// Thickness of a stage's bar and of a loss, in pixels.
const BAR: (i32, i32) = (22, 10);
/// Between a bar and its loss, and between a label and its bar, in pixels.
const NEAR: i32 = 5;
/// Between what belongs to one stage and the heading of the next, in pixels.
const APART: i32 = 16;
/// Bars shorter than this have no room for a grip, in pixels.
const GRIP_FROM: i32 = 28;
/// Pixels down the page are themselves in the coordinates of the chart, up to about here.
const DEPTH: i32 = 10_000;

/// Rows, for any width and any words.
pub(super) fn plan(stages: &[Stage], width: i32) -> Plan {
    let depth = (f64::from(DEPTH), 0..DEPTH);
    let plan = Plan::new(width, 0, (1.0, 0..width), depth);
    let mut rows = Rows {
        plan,
        width,
        y: 0,
        texts: Vec::new(),
    };
    let levels = Levels::new(stages, width);
    let headings = Headings::choose(stages, width);
    let losses = LossLine::choose(stages, width);
    let mut starts = Vec::with_capacity(stages.len());
    let mut hangs = None;
    for (i, stage) in stages.iter().enumerate() {
        if let Some(step) = &stage.step
            && i > 0
        {
            hangs = rows.loss(i, &levels);
            rows.label_line(i, losses.words(step, width, hangs.is_some()));
            rows.y += APART;
        }
        starts.push(rows.y);
        for line in headings.lines(stage, width) {
            rows.label_line(i, line);
        }
        rows.y += NEAR;
        let bar = rows.stage(i, stage, levels.drawn[i]);
        if let Some(from) = hangs.take() {
            rows.hang(i, (from.0, from.1), bar.y);
        }
        rows.plan.marks.push(Mark {
            stage: i,
            hit: Area {
                x: 0,
                y: starts[i],
                w: width,
                h: bar.y + bar.h - starts[i],
            },
            bar,
            orientation: Orientation::Right,
            origin: 0,
            extent: width,
            above: i.checked_sub(1).map(|above| levels.exact[above]),
        });
    }
    rows.plan.height = rows.y;
    rows.plan
}

/// Rows laid out so far.
struct Rows {
    plan: Plan,
    width: i32,
    /// Where the next thing begins.
    y: i32,
    /// The texts since the last loss: connectors keep clear of them.
    texts: Vec<Area>,
}

impl Rows {
    fn across(&self, from: f64, to: f64, thickness: i32) -> [(f64, f64); 2] {
        [
            (from, f64::from(self.y)),
            (to, f64::from(self.y + thickness)),
        ]
    }

    /// Labels that share a baseline; moves on below them.
    fn label_line(&mut self, mark: usize, words: Vec<(Role, String, Anchor, i32)>) {
        let tallest = words.iter().map(|word| word.0.face().0).max().unwrap_or(0);
        let baseline = self.y + measure::ascent(tallest);
        for (role, text, anchor, x) in words {
            let top = baseline - measure::ascent(role.face().0);
            let taken = self.plan.words((role, mark), &text, anchor, (x, top));
            self.texts.push(taken);
        }
        self.y += measure::height(tallest);
    }

    /// The bar of what is lost; returns from where the next bar hangs.
    fn loss(&mut self, mark: usize, levels: &Levels) -> Option<(i32, i32)> {
        self.texts.clear();
        let above = self.y;
        let (from, to) = levels.lost[mark]?;
        self.y += NEAR;
        let span = self.across(to, from, BAR.1);
        let bar = self.plan.bar((Role::Loss, mark), span, Corners::Outlined);
        let end = bar.x + bar.w;
        let ends = [(end, above), (end, bar.y)];
        self.plan.line(Role::Connector, Some(mark), ends);
        self.y += BAR.1 + NEAR;
        Some((bar.x, bar.y + bar.h))
    }

    fn stage(&mut self, mark: usize, stage: &Stage, level: f64) -> Area {
        let span = self.across(0.0, level, BAR.0);
        let role = stage.side.role();
        let bar = self.plan.bar((role, mark), span, Corners::Right);
        if stage.step.is_some() && bar.w >= GRIP_FROM {
            let x = bar.x + bar.w - 7;
            let (top, bottom) = (bar.y + 6, bar.y + bar.h - 6);
            self.plan
                .line(Role::Grip, Some(mark), [(x, top), (x, bottom)]);
        }
        self.y += BAR.0;
        bar
    }

    /// A connector down to the bar at `bottom`, unless there is text in its way.
    fn hang(&mut self, mark: usize, (x, y): (i32, i32), bottom: i32) {
        let x = x.min(self.width - 1);
        let path = Area {
            x: x - 3,
            y,
            w: 7,
            h: bottom - y,
        };
        if !self.texts.iter().any(|text| text.overlaps(&path)) {
            self.plan
                .line(Role::Connector, Some(mark), [(x, y), (x, bottom)]);
        }
    }
}
