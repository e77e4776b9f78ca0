//! The page.

mod app;
mod chart;
mod drag;
mod embed;
mod footer;
mod frame;
mod header;
mod input;
mod late;
mod listen;
mod live;
mod lock;
mod node;
mod notices;
mod outside;
mod page;
#[cfg(not(target_arch = "wasm32"))]
mod prerender;
mod result;
mod shapes;
mod still;

pub use app::{App, Start};
#[cfg(not(target_arch = "wasm32"))]
pub use prerender::prerendered;
use web_sys::Element;

/// Draws the page into an element.
pub fn mount(root: Element, start: Start) {
    yew::Renderer::<App>::with_root_and_props(root, start).render();
}
