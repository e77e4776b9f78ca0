//! The code that puts the calculator into another page.

use super::{
    fragment::{EMBEDDING, pairs, with, without},
    url::View,
};

/// How the calculator is put into a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// `<iframe>`: works wherever HTML does, and has a fixed height.
    #[default]
    Frame,
    /// `<upfunnel-calculator>`: needs a script, and is as high as its content.
    Element,
}

/// What an embed shows, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embed {
    /// How it is put into the page.
    pub form: Form,
    /// The scenario, as a fragment that stands alone.
    pub scenario: String,
    /// What readers of the page that cannot see it are told it is.
    pub title: String,
    /// Height of the frame in CSS pixels. The element finds its own.
    pub height: u32,
    /// What is shown of the scenario.
    pub view: View,
    /// A language by its code; empty for the reader's.
    pub language: String,
    /// A currency by its code; empty for the scenario's.
    pub currency: String,
    /// A theme by its code; empty for the reader's device's.
    pub theme: String,
    /// The page's color, six hexadecimal digits; empty for Upfunnel's.
    pub accent: String,
    /// Keys of inputs that readers see but cannot change.
    pub lock: Vec<&'static str>,
    /// Whether the page around is told the results.
    pub events: bool,
}

impl Embed {
    /// The fragment of the frame's address.
    #[must_use]
    pub fn fragment(&self) -> String {
        let given = |value: &str| (!value.is_empty()).then(|| value.to_owned());
        let mut fragment = without(&self.scenario, &EMBEDDING);
        // The language and the theme of whoever makes the embed are not its readers'.
        fragment = with(&fragment, "lang", given(&self.language).as_deref());
        fragment = with(&fragment, "theme", given(&self.theme).as_deref());
        let view = (self.view != View::default()).then(|| self.view.code());
        fragment = with(&fragment, "view", view);
        if !self.currency.is_empty() {
            fragment = with(&fragment, "currency", Some(&self.currency));
        }
        fragment = with(&fragment, "accent", given(&self.accent).as_deref());
        fragment = with(&fragment, "lock", given(&self.lock.join(",")).as_deref());
        with(&fragment, "events", self.events.then_some("1"))
    }

    /// The frame's address behind that of the page: `?embed=1#v=1&win=30`.
    #[must_use]
    pub fn address(&self) -> String {
        let fragment = self.fragment();
        let mark = if fragment.is_empty() { "" } else { "#" };
        ["?embed=1", mark, &fragment].concat()
    }

    /// The code to copy into a page, for a calculator at the address `base`, which ends with `/`
    /// or the name of a file.
    #[must_use]
    pub fn code(&self, base: &str) -> String {
        match self.form {
            Form::Frame => self.frame(base),
            Form::Element => self.element(base),
        }
    }

    fn frame(&self, base: &str) -> String {
        let source = [base, &self.address()].concat();
        let height = self.height.to_string();
        let mut code = String::from("<iframe");
        for (name, value) in [
            ("src", source.as_str()),
            ("title", &self.title),
            ("width", "100%"),
            ("height", &height),
            // Without it a frame may not copy its link.
            ("allow", "clipboard-write"),
            ("loading", "lazy"),
            ("style", "border:0"),
        ] {
            attribute(&mut code, name, value);
        }
        code.push_str("></iframe>");
        if self.events {
            code.push_str(&listener(base));
        }
        code
    }

    fn element(&self, base: &str) -> String {
        let folder = base.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut code = String::from("<script type=\"module\"");
        attribute(&mut code, "src", &[folder, "/embed.js"].concat());
        code.push_str("></script>\n<upfunnel-calculator");
        for (key, value) in pairs(&self.fragment()) {
            // What is no name of an attribute is no key of ours either.
            let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            let named = key.starts_with(|c: char| c.is_ascii_lowercase()) && key.bytes().all(plain);
            if named && key != "v" {
                attribute(&mut code, &key, &value);
            }
        }
        attribute(&mut code, "title", &self.title);
        code.push_str("></upfunnel-calculator>");
        if self.events {
            code.push_str(
                "\n<script>\ndocument.querySelector(\"upfunnel-calculator\").addEventListener(\"upfunnel-result\", (event) => {\n  console.log(event.detail);\n});\n</script>",
            );
        }
        code
    }
}

/// A script for the page around a frame, which hears the results from exactly that origin.
fn listener(base: &str) -> String {
    [
        "\n<script>\naddEventListener(\"message\", ({ origin, data }) => {\n  if (origin === \"",
        &script_text(origin(base)),
        "\" && data?.source === \"upfunnel\" && data.type === \"result\") console.log(data);\n});\n</script>",
    ]
    .concat()
}

/// `https://example.com` of `https://example.com/some/where/`.
fn origin(base: &str) -> &str {
    let host = base.find("://").map_or(0, |at| at + 3);
    let end = base[host..].find('/').map_or(base.len(), |at| host + at);
    &base[..end]
}

/// Text inside of a string of a script inside of HTML.
fn script_text(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('<', "\\u003c")
}

/// A color as people give one: `#0A6B66`, `0a6b66`, `0a6`; six small hexadecimal digits.
///
/// ```
/// use upfunnel::codec::embed_code::color;
/// assert_eq!(color(" #0A6 ").as_deref(), Some("00aa66"));
/// assert_eq!(color("teal"), None);
/// ```
#[must_use]
pub fn color(text: &str) -> Option<String> {
    let digits = text.trim();
    let digits = digits
        .strip_prefix('#')
        .unwrap_or(digits)
        .to_ascii_lowercase();
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    match digits.len() {
        6 => Some(digits),
        3 => Some(digits.chars().flat_map(|digit| [digit, digit]).collect()),
        _ => None,
    }
}

fn attribute(code: &mut String, name: &str, value: &str) {
    code.push(' ');
    code.push_str(name);
    code.push_str("=\"");
    for c in value.chars() {
        match c {
            '&' => code.push_str("&amp;"),
            '"' => code.push_str("&quot;"),
            '<' => code.push_str("&lt;"),
            '>' => code.push_str("&gt;"),
            _ => code.push(c),
        }
    }
    code.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_origin_of_an_address() {
        assert_eq!(
            origin("https://example.com:8080/a/b"),
            "https://example.com:8080"
        );
        assert_eq!(origin("https://example.com"), "https://example.com");
        assert_eq!(origin(""), "");
    }
}
