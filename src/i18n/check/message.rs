//! One message of a language beside the English one.

use super::super::syntax::{Branches, split_braces, split_name};
use super::fault::What;
use super::plurals::{Categories, SHORT, is_category};

/// The slot whose choices are forms of a word rather than values.
const FORM: &str = "form";

/// The slot of a number beside its noun. Where a language tells numbers in short form too, it
/// chooses by that, whether or not English has a plural there.
const NUMBER: &str = "n";

/// The forms of words in a message.
#[derive(Debug, Default)]
pub struct Forms<'a> {
    /// Those it asks of what fills its slots: `{deals.acc}`.
    pub asked: Vec<&'a str>,
    /// Those it has itself: `{form:acc=…|other=…}`.
    pub told: Vec<&'a str>,
}

/// The slots of a pattern.
#[derive(Default)]
struct Slots<'a> {
    /// Those that text is put into, with the form that is asked of it.
    shown: Vec<(&'a str, &'a str)>,
    /// The choices, each with its branches.
    choices: Vec<(&'a str, Vec<&'a str>)>,
}

/// Compares a text with the English one.
pub fn compare<'a>(
    text: &'a str,
    english: &str,
    categories: Categories,
) -> Result<Forms<'a>, What> {
    if text.is_empty() {
        return Err(What::Empty);
    }
    let (mut ours, mut model) = (Slots::default(), Slots::default());
    ours.read(text)?;
    // English is checked as a language too; here it is only asked.
    let _ = model.read(english);
    for (slot, _) in &ours.shown {
        if !model.has(slot) {
            return Err(What::UnknownSlot((*slot).to_owned()));
        }
    }
    if let Some((slot, _)) = model.shown.iter().find(|(slot, _)| !ours.shows(slot)) {
        return Err(What::SlotLeftOut((*slot).to_owned()));
    }
    let mut forms = Forms::default();
    forms.asked.extend(
        ours.shown
            .iter()
            .map(|(_, form)| form)
            .filter(|form| !form.is_empty()),
    );
    for (slot, branches) in &ours.choices {
        if *slot == FORM {
            forms
                .told
                .extend(branches.iter().filter(|branch| **branch != "other"));
        } else {
            choice(slot, branches, &model, categories)?;
        }
    }
    Ok(forms)
}

/// Whether a choice has the branches that it needs, and no other.
fn choice(
    slot: &str,
    branches: &[&str],
    model: &Slots<'_>,
    categories: Categories,
) -> Result<(), What> {
    let mut known: Vec<&str> = Vec::new();
    for (other, branches) in &model.choices {
        if *other == slot {
            known.extend(branches);
        }
    }
    if !model.has(slot) {
        return Err(What::UnknownSlot(slot.to_owned()));
    }
    let short = slot == NUMBER && categories.short;
    if known.is_empty() && !short {
        return Err(What::NoChoice(slot.to_owned()));
    }
    let plural = known.iter().all(|branch| is_category(branch));
    let (needed, allowed) = if plural {
        (categories.needed, categories.allowed)
    } else {
        (&*known, &[][..])
    };
    let faulty = |branch: &str| (slot.to_owned(), branch.to_owned());
    if let Some(branch) = branches
        .iter()
        .filter(|branch| !(short && plural && **branch == SHORT))
        .find(|branch| !needed.contains(branch) && !allowed.contains(branch))
    {
        let (slot, branch) = faulty(branch);
        return Err(What::UnknownBranch(slot, branch));
    }
    if let Some(branch) = needed.iter().find(|branch| !branches.contains(branch)) {
        let (slot, branch) = faulty(branch);
        return Err(What::MissingBranch(slot, branch));
    }
    Ok(())
}

impl<'a> Slots<'a> {
    /// Collects the slots of a pattern, those inside of branches too.
    fn read(&mut self, pattern: &'a str) -> Result<(), What> {
        let mut rest = pattern;
        while let Some((before, inside, after)) = split_braces(rest) {
            let (name, branches) = split_name(inside);
            let (slot, form) = name.split_once('.').unwrap_or((name, ""));
            let dotted = name.contains('.');
            if before.contains('}') || !is_name(slot) || dotted && !is_name(form) {
                return Err(What::Broken);
            }
            match branches {
                Some(_) if dotted => return Err(What::Broken),
                Some(branches) => self.choose(slot, branches)?,
                None => self.shown.push((slot, form)),
            }
            rest = after;
        }
        if rest.contains(['{', '}']) {
            return Err(What::Broken);
        }
        Ok(())
    }

    fn choose(&mut self, slot: &'a str, branches: &'a str) -> Result<(), What> {
        let mut names = Vec::new();
        for (branch, text) in Branches(Some(branches)) {
            if !is_name(branch) {
                return Err(What::Broken);
            }
            if names.contains(&branch) {
                return Err(What::BranchTwice(slot.to_owned(), branch.to_owned()));
            }
            names.push(branch);
            self.read(text)?;
        }
        if !names.contains(&"other") {
            return Err(What::NoOther(slot.to_owned()));
        }
        self.choices.push((slot, names));
        Ok(())
    }

    fn shows(&self, slot: &str) -> bool {
        self.shown.iter().any(|(known, _)| *known == slot)
    }

    fn has(&self, slot: &str) -> bool {
        self.shows(slot) || self.choices.iter().any(|(known, _)| *known == slot)
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
}
