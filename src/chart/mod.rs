//! The chart floor.
