//! The content security policy: one text, from which the page's own `meta` element and the headers
//! of every host are made.

use super::head;

/// What the page may do. Whatever is not named is forbidden by the first line.
const DIRECTIVES: &[&str] = &[
    "default-src 'none'",
    // `wasm-unsafe-eval` allows WebAssembly and nothing else.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    // The service worker.
    "worker-src 'self'",
    // The preview of an embedded calculator.
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
];

/// Who may put the page into a frame: anybody, also a file that somebody tries an embed with on
/// a disk of their own. Said outright, it overrides an `X-Frame-Options` that a proxy may add. Only
/// a header can say it.
const FRAMED_BY: &str = "frame-ancestors * file:";

/// What stands in `index.html` where the policy is to go. With spaces, so that Trunk's minifier leaves
/// the quotes around it.
pub const PLACEHOLDER: &str = "the security policy";

/// Directives that matter in a sandboxed frame too, where the page has no origin. `WebKit` takes
/// `'self'` for nothing there (and needs the host by its name), Chromium and Firefox for the host.
const IN_SANDBOX: [&str; 4] = ["script-src", "style-src", "img-src", "connect-src"];

/// The policy for the page's own `meta` element.
#[must_use]
pub fn for_page() -> String {
    for_site(&head::site())
}

/// The policy of a page whose address is `site`; empty where that is not known.
#[must_use]
pub fn for_site(site: &str) -> String {
    let host = origin(site);
    let directives = DIRECTIVES.iter().map(|directive| {
        let named = IN_SANDBOX.iter().any(|name| directive.starts_with(name));
        match host.filter(|_| named) {
            Some(host) => directive.replace("'self'", &format!("'self' {host}")),
            None => (*directive).to_owned(),
        }
    });
    directives.collect::<Vec<_>>().join("; ")
}

/// The host of an address, with its scheme and port.
fn origin(site: &str) -> Option<&str> {
    let (scheme, rest) = site.split_once("://")?;
    let host = rest.split('/').next()?;
    let plain = |c: char| c.is_ascii_alphanumeric() || ".:-[]".contains(c);
    let fits = matches!(scheme, "http" | "https") && !host.is_empty() && host.chars().all(plain);
    fits.then(|| &site[..scheme.len() + "://".len() + host.len()])
}

/// The policy for the header `Content-Security-Policy`, where the page's address is `site` or not known.
#[must_use]
pub fn for_header(site: &str) -> String {
    format!("{}; {FRAMED_BY}", for_site(site))
}

#[cfg(test)]
mod tests {
    use super::{for_header, for_page, for_site};

    #[test]
    fn a_known_host_is_named_where_a_sandbox_needs_it() {
        let policy = for_site("https://example.org:8443/upfunnel/");
        for directive in [
            "script-src 'self' https://example.org:8443 'wasm-unsafe-eval'",
            "style-src 'self' https://example.org:8443",
            "connect-src 'self' https://example.org:8443",
            "worker-src 'self'",
        ] {
            assert!(policy.split("; ").any(|own| own == directive), "{policy}");
        }
        for none in [
            "",
            "example.org",
            "https://",
            "https://a;script-src *",
            "data:x",
        ] {
            assert_eq!(for_site(none), for_site(""), "{none}");
        }
    }

    #[test]
    fn nothing_unsafe_and_nobody_else() {
        for policy in [for_page(), for_header("")] {
            let sources: Vec<_> = policy.split([' ', ';']).collect();
            for bad in [
                "'unsafe-inline'",
                "'unsafe-eval'",
                "blob:",
                "data:",
                "http:",
                "https:",
            ] {
                assert!(!sources.contains(&bad), "{policy}");
            }
            assert!(policy.starts_with("default-src 'none'; "));
        }
        assert!(!for_page().contains('*'));
        assert_eq!(for_header("").matches('*').count(), 1);
    }
}
