//! What each input does to a result: a tornado, the steepest lever on top.
//!
//! A bar goes from where the result is now to where it is with the input lower (outlined) and
//! higher (solid). Two layouts: names beside the bars and numbers at their ends where there is
//! room for that, else names over them and numbers below.

use std::ops::Range;

use super::backend::Corners;
use super::measure;
use super::plan::{Plan, scene};
use super::role::Role;
use super::scene::{Anchor, Area, Mark, Orientation, Scene};
use super::wrap::fit;

/// What the chart shows. All words and numbers are already in the reader's language.
#[derive(Clone, Copy, Debug)]
pub struct Tornado<'a> {
    /// The levers, the steepest first.
    pub levers: &'a [Lever],
    /// The result as it is now.
    pub now: f64,
    /// The same in words, such as "3,900 MQLs".
    pub now_label: &'a str,
    /// The width to lay out for, in CSS pixels. Nothing collides from 280 up.
    pub width: u32,
}

/// One input, moved both ways.
#[derive(Clone, Debug, PartialEq)]
pub struct Lever {
    /// The input's name, of any length and script.
    pub name: String,
    /// With a lower value.
    pub low: End,
    /// With a higher value.
    pub high: End,
}

/// What becomes of the result.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// The result.
    pub at: f64,
    /// Input and result in words, such as "20.7%: 4,333" and "4.3K". The first that fits is used.
    pub labels: [String; 2],
}

/// Thickness of a bar, in pixels.
const BAR: i32 = 18;
/// Between what belongs together, and between levers, in pixels.
const NEAR: i32 = 6;
const APART: i32 = 14;
/// Bars that are narrower than this in all, in pixels, are not worth having beside names.
const WORTH: i32 = 160;
/// Pixels down the page are themselves in the coordinates of the chart, up to about here.
const DEPTH: i32 = 10_000;

impl Tornado<'_> {
    /// Lays out the chart and lets Plotters draw it into a scene.
    #[must_use]
    pub fn scene(&self) -> Scene {
        let width = self.width.clamp(1, super::WIDEST).cast_signed();
        scene(self.beside(width).unwrap_or_else(|| self.below(width)))
    }

    /// Names to the left, numbers at both ends of the bars; `None` where there is no room for all
    /// of them in full.
    fn beside(&self, width: i32) -> Option<Plan> {
        let (size, bold) = Role::Name.face();
        let widest = |texts: &mut dyn Iterator<Item = i32>| texts.max().unwrap_or(0);
        let names = widest(
            &mut self
                .levers
                .iter()
                .map(|l| measure::width(&l.name, size, bold)),
        );
        let label = |end: &End| text_width(&end.labels[0]);
        let left = widest(&mut self.levers.iter().map(|lever| label(lever.sides()[0].0)));
        let right = widest(&mut self.levers.iter().map(|lever| label(lever.sides()[1].0)));
        let from = names + APART + left + NEAR;
        let to = width - right - NEAR;
        if to - from < WORTH {
            return None;
        }
        let head = self.head_height();
        let step = BAR + APART;
        let count = i32::try_from(self.levers.len()).unwrap_or(0);
        let height = head + (count * step - APART).max(0);
        let mut plan = Self::plan(width, height, from..to);
        let now = plan.pixel((self.place(self.now), 0.0)).0;
        plan.line(Role::Axis, None, [(now, head - NEAR / 2), (now, height)]);
        self.head(&mut plan, now);
        for (index, lever) in self.levers.iter().enumerate() {
            let y = head + i32::try_from(index).unwrap_or(0) * step;
            let area = self.bars(&mut plan, index, lever, y);
            let middle = |role: Role| y + (BAR - measure::height(role.face().0)) / 2;
            let at = (0, middle(Role::Name));
            plan.words((Role::Name, index), &lever.name, Anchor::Start, at);
            let [(low, _), (high, _)] = lever.sides();
            let at = (area.x - NEAR, middle(Role::Quiet));
            let text = &low.labels[0];
            plan.words((Role::Quiet, index), text, Anchor::End, at);
            let at = (area.x + area.w + NEAR, middle(Role::Quiet));
            let text = &high.labels[0];
            plan.words((Role::Quiet, index), text, Anchor::Start, at);
            // A finger needs more than a bar.
            let rows = (y - APART / 2).max(0)..y + BAR + APART / 2;
            mark(&mut plan, index, rows, area);
        }
        Some(plan)
    }

    /// Names over the bars, numbers below: there is always room for that.
    fn below(&self, width: i32) -> Plan {
        let (size, bold) = Role::Name.face();
        let (name, label) = (measure::height(size), measure::height(Role::Quiet.face().0));
        let head = self.head_height();
        let step = name + NEAR + BAR + NEAR + label + APART;
        let count = i32::try_from(self.levers.len()).unwrap_or(0);
        let height = head + (count * step - APART).max(0);
        let mut plan = Self::plan(width, height, 0..width);
        let now = plan.pixel((self.place(self.now), 0.0)).0.min(width - 1);
        let tops: Vec<i32> = (0..count).map(|index| head + index * step).collect();
        for top in &tops {
            let y = top + name + NEAR;
            plan.line(Role::Axis, None, [(now, y - 3), (now, y + BAR + 3)]);
        }
        self.head(&mut plan, now);
        for ((index, lever), top) in self.levers.iter().enumerate().zip(tops) {
            let text = fit(&lever.name, width, size, bold);
            plan.words((Role::Name, index), &text, Anchor::Start, (0, top));
            let y = top + name + NEAR;
            let area = self.bars(&mut plan, index, lever, y);
            let [(low, _), (high, _)] = lever.sides();
            let texts = |variant: usize| (&low.labels[variant], &high.labels[variant]);
            let fits = |(a, b): (&String, &String)| text_width(a) + text_width(b) + APART <= width;
            let (a, b) = [texts(0), texts(1)]
                .into_iter()
                .find(|pair| fits(*pair))
                .unwrap_or(texts(1));
            let room = (width - APART) / 2;
            let (size, bold) = Role::Quiet.face();
            let short = |text: &str| {
                if fits((a, b)) {
                    text.to_owned()
                } else {
                    fit(text, room, size, bold)
                }
            };
            let under = y + BAR + NEAR;
            plan.words((Role::Quiet, index), &short(a), Anchor::Start, (0, under));
            plan.words((Role::Quiet, index), &short(b), Anchor::End, (width, under));
            mark(&mut plan, index, top..under + label, area);
        }
        plan
    }

    /// A plan in which results lie between the pixels of `along`.
    fn plan(width: i32, height: i32, along: Range<i32>) -> Plan {
        Plan::new(width, height, (1.0, along), (f64::from(DEPTH), 0..DEPTH))
    }

    /// Where a result is among all, 0 to 1.
    fn place(&self, at: f64) -> f64 {
        let all = || {
            let ends = self.levers.iter().flat_map(|l| [l.low.at, l.high.at]);
            ends.chain([self.now])
        };
        let (least, most) = (
            all().fold(self.now, f64::min),
            all().fold(self.now, f64::max),
        );
        let place = (at - least) / (most - least);
        if place.is_finite() { place } else { 0.5 }
    }

    /// The two bars of a lever, at `y`; returns the room that they take together.
    fn bars(&self, plan: &mut Plan, index: usize, lever: &Lever, y: i32) -> Area {
        let now = self.place(self.now);
        let mut all: Option<Area> = None;
        for (end, lower) in lever.sides() {
            let at = self.place(end.at);
            let (role, corners) = if lower {
                (Role::Loss, Corners::Outlined)
            } else {
                (Role::Marketing, Corners::Square)
            };
            let (from, to) = (now.min(at), now.max(at));
            let pixel = |at: f64| plan.pixel((at, 0.0)).0;
            if pixel(from) == pixel(to) {
                continue; // It does not move the result so that it could be seen.
            }
            let span = [(from, f64::from(y)), (to, f64::from(y + BAR))];
            let drawn = plan.bar((role, index), span, corners);
            all = Some(all.map_or(drawn, |all| {
                let x = all.x.min(drawn.x);
                let right = (all.x + all.w).max(drawn.x + drawn.w);
                Area {
                    x,
                    w: right - x,
                    ..all
                }
            }));
        }
        let x = plan.pixel((now, 0.0)).0;
        all.unwrap_or(Area { x, y, w: 0, h: BAR })
    }

    fn head_height(&self) -> i32 {
        if self.now_label.is_empty() {
            return 0;
        }
        measure::height(Role::Rate.face().0) + NEAR
    }

    /// What the result is now, over its line.
    fn head(&self, plan: &mut Plan, now: i32) {
        let (size, bold) = Role::Rate.face();
        let text = fit(self.now_label, plan.width, size, bold);
        let half = (measure::width(&text, size, bold) + 1) / 2;
        let x = now.min(plan.width - half).max(half);
        if !self.levers.is_empty() {
            plan.words((Role::Rate, 0), &text, Anchor::Middle, (x, 0));
        }
    }
}

impl Lever {
    /// The ends from left to right, and whether the input is lower there.
    fn sides(&self) -> [(&End, bool); 2] {
        let (low, high) = ((&self.low, true), (&self.high, false));
        if self.low.at <= self.high.at {
            [low, high]
        } else {
            [high, low]
        }
    }
}

fn text_width(text: &str) -> i32 {
    let (size, bold) = Role::Quiet.face();
    measure::width(text, size, bold)
}

fn mark(plan: &mut Plan, index: usize, rows: Range<i32>, bar: Area) {
    let hit = Area {
        x: 0,
        y: rows.start,
        w: plan.width,
        h: rows.end - rows.start,
    };
    plan.marks.push(Mark {
        stage: index,
        hit,
        bar,
        orientation: Orientation::Right,
        origin: bar.x,
        extent: bar.w,
        above: None,
    });
}
