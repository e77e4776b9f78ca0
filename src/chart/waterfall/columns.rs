//! The wide layout: upright bars side by side.

use super::Stage;
use super::above::Above;
use super::below::Below;
use super::levels::Levels;
use super::plan::Plan;
use crate::chart::backend::Corners;
use crate::chart::measure;
use crate::chart::role::Role;
use crate::chart::scene::{Anchor, Area, Mark, Orientation};

/// The least and the greatest distance between columns, in pixels.
const PITCH: (i32, i32) = (52, 168);
/// The widest bar, in pixels.
const WIDEST_BAR: i32 = 116;
/// Between a bar and the label over it, in pixels.
const OVER: i32 = 5;
/// Between the axis and the names, in pixels.
const UNDER: i32 = 10;
/// Bars shorter than this have no room for a grip, in pixels.
const GRIP_FROM: i32 = 18;

/// Columns, if every label has room.
pub(super) fn plan(stages: &[Stage], width: i32) -> Option<Plan> {
    let slots = i32::try_from(2 * stages.len()).ok()? - 1;
    if slots < 1 {
        return None;
    }
    let pitch = (width / slots).min(PITCH.1);
    if pitch < PITCH.0 {
        return None;
    }
    let bar = (pitch * 4 / 5).min(WIDEST_BAR) / 2 * 2;
    let span = width.min(slots * PITCH.1);
    let centre = |slot: usize| {
        let slot = i32::try_from(slot).unwrap_or(0);
        (width - span) / 2 + span * (2 * slot + 1) / (2 * slots)
    };
    let above = Above::choose(stages, pitch, bar, centre(0))?;
    let below = Below::choose(stages, width, centre)?;

    // The height is calm: it hardly changes with the width.
    let line = measure::height(Role::Quiet.face().0) + 1;
    let name = measure::height(Role::Name.face().0) + 1;
    let top = 2 * line + OVER;
    let feet = UNDER + below.lines * name + line + 4;
    let height = (340 + (width - 560) / 12).clamp(340, 384) + (below.lines - 1) * name;
    let base = height - feet;

    let across = f64::from(width);
    let mut plan = Plan::new(width, height, (across, 0..width), (1.0, base..top));
    let levels = Levels::new(stages, base - top);
    let edge = |slot: usize, side: i32| centre(slot) + side * bar / 2;
    let level = |plan: &Plan, value: f64| plan.pixel((0.0, value)).1;

    for (i, drawn) in levels.drawn.iter().enumerate().skip(1) {
        let before = level(&plan, levels.drawn[i - 1]);
        let after = level(&plan, *drawn);
        let lost = levels.lost[i].is_some();
        let first_end = edge(2 * i - if lost { 1 } else { 0 }, -1);
        plan.line(
            Role::Connector,
            None,
            [(edge(2 * i - 2, 1), before), (first_end, before)],
        );
        if lost {
            plan.line(
                Role::Connector,
                None,
                [(edge(2 * i - 1, 1), after), (edge(2 * i, -1), after)],
            );
        }
    }

    for (i, stage) in stages.iter().enumerate() {
        let box_of = |slot: usize, from: f64, to: f64| {
            [
                (f64::from(edge(slot, -1)), from),
                (f64::from(edge(slot, 1)), to),
            ]
        };
        if let Some(step) = &stage.step
            && i > 0
        {
            let slot = 2 * i - 1;
            if let Some((from, to)) = levels.lost[i] {
                plan.bar((Role::Loss, i), box_of(slot, from, to), Corners::All);
            }
            let mut bottom = level(&plan, levels.drawn[i - 1]) - OVER;
            for (role, text) in above.lost(step).iter().rev() {
                if !text.is_empty() {
                    let at = (centre(slot), bottom - measure::height(role.face().0));
                    bottom = plan.words((*role, i), text, Anchor::Middle, at).y - 1;
                }
            }
            let at = (centre(slot), base + UNDER + 1);
            plan.words((Role::Rate, i), below.rate(step), Anchor::Middle, at);
        }

        let ends = box_of(2 * i, 0.0, levels.drawn[i]);
        let area = plan.bar((stage.side.role(), i), ends, Corners::Top);
        if stage.step.is_some() && area.h >= GRIP_FROM {
            let (x, y) = (centre(2 * i), area.y + 7);
            plan.line(Role::Grip, Some(i), [(x - 9, y), (x + 9, y)]);
        }
        let count_top = area.y - OVER + 1 - measure::height(Role::Count.face().0);
        let at = (centre(2 * i), count_top);
        plan.words((Role::Count, i), above.count(stage), Anchor::Middle, at);
        let (lines, x) = &below.names[i];
        let mut y = base + UNDER;
        for text in lines {
            plan.words((Role::Name, i), text, Anchor::Middle, (*x, y));
            y += name;
        }
        let at = (below.worth_at[i], base + UNDER + below.lines * name + 1);
        plan.words((Role::Quiet, i), below.worth(stage), Anchor::Middle, at);

        plan.marks.push(Mark {
            stage: i,
            hit: Area {
                x: centre(2 * i) - pitch / 2,
                y: 0,
                w: pitch,
                h: height,
            },
            bar: area,
            orientation: Orientation::Up,
            origin: base,
            extent: base - top,
            above: i.checked_sub(1).map(|above| levels.exact[above]),
        });
    }
    Some(plan)
}
