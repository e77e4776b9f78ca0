//! The list of currencies at the field that the page has for a code.
//!
//! A combobox as the ARIA Authoring Practices describe it: the focus stays in the field, whose
//! value is the code in force while nobody types, and the field names the option that keys have
//! led to. The field is the page's own, and takes a code without us; we hear what happens to it,
//! and choose as a script would: by a value and an event.

mod field;
mod list;
mod place;

use std::cell::RefCell;

use gloo::events::EventListener;
use web_sys::Element;
use yew::{AppHandle, Component, Context, Html, Properties, html};

use super::given::Said;
use crate::{
    codec::url::Language,
    i18n::PanelMsg,
    model::Currency,
    platform::{
        currencies::{Names, fold, known},
        document, intl,
    },
    wording::search::{self, Offer, find},
};
use field::{Field, Shown};
use list::Way;

/// What the list is given.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The words.
    pub said: Said,
}

/// What can happen to the list.
pub enum Event {
    /// Other words have come.
    Spoken(Said),
    /// The field was pressed before we were here.
    Asked,
    /// The field was pressed.
    Pressed,
    /// The text in the field changed.
    Typed(String),
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
    /// Another code is in force.
    Changed,
}

/// The list of currencies.
pub struct Choice {
    said: Said,
    field: Option<Field>,
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
}

thread_local! {
    static CHOICE: RefCell<Option<(AppHandle<Choice>, Element)>> = const { RefCell::new(None) };
}

/// Brings the list to the field of the page, unless it is there, and opens it where it was `asked`
/// for before it could be there.
pub fn attach(said: &Said, asked: bool) {
    CHOICE.with_borrow_mut(|choice| {
        // Gone where the page was drawn anew.
        if let Some((handle, _)) = choice.take_if(|(_, room)| !room.is_connected()) {
            handle.destroy();
        }
        if choice.is_none()
            && let Some(room) = document::find(field::ROOM)
        {
            let props = Props { said: said.clone() };
            let handle = yew::Renderer::<Choice>::with_root_and_props(room.clone().into(), props);
            *choice = Some((handle.render(), room.into()));
        }
        if let Some((handle, _)) = choice.as_ref().filter(|_| asked) {
            handle.send_message(Event::Asked);
        }
    });
}

/// Takes over other words.
pub fn speak(said: &Said) {
    CHOICE.with_borrow(|choice| {
        if let Some((handle, _)) = choice {
            handle.send_message(Event::Spoken(said.clone()));
        }
    });
}

impl Component for Choice {
    type Message = Event;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let mut choice = Self {
            said: ctx.props().said.clone(),
            field: Field::take(ctx.link()),
            open: false,
            draft: None,
            offers: Vec::new(),
            found: Vec::new(),
            at: 0,
            meant: false,
            room: place::Room::default(),
            listeners: Vec::new(),
        };
        choice.name();
        // What was typed while we were on our way.
        if let Some(typed) = choice.field.as_ref().and_then(Field::typed) {
            ctx.link().send_message(Event::Typed(typed));
        }
        choice
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        match event {
            Event::Spoken(said) => {
                self.said = said;
                // Another language has other names.
                self.offers.clear();
                self.name();
                self.close();
            }
            Event::Changed => {
                self.name();
                self.close();
            }
            Event::Pressed if self.open && self.draft.is_none() => self.close(),
            Event::Asked if !self.field.as_ref().is_some_and(Field::has_focus) => return false,
            Event::Typed(text) => {
                self.open(ctx);
                self.meant = !text.is_empty();
                self.at = 0;
                self.draft = Some(text);
                self.search();
            }
            Event::Led(way) if self.open => {
                self.at = way.from(self.at, self.found.len());
                self.meant = true;
            }
            Event::Pressed | Event::Asked | Event::Led(_) => self.open(ctx),
            Event::Taken => {
                if let Some(code) = self.active().map(|offer| offer.code.clone()) {
                    self.choose(&code);
                }
            }
            Event::Picked(code, finger) => {
                self.choose(&code);
                if let Some(field) = self.field.as_ref().filter(|_| finger) {
                    // Else the keyboard on the screen would stay over the page.
                    field.leave();
                }
            }
            Event::Closed => {
                if let Some(field) = &self.field {
                    field.set(&field.code());
                }
                self.close();
            }
            Event::Left => {
                let typed = self.draft.is_some();
                self.close();
                if let Some(field) = self.field.as_ref().filter(|_| typed) {
                    // A whole code is one; of anything else the page keeps what it has.
                    field.tell();
                }
            }
            Event::Moved => self.room = place::Room::of(self.field.as_ref()),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let any = self.any();
        let nothing = match &self.draft {
            Some(draft) if self.open && !any => self
                .said
                .fill(PanelMsg::CurrencyNothing, &[("given", draft.trim())]),
            _ => String::new(),
        };
        let code = self.field.as_ref().map(Field::code).unwrap_or_default();
        let parts = list::Parts {
            label: self.said.say(PanelMsg::CurrencyList),
            aside: self.said.say(PanelMsg::CurrencyAside),
            code: &code,
            offers: &self.offers,
            found: &self.found,
            at: self.at,
        };
        html! {
            <>
                { list::nothing(nothing, self.room.up) }
                if any {
                    { list::view(&parts, self.room.up, ctx.link()) }
                }
            </>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(field) = &self.field {
            let active = self.active().filter(|_| self.any());
            field.show(&Shown {
                open: self.any(),
                active: active.map(|offer| list::id(&offer.code)),
                editing: self.draft.is_some(),
                awake: self.open.then_some(self.meant),
            });
        }
        if let Some(list) = document::find(list::ID) {
            self.room.give(&list);
            list::show_active(&list);
        }
    }
}

impl Choice {
    /// Whether there is a list to be seen.
    fn any(&self) -> bool {
        self.open && !self.found.is_empty()
    }

    /// Says the name of what is chosen.
    fn name(&mut self) {
        if let Some(field) = &self.field {
            let names = Names::new(&self.said.language);
            field::say(&names.of(&field.code()).unwrap_or_default());
        }
    }

    fn open(&mut self, ctx: &Context<Self>) {
        let Some(field) = self.field.as_ref().filter(|field| !field.is_locked()) else {
            return;
        };
        if self.open {
            return;
        }
        let code = field.code();
        if self.offers.iter().all(|offer| offer.code != code) {
            self.offers = offers(&self.said.language, &code);
        }
        self.room = place::Room::of(self.field.as_ref());
        self.open = true;
        self.meant = false;
        self.search();
        let current = |at: &usize| self.offers.get(*at).is_some_and(|offer| offer.code == code);
        self.at = self.found.iter().position(current).unwrap_or(0);
        self.listeners = field::outside(ctx.link());
    }

    /// The option that keys have led to.
    fn active(&self) -> Option<&Offer> {
        self.offers.get(*self.found.get(self.at)?)
    }

    fn search(&mut self) {
        let query = fold(self.draft.as_deref().unwrap_or_default());
        self.found = find(&self.offers, &query);
    }

    fn choose(&mut self, code: &str) {
        self.close();
        if let Some(field) = &self.field {
            field.set(code);
            field.tell();
        }
    }

    fn close(&mut self) {
        (self.open, self.draft) = (false, None);
        self.listeners.clear();
    }
}

/// All money in use, whether or not the browser has a name for it, and of the rest what the
/// browser knows.
fn offers(language: &str, current: &str) -> Vec<Offer> {
    let (names, english) = (Names::new(language), Names::new("en"));
    let known = known();
    let own = Language::from_code(language).unwrap_or(Language::En);
    let offered = |currency: &Currency, aside: bool| {
        let code = currency.code();
        !aside || code == current || known.iter().any(|known| known == code)
    };
    let mut offers: Vec<Offer> = search::currencies(own)
        .into_iter()
        .filter(|(currency, aside)| offered(currency, *aside))
        .map(|(currency, aside)| {
            let code = currency.code();
            let name = names.of(code).unwrap_or_default();
            // What is money no longer is looked for by name; its sign would only get in the way.
            let sign = (!aside).then(|| intl::sign(language, code)).flatten();
            let sign = sign.unwrap_or_default();
            let english = english.of(code).unwrap_or_default();
            Offer {
                code: code.to_owned(),
                keys: [code, &sign, &name, &english].join("\n"),
                name,
                sign,
                aside,
            }
        })
        .collect();
    // All at once: a call into the browser for each would take longer than the folding.
    let keys: Vec<&str> = offers.iter().map(|offer| offer.keys.as_str()).collect();
    let folded = fold(&keys.join("\t"));
    for (offer, keys) in offers.iter_mut().zip(folded.split('\t')) {
        keys.clone_into(&mut offer.keys);
    }
    offers
}
