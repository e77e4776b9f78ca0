//! What would have to change: with the leads at hand, what they bring, what each input would have to
//! be, and which of them follows while others move.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, MouseEvent, TargetCast, html};

use super::{bench::Bench, later::later, number::Number, outcome};
use crate::{
    codec::mix::{Key, place_code},
    i18n::ViewMsg,
    model::{
        Exact, Forward, Input, Sought, Stage,
        mix::{Place, Scope},
        seek,
    },
    state::Action,
};

/// All of it.
pub fn view(bench: &Bench) -> Html {
    let have = bench.shown.link.have.is_some();
    html! {
        <>
            <p class="about">{ bench.say(ViewMsg::IfAbout) }</p>
            <Number bench={bench.clone()} at={Key::Have} />
            if have {
                { later(bench, forward) }
                { choice(bench, Key::Seek, ViewMsg::SeekChoose, bench.shown.link.seek) }
                { later(bench, answers) }
                { choice(bench, Key::Follow, ViewMsg::FollowTitle, bench.shown.link.follow) }
                { later(bench, follows) }
            }
        </>
    }
}

/// The leads at hand, if they are known.
fn have(bench: &Bench) -> Option<&Exact> {
    bench.shown.link.have.as_ref()
}

/// What the leads at hand bring.
fn forward(bench: &Bench) -> Html {
    let Some(leads) = have(bench) else {
        return Html::default();
    };
    let (scenario, mix) = (bench.page.scenario(), &bench.shown.link.mix);
    let forward = Forward::of(scenario, mix, leads);
    let wording = &bench.page.wording;
    let steps = forward
        .stages
        .iter()
        .chain([&forward.revenue])
        .map(|figure| html! { <li>{ bench.says.forward_working(figure) }</li> });
    html! {
        <div class="told">
            <h3 title={bench.say(ViewMsg::ForwardAbout)}>{ bench.say(ViewMsg::ForwardTitle) }</h3>
            <p>{ bench.says.forward(scenario, &forward) }</p>
            <p class="unseen">
                { outcome::output("revenue", &forward.revenue.value, wording.money(&forward.revenue.value)) }
                { outcome::output("revenue-deals", &forward.deals, wording.count(&forward.deals)) }
            </p>
            <ul class="workings">{ for steps }</ul>
        </div>
    }
}

/// The inputs of the scenario that can be sought.
fn places(bench: &Bench) -> impl Iterator<Item = Place> + '_ {
    let rates = bench.page.scenario().funnel.stages().skip(1);
    let inputs = [Input::Quota, Input::Share, Input::Aov];
    let rates = rates.collect::<Vec<Stage>>().into_iter().rev();
    inputs
        .into_iter()
        .chain(rates.map(Input::Rate))
        .map(Place::whole)
}

/// What each input would have to be; one of them as a sentence.
fn answers(bench: &Bench) -> Html {
    let Some(leads) = have(bench) else {
        return Html::default();
    };
    let (says, scenario) = (&bench.says, bench.page.scenario());
    let mix = &bench.shown.link.mix;
    let sought = bench.shown.link.seek.map(|place| {
        let sought = seek(scenario, mix, place, leads);
        let told = says.sought(scenario, mix, place, leads, &sought);
        let value = match &sought {
            Sought::At(value) => Some(outcome::output(
                "sought",
                value,
                says.sought_short(place, &sought),
            )),
            _ => None,
        };
        html! { <p class="told">{ told }<span class="unseen">{ value }</span></p> }
    });
    let rows = places(bench).map(|place| {
        let sought = seek(scenario, mix, place, leads);
        let label = says.place_label(scenario, mix, place);
        let now = place.get(scenario, mix);
        let now = outcome::maybe(now.as_ref(), |now| {
            bench.page.wording.spoken(place.input, now)
        });
        html! {
            <tr>
                <th scope="row">{ label }</th>
                <td class="number">{ now }</td>
                <td class="number">{ take(bench, place, &sought) }</td>
            </tr>
        }
    });
    html! {
        <>
            { sought }
            <table class="answers">
                <caption class="unseen">{ bench.say(ViewMsg::IfAnswers) }</caption>
                <thead><tr>
                    <th scope="col">{ bench.say(ViewMsg::IfInput) }</th>
                    <th scope="col" class="number">{ bench.say(ViewMsg::IfNow) }</th>
                    <th scope="col" class="number">{ bench.say(ViewMsg::IfNeeded) }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </>
    }
}

/// What the input would have to be, as a button that makes it so.
fn take(bench: &Bench, place: Place, sought: &Sought) -> Html {
    let shown = bench.says.sought_short(place, sought);
    let locked = bench
        .page
        .is_locked(crate::codec::url::Key::Number(place.input));
    let now = place.get(bench.page.scenario(), &bench.shown.link.mix);
    let value = match sought {
        Sought::At(value) if now.as_ref() != Some(value) && !locked => value.clone(),
        _ => return html! { shown },
    };
    let says = bench.fill(ViewMsg::IfTake, &[("value", &shown)]);
    let desk = bench.desk.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        desk.did(Action::InputMoved(place.input, value.clone()));
        desk.did(Action::InputSettled);
    });
    html! { <button type="button" class="link" aria-label={says.clone()} title={says} {onclick}>{ shown }</button> }
}

/// What is said of the input that follows.
fn follows(bench: &Bench) -> Html {
    let both = bench.shown.link.follow.zip(have(bench));
    let Some((place, leads)) = both else {
        return Html::default();
    };
    let (scenario, mix) = (bench.page.scenario(), &bench.shown.link.mix);
    let sought = seek(scenario, mix, place, leads);
    html! {
        <p class="told">
            { bench.says.follow_about(scenario, leads) }
            { bench.page.wording.gap() }
            { bench.says.followed(scenario, mix, place, leads, &sought) }
        </p>
    }
}

/// One of all inputs: of the scenario, of a lead type, of a stream.
fn choice(bench: &Bench, key: Key, label: ViewMsg, now: Option<Place>) -> Html {
    let (says, scenario) = (&bench.says, bench.page.scenario());
    let mix = &bench.shown.link.mix;
    let option = |place: Place| {
        let code = place_code(place);
        html! { <option value={code} selected={now == Some(place)}>{ bench.page.wording.input(scenario, place.input) }</option> }
    };
    let inputs: Vec<Input> = places(bench)
        .map(|place| place.input)
        .filter(|input| !matches!(input, Input::Quota | Input::Share))
        .collect();
    let scopes = mix
        .places()
        .map(Scope::Type)
        .chain((0..mix.streams.len()).map(Scope::Stream));
    let groups = scopes.map(|scope| {
        let options = inputs.iter().map(|input| {
            option(Place {
                scope,
                input: *input,
            })
        });
        html! { <optgroup label={says.scope_name(mix, scope)}>{ for options }</optgroup> }
    });
    let desk = bench.desk.clone();
    let onchange = Callback::from(move |event: Event| {
        let code = event.target_unchecked_into::<HtmlSelectElement>().value();
        desk.edit(None, |link| {
            link.choose(key, &code);
        });
    });
    let label = bench.say(label);
    html! {
        <label class="labelled sought">
            <span>{ label.clone() }</span>
            <select name={key.code()} disabled={bench.is_locked(key)} {onchange}>
                <option value="" selected={now.is_none()}>{ bench.say(ViewMsg::FollowNone) }</option>
                { for places(bench).map(option) }
                { for groups }
            </select>
        </label>
    }
}
