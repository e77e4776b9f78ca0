//! What a view could not use of the address.

use yew::{Component, Context, Html, Properties, html};

use crate::{codec::url::Problem, i18n::Msg, ui::page::Page, wording::mix::ViewWording};

/// What could not be used, until dismissed.
pub fn notices(page: &Page, says: &ViewWording, problems: &[Problem]) -> Html {
    let said = problems
        .iter()
        .map(|problem| (problem.key.clone(), says.notice(problem)));
    html! { <Notices page={page.clone()} said={said.collect::<Vec<_>>()} /> }
}

#[derive(Clone, Properties)]
struct Props {
    page: Page,
    /// The keys, and what there is to say of them.
    said: Vec<(String, String)>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.said == other.said && self.page.wording == other.page.wording
    }
}

/// Problems are those of the pairs as they stand in the address: an edit writes them anew, and
/// they are gone.
struct Notices {
    dismissed: Vec<String>,
}

impl Component for Notices {
    /// One was dismissed, by what it says.
    type Message = String;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            dismissed: Vec::new(),
        }
    }

    fn update(&mut self, _: &Context<Self>, said: String) -> bool {
        self.dismissed.push(said);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { page, said } = ctx.props();
        let said = said
            .iter()
            .filter(|(_, said)| !self.dismissed.contains(said));
        let notices = said.map(|(key, said)| {
            let told = said.clone();
            let dismiss = ctx.link().callback(move |_| told.clone());
            html! {
                <p class="notice" data-notice={key.clone()}>
                    <span>{ said }</span>
                    <button type="button" class="plain" onclick={dismiss}>{ page.say(Msg::ActionDismiss) }</button>
                </p>
            }
        });
        html! {
            <section class="notices" role="status" aria-label={page.say(Msg::NoticesTitle)}>{ for notices }</section>
        }
    }
}
