//! Standard normal numbers.

use libm::{exp, log};

use super::Random;

const LAYERS: usize = 256;
/// Where the tail begins, and the area of each layer, for 256 of them.
const TAIL: f64 = 3.654_152_885_361_009;
const AREA: f64 = 0.004_928_673_233_99;

/// The ziggurat of Marsaglia and Tsang ("The ziggurat method for generating random variables",
/// Journal of Statistical Software 5, 2000), with the layer and the number from different bits, as
/// Doornik asks for ("An improved ziggurat method", 2005).
#[derive(Clone, Debug, PartialEq)]
pub struct Normal {
    /// How far each layer reaches, by 1 ÷ [`PLACES`], and up to which place it is under the curve.
    layers: [(f64, f64); LAYERS],
    edge: [f64; LAYERS + 1],
}

/// Bits of a random number that its layer and place leave over.
pub(super) const SPARE: u32 = 12;
/// How many places a layer has to either side.
const PLACES: f64 = 8_796_093_022_208.0;

impl Default for Normal {
    fn default() -> Self {
        let mut edge = [0.0; LAYERS + 1];
        let mut height = exp(-0.5 * TAIL * TAIL);
        edge[0] = AREA / height;
        edge[1] = TAIL;
        for layer in 2..LAYERS {
            edge[layer] = (-2.0 * log(AREA / edge[layer - 1] + height)).sqrt();
            height = exp(-0.5 * edge[layer] * edge[layer]);
        }
        let layers = std::array::from_fn(|layer| {
            let inner = edge[layer + 1] / edge[layer];
            (edge[layer] / PLACES, inner * PLACES)
        });
        Self { layers, edge }
    }
}

impl Normal {
    /// The next number.
    #[inline(always)]
    pub fn draw(&self, random: &mut Random) -> f64 {
        self.with_spare(random).0
    }

    /// The next number, and [`SPARE`] bits that have nothing to do with it.
    #[inline(always)]
    pub(super) fn with_spare(&self, random: &mut Random) -> (f64, u32) {
        loop {
            let bits = random.bits();
            let layer = usize::from(bits.to_le_bytes()[0]);
            let (scale, inner) = self.layers[layer];
            let (place, spare) = parts(bits);
            let x = place * scale;
            if place.abs() < inner {
                return (x, spare);
            }
            let beyond = random.aside(|random| self.beyond(random, layer, x));
            if let Some(value) = beyond {
                return (value, spare);
            }
        }
    }

    /// In the tail, or where a layer sticks out of the curve; one time in eighty.
    #[cold]
    fn beyond(&self, random: &mut Random, layer: usize, x: f64) -> Option<f64> {
        if layer == 0 {
            return Some(tail(random).copysign(x));
        }
        let [lower, upper] = [self.edge[layer], self.edge[layer + 1]];
        let lower = exp(-0.5 * (lower * lower - x * x));
        let upper = exp(-0.5 * (upper * upper - x * x));
        (upper + random.uniform() * (lower - upper) < 1.0).then_some(x)
    }
}

/// A number beyond the last layer, by Marsaglia's method.
fn tail(random: &mut Random) -> f64 {
    loop {
        let x = -log(random.open()) / TAIL;
        let y = -log(random.open());
        if y + y > x * x {
            return TAIL + x;
        }
    }
}

/// A place, by the upper 44 bits, and the [`SPARE`] ones above the lowest eight.
#[inline(always)]
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    reason = "44 bits with their sign, and twelve"
)]
fn parts(bits: u64) -> (f64, u32) {
    let place = (bits as i64 >> (8 + SPARE)) as f64;
    (place, (bits as u32) << (24 - SPARE) >> (32 - SPARE))
}
