//! How the numbers of a month came about, line by line.

use super::PlanWords;
use crate::{
    i18n::{Value, ViewMsg},
    model::{
        Demand, Exact, Figure, Input, Metric, Operand, Operation, Quantity, Scenario, Stage, Unit,
        mix::Scope,
        plan::{Lag, Plan},
    },
};

impl PlanWords<'_> {
    /// How a month's deals planned, leads due and deals expected came about.
    #[must_use]
    pub fn explain(&self, month: usize) -> Vec<String> {
        let mut lines: Vec<String> = self.planned(month).into_iter().collect();
        lines.extend(self.climbed(month));
        lines.extend(self.outcome(month));
        lines.extend(self.expected(month));
        lines
    }

    /// "Planned: $500,000 × 100% ÷ $2,000 = 250"; only where all deals are alike.
    fn planned(&self, month: usize) -> Option<String> {
        let need = &self.need.months[month];
        if !self.mix.is_plain() {
            return None;
        }
        let scenario = self.at_rates(month);
        let part = |input, value: &Exact, unit| Operand::input(input, unit, value.clone());
        let mut then = Vec::new();
        if self.scenario.share.percent() != &Exact::from(100) {
            let share = part(Input::Share, self.scenario.share.percent(), Unit::Percent);
            then.push((Operation::Multiply, share));
        }
        let aov = part(Input::Aov, scenario.aov.amount(), Unit::Money);
        then.push((Operation::Divide, aov));
        let quota = Operand {
            quantity: Quantity::Input(Input::Quota),
            unit: Unit::Money,
            value: need.quota.clone(),
        };
        let metric = Metric::Count(Stage::Won);
        let rounding = Some(scenario.rounding);
        let figure = Figure::work_out(metric, Unit::Count, quota, then, rounding);
        let working = self.says.page.working(&figure);
        let values = [("working", Value::text(&working))];
        Some(self.says.fill(ViewMsg::PlanWorkQuota, &values))
    }

    /// From what the leads of the month must bring up the funnel, one line a stage.
    fn climbed(&self, month: usize) -> Vec<String> {
        let brings = self.need.brings.first().and_then(|all| all.get(month));
        let brings = brings.filter(|brings| self.mix.is_plain() && brings.is_positive());
        let Some(brings) = brings else {
            return Vec::new();
        };
        let demand = Demand::of_part(&self.at_rates(month), brings.clone());
        let money = self.says.page.money(brings);
        let values = [("money", Value::text(&money))];
        let first = self.says.fill(ViewMsg::PlanWorkBring, &values);
        let stages = demand.stages.iter().rev();
        let lines = stages.map(|stage| {
            let (page, scenario) = (&self.says.page, self.scenario);
            let heading = page.heading(scenario, stage.stage);
            self.item(ViewMsg::PlanItem, &heading, &page.working(&stage.count))
        });
        [first].into_iter().chain(lines).collect()
    }

    /// "3,900 MQLs bring in 250 deals: Jan 2027: 100, …"
    fn outcome(&self, month: usize) -> Option<String> {
        let outcome = self.need.cohorts.outcome(month);
        if outcome.is_empty() {
            return None;
        }
        let sum = (outcome.iter()).fold(Exact::zero(), |sum, (_, deals)| &sum + deals);
        let items: Vec<_> = outcome
            .iter()
            .map(|(later, deals)| {
                let deals = self.says.page.count(deals);
                self.item(ViewMsg::PlanItem, &self.short(month + later), &deals)
            })
            .collect();
        let coming = &self.need.months[month].coming;
        let leads = self.leads(coming);
        let (deals, list) = (self.deals(&sum), self.says.list_of(&items));
        let values = [
            ("leads", Value::count(&leads, self.says.page.plural(coming))),
            ("deals", Value::text(&deals)),
            ("list", Value::text(&list)),
        ];
        Some(self.says.fill(ViewMsg::PlanWorkLeads, &values))
    }

    /// "Expected, 250 deals: from Dec 2026 100, …"
    fn expected(&self, month: usize) -> Option<String> {
        let sources = self.need.cohorts.sources(month);
        if sources.is_empty() {
            return None;
        }
        let items: Vec<_> = sources
            .iter()
            .map(|source| {
                let deals = self.says.page.count(&source.deals);
                if let Some(from) = source.from {
                    return self.item(ViewMsg::PlanWorkFrom, &self.short(from), &deals);
                }
                let values = [("value", Value::text(&deals))];
                self.says.fill(ViewMsg::PlanWorkOpen, &values)
            })
            .collect();
        let deals = self.deals(&self.need.months[month].deals);
        let list = self.says.list_of(&items);
        let values = [("deals", Value::text(&deals)), ("list", Value::text(&list))];
        Some(self.says.fill(ViewMsg::PlanWorkDeals, &values))
    }

    /// The scenario with what has improved by a month.
    fn at_rates(&self, month: usize) -> Scenario {
        let (mut scenario, mut mix) = (self.scenario.clone(), self.mix.clone());
        let quarter = Plan::quarter(month);
        let mut improved: Vec<_> = self.plan.improvements.iter().collect();
        improved.sort_by_key(|one| one.quarter);
        for one in improved {
            if one.quarter <= quarter && one.place.scope == Scope::Whole {
                // In range, as the link has it.
                let _set = one.place.set(&mut scenario, &mut mix, one.value.clone());
            }
        }
        scenario
    }

    /// "Deals close: 40% in the same month, 30% a month later."
    #[must_use]
    pub fn lag(&self, lag: &Lag) -> String {
        let kernel = lag.kernel();
        let shares = kernel.shares().iter().enumerate();
        let items: Vec<_> = shares
            .filter(|(_, share)| !share.is_zero())
            .map(|(later, share)| {
                let share = self.says.share(share);
                let share = ("share", Value::text(&share));
                if later == 0 {
                    return self.says.fill(ViewMsg::LagNow, &[share]);
                }
                let count = Exact::from(later as u64);
                let shown = self.says.page.count(&count);
                let n = ("n", Value::count(&shown, self.says.page.plural(&count)));
                self.says.fill(ViewMsg::LagLater, &[share, n])
            })
            .collect();
        let list = self.says.list_of(&items);
        self.says
            .fill(ViewMsg::LagTold, &[("list", Value::text(&list))])
    }
}
