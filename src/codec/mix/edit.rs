//! Adding, duplicating, moving and removing lead types, streams and scenarios to compare with.
//!
//! Each edit keeps `seek` and `follow` on what they mean. What cannot be done (a list that is
//! full, a place that is not there) changes nothing.

use super::{MAX_OTHERS, MAX_STREAMS, MAX_TYPES, MixLink, Other};
use crate::model::{
    Exact,
    mix::{LeadType, Place, Portion, Scope, Stream, TypeAt},
};

/// What a type or stream that is added takes, in per cent, where there is room for it: enough
/// to be seen.
const FIRST_PART: u64 = 25;

impl MixLink {
    /// Whether there is such a type or stream.
    #[must_use]
    pub fn has(&self, scope: Scope) -> bool {
        match scope {
            Scope::Whole => true,
            Scope::Stream(index) => index < self.mix.streams.len(),
            Scope::Type(at) => self.mix.lead_type(at).is_some(),
        }
    }

    /// Adds a lead type to the common ones or to those of a stream that has its own. The first
    /// is added beside one for all leads there have been, which takes the rest.
    pub fn add_type(&mut self, stream: Option<usize>) {
        let Some(types) = self.types(stream) else {
            return;
        };
        if types.len() >= MAX_TYPES {
            return;
        }
        if types.is_empty() {
            types.push(LeadType::new("", Portion::Rest));
        }
        let portion = next_portion(types.iter().map(|kind| &kind.portion));
        types.push(LeadType::new("", portion));
    }

    /// Puts a copy of a type behind it.
    pub fn duplicate_type(&mut self, at: TypeAt) {
        let copy = self.mix.lead_type(at).cloned();
        if let (Some(copy), Some(types)) = (copy, self.types(at.stream))
            && types.len() < MAX_TYPES
        {
            types.insert(at.index + 1, copy);
            self.follow_places(|scope| Some(shift(scope, at, 1)));
            let next = TypeAt {
                index: at.index + 1,
                ..at
            };
            self.copy_beside(|scope| (scope == Scope::Type(at)).then_some(Scope::Type(next)));
        }
    }

    /// Puts other types in the place of the common ones.
    pub fn replace_types(&mut self, types: Vec<LeadType>) {
        self.mix.types = types;
        self.follow_places(|scope| match scope {
            Scope::Type(TypeAt { stream: None, .. }) => None,
            other => Some(other),
        });
    }

    /// Takes a type away. A stream that has none of its own left uses the common ones.
    pub fn remove_type(&mut self, at: TypeAt) {
        if self.mix.lead_type(at).is_none() {
            return;
        }
        if let Some(types) = self.types(at.stream) {
            types.remove(at.index);
            let none = types.is_empty();
            if let Some(stream) = at
                .stream
                .and_then(|stream| self.mix.streams.get_mut(stream))
                && none
            {
                stream.types = None;
            }
            self.follow_places(|scope| (scope != Scope::Type(at)).then(|| shift(scope, at, -1)));
        }
    }

    /// Moves a type to another position in its list; beyond the ends it goes to the end.
    pub fn move_type(&mut self, at: TypeAt, to: usize) {
        let Some(types) = self.types(at.stream) else {
            return;
        };
        if at.index >= types.len() {
            return;
        }
        let to = to.min(types.len() - 1);
        let kind = types.remove(at.index);
        types.insert(to, kind);
        self.follow_places(|scope| {
            Some(match scope {
                Scope::Type(other) if other.stream == at.stream => Scope::Type(TypeAt {
                    index: moved(other.index, at.index, to),
                    ..other
                }),
                other => other,
            })
        });
    }

    /// Adds a stream. The first is added beside one for all the quota there has been, which
    /// takes the rest.
    pub fn add_stream(&mut self) {
        let streams = &mut self.mix.streams;
        if streams.len() >= MAX_STREAMS {
            return;
        }
        if streams.is_empty() {
            streams.push(Stream::new("", Portion::Rest));
        }
        let portion = next_portion(streams.iter().map(|stream| &stream.portion));
        streams.push(Stream::new("", portion));
    }

    /// Puts a copy of a stream, with its own types, behind it.
    pub fn duplicate_stream(&mut self, index: usize) {
        let streams = &mut self.mix.streams;
        if let Some(copy) = streams.get(index).cloned()
            && streams.len() < MAX_STREAMS
        {
            streams.insert(index + 1, copy);
            self.follow_streams(|other| Some(if other > index { other + 1 } else { other }));
            self.copy_beside(|scope| match scope {
                Scope::Stream(other) if other == index => Some(Scope::Stream(index + 1)),
                Scope::Type(at) if at.stream == Some(index) => Some(Scope::Type(TypeAt {
                    stream: Some(index + 1),
                    ..at
                })),
                _ => None,
            });
        }
    }

    /// Takes a stream away, with the types that are its own.
    pub fn remove_stream(&mut self, index: usize) {
        if index < self.mix.streams.len() {
            self.mix.streams.remove(index);
            self.follow_streams(|other| match other.cmp(&index) {
                std::cmp::Ordering::Less => Some(other),
                std::cmp::Ordering::Equal => None,
                std::cmp::Ordering::Greater => Some(other - 1),
            });
        }
    }

    /// Moves a stream to another position; beyond the ends it goes to the end.
    pub fn move_stream(&mut self, index: usize, to: usize) {
        let streams = &mut self.mix.streams;
        if index < streams.len() {
            let to = to.min(streams.len() - 1);
            let stream = streams.remove(index);
            streams.insert(to, stream);
            self.follow_streams(|other| Some(moved(other, index, to)));
        }
    }

    /// Gives a stream lead types of its own, which begin as a copy of the common ones, or has
    /// it use the common ones again.
    pub fn own_types(&mut self, index: usize, own: bool) {
        let common = self.mix.types.clone();
        let Some(stream) = self.mix.streams.get_mut(index) else {
            return;
        };
        if own {
            let copy = if common.is_empty() {
                vec![LeadType::new("", Portion::Rest)]
            } else {
                common
            };
            stream.types.get_or_insert(copy);
        } else {
            stream.types = None;
            self.follow_places(|scope| match scope {
                Scope::Type(at) if at.stream == Some(index) => None,
                other => Some(other),
            });
        }
    }

    /// Keeps a scenario to compare with, by a fragment that stands alone.
    pub fn compare_with(&mut self, fragment: &str) {
        if self.others.len() < MAX_OTHERS {
            self.others.push(Other::of(fragment));
        }
    }

    /// Compares with a scenario no longer.
    pub fn remove_other(&mut self, index: usize) {
        if index < self.others.len() {
            self.others.remove(index);
        }
    }

    fn types(&mut self, stream: Option<usize>) -> Option<&mut Vec<LeadType>> {
        match stream {
            None => Some(&mut self.mix.types),
            Some(stream) => self.mix.streams.get_mut(stream)?.types.as_mut(),
        }
    }

    fn follow_streams(&mut self, to: impl Fn(usize) -> Option<usize>) {
        self.follow_places(|scope| {
            Some(match scope {
                Scope::Whole => Scope::Whole,
                Scope::Stream(index) => Scope::Stream(to(index)?),
                Scope::Type(TypeAt {
                    stream: Some(stream),
                    index,
                }) => Scope::Type(TypeAt {
                    stream: Some(to(stream)?),
                    index,
                }),
                Scope::Type(at) => Scope::Type(at),
            })
        });
    }

    fn follow_places(&mut self, to: impl Fn(Scope) -> Option<Scope>) {
        let place = |place: Place| {
            let scope = to(place.scope)?;
            Some(Place { scope, ..place })
        };
        self.seek = self.seek.and_then(place);
        self.follow = self.follow.and_then(place);
        self.beside.retain_mut(|(scope, _)| {
            let there = to(*scope);
            *scope = there.unwrap_or(*scope);
            there.is_some()
        });
    }

    /// A copy takes along what other views keep for what it is a copy of.
    fn copy_beside(&mut self, to: impl Fn(Scope) -> Option<Scope>) {
        let copies = self.beside.iter();
        let copies = copies.filter_map(|(scope, rest)| Some((to(*scope)?, rest.clone())));
        let copies: Vec<_> = copies.collect();
        self.beside.extend(copies);
    }
}

/// What one more takes beside these: the rest or, where that is taken, some of it.
fn next_portion<'a>(others: impl Iterator<Item = &'a Portion> + Clone) -> Portion {
    if !others.clone().any(|portion| *portion == Portion::Rest) {
        return Portion::Rest;
    }
    let left = others.fold(Exact::from(100), |left, portion| match portion {
        Portion::Share(share) => &left - share,
        _ => left,
    });
    let half = (&left / &Exact::from(2)).floor();
    Portion::Share(half.min(Exact::from(FIRST_PART)).max(Exact::zero()))
}

/// Where a type is once there is one more, or one less, behind or at `at`.
fn shift(scope: Scope, at: TypeAt, by: isize) -> Scope {
    match scope {
        Scope::Type(other) if other.stream == at.stream && other.index > at.index => {
            let index = other.index.saturating_add_signed(by);
            Scope::Type(TypeAt { index, ..other })
        }
        other => other,
    }
}

/// Where a position is once what was at `from` has moved `to`.
fn moved(at: usize, from: usize, to: usize) -> usize {
    if at == from {
        to
    } else if from < at && at <= to {
        at - 1
    } else if to <= at && at < from {
        at + 1
    } else {
        at
    }
}
