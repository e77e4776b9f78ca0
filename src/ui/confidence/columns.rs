//! A chart of columns with its table.

use std::rc::Rc;

use yew::{Html, html};

use super::Bench;
use crate::{
    chart::{columns::Columns, scene::Scene},
    i18n::Msg,
    ui::mix::drawing::{Drawing, Plot},
    wording::confidence::ColumnWords,
};

/// The chart under its title, and its data as a table behind a disclosure.
pub fn figure(bench: &Bench, words: ColumnWords, class: &'static str, heads: Vec<String>) -> Html {
    let rows = words.rows.iter().map(|row| {
        let cells = row
            .cells
            .iter()
            .map(|cell| html! { <td class="number">{ cell }</td> });
        html! { <tr class={row.reaches.then_some("reaches")}>{ for cells }</tr> }
    });
    let table = html! {
        <details class="fold">
            <summary>{ bench.page.say(Msg::ChartTable) }</summary>
            <table>
                <caption class="unseen">{ &words.title }</caption>
                <thead><tr>{ for heads.into_iter().map(|head| html! { <th scope="col" class="number">{ head }</th> }) }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </details>
    };
    let (title, alternative) = (words.title.clone(), words.alternative.clone());
    let plot = Rc::new(Plot { words, lay });
    html! {
        <>
            <figure {class}>
                <figcaption>{ title }</figcaption>
                <Drawing<ColumnWords> {plot} {alternative} />
            </figure>
            { table }
        </>
    }
}

fn lay(words: &ColumnWords, width: u32) -> Scene {
    let columns = Columns {
        columns: &words.columns,
        lines: &words.lines,
        ends: &words.ends,
        width,
    };
    columns.scene()
}
