//! The program of the panels, which is loaded when one of them is first opened.

fn main() {}
