//! The inputs that not everybody needs.

use yew::{Callback, Html, Properties, component, html};

use super::{choice, panel::number, stages};
use crate::{
    i18n::Msg,
    model::{Currency, Input, Rounding},
    state::Action,
    ui::{
        node::{el, element, select, text, word, words},
        page::Page,
    },
};

/// Share, cycle, rounding, currency and the stages, behind a disclosure.
pub fn view(page: &Page) -> Html {
    let dispatch = page.dispatch.clone();
    let policies = [
        (Rounding::Up, "up", page.say(Msg::RoundUp)),
        (Rounding::Nearest, "nearest", page.say(Msg::RoundNearest)),
        (Rounding::None, "none", page.say(Msg::RoundNone)),
    ];
    let rounding = {
        let dispatch = dispatch.clone();
        move |policy| dispatch.emit(Action::RoundingChosen(policy))
    };
    let rounding = choice(
        "round",
        page.say(Msg::InputRound),
        &policies,
        page.scenario().rounding,
        rounding,
    );
    let currency = html! {
        <Currencies label={page.say(Msg::InputCurrency)} current={page.scenario().currency} {dispatch} />
    };
    let pair = vec![
        labelled(page, Msg::InputRound, rounding),
        labelled(page, Msg::InputCurrency, currency),
    ];
    el(
        "details",
        "more",
        vec![
            words("summary", "", page.say(Msg::InputsMore)),
            number(page, Input::Share, Html::default()),
            number(page, Input::Cycle, Html::default()),
            el("div", "pair", pair),
            stages::view(page),
        ],
    )
}

/// A choice below its label, which the choice itself already says to readers.
fn labelled(page: &Page, label: Msg, choice: Html) -> Html {
    let label = element(
        "span",
        &["aria-hidden"],
        vec![word("true")],
        vec![text(page.say(label))],
    );
    el("div", "labelled", vec![label, choice])
}

/// What the choice of currencies is given.
#[derive(Clone, PartialEq, Properties)]
struct Props {
    label: String,
    current: Currency,
    dispatch: Callback<Action>,
}

/// A component of its own: its many options need no look at a slider's step.
#[component]
fn Currencies(props: &Props) -> Html {
    let dispatch = props.dispatch.clone();
    let chosen = move |select: web_sys::HtmlSelectElement| {
        if let Some(currency) = Currency::from_code(&select.value()) {
            dispatch.emit(Action::CurrencyChosen(currency));
        }
    };
    let options = Currency::all().map(|currency| {
        let code = yew::AttrValue::from(currency.code().to_owned());
        (code.clone(), code, currency == props.current)
    });
    select(
        "currency",
        "",
        props.label.clone().into(),
        options.collect(),
        chosen.into(),
    )
}
