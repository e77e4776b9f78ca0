//! How a whole is divided among parts that are given in different ways.

use super::super::exact::Exact;

/// Which part of a whole something takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Portion {
    /// Per cent of what is not fixed, 0 or more.
    Share(Exact),
    /// A fixed amount, 0 or more: leads of a type, revenue of a stream.
    Fixed(Exact),
    /// What the shares leave of 100 %; several divide it evenly.
    Rest,
}

/// The parts of what is not fixed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Division {
    /// For each part what it takes of `whole`; `None` for fixed ones. They add
    /// up to `whole`, unless nothing is free.
    pub parts: Vec<Option<Exact>>,
    /// What the parts are parts of: 100, where the shares were not scaled.
    pub whole: Exact,
    /// What the shares add up to, in per cent, as given.
    pub given: Exact,
    /// Whether the shares were scaled to add up to 100 %.
    pub scaled: bool,
}

/// Divides what is not fixed by the shares. Where they do not add up to 100 %
/// and nothing takes the rest, or add up to more, they are scaled. Shares
/// that are all zero divide evenly.
#[must_use]
pub fn divide(portions: &[&Portion]) -> Division {
    let hundred = Exact::from(100);
    let sum = |parts: &mut dyn Iterator<Item = &Exact>| {
        parts.fold(Exact::zero(), |sum, part| &sum + part)
    };
    let given = sum(&mut portions.iter().filter_map(|portion| match portion {
        Portion::Share(share) => Some(share),
        _ => None,
    }));
    let count = |wanted: fn(&Portion) -> bool| {
        Exact::from(portions.iter().filter(|portion| wanted(portion)).count() as u64)
    };
    let resting = count(|portion| matches!(portion, Portion::Rest));
    let sharing = count(|portion| matches!(portion, Portion::Share(_)));
    let takes_rest = resting.is_positive() && given <= hundred;
    let whole = if takes_rest {
        hundred.clone()
    } else {
        given.clone()
    };
    let rest = if takes_rest {
        &(&hundred - &given) / &resting
    } else {
        Exact::zero()
    };
    let scaled = sharing.is_positive() && whole != hundred;
    let (parts, whole) = if whole.is_positive() {
        let part = |portion: &&Portion| match portion {
            Portion::Fixed(_) => None,
            Portion::Rest => Some(rest.clone()),
            Portion::Share(share) => Some(share.clone()),
        };
        (portions.iter().map(part).collect(), whole)
    } else {
        // Shares that are all zero, or none at all.
        let one = Exact::from(1);
        let part = |portion: &&Portion| matches!(portion, Portion::Share(_)).then(|| one.clone());
        (
            portions.iter().map(part).collect(),
            sharing.clone().max(one.clone()),
        )
    };
    Division {
        parts,
        whole,
        given,
        scaled,
    }
}

impl Division {
    /// For each part its weight as a fraction; `None` for fixed ones. They add up to 1, unless
    /// nothing is free.
    pub fn weights(&self) -> impl Iterator<Item = Option<Exact>> + '_ {
        let weight = |part: &Option<Exact>| part.as_ref().map(|part| part / &self.whole);
        self.parts.iter().map(weight)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weights(portions: &[Portion]) -> (Vec<Option<f64>>, bool) {
        let division = divide(&portions.iter().collect::<Vec<_>>());
        let shown = |weight: &Option<Exact>| weight.as_ref().map(Exact::to_f64);
        (
            division.weights().map(|weight| shown(&weight)).collect(),
            division.scaled,
        )
    }

    #[test]
    fn divides_what_is_not_fixed() {
        let share = |percent| Portion::Share(Exact::from(percent));
        let fixed = Portion::Fixed(Exact::from(5));
        assert_eq!(
            weights(&[share(25), share(75)]),
            (vec![Some(0.25), Some(0.75)], false)
        );
        assert_eq!(
            weights(&[share(20), fixed.clone(), Portion::Rest, Portion::Rest]),
            (vec![Some(0.2), None, Some(0.4), Some(0.4)], false)
        );
        assert_eq!(
            weights(&[share(40), share(40)]),
            (vec![Some(0.5), Some(0.5)], true)
        );
        assert_eq!(
            weights(&[share(150), share(50), Portion::Rest]),
            (vec![Some(0.75), Some(0.25), Some(0.0)], true)
        );
        assert_eq!(
            weights(&[share(0), share(0)]),
            (vec![Some(0.5), Some(0.5)], true)
        );
        assert_eq!(
            weights(&[share(0), Portion::Rest]),
            (vec![Some(0.0), Some(1.0)], false)
        );
        assert_eq!(weights(&[fixed]), (vec![None], false));
        assert_eq!(weights(&[]), (vec![], false));
    }
}
