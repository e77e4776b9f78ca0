//! A slider over values that may span decades.
//!
//! The element is a native range whose value is the real one (500000, not a
//! position), so that readers, scripts and forms meet the true number. Where
//! the thumb stands, and where a pointer leads, the scale decides.

use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Event, Html, InputEvent, KeyboardEvent, PointerEvent, TargetCast, hook,
    html, use_effect_with, use_mut_ref, use_node_ref,
};

use super::code;

use crate::{
    model::{Exact, Input},
    state::{
        Action,
        scale::{Scale, Stride},
    },
    ui::{
        node::{element, word},
        page::Page,
    },
};

/// A pointer that has been put down on the slider.
struct Gesture {
    /// Where it was put down.
    down: f64,
    /// From the pointer to the middle of the thumb it took hold of.
    offset: f64,
    /// Whether it moves the value yet. A finger may only want to scroll, so it
    /// has to go sideways first, or be lifted where it was put down.
    active: bool,
}

/// The thumb's radius in CSS pixels; its middle stays this far from the ends.
const RADIUS: f64 = 11.0;
/// How far a finger may stray before it is taken to slide, in CSS pixels.
const SLACK: f64 = 6.0;

/// A slider for an input, called `label`.
#[hook]
pub fn use_slider(page: &Page, input: Input, label: &str, value: &Exact) -> Html {
    let dispatch = page.dispatch.clone();
    let scale = Scale::of(input);
    let node = use_node_ref();
    let gesture = use_mut_ref(|| None::<Gesture>);
    let plain = value.to_plain();
    {
        // After the range's own limits, which would cut the value off.
        let node = node.clone();
        use_effect_with(plain.clone(), move |plain| {
            if let Some(element) = node.cast::<HtmlInputElement>() {
                element.set_value(plain);
            }
        });
    }
    let move_to = {
        let dispatch = dispatch.clone();
        move |element: &HtmlInputElement, x: f64| {
            let rect = element.get_bounding_client_rect();
            let way = (x - rect.left() - RADIUS) / (rect.width() - 2.0 * RADIUS);
            dispatch.emit(Action::InputMoved(input, scale.at(way)));
        }
    };
    let settle = {
        let (dispatch, gesture) = (dispatch.clone(), gesture.clone());
        move || {
            *gesture.borrow_mut() = None;
            dispatch.emit(Action::InputSettled);
        }
    };
    let onpointerdown = {
        let (gesture, move_to, way) = (gesture.clone(), move_to.clone(), scale.way(value));
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            let element = event.target_unchecked_into::<HtmlInputElement>();
            // The native thumb must not jump to its own idea of the place.
            event.prevent_default();
            // Without capture or focus it still slides, only less far.
            let _refused = element.focus();
            let _refused = element.set_pointer_capture(event.pointer_id());
            let rect = element.get_bounding_client_rect();
            let x = f64::from(event.client_x());
            let thumb = rect.left() + RADIUS + way * (rect.width() - 2.0 * RADIUS);
            let holds = (x - thumb).abs() <= 2.0 * RADIUS;
            let active = event.pointer_type() != "touch";
            let offset = if holds { thumb - x } else { 0.0 };
            *gesture.borrow_mut() = Some(Gesture {
                down: x,
                offset,
                active,
            });
            if active && !holds {
                move_to(&element, x);
            }
        })
    };
    let onpointermove = {
        let (gesture, move_to) = (gesture.clone(), move_to.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(gesture) = gesture.borrow_mut().as_mut() {
                let x = f64::from(event.client_x());
                gesture.active |= (x - gesture.down).abs() > SLACK;
                if gesture.active && (x - gesture.down).abs() >= 1.0 {
                    move_to(&event.target_unchecked_into(), x + gesture.offset);
                }
            }
        })
    };
    let onpointerup = {
        let (gesture, settle) = (gesture.clone(), settle.clone());
        Callback::from(move |event: PointerEvent| {
            let tapped = gesture
                .borrow()
                .as_ref()
                .is_some_and(|gesture| !gesture.active && gesture.offset == 0.0);
            if tapped {
                move_to(&event.target_unchecked_into(), f64::from(event.client_x()));
            }
            settle();
        })
    };
    let onkeydown = {
        let (dispatch, value) = (dispatch.clone(), value.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            if let Some(value) = key_leads_to(scale, &value, &event.key()) {
                event.prevent_default();
                dispatch.emit(Action::InputMoved(input, value));
            }
        })
    };
    let oninput = {
        let gesture = gesture.clone();
        Callback::from(move |event: InputEvent| {
            let element = event.target_unchecked_into::<HtmlInputElement>();
            // During a gesture of ours the native slider has no say.
            if gesture.borrow().is_none()
                && let Ok(value) = Exact::parse(&element.value())
            {
                dispatch.emit(Action::InputMoved(input, value));
            }
        })
    };
    let cancel = settle.clone();
    let leave = settle.clone();
    let keyup = settle.clone();
    html! {
        <div class="slider">
            { track(percent(scale.way(value)).into()) }
            <input ref={node} type="range" name={code(input)} min="0" max={input.range().max.to_string()} step="any"
                aria-label={label.to_owned()} aria-valuetext={page.wording.spoken(input, value)}
                {onpointerdown} {onpointermove} {onpointerup} onpointercancel={Callback::from(move |_| cancel())}
                {onkeydown} onkeyup={Callback::from(move |_| keyup())} {oninput}
                onchange={Callback::from(move |_: Event| settle())} onblur={Callback::from(move |_| leave())} />
        </div>
    }
}

/// The rail, filled up to `way`, and the thumb.
fn track(way: AttrValue) -> Html {
    let line = |class, end| {
        element(
            "line",
            &["class", "x2", "y1", "y2"],
            vec![word(class), Some(end), word("50%"), word("50%")],
            Vec::new(),
        )
    };
    let thumb = vec![word("thumb"), Some(way.clone()), word("50%"), word("9")];
    element(
        "svg",
        &["aria-hidden"],
        vec![word("true")],
        vec![
            line("rail", AttrValue::Static("100%")),
            line("filled", way),
            element("circle", &["class", "cx", "cy", "r"], thumb, Vec::new()),
        ],
    )
}

/// Where a key leads; `None` for keys that are none of the slider's.
pub fn key_leads_to(scale: Scale, value: &Exact, key: &str) -> Option<Exact> {
    Some(match key {
        "ArrowRight" | "ArrowUp" => scale.step(value, Stride::Small, true),
        "ArrowLeft" | "ArrowDown" => scale.step(value, Stride::Small, false),
        "PageUp" => scale.step(value, Stride::Large, true),
        "PageDown" => scale.step(value, Stride::Large, false),
        "Home" => scale.first(),
        "End" => scale.last(),
        _ => return None,
    })
}

/// A way from 0 to 1 as `45.21%`, without the weight of float formatting.
fn percent(way: f64) -> String {
    // Between 0 and 10,000 by the scale's promise.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let hundredths = (way * 10_000.0 + 0.5) as u32;
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    let zero = if rest < 10 { "0" } else { "" };
    [&whole.to_string(), ".", zero, &rest.to_string(), "%"].concat()
}
