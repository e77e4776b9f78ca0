//! The codec floor.
