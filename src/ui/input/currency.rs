//! The field for the currency: a code, and beside it what that is called. The list of all of
//! them is a program's that comes later (`panels/choice`); a code can be typed without it.

use web_sys::{Element, HtmlInputElement};
use yew::{AttrValue, Html};

use crate::{
    codec::url::Key,
    i18n::Msg,
    model::Currency,
    state::Action,
    ui::{
        listen::{at, on},
        node::{el, element, field, said, with_still, word},
        page::Page,
    },
};

/// The field, and the place for the list.
pub fn view(page: &Page) -> Html {
    let now = page.scenario().currency;
    let chosen = move |field: HtmlInputElement| {
        let found = Currency::from_code(field.value().trim());
        // What is none is not kept.
        field.set_value(found.unwrap_or(now).code());
        found.map(Action::CurrencyChosen)
    };
    let set = move |field: HtmlInputElement| {
        // People type, with the focus in the field; scripts set it whole.
        let typed = field.matches(":focus").unwrap_or_default();
        if typed { None } else { chosen(field) }
    };
    let dispatch = page.dispatch.clone();
    let pressed = on("click", move |event| {
        // Once the list is there, it hears this itself.
        if !at::<Element>(&event).has_attribute("aria-expanded") {
            dispatch.emit(Action::CurrenciesAsked(true));
        }
    });
    let entry = field(
        &[
            "type",
            "id",
            "name",
            "autocomplete",
            "autocapitalize",
            "spellcheck",
            "aria-label",
            "aria-describedby",
            "readonly",
            "value",
        ],
        vec![
            word("text"),
            word("currency"),
            word("currency"),
            word("off"),
            word("characters"),
            word("false"),
            said(page.say(Msg::InputCurrency)),
            word("currency-about"),
            page.is_locked(Key::Currency)
                .then_some(AttrValue::Static("")),
        ],
        now.code(),
        vec![
            page.hears("change", chosen),
            page.hears("input", set),
            on("focus", |event| at::<HtmlInputElement>(&event).select()),
            pressed,
        ],
    );
    let entry = with_still(entry, now.code().to_owned());
    // What it is called is the list's to say.
    let about = element(
        "span",
        &["id", "class"],
        vec![word("currency-about"), word("combo-says")],
        Vec::new(),
    );
    let list = element("div", &["id"], vec![word("currency-room")], Vec::new());
    element(
        "div",
        &["class", "data-now"],
        vec![word("combo"), said(now.code().to_owned())],
        vec![el("label", "field", vec![entry, about]), list],
    )
}
