//! Parts of the page that a slider's step leaves as they are.

use yew::Html;

use super::{
    live::{Draw, Part, live},
    page::Page,
};

/// Whether a still part would look the same: all of the state but its numbers.
pub fn same(a: &Page, b: &Page) -> bool {
    let (s, t) = (a.scenario(), b.scenario());
    let (link, other_link) = (&a.state.link, &b.state.link);
    a.wording == b.wording
        && s.period == t.period
        && s.rounding == t.rounding
        && s.currency == t.currency
        && s.names == t.names
        && s.funnel.stages().eq(t.funnel.stages())
        && (link.theme, link.language) == (other_link.theme, other_link.language)
        && link.view == other_link.view
        && (link.embed, &link.locked) == (other_link.embed, &other_link.locked)
        && (a.language, a.missing) == (b.language, b.missing)
        && a.state.history.can_undo() == b.state.history.can_undo()
        && a.state.history.can_redo() == b.state.history.can_redo()
        && a.state.notices == b.state.notices
        && a.state.memory == b.state.memory
}

/// A part of the page that numbers do not change, drawn from nothing but what [`same`] looks at.
pub fn still(page: &Page, draw: fn(&Page) -> Html) -> Html {
    live(page, Part::Still(Draw(draw)), None)
}
