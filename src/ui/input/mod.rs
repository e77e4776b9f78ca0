//! The inputs of the scenario.

mod field;
mod more;
mod number;
mod panel;
mod slider;
mod stages;
mod toolbar;

pub use number::code;
pub use panel::panel;
pub use slider::key_leads_to;

use yew::{Callback, Event, Html, TargetCast, html};

/// One of a few values, as a select of its own name.
fn choice<T: Copy + PartialEq + 'static>(
    name: &'static str,
    label: &str,
    options: &[(T, &'static str, String)],
    current: T,
    chosen: Callback<T>,
) -> Html {
    let values: Vec<(T, &'static str)> = options
        .iter()
        .map(|(value, code, _)| (*value, *code))
        .collect();
    let onchange = Callback::from(move |event: Event| {
        let code = event
            .target_unchecked_into::<web_sys::HtmlSelectElement>()
            .value();
        if let Some((value, _)) = values.iter().find(|(_, known)| *known == code) {
            chosen.emit(*value);
        }
    });
    html! {
        <select {name} aria-label={label.to_owned()} {onchange}>
            { for options.iter().map(|(value, code, text)| html! {
                <option value={*code} selected={*value == current}>{ text.clone() }</option>
            }) }
        </select>
    }
}
