//! What must hold for any drawing: nothing collides, is cut, or leaves the canvas.

use upfunnel::chart::{
    measure,
    scene::{Area, Form, Scene, Shape},
};

/// The room that a shape takes.
fn room(shape: &Shape) -> Area {
    match &shape.form {
        Form::Rect { area, .. } | Form::Path { area, .. } => *area,
        Form::Line { x1, y1, x2, y2 } => Area {
            x: *x1.min(x2),
            y: *y1.min(y2),
            w: (x1 - x2).abs(),
            h: (y1 - y2).abs(),
        },
        Form::Text {
            x,
            y,
            anchor,
            size,
            bold,
            text,
        } => {
            let w = measure::width(text, *size, *bold);
            Area {
                x: anchor.left(*x, w),
                y: y - measure::ascent(*size),
                w,
                h: measure::height(*size),
            }
        }
    }
}

fn is_text(shape: &Shape) -> bool {
    matches!(shape.form, Form::Text { .. })
}

/// Checks a drawing.
pub fn check(scene: &Scene) {
    let canvas = Area {
        x: 0,
        y: 0,
        w: scene.width,
        h: scene.height,
    };
    for shape in &scene.shapes {
        let room = room(shape);
        let inside = room.x >= 0
            && room.y >= 0
            && room.x + room.w <= canvas.w
            && room.y + room.h <= canvas.h
            && room.w >= 0
            && room.h >= 0;
        assert!(inside, "leaves {canvas:?}: {room:?} {shape:?}");
        if let Form::Text { size, text, .. } = &shape.form {
            assert!(*size >= 12 && !text.is_empty(), "{shape:?}");
        }
    }
    for (i, shape) in scene.shapes.iter().enumerate().filter(|(_, s)| is_text(s)) {
        for (j, other) in scene.shapes.iter().enumerate() {
            let mut there = room(other);
            // Lines are one pixel thick; the grip belongs to its bar.
            (there.w, there.h) = (there.w.max(1), there.h.max(1));
            let apart = i == j || (is_text(other) && j < i) || !room(shape).overlaps(&there);
            assert!(
                apart,
                "collide: {shape:?} {:?}\n{other:?} {there:?}",
                room(shape)
            );
        }
    }
    let order: Vec<_> = scene.shapes.iter().map(|shape| shape.mark).collect();
    assert!(
        order.is_sorted(),
        "shapes of a mark stand together: {order:?}"
    );
}
