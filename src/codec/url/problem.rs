//! What was wrong with an address.

/// One value that could not be used as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The key, as in the address; empty where the address as a whole is meant.
    pub key: String,
    /// What was given, shortened to 60 characters.
    pub given: String,
    /// What is used instead, as a link would say it; empty where nothing is.
    pub used: String,
    /// What is wrong.
    pub trouble: Trouble,
}

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is not of the form that the key takes; the default is used.
    Unusable,
    /// It is outside of the range; the nearest allowed value is used.
    OutOfRange,
    /// It has more decimals than are kept; it was rounded.
    TooPrecise,
    /// The key stands more than once; the first one is used.
    Repeated,
    /// A version that does not exist yet; read as version 1.
    Version,
    /// A rate for visitors needs the rate for leads (`mql`); it is left out.
    NeedsMql,
    /// A name longer than 40 characters, a scenario's longer than 80; it was cut.
    NameTooLong,
    /// A name with characters that cannot be shown; they were left out.
    Characters,
    /// `lock` names what is no input; the others are locked.
    NotAnInput,
    /// A color that cannot be read on the page; it is left out.
    Contrast,
    /// The percent-encoding is broken; the default is used.
    Encoding,
    /// The address is longer than is read; the rest was left out.
    AddressTooLong,
    /// It stands beside another key that says the same thing otherwise, which is used.
    Beside,
    /// There are more of its sort than can be; it is left out.
    TooMany,
}

impl Problem {
    /// A problem; `given` is shortened here.
    #[must_use]
    pub fn new(trouble: Trouble, key: &str, given: &str, used: &str) -> Self {
        Self {
            key: shorten(key),
            given: shorten(given),
            used: used.into(),
            trouble,
        }
    }
}

/// At most 60 characters, the rest as an ellipsis.
fn shorten(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((at, _)) => [&text[..at], "…"].concat(),
        None => text.into(),
    }
}
