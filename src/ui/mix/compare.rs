//! Scenarios side by side.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Event, Html, MouseEvent, TargetCast, html};

use super::{
    bench::Bench,
    drawing::{Drawing, Plot},
    later::later,
};
use crate::{
    chart::{
        compare::{Bar, Compare},
        scene::Scene,
    },
    codec::{
        fragment,
        mix::{MAX_OTHERS, Other},
        saved::{self, Entry, Saved},
        url::MAX_TITLE,
    },
    i18n::ViewMsg,
    platform::{address, store},
    wording::mix::{Row, Side, ViewWording},
};

/// All of it.
pub fn view(bench: &Bench) -> Html {
    let others = &bench.shown.link.others;
    let letter = ViewWording::letter(others.len());
    let desk = bench.desk.clone();
    let own = own_fragment(bench);
    let keep = Callback::from(move |_: MouseEvent| {
        desk.edit(None, |link| link.compare_with(&own));
    });
    html! {
        <>
            <p class="about">{ bench.say(ViewMsg::CompareAbout) }</p>
            if others.len() < MAX_OTHERS {
                <div class="actions">
                    <button type="button" onclick={keep}>{ bench.fill(ViewMsg::CompareKeep, &[("letter", letter)]) }</button>
                    { saved(bench) }
                </div>
            } else {
                <p class="note">{ bench.say(ViewMsg::CompareFull) }</p>
            }
            { for others.iter().enumerate().map(|(index, other)| kept(bench, index, other)) }
            if !others.is_empty() { { later(bench, results) } }
        </>
    }
}

/// The scenario shown, as a fragment that stands alone.
fn own_fragment(bench: &Bench) -> String {
    let (query, _) = address::read();
    fragment::alone(&query, &bench.page.state.fragment())
}

/// The choice of a saved scenario, where there are any.
fn saved(bench: &Bench) -> Html {
    let all = store::all(saved::PREFIX).unwrap_or_default();
    let read = |(id, text): &(String, String)| match Entry::read(id, text) {
        Entry::Scenario(saved) if !saved.name.is_empty() => Some(saved),
        _ => None,
    };
    let saved: Vec<Saved> = all.iter().filter_map(read).collect();
    if saved.is_empty() {
        return html! { <span class="note">{ bench.say(ViewMsg::CompareSavedNone) }</span> };
    }
    let title = bench.say(ViewMsg::CompareSaved);
    let options: Vec<Html> = saved
        .iter()
        .map(|saved| html! { <option selected=false>{ &saved.name }</option> })
        .collect();
    let desk = bench.desk.clone();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let at = usize::try_from(select.selected_index() - 1).ok();
        select.set_selected_index(0);
        if let Some(saved) = at.and_then(|at| saved.get(at)) {
            let named = fragment::with(&saved.fragment, fragment::NAME, Some(&saved.name));
            desk.edit(None, |link| link.compare_with(&named));
        }
    });
    html! {
        <select name="compare-saved" class="examples" aria-label={title.clone()} {onchange}>
            <option selected=true>{ title }</option>
            { for options }
        </select>
    }
}

/// A scenario that is compared with: its name, and what can be done with it.
fn kept(bench: &Bench, index: usize, other: &Other) -> Html {
    let (link, _) = other.read();
    let fallback = bench.says.letter_name(index);
    let name = link.name.clone().unwrap_or_else(|| fallback.clone());
    let label = bench.fill(
        ViewMsg::CompareName,
        &[("letter", ViewWording::letter(index))],
    );
    let desk = bench.desk.clone();
    let named = Callback::from(move |event: Event| {
        let name = event.target_unchecked_into::<HtmlInputElement>().value();
        desk.edit(None, |link| {
            if let Some(other) = link.others.get_mut(index) {
                *other = other.named(name.trim());
            }
        });
    });
    let (desk, fragment) = (bench.desk.clone(), other.fragment());
    let show = Callback::from(move |_: MouseEvent| desk.show(&fragment));
    let desk = bench.desk.clone();
    let remove = Callback::from(move |_: MouseEvent| {
        desk.edit(None, |link| link.remove_other(index));
    });
    html! {
        <div class="kept">
            <input type="text" class="text" name={["with", &(index + 1).to_string(), "-name"].concat()} value={link.name.unwrap_or_default()} maxlength={MAX_TITLE.to_string()}
                placeholder={fallback} aria-label={label} autocomplete="off" data-editing="" onchange={named} />
            <button type="button" class="plain" onclick={show}>{ bench.fill(ViewMsg::CompareOpen, &[("name", &name)]) }</button>
            <button type="button" class="plain" onclick={remove}>{ bench.fill(ViewMsg::ItemRemove, &[("name", &name)]) }</button>
        </div>
    }
}

/// What differs, and what comes of it.
fn results(bench: &Bench) -> Html {
    let mixed = &bench.shown;
    let sides = bench
        .says
        .sides(&bench.page.state.link, &mixed.link, &mixed.need);
    let comparison = bench.says.comparison(&sides);
    let inputs = if comparison.inputs.is_empty() {
        html! { <p class="note">{ bench.say(ViewMsg::CompareSame) }</p> }
    } else {
        table(bench, ViewMsg::CompareInputs, &sides, &comparison.inputs)
    };
    let plot = Rc::new(Plot {
        words: comparison.bars.clone(),
        lay,
    });
    html! {
        <>
            { for comparison.sentences.iter().map(|told| html! { <p class="told">{ told }</p> }) }
            <figure class="plot">
                <figcaption>{ bench.say(ViewMsg::CompareChart) }</figcaption>
                <Drawing<Vec<Bar>> {plot} alternative={comparison.alternative.clone()} />
            </figure>
            { inputs }
            { table(bench, ViewMsg::CompareResults, &sides, &comparison.results) }
        </>
    }
}

fn lay(bars: &Vec<Bar>, width: u32) -> Scene {
    Compare { bars, width }.scene()
}

fn table(bench: &Bench, title: ViewMsg, sides: &[Side], rows: &[Row]) -> Html {
    let heads = sides
        .iter()
        .map(|side| html! { <th scope="col" class="number">{ &side.name }</th> });
    let cell = |(value, difference): (&String, &Option<crate::wording::mix::Difference>)| {
        html! {
            <td class="number">
                { value }
                if let Some(difference) = difference { <small>{ &difference.text }</small> }
            </td>
        }
    };
    let rows = rows.iter().map(|row| {
        html! {
            <tr>
                <th scope="row">{ &row.label }</th>
                { for row.values.iter().zip(&row.differences).map(cell) }
            </tr>
        }
    });
    html! {
        <div class="wide" tabindex="0" role="group" aria-label={bench.say(title)}>
            <table class="compared">
                <caption>{ bench.say(title) }</caption>
                <thead><tr><td></td>{ for heads }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}
