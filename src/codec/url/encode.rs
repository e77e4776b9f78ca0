//! From what a link holds to the address.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Key, Link};
use crate::model::{Period, Rounding};

/// Everything but letters, digits and a few harmless marks is escaped.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The fragment (without `#`) that holds the link: only what differs from the
/// defaults or would otherwise be overruled by the query, and unknown pairs as
/// they were. Empty for the default scenario.
#[must_use]
pub fn encode(link: &Link) -> String {
    let default = Link::default();
    let mut pairs: Vec<String> = Vec::new();
    for key in Key::ALL {
        let now = value(link, key);
        let named = link.in_query.contains(&key) && key != Key::Version;
        if now != value(&default, key) || named {
            let now = now.unwrap_or_default();
            pairs.push(
                [
                    key.code(),
                    "=",
                    &utf8_percent_encode(&now, ESCAPED).to_string(),
                ]
                .concat(),
            );
        }
    }
    pairs.extend(link.unknown.iter().cloned());
    if !pairs.is_empty() {
        pairs.insert(0, "v=1".into());
    }
    pairs.join("&")
}

/// The value of a key, not yet escaped; `None` where the key has none.
pub(super) fn value(link: &Link, key: Key) -> Option<String> {
    let scenario = &link.scenario;
    match key {
        Key::Version => Some("1".into()),
        Key::Number(input) => scenario.get(input).map(|number| number.to_plain()),
        Key::Period => Some(period(scenario.period).into()),
        Key::Round => Some(rounding(scenario.rounding).into()),
        Key::Currency => Some(scenario.currency.code().into()),
        Key::Lang => link.language.map(|language| language.code().into()),
        Key::Theme => link.theme.map(|theme| theme.code().into()),
        Key::Label(stage) => scenario.names[stage.index()].clone(),
    }
}

pub(super) fn period(period: Period) -> &'static str {
    match period {
        Period::Month => "month",
        Period::Quarter => "quarter",
        Period::Year => "year",
    }
}

pub(super) fn rounding(rounding: Rounding) -> &'static str {
    match rounding {
        Rounding::Up => "up",
        Rounding::Nearest => "nearest",
        Rounding::None => "none",
    }
}
