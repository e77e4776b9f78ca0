//! Compressed copies beside the files, for servers that hand them out as they are.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};

/// File types that gain from compression; pictures and fonts are compressed already.
const TEXTUAL: &[&str] = &[
    "css",
    "html",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// Whether files like this one get compressed copies.
pub fn applies_to(file: &Path) -> bool {
    file.extension()
        .and_then(|end| end.to_str())
        .is_some_and(|end| TEXTUAL.contains(&end))
}

/// `file` with `.suffix` added to its name.
pub fn copy_of(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

/// Writes a brotli and a gzip copy beside each file in `folder` that gains from it.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn folder(folder: &Path) -> Result<()> {
    for entry in
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let path = entry?.path();
        if path.is_dir() {
            self::folder(&path)?;
        } else if applies_to(&path) {
            file(&path).with_context(|| format!("cannot compress {}", path.display()))?;
        }
    }
    Ok(())
}

fn file(path: &Path) -> Result<()> {
    let bytes = fs::read(path)?;

    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut brotli = File::create(copy_of(path, "br"))?;
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut brotli, &settings)?;

    let gzip = File::create(copy_of(path, "gz"))?;
    let mut gzip = GzBuilder::new().write(gzip, Compression::best());
    gzip.write_all(&bytes)?;
    gzip.finish()?;
    Ok(())
}
