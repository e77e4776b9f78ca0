//! What the parts of the Mix view work on: the lead types and streams of the state shown, and the
//! one way in which they are changed.

use std::{cell::RefCell, rc::Rc};

use yew::Callback;

use crate::{
    codec::{
        mix::{Key, MixLink, decode, merge, named},
        url::{self, Problem},
    },
    i18n::ViewMsg,
    model::{
        Exact, Scenario,
        mix::{Division, Kind, MixNeed, Stream, TypeAt},
    },
    platform::address,
    state::{Action, Moment, State, Touched},
    ui::{page::Page, views},
};

/// What the pairs of a state hold, and what follows from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mixed {
    /// Lead types, streams and the rest.
    pub link: MixLink,
    /// What could not be used of the address.
    pub problems: Vec<Problem>,
    /// What is needed.
    pub need: MixNeed,
}

/// The state that is shown, for whoever changes it: parts that a change leaves as they are keep
/// what they were drawn from, so they ask here for what there is now.
#[derive(Default)]
pub struct Desk {
    now: RefCell<Option<Now>>,
}

struct Now {
    state: Rc<State>,
    mixed: Rc<Mixed>,
    dispatch: Callback<Action>,
}

impl Desk {
    /// Takes over what the page shows, and gives what is in it.
    pub fn take(&self, page: &Page) -> Rc<Mixed> {
        let mixed = self.of(&page.state);
        self.now.replace(Some(Now {
            state: page.state.clone(),
            mixed: mixed.clone(),
            dispatch: page.dispatch.clone(),
        }));
        mixed
    }

    /// What is in a state. Of what is the same as before, nothing is worked out again.
    pub fn of(&self, state: &State) -> Rc<Mixed> {
        let now = self.now.borrow();
        let known = now
            .as_ref()
            .filter(|now| now.state.link.unknown == state.link.unknown);
        let scenario = state.scenario();
        match known {
            Some(now) if now.state.scenario() == scenario => now.mixed.clone(),
            Some(now) => Rc::new(Mixed {
                need: MixNeed::of(scenario, &now.mixed.link.mix),
                link: now.mixed.link.clone(),
                problems: now.mixed.problems.clone(),
            }),
            None => {
                let decoded = decode(&state.link.unknown);
                Rc::new(Mixed {
                    need: MixNeed::of(scenario, &decoded.link.mix),
                    link: decoded.link,
                    problems: decoded.problems,
                })
            }
        }
    }

    /// What is there now.
    pub fn link(&self) -> MixLink {
        let now = self.now.borrow();
        now.as_ref()
            .map_or_else(MixLink::default, |now| now.mixed.link.clone())
    }

    /// Changes the mix; `touched` is what a gesture moves, if one does.
    pub fn edit(&self, touched: Option<Key>, change: impl FnOnce(&mut MixLink)) {
        self.edit_all(touched, |_, link| change(link));
    }

    /// Changes the scenario and the mix together.
    pub fn edit_all(&self, touched: Option<Key>, change: impl FnOnce(&mut Scenario, &mut MixLink)) {
        let now = self.now.borrow();
        let Some(now) = now.as_ref() else { return };
        let mut link = now.mixed.link.clone();
        let mut scenario = now.state.scenario().clone();
        change(&mut scenario, &mut link);
        // The query stays in the address, so what it says may have to be taken back.
        let (query, _) = address::read();
        let pairs = merge(&now.state.link.unknown, &link, &named(&query));
        let moment = Moment { scenario, pairs };
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
pub type Bench = views::bench::Bench<Rc<Mixed>, Desk>;

impl Bench {
    /// Whether what this key is for is shown but cannot be changed.
    pub fn is_locked(&self, key: Key) -> bool {
        self.page.state.link.is_pair_locked(&key.code())
    }

    /// Whether anything is locked in the list whose keys begin with this and go on with a number.
    /// Its members then keep their numbers.
    pub fn is_list_locked(&self, begin: &str) -> bool {
        let number = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
        let mut locked = self.page.state.link.locked_pairs.iter();
        locked.any(|code| code.strip_prefix(begin).is_some_and(number))
    }

    /// A label, with whose it is.
    pub fn of(&self, label: &str, name: &str) -> String {
        self.fill(ViewMsg::LabelOf, &[("label", label), ("name", name)])
    }
}

impl Bench {
    /// How the types of a list divide the leads that are not fixed: in that stream, or in the
    /// first that uses the common ones.
    pub fn division(&self, stream: Option<usize>) -> Option<&Division> {
        let Mixed { link, need, .. } = &*self.shown;
        let own = |index: usize| {
            link.mix
                .streams
                .get(index)
                .is_some_and(|stream| stream.types.is_some())
        };
        let index = match stream {
            Some(index) => index,
            None => (0..need.streams.len()).find(|index| {
                let retains = link
                    .mix
                    .streams
                    .get(*index)
                    .is_some_and(|stream| stream.kind == Kind::Retention);
                !own(*index) && !retains
            })?,
        };
        Some(&need.streams.get(index)?.division)
    }

    /// The part of a type of the leads that are not fixed, as a fraction, in the first stream that
    /// uses it.
    pub fn weight(&self, at: TypeAt) -> Option<Exact> {
        let division = self.division(at.stream)?;
        let part = division.parts.get(at.index)?.as_ref()?;
        Some(part / &division.whole)
    }

    /// The first stream that uses a type, or 0 where there are none.
    pub fn stream_of(&self, at: TypeAt) -> usize {
        let streams = &self.shown.link.mix.streams;
        at.stream.unwrap_or_else(|| {
            let uses = |stream: &Stream| stream.types.is_none() && stream.kind == Kind::New;
            streams.iter().position(uses).unwrap_or(0)
        })
    }

    /// What a lead of a type is worth where no value is given by hand.
    pub fn computed_value(&self, at: TypeAt) -> Exact {
        let mix = &self.shown.link.mix;
        let stream = at.stream.and_then(|stream| mix.streams.get(stream));
        let scenario = mix.scenario(self.page.scenario(), stream, mix.lead_type(at));
        let rates = scenario.funnel.stages().skip(1);
        let value = rates
            .filter_map(|stage| scenario.funnel.rate(stage))
            .fold(scenario.aov.amount().clone(), |value, rate| {
                &value * &rate.fraction()
            });
        value.round_to(2)
    }
}

impl Desk {
    /// Shows another scenario in place of this one, which undo brings back. What it is compared
    /// with stays.
    pub fn show(&self, fragment: &str) {
        let other = url::decode("", fragment).link;
        let theirs = decode(&other.unknown).link;
        self.edit_all(None, |scenario, link| {
            *scenario = other.scenario;
            (link.mix, link.beside) = (theirs.mix, theirs.beside);
        });
    }
}
