//! Trials in a browser are those of native tests, to the last bit.

#[path = "../chance_bits/mod.rs"]
mod bits;

use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn trials_are_the_same_to_the_last_bit() {
    assert_eq!(bits::all(), bits::NATIVELY);
}
