//! Whole numbers of any size, in the little code that a calculator needs of them.
//!
//! The page pays for every kilobyte, and most of its numbers have less than twenty digits, seldom a
//! hundred: so what fits a machine's integer is one, and for the rest there is one method per
//! operation, the one from school, and none that only pays off beyond.

mod limbs;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;

/// A whole number, zero or more.
#[derive(Clone, Debug)]
pub(super) enum Natural {
    /// Whatever has up to 64 binary digits.
    Small(u64),
    /// Three limbs or more: digits in base 2^32, the least significant first; the last one is not
    /// zero.
    Large(Vec<u32>),
}

use Natural::{Large, Small};

impl Natural {
    /// One.
    pub const ONE: Self = Small(1);

    /// A number of up to 128 binary digits.
    pub fn wide(size: u128) -> Self {
        if let Ok(small) = u64::try_from(size) {
            return Small(small);
        }
        #[expect(clippy::cast_possible_truncation, reason = "limb by limb")]
        let mut limbs: Vec<u32> = (0..4).map(|at| (size >> (32 * at)) as u32).collect();
        limbs::trim(&mut limbs);
        Self::of_limbs(limbs)
    }

    /// Ten to the power of `exponent`.
    pub fn power_of_ten(exponent: usize) -> Self {
        let mut power = Self::ONE;
        for _ in 0..exponent {
            power.append(0);
        }
        power
    }

    /// Adds a decimal digit behind the others: how a number is read.
    pub fn append(&mut self, digit: u8) {
        *self = self.times(&Small(10)).plus(&Small(u64::from(digit)));
    }

    /// Whether this is zero.
    pub fn is_zero(&self) -> bool {
        matches!(self, Small(0))
    }

    /// Whether this is one.
    pub fn is_one(&self) -> bool {
        matches!(self, Small(1))
    }

    /// How many binary digits it takes.
    pub fn bits(&self) -> usize {
        limbs::bits(self.limbs(&mut [0; 2]))
    }

    /// The 64 binary digits from the first one; the last of them is a one, too, if there is a
    /// one anywhere behind.
    pub fn lead(&self) -> u64 {
        limbs::lead(self.limbs(&mut [0; 2]))
    }

    /// Its decimal digits, the least significant first; none for zero.
    pub fn into_digits(mut self) -> Vec<u8> {
        let billion = Small(1_000_000_000);
        let mut digits = Vec::new();
        while !self.is_zero() {
            let above = self.divide(&billion);
            let mut nine = self.small().unwrap_or(0);
            for _ in 0..9 {
                digits.push((nine % 10) as u8);
                nine /= 10;
            }
            self = above;
        }
        while digits.last() == Some(&0) {
            digits.pop();
        }
        digits
    }

    /// The sum of both.
    pub fn plus(&self, other: &Self) -> Self {
        self.with(other, false)
    }

    /// The sum of both; or what this leaves if the other is taken away, which is not larger.
    #[inline(never)]
    pub fn with(&self, other: &Self, take: bool) -> Self {
        if let (Small(one), Small(two)) = (self, other) {
            let (sum, over) = if take {
                one.overflowing_sub(*two)
            } else {
                one.overflowing_add(*two)
            };
            if !over {
                return Small(sum);
            }
        }
        let mut all = self.limbs(&mut [0; 2]).to_vec();
        limbs::add_product(&mut all, other.limbs(&mut [0; 2]), 1, 0, take);
        Self::of_limbs(all)
    }

    /// The product of both.
    #[inline(never)]
    pub fn times(&self, other: &Self) -> Self {
        // Two lengths that add up to 64 at most: no more is asked, for what is in between is rare.
        if let (Small(one), Small(two)) = (self, other)
            && one.leading_zeros() + two.leading_zeros() >= 64
        {
            return Small(one * two);
        }
        let (mut one, mut two) = ([0; 2], [0; 2]);
        let (one, two) = (self.limbs(&mut one), other.limbs(&mut two));
        let mut product = Vec::new();
        for (at, limb) in one.iter().enumerate() {
            limbs::add_product(&mut product, two, *limb, at, false);
        }
        Self::of_limbs(product)
    }

    /// This with `count` limbs of zero behind: times 2^32 for each.
    pub fn raise(&self, count: usize) -> Self {
        let mut raised = self.clone();
        for _ in 0..count {
            raised = raised.times(&Small(1 << 32));
        }
        raised
    }

    /// How often the divisor, which is not zero, is contained; what it leaves over remains.
    #[inline(never)]
    pub fn divide(&mut self, divisor: &Self) -> Self {
        debug_assert!(!divisor.is_zero(), "division by zero");
        match (&mut *self, divisor) {
            (Small(size), Small(part)) => {
                let quotient = *size / part;
                *size %= part;
                Small(quotient)
            }
            (Small(_), Large(_)) => Small(0),
            (Large(limbs), _) => {
                let mut rest = std::mem::take(limbs);
                let quotient = limbs::divide(&mut rest, divisor.limbs(&mut [0; 2]));
                *self = Self::of_limbs(rest);
                Self::of_limbs(quotient)
            }
        }
    }

    /// Both, of which the other is not zero, divided by what they have in common.
    pub fn reduced(&self, other: &Self) -> (Self, Self) {
        let common = self.common(other);
        (self.over(&common), other.over(&common))
    }

    /// The quotient by a divisor, which is not zero.
    #[inline(never)]
    pub fn over(&self, divisor: &Self) -> Self {
        let mut rest = self.clone();
        if divisor.is_one() {
            rest
        } else {
            rest.divide(divisor)
        }
    }

    /// The greatest common divisor.
    #[inline(never)]
    pub fn common(&self, other: &Self) -> Self {
        if let (Small(one), Small(two)) = (self, other) {
            return Small(common(*one, *two));
        }
        if other.is_one() {
            return Self::ONE;
        }
        if other.is_zero() {
            return self.clone();
        }
        let mut rest = self.clone();
        rest.divide(other);
        other.common(&rest)
    }

    /// The number, where it has up to 64 binary digits.
    pub fn small(&self) -> Option<u64> {
        match self {
            Small(size) => Some(*size),
            Large(_) => None,
        }
    }

    /// Its limbs; the place is for those of a small number.
    fn limbs<'a>(&'a self, place: &'a mut [u32; 2]) -> &'a [u32] {
        match self {
            Small(size) => {
                *place = [limbs::low(*size), limbs::low(*size >> 32)];
                match place {
                    [0, 0] => &[],
                    [low, 0] => std::slice::from_ref(low),
                    both => both,
                }
            }
            Large(limbs) => limbs,
        }
    }

    /// The number with these limbs, of which the last one is not zero.
    fn of_limbs(limbs: Vec<u32>) -> Self {
        match limbs[..] {
            [] => Small(0),
            [low] => Small(u64::from(low)),
            [low, high] => Small(u64::from(high) << 32 | u64::from(low)),
            _ => Large(limbs),
        }
    }
}

/// The greatest common divisor of two small numbers.
fn common(mut one: u64, mut two: u64) -> u64 {
    while two > 0 {
        (one, two) = (two, one % two);
    }
    one
}

impl From<u64> for Natural {
    fn from(value: u64) -> Self {
        Small(value)
    }
}

impl PartialEq for Natural {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Natural {}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        limbs::compare(self.limbs(&mut [0; 2]), other.limbs(&mut [0; 2]))
    }
}
