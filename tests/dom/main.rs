//! What only a browser can tell: its numbers, its address bar, its storage, and the page that is
//! mounted in it. `cargo xtask test dom` runs these tests in one.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that panics has failed, which is what it is for"
)]

mod address;
mod chance;
mod intl;
mod page;
#[path = "../pseudo/mod.rs"]
mod pseudo;
mod resize;
mod room;
mod storage;
mod views;
mod wait;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
