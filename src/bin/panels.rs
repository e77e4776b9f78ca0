//! The program of the panels, which is loaded when one of them is first opened. Its script
//! (`xtask/src/page/late/panels.js`) calls these.

use upfunnel::{
    i18n::{PanelWords, Words},
    panels::{self, Language, Opening, Panel},
};
use wasm_bindgen::prelude::wasm_bindgen;

/// Takes over the words of a language: the page's and the panels' own. Says whether they are
/// those of this program.
#[wasm_bindgen]
pub fn speak(code: &str, words: &str, panel_words: &str) -> bool {
    let both = Words::from_lines(words).zip(PanelWords::from_lines(panel_words));
    let Some((words, panel_words)) = both else {
        return false;
    };
    panels::speak(Language {
        code: code.to_owned(),
        words,
        panel_words,
    });
    true
}

/// Opens a panel by its code, for an address with this query and the scenario of this fragment.
#[wasm_bindgen]
pub fn open(panel: &str, query: &str, fragment: &str) {
    if panel == "currency" {
        // No panel, but a list at a field of the page.
        panels::choose_currency(!query.is_empty());
    } else if let Some(panel) = Panel::from_code(panel) {
        panels::open(Opening {
            panel,
            query: query.to_owned(),
            fragment: fragment.to_owned(),
        });
    }
}

fn main() {}
