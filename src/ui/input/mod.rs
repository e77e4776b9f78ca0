//! The inputs of the scenario.

mod currency;
mod field;
mod more;
mod number;
mod panel;
mod slider;
mod stages;
mod toolbar;

pub use number::code;
pub use panel::panel;
pub use slider::Lead;

use yew::{AttrValue, Callback, Html};

use super::node;

/// One of a few values: each with its code in links and its text.
fn choice<T: Copy + PartialEq + 'static>(
    name: &'static str,
    label: String,
    options: &[(T, &'static str, String)],
    current: T,
    locked: bool,
    chosen: impl Fn(T) + 'static,
) -> Html {
    let values: Vec<(T, &'static str)> = options
        .iter()
        .map(|(value, code, _)| (*value, *code))
        .collect();
    let options = options
        .iter()
        .map(|(value, code, text)| {
            (
                AttrValue::Static(code),
                text.clone().into(),
                *value == current,
            )
        })
        .collect();
    let chosen = move |select: web_sys::HtmlSelectElement| {
        let code = select.value();
        if let Some((value, _)) = values.iter().find(|(_, known)| *known == code) {
            chosen(*value);
        }
    };
    let chosen = Callback::from(chosen);
    node::select_unless(locked, name, "", label.into(), options, chosen)
}
