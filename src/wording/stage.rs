//! What stages are called.

use super::Wording;
use crate::{
    i18n::{Msg, Value},
    model::{Exact, Input, Scenario, Stage},
};

/// A slot of a message.
pub type Place = (Msg, &'static str);

impl Wording {
    /// The name of a stage as a heading: `Opportunities`, or the name given to it.
    #[must_use]
    pub fn heading(&self, scenario: &Scenario, stage: Stage) -> String {
        given(scenario, stage).map_or_else(|| self.say(heading(stage)).into(), Into::into)
    }

    /// What the value of one is called: `Value of one MQL`. A name that was given to the
    /// stage stands apart, since it cannot be inflected.
    #[must_use]
    pub fn value_of_one(&self, scenario: &Scenario, stage: Stage) -> String {
        let msg = match given(scenario, stage) {
            Some(_) => Msg::StatLeadValueNamed,
            None => Msg::StatLeadValue,
        };
        let name = self.name((msg, "name"), scenario, stage, &Exact::from(1));
        self.fill(msg, &[("name", Value::text(&name))])
    }

    /// The name of many, likewise: `opportunities`.
    #[must_use]
    pub fn many(&self, place: Place, scenario: &Scenario, stage: Stage) -> String {
        // A number that is plural in every language that has a plural.
        self.name(place, scenario, stage, &Exact::from(100))
    }

    fn name(&self, place: Place, scenario: &Scenario, stage: Stage, count: &Exact) -> String {
        let values = [
            ("n", Value::plural(self.plural(count))),
            ("form", self.form(place)),
        ];
        given(scenario, stage).map_or_else(|| self.fill(name(stage), &values), Into::into)
    }

    /// A count with its stage, likewise: `1,087 opportunities`.
    #[must_use]
    pub fn count_of(
        &self,
        place: Place,
        scenario: &Scenario,
        stage: Stage,
        count: &Exact,
    ) -> String {
        self.counted(self.form(place), scenario, stage, count, &self.count(count))
    }

    /// The same as it is said in a sentence.
    #[must_use]
    pub fn count_of_said(
        &self,
        place: Place,
        scenario: &Scenario,
        stage: Stage,
        count: &Exact,
    ) -> String {
        self.counted(
            self.form(place),
            scenario,
            stage,
            count,
            &self.count_said(count),
        )
    }

    /// A count with its stage, in the form that it has by itself; as it is said in a sentence.
    pub(super) fn count_of_plain(
        &self,
        scenario: &Scenario,
        stage: Stage,
        count: &Exact,
    ) -> String {
        let form = Value::choice("");
        self.counted(form, scenario, stage, count, &self.count_said(count))
    }

    /// A count without its noun, as the second line says what is due each week: a bare number, or in the
    /// form that the language asks for there, which has the measure word.
    pub(super) fn measured(&self, scenario: &Scenario, stage: Stage, count: &Exact) -> String {
        let form = self.words.form(second(stage), "weekly");
        let shown = self.count_said(count);
        if form.is_empty() {
            return shown;
        }
        self.counted(Value::choice(form), scenario, stage, count, &shown)
    }

    /// The name of many in the form that it has by itself: `opportunities`.
    pub(super) fn many_plain(&self, scenario: &Scenario, stage: Stage) -> String {
        let values = [
            ("n", Value::plural(self.plural(&Exact::from(100)))),
            ("form", Value::choice("")),
        ];
        given(scenario, stage).map_or_else(|| self.fill(name(stage), &values), Into::into)
    }

    fn counted(
        &self,
        form: Value<'_>,
        scenario: &Scenario,
        stage: Stage,
        count: &Exact,
        shown: &str,
    ) -> String {
        let name = given(scenario, stage);
        let n = match shown.as_bytes() {
            [.., b'0'..=b'9'] => Value::count(shown, self.plural(count)),
            _ => Value::short(shown),
        };
        let msg = name.map_or(count_msg(stage), |_| Msg::CountNamed);
        let name = Value::text(name.unwrap_or_default());
        self.fill(msg, &[("n", n), ("form", form), ("name", name)])
    }

    /// The form of a word that a message asks for in a slot.
    fn form(&self, (msg, slot): Place) -> Value<'_> {
        Value::choice(self.words.form(msg, slot))
    }

    /// The label of an input. Rates say which stage goes into which, so they
    /// follow the stages that are on and the names given to them.
    #[must_use]
    pub fn input(&self, scenario: &Scenario, input: Input) -> String {
        let Input::Rate(stage) = input else {
            return self
                .say(match input {
                    Input::Quota => Msg::InputQuota,
                    Input::Share => Msg::InputShare,
                    Input::Aov => Msg::InputAov,
                    _ => Msg::InputCycle,
                })
                .into();
        };
        let above = scenario
            .funnel
            .stages()
            .take_while(|other| *other != stage)
            .last();
        let above = above.unwrap_or(Stage::Opportunity);
        let renamed = given(scenario, stage).is_some() || given(scenario, above).is_some();
        if renamed && stage != Stage::Won {
            let below = (Msg::InputRateNamed, "below");
            let (above, below) = (
                self.heading(scenario, above),
                self.many(below, scenario, stage),
            );
            let values = [
                ("above", Value::text(&above)),
                ("below", Value::text(&below)),
            ];
            return self.fill(Msg::InputRateNamed, &values);
        }
        self.say(match stage {
            Stage::Won => Msg::InputWin,
            Stage::Opportunity => Msg::InputOpp,
            Stage::Sql if above == Stage::Sal => Msg::InputSqlFromSal,
            Stage::Sql => Msg::InputSql,
            Stage::Sal => Msg::InputSal,
            Stage::Mql => Msg::InputMql,
            Stage::Lead | Stage::Visitor => Msg::InputLead,
        })
        .into()
    }
}

/// The second line of the answer, by the stage at the top.
pub(super) fn second(top: Stage) -> Msg {
    match top {
        Stage::Visitor | Stage::Lead => Msg::SecondBring,
        _ => Msg::Second,
    }
}

fn given(scenario: &Scenario, stage: Stage) -> Option<&str> {
    scenario.names[stage.index()].as_deref()
}

fn heading(stage: Stage) -> Msg {
    match stage {
        Stage::Visitor => Msg::HeadingVisitor,
        Stage::Lead => Msg::HeadingLead,
        Stage::Mql => Msg::HeadingMql,
        Stage::Sal => Msg::HeadingSal,
        Stage::Sql => Msg::HeadingSql,
        Stage::Opportunity => Msg::HeadingOpp,
        Stage::Won => Msg::HeadingDeal,
    }
}

fn name(stage: Stage) -> Msg {
    match stage {
        Stage::Visitor => Msg::NameVisitor,
        Stage::Lead => Msg::NameLead,
        Stage::Mql => Msg::NameMql,
        Stage::Sal => Msg::NameSal,
        Stage::Sql => Msg::NameSql,
        Stage::Opportunity => Msg::NameOpp,
        Stage::Won => Msg::NameDeal,
    }
}

fn count_msg(stage: Stage) -> Msg {
    match stage {
        Stage::Visitor => Msg::CountVisitor,
        Stage::Lead => Msg::CountLead,
        Stage::Mql => Msg::CountMql,
        Stage::Sal => Msg::CountSal,
        Stage::Sql => Msg::CountSql,
        Stage::Opportunity => Msg::CountOpp,
        Stage::Won => Msg::CountDeal,
    }
}
