//! Undo, redo, reset and the worked examples.

use yew::{Callback, Event, Html, TargetCast, html};

use crate::{i18n::Msg, model::Preset, state::Action, ui::page::Page};

/// The row of commands over the inputs.
pub fn view(page: &Page) -> Html {
    let history = &page.state.history;
    html! {
        <div class="toolbar">
            { presets(page) }
            <span class="commands">
                { button(page, Msg::ActionUndo, Action::Undone, !history.can_undo()) }
                { button(page, Msg::ActionRedo, Action::Redone, !history.can_redo()) }
                { button(page, Msg::ActionReset, Action::Reset, false) }
            </span>
        </div>
    }
}

/// A command. Switched off it stays focusable, so that the keyboard does not
/// fall off the page when the last change has been undone.
fn button(page: &Page, msg: Msg, action: Action, off: bool) -> Html {
    let onclick = if off {
        Callback::noop()
    } else {
        page.on(action)
    };
    html! {
        <button type="button" class="plain" aria-disabled={off.then_some("true")} {onclick}>{ page.say(msg) }</button>
    }
}

fn presets(page: &Page) -> Html {
    let dispatch = page.dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target_unchecked_into::<web_sys::HtmlSelectElement>();
        let at = usize::try_from(select.selected_index() - 1).ok();
        // Back to its title: the list is a set of commands, not a state.
        select.set_selected_index(0);
        if let Some(preset) = at.and_then(|at| Preset::ALL.get(at)) {
            dispatch.emit(Action::PresetChosen(*preset));
        }
    });
    html! {
        <select name="example" class="examples" aria-label={page.say(Msg::PresetsTitle)} {onchange}>
            <option selected=true disabled=true hidden=true>{ page.say(Msg::PresetsTitle) }</option>
            { for Preset::ALL.iter().map(|preset| html! {
                <option>{ page.say(name(*preset)) }</option>
            }) }
        </select>
    }
}

fn name(preset: Preset) -> Msg {
    match preset {
        Preset::Standard => Msg::PresetDemand,
        Preset::HalfClose => Msg::PresetHalf,
        Preset::MarketingShare => Msg::PresetShare,
        Preset::FullFunnel => Msg::PresetFull,
    }
}
