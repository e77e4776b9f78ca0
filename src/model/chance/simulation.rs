//! What cannot be computed is tried out: leads go down the funnel by chance, many times.

use super::{
    deals::Belief,
    draw::{Beta, Normal, Random, at_most_one, binomial, leads_until},
    months::{Months, Year},
    orders::{Sums, Until},
    question::Question,
    tally::Tally,
};

/// So many trials are made before their values are added up.
const BLOCK: usize = 256;

/// Trials, as many as have been asked for so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Simulation {
    question: Question,
    sums: Sums,
    rates: Rates,
    /// Deals that it takes where all orders are alike.
    deals: f64,
    asked: Asked,
    random: Random,
    normal: Normal,
    year: Year,
    outcome: Outcome,
}

/// The rates, prepared.
#[derive(Clone, Debug, PartialEq)]
struct Rates {
    /// The product of those that are known.
    known: f64,
    observed: Vec<Beta>,
}

/// What each trial finds out.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// The revenue that so many leads bring.
    Revenue {
        /// Leads at hand, whole.
        leads: f64,
    },
    /// How many leads it takes to bring the target.
    Leads,
    /// The revenue from the first month up to each.
    Months(Months),
}

/// What has come of trials.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Trials made.
    pub trials: u64,
    /// The values found: one of [`Asked::Revenue`] and [`Asked::Leads`]; of [`Asked::Months`]
    /// revenue up to each month.
    pub tallies: Vec<Tally>,
    /// In how many trials each month reached its quota, and then in how many all months up to each
    /// reached theirs together. Empty unless months were asked for.
    pub reached: Vec<u64>,
}

impl Simulation {
    /// Trials of a question that are yet to be made, by the generator of a seed.
    #[must_use]
    pub fn new(question: Question, asked: Asked, seed: u64) -> Self {
        let sums = question.orders.sums();
        let (mut known, mut observed) = (1.0, Vec::new());
        for rate in &question.rates {
            match *rate {
                Belief::Known(p) => known *= p,
                Belief::Observed { closed, lost } => {
                    observed.push(Beta::new(closed + 1.0, lost + 1.0));
                }
            }
        }
        Self {
            sums,
            rates: Rates { known, observed },
            deals: question.deals(),
            outcome: Outcome::of(&question, &asked),
            year: Year::default(),
            question,
            asked,
            random: Random::new(seed),
            normal: Normal::default(),
        }
    }

    /// Makes more trials. However they are portioned, the same number of trials has the same result.
    pub fn run(&mut self, trials: u64) {
        // A generator of its own, which can stay in registers.
        let mut random = self.random.clone();
        let Self {
            question,
            sums,
            rates,
            normal,
            year,
            outcome,
            ..
        } = self;
        match &self.asked {
            Asked::Months(months) => {
                for _ in 0..trials {
                    let close = rates.draw(&mut random, normal);
                    months.draw(year, close, sums, (&mut random, normal));
                    outcome.add_year(&year.0, &months.quotas);
                }
            }
            Asked::Revenue { leads } => {
                let (leads, sums) = (*leads, *sums);
                outcome.add(trials, || {
                    let close = rates.draw(&mut random, normal);
                    let deals = binomial(&mut random, normal, leads, close);
                    sums.draw(&mut random, normal, deals)
                });
            }
            Asked::Leads => {
                let way = sums.until(question.target);
                let all = self.deals;
                outcome.add(trials, || {
                    let close = rates.draw(&mut random, normal);
                    let deals = match &way {
                        Until::Fixed => all,
                        Until::At(crossing) => crossing.draw(&mut random, normal),
                        Until::OneByOne => {
                            random.aside(|random| sums.one_by_one(random, normal, question.target))
                        }
                    };
                    leads_until(&mut random, normal, deals, close)
                });
            }
        }
        self.random = random;
        self.outcome.trials += trials;
    }

    /// What has come of the trials made.
    #[must_use]
    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// The values that the trials found; for months those at the end of the last.
    #[must_use]
    pub fn tally(&self) -> &Tally {
        self.outcome.tally()
    }

    /// How many trials are worth their time: a million, but fewer where each has much to draw.
    #[must_use]
    pub fn enough(&self) -> u64 {
        const MOST: f64 = 1_000_000.0;
        const DRAWS: f64 = 40_000_000.0;
        // Of months it is enough to see the range.
        let share = if matches!(self.asked, Asked::Months(_)) {
            0.2
        } else {
            1.0
        };
        super::question::whole((share * DRAWS / self.effort()).clamp(20_000.0, MOST))
    }

    /// How many numbers a trial draws, about: 40 or fewer count as one thing.
    #[must_use]
    pub fn effort(&self) -> f64 {
        let one_by_one = |orders: f64| {
            let few = self.question.orders.spread > 0.0 && orders < self.sums.many();
            if few { orders } else { 0.0 }
        };
        let draws = match &self.asked {
            Asked::Revenue { leads } => one_by_one(leads * self.question.close_rate()),
            Asked::Leads => one_by_one(self.question.deals()),
            Asked::Months(months) => {
                let all = months.quotas.iter().sum::<f64>() / self.question.orders.mean;
                let draws = months.draws().max(1.0);
                3.0 * draws + one_by_one(all / draws) * draws
            }
        };
        draws.max(40.0)
    }
}

impl Rates {
    /// The share of leads that close in a trial.
    ///
    /// A lead that passes three stages with p₁, p₂ and p₃ closes with p₁p₂p₃, whatever becomes of
    /// others: binomial stages, one after the other, are binomial with the product.
    #[inline(always)]
    fn draw(&self, random: &mut Random, normal: &Normal) -> f64 {
        let mut close = self.known;
        for beta in &self.observed {
            close *= beta.draw(random, normal);
        }
        // What a mix makes of a rate may be more than all.
        at_most_one(close)
    }
}

impl Outcome {
    fn of(question: &Question, asked: &Asked) -> Self {
        let fixed = question.orders.spread == 0.0;
        let (tallies, reached) = match asked {
            Asked::Leads => (vec![Tally::new(1.0)], 0),
            Asked::Revenue { .. } if fixed => (vec![Tally::new(question.orders.mean)], 0),
            Asked::Revenue { .. } => (vec![Tally::new(0.0)], 0),
            Asked::Months(months) => {
                let count = months.quotas.len();
                (vec![Tally::coarse(); count], 2 * count)
            }
        };
        Self {
            trials: 0,
            tallies,
            reached: vec![0; reached],
        }
    }

    /// The last of the tallies.
    #[must_use]
    pub fn tally(&self) -> &Tally {
        // There always is one where there are trials.
        const NONE: &Tally = &Tally::none();
        self.tallies.last().unwrap_or(NONE)
    }

    /// Adds so many values, a block of them at a time, which is quicker than one by one.
    #[inline]
    fn add(&mut self, trials: u64, mut value: impl FnMut() -> f64) {
        let mut block = [0.0; BLOCK];
        let Some(tally) = self.tallies.first_mut() else {
            return;
        };
        let mut left = trials;
        while left > 0 {
            let count = usize::try_from(left).map_or(BLOCK, |left| left.min(BLOCK));
            let block = &mut block[..count];
            block.fill_with(&mut value);
            tally.add(block);
            left -= count as u64;
        }
    }

    fn add_year(&mut self, year: &[f64], quotas: &[f64]) {
        let (mut sum, mut wanted) = (0.0, 0.0);
        for (month, (revenue, quota)) in year.iter().zip(quotas).enumerate() {
            sum += revenue;
            wanted += quota;
            // Money of so many digits is not missed by the last of a float.
            self.reached[month] += u64::from(*revenue >= quota * (1.0 - 1e-12));
            self.reached[quotas.len() + month] += u64::from(sum >= wanted * (1.0 - 1e-12));
            self.tallies[month].add(&[sum]);
        }
    }
}
