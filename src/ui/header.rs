//! The head of the page.

use yew::{Callback, Event, Html, TargetCast, html};

use super::{effects::chosen_theme, page::Page};
use crate::{codec::url::Theme, i18n::Msg, platform::storage, state::Action};

/// The head of the page: whose it is, and how it looks.
pub fn view(page: &Page) -> Html {
    html! {
        <header class="head">
            <a class="skip" href="#calculator" onclick={skip()}>{ page.say(Msg::PageSkip) }</a>
            <div class="brand">
                <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
                    <path class="mark-top" d="M12 2 15.2 8.6H8.8Z" />
                    <path class="mark-mid" d="M7.9 10.4h8.2l2.2 4.6H5.7Z" />
                    <path class="mark-low" d="M4.8 16.8h14.4l2.5 5.2H2.3Z" />
                </svg>
                <span class="brand-name">{ page.say(Msg::PageName) }</span>
                <span class="tagline">{ page.say(Msg::PageTagline) }</span>
            </div>
            { themes(page) }
        </header>
    }
}

/// The skip link moves the focus without touching the address, which holds the scenario.
fn skip() -> Callback<yew::MouseEvent> {
    Callback::from(|event: yew::MouseEvent| {
        event.prevent_default();
        crate::platform::document::focus("quota-field");
    })
}

fn themes(page: &Page) -> Html {
    let current = chosen_theme(page.state.link.theme);
    let dispatch = page.dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        let code = event
            .target_unchecked_into::<web_sys::HtmlSelectElement>()
            .value();
        if let Some(theme) = Theme::from_code(&code) {
            // Refused where storage is: the link still holds the choice.
            storage::remember("theme", theme.code());
            dispatch.emit(Action::ThemeChosen(theme));
        }
    });
    html! {
        <label class="quiet-choice">
            <span class="unseen">{ page.say(Msg::InputTheme) }</span>
            <select name="theme" {onchange}>
                { for Theme::ALL.map(|theme| html! {
                    <option value={theme.code()} selected={theme == current}>{ page.say(name(theme)) }</option>
                }) }
            </select>
        </label>
    }
}

fn name(theme: Theme) -> Msg {
    match theme {
        Theme::Auto => Msg::ThemeAuto,
        Theme::Light => Msg::ThemeLight,
        Theme::Dark => Msg::ThemeDark,
    }
}
