//! The rounding policy of a plan.

use super::exact::Exact;

/// How each stage's count is rounded before the next one is computed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rounding {
    /// Up to whole leads, so that the plan never falls short.
    #[default]
    Up,
    /// To the nearest whole lead; a half goes up.
    Nearest,
    /// Not at all; only what is shown is rounded.
    None,
}

impl Rounding {
    /// All policies, the default first.
    pub const ALL: [Self; 3] = [Self::Up, Self::Nearest, Self::None];

    /// The count under this policy.
    #[must_use]
    pub fn apply(self, exact: &Exact) -> Exact {
        match self {
            Self::Up => exact.ceil(),
            Self::Nearest => exact.round(),
            Self::None => exact.clone(),
        }
    }
}
