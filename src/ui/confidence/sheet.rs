//! All of the view, which is drawn again when trials have told more.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::{Component, Context, Html, Properties, html};

use super::{
    Asked, Bench,
    columns::{figure, table},
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
        views::{self, part::fixed, says},
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

/// What can happen to it.
pub enum Event {
    /// Trials have told more.
    Heard(Report),
    /// It is to be shown now.
    Due,
}

/// Reports come many in a tenth of a second, one for each question. They are shown together so
/// often, in milliseconds, so that steps of a slider stay as quick while there are any.
const TOGETHER: u32 = 50;

/// The view.
pub struct Sheet {
    seen: Rc<Seen>,
    /// The best that has been heard and is not shown yet.
    heard: Heard,
    due: Option<Timeout>,
}

impl Component for Sheet {
    type Message = Event;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { page, desk, .. } = ctx.props();
        Self {
            seen: desk.take(page),
            heard: Heard::Nothing,
            due: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &Props) -> bool {
        let Props { page, desk, .. } = ctx.props();
        self.seen = desk.take(page);
        true
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        let Props { page, desk, .. } = ctx.props();
        match event {
            Event::Heard(report) => {
                self.heard = self.heard.max(desk.hear(report));
                if self.heard != Heard::Nothing && self.due.is_none() {
                    let link = ctx.link().clone();
                    let due = move || link.send_message(Event::Due);
                    self.due = Some(Timeout::new(TOGETHER, due));
                }
                false
            }
            Event::Due => {
                self.due = None;
                if std::mem::replace(&mut self.heard, Heard::Nothing) == Heard::Answer {
                    // The title, and whoever is told the results.
                    page.dispatch.emit(Action::Learned);
                }
                true
            }
        }
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
                        { fixed(&bench, ViewMsg::HaveTitle, have) }
                        if !answer.is_beyond() {
                            { fixed(&bench, ViewMsg::FanTitle, months::view) }
                        }
                        { fixed(&bench, ViewMsg::DoubtTitle, doubt::view) }
                        { method(&bench) }
                    </div>
                </div>
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let heard = ctx.link().callback(Event::Heard);
        ctx.props().desk.go_on(&self.seen, heard);
    }
}

/// Leads at hand and the probability wanted, with what comes of them.
fn have(bench: &Bench) -> Html {
    let asking = bench.shown.seen.asking.as_ref();
    // Beyond what can be computed with, not even the leads of the plain division are known whole.
    let told = asking.filter(|_| !bench.shown.found.answer.is_beyond());
    let plain = told.map(|asking| Exact::from(asking.plain));
    html! {
        <>
            <p class="about">{ bench.say(ViewMsg::HaveAbout) }</p>
            <div class="pair">
                <Number bench={bench.clone()} at={Key::Have} inherited={plain} />
                <Number bench={bench.clone()} at={Key::Sure} />
            </div>
            { told.map_or_else(Html::default, |asking| results(bench, asking)) }
        </>
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
    html! {
        <>
            <dl class="stats">
                { stat(bench.say(ViewMsg::ChanceReach), "chance", &per_cent(chance), says.probability(chance)) }
                { stat(says.fill(ViewMsg::ChanceNeeded, &slots), "leads-sure", &needed, count(&needed)) }
                { stat(bench.say(ViewMsg::ChanceMore), "leads-more", &more, count(&more)) }
            </dl>
            { progress(bench) }
            { figure(bench, curve, curve_table) }
            { figure(bench, revenue, revenue_table) }
        </>
    }
}

fn curve_table(bench: &Bench) -> Html {
    let scenario = bench.page.scenario();
    let top = scenario.funnel.stages().next().unwrap_or(Stage::Mql);
    let heads = vec![
        bench.page.wording.heading(scenario, top),
        bench.say(ViewMsg::ColChance),
    ];
    let asking = bench.shown.seen.asking.as_ref();
    let rows = asking.map(|asking| bench.says.curve_rows(asking, &bench.shown.found.answer));
    table(
        bench.say(ViewMsg::CurveTitle),
        heads,
        rows.unwrap_or_default(),
    )
}

fn revenue_table(bench: &Bench) -> Html {
    let heads = [ViewMsg::RevenueFrom, ViewMsg::RevenueTo, ViewMsg::ColChance];
    let asking = bench.shown.seen.asking.as_ref();
    let rows = asking.map(|asking| bench.says.revenue_rows(asking, &bench.shown.found.revenue));
    let title = asking.map(|asking| bench.says.revenue_title(bench.page.scenario(), asking));
    table(
        title.unwrap_or_default(),
        heads.map(|msg| bench.say(msg)).to_vec(),
        rows.unwrap_or_default(),
    )
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
