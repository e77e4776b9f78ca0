//! A scene as an SVG document of its own, for a download or a file to compare with.

use super::scene::{Area, Form, Scene, Shape};

/// White space around the drawing, in pixels.
const MARGIN: i32 = 16;

/// Colours of the light theme, plain so that every viewer understands them.
const STYLE: &str = "text{font-family:system-ui,sans-serif;font-variant-numeric:tabular-nums;\
fill:#1a1d21}.paper{fill:#fff}.marketing{fill:#0a6b66}.sales{fill:#a84c08}\
.loss{fill:#5b626b;fill-opacity:.16;stroke:#5b626b;stroke-opacity:.7}\
.axis,.connector{stroke:#5b626b}.connector{stroke-dasharray:1 3}\
.grip{stroke:#fff;stroke-width:2;stroke-linecap:round;stroke-opacity:.7}\
.rate,.muted{fill:#5b626b}.axis,.connector,.loss{transform:translate(.5px,.5px)}";

/// What a reader hears instead of seeing the drawing.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The title of the chart.
    pub title: &'a str,
    /// What the chart shows, in a sentence or two.
    pub description: &'a str,
    /// The language of all words, as a BCP 47 tag such as "en" or "zh-Hans".
    pub lang: &'a str,
}

/// The scene as a complete SVG document.
pub fn document(scene: &Scene, words: Words) -> String {
    let mut out = Writer(String::with_capacity(8_192));
    let (width, height) = (scene.width + 2 * MARGIN, scene.height + 2 * MARGIN);
    out.raw("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    out.number("width", width);
    out.number("height", height);
    let corner = (-MARGIN).to_string();
    let parts = [
        corner.clone(),
        corner,
        width.to_string(),
        height.to_string(),
    ];
    out.text("viewBox", &parts.join(" "));
    out.text("role", "img");
    out.text("lang", words.lang);
    out.text("aria-labelledby", "title desc");
    out.raw(">\n");
    out.element("<title id=\"title\">", words.title, "</title>\n");
    out.element("<desc id=\"desc\">", words.description, "</desc>\n");
    out.element("<style>", STYLE, "</style>\n");
    let paper = Area {
        x: -MARGIN,
        y: -MARGIN,
        w: width,
        h: height,
    };
    out.shape(&Shape {
        class: "paper",
        mark: None,
        form: Form::Rect { area: paper, rx: 0 },
    });
    let groups = scene.shapes.chunk_by(|a, b| a.mark == b.mark);
    for group in groups {
        out.raw("<g>\n");
        for shape in group {
            out.shape(shape);
        }
        out.raw("</g>\n");
    }
    out.raw("</svg>\n");
    out.0
}

struct Writer(String);

impl Writer {
    fn raw(&mut self, text: &str) {
        self.0.push_str(text);
    }

    fn number(&mut self, name: &str, value: i32) {
        self.text(name, &value.to_string());
    }

    fn text(&mut self, name: &str, value: &str) {
        self.raw(" ");
        self.raw(name);
        self.raw("=\"");
        self.escaped(value);
        self.raw("\"");
    }

    fn element(&mut self, start: &str, content: &str, end: &str) {
        self.raw(start);
        self.escaped(content);
        self.raw(end);
    }

    /// Text for content and attributes; characters that XML does not allow are left out.
    fn escaped(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                '\t' | '\n' | '\r' => self.raw(" "),
                '\u{0}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {}
                _ => self.0.push(c),
            }
        }
    }

    fn area(&mut self, area: &Area) {
        self.number("x", area.x);
        self.number("y", area.y);
        self.number("width", area.w);
        self.number("height", area.h);
    }

    fn shape(&mut self, shape: &Shape) {
        let name = match shape.form {
            Form::Rect { .. } => "<rect",
            Form::Line { .. } => "<line",
            Form::Text { .. } => "<text",
            Form::Path { .. } => "<path",
        };
        self.raw(name);
        self.text("class", shape.class);
        match &shape.form {
            Form::Rect { area, rx } => {
                self.area(area);
                if *rx > 0 {
                    self.number("rx", *rx);
                }
            }
            Form::Line { x1, y1, x2, y2 } => {
                self.number("x1", *x1);
                self.number("y1", *y1);
                self.number("x2", *x2);
                self.number("y2", *y2);
            }
            Form::Path { d, .. } => self.text("d", d),
            Form::Text {
                x,
                y,
                anchor,
                size,
                bold,
                text,
            } => {
                self.number("x", *x);
                self.number("y", *y);
                self.number("font-size", *size);
                self.text("text-anchor", anchor.as_str());
                if *bold {
                    self.text("font-weight", "600");
                }
                self.element(">", text, "</text>\n");
                return;
            }
        }
        self.raw("/>\n");
    }
}
