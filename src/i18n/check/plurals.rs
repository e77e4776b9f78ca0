//! The plural categories of languages, as CLDR has them and browsers answer them. A test in the
//! browser holds that the two agree (`tests/dom/intl`).

/// The categories of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Categories {
    /// Those that every plural choice has a branch for.
    pub needed: &'static [&'static str],
    /// Those that it may have a branch for.
    pub allowed: &'static [&'static str],
}

const fn of(needed: &'static [&'static str]) -> Categories {
    Categories {
        needed,
        allowed: &[],
    }
}

/// The languages whose files can be checked. To add a language, add its line.
pub const LANGUAGES: &[(&str, Categories)] = &[
    ("en", of(&["one", "other"])),
    ("id", of(&["other"])),
    ("ru", of(&["one", "few", "many", "other"])),
    ("zh", of(&["other"])),
    (
        "it",
        Categories {
            needed: &["one", "other"],
            // Whole millions, which are written like all others where they are in digits.
            allowed: &["many"],
        },
    ),
    ("ko", of(&["other"])),
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
