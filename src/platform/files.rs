//! Files that people save and open.

use std::rc::Rc;

use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::Timeout,
};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DataTransfer, DragEvent, File, FileList, HtmlAnchorElement, Url,
};

use super::window;

/// How long the browser may take to begin saving, in milliseconds.
const PATIENCE: u32 = 60_000;

/// Hands a file to the browser to be saved. Where a frame may not do that, nothing happens.
pub fn save(name: &str, kind: &str, content: &[u8]) {
    // Nothing here is refused but for want of memory.
    let _saved = try_save(name, kind, content);
}

fn try_save(name: &str, kind: &str, content: &[u8]) -> Option<()> {
    let parts = Array::of1(&Uint8Array::from(content));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let document = window()?.document()?;
    let link = document.create_element("a").ok()?;
    let link: HtmlAnchorElement = link.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Timeout::new(PATIENCE, move || {
        let _gone = Url::revoke_object_url(&url);
    })
    .forget();
    Some(())
}

/// The text of a file; `None` where it cannot be read.
pub async fn text(file: &File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// Takes files that are dropped anywhere on the page, for as long as the listeners live: the browser
/// would otherwise leave the page for a file that misses its place. `hovering` is told whether files hang over the
/// page, again and again while they do; `dropped` gets them.
pub fn watch_drops(
    hovering: impl Fn(bool) + 'static,
    dropped: impl Fn(FileList) + 'static,
) -> Vec<EventListener> {
    let Some(window) = window() else {
        return Vec::new();
    };
    let hovering = Rc::new(hovering);
    let on = |kind: &'static str, act: Box<dyn Fn(&DragEvent, DataTransfer)>| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window, kind, options, move |event| {
            let Some(event) = event.dyn_ref::<DragEvent>() else {
                return;
            };
            // Text may be dragged into fields as ever.
            let files = JsValue::from_str("Files");
            if let Some(data) = event.data_transfer()
                && data.types().includes(&files, 0)
            {
                act(event, data);
            }
        })
    };
    let over = Rc::clone(&hovering);
    let left = Rc::clone(&hovering);
    vec![
        on(
            "dragover",
            Box::new(move |event, data| {
                event.prevent_default();
                data.set_drop_effect("copy");
                over(true);
            }),
        ),
        on(
            "dragleave",
            Box::new(move |event, _| {
                // Out of the window, not from one part of the page into another.
                if event.related_target().is_none() {
                    left(false);
                }
            }),
        ),
        on(
            "drop",
            Box::new(move |event, data| {
                event.prevent_default();
                hovering(false);
                if let Some(files) = data.files() {
                    dropped(files);
                }
            }),
        ),
    ]
}
