//! Waiting for what comes later: rendering, timers, observers.

use std::{fmt::Debug, time::Duration};

use js_sys::Date;
use yew::platform::time::sleep;

/// How long to wait for what should come, in milliseconds. Only failures take that long.
const PATIENCE: f64 = 3_000.0;

/// Waits until `found` is `want`, and panics where it stays another.
pub async fn becomes<T: PartialEq + Debug>(what: &str, want: T, found: impl Fn() -> T) {
    let end = Date::now() + PATIENCE;
    loop {
        let now = found();
        if now == want {
            return;
        }
        assert!(Date::now() < end, "{what} is {now:?}, not {want:?}");
        pass(5).await;
    }
}

/// Waits until events that are under way have come: a step in the history is told of twice.
pub async fn quiet() {
    pass(30).await;
}

/// Lets so many milliseconds pass, in which the browser can do what it has to: for what must
/// *not* come.
pub async fn pass(millis: u64) {
    sleep(Duration::from_millis(millis)).await;
}
