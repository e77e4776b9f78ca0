//! What the parts of the Plan view work on, and the one way in which the plan is changed.

use std::{cell::RefCell, rc::Rc};

use yew::Callback;

use crate::{
    codec::{
        mix,
        plan::{Key, decode, merge, named},
        url::Problem,
    },
    model::{
        mix::Mix,
        plan::{Plan, PlanNeed, Spreads, YearMonth},
    },
    platform::{address, clock},
    state::{Action, Moment, State, Touched},
    ui::{page::Page, views},
    wording::plan::PlanWords,
};

/// What the pairs of a state hold, and what follows from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// The plan.
    pub plan: Plan,
    /// Its lead types and streams.
    pub mix: Mix,
    /// What could not be used of the address.
    pub problems: Vec<Problem>,
    /// What it comes to.
    pub need: PlanNeed,
}

/// The state that is shown, for whoever changes it.
#[derive(Default)]
pub struct Desk {
    now: RefCell<Option<Now>>,
    spreads: RefCell<Spreads>,
}

struct Now {
    state: Rc<State>,
    planned: Rc<Planned>,
    dispatch: Callback<Action>,
}

impl Desk {
    /// Takes over what the page shows.
    pub fn take(&self, page: &Page) {
        let planned = self.of(&page.state);
        self.now.replace(Some(Now {
            state: page.state.clone(),
            planned,
            dispatch: page.dispatch.clone(),
        }));
    }

    /// What is in a state. Of what is the same as before, nothing is worked out again.
    pub fn of(&self, state: &State) -> Rc<Planned> {
        let now = self.now.borrow();
        let known = now
            .as_ref()
            .filter(|now| now.state.link.unknown == state.link.unknown);
        let (plan, mix, problems) = match known {
            Some(now) if now.state.scenario() == state.scenario() => return now.planned.clone(),
            Some(now) => {
                let Planned {
                    plan,
                    mix,
                    problems,
                    ..
                } = &*now.planned;
                (plan.clone(), mix.clone(), problems.clone())
            }
            None => {
                let decoded = decode(&state.link.unknown);
                let mix = mix::decode(&state.link.unknown).link.mix;
                (decoded.plan, mix, decoded.problems)
            }
        };
        Rc::new(Planned {
            need: PlanNeed::after(
                state.scenario(),
                &mix,
                &plan,
                &mut self.spreads.borrow_mut(),
            ),
            plan,
            mix,
            problems,
        })
    }

    /// The plan that is there now.
    pub fn plan(&self) -> Plan {
        let now = self.now.borrow();
        now.as_ref()
            .map_or_else(Plan::default, |now| now.planned.plan.clone())
    }

    /// Changes the plan; `touched` is what a gesture moves, if one does.
    pub fn edit(&self, touched: Option<Key>, change: impl FnOnce(&mut Plan)) {
        let now = self.now.borrow();
        let Some(now) = now.as_ref() else { return };
        let mut plan = now.planned.plan.clone();
        change(&mut plan);
        // The query stays in the address, so what it says may have to be taken back.
        let (query, _) = address::read();
        let moment = Moment {
            scenario: now.state.scenario().clone(),
            pairs: merge(&now.state.link.unknown, &plan, &named(&query)),
        };
        let touched = touched.map(|key| Touched::pair(&key.code()));
        now.dispatch.emit(Action::Changed(moment.into(), touched));
    }

    /// Says what else happened.
    pub fn did(&self, action: Action) {
        if let Some(now) = self.now.borrow().as_ref() {
            now.dispatch.emit(action);
        }
    }
}

/// What every part of the view is given.
pub type Bench = views::bench::Bench<Rc<Planned>, Desk>;

impl Bench {
    /// Whether what this key is for is shown but cannot be changed.
    pub fn is_locked(&self, key: Key) -> bool {
        self.page.state.link.is_pair_locked(&key.code())
    }

    /// The first month: the plan's own, or the one after this one on the reader's clock.
    pub fn start(&self) -> YearMonth {
        self.shown.plan.start.unwrap_or_else(next_month)
    }

    /// Tells the plan.
    pub fn words(&self) -> PlanWords<'_> {
        PlanWords {
            says: &self.says,
            scenario: self.page.scenario(),
            mix: &self.shown.mix,
            plan: &self.shown.plan,
            need: &self.shown.need,
            start: self.start(),
        }
    }
}

/// The month after this one on the reader's clock.
pub fn next_month() -> YearMonth {
    let (year, month) = clock::month();
    // Every clock shows a month that there is.
    let now = YearMonth::new(year, month);
    now.unwrap_or(YearMonth::EARLIEST).plus(1)
}
