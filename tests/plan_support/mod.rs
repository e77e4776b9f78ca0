//! An address of the Plan view, what it comes to, and the words for it.

#![allow(dead_code)] // Not every test needs all of it.

use std::rc::Rc;

use upfunnel::{
    codec::{
        mix,
        plan::decode,
        url::{self, Link},
    },
    i18n::{Plain, ViewWords, Words},
    model::{
        mix::Mix,
        plan::{Plan, PlanNeed, YearMonth},
    },
    wording::{Wording, mix::ViewWording, plan::PlanWords},
};

pub struct Case {
    pub link: Link,
    pub mix: Mix,
    pub plan: Plan,
    pub need: PlanNeed,
    pub says: ViewWording,
}

pub fn case(fragment: &str) -> Case {
    let link = url::decode("", fragment).link;
    let decoded = decode(&link.unknown);
    assert_eq!(decoded.problems, [], "{fragment}");
    let mix = mix::decode(&link.unknown).link.mix;
    let need = PlanNeed::of(&link.scenario, &mix, &decoded.plan);
    let says = ViewWording {
        page: Wording {
            words: Rc::new(Words::english()),
            format: Rc::new(Plain::new(link.scenario.currency.code())),
        },
        views: Rc::new(ViewWords::english()),
    };
    Case {
        link,
        mix,
        plan: decoded.plan,
        need,
        says,
    }
}

impl Case {
    pub fn words(&self) -> PlanWords<'_> {
        PlanWords {
            says: &self.says,
            scenario: &self.link.scenario,
            mix: &self.mix,
            plan: &self.plan,
            need: &self.need,
            start: self.plan.start.or(YearMonth::new(2026, 12)).unwrap(),
        }
    }
}
