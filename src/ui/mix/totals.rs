//! What comes of a lead type in all streams that use it.

use super::bench::Bench;
use crate::model::{
    Exact,
    mix::{TypeAt, TypeNeed},
};

/// The results of a lead type, per period.
#[derive(Clone, Debug, PartialEq)]
pub struct Totals {
    /// Leads needed.
    pub leads: Exact,
    /// Deals to come of them.
    pub deals: Exact,
    /// What they bring: count × value.
    pub revenue: Exact,
    /// The share of leads that close, as a fraction; `None` where nothing uses the type.
    pub close_rate: Option<Exact>,
    /// What one lead is worth.
    pub value: Option<Exact>,
    /// The same on the scale of points.
    pub points: Option<Exact>,
    /// What they cost.
    pub cost: Option<Exact>,
}

impl Bench {
    /// What comes of a lead type. Where streams differ, rates and values are averages over its
    /// leads.
    pub fn totals(&self, at: TypeAt) -> Totals {
        let Self { mixed, .. } = self;
        let streams = mixed.need.streams.iter().enumerate();
        let needs: Vec<&TypeNeed> = streams
            .filter(|(index, _)| {
                let own = mixed
                    .link
                    .mix
                    .streams
                    .get(*index)
                    .is_some_and(|stream| stream.types.is_some());
                match at.stream {
                    None => !own,
                    Some(stream) => stream == *index,
                }
            })
            .filter_map(|(_, need)| need.types.get(at.index))
            .collect();
        let sum = |of: &dyn Fn(&TypeNeed) -> Exact| match &needs[..] {
            [one] => of(one),
            all => all.iter().fold(Exact::zero(), |sum, need| &sum + &of(need)),
        };
        let leads = sum(&|need| need.leads.clone());
        let average = |of: &dyn Fn(&TypeNeed) -> Exact| match &needs[..] {
            [] => None,
            [one] => Some(of(one)),
            [first, ..] if !leads.is_positive() => Some(of(first)),
            _ => Some(&sum(&|need| &need.leads * &of(need)) / &leads),
        };
        Totals {
            deals: sum(&|need| need.deals.clone()),
            revenue: sum(&|need| need.delivered()),
            close_rate: average(&|need| need.close_rate.clone()),
            value: average(&|need| need.value.clone()),
            points: average(&|need| need.points(&mixed.link.mix.scale)),
            cost: needs
                .iter()
                .any(|need| need.cost.is_some())
                .then(|| sum(&|need| need.cost.clone().unwrap_or_else(Exact::zero))),
            leads,
        }
    }
}

impl Totals {
    /// Customer acquisition cost: cost ÷ deals; `None` without either.
    pub fn cac(&self) -> Option<Exact> {
        let cost = self.cost.as_ref()?;
        self.deals.is_positive().then(|| cost / &self.deals)
    }

    /// Return on spend, as a fraction: (revenue − cost) ÷ cost; `None` without a cost.
    pub fn return_on_spend(&self) -> Option<Exact> {
        let cost = self.cost.as_ref().filter(|cost| cost.is_positive())?;
        Some(&(&self.revenue - cost) / cost)
    }
}
