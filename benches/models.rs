//! What a step of a large mix and of a large plan takes natively, in the code that the page has.

use std::time::Instant;

use upfunnel::{
    codec::{mix, plan, url},
    model::{
        Rate, Scenario, Stage,
        mix::{Mix, MixNeed},
        plan::{PlanNeed, Spreads},
    },
};

/// 20 lead types in 3 streams, over 24 months, with cycles that differ.
fn large_plan() -> String {
    let types = (1..=20).map(|n| {
        let (leads, days) = (20 + n, 20 + 5 * n);
        format!("&t{n}=Type%20{n}&t{n}-part=4&t{n}-opp={leads}&t{n}-cycle={days}")
    });
    let streams = (1..=3).map(|n| {
        let aov = (n + 1) * 1000;
        format!("&s{n}=Segment%20{n}&s{n}-part=30&s{n}-aov={aov}")
    });
    let all: String = types.chain(streams).collect();
    format!("view=plan&months=24{all}")
}

/// 30 lead types in 5 streams.
fn large_mix() -> String {
    let types = (1..=30).map(|n| {
        let opportunities = 10 + n;
        format!("&t{n}=Type%20{n}&t{n}-part=3&t{n}-opp={opportunities}")
    });
    let streams = (1..=5).map(|n| format!("&s{n}=Segment%20{n}&s{n}-part=20"));
    let all: String = types.chain(streams).collect();
    format!("view=mix{all}")
}

fn decoded(link: &str) -> (Scenario, Mix, Vec<String>) {
    let link = url::decode("", link).link;
    let mix = mix::decode(&link.unknown).link.mix;
    (link.scenario, mix, link.unknown)
}

/// The median of what a step takes in milliseconds, as the win rate goes from 5 to 60 %.
fn measured(mut scenario: Scenario, mut step: impl FnMut(&Scenario)) -> f64 {
    let mut runs = Vec::new();
    for win in (5..=60).cycle().take(224) {
        scenario.funnel.set_rate(Stage::Won, Rate::whole(win));
        let begin = Instant::now();
        step(&scenario);
        runs.push(begin.elapsed().as_secs_f64() * 1000.0);
    }
    runs.sort_by(f64::total_cmp);
    runs[runs.len() / 2]
}

fn main() {
    let (scenario, mix, rest) = decoded(&large_plan());
    let plan = plan::decode(&rest).plan;
    let mut spreads = Spreads::default();
    let took = measured(scenario, |scenario| {
        std::hint::black_box(PlanNeed::after(scenario, &mix, &plan, &mut spreads));
    });
    println!("| a plan of 24 months, 20 lead types × 3 streams, natively | {took:.2} ms |");

    let (scenario, mix, _) = decoded(&large_mix());
    let took = measured(scenario, |scenario| {
        std::hint::black_box(MixNeed::of(scenario, &mix));
    });
    println!("| a mix of 30 lead types × 5 streams, natively | {took:.2} ms |");
}
