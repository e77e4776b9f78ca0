//! The results: the sentence, the figures, the table.

mod sentence;
mod stats;
mod table;

pub use sentence::sentence;
pub use stats::stats;
pub use table::table;

use yew::{Html, html};

use super::page::Page;
use crate::model::Figure;

/// A result as an `output` with the attributes that other pages and tests read.
fn output(page: &Page, figure: &Figure) -> Html {
    let (shown, _, value) = page.figure(figure);
    html! {
        // Not live: a reader is told the sentence, once things are quiet.
        <output aria-live="off" data-metric={figure.metric.name()} data-value={value}>{ shown }</output>
    }
}
