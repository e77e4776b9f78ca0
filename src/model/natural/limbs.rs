//! Numbers beyond 64 binary digits, limb by limb: digits in base 2^32, the least significant first,
//! of which the last one is not zero.

use std::cmp::Ordering;

/// How many binary digits a number takes.
pub(super) fn bits(limbs: &[u32]) -> usize {
    let unused = limbs.last().map_or(0, |limb| limb.leading_zeros());
    limbs.len() * 32 - unused as usize
}

/// The 64 binary digits from the first one; the last of them is a one, too, if there is a
/// one anywhere behind.
pub(super) fn lead(limbs: &[u32]) -> u64 {
    let mut limbs = limbs.iter().rev().copied();
    let mut next = || u64::from(limbs.next().unwrap_or(0));
    let head = next() << 32 | next();
    let tail = next();
    let unused = head.leading_zeros() % 64;
    let behind = low(tail << unused) > 0 || limbs.any(|limb| limb > 0);
    head << unused | tail << unused >> 32 | u64::from(behind)
}

/// Which of two is larger.
pub(super) fn compare(one: &[u32], two: &[u32]) -> Ordering {
    let sizes = one.len().cmp(&two.len());
    sizes.then_with(|| one.iter().rev().cmp(two.iter().rev()))
}

/// Adds `factor` times the other, `at` limbs up; or takes it away, where it is not too much.
pub(super) fn add_product(all: &mut Vec<u32>, other: &[u32], factor: u32, at: usize, take: bool) {
    let end = other.len() + at;
    while all.len() < end {
        all.push(0);
    }
    let mut others = other.iter();
    let mut carry = 0;
    for limb in all.iter_mut().skip(at) {
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
        all.push(low(carry));
    }
    trim(all);
}

/// How often the divisor, which is not zero, is contained; what it leaves over remains.
pub(super) fn divide(rest: &mut Vec<u32>, divisor: &[u32]) -> Vec<u32> {
    let mut quotient = Vec::new();
    // Dividing by a little more takes away too little, at worst: then there is another round.
    let more = (lead(divisor) >> 32) + 1;
    let size = bits(divisor);
    while compare(rest, divisor).is_ge() {
        let guess = (lead(rest) & !1) / more;
        let gap = bits(rest) - size;
        let at = gap.saturating_sub(1) / 32;
        let guess = guess >> (at * 32 + 32 - gap);
        let guess = u32::try_from(guess).unwrap_or(u32::MAX).max(1);
        add_product(rest, divisor, guess, at, true);
        add_product(&mut quotient, &[1], guess, at, false);
    }
    quotient
}

/// Takes zeros in front away.
pub(super) fn trim(limbs: &mut Vec<u32>) {
    while limbs.last() == Some(&0) {
        limbs.pop();
    }
}

/// The last 32 binary digits.
#[expect(clippy::cast_possible_truncation, reason = "what it is for")]
pub(super) fn low(wide: u64) -> u32 {
    wide as u32
}
