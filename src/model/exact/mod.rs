//! Exact numbers: ratios of whole numbers of any size.

mod operators;
mod quotient;
mod sum;
mod text;
mod units;

use std::rc::Rc;

use super::natural::Natural;
pub(super) use quotient::Quotient;
pub(super) use sum::Sum;
pub use text::ParseProblem;
pub(super) use units::Units;

/// An exact number without a unit.
///
/// Decimals that people type are ratios of whole numbers, and the funnel only
/// multiplies and divides; so every result is exact, and rounding happens
/// where the rounding policy says and nowhere else. Copies share the number.
#[derive(Clone, PartialEq, Eq)]
pub struct Exact(Rc<Ratio>);

/// A ratio in lowest terms: the bottom is not zero, and zero is not negative.
#[derive(PartialEq, Eq)]
struct Ratio {
    negative: bool,
    top: Natural,
    bottom: Natural,
}

impl Exact {
    /// Zero.
    #[must_use]
    pub fn zero() -> Self {
        Self::from(0)
    }

    /// `mantissa` × 10^-`scale`: `decimal(225, 1)` is 22.5.
    #[must_use]
    pub fn decimal(mantissa: i64, scale: u32) -> Self {
        let top = Natural::from(mantissa.unsigned_abs());
        Self::ratio(mantissa < 0, &top, &Natural::power_of_ten(scale as usize))
    }

    /// Puts a ratio into lowest terms.
    fn ratio(negative: bool, top: &Natural, bottom: &Natural) -> Self {
        let (top, bottom) = top.reduced(bottom);
        Self::lowest(negative, top, bottom)
    }

    /// A ratio that is in lowest terms as it is.
    #[inline(never)]
    fn lowest(negative: bool, top: Natural, bottom: Natural) -> Self {
        Self(Rc::new(Ratio {
            negative: negative && !top.is_zero(),
            top,
            bottom,
        }))
    }

    /// Whether this is exactly zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.0.top.is_zero()
    }

    /// Whether this is greater than zero.
    #[must_use]
    pub fn is_positive(&self) -> bool {
        !self.0.negative && !self.is_zero()
    }

    /// Whether this is a whole number.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.0.bottom.is_one()
    }

    /// The smallest whole number not below this.
    #[must_use]
    pub fn ceil(&self) -> Self {
        self.whole(!self.0.negative)
    }

    /// The largest whole number not above this.
    #[must_use]
    pub fn floor(&self) -> Self {
        self.whole(self.0.negative)
    }

    /// The next whole number towards zero or away from it.
    #[inline(never)]
    fn whole(&self, away: bool) -> Self {
        let mut rest = self.0.top.clone();
        let mut size = rest.divide(&self.0.bottom);
        if away && !rest.is_zero() {
            size = size.plus(&Natural::ONE);
        }
        Self::lowest(self.0.negative, size, Natural::ONE)
    }

    /// The nearest whole number; a half goes up.
    #[must_use]
    pub fn round(&self) -> Self {
        (self + &Self::decimal(5, 1)).floor()
    }

    /// This, rounded half up to `places` decimals.
    #[must_use]
    pub fn round_to(&self, places: u32) -> Self {
        if self.is_whole() {
            return self.clone();
        }
        let step = Self::decimal(1, places);
        &(self / &step).round() * &step
    }

    /// The nearest binary float, for drawing only. Infinite where too large.
    #[must_use]
    pub fn to_f64(&self) -> f64 {
        let Ratio { top, bottom, .. } = &*self.0;
        #[expect(clippy::cast_precision_loss, reason = "none up to that many digits")]
        if let Some([top, bottom]) = self.small()
            && (top | bottom) >> f64::MANTISSA_DIGITS == 0
        {
            return top as f64 / bottom as f64;
        }
        // The quotient gets 65 binary digits or more, so that its first 64 tell all.
        let up = (bottom.bits() + 96).saturating_sub(top.bits()) / 32;
        let down = top.bits().saturating_sub(bottom.bits() + 96) / 32;
        let mut rest = top.raise(up);
        let quotient = rest.divide(&bottom.raise(down));
        let lead = quotient.lead() | u64::from(!rest.is_zero());
        #[expect(clippy::cast_precision_loss, reason = "a float is what is asked for")]
        let mut size = lead as f64;
        for _ in 64 + up * 32..quotient.bits() + down * 32 {
            size *= 2.0;
        }
        for _ in quotient.bits() + down * 32..64 + up * 32 {
            size /= 2.0;
        }
        if self.0.negative { -size } else { size }
    }
}

impl From<u64> for Exact {
    fn from(whole: u64) -> Self {
        Self::lowest(false, Natural::from(whole), Natural::ONE)
    }
}
