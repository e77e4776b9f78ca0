//! What adds up over months, and how far it may stray: for each month a wide range, a narrow one
//! and the middle, beside what was planned up to then.

use super::backend::Corners;
use super::measure;
use super::plan::{Plan, scene};
use super::role::Role;
use super::scene::{Anchor, Area, Mark, Orientation, Scene};

/// What the chart shows. All words are already in the reader's language.
#[derive(Clone, Copy, Debug)]
pub struct Fan<'a> {
    /// The months, from the first on.
    pub months: &'a [Month],
    /// The width to lay out for, in CSS pixels. Nothing collides from 280 up.
    pub width: u32,
}

/// Up to the end of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Month {
    /// Its name, such as "Jan".
    pub name: String,
    /// What has been planned, 0 or more.
    pub planned: f64,
    /// What nine times out of ten lies between, 0 or more.
    pub wide: [f64; 2],
    /// What every second time lies between.
    pub narrow: [f64; 2],
    /// What is exceeded every second time.
    pub middle: f64,
}

/// Height of the drawing over the names, in pixels.
const TALL: i32 = 200;
/// Between what belongs together, in pixels.
const NEAR: i32 = 4;
/// The widest column, in pixels.
const WIDEST_BAR: i32 = 44;

impl Fan<'_> {
    /// Lays out the chart and lets Plotters draw it.
    #[must_use]
    pub fn scene(&self) -> Scene {
        let width = self.width.clamp(1, super::WIDEST).cast_signed();
        let (size, bold) = Role::Quiet.face();
        let height = TALL + NEAR + measure::height(size);
        let ends = self
            .months
            .iter()
            .flat_map(|month| [month.planned, month.wide[1]]);
        let most = ends.fold(0.0, f64::max);
        let most = if most > 0.0 && most.is_finite() {
            most
        } else {
            1.0
        };
        let (floor, top) = (TALL, 0);
        let along = (f64::from(width), 0..width);
        let mut plan = Plan::new(width, height, along, (most, floor..top));
        let count = i32::try_from(self.months.len().max(1)).unwrap_or(i32::MAX);
        let each = (width / count).max(1);
        // As many names as have their room, evenly.
        let widest = self
            .months
            .iter()
            .map(|month| measure::width(&month.name, size, bold));
        let every = ((widest.max().unwrap_or(0) + 2 * NEAR) / each + 1).max(1);
        for (index, month) in (0..).zip(self.months) {
            let area = Area {
                x: index * each,
                y: 0,
                w: each,
                h: TALL,
            };
            Self::month(&mut plan, month, area);
            if index % every == 0 {
                let middle = area.x + each / 2;
                let half = (measure::width(&month.name, size, bold) + 1) / 2;
                let x = middle.max(half).min(width - half);
                let place = usize::try_from(index).unwrap_or(0);
                plan.words(
                    (Role::Quiet, place),
                    &month.name,
                    Anchor::Middle,
                    (x, TALL + NEAR),
                );
            }
        }
        plan.line(Role::Axis, None, [(0, TALL), (width, TALL)]);
        let mut scene = scene(plan);
        // What belongs to a month stands together.
        scene.shapes.sort_by_key(|shape| shape.mark);
        scene
    }

    fn month(plan: &mut Plan, month: &Month, area: Area) {
        let place = plan.marks.len();
        let gap = if area.w > 12 { area.w / 6 } else { 1 };
        let wide = (area.w - 2 * gap).clamp(1, WIDEST_BAR);
        let left = area.x + (area.w - wide) / 2;
        let bar = |plan: &mut Plan, role, inset: i32, [low, high]: [f64; 2]| {
            let (from, to) = (f64::from(left + inset), f64::from(left + wide - inset));
            let span = [(from, low), (to.max(from + 1.0), high)];
            let drawn = plan.pixel(span[0]).1 != plan.pixel(span[1]).1;
            if drawn {
                plan.bar((role, place), span, Corners::Square)
            } else {
                Area {
                    x: left,
                    y: plan.pixel(span[0]).1,
                    w: wide,
                    h: 0,
                }
            }
        };
        let room = bar(plan, Role::Band, 0, month.wide);
        bar(plan, Role::Sales, wide / 6, month.narrow);
        let y = plan.pixel((0.0, month.middle)).1;
        plan.line(
            Role::Grip,
            Some(place),
            [(left + wide / 6, y), (left + wide - wide / 6, y)],
        );
        let y = plan.pixel((0.0, month.planned)).1;
        plan.line(Role::Goal, Some(place), [(area.x, y), (area.x + area.w, y)]);
        plan.marks.push(Mark {
            stage: place,
            hit: area,
            bar: room,
            orientation: Orientation::Up,
            origin: TALL,
            extent: TALL,
            above: None,
        });
    }
}
