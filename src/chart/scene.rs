//! What was drawn: shapes in CSS pixels, and the bars that can be taken hold of.

/// A finished drawing. Coordinates are whole CSS pixels from the upper left corner.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width in CSS pixels: the one the layout was asked for.
    pub width: i32,
    /// Height in CSS pixels: follows from the content.
    pub height: i32,
    /// Everything visible, back to front. Shapes without a mark come first, then the shapes of
    /// each mark together, in the order of the marks.
    pub shapes: Vec<Shape>,
    /// One for each stage, lever or scenario, in their order.
    pub marks: Vec<Mark>,
}

/// One visible thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// CSS classes; the style sheet gives them colour.
    pub class: &'static str,
    /// The index of the mark it belongs to, `None` for the axis and connectors.
    pub mark: Option<usize>,
    /// What it is and where.
    pub form: Form,
}

/// The geometry of a shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// A rectangle with corners rounded by `rx` pixels.
    Rect {
        /// Place and size.
        area: Area,
        /// Radius of the corners, 0 for none.
        rx: i32,
    },
    /// A straight line.
    Line {
        /// Start, horizontally.
        x1: i32,
        /// Start, vertically.
        y1: i32,
        /// End, horizontally.
        x2: i32,
        /// End, vertically.
        y2: i32,
    },
    /// One line of text.
    Text {
        /// Where the anchor is.
        x: i32,
        /// The baseline.
        y: i32,
        /// Which part of the text stands at `x`.
        anchor: Anchor,
        /// Font size in CSS pixels.
        size: i32,
        /// Whether it is set semibold.
        bold: bool,
        /// The words, not escaped.
        text: String,
    },
    /// A closed outline, as the `d` of an SVG path.
    Path {
        /// The rectangle around it.
        area: Area,
        /// Path data.
        d: String,
    },
}

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width, 0 or more.
    pub w: i32,
    /// Height, 0 or more.
    pub h: i32,
}

impl Area {
    /// Whether two areas share at least one pixel.
    pub fn overlaps(&self, other: &Area) -> bool {
        self.x < other.x + other.w
            && other.x < self.x + self.w
            && self.y < other.y + other.h
            && other.y < self.y + self.h
    }
}

/// Which part of a text stands at its `x`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// The text begins there.
    #[default]
    Start,
    /// The text is centred there.
    Middle,
    /// The text ends there.
    End,
}

impl Anchor {
    /// The value of SVG's `text-anchor`.
    pub fn as_str(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }

    /// The left edge of a text `width` pixels wide that is anchored at `x`.
    pub fn left(self, x: i32, width: i32) -> i32 {
        match self {
            Anchor::Start => x,
            Anchor::Middle => x - (width + 1) / 2,
            Anchor::End => x - width,
        }
    }
}

/// Where a bar grows to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orientation {
    /// Upwards from the axis; dragging is vertical.
    Up,
    /// From left to right; dragging is horizontal.
    Right,
}

/// A bar as something to hover over, focus and, where it is a stage's, drag.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Index of the stage, 0 at the top of the funnel; of whatever else a chart has bars for.
    pub stage: usize,
    /// Where a pointer counts as being on it: at least 24 pixels each way, without overlap.
    pub hit: Area,
    /// The bar itself.
    pub bar: Area,
    /// Where the bar grows to.
    pub orientation: Orientation,
    /// Where bars begin, on the axis along which they grow.
    pub origin: i32,
    /// How long the top stage's bar is, in pixels.
    pub extent: i32,
    /// The stage above as a fraction of the top stage, 0 to 1; `None` for the top stage, whose
    /// bar has no rate to change.
    pub above: Option<f64>,
}

/// The smallest rate that dragging can give: a tenth of a percent.
pub const LEAST_RATE: f64 = 0.001;

impl Scene {
    /// The rate into `stage` that makes its bar end at the pointer.
    ///
    /// `x` and `y` are in the scene's pixels. The rate is between [`LEAST_RATE`] and 1. `None` for
    /// the top stage, for a stage that is not there, and when nothing is left to take a share of.
    pub fn rate_at(&self, stage: usize, x: f64, y: f64) -> Option<f64> {
        let mark = self.marks.get(stage)?;
        let above = mark.above?;
        let length = match mark.orientation {
            Orientation::Up => f64::from(mark.origin) - y,
            Orientation::Right => x - f64::from(mark.origin),
        };
        let rate = length / f64::from(mark.extent) / above;
        rate.is_finite().then(|| rate.clamp(LEAST_RATE, 1.0))
    }
}
