//! What a shape is there for, and what follows from that: its class, colour and type.

use plotters::style::RGBColor;

/// The part a shape plays in a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The line that bars stand on.
    Axis,
    /// A dotted line that leads the eye from one bar to the next.
    Connector,
    /// A stage that marketing answers for.
    Marketing,
    /// A stage that sales answers for.
    Sales,
    /// What is lost between two stages.
    Loss,
    /// What is normal, around what was planned.
    Band,
    /// What was planned.
    Goal,
    /// The mark on a bar that says: this can be dragged.
    Grip,
    /// How many there are in a stage.
    Count,
    /// A stage's name.
    Name,
    /// The share that goes on.
    Rate,
    /// How many are lost.
    Lost,
    /// Anything that may stand back, such as what one is worth.
    Quiet,
}

impl Role {
    /// The CSS classes of such a shape.
    pub fn class(self) -> &'static str {
        match self {
            Role::Axis => "axis",
            Role::Connector => "connector",
            Role::Marketing => "bar marketing",
            Role::Sales => "bar sales",
            Role::Loss => "loss",
            Role::Band => "band",
            Role::Goal => "goal",
            Role::Grip => "grip",
            Role::Count => "label count",
            Role::Name => "label name",
            Role::Rate => "label rate",
            Role::Lost => "label lost",
            Role::Quiet => "label muted",
        }
    }

    /// The colour on backends that know nothing of style sheets: the light theme's.
    pub fn color(self) -> RGBColor {
        match self {
            Role::Marketing => RGBColor(0x0A, 0x6B, 0x66),
            Role::Sales => RGBColor(0xA8, 0x4C, 0x08),
            Role::Loss | Role::Band => RGBColor(0xDB, 0xD9, 0xD4),
            Role::Axis | Role::Connector | Role::Quiet => RGBColor(0x5B, 0x62, 0x6B),
            Role::Grip => RGBColor(0xFF, 0xFF, 0xFF),
            Role::Goal | Role::Count | Role::Name | Role::Rate | Role::Lost => {
                RGBColor(0x1A, 0x1D, 0x21)
            }
        }
    }

    /// Font size in CSS pixels, and whether it is semibold.
    pub fn face(self) -> (i32, bool) {
        match self {
            Role::Count => (16, true),
            Role::Name => (13, true),
            Role::Lost => (13, false),
            _ => (12, false),
        }
    }
}
