//! Drawings beside files that a person has looked at.

use std::path::Path;

use upfunnel::chart::{
    layers::layers,
    scene::{Area, Form, Scene, Shape},
    svg::{self, Words},
};

/// Holds a drawing against `tests/golden/NAME.svg`, or writes that file with `UPDATE_GOLDEN=1`.
pub fn check(name: &str, scene: &Scene, words: Words) {
    lies_alike(name, scene);
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

/// Holds that what lies over something else still does so when the scene is drawn in layers. The
/// layer of a shape is the path that has its outline in it.
fn lies_alike(name: &str, scene: &Scene) {
    let gathered = layers(&scene.shapes);
    let place = |shape: &Shape| {
        let alone = layers(std::slice::from_ref(shape));
        let Some(Form::Path { d: outline, .. }) = alone.first().map(|shape| &shape.form) else {
            return None;
        };
        let holds = |layer: &Shape| match &layer.form {
            Form::Path { d, .. } => layer.class == shape.class && d.contains(&**outline),
            _ => false,
        };
        // There is one for each shape.
        Some(gathered.iter().position(holds).unwrap())
    };
    let drawn: Vec<_> = (scene.shapes.iter())
        .filter_map(|shape| Some((shape, place(shape)?)))
        .collect();
    for (index, (below, low)) in drawn.iter().enumerate() {
        for (above, high) in &drawn[index + 1..] {
            let covers = below.class != above.class && area(below).overlaps(&area(above));
            assert!(
                !covers || low < high,
                "{name}: {below:?} no longer lies below {above:?}"
            );
        }
    }
}

/// Where a shape is; lines are a pixel thick.
fn area(shape: &Shape) -> Area {
    match shape.form {
        Form::Rect { area, .. } | Form::Path { area, .. } => area,
        Form::Line { x1, y1, x2, y2 } => Area {
            x: x1.min(x2),
            y: y1.min(y2),
            w: (x2 - x1).abs().max(1),
            h: (y2 - y1).abs().max(1),
        },
        Form::Text { .. } => Area::default(),
    }
}
