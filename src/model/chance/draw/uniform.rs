//! The generator that all other numbers are made from.

/// xoshiro256++ 1.0 of Blackman and Vigna ("Scrambled linear pseudorandom number generators", ACM
/// TOMS 47, 2021), its state filled by `SplitMix64` as they recommend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Random([u64; 4]);

impl Random {
    /// The sequence of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let mut state = seed;
        Self(std::array::from_fn(|_| {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            mixed ^ (mixed >> 31)
        }))
    }

    /// The next 64 bits.
    #[inline]
    pub fn bits(&mut self) -> u64 {
        let [a, b, c, d] = self.0;
        let result = a.wrapping_add(d).rotate_left(23).wrapping_add(a);
        let (c, d) = (c ^ a, d ^ b);
        self.0 = [a ^ d, b ^ c, c ^ (b << 17), d.rotate_left(45)];
        // The first two words take the third and fourth as they were before the shift.
        result
    }

    /// Draws by a copy, which then takes the place of this one: what is drawn rarely, by a function
    /// of its own, is not to keep the generator out of registers.
    #[inline]
    pub(crate) fn aside<T>(&mut self, draw: impl FnOnce(&mut Self) -> T) -> T {
        let mut copy = self.clone();
        let value = draw(&mut copy);
        *self = copy;
        value
    }

    /// A number from 0 up to, but not, 1: one of 2⁵³ evenly spaced.
    #[inline]
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
    pub fn uniform(&mut self) -> f64 {
        (self.bits() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }

    /// A number above 0 and below 1, for whoever takes its logarithm.
    #[inline]
    pub fn open(&mut self) -> f64 {
        self.uniform() + 0.5 / 9_007_199_254_740_992.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The reference code's first outputs for the state 1, 2, 3, 4.
    #[test]
    fn the_published_sequence() {
        let mut random = Random([1, 2, 3, 4]);
        let seen: [u64; 6] = std::array::from_fn(|_| random.bits());
        let want = [
            41_943_041,
            58_720_359,
            3_588_806_011_781_223,
            3_591_011_842_654_386,
            9_228_616_714_210_784_205,
            9_973_669_472_204_895_162,
        ];
        assert_eq!(seen, want);
    }

    /// `SplitMix64`'s first output for the seed 0, from its reference code.
    #[test]
    fn the_seed_is_spread() {
        assert_eq!(Random::new(0).0[0], 0xe220_a839_7b1d_cdaf);
        assert_ne!(Random::new(1), Random::new(2));
    }

    #[test]
    fn never_zero_nor_one_where_a_logarithm_is_taken() {
        let mut random = Random::new(7);
        for _ in 0..1000 {
            let open = random.open();
            assert!(open > 0.0 && open < 1.0);
        }
    }
}
