//! What is stored where, and how to check it.

use gloo::events::EventListener;
use yew::{Component, Context, Html, html};

use super::given::{Given, Said};
use crate::{
    codec::saved::PREFIX,
    i18n::{PanelMsg, language},
    platform::{document, store},
};

/// What can happen here.
pub enum Event {
    /// Another tab has written.
    Changed,
    /// All of it is to be deleted.
    Cleared,
    /// What was deleted is to be put back.
    Undone,
}

/// The privacy panel.
pub struct Privacy {
    /// What is stored; none where the browser refuses its storage.
    stored: Option<Vec<(String, String)>>,
    /// What was deleted.
    deleted: Vec<(String, String)>,
    told: Option<PanelMsg>,
    /// The element that the focus goes to: the button that had it is gone.
    focus: Option<&'static str>,
    _listener: Option<EventListener>,
}

impl Component for Privacy {
    type Message = Event;
    type Properties = Given;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        Self {
            stored: store::all(""),
            deleted: Vec::new(),
            told: None,
            focus: None,
            _listener: store::watch(move || link.send_message(Event::Changed)),
        }
    }

    fn update(&mut self, _: &Context<Self>, event: Event) -> bool {
        match event {
            Event::Changed => {}
            Event::Cleared => {
                self.deleted = self.stored.take().unwrap_or_default();
                self.deleted.retain(|(key, _)| store::remove(key).is_ok());
                self.told = Some(PanelMsg::PrivacyCleared);
                self.focus = Some("privacy-undo");
            }
            Event::Undone => {
                // What another tab has stored since stays.
                let now = store::all("").unwrap_or_default();
                self.deleted.retain(|(key, value)| {
                    let taken = now.iter().any(|(known, _)| known == key);
                    !taken && store::put(key, value).is_err()
                });
                self.focus = Some("privacy-clear");
                self.told = self.deleted.is_empty().then_some(PanelMsg::PrivacyBack);
            }
        }
        self.stored = store::all("");
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let said = &ctx.props().said;
        let points = |points: &[(PanelMsg, PanelMsg)]| -> Html {
            let point = |(title, text): &(PanelMsg, PanelMsg)| {
                let policy = (*text == PanelMsg::PrivacyPolicy).then(policy);
                html! { <div><dt>{ said.say(*title) }</dt><dd>{ said.say(*text) }{ policy }</dd></div> }
            };
            html! { <dl class="points">{ for points.iter().map(point) }</dl> }
        };
        html! {
            <>
                <p class="lead">{ said.say(PanelMsg::PrivacyLead) }</p>
                <section>
                    <h3>{ said.say(PanelMsg::PrivacyCheck) }</h3>
                    { points(&[
                        (PanelMsg::PrivacyNetworkTitle, PanelMsg::PrivacyNetwork),
                        (PanelMsg::PrivacyOfflineTitle, PanelMsg::PrivacyOffline),
                        (PanelMsg::PrivacyPolicyTitle, PanelMsg::PrivacyPolicy),
                        (PanelMsg::PrivacySourceTitle, PanelMsg::PrivacySource),
                    ]) }
                </section>
                <section>
                    <h3>{ said.say(PanelMsg::PrivacyWhere) }</h3>
                    { points(&[
                        (PanelMsg::PrivacyAddressTitle, PanelMsg::PrivacyAddress),
                        (PanelMsg::PrivacyComputedTitle, PanelMsg::PrivacyComputed),
                        (PanelMsg::PrivacyNoneTitle, PanelMsg::PrivacyNone),
                    ]) }
                </section>
                { self.storage(ctx) }
            </>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(id) = self.focus.take() {
            document::focus(id);
        }
    }
}

impl Privacy {
    fn storage(&self, ctx: &Context<Self>) -> Html {
        let said = &ctx.props().said;
        let list = match self.stored.as_deref() {
            None => html! { <p>{ said.say(PanelMsg::PrivacyStoredRefused) }</p> },
            Some([]) => html! { <p>{ said.say(PanelMsg::PrivacyStoredNone) }</p> },
            Some(stored) => html! {
                <>
                    <p>{ said.say(PanelMsg::PrivacyStoredAbout) }</p>
                    <ul class="stored">{ for lines(said, stored).into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                </>
            },
        };
        let clear = self.stored.as_ref().is_some_and(|stored| !stored.is_empty()).then(|| {
            html! { <button type="button" id="privacy-clear" onclick={ctx.link().callback(|_| Event::Cleared)}>{ said.say(PanelMsg::PrivacyClear) }</button> }
        });
        let undo = (!self.deleted.is_empty()).then(|| {
            html! { <button type="button" id="privacy-undo" onclick={ctx.link().callback(|_| Event::Undone)}>{ said.say(PanelMsg::PanelUndo) }</button> }
        });
        html! {
            <section>
                <h3>{ said.say(PanelMsg::PrivacyStored) }</h3>
                { list }
                <div class="actions">
                    { clear.unwrap_or_default() }
                    <span class="told" role="status">{ self.told.map(|told| said.say(told)) }</span>
                    { undo.unwrap_or_default() }
                </div>
            </section>
        }
    }
}

/// What is stored, as people know it.
fn lines(said: &Said, stored: &[(String, String)]) -> Vec<String> {
    let scenarios = stored
        .iter()
        .filter(|(key, _)| key.starts_with(PREFIX))
        .count();
    let others = stored.iter().filter(|(key, _)| !key.starts_with(PREFIX));
    let mut lines: Vec<String> = others
        .map(|(key, value)| match key.as_str() {
            "theme" => {
                let theme = match value.as_str() {
                    "light" => said.say(PanelMsg::EmbedThemeLight),
                    "dark" => said.say(PanelMsg::EmbedThemeDark),
                    _ => said.say(PanelMsg::EmbedThemeAny),
                };
                said.fill(PanelMsg::PrivacyTheme, &[("value", &theme)])
            }
            "language" => said.fill(
                PanelMsg::PrivacyLanguage,
                &[("value", language::name(value))],
            ),
            _ => ["upfunnel.", key].concat(),
        })
        .collect();
    if scenarios > 0 {
        lines.push(said.count(PanelMsg::PrivacyScenarios, scenarios, ("", "")));
    }
    lines
}

/// The policy in force, as the page itself carries it.
fn policy() -> Html {
    let policy = document::policy().unwrap_or_default();
    let directives = policy.split(';').map(|directive| {
        html! { <>{ directive.trim() }{ ";" }<br /></> }
    });
    html! { <code class="policy">{ for directives }</code> }
}
