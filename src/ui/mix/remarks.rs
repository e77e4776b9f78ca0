//! What does not add up in the mix.

use yew::Html;

use super::bench::Bench;
use crate::ui::views;

/// What there is to say of a mix that does not add up.
pub fn remarks(bench: &Bench) -> Html {
    views::remarks(bench.says.remarks(
        bench.page.scenario(),
        &bench.shown.link.mix,
        &bench.shown.need,
    ))
}
