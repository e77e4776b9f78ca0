//! The list of a choice, and the keys that lead through it.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};
use yew::{AttrValue, Html, KeyboardEvent, TargetCast, html::Scope};

use super::{Choice, Event, Kind};
use crate::{
    ui::{
        listen::{on, tell},
        node::{active, element, said, text, word, words},
        page::Page,
    },
    wording::search::Offer,
};

/// As many options as a page key goes.
const LEAP: usize = 8;

/// Where a key leads.
#[derive(Clone, Copy)]
pub enum Way {
    /// To the next one.
    Down,
    /// To the one before.
    Up,
    /// Further down.
    PageDown,
    /// Further up.
    PageUp,
    /// To the first one.
    First,
    /// To the last one.
    Last,
}

impl Way {
    /// Where it leads from a place among so many; round the ends by single steps.
    pub fn from(self, at: usize, count: usize) -> usize {
        let last = count.saturating_sub(1);
        match self {
            Self::Down if at >= last => 0,
            Self::Down => at + 1,
            Self::Up if at == 0 => last,
            Self::Up => at - 1,
            Self::PageDown => (at + LEAP).min(last),
            Self::PageUp => at.saturating_sub(LEAP),
            Self::First => 0,
            Self::Last => last,
        }
    }
}

/// What a key asks of a choice that is open or not, and of which an option is meant or not. A
/// key that asks something does nothing else, but for Tab.
pub fn key(event: &KeyboardEvent, open: bool, meant: bool) -> Option<Event> {
    // Keys that write a syllable together are not ours yet.
    if event.is_composing() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let asked = match event.key().as_str() {
        // Taken along on the way out; the focus goes on by itself.
        "Tab" if open && meant => return Some(Event::Taken),
        "Tab" => return open.then_some(Event::Closed),
        "ArrowUp" if open && event.alt_key() => Event::Closed,
        "ArrowUp" => Event::Led(Way::Up),
        "Enter" if open => Event::Taken,
        "ArrowDown" | "Enter" => Event::Led(Way::Down),
        "Escape" if open => Event::Closed,
        "PageDown" if open => Event::Led(Way::PageDown),
        "PageUp" if open => Event::Led(Way::PageUp),
        "Home" if open => Event::Led(Way::First),
        "End" if open => Event::Led(Way::Last),
        _ => return None,
    };
    event.prevent_default();
    Some(asked)
}

/// What a list is drawn from.
pub struct Parts<'a> {
    pub page: &'a Page,
    pub kind: &'a Kind,
    pub id: String,
    /// What is chosen.
    pub code: &'a str,
    pub offers: &'a [Offer],
    pub found: &'a [usize],
    pub at: usize,
}

/// The id of the option for a code.
pub fn id(name: &str, code: &str) -> String {
    [name, "-", code].concat()
}

fn class(up: bool) -> &'static str {
    if up { "popup up" } else { "popup" }
}

/// What is said where nothing is found. Its place is always there, so that readers are told.
pub fn nothing(says: String, up: bool) -> Html {
    let class = if says.is_empty() { "unseen" } else { class(up) };
    let values = vec![word(class), word("status")];
    element("p", &["class", "role"], values, vec![text(says)])
}

/// The list, above the field or below.
pub fn view(parts: &Parts, up: bool, link: &Scope<Choice>) -> Html {
    let options = |aside| {
        parts
            .found
            .iter()
            .enumerate()
            .filter_map(move |(at, place)| Some((at, parts.offers.get(*place)?)))
            .filter(move |(_, offer)| offer.aside == aside)
            .map(|(at, offer)| option(parts, offer, at == parts.at))
    };
    let mut children: Vec<Html> = options(false).collect();
    let aside: Vec<Html> = options(true).collect();
    if !aside.is_empty() {
        let says = (parts.kind.aside)(parts.page);
        let heading = element(
            "div",
            &["class", "aria-hidden"],
            vec![word("aside"), word("true")],
            vec![text(says.clone())],
        );
        children.push(element(
            "div",
            &["role", "aria-label"],
            vec![word("group"), said(says)],
            std::iter::once(heading).chain(aside).collect(),
        ));
    }
    // The focus stays in the field, whatever is pressed in the list.
    let stay = on("mousedown", |event| event.prevent_default());
    let picked = tell(link, "click", |event| {
        let option = event.target_dyn_into::<Element>()?.closest("[data-code]");
        let code = option.ok()??.get_attribute("data-code")?;
        let pointer = event.dyn_ref::<PointerEvent>();
        let finger = pointer.is_some_and(|pointer| pointer.pointer_type() == "touch");
        Some(Event::Picked(code, finger))
    });
    active(
        "div",
        &["class", "role", "id", "aria-label"],
        vec![
            word(class(up)),
            word("listbox"),
            said(parts.id.clone()),
            said((parts.kind.label)(parts.page)),
        ],
        vec![stay, picked],
        children,
    )
}

fn option(parts: &Parts, offer: &Offer, active: bool) -> Html {
    let mut children = vec![
        words("b", "", offer.code.clone()),
        words("span", "", offer.name.clone()),
    ];
    if !offer.sign.is_empty() {
        children.push(words("i", "", offer.sign.clone()));
    }
    let yes = |so: bool| so.then_some(AttrValue::Static("true"));
    element(
        "div",
        &["role", "id", "data-code", "aria-selected", "aria-current"],
        vec![
            word("option"),
            said(id(parts.kind.name, &offer.code)),
            said(offer.code.clone()),
            word(if active { "true" } else { "false" }),
            yes(offer.code == parts.code),
        ],
        children,
    )
}

/// Scrolls the list, and nothing else, to the option that keys have led to.
pub fn show_active(list: &HtmlElement) {
    let Ok(Some(option)) = list.query_selector("[aria-selected=true]") else {
        return;
    };
    let (list_at, at) = (
        list.get_bounding_client_rect(),
        option.get_bounding_client_rect(),
    );
    let (over, under) = (
        at.top() - list_at.top() - 6.0,
        at.bottom() - list_at.bottom() + 6.0,
    );
    let by = if over < 0.0 { over } else { under.max(0.0) };
    #[expect(clippy::cast_possible_truncation)]
    list.set_scroll_top(list.scroll_top() + by as i32);
}
