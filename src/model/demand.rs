//! From the quota up the funnel to the leads that marketing owes.
//!
//! target = quota × share; deals = target ÷ average order value; each stage up
//! is the stage below ÷ the rate into the stage below, rounded as the policy
//! says before the next is computed.

use super::{
    exact::Exact,
    figure::{Figure, Metric, Operand, Operation, Quantity, Unit},
    input::Input,
    scenario::Scenario,
    stage::Stage,
    units::Rate,
};

/// Weeks in a year, by convention.
const WEEKS: u64 = 52;

/// What a scenario demands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// Marketing-sourced revenue.
    pub target: Figure,
    /// The stages that are on, top first; never empty.
    pub stages: Vec<StageNeed>,
    /// Opportunities × average order value.
    pub pipeline: Figure,
    /// Pipeline ÷ quota.
    pub coverage: Figure,
    /// Top-stage leads per week.
    pub per_week: Figure,
    /// Target ÷ count at the top; `None` where rounding leaves no leads.
    pub lead_value: Option<Figure>,
}

/// What is needed at one stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageNeed {
    /// Which stage.
    pub stage: Stage,
    /// How many.
    pub count: Figure,
    /// What each is worth: target ÷ count; `None` where the count is zero.
    pub worth: Option<Figure>,
    /// How the stage is reached from the one above; `None` at the top.
    pub step: Option<Step>,
}

/// The step into a stage from the one above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The share of the stage above that goes on.
    pub rate: Rate,
    /// How many of the stage above do not.
    pub lost: Exact,
}

impl Demand {
    /// Works the demand of a scenario out.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let quota = Operand::input(Input::Quota, Unit::Money, scenario.quota.amount().clone());
        let share = Operand::input(
            Input::Share,
            Unit::Percent,
            scenario.share.percent().clone(),
        );
        let target = Figure::work_out(
            Metric::Target,
            Unit::Money,
            quota.clone(),
            vec![(Operation::Multiply, share)],
            None,
        );
        Self::up_from(scenario, quota, target)
    }

    /// Works out what a part of the scenario's target demands by the
    /// scenario's rates: that of a lead type or of a revenue stream.
    #[must_use]
    pub fn of_part(scenario: &Scenario, target: Exact) -> Self {
        let part = Operand {
            quantity: Quantity::Metric(Metric::Target),
            unit: Unit::Money,
            value: target,
        };
        let target = Figure::work_out(Metric::Target, Unit::Money, part.clone(), Vec::new(), None);
        Self::up_from(scenario, part, target)
    }

    fn up_from(scenario: &Scenario, quota: Operand, target: Figure) -> Self {
        let aov = Operand::input(Input::Aov, Unit::Money, scenario.aov.amount().clone());
        let stages = needs(scenario, &target, &aov);
        let count_at = |wanted| {
            stages
                .iter()
                .find(|need: &&StageNeed| need.stage == wanted)
                .map(|need| need.count.operand())
        };
        let none = || Operand {
            quantity: Quantity::Metric(Metric::Count(Stage::Won)),
            unit: Unit::Count,
            value: Exact::zero(),
        };
        let pipeline = Figure::work_out(
            Metric::Pipeline,
            Unit::Money,
            count_at(Stage::Opportunity).unwrap_or_else(none),
            vec![(Operation::Multiply, aov)],
            None,
        );
        let coverage = Figure::work_out(
            Metric::Coverage,
            Unit::Times,
            pipeline.operand(),
            vec![(Operation::Divide, quota)],
            None,
        );
        let top = stages
            .first()
            .map_or_else(none, |need| need.count.operand());
        let per_week = Figure::work_out(
            Metric::PerWeek,
            Unit::Count,
            top.clone(),
            vec![
                (
                    Operation::Multiply,
                    Operand::fixed(Quantity::PeriodsPerYear, scenario.period.per_year().into()),
                ),
                (
                    Operation::Divide,
                    Operand::fixed(Quantity::WeeksPerYear, WEEKS),
                ),
            ],
            Some(scenario.rounding),
        );
        let lead_value = worth(Metric::LeadValue, &target, top);
        Self {
            target,
            stages,
            pipeline,
            coverage,
            per_week,
            lead_value,
        }
    }

    /// The topmost stage and what is needed there.
    #[must_use]
    pub fn top(&self) -> Option<&StageNeed> {
        self.stages.first()
    }

    /// All results that have a [`Metric::name`], funnel first from the top.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let counts = self.stages.iter().map(|need| &need.count);
        let money = [&self.pipeline, &self.coverage, &self.per_week];
        std::iter::once(&self.target)
            .chain(counts)
            .chain(&self.lead_value)
            .chain(money)
    }

    /// What is needed at a stage; `None` where it is off.
    #[must_use]
    pub fn at(&self, stage: Stage) -> Option<&StageNeed> {
        self.stages.iter().find(|need| need.stage == stage)
    }
}

fn needs(scenario: &Scenario, target: &Figure, aov: &Operand) -> Vec<StageNeed> {
    let stages: Vec<Stage> = scenario.funnel.stages().collect();
    let mut counts: Vec<Figure> = Vec::with_capacity(stages.len());
    let mut below: Option<(Stage, &Rate)> = None;
    for &stage in stages.iter().rev() {
        let (first, divisor) = match (counts.last(), below) {
            (Some(count), Some((into, rate))) => (
                count.operand(),
                Operand::input(Input::Rate(into), Unit::Percent, rate.percent().clone()),
            ),
            _ => (target.operand(), aov.clone()),
        };
        counts.push(Figure::work_out(
            Metric::Count(stage),
            Unit::Count,
            first,
            vec![(Operation::Divide, divisor)],
            Some(scenario.rounding),
        ));
        below = scenario.funnel.rate(stage).map(|rate| (stage, rate));
    }
    counts.reverse();
    let mut above: Option<Exact> = None;
    stages
        .into_iter()
        .zip(counts)
        .map(|(stage, count)| {
            let step = above
                .take()
                .zip(scenario.funnel.rate(stage))
                .map(|(above, rate)| Step {
                    rate: rate.clone(),
                    lost: &above - &count.value,
                });
            above = Some(count.value.clone());
            StageNeed {
                stage,
                worth: worth(Metric::Worth(stage), target, count.operand()),
                count,
                step,
            }
        })
        .collect()
}

fn worth(metric: Metric, target: &Figure, count: Operand) -> Option<Figure> {
    count.value.is_positive().then(|| {
        Figure::work_out(
            metric,
            Unit::Money,
            target.operand(),
            vec![(Operation::Divide, count)],
            None,
        )
    })
}

/// The revenue to expect from `top` leads at the top stage: down the funnel
/// by the same rates, times the average order value. The inverse of
/// [`Demand::of`] without rounding.
#[must_use]
pub fn forward_revenue(scenario: &Scenario, top: &Exact) -> Exact {
    let deals = scenario
        .funnel
        .stages()
        .skip(1)
        .filter_map(|stage| scenario.funnel.rate(stage))
        .fold(top.clone(), |count, rate| &count * &rate.fraction());
    &deals * scenario.aov.amount()
}
