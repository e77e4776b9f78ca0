//! The choice of the currency.

use yew::{Html, html};

use crate::{
    codec::url::Key,
    i18n::{Msg, Value},
    model::Currency,
    platform::{
        currencies::{Names, fold, known},
        intl,
    },
    state::Action,
    ui::{
        choice::{Choice, Kind},
        page::Page,
    },
    wording::search::{self, Offer},
};

/// The choice of the currency.
pub fn view(page: &Page) -> Html {
    html! { <Choice page={page.clone()} kind={&KIND} /> }
}

static KIND: Kind = Kind {
    name: "currency",
    label: |page| page.say(Msg::InputCurrency),
    nothing: |page, query| {
        let given = [("given", Value::text(query))];
        page.wording.fill(Msg::CurrencyNothing, &given)
    },
    aside: |page| page.say(Msg::CurrencyAside),
    code: |page| page.scenario().currency.code().to_owned(),
    says: |page, code| {
        Names::new(page.language().code())
            .of(code)
            .unwrap_or_default()
    },
    locked: |page| page.state.link.is_locked(Key::Currency),
    offers,
    choose: |page, code| {
        let currency = Currency::from_code(code);
        if let Some(currency) = currency {
            page.dispatch.emit(Action::CurrencyChosen(currency));
        }
        currency.is_some()
    },
};

/// All money in use, whether or not the browser has a name for it, and of the rest what the
/// browser knows.
fn offers(page: &Page) -> Vec<Offer> {
    let language = page.language();
    let (names, english) = (Names::new(language.code()), Names::new("en"));
    let (known, current) = (known(), page.scenario().currency);
    let mut offers: Vec<Offer> = search::currencies(language)
        .into_iter()
        .filter(|(currency, aside)| {
            !aside || *currency == current || known.iter().any(|code| code == currency.code())
        })
        .map(|(currency, aside)| {
            let code = currency.code();
            let name = names.of(code).unwrap_or_default();
            // What is money no longer is looked for by name; its sign would only get in the way.
            let sign = (!aside)
                .then(|| intl::sign(language.code(), code))
                .flatten();
            let sign = sign.unwrap_or_default();
            let english = english.of(code).unwrap_or_default();
            Offer {
                code: code.to_owned(),
                keys: [code, &sign, &name, &english].join("\n"),
                name,
                sign,
                aside,
            }
        })
        .collect();
    // All at once: a call into the browser for each would take longer than the folding.
    let keys: Vec<&str> = offers.iter().map(|offer| offer.keys.as_str()).collect();
    let folded = fold(&keys.join("\t"));
    for (offer, keys) in offers.iter_mut().zip(folded.split('\t')) {
        keys.clone_into(&mut offer.keys);
    }
    offers
}
