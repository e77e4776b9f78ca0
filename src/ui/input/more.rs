//! The inputs that not everybody needs.

use yew::{Callback, Html, html};

use super::{choice, number::NumberInput, stages};
use crate::{
    i18n::Msg,
    model::{Currency, Input, Rounding},
    state::Action,
    ui::page::Page,
};

/// Share, cycle, rounding, currency and the stages, behind a disclosure.
pub fn view(page: &Page) -> Html {
    let dispatch = page.dispatch.clone();
    let rounding = {
        let dispatch = dispatch.clone();
        Callback::from(move |policy| dispatch.emit(Action::RoundingChosen(policy)))
    };
    let policies = [
        (Rounding::Up, "up", page.say(Msg::RoundUp)),
        (Rounding::Nearest, "nearest", page.say(Msg::RoundNearest)),
        (Rounding::None, "none", page.say(Msg::RoundNone)),
    ];
    html! {
        <details class="more">
            <summary>{ page.say(Msg::InputsMore) }</summary>
            <NumberInput page={page.clone()} input={Input::Share} />
            <NumberInput page={page.clone()} input={Input::Cycle} />
            <div class="pair">
                <div class="labelled">
                    <span aria-hidden="true">{ page.say(Msg::InputRound) }</span>
                    { choice("round", page.wording.say(Msg::InputRound), &policies, page.scenario().rounding, rounding) }
                </div>
                <div class="labelled">
                    <span aria-hidden="true">{ page.say(Msg::InputCurrency) }</span>
                    <Currencies label={page.say(Msg::InputCurrency)} current={page.scenario().currency} {dispatch} />
                </div>
            </div>
            { stages::view(page) }
        </details>
    }
}

/// What the choice of currencies is given.
#[derive(Clone, PartialEq, yew::Properties)]
struct CurrencyProps {
    label: String,
    current: Currency,
    dispatch: Callback<Action>,
}

/// A component of its own: its many options need no look at a slider's step.
#[yew::component]
fn Currencies(props: &CurrencyProps) -> Html {
    let dispatch = props.dispatch.clone();
    let onchange = Callback::from(move |event: yew::Event| {
        let code =
            yew::TargetCast::target_unchecked_into::<web_sys::HtmlSelectElement>(&event).value();
        if let Some(currency) = Currency::from_code(&code) {
            dispatch.emit(Action::CurrencyChosen(currency));
        }
    });
    html! {
        <select name="currency" aria-label={props.label.clone()} {onchange}>
            { for Currency::all().map(|currency| html! {
                <option value={currency.code().to_owned()} selected={currency == props.current}>{ currency.code().to_owned() }</option>
            }) }
        </select>
    }
}
