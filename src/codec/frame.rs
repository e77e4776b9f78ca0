//! Messages to a page that embeds this one, version 1 (README, "Embed").
//!
//! They are written as JSON text, so that all of their form is decided here.

use crate::{
    codec::url::Link,
    model::{Demand, Exact},
};

/// What an embedding page can be told.
#[derive(Clone, Copy, Debug)]
pub enum Message<'a> {
    /// The calculator answers to input.
    Ready,
    /// The content's height is so many CSS pixels.
    Height(u32),
    /// The results.
    Result(&'a Demand),
}

impl Message<'_> {
    /// The message as JSON: `source`, `v` and `type`, then what it tells. Results are numbers
    /// under the names of `data-metric`.
    #[must_use]
    pub fn to_json(self) -> String {
        let (kind, rest) = match self {
            Self::Ready => ("ready", String::new()),
            Self::Height(height) => ("height", [",\"height\":", &height.to_string()].concat()),
            Self::Result(demand) => ("result", results(demand)),
        };
        [
            "{\"source\":\"upfunnel\",\"v\":1,\"type\":\"",
            kind,
            "\"",
            &rest,
            "}",
        ]
        .concat()
    }
}

fn results(demand: &Demand) -> String {
    let mut json = String::new();
    for figure in demand.figures() {
        if let Some(name) = figure.metric.name() {
            // Names are plain words, and plain decimals are numbers in JSON too.
            for part in [",\"", name, "\":", &figure.value.to_plain()] {
                json.push_str(part);
            }
        }
    }
    json
}

/// Results that a view has worked out, as the message that [`Message::Result`] is: numbers by
/// their names, which are plain words.
///
/// ```
/// use upfunnel::{codec::frame::results_of, model::Exact};
/// let json = results_of(&[("deals", Exact::from(250))]);
/// assert_eq!(json, r#"{"source":"upfunnel","v":1,"type":"result","deals":250}"#);
/// ```
#[must_use]
pub fn results_of(values: &[(&str, Exact)]) -> String {
    let mut json = String::from("{\"source\":\"upfunnel\",\"v\":1,\"type\":\"result\"");
    for (name, value) in values {
        // Plain decimals are numbers in JSON too.
        for part in [",\"", name, "\":", &value.to_plain()] {
            json.push_str(part);
        }
    }
    json.push('}');
    json
}

/// The fragment, without `#`, for the whole page with the scenario of an embed: without what
/// is the embedding site's affair.
#[must_use]
pub fn whole_page(link: &Link) -> String {
    crate::codec::url::encode(&Link {
        embed: false,
        events: false,
        locked: Vec::new(),
        locked_pairs: Vec::new(),
        accent: None,
        // The address that this goes to has no query.
        in_query: Vec::new(),
        ..link.clone()
    })
}
