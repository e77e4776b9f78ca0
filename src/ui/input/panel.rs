//! The panel of inputs: the sliders that everybody sees, the rest a step away.

use yew::Html;

use super::{choice, more, toolbar};
use crate::{
    codec::url::Key,
    i18n::Msg,
    model::{Input, Period},
    state::Action,
    ui::{
        live::{Part, live},
        node::{element, text, word},
        page::Page,
        still::still,
    },
};

/// The inputs.
pub fn panel(page: &Page) -> Html {
    // From the goal down the funnel, as the sentence and the chart tell it.
    let rates = page.scenario().funnel.stages().skip(1).map(Input::Rate);
    let heading = element(
        "h2",
        &["id", "class"],
        vec![word("inputs-title"), word("eyebrow")],
        vec![text(page.say(Msg::InputsTitle))],
    );
    let mut children = vec![
        heading,
        still(page, toolbar::view),
        number(page, Input::Quota, still(page, period)),
    ];
    children.push(number(page, Input::Aov, Html::default()));
    children.extend(rates.map(|input| number(page, input, Html::default())));
    children.push(more::view(page));
    element(
        "section",
        &["class", "aria-labelledby"],
        vec![word("inputs"), word("inputs-title")],
        children,
    )
}

/// A numeric input.
pub fn number(page: &Page, input: Input, extra: Html) -> Html {
    // The key keeps each input's draft and focus its own when stages come and go.
    live(page, Part::Number(input, extra), Some(super::code(input)))
}

fn period(page: &Page) -> Html {
    const PERIODS: [Period; 3] = [Period::Month, Period::Quarter, Period::Year];
    let now = page.scenario().period;
    let options = [
        ("month", Msg::PeriodMonth, now == Period::Month),
        ("quarter", Msg::PeriodQuarter, now == Period::Quarter),
        ("year", Msg::PeriodYear, now == Period::Year),
    ];
    choice(page, Key::Period, Msg::InputPeriod, &options, |at| {
        PERIODS.get(at).copied().map(Action::PeriodChosen)
    })
}
