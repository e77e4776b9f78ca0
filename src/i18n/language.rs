//! What languages call themselves.

/// A language's name in that language, by its code; the code itself where it is not known.
///
/// ```
/// assert_eq!(upfunnel::i18n::language::name("it"), "Italiano");
/// ```
pub fn name(code: &str) -> &str {
    match code {
        "en" => "English",
        "id" => "Bahasa Indonesia",
        "ru" => "Русский",
        "zh" => "简体中文",
        "it" => "Italiano",
        "ko" => "한국어",
        other => other,
    }
}
