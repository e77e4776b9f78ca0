//! How wide text is, without asking a browser.
//!
//! A layout has to know before anything is drawn, also in a worker and in a test, and must come
//! out the same everywhere. So widths are estimates in hundredths of an em for the widest of the
//! usual system faces (`DejaVu` Sans): in narrower ones, labels have a little more air.

/// Advance widths of the characters from space to tilde, in hundredths of an em.
const ASCII: [u8; 95] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75,
    79, 61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36,
    64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
];

/// What semibold adds to each character, in hundredths of an em.
const BOLD: i32 = 8;

/// The width of one line of text in CSS pixels, rounded up. `size` is the font size.
pub fn width(text: &str, size: i32, bold: bool) -> i32 {
    let ems = text.chars().fold(0_i32, |sum, c| {
        let own = em(c);
        let extra = if bold && own > 0 { BOLD } else { 0 };
        sum.saturating_add(own + extra)
    });
    ems.saturating_mul(size).saturating_add(99) / 100
}

/// The height of one line in CSS pixels, from the highest accent to the lowest descender.
pub fn height(size: i32) -> i32 {
    ascent(size) + (size * 24 + 50) / 100
}

/// How far below the top of its line the baseline is, in CSS pixels.
pub fn ascent(size: i32) -> i32 {
    (size * 93 + 50) / 100
}

/// The advance width of a character in hundredths of an em; 0 for what joins the one before it.
pub(crate) fn em(c: char) -> i32 {
    let code = u32::from(c);
    match code {
        0x20..=0x7E => i32::from(ASCII[(code - 0x20) as usize]),
        0..=0x1F
        | 0x7F..=0x9F
        | 0xAD
        | 0x300..=0x36F
        | 0x483..=0x489
        | 0x591..=0x5BD
        | 0x610..=0x61A
        | 0x64B..=0x65F
        | 0x1AB0..=0x1AFF
        | 0x1DC0..=0x1DFF
        | 0x200B..=0x200F
        | 0x2028..=0x202E
        | 0x2060..=0x206F
        | 0x20D0..=0x20FF
        | 0xFE00..=0xFE0F
        | 0xFE20..=0xFE2F
        | 0xFEFF
        | 0x1_F3FB..=0x1_F3FF
        | 0xE_0000..=0xE_0FFF => 0,
        // No-break spaces and the quotes, dashes and dots of running text.
        0xA0 | 0xB7 | 0x202F | 0x2018..=0x201B => 36,
        // Ligatures, signs, long dashes and the wide letters of Cyrillic.
        0xC6
        | 0x152
        | 0xE6
        | 0x153
        | 0xA9
        | 0xAE
        | 0xBC..=0xBE
        | 0x2014
        | 0x2026
        | 0x2030
        | 0x416
        | 0x424
        | 0x428
        | 0x429
        | 0x42B
        | 0x42E
        | 0x436
        | 0x444
        | 0x448
        | 0x449
        | 0x44B
        | 0x44E => 104,
        0xD7 | 0xF7 | 0xB1 | 0x2212 | 0x2190..=0x22FF => 84,
        0x2000..=0x201F => 62,
        0xA1..=0x24F | 0x370..=0x3FF => 70,
        0x41C | 0x414 | 0x426 | 0x42A => 88,
        0x400..=0x42F => 76,
        0x430..=0x52F => 66,
        0x20A0..=0x20CF => 80,
        // Korean, Chinese, Japanese and full-width forms stand on a square.
        0x1100..=0x115F
        | 0x2E80..=0xA4CF
        | 0xA960..=0xA97F
        | 0xAC00..=0xD7FF
        | 0xF900..=0xFAFF
        | 0xFE30..=0xFE4F
        | 0xFF00..=0xFF60
        | 0xFFE0..=0xFFE6
        | 0x2_0000..=0x3_FFFF => 100,
        // Pictures.
        0x2300..=0x27BF | 0x2B00..=0x2BFF | 0x1_F000..=0x1_FAFF => 138,
        _ => 84,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_follow_the_script() {
        let wide = |text| width(text, 100, false);
        assert_eq!(wide(""), 0);
        assert_eq!(wide("1"), 64);
        assert_eq!(wide("검증"), 200);
        assert_eq!(
            wide("e\u{301}"),
            wide("e"),
            "an accent takes no room of its own"
        );
        assert!(wide("i") < wide("m"));
        assert!(wide("Щ") > wide("т"));
        assert!(width("abc", 12, true) > width("abc", 12, false));
    }

    #[test]
    fn endless_text_does_not_overflow() {
        assert!(width(&"W".repeat(40_000_000), 16, true) > 1_000_000);
    }
}
