//! Takes keys and comments out of the English messages, so that the page does
//! not carry them. That keys and list agree is a test's business (`tests/words.rs`).

use std::{env, fs, io, path::Path};

const SOURCE: &str = "src/i18n/lang/en.txt";

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed={SOURCE}");
    let file = fs::read_to_string(SOURCE)?;
    let texts: Vec<&str> = file
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            line.split_once('=')
                .map_or("", |(_, text)| text.trim_start())
        })
        .collect();
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&out).join("en.txt"), texts.join("\n"))
}
