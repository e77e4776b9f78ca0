//! Fields of the Plan view: their labels, the value in them, and what was typed.

use super::super::{
    Outcome,
    entry::{Counts, Expected},
    mix::ViewWording,
};
use crate::{
    codec::plan::Key,
    i18n::{EntryKind, Value, ViewMsg},
    model::{
        Exact, Input, Scenario,
        mix::{Mix, Scope},
    },
};

impl ViewWording {
    /// The label of a key's field: "Quota growth a month".
    #[must_use]
    pub fn plan_label(&self, scenario: &Scenario, mix: &Mix, key: Key) -> String {
        let msg = match key {
            Key::Growth => ViewMsg::PlanGrowth,
            Key::Band => ViewMsg::PlanBand,
            Key::Rush => ViewMsg::PlanRush,
            Key::Median(_) => ViewMsg::LagMedian,
            Key::Spread(_) => ViewMsg::LagSpread,
            Key::Improved(place, quarter) => {
                let label = self.place_label(scenario, mix, place);
                let quarter = self.page.count(&Exact::from(u64::from(quarter)));
                let values = [("label", Value::text(&label)), ("n", Value::text(&quarter))];
                return self.fill(ViewMsg::PlanBetterLabel, &values);
            }
            Key::Months => ViewMsg::PlanMonths,
            Key::Start => ViewMsg::PlanStart,
            Key::Pace => ViewMsg::PlanPace,
            Key::List(_) => return String::new(),
        };
        self.say(msg).to_owned()
    }

    /// The label with the lead type or stream that it belongs to.
    #[must_use]
    pub fn plan_full_label(&self, scenario: &Scenario, mix: &Mix, key: Key) -> String {
        let label = self.plan_label(scenario, mix, key);
        let (Key::Median(scope) | Key::Spread(scope)) = key else {
            return label;
        };
        if scope == Scope::Whole {
            return label;
        }
        let name = self.scope_name(mix, scope);
        let values = [("label", Value::text(&label)), ("name", Value::text(&name))];
        self.fill(ViewMsg::LabelOf, &values)
    }

    /// A key's value as it stands in its field.
    #[must_use]
    pub fn plan_field(&self, key: Key, value: &Exact) -> String {
        self.page.field_of(counts(key), value)
    }

    /// A key's value with its unit, for speaking.
    #[must_use]
    pub fn plan_spoken(&self, key: Key, value: &Exact) -> String {
        self.page.spoken_of(counts(key), value)
    }

    /// Reads what was typed into a key's field.
    #[must_use]
    pub fn plan_read(&self, scenario: &Scenario, mix: &Mix, key: Key, text: &str) -> Outcome {
        let Some(limits) = key.limits() else {
            return Outcome {
                value: None,
                note: None,
            };
        };
        let fits = |value: Exact| limits.check(&value);
        let expected = Expected {
            label: self.plan_full_label(scenario, mix, key),
            example: self.plan_field(key, &example(key)),
            kind: match counts(key) {
                Counts::Money => EntryKind::Money,
                Counts::Percent => EntryKind::Percent,
                Counts::Days => EntryKind::Days,
                Counts::Things => EntryKind::Count,
            },
            counts: counts(key),
            max: limits.max,
            fits: &fits,
        };
        self.page.read_as(scenario, &expected, text)
    }
}

fn counts(key: Key) -> Counts {
    match key {
        Key::Improved(place, _) if place.input == Input::Aov => Counts::Money,
        Key::Growth | Key::Band | Key::Improved(..) => Counts::Percent,
        Key::Median(_) => Counts::Days,
        _ => Counts::Things,
    }
}

fn example(key: Key) -> Exact {
    match key {
        Key::Growth => Exact::from(2),
        Key::Band => Exact::from(10),
        Key::Rush => Exact::from(4),
        Key::Median(_) => Exact::from(45),
        Key::Spread(_) => Exact::decimal(18, 1),
        Key::Improved(place, _) => {
            let default = Scenario::default().get(place.input);
            default.unwrap_or_else(|| Exact::from(25))
        }
        _ => Exact::from(12),
    }
}
