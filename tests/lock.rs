//! Locked inputs: shown, but nothing on the page changes them.

#![allow(clippy::unwrap_used)] // A test may.

use proptest::prelude::*;
use upfunnel::{
    codec::url::{Key, Trouble},
    model::{Currency, Exact, Input, Period, Preset, Rounding, Stage},
    state::{Action, Moment, State, update},
};

fn tell(fragment: &str, actions: Vec<Action>) -> State {
    actions
        .into_iter()
        .fold(State::from_address("", fragment), |state, action| {
            update(&state, action)
        })
}

fn moved(input: Input, value: u64) -> Action {
    Action::InputMoved(input, Exact::from(value))
}

fn check(fragment: &str, actions: Vec<Action>, expected: &str) {
    assert_eq!(tell(fragment, actions).fragment(), expected);
}

#[test]
fn a_locked_input_does_not_move() {
    let both = || vec![moved(Input::Aov, 7), moved(Input::Quota, 9)];
    check(
        "#aov=5000&lock=aov",
        both(),
        "v=1&quota=9&aov=5000&lock=aov",
    );
    let state = tell("#lock=aov", vec![moved(Input::Aov, 7)]);
    assert!(!state.history.can_undo() && state.entry == 0);
}

#[test]
fn examples_and_reset_leave_it_as_it_is() {
    let state = tell(
        "#quota=700000&win=40&lock=quota,win",
        vec![Action::PresetChosen(Preset::FullFunnel)],
    );
    assert_eq!(
        state.scenario().get(Input::Quota),
        Some(Exact::from(700_000))
    );
    assert!(state.scenario().funnel.rate(Stage::Lead).is_some());
    check(
        "#quota=700000&win=40&lock=quota",
        vec![Action::Reset],
        "v=1&quota=700000&lock=quota",
    );
}

fn entered(state: &State, pairs: &[&str]) -> State {
    let moment = Moment {
        scenario: state.scenario().clone(),
        pairs: pairs.iter().map(|&pair| pair.to_owned()).collect(),
    };
    update(state, Action::Changed(moment.into(), None))
}

/// What only views know is locked where the link has it; with a type or a stream go its parts.
#[test]
fn keys_of_views_are_locked_too() {
    let link = "t1=A&t1-win=30&t10=B&s1=C&s1t1-part=5&have=9&lock=t1,s1,have,win,t2,colour,t1";
    let state = State::from_address("", link);
    assert_eq!(state.link.locked_pairs, ["t1", "s1", "have"]);
    assert_eq!(state.notices.len(), 1);
    assert_eq!(
        (state.notices[0].trouble, state.notices[0].given.as_str()),
        (Trouble::NotAnInput, "t2,colour")
    );
    let pairs: Vec<_> = [
        "t1",
        "t1-win",
        "t10",
        "s1t1-part",
        "s2",
        "have",
        "have-not",
        "haven",
    ]
    .into_iter()
    .filter(|key| state.link.is_pair_locked(key))
    .collect();
    assert_eq!(pairs, ["t1", "t1-win", "s1t1-part", "have", "have-not"]);

    let state = State::from_address("", "t1=A&t1-win=30&t2=B&lock=t1");
    // Renamed, changed, left out: it stays.
    let next = entered(&state, &["t2=B", "t1=X"]);
    assert_eq!(next.fragment(), "v=1&lock=t1&t2=B&t1=A&t1-win=30");
    let next = entered(&state, &["t2=C", "t1=X", "t1-win=1"]);
    assert_eq!(next.fragment(), "v=1&lock=t1&t2=C&t1=A&t1-win=30");
    let back = update(&next, Action::Undone);
    assert!(back.fragment().contains("t2=B") && back.fragment().contains("t1-win=30"));
    // An address changes what is locked, too.
    let arrived = Action::AddressChanged(String::new(), "t1=Z".into());
    let free = entered(&update(&next, arrived), &["t1=Y"]);
    assert_eq!(free.fragment(), "v=1&t1=Y");
}

#[test]
fn an_address_changes_it_and_undo_does_not() {
    let arrive = |fragment: &str| Action::AddressChanged(String::new(), fragment.into());
    let actions = vec![
        moved(Input::Quota, 9),
        arrive("#quota=9&aov=8000&lock=aov"),
        Action::Undone,
    ];
    // The step that only changed the locked input is passed over.
    check(
        "#aov=5000&lock=aov",
        actions.clone(),
        "v=1&aov=8000&lock=aov",
    );
    check(
        "#aov=5000&lock=aov",
        [actions, vec![Action::Redone]].concat(),
        "v=1&quota=9&aov=8000&lock=aov",
    );
}

#[test]
fn a_stage_is_locked_by_the_rate_below_it() {
    let toggle = |stage, on| vec![Action::StageToggled(stage, on)];
    check("#lock=sal", toggle(Stage::Sal, true), "v=1&lock=sal");
    check(
        "#sal=90&lock=sal",
        toggle(Stage::Sal, false),
        "v=1&sal=90&lock=sal",
    );
    check(
        "#mql=30&lead=3&lock=lead",
        toggle(Stage::Lead, false),
        "v=1&mql=30&lead=3&lock=lead",
    );
    check(
        "#lock=mql",
        vec![Action::PresetChosen(Preset::FullFunnel)],
        "v=1&sal=90&lock=mql",
    );
    let link = tell("#mql=30&lead=3&lock=lead", vec![]).link;
    let locked = |stage| link.is_stage_locked(stage);
    assert!(locked(Stage::Visitor) && locked(Stage::Lead) && !locked(Stage::Sal));
}

#[test]
fn an_embed_resets_to_what_it_was_given() {
    let actions = || vec![moved(Input::Quota, 9), Action::Reset];
    check(
        "#quota=700000&embed=1",
        actions(),
        "v=1&quota=700000&embed=1",
    );
    check("#quota=700000", actions(), "");
}

fn actions() -> impl Strategy<Value = Vec<Action>> {
    let input = prop::sample::select(Input::ALL.to_vec());
    let action = prop_oneof![
        (input, 1u64..2_000).prop_map(|(input, value)| moved(input, value)),
        (0usize..7, any::<bool>()).prop_map(|(at, on)| Action::StageToggled(Stage::ALL[at], on)),
        (0usize..7, "[a-z]{0,3}").prop_map(|(at, name)| Action::StageRenamed(Stage::ALL[at], name)),
        (0usize..3).prop_map(|at| Action::PeriodChosen(Period::ALL[at])),
        (0usize..3).prop_map(|at| Action::RoundingChosen(Rounding::ALL[at])),
        (0usize..4).prop_map(|at| Action::PresetChosen(Preset::ALL[at])),
        Just(Action::CurrencyChosen(Currency::from_code("EUR").unwrap())),
        Just(Action::Reset),
        Just(Action::Undone),
        Just(Action::Redone),
    ];
    prop::collection::vec(action, 0..12)
}

proptest! {
    #[test]
    fn nothing_on_the_page_changes_what_is_locked(
        start in prop::sample::select(vec!["", "sal=90&mql=31&lead=3&", "mql=20&round=none&", "embed=1&aov=3&"]),
        locked in prop::sample::subsequence(&Key::ALL[1..], 0..8),
        actions in actions(),
    ) {
        let codes: Vec<&str> = locked.iter().map(|key| key.code()).collect();
        let fragment = [start, "lock=", &codes.join(",")].concat();
        let before = tell(&fragment, vec![]);
        let after = tell(&fragment, actions);
        let (then, now) = (before.scenario(), after.scenario());
        for key in &before.link.locked {
            match *key {
                Key::Number(input) => prop_assert_eq!(then.get(input), now.get(input)),
                Key::Period => prop_assert_eq!(then.period, now.period),
                Key::Round => prop_assert_eq!(then.rounding, now.rounding),
                Key::Currency => prop_assert_eq!(then.currency, now.currency),
                Key::Label(stage) => prop_assert_eq!(&then.names[stage.index()], &now.names[stage.index()]),
                _ => {}
            }
        }
    }
}
