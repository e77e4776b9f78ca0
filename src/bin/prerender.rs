//! Prints the content of the default page, for the build to put into `index.html`.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    match upfunnel::ui::prerendered() {
        Some(page) => {
            print!("{page}");
            std::process::ExitCode::SUCCESS
        }
        None => {
            eprintln!("the page cannot be drawn without waiting for something");
            std::process::ExitCode::FAILURE
        }
    }
}

/// It is a part of the build, not of the page.
#[cfg(target_arch = "wasm32")]
fn main() {}
