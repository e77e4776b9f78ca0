//! Locked inputs: shown, but nothing on the page changes them.

use crate::{
    codec::url::{Key, Link},
    model::{Input, Rate, Scenario, Stage},
};

/// `next` with the locked inputs as the link has them now.
pub(super) fn hold(link: &Link, mut next: Scenario) -> Scenario {
    let now = &link.scenario;
    for key in &link.locked {
        match *key {
            Key::Number(Input::Quota) => next.quota = now.quota.clone(),
            Key::Number(Input::Share) => next.share = now.share.clone(),
            Key::Number(Input::Aov) => next.aov = now.aov.clone(),
            Key::Number(Input::Cycle) => next.cycle = now.cycle,
            Key::Number(Input::Rate(stage)) => hold_rate(now, &mut next, stage),
            Key::Period => next.period = now.period,
            Key::Round => next.rounding = now.rounding,
            Key::Currency => next.currency = now.currency,
            Key::Label(stage) => {
                next.names[stage.index()].clone_from(&now.names[stage.index()]);
            }
            _ => {}
        }
    }
    next
}

/// Likewise the pairs that only views know.
pub(super) fn hold_pairs(link: &Link, mut next: Vec<String>) -> Vec<String> {
    let locked = |pair: &String| {
        let key = pair.split('=').next();
        key.is_some_and(|key| link.is_pair_locked(key))
    };
    next.retain(|pair| !locked(pair));
    next.extend(link.unknown.iter().filter(|pair| locked(pair)).cloned());
    next
}

/// A rate, or that there is none. Visitors need leads, so a locked rate of
/// visitors into leads keeps the leads on too.
fn hold_rate(now: &Scenario, next: &mut Scenario, stage: Stage) {
    match now.funnel.rate(stage).cloned() {
        Some(rate) => {
            if stage == Stage::Lead && next.funnel.rate(Stage::Mql).is_none() {
                put(next, Stage::Mql, now.funnel.rate(Stage::Mql));
            }
            put(next, stage, Some(&rate));
        }
        None => next.funnel.remove_rate(stage),
    }
}

fn put(next: &mut Scenario, stage: Stage, rate: Option<&Rate>) {
    if let Some(rate) = rate {
        next.funnel.set_rate(stage, rate.clone());
    }
}
