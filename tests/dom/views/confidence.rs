//! The Confidence view, where the page makes the trials itself.

use wasm_bindgen_test::wasm_bindgen_test;

use super::open;
use crate::wait::becomes;

#[wasm_bindgen_test]
async fn trials_are_made_without_a_worker_and_refine_what_is_said() {
    let page = open("#view=confidence&seen-win=400&seen-opp=400&spread=50").await;
    // There is an answer from the first drawing on.
    let first = page.metric("chance").unwrap();
    let made = || {
        let of = |name| page.attribute("progress", name).unwrap();
        [of("value"), of("max")].map(|number| number.parse::<f64>().unwrap())
    };
    let [before, enough] = made();
    assert!(0.0 < before && before < enough, "{before} of {enough}");
    becomes("more trials are made", true, || made()[0] > 2.0 * before).await;
    assert_ne!(
        page.metric("chance").unwrap(),
        first,
        "more trials say the same"
    );
    assert!(
        page.text(".answer").contains("so far"),
        "{}",
        page.text(".answer")
    );
    // What is asked otherwise has an answer at once, too, which begins with a few trials.
    page.slide("seen-win", "100000").await;
    let answer = page.text(".answer");
    let (_, told) = answer.split_once("Simulated ").unwrap();
    let (told, _) = told.split_once(" of ").unwrap();
    let told: f64 = told.replace(',', "").parse().unwrap();
    assert!(
        told < 2.0 * before,
        "trials of another question count: {answer}"
    );
    assert!(page.metric("chance").is_some());
}

#[wasm_bindgen_test]
async fn what_has_no_common_value_is_cleared() {
    let page = open("#view=confidence&have=4000").await;
    page.press_button("Clear").await;
    assert_eq!(page.field("have").value(), "");
    assert!(page.seek(".clear").is_none(), "it can be cleared once more");
}

#[wasm_bindgen_test]
async fn without_a_quota_to_reach_nothing_is_asked() {
    let page = open("#view=confidence&s1=Renewals&s1-kind=retention").await;
    assert!(page.metric("chance").is_none());
    assert!(page.seek("progress").is_none());
    assert!(!page.text(".answer").is_empty());
}
