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
    edge: [f64; LAYERS + 1],
    inner: [f64; LAYERS],
}

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
        let inner = std::array::from_fn(|layer| edge[layer + 1] / edge[layer]);
        Self { edge, inner }
    }
}

impl Normal {
    /// The next number.
    #[inline]
    pub fn draw(&self, random: &mut Random) -> f64 {
        loop {
            let bits = random.bits();
            let layer = usize::from(bits.to_le_bytes()[0]);
            let along = signed(bits);
            if along.abs() < self.inner[layer] {
                return along * self.edge[layer];
            }
            if let Some(value) = self.beyond(random, layer, along) {
                return value;
            }
        }
    }

    /// In the tail, or where a layer sticks out of the curve; one time in eighty.
    #[cold]
    fn beyond(&self, random: &mut Random, layer: usize, along: f64) -> Option<f64> {
        if layer == 0 {
            return Some(tail(random).copysign(along));
        }
        let x = along * self.edge[layer];
        let lower = exp(-0.5 * (self.edge[layer] * self.edge[layer] - x * x));
        let upper = exp(-0.5 * (self.edge[layer + 1] * self.edge[layer + 1] - x * x));
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

/// From −1 up to, but not, 1, by the upper 53 bits.
#[inline]
#[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
fn signed(bits: u64) -> f64 {
    (bits >> 11) as f64 * (1.0 / 4_503_599_627_370_496.0) - 1.0
}
