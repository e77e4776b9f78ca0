//! The page once more, with the views beside Demand. It is loaded when one of them is first asked
//! for; its script (`xtask/src/page/late/views.js`) calls these.

use std::rc::Rc;

use js_sys::Function;
use upfunnel::{
    codec::url::{Language, View},
    i18n::Words,
    platform::{address, late::Panels, words::Source, worker::Workers},
    state::State,
    ui::{self, Start, views},
};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::Element;
use yew::Callback;

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Takes over the words of the views in a language. Says whether they are those of this program.
#[wasm_bindgen]
pub fn speak(words: &str) -> bool {
    views::speak(words)
}

/// Draws the page as `main.rs` does; in a view, by its code, with what the first program has left
/// behind, if that was there before, and a function that makes a worker.
#[wasm_bindgen]
#[expect(clippy::too_many_arguments, reason = "what crosses from JavaScript")]
pub fn start(
    root: Element,
    words: &str,
    language: &str,
    usual: &str,
    load: Function,
    open: Function,
    shown: Function,
    left: Option<String>,
    view: Option<String>,
    worker: Function,
) -> bool {
    let Some(words) = Words::from_lines(words) else {
        return false;
    };
    let language = Language::from_code(language).unwrap_or(Language::En);
    let (query, fragment) = address::read();
    let state = match left {
        Some(left) => {
            let view = view.and_then(|view| View::from_code(&view));
            State::arrived(&query, &left, view.unwrap_or_default())
        }
        None => State::from_address(&query, &fragment),
    };
    let start = Start {
        words: words.into(),
        language,
        usual: Language::from_code(usual).unwrap_or(language),
        source: Source::new(load),
        panels: Panels::new(open),
        views: views::views(Workers::new(worker)),
        state: Rc::new(state),
        // The start script's functions do not throw.
        shown: Callback::from(move |()| drop(shown.call0(&JsValue::NULL))),
    };
    // It stays until the window is closed: there is no way back to the first program.
    let _mounted = ui::mount(root, start);
    true
}

fn main() {}
