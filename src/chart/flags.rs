//! Labels of upright lines, placed so that none stands on a line or on another label.

use super::{measure, role::Role, scene::Anchor, wrap::fit};

/// Between a label and a line, in pixels.
const NEAR: i32 = 4;

/// An upright line that has something to say.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pole<'a> {
    /// Where it stands, in pixels.
    pub x: i32,
    /// What it says, from the longest to the shortest.
    pub texts: &'a [String],
}

/// A label, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Flag {
    /// 0: the upper row, 1: the one below. A line begins at the top of its label's row.
    pub row: i32,
    /// Which of the texts it is; beyond them all: the last, cut off.
    variant: usize,
    /// What it says.
    pub text: String,
    /// On which side of `x` it stands.
    pub anchor: Anchor,
    /// Its beginning or its end.
    pub x: i32,
}

/// Places the labels of at most two lines on a chart so many pixels wide.
///
/// Two labels have a row each. The line whose label is in the upper row passes through the lower one, so the lower label
/// stands beside it; the line of the lower label begins below the upper one. Which of the two is above
/// is decided by which way more can be said.
pub(super) fn flags(poles: &[Pole<'_>], width: i32) -> Vec<Flag> {
    match *poles {
        [] => Vec::new(),
        [one] => {
            let [left, right] = [Side::left(one.x), Side::right(width - one.x)];
            let sides = if one.x <= width / 2 {
                [right, left]
            } else {
                [left, right]
            };
            vec![one.flag(0, sides)]
        }
        [first, second, ..] => {
            let said = |flags: &[Flag; 2]| flags[0].variant + flags[1].variant;
            let mut usual = both(first, second, width);
            let mut turned = both(second, first, width);
            turned.reverse();
            if said(&turned) < said(&usual) {
                usual = turned;
            }
            usual.into()
        }
    }
}

/// The labels of two lines, of which the first is in the upper row.
fn both(upper: Pole<'_>, lower: Pole<'_>, width: i32) -> [Flag; 2] {
    // Away from the other line, if there is room: so it is plain which label belongs to which.
    let sides = |pole: Pole<'_>, other: i32, toward: i32| {
        let [left, right] = [Side::left(pole.x), Side::right(width - pole.x)];
        if pole.x < other {
            [
                left,
                Side {
                    room: right.room.min(toward),
                    ..right
                },
            ]
        } else {
            [
                right,
                Side {
                    room: left.room.min(toward),
                    ..left
                },
            ]
        }
    };
    let between = (upper.x - lower.x).abs() - 2 * NEAR;
    // Lines in the same place are one.
    let between = if upper.x == lower.x { width } else { between };
    [
        upper.flag(0, sides(upper, lower.x, width)),
        lower.flag(1, sides(lower, upper.x, between)),
    ]
}

/// A side of a line.
#[derive(Clone, Copy)]
struct Side {
    anchor: Anchor,
    /// From the line on, in pixels.
    away: i32,
    /// What a label may take there, in pixels.
    room: i32,
}

impl Side {
    fn left(until: i32) -> Self {
        Self {
            anchor: Anchor::End,
            away: -NEAR,
            room: until - NEAR,
        }
    }

    fn right(until: i32) -> Self {
        Self {
            anchor: Anchor::Start,
            away: NEAR,
            room: until - NEAR,
        }
    }
}

impl Pole<'_> {
    /// Its label: the longest text that fits on one of the sides, the first side first.
    fn flag(self, row: i32, sides: [Side; 2]) -> Flag {
        let (size, bold) = Role::Rate.face();
        let fits = |text: &str, side: &Side| measure::width(text, size, bold) <= side.room;
        let all = self.texts.iter().enumerate();
        let found = all.clone().find_map(|(variant, text)| {
            let side = sides.iter().find(|side| fits(text, side))?;
            Some((variant, text.clone(), *side))
        });
        let (variant, text, side) = found.unwrap_or_else(|| {
            let [first, second] = sides;
            let side = if second.room > first.room {
                second
            } else {
                first
            };
            let last = self.texts.last().map_or("", String::as_str);
            (self.texts.len(), fit(last, side.room, size, bold), side)
        });
        Flag {
            row,
            variant,
            text,
            anchor: side.anchor,
            x: self.x + side.away,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(poles: [(i32, [&str; 2]); 2], width: i32) -> [(i32, String, Anchor); 2] {
        let texts = poles.map(|(_, texts)| texts.map(String::from));
        let poles: Vec<_> = (poles.iter().zip(&texts))
            .map(|((x, _), texts)| Pole { x: *x, texts })
            .collect();
        let flags = flags(&poles, width);
        [0, 1].map(|at: usize| {
            let Flag {
                row, text, anchor, ..
            } = &flags[at];
            (*row, text.clone(), *anchor)
        })
    }

    #[test]
    fn labels_stand_away_from_each_other() {
        let wanted = [
            (330, ["needed: 80%", "80%"]),
            (300, ["at hand: 51%", "51%"]),
        ];
        let [needed, at_hand] = said(wanted, 660);
        assert_eq!(needed, (0, "needed: 80%".into(), Anchor::Start));
        assert_eq!(at_hand, (1, "at hand: 51%".into(), Anchor::End));
    }

    #[test]
    fn at_the_edge_a_label_turns_inwards() {
        // The right one cannot go right; above, it may cross nothing by going left.
        let [needed, at_hand] = said(
            [(298, ["needed: 80%", "80%"]), (5, ["at hand: 51%", "51%"])],
            302,
        );
        assert_eq!(needed, (0, "needed: 80%".into(), Anchor::End));
        assert_eq!(at_hand, (1, "at hand: 51%".into(), Anchor::Start));
        // Both at the right edge: the right one is above, the left one goes left.
        let [needed, at_hand] = said(
            [
                (290, ["needed: 80%", "80%"]),
                (298, ["at hand: 51%", "51%"]),
            ],
            302,
        );
        assert_eq!(needed, (1, "needed: 80%".into(), Anchor::End));
        assert_eq!(at_hand, (0, "at hand: 51%".into(), Anchor::End));
    }

    #[test]
    fn what_has_no_room_says_less() {
        let long = "a label that is far too long for any such chart";
        let [first, second] = said([(90, [long, "80%"]), (190, [long, "51%"])], 280);
        assert_eq!((first.1.as_str(), second.1.as_str()), ("80%", "51%"));
    }
}
