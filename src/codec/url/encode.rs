//! From what a link holds to the address.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Accent, Key, LATER_VIEW, Link};
use crate::model::{Period, Rounding};

/// Everything but letters, digits and a few harmless marks is escaped.
pub(in crate::codec) const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
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
    let (view, unknown): (Vec<_>, Vec<_>) = link
        .unknown
        .iter()
        .cloned()
        .partition(|pair| pair.starts_with(LATER_VIEW));
    for key in Key::ALL {
        if key == Key::View && !view.is_empty() {
            pairs.extend_from_slice(&view);
            continue;
        }
        let now = value(link, key);
        let named = link.in_query.contains(&key) && key != Key::Version;
        if now != value(&default, key) || named {
            let now = now.unwrap_or_default();
            // The codes in a list of keys are harmless, and so are the commas between them.
            let escaped = match key {
                Key::Lock => now,
                _ => utf8_percent_encode(&now, ESCAPED).to_string(),
            };
            pairs.push([key.code(), "=", &escaped].concat());
        }
    }
    pairs.extend(unknown);
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
        Key::View => Some(link.view.code().into()),
        Key::Name => link.name.clone(),
        Key::Embed => link.embed.then(|| "1".into()),
        Key::Lock => Some(codes(link)).filter(|codes| !codes.is_empty()),
        Key::Accent => link.accent.map(Accent::code),
        Key::Events => link.events.then(|| "1".into()),
        Key::Label(stage) => scenario.names[stage.index()].clone(),
    }
}

/// The locked keys as a list with commas.
fn codes(link: &Link) -> String {
    let own = link.locked.iter().map(|key| key.code());
    let pairs = link.locked_pairs.iter().map(String::as_str);
    own.chain(pairs).collect::<Vec<_>>().join(",")
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
