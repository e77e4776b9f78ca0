//! The program of the page. The start script (`xtask/src/page/boot.js`) begins it.

use upfunnel::{
    codec::url::Language,
    i18n::Words,
    platform::{late::Panels, words::Source},
    ui::{self, Start},
};
use wasm_bindgen::prelude::wasm_bindgen;

/// Shows the page in a language: its words, its code, the code of the reader's usual language, and
/// the functions that load
/// others and open panels. Says whether the words are those of this program.
#[wasm_bindgen]
pub fn start(
    words: &str,
    language: &str,
    usual: &str,
    load: js_sys::Function,
    open: js_sys::Function,
) -> bool {
    let Some(words) = Words::from_lines(words) else {
        return false;
    };
    let language = Language::from_code(language).unwrap_or(Language::En);
    ui::mount(Start {
        words: words.into(),
        language,
        usual: Language::from_code(usual).unwrap_or(language),
        source: Source::new(load),
        panels: Panels::new(open),
    });
    true
}

fn main() {}
