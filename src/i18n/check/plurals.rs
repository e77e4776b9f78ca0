//! The plural categories of languages, as CLDR has them and browsers answer them. A test in the
//! browser holds that the two agree (`tests/dom/intl`).

/// The categories of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Categories {
    /// Those that every plural choice has a branch for.
    pub needed: &'static [&'static str],
    /// Those that it may have a branch for.
    pub allowed: &'static [&'static str],
    /// Whether numbers are told in short form (10万), and may choose [`SHORT`] by it.
    pub short: bool,
}

/// The branch of numbers in short form.
pub const SHORT: &str = "short";

const fn of(needed: &'static [&'static str]) -> Categories {
    Categories {
        needed,
        allowed: &[],
        short: false,
    }
}

/// Languages that count in tens of thousands; they have no plurals.
const IN_MYRIADS: Categories = Categories {
    needed: &["other"],
    allowed: &[],
    short: true,
};

/// The languages whose files can be checked. To add a language, add its line.
pub const LANGUAGES: &[(&str, Categories)] = &[
    ("en", of(&["one", "other"])),
    ("id", of(&["other"])),
    ("ru", of(&["one", "few", "many", "other"])),
    ("zh", IN_MYRIADS),
    (
        "it",
        Categories {
            needed: &["one", "other"],
            // Whole millions, which are written like all others where they are in digits.
            allowed: &["many"],
            short: false,
        },
    ),
    ("ko", IN_MYRIADS),
];

/// The categories of a language by its code.
pub fn categories(language: &str) -> Option<Categories> {
    LANGUAGES
        .iter()
        .find_map(|(code, categories)| (*code == language).then_some(*categories))
}

/// Whether that is the name of a category in any language.
pub fn is_category(name: &str) -> bool {
    matches!(name, "zero" | "one" | "two" | "few" | "many" | "other")
}
