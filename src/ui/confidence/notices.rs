//! What could not be used of the address.

use yew::{Component, Context, Html, Properties, html};

use super::Bench;
use crate::i18n::Msg;

/// The notices, until dismissed.
pub fn view(bench: &Bench) -> Html {
    html! { <Notices bench={bench.clone()} /> }
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
        let said = bench.seen.problems.iter();
        let said = said.map(|problem| (problem.key.clone(), bench.says.notice(problem)));
        let open = said.filter(|(_, said)| !self.dismissed.contains(said));
        let notices = open.map(|(key, said)| {
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
