//! How long deals take: in all, and of each lead type and stream.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::{bench::Bench, list::List, number::Number};
use crate::{
    codec::plan::{DEFAULT_MEDIAN, Key, Listed, default_spread},
    i18n::{Msg, Style, Value, ViewMsg},
    model::{
        Exact, Input,
        mix::{Place, Scope},
        plan::{Lag, Plan},
    },
};

/// How long deals take.
pub fn view(bench: &Bench) -> Html {
    let mix = &bench.shown.mix;
    let streams = (0..mix.streams.len()).map(Scope::Stream);
    let types = mix.places().map(Scope::Type);
    let scopes = streams.chain(types).map(|scope| of(bench, scope));
    html! {
        <>
            { of(bench, Scope::Whole) }
            { for scopes }
        </>
    }
}

/// One lag: how it is said, and what goes with that.
fn of(bench: &Bench, scope: Scope) -> Html {
    let plan = &bench.shown.plan;
    let lag = plan.lags.get(&scope);
    let now = match lag {
        None | Some(Lag::Fixed(_)) => "days",
        Some(Lag::Shares(_)) => "shares",
        Some(Lag::LogNormal { .. }) => "curve",
    };
    let options = [
        ("days", none(bench, scope)),
        ("shares", bench.say(ViewMsg::LagShares)),
        ("curve", bench.say(ViewMsg::LagCurve)),
    ];
    let options = options.into_iter().map(|(code, says)| {
        html! { <option value={code} selected={code == now}>{ says }</option> }
    });
    let desk = bench.desk.clone();
    let onchange = Callback::from(move |event: Event| {
        let code = event.target_unchecked_into::<HtmlSelectElement>().value();
        desk.edit(None, |plan| choose(plan, scope, &code));
    });
    let by = [&Key::List(Listed::Lag(scope)).code(), "-by"].concat();
    let name = bench.says.scope_name(&bench.shown.mix, scope);
    let label = if scope == Scope::Whole {
        bench.say(ViewMsg::LagBy)
    } else {
        name.clone()
    };
    let keys = [
        Key::List(Listed::Lag(scope)),
        Key::Median(scope),
        Key::Spread(scope),
    ];
    let locked = keys.into_iter().any(|key| bench.is_locked(key));
    let told = lag.map(|lag| bench.words().lag(lag));
    html! {
        <div class="lag">
            <label class="labelled"><span>{ label }</span><select name={by} disabled={locked} {onchange}>{ for options }</select></label>
            if now == "shares" {
                <List bench={bench.clone()} at={Listed::Lag(scope)} label={bench.say(ViewMsg::LagList)} />
            }
            if let Some(Lag::LogNormal { median, spread }) = lag {
                <div class="own">
                    <Number bench={bench.clone()} at={Key::Median(scope)} />
                    <Number bench={bench.clone()} at={Key::Spread(scope)} />
                </div>
                <p class="note">{ reach(bench, median, spread) }</p>
            }
            if let Some(told) = told { <p class="note">{ told }</p> }
        </div>
    }
}

/// What is in force where nothing is said.
fn none(bench: &Bench, scope: Scope) -> String {
    let (scenario, mix) = (bench.page.scenario(), &bench.shown.mix);
    let input = Input::Cycle;
    let own = Place { scope, input }.get(scenario, mix);
    let whole = Place::whole(input).get(scenario, mix);
    if scope != Scope::Whole && own == whole {
        return bench.say(ViewMsg::LagAsAll);
    }
    let days = own.unwrap_or_else(Exact::zero).to_plain();
    let page = &bench.page.wording;
    let days = page
        .words
        .count(Msg::InputDays, &*page.format, &days, Style::COUNT);
    bench.fill(ViewMsg::LagDays, &[("days", &days)])
}

fn choose(plan: &mut Plan, scope: Scope, code: &str) {
    let lag = match code {
        // Something to begin with, which sums up to 100.
        "shares" => Lag::Shares([40, 30, 20, 10].map(Exact::from).to_vec()),
        "curve" => Lag::LogNormal {
            median: Exact::from(DEFAULT_MEDIAN),
            spread: default_spread(),
        },
        _ => {
            plan.lags.remove(&scope);
            return;
        }
    };
    plan.lags.insert(scope, lag);
}

/// "About two thirds of the deals close after 25 to 81 days."
fn reach(bench: &Bench, median: &Exact, spread: &Exact) -> String {
    let page = &bench.page.wording;
    let [low, high] = [median / spread, median * spread].map(|days| page.count(&days.round()));
    let values = [("low", Value::text(&low)), ("high", Value::text(&high))];
    bench.says.fill(ViewMsg::LagSpreadAbout, &values)
}
