//! What is done with two exact numbers.

use std::{
    cmp::Ordering,
    ops::{Add, Div, Mul, Sub},
};

use super::{Exact, Natural};

impl Exact {
    /// The sum or the difference: its sign, and its size as a multiple of what is one over the
    /// product of the bottoms.
    #[inline(never)]
    fn sum(&self, other: &Self, difference: bool) -> (bool, Natural) {
        let (one, two) = (&*self.0, &*other.0);
        let ours = one.top.times(&two.bottom);
        let theirs = two.top.times(&one.bottom);
        let negative = two.negative != difference;
        if one.negative == negative {
            (negative, ours.plus(&theirs))
        } else if ours < theirs {
            (negative, theirs.minus(&ours))
        } else {
            (one.negative, ours.minus(&theirs))
        }
    }

    fn add_or_subtract(&self, other: &Self, difference: bool) -> Self {
        let (negative, top) = self.sum(other, difference);
        Self::ratio(negative, top, self.0.bottom.times(&other.0.bottom))
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        match self.sum(other, true) {
            (_, gap) if gap.is_zero() => Ordering::Equal,
            (true, _) => Ordering::Less,
            (false, _) => Ordering::Greater,
        }
    }
}

impl Add for &Exact {
    type Output = Exact;
    #[inline(never)]
    fn add(self, other: Self) -> Exact {
        self.add_or_subtract(other, false)
    }
}

impl Sub for &Exact {
    type Output = Exact;
    #[inline(never)]
    fn sub(self, other: Self) -> Exact {
        self.add_or_subtract(other, true)
    }
}

impl Mul for &Exact {
    type Output = Exact;
    #[inline(never)]
    fn mul(self, other: Self) -> Exact {
        let (one, two) = (&*self.0, &*other.0);
        let top = one.top.times(&two.top);
        let bottom = one.bottom.times(&two.bottom);
        Exact::ratio(one.negative != two.negative, top, bottom)
    }
}

impl Div for &Exact {
    type Output = Exact;
    /// Division by zero gives zero: the units rule zero divisors out, and a
    /// page must not die of a slip.
    #[inline(never)]
    fn div(self, other: Self) -> Exact {
        let (one, two) = (&*self.0, &*other.0);
        if two.top.is_zero() {
            return Exact::zero();
        }
        let top = one.top.times(&two.bottom);
        let bottom = one.bottom.times(&two.top);
        Exact::ratio(one.negative != two.negative, top, bottom)
    }
}
