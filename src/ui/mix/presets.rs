//! Worked examples of mixes.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::bench::Bench;
use crate::{i18n::ViewMsg, wording::mix::MixPreset};

/// The choice of an example.
pub fn choice(bench: &Bench) -> Html {
    let title = bench.say(ViewMsg::PresetsMix);
    let here = bench.clone();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let at = usize::try_from(select.selected_index() - 1).ok();
        // Back to its title: the list is a set of commands, not a state.
        select.set_selected_index(0);
        if let Some(preset) = at.and_then(|at| MixPreset::ALL.get(at)) {
            take(&here, *preset);
        }
    });
    html! {
        <select name="mix-example" class="examples" aria-label={title.clone()} disabled={bench.is_list_locked("t")} {onchange}>
            <option selected=true>{ title }</option>
            { for MixPreset::ALL.iter().map(|preset| html! { <option selected=false>{ bench.says.preset_name(*preset) }</option> }) }
        </select>
    }
}

/// Puts the lead types of an example in the place of the common ones.
fn take(bench: &Bench, preset: MixPreset) {
    let types = bench.says.preset(preset, bench.page.scenario());
    bench.desk.edit(None, |link| link.replace_types(types));
}
