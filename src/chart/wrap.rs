//! Text that has to fit: one line, two lines, or shortened with an ellipsis.

use super::measure::{em, width};

const ZERO_WIDTH_JOINER: char = '\u{200D}';

/// The text, or as much of its beginning as fits into `room` pixels with an ellipsis.
pub(crate) fn fit(text: &str, room: i32, size: i32, bold: bool) -> String {
    if width(text, size, bold) <= room {
        return text.to_owned();
    }
    let mut end = 0;
    for (at, c) in text.char_indices() {
        // A character is never parted from its accents, nor a joined picture from its parts.
        let joined = em(c) == 0 || text[..at].ends_with(ZERO_WIDTH_JOINER);
        if joined {
            continue;
        }
        if width(&text[..at], size, bold) + width("…", size, bold) > room {
            break;
        }
        end = at;
    }
    let kept = text[..end].trim_end();
    if kept.is_empty() && width("…", size, bold) > room {
        return String::new();
    }
    format!("{kept}…")
}

/// The text in one line if it fits into `room` pixels, else in the two that are most alike in
/// width. The flag says whether all of it fits; if not, the second line ends in an ellipsis.
pub(crate) fn two_lines(text: &str, room: i32, size: i32, bold: bool) -> (Vec<String>, bool) {
    if width(text, size, bold) <= room {
        return (vec![text.to_owned()], true);
    }
    let mut best: Option<(i32, &str, &str)> = None;
    let mut longest: Option<(&str, &str)> = None;
    for at in breaks(text) {
        let (first, second) = (text[..at].trim_end(), text[at..].trim_start());
        if first.is_empty() || second.is_empty() {
            continue;
        }
        let first_width = width(first, size, bold);
        let wider = first_width.max(width(second, size, bold));
        if best.is_none_or(|(least, ..)| wider < least) {
            best = Some((wider, first, second));
        }
        if first_width <= room {
            longest = Some((first, second));
        }
    }
    match (best, longest) {
        (Some((wider, first, second)), _) if wider <= room => {
            (vec![first.to_owned(), second.to_owned()], true)
        }
        (_, Some((first, second))) => {
            (vec![first.to_owned(), fit(second, room, size, bold)], false)
        }
        _ => (vec![fit(text, room, size, bold)], false),
    }
}

/// Where a line may end: after spaces and hyphens, and around characters that stand on a square.
fn breaks(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut before = None;
    text.char_indices().filter_map(move |(at, c)| {
        let last = before.replace(c)?;
        let square = |c: char| em(c) == 100 && u32::from(c) > 0x1000;
        let after = matches!(last, ' ' | '-' | '/' | '\u{2013}' | '\u{2014}');
        let between = (square(last) || square(c)) && em(c) > 0 && last != ZERO_WIDTH_JOINER;
        (after || between).then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, room: i32) -> Vec<String> {
        two_lines(text, room, 12, false).0
    }

    #[test]
    fn short_text_stays_whole() {
        assert_eq!(lines("MQL", 60), ["MQL"]);
        assert_eq!(fit("MQL", 60, 12, false), "MQL");
    }

    #[test]
    fn lines_are_alike_in_width() {
        let german = "Marketing-qualifizierte Leads";
        assert_eq!(lines(german, 160), ["Marketing-", "qualifizierte Leads"]);
        assert_eq!(lines("one two three four", 80), ["one two", "three four"]);
        assert_eq!(lines("市场认可线索", 40), ["市场认", "可线索"]);
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis() {
        assert_eq!(lines("Opportunity", 50), ["Oppo…"]);
        let (lines, whole) = two_lines("one two three four five six", 60, 12, false);
        assert!(!whole);
        assert_eq!(lines[0], "one two");
        assert!(lines[1].ends_with('…') && width(&lines[1], 12, false) <= 60);
        assert_eq!(fit("abc", 3, 12, false), "");
    }

    #[test]
    fn an_ellipsis_never_parts_what_belongs_together() {
        let accents = "e\u{301}e\u{301}e\u{301}e\u{301}";
        for room in 0..40 {
            let kept = fit(accents, room, 12, false);
            let kept = kept.trim_end_matches('…');
            assert!(
                kept.is_empty() || kept.ends_with('\u{301}'),
                "{room}: {kept:?}"
            );
        }
    }
}
