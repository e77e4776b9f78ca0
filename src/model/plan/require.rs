//! What a stream's leads of each month must bring, so that each month reaches its quota.

use std::rc::Rc;

use super::{
    super::exact::{Exact, Sum},
    Kernel, Pace,
    program::least,
};

/// What a stream has to reach.
#[derive(PartialEq)]
pub(super) struct Wanted {
    /// How many months the plan has.
    pub months: usize,
    /// When the revenue of the leads of each month comes in, for as many as `net` has.
    pub kernels: Vec<Kernel>,
    /// What it costs to bring revenue by leads of each month, compared with those of the first.
    pub cost: Vec<f64>,
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

/// What was found before, in proportion, for whoever works out one plan after the other.
///
/// Streams often differ by their scale only, and most changes of an input leave all as it is but
/// for that. What is found does not depend on what is known here; that only saves time.
#[derive(Default)]
pub struct Spreads(Vec<(Wanted, Required)>);

/// For streams that differ, more than plans have but for a few.
const MOST_SPREADS: usize = 8;

impl Spreads {
    fn of(&mut self, wanted: Wanted) -> &Required {
        let known = self.0.iter().position(|(known, _)| *known == wanted);
        let at = known.unwrap_or_else(|| {
            if self.0.len() >= MOST_SPREADS {
                self.0.remove(0);
            }
            let required = wanted.searched();
            self.0.push((wanted, required));
            self.0.len() - 1
        });
        &self.0[at].1
    }
}

/// One demand: so much at least, of a sum of columns, each with the share of it that counts.
struct Row<'a> {
    month: usize,
    demand: &'a Exact,
    /// The demand as a float.
    near: f64,
    terms: Vec<Term<'a>>,
}

/// A month whose leads close in another, and the share that does, also as a float.
#[derive(Clone, Copy)]
struct Term<'a> {
    from: usize,
    share: &'a Exact,
    near: f64,
}

impl Wanted {
    /// Finds what is required.
    ///
    /// Revenue comes in by a share of each earlier month, so this is a linear program: the least
    /// leads with which each month gets enough. Quotas go on after the last month, since leads of
    /// the last months close then, unless as few leads as possible are wanted. Where all deals take the same whole number of months, it is a
    /// matter of looking back; else floats find where the answer lies, to nine digits, and exact
    /// sums see to it that nothing is missing.
    pub fn required(mut self, spreads: &mut Spreads) -> Required {
        let first = &self.kernels[0];
        let alike = |delay| {
            let mut kernels = self.kernels.iter().take(self.months);
            kernels.all(|kernel| kernel.single() == Some(delay))
        };
        if let Some(delay) = first.single().filter(|delay| alike(*delay)) {
            return self.looking_back(delay);
        }
        let scale = self.usual.iter().chain(&self.net).max().cloned();
        let Some(scale) = scale.filter(Exact::is_positive) else {
            return Required {
                near: vec![0.0; self.months],
                brings: vec![Exact::zero(); self.months],
                lost: vec![false; self.months],
                before: Vec::new(),
            };
        };
        self.net = each(&self.net, |number| number / &scale);
        self.usual = each(&self.usual, |number| number / &scale);
        let required = spreads.of(self);
        let scaled = |numbers: &[Exact]| each(numbers, |number| number * &scale);
        let brings = scaled(&required.brings);
        Required {
            near: each(&brings, Exact::to_f64),
            brings,
            lost: required.lost.clone(),
            before: scaled(&required.before),
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
            near: each(&brings, Exact::to_f64),
            brings,
            lost: (0..self.months).map(lost).collect(),
            before: before.collect(),
        }
    }

    /// What is required where the largest number is about one.
    fn searched(&self) -> Required {
        let all = self.net.len();
        let parts = each(&self.usual, Exact::to_f64);
        let net = each(&self.net, Exact::to_f64);
        let shares = each(&self.kernels, |kernel| {
            Rc::new(each(kernel.shares(), Exact::to_f64))
        });
        let usual: Vec<f64> = (0..all)
            .map(|month| usually(month, &shares[month], &parts))
            .collect();
        let terms: Vec<Vec<Term<'_>>> = (0..all).map(|month| self.terms(month, &shares)).collect();
        let lost: Vec<bool> = (0..self.months)
            .map(|month| self.is_lost(net[month], &terms[month], &usual))
            .collect();
        let rows: Vec<Row<'_>> = (0..all)
            .filter(|&month| self.net[month].is_positive() && lost.get(month) != Some(&true))
            .map(|month| Row {
                month,
                demand: &self.net[month],
                near: net[month],
                terms: terms[month].clone(),
            })
            .collect();
        let floats = self.spread(&rows, &usual);
        // What comes after the plan is not due from anyone yet.
        let mut rows = rows;
        rows.retain(|row| row.month < self.months);
        let mut brings = mended(&floats, &rows);
        brings.truncate(self.months);
        let before = self.before(&lost, &brings, &terms);
        Required {
            near: Vec::new(),
            brings,
            lost,
            before,
        }
    }

    /// The months whose leads close in this one, each with the share that does.
    fn terms(&self, month: usize, shares: &[Rc<Vec<f64>>]) -> Vec<Term<'_>> {
        (0..=month)
            .filter_map(|from| {
                Some(Term {
                    from,
                    share: self.kernels[from].at(month - from)?,
                    near: shares[from][month - from],
                })
            })
            .collect()
    }

    /// Whether a month would need more than can be asked for.
    fn is_lost(&self, net: f64, terms: &[Term<'_>], usual: &[f64]) -> bool {
        let most: f64 = terms.iter().map(|term| term.near * usual[term.from]).sum();
        net.max(0.0) > most * self.rush + 1e-9
    }

    /// What the leads of each month must bring, to about nine digits.
    fn spread(&self, rows: &[Row<'_>], usual: &[f64]) -> Vec<f64> {
        let all = usual.len();
        let demands: Vec<f64> = rows.iter().map(|row| row.near).collect();
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
            return least(&self.cost, &table, &demands);
        }
        // What is usual comes first; what exceeds it costs as much again.
        let mut demands = demands;
        for (month, most) in usual.iter().enumerate() {
            let mut numbers = vec![0.0; width];
            numbers[month] = -1.0;
            table.push(numbers);
            demands.push(-most);
        }
        let dear = self.cost.iter().map(|cost| cost * 2.0);
        let cost: Vec<f64> = self.cost.iter().copied().chain(dear).collect();
        let both = least(&cost, &table, &demands);
        let (within, beyond) = both.split_at(all);
        within.iter().zip(beyond).map(|(a, b)| a + b).collect()
    }

    /// What leads before the plan would have had to bring for the months that are lost.
    fn before(&self, lost: &[bool], brings: &[Exact], terms: &[Vec<Term<'_>>]) -> Vec<Exact> {
        let kernel = &self.kernels[0];
        let months = (0..self.months).filter(|&month| lost[month]);
        let missing: Vec<(usize, Exact)> = months
            .map(|month| (month, &self.net[month] - &sum(&terms[month], brings)))
            .filter(|(_, missing)| missing.is_positive())
            .collect();
        let rows: Vec<Row<'_>> = missing
            .iter()
            .map(|(month, missing)| Row {
                month: *month,
                demand: missing,
                near: missing.to_f64(),
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
        let demands: Vec<f64> = rows.iter().map(|row| row.near).collect();
        let floats = least(&vec![1.0; width], &table, &demands);
        mended(&floats, &rows)
    }
}

/// The exact numbers for floats of about one: to nine digits, and where a demand is
/// not met by them to the last, as little more as makes it so.
fn mended(floats: &[f64], rows: &[Row<'_>]) -> Vec<Exact> {
    let mut exact: Vec<Exact> = floats
        .iter()
        .map(|part| {
            // Far below what an integer holds: no part is more than some thousand.
            #[expect(clippy::cast_possible_truncation)]
            let digits = libm::round(part.clamp(0.0, 1e9) * 1e9) as i64;
            Exact::decimal(digits, 9)
        })
        .collect();
    for row in rows {
        let terms = row.terms.iter();
        let about: f64 = terms.map(|term| floats[term.from] * term.near).sum();
        if about > row.near + 1e-6 {
            continue; // Far from failing.
        }
        let missing = row.demand - &sum(&row.terms, &exact);
        if !missing.is_positive() {
            continue;
        }
        let best = row.terms.iter().max_by(|a, b| a.share.cmp(b.share));
        if let Some(term) = best {
            let step = Exact::decimal(1, 12);
            let steps = (&missing / &(term.share * &step)).ceil();
            exact[term.from] = &exact[term.from] + &(&steps * &step);
        }
    }
    exact
}

/// What comes in by these terms of what the leads of each month bring.
fn sum(terms: &[Term<'_>], brings: &[Exact]) -> Exact {
    let mut sum = Sum::new();
    for term in terms {
        sum.add_product(term.share, &brings[term.from]);
    }
    sum.total()
}

/// What is made of each; of those that equal the one before, the same.
fn each<T: PartialEq, U: Clone>(all: &[T], of: impl Fn(&T) -> U) -> Vec<U> {
    let mut out: Vec<U> = Vec::with_capacity(all.len());
    for (at, one) in all.iter().enumerate() {
        let same = at > 0 && all[at - 1] == *one;
        let last = out.last().filter(|_| same).cloned();
        out.push(last.unwrap_or_else(|| of(one)));
    }
    out
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
