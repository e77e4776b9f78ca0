//! Prints the content of the default page, for the build to put into `index.html`.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let Some(page) = upfunnel::ui::prerendered() else {
        eprintln!("the page cannot be drawn without waiting for something");
        return std::process::ExitCode::FAILURE;
    };
    print!("{page}");
    std::process::ExitCode::SUCCESS
}

/// It is a part of the build, not of the page.
#[cfg(target_arch = "wasm32")]
fn main() {}
