//! A quotient that is only wanted rounded.

use super::{
    super::{natural::Natural, rounding::Rounding},
    Exact,
};

/// A product over a product, of numbers of zero or more. It is not put into lowest terms, which is
/// what takes longest in sums with an [`Exact`] and makes no difference to a rounded outcome.
pub(in crate::model) struct Quotient {
    top: Natural,
    bottom: Natural,
}

impl Quotient {
    /// The product of `above` over the product of `below`, none of which is zero or less.
    pub fn of(above: &[&Exact], below: &[&Exact]) -> Self {
        let mut all = Self {
            top: Natural::ONE,
            bottom: Natural::ONE,
        };
        for number in above {
            all.top = all.top.times(&number.0.top);
            all.bottom = all.bottom.times(&number.0.bottom);
        }
        for number in below {
            all.top = all.top.times(&number.0.bottom);
            all.bottom = all.bottom.times(&number.0.top);
        }
        all
    }

    /// As the policy rounds it.
    pub fn rounded(mut self, policy: Rounding) -> Exact {
        let whole = match policy {
            Rounding::None => return Exact::ratio(false, &self.top, &self.bottom),
            Rounding::Up => {
                let down = self.top.divide(&self.bottom);
                if self.top.is_zero() {
                    down
                } else {
                    down.plus(&Natural::ONE)
                }
            }
            Rounding::Nearest => {
                let down = self.top.divide(&self.bottom);
                if self.top.plus(&self.top) < self.bottom {
                    down
                } else {
                    down.plus(&Natural::ONE)
                }
            }
        };
        Exact::lowest(false, whole, Natural::ONE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_as_the_policies_do() {
        let parse = |text: &str| Exact::parse(text).unwrap();
        for (above, below) in [
            ("0", "3"),
            ("7", "2"),
            ("1326", "0.34"),
            ("5", "2"),
            ("1", "3"),
            ("6", "2"),
            ("2.5", "0.99"),
        ] {
            let (above, below) = (parse(above), parse(below));
            let third = parse("1.1");
            for policy in Rounding::ALL {
                let want = policy.apply(&(&(&above * &third) / &below));
                let seen = Quotient::of(&[&above, &third], &[&below]).rounded(policy);
                assert_eq!(seen, want, "{above:?} {below:?} {policy:?}");
            }
        }
    }
}
