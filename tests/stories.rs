//! Stories of the page, told to the state.

use upfunnel::{
    codec::url::{Theme, Trouble},
    model::{Exact, Input, Preset, Rounding, Stage},
    state::{Action, Memory, State, Touched, update},
};

const WIN: Input = Input::Rate(Stage::Won);

fn tell(address: &str, actions: Vec<Action>) -> State {
    let (query, fragment) = address.split_once('#').unwrap_or((address, ""));
    actions
        .into_iter()
        .fold(State::from_address(query, fragment), |state, action| {
            update(&state, action)
        })
}

fn moved(input: Input, value: u64) -> Action {
    Action::InputMoved(input, Exact::from(value))
}

fn check(address: &str, actions: Vec<Action>, fragment: &str) {
    assert_eq!(tell(address, actions).fragment(), fragment);
}

#[test]
fn a_gesture_is_one_change() {
    let drag = || {
        vec![
            moved(WIN, 24),
            moved(WIN, 25),
            moved(WIN, 26),
            Action::InputSettled,
        ]
    };
    check("", drag(), "v=1&win=26");
    check("", [drag(), vec![Action::Undone]].concat(), "");
    check(
        "",
        [
            drag(),
            vec![moved(WIN, 30), Action::InputSettled, Action::Undone],
        ]
        .concat(),
        "v=1&win=26",
    );
    check(
        "",
        [drag(), vec![Action::Undone, Action::Redone]].concat(),
        "v=1&win=26",
    );
    assert_eq!(tell("", drag()).entry, 1);
}

#[test]
fn each_gesture_is_an_entry_that_names_its_input() {
    let press = |value| vec![moved(WIN, value), Action::InputSettled];
    let presses = [press(24), press(25), press(26)].concat();
    let state = tell("", presses.clone());
    assert_eq!((state.entry, state.touched), (3, Some(Touched::Input(WIN))));
    check("", [presses, vec![Action::Undone]].concat(), "v=1&win=25");
    assert_eq!(tell("", vec![moved(WIN, 30), Action::Reset]).touched, None);
}

#[test]
fn a_gesture_back_to_where_it_began_was_none() {
    let state = tell(
        "",
        vec![moved(WIN, 30), moved(WIN, 23), Action::InputSettled],
    );
    assert!(!state.history.can_undo());
}

#[test]
fn notices_go_with_what_they_speak_of() {
    let keys = |actions| -> Vec<String> {
        tell("#win=999&quota=abc", actions)
            .notices
            .iter()
            .map(|notice| notice.key.clone())
            .collect()
    };
    assert_eq!(keys(vec![]), ["quota", "win"]);
    assert_eq!(keys(vec![moved(WIN, 30)]), ["quota"]);
    assert!(keys(vec![Action::Reset]).is_empty());
}

#[test]
fn another_input_begins_another_change() {
    let two = vec![moved(WIN, 30), moved(Input::Quota, 900)];
    check("", two.clone(), "v=1&quota=900&win=30");
    check("", [two, vec![Action::Undone]].concat(), "v=1&win=30");
}

#[test]
fn a_new_change_forgets_what_was_taken_back() {
    let state = tell(
        "",
        vec![moved(WIN, 30), Action::Undone, moved(Input::Quota, 900)],
    );
    assert!(state.history.can_undo() && !state.history.can_redo());
}

#[test]
fn values_out_of_range_stop_at_the_end() {
    check("", vec![moved(WIN, 180)], "v=1&win=100");
    check("", vec![moved(WIN, 0)], "");
}

#[test]
fn stages_come_and_go_in_order() {
    let on = Action::StageToggled(Stage::Visitor, true);
    check("", vec![on.clone()], "v=1&mql=30&lead=2.5");
    check("", vec![on, Action::StageToggled(Stage::Lead, false)], "");
    check(
        "?sal=90",
        vec![Action::StageToggled(Stage::Sal, false)],
        "v=1&sal=",
    );
    check("", vec![Action::StageToggled(Stage::Sql, false)], "");
}

#[test]
fn names_are_trimmed_and_taken_back_by_nothing() {
    let named = |name: &str| Action::StageRenamed(Stage::Mql, name.into());
    check("", vec![named("  Good lead ")], "v=1&label-mql=Good%20lead");
    check("", vec![named("Good lead"), named("  ")], "");
}

#[test]
fn presets_and_reset_can_be_undone() {
    check(
        "#win=40",
        vec![Action::PresetChosen(Preset::HalfClose), Action::Undone],
        "v=1&win=40",
    );
    check("#win=40", vec![Action::Reset], "");
    check("#win=40", vec![Action::Reset, Action::Undone], "v=1&win=40");
    check(
        "#currency=EUR&round=none",
        vec![Action::PresetChosen(Preset::Standard)],
        "v=1&round=none&currency=EUR",
    );
}

#[test]
fn the_address_can_change_under_the_page() {
    let arrive = |fragment: &str| Action::AddressChanged(String::new(), fragment.into());
    check("#win=40", vec![arrive("#win=50&x=1")], "v=1&win=50&x=1");
    check(
        "#win=40",
        vec![arrive("#win=50"), Action::Undone],
        "v=1&win=40",
    );
    let same = tell("#win=40", vec![arrive("win=40")]);
    assert_eq!(same, tell("#win=40", vec![]));
    let bad = tell("#win=100", vec![arrive("win=150")]);
    assert_eq!(bad.notices[0].trouble, Trouble::OutOfRange);
    let dismissed = update(&bad, Action::NoticeDismissed(0));
    assert!(dismissed.notices.is_empty());
    assert_eq!(update(&dismissed, Action::NoticeDismissed(7)), dismissed);
}

#[test]
fn theme_and_rounding_stand_in_the_link() {
    let actions = vec![
        Action::ThemeChosen(Theme::Dark),
        Action::RoundingChosen(Rounding::None),
    ];
    check("", actions, "v=1&round=none&theme=dark");
}

#[test]
fn that_nothing_is_remembered_is_said_once() {
    let refused = tell("", vec![Action::MemoryRefused]);
    assert_eq!(refused.memory, Memory::Refused);
    let dismissed = update(&refused, Action::MemoryDismissed);
    assert_eq!(dismissed.memory, Memory::Told);
    assert_eq!(update(&dismissed, Action::MemoryRefused), dismissed);
    let example = update(&refused, Action::PresetChosen(Preset::HalfClose));
    assert_eq!(example.memory, Memory::Refused, "until it is dismissed");
}

#[test]
fn history_has_a_bottom() {
    let many = (1..=500)
        .flat_map(|n| [moved(Input::Quota, n), Action::InputSettled])
        .collect();
    let mut state = tell("", many);
    for _ in 0..600 {
        state = update(&state, Action::Undone);
    }
    assert!(!state.history.can_undo());
    assert_eq!(state.fragment(), "v=1&quota=300");
}
