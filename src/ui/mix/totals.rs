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

/// What the line of a lead type tells of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Leads needed.
    pub leads: Exact,
    /// What one lead is worth.
    pub value: Option<Exact>,
    /// Its part of the leads that are not fixed, as a fraction.
    pub weight: Option<Exact>,
}

/// A lead type in each stream that uses it.
struct Uses<'a>(Vec<&'a TypeNeed>);

impl Uses<'_> {
    fn sum(&self, of: impl Fn(&TypeNeed) -> Exact) -> Exact {
        match &self.0[..] {
            [one] => of(one),
            all => all.iter().fold(Exact::zero(), |sum, need| &sum + &of(need)),
        }
    }

    fn leads(&self) -> Exact {
        self.sum(|need| need.leads.clone())
    }

    /// Weighed by the leads, which are so many in all.
    fn average(&self, leads: &Exact, of: impl Fn(&TypeNeed) -> Exact) -> Option<Exact> {
        match &self.0[..] {
            [] => None,
            [one] => Some(of(one)),
            [first, ..] if !leads.is_positive() => Some(of(first)),
            _ => Some(&self.sum(|need| &need.leads * &of(need)) / leads),
        }
    }
}

impl Bench {
    fn uses(&self, at: TypeAt) -> Uses<'_> {
        let mixed = &self.shown;
        let streams = mixed.need.streams.iter().enumerate();
        let uses = streams.filter(|(index, _)| {
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
        });
        Uses(
            uses.filter_map(|(_, need)| need.types.get(at.index))
                .collect(),
        )
    }

    /// What the line of a lead type tells. Where streams differ, the value is the average over its
    /// leads.
    pub fn line(&self, at: TypeAt) -> Line {
        let uses = self.uses(at);
        let leads = uses.leads();
        Line {
            value: uses.average(&leads, |need| need.value.clone()),
            weight: self.weight(at),
            leads,
        }
    }

    /// What comes of a lead type. Where streams differ, rates and values are averages over its
    /// leads.
    pub fn totals(&self, at: TypeAt) -> Totals {
        let uses = self.uses(at);
        let leads = uses.leads();
        let scale = &self.shown.link.mix.scale;
        let costs = uses.0.iter().any(|need| need.cost.is_some());
        Totals {
            deals: uses.sum(|need| need.deals.clone()),
            revenue: uses.sum(TypeNeed::delivered),
            close_rate: uses.average(&leads, |need| need.close_rate.clone()),
            value: uses.average(&leads, |need| need.value.clone()),
            points: uses.average(&leads, |need| need.points(scale)),
            cost: costs.then(|| uses.sum(|need| need.cost.clone().unwrap_or_else(Exact::zero))),
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
