//! The labels over the bars of the columns: counts, and what is lost.

use super::{Stage, Step};
use crate::chart::measure;
use crate::chart::role::Role;

/// The least distance between labels that stand side by side, in pixels.
const GAP: i32 = 8;

/// Which variants of the labels over the bars are used throughout a chart.
#[derive(Clone, Copy)]
pub(super) struct Above {
    /// Index of the variant of counts.
    count: usize,
    /// Index of the variant of what is lost.
    lost: usize,
    /// Index of the variant of what the lost were worth; more than there are for none.
    worth: usize,
}

/// From the one that says most to the one that needs least room.
const VARIANTS: [Above; 7] = [
    Above::new(0, 0, 0),
    Above::new(0, 0, 1),
    Above::new(0, 1, 1),
    Above::new(0, 0, 2),
    Above::new(0, 1, 2),
    Above::new(1, 1, 1),
    Above::new(1, 1, 2),
];

impl Above {
    const fn new(count: usize, lost: usize, worth: usize) -> Self {
        Above { count, lost, worth }
    }

    /// The first variant whose labels all have room, for columns `pitch` apart with bars `bar`
    /// wide, and `margin` from the centre of the first to the edge of the canvas.
    pub fn choose(stages: &[Stage], pitch: i32, bar: i32, margin: i32) -> Option<Self> {
        let fits = |above: &&Above| above.fits(stages, pitch, bar, margin);
        VARIANTS.iter().find(fits).copied()
    }

    /// The label over a stage's bar.
    pub fn count(self, stage: &Stage) -> &str {
        &stage.count_labels[self.count]
    }

    /// The labels over a loss, from top to bottom.
    pub fn lost(self, step: &Step) -> [(Role, &str); 2] {
        let worth = step.lost_worth.get(self.worth).map_or("", String::as_str);
        [
            (Role::Lost, step.lost[self.lost].as_str()),
            (Role::Quiet, worth),
        ]
    }

    fn fits(self, stages: &[Stage], pitch: i32, bar: i32, margin: i32) -> bool {
        // Beside a count there may be the bar of the loss before it.
        let room = (2 * pitch - bar - GAP).min(2 * margin);
        let mut before = (0, 0);
        stages.iter().all(|stage| {
            let count = width(Role::Count, self.count(stage));
            let lost = stage.step.as_ref().map_or(0, |step| {
                let widths = self.lost(step).map(|(role, text)| width(role, text));
                widths[0].max(widths[1])
            });
            let (last_count, last_lost) = std::mem::replace(&mut before, (count, lost));
            let side = 2 * (pitch - GAP);
            count <= room
                && last_count + lost <= side
                && count + lost <= side
                && last_lost + lost <= 2 * side
        })
    }
}

pub(super) fn width(role: Role, text: &str) -> i32 {
    let (size, bold) = role.face();
    measure::width(text, size, bold)
}
