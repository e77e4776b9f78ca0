//! A color of the embedding site, as far as it can be read on the page.

/// The least contrast of text: WCAG 2.2, level AA.
const LEAST: f64 = 4.5;
/// How many steps it takes from a color to white or black.
const STEPS: u16 = 32;

/// A theme's ground: where the accent stands on, as text, fill and focus.
///
/// Of the grounds of a theme (page and card) the one that is harder to read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The light theme's `#fbfaf6`.
    Light,
    /// The dark theme's `#1c2024`.
    Dark,
}

/// A color given by a link (`accent=rrggbb`) that can be read on at least one [`Ground`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent([u8; 3]);

/// Why a color cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAccent {
    /// It is not six hexadecimal digits.
    Form,
    /// Its contrast is below AA.
    Contrast,
}

impl Ground {
    /// The color, red, green and blue.
    #[must_use]
    pub fn rgb(self) -> [u8; 3] {
        match self {
            Self::Light => [0xfb, 0xfa, 0xf6],
            Self::Dark => [0x1c, 0x20, 0x24],
        }
    }
}

impl Accent {
    /// From its code, `rrggbb`, in capitals or not.
    ///
    /// # Errors
    /// Where it is no color, or cannot be read on any of the `grounds`.
    pub fn from_code(code: &str, grounds: &[Ground]) -> Result<Self, NoAccent> {
        if code.len() != 6 || !code.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NoAccent::Form);
        }
        let number = u32::from_str_radix(code, 16).map_err(|_| NoAccent::Form)?;
        let [_, rgb @ ..] = number.to_be_bytes();
        if grounds.iter().any(|ground| reads(rgb, *ground)) {
            Ok(Self(rgb))
        } else {
            Err(NoAccent::Contrast)
        }
    }

    /// As written in a link: `rrggbb`.
    #[must_use]
    pub fn code(self) -> String {
        code(self.0)
    }

    /// The color to use on a ground, as `rrggbb`: the accent itself where it can be read there,
    /// else the nearest lighter (darker) tone of it that can.
    #[must_use]
    pub fn on(self, ground: Ground) -> String {
        let end: u16 = match ground {
            Ground::Light => 0,
            Ground::Dark => 255,
        };
        let toned = |step: u16| {
            self.0.map(|part| {
                let mixed = (u16::from(part) * (STEPS - step) + end * step) / STEPS;
                u8::try_from(mixed).unwrap_or(u8::MAX)
            })
        };
        let tone = (0..=STEPS).map(toned).find(|tone| reads(*tone, ground));
        code(tone.unwrap_or(self.0))
    }

    /// Whether it is of the reds and oranges, among which the page's own color for sales is. That
    /// one then takes another, so that the two can be told apart.
    #[must_use]
    pub fn is_warm(self) -> bool {
        let [red, green, blue] = self.0;
        red > green.max(blue).saturating_add(24)
    }
}

fn code(rgb: [u8; 3]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    rgb.iter()
        .flat_map(|part| [part >> 4, part & 15])
        .filter_map(|digit| DIGITS.get(usize::from(digit)).map(|byte| char::from(*byte)))
        .collect()
}

fn reads(rgb: [u8; 3], ground: Ground) -> bool {
    contrast(rgb, ground.rgb()) >= LEAST
}

/// The contrast of two colors as WCAG defines it, from 1 to 21.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(rgb: [u8; 3]) -> f64 {
    let [red, green, blue] = rgb.map(|part| linear(f64::from(part) / 255.0));
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn linear(part: f64) -> f64 {
    if part <= 0.040_45 {
        return part / 12.92;
    }
    let base = (part + 0.055) / 1.055;
    // To the power of 2.4 without `powf`, which differs between platforms: the fifth root of the
    // twelfth power, by Newton's method from above, where it cannot overshoot.
    let square = base * base;
    let sixth = square * square * square;
    let power = sixth * sixth;
    let mut root = 1.0;
    for _ in 0..48 {
        let fourth: f64 = root * root * root * root;
        root = (4.0 * root + power / fourth) / 5.0;
    }
    root
}

#[cfg(test)]
mod tests {
    use super::{Accent, Ground, NoAccent, contrast, reads};

    const BOTH: [Ground; 2] = [Ground::Light, Ground::Dark];

    fn near(found: f64, wanted: f64) {
        assert!((found - wanted).abs() < 0.005, "{found}, not {wanted}");
    }

    /// Pairs whose contrast is published.
    #[test]
    fn contrast_is_that_of_wcag() {
        near(contrast([0, 0, 0], [255, 255, 255]), 21.0);
        near(contrast([0x76, 0x76, 0x76], [255, 255, 255]), 4.54);
        near(contrast([0x77, 0x77, 0x77], [255, 255, 255]), 4.48);
        near(contrast([255, 0, 0], [255, 255, 255]), 4.0);
        near(contrast([0, 0, 255], [255, 255, 255]), 8.59);
        near(contrast([255, 255, 0], [0, 0, 0]), 19.56);
    }

    #[test]
    fn a_color_has_to_be_readable() {
        let read = |code| Accent::from_code(code, &[Ground::Light]).map(Accent::code);
        assert_eq!(read("0A6b66").as_deref(), Ok("0a6b66"));
        for faint in ["ffff00", "ffffff", "ff6a00", "888888"] {
            assert_eq!(read(faint), Err(NoAccent::Contrast), "{faint}");
        }
        for no_color in ["", "fff", "#0a6b6", "0a6b6g", "+a6b66", "0a6b66ff", "ééé"] {
            assert_eq!(read(no_color), Err(NoAccent::Form), "{no_color}");
        }
        assert!(Accent::from_code("ffff00", &BOTH).is_ok());
    }

    #[test]
    fn on_each_ground_it_is_itself_or_a_tone_that_can_be_read() {
        for code in ["000000", "0a6b66", "0000ff", "b00020", "ffff00", "ffffff"] {
            let accent = Accent::from_code(code, &BOTH).unwrap();
            for ground in BOTH {
                let tone = accent.on(ground);
                let Accent(rgb) = Accent::from_code(&tone, &[ground]).unwrap();
                assert!(reads(rgb, ground), "{code} is {tone} on {ground:?}");
                assert!(
                    tone == code || !reads(accent.0, ground),
                    "{code} needs no tone"
                );
            }
        }
        let accent = Accent::from_code("0a6b66", &BOTH).unwrap();
        assert_eq!(accent.on(Ground::Light), "0a6b66");
        assert_ne!(accent.on(Ground::Dark), "0a6b66");
    }

    #[test]
    fn reds_and_oranges_are_warm() {
        let warm = |code| Accent::from_code(code, &BOTH).unwrap().is_warm();
        for code in ["b00020", "a84c08", "c2185b", "8b4513"] {
            assert!(warm(code), "{code}");
        }
        for code in ["0a6b66", "1d4ed8", "6b21a8", "333333", "000000"] {
            assert!(!warm(code), "{code}");
        }
    }

    /// The grounds are those of the style sheet.
    #[test]
    fn the_grounds_are_in_the_style_sheet() {
        let style = include_str!("../../../static/style.css");
        assert!(style.contains("--paper: #fbfaf6;") && style.contains("--card: #1c2024;"));
    }
}
