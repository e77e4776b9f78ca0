//! What the page's head says of its addresses, which are known only once its host is.

/// The variable that tells the page's own address, such as `https://example.org/upfunnel/`.
pub const SITE: &str = "UPFUNNEL_SITE";

/// The address of the page, with a slash at its end, or empty where it is not known.
pub fn site() -> String {
    with_slash(&std::env::var(SITE).unwrap_or_default())
}

/// An address with one slash at its end, unless it is empty.
pub fn with_slash(site: &str) -> String {
    match site.trim_end_matches('/') {
        "" => String::new(),
        site => format!("{site}/"),
    }
}

/// The canonical address and, where the host is known, the page in each of its languages and what
/// networks show of it: they take no relative addresses.
pub fn addresses(site: &str, languages: &[&str]) -> String {
    if site.is_empty() {
        return r#"<link rel="canonical" href="./">"#.to_owned();
    }
    let site = escaped(site);
    let mut links = vec![
        format!(r#"<link rel="canonical" href="{site}">"#),
        format!(r#"<link rel="alternate" hreflang="x-default" href="{site}">"#),
    ];
    links.extend(languages.iter().map(|code| {
        format!(r#"<link rel="alternate" hreflang="{code}" href="{site}?lang={code}">"#)
    }));
    links.push(format!(r#"<meta property="og:url" content="{site}">"#));
    links.concat()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn without_a_host_only_the_canonical_address_is_told() {
        assert_eq!(
            addresses("", &["en"]),
            r#"<link rel="canonical" href="./">"#
        );
    }

    #[test]
    fn with_a_host_each_language_has_an_address() {
        let links = addresses("https://example.org/a\"b/", &["en", "it"]);
        for part in [
            r#"rel="canonical" href="https://example.org/a&quot;b/">"#,
            r#"hreflang="it" href="https://example.org/a&quot;b/?lang=it">"#,
            r#"hreflang="x-default" href="https://example.org/a&quot;b/">"#,
        ] {
            assert!(links.contains(part), "{part} is not in {links}");
        }
    }
}
