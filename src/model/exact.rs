//! Exact numbers: ratios of whole numbers of any size.

use std::ops::{Add, Div, Mul, Sub};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

/// An exact number without a unit.
///
/// Decimals that people type are ratios of whole numbers, and the funnel only
/// multiplies and divides; so every result is exact, and rounding happens
/// where the rounding policy says and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact(BigRational);

/// Why a text is not a plain decimal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseProblem {
    /// No number at all, or more than a number.
    NotANumber,
    /// A number whose size has more than 400 digits.
    TooLarge,
    /// A number other than zero, closer to it than 400 decimals can tell.
    TooSmall,
}

/// Exponents and lengths beyond this are refused rather than computed.
const MAX_DIGITS: usize = 400;

impl Exact {
    /// Zero.
    #[must_use]
    pub fn zero() -> Self {
        Self(BigRational::zero())
    }

    /// `mantissa` × 10^-`scale`: `decimal(225, 1)` is 22.5.
    #[must_use]
    pub fn decimal(mantissa: i64, scale: u32) -> Self {
        Self(BigRational::new(
            mantissa.into(),
            BigInt::from(10).pow(scale),
        ))
    }

    /// Reads a plain decimal: digits with at most one decimal point, an
    /// optional sign and an optional exponent (`-1.5`, `.5`, `1e6`).
    ///
    /// # Errors
    /// [`ParseProblem`] where the text is anything else, or its magnitude needs
    /// more than 400 digits.
    pub fn parse(text: &str) -> Result<Self, ParseProblem> {
        let (negative, unsigned) = match text.as_bytes().first() {
            Some(b'-') => (true, &text[1..]),
            Some(b'+') => (false, &text[1..]),
            _ => (false, text),
        };
        let (number, exponent) = match unsigned.find(['e', 'E']) {
            Some(at) => (&unsigned[..at], read_exponent(&unsigned[at + 1..])?),
            None => (unsigned, 0),
        };
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.len() + fraction.len() == 0 || !plain(whole) || !plain(fraction) {
            return Err(ParseProblem::NotANumber);
        }
        let whole = whole.trim_start_matches('0');
        let fraction = fraction.trim_end_matches('0');
        if whole.is_empty() && fraction.is_empty() {
            return Ok(Self::zero());
        }
        let shift = exponent - len(fraction);
        if len(whole) + exponent > len_limit() {
            return Err(ParseProblem::TooLarge);
        }
        if shift < -len_limit() {
            return Err(ParseProblem::TooSmall);
        }
        let digits = [whole, fraction].concat();
        let mantissa =
            BigInt::parse_bytes(digits.as_bytes(), 10).ok_or(ParseProblem::NotANumber)?;
        let mantissa = if negative { -mantissa } else { mantissa };
        let power = BigInt::from(10).pow(u32::try_from(shift.unsigned_abs()).unwrap_or(0));
        Ok(Self(if shift < 0 {
            BigRational::new(mantissa, power)
        } else {
            BigRational::from_integer(mantissa * power)
        }))
    }

    /// Whether this is exactly zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// Whether this is greater than zero.
    #[must_use]
    pub fn is_positive(&self) -> bool {
        self.0.is_positive()
    }

    /// Whether this is a whole number.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.0.is_integer()
    }

    /// The smallest whole number not below this.
    #[must_use]
    pub fn ceil(&self) -> Self {
        Self(self.0.ceil())
    }

    /// The largest whole number not above this.
    #[must_use]
    pub fn floor(&self) -> Self {
        Self(self.0.floor())
    }

    /// The nearest whole number; a half goes up.
    #[must_use]
    pub fn round(&self) -> Self {
        Self((&self.0 + BigRational::new(1.into(), 2.into())).floor())
    }

    /// This, rounded half up to `places` decimals.
    #[must_use]
    pub fn round_to(&self, places: u32) -> Self {
        let unit = Self(BigRational::from_integer(BigInt::from(10).pow(places)));
        &(self * &unit).round() / &unit
    }

    /// The nearest binary float, for drawing only. Infinite where too large.
    #[must_use]
    pub fn to_f64(&self) -> f64 {
        self.0.to_f64().unwrap_or(f64::INFINITY)
    }

    /// The plain decimal, `.` as the point, no grouping, no exponent: exact
    /// where it ends within 20 decimals, else rounded to 20 significant ones.
    #[must_use]
    pub fn to_plain(&self) -> String {
        if self.is_whole() {
            return self.0.numer().to_string();
        }
        // A fraction below one has leading zeros; they do not count as significant.
        let zeros = self.0.denom().bits().saturating_sub(self.0.numer().bits()) * 3 / 10;
        let places = u32::try_from(zeros).unwrap_or(0) + 20;
        let scaled = (&self.0 * BigInt::from(10).pow(places))
            .round()
            .to_integer();
        let digits = format!(
            "{:0>width$}",
            scaled.magnitude().to_string(),
            width = places as usize + 1
        );
        let (whole, fraction) = digits.split_at(digits.len() - places as usize);
        let sign = if scaled.is_negative() { "-" } else { "" };
        let fraction = fraction.trim_end_matches('0');
        let point = if fraction.is_empty() { "" } else { "." };
        [sign, whole, point, fraction].concat()
    }
}

fn len(text: &str) -> i64 {
    i64::try_from(text.len()).unwrap_or(i64::MAX)
}

fn len_limit() -> i64 {
    MAX_DIGITS as i64
}

/// An exponent, held within ±1,000,000: further out it only says "far too large".
fn read_exponent(text: &str) -> Result<i64, ParseProblem> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(ParseProblem::NotANumber);
    }
    let size = digits.parse::<i64>().unwrap_or(i64::MAX).min(1_000_000);
    Ok(if text.starts_with('-') { -size } else { size })
}

impl From<u64> for Exact {
    fn from(whole: u64) -> Self {
        Self(BigRational::from_integer(whole.into()))
    }
}

macro_rules! operators {
    ($($trait:ident $method:ident),*) => { $(
        impl $trait for &Exact {
            type Output = Exact;
            fn $method(self, other: Self) -> Exact {
                Exact((&self.0).$method(&other.0))
            }
        }
    )* };
}
operators!(Add add, Sub sub, Mul mul);

impl Div for &Exact {
    type Output = Exact;
    /// Division by zero gives zero: the units rule zero divisors out, and a
    /// page must not die of a slip.
    fn div(self, other: Self) -> Exact {
        if other.is_zero() {
            Exact::zero()
        } else {
            Exact(&self.0 / &other.0)
        }
    }
}
