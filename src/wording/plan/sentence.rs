//! The sentence on top of the Plan view, and what goes with it.

use super::{PlanWords, Role, Span, spans};
use crate::{
    i18n::{Msg, Value, ViewMsg},
    model::Stage,
};

impl PlanWords<'_> {
    /// "To bring in $6,000,000 from January 2027 to December 2027, marketing owes sales 3,900 MQLs
    /// each month."
    #[must_use]
    pub fn sentence(&self) -> Vec<Span> {
        let [first, last] = self.ends();
        let all = self.need.leads();
        let plain = |text| (text, Role::Plain);
        let (first, last) = (plain(&first), plain(&last));
        let Some([most, fewest]) = self.need.extremes().filter(|_| all.is_positive()) else {
            return self.spans(ViewMsg::PlanNone, &[("first", first), ("last", last)]);
        };
        let of = |month: usize| &self.need.months[month].leads;
        let (high, low) = (of(most), of(fewest));
        let target = self.says.page.money_said(&self.need.target());
        let target = ("target", (&target, Role::Goal));
        if high == low {
            let leads = self.leads(high);
            let leads = ("leads", (&leads, Role::Marketing));
            let slots = [target, leads, ("first", first), ("last", last)];
            return self.spans(ViewMsg::PlanSentenceEven, &slots);
        }
        let leads = self.leads(&all);
        let [most, fewest] = [most, fewest].map(|month| self.month(month));
        let [high, low] = [high, low].map(|count| self.says.measured(self.scenario, count));
        let slots = [
            target,
            ("leads", (&leads, Role::Marketing)),
            ("first", first),
            ("last", last),
            ("most", plain(&most)),
            ("fewest", plain(&fewest)),
            ("high", plain(&high)),
            ("low", plain(&low)),
        ];
        self.spans(ViewMsg::PlanSentence, &slots)
    }

    /// "In all, that is 46,800 MQLs. Expected by the end of December 2027: 2,751 deals, $5,501,839."
    #[must_use]
    pub fn second_line(&self) -> Vec<Span> {
        let [_, last] = self.ends();
        let leads = self.leads(&self.need.coming());
        let deals = self.deals(&self.need.deals().round());
        let revenue = self.says.page.money_said(&self.need.revenue().round());
        let slots = [
            ("leads", (&leads, Role::Marketing)),
            ("deals", (&deals, Role::Sales)),
            ("revenue", (&revenue, Role::Plain)),
            ("last", (&last, Role::Plain)),
        ];
        let msg = if self.has_coming() {
            ViewMsg::PlanSecondComing
        } else {
            ViewMsg::PlanSecond
        };
        self.spans(msg, &slots)
    }

    /// The sentence as a text, for announcements.
    #[must_use]
    pub fn announcement(&self) -> String {
        let spans = self.sentence();
        spans.iter().map(|span| span.text.as_str()).collect()
    }

    /// The document's title.
    #[must_use]
    pub fn title(&self) -> String {
        let all = self.need.leads();
        if !all.is_positive() {
            return self.says.page.say(Msg::PageTitle).into();
        }
        let leads = self.leads(&all);
        let [first, last] = self.ends();
        let values = [
            ("leads", Value::text(&leads)),
            ("first", Value::text(&first)),
            ("last", Value::text(&last)),
        ];
        self.says.fill(ViewMsg::PlanTitleResult, &values)
    }

    fn spans(&self, msg: ViewMsg, slots: &[(&str, (&String, Role))]) -> Vec<Span> {
        let bring = matches!(
            self.scenario.funnel.stages().next(),
            Some(Stage::Visitor | Stage::Lead)
        );
        let top = if bring { "other" } else { "mql" };
        let parts = self.says.views.parts(msg, &[("top", Value::choice(top))]);
        let slots: Vec<_> = slots
            .iter()
            .map(|(name, (text, role))| (*name, text.as_str(), *role))
            .collect();
        spans(parts, &slots)
    }
}
