//! An address of the Mix view, what it demands, and the English words for it.

#![allow(dead_code)] // Not every test needs all of it.

use std::rc::Rc;

use upfunnel::{
    codec::{
        mix::{MixLink, decode},
        url::{self, Link},
    },
    i18n::{Plain, ViewWords, Words},
    model::{Demand, Exact, mix::MixNeed},
    wording::{Wording, mix::ViewWording},
};

pub fn exact(text: &str) -> Exact {
    Exact::parse(text).unwrap()
}

pub fn english(link: &Link) -> ViewWording {
    ViewWording {
        page: Wording {
            words: Rc::new(Words::english()),
            format: Rc::new(Plain::new(link.scenario.currency.code())),
        },
        views: Rc::new(ViewWords::english()),
    }
}

/// An address, what it demands, and the words for it.
pub struct Case {
    pub link: Link,
    pub mix: MixLink,
    pub need: MixNeed,
    pub words: ViewWording,
}

pub fn case(fragment: &str) -> Case {
    let link = url::decode("", fragment).link;
    let decoded = decode(&link.unknown);
    assert_eq!(decoded.problems, [], "{fragment}");
    let need = MixNeed::of(&link.scenario, &decoded.link.mix);
    let words = english(&link);
    Case {
        link,
        mix: decoded.link,
        need,
        words,
    }
}

impl Case {
    pub fn sentences(&self) -> String {
        let (scenario, mix) = (&self.link.scenario, &self.mix.mix);
        let demand = Demand::of(scenario);
        let second = self.words.second_line(scenario, mix, &self.need, &demand);
        let second: String = second.iter().map(|span| span.text.as_str()).collect();
        let first = self.words.announcement(scenario, mix, &self.need, &demand);
        [first, second].join("\n")
    }

    pub fn remarks(&self) -> String {
        self.words
            .remarks(&self.link.scenario, &self.mix.mix, &self.need)
            .join("\n")
    }
}

pub const DEMOS: &str = "t1=Demo%20requests&t1-part=25&t1-win=10&t1-opp=100&t1-sql=100&t2=White%20papers&t2-win=1&t2-opp=100&t2-sql=100";
