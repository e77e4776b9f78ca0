//! The main thread's processor time for one step of a slider, with all that follows from it on the page.

use anyhow::{Result, ensure};
use journeys::{Page, Setup};
use serde_json::{Value, json};

use crate::load::{devtools_metric, median};

/// Steps per measurement; each is drawn in a frame of its own.
const STEPS: u32 = 300;
const RUNS: usize = 5;
/// Seconds of the main thread, by the developer tools' names.
const COSTS: [&str; 4] = [
    "TaskDuration",
    "ScriptDuration",
    "RecalcStyleDuration",
    "LayoutDuration",
];

/// Prints the time per step and that of a frame in which nothing happens: in Demand, with many lead
/// types in several streams, with as much of a plan, and in Confidence while trials are made.
pub fn measure() -> Result<()> {
    println!(
        "| processor time of the main thread, median of {RUNS} × {STEPS} | in all | script | style | layout |"
    );
    println!("| --- | ---: | ---: | ---: | ---: |");
    let demand = [
        ("a slider step in its own frame", "frame"),
        ("a frame without a step", "idle"),
    ];
    measure_at("", &demand)?;
    let mix = [
        ("a slider step, 30 lead types × 5 streams", "frame"),
        ("a frame without a step, likewise", "idle"),
    ];
    measure_at(&large_mix(), &mix)?;
    let plan = [
        (
            "a slider step, 24 months × 20 lead types × 3 streams",
            "frame",
        ),
        ("a frame without a step, likewise", "idle"),
    ];
    measure_at(&large_plan(), &plan)?;
    confidence()
}

/// A link with 30 lead types, each with a rate of its own, in 5 streams.
pub fn large_mix() -> String {
    let types = (1..=30).map(|n| format!("&t{n}=Type%20{n}&t{n}-part={}&t{n}-opp={}", 3, 10 + n));
    let streams =
        (1..=5).map(|n| format!("&s{n}=Segment%20{n}&s{n}-part=20&s{n}-aov={}000", n + 1));
    let pairs: String = types.chain(streams).collect();
    format!("#view=mix{pairs}")
}

/// A link with a plan of 24 months for 20 lead types, each with a rate of its own and one of four
/// sales cycles, in 3 streams.
fn large_plan() -> String {
    let types = (1..=20).map(|n| {
        let cycle = 30 * (1 + n % 4);
        format!(
            "&t{n}=Type%20{n}&t{n}-part=5&t{n}-opp={}&t{n}-cycle={cycle}",
            10 + n
        )
    });
    let streams = (1..=3).map(|n| format!("&s{n}=Segment%20{n}&s{n}-aov={}000", n + 1));
    let pairs: String = types.chain(streams).collect();
    format!("#view=plan&months=24&growth=1{pairs}")
}

/// Steps of which each asks for other trials, so that the worker is never done; and the same steps with
/// a worker that is asked for none.
fn confidence() -> Result<()> {
    const LINK: &str = "view=confidence&seen-win=400&seen-opp=400&seen-sql=400&spread=50";
    let kinds = [
        (true, "a slider step in Confidence, while trials are made"),
        (false, "the same, with a worker that makes none"),
    ];
    for (run, name) in kinds {
        let page = Page::new(Setup::desktop().unwatched())?;
        page.open("")?;
        let count = include_str!("count.js");
        page.session().run(count, &[json!(run)])?;
        // The views are loaded into the same document.
        page.session()
            .run("location.hash = arguments[0]", &[json!(LINK)])?;
        let begun = format!("return trials.jobs > 0 && (trials.reports > 0 || !{run})");
        page.wait_long_until("trials are asked for", &begun)?;
        let counted = || -> Result<[u64; 2]> {
            let both = page
                .session()
                .run("return [trials.jobs, trials.reports]", &[])?;
            Ok([0, 1].map(|at| both[at].as_u64().unwrap_or_default()))
        };
        let before = counted()?;
        measure_on(&page, &[(name, "frame")])?;
        let after = counted()?;
        let [jobs, reports] = [0, 1].map(|at| after[at] - before[at]);
        let steps = u64::from(STEPS) * (RUNS as u64 + 1);
        // A job takes many steps' time, so the worker is never done; where two steps are drawn as one, they
        // are one job.
        ensure!(jobs >= steps / 2, "{jobs} jobs in {steps} steps");
        ensure!((reports > 0) == run, "{reports} reports");
    }
    Ok(())
}

fn measure_at(link: &str, kinds: &[(&str, &str)]) -> Result<()> {
    let page = Page::new(Setup::desktop().unwatched())?;
    page.open(link)?;
    measure_on(&page, kinds)
}

fn measure_on(page: &Page, kinds: &[(&str, &str)]) -> Result<()> {
    page.session().devtools(
        "Performance.enable",
        &json!({ "timeDomain": "threadTicks" }),
    )?;
    // The first steps are slower: the wasm is compiled twice, the second time with more care.
    drive(page, STEPS, "frame")?;
    for (name, pause) in kinds {
        let mut runs = [const { Vec::new() }; COSTS.len()];
        for _ in 0..RUNS {
            let before = costs(page)?;
            drive(page, STEPS, pause)?;
            let after = costs(page)?;
            for (index, run) in runs.iter_mut().enumerate() {
                run.push((after[index] - before[index]) * 1000.0 / f64::from(STEPS));
            }
        }
        let cells: Vec<_> = runs
            .iter_mut()
            .map(|run| format!("{:.2} ms", median(run)))
            .collect();
        println!("| {name} | {} |", cells.join(" | "));
    }
    page.expect_no_problems()
}

/// Moves the slider for the win rate through its range.
pub fn drive(page: &Page, steps: u32, pause: &str) -> Result<()> {
    let script = format!(
        "return (async function () {{ {} }})(...arguments)",
        include_str!("drive.js")
    );
    let moved = page
        .session()
        .run(&script, &[json!("win"), json!(steps), json!(pause)])?;
    let expected = if pause == "idle" { 0 } else { u64::from(steps) };
    ensure!(
        moved.as_u64() >= Some(expected - expected / 10),
        "the slider moved {moved} times in {steps} steps"
    );
    Ok(())
}

fn costs(page: &Page) -> Result<[f64; COSTS.len()]> {
    let metrics: Value = page
        .session()
        .devtools("Performance.getMetrics", &json!({}))?;
    let mut costs = [0.0; COSTS.len()];
    for (cost, name) in costs.iter_mut().zip(COSTS) {
        *cost = devtools_metric(&metrics, name)?;
    }
    Ok(costs)
}
