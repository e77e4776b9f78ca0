//! A result together with the working that produced it.

use super::{exact::Exact, input::Input, rounding::Rounding, stage::Stage};

/// A result of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Metric {
    /// Marketing-sourced revenue per period.
    Target,
    /// The count needed at a stage per period.
    Count(Stage),
    /// Target ÷ count at the top stage.
    LeadValue,
    /// Target ÷ count at a stage.
    Worth(Stage),
    /// Opportunities × average order value.
    Pipeline,
    /// Pipeline ÷ quota.
    Coverage,
    /// Top-stage leads per week; 52 weeks a year.
    PerWeek,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Money in the scenario's currency.
    Money,
    /// Leads, deals and the like.
    Count,
    /// Per cent.
    Percent,
    /// A multiple, or a plain number.
    Times,
}

/// Where an operand comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Set by a person.
    Input(Input),
    /// Another result.
    Metric(Metric),
    /// Fixed: periods in a year.
    PeriodsPerYear,
    /// Fixed: 52 weeks in a year.
    WeeksPerYear,
}

/// One number that enters a working.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operand {
    /// Where it comes from.
    pub quantity: Quantity,
    /// What it counts.
    pub unit: Unit,
    /// Its value; per cent as per cent (23, not 0.23).
    pub value: Exact,
}

/// How an operand is applied to what stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// ×
    Multiply,
    /// ÷
    Divide,
}

/// How a result came about: `first`, then each operation in turn, then rounding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Working {
    /// The number it starts from.
    pub first: Operand,
    /// What is done to it, in order.
    pub then: Vec<(Operation, Operand)>,
    /// The outcome before rounding.
    pub exact: Exact,
    /// How the outcome was rounded; `None` where it never is (money, ratios).
    pub rounding: Option<Rounding>,
}

/// A result, its unit and its working.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Which result.
    pub metric: Metric,
    /// The value, rounded as the policy says.
    pub value: Exact,
    /// What it counts.
    pub unit: Unit,
    /// How it came about.
    pub working: Working,
}

impl Operand {
    /// An operand that a person sets.
    #[must_use]
    pub fn input(input: Input, unit: Unit, value: Exact) -> Self {
        Self {
            quantity: Quantity::Input(input),
            unit,
            value,
        }
    }

    /// A fixed number.
    #[must_use]
    pub fn fixed(quantity: Quantity, value: u64) -> Self {
        Self {
            quantity,
            unit: Unit::Times,
            value: Exact::from(value),
        }
    }

    /// The number that enters the arithmetic: 0.23 for 23 %.
    #[must_use]
    pub fn factor(&self) -> Exact {
        match self.unit {
            Unit::Percent => &self.value / &Exact::from(100),
            _ => self.value.clone(),
        }
    }
}

impl Figure {
    /// Works a result out; a `None` rounding leaves it exact.
    #[must_use]
    pub fn work_out(
        metric: Metric,
        unit: Unit,
        first: Operand,
        then: Vec<(Operation, Operand)>,
        rounding: Option<Rounding>,
    ) -> Self {
        let exact = then
            .iter()
            .fold(first.factor(), |so_far, (operation, operand)| {
                let factor = operand.factor();
                match operation {
                    Operation::Multiply => &so_far * &factor,
                    Operation::Divide => &so_far / &factor,
                }
            });
        let value = rounding.map_or_else(|| exact.clone(), |policy| policy.apply(&exact));
        Self {
            metric,
            value,
            unit,
            working: Working {
                first,
                then,
                exact,
                rounding,
            },
        }
    }

    /// This result as an operand of the next working.
    #[must_use]
    pub fn operand(&self) -> Operand {
        Operand {
            quantity: Quantity::Metric(self.metric),
            unit: self.unit,
            value: self.value.clone(),
        }
    }
}

impl Metric {
    /// The name under which pages that embed this one read the result; `None`
    /// for results that are shown but are no part of that contract.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::Target => "target",
            Self::Count(Stage::Visitor) => "visitor",
            Self::Count(Stage::Lead) => "lead",
            Self::Count(Stage::Mql) => "mql",
            Self::Count(Stage::Sal) => "sal",
            Self::Count(Stage::Sql) => "sql",
            Self::Count(Stage::Opportunity) => "opp",
            Self::Count(Stage::Won) => "deals",
            Self::LeadValue => "lead-value",
            Self::Pipeline => "pipeline",
            Self::Coverage => "coverage",
            Self::PerWeek => "per-week",
            Self::Worth(_) => return None,
        })
    }
}
