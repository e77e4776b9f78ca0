//! The program of the page. The start script (`xtask/src/page/boot.js`) begins it.

use js_sys::Function;
use upfunnel::{
    codec::url::Language,
    i18n::Words,
    platform::{late::Panels, words::Source},
    ui::{self, Start},
};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::Element;
use yew::Callback;

/// The standard one weighs two and a half kilobytes more.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Draws the page into an element: in a language, by its words and its code; the code of the
/// reader's usual language; the functions that load words and open panels; the one to call when the
/// page has been drawn. Says whether the words are those of this program.
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
    let start = Start {
        words: words.into(),
        language,
        usual: Language::from_code(usual).unwrap_or(language),
        source: Source::new(load),
        panels: Panels::new(open),
        // The start script's functions do not throw.
        shown: Callback::from(move |()| drop(shown.call0(&JsValue::NULL))),
    };
    ui::mount(root, start);
    true
}

fn main() {}
