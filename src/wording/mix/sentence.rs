//! The sentence on top of the Mix view, and what goes with it.

use super::{
    super::{
        Wording,
        sentence::{Role, Span, spans},
    },
    ViewWording, top,
};
use crate::{
    i18n::{Msg, Style, Value, ViewMsg},
    model::{
        Demand, Exact, Scenario, Stage,
        mix::{Kind, Mix, MixNeed, StreamNeed},
    },
};

impl ViewWording {
    /// "To close $500,000 a month, marketing owes sales 3,182 MQLs a month of 2 lead types. On
    /// average, 8.1% of them become deals, and each is worth $157."
    ///
    /// Without lead types and streams it is the page's own sentence, which `demand` is for.
    #[must_use]
    pub fn sentence(
        &self,
        scenario: &Scenario,
        mix: &Mix,
        need: &MixNeed,
        demand: &Demand,
    ) -> Vec<Span> {
        if mix.is_plain() {
            return self.page.sentence(scenario, demand);
        }
        let page = &self.page;
        let period = ("period", Wording::period(scenario));
        let quota = page.money_said(scenario.quota.amount());
        let (Some(rate), Some(value)) = (&need.close_rate, &need.value) else {
            return self.spans(
                ViewMsg::MixNone,
                &[period],
                &[("quota", &quota, Role::Goal)],
            );
        };
        let whole = need.target == *scenario.quota.amount();
        let msg = if whole {
            ViewMsg::MixSentence
        } else {
            ViewMsg::MixSentenceShare
        };
        let side = match top(scenario) {
            Stage::Visitor | Stage::Lead => "other",
            _ => "mql",
        };
        let share = &need.target / scenario.quota.amount();
        self.spans(
            msg,
            &[
                period,
                ("top", Value::choice(side)),
                ("several", Value::choice(several(mix))),
            ],
            &[
                ("quota", &quota, Role::Goal),
                ("target", &page.money_said(&need.target), Role::Goal),
                ("share", &self.share(&share), Role::Plain),
                (
                    "leads",
                    &self.leads(scenario, &need.leads.sum),
                    Role::Marketing,
                ),
                ("types", &self.types(mix), Role::Plain),
                ("rate", &self.share(rate), Role::Plain),
                ("value", &page.money_said(value), Role::Marketing),
            ],
        )
    }

    /// "That is 735 a week, for 258 deals in all.", and what there is to say of streams.
    #[must_use]
    pub fn second_line(
        &self,
        scenario: &Scenario,
        mix: &Mix,
        need: &MixNeed,
        demand: &Demand,
    ) -> Vec<Span> {
        if mix.is_plain() {
            return self.page.second_line(scenario, demand);
        }
        let mut said = Vec::new();
        if need.leads.sum.is_positive() {
            let year = Exact::from(u64::from(scenario.period.per_year()));
            let weekly = &(&need.leads.sum * &year) / &Exact::from(52);
            let weekly = scenario.rounding.apply(&weekly);
            let weekly = self.measured(scenario, &weekly);
            said = self.spans(
                ViewMsg::MixSecond,
                &[],
                &[
                    ("weekly", &weekly, Role::Plain),
                    ("deals", &self.deals(scenario, &need.deals.sum), Role::Sales),
                ],
            );
        }
        for more in [self.streams(scenario, mix, need), self.retention(mix, need)] {
            let Some(more) = more else { continue };
            let gap = if said.is_empty() {
                String::new()
            } else {
                self.page.gap()
            };
            said.push(Span {
                text: [gap, more].concat(),
                role: Role::Plain,
            });
        }
        said
    }

    /// The sentence as a text, for announcements.
    #[must_use]
    pub fn announcement(
        &self,
        scenario: &Scenario,
        mix: &Mix,
        need: &MixNeed,
        demand: &Demand,
    ) -> String {
        let spans = self.sentence(scenario, mix, need, demand);
        spans.iter().map(|span| span.text.as_str()).collect()
    }

    /// The document's title.
    #[must_use]
    pub fn title(&self, scenario: &Scenario, mix: &Mix, need: &MixNeed, demand: &Demand) -> String {
        if mix.is_plain() {
            return self.page.title(scenario, demand);
        }
        if !need.leads.sum.is_positive() {
            return self.page.say(Msg::PageTitle).into();
        }
        let leads = self.leads(scenario, &need.leads.sum);
        let types = self.types(mix);
        let values = [
            ("leads", Value::text(&leads)),
            ("types", Value::text(&types)),
            ("several", Value::choice(several(mix))),
            ("period", Wording::period(scenario)),
        ];
        self.fill(ViewMsg::MixTitleResult, &values)
    }

    /// "3 revenue streams share the quota; “Enterprise” needs the most: 1,200 MQLs."
    fn streams(&self, scenario: &Scenario, mix: &Mix, need: &MixNeed) -> Option<String> {
        if mix.streams.len() < 2 {
            return None;
        }
        let leads = need.streams.iter().map(StreamNeed::leads);
        let (index, most) = leads
            .enumerate()
            .reduce(|most, next| if next.1 > most.1 { next } else { most })?;
        if !most.is_positive() {
            return None;
        }
        let streams = self.counted(ViewMsg::CountStreams, mix.streams.len());
        let leads = self.leads(scenario, &most);
        let name = self.stream_name(mix, index);
        let values = [
            ("streams", Value::text(&streams)),
            ("name", Value::text(&name)),
            ("leads", Value::text(&leads)),
        ];
        Some(self.fill(ViewMsg::MixStreams, &values))
    }

    /// "$100,000 comes from existing customers and needs no leads."
    fn retention(&self, mix: &Mix, need: &MixNeed) -> Option<String> {
        let kept = mix
            .streams
            .iter()
            .zip(&need.streams)
            .filter(|(stream, _)| stream.kind == Kind::Retention)
            .fold(Exact::zero(), |sum, (_, need)| &sum + &need.quota);
        let money = self.page.money_said(&kept);
        let values = [("money", Value::text(&money))];
        kept.is_positive()
            .then(|| self.fill(ViewMsg::MixRetention, &values))
    }

    /// How many lead types there are, each stream's own among them: at least one.
    fn types(&self, mix: &Mix) -> String {
        self.counted(ViewMsg::CountTypes, mix.places().count().max(1))
    }

    /// A small count with the noun of its message.
    pub(super) fn counted(&self, msg: ViewMsg, count: usize) -> String {
        let count = Exact::from(count as u64).to_plain();
        self.views
            .count(msg, &*self.page.format, &count, Style::COUNT)
    }

    fn spans(
        &self,
        msg: ViewMsg,
        choices: &[(&str, Value<'_>)],
        slots: &[(&str, &str, Role)],
    ) -> Vec<Span> {
        spans(self.views.parts(msg, choices), slots)
    }
}

/// Whether it is worth saying how many lead types there are.
fn several(mix: &Mix) -> &'static str {
    if mix.places().count() > 1 {
        "other"
    } else {
        "no"
    }
}
