//! What cannot be reached, and what is not normal.

use super::PlanWords;
use crate::{
    i18n::{Value, ViewMsg},
    model::{
        Exact,
        plan::{MonthNeed, Standing},
    },
};

/// So many months are told one by one; of more, only the first.
const MOST: usize = 6;

impl PlanWords<'_> {
    /// All that there is to remark upon, the most urgent first.
    #[must_use]
    pub fn remarks(&self) -> Vec<String> {
        let before = self.need.before.iter().rev().map(|before| {
            let age = i32::try_from(before.age).unwrap_or(i32::MAX);
            let month = self.says.month_year(self.at(-age));
            self.item(ViewMsg::PlanItem, &month, &self.leads(&before.leads))
        });
        let lost = self.need.lost().map(|month| {
            let need = &self.need.months[month];
            let (name, deals) = (self.short(month), self.says.page.count(&need.deals));
            let due = self.deals(&need.deals_due);
            let values = [
                ("month", Value::text(&name)),
                ("deals", Value::text(&deals)),
                ("due", Value::text(&due)),
            ];
            self.says.fill(ViewMsg::PlanOf, &values)
        });
        let said = [
            self.told(ViewMsg::PlanLost, lost.collect()),
            self.told(ViewMsg::PlanBefore, before.collect()),
            self.leads_standing(ViewMsg::PlanFast, Standing::Over),
            self.leads_standing(ViewMsg::PlanSlow, Standing::Under),
            self.deals_standing(ViewMsg::PlanUnder, Standing::Under),
            self.deals_standing(ViewMsg::PlanOver, Standing::Over),
        ];
        said.into_iter().flatten().collect()
    }

    fn told(&self, msg: ViewMsg, mut items: Vec<String>) -> Option<String> {
        if items.is_empty() {
            return None;
        }
        if items.len() > MOST {
            items.truncate(MOST);
            items.push("…".into());
        }
        let list = self.says.list_of(&items);
        let band = self.says.page.percent(&self.plan.band);
        let values = [("list", Value::text(&list)), ("band", Value::text(&band))];
        Some(self.says.fill(msg, &values))
    }

    fn leads_standing(&self, msg: ViewMsg, wanted: Standing) -> Option<String> {
        let of = |month: &MonthNeed| {
            let stands = month.lead_standing(&self.plan.band) == wanted;
            stands.then(|| self.leads(&month.coming))
        };
        self.those(msg, of)
    }

    /// Months that are out of reach are told as such.
    fn deals_standing(&self, msg: ViewMsg, wanted: Standing) -> Option<String> {
        let of = |month: &MonthNeed| {
            let stands = month.standing(&self.plan.band) == wanted && !month.lost;
            let by = month.deviation().filter(|_| stands)?;
            Some(self.signed(&by))
        };
        self.those(msg, of)
    }

    fn those(&self, msg: ViewMsg, of: impl Fn(&MonthNeed) -> Option<String>) -> Option<String> {
        let months = self.need.months.iter().enumerate();
        let items = months.filter_map(|(index, month)| {
            Some(self.item(ViewMsg::PlanItem, &self.short(index), &of(month)?))
        });
        // One more than are told, by which it is known that there are more.
        self.told(msg, items.take(MOST + 1).collect())
    }

    /// A per cent with its sign: "+12.5%", "−3%".
    pub(super) fn signed(&self, percent: &Exact) -> String {
        let page = &self.says.page;
        let size = percent.clone().max(&Exact::zero() - percent).round_to(1);
        let text = page.percent(&size);
        match (size.is_zero(), percent.is_positive()) {
            (true, _) => text,
            (_, true) => ["+", &text].concat(),
            _ => ["−", &text].concat(),
        }
    }
}
