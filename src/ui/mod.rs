//! The page.

mod app;
mod chart;
mod choice;
mod drag;
mod embed;
mod footer;
mod frame;
mod header;
mod input;
mod late;
mod lock;
mod node;
mod notices;
mod outside;
mod page;
mod result;
mod shapes;
mod still;

pub use app::{App, Start};

/// Mounts the page into the element `#app`; without one there is no page.
pub fn mount(start: Start) {
    if let Some(root) = root() {
        yew::Renderer::<App>::with_root_and_props(root, start).render();
    }
}

fn root() -> Option<web_sys::Element> {
    let root = web_sys::window()?.document()?.get_element_by_id("app")?;
    root.set_inner_html("");
    Some(root)
}
