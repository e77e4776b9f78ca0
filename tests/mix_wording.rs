//! What the Mix view says, in English, as tables of links and texts.

#![allow(clippy::unwrap_used)] // A test may.

#[path = "mix_support/mod.rs"]
mod support;

use support::{DEMOS, case, exact};
use upfunnel::{
    codec::url,
    model::{
        Forward, Input, Stage,
        mix::{Place, Scope, TypeAt},
        seek,
        sensitivity::sensitivity,
    },
    state::follow::followed,
    wording::mix::ViewWording,
};

fn check(fragment: &str, sentences: &str, remarks: &str) {
    let case = case(fragment);
    assert_eq!(case.sentences(), sentences, "{fragment}");
    assert_eq!(case.remarks(), remarks, "{fragment}");
}

#[test]
fn sentences() {
    // Whoever has neither types nor streams reads what the page says.
    check(
        "",
        "To close $500,000 a month, marketing owes sales 3,900 MQLs a month. Each is worth $128.\n\
         That is 900 a week. Sales turns them into 1,087 opportunities and wins 250 deals.",
        "",
    );
    check(
        DEMOS,
        "To close $500,000 a month, marketing owes sales 7,730 MQLs a month of 2 lead types. On \
         average, 3.25% of them become deals, and each is worth $65.\n\
         That is 1,784 a week, for 251 deals in all.",
        "Without rounding, 7,692.31 would do. It is 37.69 more because every stage of every type \
         is rounded up separately.",
    );
    check(
        "round=none&share=40&mql=30&t1=Forms&t2=Outbound&t2-part=50&t2-value=187",
        "Of a quota of $500,000 a month, marketing sources $200,000 (40%). For that, it must bring \
         in 1,774 leads a month of 2 lead types. On average, 1.92% of them become deals, and each \
         is worth $113.\n\
         That is 409 a week, for 34.13 deals in all.",
        "",
    );
    check(
        "round=nearest&s1=Small&s1-part=60&s1-aov=1000&s2=Large&s3=Renewals&s3-quota=100000&s3-kind=retention",
        "Of a quota of $500,000 a month, marketing sources $400,000 (80%). For that, it owes sales \
         4,988 MQLs a month. On average, 6.41% of them become deals, and each is worth $80.16.\n\
         That is 1,151 a week, for 320 deals in all. 3 revenue streams share the quota; “Small” \
         needs the most: 3,741 MQLs. $100,000 comes from existing customers and needs no leads.",
        "Without rounding, it would be 4,990.33. The difference of 2.33 comes from rounding every \
         stage of every type separately.",
    );
    check(
        "s1-kind=retention",
        "With this mix, a quota of $500,000 a month needs no leads at all.\n\
         $500,000 comes from existing customers and needs no leads.",
        "",
    );
}

#[test]
fn what_does_not_add_up_is_told() {
    let remarks = |fragment: &str, want: &str| assert_eq!(case(fragment).remarks(), want);
    remarks(
        "t1-count=100&t2-count=50",
        "The fixed numbers of leads leave $480,763 a month uncovered. Let a type take the rest, or \
         raise a number.",
    );
    remarks(
        "round=none&s1=A&s1-part=30&s1t1-count=100000&s2-part=40&t1-part=20&t2-part=20",
        "The shares of the quota add up to 70%, so they are scaled to 100%.\n\
         A: The fixed numbers of leads alone bring in $12,610,514 a month more than is needed.\n\
         The shares of leads add up to 40%, so they are scaled to 100%.",
    );
    remarks(
        "round=none&s1-quota=5000",
        "$495,000 of the quota is not assigned to any stream. Let one take the rest, or raise a quota.",
    );
    remarks(
        "round=none&s1-quota=600000&s2-part=10&s3-part=rest",
        "The fixed quotas exceed the total by $100,000.",
    );
}

const WIN: Place = Place {
    scope: Scope::Whole,
    input: Input::Rate(Stage::Won),
};

#[test]
fn answers_to_what_would_have_to_change() {
    let answer = |fragment: &str, place, leads: &str| {
        let case = case(fragment);
        let (scenario, mix) = (&case.link.scenario, &case.mix.mix);
        let sought = seek(scenario, mix, place, &exact(leads));
        case.words
            .sought(scenario, mix, place, &exact(leads), &sought)
    };
    let plain = |input, leads| answer("", Place::whole(input), leads);
    assert_eq!(
        answer("", WIN, "3000"),
        "With 3,000 MQLs a month, a win rate of 29.91% reaches the quota; it is 23% now."
    );
    assert_eq!(
        answer("", WIN, "500"),
        "Even a win rate of 100% would take 898 MQLs a month, so 500 MQLs cannot reach the quota."
    );
    assert_eq!(
        answer("", WIN, "9000"),
        "9,000 MQLs a month are enough already: a win rate of 9.97% would do, and it is 23% now."
    );
    assert_eq!(
        answer("", WIN, "3900"),
        "3,900 MQLs a month are just enough with a win rate of 23%."
    );
    assert_eq!(
        plain(Input::Quota, "3000"),
        "3,000 MQLs a month reach a quota of $384,000 at most; it is $500,000 now."
    );
    assert_eq!(
        plain(Input::Share, "500"),
        "500 MQLs a month reach a marketing share of 12.4% at most; it is 100% now."
    );
    assert_eq!(
        plain(Input::Share, "9000"),
        "9,000 MQLs a month are enough for a marketing share of 100%, the maximum."
    );
    // $2,604.16 would do, but is not what would be read.
    assert_eq!(
        plain(Input::Aov, "3000"),
        "With 3,000 MQLs a month, an average order value of $2,605 reaches the quota; it is $2,000 now."
    );
    assert_eq!(
        plain(Input::Rate(Stage::Sql), "3000"),
        "With 3,000 MQLs a month, a rate of 44.2% from MQLs to SQLs reaches the quota; it is 34% now."
    );
    assert_eq!(
        plain(Input::Cycle, "3000"),
        "“Sales cycle” makes no difference to the number of leads."
    );
    let demos = Scope::Type(TypeAt::common(0));
    let of_demos = Place {
        scope: demos,
        input: Input::Rate(Stage::Won),
    };
    assert_eq!(
        answer(DEMOS, of_demos, "4000"),
        "With 4,000 MQLs a month, a win rate of 22.1% for “Demo requests” reaches the quota; it is \
         10% now."
    );
    assert_eq!(
        answer("t1-count=100&t2-count=5", WIN, "4000"),
        "Even a win rate of 100% leaves $441,452 a month of the target open, because every number of \
         leads is fixed."
    );
}

#[test]
fn the_way_forward() {
    let told = |fragment: &str, leads: &str| {
        let case = case(fragment);
        let scenario = &case.link.scenario;
        let forward = Forward::of(scenario, &case.mix.mix, &exact(leads));
        let mut lines = vec![case.words.forward(scenario, &forward)];
        let figures = forward.stages.iter().chain([&forward.revenue]);
        lines.extend(figures.map(|figure| case.words.forward_working(figure)));
        lines.join("\n")
    };
    assert_eq!(
        told("", "3000"),
        "3,000 MQLs a month bring in $384,000 from 192 deals: $116,000 less than the quota asks of \
         marketing.\n\
         3,000 × 34% = 1,020\n\
         1,020 × 82% = 836.4, rounded down to 836\n\
         836 × 23% = 192.28, rounded down to 192\n\
         192 × $2,000 = $384,000"
    );
    assert_eq!(
        told("", "3900").lines().next(),
        Some(
            "3,900 MQLs a month bring in $500,000 from 250 deals: exactly what the quota asks of marketing."
        )
    );
    assert_eq!(
        told(DEMOS, "8000"),
        "8,000 MQLs a month bring in $520,000 from 260 deals: $20,000 more than the quota asks of \
         marketing.\n\
         8,000 × 3.25% = 260\n\
         8,000 × $65 = $520,000"
    );
}

#[test]
fn an_input_that_follows_says_so() {
    let case = case("aov=1500&have=3900&follow=win");
    let followed = followed(&case.link, &case.mix).unwrap();
    let place = case.mix.follow.unwrap();
    let have = case.mix.have.as_ref().unwrap();
    let said = case.words.followed(
        &followed.scenario,
        &followed.mix,
        place,
        have,
        &followed.sought,
    );
    assert_eq!(said, "Adjusted to a win rate of 30.73%.");
    assert_eq!(
        case.words.follow_about(&case.link.scenario, have),
        "As you change the others, it adjusts so that 3,900 MQLs a month always just reach the quota."
    );
    let locked = url::decode("", "lock=win&aov=1500").link;
    assert_eq!(upfunnel::state::follow::followed(&locked, &case.mix), None);
}

#[test]
fn levers() {
    let told = |fragment: &str| {
        let case = case(fragment);
        let (scenario, mix) = (&case.link.scenario, &case.mix);
        let watched = ViewWording::watched(scenario, mix);
        let levers = sensitivity(scenario, &mix.mix, &watched, &|input| mix.swing.of(input));
        case.words.tornado(scenario, mix, &watched, &levers)
    };
    let leads = told("");
    assert_eq!(
        leads.steepest,
        "Tied for biggest lever: Average order value, Win rate, SQLs that become opportunities, MQLs \
         that become SQLs. For “Average order value”, $1,800 takes 4,339 MQLs a month and $2,200 \
         takes 3,559 MQLs."
    );
    assert!(leads.alternative.starts_with(
        "Tornado chart around 3,900 MQLs, the biggest lever on top. Average order value: $1,800 \
         gives 4,339 MQLs, $2,200 gives 3,559 MQLs. Win rate: 20.7% gives 4,336 MQLs, "
    ));
    let last = leads.rows.last().unwrap();
    assert_eq!(last.label, "Marketing share of the quota");
    assert_eq!(last.high, ["100%", "3,900 MQLs"]);
    let revenue = told("watch=revenue&have=3000&swing-aov=20");
    assert_eq!(
        revenue.steepest,
        "“Average order value” is the biggest lever: at $1,600 the leads bring in $307,795 a month, at \
         $2,400 they bring in $461,693."
    );
    assert_eq!(
        revenue.levers[0].low.labels,
        ["$1,600: $307,795", "$307.8K"]
    );
    assert_eq!(
        told("s1-kind=retention").steepest,
        "No input changes this result."
    );
}
