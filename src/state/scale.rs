//! How a slider's way maps to values, and what one step is.
//!
//! Steps have two significant digits everywhere: 23 % → 24 %, 500,000 →
//! 510,000. Money spans decades, so equal ways are equal decades there; within
//! a decade the way is even, which needs no logarithm and inverts exactly.

use crate::model::{Exact, Input};

/// How far a key moves a slider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stride {
    /// An arrow key.
    Small,
    /// Page up, page down.
    Large,
}

/// What a key asks of a slider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// A step, up or down.
    Step(Stride, bool),
    /// To the left end.
    First,
    /// To the right end.
    Last,
}

impl Lead {
    /// Where it leads from a value.
    #[must_use]
    pub fn from(self, scale: Scale, value: &Exact) -> Exact {
        match self {
            Self::Step(stride, up) => scale.step(value, stride, up),
            Self::First => scale.first(),
            Self::Last => scale.last(),
        }
    }
}

/// The values along a slider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Decades from 10^`from` to 10^`to`.
    Decades {
        /// Exponent at the left end.
        from: u32,
        /// Exponent at the right end.
        to: u32,
    },
    /// Per cent, evenly from 0 to 100.
    Percent,
    /// Days, evenly from 0 to 365.
    Days,
}

/// Steps in a decade: 10, 11, … 99.
const PER_DECADE: u32 = 90;

impl Scale {
    /// The scale of an input's slider.
    #[must_use]
    pub fn of(input: Input) -> Self {
        match input {
            Input::Quota => Self::Decades { from: 3, to: 9 },
            Input::Aov => Self::Decades { from: 1, to: 7 },
            Input::Share | Input::Rate(_) => Self::Percent,
            Input::Cycle => Self::Days,
        }
    }

    /// The way of a value, 0 (left) to 1 (right); values beyond stay at the end.
    #[must_use]
    pub fn way(self, value: &Exact) -> f64 {
        let way = match self {
            Self::Percent => value.to_f64() / 100.0,
            Self::Days => value.to_f64() / 365.0,
            Self::Decades { from, to } => {
                let (exponent, mantissa) = decade(value);
                let within = (mantissa.to_f64() - 1.0) / 9.0;
                (f64::from(exponent) - f64::from(from) + within) / f64::from(to - from)
            }
        };
        way.clamp(0.0, 1.0)
    }

    /// The value at a way from 0 to 1, on a sensible step.
    #[must_use]
    pub fn at(self, way: f64) -> Exact {
        let way = if way.is_finite() {
            way.clamp(0.0, 1.0)
        } else {
            0.0
        };
        match self {
            Self::Percent => on_grid(&fine(way * 100.0)).max(self.first()),
            Self::Days => fine(way * 365.0).round(),
            Self::Decades { from, to } => {
                let steps = way * f64::from((to - from) * PER_DECADE);
                // In range by the clamp above.
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                let step = (steps + 0.5) as u32;
                let mantissa = Exact::from(u64::from(10 + step % PER_DECADE));
                &mantissa * &power(from + step / PER_DECADE - 1)
            }
        }
    }

    /// The next value up or down from any value. It may leave the slider's
    /// way; the input's range is the caller's to keep.
    #[must_use]
    pub fn step(self, value: &Exact, stride: Stride, up: bool) -> Exact {
        let unit = match (self, stride) {
            (Self::Days, Stride::Small) => Exact::from(1),
            (Self::Days, Stride::Large) => Exact::from(7),
            (_, Stride::Small) => unit(value, up),
            (_, Stride::Large) => &unit(value, up) * &Exact::from(10),
        };
        let cells = value / &unit;
        let next = if up {
            &cells.floor() + &Exact::from(1)
        } else {
            &cells.ceil() - &Exact::from(1)
        };
        let next = &next * &unit;
        if next.is_positive() || self == Self::Days {
            next.max(Exact::zero())
        } else {
            value.clone()
        }
    }

    /// The value at the left end, where Home leads.
    #[must_use]
    pub fn first(self) -> Exact {
        match self {
            Self::Decades { from, .. } => power(from),
            Self::Percent => Exact::from(1),
            Self::Days => Exact::zero(),
        }
    }

    /// The value at the right end, where End leads.
    #[must_use]
    pub fn last(self) -> Exact {
        self.at(1.0)
    }
}

fn power(exponent: u32) -> Exact {
    Exact::from(10_u64.pow(exponent.min(18)))
}

/// A screen position as an exact number; a thousandth is finer than a pixel.
fn fine(value: f64) -> Exact {
    // Positions are below a thousand, so the product is exact enough.
    #[expect(clippy::cast_possible_truncation)]
    Exact::decimal((value * 1000.0) as i64, 3)
}

/// `value` = mantissa × 10^exponent with 1 ≤ mantissa < 10; zero as 10^-12.
fn decade(value: &Exact) -> (i32, Exact) {
    let ten = Exact::from(10);
    let one = Exact::from(1);
    let (mut mantissa, mut exponent) = (value.clone(), 0);
    while mantissa >= ten {
        mantissa = &mantissa / &ten;
        exponent += 1;
    }
    while mantissa < one && exponent > -12 {
        mantissa = &mantissa * &ten;
        exponent -= 1;
    }
    (exponent, mantissa)
}

/// One step of two significant digits, above or below a value.
fn unit(value: &Exact, up: bool) -> Exact {
    let (exponent, mantissa) = decade(value);
    // Down from 100 is 99, not 90.
    let exponent = if !up && mantissa == Exact::from(1) {
        exponent - 1
    } else {
        exponent
    };
    let places = exponent - 1;
    if places >= 0 {
        power(places.unsigned_abs())
    } else {
        Exact::decimal(1, places.unsigned_abs())
    }
}

/// The nearest value of two significant digits.
fn on_grid(value: &Exact) -> Exact {
    let unit = unit(value, true);
    &(value / &unit).round() * &unit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Stage;
    use proptest::prelude::*;

    const PERCENT: Scale = Scale::Percent;

    fn step(scale: Scale, from: &str, stride: Stride, up: bool) -> String {
        scale
            .step(&Exact::parse(from).unwrap(), stride, up)
            .to_plain()
    }

    #[test]
    fn steps_have_two_digits() {
        let money = Scale::of(Input::Quota);
        for (scale, from, stride, up, to) in [
            (PERCENT, "23", Stride::Small, true, "24"),
            (PERCENT, "22.5", Stride::Small, true, "23"),
            (PERCENT, "22.5", Stride::Small, false, "22"),
            (PERCENT, "10", Stride::Small, false, "9.9"),
            (PERCENT, "100", Stride::Small, false, "99"),
            (PERCENT, "23", Stride::Large, true, "30"),
            (PERCENT, "5", Stride::Large, false, "4"),
            (money, "500000", Stride::Small, true, "510000"),
            (money, "1000000", Stride::Small, false, "990000"),
            (money, "500000", Stride::Large, true, "600000"),
            (Scale::Days, "30", Stride::Large, true, "35"),
            (Scale::Days, "0", Stride::Small, false, "0"),
        ] {
            assert_eq!(step(scale, from, stride, up), to, "{scale:?} from {from}");
        }
    }

    #[test]
    fn ends_are_reached() {
        for input in Input::ALL {
            let scale = Scale::of(input);
            assert!((scale.way(&scale.last()) - 1.0).abs() < 1e-9, "{input:?}");
        }
        assert_eq!(Scale::of(Input::Quota).last(), Exact::from(1_000_000_000));
        assert_eq!(Scale::of(Input::Rate(Stage::Won)).at(0.0), Exact::from(1));
        assert_eq!(PERCENT.at(f64::NAN), Exact::from(1));
    }

    proptest! {
        #[test]
        fn way_undoes_at(way in 0.0f64..=1.0, at in 0usize..10) {
            let scale = Scale::of(Input::ALL[at]);
            prop_assert!((scale.way(&scale.at(way)) - way).abs() < 0.011);
        }

        #[test]
        fn steps_move_the_right_way(mantissa in 1i64..1_000_000, scale in 0u32..8, at in 0usize..10, large: bool) {
            let value = Exact::decimal(mantissa, scale);
            let on = Scale::of(Input::ALL[at]);
            let stride = if large { Stride::Large } else { Stride::Small };
            prop_assert!(on.step(&value, stride, true) > value);
            prop_assert!(on.step(&value, stride, false) <= value);
        }
    }
}
