//! Sensitivity: what the result becomes when each input in turn moves down and up.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::{
    bench::Bench,
    drawing::{Drawing, Plot},
    later::later,
    number::Number,
};
use crate::{
    chart::{scene::Scene, tornado::Tornado},
    codec::mix::{Key, Watch},
    i18n::ViewMsg,
    model::{
        Input,
        sensitivity::{Watched, sensitivity},
    },
    wording::mix::{TornadoWords, ViewWording},
};

/// All of it.
pub fn view(bench: &Bench) -> Html {
    let now = bench.shown.link.watch;
    let options = Watch::ALL.map(|watch| {
        let says = match watch {
            Watch::Leads => ViewMsg::WatchLeads,
            Watch::Revenue => ViewMsg::WatchRevenue,
        };
        html! { <option value={watch.code()} selected={watch == now}>{ bench.say(says) }</option> }
    });
    let desk = bench.desk.clone();
    let onchange = Callback::from(move |event: Event| {
        let code = event.target_unchecked_into::<HtmlSelectElement>().value();
        desk.edit(None, |link| {
            link.choose(Key::Watch, &code);
        });
    });
    html! {
        <>
            <p class="about">{ bench.say(ViewMsg::SwingAbout) }</p>
            <div class="pair">
                <div class="labelled"><Number bench={bench.clone()} at={Key::Swing} optional={false} /></div>
                <label class="labelled">
                    <span>{ bench.say(ViewMsg::WatchTitle) }</span>
                    <select name={Key::Watch.code()} disabled={bench.is_locked(Key::Watch)} {onchange}>{ for options }</select>
                </label>
            </div>
            { later(bench, results) }
            <details class="fold" open={!bench.shown.link.swing.own.is_empty()}>
                <summary>{ bench.say(ViewMsg::SwingOwnTitle) }</summary>
                <div class="own">{ for inputs(bench).map(|input| own(bench, input)) }</div>
            </details>
        </>
    }
}

/// The inputs that can be moved.
fn inputs(bench: &Bench) -> impl Iterator<Item = Input> + '_ {
    let scenario = bench.page.scenario();
    let moves = |input: &Input| *input != Input::Cycle && scenario.get(*input).is_some();
    Input::ALL.into_iter().filter(moves)
}

/// An input that is moved by another per cent than all.
fn own(bench: &Bench, input: Input) -> Html {
    let at = Key::SwingOf(input);
    html! { <Number key={at.code()} bench={bench.clone()} {at} inherited={bench.shown.link.swing.percent.clone()} /> }
}

/// The steepest lever, the chart and the table.
fn results(bench: &Bench) -> Html {
    let (scenario, link) = (bench.page.scenario(), &bench.shown.link);
    let watched = ViewWording::watched(scenario, link);
    let levers = sensitivity(scenario, &link.mix, &watched, &|input| link.swing.of(input));
    let words = bench.says.tornado(scenario, link, &watched, &levers);
    let rows = words.rows.iter().map(|row| {
        let cell = |[input, result]: &[String; 2]| html! { <td class="number">{ input }<br />{ result }</td> };
        html! {
            <tr>
                <th scope="row">{ &row.label }</th>
                { cell(&row.low) }
                { cell(&row.high) }
                <td class="number">{ &row.spread }</td>
            </tr>
        }
    });
    let head = |msg| html! { <th scope="col" class="number">{ bench.say(msg) }</th> };
    let table = html! {
        <table class="levers">
            <caption class="unseen">{ &words.title }</caption>
            <thead><tr>
                <th scope="col">{ bench.say(ViewMsg::IfInput) }</th>
                { head(ViewMsg::ColLow) }{ head(ViewMsg::ColHigh) }{ head(ViewMsg::ColSpread) }
            </tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    let (steepest, title, alternative) = (
        words.steepest.clone(),
        words.title.clone(),
        words.alternative.clone(),
    );
    let side = match watched {
        Watched::Leads => "plot",
        Watched::Revenue(_) => "plot sales",
    };
    let plot = Rc::new(Plot { words, lay });
    html! {
        <>
            <p class="told">{ steepest }</p>
            if !levers.is_empty() {
                <figure class={side}>
                    <figcaption>{ title }</figcaption>
                    <Drawing<TornadoWords> {plot} {alternative} />
                </figure>
                { table }
            }
        </>
    }
}

fn lay(words: &TornadoWords, width: u32) -> Scene {
    let tornado = Tornado {
        levers: &words.levers,
        now: words.now,
        now_label: &words.now_label,
        width,
    };
    tornado.scene()
}
