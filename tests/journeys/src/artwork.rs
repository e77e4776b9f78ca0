//! The pictures that go with the page, drawn from the one icon and from the page itself.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use xtask::paths;

/// An icon made from `static/icon.svg`.
#[derive(Clone, Copy, Debug)]
pub struct Icon {
    /// Its file in `static/icons`.
    pub file: &'static str,
    /// Its width and height.
    pub size: u32,
    /// How much of that the drawing takes, in per cent.
    drawing: u32,
    /// The radius of the paper's corners, in per cent; none where there is no paper.
    corners: Option<u32>,
}

/// All icons.
pub const ICONS: &[Icon] = &[
    Icon {
        file: "app-192.png",
        size: 192,
        drawing: 70,
        corners: Some(22),
    },
    Icon {
        file: "app-512.png",
        size: 512,
        drawing: 70,
        corners: Some(22),
    },
    // Systems cut it to a shape of theirs; a circle of 80 % is left in any case.
    Icon {
        file: "app-maskable-512.png",
        size: 512,
        drawing: 54,
        corners: Some(0),
    },
    Icon {
        file: "apple-touch-icon.png",
        size: 180,
        drawing: 64,
        corners: Some(0),
    },
    Icon {
        file: "favicon.ico",
        size: 32,
        drawing: 100,
        corners: None,
    },
];

impl Icon {
    /// The icon as a drawing of its size.
    ///
    /// # Errors
    /// Where `static/icon.svg` cannot be read.
    pub fn svg(&self) -> Result<String> {
        let source = paths::root().join("static").join("icon.svg");
        let drawing = fs::read_to_string(source).context("cannot read static/icon.svg")?;
        let margin = f64::from(100 - self.drawing) / 2.0;
        let inner = drawing.replacen(
            "<svg ",
            &format!(
                "<svg x=\"{margin}\" y=\"{margin}\" width=\"{0}\" height=\"{0}\" ",
                self.drawing
            ),
            1,
        );
        let paper = self.corners.map_or(String::new(), |corners| {
            format!("<rect width=\"100\" height=\"100\" rx=\"{corners}\" fill=\"#fbfaf6\"/>")
        });
        Ok(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{0}\" viewBox=\"0 0 100 100\">{paper}{inner}</svg>",
            self.size
        ))
    }
}

/// The folder of the pictures.
#[must_use]
pub fn folder() -> PathBuf {
    paths::root().join("static").join("icons")
}

/// A PNG picture of 32 pixels as an `.ico` file.
#[must_use]
pub fn ico(png: &[u8]) -> Vec<u8> {
    const HEADER: u32 = 22;
    let length = u32::try_from(png.len()).unwrap_or(u32::MAX);
    // One picture; 32 × 32; no palette; one plane of 32 bits.
    let mut bytes = vec![0, 0, 1, 0, 1, 0, 32, 32, 0, 0, 1, 0, 32, 0];
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(&HEADER.to_le_bytes());
    bytes.extend_from_slice(png);
    bytes
}
