//! One of many, to be typed or picked: a field with a list, which is there only while it is open.
//!
//! A combobox as the ARIA Authoring Practices describe it: the focus stays in the field, whose
//! value is the code in force while nobody types, and the field names the option that keys have
//! led to.

mod list;
mod place;

use std::rc::Rc;

use gloo::{events::EventListener, timers::callback::Timeout};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, window};
use yew::{AttrValue, Component, Context, Html, Properties, TargetCast};

use super::{
    listen::{at, is, on, tell},
    node::{self, el, element, field, said, text, with_still, word},
    page::Page,
};
use crate::{
    platform::{currencies::fold, document},
    wording::search::{Offer, find},
};
use list::Way;

/// After the first drawing the name of what is chosen is asked for, which takes the browser a few
/// milliseconds that the page does not have before.
const REST: u32 = 200;

/// What a choice is about.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The page.
    pub page: Page,
    /// What it chooses.
    pub kind: &'static Kind,
}

/// A kind of thing to choose.
pub struct Kind {
    /// Its key in links.
    pub name: &'static str,
    /// What the field is called.
    pub label: fn(&Page) -> String,
    /// What is said where a query finds nothing, and what to do.
    pub nothing: fn(&Page, &str) -> String,
    /// What the second group is called.
    pub aside: fn(&Page) -> String,
    /// The code of what is chosen.
    pub code: fn(&Page) -> String,
    /// What is called by a code; the code alone where nobody knows.
    pub says: fn(&Page, &str) -> String,
    /// Whether it is shown but cannot be changed.
    pub locked: fn(&Page) -> bool,
    /// Everything there is to choose.
    pub offers: fn(&Page) -> Vec<Offer>,
    /// Chooses by a code; says whether it is one.
    pub choose: fn(&Page, &str) -> bool,
}

impl PartialEq for Kind {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// What can happen to a choice.
pub enum Event {
    /// It was clicked.
    Pressed,
    /// The text in the field changed.
    Typed(String),
    /// The text in the field is complete, or was set by a script.
    Entered(String),
    /// A key that leads through the list, or opens it.
    Led(Way),
    /// The option in force was taken.
    Taken,
    /// An option was picked; by a finger or not.
    Picked(String, bool),
    /// The list is to close, and what was typed forgotten.
    Closed,
    /// Something else has the focus now, or was pressed.
    Left,
    /// There is another room for the list.
    Moved,
    /// The name may be asked for now.
    Rested,
}

/// One of many.
pub struct Choice {
    /// What the name of what is chosen was asked for, and the name.
    says: (String, String),
    rested: bool,
    open: bool,
    /// What is typed, to the letter.
    draft: Option<String>,
    /// Made when they are first needed.
    offers: Vec<Offer>,
    /// Places of the offers that answer to the draft.
    found: Vec<usize>,
    /// Which of them keys have led to.
    at: usize,
    /// Whether somebody has led there, so that Tab takes it.
    meant: bool,
    room: place::Room,
    /// While it is open.
    listeners: Vec<EventListener>,
    /// From the first drawing on.
    resting: Option<Timeout>,
}

impl Component for Choice {
    type Message = Event;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            says: Default::default(),
            rested: false,
            open: false,
            draft: None,
            offers: Vec::new(),
            found: Vec::new(),
            at: 0,
            meant: false,
            room: place::Room::default(),
            listeners: Vec::new(),
            resting: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let Props { page, kind } = ctx.props();
        if !Rc::ptr_eq(&page.wording.words, &old.page.wording.words) {
            // Another language has other names.
            self.offers.clear();
            self.says.0.clear();
        }
        self.name(ctx);
        if page.state.epoch != old.page.state.epoch || (kind.code)(page) != (kind.code)(&old.page) {
            self.close();
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        match event {
            Event::Rested => {
                self.resting = None;
                self.rested = true;
                self.name(ctx);
            }
            Event::Pressed if self.open && self.draft.is_none() => self.close(),
            Event::Typed(text) => {
                self.open(ctx);
                self.meant = !text.is_empty();
                self.at = 0;
                self.draft = Some(text);
                self.search();
            }
            Event::Entered(text) => {
                let Props { page, kind } = ctx.props();
                // Until it is chosen, and if it is not, the code in force stands there.
                if let Some(field) = field_of(kind) {
                    field.set_value(&(kind.code)(page));
                }
                if (kind.choose)(page, text.trim()) {
                    self.close();
                }
            }
            Event::Led(way) if self.open => {
                self.at = way.from(self.at, self.found.len());
                self.meant = true;
            }
            Event::Pressed | Event::Led(_) => self.open(ctx),
            Event::Taken => {
                if let Some(code) = self.active().map(|offer| offer.code.clone()) {
                    self.pick(ctx, &code);
                }
            }
            Event::Picked(code, finger) => {
                self.pick(ctx, &code);
                if let Some(field) = field_of(ctx.props().kind).filter(|_| finger) {
                    // Else the keyboard on the screen would stay over the page.
                    let _refused = field.blur();
                }
            }
            Event::Closed => self.close(),
            Event::Left => {
                let typed = self.draft.take().unwrap_or_default();
                self.close();
                let Props { page, kind } = ctx.props();
                (kind.choose)(page, typed.trim());
            }
            Event::Moved => self.room = place::Room::of(field_of(ctx.props().kind)),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { page, kind } = ctx.props();
        let link = ctx.link();
        let code = (kind.code)(page);
        let [list_id, about] = ["-list", "-about"].map(|end| [kind.name, end].concat());
        let any = self.open && !self.found.is_empty();
        let active = self.active().filter(|_| any);
        let yes = |so: bool| so.then_some(AttrValue::Static(""));
        let draft = self.draft.as_deref();
        let values = vec![
            word("text"),
            word("combobox"),
            word(kind.name),
            word(kind.name),
            word("off"),
            word("off"),
            word("false"),
            said((kind.label)(page)),
            word("list"),
            word(if any { "true" } else { "false" }),
            any.then(|| list_id.clone().into()),
            active.map(|offer| list::id(kind.name, &offer.code).into()),
            said(about.clone()),
            yes(draft.is_some()),
            yes((kind.locked)(page)),
        ];
        let (open, meant) = (self.open, self.meant);
        let listeners = vec![
            tell(link, "input", |event| Some(typed(&at(&event)))),
            tell(link, "change", |event| {
                Some(Event::Entered(at::<HtmlInputElement>(&event).value()))
            }),
            tell(link, "blur", |_| Some(Event::Left)),
            tell(link, "click", |_| Some(Event::Pressed)),
            tell(link, "keydown", move |event| {
                list::key(&is(event), open, meant)
            }),
            on("focus", |event| {
                at::<HtmlInputElement>(&event).select();
            }),
        ];
        let field = field(
            &[
                "type",
                "role",
                "id",
                "name",
                "autocomplete",
                "autocapitalize",
                "spellcheck",
                "aria-label",
                "aria-autocomplete",
                "aria-expanded",
                "aria-controls",
                "aria-activedescendant",
                "aria-describedby",
                "data-editing",
                "readonly",
                "value",
            ],
            values,
            draft.unwrap_or(&code),
            listeners,
        );
        let field = with_still(field, code.clone());
        let says = element(
            "span",
            &["id", "class"],
            vec![said(about), word("combo-says")],
            vec![text(self.says.1.clone())],
        );
        // Pressing the name must not take the focus away from the text, and a label leads to it.
        let stay = on("mousedown", |event| {
            if event.target_dyn_into::<HtmlInputElement>().is_none() {
                event.prevent_default();
            }
        });
        let label = vec![field, says];
        let label = node::active("label", &["class"], vec![word("field")], vec![stay], label);
        let nothing = if any || !self.open {
            String::new()
        } else {
            (kind.nothing)(page, draft.unwrap_or_default().trim())
        };
        let popup = if any {
            let parts = list::Parts {
                page,
                kind,
                id: list_id,
                code: &code,
                offers: &self.offers,
                found: &self.found,
                at: self.at,
            };
            list::view(&parts, self.room.up, link)
        } else {
            Html::default()
        };
        let nothing = list::nothing(nothing, self.room.up);
        el("div", "combo", vec![label, nothing, popup])
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            let link = ctx.link().clone();
            self.resting = Some(Timeout::new(REST, move || link.send_message(Event::Rested)));
        }
        let name = ctx.props().kind.name;
        if let Some(list) = document::find(&[name, "-list"].concat()) {
            self.room.give(&list);
            list::show_active(&list);
        }
    }
}

/// What a changed text means: people type, with the focus in the field; scripts set it whole.
fn typed(field: &HtmlInputElement) -> Event {
    if field.matches(":focus").unwrap_or_default() {
        Event::Typed(field.value())
    } else {
        Event::Entered(field.value())
    }
}

/// The field of a kind of choice.
fn field_of(kind: &Kind) -> Option<HtmlInputElement> {
    document::find(kind.name)?.dyn_into().ok()
}

impl Choice {
    /// Asks for the name of what is chosen, where that is not known yet.
    fn name(&mut self, ctx: &Context<Self>) {
        let Props { page, kind } = ctx.props();
        let code = (kind.code)(page);
        if self.rested && self.says.0 != code {
            self.says = (code.clone(), (kind.says)(page, &code));
        }
    }

    fn open(&mut self, ctx: &Context<Self>) {
        let Props { page, kind } = ctx.props();
        if self.open || (kind.locked)(page) {
            return;
        }
        let code = (kind.code)(page);
        if self.offers.iter().all(|offer| offer.code != code) {
            self.offers = (kind.offers)(page);
        }
        self.open = true;
        self.meant = false;
        self.search();
        let current = |at: &usize| self.offers.get(*at).is_some_and(|offer| offer.code == code);
        self.at = self.found.iter().position(current).unwrap_or(0);
        self.room = place::Room::of(field_of(kind));
        self.listeners = Self::listen(ctx);
    }

    /// For presses outside (a finger's may not take the focus away), and for a keyboard on the
    /// screen that comes or goes.
    fn listen(ctx: &Context<Self>) -> Vec<EventListener> {
        let Some(window) = window() else {
            return Vec::new();
        };
        let link = ctx.link().clone();
        let pressed = EventListener::new(&window, "pointerdown", move |event| {
            let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
            if !target.is_some_and(|target| matches!(target.closest(".combo"), Ok(Some(_)))) {
                link.send_message(Event::Left);
            }
        });
        let link = ctx.link().clone();
        let moved = place::listen(&window, move || link.send_message(Event::Moved));
        std::iter::once(pressed).chain(moved).collect()
    }

    /// The option that keys have led to.
    fn active(&self) -> Option<&Offer> {
        self.offers.get(*self.found.get(self.at)?)
    }

    fn search(&mut self) {
        let query = fold(self.draft.as_deref().unwrap_or_default());
        self.found = find(&self.offers, &query);
    }

    fn pick(&mut self, ctx: &Context<Self>, code: &str) {
        self.close();
        let Props { page, kind } = ctx.props();
        (kind.choose)(page, code);
    }

    fn close(&mut self) {
        (self.open, self.draft) = (false, None);
        self.listeners.clear();
    }
}
