//! Undo, redo, reset and the worked examples.

use web_sys::HtmlSelectElement;
use yew::Html;

use crate::{
    i18n::Msg,
    model::Preset,
    state::Action,
    ui::{
        node::{Button, button, el, select},
        page::Page,
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
                presets(page)
            },
            el("span", "commands", commands),
        ],
    )
}

fn presets(page: &Page) -> Html {
    let chosen = page.changed(|select: HtmlSelectElement| {
        let at = usize::try_from(select.selected_index() - 1).ok();
        // Back to its title: the list is a set of commands, not a state.
        select.set_selected_index(0);
        Some(Action::PresetChosen(*Preset::ALL.get(at?)?))
    });
    let title = page.say(Msg::PresetsTitle);
    let options = std::iter::once(title.clone())
        .chain(Preset::ALL.iter().map(|preset| page.say(name(*preset))))
        .enumerate()
        .map(|(at, text)| (at.to_string().into(), text.into(), at == 0))
        .collect();
    select("example", "examples", title.into(), options, chosen)
}

fn name(preset: Preset) -> Msg {
    match preset {
        Preset::Standard => Msg::PresetDemand,
        Preset::HalfClose => Msg::PresetHalf,
        Preset::MarketingShare => Msg::PresetShare,
        Preset::FullFunnel => Msg::PresetFull,
    }
}
