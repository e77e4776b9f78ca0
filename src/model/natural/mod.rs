//! Whole numbers of any size, in the little code that a calculator needs of them.
//!
//! The page pays for every kilobyte, and its numbers have twenty digits, seldom a hundred: so
//! there is one method per operation, the one from school, and none that only pays off beyond.

#[cfg(test)]
mod tests;

use std::cmp::Ordering;

/// A whole number, zero or more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Natural {
    /// Digits in base 2^32, the least significant first; the last one is not zero.
    limbs: Vec<u32>,
}

impl Natural {
    /// Ten to the power of `exponent`.
    pub fn power_of_ten(exponent: usize) -> Self {
        let mut power = Self::from(1);
        for _ in 0..exponent {
            power.append(10, 0);
        }
        power
    }

    /// Whether this is zero.
    pub fn is_zero(&self) -> bool {
        self.limbs.is_empty()
    }

    /// Whether this is one.
    pub fn is_one(&self) -> bool {
        matches!(self.limbs[..], [1])
    }

    /// How many limbs it takes.
    pub fn len(&self) -> usize {
        self.limbs.len()
    }

    /// How many binary digits it takes.
    pub fn bits(&self) -> usize {
        let unused = self.limbs.last().map_or(0, |limb| limb.leading_zeros());
        self.limbs.len() * 32 - unused as usize
    }

    /// The 64 binary digits from the first one; the last of them is a one, too, if there is a
    /// one anywhere behind.
    pub fn lead(&self) -> u64 {
        let mut limbs = self.limbs.iter().rev().copied();
        let mut next = || u64::from(limbs.next().unwrap_or(0));
        let head = next() << 32 | next();
        let tail = next();
        let unused = head.leading_zeros() % 64;
        let behind = low(tail << unused) > 0 || limbs.any(|limb| limb > 0);
        head << unused | tail << unused >> 32 | u64::from(behind)
    }

    /// Makes this `factor` times as large and adds a digit: how a number is read.
    pub fn append(&mut self, factor: u32, digit: u32) {
        let mut carry = u64::from(digit);
        for limb in &mut self.limbs {
            carry += u64::from(*limb) * u64::from(factor);
            *limb = low(carry);
            carry >>= 32;
        }
        if carry > 0 {
            self.limbs.push(low(carry));
        }
    }

    /// Its decimal digits, the least significant first; none for zero.
    pub fn into_digits(mut self) -> Vec<u8> {
        let billion = Self::from(1_000_000_000);
        let mut digits = Vec::new();
        while !self.is_zero() {
            let above = self.divide(&billion);
            let mut nine = self.limbs.first().copied().unwrap_or(0);
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
        let mut sum = self.clone();
        sum.add_product(other, 1, 0, false);
        sum
    }

    /// This without the other, which is not larger.
    pub fn minus(&self, other: &Self) -> Self {
        let mut rest = self.clone();
        rest.add_product(other, 1, 0, true);
        rest
    }

    /// The product of both.
    pub fn times(&self, other: &Self) -> Self {
        if let ([one], [two]) = (&self.limbs[..], &other.limbs[..]) {
            return Self::from(u64::from(*one) * u64::from(*two));
        }
        let mut product = Self {
            limbs: Vec::with_capacity(self.len() + other.len()),
        };
        for (at, limb) in self.limbs.iter().enumerate() {
            product.add_product(other, *limb, at, false);
        }
        product
    }

    /// This with `count` limbs of zero behind: times 2^32 for each.
    pub fn raise(&self, count: usize) -> Self {
        let mut raised = Self::default();
        raised.add_product(self, 1, count, false);
        raised
    }

    /// How often the divisor, which is not zero, is contained; what it leaves over remains.
    pub fn divide(&mut self, divisor: &Self) -> Self {
        debug_assert!(!divisor.is_zero(), "division by zero");
        if let (Some(size), Some(part)) = (self.small(), divisor.small()) {
            *self = Self::from(size % part);
            return Self::from(size / part);
        }
        let one = Self::from(1);
        let mut quotient = Self::default();
        // Dividing by a little more takes away too little, at worst: then there is another round.
        let more = (divisor.lead() >> 32) + 1;
        while *self >= *divisor {
            let guess = (self.lead() & !1) / more;
            let gap = self.bits() - divisor.bits();
            let at = gap.saturating_sub(1) / 32;
            let guess = guess >> (at * 32 + 32 - gap);
            let guess = u32::try_from(guess).unwrap_or(u32::MAX).max(1);
            self.add_product(divisor, guess, at, true);
            quotient.add_product(&one, guess, at, false);
        }
        quotient
    }

    /// Divides both by what they have in common.
    pub fn reduce(&mut self, other: &mut Self) {
        // Most numbers are small, or soon become so; then there is no need for limbs.
        if let (Some(one), Some(two)) = (self.small(), other.small()) {
            let common = common(one, two);
            if common > 1 {
                (*self, *other) = (Self::from(one / common), Self::from(two / common));
            }
            return;
        }
        let common = self.common(other);
        if !common.is_one() {
            *self = self.divide(&common);
            *other = other.divide(&common);
        }
    }

    /// The greatest common divisor.
    fn common(&self, other: &Self) -> Self {
        if let (Some(one), Some(two)) = (self.small(), other.small()) {
            return Self::from(common(one, two));
        }
        if other.is_zero() {
            return self.clone();
        }
        let mut rest = self.clone();
        rest.divide(other);
        other.common(&rest)
    }

    fn small(&self) -> Option<u64> {
        match self.limbs[..] {
            [low] => Some(u64::from(low)),
            [low, high] => Some(u64::from(high) << 32 | u64::from(low)),
            _ => None,
        }
    }

    /// Adds `factor` times the other, `at` limbs up; or takes it away, where it is not too much.
    fn add_product(&mut self, other: &Self, factor: u32, at: usize, take: bool) {
        let end = other.limbs.len() + at;
        if self.limbs.len() < end {
            self.limbs.resize(end, 0);
        }
        let mut others = other.limbs.iter();
        let mut carry = 0;
        for limb in self.limbs.iter_mut().skip(at) {
            let other = u64::from(others.next().copied().unwrap_or(0));
            let product = other * u64::from(factor) + carry;
            let (result, over) = if take {
                limb.overflowing_sub(low(product))
            } else {
                limb.overflowing_add(low(product))
            };
            *limb = result;
            carry = (product >> 32) + u64::from(over);
        }
        if carry > 0 {
            self.limbs.push(low(carry));
        }
        self.trim();
    }

    fn trim(&mut self) {
        while self.limbs.last() == Some(&0) {
            self.limbs.pop();
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

/// The last 32 binary digits.
#[expect(clippy::cast_possible_truncation, reason = "what it is for")]
fn low(wide: u64) -> u32 {
    wide as u32
}

impl From<u64> for Natural {
    fn from(value: u64) -> Self {
        let limbs = match (low(value), low(value >> 32)) {
            (0, 0) => Vec::new(),
            (low, 0) => vec![low],
            (low, high) => vec![low, high],
        };
        Self { limbs }
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        let sizes = self.limbs.len().cmp(&other.limbs.len());
        sizes.then_with(|| self.limbs.iter().rev().cmp(other.limbs.iter().rev()))
    }
}
