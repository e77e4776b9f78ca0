//! Months side by side: in one strip what is due, in another what comes of it, each month in the
//! same column, so that the way of a lead through time can be seen.
//!
//! A bar is what comes; the line across it is what was planned, and the band what is normal. Numbers
//! stand over the bars where all of them have their room; where not, over the highest alone, which
//! tells how high the others are.

use super::backend::Corners;
use super::measure;
use super::plan::{Plan, scene};
use super::role::Role;
use super::scene::{Anchor, Area, Mark, Orientation, Scene};
use super::wrap::fit;

/// What the chart shows. All words and numbers are already in the reader's language.
#[derive(Clone, Copy, Debug)]
pub struct Months<'a> {
    /// One below the other; each has a bar for each month.
    pub strips: &'a [Strip],
    /// The names of the months, such as "Jan", from the first on.
    pub names: &'a [String],
    /// The year where it begins or the chart does, such as "2027"; else nothing.
    pub years: &'a [String],
    /// The width to lay out for, in CSS pixels. Nothing collides from 280 up.
    pub width: u32,
}

/// One thing that is counted month by month.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// What it is.
    pub title: String,
    /// Whether marketing answers for it, and not sales.
    pub marketing: bool,
    /// Each month.
    pub bars: Vec<Bar>,
}

/// A month.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// How many there are, 0 or more.
    pub value: f64,
    /// The same in words, such as "3,900" and "3.9K". The first that fits in all months is used.
    pub labels: [String; 2],
    /// How many are planned.
    pub planned: f64,
    /// From and to which number is normal.
    pub normal: [f64; 2],
}

/// Height of the bars of a strip, in pixels.
const TALL: i32 = 120;
/// Between what belongs together, and between strips, in pixels.
const NEAR: i32 = 6;
const APART: i32 = 20;
/// Between numbers side by side, in pixels: closer, they read as one.
const BETWEEN: i32 = 10;
/// The widest bar, in pixels.
const WIDEST_BAR: i32 = 44;
/// Pixels down the page are themselves in the coordinates of the chart, up to about here.
const DEPTH: i32 = 10_000;

impl Months<'_> {
    /// Lays out the chart and lets Plotters draw it.
    #[must_use]
    pub fn scene(&self) -> Scene {
        let width = self.width.clamp(1, super::WIDEST).cast_signed();
        let depth = (f64::from(DEPTH), 0..DEPTH);
        let mut plan = Plan::new(width, 0, (f64::from(width), 0..width), depth);
        let mut y = 0;
        for (index, strip) in self.strips.iter().enumerate() {
            if index > 0 {
                y += APART;
            }
            y = self.strip(&mut plan, index, strip, y);
        }
        plan.height = self.foot(&mut plan, y + NEAR);
        self.marks(&mut plan);
        let mut scene = scene(plan);
        // What belongs to a month stands together, over both strips.
        scene.shapes.sort_by_key(|shape| shape.mark);
        scene
    }

    fn count(&self) -> i32 {
        i32::try_from(self.names.len()).unwrap_or(1).max(1)
    }

    /// Where the column of a month begins and ends.
    fn column(&self, width: i32, month: usize) -> (i32, i32) {
        let at = i32::try_from(month).unwrap_or(0);
        (width * at / self.count(), width * (at + 1) / self.count())
    }

    fn strip(&self, plan: &mut Plan, index: usize, strip: &Strip, y: i32) -> i32 {
        let (size, bold) = Role::Name.face();
        let title = fit(&strip.title, plan.width, size, bold);
        plan.words((Role::Name, 0), &title, Anchor::Start, (0, y));
        let labels = self.labels(plan.width, strip);
        let label_height = measure::height(Role::Quiet.face().0);
        let top = y + measure::height(size) + NEAR + label_height;
        let foot = top + TALL;
        let highest = strip.bars.iter().fold(0.0, |most: f64, bar| {
            most.max(bar.value).max(bar.planned).max(bar.normal[1])
        });
        let height = |value: f64| {
            let part = if highest > 0.0 { value / highest } else { 0.0 };
            f64::from(foot) - part.clamp(0.0, 1.0) * f64::from(TALL)
        };
        let role = if strip.marketing {
            Role::Marketing
        } else {
            Role::Sales
        };
        for (month, bar) in strip.bars.iter().enumerate() {
            let (from, to) = self.column(plan.width, month);
            let gap = ((to - from) / 6).clamp(1, 10);
            let wide = (to - from - 2 * gap).clamp(1, WIDEST_BAR);
            let left = from + (to - from - wide) / 2;
            let (x, right) = (f64::from(left), f64::from(left + wide));
            if bar.value > 0.0 {
                let up = height(bar.value).min(f64::from(foot - 1));
                let span = [(x, up), (right, f64::from(foot))];
                plan.bar((role, month), span, Corners::Top);
            }
            if bar.planned > 0.0 {
                let (low, high) = (height(bar.normal[0]), height(bar.normal[1]));
                let reach = f64::from(gap.min(4));
                let span = [(x - reach, high), (right + reach, low.max(high + 1.0))];
                plan.bar((Role::Band, month), span, Corners::Square);
                let at = plan.pixel((0.0, height(bar.planned))).1;
                let ends = [(left - gap.min(4), at), (left + wide + gap.min(4), at)];
                plan.line(Role::Goal, Some(month), ends);
            }
            if let Some(variant) = labels {
                let label = &bar.labels[variant];
                let over = height(bar.value.max(bar.normal[1]));
                let at = plan.pixel((0.0, over)).1 - label_height - 1;
                let middle = i32::midpoint(from, to);
                plan.words((Role::Quiet, month), label, Anchor::Middle, (middle, at));
            }
        }
        if labels.is_none()
            && let Some((month, label, x, top)) = self.highest(plan.width, strip)
        {
            let at = plan.pixel((0.0, height(top))).1 - label_height - 1;
            plan.words((Role::Quiet, month), label, Anchor::Middle, (x, at));
        }
        let line = if index + 1 == self.strips.len() {
            Role::Axis
        } else {
            Role::Connector
        };
        plan.line(line, None, [(0, foot), (plan.width, foot)]);
        foot
    }

    /// Which labels all have their room.
    fn labels(&self, width: i32, strip: &Strip) -> Option<usize> {
        let (size, bold) = Role::Quiet.face();
        let room = |month: usize| {
            let (from, to) = self.column(width, month);
            to - from - BETWEEN
        };
        (0..2).find(|&variant| {
            let mut bars = strip.bars.iter().enumerate();
            bars.all(|(month, bar)| measure::width(&bar.labels[variant], size, bold) <= room(month))
        })
    }

    /// The month of the highest bar, its number, where the middle of that is, and the value over
    /// which it stands: that of whatever is as high beside it, where it is wider than the bar.
    fn highest<'s>(&self, width: i32, strip: &'s Strip) -> Option<(usize, &'s str, i32, f64)> {
        // The first of equals.
        let (month, bar) = (strip.bars.iter().enumerate().rev())
            .max_by(|(_, a), (_, b)| a.value.total_cmp(&b.value))
            .filter(|(_, bar)| bar.value > 0.0)?;
        let (size, bold) = Role::Quiet.face();
        let wide = |label: &str| measure::width(label, size, bold);
        let label = bar.labels.iter().find(|label| wide(label) <= width)?;
        let half = (wide(label) + 1) / 2;
        let (from, to) = self.column(width, month);
        let x = i32::midpoint(from, to).min(width - half).max(half);
        let below = strip.bars.iter().enumerate().filter(|&(month, _)| {
            let (from, to) = self.column(width, month);
            from < x + half && x - half < to
        });
        let top = below.fold(0.0, |top: f64, (_, bar)| {
            top.max(bar.value).max(bar.normal[1])
        });
        Some((month, label, x, top))
    }

    /// The names of the months, as many as there is room for, and the years below.
    fn foot(&self, plan: &mut Plan, y: i32) -> i32 {
        let (size, bold) = Role::Rate.face();
        let widest = self
            .names
            .iter()
            .map(|name| measure::width(name, size, bold))
            .max();
        let column = (plan.width / self.count()).max(1);
        let mut every = 1;
        while every < 12 && widest.unwrap_or(0) + NEAR > column * every {
            every += 1;
        }
        let every = usize::try_from(every).unwrap_or(1);
        let line = measure::height(size);
        let (mut free, mut next) = (0, 0);
        let mut height = y + line;
        for (month, name) in self.names.iter().enumerate() {
            let (from, to) = self.column(plan.width, month);
            let middle = i32::midpoint(from, to);
            if month % every == 0 {
                let half = (measure::width(name, size, bold) + 1) / 2;
                let x = middle.min(plan.width - half).max(half);
                if x - half >= next && x + half <= plan.width {
                    plan.words((Role::Rate, month), name, Anchor::Middle, (x, y));
                    next = x + half + NEAR;
                }
            }
            let year = self.years.get(month).filter(|year| !year.is_empty());
            if let Some(year) = year {
                let (size, bold) = Role::Quiet.face();
                let wide = measure::width(year, size, bold);
                let x = from.min(plan.width - wide).max(0);
                if x >= free {
                    plan.words((Role::Quiet, month), year, Anchor::Start, (x, y + line));
                    free = x + wide + NEAR;
                    height = y + line + measure::height(size);
                }
            }
        }
        height
    }

    fn marks(&self, plan: &mut Plan) {
        for month in 0..self.names.len() {
            let (from, to) = self.column(plan.width, month);
            let area = Area {
                x: from,
                y: 0,
                w: to - from,
                h: plan.height,
            };
            plan.marks.push(Mark {
                stage: month,
                hit: area,
                bar: area,
                orientation: Orientation::Up,
                origin: plan.height,
                extent: plan.height,
                above: None,
            });
        }
    }
}
