//! The inputs that not everybody needs.

use yew::{AttrValue, Html};

use super::{choice, currency, panel::number, stages};
use crate::{
    codec::url::Key,
    i18n::Msg,
    model::{Input, Rounding, Scenario},
    state::Action,
    ui::{
        lock,
        node::{el, element, text, word, words},
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
    element(
        "details",
        &["class", "open"],
        vec![word("more"), open],
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
    let policies = [
        (Rounding::Up, "up", page.say(Msg::RoundUp)),
        (Rounding::Nearest, "nearest", page.say(Msg::RoundNearest)),
        (Rounding::None, "none", page.say(Msg::RoundNone)),
    ];
    let dispatch = page.dispatch.clone();
    let rounding = move |policy| dispatch.emit(Action::RoundingChosen(policy));
    let current = page.scenario().rounding;
    let rounding = choice(
        "round",
        page.say(Msg::InputRound),
        &policies,
        current,
        page.is_locked(Key::Round),
        rounding,
    );
    let rounding = lock::fixed(page, Key::Round, rounding);
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
