//! From leads to revenue: the same funnel downwards.

use super::{
    exact::Exact,
    figure::{Figure, Metric, Operand, Operation, Quantity, Unit},
    input::Input,
    mix::{Mix, MixNeed},
    rounding::Rounding,
    scenario::Scenario,
    stage::Stage,
};

/// What a number of leads brings per period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forward {
    /// Leads at the top stage, as given.
    pub leads: Exact,
    /// The stages below the top, each from the one above it. With lead types or streams there is
    /// one step only, by the close rate on average.
    pub stages: Vec<Figure>,
    /// Deals won of them.
    pub deals: Exact,
    /// What the deals bring.
    pub revenue: Figure,
    /// Revenue − what the quota asks of marketing: positive where more comes than is asked.
    pub gap: Exact,
}

impl Rounding {
    /// The most that can be counted on in a stage, given the count in the stage above it and the
    /// rate (a fraction, 0 < x ≤ 1): the largest count that, going up again under this policy,
    /// asks for no more than there is. So going up undoes going down to the last whole lead.
    ///
    /// Rounding up on the way up means rounding down on the way down. To the nearest, the largest
    /// count x with x ÷ rate < whole + ½.
    #[must_use]
    pub fn carry(self, above: &Exact, rate: &Exact) -> Exact {
        let whole = above.floor();
        match self {
            Self::Up => (&whole * rate).floor(),
            Self::Nearest => {
                let limit = &(&whole + &Exact::decimal(5, 1)) * rate;
                &limit.ceil() - &Exact::from(1)
            }
            Self::None => above * rate,
        }
    }
}

impl Forward {
    /// What `leads` at the top stage bring: down the funnel by the rates, then times the order
    /// value. With a mix, the leads are taken to be of all types in the proportions in which the
    /// mix needs them, so that they close and are worth what its leads do on average.
    #[must_use]
    pub fn of(scenario: &Scenario, mix: &Mix, leads: &Exact) -> Self {
        let target = scenario.quota.amount() * &scenario.share.fraction();
        let top = scenario.funnel.stages().next().unwrap_or(Stage::Mql);
        let first = Operand {
            quantity: Quantity::Metric(Metric::Count(top)),
            unit: Unit::Count,
            value: leads.clone(),
        };
        let (stages, revenue, target) = if mix.is_plain() {
            let stages = down(scenario, first);
            let revenue = bring(scenario, &stages);
            (stages, revenue, target)
        } else {
            let need = MixNeed::of(scenario, mix);
            let percent = need.close_rate.as_ref();
            let percent = percent.map_or_else(Exact::zero, |rate| rate * &Exact::from(100));
            let rate = Operand::input(Input::Rate(Stage::Won), Unit::Percent, percent);
            let value = Operand {
                quantity: Quantity::Metric(Metric::LeadValue),
                unit: Unit::Money,
                value: need.value.clone().unwrap_or_else(Exact::zero),
            };
            let stages = vec![step(scenario.rounding, Stage::Won, first.clone(), rate)];
            let then = vec![(Operation::Multiply, value)];
            let revenue = Figure::work_out(Metric::Target, Unit::Money, first, then, None);
            (stages, revenue, need.target)
        };
        Self {
            leads: leads.clone(),
            deals: stages
                .last()
                .map_or_else(Exact::zero, |figure| figure.value.clone()),
            gap: &revenue.value - &target,
            stages,
            revenue,
        }
    }
}

fn down(scenario: &Scenario, top: Operand) -> Vec<Figure> {
    let mut above = top;
    let mut stages = Vec::new();
    for stage in scenario.funnel.stages().skip(1) {
        let Some(rate) = scenario.funnel.rate(stage) else {
            continue;
        };
        let rate = Operand::input(Input::Rate(stage), Unit::Percent, rate.percent().clone());
        let figure = step(scenario.rounding, stage, above, rate);
        above = figure.operand();
        stages.push(figure);
    }
    stages
}

fn step(policy: Rounding, stage: Stage, above: Operand, rate: Operand) -> Figure {
    let carried = policy.carry(&above.value, &rate.factor());
    let then = vec![(Operation::Multiply, rate)];
    let mut figure = Figure::work_out(Metric::Count(stage), Unit::Count, above, then, None);
    figure.value = carried;
    figure
}

fn bring(scenario: &Scenario, stages: &[Figure]) -> Figure {
    let deals = stages.last().map_or_else(
        || Operand::fixed(Quantity::Metric(Metric::Count(Stage::Won)), 0),
        Figure::operand,
    );
    let aov = Operand::input(Input::Aov, Unit::Money, scenario.aov.amount().clone());
    let then = vec![(Operation::Multiply, aov)];
    Figure::work_out(Metric::Target, Unit::Money, deals, then, None)
}
