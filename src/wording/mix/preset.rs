//! Examples of lead types to start from, with names in the reader's language.

use super::ViewWording;
use crate::{
    i18n::ViewMsg,
    model::{
        Exact, Input, Money, Scenario, Stage,
        mix::{LeadType, Portion},
    },
};

/// An example of lead types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MixPreset {
    /// Website forms, and a quarter of outbound leads worth 187 each.
    Outbound,
    /// A quarter of demo requests, which close at 10 %, and white papers, which close at 1 %.
    Content,
    /// Executives, managers and others, valued by hand at 100, 50 and 40.
    Personas,
}

impl MixPreset {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Outbound, Self::Content, Self::Personas];
}

impl ViewWording {
    /// What an example is called.
    #[must_use]
    pub fn preset_name(&self, preset: MixPreset) -> &str {
        self.say(match preset {
            MixPreset::Outbound => ViewMsg::PresetOutbound,
            MixPreset::Content => ViewMsg::PresetContent,
            MixPreset::Personas => ViewMsg::PresetPersonas,
        })
    }

    /// The lead types of an example, to take the place of the common ones
    /// ([`Mix::types`](crate::model::mix::Mix)). The scenario says which stages there are.
    #[must_use]
    pub fn preset(&self, preset: MixPreset, scenario: &Scenario) -> Vec<LeadType> {
        let share = |percent: u64| Portion::Share(Exact::from(percent));
        let kind = |name, portion| LeadType::new(self.say(name), portion);
        let worth = |mut kind: LeadType, value| {
            kind.value = Some(Money::whole(value));
            kind
        };
        match preset {
            MixPreset::Outbound => vec![
                kind(ViewMsg::NameForms, Portion::Rest),
                worth(kind(ViewMsg::NameOutbound, share(25)), 187),
            ],
            MixPreset::Content => vec![
                closes(kind(ViewMsg::NameDemos, share(25)), scenario, 10),
                closes(kind(ViewMsg::NamePapers, Portion::Rest), scenario, 1),
            ],
            MixPreset::Personas => vec![
                worth(kind(ViewMsg::NameExecutives, share(10)), 100),
                worth(kind(ViewMsg::NameManagers, share(30)), 50),
                worth(kind(ViewMsg::NameOthers, Portion::Rest), 40),
            ],
        }
    }
}

/// A type of which so many per cent close, all at the last step.
fn closes(mut kind: LeadType, scenario: &Scenario, percent: u64) -> LeadType {
    for stage in scenario.funnel.stages().skip(1) {
        let rate = if stage == Stage::Won { percent } else { 100 };
        // These rates are in range.
        let _ = kind
            .overrides
            .set(Input::Rate(stage), Some(Exact::from(rate)));
    }
    kind
}
