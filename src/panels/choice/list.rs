//! The list of a choice, and the keys that lead through it.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};
use yew::{Html, KeyboardEvent, MouseEvent, TargetCast, html, html::Scope};

use super::{Choice, Event};
use crate::wording::search::Offer;

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
    /// What it is called.
    pub label: String,
    /// What the second group is called.
    pub aside: String,
    /// What is chosen.
    pub code: &'a str,
    pub offers: &'a [Offer],
    pub found: &'a [usize],
    pub at: usize,
}

/// The id of the list.
pub const ID: &str = "currency-list";

/// The id of the option for a code.
pub fn id(code: &str) -> String {
    ["currency-", code].concat()
}

fn class(up: bool) -> &'static str {
    if up { "popup up" } else { "popup" }
}

/// What is said where nothing is found. Its place is always there, so that readers are told.
pub fn nothing(says: String, up: bool) -> Html {
    let class = if says.is_empty() { "unseen" } else { class(up) };
    html! { <p {class} role="status">{ says }</p> }
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
    let aside: Vec<Html> = options(true).collect();
    // The focus stays in the field, whatever is pressed in the list.
    let stay = |event: MouseEvent| event.prevent_default();
    let picked = link.batch_callback(|event: MouseEvent| {
        let option = event.target_dyn_into::<Element>()?.closest("[data-code]");
        let code = option.ok()??.get_attribute("data-code")?;
        let pointer = event.dyn_ref::<PointerEvent>();
        let finger = pointer.is_some_and(|pointer| pointer.pointer_type() == "touch");
        Some(Event::Picked(code, finger))
    });
    html! {
        <div class={class(up)} role="listbox" id={ID} aria-label={parts.label.clone()} onmousedown={stay} onclick={picked}>
            { for options(false) }
            if !aside.is_empty() {
                <div role="group" aria-label={parts.aside.clone()}>
                    <div class="aside" aria-hidden="true">{ &parts.aside }</div>
                    { for aside }
                </div>
            }
        </div>
    }
}

fn option(parts: &Parts, offer: &Offer, active: bool) -> Html {
    let current = (offer.code == parts.code).then_some("true");
    html! {
        <div role="option" id={id(&offer.code)} data-code={offer.code.clone()} aria-selected={active.to_string()} aria-current={current}>
            <b>{ &offer.code }</b>
            <span>{ &offer.name }</span>
            if !offer.sign.is_empty() {
                <i>{ &offer.sign }</i>
            }
        </div>
    }
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
