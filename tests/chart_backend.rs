//! The drawing code owes nothing to our own backend: here it paints pixels.

use std::cell::Cell;
use std::convert::Infallible;

#[path = "chart_support/mod.rs"]
mod support;

use plotters::drawing::IntoDrawingArea;
use plotters_backend::{
    BackendColor, BackendCoord, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use support::funnel;
use upfunnel::chart::backend::{Corners, Pen, Recorder};
use upfunnel::chart::measure;
use upfunnel::chart::role::Role;
use upfunnel::chart::waterfall::{Waterfall, draw};

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// Colours of pixels; Plotters itself turns lines and rectangles into them.
struct Canvas<'a> {
    size: (u32, u32),
    pixels: &'a mut Vec<(u8, u8, u8)>,
}

impl DrawingBackend for Canvas<'_> {
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

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        let (width, height) = self.size;
        let (x, y) = (x.unsigned_abs(), y.unsigned_abs());
        if x < width && y < height {
            self.pixels[(y * width + x) as usize] = color.rgb;
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, _: &str, _: &S, _: BackendCoord) -> Drawn {
        Ok(())
    }
}

#[test]
fn bars_have_their_colours_on_any_backend() {
    let rows = [("Lead", 1000.0, 0.0, "$1"), ("Won", 500.0, 0.5, "$2")];
    let stages = funnel(&rows, 1, "go on", "each");
    for width in [300, 640] {
        let chart = Waterfall {
            stages: &stages,
            width,
        };
        let plan = chart.plan();
        let size = (plan.width.unsigned_abs(), plan.height.unsigned_abs());
        let mut pixels = vec![(255, 255, 255); (size.0 * size.1) as usize];
        let pen = Cell::new(pen());
        let canvas = Canvas {
            size,
            pixels: &mut pixels,
        };
        let area = canvas.into_drawing_area();
        assert!(draw(&plan, &area, &pen).is_ok());
        drop(area);
        for (mark, role) in plan.marks.iter().zip([Role::Marketing, Role::Sales]) {
            let color = role.color();
            let (x, y) = (mark.bar.x + 2, mark.bar.y + mark.bar.h / 2);
            let at = (y.unsigned_abs() * size.0 + x.unsigned_abs()) as usize;
            assert_eq!(pixels[at], (color.0, color.1, color.2), "{mark:?}");
        }
    }
}

#[test]
fn the_recorder_measures_text_itself() {
    let (pen, mut shapes) = (Cell::new(pen()), Vec::new());
    let area = Recorder::new((10, 10), &pen, &mut shapes).into_drawing_area();
    let style = plotters::style::TextStyle::from(("sans-serif", 20));
    let measured = area.estimate_text_size("Лид 검증", &style).ok();
    let width = measure::width("Лид 검증", 20, false).unsigned_abs();
    let height = measure::height(20).unsigned_abs();
    assert_eq!(measured, Some((width, height)));
}

fn pen() -> Pen {
    Pen {
        role: Role::Axis,
        mark: None,
        corners: Corners::Square,
    }
}
