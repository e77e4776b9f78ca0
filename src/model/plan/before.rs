//! Leads that the plan needs from before it begins.

use super::super::exact::Exact;

/// Leads that would have had to come before the plan begins, so that its first months reach their
/// quota.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Before {
    /// How many months before the plan's first, from 1.
    pub age: usize,
    /// How many, of all types, rounded as the policy says.
    pub leads: Exact,
}
