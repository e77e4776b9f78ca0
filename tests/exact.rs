//! Exact numbers, held against an arithmetic that many rely on.

// A test may unwrap; and here equal floats are what is asked for.
#![allow(clippy::unwrap_used, clippy::float_cmp)]

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Pow, Signed, ToPrimitive, Zero};
use proptest::prelude::*;
use upfunnel::model::{Exact, ParseProblem};

/// Whole numbers: small ones, ones around the edges of limbs and powers of ten, long ones.
fn whole() -> impl Strategy<Value = BigInt> {
    let size = prop_oneof![
        (0..200_u64).prop_map(BigInt::from),
        any::<u64>().prop_map(BigInt::from),
        (0..1200_u32, -2..=2_i32).prop_map(|(bits, near)| (BigInt::from(1) << bits) + near),
        (0..20_u32, -1..=1_i32).prop_map(|(limbs, near)| (BigInt::from(1) << (limbs * 32)) + near),
        (0..390_u32, -1..=1_i32).prop_map(|(digits, near)| ten_to(digits) + near),
        "[1-9][0-9]{0,389}".prop_map(|digits| digits.parse().unwrap()),
    ];
    (size, any::<bool>()).prop_map(|(size, negative)| if negative { -size } else { size })
}

fn ratio() -> impl Strategy<Value = BigRational> {
    let bottom = prop_oneof![
        Just(BigInt::from(1)),
        (0..60_u32).prop_map(ten_to),
        whole().prop_filter("division by zero", |bottom| !bottom.is_zero()),
    ];
    (whole(), bottom).prop_map(|(top, bottom)| BigRational::new(top, bottom))
}

fn ten_to(exponent: u32) -> BigInt {
    BigInt::from(10).pow(exponent)
}

fn exact(ratio: &BigRational) -> Exact {
    &read(&ratio.numer().to_string()) / &read(&ratio.denom().to_string())
}

fn read(text: &str) -> Exact {
    Exact::parse(text).unwrap_or_else(|problem| panic!("{text}: {problem:?}"))
}

/// Whether both are the same number. Where the terms are too long to be read, what is left after
/// dividing by them tells.
fn same(found: &Exact, wanted: &BigRational) -> bool {
    let long = |whole: &BigInt| {
        let (high, low) = (whole / ten_to(390), whole % ten_to(390));
        let high = &read(&high.to_string()) * &read("1e390");
        &high + &read(&low.to_string())
    };
    let (top, bottom) = (long(wanted.numer()), long(wanted.denom()));
    let top_again = found * &bottom;
    top_again == top
        && top_again.to_plain() == wanted.numer().to_string()
        && *found == &top / &bottom
}

/// What the plain decimal is by definition.
fn plain(ratio: &BigRational) -> String {
    if ratio.is_integer() {
        return ratio.to_integer().to_string();
    }
    let (top, bottom) = (ratio.numer().bits(), ratio.denom().bits());
    let places = usize::try_from(bottom.saturating_sub(top) * 3 / 10 + 20).unwrap();
    let scaled = (ratio * ten_to(u32::try_from(places).unwrap()))
        .round()
        .to_integer();
    let digits = format!(
        "{:0>width$}",
        scaled.magnitude().to_string(),
        width = places + 1
    );
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let sign = if scaled.is_negative() { "-" } else { "" };
    format!("{sign}{whole}.{fraction}")
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn computes_the_same(x in ratio(), y in ratio()) {
        let (a, b) = (exact(&x), exact(&y));
        prop_assert!(same(&a, &x), "{a:?}");
        prop_assert!(same(&(&a + &b), &(&x + &y)), "{a:?} + {b:?}");
        prop_assert!(same(&(&a - &b), &(&x - &y)), "{a:?} - {b:?}");
        prop_assert!(same(&(&a * &b), &(&x * &y)), "{a:?} * {b:?}");
        let quotient = if y.is_zero() { BigRational::zero() } else { &x / &y };
        prop_assert!(same(&(&a / &b), &quotient), "{a:?} / {b:?}");
        prop_assert_eq!(a.cmp(&b), x.cmp(&y));
        prop_assert_eq!(a == b, x == y);
    }

    #[test]
    fn rounds_the_same(x in ratio(), places in 0..30_u32, halves in whole()) {
        for x in [x, BigRational::new(halves, 2.into())] {
            let a = exact(&x);
            let half = BigRational::new(1.into(), 2.into());
            let unit = BigRational::from_integer(ten_to(places));
            prop_assert!(same(&a.floor(), &x.floor()), "{a:?}");
            prop_assert!(same(&a.ceil(), &x.ceil()), "{a:?}");
            prop_assert!(same(&a.round(), &(&x + &half).floor()), "{a:?}");
            let rounded = (&x * &unit + &half).floor() / &unit;
            prop_assert!(same(&a.round_to(places), &rounded), "{a:?}");
            prop_assert_eq!(a.is_whole(), x.is_integer());
            prop_assert_eq!(a.is_zero(), x.is_zero());
            prop_assert_eq!(a.is_positive(), x.is_positive());
        }
    }

    #[test]
    fn writes_the_same(x in ratio()) {
        let a = exact(&x);
        prop_assert_eq!(a.to_plain(), plain(&x));
        prop_assert_eq!(a, exact(&x));
    }

    #[test]
    fn reads_what_it_writes(mantissa in any::<i64>(), scale in 0..20_u32) {
        let number = Exact::decimal(mantissa, scale);
        let x = BigRational::new(mantissa.into(), ten_to(scale));
        prop_assert!(same(&number, &x), "{number:?}");
        prop_assert_eq!(&read(&number.to_plain()), &number);
        prop_assert_eq!(read(&format!("{mantissa}e-{scale}")), number);
    }

    #[test]
    fn reads_decimals(
        sign in "[+-]?", whole in "[0-9]{0,99}", fraction in "[0-9]{0,99}", e in -99..99_i32,
    ) {
        prop_assume!(whole.len() + fraction.len() > 0);
        let digits: BigInt = format!("{sign}{whole}{fraction}").parse().unwrap();
        let shift = e - i32::try_from(fraction.len()).unwrap();
        let power = ten_to(shift.unsigned_abs());
        let x = if shift < 0 { BigRational::new(digits, power) } else { (digits * power).into() };
        for text in [format!("{sign}{whole}.{fraction}e{e}"), format!("{sign}{whole}.{fraction}E{e:+}")] {
            prop_assert!(same(&read(&text), &x), "{text}");
        }
    }

    #[test]
    fn floats_of_small_ratios_are_the_nearest(top in 0_u64..1 << 55, bottom in 1_u64..1 << 55, up in 0..56_u32, down in 0..56_u32) {
        let x = BigRational::new((top >> up).into(), (bottom >> down).max(1).into());
        prop_assert_eq!(Some(exact(&x).to_f64()), x.to_f64());
    }

    #[test]
    fn floats_are_the_nearest(x in ratio()) {
        let float = exact(&x).to_f64();
        let theirs = x.to_f64().unwrap_or(f64::NAN);
        // Below the normal floats the last digit may be off by one.
        let fine = float == theirs || float.abs() <= f64::MIN_POSITIVE
            && (float.next_up() == theirs || float.next_down() == theirs);
        prop_assert!(fine, "{float} {theirs}");
        let normal = float.is_finite() && float.abs() > f64::MIN_POSITIVE;
        let off = |float: f64| BigRational::from_float(float).map(|float| (float - &x).abs());
        for beside in [float.next_up(), float.next_down()] {
            prop_assert!(!normal || beside.is_infinite() || off(float) <= off(beside), "{float}");
        }
    }
}

#[test]
fn floats_of_extremes() {
    let check = |text: &str, wanted: f64| {
        assert_eq!(read(text).to_f64().to_bits(), wanted.to_bits(), "{text}");
    };
    check("0", 0.0);
    check("1e95", 1e95);
    check("-1e300", -1e300);
    check("1e-300", 1e-300);
    check("5e-324", 5e-324);
    check("1e-400", 0.0);
    check("1e399", f64::INFINITY);
    // Ties go to the even one.
    check("9007199254740993", 9_007_199_254_740_992.0);
    check("9007199254740995", 9_007_199_254_740_996.0);
    check(
        "9007199254740993.0000000000000000000000001",
        9_007_199_254_740_994.0,
    );
}

#[test]
fn texts_that_are_no_decimals() {
    for text in [
        "", ".", "+", "-", "e5", ".e5", "1e", "1e+", "1e5.", "1e5e5", "1.2.3", "--1", "+-1", " 1",
        "1 ", "1,5", "0x1", "1_000", "NaN", "inf", "1é", "１", "1e５", "1e--5", "\0",
    ] {
        assert_eq!(
            Exact::parse(text),
            Err(ParseProblem::NotANumber),
            "{text:?}"
        );
    }
    for text in [
        "0",
        "-0",
        ".0",
        "0.",
        "00e99999999999999999999",
        "-0.000e-9999999999",
    ] {
        assert_eq!(read(text), Exact::zero(), "{text:?}");
        assert_eq!(read(text).to_plain(), "0", "{text:?}");
    }
}

#[test]
fn texts_of_extreme_length() {
    let nines = "9".repeat(400);
    assert_eq!(read(&nines).to_plain(), nines);
    assert_eq!(
        Exact::parse(&(nines.clone() + "9")),
        Err(ParseProblem::TooLarge)
    );
    assert_eq!(read(&format!("{}{nines}", "0".repeat(5000))), read(&nines));
    assert_eq!(read(&format!("{nines}.{nines}")).floor(), read(&nines));
    assert_eq!(
        read(&format!("1.5{}", "0".repeat(5000))),
        Exact::decimal(15, 1)
    );
    assert_eq!(read("1e399").to_plain(), format!("1{}", "0".repeat(399)));
    let check = |text: &str, wanted| assert_eq!(Exact::parse(text), Err(wanted), "{text}");
    check("1e400", ParseProblem::TooLarge);
    check("-1e99999999999999999999", ParseProblem::TooLarge);
    check("1e-401", ParseProblem::TooSmall);
    check(&format!("0.{nines}9"), ParseProblem::TooSmall);
    check("1e-99999999999999999999", ParseProblem::TooSmall);
    let small = &read("1e-400") * &read("1e399");
    assert_eq!(small, Exact::decimal(1, 1));
}

#[test]
fn division_by_zero_gives_zero() {
    assert_eq!(&Exact::from(7) / &Exact::zero(), Exact::zero());
}
