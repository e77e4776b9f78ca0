//! A chart of columns with its table.

use std::rc::Rc;

use yew::{Html, html};

use super::Bench;
use crate::{
    chart::{columns::Columns, scene::Scene},
    ui::{
        mix::drawing::{Drawing, Plot},
        views::fold::fold,
    },
    wording::confidence::{ColumnRow, ColumnWords},
};

/// The chart under its title, and its data as a table behind a disclosure.
pub fn figure(bench: &Bench, words: ColumnWords, table: fn(&Bench) -> Html) -> Html {
    let (title, alternative) = (words.title.clone(), words.alternative.clone());
    let plot = Rc::new(Plot { words, lay });
    html! {
        <>
            <figure class="plot">
                <figcaption>{ title }</figcaption>
                <Drawing<ColumnWords> {plot} {alternative} />
            </figure>
            { fold(bench, table) }
        </>
    }
}

/// The table of a chart that is called so: its heads and rows.
pub fn table(title: String, heads: Vec<String>, rows: Vec<ColumnRow>) -> Html {
    let rows = rows.into_iter().map(|row| {
        let cells = row.cells.into_iter();
        let cells = cells.map(|cell| html! { <td class="number">{ cell }</td> });
        html! { <tr class={row.reaches.then_some("reaches")}>{ for cells }</tr> }
    });
    html! {
        <table>
            <caption class="unseen">{ title }</caption>
            <thead><tr>{ for heads.into_iter().map(|head| html! { <th scope="col" class="number">{ head }</th> }) }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
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
