//! What would have to change: the value of one input at which a given number
//! of leads reaches the quota.

use super::{demand::Demand, exact::Exact, input::Input, scenario::Scenario};

/// Decimals of the value sought, by input: what a person would type.
fn places(input: Input) -> u32 {
    match input {
        Input::Quota | Input::Aov | Input::Share | Input::Rate(_) => 2,
        Input::Cycle => 0,
    }
}

/// The answer to a goal sought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sought {
    /// At this value the leads suffice, and at the next worse one they do
    /// not: the lowest rate or order value, the highest quota or share.
    At(Exact),
    /// Not even at the input's best value, at which this many leads are needed.
    Never {
        /// The best value the input can have.
        best: Exact,
        /// The leads needed then.
        leads: Exact,
    },
    /// The input does not decide how many leads are needed: its stage is off,
    /// or it is the sales cycle.
    Indifferent,
}

/// Finds the value of `input` at which `leads` at the top stage reach the
/// quota, everything else staying as it is. The search is over the values a
/// person can type (two decimals), each tried with the exact arithmetic and
/// the rounding policy of [`Demand::of`], which is monotone in every input.
#[must_use]
pub fn seek(scenario: &Scenario, input: Input, leads: &Exact) -> Sought {
    if input == Input::Cycle || scenario.get(input).is_none() {
        return Sought::Indifferent;
    }
    let places = places(input);
    let step = Exact::decimal(1, places);
    // Worse to better: leads needed fall from the first to the last.
    let falls = matches!(input, Input::Aov | Input::Rate(_));
    let steps = (&Exact::from(input.range().max) / &step).floor();
    let value_at = |at: &Exact| {
        if falls {
            at * &step
        } else {
            &(&(&steps - at) + &Exact::from(1)) * &step
        }
    };
    let needed = |at: &Exact| {
        let mut tried = scenario.clone();
        tried.set(input, value_at(at)).ok()?;
        let demand = Demand::of(&tried);
        Some(demand.top()?.count.value.clone())
    };
    let suffices = |at: &Exact| needed(at).is_some_and(|need| need <= *leads);
    if !suffices(&steps) {
        return Sought::Never {
            best: value_at(&steps),
            leads: needed(&steps).unwrap_or_else(Exact::zero),
        };
    }
    let one = Exact::from(1);
    let (mut low, mut high) = (one.clone(), steps.clone());
    while low < high {
        let middle = (&(&low + &high) / &Exact::from(2)).floor();
        if suffices(&middle) {
            high = middle;
        } else {
            low = &middle + &one;
        }
    }
    Sought::At(value_at(&high))
}
