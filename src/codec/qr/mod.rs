//! A link as a QR code, to be put on a slide.

mod png;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The white around a code that readers need, in modules.
const QUIET: u32 = 4;
/// The width that a picture is to have at least, in pixels.
const PICTURE: u32 = 1_000;

/// How much of a code may be lost before it cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Safety {
    /// About 30 %.
    High,
    /// About 25 %.
    Quartile,
    /// About 15 %.
    Medium,
    /// About 7 %.
    Low,
}

/// The safest first, each with the largest version at which it is worth its modules: a code
/// whose modules are too fine to be told apart from the back of a room helps nobody.
const CHOICES: [(Safety, QrCodeEcc, u8); 4] = [
    (Safety::High, QrCodeEcc::High, 6),
    (Safety::Quartile, QrCodeEcc::Quartile, 10),
    (Safety::Medium, QrCodeEcc::Medium, 20),
    (Safety::Low, QrCodeEcc::Low, 40),
];

/// A QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Modules along one side, without the white around.
    size: u32,
    /// Row by row, whether a module is dark.
    dark: Vec<bool>,
    /// How much of it may be lost.
    safety: Safety,
}

impl Qr {
    /// The code of a text; `None` where it is too long for any (about 2,900 bytes).
    ///
    /// ```
    /// use upfunnel::codec::qr::{Qr, Safety};
    /// assert_eq!(Qr::of("https://example.com/#win=5").map(|qr| qr.safety()), Some(Safety::High));
    /// assert_eq!(Qr::of(&"x".repeat(3_000)), None);
    /// ```
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let segments = QrSegment::make_segments(text);
        let made = CHOICES.into_iter().find_map(|(safety, level, most)| {
            let most = Version::new(most);
            let code =
                QrCode::encode_segments_advanced(&segments, level, Version::MIN, most, None, false);
            Some((safety, code.ok()?))
        });
        let (safety, code) = made?;
        let side = 0..code.size();
        let dark = side
            .clone()
            .flat_map(|y| side.clone().map(move |x| (x, y)))
            .map(|(x, y)| code.get_module(x, y))
            .collect();
        let size = u32::try_from(code.size()).ok()?;
        Some(Self { size, dark, safety })
    }

    /// How much of it may be lost.
    #[must_use]
    pub fn safety(&self) -> Safety {
        self.safety
    }

    /// Modules along one side, with the white around.
    #[must_use]
    pub fn side(&self) -> u32 {
        self.size + 2 * QUIET
    }

    /// Whether a module is dark; those around the code are not.
    #[must_use]
    pub fn dark(&self, x: u32, y: u32) -> bool {
        let inside = |at: u32| at.checked_sub(QUIET).filter(|at| *at < self.size);
        let at = inside(x).zip(inside(y)).map(|(x, y)| y * self.size + x);
        at.and_then(|at| self.dark.get(at as usize))
            .is_some_and(|dark| *dark)
    }

    /// The dark modules as the data of an SVG path, in a square of [`Qr::side`] units. What lies
    /// side by side is one rectangle, so that no hairlines show between modules.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.side() {
            let mut x = 0;
            while x < self.side() {
                let run = (x..self.side()).take_while(|x| self.dark(*x, y)).count();
                let run = u32::try_from(run).unwrap_or(0);
                if run > 0 {
                    let [x, y, run] = [x, y, run].map(|number| number.to_string());
                    path.push_str(&["M", &x, " ", &y, "h", &run, "v1h-", &run, "z"].concat());
                }
                x += run + 1;
            }
        }
        path
    }

    /// A drawing that stands alone: dark on white, whatever it is put on.
    #[must_use]
    pub fn svg(&self) -> String {
        let side = self.side().to_string();
        [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ",
            &side,
            " ",
            &side,
            "\" width=\"1000\" height=\"1000\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h",
            &side,
            "v",
            &side,
            "h-",
            &side,
            "z\"/><path fill=\"#000\" d=\"",
            &self.path(),
            "\"/></svg>\n",
        ]
        .concat()
    }

    /// A picture in PNG, at least 1,000 pixels wide, in which each module has whole pixels.
    #[must_use]
    pub fn png(&self) -> Vec<u8> {
        let scale = PICTURE.div_ceil(self.side());
        png::write(self.side() * scale, |x, y| self.dark(x / scale, y / scale))
    }
}
