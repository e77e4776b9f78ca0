//! Mounts the page.

fn main() {
    upfunnel::ui::mount();
}
