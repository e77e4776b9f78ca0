//! The content security policy: one text, from which the page's own `meta` element and the headers
//! of every host are made.

/// What the page may do. Whatever is not named is forbidden by the first line.
const DIRECTIVES: &[&str] = &[
    "default-src 'none'",
    // `wasm-unsafe-eval` allows WebAssembly and nothing else.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
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

/// The policy for the page's own `meta` element.
#[must_use]
pub fn for_page() -> String {
    DIRECTIVES.join("; ")
}

/// The policy for the header `Content-Security-Policy`.
#[must_use]
pub fn for_header() -> String {
    format!("{}; {FRAMED_BY}", for_page())
}

#[cfg(test)]
mod tests {
    use super::{for_header, for_page};

    #[test]
    fn nothing_unsafe_and_nobody_else() {
        for policy in [for_page(), for_header()] {
            let sources: Vec<_> = policy.split([' ', ';']).collect();
            for bad in [
                "'unsafe-inline'",
                "'unsafe-eval'",
                "blob:",
                "http:",
                "https:",
            ] {
                assert!(!sources.contains(&bad), "{policy}");
            }
            assert!(policy.starts_with("default-src 'none'; "));
        }
        assert!(!for_page().contains('*'));
        assert_eq!(for_header().matches('*').count(), 1);
    }
}
