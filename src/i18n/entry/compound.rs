//! Numbers in several steps, as Korean and Chinese tell them: `1억 2,000만`, `3万5千`.

/// The power of ten of a Chinese or Korean character.
fn power(c: char) -> Option<usize> {
    Some(match c {
        '十' | '십' => 1,
        '百' | '백' => 2,
        '千' | '천' => 3,
        '万' | '萬' | '만' => 4,
        '亿' | '億' | '억' => 8,
        '兆' | '조' => 12,
        _ => return None,
    })
}

/// The text with its steps put together: `12000만` for `1억 2000만`. None where it has one step, or
/// where the steps do not fit into each other.
pub(super) fn together(clean: &str) -> Option<String> {
    let start = clean.find(|c: char| c.is_ascii_digit())?;
    let (prefix, mut rest) = clean.split_at(start);
    let mut digits = String::new();
    // The power of the step before, once there is one.
    let mut last: Option<usize> = None;
    loop {
        let end = rest
            .find(|c: char| !c.is_ascii_digit() && c != ',')
            .unwrap_or(rest.len());
        let (step, after) = rest.split_at(end);
        let step = step.replace(',', "");
        let words: String = after.chars().take_while(|c| power(*c).is_some()).collect();
        let size: usize = words.chars().filter_map(power).sum();
        if let Some(last) = last {
            let room = last.checked_sub(size).filter(|room| *room >= step.len())?;
            digits.push_str(&"0".repeat(room - step.len()));
        }
        digits.push_str(&step);
        let further = after.get(words.len()..)?;
        let next = further.trim_start_matches(' ');
        if size == 0 || !next.starts_with(|c: char| c.is_ascii_digit()) {
            last?;
            return Some([prefix, &digits, after].concat());
        }
        last = Some(size);
        rest = next;
    }
}

#[cfg(test)]
mod tests {
    use super::together;

    #[test]
    fn steps_fit_into_each_other() {
        for (text, want) in [
            ("1억 2000만", "12000만"),
            ("1억2,000만원", "12000만원"),
            ("₩123만 4,500", "₩1234500"),
            ("3万5千", "35千"),
            ("1억 5천만 원", "15천만 원"),
            ("2조 3억 4", "2000300000004"),
            ("1만 5.5", "10005.5"),
        ] {
            assert_eq!(together(text).as_deref(), Some(want), "{text}");
        }
        for none in [
            "500만",
            "5",
            "",
            "만",
            "1만 2억",
            "1억 123456789만",
            "3.5만",
            "5 k 3",
            "1만 2만",
        ] {
            assert_eq!(together(none), None, "{none}");
        }
    }
}
