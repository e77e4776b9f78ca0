//! A numeric input: label, definition, field and slider.

use yew::{Callback, Html, Properties, component, use_state_eq};

use super::{field::use_field, slider::use_slider};
use crate::{
    codec::url::Key,
    i18n::{Msg, Value},
    model::{Exact, Input, Side},
    ui::{
        node::{Button, button, el, element, said, text, word},
        page::Page,
    },
    wording::Term,
};

/// What a numeric input is given.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The page.
    pub page: Page,
    /// Which input.
    pub input: Input,
    /// What stands behind the label, such as the quota's period.
    pub extra: Html,
}

/// The URL key of an input, which is also the name of its slider.
pub fn code(input: Input) -> &'static str {
    Key::Number(input).code()
}

/// A numeric input.
#[component]
pub fn NumberInput(props: &Props) -> Html {
    let Props { page, input, extra } = props;
    let wording = &page.wording;
    let defining = use_state_eq(|| false);
    let value = page.scenario().get(*input).unwrap_or_else(Exact::zero);
    let label = wording.input(page.scenario(), *input);
    let id = [code(*input), "-field"].concat();
    let field = use_field(page, *input, &id, &value);
    let slider = use_slider(page, *input, &label, &value);

    let about = [code(*input), "-about"].concat();
    let (term, definition) = wording.define(Term::Input(*input));
    let ask = Button {
        class: "ask",
        label: said(wording.fill(Msg::ActionDefine, &[("term", Value::text(term))])),
        opens: Some((*defining, about.clone().into())),
        off: false,
    };
    let hidden = (!*defining).then_some(yew::AttrValue::Static(""));
    let toggle = Callback::from(move |_| defining.set(!*defining));
    let name = vec![
        element("label", &["for"], vec![said(id)], vec![text(label)]),
        extra.clone(),
        button(ask, "?", toggle),
    ];
    let mut head = vec![el("span", "input-name", name)];
    head.extend(field);
    let side = match side(*input) {
        Side::Marketing => "input marketing",
        Side::Sales => "input sales",
    };
    el(
        "div",
        side,
        vec![
            el("div", "input-head", head),
            element(
                "p",
                &["id", "class", "hidden"],
                vec![said(about), word("definition"), hidden],
                vec![text(definition.to_owned())],
            ),
            slider,
        ],
    )
}

/// Whose revenue an input speaks of, which decides its color.
fn side(input: Input) -> Side {
    match input {
        Input::Rate(stage) => stage.side(),
        _ => Side::Marketing,
    }
}
