//! The scenario's own inputs beside the view. Where there is only one column they are a step away,
//! so that the view itself is in sight.

use yew::{Component, Context, Html, Properties, html};

use crate::{
    i18n::Msg,
    ui::{input, page::Page},
};

/// What it is given.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The page.
    pub page: Page,
}

/// The inputs.
pub struct Given {
    open: bool,
}

impl Component for Given {
    /// It was opened or closed.
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self { open: false }
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        self.open = !self.open;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let page = &ctx.props().page;
        let expanded = if self.open { "true" } else { "false" };
        // Whether it is shut only matters where the style sheet lets the button be seen.
        html! {
            <div class={yew::classes!("given", (!self.open).then_some("shut"))}>
                <button type="button" aria-expanded={expanded} onclick={ctx.link().callback(|_| ())}>{ page.say(Msg::InputsTitle) }</button>
                { input::panel(page) }
            </div>
        }
    }
}
