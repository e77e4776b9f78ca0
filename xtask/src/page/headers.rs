//! What a host says with each file: types, caching, security. One table, from which the
//! configurations of hosts and our own server are made.

use super::{head, order, policy};

/// For files whose name changes with their content.
pub const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// For all others: kept, but asked for each time whether they are still the same.
pub const ASK: &str = "no-cache";
/// Names of files whose content never changes, as a regular expression that nginx and Go read alike:
/// `styles-0123456789abcdef.css`. Trunk leaves leading zeros out.
pub const HASHED: &str = r"-[0-9a-f]{12,16}(_bg)?\.[a-z0-9]+$";

/// The type of each kind of file that the page's folder may hold.
pub const TYPES: &[(&str, &str)] = &[
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("json", "application/json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("ico", "image/x-icon"),
];

/// The type of the file at `path`, as [`TYPES`] says.
#[must_use]
pub fn kind(path: &str) -> Option<&'static str> {
    let end = match path.rsplit_once('.') {
        Some((_, end)) => end,
        None if path.ends_with('/') => "html",
        None => return None,
    };
    TYPES
        .iter()
        .find_map(|(known, kind)| (*known == end).then_some(*kind))
}

/// What the page does without. Writing to the clipboard and the system's share sheet are left alone.
const FEATURES: &[&str] = &[
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "sync-xhr",
    "usb",
    "window-management",
    "xr-spatial-tracking",
];

/// The headers of every file, names in lower case.
pub const OF_EVERY_FILE: [(&str, &str); 4] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    // In a sandboxed frame the page is a stranger to its own host. Its files are public anyway.
    ("access-control-allow-origin", "*"),
    ("cross-origin-resource-policy", "cross-origin"),
];

/// How the names of workers' files begin.
pub const WORKER: &str = "worker-";

/// What browsers heed of pages and of workers, and of nothing else: names in lower case.
#[must_use]
pub fn of_pages() -> [(&'static str, String); 2] {
    of_pages_at(&head::site())
}

/// Likewise, where the page's address is `site`; empty where that is not known.
#[must_use]
pub fn of_pages_at(site: &str) -> [(&'static str, String); 2] {
    let features: Vec<_> = FEATURES.iter().map(|name| format!("{name}=()")).collect();
    [
        ("content-security-policy", policy::for_header(site)),
        ("permissions-policy", features.join(", ")),
    ]
}

/// Whether the file at `path` may be a page or a worker. Those of a page's parts that everybody waits
/// for are neither, and these headers are three quarters of a kilobyte with each.
#[must_use]
pub fn heeds_policy(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.starts_with(WORKER) || !is_hashed(name)
}

/// The header by which browsers ask for what the first paint waits for before they have read the page, as RFC 8288
/// writes it. Names change with each version, so that only hosts that read their headers from the page's folder send it.
#[must_use]
pub fn ahead(html: &str) -> Option<(&'static str, String)> {
    let files: Vec<_> = order::awaited(html)
        .iter()
        .map(|(kind, address)| format!("<{address}>; rel=preload; as={kind}"))
        .collect();
    (!files.is_empty()).then(|| ("link", files.join(", ")))
}

/// How long the file at `path` may be kept.
#[must_use]
pub fn caching(path: &str) -> &'static str {
    if is_hashed(path) { IMMUTABLE } else { ASK }
}

/// Whether the file's name changes with its content, as [`HASHED`] says.
#[must_use]
pub fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let Some((stem, end)) = name.split_once('.') else {
        return false;
    };
    let Some((_, hash)) = stem.strip_suffix("_bg").unwrap_or(stem).rsplit_once('-') else {
        return false;
    };
    let digit = |digit: char| digit.is_ascii_digit() || ('a'..='f').contains(&digit);
    let letter = |letter: char| letter.is_ascii_digit() || letter.is_ascii_lowercase();
    (12..=16).contains(&hash.len())
        && hash.chars().all(digit)
        && !end.is_empty()
        && end.chars().all(letter)
}

#[cfg(test)]
mod tests {
    use super::{FEATURES, OF_EVERY_FILE, ahead, heeds_policy, is_hashed, of_pages};

    #[test]
    fn knows_hashed_names() {
        for name in [
            "/upfunnel-84b2a4b1a5e2c9d1_bg.wasm",
            "/a/styles-4b2a4b1a5e2c9d1.css",
            "words-en-00b2a4b1a5e2c9d1.txt",
        ] {
            assert!(is_hashed(name), "{name}");
        }
        for name in [
            "/",
            "/index.html",
            "/icon-192.png",
            "/a-84b2a4b1a5e2c9d1/",
            "/a-84b2a4b1a5e2c9d1.js.br",
            "/84b2a4b1a5e2c9d1.js",
            "/a-84b2a4b1a5e2c9dx.js",
            "/a-84b2a4b1a5e2c9d1",
        ] {
            assert!(!is_hashed(name), "{name}");
        }
    }

    #[test]
    fn pages_and_workers_heed_a_policy() {
        for path in [
            "/",
            "/a-84b2a4b1a5e2c9d1/",
            "/404.html",
            "sw.js",
            "/a/worker-84b2a4b1a5e2c9d1.js",
        ] {
            assert!(heeds_policy(path), "{path}");
        }
        for path in [
            "/a/style-84b2a4b1a5e2c9d1.css",
            "u-84b2a4b1a5e2c9d1_bg.wasm",
        ] {
            assert!(!heeds_policy(path), "{path}");
        }
    }

    #[test]
    fn what_the_first_paint_waits_for_is_named_ahead() {
        let html = r#"<link rel="preload" as="style" href="./s-1.css"><link rel="preload" as="script" href="./b-1.js"><p>"#;
        let value =
            "<./s-1.css>; rel=preload; as=style, <./b-1.js>; rel=preload; as=script".to_owned();
        assert_eq!(ahead(html), Some(("link", value)));
        assert_eq!(ahead("<p>"), None);
    }

    #[test]
    fn headers_and_features_stand_once() {
        let every = OF_EVERY_FILE.map(|(name, value)| (name, value.to_owned()));
        let headers = [&every[..], &of_pages()].concat();
        for (at, (name, value)) in headers.iter().enumerate() {
            assert!(headers[..at].iter().all(|(other, _)| other != name));
            // They are written between double quotes.
            assert!(!value.contains('"') && value.is_ascii(), "{value}");
        }
        let sorted = FEATURES.windows(2).all(|pair| pair[0] < pair[1]);
        assert!(sorted, "the features are not in order");
    }
}
