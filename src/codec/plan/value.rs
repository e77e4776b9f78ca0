//! The value of each key: taken from a plan, and set.

use super::{Key, Listed};
use crate::model::{
    Exact, OutOfRange,
    plan::{Improvement, Lag, MONTHS, Pace, Plan, YearMonth},
};

/// The median of a distribution of which only the spread is given, in days.
pub const DEFAULT_MEDIAN: u64 = 45;

/// The spread of a distribution of which only the median is given.
#[must_use]
pub fn default_spread() -> Exact {
    Exact::decimal(18, 1)
}

const FEW: &str = "few";
const EVEN: &str = "even";

impl Plan {
    /// The number of a key; `None` where it has none, or nothing is given.
    #[must_use]
    pub fn number(&self, key: Key) -> Option<Exact> {
        match key {
            Key::Growth => Some(self.quotas.growth.clone()),
            Key::Band => Some(self.band.clone()),
            Key::Rush => Some(self.rush.clone()),
            Key::Median(scope) => match self.lags.get(&scope)? {
                Lag::LogNormal { median, .. } => Some(median.clone()),
                _ => None,
            },
            Key::Spread(scope) => match self.lags.get(&scope)? {
                Lag::LogNormal { spread, .. } => Some(spread.clone()),
                _ => None,
            },
            Key::Improved(place, quarter) => {
                let mut all = self.improvements.iter();
                let found = all.find(|one| (one.place, one.quarter) == (place, quarter));
                found.map(|one| one.value.clone())
            }
            _ => None,
        }
    }

    /// Sets the number of a key, or takes it away, which leaves its default.
    ///
    /// # Errors
    /// [`OutOfRange`] with the nearest number that is allowed; everything is then as it was.
    pub fn set_number(&mut self, key: Key, number: Option<Exact>) -> Result<(), OutOfRange> {
        if let (Some(limits), Some(number)) = (key.limits(), &number) {
            limits.check(number)?;
        }
        let default = Self::default();
        match key {
            Key::Growth => self.quotas.growth = number.unwrap_or(default.quotas.growth),
            Key::Band => self.band = number.unwrap_or(default.band),
            Key::Rush => self.rush = number.unwrap_or(default.rush),
            Key::Median(scope) => {
                let spread = self.number(Key::Spread(scope));
                self.spread_out(key, number, spread);
            }
            Key::Spread(scope) => {
                let median = self.number(Key::Median(scope));
                self.spread_out(key, median, number);
            }
            Key::Improved(place, quarter) => {
                let same = |one: &Improvement| (one.place, one.quarter) == (place, quarter);
                let at = self.improvements.iter().position(same);
                match (at, number) {
                    (Some(at), Some(value)) => self.improvements[at].value = value,
                    (Some(at), None) => {
                        self.improvements.remove(at);
                    }
                    (None, Some(value)) => self.improvements.push(Improvement {
                        place,
                        quarter,
                        value,
                    }),
                    (None, None) => {}
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// A distribution, of which either number may be left to its default; none without both.
    fn spread_out(&mut self, key: Key, median: Option<Exact>, spread: Option<Exact>) {
        let scope = key.scope();
        if median.is_none() && spread.is_none() {
            self.lags.remove(&scope);
            return;
        }
        let lag = Lag::LogNormal {
            median: median.unwrap_or_else(|| Exact::from(DEFAULT_MEDIAN)),
            spread: spread.unwrap_or_else(default_spread),
        };
        self.lags.insert(scope, lag);
    }

    /// The numbers of a list; a place that is left empty has none.
    #[must_use]
    pub fn list(&self, list: Listed) -> Vec<Option<Exact>> {
        let all = |numbers: &[Exact]| numbers.iter().cloned().map(Some).collect();
        match list {
            Listed::Season => all(&self.quotas.season),
            Listed::Quotas => all(&self.quotas.typed),
            Listed::Open => all(&self.open),
            Listed::Due => self.due.clone(),
            Listed::Lag(scope) => match self.lags.get(&scope) {
                Some(Lag::Shares(shares)) => all(shares),
                _ => Vec::new(),
            },
        }
    }

    /// Sets the numbers of a list, each of which must be within the limits of its key; none takes
    /// it away. What is beyond the most that it has is left out, and so are gaps where it has none.
    pub fn set_list(&mut self, list: Listed, numbers: Vec<Option<Exact>>) {
        let mut numbers = numbers;
        numbers.truncate(list.most());
        if list.has_gaps() {
            while numbers.last().is_some_and(Option::is_none) {
                numbers.pop();
            }
            self.due = numbers;
            return;
        }
        let numbers: Vec<Exact> = numbers.into_iter().flatten().collect();
        let nothing = list.is_measure() && numbers.iter().all(Exact::is_zero);
        let numbers = if nothing { Vec::new() } else { numbers };
        match list {
            Listed::Season => self.quotas.season = numbers,
            Listed::Quotas => self.quotas.typed = numbers,
            Listed::Open => self.open = numbers,
            Listed::Due => {}
            Listed::Lag(scope) if numbers.is_empty() => {
                if let Some(Lag::Shares(_)) = self.lags.get(&scope) {
                    self.lags.remove(&scope);
                }
            }
            Listed::Lag(scope) => {
                self.lags.insert(scope, Lag::Shares(numbers));
            }
        }
    }

    /// Sets what is chosen by a word: one of [`MONTHS`] for `months`, a month for `start` (empty
    /// for none), `even` or `few` for `pace`. Says whether the word fits the key.
    pub fn choose(&mut self, key: Key, word: &str) -> bool {
        match key {
            Key::Months => {
                let months = word.parse().ok();
                let months = months.filter(|months| MONTHS.contains(months));
                self.months = months.unwrap_or(self.months);
                months.is_some()
            }
            Key::Start => {
                self.start = YearMonth::parse(word);
                self.start.is_some() || word.is_empty()
            }
            Key::Pace => {
                let pace = match word {
                    EVEN => Some(Pace::Even),
                    FEW => Some(Pace::Few),
                    _ => None,
                };
                self.pace = pace.unwrap_or(self.pace);
                pace.is_some()
            }
            _ => false,
        }
    }

    /// The value of a key as a link says it, not yet escaped; `None` where it is the default.
    #[must_use]
    pub fn written(&self, key: Key) -> Option<String> {
        let default = Self::default();
        match key {
            Key::Months => (self.months != default.months).then(|| self.months.to_string()),
            Key::Start => self.start.map(YearMonth::code),
            Key::Pace => (self.pace != default.pace).then(|| FEW.into()),
            Key::List(list) => {
                let number = |number: &Option<Exact>| {
                    number.as_ref().map_or_else(String::new, Exact::to_plain)
                };
                let texts: Vec<_> = self.list(list).iter().map(number).collect();
                (!texts.is_empty()).then(|| texts.join(","))
            }
            _ => {
                let number = self.number(key)?;
                let usual = match key {
                    Key::Spread(_) => Some(default_spread()),
                    Key::Median(_) => None,
                    _ => default.number(key),
                };
                (usual != Some(number.clone())).then(|| number.to_plain())
            }
        }
    }
}
