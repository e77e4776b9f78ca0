//! The stages: which of them are on, and what they are called.

use web_sys::HtmlInputElement;
use yew::{AttrValue, Html};

use crate::{
    codec::url::{Key, MAX_NAME},
    i18n::{Msg, Value},
    model::Stage,
    state::Action,
    ui::{
        lock,
        node::{checkbox, el, field, said, word, words},
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
    let toggled = page
        .changed(move |field: HtmlInputElement| Some(Action::StageToggled(stage, field.checked())));
    let renamed = page
        .changed(move |field: HtmlInputElement| Some(Action::StageRenamed(stage, field.value())));
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
    let yes = |so: bool| so.then_some(AttrValue::Static(""));
    let short = code.strip_prefix("label-").unwrap_or(code);
    let switch = checkbox(["stage-", short].concat(), on, stays, toggled);
    let switch = el(
        "label",
        "switch",
        vec![switch, words("span", "", term.to_owned())],
    );
    let field = field(
        &[
            "type",
            "name",
            "class",
            "maxlength",
            "placeholder",
            "aria-label",
            "readonly",
            "autocomplete",
            "data-editing",
            "value",
        ],
        vec![
            word("text"),
            word(code),
            word("stage-name"),
            said(MAX_NAME.to_string()),
            said(page.say(Msg::StageRenameShort)),
            said(rename),
            yes(named),
            word("off"),
            word(""),
        ],
        &name,
        vec![renamed],
    );
    let sign = lock::sign(page, named || optional && stays);
    el("div", "stage-line", vec![switch, field, sign])
}
