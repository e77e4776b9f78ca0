//! Trials of all kinds, down to the last bit: the same natively and in every browser.

use upfunnel::{
    codec::work::{Job, Work},
    model::chance::{Asked, Belief, Cohort, Months, Orders, Question},
};

/// What comes of the first trials of many kinds, as one number that any other bit would change.
pub fn all() -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let rates = [
        vec![Belief::Known(0.064)],
        vec![Belief::Known(1.0), Belief::seen(0.9, 3.0)],
        [0.34, 0.82, 0.23].map(|p| Belief::seen(p, 400.0)).into(),
    ];
    for (seed, rates) in (1..).zip(rates) {
        for spread in [0.0, 0.5, 1.5] {
            for target in [2_000.0, 500_000.0, 1e9] {
                let orders = Orders {
                    mean: 2_000.0,
                    spread,
                };
                let question = Question {
                    target,
                    rates: rates.clone(),
                    orders,
                };
                let months = Months {
                    quotas: vec![target; 6],
                    cohorts: (0..6)
                        .map(|first| Cohort {
                            leads: 3_900.0,
                            rate: 1.0,
                            value: 1.1,
                            first,
                            lag: vec![0.5, 0.3, 0.1],
                        })
                        .collect(),
                };
                let leads = (target / 2_000.0 / question.close_rate()).round();
                let asked = vec![
                    Asked::Leads,
                    Asked::Revenue { leads },
                    Asked::Months(months),
                ];
                let job = Job {
                    revision: 1,
                    question,
                    asked,
                    seed,
                };
                let mut work = Work::new(job);
                for _ in 0..6 {
                    let report = work.step(150_000.0).unwrap();
                    for number in report.to_numbers() {
                        hash = (hash ^ number.to_bits()).wrapping_mul(0x0100_0000_01b3);
                    }
                }
            }
        }
    }
    hash
}

/// What natively comes of it.
pub const NATIVELY: u64 = 11_969_932_963_906_973_935;
