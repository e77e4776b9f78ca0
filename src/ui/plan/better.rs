//! What is agreed to improve in the course of the plan.

use web_sys::HtmlSelectElement;
use yew::{Component, Context, Html, NodeRef, Properties, html};

use super::{bench::Bench, number::Number};
use crate::{
    codec::{mix::place_code, plan::Key},
    i18n::ViewMsg,
    model::{Exact, Input, mix::Place},
};

/// What is agreed.
pub fn view(bench: &Bench) -> Html {
    html! { <Better bench={bench.clone()} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    bench: Bench,
}

/// The improvements, and the choice of another.
struct Better {
    what: NodeRef,
    when: NodeRef,
}

enum Event {
    Added,
    Removed(Key),
}

impl Component for Better {
    type Message = Event;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            what: NodeRef::default(),
            when: NodeRef::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        let bench = &ctx.props().bench;
        match event {
            Event::Added => {
                let at = |select: &NodeRef| {
                    let select = select.cast::<HtmlSelectElement>();
                    select.and_then(|select| usize::try_from(select.selected_index()).ok())
                };
                let place = at(&self.what).and_then(|at| places(bench).get(at).copied());
                let quarter = at(&self.when).and_then(|at| u8::try_from(at + 1).ok());
                if let (Some(place), Some(quarter)) = (place, quarter) {
                    let now = place.get(bench.page.scenario(), &bench.shown.mix);
                    bench.desk.edit(None, |plan| {
                        let key = Key::Improved(place, quarter);
                        if plan.number(key).is_none() {
                            // What it is now, from where it can be moved.
                            let _in_range = plan.set_number(key, now);
                        }
                    });
                }
            }
            Event::Removed(key) => bench.desk.edit(None, |plan| {
                // Nothing is always allowed.
                let _done = plan.set_number(key, None);
            }),
        }
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let (bench, link) = (&ctx.props().bench, ctx.link());
        let (scenario, mix) = (bench.page.scenario(), &bench.shown.mix);
        let plan = &bench.shown.plan;
        let one = |key: Key| {
            let label = bench.says.plan_label(scenario, mix, key);
            let remove = bench.fill(ViewMsg::ItemRemove, &[("name", &label)]);
            let removed = link.callback(move |_| Event::Removed(key));
            html! {
                <li key={key.code()}>
                    <Number bench={bench.clone()} at={key} />
                    <button type="button" class="plain" disabled={bench.is_locked(key)} onclick={removed}>{ remove }</button>
                </li>
            }
        };
        let improved = plan.improvements.iter();
        let improved = improved.map(|found| one(Key::Improved(found.place, found.quarter)));
        let place = |place: &Place| {
            let label = bench.says.place_label(scenario, mix, *place);
            html! { <option value={place_code(*place)}>{ label }</option> }
        };
        let quarter = |quarter: u8| {
            let number = bench.page.wording.count(&Exact::from(u64::from(quarter)));
            let month = bench.words().month(usize::from(quarter - 1) * 3);
            let says = bench.fill(ViewMsg::PlanQuarter, &[("n", &number), ("month", &month)]);
            html! { <option value={quarter.to_string()} selected={quarter == 2}>{ says }</option> }
        };
        html! {
            <>
                <p class="about">{ bench.say(ViewMsg::PlanBetterAbout) }</p>
                <ul class="better">{ for improved }</ul>
                <div class="pair">
                    <label class="labelled"><span>{ bench.say(ViewMsg::PlanBetterWhat) }</span>
                        <select ref={&self.what} name="better-what">{ for places(bench).iter().map(place) }</select></label>
                    <label class="labelled"><span>{ bench.say(ViewMsg::PlanBetterWhen) }</span>
                        <select ref={&self.when} name="better-when">{ for (1..=plan.quarters()).map(quarter) }</select></label>
                    <button type="button" onclick={link.callback(|_| Event::Added)}>{ bench.say(ViewMsg::PlanBetterAdd) }</button>
                </div>
            </>
        }
    }
}

/// What can improve: rates and the order value, of all, then of each lead type and stream that has
/// its own.
fn places(bench: &Bench) -> Vec<Place> {
    let (scenario, mix) = (bench.page.scenario(), &bench.shown.mix);
    let moves = |input: &Input| matches!(input, Input::Aov | Input::Rate(_));
    let inputs = || Input::ALL.into_iter().filter(moves);
    let whole = inputs().map(Place::whole);
    let streams = (0..mix.streams.len()).map(crate::model::mix::Scope::Stream);
    let types = mix.places().map(crate::model::mix::Scope::Type);
    let others = streams
        .chain(types)
        .flat_map(|scope| inputs().map(move |input| Place { scope, input }));
    whole
        .chain(others)
        .filter(|place| place.get(scenario, mix).is_some())
        .collect()
}
