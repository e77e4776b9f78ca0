//! The keys of version 1.

use crate::model::{Input, Stage};

/// A key that this version knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// `v`: the contract's version.
    Version,
    /// A number.
    Number(Input),
    /// `period`
    Period,
    /// `round`
    Round,
    /// `currency`
    Currency,
    /// `lang`
    Lang,
    /// `theme`
    Theme,
    /// `view`: what is shown of the scenario.
    View,
    /// `name`: the scenario's name.
    Name,
    /// `embed`: only the calculator, no page around it.
    Embed,
    /// `lock`: inputs that are shown but cannot be changed.
    Lock,
    /// `accent`: a color of the embedding site.
    Accent,
    /// `events`: the embedding page is told the results.
    Events,
    /// `label-…`: the name given to a stage.
    Label(Stage),
}

impl Key {
    /// All keys, in the order in which they are written.
    pub const ALL: [Self; 29] = [
        Self::Version,
        Self::Number(Input::Quota),
        Self::Period,
        Self::Number(Input::Share),
        Self::Number(Input::Aov),
        Self::Number(Input::Rate(Stage::Won)),
        Self::Number(Input::Rate(Stage::Opportunity)),
        Self::Number(Input::Rate(Stage::Sql)),
        Self::Number(Input::Rate(Stage::Sal)),
        Self::Number(Input::Rate(Stage::Mql)),
        Self::Number(Input::Rate(Stage::Lead)),
        Self::Round,
        Self::Number(Input::Cycle),
        Self::Currency,
        Self::Lang,
        Self::Theme,
        Self::View,
        Self::Name,
        Self::Embed,
        Self::Lock,
        Self::Accent,
        Self::Events,
        Self::Label(Stage::Visitor),
        Self::Label(Stage::Lead),
        Self::Label(Stage::Mql),
        Self::Label(Stage::Sal),
        Self::Label(Stage::Sql),
        Self::Label(Stage::Opportunity),
        Self::Label(Stage::Won),
    ];

    /// As written in a link.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Version => "v",
            Self::Number(input) => input_code(input),
            Self::Period => "period",
            Self::Round => "round",
            Self::Currency => "currency",
            Self::Lang => "lang",
            Self::Theme => "theme",
            Self::View => "view",
            Self::Name => "name",
            Self::Embed => "embed",
            Self::Lock => "lock",
            Self::Accent => "accent",
            Self::Events => "events",
            Self::Label(Stage::Visitor) => "label-visitor",
            Self::Label(Stage::Lead) => "label-lead",
            Self::Label(Stage::Mql) => "label-mql",
            Self::Label(Stage::Sal) => "label-sal",
            Self::Label(Stage::Sql) => "label-sql",
            Self::Label(Stage::Opportunity) => "label-opp",
            Self::Label(Stage::Won) => "label-won",
        }
    }

    /// From its code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.code() == code)
    }

    /// Whether it is an input of the scenario, which `lock` can fix.
    #[must_use]
    pub fn is_input(self) -> bool {
        matches!(
            self,
            Self::Number(_) | Self::Period | Self::Round | Self::Currency | Self::Label(_)
        )
    }
}

/// The key of a number.
pub(in crate::codec) fn input_code(input: Input) -> &'static str {
    match input {
        Input::Quota => "quota",
        Input::Share => "share",
        Input::Aov => "aov",
        Input::Rate(Stage::Won) => "win",
        Input::Rate(Stage::Opportunity) => "opp",
        Input::Rate(Stage::Sql) => "sql",
        Input::Rate(Stage::Sal) => "sal",
        Input::Rate(Stage::Mql) => "mql",
        // Nothing converts into visitors; the highest rate is into leads.
        Input::Rate(Stage::Lead | Stage::Visitor) => "lead",
        Input::Cycle => "cycle",
    }
}
