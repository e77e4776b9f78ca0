//! What a number of the Mix view is: its key, and where it stands.

use yew::Properties;

use super::bench::Bench;
use crate::{
    codec::mix::{Key, StreamField, TypeField},
    i18n::{EntryKind, ViewMsg},
    model::{Exact, Input, Side},
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
    /// What is in force where it is empty.
    #[prop_or_default]
    pub inherited: Option<Exact>,
    /// Whose it is.
    #[prop_or(Side::Marketing)]
    pub side: Side,
    /// Whether it may be empty.
    #[prop_or(true)]
    pub optional: bool,
    /// Whether its label is only heard.
    #[prop_or_default]
    pub bare: bool,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at
            && self.names_like(other)
            && self.inherited == other.inherited
            && self.own() == other.own()
            && self.bench.speaks_like(&other.bench)
    }
}

impl Props {
    /// Whether what it belongs to is called the same.
    fn names_like(&self, other: &Self) -> bool {
        let name = |props: &Self| {
            let Bench {
                says, shown: mixed, ..
            } = &props.bench;
            says.scope_name(&mixed.link.mix, props.at.scope())
        };
        name(self) == name(other)
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
        self.bench.says.label(self.bench.page.scenario(), self.at)
    }

    fn full_label(&self) -> String {
        let Bench {
            page,
            says,
            shown: mixed,
            ..
        } = &self.bench;
        says.full_label(page.scenario(), &mixed.link.mix, self.at)
    }

    fn own(&self) -> Option<Exact> {
        self.bench.shown.link.number(self.at)
    }

    fn now(&self) -> Option<Exact> {
        self.bench.desk.link().number(self.at)
    }

    fn inherited(&self) -> Option<Exact> {
        self.inherited.clone()
    }

    fn is_optional(&self) -> bool {
        self.optional
    }

    fn is_clearable(&self) -> bool {
        self.optional && self.inherited.is_some()
    }

    fn empties(&self) -> ViewMsg {
        match self.at {
            // It is computed then.
            Key::Type(_, TypeField::Value) => ViewMsg::OwnEmpty,
            _ => ViewMsg::OwnClear,
        }
    }

    fn ends(&self) -> [String; 2] {
        let max = self.at.bounds().map(|bounds| bounds.max);
        ["0".into(), max.unwrap_or_default().to_string()]
    }

    fn nearest(&self, value: &Exact) -> Option<Exact> {
        match self.at.bounds()?.check(value) {
            Ok(()) => Some(value.clone()),
            Err(range) => range.nearest,
        }
    }

    fn scale(&self) -> Scale {
        scale(self.at)
    }

    fn field(&self, value: &Exact) -> String {
        self.bench.says.field(self.at, value)
    }

    fn spoken(&self, value: &Exact) -> String {
        self.bench.says.spoken(self.at, value)
    }

    fn read(&self, text: &str) -> Outcome {
        let Bench {
            page,
            says,
            shown: mixed,
            ..
        } = &self.bench;
        says.read(page.scenario(), &mixed.link, self.at, text)
    }

    fn put(&self, value: Option<Exact>) {
        let at = self.at;
        self.bench.desk.edit(Some(at), |link| {
            // It is in range, by whoever gave it.
            let _in_range = link.set_number(at, value);
        });
    }

    fn did(&self, action: Action) {
        self.bench.desk.did(action);
    }

    fn affixes(&self) -> [Option<String>; 2] {
        match kind(self.at) {
            EntryKind::Money => currency_affixes(self.page()),
            EntryKind::Percent => [None, Some("%".into())],
            _ => [None, None],
        }
    }

    fn side(&self) -> Side {
        self.side
    }

    fn is_bare(&self) -> bool {
        self.bare
    }
}

/// What may be typed.
fn kind(key: Key) -> EntryKind {
    match key {
        Key::Type(_, TypeField::Over(input)) | Key::Stream(_, StreamField::Over(input)) => {
            match input {
                Input::Quota | Input::Aov => EntryKind::Money,
                Input::Share | Input::Rate(_) => EntryKind::Percent,
                Input::Cycle => EntryKind::Days,
            }
        }
        Key::Type(_, TypeField::Part)
        | Key::Stream(_, StreamField::Part)
        | Key::Swing
        | Key::SwingOf(_)
        | Key::Margin
        | Key::Churn => EntryKind::Percent,
        // As days are: bare numbers.
        Key::Type(_, TypeField::Count) | Key::Have | Key::Points => EntryKind::Days,
        _ => EntryKind::Money,
    }
}

/// How its slider runs.
fn scale(key: Key) -> Scale {
    match (key, kind(key)) {
        (_, EntryKind::Percent) => Scale::Percent,
        (Key::Points, _) => Scale::Decades { from: 1, to: 4 },
        (Key::Type(_, TypeField::Count) | Key::Have, _) => Scale::Decades { from: 1, to: 6 },
        (_, EntryKind::Days) => Scale::Days,
        (Key::Type(_, TypeField::Value | TypeField::Cost) | Key::Monthly, _) => {
            Scale::Decades { from: 1, to: 5 }
        }
        (Key::Type(_, TypeField::Over(_)) | Key::Stream(_, StreamField::Over(_)), _) => {
            Scale::Decades { from: 1, to: 7 }
        }
        _ => Scale::Decades { from: 3, to: 9 },
    }
}
