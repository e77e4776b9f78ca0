//! Undo, redo, reset and the worked examples.

use yew::Html;

use crate::{
    i18n::Msg,
    model::Preset,
    state::Action,
    ui::{
        node::{Button, button, el},
        page::Page,
        pick::{Pick, pick},
    },
};

/// The row of commands over the inputs.
pub fn view(page: &Page) -> Html {
    let history = &page.state.history;
    let command = |msg, action, off| {
        button(
            Button {
                class: "plain",
                off,
                ..Button::default()
            },
            page.say(msg),
            page.clicked(action),
        )
    };
    let commands = vec![
        command(Msg::ActionUndo, Action::Undone, !history.can_undo()),
        command(Msg::ActionRedo, Action::Redone, !history.can_redo()),
        command(Msg::ActionReset, Action::Reset, false),
    ];
    el(
        "div",
        "toolbar",
        vec![
            // Somebody's own calculator: examples of ours have no place in it.
            if page.state.link.embed {
                Html::default()
            } else {
                pick(page, &PRESETS, false, Some(0))
            },
            el("span", "commands", commands),
        ],
    )
}

static PRESETS: Pick = Pick {
    name: "example",
    class: "examples",
    label: Msg::PresetsTitle,
    options: &[
        ("0", Some(Msg::PresetsTitle)),
        ("1", Some(Msg::PresetDemand)),
        ("2", Some(Msg::PresetHalf)),
        ("3", Some(Msg::PresetShare)),
        ("4", Some(Msg::PresetFull)),
    ],
    meant: |at| {
        let preset = match at {
            1 => Preset::Standard,
            2 => Preset::HalfClose,
            3 => Preset::MarketingShare,
            4 => Preset::FullFunnel,
            _ => return None,
        };
        Some(Action::PresetChosen(preset))
    },
    commands: true,
};
