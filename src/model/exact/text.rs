//! Exact numbers read from plain decimals and written as such.

use std::fmt;

use super::{Exact, Natural, Ratio};

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
const MAX_DIGITS: i64 = 400;

impl Exact {
    /// Reads a plain decimal: digits with at most one decimal point, an
    /// optional sign and an optional exponent (`-1.5`, `.5`, `1e6`).
    ///
    /// # Errors
    /// [`ParseProblem`] where the text is anything else, or its magnitude needs
    /// more than 400 digits.
    pub fn parse(text: &str) -> Result<Self, ParseProblem> {
        let scan = Scan::of(text.as_bytes()).ok_or(ParseProblem::NotANumber)?;
        if scan.size == 0 && scan.places == 0 {
            return Ok(Self::zero());
        }
        let shift = scan.exponent - scan.places;
        if scan.size + scan.exponent > MAX_DIGITS {
            return Err(ParseProblem::TooLarge);
        }
        if shift < -MAX_DIGITS {
            return Err(ParseProblem::TooSmall);
        }
        let mut top = Natural::from(0);
        let digits = text.bytes().filter(u8::is_ascii_digit);
        for (digit, _) in digits.zip(0..scan.whole + scan.places) {
            top.append(digit - b'0');
        }
        let power = Natural::power_of_ten(usize::try_from(shift.unsigned_abs()).unwrap_or(0));
        Ok(if shift < 0 {
            Self::ratio(scan.negative, &top, &power)
        } else {
            Self::lowest(scan.negative, top.times(&power), Natural::ONE)
        })
    }

    /// The plain decimal, `.` as the point, no grouping, no exponent: exact
    /// where it ends within 20 decimals, else rounded to 20 significant ones.
    #[must_use]
    pub fn to_plain(&self) -> String {
        let Ratio { top, bottom, .. } = &*self.0;
        // A fraction below one has leading zeros; they do not count as significant.
        let zeros = bottom.bits().saturating_sub(top.bits()) * 3 / 10;
        let places = if self.is_whole() { 0 } else { zeros + 20 };
        let mut rest = top.times(&Natural::power_of_ten(places));
        let mut scaled = rest.divide(bottom);
        if rest.plus(&rest) >= *bottom {
            scaled = scaled.plus(&Natural::ONE);
        }
        let mut text = String::new();
        if self.0.negative && !scaled.is_zero() {
            text.push('-');
        }
        let mut digits = scaled.into_digits();
        digits.resize(digits.len().max(places + 1), 0);
        let unsaid = digits.iter().take(places).take_while(|digit| **digit == 0);
        let unsaid = unsaid.count();
        for (place, digit) in digits.iter().enumerate().skip(unsaid).rev() {
            if place + 1 == places {
                text.push('.');
            }
            text.push(char::from(b'0' + digit));
        }
        text
    }
}

/// What a decimal's text consists of.
#[derive(Default)]
struct Scan {
    negative: bool,
    /// Digits before the point.
    whole: i64,
    /// Of those, the ones from the first that is not zero.
    size: i64,
    /// Digits after the point to the last that is not zero.
    places: i64,
    exponent: i64,
}

impl Scan {
    fn of(text: &[u8]) -> Option<Self> {
        let (negative, unsigned) = sign(text);
        let mut found = Self {
            negative,
            ..Self::default()
        };
        let mut fraction = None;
        let mut bytes = unsigned.iter();
        while let Some(byte) = bytes.next() {
            match (byte, &mut fraction) {
                (b'0'..=b'9', None) => {
                    found.whole += 1;
                    found.size += i64::from(found.size > 0 || *byte > b'0');
                }
                (b'0'..=b'9', Some(length)) => {
                    *length += 1;
                    if *byte > b'0' {
                        found.places = *length;
                    }
                }
                (b'.', None) => fraction = Some(0),
                (b'e' | b'E', _) => {
                    found.exponent = exponent(bytes.as_slice())?;
                    break;
                }
                _ => return None,
            }
        }
        (found.whole + fraction.unwrap_or(0) > 0).then_some(found)
    }
}

/// An exponent, held within ±1,000,000: further out it only says "far too large".
fn exponent(text: &[u8]) -> Option<i64> {
    let (negative, digits) = sign(text);
    let mut size = (!digits.is_empty()).then_some(0)?;
    for digit in digits {
        let digit = digit.is_ascii_digit().then(|| i64::from(digit - b'0'))?;
        size = (size * 10 + digit).min(1_000_000);
    }
    Some(if negative { -size } else { size })
}

/// Whether a text begins with a minus, and what follows the sign.
fn sign(text: &[u8]) -> (bool, &[u8]) {
    match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_plain())
    }
}
