//! What the page and its worker tell each other: plain numbers, since they share no memory.
//!
//! Both are of one build, so nothing here is a contract with anybody else.

use crate::model::chance::{
    Asked, Belief, Cohort, MAX_RATES, Months, Orders, Outcome, Question, Slices, Tally,
};

/// What the worker is to do. A new job takes the place of the one before.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    /// Comes back in each report, so that late ones can be told.
    pub revision: u32,
    /// What is asked.
    pub question: Question,
    /// What is wanted of it, in this order.
    pub asked: Vec<Asked>,
    /// Whose random numbers are taken.
    pub seed: u32,
}

/// How far the worker is with one thing that was asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// That of the job.
    pub revision: u32,
    /// The position of what was asked in the job.
    pub at: usize,
    /// How many trials there are to be.
    pub enough: u64,
    /// What has come of those made.
    pub outcome: Outcome,
}

/// A job under way, on either side.
#[derive(Clone, Debug)]
pub struct Work {
    revision: u32,
    slices: Slices,
}

impl Work {
    /// Nothing of it is done yet.
    #[must_use]
    pub fn new(job: Job) -> Self {
        Self {
            revision: job.revision,
            slices: Slices::new(&job.question, job.asked, u64::from(job.seed)),
        }
    }

    /// Does a portion, which draws about `effort` random numbers; `None` where nothing is left.
    pub fn step(&mut self, effort: f64) -> Option<Report> {
        let (at, outcome, enough) = self.slices.next(effort)?;
        Some(Report {
            revision: self.revision,
            at,
            enough,
            outcome: outcome.clone(),
        })
    }
}

impl Job {
    /// As numbers.
    #[must_use]
    pub fn to_numbers(&self) -> Vec<f64> {
        let Question {
            target,
            rates,
            orders,
        } = &self.question;
        let mut out = vec![f64::from(self.revision), f64::from(self.seed)];
        out.extend([*target, orders.mean, orders.spread, count(rates.len())]);
        for rate in rates {
            out.extend(match rate {
                Belief::Known(p) => [0.0, *p, 0.0],
                Belief::Observed { closed, lost } => [1.0, *closed, *lost],
            });
        }
        for asked in &self.asked {
            match asked {
                Asked::Leads => out.push(0.0),
                Asked::Revenue { leads } => out.extend([1.0, *leads]),
                Asked::Months(months) => {
                    out.extend([2.0, count(months.quotas.len()), count(months.cohorts.len())]);
                    out.extend(&months.quotas);
                    for cohort in &months.cohorts {
                        let Cohort {
                            leads,
                            rate,
                            value,
                            first,
                            lag,
                        } = cohort;
                        out.extend([*leads, *rate, *value, count(*first), count(lag.len())]);
                        out.extend(lag);
                    }
                }
            }
        }
        out
    }

    /// From numbers; `None` where they are no job.
    #[must_use]
    pub fn from_numbers(numbers: &[f64]) -> Option<Self> {
        let mut rest = Rest(numbers);
        let [revision, seed, target, mean, spread] = rest.take()?;
        let mut rates = Vec::new();
        for _ in 0..rest.count().filter(|count| *count <= MAX_RATES)? {
            let [kind, a, b] = rest.take()?;
            rates.push(if kind == 0.0 {
                Belief::Known(a)
            } else {
                Belief::Observed { closed: a, lost: b }
            });
        }
        let mut asked = Vec::new();
        while let Some([kind]) = rest.take() {
            asked.push(match whole(kind) {
                0 => Asked::Leads,
                1 => {
                    let [leads] = rest.take()?;
                    Asked::Revenue { leads }
                }
                _ => Asked::Months(rest.months()?),
            });
        }
        Some(Self {
            revision: u32::try_from(whole(revision)).ok()?,
            seed: u32::try_from(whole(seed)).ok()?,
            question: Question {
                target,
                rates,
                orders: Orders { mean, spread },
            },
            asked,
        })
    }
}

impl Report {
    /// As numbers.
    #[must_use]
    pub fn to_numbers(&self) -> Vec<f64> {
        let Outcome {
            trials,
            tallies,
            reached,
        } = &self.outcome;
        let mut out = vec![f64::from(self.revision), count(self.at), float(self.enough)];
        out.extend([float(*trials), count(tallies.len()), count(reached.len())]);
        out.extend(reached.iter().map(|count| float(*count)));
        for tally in tallies {
            tally.to_numbers(&mut out);
        }
        out
    }

    /// From numbers; `None` where they are no report.
    #[must_use]
    pub fn from_numbers(numbers: &[f64]) -> Option<Self> {
        let mut rest = Rest(numbers);
        let [revision, at, enough, trials, tallies, reached] = rest.take()?;
        let reached = rest.many(usize::try_from(whole(reached)).ok()?)?;
        let reached = reached.iter().map(|count| whole(*count)).collect();
        let mut found = Vec::new();
        for _ in 0..whole(tallies) {
            found.push(Tally::from_numbers(&mut rest.0)?);
        }
        Some(Self {
            revision: u32::try_from(whole(revision)).ok()?,
            at: usize::try_from(whole(at)).ok()?,
            enough: whole(enough),
            outcome: Outcome {
                trials: whole(trials),
                tallies: found,
                reached,
            },
        })
    }
}

struct Rest<'a>(&'a [f64]);

impl<'a> Rest<'a> {
    fn take<const N: usize>(&mut self) -> Option<[f64; N]> {
        let (head, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*head)
    }

    fn many(&mut self, count: usize) -> Option<&'a [f64]> {
        let (head, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(head)
    }

    fn count(&mut self) -> Option<usize> {
        let [count] = self.take()?;
        usize::try_from(whole(count)).ok()
    }

    fn months(&mut self) -> Option<Months> {
        let (quotas, cohorts) = (self.count()?, self.count()?);
        let quotas = self.many(quotas)?.to_vec();
        let mut months = Months {
            quotas,
            cohorts: Vec::new(),
        };
        for _ in 0..cohorts {
            let [leads, rate, value] = self.take()?;
            let (first, lag) = (self.count()?, self.count()?);
            let lag = self.many(lag)?.to_vec();
            months.cohorts.push(Cohort {
                leads,
                rate,
                value,
                first,
                lag,
            });
        }
        Some(months)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float that is no count becomes the nearest one"
)]
fn whole(value: f64) -> u64 {
    value as u64
}

#[expect(clippy::cast_precision_loss, reason = "counts far below 2^53")]
fn float(count: u64) -> f64 {
    count as f64
}

fn count(count: usize) -> f64 {
    float(count as u64)
}
