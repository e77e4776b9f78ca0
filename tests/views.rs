//! Stories of several views of one scenario: which one is shown, what undo leads back to, and what
//! goes from one program to the other.

use upfunnel::{
    codec::url::View,
    model::{Exact, Input, Stage},
    state::{Action, Moment, State, Touched, update},
};

const WIN: Input = Input::Rate(Stage::Won);

fn tell(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions
        .into_iter()
        .fold(state, |state, action| update(&state, action))
}

fn at(fragment: &str) -> State {
    State::from_address("", fragment)
}

/// Pairs are entered, by a gesture that moves the one with this number.
fn entered(state: &State, pairs: &[&str], key: Option<u32>) -> Action {
    let moment = Moment {
        scenario: state.scenario().clone(),
        pairs: pairs.iter().map(|&pair| pair.to_owned()).collect(),
    };
    Action::Changed(moment.into(), key.map(Touched::Pair))
}

#[test]
fn a_view_stands_in_the_link() {
    let state = at("view=mix&t1=A");
    assert_eq!(state.link.view, View::Mix);
    assert_eq!(state.fragment(), "v=1&view=mix&t1=A");
    let state = tell(state, [Action::ViewChosen(View::Demand)]);
    assert_eq!((state.fragment().as_str(), state.entry), ("v=1&t1=A", 1));
    // The same again is no change.
    let same = tell(state.clone(), [Action::ViewChosen(View::Demand)]);
    assert_eq!(same, state);
}

#[test]
fn a_view_to_come_is_kept_until_another_is_chosen() {
    let state = at("view=horoscope&name=Q3");
    assert_eq!(state.link.view, View::Demand);
    assert!(state.notices.is_empty());
    assert_eq!(state.fragment(), "v=1&view=horoscope&name=Q3");
    let state = tell(state, [Action::ViewChosen(View::Mix)]);
    assert_eq!(state.fragment(), "v=1&view=mix&name=Q3");
}

#[test]
fn the_view_of_a_query_can_be_left() {
    let state = State::from_address("?view=mix", "");
    assert_eq!(state.link.view, View::Mix);
    let state = tell(state, [Action::ViewChosen(View::Demand)]);
    assert_eq!(state.fragment(), "v=1&view=demand");
}

#[test]
fn undo_covers_pairs_and_scenario_alike() {
    let state = at("t1=A");
    let state = tell(state.clone(), [entered(&state, &["t1=B"], None)]);
    let state = tell(state, [Action::InputMoved(WIN, Exact::from(30))]);
    assert_eq!(state.fragment(), "v=1&win=30&t1=B");
    let back = tell(state.clone(), [Action::Undone]);
    assert_eq!(back.fragment(), "v=1&t1=B");
    let further = tell(back.clone(), [Action::Undone]);
    assert_eq!(further.fragment(), "v=1&t1=A");
    assert_ne!(further.epoch, back.epoch, "half-typed text gives way");
    let again = tell(further, [Action::Redone, Action::Redone]);
    assert_eq!(again.fragment(), state.fragment());
}

#[test]
fn a_gesture_over_a_pair_is_one_change() {
    let first = at("t1-part=25");
    let moves = ["t1-part=26", "t1-part=27"];
    let state = moves.iter().fold(first.clone(), |state, pair| {
        tell(state.clone(), [entered(&state, &[pair], Some(7))])
    });
    let state = tell(state, [Action::InputSettled]);
    assert_eq!(state.entry, 1);
    assert_eq!(state.touched, Some(Touched::Pair(7)));
    assert_eq!(tell(state, [Action::Undone]).fragment(), first.fragment());
}

#[test]
fn pairs_leave_the_demand_as_it_is() {
    let state = at("");
    let next = tell(state.clone(), [entered(&state, &["t1=A"], None)]);
    // Whoever draws it knows by this that nothing is new.
    assert!(std::rc::Rc::ptr_eq(&state.demand, &next.demand));
}

#[test]
fn what_is_locked_stays_whoever_changes_it() {
    let state = at("lock=win");
    let mut moment = Moment {
        scenario: state.scenario().clone(),
        pairs: vec!["t1=A".into()],
    };
    let set = moment.scenario.set(WIN, Exact::from(50));
    assert!(set.is_ok());
    let state = tell(state, [Action::Changed(moment.into(), None)]);
    assert_eq!(state.fragment(), "v=1&lock=win&t1=A");
}

#[test]
fn another_program_goes_on_where_the_first_has_left() {
    let query = "?quota=7000&lang=it";
    let state = State::from_address(query, "#name=Q%2F3&x=%F0%9F%98%80");
    let state = tell(
        state,
        [
            Action::InputMoved(WIN, Exact::from(30)),
            Action::InputSettled,
            Action::InputMoved(Input::Quota, Exact::from(900)),
            Action::InputSettled,
            Action::Undone,
        ],
    );
    let there = State::arrived(query, &state.leave(), View::Mix);
    assert_eq!(there.link.view, View::Mix);
    let mut link = there.link.clone();
    link.view = View::Demand;
    assert_eq!(link, state.link);
    let fragments = |state: &State| {
        [
            vec![Action::Undone],
            vec![Action::Undone, Action::Undone],
            vec![Action::Redone],
        ]
        .map(|actions| tell(state.clone(), actions).link.scenario)
    };
    assert_eq!(fragments(&there), fragments(&state));
    assert!(!tell(there.clone(), [Action::Redone]).history.can_redo());
    // What is on its way can only be ours; yet nothing else may break the page.
    for left in ["", "#", "\n\n", "win=30", "#win=30\n#win=40"] {
        let there = State::arrived("", left, View::Mix);
        assert_eq!(there.link.view, View::Mix, "{left:?}");
    }
}
