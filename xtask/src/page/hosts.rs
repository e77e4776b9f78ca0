//! Configurations of hosts, all made from `headers`: `_headers` for those that read it from the
//! folder itself, and the files in `hosting/` for nginx and Caddy.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::headers::{self, ASK, HASHED, IMMUTABLE, OF_EVERY_FILE, TYPES, WORKER};

/// The header in which a type stands.
const CONTENT_TYPE: &str = "Content-Type";

/// What Caddy says of these is right on any system.
const CADDY_KNOWS: &[&str] = &["html", "css", "js", "wasm", "json", "svg", "png"];

/// Writes `_headers` into the page's `folder`. Cloudflare Pages and Netlify read it there.
///
/// # Errors
/// Where the folder cannot be read or written.
pub fn write_headers(folder: &Path) -> Result<()> {
    let mut hashed = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if headers::is_hashed(&name) {
            hashed.push(name);
        }
    }
    hashed.sort();
    let html = fs::read_to_string(folder.join("index.html")).context("there is no page")?;
    fs::write(folder.join("_headers"), underscore_headers(&html, &hashed))
        .context("cannot write _headers")
}

/// These hosts join what several rules say of one header, so that only hashed files may have a rule
/// on caching: one for each. What has none is asked for each time, as these hosts do by themselves. For the
/// same reason every file has the policy.
fn underscore_headers(html: &str, hashed: &[String]) -> String {
    let mut lines = vec!["/*".to_owned()];
    for (name, value) in OF_EVERY_FILE {
        lines.push(format!("  {}: {value}", title(name)));
    }
    for (name, value) in headers::of_pages() {
        lines.push(format!("  {}: {value}", title(name)));
    }
    if let Some((name, value)) = headers::ahead(html) {
        for path in ["/", "/index.html"] {
            lines.push(path.to_owned());
            lines.push(format!("  {}: {value}", title(name)));
        }
    }
    for (end, kind) in TYPES.iter().filter(|(end, _)| *end == "webmanifest") {
        lines.push(format!("/*.{end}"));
        lines.push(format!("  {CONTENT_TYPE}: {kind}"));
    }
    for name in hashed {
        lines.push(format!("/{name}"));
        lines.push(format!("  Cache-Control: {IMMUTABLE}"));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// The files in `hosting/` with what they have to hold, where the page's address is `site`; those that are shipped
/// do not know it.
#[must_use]
pub fn configurations(site: &str) -> [(&'static str, String); 2] {
    [("nginx.conf", nginx(site)), ("Caddyfile", caddy(site))]
}

/// Writes these into `folder`.
///
/// # Errors
/// Where that cannot be done.
pub fn write_configurations(site: &str, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for (name, text) in configurations(site) {
        fs::write(folder.join(name), text).with_context(|| format!("cannot write {name}"))?;
    }
    Ok(())
}

fn nginx(site: &str) -> String {
    let types: Vec<_> = TYPES
        .iter()
        .map(|(end, kind)| {
            // nginx adds the character set itself.
            let kind = kind.split(';').next().unwrap_or(kind);
            format!("            {kind} {end};\n")
        })
        .collect();
    let [(policy_name, policy), (features_name, features)] = headers::of_pages_at(site);
    let headers: Vec<_> = OF_EVERY_FILE
        .iter()
        .map(|(name, value)| format!("        add_header {} \"{value}\" always;\n", title(name)))
        .collect();
    let [policy_name, features_name] = [policy_name, features_name].map(title);
    let (headers, types) = (headers.concat(), types.concat());
    format!(
        r#"# Upfunnel on nginx. To be included where `http` blocks go, such as in /etc/nginx/conf.d/.
# Change the three lines that are marked; all else goes by the files' names, so that the page may
# lie in the root's folder itself or in any folder below it.

map $uri $upfunnel_caching {{
    # Names that change with the content.
    "~{HASHED}" "{IMMUTABLE}";
    default "{ASK}";
}}
# Only pages and workers heed these two; what is empty is not sent.
map $uri $upfunnel_part {{
    "~/{WORKER}[^/]*$" 0;
    "~{HASHED}" 1;
    default 0;
}}
map $upfunnel_part $upfunnel_policy {{
    0 "{policy}";
    default "";
}}
map $upfunnel_part $upfunnel_features {{
    0 "{features}";
    default "";
}}

server {{
    listen 80;                          # change: behind TLS, `listen 443 ssl` and certificates
    server_name funnel.example.com;     # change
    root /srv/upfunnel;                 # change: a copy of dist/
    absolute_redirect off;
    error_page 404 /404.html;

    location / {{
        index index.html;
        # The copies that lie beside the files. Brotli, a sixth smaller, takes a module: on Debian and
        # Ubuntu install libnginx-mod-http-brotli-static, then take the `#` away.
        gzip_static on;
        #brotli_static on;
        gzip_vary on;
        etag on;
        charset utf-8;
        charset_types text/html text/css text/javascript text/plain;
        types {{
{types}        }}
        default_type application/octet-stream;
        add_header Cache-Control $upfunnel_caching always;
        add_header {policy_name} $upfunnel_policy always;
        add_header {features_name} $upfunnel_features always;
{headers}        # Once the host is meant to be reached by HTTPS for good:
        #add_header Strict-Transport-Security "max-age=31536000" always;
    }}
}}
"#
    )
}

fn caddy(site: &str) -> String {
    let line = |name: &str, value: &str| format!("{} \"{value}\"\n", title(name));
    let headers: Vec<_> = OF_EVERY_FILE
        .iter()
        .map(|(name, value)| ["\t\t", &line(name, value)].concat())
        .collect();
    let of_pages: Vec<_> = headers::of_pages_at(site)
        .iter()
        .map(|(name, value)| ["\t", &line(name, value)].concat())
        .collect();
    let of_pages = of_pages.concat();
    let types: Vec<_> = TYPES
        .iter()
        .filter(|(end, _)| !CADDY_KNOWS.contains(end))
        .map(|(end, kind)| {
            format!("\t@{end} path *.{end}\n\theader @{end} {{\n\t\t{CONTENT_TYPE} \"{kind}\"\n\t\tdefer\n\t}}\n")
        })
        .collect();
    let (headers, types) = (headers.concat(), types.concat());
    format!(
        r#"# Upfunnel on Caddy 2.6 or newer. Change the two lines that are marked; all else goes by the
# files' names, so that the page may lie in the root's folder itself or in any folder below it.

# Only pages and workers heed these two.
(upfunnel_page) {{
{of_pages}}}

# change: the name of the site, for which Caddy fetches a certificate by itself
funnel.example.com {{
	# change: a copy of dist/
	root * /srv/upfunnel

	@hashed path_regexp {HASHED}
	@others not path_regexp {HASHED}
	header @others Cache-Control "{ASK}"
	header @hashed Cache-Control "{IMMUTABLE}"
	@pages not {{
		path_regexp {HASHED}
		not path */{WORKER}*
	}}
	header @pages {{
		import upfunnel_page
	}}
	# Types that Caddy takes from the system, which may not know them.
{types}	header {{
{headers}		# Once the host is meant to be reached by HTTPS for good:
		#Strict-Transport-Security "max-age=31536000"
	}}
	# The copies that lie beside the files.
	file_server {{
		precompressed br gzip
	}}
	handle_errors {{
		header Cache-Control "{ASK}"
		header {{
			import upfunnel_page
		}}
		rewrite * /404.html
		file_server
	}}
}}
"#
    )
}

/// `content-type` as people write it: `Content-Type`.
fn title(name: &str) -> String {
    let words: Vec<_> = name
        .split('-')
        .map(|word| {
            let (first, rest) = word.split_at(word.len().min(1));
            first.to_uppercase() + rest
        })
        .collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // A test may.

    use std::fs;

    use super::{configurations, title, underscore_headers};
    use crate::page::policy;
    use crate::paths;

    #[test]
    fn the_shipped_configurations_are_the_table() {
        for (name, text) in configurations("") {
            let file = paths::root().join("hosting").join(name);
            if std::env::var_os("UPDATE_GOLDEN").is_some() {
                fs::write(&file, &text).unwrap();
            }
            let shipped = fs::read_to_string(&file).unwrap();
            assert!(
                shipped == text,
                "hosting/{name} is out of date: `UPDATE_GOLDEN=1 cargo test --package xtask` writes it anew"
            );
        }
    }

    #[test]
    fn a_known_host_is_named_in_the_header_too() {
        let site = "https://example.org/upfunnel/";
        for (name, text) in configurations(site) {
            assert!(text.contains(&policy::for_header(site)), "{name}");
        }
    }

    #[test]
    fn each_hashed_file_has_one_rule_on_caching() {
        let html = r#"<link rel="preload" as="style" href="./s.css">"#;
        let text = underscore_headers(html, &["a-0123456789ab.js".to_owned()]);
        assert_eq!(text.matches("Cache-Control").count(), 1);
        assert!(text.ends_with(
            "/a-0123456789ab.js\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
        assert!(text.contains("\n/\n  Link: <./s.css>; rel=preload; as=style\n/index.html\n"));
        // What Cloudflare reads of a line, and of the file.
        assert!(text.lines().all(|line| line.len() < 2000));
        assert_eq!(title("x-content-type-options"), "X-Content-Type-Options");
    }
}
