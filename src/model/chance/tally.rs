//! What came of trials, without keeping each of them.

/// Trials that are kept one by one, to see where values lie.
const FIRST: usize = 2_000;
/// Into how many steps values are sorted.
const BINS: usize = 4_000;
/// The same where there are many of them.
const FEW_BINS: usize = 400;

/// How often values came.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    trials: u64,
    sum: f64,
    squares: f64,
    /// The first value.
    around: f64,
    /// Values lie this far from each other, or anywhere with 0.
    step: f64,
    /// How many bins there are to be.
    fine: usize,
    first: Vec<f64>,
    low: f64,
    width: f64,
    /// 1 ÷ width.
    per_width: f64,
    /// The lowest is whatever lies below all others, the highest what lies above.
    bins: Vec<u64>,
}

impl Tally {
    /// Of values that lie so far from each other, or anywhere with 0.
    pub(super) fn new(step: f64) -> Self {
        Self {
            step,
            first: Vec::with_capacity(FIRST),
            ..Self::none()
        }
    }

    /// Of values that need not be told apart closely.
    pub(super) fn coarse() -> Self {
        Self {
            fine: FEW_BINS,
            ..Self::none()
        }
    }

    pub(super) const fn none() -> Self {
        Self {
            trials: 0,
            sum: 0.0,
            squares: 0.0,
            around: 0.0,
            step: 0.0,
            fine: BINS,
            first: Vec::new(),
            low: 0.0,
            width: 0.0,
            per_width: 0.0,
            bins: Vec::new(),
        }
    }

    /// More values.
    pub(super) fn add(&mut self, values: &[f64]) {
        let mut rest = values;
        if self.bins.is_empty() {
            // Around the first value, so that squares do not swallow what differs.
            if let (0, Some(first)) = (self.trials, rest.first()) {
                self.around = *first;
            }
            let (kept, others) = rest.split_at(rest.len().min(FIRST - self.first.len()));
            self.first.extend_from_slice(kept);
            self.sum_up(kept);
            if self.first.len() == FIRST {
                self.sort();
            }
            rest = others;
        }
        self.sum_up(rest);
        for value in rest {
            let bin = self.bin(*value);
            self.bins[bin] += 1;
        }
    }

    /// Adds to what the mean and the deviation come from.
    fn sum_up(&mut self, values: &[f64]) {
        self.trials += values.len() as u64;
        let (mut sum, mut squares, around) = (self.sum, self.squares, self.around);
        for value in values {
            sum += value;
            let apart = value - around;
            squares += apart * apart;
        }
        (self.sum, self.squares) = (sum, squares);
    }

    /// Lays the bins where the first trials lie, and half as far again from the middle on both sides.
    fn sort(&mut self) {
        let mut sorted = self.first.clone();
        sorted.sort_by(f64::total_cmp);
        let (least, middle) = (sorted[0], sorted[FIRST / 2]);
        // The rarest values may lie very far out; they are counted and told apart no more.
        let most = sorted[FIRST - 5];
        let low = (least - 0.5 * (middle - least)).max(0.0);
        let span = (most + 0.5 * (most - middle) - low)
            .max(self.step)
            .max(most * 1e-9);
        // Where all values are zero, any step will do.
        let span = if span > 0.0 { span } else { 1.0 };
        let width = span / self.fine();
        if self.step > 0.0 {
            // A bin holds whole steps, and its values lie in its middle or evenly in it.
            self.width = (width / self.step).ceil().max(1.0) * self.step;
            self.low = ((low / self.step).floor() - 0.5) * self.step;
        } else {
            self.width = width;
            self.low = low;
        }
        self.per_width = 1.0 / self.width;
        self.bins = vec![0; self.fine + 2];
        for value in std::mem::take(&mut self.first) {
            let bin = self.bin(value);
            self.bins[bin] += 1;
        }
    }

    #[inline]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to the bins before"
    )]
    fn bin(&self, value: f64) -> usize {
        let at = ((value - self.low) * self.per_width).floor() + 1.0;
        at.clamp(0.0, self.fine() + 1.0) as usize
    }

    #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
    fn fine(&self) -> f64 {
        self.fine as f64
    }

    /// Trials made.
    #[must_use]
    pub fn trials(&self) -> u64 {
        self.trials
    }

    /// The average value; 0 without trials.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.sum / self.count()
    }

    /// The standard deviation of the values.
    #[must_use]
    pub fn deviation(&self) -> f64 {
        let shift = self.mean() - self.around;
        (self.squares / self.count() - shift * shift)
            .max(0.0)
            .sqrt()
    }

    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    fn count(&self) -> f64 {
        self.trials.max(1) as f64
    }

    /// The share of values at or below `value`. Within a bin values count as spread evenly.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    pub fn up_to(&self, value: f64) -> f64 {
        if self.bins.is_empty() {
            let below = self.first.iter().filter(|known| **known <= value).count();
            return below as f64 / self.count();
        }
        // Half a step on, so that what is equal counts.
        let value = value + 0.5 * self.step;
        let bin = self.bin(value);
        let below: u64 = self.bins[..bin].iter().sum();
        let within = if bin == 0 {
            0.0
        } else if bin > self.fine {
            1.0
        } else {
            let lower = self.low + (bin as f64 - 1.0) * self.width;
            ((value - lower) / self.width).clamp(0.0, 1.0)
        };
        (below as f64 + within * self.bins[bin] as f64) / self.count()
    }

    /// The least value of which the share at or below it is at least this: of whole steps a whole one.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    pub fn quantile(&self, share: f64) -> f64 {
        let wanted = share * self.count();
        if self.bins.is_empty() {
            let mut sorted = self.first.clone();
            sorted.sort_by(f64::total_cmp);
            let mut at = sorted.iter().zip(1_u32..);
            let found = at.find(|(_, count)| f64::from(*count) >= wanted);
            let value = found.map(|(value, _)| value).or(sorted.last());
            return value.copied().unwrap_or(0.0);
        }
        let mut below = 0.0;
        for (bin, count) in self.bins.iter().enumerate() {
            let count = *count as f64;
            if below + count >= wanted && count > 0.0 {
                let within = ((wanted - below) / count).clamp(0.0, 1.0);
                let value = self.low + (bin as f64 - 1.0 + within) * self.width;
                if self.step > 0.0 {
                    return ((value - 0.5 * self.step) / self.step).ceil().max(0.0) * self.step;
                }
                return value;
            }
            below += count;
        }
        self.low + self.fine() * self.width
    }

    /// The standard error of a share that so many trials have shown: √(p(1 − p) ÷ n). Where none or
    /// all of them did, that of one that did otherwise.
    #[must_use]
    pub fn standard_error(&self, share: f64) -> f64 {
        let least = 1.0 / self.count();
        let share = share.clamp(least.min(0.5), (1.0 - least).max(0.5));
        (share * (1.0 - share) / self.count()).sqrt()
    }

    /// All of it as numbers, for another thread.
    pub fn to_numbers(&self, out: &mut Vec<f64>) {
        #[expect(clippy::cast_precision_loss, reason = "counts far below 2^53")]
        let count = |count: u64| count as f64;
        out.extend([count(self.trials), self.sum, self.squares, self.around]);
        out.extend([self.step, self.fine(), self.low, self.width]);
        out.push(count(self.first.len() as u64));
        out.extend(&self.first);
        out.extend(self.bins.iter().map(|bin| count(*bin)));
    }

    /// The tally at the beginning of these numbers, which are then those behind it; `None` where
    /// they are none.
    pub fn from_numbers(numbers: &mut &[f64]) -> Option<Self> {
        let (head, rest) = numbers.split_first_chunk::<9>()?;
        let [trials, sum, squares, around, step, fine, low, width, first] = *head;
        let whole = |value: f64| usize::try_from(super::question::whole(value)).ok();
        let (fine, first) = (whole(fine)?, whole(first)?);
        let (kept, rest) = rest.split_at_checked(first)?;
        let bins = if width > 0.0 { fine.checked_add(2)? } else { 0 };
        let (counts, rest) = rest.split_at_checked(bins)?;
        *numbers = rest;
        Some(Self {
            trials: super::question::whole(trials),
            sum,
            squares,
            around,
            step,
            fine,
            first: kept.to_vec(),
            low,
            width,
            per_width: 1.0 / width,
            bins: counts
                .iter()
                .map(|count| super::question::whole(*count))
                .collect(),
        })
    }
}
