//! Saved scenarios: what the storage and files hold, and what is done with lists of them.

#![allow(clippy::unwrap_used)] // A test may.

use proptest::prelude::*;
use upfunnel::codec::saved::{
    Entry, Order, Saved, Unreadable, clean_name,
    file::{self, Problem, Trouble},
    free_name, import, same, sort,
};

/// What version 1 has written. Append only.
const CORPUS: &str = include_str!("saved/v1.txt");

fn saved(id: &str, name: &str, fragment: &str, changed: u64) -> Saved {
    Saved {
        id: id.into(),
        name: name.into(),
        fragment: fragment.into(),
        created: 1_000,
        changed,
    }
}

#[test]
fn what_was_ever_written_can_be_read() {
    let mut read = 0;
    for case in CORPUS
        .lines()
        .filter(|line| !line.starts_with("//") && !line.is_empty())
    {
        let (stored, expected) = case.split_once(" => ").unwrap();
        let [name, fragment, created, changed] =
            expected.split('|').collect::<Vec<_>>().try_into().unwrap();
        let Entry::Scenario(found) = Entry::read("x", stored) else {
            panic!("cannot be read: {stored}");
        };
        let wanted = Saved {
            id: "x".into(),
            name: name.into(),
            fragment: fragment.into(),
            created: created.parse().unwrap(),
            changed: changed.parse().unwrap(),
        };
        assert_eq!(found, wanted, "{stored}");
        read += 1;
    }
    assert!(read >= 5);
}

#[test]
fn says_what_is_wrong_with_an_entry() {
    let why = |text: &str| match Entry::read("a", text) {
        Entry::Unreadable {
            id,
            text: kept,
            why,
        } => {
            assert_eq!((id.as_str(), kept.as_str()), ("a", text));
            why
        }
        Entry::Scenario(saved) => panic!("{text} was read as {saved:?}"),
    };
    assert_eq!(why("{\"v\":1,\n\"name"), Unreadable::NotJson(2, 5));
    assert_eq!(why(""), Unreadable::NotJson(1, 0));
    for other in [
        "null",
        "[]",
        "7",
        "{}",
        "{\"v\":1,\"fragment\":3}",
        "{\"v\":1,\"name\":\"x\"}",
    ] {
        assert_eq!(why(other), Unreadable::NotAScenario, "{other}");
    }
    for (newer, version) in [("2", "2"), ("\"x\"", "x"), ("0", "0"), ("1.5", "?")] {
        let text = format!("{{\"v\":{newer},\"fragment\":\"\"}}");
        assert_eq!(why(&text), Unreadable::Newer(version.into()));
    }
}

#[test]
fn deep_garbage_is_garbage() {
    let deep = "[".repeat(200_000);
    assert!(matches!(Entry::read("a", &deep), Entry::Unreadable { .. }));
    assert_eq!(file::read(&deep).found, []);
}

#[test]
fn lists_are_sorted_by_change_or_name() {
    let mut list = vec![
        saved("a", "beta", "", 2_000),
        saved("b", "Alpha", "", 3_000),
        saved("c", "alpha", "", 3_000),
        saved("d", "Gamma", "", 9_000),
    ];
    let ids = |list: &[Saved]| {
        list.iter()
            .map(|saved| saved.id.as_str())
            .collect::<String>()
    };
    sort(&mut list, Order::Changed);
    assert_eq!(ids(&list), "dbca");
    sort(&mut list, Order::Name);
    assert_eq!(ids(&list), "bcad");
}

#[test]
fn names_are_free_and_short_enough() {
    let list = ["Plan", "Plan (2)", "Plan (9)", "(2)"].map(|name| saved("", name, "", 0));
    assert_eq!(free_name(&list, "Plan"), "Plan (3)");
    assert_eq!(free_name(&list, "Plan (9)"), "Plan (3)");
    assert_eq!(free_name(&list, "(2)"), "(2) (2)");
    let long = "ж".repeat(80);
    let free = free_name(&[saved("", &long, "", 0)], &long);
    assert_eq!(free.chars().count(), 80);
    assert!(free.ends_with("ж (2)"));
    assert_eq!(clean_name("  a\u{202e}b\n "), "ab");
}

#[test]
fn the_same_link_written_otherwise_is_the_same() {
    let a = saved("a", "Plan", "v=1&win=30&aov=100", 5);
    assert!(same(
        &a,
        &saved("b", "Plan", "aov=100.0&win=3e1&quota=500000", 9)
    ));
    assert!(!same(&a, &saved("b", "Other", "v=1&win=30&aov=100", 5)));
    assert!(!same(&a, &saved("b", "Plan", "v=1&win=31&aov=100", 5)));
}

#[test]
fn an_import_replaces_nothing_and_loses_nothing() {
    let have = [saved("a", "Plan", "v=1&win=30", 5)];
    let found = vec![
        saved("", "Plan", "win=30", 7),
        saved("", "Plan", "win=31", 7),
        saved("", "New", "", 0),
        saved("", "New", "v=1", 0),
    ];
    let mut next = 0;
    let imported = import(&have, found, 99, || {
        next += 1;
        format!("n{next}")
    });
    assert_eq!(imported.known, 2);
    let mut second = saved("n2", "New", "", 99);
    second.created = 99;
    assert_eq!(
        imported.added,
        [saved("n1", "Plan (2)", "win=31", 7), second]
    );
}

#[test]
fn a_file_tells_its_problems_and_keeps_the_rest() {
    let long = "n".repeat(90);
    let text = format!(
        "\u{feff}{{\"upfunnel\":\"scenarios\",\"v\":1,\"scenarios\":[\
         {{\"name\":\"Good\",\"fragment\":\"#win=30\",\"created\":5,\"changed\":3}},\
         7,\
         {{\"v\":2,\"name\":\"Later\",\"fragment\":\"win=30\"}},\
         {{\"name\":\"{long}\",\"fragment\":\"win=x&aov=-1\"}}]}}"
    );
    let read = file::read(&text);
    let names: Vec<_> = read.found.iter().map(|saved| saved.name.as_str()).collect();
    assert_eq!(names, ["Good", &"n".repeat(80)]);
    assert_eq!((read.found[0].created, read.found[0].changed), (5, 5));
    let problem = |at, name: &str, trouble| Problem {
        at,
        name: name.into(),
        trouble,
    };
    let short = "n".repeat(80);
    let wanted = [
        problem(2, "", Trouble::Unreadable(Unreadable::NotAScenario)),
        problem(
            3,
            "Later",
            Trouble::Unreadable(Unreadable::Newer("2".into())),
        ),
        problem(4, &short, Trouble::NameTooLong),
        problem(4, &short, Trouble::Link(2)),
    ];
    assert_eq!(read.problems, wanted);
}

#[test]
fn files_that_are_none_of_ours() {
    let only = |text: &str| {
        let read = file::read(text);
        assert_eq!(read.found, [], "{text}");
        let [problem] = read.problems.try_into().unwrap();
        assert_eq!(problem.at, 0);
        problem.trouble
    };
    let unreadable = |why| Trouble::Unreadable(why);
    assert_eq!(only(" \n"), Trouble::Empty);
    assert_eq!(
        only("{\"upfunnel\":\"scenarios\",\"scenarios\":[]}"),
        Trouble::Empty
    );
    assert_eq!(only("{\"a\":1}"), unreadable(Unreadable::NotAScenario));
    assert_eq!(
        only("{\"upfunnel\":\"scenarios\",\"v\":3,\"scenarios\":[]}"),
        unreadable(Unreadable::Newer("3".into()))
    );
    assert_eq!(
        only("quota,aov\n1,2"),
        unreadable(Unreadable::NotJson(1, 1))
    );
    assert_eq!(only(&" ".repeat(5_000_001)), Trouble::TooLong(5_000_001));
}

fn any_saved() -> impl Strategy<Value = Saved> {
    (".{0,90}", "[ -~é]{0,60}", any::<u64>(), any::<u64>()).prop_map(|(name, fragment, a, b)| {
        Saved {
            id: String::new(),
            name: clean_name(&name),
            fragment: fragment.trim_start_matches('#').to_owned(),
            created: a.min(b),
            changed: a.max(b),
        }
    })
}

proptest! {
    #[test]
    fn the_storage_gives_back_what_it_was_given(saved in any_saved()) {
        prop_assert_eq!(Entry::read("", &saved.write()), Entry::Scenario(saved));
    }

    #[test]
    fn a_file_gives_back_what_it_was_given(list in prop::collection::vec(any_saved(), 1..9)) {
        let read = file::read(&file::write(&list));
        prop_assert_eq!(read.found, list);
        prop_assert!(read.problems.iter().all(|problem| matches!(problem.trouble, Trouble::Link(_))));
    }

    #[test]
    fn importing_an_export_changes_nothing(list in prop::collection::vec(any_saved(), 1..9)) {
        let imported = import(&list, file::read(&file::write(&list)).found, 1, String::new);
        prop_assert_eq!(imported.added, []);
        prop_assert_eq!(imported.known, list.len());
    }

    #[test]
    fn no_text_makes_it_panic(text in ".*", at in any::<prop::sample::Index>()) {
        let _ = Entry::read("a", &text);
        let _ = file::read(&text);
        // Nor does a file that breaks off.
        let file = file::write(&[Saved { name: text, ..Saved::default() }]);
        // (Without its last line's end it is still whole.)
        let last = at.index(file.trim_end().len());
        let cut = (0..=last).rev().find(|at| file.is_char_boundary(*at)).unwrap_or(0);
        prop_assert!(!file::read(&file[..cut]).problems.is_empty());
    }
}
