//! The foot of the page: terms, keys, privacy.

use yew::{Html, html};

use super::page::Page;
use crate::{i18n::Msg, wording::Term};

/// The foot of the page.
pub fn view(page: &Page) -> Html {
    html! {
        <footer class="foot">
            <details class="glossary">
                <summary>{ page.say(Msg::DefineTitle) }</summary>
                <dl>
                    { for Term::ALL.iter().map(|term| {
                        let (term, definition) = page.wording.define(*term);
                        html! { <div><dt>{ term.to_owned() }</dt><dd>{ definition.to_owned() }</dd></div> }
                    }) }
                </dl>
            </details>
            <details>
                <summary>{ page.say(Msg::KeysTitle) }</summary>
                <ul>
                    <li>{ page.say(Msg::KeysSlider) }</li>
                    <li>{ page.say(Msg::KeysChart) }</li>
                    <li>{ page.say(Msg::KeysUndo) }</li>
                </ul>
            </details>
            <details>
                <summary>{ page.say(Msg::FooterPrivacy) }{ " " }<span class="link">{ page.say(Msg::FooterCheck) }</span></summary>
                <ul>
                    <li>{ page.say(Msg::PrivacyAddress) }</li>
                    <li>{ page.say(Msg::PrivacyNetwork) }</li>
                    <li>{ page.say(Msg::PrivacyOffline) }</li>
                    <li>{ page.say(Msg::PrivacyPolicy) }</li>
                    <li>{ page.say(Msg::PrivacyStorage) }</li>
                </ul>
            </details>
            <p class="license">{ page.say(Msg::FooterLicense) }</p>
        </footer>
    }
}
