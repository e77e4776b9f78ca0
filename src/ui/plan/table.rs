//! The months as a table. Each row can be unfolded to see how its numbers came about.

use yew::{Component, Context, Html, Properties, html};

use super::{bench::Bench, large::is_large, output};
use crate::{
    i18n::ViewMsg,
    model::plan::Standing,
    platform::{clipboard, files},
    ui::views::wait::Wait,
    wording::plan::Table,
};

/// The name of the file.
const FILE: &str = "upfunnel-plan.csv";

/// What it is given.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The view.
    pub bench: Bench,
}

/// What can happen.
pub enum Event {
    /// A row was opened or closed.
    Unfolded(usize),
    /// The table is to be copied.
    Copy,
    /// It was copied, or not.
    Copied(bool),
    /// It is to be saved.
    Saved,
    /// It has come into sight, or gone.
    Seen(bool),
    /// All is at rest.
    Rested,
}

/// The months.
pub struct Months {
    open: Vec<usize>,
    copied: Option<bool>,
    wait: Wait,
}

impl Component for Months {
    type Message = Event;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            open: Vec::new(),
            copied: None,
            wait: Wait::default(),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let told = self.copied.take().is_some();
        let bench = &ctx.props().bench;
        if bench.may_wait(&old.bench) && !told {
            let again = || ctx.link().callback(|()| Event::Rested);
            if is_large(bench) {
                self.wait.until_rest(again);
                return false;
            }
            if self.wait.waits(again) {
                return false;
            }
        }
        self.wait.rested();
        true
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        let bench = &ctx.props().bench;
        match event {
            Event::Unfolded(month) => {
                let known = self.open.iter().position(|open| *open == month);
                match known {
                    Some(at) => {
                        self.open.remove(at);
                    }
                    None => self.open.push(month),
                }
            }
            Event::Copy => {
                let text = bench.words().table().to_text();
                ctx.link()
                    .send_future(async move { Event::Copied(clipboard::copy_text(&text).await) });
                return false;
            }
            Event::Copied(done) => self.copied = Some(done),
            Event::Saved => {
                let csv = bench.words().csv();
                // With the mark by which spreadsheets know the encoding.
                let bytes = ["\u{feff}", &csv].concat();
                files::save(FILE, "text/csv", bytes.as_bytes());
                return false;
            }
            Event::Seen(near) => return self.wait.seen(near),
            Event::Rested => return self.wait.rested(),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let (bench, link) = (&ctx.props().bench, ctx.link());
        let table = bench.words().table();
        let mut heads = table.head.iter();
        let first = heads.next().cloned().unwrap_or_default();
        let sums = sums(bench, &table);
        let rows = (0..table.rows.len()).map(|month| self.row(ctx, &table, month));
        let told = self.copied.map(|done| {
            bench.say(if done {
                ViewMsg::PlanCopied
            } else {
                ViewMsg::PlanNotCopied
            })
        });
        html! {
            <>
                <div class="wide" tabindex="0" role="group" aria-label={bench.say(ViewMsg::PlanMonthsTitle)} ref={&self.wait.place}>
                    <table class="months">
                        <thead><tr>
                            <th scope="col">{ first }</th>
                            { for heads.map(|head| html! { <th scope="col" class="number">{ head }</th> }) }
                        </tr></thead>
                        <tbody>{ for rows }</tbody>
                        <tfoot>{ sums }</tfoot>
                    </table>
                </div>
                <div class="actions">
                    <button type="button" onclick={link.callback(|_| Event::Copy)}>{ bench.say(ViewMsg::PlanCopy) }</button>
                    <button type="button" onclick={link.callback(|_| Event::Saved)}>{ bench.say(ViewMsg::PlanCsv) }</button>
                    <p class="note" role="status">{ told }</p>
                </div>
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            self.wait.watch(ctx.link().callback(Event::Seen));
        }
    }
}

impl Months {
    fn row(&self, ctx: &Context<Self>, table: &Table, month: usize) -> Html {
        let bench = &ctx.props().bench;
        let need = &bench.shown.need.months[month];
        let mut cells = table.rows[month].iter().cloned();
        let name = cells.next().unwrap_or_default();
        let number = (month + 1).to_string();
        let results = columns(bench).zip([&need.leads, &need.deals_due, &need.deals]);
        let results: Vec<_> = results.collect();
        // The difference follows the last of them.
        let spread = results.last().map(|((column, _), _)| column + 1);
        let cell = |(at, text): (usize, String)| {
            let named = results.iter().find(|((column, _), _)| *column == at);
            let shown = match named {
                Some(((_, metric), value)) => output([metric, "-", &number].concat(), value, text),
                None => html! { text },
            };
            let spread = (spread == Some(at)).then_some("spread");
            html! { <td class={yew::classes!("number", spread)}>{ shown }</td> }
        };
        let band = &bench.shown.plan.band;
        let standing = match need.standing(band) {
            Standing::Normal => None,
            Standing::Over => Some("over"),
            Standing::Under => Some("under"),
        };
        let open = self.open.contains(&month);
        let id = ["month-", &number].concat();
        let toggled = ctx.link().callback(move |_| Event::Unfolded(month));
        let label = bench.fill(ViewMsg::PlanExplain, &[("month", &name)]);
        html! {
            <>
                <tr class={yew::classes!(standing, need.lost.then_some("lost"))}>
                    <th scope="row">
                        <button type="button" class="link" aria-expanded={if open { "true" } else { "false" }}
                            aria-controls={open.then(|| id.clone())} title={label} onclick={toggled}>{ name }</button>
                    </th>
                    { for cells.enumerate().map(cell) }
                </tr>
                if open {
                    <tr class="how" {id}>
                        <td colspan={table.head.len().to_string()}>
                            <ul class="workings">
                                { for bench.words().explain(month).into_iter().map(|line| html! { <li>{ line }</li> }) }
                            </ul>
                        </td>
                    </tr>
                }
            </>
        }
    }
}

/// Which columns after the first hold results, and which.
fn columns(bench: &Bench) -> impl Iterator<Item = (usize, &'static str)> + use<> {
    let coming = usize::from(bench.words().has_coming());
    [
        (1, "leads"),
        (2 + coming, "deals-due"),
        (3 + coming, "deals"),
    ]
    .into_iter()
}

/// The last row, with the results of the whole plan.
fn sums(bench: &Bench, table: &Table) -> Html {
    let need = &bench.shown.need;
    let mut cells = table.sums.iter().cloned();
    let name = cells.next().unwrap_or_default();
    let results = columns(bench).zip([need.leads(), need.deals_due(), need.deals()]);
    let results: Vec<_> = results.collect();
    let cell = |(at, text): (usize, String)| {
        let named = results.iter().find(|((column, _), _)| *column == at);
        let shown = match named {
            Some(((_, metric), value)) => output(["plan-", metric].concat(), value, text),
            None => html! { text },
        };
        html! { <td class="number">{ shown }</td> }
    };
    html! { <tr><th scope="row">{ name }</th>{ for cells.enumerate().map(cell) }</tr> }
}
