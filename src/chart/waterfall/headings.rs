//! The labels of the rows: what stands over a bar, and what stands under a loss.

use super::above::width as width_of;
use super::{Stage, Step};
use crate::chart::role::Role;
use crate::chart::scene::Anchor;
use crate::chart::wrap::{fit, two_lines};

/// The least distance between labels on one line, in pixels.
const BESIDE: i32 = 10;

/// One label: its part, its words, and which part of it stands where.
type Word = (Role, String, Anchor, i32);

/// How every stage's heading is set.
pub(super) struct Headings {
    one_line: bool,
    count: usize,
    worth: usize,
}

impl Headings {
    /// Everything on one line where that fits; else the name has its own.
    pub fn choose(stages: &[Stage], width: i32) -> Self {
        let fits = |heading: &Headings| stages.iter().all(|stage| heading.fits(stage, width));
        let new = |(one_line, count, worth)| Headings {
            one_line,
            count,
            worth,
        };
        let tries = [
            (true, 0, 0),
            (true, 0, 1),
            (false, 0, 0),
            (false, 0, 1),
            (false, 1, 1),
        ];
        let last = new(tries[4]);
        tries.into_iter().map(new).find(fits).unwrap_or(last)
    }

    fn fits(&self, stage: &Stage, width: i32) -> bool {
        let count = width_of(Role::Count, &stage.count_labels[self.count]);
        let mut taken = beside(width_of(Role::Quiet, &stage.worth[self.worth])) + count;
        if self.one_line {
            taken += beside(width_of(Role::Name, &stage.name));
        }
        taken <= width
    }

    /// The lines of a stage's heading, from top to bottom.
    pub fn lines(&self, stage: &Stage, width: i32) -> Vec<Vec<Word>> {
        let count = shortened(Role::Count, &stage.count_labels[self.count], width);
        let room = width - width_of(Role::Count, &count) - BESIDE;
        let count = (Role::Count, count, Anchor::End, width);
        let worth = &stage.worth[self.worth];
        if self.one_line {
            let at = beside(width_of(Role::Name, &stage.name));
            let name = (Role::Name, stage.name.clone(), Anchor::Start, 0);
            let worth = (Role::Quiet, worth.clone(), Anchor::Start, at);
            return vec![vec![name, worth, count]];
        }
        let (size, bold) = Role::Name.face();
        let (names, _) = two_lines(&stage.name, width, size, bold);
        let line = |text| vec![(Role::Name, text, Anchor::Start, 0)];
        let mut lines: Vec<Vec<Word>> = names.into_iter().map(line).collect();
        let worth = shortened(Role::Quiet, worth, room);
        lines.push(vec![(Role::Quiet, worth, Anchor::Start, 0), count]);
        lines
    }
}

/// How every loss is labelled: which variants of its words.
#[derive(Clone, Copy)]
pub(super) struct LossLine {
    short: bool,
    lost: usize,
    /// More than there are for none.
    worth: usize,
}

impl LossLine {
    /// The variant that says most of those that fit.
    pub fn choose(stages: &[Stage], width: i32) -> Self {
        let new = |(short, lost, worth)| LossLine { short, lost, worth };
        let tries = [
            (false, 0, 0),
            (false, 0, 1),
            (false, 1, 1),
            (false, 0, 2),
            (false, 1, 2),
            (true, 1, 2),
        ];
        let fits = |line: &LossLine| {
            let mut steps = stages.iter().filter_map(|stage| stage.step.as_ref());
            steps.all(|step| line.fits(step, width))
        };
        let last = new(tries[5]);
        tries.into_iter().map(new).find(fits).unwrap_or(last)
    }

    fn rate(self, step: &Step) -> &str {
        if self.short {
            &step.rate_short
        } else {
            &step.rate_label
        }
    }

    fn worth(self, step: &Step) -> &str {
        step.lost_worth.get(self.worth).map_or("", String::as_str)
    }

    fn fits(self, step: &Step, width: i32) -> bool {
        let lost = width_of(Role::Lost, &step.lost[self.lost]);
        let rate = beside(width_of(Role::Rate, self.rate(step)));
        rate + beside(width_of(Role::Quiet, self.worth(step))) + lost <= width
    }

    /// The rate at the left, where the bar goes on; what is lost at the right, under the counts.
    pub fn words(self, step: &Step, width: i32) -> Vec<Word> {
        let lost = shortened(Role::Lost, &step.lost[self.lost], width / 2);
        let lost_width = width_of(Role::Lost, &lost);
        let room = width - lost_width - BESIDE;
        let rate = shortened(Role::Rate, self.rate(step), room);
        let worth = self.worth(step).to_owned();
        vec![
            (Role::Rate, rate, Anchor::Start, 0),
            (Role::Quiet, worth, Anchor::End, room),
            (Role::Lost, lost, Anchor::End, width),
        ]
    }
}

fn beside(width: i32) -> i32 {
    if width > 0 { width + BESIDE } else { 0 }
}

fn shortened(role: Role, text: &str, room: i32) -> String {
    let (size, bold) = role.face();
    fit(text, room, size, bold)
}
