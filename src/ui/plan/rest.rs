//! Leads that are open already, leads that come, and what counts as normal.

use yew::{Callback, Html, MouseEvent, html};

use super::{bench::Bench, list::List, number::Number, quotas::choice};
use crate::{
    codec::plan::{Key, Listed},
    i18n::ViewMsg,
    model::{
        Exact,
        plan::{Kernel, Pace, Plan},
    },
};

/// Leads that are open when the plan begins.
pub fn open(bench: &Bench) -> Html {
    let here = bench.clone();
    let fill = Callback::from(move |_: MouseEvent| {
        let open = steady(&here);
        here.desk
            .edit(None, |plan| plan.set_list(Listed::Open, open));
    });
    let label = bench.words().of_stage(ViewMsg::PlanOpen);
    html! {
        <>
            <List bench={bench.clone()} at={Listed::Open} {label} about={bench.say(ViewMsg::PlanOpenAbout)} />
            <div class="actions">
                <button type="button" disabled={bench.is_locked(Key::List(Listed::Open))} onclick={fill}>{ bench.say(ViewMsg::PlanOpenFill) }</button>
            </div>
        </>
    }
}

/// The leads that would be open if as many had come each month as a month needs by itself: of each
/// age, the share that has not closed yet.
fn steady(bench: &Bench) -> Vec<Option<Exact>> {
    let need = &bench.shown.need;
    let usual = crate::model::mix::MixNeed::of(bench.page.scenario(), &bench.shown.mix);
    let months = crate::model::plan::months_of(bench.page.scenario().period);
    let leads = &usual.leads.sum / &Exact::from(u64::from(months));
    let kernels = need.cohorts.kernels();
    let longest = kernels.iter().map(Kernel::longest).max().unwrap_or(0);
    let count = Exact::from(kernels.len() as u64);
    (1..=longest)
        .map(|age| {
            let left = kernels
                .iter()
                .flat_map(|kernel| kernel.shares().iter().skip(age));
            let left = left.fold(Exact::zero(), |sum, share| &sum + share);
            Some((&(&leads * &left) / &count).ceil())
        })
        .collect()
}

/// Leads that come, in place of those that are due.
pub fn due(bench: &Bench) -> Html {
    let label = bench.words().of_stage(ViewMsg::PlanDue);
    html! { <List bench={bench.clone()} at={Listed::Due} {label} about={bench.say(ViewMsg::PlanDueAbout)} /> }
}

/// Whether any of the rules is not as at first.
pub fn has_rules(plan: &Plan) -> bool {
    let usual = Plan::default();
    (&plan.band, plan.pace, &plan.rush) != (&usual.band, usual.pace, &usual.rush)
}

/// What counts as normal, and how leads are spread.
pub fn rules(bench: &Bench) -> Html {
    let pace = bench.shown.plan.pace;
    let choices = [
        ("even", ViewMsg::PlanPaceEven, Pace::Even),
        ("few", ViewMsg::PlanPaceFew, Pace::Few),
    ];
    let choices = choices.map(|(code, says, of)| (code.to_owned(), bench.say(says), of == pace));
    html! {
        <>
            <div class="own">
                <Number bench={bench.clone()} at={Key::Band} />
                <div>
                    <Number bench={bench.clone()} at={Key::Rush} />
                    <p class="note">{ bench.say(ViewMsg::PlanRushAbout) }</p>
                </div>
            </div>
            { choice(bench, Key::Pace, ViewMsg::PlanPace, &choices) }
        </>
    }
}
