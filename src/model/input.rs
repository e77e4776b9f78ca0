//! The numeric inputs of a scenario and their ranges.

use super::{exact::Exact, stage::Stage};

/// A number that a person can set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Input {
    /// Revenue target per period.
    Quota,
    /// Per cent of the quota that marketing must source.
    Share,
    /// Average order value: revenue per deal.
    Aov,
    /// Per cent of the stage above that get into this stage.
    Rate(Stage),
    /// Days from lead to deal.
    Cycle,
}

/// What an input may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// Whether zero itself is allowed.
    pub zero: bool,
    /// The largest value allowed.
    pub max: u64,
}

impl Input {
    /// All inputs, in the order of the page and of the link.
    pub const ALL: [Self; 10] = [
        Self::Quota,
        Self::Share,
        Self::Aov,
        Self::Rate(Stage::Won),
        Self::Rate(Stage::Opportunity),
        Self::Rate(Stage::Sql),
        Self::Rate(Stage::Sal),
        Self::Rate(Stage::Mql),
        Self::Rate(Stage::Lead),
        Self::Cycle,
    ];

    /// The range: money up to 10^12 (quota) or 10^9 (order value), rates above
    /// 0 up to 100 per cent, days from 0 to 1095.
    #[must_use]
    pub fn range(self) -> Range {
        match self {
            Self::Quota => Range {
                zero: false,
                max: 1_000_000_000_000,
            },
            Self::Aov => Range {
                zero: false,
                max: 1_000_000_000,
            },
            Self::Share | Self::Rate(_) => Range {
                zero: false,
                max: 100,
            },
            Self::Cycle => Range {
                zero: true,
                max: 1095,
            },
        }
    }

    /// A sensible rate in per cent for a stage that is switched on.
    #[must_use]
    pub fn starting_rate(stage: Stage) -> Exact {
        match stage {
            Stage::Visitor | Stage::Lead => Exact::decimal(25, 1),
            Stage::Mql => Exact::from(30),
            Stage::Sal => Exact::from(85),
            Stage::Sql => Exact::from(34),
            Stage::Opportunity => Exact::from(82),
            Stage::Won => Exact::from(23),
        }
    }
}
