//! The sentence on top of the Confidence view, and what goes with it.

use super::{
    super::{
        mix::ViewWording,
        sentence::{Role, Span, spans},
    },
    often, whole,
};
use crate::{
    codec::confidence::Asking,
    i18n::{Value, ViewMsg},
    model::{
        Exact, Scenario,
        chance::{Answer, Method},
    },
};

impl ViewWording {
    /// "3,900 MQLs reach the quota about every second time (51%); for four times out of five, ask
    /// for 4,098."
    #[must_use]
    pub fn chance_sentence(
        &self,
        scenario: &Scenario,
        asking: Option<&Asking>,
        answer: &Answer,
    ) -> Vec<Span> {
        let Some(asking) = asking else {
            return spans(self.views.parts(ViewMsg::ChanceNone, &[]), &[]);
        };
        if answer.is_beyond() {
            return spans(self.views.parts(ViewMsg::ChanceBeyond, &[]), &[]);
        }
        let count = Exact::from(asking.leads);
        let leads = self.leads(scenario, &count);
        let plural = ("leads", Value::plural(self.page.plural(&count)));
        let slot = ("leads", leads.as_str(), Role::Marketing);
        let chance = answer.chance.unwrap_or_default();
        let needed = answer.needed.unwrap_or_default();
        let msg = if asking.leads < needed {
            ViewMsg::ChanceSentence
        } else {
            ViewMsg::ChanceEnough
        };
        let often = [("often", Value::choice(often::nearest(chance)))];
        let often = self.fill(ViewMsg::ChanceOften, &often);
        let slots = [
            slot,
            ("often", often.as_str(), Role::Plain),
            ("chance", &self.probability(chance), Role::Goal),
            ("wanted", &self.wanted(asking), Role::Plain),
            (
                "more",
                &self.measured(scenario, &Exact::from(needed)),
                Role::Marketing,
            ),
        ];
        spans(self.views.parts(msg, &[plural]), &slots)
    }

    /// "four times out of five", or "a probability of 83%".
    fn wanted(&self, asking: &Asking) -> String {
        let percent = &asking.percent;
        let sure = self.page.percent(percent);
        let phrase = often::exactly(&percent.to_plain());
        let values = [
            ("wanted", Value::choice(phrase)),
            ("sure", Value::text(&sure)),
        ];
        self.fill(ViewMsg::ChanceWanted, &values)
    }

    /// How the answer came about: what is taken as known, or how often it was tried out.
    #[must_use]
    pub fn chance_second(&self, asking: Option<&Asking>, answer: &Answer) -> Vec<Span> {
        let Some(asking) = asking.filter(|_| !answer.is_beyond()) else {
            return Vec::new();
        };
        let text = match (asking.question.method(), answer.trials, answer.error) {
            (Method::Binomial, ..) => self.say(ViewMsg::ByBinomial).into(),
            (Method::BetaBinomial, ..) => self.say(ViewMsg::ByBeta).into(),
            (Method::Sums, ..) => self.say(ViewMsg::BySums).into(),
            (Method::Simulation, Some((made, enough)), Some(error)) => {
                self.tried(made, enough, error)
            }
            (Method::Simulation, ..) => return Vec::new(),
        };
        let role = Role::Plain;
        vec![Span { text, role }]
    }

    /// "Simulated 1,000,000 times, with a standard error of 0.05 pp."
    fn tried(&self, made: u64, enough: u64, error: f64) -> String {
        let count = |count: u64| self.page.count(&Exact::from(count));
        // Two decimals of a percentage point, rounded up: an error is not made smaller.
        let hundredths = whole((error * 10_000.0).ceil());
        let points = Exact::from(hundredths).round_to(0);
        let points = self.page.count(&(&points / &Exact::from(100)));
        let error = self.fill(ViewMsg::ComparePoints, &[("n", Value::text(&points))]);
        let (trials, all) = (count(made), count(enough));
        let values = [
            ("trials", Value::text(&trials)),
            ("all", Value::text(&all)),
            ("error", Value::text(&error)),
        ];
        let msg = if made < enough {
            ViewMsg::ByTrying
        } else {
            ViewMsg::ByTrials
        };
        self.fill(msg, &values)
    }

    /// The sentence as a text, for announcements.
    #[must_use]
    pub fn chance_announcement(
        &self,
        scenario: &Scenario,
        asking: Option<&Asking>,
        answer: &Answer,
    ) -> String {
        let said = self.chance_sentence(scenario, asking, answer);
        said.into_iter().map(|span| span.text).collect()
    }

    /// The title of the document: "51% with 3,900 MQLs · Upfunnel".
    #[must_use]
    pub fn chance_title(
        &self,
        scenario: &Scenario,
        asking: Option<&Asking>,
        answer: &Answer,
    ) -> Option<String> {
        let asking = asking.filter(|_| !answer.is_beyond())?;
        let leads = self.leads(scenario, &Exact::from(asking.leads));
        let chance = self.probability(answer.chance?);
        let values = [
            ("chance", Value::text(&chance)),
            ("leads", Value::text(&leads)),
        ];
        Some(self.fill(ViewMsg::ChanceTitle, &values))
    }
}
