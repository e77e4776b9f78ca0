//! The answer as a sentence that a director can repeat.

use super::{Wording, stage::second};
use crate::{
    i18n::{Msg, Part, Value},
    model::{Demand, Exact, Scenario, Stage},
};

/// What a piece of the sentence stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Words between the numbers.
    Plain,
    /// The goal.
    Goal,
    /// What marketing owes.
    Marketing,
    /// What sales owes.
    Sales,
}

/// A piece of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The text.
    pub text: String,
    /// What it stands for.
    pub role: Role,
}

impl Wording {
    /// "To close $500,000 a month, marketing owes sales 3,900 MQLs a month. Each is worth $128."
    #[must_use]
    pub fn sentence(&self, scenario: &Scenario, demand: &Demand) -> Vec<Span> {
        let target = self.money_said(&demand.target.value);
        let period = ("period", Wording::period(scenario));
        let Some((top, worth)) = demand.top().zip(demand.lead_value.as_ref()) else {
            return self.spans(
                Msg::SentenceNone,
                &[period],
                &[("target", &target, Role::Goal)],
            );
        };
        let whole = scenario.share.percent() == &Exact::from(100);
        let msg = match (top.stage, whole) {
            (Stage::Visitor | Stage::Lead, true) => Msg::SentenceBring,
            (Stage::Visitor | Stage::Lead, false) => Msg::SentenceBringShare,
            (_, true) => Msg::Sentence,
            (_, false) => Msg::SentenceShare,
        };
        let count = &top.count.value;
        self.spans(
            msg,
            &[period, ("leads", Value::plural(self.plural(count)))],
            &[
                (
                    "quota",
                    &self.money_said(scenario.quota.amount()),
                    Role::Goal,
                ),
                ("target", &target, Role::Goal),
                (
                    "share",
                    &self.percent(scenario.share.percent()),
                    Role::Plain,
                ),
                (
                    "leads",
                    &self.count_of_said((msg, "leads"), scenario, top.stage, count),
                    Role::Marketing,
                ),
                ("value", &self.money_said(&worth.value), Role::Marketing),
            ],
        )
    }

    /// "That is 900 a week. Sales turns them into 1,087 opportunities and wins 250 deals."
    #[must_use]
    pub fn second_line(&self, scenario: &Scenario, demand: &Demand) -> Vec<Span> {
        let Some(top) = demand.top().filter(|top| top.worth.is_some()) else {
            return self.spans(Msg::SecondNone, &[], &[]);
        };
        let count = |stage: Stage| {
            demand
                .at(stage)
                .map_or_else(Exact::zero, |need| need.count.value.clone())
        };
        let (opportunities, deals) = (count(Stage::Opportunity), count(Stage::Won));
        let mqls = count(Stage::Mql);
        let plural = |count: &Exact| Value::plural(self.plural(count));
        let msg = second(top.stage);
        let said = |slot, stage, count| self.count_of_said((msg, slot), scenario, stage, count);
        self.spans(
            msg,
            &[("leads", plural(&top.count.value)), ("owed", plural(&mqls))],
            &[
                (
                    "weekly",
                    &self.measured(scenario, top.stage, &demand.per_week.value),
                    Role::Plain,
                ),
                ("owed", &said("owed", Stage::Mql, &mqls), Role::Marketing),
                (
                    "opportunities",
                    &said("opportunities", Stage::Opportunity, &opportunities),
                    Role::Sales,
                ),
                ("deals", &said("deals", Stage::Won, &deals), Role::Sales),
            ],
        )
    }

    /// The result in few words, for titles and announcements.
    #[must_use]
    pub fn announcement(&self, scenario: &Scenario, demand: &Demand) -> String {
        let spans = self.sentence(scenario, demand);
        spans.iter().map(|span| span.text.as_str()).collect()
    }

    /// The document's title.
    #[must_use]
    pub fn title(&self, scenario: &Scenario, demand: &Demand) -> String {
        let Some(top) = demand.top() else {
            return self.say(Msg::PageTitle).into();
        };
        let place = (Msg::PageTitleResult, "leads");
        let leads = self.count_of_said(place, scenario, top.stage, &top.count.value);
        let values = [
            ("leads", Value::text(&leads)),
            ("period", Wording::period(scenario)),
        ];
        self.fill(Msg::PageTitleResult, &values)
    }

    /// The spans of a message: `choices` pick its branches, `slots` are set apart.
    fn spans(
        &self,
        msg: Msg,
        choices: &[(&str, Value<'_>)],
        slots: &[(&str, &str, Role)],
    ) -> Vec<Span> {
        spans(self.words.parts(msg, choices), slots)
    }
}

/// The parts of a message with `slots` set apart.
pub(super) fn spans(parts: Vec<Part<'_>>, slots: &[(&str, &str, Role)]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for part in parts {
        let (text, role) = match part {
            Part::Text(text) => (text, Role::Plain),
            Part::Slot(name) => slots
                .iter()
                .find(|slot| slot.0 == name)
                .map_or((name, Role::Plain), |(_, text, role)| (*text, *role)),
        };
        match spans.last_mut() {
            Some(last) if last.role == Role::Plain && role == Role::Plain => {
                last.text.push_str(text);
            }
            _ => spans.push(Span {
                text: text.into(),
                role,
            }),
        }
    }
    spans
}
