//! The page.

mod app;
mod chart;
mod choice;
mod drag;
mod footer;
mod header;
mod input;
mod node;
mod notices;
mod outside;
mod page;
mod result;
mod shapes;
mod still;

pub use app::App;

/// Mounts the page into the element `#app`, or into the body without one.
pub fn mount() {
    match root() {
        Some(root) => yew::Renderer::<App>::with_root(root).render(),
        None => yew::Renderer::<App>::new().render(),
    };
}

fn root() -> Option<web_sys::Element> {
    let root = web_sys::window()?.document()?.get_element_by_id("app")?;
    root.set_inner_html("");
    Some(root)
}
