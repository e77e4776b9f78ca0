//! The inputs that not everybody needs.

use web_sys::Element;
use yew::{AttrValue, Html};

use super::{choice, currency, panel::number, stages};
use crate::{
    codec::url::Key,
    i18n::Msg,
    model::{Input, Rounding, Scenario},
    state::Action,
    ui::{
        lock,
        node::{active, el, element, text, word, words},
        page::Page,
        still::still,
    },
};

/// Share, cycle, rounding, currency and the stages, behind a disclosure.
pub fn view(page: &Page) -> Html {
    // A link that sets one of them shows it.
    let (scenario, usual) = (page.scenario(), Scenario::default());
    let set = scenario.share != usual.share
        || scenario.cycle != usual.cycle
        || scenario.rounding != usual.rounding
        || scenario.currency != usual.currency
        || scenario.names != usual.names;
    let open = set.then_some(AttrValue::Static(""));
    let unfolded = page.hears("toggle", |details: Element| {
        details
            .has_attribute("open")
            .then_some(Action::CurrenciesAsked(false))
    });
    active(
        "details",
        &["class", "open"],
        vec![word("more"), open],
        vec![unfolded],
        vec![
            still(page, |page| words("summary", "", page.say(Msg::InputsMore))),
            number(page, Input::Share, Html::default()),
            number(page, Input::Cycle, Html::default()),
            still(page, choices),
            still(page, stages::view),
        ],
    )
}

fn choices(page: &Page) -> Html {
    const POLICIES: [Rounding; 3] = [Rounding::Up, Rounding::Nearest, Rounding::None];
    let now = page.scenario().rounding;
    let options = [
        ("up", Msg::RoundUp, now == Rounding::Up),
        ("nearest", Msg::RoundNearest, now == Rounding::Nearest),
        ("none", Msg::RoundNone, now == Rounding::None),
    ];
    let rounding = choice(page, Key::Round, Msg::InputRound, &options, |at| {
        POLICIES.get(at).copied().map(Action::RoundingChosen)
    });
    let parts = vec![
        labelled(page, Msg::InputRound, rounding),
        labelled(
            page,
            Msg::InputCurrency,
            lock::fixed(page, Key::Currency, currency::view(page)),
        ),
    ];
    el("div", "pair", parts)
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
