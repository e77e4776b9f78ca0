//! What a number of the Confidence view is.

use yew::Properties;

use super::Bench;
use crate::{
    codec::confidence::{Doubt, Key},
    model::Exact,
    state::{Action, scale::Scale},
    ui::{
        page::Page,
        views::number::{self, Asked},
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
    /// What is in force where it is empty.
    #[prop_or_default]
    pub inherited: Option<Exact>,
    /// What is said below it.
    #[prop_or_default]
    pub about: Option<String>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        (self.at, &self.inherited, &self.about) == (other.at, &other.inherited, &other.about)
            && self.own() == other.own()
            && self.bench.speaks_like(&other.bench)
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
        let scenario = self.bench.page.scenario();
        self.bench.says.doubt_label(scenario, self.at)
    }

    fn own(&self) -> Option<Exact> {
        self.bench.shown.seen.doubt.get(self.at)
    }

    fn now(&self) -> Option<Exact> {
        self.bench.desk.doubt().get(self.at)
    }

    fn inherited(&self) -> Option<Exact> {
        self.inherited.clone()
    }

    fn is_optional(&self) -> bool {
        Doubt::default().get(self.at).is_none()
    }

    fn ends(&self) -> [String; 2] {
        ["0".into(), self.at.bounds().max.to_string()]
    }

    fn nearest(&self, value: &Exact) -> Option<Exact> {
        match self.at.bounds().check(value) {
            Ok(()) => Some(value.clone()),
            Err(range) => range.nearest,
        }
    }

    fn scale(&self) -> Scale {
        scale(self.at)
    }

    fn field(&self, value: &Exact) -> String {
        self.bench.says.doubt_field(self.at, value)
    }

    fn spoken(&self, value: &Exact) -> String {
        self.bench.says.doubt_spoken(self.at, value)
    }

    fn read(&self, text: &str) -> Outcome {
        let scenario = self.bench.page.scenario();
        self.bench.says.doubt_read(scenario, self.at, text)
    }

    fn put(&self, value: Option<Exact>) {
        let at = self.at;
        self.bench.desk.edit(Some(at), |doubt| {
            // It is in range, by whoever gave it.
            let _in_range = doubt.set(at, value);
        });
    }

    fn did(&self, action: Action) {
        self.bench.desk.did(action);
    }

    fn affixes(&self) -> [Option<String>; 2] {
        let per_cent = matches!(self.at, Key::Sure | Key::Spread);
        [None, per_cent.then(|| "%".into())]
    }

    fn about(&self) -> Option<String> {
        self.about.clone()
    }
}

/// How its slider runs.
fn scale(key: Key) -> Scale {
    match key {
        Key::Sure | Key::Spread => Scale::Percent,
        Key::Have => Scale::Decades { from: 1, to: 6 },
        Key::Seen(_) => Scale::Decades { from: 1, to: 5 },
        Key::Seed => Scale::Decades { from: 0, to: 3 },
    }
}
