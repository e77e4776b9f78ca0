//! How numbers are shown: the styles the page uses, and the trait that answers them.

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A bare number.
    Number,
    /// Per cent: `"23"` is shown as `23%`.
    Percent,
    /// An amount in the formatter's currency.
    Money,
}

/// How many decimals are shown. Halves are rounded away from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fraction {
    /// As many as the number has, and no more than this.
    UpTo(u8),
    /// Always this many.
    Exactly(u8),
    /// As the currency is written: two for USD, none for JPY. Without a currency: none. In short
    /// form: up to one.
    Minor,
}

/// How a number is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Style {
    /// What it counts.
    pub kind: Kind,
    /// Short form: `1.2M`.
    pub compact: bool,
    /// How many decimals.
    pub fraction: Fraction,
    /// Positive numbers carry a `+`.
    pub sign: bool,
}

impl Style {
    /// A whole count: `3,900`.
    pub const COUNT: Self = Self::of(Kind::Number, Fraction::UpTo(0));
    /// A count with up to two decimals: `1,325.61`.
    pub const COUNT_FINE: Self = Self::of(Kind::Number, Fraction::UpTo(2));
    /// A short count: `3.9K`.
    pub const COUNT_COMPACT: Self = Self::of(Kind::Number, Fraction::UpTo(1)).compact();
    /// Money in whole units: `$500,000`.
    pub const MONEY: Self = Self::of(Kind::Money, Fraction::UpTo(0));
    /// Money with its minor unit: `$128.21`, `¥128`.
    pub const MONEY_MINOR: Self = Self::of(Kind::Money, Fraction::Minor);
    /// Short money: `$1.2M`.
    pub const MONEY_COMPACT: Self = Self::of(Kind::Money, Fraction::UpTo(1)).compact();
    /// A rate with up to two decimals: `22.5%`.
    pub const PERCENT: Self = Self::percent(2);
    /// How many times: `4.3`; the `×` belongs to the message.
    pub const MULTIPLE: Self = Self::of(Kind::Number, Fraction::UpTo(1));

    /// A style that is neither compact nor signed.
    pub const fn of(kind: Kind, fraction: Fraction) -> Self {
        Self {
            kind,
            compact: false,
            fraction,
            sign: false,
        }
    }

    /// A rate with up to `decimals` decimals.
    pub const fn percent(decimals: u8) -> Self {
        Self::of(Kind::Percent, Fraction::UpTo(decimals))
    }

    /// A bare number with up to `decimals` decimals.
    pub const fn number(decimals: u8) -> Self {
        Self::of(Kind::Number, Fraction::UpTo(decimals))
    }

    /// The style in which an amount reads best: whole from 100 upwards and where there is
    /// nothing after the decimal point, with the minor unit otherwise.
    pub fn money_for(decimal: &str) -> Self {
        let digits = decimal.trim_start_matches(['-', '+', '0']);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        if whole.len() >= 3 || fraction.bytes().all(|b| b == b'0') {
            Self::MONEY
        } else {
            Self::MONEY_MINOR
        }
    }

    /// The fewest and the most decimals; none where the currency decides.
    pub(crate) const fn decimals(self) -> Option<(u8, u8)> {
        match self.fraction {
            Fraction::UpTo(most) => Some((0, most)),
            Fraction::Exactly(count) => Some((count, count)),
            Fraction::Minor if self.compact => Some((0, 1)),
            Fraction::Minor if matches!(self.kind, Kind::Money) => None,
            Fraction::Minor => Some((0, 0)),
        }
    }

    /// The same in short form.
    #[must_use]
    pub const fn compact(mut self) -> Self {
        self.compact = true;
        self
    }

    /// The same with a `+` before positive numbers.
    #[must_use]
    pub const fn signed(mut self) -> Self {
        self.sign = true;
        self
    }
}

/// The plural categories of CLDR. Which numbers belong to which is the language's matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Plural {
    /// For nought, where a language has a form for it.
    Zero,
    /// For one, and what behaves like it (21 in Russian).
    One,
    /// For two.
    Two,
    /// For a few (2, 3, 4 in Russian).
    Few,
    /// For many (5 to 20 in Russian).
    Many,
    /// For everything else; every language has it.
    Other,
}

impl Plural {
    /// The category's name in CLDR, which is what a branch of a message is called.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category of that name; [`Plural::Other`] for any other text.
    pub fn from_key(key: &str) -> Self {
        match key {
            "zero" => Self::Zero,
            "one" => Self::One,
            "two" => Self::Two,
            "few" => Self::Few,
            "many" => Self::Many,
            _ => Self::Other,
        }
    }
}

/// The marks a language writes numbers with, as far as reading them needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    /// Between whole and fraction: `.` in English, `,` in Italian.
    pub decimal: char,
    /// Between thousands: `,` in English, a no-break space in Russian.
    pub group: char,
    /// The power of ten a lone letter M stands for: 6, but 9 in Indonesian (*miliar*).
    pub letter_m: u8,
}

impl Marks {
    /// English: `1,234.5`, M for million.
    pub const ENGLISH: Self = Self {
        decimal: '.',
        group: ',',
        letter_m: 6,
    };
}

/// How a currency is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurrencyMark {
    /// `$`, `€`, `CHF`.
    pub symbol: String,
    /// Whether it stands before the number.
    pub before: bool,
}

/// Shows numbers in one language and one currency.
///
/// Numbers are plain decimals of any length (`"1326"`, `"-0.5"`), shown exactly as the style
/// rounds them. What is not such a number is shown as it is; nothing here fails.
pub trait Format {
    /// The number as text.
    fn format(&self, decimal: &str, style: Style) -> String;

    /// The plural category of the number, as written without trailing zeros.
    fn plural(&self, decimal: &str) -> Plural;

    /// The marks of the language.
    fn marks(&self) -> Marks;

    /// How the currency is written.
    fn currency(&self) -> CurrencyMark;

    /// Whether people count in tens of thousands (万, 만) where others say thousands and millions.
    fn counts_in_myriads(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::Style;

    #[test]
    fn money_is_whole_from_a_hundred_upwards() {
        for whole in ["100", "128.205128", "-2000.5", "5", "0", "5.00", "00100.5"] {
            assert_eq!(Style::money_for(whole), Style::MONEY, "{whole}");
        }
        for fine in ["99.99", "0.5", "-12.25", ".5", "0012.25"] {
            assert_eq!(Style::money_for(fine), Style::MONEY_MINOR, "{fine}");
        }
    }
}
