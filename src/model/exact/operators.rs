//! What is done with two exact numbers.

use std::{
    cmp::Ordering,
    ops::{Add, Div, Mul, Sub},
    rc::Rc,
};

use super::{Exact, Natural, Ratio};

// The ways of Henrici, as Knuth has them (The Art of Computer Programming 2, 4.5.1): since both are
// in lowest terms, only what one has in common with the other has to be found, which is small.
impl Ratio {
    /// The sum or the difference, times what the bottoms have in common; and that.
    pub(super) fn sum(&self, other: &Self, difference: bool) -> (Self, Natural) {
        let common = self.bottom.common(&other.bottom);
        let (own, others) = (self.bottom.over(&common), other.bottom.over(&common));
        let mut larger = self.top.times(&others);
        let mut smaller = other.top.times(&own);
        let mut negative = self.negative;
        let opposed = (self.negative != other.negative) != difference;
        if opposed && larger < smaller {
            std::mem::swap(&mut larger, &mut smaller);
            negative = !negative;
        }
        let sum = Self {
            negative,
            top: larger.with(&smaller, opposed),
            bottom: own.times(&others),
        };
        (sum, common)
    }

    /// The product with a ratio in lowest terms.
    #[inline(never)]
    pub(super) fn product(&self, negative: bool, top: &Natural, bottom: &Natural) -> Self {
        let (own, bottom) = self.top.reduced(bottom);
        let (top, below) = top.reduced(&self.bottom);
        let top = own.times(&top);
        Self {
            negative: self.negative != negative && !top.is_zero(),
            top,
            bottom: below.times(&bottom),
        }
    }
}

impl Exact {
    #[inline(never)]
    fn add_or_subtract(&self, other: &Self, difference: bool) -> Self {
        let (sum, common) = self.0.sum(&other.0, difference);
        let (top, common) = sum.top.reduced(&common);
        Self::lowest(sum.negative, top, sum.bottom.times(&common))
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        let gap = self - other;
        if gap.is_zero() {
            Ordering::Equal
        } else if gap.0.negative {
            Ordering::Less
        } else {
            Ordering::Greater
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
        self.0
            .product(other.0.negative, &other.0.top, &other.0.bottom)
            .into()
    }
}

impl Div for &Exact {
    type Output = Exact;
    /// Division by zero gives zero: the units rule zero divisors out, and a
    /// page must not die of a slip.
    #[inline(never)]
    fn div(self, other: Self) -> Exact {
        if other.is_zero() {
            return Exact::zero();
        }
        self.0
            .product(other.0.negative, &other.0.bottom, &other.0.top)
            .into()
    }
}

impl From<Ratio> for Exact {
    fn from(ratio: Ratio) -> Self {
        Self(Rc::new(ratio))
    }
}
