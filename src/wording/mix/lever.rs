//! Which input moves the result most, in words and for the chart.

use super::{super::Wording, ViewWording};
use crate::{
    chart::tornado,
    codec::mix::{MixLink, Watch},
    i18n::{Value, ViewMsg},
    model::{
        Exact, Scenario,
        sensitivity::{Lever, Watched, result, steepest},
    },
};

/// The tornado in words, worked out once for the chart, its text alternative and its table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TornadoWords {
    /// "Leads needed when one input moves"
    pub title: String,
    /// The chart's text alternative: every lever with its numbers.
    pub alternative: String,
    /// The result as it is now: "3,900 MQLs".
    pub now_label: String,
    /// The same as a number, for the chart.
    pub now: f64,
    /// For the chart, the steepest lever first: [`tornado::Tornado::levers`].
    pub levers: Vec<tornado::Lever>,
    /// For the table, in the same order.
    pub rows: Vec<LeverRow>,
    /// The steepest lever in a sentence.
    pub steepest: String,
}

/// A row of the table of levers.
#[derive(Clone, Debug, PartialEq)]
pub struct LeverRow {
    /// The input's name.
    pub label: String,
    /// Its value moved down, and the result then.
    pub low: [String; 2],
    /// Its value moved up, and the result then.
    pub high: [String; 2],
    /// How far apart the two results are.
    pub spread: String,
}

impl ViewWording {
    /// What is watched, by what the link says: revenue is that of the leads at hand or, where none
    /// are given, of those that are needed. Hand it to
    /// [`sensitivity`](crate::model::sensitivity::sensitivity) with [`MixLink::swing`].
    #[must_use]
    pub fn watched(scenario: &Scenario, link: &MixLink) -> Watched {
        match link.watch {
            Watch::Leads => Watched::Leads,
            Watch::Revenue => Watched::Revenue(
                link.have
                    .clone()
                    .unwrap_or_else(|| crate::model::leads_needed(scenario, &link.mix)),
            ),
        }
    }

    /// "“Quota” is the biggest lever: at $450,000 it takes 3,512 MQLs a month, at $550,000 it takes
    /// 4,292 MQLs." Where several are equally steep, which is usual, all of them are named.
    #[must_use]
    pub fn steepest(&self, scenario: &Scenario, watched: &Watched, levers: &[Lever]) -> String {
        let equal = steepest(levers);
        let Some(lever) = equal.first() else {
            return self.say(ViewMsg::SteepestNone).into();
        };
        let msg = match (watched, equal.len()) {
            (Watched::Leads, 1) => ViewMsg::SteepestLeads,
            (Watched::Leads, _) => ViewMsg::SteepestLeadsTie,
            (Watched::Revenue(_), 1) => ViewMsg::SteepestRevenue,
            (Watched::Revenue(_), _) => ViewMsg::SteepestRevenueTie,
        };
        let labels = equal
            .iter()
            .map(|lever| self.page.input(scenario, lever.input));
        let labels = labels.reduce(|first, next| {
            let pair = [("first", Value::text(&first)), ("next", Value::text(&next))];
            self.fill(ViewMsg::List, &pair)
        });
        let labels = labels.unwrap_or_default();
        let row = self.lever(scenario, watched, lever);
        self.fill(
            msg,
            &[
                ("label", Value::text(&row.label)),
                ("labels", Value::text(&labels)),
                ("low", Value::text(&row.low[0])),
                ("first", Value::text(&row.low[1])),
                ("high", Value::text(&row.high[0])),
                ("second", Value::text(&row.high[1])),
                ("period", Wording::period(scenario)),
            ],
        )
    }

    /// The tornado in words, of levers that
    /// [`sensitivity`](crate::model::sensitivity::sensitivity) found.
    #[must_use]
    pub fn tornado(
        &self,
        scenario: &Scenario,
        link: &MixLink,
        watched: &Watched,
        levers: &[Lever],
    ) -> TornadoWords {
        let title = match watched {
            Watched::Leads => ViewMsg::TornadoTitleLeads,
            Watched::Revenue(_) => ViewMsg::TornadoTitleRevenue,
        };
        let now = result(scenario, &link.mix, watched);
        let now_label = self.result(scenario, watched, &now);
        let rows: Vec<LeverRow> = levers
            .iter()
            .map(|lever| self.lever(scenario, watched, lever))
            .collect();
        let mut alternative = self.fill(ViewMsg::TornadoAlt, &[("now", Value::text(&now_label))]);
        for row in &rows {
            let line = self.fill(
                ViewMsg::LeverAlt,
                &[
                    ("label", Value::text(&row.label)),
                    ("low", Value::text(&row.low[0])),
                    ("first", Value::text(&row.low[1])),
                    ("high", Value::text(&row.high[0])),
                    ("second", Value::text(&row.high[1])),
                ],
            );
            alternative = [alternative, self.page.gap(), line].concat();
            alternative.push_str(self.say(ViewMsg::FullStop));
        }
        let bars = levers.iter().zip(&rows).map(|(lever, row)| {
            let (low, high) = &lever.results;
            tornado::Lever {
                name: row.label.clone(),
                low: self.end(watched, low, &row.low[0]),
                high: self.end(watched, high, &row.high[0]),
            }
        });
        TornadoWords {
            title: self.say(title).into(),
            alternative,
            now: now.to_f64(),
            now_label,
            levers: bars.collect(),
            steepest: self.steepest(scenario, watched, levers),
            rows,
        }
    }

    fn lever(&self, scenario: &Scenario, watched: &Watched, lever: &Lever) -> LeverRow {
        let spoken = |value| self.page.spoken(lever.input, value);
        let told = |result| self.result(scenario, watched, result);
        LeverRow {
            label: self.page.input(scenario, lever.input),
            low: [spoken(&lever.values.0), told(&lever.results.0)],
            high: [spoken(&lever.values.1), told(&lever.results.1)],
            spread: told(&lever.spread()),
        }
    }

    fn result(&self, scenario: &Scenario, watched: &Watched, result: &Exact) -> String {
        match watched {
            Watched::Leads => self.leads(scenario, result),
            Watched::Revenue(_) => self.page.money_said(result),
        }
    }

    /// An end of a bar: "20.7%: 4,333", and in short "4.3K".
    fn end(&self, watched: &Watched, result: &Exact, input: &str) -> tornado::End {
        let [full, short] = match watched {
            Watched::Leads => [self.page.count(result), self.page.count_short(result)],
            Watched::Revenue(_) => [self.page.money(result), self.page.money_short(result)],
        };
        let values = [
            ("input", Value::text(input)),
            ("result", Value::text(&full)),
        ];
        tornado::End {
            at: result.to_f64(),
            labels: [self.fill(ViewMsg::LeverAt, &values), short],
        }
    }
}
