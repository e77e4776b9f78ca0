//! A slider over values that may span decades.
//!
//! The element is a native range whose value is the real one (500000, not a
//! position), so that readers, scripts and forms meet the true number. Where
//! the thumb stands, and where a pointer leads, the scale decides.

use web_sys::HtmlInputElement;
use yew::{AttrValue, Html, KeyboardEvent, NodeRef, PointerEvent, TargetCast};

use super::{code, number::Event};
use crate::{
    codec::url::Key,
    model::{Exact, Input},
    state::scale::{Lead, Scale, Stride},
    ui::{
        listen::{at, is, tell},
        live::Link,
        node::{el, element, known, said, word},
        page::Page,
    },
};

/// A pointer that has been put down on the slider.
pub struct Gesture {
    /// Where it was put down.
    down: f64,
    /// From the pointer to the middle of the thumb, if it took hold of that.
    grip: Option<f64>,
    /// Whether it moves the value yet. A finger may only want to scroll, so it
    /// has to go sideways first, or be lifted where it was put down.
    active: bool,
}

/// What came of a pointer's move.
pub struct Moved {
    /// The gesture, if it goes on.
    pub gesture: Option<Gesture>,
    /// The way from 0 to 1 that it leads to, if it leads anywhere.
    pub way: Option<f64>,
}

/// The thumb's radius in CSS pixels; its middle stays this far from the ends.
const RADIUS: f64 = 11.0;
/// How far a finger may stray before it is taken to slide, in CSS pixels.
const SLACK: f64 = 6.0;

/// A pointer put down, while the thumb is at `way`.
pub fn put_down(event: &PointerEvent, way: f64) -> Moved {
    if event.button() != 0 {
        return Moved {
            gesture: None,
            way: None,
        };
    }
    let range: HtmlInputElement = event.target_unchecked_into();
    // The native thumb must not jump to its own idea of the place.
    event.prevent_default();
    // Without capture or focus it still slides, only less far.
    let _refused = range.focus();
    let _refused = range.set_pointer_capture(event.pointer_id());
    let (x, rect) = (
        f64::from(event.client_x()),
        range.get_bounding_client_rect(),
    );
    let thumb = rect.left() + RADIUS + way * (rect.width() - 2.0 * RADIUS);
    let grip = ((x - thumb).abs() <= 2.0 * RADIUS).then_some(thumb - x);
    let active = event.pointer_type() != "touch";
    let way = (active && grip.is_none()).then(|| way_at(event, 0.0));
    Moved {
        gesture: Some(Gesture {
            down: x,
            grip,
            active,
        }),
        way,
    }
}

/// The pointer moved.
pub fn moved(gesture: Option<Gesture>, event: &PointerEvent) -> Moved {
    let Some(mut gesture) = gesture else {
        return Moved {
            gesture: None,
            way: None,
        };
    };
    let gone = (f64::from(event.client_x()) - gesture.down).abs();
    gesture.active |= gone > SLACK;
    let way = (gesture.active && gone >= 1.0).then(|| way_at(event, gesture.grip.unwrap_or(0.0)));
    Moved {
        gesture: Some(gesture),
        way,
    }
}

/// The pointer was lifted; a finger that only tapped leads to where it was.
pub fn lifted(gesture: Option<Gesture>, event: &PointerEvent) -> Moved {
    let tapped = gesture.is_some_and(|gesture| !gesture.active && gesture.grip.is_none());
    Moved {
        gesture: None,
        way: tapped.then(|| way_at(event, 0.0)),
    }
}

fn way_at(event: &PointerEvent, grip: f64) -> f64 {
    let range: HtmlInputElement = event.target_unchecked_into();
    let rect = range.get_bounding_client_rect();
    (f64::from(event.client_x()) + grip - rect.left() - RADIUS) / (rect.width() - 2.0 * RADIUS)
}

/// What a key asks of a slider; `None` for keys that are none of the slider's. A key that asks
/// something does nothing else. It has to be asked while the event is on its way: a component may
/// get its message later, when the browser has moved its own slider or scrolled already.
pub fn lead_of(event: &KeyboardEvent) -> Option<Lead> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    let lead = match event.key().as_str() {
        "ArrowRight" | "ArrowUp" => Lead::Step(Stride::Small, true),
        "ArrowLeft" | "ArrowDown" => Lead::Step(Stride::Small, false),
        "PageUp" => Lead::Step(Stride::Large, true),
        "PageDown" => Lead::Step(Stride::Large, false),
        "Home" => Lead::First,
        "End" => Lead::Last,
        _ => return None,
    };
    event.prevent_default();
    Some(lead)
}

/// The slider.
pub fn view(
    page: &Page,
    input: Input,
    label: String,
    value: &Exact,
    node: &NodeRef,
    link: &Link,
) -> Html {
    let locked = page.is_locked(Key::Number(input));
    let hear = |kind, event: fn(web_sys::Event) -> Option<Event>| tell(link, kind, event);
    let settled = |_| Some(Event::Settled);
    let range = known(
        node.clone(),
        "input",
        &[
            "type",
            "name",
            "min",
            "max",
            "step",
            "aria-label",
            "aria-valuetext",
            "disabled",
        ],
        vec![
            word("range"),
            word(code(input)),
            word("0"),
            said(input.range().max.to_string()),
            word("any"),
            said(label),
            said(page.wording.spoken(input, value)),
            locked.then_some(AttrValue::Static("")),
        ],
        vec![
            hear("input", |event| {
                Some(Event::Set(at::<HtmlInputElement>(&event).value()))
            }),
            hear("pointerdown", |event| Some(Event::Down(is(event)))),
            hear("pointermove", |event| Some(Event::Moved(is(event)))),
            hear("pointerup", |event| Some(Event::Up(is(event)))),
            hear("keydown", |event| lead_of(&is(event)).map(Event::Key)),
            hear("pointercancel", settled),
            hear("keyup", settled),
            hear("change", settled),
            hear("blur", settled),
        ],
        Vec::new(),
    );
    el(
        "div",
        "slider",
        vec![track(percent(Scale::of(input).way(value)).into()), range],
    )
}

/// The rail, filled up to `way`, and the thumb.
///
/// The thumb is a line of no length with round ends, and its middle another: where a circle is,
/// is style, which browsers work out at each step for more than all else that a step changes.
pub fn track(way: AttrValue) -> Html {
    let line = |class, from, to| {
        let values = vec![word(class), from, Some(to), word("50%"), word("50%")];
        element(
            "line",
            &["class", "x1", "x2", "y1", "y2"],
            values,
            Vec::new(),
        )
    };
    let parts = vec![
        line("rail", None, AttrValue::Static("100%")),
        line("filled", None, way.clone()),
        line("thumb", Some(way.clone()), way.clone()),
        line("core", Some(way.clone()), way),
    ];
    element("svg", &["aria-hidden"], vec![word("true")], parts)
}

/// A way from 0 to 1 as `45.21%`, without the weight of float formatting.
pub fn percent(way: f64) -> String {
    // Between 0 and 10,000 by the scale's promise.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let hundredths = (way * 10_000.0 + 0.5) as u32;
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    let zero = if rest < 10 { "0" } else { "" };
    [&whole.to_string(), ".", zero, &rest.to_string(), "%"].concat()
}
