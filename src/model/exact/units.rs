//! Decimals as whole numbers of a unit.

use super::{super::natural::Natural, Exact, Ratio};

/// The unit: 10 to the minus a number of places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::model) struct Units {
    places: u32,
    one: Exact,
}

/// The most places there are: what is one then has 64 binary digits still.
const MOST: u32 = 18;

impl Units {
    /// The largest unit of which all numbers are multiples, but for those that are no multiples of
    /// 10 to the minus 18.
    pub fn of<'a>(numbers: impl Iterator<Item = &'a Exact>) -> Self {
        let places = numbers.filter_map(Exact::places).max().unwrap_or(0);
        Self {
            places,
            one: Exact::decimal(1, places),
        }
    }

    /// How many units a number is that is zero or more; `None` where it is no multiple, or too
    /// large.
    pub fn count(&self, number: &Exact) -> Option<u128> {
        let more = self.places.checked_sub(number.places()?)?;
        let [top, bottom] = number.small()?;
        // The bottom divides the power of ten.
        let power = 10_u64.pow(number.places()?) / bottom * 10_u64.pow(more);
        Some(u128::from(top) * u128::from(power))
    }

    /// The number that is so many units.
    pub fn number(&self, units: u128) -> Exact {
        Exact::ratio(false, &Natural::wide(units), &self.one.0.bottom)
    }

    /// The number that is so many of these parts of a unit.
    pub fn part(&self, count: u128, parts: u64) -> Exact {
        let bottom = self.one.0.bottom.times(&Natural::from(parts));
        Exact::ratio(false, &Natural::wide(count), &bottom)
    }
}

impl Exact {
    /// Its top and its bottom, where it is zero or more and both have up to 64 binary digits.
    pub(in crate::model) fn small(&self) -> Option<[u64; 2]> {
        let Ratio {
            negative,
            top,
            bottom,
        } = &*self.0;
        let small = [top.small()?, bottom.small()?];
        (!negative).then_some(small)
    }

    /// How many decimals it has; `None` where it has none that end, or more than 18.
    fn places(&self) -> Option<u32> {
        let mut rest = self.0.bottom.small()?;
        let twos = rest.trailing_zeros();
        rest >>= twos;
        let mut fives = 0;
        while rest.is_multiple_of(5) {
            rest /= 5;
            fives += 1;
        }
        let places = twos.max(fives);
        (rest == 1 && places <= MOST).then_some(places)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Exact {
        Exact::parse(text).unwrap()
    }

    #[test]
    fn counts_and_tells() {
        let third = &parse("1") / &parse("3");
        let many = ["0.25", "7.5", "0.064", "1e-19", "12"].map(parse);
        let units = Units::of(many.iter().chain([&third]));
        assert_eq!(units.count(&many[0]), Some(250));
        assert_eq!(units.count(&many[1]), Some(7500));
        assert_eq!(units.count(&many[2]), Some(64));
        assert_eq!(units.count(&many[3]), None);
        assert_eq!(units.count(&many[4]), Some(12_000));
        assert_eq!(units.count(&third), None);
        assert_eq!(units.count(&parse("-1")), None);
        assert_eq!(units.count(&parse("0.0001")), None);
        assert_eq!(units.count(&parse("1e30")), None);
        let large = 3 * u128::from(u64::MAX);
        for number in [0, 1, 250, 1000, large] {
            let want = &parse(&number.to_string()) / &parse("1000");
            assert!(units.number(number) == want);
        }
    }

    proptest::proptest! {
        #[test]
        fn goes_there_and_back(top in 0..=i64::MAX, places in 0..=18_u32) {
            let number = Exact::decimal(top, places);
            let units = Units::of([&number].into_iter());
            let count = units.count(&number);
            proptest::prop_assert_eq!(count.map(|count| units.number(count)), Some(number));
        }
    }
}
