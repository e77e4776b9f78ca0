//! Results of the view, and how each came about.

use yew::{Html, html};

use super::{bench::Bench, kind::nothing, totals::Totals};
use crate::{
    codec::mix::{Key, TypeField},
    i18n::{Msg, ViewMsg},
    model::{Exact, mix::TypeAt},
    wording::mix::TypeWorkings,
};

/// A result under its name.
pub fn output(metric: &str, value: &Exact, shown: String) -> Html {
    html! {
        <output aria-live="off" data-metric={metric.to_owned()} data-value={value.to_plain()}>{ shown }</output>
    }
}

/// A result where there is one.
pub fn maybe(value: Option<&Exact>, show: impl Fn(&Exact) -> String) -> String {
    value.map_or_else(|| "–".into(), show)
}

/// As many decimals of a per cent as say something.
fn places(percent: &Exact) -> u32 {
    if *percent >= Exact::from(10) { 1 } else { 2 }
}

/// A fraction in per cent.
pub fn percent(bench: &Bench, fraction: &Exact) -> String {
    let percent = fraction * &Exact::from(100);
    bench
        .page
        .wording
        .percent(&percent.round_to(places(&percent)))
}

/// What comes of a lead type, each figure with its working.
pub fn of_type(bench: &Bench, at: TypeAt, totals: &Totals) -> Html {
    let (says, wording) = (&bench.says, &bench.page.wording);
    let code = Key::Type(at, TypeField::Name).code();
    // Where several streams use the type, a figure is a sum or an average over them.
    let used = bench.shown.need.streams.iter();
    let several = used.filter(|stream| !stream.types.is_empty()).count() > 1;
    let workings = if several && at.stream.is_none() {
        TypeWorkings::default()
    } else {
        says.type_workings(
            bench.page.scenario(),
            &bench.shown.link.mix,
            &bench.shown.need,
            bench.stream_of(at),
            at.index,
        )
    };
    let stat = |label: String,
                name: &str,
                value: Option<Exact>,
                shown: &dyn Fn(&Exact) -> String,
                working: &[String]| {
        let metric = [code.as_str(), "-", name].concat();
        html! {
            <div class="stat">
                <dt>{ label }</dt>
                <dd class="stat-value">
                    { value.map_or_else(|| html! { nothing(bench) }, |value| {
                        let shown = shown(&value);
                        output(&metric, &value, shown)
                    }) }
                </dd>
                { for working.iter().filter(|line| !line.is_empty()).map(|line| html! { <dd class="working">{ line }</dd> }) }
            </div>
        }
    };
    let rate = |value: &Exact| wording.percent(&value.round_to(places(value)));
    let hundredfold = |fraction: Exact| &fraction * &Exact::from(100);
    let money = |value: &Exact| wording.money(value);
    let count = |value: &Exact| wording.count(value);
    let say = |msg| bench.say(msg);
    let one = |line: &String| [line.clone()];
    let maybe = |line: &Option<String>| line.clone().into_iter().collect::<Vec<_>>();
    html! {
        <dl class="stats economics">
            { stat(says.needed(bench.page.scenario()), "needed", Some(totals.leads.clone()), &count, &workings.leads) }
            { stat(say(ViewMsg::ColClose), "close-rate", totals.close_rate.clone().map(hundredfold), &rate, &one(&workings.close_rate)) }
            { stat(say(ViewMsg::ColDeals), "deals", Some(totals.deals.clone()), &count, &[]) }
            { stat(say(ViewMsg::ColRevenue), "revenue", Some(totals.revenue.clone()), &money, &one(&workings.revenue)) }
            { stat(say(ViewMsg::ColValue), "lead-value", totals.value.clone(), &money, &one(&workings.value)) }
            { stat(say(ViewMsg::ColPoints), "points", totals.points.clone(), &count, &one(&workings.points)) }
            if totals.cost.is_some() {
                { stat(say(ViewMsg::ColCost), "cost", totals.cost.clone(), &money, &maybe(&workings.cost)) }
                { stat(say(ViewMsg::ColCac), "cac", totals.cac(), &money, &maybe(&workings.cac)) }
                { stat(say(ViewMsg::ColReturn), "return", totals.return_on_spend().map(hundredfold), &rate, &maybe(&workings.return_on_spend)) }
            }
        </dl>
    }
}

/// All lead types together.
pub fn whole(bench: &Bench) -> Html {
    let (wording, need) = (&bench.page.wording, &bench.shown.need);
    let demand = bench.page.demand();
    let scenario = bench.page.scenario();
    let top = demand.top().map(|need| need.stage);
    let stat = |label: String, name: &'static str, value: &Exact, shown: String| {
        let working = (name == "close-rate")
            .then(|| bench.says.close_working(need))
            .flatten();
        html! {
            <div class="stat">
                <dt>{ label }</dt>
                <dd class="stat-value">{ output(name, value, shown) }</dd>
                { for working.map(|line| html! { <dd class="working">{ line }</dd> }) }
            </div>
        }
    };
    let needed = bench.says.needed(scenario);
    let close = need.close_rate.as_ref().map(|rate| {
        let percent = rate * &Exact::from(100);
        stat(
            bench.say(ViewMsg::CloseWeighted),
            "close-rate",
            &percent,
            wording.percent(&percent.round_to(3)),
        )
    });
    let metric = top.map_or("mql", metric_of);
    html! {
        <dl class="stats whole">
            { stat(needed, metric, &need.leads.sum, wording.count(&need.leads.sum)) }
            { close }
            { stat(bench.say(ViewMsg::ColDeals), "deals", &need.deals.sum, wording.count(&need.deals.sum)) }
            { stat(bench.page.say(Msg::StatTarget), "target", &need.target, wording.money(&need.target)) }
            { stat(bench.say(ViewMsg::ColRevenue), "delivered", &need.delivered, wording.money(&need.delivered)) }
            { need.cost.as_ref().map(|cost| stat(bench.say(ViewMsg::ColCost), "cost", cost, wording.money(cost))) }
        </dl>
    }
}

/// What a count at a stage is called in the contract of the page.
fn metric_of(stage: crate::model::Stage) -> &'static str {
    crate::model::Metric::Count(stage).name().unwrap_or("mql")
}
