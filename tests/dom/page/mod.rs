//! The whole page, mounted into an element.

mod address;
mod chart;
mod currency;
mod fields;
mod figures;
mod history;
mod languages;
mod left_out;
mod look;
pub mod mounted;
mod notices;
mod sliders;
mod stages;
