//! A scene with fewer shapes that looks the same.

use super::scene::{Area, Form, Shape};

/// Gathers what is alike over all marks into one path: the first bar of each, the second, and so on.
///
/// A browser takes as long for a path of dozens of bars as for a single bar, so that a chart in
/// which all of them move costs a fraction. What lies over something else in a mark does so in the
/// layers, too, also where the first marks lack it. It is the same picture as long as marks do
/// not overlap each other, and they cannot be taken hold of any more. Texts stay as they are, on top.
#[must_use]
pub fn layers(shapes: &[Shape]) -> Vec<Shape> {
    let mut layers: Vec<Layer> = Vec::new();
    let mut texts = Vec::new();
    let mut mark = None;
    let mut seen: Vec<&'static str> = Vec::new();
    // What belongs to no mark lies below all marks.
    let mut ground = 0;
    // Where the next shape of this mark goes, if it is the first of its kind.
    let mut next = 0;
    for shape in shapes {
        if shape.mark != mark {
            (mark, next) = (shape.mark, ground);
            seen.clear();
        }
        let Some((area, outline)) = outline(&shape.form) else {
            texts.push(shape.clone());
            continue;
        };
        let nth = seen.iter().filter(|class| **class == shape.class).count();
        seen.push(shape.class);
        let known = layers.iter().position(|layer| {
            (layer.class, layer.nth, layer.marked) == (shape.class, nth, mark.is_some())
        });
        let at = known.unwrap_or_else(|| {
            let new = Layer {
                class: shape.class,
                nth,
                marked: mark.is_some(),
                area,
                d: String::new(),
            };
            layers.insert(next, new);
            next
        });
        if let Some(layer) = layers.get_mut(at) {
            layer.d.push_str(&outline);
            layer.area = around(layer.area, area);
        }
        next = at + 1;
        if mark.is_none() {
            ground = ground.max(next);
        }
    }
    let paths = layers
        .into_iter()
        .map(|Layer { class, area, d, .. }| Shape {
            class,
            mark: None,
            form: Form::Path { area, d },
        });
    paths.chain(texts).collect()
}

/// Shapes that become one.
struct Layer {
    class: &'static str,
    /// Which of its class it is within each mark.
    nth: usize,
    /// Whether it belongs to marks at all.
    marked: bool,
    area: Area,
    d: String,
}

/// A form as path data; `None` for words.
fn outline(form: &Form) -> Option<(Area, String)> {
    match form {
        Form::Rect { area, rx } => Some((*area, rectangle(*area, *rx))),
        Form::Line { x1, y1, x2, y2 } => {
            let area = Area {
                x: *x1.min(x2),
                y: *y1.min(y2),
                w: (x2 - x1).abs(),
                h: (y2 - y1).abs(),
            };
            let d = [letter('M', &[*x1, *y1]), letter('L', &[*x2, *y2])].concat();
            Some((area, d))
        }
        Form::Path { area, d } => Some((*area, d.clone())),
        Form::Text { .. } => None,
    }
}

fn rectangle(Area { x, y, w, h }: Area, rx: i32) -> String {
    let r = rx.min(w / 2).min(h / 2);
    if r <= 0 {
        let sides = [letter('h', &[w]), letter('v', &[h]), letter('h', &[-w])];
        return [letter('M', &[x, y]), sides.concat(), "Z".into()].concat();
    }
    let corner = |x, y| letter('a', &[r, r, 0, 0, 1, x, y]);
    [
        letter('M', &[x + r, y]),
        letter('h', &[w - 2 * r]),
        corner(r, r),
        letter('v', &[h - 2 * r]),
        corner(-r, r),
        letter('h', &[2 * r - w]),
        corner(-r, -r),
        letter('v', &[2 * r - h]),
        corner(r, -r),
        "Z".into(),
    ]
    .concat()
}

fn letter(command: char, numbers: &[i32]) -> String {
    let mut said = String::with_capacity(16);
    said.push(command);
    for (at, number) in numbers.iter().enumerate() {
        if at > 0 {
            said.push(' ');
        }
        said.push_str(&number.to_string());
    }
    said
}

fn around(a: Area, b: Area) -> Area {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    Area {
        x,
        y,
        w: (a.x + a.w).max(b.x + b.w) - x,
        h: (a.y + a.h).max(b.y + b.h) - y,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::Anchor;

    fn rect(class: &'static str, mark: usize, x: i32, rx: i32) -> Shape {
        let area = Area {
            x,
            y: 10,
            w: 8,
            h: 20,
        };
        Shape {
            class,
            mark: Some(mark),
            form: Form::Rect { area, rx },
        }
    }

    fn line(class: &'static str, mark: Option<usize>, x: i32) -> Shape {
        let form = Form::Line {
            x1: x,
            y1: 30,
            x2: x + 10,
            y2: 30,
        };
        Shape { class, mark, form }
    }

    fn text(mark: usize) -> Shape {
        let form = Form::Text {
            x: 0,
            y: 0,
            anchor: Anchor::Start,
            size: 12,
            bold: false,
            text: "8".into(),
        };
        Shape {
            class: "label",
            mark: Some(mark),
            form,
        }
    }

    fn told(shapes: &[Shape]) -> Vec<(&'static str, String)> {
        let tell = |shape: &Shape| match &shape.form {
            Form::Path { d, .. } => (shape.class, d.clone()),
            Form::Text { text, .. } => (shape.class, text.clone()),
            _ => (shape.class, String::new()),
        };
        shapes.iter().map(tell).collect()
    }

    #[test]
    fn what_is_alike_is_one_path_and_what_lies_on_it_another() {
        let shapes = [
            line("axis", None, 0),
            rect("band", 0, 0, 0),
            rect("band", 0, 2, 0),
            line("goal", Some(0), 0),
            text(0),
            rect("band", 1, 10, 0),
            rect("band", 1, 12, 0),
            line("goal", Some(1), 10),
            text(1),
        ];
        let wanted: [(&str, &str); 6] = [
            ("axis", "M0 30L10 30"),
            ("band", "M0 10h8v20h-8ZM10 10h8v20h-8Z"),
            ("band", "M2 10h8v20h-8ZM12 10h8v20h-8Z"),
            ("goal", "M0 30L10 30M10 30L20 30"),
            ("label", "8"),
            ("label", "8"),
        ];
        assert_eq!(
            told(&layers(&shapes)),
            wanted.map(|(class, told)| (class, told.to_owned()))
        );
    }

    #[test]
    fn what_the_first_mark_lacks_goes_where_the_others_have_it() {
        let shapes = [
            line("axis", None, 0),
            rect("band", 0, 0, 0),
            line("goal", Some(0), 0),
            rect("bar", 1, 10, 0),
            rect("band", 1, 10, 0),
            line("goal", Some(1), 10),
        ];
        let gathered = layers(&shapes);
        let classes: Vec<_> = gathered.iter().map(|shape| shape.class).collect();
        assert_eq!(classes, ["axis", "bar", "band", "goal"]);
    }

    #[test]
    fn corners_stay_round_and_no_rounder_than_there_is_room() {
        let wide = told(&layers(&[rect("bar", 0, 0, 3)]));
        let round =
            "M3 10h2a3 3 0 0 1 3 3v14a3 3 0 0 1 -3 3h-2a3 3 0 0 1 -3 -3v-14a3 3 0 0 1 3 -3Z";
        assert_eq!(wide, [("bar", round.to_owned())]);
        let narrow = told(&layers(&[rect("bar", 0, 0, 9)]));
        assert!(narrow[0].1.starts_with("M4 10h0a4 4 "), "{narrow:?}");
    }

    #[test]
    fn what_was_a_path_goes_with_the_others_and_the_area_is_that_of_all() {
        let area = Area {
            x: 40,
            y: 0,
            w: 10,
            h: 30,
        };
        let path = Shape {
            class: "bar",
            mark: Some(1),
            form: Form::Path {
                area,
                d: "M40 0h10v30h-10Z".into(),
            },
        };
        let gathered = layers(&[rect("bar", 0, 0, 0), path]);
        let whole = Area {
            x: 0,
            y: 0,
            w: 50,
            h: 30,
        };
        let d = "M0 10h8v20h-8ZM40 0h10v30h-10Z".into();
        assert_eq!(gathered.len(), 1);
        assert_eq!(gathered[0].form, Form::Path { area: whole, d });
    }
}
