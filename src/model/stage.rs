//! The stages of the funnel.

/// A stage of the funnel, from the top down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Somebody who came to the site.
    Visitor,
    /// A visitor who left contact details.
    Lead,
    /// Marketing qualified lead.
    Mql,
    /// Sales accepted lead.
    Sal,
    /// Sales qualified lead.
    Sql,
    /// A deal that sales works on.
    Opportunity,
    /// A deal that was won: a customer.
    Won,
}

/// Which team answers for a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Marketing owes it to sales.
    Marketing,
    /// Sales owes it to the company.
    Sales,
}

impl Stage {
    /// All stages, top first.
    pub const ALL: [Self; 7] = [
        Self::Visitor,
        Self::Lead,
        Self::Mql,
        Self::Sal,
        Self::Sql,
        Self::Opportunity,
        Self::Won,
    ];

    /// The position in the funnel, 0 at the top.
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// Which team answers for it. Marketing brings leads until sales has
    /// qualified them; from the opportunity on they are sales' to win.
    #[must_use]
    pub fn side(self) -> Side {
        match self {
            Self::Opportunity | Self::Won => Side::Sales,
            _ => Side::Marketing,
        }
    }
}
