//! Leads come whole.

use crate::model::chance::Cohort;

/// Makes leads whole, month by month: what is rounded off comes later, so that none are lost. Those
/// of all kinds together are as many as there are, to the nearest.
#[derive(Default)]
pub(super) struct Whole {
    /// By kind: what has been rounded off so far, or below 0 what came too early.
    owed: Vec<f64>,
}

impl Whole {
    /// The leads of the next month, by kind; kinds that have none are left out.
    pub(super) fn of(&mut self, mut kinds: Vec<Cohort>) -> Vec<Cohort> {
        self.owed.resize(self.owed.len().max(kinds.len()), 0.0);
        for (owed, kind) in self.owed.iter_mut().zip(&kinds) {
            *owed += kind.leads;
        }
        let mut left = self.owed.iter().sum::<f64>().round().max(0.0);
        for (owed, kind) in self.owed.iter_mut().zip(&mut kinds) {
            kind.leads = owed.floor().clamp(0.0, left);
            *owed -= kind.leads;
            left -= kind.leads;
        }
        // The others go where most is owed.
        let mut order: Vec<usize> = (0..kinds.len()).collect();
        order.sort_by(|one, other| self.owed[*other].total_cmp(&self.owed[*one]));
        for at in order {
            if left < 1.0 {
                break;
            }
            kinds[at].leads += 1.0;
            self.owed[at] -= 1.0;
            left -= 1.0;
        }
        kinds.retain(|kind| kind.leads > 0.0);
        kinds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The leads of each month by kind, made whole; a kind is told by its rate.
    fn whole(months: &[[f64; 3]]) -> Vec<[f64; 3]> {
        let mut whole = Whole::default();
        let month = |leads: &[f64; 3]| {
            let kinds = [1.0, 2.0, 3.0].into_iter().zip(leads);
            let kinds = kinds.map(|(rate, leads)| Cohort {
                leads: *leads,
                rate,
                ..Cohort::default()
            });
            let given = whole.of(kinds.collect());
            [1.0, 2.0, 3.0].map(|rate: f64| {
                let of = given.iter().find(|kind| kind.rate.total_cmp(&rate).is_eq());
                of.map_or(0.0, |kind| kind.leads)
            })
        };
        months.iter().map(month).collect()
    }

    #[test]
    fn no_lead_is_lost() {
        for leads in [
            [1.0 / 12.0; 3],
            [0.4, 0.6, 0.0],
            [8.0 + 1.0 / 3.0, 2.5, 0.1],
            [0.5; 3],
            [1_000_000.25, 0.3, 7.0],
        ] {
            let seen = whole(&[leads; 240]);
            let mut exact = [0.0; 3];
            let mut sums = [0.0; 3];
            for month in seen {
                for kind in 0..3 {
                    exact[kind] += leads[kind];
                    sums[kind] += month[kind];
                    assert!(month[kind] >= 0.0 && month[kind].fract().abs() < 1e-9);
                    assert!((sums[kind] - exact[kind]).abs() < 1.5, "{leads:?}");
                }
                let apart = sums.iter().sum::<f64>() - exact.iter().sum::<f64>();
                assert!(apart.abs() < 0.5 + 1e-6, "{leads:?} {apart}");
            }
        }
    }

    /// Months that have none make none of what is still owed, nor take any back.
    #[test]
    fn months_without_leads() {
        let none = [0.0; 3];
        let seen = whole(&[[0.9, 0.0, 0.0], none, [0.0, 0.2, 0.0], none]);
        assert!(seen.iter().flatten().sum::<f64>() < 1.5 && seen[0][0] > 0.5);
        let mut whole = Whole::default();
        assert!(whole.of(Vec::new()).is_empty());
    }
}
