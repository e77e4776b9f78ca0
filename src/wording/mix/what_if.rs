//! Answers to what-ifs.

use super::{super::Wording, ViewWording};
use crate::{
    i18n::{Value, ViewMsg},
    model::{
        Exact, Figure, Forward, Input, Scenario, Sought,
        mix::{Mix, Place},
    },
};

impl ViewWording {
    /// The answer to a goal sought, as a sentence: "With 3,000 MQLs a month, a win rate of 29.91%
    /// reaches the quota; it is 23% now." or, where there is none, why not: "Even a win rate of
    /// 100% would take 898 MQLs a month, so 500 MQLs cannot reach the quota."
    ///
    /// `scenario` and `mix` are those in which it was sought, `leads` those at hand.
    #[must_use]
    pub fn sought(
        &self,
        scenario: &Scenario,
        mix: &Mix,
        place: Place,
        leads: &Exact,
        sought: &Sought,
    ) -> String {
        let page = &self.page;
        let now = place.get(scenario, mix);
        let shown = now.as_ref().map(|now| page.spoken(place.input, now));
        let shown = shown.unwrap_or_default();
        let label = self.place_label(scenario, mix, place);
        let said = self.leads(scenario, leads);
        let what = |value| self.what(scenario, mix, place, value);
        let (msg, what, other) = match sought {
            Sought::Indifferent => {
                let values = [("label", Value::text(&label))];
                return self.fill(ViewMsg::SeekIndifferent, &values);
            }
            Sought::At(value) => {
                let most = matches!(place.input, Input::Quota | Input::Share);
                let all = *value == Exact::from(place.input.range().max);
                let msg = match now.as_ref().map(|now| value.cmp(now)) {
                    _ if most && all => ViewMsg::SeekAll,
                    Some(std::cmp::Ordering::Equal) => ViewMsg::SeekExact,
                    _ if most => ViewMsg::SeekMost,
                    Some(std::cmp::Ordering::Less) => ViewMsg::SeekSpare,
                    _ => ViewMsg::SeekLeast,
                };
                (msg, what(value), String::new())
            }
            Sought::Never {
                best,
                leads: needed,
            } => (ViewMsg::SeekNever, what(best), self.leads(scenario, needed)),
            Sought::Short { best, open } => (ViewMsg::SeekShort, what(best), page.money(open)),
        };
        self.fill(
            msg,
            &[
                ("leads", Value::count(&said, page.plural(leads))),
                ("what", Value::text(&what)),
                ("now", Value::text(&shown)),
                ("needed", Value::text(&other)),
                ("money", Value::text(&other)),
                ("period", Wording::period(scenario)),
            ],
        )
    }

    /// The same in few words, for a table: the value needed, "Not possible", or a dash where the
    /// input makes no difference.
    #[must_use]
    pub fn sought_short(&self, place: Place, sought: &Sought) -> String {
        match sought {
            Sought::At(value) => self.page.spoken(place.input, value),
            Sought::Never { .. } | Sought::Short { .. } => self.say(ViewMsg::IfNever).into(),
            Sought::Indifferent => self.page.say(crate::i18n::Msg::TableNoRate).into(),
        }
    }

    /// What the leads at hand bring: "3,000 MQLs a month bring in $384,000 from 192 deals: $116,000
    /// less than the quota asks of marketing." The workings of its figures tell
    /// [`forward_working`](Self::forward_working).
    #[must_use]
    pub fn forward(&self, scenario: &Scenario, forward: &Forward) -> String {
        let gap = &forward.gap;
        let (msg, size) = if gap.is_zero() {
            (ViewMsg::ForwardEven, Exact::zero())
        } else if gap.is_positive() {
            (ViewMsg::ForwardOver, gap.clone())
        } else {
            (ViewMsg::ForwardShort, &Exact::zero() - gap)
        };
        let page = &self.page;
        let leads = self.leads(scenario, &forward.leads);
        let revenue = page.money_said(&forward.revenue.value);
        let deals = self.deals(scenario, &forward.deals);
        let size = page.money_said(&size);
        self.fill(
            msg,
            &[
                ("leads", Value::count(&leads, page.plural(&forward.leads))),
                ("revenue", Value::text(&revenue)),
                ("deals", Value::text(&deals)),
                ("gap", Value::text(&size)),
                ("period", Wording::period(scenario)),
            ],
        )
    }

    /// How a figure of the way forward came about: "1,020 × 82% = 836.4, rounded down to 836".
    #[must_use]
    pub fn forward_working(&self, figure: &Figure) -> String {
        if figure.value >= figure.working.exact {
            return self.page.working(figure);
        }
        let mut exact = figure.clone();
        exact.value = exact.working.exact.clone();
        let (sum, result) = (
            self.page.working(&exact),
            self.page.value(&figure.value, figure.unit),
        );
        let values = [("sum", Value::text(&sum)), ("result", Value::text(&result))];
        self.fill(ViewMsg::WorkDown, &values)
    }

    /// What is said of the input that follows: what it is now, or why it cannot follow further.
    #[must_use]
    pub fn followed(
        &self,
        scenario: &Scenario,
        mix: &Mix,
        place: Place,
        leads: &Exact,
        sought: &Sought,
    ) -> String {
        if let Sought::At(value) = sought {
            let what = self.what(scenario, mix, place, value);
            return self.fill(ViewMsg::FollowNow, &[("what", Value::text(&what))]);
        }
        let reason = self.sought(scenario, mix, place, leads, sought);
        self.fill(ViewMsg::FollowStuck, &[("reason", Value::text(&reason))])
    }

    /// What following means, with the leads at hand.
    #[must_use]
    pub fn follow_about(&self, scenario: &Scenario, leads: &Exact) -> String {
        let plural = self.page.plural(leads);
        let leads = self.leads(scenario, leads);
        let values = [
            ("leads", Value::count(&leads, plural)),
            ("period", Wording::period(scenario)),
        ];
        self.fill(ViewMsg::FollowAbout, &values)
    }
}
