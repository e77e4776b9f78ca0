//! Signs that several currencies have.

/// Whether a currency's shortest sign would be taken for another currency's: `$` for US dollars,
/// unless it is they. Who is sent a link has not chosen the currency.
///
/// ```
/// use upfunnel::i18n::sign::is_borrowed;
/// assert!(is_borrowed("$", "CAD", "en"));
/// assert!(!is_borrowed("$", "USD", "en"));
/// assert!(is_borrowed("¥", "JPY", "zh"), "there it is the yuan’s");
/// assert!(!is_borrowed("kr", "SEK", "en"), "no kr is the greater one");
/// ```
pub fn is_borrowed(sign: &str, code: &str, language: &str) -> bool {
    let owner = match sign {
        "$" => "USD",
        "£" => "GBP",
        "₩" => "KRW",
        "¥" if language == "zh" => "CNY",
        "¥" => "JPY",
        _ => return false,
    };
    owner != code
}
