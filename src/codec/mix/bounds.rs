//! What a number of a link may be.

use crate::model::{Exact, Input, OutOfRange};

/// What a number may be. The least is zero, or above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Whether zero itself is allowed.
    pub zero: bool,
    /// The largest value allowed.
    pub max: u64,
    /// Decimals that are kept.
    pub places: u32,
}

impl Bounds {
    /// Money up to `max` in the scenario's currency.
    pub(super) const fn money(max: u64) -> Self {
        Self {
            zero: false,
            max,
            places: 6,
        }
    }

    /// A share in per cent.
    pub(super) const fn percent(zero: bool) -> Self {
        Self {
            zero,
            max: 100,
            places: 12,
        }
    }

    /// Those of an input.
    pub(super) fn of(input: Input) -> Self {
        let range = input.range();
        let places = match input {
            Input::Quota | Input::Aov => 6,
            Input::Share | Input::Rate(_) => 12,
            Input::Cycle => 0,
        };
        Self {
            zero: range.zero,
            max: range.max,
            places,
        }
    }

    /// Checks a number.
    ///
    /// # Errors
    /// [`OutOfRange`] with the nearest number that is allowed; `None` where none is near: below
    /// zero, and at zero where that is not allowed.
    pub fn check(self, number: &Exact) -> Result<(), OutOfRange> {
        let below = *number < Exact::zero() || number.is_zero() && !self.zero;
        if below && (!self.zero || self.places > 0) {
            return Err(OutOfRange { nearest: None });
        }
        let least = if self.zero {
            Exact::zero()
        } else {
            Exact::decimal(1, self.places)
        };
        let kept = number.round_to(self.places);
        let nearest = kept.max(least).min(Exact::from(self.max));
        if nearest == *number {
            Ok(())
        } else {
            let nearest = Some(nearest);
            Err(OutOfRange { nearest })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_out_of_range_name_the_nearest_one() {
        let nearest = |bounds: Bounds, text: &str| {
            let checked = bounds.check(&Exact::parse(text).unwrap());
            checked.map_err(|error| error.nearest.map(|nearest| nearest.to_plain()))
        };
        let share = Bounds::percent(true);
        assert_eq!(nearest(share, "0"), Ok(()));
        assert_eq!(nearest(share, "101"), Err(Some("100".into())));
        assert_eq!(nearest(share, "-1"), Err(None));
        assert_eq!(nearest(Bounds::percent(false), "0"), Err(None));
        assert_eq!(
            nearest(Bounds::money(9), "1.0000001"),
            Err(Some("1".into()))
        );
        let days = Bounds::of(Input::Cycle);
        assert_eq!(nearest(days, "-3"), Err(Some("0".into())));
        assert_eq!(nearest(days, "30.4"), Err(Some("30".into())));
    }
}
