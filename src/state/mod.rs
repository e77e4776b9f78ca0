//! The state floor.
