//! Against an arithmetic that many rely on.

use num_bigint::BigUint;
use num_rational::Ratio;
use num_traits::Pow;
use proptest::{collection::vec, prelude::*};

use super::{Natural, limbs};

/// Numbers whose limbs are apt to carry, to borrow and to be guessed wrong.
fn natural() -> impl Strategy<Value = Natural> {
    let limb = prop_oneof![
        Just(0),
        Just(1),
        Just(u32::MAX),
        Just(u32::MAX - 1),
        Just(1 << 31),
        Just((1 << 31) - 1),
        0..100_u32,
        any::<u32>(),
    ];
    vec(limb, 0..12).prop_map(|mut limbs| {
        limbs::trim(&mut limbs);
        Natural::of_limbs(limbs)
    })
}

fn big(natural: &Natural) -> BigUint {
    let (place, small) = (&mut [0; 2], natural.small().is_some());
    let limbs = natural.limbs(place);
    assert_ne!(limbs.last(), Some(&0), "a leading zero");
    assert_eq!(limbs.len() < 3, small, "not in its own form");
    BigUint::new(limbs.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn computes_the_same(a in natural(), b in natural(), up in 0..4_usize) {
        let (x, y) = (big(&a), big(&b));
        prop_assert_eq!(big(&a.plus(&b)), &x + &y);
        prop_assert_eq!(big(&a.times(&b)), &x * &y);
        prop_assert_eq!(big(&a.plus(&b).with(&b, true)), x.clone());
        prop_assert_eq!(a.cmp(&b), x.cmp(&y));
        prop_assert_eq!(big(&a.raise(up)), &x << (32 * up));
        prop_assert_eq!(a.bits() as u64, x.bits());
    }

    #[test]
    fn divides_the_same(a in natural(), b in natural(), c in natural()) {
        let b = if b.is_zero() { Natural::from(1) } else { b };
        // Numbers of like and unlike size, exact multiples and what is just beside them.
        let multiple = b.times(&c);
        let one = Natural::from(1);
        let below = if multiple.is_zero() { one.clone() } else { multiple.with(&one, true) };
        for dividend in [a, multiple.plus(&one), below, multiple] {
            let (x, y) = (big(&dividend), big(&b));
            let mut rest = dividend.clone();
            let quotient = rest.divide(&b);
            prop_assert_eq!((big(&quotient), big(&rest)), (&x / &y, &x % &y));
            let (top, bottom) = dividend.reduced(&b);
            let common = big(&dividend.common(&b));
            let lowest = Ratio::new(x.clone(), y.clone());
            prop_assert_eq!((&big(&top), &big(&bottom)), (lowest.numer(), lowest.denom()));
            prop_assert_eq!(big(&bottom) * common, y);
        }
    }

    #[test]
    fn leads_with_the_first_digits(a in natural()) {
        prop_assume!(!a.is_zero());
        let x = big(&a);
        let wide = &x << 64_u32;
        let head: BigUint = &wide >> (a.bits());
        let behind = &head << (a.bits()) != wide;
        prop_assert_eq!(BigUint::from(a.lead()), head | BigUint::from(u32::from(behind)));
    }

    #[test]
    fn writes(a in natural()) {
        let x = big(&a);
        let digits: String =
            a.clone().into_digits().iter().rev().map(|digit| char::from(b'0' + digit)).collect();
        let written = if a.is_zero() { String::new() } else { x.to_string() };
        prop_assert_eq!(digits, written);
    }
}

#[test]
fn begins_small() {
    assert!(Natural::from(0).is_zero());
    assert!(Natural::from(1).is_one());
    assert!(!Natural::from(1 << 32).is_one());
    assert_eq!(big(&Natural::from(u64::MAX)), BigUint::from(u64::MAX));
    assert_eq!(
        big(&Natural::power_of_ten(60)),
        BigUint::from(10_u32).pow(60_u32)
    );
    assert_eq!(Natural::from(0).lead(), 0);
    assert_eq!(Natural::from(0).bits(), 0);
}
