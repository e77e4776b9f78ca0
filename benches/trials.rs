//! What a million trials take natively: three estimated rates, binomial stages, orders that differ.

use std::time::Instant;

use upfunnel::model::chance::{Asked, Belief, Orders, Question, Simulation};

fn main() {
    let question = Question {
        target: 500_000.0,
        rates: [0.34, 0.82, 0.23].map(|p| Belief::seen(p, 400.0)).into(),
        orders: Orders {
            mean: 2_000.0,
            spread: 0.5,
        },
    };
    for (name, asked) in [
        ("revenue of 3,900 leads", Asked::Revenue { leads: 3_900.0 }),
        ("leads needed", Asked::Leads),
    ] {
        let mut runs: Vec<f64> = (0..5)
            .map(|_| {
                let mut simulation = Simulation::new(question.clone(), asked.clone(), 1);
                let begin = Instant::now();
                simulation.run(1_000_000);
                begin.elapsed().as_secs_f64() * 1000.0
            })
            .collect();
        runs.sort_by(f64::total_cmp);
        println!(
            "| a million trials natively, {name} | {:.0} ms | {:.1} million a second |",
            runs[2],
            1000.0 / runs[2]
        );
    }
}
