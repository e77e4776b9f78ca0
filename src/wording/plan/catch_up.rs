//! Why the plan's first leads are so many.

use super::PlanWords;
use crate::{
    i18n::{Value, ViewMsg},
    model::{Exact, plan::Kernel},
};

impl PlanWords<'_> {
    /// Why the month in which leads begin to count asks for far more of them than the others, where it
    /// does so because deals close over several months: at first, nothing comes of leads from before, for
    /// which its own have to make up. Nothing is said where quotas or rates are the reason.
    #[must_use]
    pub fn catching_up(&self) -> Option<String> {
        let need = self.need;
        let kernels = need.cohorts.kernels();
        let many = |shares: &[Exact]| shares.iter().filter(|share| !share.is_zero()).count() > 1;
        if !kernels.iter().any(|kernel| many(kernel.shares())) {
            return None;
        }
        let [peak, _] = need.extremes()?;
        // Months before it cannot be saved, so what they would have asked for is not in it.
        if !need.months[..peak].iter().all(|month| month.lost) {
            return None;
        }
        let leads = |month: usize| need.months[month].leads.clone();
        let times = self.times_usual(peak, &leads)?;
        let brings = |month: usize| {
            let streams = need.brings.iter();
            let of = streams.filter_map(|stream| stream.get(month));
            of.fold(Exact::zero(), |sum, brings| &sum + brings)
        };
        let longest = kernels.iter().map(Kernel::longest).max();
        let until = (peak + longest.unwrap_or(0)).min(need.months.len() - 1);
        let target = |month: usize| need.months[month].target.clone();
        let quotas = (peak..=until).filter_map(|month| self.times_usual(month, &target));
        let quotas = quotas.max().unwrap_or_else(|| Exact::from(1));
        let far = &quotas.max(Exact::from(1)) * &Exact::decimal(15, 1);
        if times < Exact::decimal(15, 1) || self.times_usual(peak, &brings)? < far {
            return None;
        }
        let times = times.round_to(1);
        let shown = self.says.page.count(&times);
        let (month, leads) = (self.month(peak), self.leads(&leads(peak)));
        let values = [
            ("month", Value::text(&month)),
            ("leads", Value::text(&leads)),
            ("n", Value::count(&shown, self.says.page.plural(&times))),
        ];
        Some(self.says.fill(ViewMsg::PlanCatchUp, &values))
    }

    /// How many times as much a month has as the middle one of the others; `None` where that has
    /// nothing.
    fn times_usual(&self, month: usize, of: &dyn Fn(usize) -> Exact) -> Option<Exact> {
        let others = (0..self.need.months.len()).filter(|other| *other != month);
        let mut others: Vec<Exact> = others.map(of).collect();
        others.sort();
        let middle = others.get(others.len() / 2)?;
        middle.is_positive().then(|| &of(month) / middle)
    }
}
