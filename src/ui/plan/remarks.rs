//! What could not be used of the address, what cannot be reached, and what is not normal.

use yew::{Component, Context, Html, Properties, html};

use super::bench::Bench;
use crate::i18n::Msg;

/// What could not be used of the address, until dismissed.
pub fn notices(bench: &Bench) -> Html {
    html! { <Notices bench={bench.clone()} /> }
}

/// What there is to say of the plan.
pub fn remarks(bench: &Bench) -> Html {
    let said = bench.words().remarks();
    html! {
        <div class="remarks" role="status">
            { for said.into_iter().map(|text| html! { <p class="note">{ text }</p> }) }
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    bench: Bench,
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
        let bench = &ctx.props().bench;
        let problems = bench.planned.problems.iter();
        let said = problems
            .map(|problem| (problem.key.clone(), bench.says.notice(problem)))
            .filter(|(_, said)| !self.dismissed.contains(said));
        let notices = said.map(|(key, said)| {
            let told = said.clone();
            let dismiss = ctx.link().callback(move |_| told.clone());
            html! {
                <p class="notice" data-notice={key}>
                    <span>{ said }</span>
                    <button type="button" class="plain" onclick={dismiss}>{ bench.page.say(Msg::ActionDismiss) }</button>
                </p>
            }
        });
        html! {
            <section class="notices" role="status" aria-label={bench.page.say(Msg::NoticesTitle)}>{ for notices }</section>
        }
    }
}
