//! The panels: share, saved scenarios, privacy.
//!
//! A program of its own, loaded when one of them is first opened, so that whoever only computes
//! does not pay for it. The page hands over texts and gets a fragment back, by the address;
//! nothing else ties the two.

mod app;
mod choice;
mod embed;
mod given;
mod privacy;
mod saved;
mod share;
mod text_box;

use std::cell::RefCell;

use yew::AppHandle;

use app::{App, Event};
use given::Said;

use crate::i18n::{PanelWords, Words};

/// A panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The link, its QR code, the code for other pages.
    Share,
    /// Saved scenarios.
    Saved,
    /// What is stored where, and how to check it.
    Privacy,
}

/// What the page hands over when a panel is opened.
pub struct Opening {
    /// The panel.
    pub panel: Panel,
    /// The query of the page's address.
    pub query: String,
    /// The fragment that holds the page's scenario now; the address may lag behind.
    pub fragment: String,
}

/// The words to speak in.
pub struct Language {
    /// Its code.
    pub code: String,
    /// The page's words.
    pub words: Words,
    /// The panels' own.
    pub panel_words: PanelWords,
}

impl Panel {
    /// From its code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "share" => Some(Self::Share),
            "saved" => Some(Self::Saved),
            "privacy" => Some(Self::Privacy),
            _ => None,
        }
    }
}

thread_local! {
    static SAID: RefCell<Option<Said>> = const { RefCell::new(None) };
    static APP: RefCell<Option<AppHandle<App>>> = const { RefCell::new(None) };
}

/// Takes over words, at first and when the page's language changes.
pub fn speak(language: Language) {
    let said = Said::new(language);
    SAID.set(Some(said.clone()));
    choice::speak(&said);
    tell(Event::Spoken(said));
}

/// Brings the list of currencies to the page's field, and opens it where it is `asked` for; words
/// have been given before.
pub fn choose_currency(asked: bool) {
    if let Some(said) = SAID.with_borrow(Clone::clone) {
        choice::attach(&said, asked);
    }
}

/// Opens a panel; words have been given before.
pub fn open(opening: Opening) {
    tell(Event::Opened(opening));
}

fn tell(event: Event) {
    APP.with_borrow_mut(|app| {
        if app.is_none() {
            *app = mount();
        }
        if let Some(app) = app {
            app.send_message(event);
        }
    });
}

fn mount() -> Option<AppHandle<App>> {
    let document = web_sys::window()?.document()?;
    let room = document.create_element("div").ok()?;
    document.body()?.append_child(&room).ok()?;
    Some(yew::Renderer::<App>::with_root(room).render())
}
