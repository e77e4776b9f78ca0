//! Trials in small portions, so that whoever makes them can do other things between.

use super::question::Question;
use super::simulation::{Asked, Outcome, Simulation};

/// Numbers that a first portion draws at most: a few thousandths of a second.
const FIRST: f64 = 400_000.0;

/// Several simulations of one question, a portion of each in turn.
#[derive(Clone, Debug)]
pub struct Slices {
    runs: Vec<Run>,
    next: usize,
}

#[derive(Clone, Debug)]
struct Run {
    simulation: Simulation,
    enough: u64,
}

impl Slices {
    /// What is asked of a question, in the order in which it is wanted, each by the generator of
    /// the same seed.
    #[must_use]
    pub fn new(question: &Question, asked: Vec<Asked>, seed: u64) -> Self {
        let run = |asked| {
            let simulation = Simulation::new(question.clone(), asked, seed);
            let enough = simulation.enough();
            Run { simulation, enough }
        };
        Self {
            runs: asked.into_iter().map(run).collect(),
            next: 0,
        }
    }

    /// Makes a portion of trials, which draws about `effort` numbers. Gives which of what was asked has got further, what has come of
    /// it, and how many trials there are to be; `None` once all have been made.
    pub fn next(&mut self, effort: f64) -> Option<(usize, &Outcome, u64)> {
        let count = self.runs.len();
        let open = |at: &usize| {
            let run = &self.runs[at % count];
            run.simulation.outcome().trials < run.enough
        };
        let at = (self.next..self.next + count).find(open)? % count;
        self.next = at + 1;
        let Run { simulation, enough } = &mut self.runs[at];
        let made = simulation.outcome().trials;
        let effort = if made == 0 { effort.min(FIRST) } else { effort };
        let portion = super::question::whole((effort / simulation.effort()).max(20.0));
        simulation.run(portion.min(*enough - made));
        Some((at, simulation.outcome(), *enough))
    }
}
