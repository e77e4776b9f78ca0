//! What every part of a panel is given.

use std::rc::Rc;

use yew::{Callback, Properties};

use crate::{
    codec::{
        fragment::{self, EMBEDDING},
        url::{Link, decode},
    },
    i18n::{Msg, PanelMsg, PanelWords, Style, Value, Words},
    model::{Demand, Period, Scenario},
    platform::intl::Intl,
    wording::Wording,
};

/// The words of a panel: its own, and those of the page.
#[derive(Clone)]
pub struct Said {
    /// The language's code.
    pub language: Rc<str>,
    own: Rc<PanelWords>,
    page: Rc<Words>,
}

impl PartialEq for Said {
    /// The same words, not merely equal ones.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.own, &other.own) && Rc::ptr_eq(&self.page, &other.page)
    }
}

impl Said {
    /// The words of a language.
    pub fn new(language: super::Language) -> Self {
        Self {
            language: language.code.into(),
            own: Rc::new(language.panel_words),
            page: Rc::new(language.words),
        }
    }

    /// A message without slots.
    pub fn say(&self, msg: PanelMsg) -> String {
        self.own.get(msg).to_owned()
    }

    /// A message of the page's own.
    pub fn of_page(&self, msg: Msg) -> String {
        self.page.get(msg).to_owned()
    }

    /// A message with its slots filled.
    pub fn fill(&self, msg: PanelMsg, values: &[(&str, &str)]) -> String {
        let values: Vec<_> = values
            .iter()
            .map(|(name, value)| (*name, Value::text(value)))
            .collect();
        self.own.fill(msg, &values)
    }

    /// A message whose slot `{n}` is a count, and another slot.
    pub fn count(&self, msg: PanelMsg, count: usize, more: (&str, &str)) -> String {
        let wording = self.wording("USD");
        let plain = count.to_string();
        let shown = wording.format.format(&plain, Style::COUNT);
        let n = Value::count(&shown, wording.format.plural(&plain));
        self.own
            .fill(msg, &[("n", n), (more.0, Value::text(more.1))])
    }

    /// The page's way to put results into words, in a currency.
    pub fn wording(&self, currency: &str) -> Wording {
        Wording {
            words: self.page.clone(),
            format: Rc::new(Intl::new(&self.language, currency)),
        }
    }

    /// A scenario in one line: `$500,000 a month → 3,900 MQLs`.
    pub fn line(&self, scenario: &Scenario) -> String {
        self.result(PanelMsg::SavedLine, scenario)
    }

    /// A scenario in a few words, to call it by: `3,900 MQLs a month`.
    pub fn proposal(&self, scenario: &Scenario) -> String {
        self.result(PanelMsg::SavedProposal, scenario)
    }

    fn result(&self, msg: PanelMsg, scenario: &Scenario) -> String {
        let wording = self.wording(scenario.currency.code());
        let demand = Demand::of(scenario);
        let leads = demand.top().map_or_else(String::new, |top| {
            // As in the page's title, where it stands by itself too.
            let place = (Msg::PageTitleResult, "leads");
            wording.count_of(place, scenario, top.stage, &top.count.value)
        });
        let quota = wording.money(scenario.quota.amount());
        let period = match scenario.period {
            Period::Month => "month",
            Period::Quarter => "quarter",
            Period::Year => "year",
        };
        let values = [
            ("quota", Value::text(&quota)),
            ("period", Value::choice(period)),
            ("leads", Value::text(&leads)),
        ];
        self.own.fill(msg, &values)
    }
}

/// What every part of a panel is given.
#[derive(Clone, PartialEq, Properties)]
pub struct Given {
    /// The words.
    pub said: Said,
    /// The query of the page's address.
    pub query: Rc<str>,
    /// The scenario shown, as a fragment that stands alone.
    pub fragment: Rc<str>,
    /// The page's address without query and fragment.
    pub base: Rc<str>,
    /// Closes the panel.
    pub close: Callback<()>,
}

impl Given {
    /// What the page shows.
    pub fn link(&self) -> Link {
        decode("", &self.fragment).link
    }

    /// The name of the scenario, or nothing.
    pub fn name(&self) -> String {
        fragment::value(&self.fragment, fragment::NAME).unwrap_or_default()
    }

    /// The fragment to share: from an embed, that of the whole page.
    pub fn shared(&self) -> String {
        if fragment::value(&self.fragment, "embed").is_some() {
            fragment::without(&self.fragment, &EMBEDDING)
        } else {
            self.fragment.to_string()
        }
    }

    /// The link to share.
    pub fn url(&self) -> String {
        let fragment = self.shared();
        let mark = if fragment.is_empty() { "" } else { "#" };
        [&*self.base, mark, &fragment].concat()
    }
}
