//! A Plotters backend that records shapes instead of painting pixels.

use std::cell::Cell;
use std::convert::Infallible;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

use super::measure;
use super::role::Role;
use super::scene::{Anchor, Area, Form, Shape};

/// How the corners of a rectangle are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Corners {
    /// Square.
    #[default]
    Square,
    /// All four slightly rounded.
    All,
    /// Rounded at the upper end.
    Top,
    /// Rounded at the right end.
    Right,
}

/// What the next shape is: things that a Plotters style has no room for.
///
/// Drawing code sets it before each element; backends other than [`Recorder`] have no use for it.
#[derive(Clone, Copy, Debug)]
pub struct Pen {
    /// The part that the shape plays.
    pub role: Role,
    /// The index of the mark that it belongs to.
    pub mark: Option<usize>,
    /// How its corners are, if it has any.
    pub corners: Corners,
}

/// Radius of rounded corners, in CSS pixels.
const RADIUS: i32 = 3;

/// Records what Plotters draws as shapes.
#[derive(Debug)]
pub struct Recorder<'a> {
    size: (u32, u32),
    pen: &'a Cell<Pen>,
    shapes: &'a mut Vec<Shape>,
}

impl<'a> Recorder<'a> {
    /// Records into `shapes`, as described by `pen`, on a canvas of `size` CSS pixels.
    pub fn new(size: (u32, u32), pen: &'a Cell<Pen>, shapes: &'a mut Vec<Shape>) -> Self {
        Recorder { size, pen, shapes }
    }

    fn push(&mut self, form: Form) {
        let pen = self.pen.get();
        self.shapes.push(Shape {
            class: pen.role.class(),
            mark: pen.mark,
            form,
        });
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, _: BackendColor) -> Drawn {
        self.push(Form::Rect {
            area: Area { x, y, w: 1, h: 1 },
            rx: 0,
        });
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        (x1, y1): BackendCoord,
        (x2, y2): BackendCoord,
        _: &S,
    ) -> Drawn {
        self.push(Form::Line { x1, y1, x2, y2 });
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        (right, bottom): BackendCoord,
        _: &S,
        _: bool,
    ) -> Drawn {
        let area = Area {
            x,
            y,
            w: right - x,
            h: bottom - y,
        };
        let form = rounded(area, self.pen.get().corners);
        self.push(form);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let mut from = None;
        for to in path {
            if let Some(from) = from.replace(to) {
                self.draw_line(from, to, style)?;
            }
        }
        Ok(())
    }

    /// The position is the top of the line, whatever the vertical anchor.
    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, top): BackendCoord,
    ) -> Drawn {
        let size = font_size(style);
        self.push(Form::Text {
            x,
            y: top + measure::ascent(size),
            anchor: match style.anchor().h_pos {
                HPos::Left => Anchor::Start,
                HPos::Center => Anchor::Middle,
                HPos::Right => Anchor::End,
            },
            size,
            bold: is_bold(style),
            text: text.to_owned(),
        });
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = font_size(style);
        let width = measure::width(text, size, is_bold(style));
        Ok((width.unsigned_abs(), measure::height(size).unsigned_abs()))
    }
}

/// A rectangle whose corners are rounded no more than its size allows.
fn rounded(area: Area, corners: Corners) -> Form {
    let Area { x, y, w, h } = area;
    let d = match corners {
        Corners::Square => return Form::Rect { area, rx: 0 },
        Corners::All => {
            let rx = RADIUS.min(w / 2).min(h / 2);
            return Form::Rect { area, rx };
        }
        Corners::Top => {
            let r = RADIUS.min(w / 2).min(h);
            let (flat, side, bottom) = (w - 2 * r, h - r, y + h);
            format!("M{x} {bottom}v-{side}q0-{r} {r}-{r}h{flat}q{r} 0 {r} {r}v{side}z")
        }
        Corners::Right => {
            let r = RADIUS.min(w).min(h / 2);
            let (side, flat) = (w - r, h - 2 * r);
            format!("M{x} {y}h{side}q{r} 0 {r} {r}v{flat}q0 {r}-{r} {r}h-{side}z")
        }
    };
    Form::Path { area, d }
}

fn is_bold<S: BackendTextStyle>(style: &S) -> bool {
    matches!(style.style(), FontStyle::Bold)
}

#[allow(clippy::cast_possible_truncation)] // Font sizes are small whole numbers.
fn font_size<S: BackendTextStyle>(style: &S) -> i32 {
    style.size() as i32
}
