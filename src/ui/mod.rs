//! The page.

mod app;
mod chart;
mod confidence;
mod drag;
mod embed;
mod footer;
mod frame;
mod further;
mod header;
mod input;
mod late;
mod listen;
mod live;
mod lock;
mod mix;
mod node;
mod notices;
mod outside;
mod page;
mod pick;
mod plan;
#[cfg(not(target_arch = "wasm32"))]
mod prerender;
mod result;
mod shapes;
mod still;
pub mod views;

pub use app::{App, Start};
pub use further::Views;
#[cfg(not(target_arch = "wasm32"))]
pub use prerender::prerendered;
use web_sys::Element;
use yew::AppHandle;

/// The page on the screen.
pub struct Mounted(AppHandle<App>);

/// Draws the page into an element.
pub fn mount(root: Element, start: Start) -> Mounted {
    Mounted(yew::Renderer::<App>::with_root_and_props(root, start).render())
}

impl Mounted {
    /// Ends the page, with all that it listens to. What it leaves behind is for another program of
    /// the page: [`crate::state::State::arrived`].
    #[must_use]
    pub fn leave(self) -> String {
        let left = self.0.get_component().map(|app| app.leave());
        self.0.destroy();
        left.unwrap_or_default()
    }
}
