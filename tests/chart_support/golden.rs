//! Drawings beside files that a person has looked at.

use std::path::Path;

use upfunnel::chart::{
    scene::Scene,
    svg::{self, Words},
};

/// Holds a drawing against `tests/golden/NAME.svg`, or writes that file with `UPDATE_GOLDEN=1`.
pub fn check(name: &str, scene: &Scene, words: Words) {
    let drawn = svg::document(scene, words);
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(format!("{name}.svg"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, drawn).unwrap();
        return;
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        drawn == golden,
        "{} is no longer what is drawn. Look at the change, and if it is meant, run this test \
         once more with UPDATE_GOLDEN=1",
        path.display()
    );
}
