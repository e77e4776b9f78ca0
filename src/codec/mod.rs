//! Wire formats: what other people's links and pages rely on.
//!
//! Each has its own reading and writing; reading never fails but gives a value
//! and the problems met on the way.

pub mod confidence;
pub mod csv;
pub mod embed_code;
pub mod fragment;
pub mod frame;
pub mod mix;
pub mod plan;
pub mod qr;
pub mod saved;
pub mod url;
pub mod work;
