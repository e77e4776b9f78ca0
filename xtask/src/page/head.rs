//! What the page's head says of its addresses, which are known only once its host is.

use anyhow::{Result, ensure};

/// The variable that tells the page's own address, such as `https://example.org/upfunnel/`.
pub const SITE: &str = "UPFUNNEL_SITE";

/// The address of the page, with a slash at its end, or empty where it is not known.
pub fn site() -> String {
    with_slash(&std::env::var(SITE).unwrap_or_default())
}

/// The address that a build is told by its option or else by the variable, as [`site`] gives it.
///
/// # Errors
/// Where it is no address of a page.
pub fn told(option: Option<String>, variable: Option<String>) -> Result<String> {
    let (by, site) = match (option, variable) {
        (Some(site), _) => ("--site", site),
        // Set to nothing, it is not known.
        (None, Some(site)) if !site.is_empty() => (SITE, site),
        _ => return Ok(String::new()),
    };
    ensure!(
        site.starts_with("https://") || site.starts_with("http://"),
        "{by} is {site}; it has to begin with https:// or http://"
    );
    Ok(with_slash(&site))
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
    use super::{addresses, told};

    /// The option and the variable do the same; where both are there, the option counts.
    #[test]
    fn the_address_is_told_by_the_option_or_the_variable() {
        let address = |option: &str, variable: &str| {
            let [option, variable] =
                [option, variable].map(|said| (said != "none").then(|| said.to_owned()));
            told(option, variable).unwrap_or_else(|problem| problem.to_string())
        };
        for (option, variable, want) in [
            ("none", "none", ""),
            ("none", "", ""),
            ("https://a.example/x", "none", "https://a.example/x/"),
            ("none", "https://a.example/x", "https://a.example/x/"),
            (
                "http://a.example/",
                "https://b.example/",
                "http://a.example/",
            ),
            (
                "a.example",
                "none",
                "--site is a.example; it has to begin with https:// or http://",
            ),
            (
                "none",
                "a.example",
                "UPFUNNEL_SITE is a.example; it has to begin with https:// or http://",
            ),
            (
                "",
                "https://b.example/",
                "--site is ; it has to begin with https:// or http://",
            ),
        ] {
            assert_eq!(address(option, variable), want, "{option} {variable}");
        }
    }

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
