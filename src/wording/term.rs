//! The terms of the field and their definitions.

use super::Wording;
use crate::{
    i18n::Msg,
    model::{Input, Stage},
};

/// A term that the page can explain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// The agreement itself.
    Sla,
    /// A numeric input.
    Input(Input),
    /// A stage.
    Stage(Stage),
    /// A conversion rate.
    Rate,
    /// What one lead is worth.
    LeadValue,
    /// Opportunities × order value.
    Pipeline,
    /// Pipeline ÷ quota.
    Coverage,
    /// The rounding policy.
    Rounding,
}

impl Term {
    /// All terms, in the order in which the glossary tells them.
    pub const ALL: [Self; 18] = [
        Self::Sla,
        Self::Input(Input::Quota),
        Self::Input(Input::Share),
        Self::Input(Input::Aov),
        Self::Stage(Stage::Visitor),
        Self::Stage(Stage::Lead),
        Self::Stage(Stage::Mql),
        Self::Stage(Stage::Sal),
        Self::Stage(Stage::Sql),
        Self::Stage(Stage::Opportunity),
        Self::Stage(Stage::Won),
        Self::Rate,
        Self::Input(Input::Rate(Stage::Won)),
        Self::LeadValue,
        Self::Pipeline,
        Self::Coverage,
        Self::Input(Input::Cycle),
        Self::Rounding,
    ];
}

impl Wording {
    /// A term and its definition.
    #[must_use]
    pub fn define(&self, term: Term) -> (&str, &str) {
        let (term, definition) = match term {
            Term::Sla => (Msg::TermSla, Msg::DefSla),
            Term::Input(Input::Quota) => (Msg::InputQuota, Msg::DefQuota),
            Term::Input(Input::Share) => (Msg::InputShare, Msg::DefShare),
            Term::Input(Input::Aov) => (Msg::InputAov, Msg::DefAov),
            Term::Input(Input::Cycle) => (Msg::InputCycle, Msg::DefCycle),
            Term::Input(Input::Rate(Stage::Won)) => (Msg::InputWin, Msg::DefWin),
            Term::Input(Input::Rate(_)) | Term::Rate => (Msg::TermRate, Msg::DefRate),
            Term::Stage(Stage::Visitor) => (Msg::TermVisitor, Msg::DefVisitor),
            Term::Stage(Stage::Lead) => (Msg::TermLead, Msg::DefLead),
            Term::Stage(Stage::Mql) => (Msg::TermMql, Msg::DefMql),
            Term::Stage(Stage::Sal) => (Msg::TermSal, Msg::DefSal),
            Term::Stage(Stage::Sql) => (Msg::TermSql, Msg::DefSql),
            Term::Stage(Stage::Opportunity) => (Msg::TermOpp, Msg::DefOpp),
            Term::Stage(Stage::Won) => (Msg::TermDeal, Msg::DefDeal),
            Term::LeadValue => (Msg::TermLeadValue, Msg::DefLeadValue),
            Term::Pipeline => (Msg::StatPipeline, Msg::DefPipeline),
            Term::Coverage => (Msg::StatCoverage, Msg::DefCoverage),
            Term::Rounding => (Msg::InputRound, Msg::DefRound),
        };
        (self.say(term), self.say(definition))
    }
}
