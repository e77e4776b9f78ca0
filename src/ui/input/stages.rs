//! The stages: which of them are on, and what they are called.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::{
    codec::url::{Key, MAX_NAME},
    i18n::{Msg, Value},
    model::Stage,
    state::Action,
    ui::{
        lock,
        node::{el, words},
        page::Page,
    },
    wording::Term,
};

/// One line for each stage: a switch where it is optional, and its name.
pub fn view(page: &Page) -> Html {
    let legend = std::iter::once(words("legend", "", page.say(Msg::InputsStages)));
    let lines = Stage::ALL.iter().map(|stage| line(page, *stage));
    el("fieldset", "stage-list", legend.chain(lines).collect())
}

fn line(page: &Page, stage: Stage) -> Html {
    let (term, _) = page.wording.define(Term::Stage(stage));
    let on = page.scenario().funnel.stages().any(|other| other == stage);
    let optional = matches!(stage, Stage::Visitor | Stage::Lead | Stage::Sal);
    let toggled = {
        let dispatch = page.dispatch.clone();
        Callback::from(move |event: Event| {
            let on = event.target_unchecked_into::<HtmlInputElement>().checked();
            dispatch.emit(Action::StageToggled(stage, on));
        })
    };
    let renamed = {
        let dispatch = page.dispatch.clone();
        Callback::from(move |event: Event| {
            let name = event.target_unchecked_into::<HtmlInputElement>().value();
            dispatch.emit(Action::StageRenamed(stage, name));
        })
    };
    let rename = page
        .wording
        .fill(Msg::StageRename, &[("stage", Value::text(term))]);
    let name = page.scenario().names[stage.index()]
        .clone()
        .unwrap_or_default();
    let key = Key::Label(stage);
    let code = key.code();
    let stays = page.state.link.is_stage_locked(stage);
    let named = page.is_locked(key);
    html! {
        <div class="stage-line">
            <label class="switch">
                <input type="checkbox" name={["stage-", code.trim_start_matches("label-")].concat()}
                    checked={on} disabled={stays} onchange={toggled} />
                <span>{ term.to_owned() }</span>
            </label>
            <input type="text" name={code} class="stage-name" value={name} maxlength={MAX_NAME.to_string()}
                placeholder={page.say(Msg::StageRenameShort)} aria-label={rename} readonly={named} autocomplete="off" data-editing="" onchange={renamed} />
            { lock::sign(page, named || optional && stays) }
        </div>
    }
}
