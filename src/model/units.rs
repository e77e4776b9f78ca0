//! Units as types: a value of one of these is always within its range.

use super::exact::Exact;

/// A value outside of its unit's range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutOfRange {
    /// The nearest value that is allowed; `None` where none is near (zero and
    /// below for units that start above zero).
    pub nearest: Option<Exact>,
}

/// An amount of money in the scenario's currency: above zero, at most 10^12,
/// at most six decimals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Money(Exact);

/// A share of something: above 0 %, at most 100 %, at most twelve decimals of
/// a per cent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    percent: Exact,
}

/// A number of whole days from 0 to 1095 (three years).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days(u16);

/// Decimals that [`Money`] keeps.
pub const MONEY_PLACES: u32 = 6;
/// Decimals of a per cent that [`Rate`] keeps.
pub const RATE_PLACES: u32 = 12;
/// The longest sales cycle in days.
pub const MAX_DAYS: u16 = 1095;

impl Money {
    /// Checks an amount against `limit`, the largest allowed.
    ///
    /// # Errors
    /// [`OutOfRange`] for zero, negative, above `limit`, or more than six decimals.
    pub fn new(amount: Exact, limit: u64) -> Result<Self, OutOfRange> {
        within(amount, &Exact::from(limit), MONEY_PLACES).map(Self)
    }

    /// A whole amount known to be in range; zero becomes one.
    #[must_use]
    pub fn whole(amount: u32) -> Self {
        Self(Exact::from(u64::from(amount.max(1))))
    }

    /// The amount.
    #[must_use]
    pub fn amount(&self) -> &Exact {
        &self.0
    }
}

impl Rate {
    /// Checks a rate given in per cent: `percent(23)` is 23 %.
    ///
    /// # Errors
    /// [`OutOfRange`] for zero, negative, above 100, or more than twelve decimals.
    pub fn from_percent(percent: Exact) -> Result<Self, OutOfRange> {
        within(percent, &Exact::from(100), RATE_PLACES).map(|percent| Self { percent })
    }

    /// A whole per cent known to be in range; held within 1 to 100.
    #[must_use]
    pub fn whole(percent: u8) -> Self {
        Self {
            percent: Exact::from(u64::from(percent.clamp(1, 100))),
        }
    }

    /// The rate in per cent, 0 < x ≤ 100.
    #[must_use]
    pub fn percent(&self) -> &Exact {
        &self.percent
    }

    /// The rate as a fraction, 0 < x ≤ 1.
    #[must_use]
    pub fn fraction(&self) -> Exact {
        &self.percent / &Exact::from(100)
    }
}

impl Days {
    /// Checks a number of days.
    ///
    /// # Errors
    /// [`OutOfRange`] below 0, above 1095, or where it is not whole.
    pub fn new(days: &Exact) -> Result<Self, OutOfRange> {
        let whole = days.round();
        let max = Exact::from(u64::from(MAX_DAYS));
        let nearest = if whole < Exact::zero() {
            Exact::zero()
        } else {
            whole.min(max)
        };
        if nearest == *days {
            // In range by the line above, so the float is exact.
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            Ok(Self(days.to_f64() as u16))
        } else {
            Err(OutOfRange {
                nearest: Some(nearest),
            })
        }
    }

    /// A number of days known to be in range; held to 1095.
    #[must_use]
    pub fn whole(days: u16) -> Self {
        Self(days.min(MAX_DAYS))
    }

    /// The number of days.
    #[must_use]
    pub fn count(self) -> u16 {
        self.0
    }
}

fn within(value: Exact, limit: &Exact, places: u32) -> Result<Exact, OutOfRange> {
    if !value.is_positive() {
        return Err(OutOfRange { nearest: None });
    }
    let step = Exact::decimal(1, places);
    let kept = value.round_to(places).max(step).min(limit.clone());
    if kept == value {
        Ok(value)
    } else {
        Err(OutOfRange {
            nearest: Some(kept),
        })
    }
}

/// What the quota is a target for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    /// A month, twelve to the year.
    #[default]
    Month,
    /// A quarter, four to the year.
    Quarter,
    /// A year.
    Year,
}

impl Period {
    /// All periods, shortest first.
    pub const ALL: [Self; 3] = [Self::Month, Self::Quarter, Self::Year];

    /// How many of them a year has.
    #[must_use]
    pub fn per_year(self) -> u8 {
        match self {
            Self::Month => 12,
            Self::Quarter => 4,
            Self::Year => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_out_of_range_name_the_nearest_one() {
        let percent =
            |text: &str| Rate::from_percent(Exact::parse(text).unwrap()).map_err(|e| e.nearest);
        assert_eq!(percent("101"), Err(Some(Exact::from(100))));
        assert_eq!(percent("0"), Err(None));
        assert_eq!(percent("-3"), Err(None));
        assert_eq!(percent("1e-30"), Err(Some(Exact::decimal(1, 12))));
        assert!(percent("0.0000001").is_ok());
        let days = |text: &str| {
            Days::new(&Exact::parse(text).unwrap())
                .map(Days::count)
                .map_err(|e| e.nearest)
        };
        assert_eq!(days("1095"), Ok(1095));
        assert_eq!(days("1e300"), Err(Some(Exact::from(1095))));
        assert_eq!(days("-1"), Err(Some(Exact::zero())));
        assert_eq!(days("30.4"), Err(Some(Exact::from(30))));
    }
}
