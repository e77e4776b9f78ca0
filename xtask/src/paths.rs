//! Where things are in the working copy.

use std::path::{Path, PathBuf};

/// The root of the working copy.
#[must_use]
pub fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package)
}

/// The finished page: the folder to publish.
#[must_use]
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where cargo builds, and where our own by-products go.
#[must_use]
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |dir| root().join(dir))
}
