//! What the quota is in each month.

use super::super::{exact::Exact, scenario::Scenario, units::Period};

/// How the scenario's quota is spread over the months of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotas {
    /// Per cent by which it grows from month to month, -50 to 100; of what is not typed.
    pub growth: Exact,
    /// The season: how the months compare, in any measure, each 0 or more. Scaled so that a month
    /// is 100 % on average; repeated where the plan is longer. Empty: all months alike.
    pub season: Vec<Exact>,
    /// The quota of each month as typed, 0 or more, in place of the scenario's, which then has no
    /// growth and no season. Months beyond have that of a year earlier, or else the last one.
    pub typed: Vec<Exact>,
}

impl Default for Quotas {
    fn default() -> Self {
        Self {
            growth: Exact::zero(),
            season: Vec::new(),
            typed: Vec::new(),
        }
    }
}

/// The months that a period has.
#[must_use]
pub fn months_of(period: Period) -> u8 {
    12 / period.per_year()
}

impl Quotas {
    /// The quotas of so many months: the quota of the period ÷ its months × growth × season.
    /// Exact without growth; with it, rounded to millionths, as money is.
    #[must_use]
    pub fn of(&self, scenario: &Scenario, months: usize) -> Vec<Exact> {
        if !self.typed.is_empty() {
            return (0..months).map(|month| self.typed_at(month)).collect();
        }
        let hundred = Exact::from(100);
        let parts = Exact::from(u64::from(months_of(scenario.period)));
        let base = scenario.quota.amount() / &parts;
        let step = &(&hundred + &self.growth) / &hundred;
        let sum = (self.season.iter()).fold(Exact::zero(), |sum, part| &sum + part);
        let count = Exact::from(self.season.len() as u64);
        let mean = sum.is_positive().then(|| &sum / &count);
        let mut grown = base;
        (0..months)
            .map(|month| {
                if month > 0 && !self.growth.is_zero() {
                    grown = (&grown * &step).round_to(6);
                }
                let Some(mean) = &mean else {
                    return grown.clone();
                };
                &(&grown * &self.season[month % self.season.len()]) / mean
            })
            .collect()
    }

    fn typed_at(&self, month: usize) -> Exact {
        let mut at = month;
        while at >= self.typed.len() && at >= 12 {
            at -= 12;
        }
        let typed = self.typed.get(at).or_else(|| self.typed.last());
        typed.cloned().unwrap_or_else(Exact::zero)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(quotas: &Quotas, scenario: &Scenario, months: usize) -> String {
        let all = quotas.of(scenario, months);
        let texts: Vec<_> = all.iter().map(Exact::to_plain).collect();
        texts.join(" ")
    }

    fn list(text: &str) -> Vec<Exact> {
        text.split(' ')
            .map(|part| Exact::parse(part).unwrap())
            .collect()
    }

    #[test]
    fn quotas_are_flat_grow_have_seasons_or_are_typed() {
        let mut scenario = Scenario::default();
        let flat = Quotas::default();
        assert_eq!(plain(&flat, &scenario, 2), "500000 500000");
        scenario.period = Period::Quarter;
        assert_eq!(plain(&flat, &scenario, 1), "166666.66666666666666666667");
        scenario.period = Period::Month;
        let growing = Quotas {
            growth: Exact::from(2),
            ..Quotas::default()
        };
        assert_eq!(plain(&growing, &scenario, 3), "500000 510000 520200");
        let seasonal = Quotas {
            season: list("80 90 130"),
            ..Quotas::default()
        };
        assert_eq!(
            plain(&seasonal, &scenario, 4),
            "400000 450000 650000 400000"
        );
        let typed = Quotas {
            typed: list("1 2 0"),
            growth: Exact::from(5),
            ..Quotas::default()
        };
        assert_eq!(plain(&typed, &scenario, 5), "1 2 0 0 0");
        let year = Quotas {
            typed: list("1 2 3 4 5 6 7 8 9 10 11 12 13"),
            ..Quotas::default()
        };
        assert_eq!(
            plain(&year, &scenario, 27).split(' ').next_back(),
            Some("3")
        );
        let nothing = Quotas {
            season: list("0 0"),
            ..Quotas::default()
        };
        assert_eq!(plain(&nothing, &scenario, 1), "500000");
    }
}
