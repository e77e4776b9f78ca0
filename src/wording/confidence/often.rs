//! How often, as people say it.

/// The name of the phrase for a probability: the nearest of a few fractions.
pub(super) fn nearest(chance: f64) -> &'static str {
    // Where the next phrase begins: half way between two fractions.
    const BELOW: [(f64, &str); 14] = [
        (0.02, "never"),
        (0.075, "twentieth"),
        (0.15, "tenth"),
        (0.225, "fifth"),
        (0.29, "quarter"),
        (0.365, "third"),
        (0.45, "twofifths"),
        (0.55, "half"),
        (0.635, "threefifths"),
        (0.71, "twothirds"),
        (0.775, "threequarters"),
        (0.85, "fourfifths"),
        (0.925, "nine"),
        (0.98, "nineteen"),
    ];
    let found = BELOW.iter().find(|(end, _)| chance < *end);
    found.map_or("other", |(_, name)| name)
}

/// The name of the phrase that says exactly this probability, if there is one.
pub(super) fn exactly(percent: &str) -> &'static str {
    match percent {
        "50" => "half",
        "60" => "threefifths",
        "75" => "threequarters",
        "80" => "fourfifths",
        "90" => "nine",
        "95" => "nineteen",
        _ => "other",
    }
}
