//! Files that people save and open.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

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
