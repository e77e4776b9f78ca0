//! What types, streams and inputs are called.

use super::{super::Wording, ViewWording, top};
use crate::{
    codec::mix::{Key, StreamField, TypeField},
    i18n::{Value, ViewMsg},
    model::{
        Exact, Input, Scenario, Stage,
        mix::{Mix, Place, Scope, TypeAt},
    },
};

impl ViewWording {
    /// What a lead type is called: the name given to it, or "Type 2"; "All leads" for what stands
    /// in a table where there are no types.
    #[must_use]
    pub fn type_name(&self, mix: &Mix, at: TypeAt) -> String {
        match mix.lead_type(at) {
            Some(kind) if !kind.name.is_empty() => kind.name.clone(),
            Some(_) => self.numbered(ViewMsg::TypeUnnamed, at.index),
            None => self.say(ViewMsg::TypeCommon).into(),
        }
    }

    /// What a stream is called: the name given to it, or "Stream 2".
    #[must_use]
    pub fn stream_name(&self, mix: &Mix, index: usize) -> String {
        match mix.streams.get(index) {
            Some(stream) if !stream.name.is_empty() => stream.name.clone(),
            _ => self.numbered(ViewMsg::StreamUnnamed, index),
        }
    }

    /// What a type or stream is called; nothing for the whole scenario. A type of a stream is
    /// told with its stream: "Enterprise: Events".
    #[must_use]
    pub fn scope_name(&self, mix: &Mix, scope: Scope) -> String {
        match scope {
            Scope::Whole => String::new(),
            Scope::Stream(index) => self.stream_name(mix, index),
            Scope::Type(at) => {
                let name = self.type_name(mix, at);
                match at.stream {
                    None => name,
                    Some(stream) => self.in_stream(mix, stream, &name),
                }
            }
        }
    }

    /// "Enterprise: …"
    pub(super) fn in_stream(&self, mix: &Mix, stream: usize, text: &str) -> String {
        let name = self.stream_name(mix, stream);
        let values = [("name", Value::text(&name)), ("text", Value::text(text))];
        self.fill(ViewMsg::InStream, &values)
    }

    fn numbered(&self, msg: ViewMsg, index: usize) -> String {
        let number = self.page.count(&Exact::from(index as u64 + 1));
        self.fill(msg, &[("n", Value::text(&number))])
    }

    /// The label of an input with what it belongs to: "Win rate", "Win rate, Website forms".
    #[must_use]
    pub fn place_label(&self, scenario: &Scenario, mix: &Mix, place: Place) -> String {
        let label = self.page.input(scenario, place.input);
        if place.scope == Scope::Whole {
            return label;
        }
        let name = self.scope_name(mix, place.scope);
        let values = [("label", Value::text(&label)), ("name", Value::text(&name))];
        self.fill(ViewMsg::LabelOf, &values)
    }

    /// The label of a key's field, without what it belongs to: "Share of leads". This is what
    /// stands beside the field; [`full_label`](Self::full_label) is for those who only hear it.
    #[must_use]
    pub fn label(&self, scenario: &Scenario, key: Key) -> String {
        let say = |msg| self.say(msg).to_owned();
        let period = |msg| self.per_period(msg, scenario);
        match key {
            Key::Type(_, TypeField::Name) => say(ViewMsg::TypeName),
            Key::Type(_, TypeField::Part) => say(ViewMsg::TypePart),
            Key::Type(_, TypeField::Count) => period(ViewMsg::TypeCount),
            Key::Type(_, TypeField::Over(input)) | Key::Stream(_, StreamField::Over(input)) => {
                self.page.input(scenario, input)
            }
            Key::Type(_, TypeField::Value) => say(ViewMsg::TypeValue),
            Key::Type(_, TypeField::Cost) => say(ViewMsg::TypeCost),
            Key::Type(_, TypeField::Budget) => period(ViewMsg::TypeBudget),
            Key::Stream(_, StreamField::Name) => say(ViewMsg::StreamName),
            Key::Stream(_, StreamField::Part) => say(ViewMsg::StreamPart),
            Key::Stream(_, StreamField::Quota) => period(ViewMsg::StreamQuota),
            Key::Stream(_, StreamField::Kind) => say(ViewMsg::StreamKind),
            Key::Points => say(ViewMsg::PointsScale),
            Key::Have => {
                let stage = self.page.heading(scenario, top(scenario));
                let values = [
                    ("stage", Value::text(&stage)),
                    ("period", Wording::period(scenario)),
                ];
                self.fill(ViewMsg::IfHave, &values)
            }
            Key::Seek => say(ViewMsg::SeekChoose),
            Key::Follow => say(ViewMsg::FollowTitle),
            Key::Swing => say(ViewMsg::SwingPercent),
            Key::SwingOf(input) => {
                let label = self.page.input(scenario, input);
                self.fill(ViewMsg::SwingOwn, &[("label", Value::text(&label))])
            }
            Key::Watch => say(ViewMsg::WatchTitle),
            Key::Spend => period(ViewMsg::MoneySpend),
            Key::Margin => say(ViewMsg::MoneyMargin),
            Key::Monthly => say(ViewMsg::MoneyMonthly),
            Key::Churn => say(ViewMsg::MoneyChurn),
        }
    }

    /// The label with the type or stream that the key belongs to: "Share of leads, Website
    /// forms".
    #[must_use]
    pub fn full_label(&self, scenario: &Scenario, mix: &Mix, key: Key) -> String {
        let label = self.label(scenario, key);
        let name = match key {
            Key::Type(at, _) => self.scope_name(mix, Scope::Type(at)),
            Key::Stream(index, _) => self.stream_name(mix, index),
            _ => return label,
        };
        let values = [("label", Value::text(&label)), ("name", Value::text(&name))];
        self.fill(ViewMsg::LabelOf, &values)
    }

    /// An input with a value, as a part of a sentence: "a win rate of 29.91%", "a win rate of
    /// 12% for “Website forms”".
    #[must_use]
    pub fn what(&self, scenario: &Scenario, mix: &Mix, place: Place, value: &Exact) -> String {
        let spoken = self.page.spoken(place.input, value);
        let value = ("value", Value::text(&spoken));
        let what = match place.input {
            Input::Quota => self.fill(ViewMsg::WhatQuota, &[value]),
            Input::Share => self.fill(ViewMsg::WhatShare, &[value]),
            Input::Aov => self.fill(ViewMsg::WhatAov, &[value]),
            Input::Rate(Stage::Won) => self.fill(ViewMsg::WhatWin, &[value]),
            Input::Cycle => spoken.clone(),
            Input::Rate(stage) => {
                let stages = scenario.funnel.stages();
                let above = stages.take_while(|other| *other != stage).last();
                let above = self.page.many_plain(scenario, above.unwrap_or(stage));
                let below = self.page.many_plain(scenario, stage);
                let stages = [
                    ("above", Value::text(&above)),
                    ("below", Value::text(&below)),
                ];
                self.fill(ViewMsg::WhatRate, &[&[value], &stages[..]].concat())
            }
        };
        if place.scope == Scope::Whole {
            return what;
        }
        let name = self.scope_name(mix, place.scope);
        let values = [("what", Value::text(&what)), ("name", Value::text(&name))];
        self.fill(ViewMsg::WhatOf, &values)
    }

    /// The heading of the column of leads: "MQLs needed".
    #[must_use]
    pub fn needed(&self, scenario: &Scenario) -> String {
        let stage = self.page.heading(scenario, top(scenario));
        self.fill(ViewMsg::ColNeeded, &[("stage", Value::text(&stage))])
    }
}
