//! Months of the calendar.

/// A month of a year. Months are ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct YearMonth {
    /// The year, 1 to 9999.
    year: u16,
    /// The month, 1 to 12.
    month: u8,
}

impl YearMonth {
    /// January of the year 1.
    pub const EARLIEST: Self = Self { year: 1, month: 1 };

    /// A month of a year; `None` outside of the years 1 to 9999 and the months 1 to 12.
    #[must_use]
    pub fn new(year: u16, month: u8) -> Option<Self> {
        let known = (1..=9999).contains(&year) && (1..=12).contains(&month);
        known.then_some(Self { year, month })
    }

    /// Reads `2027-01`; `2027-1` is understood too.
    ///
    /// ```
    /// use upfunnel::model::plan::YearMonth;
    /// assert_eq!(YearMonth::parse("2027-01"), YearMonth::new(2027, 1));
    /// assert_eq!(YearMonth::parse("2027-13"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let fits = year.len() == 4 && (1..=2).contains(&month.len());
        if !fits || !digits(year) || !digits(month) {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?)
    }

    /// As a link says it: `2027-01`.
    #[must_use]
    pub fn code(self) -> String {
        let year = (u32::from(self.year) + 10_000).to_string();
        let month = (u32::from(self.month) + 100).to_string();
        [&year[1..], "-", &month[1..]].concat()
    }

    /// The month that lies so many later, or earlier; held within the years 1 to 9999.
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        let at = i32::from(self.year) * 12 + i32::from(self.month) - 1;
        let at = at.saturating_add(months).clamp(12, 9999 * 12 + 11);
        Self {
            year: u16::try_from(at / 12).unwrap_or(self.year),
            month: u8::try_from(at % 12 + 1).unwrap_or(self.month),
        }
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_go_on_across_years() {
        let plus = |text: &str, months| YearMonth::parse(text).unwrap().plus(months).code();
        assert_eq!(plus("2026-12", 1), "2027-01");
        assert_eq!(plus("2027-01", -1), "2026-12");
        assert_eq!(plus("2027-01", 23), "2028-12");
        assert_eq!(plus("9999-12", 1), "9999-12");
        assert_eq!(plus("0001-01", -40), "0001-01");
        for wrong in [
            "", "2027", "2027-0", "27-01", "2027-001", "2027-+1", "0000-01",
        ] {
            assert_eq!(YearMonth::parse(wrong), None, "{wrong}");
        }
    }
}
