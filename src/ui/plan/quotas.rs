//! The months of the plan and their quotas.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::{
    bench::{Bench, next_month},
    list::List,
    number::Number,
};
use crate::{
    codec::plan::{Key, Listed},
    i18n::ViewMsg,
    model::{
        Exact,
        plan::{MONTHS, YearMonth},
    },
};

/// From so many months before this one on, and so many in all, a plan may be said to begin.
const BACK: i32 = -12;
const CHOICES: i32 = 36;

/// The months and their quotas.
pub fn view(bench: &Bench) -> Html {
    let plan = &bench.shown.plan;
    let typed = !plan.quotas.typed.is_empty();
    html! {
        <>
            <div class="pair">
                { choice(bench, Key::Months, ViewMsg::PlanMonths, &lengths(bench)) }
                { choice(bench, Key::Start, ViewMsg::PlanStart, &starts(bench)) }
            </div>
            if !typed {
                <div class="own">
                    <Number bench={bench.clone()} at={Key::Growth} />
                    <List bench={bench.clone()} at={Listed::Season} label={bench.say(ViewMsg::PlanSeason)} about={bench.say(ViewMsg::PlanSeasonAbout)} />
                </div>
            }
            <List bench={bench.clone()} at={Listed::Quotas} label={bench.say(ViewMsg::PlanTyped)} about={bench.say(ViewMsg::PlanTypedAbout)} />
        </>
    }
}

/// A value that can be chosen, what it is called, and whether it is.
pub type Choice = (String, String, bool);

/// What is chosen by a word.
pub fn choice(bench: &Bench, at: Key, label: ViewMsg, options: &[Choice]) -> Html {
    let desk = bench.desk.clone();
    let onchange = Callback::from(move |event: Event| {
        let code = event.target_unchecked_into::<HtmlSelectElement>().value();
        desk.edit(None, |plan| {
            plan.choose(at, &code);
        });
    });
    let options = options.iter().map(|(code, says, chosen)| {
        html! { <option value={code.clone()} selected={*chosen}>{ says }</option> }
    });
    html! {
        <label class="labelled"><span>{ bench.say(label) }</span><select name={at.code()} disabled={bench.is_locked(at)} {onchange}>{ for options }</select></label>
    }
}

fn lengths(bench: &Bench) -> Vec<Choice> {
    let now = bench.shown.plan.months;
    let says = |months: u8| {
        let months = Exact::from(u64::from(months));
        let shown = bench.page.wording.count(&months);
        let plural = bench.page.wording.plural(&months);
        let n = ("n", crate::i18n::Value::count(&shown, plural));
        bench.says.fill(ViewMsg::MoneyMonths, &[n])
    };
    let length = |months: &u8| (months.to_string(), says(*months), *months == now);
    MONTHS.iter().map(length).collect()
}

fn starts(bench: &Bench) -> Vec<Choice> {
    let (now, next) = (bench.shown.plan.start, next_month());
    let name = bench.says.month(next);
    let first = bench.fill(ViewMsg::PlanStartNext, &[("month", &name)]);
    let mut months: Vec<YearMonth> = (BACK..BACK + CHOICES).map(|at| next.plus(at)).collect();
    months.extend(now.filter(|now| !months.contains(now)));
    months.sort();
    let month = |month: YearMonth| (month.code(), bench.says.month(month), now == Some(month));
    [(String::new(), first, now.is_none())]
        .into_iter()
        .chain(months.into_iter().map(month))
        .collect()
}
