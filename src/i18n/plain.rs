//! Numbers in English without a browser, which prints the same by `Intl.NumberFormat("en", …)`.

use super::decimal::Decimal;
use super::format::{CurrencyMark, Format, Kind, Marks, Plural, Style};

/// [`Format`] for English and one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plain {
    symbol: String,
    minor: u8,
}

impl Plain {
    /// For a currency by its ISO 4217 code; one without a symbol here is written by its code.
    pub fn new(code: &str) -> Self {
        let (symbol, minor) = match code {
            "USD" => ("$", 2),
            "EUR" => ("€", 2),
            "GBP" => ("£", 2),
            "CNY" => ("CN¥", 2),
            "INR" => ("₹", 2),
            "RUB" => ("₽", 2),
            "IDR" => ("Rp", 0),
            "JPY" => ("¥", 0),
            "KRW" => ("₩", 0),
            other => (other, 2),
        };
        Self {
            symbol: symbol.to_owned(),
            minor,
        }
    }
}

impl Default for Plain {
    fn default() -> Self {
        Self::new("USD")
    }
}

impl Format for Plain {
    fn format(&self, decimal: &str, style: Style) -> String {
        let Some(number) = Decimal::parse(decimal) else {
            return decimal.to_owned();
        };
        let (least, most) = style.decimals().unwrap_or((self.minor, self.minor));
        let (number, letter) = if style.compact {
            shorten(&number, usize::from(most))
        } else {
            (number.round(usize::from(most)), "")
        };
        let mut text = String::new();
        if number.negative {
            text.push('-');
        } else if style.sign && number.to_string() != "0" {
            text.push('+');
        }
        if style.kind == Kind::Money {
            text.push_str(&self.symbol);
            if self.symbol.ends_with(|c: char| c.is_ascii_alphabetic()) {
                text.push('\u{a0}');
            }
        }
        push_grouped(&mut text, &number.whole);
        let fraction = &number.fraction;
        let zeros = usize::from(least).saturating_sub(fraction.len());
        if fraction.len() + zeros > 0 {
            text.push('.');
            text.push_str(fraction);
            text.push_str(&"0".repeat(zeros));
        }
        text.push_str(letter);
        if style.kind == Kind::Percent {
            text.push('%');
        }
        text
    }

    fn plural(&self, decimal: &str) -> Plural {
        match Decimal::parse(decimal) {
            Some(n) if n.whole == "1" && n.fraction.is_empty() => Plural::One,
            _ => Plural::Other,
        }
    }

    fn marks(&self) -> Marks {
        Marks::ENGLISH
    }

    fn currency(&self) -> CurrencyMark {
        CurrencyMark {
            symbol: self.symbol.clone(),
            before: true,
        }
    }
}

/// The number in thousands, millions, billions or trillions, rounded, with the letter for it.
/// Rounding comes first: 999,950 is 1M, not 1,000K.
fn shorten(number: &Decimal, places: usize) -> (Decimal, &'static str) {
    let mut best = (number.round(places), "");
    for (power, letter) in [(3, "K"), (6, "M"), (9, "B"), (12, "T")] {
        if best.0.whole.len() <= 3 {
            break;
        }
        best = (number.shift(-power).round(places), letter);
    }
    best
}

/// Whole digits with a comma between thousands; `0` for none.
fn push_grouped(text: &mut String, whole: &str) {
    if whole.is_empty() {
        text.push('0');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The wanted texts were printed by `Intl.NumberFormat` of ICU 78.
    #[test]
    fn prints_what_intl_prints() {
        let check = |decimal: &str, style: Style, want: &str| {
            assert_eq!(Plain::default().format(decimal, style), want, "{decimal}");
        };
        check("500000", Style::MONEY, "$500,000");
        check("-1500", Style::MONEY, "-$1,500");
        check("128.205128", Style::MONEY, "$128");
        check("128.205128", Style::MONEY_MINOR, "$128.21");
        check("0.005", Style::MONEY_MINOR, "$0.01");
        check("5", Style::MONEY_MINOR, "$5.00");
        check("1325.609756", Style::COUNT_FINE, "1,325.61");
        check("3900", Style::COUNT, "3,900");
        check("23", Style::PERCENT, "23%");
        check("0.123456789", Style::percent(9), "0.123456789%");
        check("-10", Style::PERCENT, "-10%");
        check("1200", Style::PERCENT, "1,200%");
        check("-0.4", Style::COUNT, "0");
        check("1500", Style::COUNT.signed(), "+1,500");
        check("0.2", Style::COUNT.signed(), "0");
        check("-3", Style::COUNT.signed(), "-3");
        check("1234567.891", Style::number(3), "1,234,567.891");
        check("", Style::COUNT, "");
        check("NaN", Style::COUNT, "NaN");
        let huge = "1".repeat(100);
        assert_eq!(
            Plain::default().format(&huge, Style::COUNT).len(),
            100 + 33,
            "every digit of a long number is kept"
        );
    }

    #[test]
    fn shortens_like_intl() {
        let check = |decimal: &str, want: &str| {
            let shown = Plain::default().format(decimal, Style::COUNT_COMPACT);
            assert_eq!(shown, want, "{decimal}");
            let money = Plain::default().format(decimal, Style::MONEY_COMPACT);
            assert_eq!(money.replace('$', ""), want, "{decimal}");
        };
        check("999", "999");
        check("1500", "1.5K");
        check("15000", "15K");
        check("999949", "999.9K");
        check("999950", "1M");
        check("12345678", "12.3M");
        check("1250000000", "1.3B");
        check("1500000000000", "1.5T");
        check("15000000000000000", "15,000T");
        check("0.04", "0");
        check("99.96", "100");
        check("-1500", "-1.5K");
    }

    #[test]
    fn writes_currencies_as_intl_does_in_english() {
        let check = |code: &str, want: &str| {
            assert_eq!(Plain::new(code).format("1500", Style::MONEY_MINOR), want);
        };
        check("EUR", "€1,500.00");
        check("JPY", "¥1,500");
        check("IDR", "Rp\u{a0}1,500");
        check("CHF", "CHF\u{a0}1,500.00");
    }

    #[test]
    fn only_one_is_singular() {
        let plural = |decimal: &str| Plain::default().plural(decimal);
        assert_eq!(plural("1"), Plural::One);
        for other in ["0", "2", "1.5", "11", "0.1", "x"] {
            assert_eq!(plural(other), Plural::Other, "{other}");
        }
    }
}
