//! The page as a whole.

use std::rc::Rc;

use gloo::{events::EventListener, timers::callback::Timeout};
use yew::{Component, Context, Html, html};

use super::{
    chart::Waterfall,
    footer, header, input,
    node::{el, element, list, text, word},
    notices,
    outside::{self, Address},
    page::Page,
    result,
    still::still,
};
use crate::{
    i18n::{Format, Words},
    platform::{address, document, intl::Intl},
    state::{Action, State, update},
    wording::Wording,
};

/// Readers are told of a result after this much quiet, in milliseconds.
const PAUSE: u32 = 700;

/// What can happen to the page as a whole.
pub enum Event {
    /// Something that changes the state.
    Did(Action),
    /// The address may be written now.
    Quiet,
    /// The result may be told now.
    Paused,
}

/// The page.
pub struct App {
    page: Page,
    words: Rc<Words>,
    address: Address,
    told: String,
    telling: Option<Timeout>,
    /// They end with the page.
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Event;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let (query, fragment) = address::read();
        let state = Rc::new(State::from_address(&query, &fragment));
        let dispatch = ctx.link().callback(Event::Did);
        let words = Rc::new(Words::english());
        Self {
            address: Address::new(&state),
            _listeners: outside::listen(&dispatch, &ctx.link().callback(|()| Event::Quiet)),
            page: Page {
                wording: wording(&words, &state),
                state,
                dispatch,
            },
            words,
            told: String::new(),
            telling: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        match event {
            Event::Did(action) => self.did(ctx, action),
            Event::Quiet => {
                self.address.write(&self.page.state);
                false
            }
            Event::Paused => {
                self.entitle();
                self.told = self
                    .page
                    .wording
                    .announcement(self.page.scenario(), self.page.demand());
                true
            }
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let page = &self.page;
        let told = element(
            "p",
            &["class", "role"],
            vec![word("unseen"), word("status")],
            vec![text(self.told.clone())],
        );
        let desk = vec![
            input::panel(page),
            html! { <Waterfall page={page.clone()} /> },
        ];
        let main = vec![
            still(page, notices::view),
            result::sentence(page),
            told,
            el("div", "desk", desk),
            result::stats(page),
            result::table(page),
        ];
        list(vec![
            still(page, header::view),
            element("main", &["id"], vec![word("calculator")], main),
            still(page, footer::view),
        ])
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        if first {
            dress(&self.page.state);
            self.entitle();
            document::set_root("data-ready", "1");
        }
    }
}

impl App {
    fn did(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let before = self.page.state.clone();
        let arrived = matches!(action, Action::AddressChanged(..));
        // These come many in a second; everything else is written at once, so that whoever
        // leaves the page right after finds it in the address.
        let hurried = matches!(
            action,
            Action::InputMoved(..) | Action::Undone | Action::Redone
        );
        let next = update(&before, action);
        let changed = next != *before;
        if changed {
            self.show(ctx, Rc::new(next));
        }
        if arrived {
            self.address.arrived(&self.page.state);
        } else if !hurried {
            self.address.write(&self.page.state);
        } else if changed {
            self.address.later(ctx.link().callback(|()| Event::Quiet));
        }
        changed
    }

    /// Tells the browser's window the result; too dear for every step of a slider.
    fn entitle(&self) {
        document::set_title(
            &self
                .page
                .wording
                .title(self.page.scenario(), self.page.demand()),
        );
    }

    fn show(&mut self, ctx: &Context<Self>, state: Rc<State>) {
        let before = &self.page.state;
        if state.scenario().currency != before.scenario().currency {
            self.page.wording = wording(&self.words, &state);
        }
        if !Rc::ptr_eq(&state.demand, &before.demand) {
            let link = ctx.link().clone();
            self.telling = Some(Timeout::new(PAUSE, move || {
                link.send_message(Event::Paused);
            }));
        }
        // Not at every step of a slider: the theme may have to be asked of the storage.
        if state.link.theme != before.link.theme {
            dress(&state);
        }
        self.page.state = state;
    }
}

/// Shows the theme in force.
fn dress(state: &State) {
    document::set_root("data-theme", outside::theme(state.link.theme).code());
}

fn wording(words: &Rc<Words>, state: &State) -> Wording {
    let format: Rc<dyn Format> = Rc::new(Intl::new("en", state.scenario().currency.code()));
    Wording {
        words: words.clone(),
        format,
    }
}
