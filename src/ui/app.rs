//! The page as a whole.

use std::rc::Rc;

use yew::{Callback, Html, component, html, use_callback, use_memo, use_reducer_eq};

use super::{
    chart::Waterfall, effects, footer, header, input, notices, page::Page, result, store::Store,
};
use crate::{
    i18n::{Format, Words},
    platform::intl::Intl,
    state::Action,
    wording::Wording,
};

/// The page.
#[component]
pub fn App() -> Html {
    let store = use_reducer_eq(Store::new);
    let dispatch: Callback<Action> = use_callback(store.dispatcher(), |action, dispatcher| {
        dispatcher.dispatch(action)
    });
    let state = store.0.clone();
    let words = use_memo((), |()| Rc::new(Words::english()));
    let format = use_memo(state.scenario().currency, |currency| -> Rc<dyn Format> {
        Rc::new(Intl::new("en", currency.code()))
    });
    let wording = Wording {
        words: (*words).clone(),
        format: (*format).clone(),
    };
    let page = Page {
        state,
        wording,
        dispatch,
    };

    effects::use_address(&page);
    effects::use_theme(page.state.link.theme);
    effects::use_undo_keys(&page.dispatch);
    effects::use_title(&page);
    effects::use_ready();
    let announcement = effects::use_announcement(&page);

    html! {
        <>
            { header::view(&page) }
            <main id="calculator">
                { notices::view(&page) }
                { result::sentence(&page) }
                <p class="unseen" role="status">{ announcement }</p>
                <div class="desk">
                    { input::panel(&page) }
                    <Waterfall page={page.clone()} />
                </div>
                { result::stats(&page) }
                { result::table(&page) }
            </main>
            { footer::view(&page) }
        </>
    }
}
