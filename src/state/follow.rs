//! The input that follows while others move.

use crate::{
    codec::{
        mix::MixLink,
        url::{Key, Link},
    },
    model::{
        Scenario, Sought, follow,
        mix::{Mix, Scope},
    },
};

/// What becomes of a scenario once the input that follows has followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// The scenario, with the input at its new value if it is the scenario's.
    pub scenario: Scenario,
    /// The lead types and streams, likewise.
    pub mix: Mix,
    /// How that went: whether the leads at hand reach the quota now.
    pub sought: Sought,
}

/// Lets the input that `mix.follow` names follow, after whatever has changed: call it after each
/// change of the scenario or of the pairs of a mix, with the scenario as it is then, and show what
/// comes back as part of the same change. `None` where nothing follows, because no input was
/// chosen for that, no leads at hand are given, or the input is locked.
#[must_use]
pub fn followed(link: &Link, mix: &MixLink) -> Option<Followed> {
    let place = mix.follow?;
    let have = mix.have.as_ref()?;
    if place.scope == Scope::Whole && link.is_locked(Key::Number(place.input)) {
        return None;
    }
    let (scenario, mix, sought) = follow(&link.scenario, &mix.mix, place, have);
    Some(Followed {
        scenario,
        mix,
        sought,
    })
}
