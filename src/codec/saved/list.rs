//! What is done with several scenarios.

use super::{MAX_NAME, Saved};
use crate::codec::fragment::alone;

/// How a list is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What was changed last comes first.
    #[default]
    Changed,
    /// By name.
    Name,
}

/// Sorts a list; what is equal goes by the id, so that the order is the same each time.
pub fn sort(list: &mut [Saved], order: Order) {
    list.sort_by(|a, b| {
        let by_time = || b.changed.cmp(&a.changed);
        let by_name = || a.name.to_lowercase().cmp(&b.name.to_lowercase());
        let first = match order {
            Order::Changed => by_time().then_with(by_name),
            Order::Name => by_name().then_with(by_time),
        };
        first.then_with(|| a.id.cmp(&b.id))
    });
}

/// The wanted name, or the first of `name (2)`, `name (3)`, … that nothing in the list has.
///
/// ```
/// use upfunnel::codec::saved::{Saved, free_name};
/// let list = [Saved { name: "Plan".into(), ..Saved::default() }];
/// assert_eq!(free_name(&list, "Plan"), "Plan (2)");
/// assert_eq!(free_name(&list, "Other"), "Other");
/// ```
#[must_use]
pub fn free_name(list: &[Saved], wanted: &str) -> String {
    let taken = |name: &str| list.iter().any(|saved| saved.name == name);
    if !taken(wanted) {
        return wanted.to_owned();
    }
    // "Plan (2)" goes on with "Plan (3)".
    let stem = wanted
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once(" ("))
        .filter(|(_, number)| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
        .map_or(wanted, |(stem, _)| stem);
    let mut number = 2_u32;
    loop {
        let end = [" (", &number.to_string(), ")"].concat();
        let room = MAX_NAME - end.len().min(MAX_NAME);
        let name: String = stem.chars().take(room).chain(end.chars()).collect();
        // Longer lists than numbers do not exist.
        if !taken(&name) || number == u32::MAX {
            return name;
        }
        number += 1;
    }
}

/// Whether two are the same: name and scenario, however their links are written.
#[must_use]
pub fn same(a: &Saved, b: &Saved) -> bool {
    a.name == b.name && alone("", &a.fragment) == alone("", &b.fragment)
}

/// What came of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Scenarios that are new, with ids and names that nothing had.
    pub added: Vec<Saved>,
    /// How many were there already.
    pub known: usize,
}

/// Puts scenarios of a file into a list: what is there already stays as it is, and nothing is
/// replaced. `id` makes an id that nothing has; those without a time get `now`.
pub fn import(
    have: &[Saved],
    found: Vec<Saved>,
    now: u64,
    mut id: impl FnMut() -> String,
) -> Imported {
    let mut all = have.to_vec();
    let mut imported = Imported::default();
    for mut saved in found {
        if all.iter().any(|other| same(other, &saved)) {
            imported.known += 1;
            continue;
        }
        saved.id = id();
        saved.name = free_name(&all, &saved.name);
        if saved.changed == 0 {
            (saved.created, saved.changed) = (now, now);
        }
        all.push(saved.clone());
        imported.added.push(saved);
    }
    imported
}
