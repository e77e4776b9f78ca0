//! The links of the Mix view: their corpus, their edits, and what must hold for any of them.

#![allow(clippy::unwrap_used)] // A test may.

mod corpus;

use corpus::{Case, Outcome};
use proptest::prelude::*;
use upfunnel::{
    codec::{
        mix::{self, Key, MixLink, StreamField, TypeField, Watch, decode, encode, merge, named},
        url,
    },
    model::{
        Exact, Input, Stage,
        mix::{MixNeed, Place, Scope, TypeAt},
    },
};

fn exact(text: &str) -> Exact {
    Exact::parse(text).unwrap()
}

#[test]
fn corpus() {
    let cases = corpus::cases(include_str!("links/mix-v1.txt"));
    assert!(cases.len() >= 20, "only {} cases were read", cases.len());
    corpus::hold(&cases, check);
}

fn check(case: &Case) -> Vec<String> {
    let mut link = url::decode(case.query, case.fragment).link;
    let decoded = decode(&link.unknown);
    let need = MixNeed::of(&link.scenario, &decoded.link.mix);
    link.unknown = merge(&link.unknown, &decoded.link, &named(case.query));
    case.differences(&Outcome {
        problems: corpus::told(&decoded.problems),
        result: &|name| result(&need, name),
        written: url::encode(&link),
    })
}

/// `leads`, `deals`, `close` in per cent, and the leads of a type: `t1`, `s1t1`.
fn result(need: &MixNeed, name: &str) -> String {
    let value = match name {
        "leads" => need.leads.sum.clone(),
        "deals" => need.deals.sum.clone(),
        "close" => &need.close_rate.clone().unwrap() * &Exact::from(100),
        place => {
            let Some(Key::Type(at, _)) = Key::from_code(place) else {
                panic!("no result is called {place}")
            };
            let stream = &need.streams[at.stream.unwrap_or(0)];
            stream.types[at.index].leads.clone()
        }
    };
    value.to_plain()
}

fn link(fragment: &str) -> MixLink {
    let decoded = decode(&url::decode("", fragment).link.unknown);
    assert_eq!(decoded.problems, [], "{fragment}");
    decoded.link
}

fn written(link: &MixLink) -> String {
    encode(link, &[]).join("&")
}

/// What other views keep for a type or a stream goes where that goes, copies included.
#[test]
fn what_is_kept_beside_goes_along() {
    let address = "t1=A&t2=B&t5=C&s1=X&s2=Y&t1-lag=50,50&t5-win-q2=30&s2-lag-median=40&later=1&t9-lag=1&t2-win=20";
    let unknown = url::decode("", address).link.unknown;
    let beside = |edit: fn(&mut MixLink)| {
        let mut link = link(address);
        edit(&mut link);
        let pairs = merge(&unknown, &link, &[]);
        let theirs = pairs
            .iter()
            .filter(|pair| pair.contains("lag") || pair.contains("-q"));
        theirs.cloned().collect::<Vec<_>>().join("&")
    };
    assert_eq!(
        beside(|_| ()),
        "t1-lag=50,50&t3-win-q2=30&s2-lag-median=40&t9-lag=1"
    );
    assert_eq!(
        beside(|link| link.remove_type(TypeAt::common(0))),
        "t2-win-q2=30&s2-lag-median=40&t8-lag=1"
    );
    assert_eq!(
        beside(|link| link.move_type(TypeAt::common(0), 2)),
        "t3-lag=50,50&t2-win-q2=30&s2-lag-median=40&t9-lag=1"
    );
    assert_eq!(
        beside(|link| link.duplicate_type(TypeAt::common(0))),
        "t1-lag=50,50&t4-win-q2=30&s2-lag-median=40&t10-lag=1&t2-lag=50,50"
    );
    assert_eq!(
        beside(|link| link.remove_stream(0)),
        "t1-lag=50,50&t3-win-q2=30&s1-lag-median=40&t9-lag=1"
    );
    assert_eq!(
        beside(|link| link.duplicate_stream(1)),
        "t1-lag=50,50&t3-win-q2=30&s2-lag-median=40&t9-lag=1&s3-lag-median=40"
    );
    assert_eq!(
        beside(|link| link.replace_types(Vec::new())),
        "s2-lag-median=40"
    );
    assert!(merge(&unknown, &link(address), &[]).contains(&"later=1".to_owned()));
}

/// The examples of the README are promises too, and its table has every key.
#[test]
fn the_readme_is_true() {
    let readme = include_str!("../README.md");
    let mut found = 0;
    for line in readme.lines().filter(|line| line.starts_with("| `#")) {
        let fragment = line.split('`').nth(1).unwrap();
        let unknown = url::decode("", fragment).link.unknown;
        let decoded = decode(&unknown);
        assert_eq!(decoded.problems, [], "{fragment}");
        let written = merge(&unknown, &decoded.link, &[]);
        assert_eq!(written.len(), unknown.len(), "{fragment}: {written:?}");
        found += usize::from(!unknown.is_empty());
    }
    assert!(found >= 5, "only {found} examples were found");
    let first = TypeAt::common(0);
    let types = TypeField::all().map(|field| Key::Type(first, field).code());
    let plain = [
        "points", "have", "seek", "follow", "swing", "watch", "spend", "margin",
    ];
    let others = ["monthly", "churn", "s1", "s1-part", "s1-quota", "s1-kind"];
    let keys = types.chain(plain.into_iter().chain(others).map(Into::into));
    for key in keys {
        assert!(
            readme.contains(&format!("`{key}`")),
            "{key} is not in the README"
        );
    }
}

#[test]
fn edits_of_types_keep_what_is_sought() {
    let mut mixed = link("t1=A&t2=B&t3=C&seek=t2-win&follow=t3-aov");
    mixed.move_type(TypeAt::common(0), 5);
    assert_eq!(written(&mixed), "t1=B&t2=C&t3=A&seek=t1-win&follow=t2-aov");
    mixed.duplicate_type(TypeAt::common(0));
    assert_eq!(
        written(&mixed),
        "t1=B&t2=B&t3=C&t4=A&seek=t1-win&follow=t3-aov"
    );
    mixed.remove_type(TypeAt::common(0));
    assert_eq!(written(&mixed), "t1=B&t2=C&t3=A&follow=t2-aov");
    mixed.move_type(TypeAt::common(1), 0);
    assert_eq!(written(&mixed), "t1=C&t2=B&t3=A&follow=t1-aov");
    mixed.remove_type(TypeAt::common(9));
    assert_eq!(mixed.mix.types.len(), 3);
}

#[test]
fn the_first_type_is_added_beside_all_the_leads_there_are() {
    let mut mixed = MixLink::default();
    mixed.add_type(None);
    assert_eq!(written(&mixed), "t1-part=rest&t2-part=25");
    mixed.add_type(None);
    mixed.add_type(None);
    mixed.add_type(None);
    assert_eq!(
        written(&mixed),
        "t1-part=rest&t2-part=25&t3-part=25&t4-part=25&t5-part=12"
    );
    for _ in 0..2 * mix::MAX_TYPES {
        mixed.add_type(None);
    }
    assert_eq!(mixed.mix.types.len(), mix::MAX_TYPES);
}

#[test]
fn edits_of_streams_take_their_types_along() {
    let mut mixed = link("t1=A&s1=X&s1t1=B&s2=Y&seek=s1t1-win");
    mixed.move_stream(0, 1);
    assert_eq!(written(&mixed), "t1=A&s1=Y&s2=X&s2t1=B&seek=s2t1-win");
    mixed.own_types(0, true);
    assert_eq!(
        written(&mixed),
        "t1=A&s1=Y&s1t1=A&s2=X&s2t1=B&seek=s2t1-win"
    );
    mixed.duplicate_stream(0);
    assert_eq!(
        mixed.seek.map(|place| place.scope),
        Some(Scope::Type(TypeAt {
            stream: Some(2),
            index: 0
        }))
    );
    mixed.own_types(2, false);
    assert_eq!(written(&mixed), "t1=A&s1=Y&s1t1=A&s2=Y&s2t1=A&s3=X");
    mixed.remove_stream(0);
    mixed.remove_type(TypeAt {
        stream: Some(0),
        index: 0,
    });
    assert_eq!(written(&mixed), "t1=A&s1=Y&s2=X");
    mixed.add_stream();
    assert_eq!(written(&mixed), "t1=A&s1=Y&s2=X&s3-part=25");
}

#[test]
fn what_a_part_is_given_by_takes_the_place_of_the_other() {
    let mut mixed = link("t1=A&t1-part=25&t1-budget=900");
    let key = |field| Key::Type(TypeAt::common(0), field);
    mixed
        .set_number(key(TypeField::Count), Some(exact("500")))
        .unwrap();
    mixed.set_number(key(TypeField::Cost), None).unwrap();
    assert_eq!(written(&mixed), "t1=A&t1-count=500&t1-budget=900");
    mixed
        .set_number(key(TypeField::Cost), Some(exact("3")))
        .unwrap();
    mixed.set_number(key(TypeField::Part), None).unwrap();
    mixed.set_number(key(TypeField::Count), None).unwrap();
    assert_eq!(written(&mixed), "t1=A&t1-cost=3");
    assert!(mixed.choose(Key::Watch, "revenue"));
    assert!(!mixed.choose(Key::Watch, "visits"));
    assert!(!mixed.choose(Key::Seek, "t2-win"), "there is no such type");
    assert!(mixed.choose(Key::Follow, "quota"));
    assert_eq!(
        (mixed.watch, mixed.follow),
        (Watch::Revenue, Some(Place::whole(Input::Quota)))
    );
    let nearest = mixed
        .set_number(Key::Swing, Some(exact("95")))
        .unwrap_err()
        .nearest;
    assert_eq!(nearest, Some(exact("90")));
    mixed.set_name(key(TypeField::Name), "  \u{202e}Demo\n requests ");
    assert_eq!(
        mixed.written(key(TypeField::Name)).as_deref(),
        Some("Demo requests")
    );
}

#[test]
fn other_scenarios_stand_alone() {
    let mut mixed = MixLink::default();
    mixed.compare_with("v=1&win=30&name=A%20%26%20B&t1=Forms&seek=win&theme=dark&with1-win=5");
    mixed.compare_with("");
    assert_eq!(
        written(&mixed),
        "with1-win=30&with1-name=A%20%26%20B&with1-t1=Forms&with1-seek=win&with2-v=1"
    );
    let read = link(&written(&mixed));
    assert_eq!(read, mixed);
    let (other, types) = read.others[0].read();
    assert_eq!(other.name.as_deref(), Some("A & B"));
    assert_eq!(types.link.mix.types[0].name, "Forms");
    assert_eq!(read.others[1].read().0, url::Link::default());
    assert_eq!(read.others[1].named("B").fragment(), "v=1&name=B");
    mixed.compare_with("win=1");
    mixed.compare_with("win=2");
    assert_eq!(mixed.others.len(), mix::MAX_OTHERS);
}

/// The bound, with room for names of their own.
#[test]
fn five_types_and_two_streams_are_a_short_link() {
    let mut mixed = MixLink::default();
    let name = "Website contact forms";
    for _ in 0..4 {
        mixed.add_type(None);
    }
    for index in 0..5 {
        let key = |field| Key::Type(TypeAt::common(index), field);
        mixed.set_name(key(TypeField::Name), name);
        let inputs = [Stage::Won, Stage::Opportunity, Stage::Sql].map(Input::Rate);
        for input in inputs {
            mixed
                .set_number(key(TypeField::Over(input)), Some(exact("12.75")))
                .unwrap();
        }
        mixed
            .set_number(key(TypeField::Over(Input::Aov)), Some(exact("12500")))
            .unwrap();
        mixed
            .set_number(key(TypeField::Cost), Some(exact("42.5")))
            .unwrap();
    }
    mixed.add_stream();
    for index in 0..2 {
        let key = |field| Key::Stream(index, field);
        mixed.set_name(key(StreamField::Name), "Small and medium business");
        mixed
            .set_number(key(StreamField::Over(Input::Aov)), Some(exact("12500")))
            .unwrap();
    }
    mixed.set_number(Key::Have, Some(exact("3000"))).unwrap();
    let length = "#v=1&view=mix&".len() + written(&mixed).len();
    assert!(length < 1_500, "{length}");
}

fn number(key: Key) -> impl Strategy<Value = Exact> {
    let bounds = key.bounds().unwrap();
    let scale = 10_u64.pow(bounds.places.min(2));
    let least = u64::from(!bounds.zero);
    (least..=bounds.max * scale).prop_map(move |number| &Exact::from(number) / &Exact::from(scale))
}

fn any_key() -> impl Strategy<Value = Key> {
    let field: Vec<TypeField> = TypeField::all().collect();
    let of_stream: Vec<StreamField> = StreamField::all().collect();
    let plain = [
        Key::Points,
        Key::Have,
        Key::Swing,
        Key::SwingOf(Input::Aov),
        Key::Spend,
        Key::Margin,
        Key::Monthly,
        Key::Churn,
    ];
    prop_oneof![
        (
            prop::option::of(0_usize..3),
            0_usize..4,
            prop::sample::select(field)
        )
            .prop_map(|(stream, index, field)| Key::Type(TypeAt { stream, index }, field)),
        (0_usize..3, prop::sample::select(of_stream))
            .prop_map(|(index, field)| Key::Stream(index, field)),
        prop::sample::select(plain.to_vec()),
    ]
}

prop_compose! {
    fn any_link()(
        (types, streams) in (0_usize..4, 0_usize..3),
        own in prop::collection::vec(any::<bool>(), 3),
        edits in prop::collection::vec(any_key().prop_flat_map(|key| {
            let number = match key.bounds() {
                Some(_) => number(key).boxed(),
                None => Just(Exact::zero()).boxed(),
            };
            (Just(key), number, "[^\\p{Cc}\u{202a}-\u{202e}\u{2066}-\u{2069}]{1,40}")
        }), 0..12),
        (seek, watch) in (0_usize..4, any::<bool>()),
    ) -> MixLink {
        let mut link = MixLink::default();
        for _ in 0..types { link.add_type(None); }
        for _ in 0..streams { link.add_stream(); }
        for (index, own) in own.into_iter().enumerate() { link.own_types(index, own); }
        for (key, number, name) in edits {
            if key.bounds().is_some() {
                link.set_number(key, Some(number)).unwrap();
            }
            link.set_name(key, &name);
            link.choose(key, "retention");
        }
        link.choose(Key::Seek, ["", "win", "t2-aov", "s1-win"][seek]);
        if watch { link.choose(Key::Watch, "revenue"); }
        link
    }
}

proptest! {
    #[test]
    fn decode_undoes_encode(link in any_link()) {
        let decoded = decode(&encode(&link, &[]));
        prop_assert_eq!(&decoded.problems, &vec![]);
        prop_assert_eq!(decoded.link, link);
    }

    #[test]
    fn the_fragment_wins_over_any_query(theirs in any_link(), ours in any_link()) {
        let query = encode(&theirs, &[]).join("&");
        let fragment = encode(&ours, &named(&query)).join("&");
        let shown = url::decode(&query, &fragment).link;
        prop_assert_eq!(decode(&shown.unknown).link, ours);
    }

    #[test]
    fn arbitrary_text_never_panics_and_settles(
        fragment in "([ts][0-9]{0,2}t?[0-9]?-?|part|count|win|aov|rest|seek|with[0-9]-|quota|[a-z%=&+0-9.-]|=|=|&|&|.){0,120}",
    ) {
        let mut link = url::decode("", &fragment).link;
        let once = decode(&link.unknown);
        let foreign = link.unknown.iter().filter(|pair| !merge(&[(*pair).clone()], &MixLink::default(), &[]).is_empty()).count();
        link.unknown = merge(&link.unknown, &once.link, &[]);
        let again = decode(&link.unknown);
        prop_assert_eq!(&again.link, &once.link);
        prop_assert_eq!(again.problems, vec![]);
        let _ = MixNeed::of(&link.scenario, &again.link.mix);
        prop_assert_eq!(link.unknown.len(), foreign + encode(&again.link, &[]).len());
    }
}
