//! The Confidence view: how likely the quota is reached, and what that takes.

mod columns;
mod desk;
mod doubt;
mod months;
mod number;
mod sheet;

use std::rc::Rc;

use yew::{Html, html};

use self::{
    desk::{Desk, Found, Seen},
    sheet::Sheet,
};
use super::{
    further::Further,
    page::Page,
    views::{self, bench::Shown, says},
};
use crate::{
    codec::frame::results_of,
    model::{Exact, Metric},
    platform::worker::Workers,
    state::{Action, State},
};

/// The view.
pub(super) struct Confidence {
    desk: Rc<Desk>,
}

impl Confidence {
    /// With trials made by these workers.
    pub fn new(workers: Workers) -> Self {
        Self {
            desk: Rc::new(Desk::new(workers)),
        }
    }

    fn found(&self, page: &Page) -> (Rc<Seen>, Rc<Found>) {
        let seen = self.desk.of(&page.state);
        let found = self.desk.found(&seen);
        (seen, found)
    }
}

impl Further for Confidence {
    fn view(&self, page: &Page, told: Html) -> Vec<Html> {
        vec![html! { <Sheet page={page.clone()} desk={self.desk.clone()} {told} /> }]
    }

    fn announcement(&self, page: &Page) -> String {
        let (seen, found) = self.found(page);
        says(page).chance_announcement(page.scenario(), seen.asking.as_ref(), &found.answer)
    }

    fn title(&self, page: &Page) -> String {
        let (seen, found) = self.found(page);
        let title = says(page).chance_title(page.scenario(), seen.asking.as_ref(), &found.answer);
        title.unwrap_or_else(|| page.wording.title(page.scenario(), page.demand()))
    }

    fn results(&self, page: &Page) -> String {
        let (seen, found) = self.found(page);
        let mut values = vec![("target", page.demand().target.value.clone())];
        let needs = page.demand().stages.iter();
        values.extend(needs.filter_map(|need| {
            let name = Metric::Count(need.stage).name()?;
            Some((name, need.count.value.clone()))
        }));
        if seen.asking.is_some() && !found.answer.is_beyond() {
            values.extend(
                found
                    .answer
                    .chance
                    .map(|chance| ("chance", per_cent(chance))),
            );
            let needed = found
                .answer
                .needed
                .map(|needed| ("leads-sure", Exact::from(needed)));
            values.extend(needed);
        }
        results_of(&values)
    }

    fn action(&self, _: &State, action: Action) -> Action {
        action
    }
}

/// What the view shows: what is asked, and what is known of the answer.
#[derive(Clone)]
pub struct Asked {
    /// What is asked.
    pub seen: Rc<Seen>,
    /// What is known of the answer.
    pub found: Rc<Found>,
}

impl Shown for Asked {
    fn is_same(&self, other: &Self) -> bool {
        self.seen.is_same(&other.seen) && self.found.is_same(&other.found)
    }
}

/// What every part of the view is given.
pub type Bench = views::bench::Bench<Asked, Desk>;

/// A probability in per cent, as exactly as it is worth.
fn per_cent(chance: f64) -> Exact {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to 10^10"
    )]
    let parts = (chance * 1e10).round() as u64;
    &Exact::from(parts) / &Exact::from(100_000_000)
}
