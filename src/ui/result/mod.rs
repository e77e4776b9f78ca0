//! The results: the sentence, the figures, the table.

mod sentence;
mod stats;
mod table;

pub use sentence::{said as answer, sentence};
pub use stats::stats;
pub use table::{cells, table};

use yew::Html;

use super::{
    node::{element, said, text, word},
    page::Page,
};
use crate::model::Figure;

/// A result as an `output` with the attributes that other pages and tests read.
fn output(page: &Page, figure: &Figure) -> Html {
    element(
        "output",
        // Not live: readers are told the sentence, once things are quiet.
        &["aria-live", "data-metric", "data-value"],
        vec![
            word("off"),
            figure.metric.name().and_then(word),
            said(figure.value.to_plain()),
        ],
        vec![text(page.wording.value(&figure.value, figure.unit))],
    )
}
