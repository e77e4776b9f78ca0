//! Plain decimals as digit strings: enough arithmetic to show and read numbers, with no
//! floating point in it, so that a figure of a hundred digits stays what it is.

/// A decimal number: sign, whole digits without leading zeros, fraction digits without trailing
/// zeros. Zero has no digits and no sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    pub negative: bool,
    pub whole: String,
    pub fraction: String,
}

impl Decimal {
    /// Reads `-12.5`, `+3`, `.5`, `5.`; nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.len() + fraction.len() == 0 || !all_digits(whole) || !all_digits(fraction) {
            return None;
        }
        Some(Self::of(negative, whole, fraction))
    }

    /// Puts a number together from its digits and removes what does not count.
    pub fn of(negative: bool, whole: &str, fraction: &str) -> Self {
        let whole = whole.trim_start_matches('0').to_owned();
        let fraction = fraction.trim_end_matches('0').to_owned();
        let zero = whole.is_empty() && fraction.is_empty();
        Self {
            negative: negative && !zero,
            whole,
            fraction,
        }
    }

    /// The number times ten to the power of `places`.
    pub fn shift(&self, places: i32) -> Self {
        let mut digits = [&*self.whole, &*self.fraction].concat();
        let mut point = self.whole.len();
        for _ in 0..places {
            point += 1;
            if point > digits.len() {
                digits.push('0');
            }
        }
        for _ in places..0 {
            match point {
                0 => digits.insert(0, '0'),
                _ => point -= 1,
            }
        }
        self.parted(&digits, point)
    }

    /// Rounded to at most `places` decimals, halves away from zero.
    pub fn round(&self, places: usize) -> Self {
        let digits = ["0", &self.whole, &self.fraction].concat();
        let point = self.whole.len() + 1;
        // What is cut off counts as one more where it begins with five or more.
        let (kept, cut) = digits
            .split_at_checked(point + places)
            .unwrap_or((&digits, ""));
        let mut more = matches!(cut.as_bytes().first(), Some(b'5'..));
        let mut rounded = String::new();
        for digit in kept.bytes().rev() {
            let nine = more && digit == b'9';
            let digit = if nine { b'0' } else { digit + u8::from(more) };
            rounded.insert(0, char::from(digit));
            more = nine;
        }
        self.parted(&rounded, point)
    }

    /// The digits with the point at that place, and the sign of this.
    fn parted(&self, digits: &str, point: usize) -> Self {
        let (whole, fraction) = digits.split_at_checked(point).unwrap_or((digits, ""));
        Self::of(self.negative, whole, fraction)
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.negative { "-" } else { "" })?;
        f.write_str(if self.whole.is_empty() {
            "0"
        } else {
            &self.whole
        })?;
        if !self.fraction.is_empty() {
            f.write_str(".")?;
            f.write_str(&self.fraction)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    fn read(text: &str) -> Decimal {
        Decimal::parse(text).unwrap_or_else(|| panic!("{text:?} is no decimal"))
    }

    #[test]
    fn reads_and_writes_canonically() {
        let check = |given: &str, want: &str| assert_eq!(read(given).to_string(), want, "{given}");
        check("0001.500", "1.5");
        check(".5", "0.5");
        check("5.", "5");
        check("-0.00", "0");
        check("+7", "7");
        for bad in ["", ".", "-", "1e5", "NaN", "1,5", "1.2.3", " 1", "--1"] {
            assert_eq!(Decimal::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn shifts_exactly() {
        let check = |given: &str, by: i32, want: &str| {
            assert_eq!(read(given).shift(by).to_string(), want, "{given} by {by}");
        };
        check("1.5", 6, "1500000");
        check("23", -2, "0.23");
        check("-0.005", -2, "-0.00005");
        check("12345", -2, "123.45");
        check("0", 9, "0");
    }

    #[test]
    fn rounds_halves_away_from_zero() {
        let check = |given: &str, places: usize, want: &str| {
            assert_eq!(read(given).round(places).to_string(), want, "{given}");
        };
        check("128.205128", 2, "128.21");
        check("0.5", 0, "1");
        check("-0.5", 0, "-1");
        check("-0.4", 0, "0");
        check("999.995", 2, "1000");
        check("9.949", 1, "9.9");
        check("1.25", 1, "1.3");
        check("7", 3, "7");
    }
}
