//! The lead types as a table, with all that comes of them.

use yew::{Html, html};

use super::{
    bench::Bench,
    outcome::{maybe, percent},
};
use crate::{
    i18n::ViewMsg,
    model::{
        Exact,
        mix::{Portion, Scope, TypeAt},
    },
};

/// The table: the common types, then each stream's own.
pub fn view(bench: &Bench) -> Html {
    let (says, mix) = (&bench.says, &bench.shown.link.mix);
    let head = |text: String| html! { <th scope="col" class="number">{ text }</th> };
    let heads = [
        bench.say(ViewMsg::ColPart),
        says.needed(bench.page.scenario()),
        bench.say(ViewMsg::ColClose),
        bench.say(ViewMsg::ColDeals),
        bench.say(ViewMsg::ColRevenue),
        bench.say(ViewMsg::ColValue),
        bench.say(ViewMsg::ColPoints),
        bench.say(ViewMsg::ColCost),
        bench.say(ViewMsg::ColCac),
        bench.say(ViewMsg::ColReturn),
    ];
    html! {
        <div class="wide" tabindex="0" role="group" aria-label={bench.say(ViewMsg::TypesTitle)}>
            <table>
                <thead><tr>
                    <th scope="col">{ bench.say(ViewMsg::ColType) }</th>
                    { for heads.map(head) }
                </tr></thead>
                <tbody>{ for mix.places().map(|at| row(bench, at)) }</tbody>
                <tfoot>{ total(bench) }</tfoot>
            </table>
        </div>
    }
}

fn row(bench: &Bench, at: TypeAt) -> Html {
    let (says, wording) = (&bench.says, &bench.page.wording);
    let mix = &bench.shown.link.mix;
    let totals = bench.totals(at);
    let part = match mix.lead_type(at).map(|kind| &kind.portion) {
        Some(Portion::Fixed(_)) | None => bench.say(ViewMsg::PortionFixed),
        _ => maybe(bench.weight(at).as_ref(), |weight| says.share(weight)),
    };
    let cac = totals.cac();
    let back = totals.return_on_spend();
    let cells = [
        part,
        wording.count(&totals.leads),
        maybe(totals.close_rate.as_ref(), |rate| percent(bench, rate)),
        wording.count(&totals.deals),
        wording.money(&totals.revenue),
        maybe(totals.value.as_ref(), |value| wording.money(value)),
        maybe(totals.points.as_ref(), |points| wording.count(points)),
        maybe(totals.cost.as_ref(), |cost| wording.money(cost)),
        maybe(cac.as_ref(), |cac| wording.money(cac)),
        maybe(back.as_ref(), |back| percent(bench, back)),
    ];
    html! {
        <tr>
            <th scope="row">{ says.scope_name(mix, Scope::Type(at)) }</th>
            { for cells.map(|cell| html! { <td class="number">{ cell }</td> }) }
        </tr>
    }
}

fn total(bench: &Bench) -> Html {
    let (wording, need) = (&bench.page.wording, &bench.shown.need);
    let per = |all: &Exact| {
        let none = !need.deals.sum.is_positive();
        (!none).then(|| all / &need.deals.sum)
    };
    let cac = need.cost.as_ref().and_then(per);
    let spent = need.cost.as_ref().filter(|cost| cost.is_positive());
    let back = spent.map(|cost| &(&need.delivered - cost) / cost);
    let cells = [
        String::new(),
        wording.count(&need.leads.sum),
        maybe(need.close_rate.as_ref(), |rate| percent(bench, rate)),
        wording.count(&need.deals.sum),
        wording.money(&need.delivered),
        maybe(need.value.as_ref(), |value| wording.money(value)),
        String::new(),
        maybe(need.cost.as_ref(), |cost| wording.money(cost)),
        maybe(cac.as_ref(), |cac| wording.money(cac)),
        maybe(back.as_ref(), |back| percent(bench, back)),
    ];
    html! {
        <tr>
            <th scope="row">{ bench.say(ViewMsg::ColTotal) }</th>
            { for cells.map(|cell| html! { <td class="number">{ cell }</td> }) }
        </tr>
    }
}
