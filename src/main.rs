//! The program of the page. The start script (`xtask/src/page/boot.js`) begins it.

use std::{cell::RefCell, rc::Rc};

use js_sys::Function;
use upfunnel::{
    codec::url::Language,
    i18n::Words,
    platform::{address, late::Panels, words::Source},
    state::State,
    ui::{self, Mounted, Start, Views},
};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::Element;
use yew::Callback;

thread_local! {
    static PAGE: RefCell<Option<Mounted>> = const { RefCell::new(None) };
}

/// The standard one weighs two and a half kilobytes more.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Draws the page into an element: in a language, by its words and its code; the code of the
/// reader's usual language; the functions that load words and open panels and other views; the one
/// to call when the page has been drawn. Says whether the words are those of this program.
#[wasm_bindgen]
pub fn start(
    root: Element,
    words: &str,
    language: &str,
    usual: &str,
    load: Function,
    open: Function,
    shown: Function,
) -> bool {
    let Some(words) = Words::from_lines(words) else {
        return false;
    };
    let language = Language::from_code(language).unwrap_or(Language::En);
    let (query, fragment) = address::read();
    let start = Start {
        words: words.into(),
        language,
        usual: Language::from_code(usual).unwrap_or(language),
        source: Source::new(load),
        panels: Panels::new(open),
        views: Views::default(),
        state: Rc::new(State::from_address(&query, &fragment)),
        // The start script's functions do not throw.
        shown: Callback::from(move |()| drop(shown.call0(&JsValue::NULL))),
    };
    PAGE.set(Some(ui::mount(root, start)));
    true
}

/// Ends the page and gives what it leaves behind, for the program of the other views.
#[wasm_bindgen]
pub fn leave() -> String {
    PAGE.take().map(Mounted::leave).unwrap_or_default()
}

fn main() {}
