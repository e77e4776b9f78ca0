//! Characters of many scripts brought to the few that numbers are read from.

use crate::i18n::format::Marks;

/// The zeros of scripts whose ten digits follow each other.
const ZEROS: [u32; 14] = [
    0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
    0x1040,
];

/// The text with ASCII digits, signs and spaces, and none of them around it. An apostrophe
/// stands for every mark that can only group.
pub(super) fn normalize(text: &str, marks: &Marks) -> String {
    let clean: String = text.chars().filter_map(|c| plain(c, marks)).collect();
    clean.trim_matches(' ').to_owned()
}

/// The character to read, or none for one that is not seen.
fn plain(c: char, marks: &Marks) -> Option<char> {
    Some(match c {
        // Zero-width spaces, marks of direction, soft hyphen, byte order mark.
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{feff}' => return None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '٪' | '﹪' => '%',
        '٫' => marks.decimal,
        '。' => '.',
        '\u{ff07}' | '’' | '‘' | 'ʼ' | '′' | '`' | '´' | '_' | '٬' => '\'',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0)?,
        '\u{ffe0}' => '¢',
        '\u{ffe1}' => '£',
        '\u{ffe5}' => '¥',
        '\u{ffe6}' => '₩',
        c if c.is_whitespace() => ' ',
        c => digit(c).unwrap_or(c),
    })
}

/// The ASCII digit for a digit of another script.
fn digit(c: char) -> Option<char> {
    let code = u32::from(c);
    let zero = ZEROS
        .iter()
        .find(|zero| (0..10).contains(&code.wrapping_sub(**zero)))?;
    char::from_digit(code - zero, 10)
}

/// At most forty characters of a text, to be shown in a sentence.
pub(super) fn shorten(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
