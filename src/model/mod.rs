//! The model floor.
