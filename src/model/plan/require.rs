//! What a stream's leads of each month must bring, so that each month reaches its quota.

use std::rc::Rc;

use super::{super::exact::Exact, Kernel, Pace, program::least};

/// What a stream has to reach.
pub(super) struct Wanted<'a> {
    /// How many months the plan has.
    pub months: usize,
    /// When the revenue of the leads of a month comes in.
    pub kernel: &'a dyn Fn(usize) -> &'a Kernel,
    /// What a lead of a month is worth, compared with one of the first month.
    pub worth: &'a dyn Fn(usize) -> f64,
    /// What the leads must bring in each month that those of the plan can reach.
    pub net: Vec<Exact>,
    /// What they would have to if there had always been leads, for twice as many months beyond.
    pub usual: Vec<Exact>,
    /// How the leads are spread.
    pub pace: Pace,
    /// How many times the usual leads a month may be asked for.
    pub rush: f64,
}

/// What follows from it.
pub(super) struct Required {
    /// What the leads of each month must bring in all.
    pub brings: Vec<Exact>,
    /// The same as floats.
    pub near: Vec<f64>,
    /// Whether a month is out of reach for the leads of the plan.
    pub lost: Vec<bool>,
    /// What leads of the months before would have had to bring, the month before the plan first.
    pub before: Vec<Exact>,
}

/// One demand: so much at least, of a sum of columns, each with the share of it that counts.
struct Row<'a> {
    month: usize,
    demand: &'a Exact,
    terms: Vec<Term<'a>>,
}

/// A month whose leads close in another, and the share that does, also as a float.
#[derive(Clone, Copy)]
struct Term<'a> {
    from: usize,
    share: &'a Exact,
    near: f64,
}

impl Wanted<'_> {
    /// Finds what is required.
    ///
    /// Revenue comes in by a share of each earlier month, so this is a linear program: the least
    /// leads with which each month gets enough. Quotas go on after the last month, since leads of
    /// the last months close then, unless as few leads as possible are wanted. Where all deals take the same whole number of months, it is a
    /// matter of looking back; else floats find where the answer lies, to nine digits, and exact
    /// sums see to it that nothing is missing.
    pub fn required(&self) -> Required {
        let first = (self.kernel)(0);
        let alike = |delay| (0..self.months).all(|at| (self.kernel)(at).single() == Some(delay));
        match first.single().filter(|delay| alike(*delay)) {
            Some(delay) => self.looking_back(delay),
            None => self.searched(),
        }
    }

    fn open(&self, month: usize) -> Exact {
        let net = self.net.get(month);
        let open = net.filter(|net| net.is_positive());
        open.cloned().unwrap_or_else(Exact::zero)
    }

    fn looking_back(&self, delay: usize) -> Required {
        let lost = |month: usize| month < delay && self.open(month).is_positive();
        let before = (0..delay).rev().map(|month| {
            let within = month < self.months;
            if within {
                self.open(month)
            } else {
                Exact::zero()
            }
        });
        let brings: Vec<Exact> = (0..self.months).map(|at| self.open(at + delay)).collect();
        Required {
            near: brings.iter().map(Exact::to_f64).collect(),
            brings,
            lost: (0..self.months).map(lost).collect(),
            before: before.collect(),
        }
    }

    fn searched(&self) -> Required {
        let all = self.net.len();
        let scale = self.usual.iter().chain(&self.net).max().cloned();
        let Some(scale) = scale.filter(Exact::is_positive) else {
            return Required {
                near: vec![0.0; self.months],
                brings: vec![Exact::zero(); self.months],
                lost: vec![false; self.months],
                before: Vec::new(),
            };
        };
        let parts = self.usual.iter().map(|usual| (usual / &scale).to_f64());
        let parts: Vec<f64> = parts.collect();
        let shares = self.shares(all);
        let usual: Vec<f64> = (0..all)
            .map(|month| usually(month, &shares[month], &parts))
            .collect();
        let terms: Vec<Vec<Term<'_>>> = (0..all).map(|month| self.terms(month, &shares)).collect();
        let lost: Vec<bool> = (0..self.months)
            .map(|month| self.is_lost(month, &terms[month], &usual, &scale))
            .collect();
        let rows: Vec<Row<'_>> = (0..all)
            .filter(|&month| self.net[month].is_positive() && lost.get(month) != Some(&true))
            .map(|month| Row {
                month,
                demand: &self.net[month],
                terms: terms[month].clone(),
            })
            .collect();
        let floats = self.spread(&rows, &usual, &scale);
        // What comes after the plan is not due from anyone yet.
        let mut rows = rows;
        rows.retain(|row| row.month < self.months);
        let mut brings = mended(&floats, &rows, &scale);
        brings.truncate(self.months);
        let before = self.before(&lost, &brings, &terms, &scale);
        Required {
            near: brings.iter().map(Exact::to_f64).collect(),
            brings,
            lost,
            before,
        }
    }

    /// The shares of the kernel of each month as floats; months with the same kernel share them.
    fn shares(&self, all: usize) -> Vec<Rc<Vec<f64>>> {
        let mut out: Vec<Rc<Vec<f64>>> = Vec::with_capacity(all);
        for month in 0..all {
            let kernel = (self.kernel)(month);
            let same = month > 0 && std::ptr::eq(kernel, (self.kernel)(month - 1));
            let shares = match out.last().filter(|_| same) {
                Some(last) => last.clone(),
                None => Rc::new(kernel.shares().iter().map(Exact::to_f64).collect()),
            };
            out.push(shares);
        }
        out
    }

    /// The months whose leads close in this one, each with the share that does.
    fn terms(&self, month: usize, shares: &[Rc<Vec<f64>>]) -> Vec<Term<'_>> {
        (0..=month)
            .filter_map(|from| {
                Some(Term {
                    from,
                    share: (self.kernel)(from).at(month - from)?,
                    near: shares[from][month - from],
                })
            })
            .collect()
    }

    /// Whether a month would need more than can be asked for.
    fn is_lost(&self, month: usize, terms: &[Term<'_>], usual: &[f64], scale: &Exact) -> bool {
        let most: f64 = terms.iter().map(|term| term.near * usual[term.from]).sum();
        let wanted = (&self.open(month) / scale).to_f64();
        wanted > most * self.rush + 1e-9
    }

    /// What the leads of each month must bring, of `scale`, to about nine digits.
    fn spread(&self, rows: &[Row<'_>], usual: &[f64], scale: &Exact) -> Vec<f64> {
        let all = usual.len();
        let first = (self.worth)(0);
        let cost: Vec<f64> = (0..all).map(|month| first / (self.worth)(month)).collect();
        let demand = |row: &Row<'_>| (row.demand / scale).to_f64();
        let demands: Vec<f64> = rows.iter().map(demand).collect();
        let width = match self.pace {
            Pace::Few => all,
            Pace::Even => all * 2,
        };
        let coefficients = |row: &Row<'_>| {
            let mut numbers = vec![0.0; width];
            for term in &row.terms {
                for at in (term.from..width).step_by(all) {
                    numbers[at] = term.near;
                }
            }
            numbers
        };
        let mut table: Vec<Vec<f64>> = rows.iter().map(coefficients).collect();
        if self.pace == Pace::Few {
            return least(&cost, &table, &demands);
        }
        // What is usual comes first; what exceeds it costs as much again.
        let mut demands = demands;
        for (month, most) in usual.iter().enumerate() {
            let mut numbers = vec![0.0; width];
            numbers[month] = -1.0;
            table.push(numbers);
            demands.push(-most);
        }
        let dear = cost.iter().map(|cost| cost * 2.0);
        let cost: Vec<f64> = cost.iter().copied().chain(dear).collect();
        let both = least(&cost, &table, &demands);
        let (within, beyond) = both.split_at(all);
        within.iter().zip(beyond).map(|(a, b)| a + b).collect()
    }

    /// What leads before the plan would have had to bring for the months that are lost.
    fn before(
        &self,
        lost: &[bool],
        brings: &[Exact],
        terms: &[Vec<Term<'_>>],
        scale: &Exact,
    ) -> Vec<Exact> {
        let kernel = (self.kernel)(0);
        let months = (0..self.months).filter(|&month| lost[month]);
        let missing: Vec<(usize, Exact)> = months
            .map(|month| {
                let came = terms[month].iter().fold(Exact::zero(), |sum, term| {
                    &sum + &(term.share * &brings[term.from])
                });
                (month, &self.net[month] - &came)
            })
            .filter(|(_, missing)| missing.is_positive())
            .collect();
        let rows: Vec<Row<'_>> = missing
            .iter()
            .map(|(month, missing)| Row {
                month: *month,
                demand: missing,
                terms: (1..=kernel.longest().saturating_sub(*month))
                    .filter_map(|age| {
                        let share = kernel.at(month + age)?;
                        Some(Term {
                            from: age - 1,
                            share,
                            near: share.to_f64(),
                        })
                    })
                    .collect(),
            })
            .filter(|row| !row.terms.is_empty())
            .collect();
        let width = kernel.longest();
        let coefficients = |row: &Row<'_>| {
            let mut numbers = vec![0.0; width];
            for term in &row.terms {
                numbers[term.from] = term.near;
            }
            numbers
        };
        let table: Vec<Vec<f64>> = rows.iter().map(coefficients).collect();
        let demands: Vec<f64> = rows
            .iter()
            .map(|row| (row.demand / scale).to_f64())
            .collect();
        let floats = least(&vec![1.0; width], &table, &demands);
        mended(&floats, &rows, scale)
    }
}

/// The exact numbers for floats that are parts of `scale`: to nine digits, and where a demand is
/// not met by them to the last, as little more as makes it so.
fn mended(floats: &[f64], rows: &[Row<'_>], scale: &Exact) -> Vec<Exact> {
    let mut exact: Vec<Exact> = floats
        .iter()
        .map(|part| {
            // Far below what an integer holds: no part is more than some thousand times the scale.
            #[expect(clippy::cast_possible_truncation)]
            let digits = libm::round(part.clamp(0.0, 1e9) * 1e9) as i64;
            &Exact::decimal(digits, 9) * scale
        })
        .collect();
    for row in rows {
        let terms = row.terms.iter();
        let about: f64 = terms.map(|term| floats[term.from] * term.near).sum();
        if about > (row.demand / scale).to_f64() + 1e-6 {
            continue; // Far from failing.
        }
        let sum = row.terms.iter().fold(Exact::zero(), |sum, term| {
            &sum + &(term.share * &exact[term.from])
        });
        let missing = row.demand - &sum;
        let best = row.terms.iter().max_by(|a, b| a.share.cmp(b.share));
        if let Some(term) = best.filter(|_| missing.is_positive()) {
            let step = scale * &Exact::decimal(1, 12);
            let steps = (&missing / &(term.share * &step)).ceil();
            exact[term.from] = &exact[term.from] + &(&steps * &step);
        }
    }
    exact
}

/// What the leads of a month would bring if all months were served alike; `parts` are what is usual
/// in each.
fn usually(month: usize, shares: &[f64], parts: &[f64]) -> f64 {
    let later = shares.iter().enumerate();
    let later = later.map(|(later, share)| {
        let part = parts.get(month + later).or(parts.last());
        part.map_or(0.0, |part| share * part)
    });
    later.sum()
}
