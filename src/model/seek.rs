//! What would have to change: the value of one input at which a given number
//! of leads reaches the quota.

use super::{
    exact::{Exact, Quotient},
    input::Input,
    mix::{Mix, MixNeed, Place, close_rate},
    rounding::Rounding,
    scenario::Scenario,
};

/// Decimals of the value sought: what a person would type.
const PLACES: u32 = 2;
/// Money from here upwards is sought in whole units, as it is shown: cents that are not seen would
/// make what is seen untrue.
const WHOLE_FROM: u64 = 100;

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
    /// Not even at the input's best value: the leads are all fixed, and leave this much of the
    /// target open then.
    Short {
        /// The best value the input can have.
        best: Exact,
        /// Money per period.
        open: Exact,
    },
    /// The input does not decide how many leads are needed: its stage is off,
    /// everything that it could move has a value of its own, or it is the sales cycle.
    Indifferent,
}

/// How many leads a scenario with its mix needs at the top stage per period, rounded as the
/// policy says: what [`Demand::of`](super::Demand::of) and [`MixNeed::of`] come to, and no more.
#[must_use]
pub fn leads_needed(scenario: &Scenario, mix: &Mix) -> Exact {
    needed(scenario, mix).leads
}

/// What is needed, and what the leads that are fixed leave open.
pub(super) struct Needed {
    /// Leads at the top stage, rounded.
    pub leads: Exact,
    /// The same without rounding.
    pub exact: Exact,
    /// Money that fixed leads leave open of the target.
    pub open: Exact,
}

pub(super) fn needed(scenario: &Scenario, mix: &Mix) -> Needed {
    if mix.is_plain() {
        let share = scenario.share.percent();
        let (quota, aov) = (scenario.quota.amount(), scenario.aov.amount());
        let hundred = Exact::from(100);
        let deals = || Quotient::of(&[quota, share], &[&hundred, aov]);
        let rate = close_rate(scenario);
        Needed {
            leads: scenario.climb(deals().rounded(scenario.rounding)).0,
            exact: &deals().rounded(Rounding::None) / &rate,
            open: Exact::zero(),
        }
    } else {
        let need = MixNeed::of(scenario, mix);
        Needed {
            open: need.short(),
            exact: need.leads.exact,
            leads: need.leads.sum,
        }
    }
}

/// Finds the value of an input, of the whole scenario, a stream or a lead type, at which `leads`
/// at the top stage reach the quota, everything else staying as it is.
///
/// The search is over the values a person can type (two decimals; whole money from 100 upwards),
/// each tried with the exact arithmetic and the rounding policy. Without a mix the need is monotone in every input. With
/// one, rounding by type can make it waver by a lead; what is found is a value that suffices
/// beside one that does not.
#[must_use]
pub fn seek(scenario: &Scenario, mix: &Mix, place: Place, leads: &Exact) -> Sought {
    let Some(now) = place.get(scenario, mix) else {
        return Sought::Indifferent;
    };
    if place.input == Input::Cycle {
        return Sought::Indifferent;
    }
    // Worse to better: leads needed fall from the first step to the last.
    let falls = matches!(place.input, Input::Aov | Input::Rate(_));
    let steps = place.input.range().max * 10_u64.pow(PLACES);
    let value_at = |at: u64| {
        let number = if falls { at } else { steps - at + 1 };
        &Exact::from(number) / &Exact::from(10_u64.pow(PLACES))
    };
    let need_at = |at: u64| {
        let (mut scenario, mut mix) = (scenario.clone(), mix.clone());
        let set = place.set(&mut scenario, &mut mix, value_at(at));
        set.ok().map(|()| needed(&scenario, &mix))
    };
    let enough = |need: &Needed| need.leads <= *leads && need.open.is_zero();
    let present = needed(scenario, mix);
    match need_at(steps) {
        None => return Sought::Indifferent,
        Some(best) if !enough(&best) => {
            let worst = need_at(1);
            let same = |worst: Needed| worst.leads == best.leads && worst.open == best.open;
            if worst.is_none_or(same) {
                return Sought::Indifferent;
            }
            let value = value_at(steps);
            return if best.open.is_zero() {
                Sought::Never {
                    best: value,
                    leads: best.leads,
                }
            } else {
                Sought::Short {
                    best: value,
                    open: best.open,
                }
            };
        }
        Some(best) => {
            // What suffices at its worst, and would need as much at its best, moves nothing.
            let worst = need_at(1);
            if worst.is_some_and(|worst| enough(&worst) && worst.leads == best.leads) {
                return Sought::Indifferent;
            }
        }
    }
    let suffices = |at: u64| need_at(at).is_some_and(|need| enough(&need));
    let likely = |value: &Exact, need: &Needed| {
        let guess = guess(value, need, leads, falls);
        let at = if falls {
            guess
        } else {
            (steps + 1).saturating_sub(guess)
        };
        at.clamp(1, steps)
    };
    let mut at = likely(&now, &present);
    // From closer by, the guess is better.
    if let Some(need) = need_at(at) {
        at = likely(&value_at(at), &need);
    }
    let found = first(steps, at, suffices);
    let value = value_at(found);
    let money = matches!(place.input, Input::Quota | Input::Aov);
    if money && value >= Exact::from(WHOLE_FROM) {
        let whole = if falls { value.ceil() } else { value.floor() };
        let (mut scenario, mut mix) = (scenario.clone(), mix.clone());
        let set = place.set(&mut scenario, &mut mix, whole.clone());
        if set.is_ok() && enough(&needed(&scenario, &mix)) {
            return Sought::At(whole);
        }
    }
    Sought::At(value)
}

/// Where the answer would be if the leads needed, but for what rounding adds to them, were in
/// proportion to the input, or to its inverse; in steps. Only where the search begins, so that a
/// float will do.
fn guess(value: &Exact, need: &Needed, leads: &Exact, falls: bool) -> u64 {
    let rounding = &need.leads - &need.exact;
    let (have, exact) = ((leads - &rounding).to_f64(), need.exact.to_f64());
    let value = if falls {
        value.to_f64() * exact / have
    } else {
        value.to_f64() * have / exact
    };
    let steps = value * f64::from(10_u32.pow(PLACES));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast holds it within the range, and nonsense becomes zero"
    )]
    let steps = steps as u64;
    steps
}

/// The first step at which it suffices, given that it does at the last: strides from where it is
/// likely, twice as long each time, then halves between.
fn first(last: u64, start: u64, suffices: impl Fn(u64) -> bool) -> u64 {
    let (mut low, mut high, mut stride) = (0, last, 1);
    if suffices(start) {
        high = start;
        while high > 1 {
            let next = high.saturating_sub(stride).max(1);
            if !suffices(next) {
                low = next;
                break;
            }
            (high, stride) = (next, stride * 2);
        }
    } else {
        low = start;
        while low + stride < last {
            if suffices(low + stride) {
                high = low + stride;
                break;
            }
            (low, stride) = (low + stride, stride * 2);
        }
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if suffices(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}

/// Sets an input so that the leads reach the quota, as far as it can: to the value sought or,
/// where none is enough, to its best. This is how an input follows while others move.
#[must_use]
pub fn follow(
    scenario: &Scenario,
    mix: &Mix,
    place: Place,
    leads: &Exact,
) -> (Scenario, Mix, Sought) {
    let (mut scenario, mut mix) = (scenario.clone(), mix.clone());
    let sought = seek(&scenario, &mix, place, leads);
    let value = match &sought {
        Sought::At(value)
        | Sought::Never { best: value, .. }
        | Sought::Short { best: value, .. } => Some(value.clone()),
        Sought::Indifferent => None,
    };
    if let Some(value) = value {
        // A value sought is in range, since it was tried.
        let _ = place.set(&mut scenario, &mut mix, value);
    }
    (scenario, mix, sought)
}
