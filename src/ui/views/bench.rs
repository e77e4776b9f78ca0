//! What every part of a view is given.

use std::rc::Rc;

use super::speak_alike;
use crate::{
    i18n::{Value, ViewMsg},
    ui::page::Page,
    wording::mix::ViewWording,
};

/// What a view shows.
pub trait Shown: Clone + 'static {
    /// Whether it is the same, not merely equal: cheap, and enough to know whether to draw again.
    fn is_same(&self, other: &Self) -> bool;
}

impl<T: 'static> Shown for Rc<T> {
    fn is_same(&self, other: &Self) -> bool {
        Self::ptr_eq(self, other)
    }
}

/// What every part of a view is given: what the view shows, and the desk on which that is changed.
pub struct Bench<S, D> {
    /// The page.
    pub page: Page,
    /// How it is said.
    pub says: ViewWording,
    /// What is in the state shown, and what follows from it.
    pub shown: S,
    /// Where it is changed.
    pub desk: Rc<D>,
}

impl<S: Shown, D> Clone for Bench<S, D> {
    fn clone(&self) -> Self {
        Self {
            page: self.page.clone(),
            says: self.says.clone(),
            shown: self.shown.clone(),
            desk: self.desk.clone(),
        }
    }
}

impl<S: Shown, D> PartialEq for Bench<S, D> {
    /// Whether it speaks of the same.
    fn eq(&self, other: &Self) -> bool {
        self.shown.is_same(&other.shown) && self.speaks_like(other)
    }
}

impl<S: Shown, D> Bench<S, D> {
    /// Whether it says things in the same words, of the same stages.
    pub fn speaks_like(&self, other: &Self) -> bool {
        self.says == other.says && speak_alike(&self.page, &other.page)
    }

    /// A message without slots.
    pub fn say(&self, msg: ViewMsg) -> String {
        self.says.say(msg).to_owned()
    }

    /// A message whose only slots are these texts.
    pub fn fill(&self, msg: ViewMsg, values: &[(&str, &str)]) -> String {
        let values: Vec<_> = values
            .iter()
            .map(|(slot, text)| (*slot, Value::text(text)))
            .collect();
        self.says.fill(msg, &values)
    }
}
