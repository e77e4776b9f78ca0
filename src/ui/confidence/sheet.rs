//! All of the view, which is drawn again when trials have told more.

use std::rc::Rc;

use yew::{Component, Context, Html, Properties, html};

use super::{
    Asked, Bench,
    columns::figure,
    desk::{Desk, Heard, Seen},
    doubt, months,
    number::Number,
    per_cent,
};
use crate::{
    codec::{
        confidence::{Asking, Key},
        work::Report,
    },
    i18n::{Value, ViewMsg},
    model::{Exact, Stage},
    state::Action,
    ui::{
        mix::Given,
        notices as told_of,
        page::Page,
        result,
        still::still,
        views::{self, says},
    },
};

/// What it is given.
#[derive(Clone, Properties)]
pub struct Props {
    /// The page.
    pub page: Page,
    /// What it works on.
    pub desk: Rc<Desk>,
    /// What readers are told.
    pub told: Html,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.page == other.page && self.told == other.told
    }
}

/// The view.
pub struct Sheet {
    seen: Rc<Seen>,
}

impl Component for Sheet {
    /// Trials have told more.
    type Message = Report;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { page, desk, .. } = ctx.props();
        Self {
            seen: desk.take(page),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &Props) -> bool {
        let Props { page, desk, .. } = ctx.props();
        self.seen = desk.take(page);
        true
    }

    fn update(&mut self, ctx: &Context<Self>, report: Report) -> bool {
        let Props { page, desk, .. } = ctx.props();
        let heard = desk.hear(report);
        if heard == Heard::Answer {
            // The title, and whoever is told the results.
            page.dispatch.emit(Action::Learned);
        }
        heard != Heard::Nothing
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { page, desk, told } = ctx.props();
        let bench = Bench {
            page: page.clone(),
            says: says(page),
            shown: Asked {
                seen: self.seen.clone(),
                found: desk.found(&self.seen),
            },
            desk: desk.clone(),
        };
        let (scenario, asking) = (page.scenario(), self.seen.asking.as_ref());
        let answer = &bench.shown.found.answer;
        let sentence = bench.says.chance_sentence(scenario, asking, answer);
        let second = bench.says.chance_second(asking, answer);
        html! {
            <>
                { still(page, told_of::view) }
                { views::notices(page, &bench.says, &bench.shown.seen.problems) }
                { result::answer(page, sentence, second) }
                { told.clone() }
                <div class="desk">
                    <Given page={page.clone()} />
                    <div class="mix confidence">
                        { have(&bench) }
                        { months::view(&bench) }
                        { doubt::view(&bench) }
                        { method(&bench) }
                    </div>
                </div>
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let link = ctx.link().clone();
        let heard = move |report| link.send_message(report);
        ctx.props().desk.go_on(&self.seen, heard);
    }
}

/// Leads at hand and the probability wanted, with what comes of them.
fn have(bench: &Bench) -> Html {
    let asking = bench.shown.seen.asking.as_ref();
    let plain = asking.map(|asking| Exact::from(asking.plain));
    html! {
        <section class="part">
            <h2>{ bench.say(ViewMsg::HaveTitle) }</h2>
            <div class="part-body">
                <p class="about">{ bench.say(ViewMsg::HaveAbout) }</p>
                <div class="pair">
                    <Number bench={bench.clone()} at={Key::Have} inherited={plain} />
                    <Number bench={bench.clone()} at={Key::Sure} />
                </div>
                { asking.map_or_else(Html::default, |asking| results(bench, asking)) }
            </div>
        </section>
    }
}

fn results(bench: &Bench, asking: &Asking) -> Html {
    let (says, scenario) = (&bench.says, bench.page.scenario());
    let answer = &bench.shown.found.answer;
    let chance = answer.chance.unwrap_or_default();
    let needed = Exact::from(answer.needed.unwrap_or_default());
    let more = &needed - &Exact::from(asking.plain);
    let top = scenario.funnel.stages().next().unwrap_or(Stage::Mql);
    let sure = says.page.percent(&asking.percent);
    let stage = says.page.heading(scenario, top);
    let slots = [("stage", Value::text(&stage)), ("sure", Value::text(&sure))];
    let stat = |label: String, metric: &'static str, value: &Exact, shown: String| {
        html! {
            <div class="stat">
                <dt>{ label }</dt>
                <dd class="stat-value">
                    <output aria-live="off" data-metric={metric} data-value={value.to_plain()}>{ shown }</output>
                </dd>
            </div>
        }
    };
    let count = |count: &Exact| says.page.count(count);
    let curve = says.curve(scenario, asking, answer);
    let revenue = says.revenue(scenario, asking, answer, &bench.shown.found.revenue);
    let heads = [
        says.page.heading(scenario, top),
        bench.say(ViewMsg::ColChance),
    ];
    let ranges = [ViewMsg::RevenueFrom, ViewMsg::RevenueTo, ViewMsg::ColChance];
    html! {
        <>
            <dl class="stats">
                { stat(bench.say(ViewMsg::ChanceReach), "chance", &per_cent(chance), says.probability(chance)) }
                { stat(says.fill(ViewMsg::ChanceNeeded, &slots), "leads-sure", &needed, count(&needed)) }
                { stat(bench.say(ViewMsg::ChanceMore), "leads-more", &more, count(&more)) }
            </dl>
            { progress(bench) }
            { figure(bench, curve, "plot", heads.to_vec()) }
            { figure(bench, revenue, "plot", ranges.map(|msg| bench.say(msg)).to_vec()) }
        </>
    }
}

/// How far the trials are, while they are being made.
fn progress(bench: &Bench) -> Html {
    let Some((made, enough)) = bench.shown.found.answer.trials else {
        return Html::default();
    };
    let label = bench.say(ViewMsg::ByProgress);
    // Its room stays when it has done.
    html! {
        <progress class={(made >= enough).then_some("done")} aria-label={label} max={enough.to_string()} value={made.to_string()} />
    }
}

/// How all of it is computed.
fn method(bench: &Bench) -> Html {
    let asking = bench.shown.seen.asking.as_ref();
    // A phone has no room for it on top.
    let second = bench.says.chance_second(asking, &bench.shown.found.answer);
    let second = second
        .into_iter()
        .map(|span| html! { <p>{ span.text }</p> });
    let lines = [
        ViewMsg::MethodLeads,
        ViewMsg::MethodRates,
        ViewMsg::MethodOrders,
        ViewMsg::MethodTrials,
    ];
    html! {
        <details class="fold method">
            <summary>{ bench.say(ViewMsg::MethodTitle) }</summary>
            { for second }
            <ul>{ for lines.map(|msg| html! { <li>{ bench.say(msg) }</li> }) }</ul>
            <Number bench={bench.clone()} at={Key::Seed} about={Some(bench.say(ViewMsg::DoubtSeedAbout))} />
        </details>
    }
}
