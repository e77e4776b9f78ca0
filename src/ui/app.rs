//! The page as a whole.

use std::rc::Rc;

use gloo::{events::EventListener, timers::callback::Timeout};
use yew::{Callback, Component, Context, Html, Properties};

use super::{
    embed, footer,
    frame::Outlet,
    further::Views,
    header, input, late,
    live::{Part, live},
    node::{el, element, list, text, word},
    notices,
    outside::{self, Address},
    page::Page,
    result,
    still::still,
};
use crate::{
    codec::url::{Accent, Ground, Language, Link},
    i18n::Words,
    platform::{address, document, intl, late::Panels, storage, words::Source},
    state::{Action, State, update},
    wording::Wording,
};

/// Readers are told of a result after this much quiet, in milliseconds.
const PAUSE: u32 = 700;

/// What the page starts with.
#[derive(Clone, PartialEq, Properties)]
pub struct Start {
    /// The words that it begins with.
    pub words: Rc<Words>,
    /// Their language.
    pub language: Language,
    /// The reader's language, where neither link nor storage names one.
    pub usual: Language,
    /// Where the words of other languages come from.
    pub source: Source,
    /// What opens panels and views that this program does not have.
    pub panels: Panels,
    /// What there is beside Demand.
    pub views: Views,
    /// What is shown first.
    pub state: Rc<State>,
    /// Called once the page has been drawn.
    pub shown: Callback<()>,
}

/// What can happen to the page as a whole.
pub enum Event {
    /// Something that changes the state.
    Did(Action),
    /// The address may be written now.
    Quiet,
    /// The result may be told now.
    Paused,
    /// The embedding page may be told the results now.
    Due,
    /// The words of a language are there, or cannot be had.
    Loaded(Language, Option<Words>),
}

/// The page.
pub struct App {
    page: Page,
    words: Rc<Words>,
    /// The language whose words are on their way.
    awaited: Option<Language>,
    address: Address,
    told: String,
    telling: Option<Timeout>,
    /// The page around this one, if there is one.
    outlet: Option<Outlet>,
    /// They end with the page.
    _listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Event;
    type Properties = Start;

    fn create(ctx: &Context<Self>) -> Self {
        let dispatch = ctx.link().callback(Event::Did);
        let Start {
            words,
            language,
            views,
            state,
            ..
        } = ctx.props();
        let mut app = Self {
            address: Address::first(state),
            _listeners: outside::listen(&dispatch, &ctx.link().callback(|()| Event::Quiet)),
            page: Page {
                wording: wording(words, *language, state),
                state: state.clone(),
                language: *language,
                missing: None,
                views: *views,
                dispatch,
            },
            words: words.clone(),
            awaited: None,
            told: String::new(),
            telling: None,
            outlet: None,
        };
        app.follow_language(ctx);
        app.follow_view(ctx);
        app
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
                let page = &self.page;
                self.told = match page.views.of(&page.state) {
                    Some(view) => view.announcement(page),
                    None => page.wording.announcement(page.scenario(), page.demand()),
                };
                true
            }
            Event::Due => {
                if let Some(outlet) = &mut self.outlet {
                    outlet.tell(&self.page);
                }
                false
            }
            Event::Loaded(language, words) => self.loaded(ctx, language, words),
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let page = &self.page;
        let embed = page.state.link.embed;
        let told = element(
            "p",
            &["class", "role"],
            vec![word("unseen"), word("status")],
            vec![text(self.told.clone())],
        );
        let main = match page.views.of(&page.state) {
            Some(view) => view.view(page, told),
            None => demand(page, told),
        };
        let main = element("main", &["id"], vec![word("calculator")], main);
        list(if embed {
            vec![main, embed::foot(page), still(page, late::failure)]
        } else {
            vec![
                still(page, header::view),
                main,
                still(page, footer::view),
                still(page, late::failure),
            ]
        })
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            // Before the root is touched: whoever asks it then where the page is scrolled to would
            // have all of it styled anew, which the browser does once more for what is shown now.
            ctx.props().shown.emit(());
            dress(&self.page.state);
            document::set_root("lang", self.page.language.code());
            self.entitle();
            document::set_root("data-ready", "1");
            // Unless it says so already.
            self.address.write(&self.page.state);
            self.outlet = Outlet::open(ctx.link().callback(|()| Event::Due));
        }
        if let Some(outlet) = &mut self.outlet {
            outlet.shown(&self.page);
        }
    }
}

impl App {
    fn did(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        match action {
            Action::PanelAsked(panel) => return self.open(ctx, panel),
            Action::Learned => {
                if let Some(outlet) = &mut self.outlet {
                    outlet.renewed(&self.page);
                }
                self.tell_later(ctx);
                return false;
            }
            // Nothing changes until it is there.
            Action::ViewChosen(view) if self.page.views.lack(view) => {
                return self.open(ctx, view.code());
            }
            _ => {}
        }
        if let Action::CurrenciesAsked(open) = action {
            let open = if open { "open" } else { "" };
            ctx.props().panels.open("currency", open, "");
            return false;
        }
        let before = self.page.state.clone();
        let arrived = matches!(action, Action::AddressChanged(..));
        let kept = match action {
            Action::LanguageChosen(language) => {
                // Chosen once more, it is tried once more.
                self.page.missing = None;
                storage::remember("language", language.code())
            }
            Action::ThemeChosen(theme) => storage::remember("theme", theme.code()),
            _ => true,
        };
        let chosen = matches!(action, Action::LanguageChosen(_));
        // These come many in a second; everything else is written at once, so that whoever
        // leaves the page right after finds it in the address.
        let hurried = matches!(
            action,
            Action::InputMoved(..)
                | Action::InputStepped(..)
                | Action::Changed(_, Some(_))
                | Action::Undone
                | Action::Redone
        );
        let action = match self.page.views.of(&before) {
            Some(view) => view.action(&before, action),
            None => action,
        };
        let mut next = update(&before, action);
        if !kept {
            // The link still holds the choice.
            next = update(&next, Action::MemoryRefused);
        }
        let changed = next != *before;
        if changed {
            self.show(ctx, Rc::new(next));
        }
        if chosen || arrived {
            self.follow_language(ctx);
        }
        if arrived {
            self.address.arrived(&self.page.state);
            self.follow_view(ctx);
        } else if !hurried {
            self.address.write(&self.page.state);
        } else if changed {
            self.address.later(ctx.link().callback(|()| Event::Quiet));
        }
        changed || chosen
    }

    /// Asks the start script for what this program does not have.
    fn open(&mut self, ctx: &Context<Self>, what: &str) -> bool {
        // The address is what a panel hears of later changes by.
        self.address.write(&self.page.state);
        let (query, _) = address::read();
        let fragment = self.page.state.fragment();
        ctx.props().panels.open(what, &query, &fragment);
        false
    }

    /// Sees to it that the view of an address is had from another program, if need be.
    fn follow_view(&mut self, ctx: &Context<Self>) {
        let view = self.page.state.link.view;
        if self.page.views.lack(view) {
            self.open(ctx, view.code());
        }
    }

    /// What the page leaves behind.
    pub(super) fn leave(&self) -> String {
        self.page.state.leave()
    }

    /// Sees to it that the page is in the language in force.
    fn follow_language(&mut self, ctx: &Context<Self>) {
        let Start { usual, source, .. } = ctx.props();
        let due = outside::language(self.page.state.link.language, *usual);
        if due == self.page.language {
            (self.awaited, self.page.missing) = (None, None);
        } else if self.awaited != Some(due) && self.page.missing != Some(due) {
            self.awaited = Some(due);
            let link = ctx.link().clone();
            source.load(due.code(), move |words| {
                link.send_message(Event::Loaded(due, words));
            });
        }
    }

    /// Words have come, or have not; another language may have been chosen since.
    fn loaded(&mut self, ctx: &Context<Self>, language: Language, words: Option<Words>) -> bool {
        if self.awaited != Some(language) {
            return false;
        }
        self.awaited = None;
        let Some(words) = words else {
            // The words that are there stay.
            self.page.missing = Some(language);
            return true;
        };
        self.words = Rc::new(words);
        self.page.wording = wording(&self.words, language, &self.page.state);
        self.page.language = language;
        self.page.missing = None;
        document::set_root("lang", language.code());
        self.entitle();
        self.tell_later(ctx);
        true
    }

    /// Tells readers the result once things are quiet.
    fn tell_later(&mut self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        self.telling = Some(Timeout::new(PAUSE, move || {
            link.send_message(Event::Paused);
        }));
    }

    /// Tells the browser's window the result; too dear for every step of a slider.
    fn entitle(&self) {
        let page = &self.page;
        let title = match page.views.of(&page.state) {
            Some(view) => view.title(page),
            None => page.wording.title(page.scenario(), page.demand()),
        };
        match &page.state.link.name {
            Some(name) => document::set_title(&[name, " · ", &title].concat()),
            None => document::set_title(&title),
        }
    }

    fn show(&mut self, ctx: &Context<Self>, state: Rc<State>) {
        let before = self.page.state.clone();
        if state.scenario().currency != before.scenario().currency {
            self.page.wording = wording(&self.words, self.page.language, &state);
        }
        let (now, then) = (&state.link, &before.link);
        if !Rc::ptr_eq(&state.demand, &before.demand)
            || (now.view, &now.unknown) != (then.view, &then.unknown)
        {
            self.tell_later(ctx);
        }
        // Not at every step of a slider: the theme may have to be asked of the storage.
        let looks = |link: &Link| (link.theme, link.embed, link.accent);
        if looks(&state.link) != looks(&before.link) {
            dress(&state);
        }
        self.page.state = state;
    }
}

/// From the quota to the leads.
fn demand(page: &Page, told: Html) -> Vec<Html> {
    let desk = vec![input::panel(page), live(page, Part::Chart, Some("chart"))];
    vec![
        still(page, notices::view),
        result::sentence(page),
        told,
        el("div", "desk", desk),
        result::stats(page),
        if page.state.link.embed {
            embed::table(page)
        } else {
            result::table(page)
        },
    ]
}

/// Shows the theme in force, and what an embedding site has asked for.
fn dress(state: &State) {
    let link = &state.link;
    document::set_root("data-theme", outside::theme(link.theme).code());
    document::set_root("data-embed", if link.embed { "1" } else { "" });
    let warm = link.accent.is_some_and(Accent::is_warm);
    document::set_root("data-warm", if warm { "1" } else { "" });
    for (name, ground) in [
        ("--accent-light", Ground::Light),
        ("--accent-dark", Ground::Dark),
    ] {
        let color = link.accent.map(|accent| ["#", &accent.on(ground)].concat());
        document::set_property(name, color.as_deref());
    }
}

fn wording(words: &Rc<Words>, language: Language, state: &State) -> Wording {
    let format = intl::of_page(language.code(), state.scenario().currency.code());
    Wording {
        words: words.clone(),
        format,
    }
}
