//! The funnel as a waterfall: what each stage holds, and what is lost between them.
//!
//! Stage totals are solid bars from a common baseline. Between two of them floats what does not
//! go on, from the upper total down to the lower one. Two layouts, each made for the width it is
//! given and never scaled: columns where every label has its place, rows where it has not.

mod above;
mod below;
mod columns;
mod headings;
mod levels;
mod rows;

use super::plan::scene;
pub use super::plan::{Plan, draw};
use super::role::Role;
use super::scene::Scene;

/// What the chart shows. All words and numbers are already in the reader's language.
#[derive(Clone, Copy, Debug)]
pub struct Waterfall<'a> {
    /// From the top of the funnel to the won deal.
    pub stages: &'a [Stage],
    /// The width to lay out for, in CSS pixels. Nothing collides from 280 up.
    pub width: u32,
}

/// One stage of the funnel.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// Its name, of any length and script.
    pub name: String,
    /// Who answers for it.
    pub side: Side,
    /// How many there are, 0 or more. Bars are drawn from the rates, so that they follow a
    /// pointer exactly; the count only says whether there is anything at all.
    pub count: f64,
    /// The count in words, such as "1,234,567" and "1.2M". The first that fits is used.
    pub count_labels: [String; 2],
    /// What one is worth, such as "$1,234 each" and "$1.2K". Empty for nothing to say.
    pub worth: [String; 2],
    /// The step into this stage from the one above; `None` at the top.
    pub step: Option<Step>,
}

/// What happens between two stages.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The share that goes on, 0 to 1.
    pub rate: f64,
    /// The rate in words, such as "34 % go on".
    pub rate_label: String,
    /// The rate alone, such as "34 %".
    pub rate_short: String,
    /// How many are lost, such as "−2,574" and "−2.6K".
    pub lost: [String; 2],
    /// What they were worth, such as "$330,000" and "$330K". Left out where there is no room.
    pub lost_worth: [String; 2],
}

/// Who answers for a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Marketing owes it.
    Marketing,
    /// Sales owes it.
    Sales,
}

impl Side {
    fn role(self) -> Role {
        match self {
            Side::Marketing => Role::Marketing,
            Side::Sales => Role::Sales,
        }
    }
}

/// Widths for a chart that is drawn before its room is known, one for each layout that the default
/// scenario gets: rows, columns with names in two lines, columns. The style sheet shows the one
/// that fits, by the same limits.
pub const STANDARD_WIDTHS: [(&str, u32); 3] = [("narrow", 302), ("middle", 440), ("broad", 592)];

impl Waterfall<'_> {
    /// Decides where everything stands: in columns if every label has room, else in rows.
    pub fn plan(&self) -> Plan {
        let width = self.width.min(super::WIDEST).cast_signed();
        columns::plan(self.stages, width).unwrap_or_else(|| rows::plan(self.stages, width))
    }

    /// Lays out the chart and lets Plotters draw it into a scene.
    pub fn scene(&self) -> Scene {
        scene(self.plan())
    }
}
