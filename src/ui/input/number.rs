//! A numeric input: label, definition, slider and field.

use yew::{Callback, Html, Properties, component, html, use_state_eq};

use super::{field::Field, panel::side, slider::Slider};
use crate::{
    codec::url::Key,
    i18n::{Msg, Value},
    model::{Input, Side},
    ui::page::Page,
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
    #[prop_or_default]
    pub extra: Html,
}

/// The URL key of an input, which is also the name of its slider.
pub fn code(input: Input) -> &'static str {
    Key::Number(input).code()
}

/// A numeric input. Shows nothing where the input's stage is off.
#[component]
pub fn NumberInput(props: &Props) -> Html {
    let Props { page, input, extra } = props;
    let defining = use_state_eq(|| false);
    let Some(value) = page.scenario().get(*input) else {
        return Html::default();
    };
    let wording = &page.wording;
    let label = wording.input(page.scenario(), *input);
    let (term, definition) = wording.define(Term::Input(*input));
    let name = code(*input);
    let field = [name, "-field"].concat();
    let about = [name, "-about"].concat();
    let side = match side(*input) {
        Side::Marketing => "input marketing",
        Side::Sales => "input sales",
    };
    let toggle = {
        let defining = defining.clone();
        Callback::from(move |_| defining.set(!*defining))
    };
    let ask = wording.fill(Msg::ActionDefine, &[("term", Value::text(term))]);
    html! {
        <div class={side}>
            <div class="input-head">
                <span class="input-name">
                    <label for={field.clone()}>{ label.clone() }</label>
                    { extra.clone() }
                    <button type="button" class="ask" aria-label={ask} aria-expanded={defining.to_string()}
                        aria-controls={about.clone()} onclick={toggle}>{ "?" }</button>
                </span>
                <Field page={page.clone()} input={*input} id={field} value={wording.field(&value)} />
            </div>
            <p id={about} class="definition" hidden={!*defining}>{ definition.to_owned() }</p>
            <Slider {name} input={*input} text={wording.spoken(*input, &value)} {value} {label}
                dispatch={page.dispatch.clone()} />
        </div>
    }
}
