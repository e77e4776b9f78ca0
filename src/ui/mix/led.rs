//! Inputs that hang together: what follows moves along.

use crate::{
    codec::mix::{decode, may_follow, merge, named, place_code},
    model::mix::Scope,
    platform::address,
    state::{
        Action, Moment, State, Touched,
        follow::{Followed, followed},
        update,
    },
};

/// What an action comes to where an input follows the others: the same change with the input
/// that follows at its new value.
pub fn led(state: &State, action: Action) -> Action {
    let pairs = match &action {
        Action::Changed(moment, _) => &moment.pairs,
        _ => &state.link.unknown,
    };
    if !may_follow(pairs) {
        return action;
    }
    let touched = match &action {
        Action::InputMoved(input, _) | Action::InputStepped(input, _) => {
            Some(Touched::Input(*input))
        }
        Action::Changed(_, touched) => *touched,
        Action::StageToggled(..) | Action::PeriodChosen(_) | Action::RoundingChosen(_) => None,
        _ => return action,
    };
    let mut next = update(state, action.clone()).link;
    let mut link = decode(&next.unknown).link;
    // Whoever moves what follows takes it in hand again.
    let own = link.follow.map(|place| match place.scope {
        Scope::Whole => Touched::Input(place.input),
        _ => Touched::pair(&place_code(place)),
    });
    if own.is_some() && own == touched {
        link.follow = None;
    } else if let Some(Followed { scenario, mix, .. }) = followed(&next, &link) {
        link.mix = mix;
        next.scenario = scenario;
    } else {
        return action;
    }
    let (query, _) = address::read();
    let moment = Moment {
        pairs: merge(&next.unknown, &link, &named(&query)),
        scenario: next.scenario,
    };
    Action::Changed(moment.into(), touched)
}
