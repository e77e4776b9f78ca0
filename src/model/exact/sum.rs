//! A sum of many numbers.

use super::{super::natural::Natural, Exact, Ratio};

/// A sum in the making. It is put into lowest terms when it is complete, not with each part of it.
pub(in crate::model) struct Sum(Ratio);

impl Sum {
    /// Nothing yet.
    pub fn new() -> Self {
        Self(Ratio {
            negative: false,
            top: Natural::from(0),
            bottom: Natural::ONE,
        })
    }

    /// The sum of all of them.
    pub fn of<'a>(parts: impl IntoIterator<Item = &'a Exact>) -> Exact {
        let mut sum = Self::new();
        for part in parts {
            sum.add(part);
        }
        sum.total()
    }

    /// The sum of all these products.
    pub fn of_products<'a>(pairs: impl Iterator<Item = (&'a Exact, &'a Exact)>) -> Exact {
        let mut sum = Self::new();
        for (one, two) in pairs {
            sum.add_product(one, two);
        }
        sum.total()
    }

    /// Adds a number.
    pub fn add(&mut self, part: &Exact) {
        self.add_ratio(&part.0);
    }

    /// Adds a product.
    pub fn add_product(&mut self, one: &Exact, two: &Exact) {
        let two = &two.0;
        self.add_ratio(&one.0.product(two.negative, &two.top, &two.bottom));
    }

    /// What it comes to.
    pub fn total(self) -> Exact {
        let Ratio {
            negative,
            top,
            bottom,
        } = self.0;
        Exact::ratio(negative, &top, &bottom)
    }

    #[inline(never)]
    fn add_ratio(&mut self, part: &Ratio) {
        let all = &mut self.0;
        if part.top.is_zero() {
            return;
        }
        if !all.negative
            && !part.negative
            && all.bottom.small().is_some()
            && all.bottom.small() == part.bottom.small()
        {
            all.top = all.top.plus(&part.top);
            return;
        }
        let (sum, common) = all.sum(part, false);
        *all = Ratio {
            bottom: sum.bottom.times(&common),
            ..sum
        };
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    proptest! {
        #[test]
        fn comes_to_what_single_sums_do(
            parts in vec((any::<i32>(), 1..200_u64, -99..99_i64, 0..12_u32), 0..20),
        ) {
            let (mut sum, mut want) = (Sum::new(), Exact::zero());
            for (top, bottom, factor, places) in parts {
                let part = &Exact::decimal(top.into(), 3) / &Exact::from(bottom);
                let factor = Exact::decimal(factor, places);
                sum.add_product(&part, &factor);
                sum.add(&factor);
                want = &(&want + &(&part * &factor)) + &factor;
            }
            // In lowest terms too, or they would not be the same.
            prop_assert!(sum.total() == want);
        }
    }
}
