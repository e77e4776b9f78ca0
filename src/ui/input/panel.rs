//! The panel of inputs: the sliders that everybody sees, the rest a step away.

use yew::{Html, html};

use super::{choice, more, number::NumberInput, toolbar};
use crate::{
    i18n::Msg,
    model::{Input, Period, Side},
    state::Action,
    ui::page::Page,
};

/// The inputs.
pub fn panel(page: &Page) -> Html {
    // From the goal down the funnel, as the sentence and the chart tell it.
    let rates = page.scenario().funnel.stages().skip(1).map(Input::Rate);
    html! {
        <section class="inputs" aria-labelledby="inputs-title">
            <h2 id="inputs-title" class="eyebrow">{ page.say(Msg::InputsTitle) }</h2>
            { toolbar::view(page) }
            <NumberInput page={page.clone()} input={Input::Quota} extra={period(page)} />
            <NumberInput page={page.clone()} input={Input::Aov} />
            { for rates.map(|input| html! {
                <NumberInput key={key(input)} page={page.clone()} {input} />
            }) }
            { more::view(page) }
        </section>
    }
}

fn key(input: Input) -> String {
    super::number::code(input).to_owned()
}

/// Whose revenue an input speaks of, which decides its color.
pub fn side(input: Input) -> Side {
    match input {
        Input::Rate(stage) => stage.side(),
        _ => Side::Marketing,
    }
}

fn period(page: &Page) -> Html {
    let dispatch = page.dispatch.clone();
    let options = [
        (Period::Month, "month", page.say(Msg::PeriodMonth)),
        (Period::Quarter, "quarter", page.say(Msg::PeriodQuarter)),
        (Period::Year, "year", page.say(Msg::PeriodYear)),
    ];
    let chosen = move |period| dispatch.emit(Action::PeriodChosen(period));
    choice(
        "period",
        page.wording.say(Msg::InputPeriod),
        &options,
        page.scenario().period,
        chosen.into(),
    )
}
