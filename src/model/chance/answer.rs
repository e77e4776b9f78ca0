//! What there is to say of a question, computed or tried out.

use super::{
    deals::{Belief, at_least, float},
    question::{Method, Question, whole},
    simulation::Outcome,
    tally::Tally,
};

/// Columns of a chart, about.
const COLUMNS: f64 = 40.0;
/// What is rarer than this on either side is not drawn.
const RARE: f64 = 0.002;

/// The answer to a question about so many leads and a probability wanted. What only a simulation
/// can tell is missing until there is one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The probability that the leads bring the target.
    pub chance: Option<f64>,
    /// Its standard error, where it was tried out.
    pub error: Option<f64>,
    /// The fewest leads that bring the target with the probability wanted.
    pub needed: Option<u64>,
    /// Numbers of leads, with the probability that as many bring the target.
    pub curve: Vec<(f64, f64)>,
    /// Trials made, and trials to be made, where the chances were tried out.
    pub trials: Option<(u64, u64)>,
}

/// How likely a range of revenue is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// It begins here.
    pub from: f64,
    /// It ends before this.
    pub to: f64,
    /// Its probability.
    pub share: f64,
}

impl Answer {
    /// The answer by formula, if there is one.
    #[must_use]
    pub fn computed(question: &Question, leads: u64, wanted: f64) -> Option<Self> {
        let chance = question.chance(leads)?;
        let needed = question.leads_for(wanted);
        let ends = [RARE, 1.0 - RARE].map(|share| question.leads_for(share));
        let points = numbers(ends.map(|end| end.map_or(0.0, float)), needed, leads);
        let curve = points.map(|leads| (leads, question.chance(whole(leads)).unwrap_or(0.0)));
        Some(Self {
            chance: Some(chance),
            error: None,
            needed,
            curve: curve.collect(),
            trials: None,
        })
    }

    /// Whether a formula knows no number of leads that is enough: more are needed than can be computed
    /// with.
    #[must_use]
    pub fn is_beyond(&self) -> bool {
        self.chance.is_some() && self.needed.is_none()
    }

    /// The answer by trials of [`Asked::Leads`](super::Asked::Leads), of which there are to be
    /// `enough`.
    #[must_use]
    pub fn tried(outcome: &Outcome, enough: u64, leads: u64, wanted: f64) -> Self {
        let tally = outcome.tally();
        let chance = tally.up_to(float(leads));
        let needed = whole(tally.quantile(wanted));
        let ends = [RARE, 1.0 - RARE].map(|share| tally.quantile(share));
        let points = numbers(ends, Some(needed), leads);
        Self {
            chance: Some(chance),
            error: Some(tally.standard_error(chance)),
            needed: Some(needed),
            curve: points.map(|leads| (leads, tally.up_to(leads))).collect(),
            trials: Some((outcome.trials, enough)),
        }
    }
}

/// Whole numbers of leads to draw a curve by: between the ends, and so far that both numbers that
/// people ask about are among them, unless they are out of all proportion.
fn numbers([low, high]: [f64; 2], needed: Option<u64>, leads: u64) -> impl Iterator<Item = f64> {
    let span = (high - low).max(1.0);
    let asked = [float(leads), needed.map_or(low, float)];
    let near = |value: &f64| *value > low - 2.0 * span && *value < high + 2.0 * span;
    let asked = asked.into_iter().filter(near);
    let from = asked.clone().fold(low, f64::min).floor().max(0.0);
    let to = asked.fold(high, f64::max).ceil();
    let step = ((to - from) / COLUMNS).ceil().max(1.0);
    let count = ((to - from) / step).ceil();
    let mut next = from - step;
    std::iter::from_fn(move || {
        next += step;
        (next <= from + count * step).then_some(next)
    })
}

impl Question {
    /// How likely ranges of revenue are that so many leads bring, by formula; `None` where that
    /// has to be tried out. The target is where one range ends and another begins.
    #[must_use]
    pub fn revenue(&self, leads: u64) -> Option<Vec<Range>> {
        if !matches!(self.method(), Method::Binomial | Method::BetaBinomial) {
            return None;
        }
        let belief = self.belief()?;
        let (n, p) = (float(leads), belief.mean());
        let variance = match belief {
            Belief::Known(p) => n * p * (1.0 - p),
            Belief::Observed { closed, lost } => {
                let all = closed + lost + 2.0;
                n * p * (1.0 - p) * (all + n) / (all + 1.0)
            }
        };
        let apart = 3.1 * variance.sqrt() + 1.0;
        let ends = [(n * p - apart).max(0.0), (n * p + apart).min(n)];
        let mean = self.orders.mean;
        let chance = |deals: f64| at_least(whole(deals.max(0.0)), leads, belief);
        Some(
            ranges(ends, self.deals(), 1.0, |from, to| {
                chance(from) - chance(to)
            })
            .map(|range| Range {
                from: range.from * mean,
                to: range.to * mean,
                ..range
            })
            .collect(),
        )
    }

    /// The same by trials of [`Asked::Revenue`](super::Asked::Revenue).
    #[must_use]
    pub fn revenue_tried(&self, tally: &Tally) -> Vec<Range> {
        let ends = [RARE, 1.0 - RARE].map(|share| tally.quantile(share));
        // Values that are whole orders do not lie in the range that begins above them.
        let (step, target) = if self.orders.spread > 0.0 {
            (0.0, self.target)
        } else {
            (self.orders.mean, self.deals() * self.orders.mean)
        };
        ranges(ends, target, step, |from, to| {
            let below = |value: f64| tally.up_to(value - step);
            below(to) - below(from)
        })
        .collect()
    }
}

/// Ranges between two ends, about as many as a chart has columns; `border` is the end of one. They
/// are of whole steps, unless those are 0.
fn ranges(
    [low, high]: [f64; 2],
    border: f64,
    step: f64,
    share: impl Fn(f64, f64) -> f64,
) -> impl Iterator<Item = Range> {
    let wide = ((high - low) / COLUMNS).max(high * 1e-6);
    let wide = if step > 0.0 {
        (wide / step).ceil().max(1.0) * step
    } else if wide > 0.0 {
        wide
    } else {
        1.0
    };
    let first = border + ((low - border) / wide).floor() * wide;
    let reach = (high - first) / wide;
    // A whole step at the very end has a range of its own.
    let count = if step > 0.0 {
        reach.floor() + 1.0
    } else {
        reach.ceil()
    };
    let count = whole(count.max(1.0)).min(200);
    (0..count).map(move |at| {
        let from = first + float(at) * wide;
        let to = from + wide;
        let share = share(from, to).clamp(0.0, 1.0);
        Range { from, to, share }
    })
}

impl Belief {
    /// Where a rate is so often: the probability is evenly missing on both sides. A rate that is
    /// known is there always.
    #[must_use]
    pub fn between(self, often: f64) -> [f64; 2] {
        let Self::Observed { closed, lost } = self else {
            return [self.mean(); 2];
        };
        let side = (1.0 - often) / 2.0;
        [side, 1.0 - side].map(|share| {
            let (mut low, mut high) = (0.0, 1.0);
            for _ in 0..50 {
                let middle = 0.5 * (low + high);
                if super::regularized_beta(middle, closed + 1.0, lost + 1.0) < share {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            0.5 * (low + high)
        })
    }
}
