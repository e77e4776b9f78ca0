//! Parts of the page that a slider's step leaves as they are.

use yew::{Component, Context, Html, Properties, html};

use super::page::Page;

/// A part and what it is drawn from.
#[derive(Clone, Properties)]
pub struct Props {
    /// The page.
    pub page: Page,
    /// Draws the part, from nothing but what [`Props::eq`] looks at.
    pub draw: fn(&Page) -> Html,
}

impl PartialEq for Props {
    /// Whether the part would look the same: all of the state but its numbers.
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (&self.page, &other.page);
        let (s, t) = (a.scenario(), b.scenario());
        let (link, other_link) = (&a.state.link, &b.state.link);
        a.wording == b.wording
            && s.period == t.period
            && s.rounding == t.rounding
            && s.currency == t.currency
            && s.names == t.names
            && s.funnel.stages().eq(t.funnel.stages())
            && (link.theme, link.language) == (other_link.theme, other_link.language)
            && (link.embed, &link.locked) == (other_link.embed, &other_link.locked)
            && (a.language, a.missing) == (b.language, b.missing)
            && a.state.history.can_undo() == b.state.history.can_undo()
            && a.state.history.can_redo() == b.state.history.can_redo()
            && a.state.notices == b.state.notices
            && a.state.memory == b.state.memory
            && std::ptr::fn_addr_eq(self.draw, other.draw)
    }
}

/// A part that is drawn anew only when something other than a number changed.
pub struct Still;

impl Component for Still {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        (ctx.props().draw)(&ctx.props().page)
    }
}

/// A part of the page that numbers do not change.
pub fn still(page: &Page, draw: fn(&Page) -> Html) -> Html {
    html! { <Still page={page.clone()} {draw} /> }
}
