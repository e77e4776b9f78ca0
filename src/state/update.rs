//! How each action changes the state.

use std::rc::Rc;

use super::{
    Action, History, Memory, State,
    history::{Moment, Touched},
    lock::{hold, hold_pairs},
    scale::Scale,
};
use crate::{
    codec::url::{Decoded, Key, Link, MAX_NAME, View, decode, readable},
    model::{Demand, Exact, Input, OutOfRange, Rate, Scenario, Stage},
};

/// The state after an action. An action that changes nothing gives an equal state.
#[must_use]
pub fn update(state: &State, action: Action) -> State {
    let mut next = state.clone();
    match action {
        Action::InputMoved(input, value) => move_to(&mut next, input, value),
        Action::InputStepped(input, lead) => {
            if let Some(now) = state.scenario().get(input) {
                move_to(&mut next, input, lead.from(Scale::of(input), &now));
            }
        }
        Action::InputSettled => next.history.settle(|| moment(&state.link)),
        Action::Changed(moment, touched) => change_all(&mut next, Moment::clone(&moment), touched),
        Action::StageToggled(stage, on) => {
            edit(&mut next, |scenario| toggle(scenario, stage, on));
        }
        Action::StageRenamed(stage, name) => {
            let name: String = readable(name.trim()).chars().take(MAX_NAME).collect();
            edit(&mut next, |s| {
                s.names[stage.index()] = (!name.is_empty()).then_some(name);
            });
        }
        Action::PeriodChosen(period) => edit(&mut next, |s| s.period = period),
        Action::RoundingChosen(rounding) => edit(&mut next, |s| s.rounding = rounding),
        Action::CurrencyChosen(currency) => edit(&mut next, |s| s.currency = currency),
        Action::PresetChosen(preset) => {
            let scenario = preset.scenario(state.scenario());
            replace(&mut next, scenario);
        }
        // An embed starts from what the page around it wants to be shown.
        Action::Reset if next.link.embed => {
            let given = Scenario::clone(&next.given);
            replace(&mut next, given);
        }
        Action::Reset => replace(&mut next, Scenario::default()),
        Action::Undone => go(&mut next, History::undo),
        Action::Redone => go(&mut next, History::redo),
        Action::LanguageChosen(language) => next.link.language = Some(language),
        Action::ThemeChosen(theme) => next.link.theme = Some(theme),
        Action::ViewChosen(view) => choose_view(&mut next, view),
        Action::AddressChanged(query, fragment) => arrive(&mut next, &query, &fragment),
        Action::MemoryRefused if next.memory == Memory::Unasked => next.memory = Memory::Refused,
        // A panel is opened by the page around the state.
        Action::MemoryRefused
        | Action::PanelAsked(_)
        | Action::CurrenciesAsked(_)
        | Action::Learned => {}
        Action::MemoryDismissed => next.memory = Memory::Told,
        Action::NoticeDismissed(at) => {
            if at < next.notices.len() {
                next.notices.remove(at);
            }
        }
    }
    next
}

/// Moves an input, as a gesture does.
fn move_to(next: &mut State, input: Input, value: Exact) {
    let mut scenario = next.scenario().clone();
    if move_input(&mut scenario, input, value) {
        change(next, scenario, Some(Touched::Input(input)));
    }
}

/// Sets an input, at the nearest allowed value; says whether it could be set.
fn move_input(scenario: &mut Scenario, input: Input, value: Exact) -> bool {
    match scenario.set(input, value) {
        Ok(()) => true,
        Err(OutOfRange {
            nearest: Some(nearest),
        }) => scenario.set(input, nearest).is_ok(),
        Err(OutOfRange { nearest: None }) => false,
    }
}

/// The optional stages are switched by the rate below which they stand:
/// visitors by `lead`, leads by `mql`, SALs by `sal`.
fn toggle(scenario: &mut Scenario, stage: Stage, on: bool) {
    let into = match stage {
        Stage::Visitor => Stage::Lead,
        Stage::Lead => Stage::Mql,
        Stage::Sal => Stage::Sal,
        _ => return,
    };
    if !on {
        return scenario.funnel.remove_rate(into);
    }
    if into == Stage::Lead && scenario.funnel.rate(Stage::Mql).is_none() {
        toggle(scenario, Stage::Lead, true);
    }
    if let Ok(rate) = Rate::from_percent(Input::starting_rate(into)) {
        scenario.funnel.set_rate(into, rate);
    }
}

fn edit(next: &mut State, edit: impl FnOnce(&mut Scenario)) {
    let mut scenario = next.scenario().clone();
    edit(&mut scenario);
    change(next, scenario, None);
}

/// Shows a changed scenario as one more change, but for what is locked.
fn change(next: &mut State, scenario: Scenario, gesture: Option<Touched>) {
    let pairs = next.link.unknown.clone();
    change_all(next, Moment { scenario, pairs }, gesture);
}

/// Shows what has changed as one more change, but for what is locked.
fn change_all(next: &mut State, to: Moment, gesture: Option<Touched>) {
    let scenario = hold(&next.link, to.scenario);
    let pairs = hold_pairs(&next.link, to.pairs);
    if scenario == *next.scenario() && pairs == next.link.unknown {
        return;
    }
    let link = &next.link;
    if next.history.remember(|| moment(link), gesture) {
        next.entry += 1;
    }
    if let Some(Touched::Input(input)) = gesture {
        // What the address said of it is no longer so.
        let code = Key::Number(input).code();
        next.notices.retain(|notice| notice.key != code);
    }
    next.touched = gesture;
    put(next, scenario, pairs);
}

/// What undo would lead back to.
fn moment(link: &Link) -> Moment {
    Moment {
        scenario: link.scenario.clone(),
        pairs: link.unknown.clone(),
    }
}

fn put(next: &mut State, scenario: Scenario, pairs: Vec<String>) {
    // Whoever shows it knows by this whether there is anything new.
    if scenario != next.link.scenario {
        next.demand = Rc::new(Demand::of(&scenario));
        next.link.scenario = scenario;
    }
    next.link.unknown = pairs;
}

/// A change that also overrules what is being typed.
fn replace(next: &mut State, scenario: Scenario) {
    change(next, scenario, None);
    next.notices.clear();
    next.epoch += 1;
}

/// Goes to the moment before or after this one, over those that differ in
/// nothing but what is locked.
fn go(next: &mut State, step: fn(&mut History, Rc<Moment>) -> Option<Rc<Moment>>) {
    let now = Rc::new(moment(&next.link));
    while let Some(to) = step(&mut next.history, now.clone()) {
        let scenario = hold(&next.link, to.scenario.clone());
        let pairs = hold_pairs(&next.link, to.pairs.clone());
        if scenario != now.scenario || pairs != now.pairs {
            next.notices.clear();
            put(next, scenario, pairs);
            next.entry += 1;
            next.epoch += 1;
            next.touched = None;
            return;
        }
    }
}

/// Another view is no change of the scenario, but an entry of the browser's history.
fn choose_view(next: &mut State, view: View) {
    if next.link.view != view {
        next.link.choose(view);
        next.entry += 1;
        next.touched = None;
    }
}

/// Takes over what a changed address holds. The address is right already, so
/// no entry is made; what was shown can be had back by undo.
fn arrive(next: &mut State, query: &str, fragment: &str) {
    let Decoded { link, problems } = decode(query, fragment);
    if !problems.is_empty() || link != next.link {
        next.notices = problems;
    }
    if link == next.link {
        return;
    }
    if link.scenario != *next.scenario() || link.unknown != next.link.unknown {
        let before = &next.link;
        next.history.remember(|| moment(before), None);
    }
    if link.scenario != *next.scenario() {
        next.demand = Rc::new(Demand::of(&link.scenario));
    }
    next.given = Rc::new(link.scenario.clone());
    next.link = link;
    next.touched = None;
    next.epoch += 1;
}
