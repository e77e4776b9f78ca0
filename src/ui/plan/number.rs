//! What a number of the Plan view is.

use yew::Properties;

use super::bench::Bench;
use crate::{
    codec::plan::Key,
    model::{Exact, Input},
    state::{Action, scale::Scale},
    ui::{
        page::Page,
        views::{
            currency_affixes,
            number::{self, Asked},
        },
    },
    wording::Outcome,
};

/// A number of the view.
pub type Number = number::Number<Props>;

/// What a number is given.
#[derive(Clone, Properties)]
pub struct Props {
    /// The view.
    pub bench: Bench,
    /// Its key in links.
    pub at: Key,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        let label = |props: &Self| {
            let bench = &props.bench;
            let mix = &bench.shown.mix;
            bench
                .says
                .plan_full_label(bench.page.scenario(), mix, props.at)
        };
        self.at == other.at
            && self.own() == other.own()
            && self.bench.speaks_like(&other.bench)
            && label(self) == label(other)
    }
}

impl Asked for Props {
    fn page(&self) -> &Page {
        &self.bench.page
    }

    fn code(&self) -> String {
        self.at.code()
    }

    fn label(&self) -> String {
        let Bench {
            page,
            says,
            shown: planned,
            ..
        } = &self.bench;
        says.plan_label(page.scenario(), &planned.mix, self.at)
    }

    fn full_label(&self) -> String {
        let Bench {
            page,
            says,
            shown: planned,
            ..
        } = &self.bench;
        says.plan_full_label(page.scenario(), &planned.mix, self.at)
    }

    fn own(&self) -> Option<Exact> {
        let own = self.bench.shown.plan.number(self.at);
        own.or_else(|| Some(Exact::zero()))
    }

    fn now(&self) -> Option<Exact> {
        let now = self.bench.desk.plan().number(self.at);
        now.or_else(|| Some(Exact::zero()))
    }

    fn ends(&self) -> [String; 2] {
        let limits = self.at.limits();
        limits.map_or_else(Default::default, |limits| {
            [limits.least().to_plain(), limits.max.to_string()]
        })
    }

    fn nearest(&self, value: &Exact) -> Option<Exact> {
        match self.at.limits()?.check(value) {
            Ok(()) => Some(value.clone()),
            Err(range) => range.nearest,
        }
    }

    fn scale(&self) -> Scale {
        scale(self.at)
    }

    /// Growth has none in the middle.
    fn shift(&self) -> Exact {
        Exact::from(if self.at == Key::Growth { 50 } else { 0 })
    }

    fn field(&self, value: &Exact) -> String {
        self.bench.says.plan_field(self.at, value)
    }

    fn spoken(&self, value: &Exact) -> String {
        self.bench.says.plan_spoken(self.at, value)
    }

    fn read(&self, text: &str) -> Outcome {
        let Bench {
            page,
            says,
            shown: planned,
            ..
        } = &self.bench;
        says.plan_read(page.scenario(), &planned.mix, self.at, text)
    }

    fn put(&self, value: Option<Exact>) {
        let at = self.at;
        self.bench.desk.edit(Some(at), |plan| {
            // It is in range, by whoever gave it.
            let _in_range = plan.set_number(at, value);
        });
    }

    fn did(&self, action: Action) {
        self.bench.desk.did(action);
    }

    fn affixes(&self) -> [Option<String>; 2] {
        match self.at {
            Key::Improved(place, _) if place.input == Input::Aov => currency_affixes(self.page()),
            Key::Improved(..) | Key::Growth | Key::Band => [None, Some("%".into())],
            Key::Rush | Key::Spread(_) => [None, Some("×".into())],
            _ => [None, None],
        }
    }
}

/// How its slider runs.
fn scale(at: Key) -> Scale {
    match at {
        Key::Improved(place, _) if place.input == Input::Aov => Scale::Decades { from: 1, to: 7 },
        Key::Median(_) => Scale::Days,
        Key::Spread(_) => Scale::Decades { from: 0, to: 1 },
        Key::Rush => Scale::Decades { from: 0, to: 2 },
        _ => Scale::Percent,
    }
}
