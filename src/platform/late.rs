//! What is loaded only when somebody asks for it.

use js_sys::Function;
use wasm_bindgen::JsValue;

/// A function of the start script, which knows the files. It takes a panel's code, and the query
/// and the fragment of the scenario shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Panels(Option<Function>);

impl Panels {
    /// Panels that this function opens.
    #[must_use]
    pub fn new(open: Function) -> Self {
        Self(Some(open))
    }

    /// Opens a panel.
    pub fn open(&self, panel: &str, query: &str, fragment: &str) {
        if let Some(open) = &self.0 {
            // The start script's function does not throw.
            let _opened = open.call3(
                &JsValue::NULL,
                &panel.into(),
                &query.into(),
                &fragment.into(),
            );
        }
    }
}
