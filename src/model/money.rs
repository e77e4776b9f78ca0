//! What customers cost and bring: the usual figures of unit economics.
//!
//! All money is in the scenario's currency; rates are fractions; anything
//! that would be divided by zero is `None`.

use super::exact::Exact;

/// What is known of customers besides the funnel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Economics {
    /// Marketing and sales cost per period.
    pub cost: Exact,
    /// Gross margin, 0 < x ≤ 1.
    pub margin: Exact,
    /// Revenue of one customer per month.
    pub monthly: Exact,
    /// Share of customers lost per month, 0 ≤ x ≤ 1.
    pub churn: Exact,
}

/// Customer acquisition cost: marketing and sales cost ÷ customers won by it.
#[must_use]
pub fn cac(cost: &Exact, customers: &Exact) -> Option<Exact> {
    ratio(cost, customers)
}

/// Customer lifetime value: monthly revenue × gross margin ÷ monthly churn.
/// `None` without churn: it would be infinite.
#[must_use]
pub fn ltv(economics: &Economics) -> Option<Exact> {
    ratio(&(&economics.monthly * &economics.margin), &economics.churn)
}

/// Payback in months: acquisition cost ÷ (monthly revenue × gross margin).
#[must_use]
pub fn payback(cac: &Exact, economics: &Economics) -> Option<Exact> {
    ratio(cac, &(&economics.monthly * &economics.margin))
}

/// Return on marketing spend: (revenue − cost) ÷ cost, as a fraction.
#[must_use]
pub fn return_on_spend(revenue: &Exact, cost: &Exact) -> Option<Exact> {
    ratio(&(revenue - cost), cost)
}

/// Sales velocity, money per day: opportunities × average order value × win
/// rate ÷ days of the sales cycle.
#[must_use]
pub fn velocity(opportunities: &Exact, aov: &Exact, win: &Exact, days: &Exact) -> Option<Exact> {
    ratio(&(&(opportunities * aov) * win), days)
}

fn ratio(above: &Exact, below: &Exact) -> Option<Exact> {
    below.is_positive().then(|| above / below)
}
