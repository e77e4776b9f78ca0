//! Sensitivity: what a result becomes when one input moves, others staying.

use super::{
    demand::forward_revenue,
    exact::Exact,
    input::Input,
    mix::{Mix, MixNeed},
    scenario::Scenario,
    seek::needed,
};

/// Which result is watched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Watched {
    /// Leads needed at the top stage; the quota stays.
    Leads,
    /// Revenue to expect from this many leads at the top stage, not rounded.
    Revenue(Exact),
}

/// What one input does to the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lever {
    /// The input moved.
    pub input: Input,
    /// Its value moved down and up, held within its range.
    pub values: (Exact, Exact),
    /// The result at each of them.
    pub results: (Exact, Exact),
    /// How far apart the two results are before rounding, which is noise here.
    pub steepness: Exact,
}

impl Lever {
    /// How far apart the two results are.
    #[must_use]
    pub fn spread(&self) -> Exact {
        let (low, high) = &self.results;
        if high > low { high - low } else { low - high }
    }
}

/// Moves each input of the scenario by its per cent down and up and tells what becomes of the
/// result, the steepest lever first; equal ones in the order of the inputs. How steep one is, is
/// judged before rounding. Inputs that cannot
/// move the result (the cycle; the quota and its share where revenue is watched; what every lead
/// type has a value of its own for) and those that are off are left out.
#[must_use]
pub fn sensitivity(
    scenario: &Scenario,
    mix: &Mix,
    watched: &Watched,
    percent: &dyn Fn(Input) -> Exact,
) -> Vec<Lever> {
    let mut levers: Vec<Lever> = Input::ALL
        .into_iter()
        .filter(|&input| matters(input, watched))
        .filter_map(|input| lever(scenario, mix, watched, input, &percent(input)))
        .filter(|lever| mix.is_plain() || !lever.steepness.is_zero())
        .collect();
    // The sort is stable.
    levers.sort_by_key(|lever| std::cmp::Reverse(lever.steepness.clone()));
    levers
}

/// The result as the scenario stands.
#[must_use]
pub fn result(scenario: &Scenario, mix: &Mix, watched: &Watched) -> Exact {
    results(scenario, mix, watched).0
}

/// The result as it is told, and before rounding.
fn results(scenario: &Scenario, mix: &Mix, watched: &Watched) -> (Exact, Exact) {
    let revenue = match watched {
        Watched::Leads => {
            let need = needed(scenario, mix);
            return (need.leads, need.exact);
        }
        Watched::Revenue(leads) if mix.is_plain() => forward_revenue(scenario, leads),
        Watched::Revenue(leads) => MixNeed::of(scenario, mix)
            .value
            .map_or_else(Exact::zero, |value| &value * leads),
    };
    (revenue.clone(), revenue)
}

/// The levers that are as steep as the first one, which is among them; none where nothing moves
/// the result.
#[must_use]
pub fn steepest(levers: &[Lever]) -> &[Lever] {
    let Some(first) = levers.first().filter(|lever| !lever.steepness.is_zero()) else {
        return &[];
    };
    let equal = levers
        .iter()
        .take_while(|lever| lever.steepness == first.steepness);
    &levers[..equal.count()]
}

fn matters(input: Input, watched: &Watched) -> bool {
    match input {
        Input::Cycle => false,
        Input::Quota | Input::Share => *watched == Watched::Leads,
        Input::Aov | Input::Rate(_) => true,
    }
}

fn lever(
    scenario: &Scenario,
    mix: &Mix,
    watched: &Watched,
    input: Input,
    percent: &Exact,
) -> Option<Lever> {
    let now = scenario.get(input)?;
    let by = &(&now * percent) / &Exact::from(100);
    let at = |value: Exact| {
        let mut moved = scenario.clone();
        let value = match moved.set(input, value.clone()) {
            Ok(()) => value,
            Err(problem) => {
                let nearest = problem.nearest?;
                moved.set(input, nearest.clone()).ok()?;
                nearest
            }
        };
        Some((value, results(&moved, mix, watched)))
    };
    let (low, (with_low, exact_low)) = at(&now - &by)?;
    let (high, (with_high, exact_high)) = at(&now + &by)?;
    let apart = &exact_high - &exact_low;
    Some(Lever {
        input,
        values: (low, high),
        results: (with_low, with_high),
        steepness: apart.clone().max(&Exact::zero() - &apart),
    })
}
