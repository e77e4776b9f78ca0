//! Funnels to draw, with numbers put into words as a caller would.

use upfunnel::chart::waterfall::{Side, Stage, Step};

/// How many stages from the top are marketing's.
#[derive(Clone, Copy)]
pub enum Lead {
    One,
    Two,
}

/// Stages from (name, count, rate into it, worth of one).
pub fn funnel(
    rows: &[(&str, f64, f64, &str)],
    lead: Lead,
    goes_on: &str,
    each: &str,
) -> Vec<Stage> {
    let sales_from = match lead {
        Lead::One => 1,
        Lead::Two => rows.len() / 2,
    };
    let mut above: Option<f64> = None;
    rows.iter()
        .enumerate()
        .map(|(i, &(name, count, rate, worth))| {
            let side = if i < sales_from {
                Side::Marketing
            } else {
                Side::Sales
            };
            let step = above.replace(count).map(|above| {
                let lost = above - count;
                let percent = round(rate * 100.0);
                Step {
                    rate,
                    rate_label: format!("{percent} % {goes_on}"),
                    rate_short: format!("{percent} %"),
                    lost: [format!("−{}", full(lost)), format!("−{}", compact(lost))],
                    lost_worth: [
                        format!("${}", full(lost * 128.0)),
                        format!("${}", compact(lost * 128.0)),
                    ],
                }
            });
            Stage {
                name: name.to_owned(),
                side,
                count,
                count_labels: [full(count), compact(count)],
                worth: [format!("{worth} {each}"), worth.to_owned()],
                step,
            }
        })
        .collect()
}

/// At most four decimals, no trailing zeros.
fn round(value: f64) -> String {
    let text = format!("{value:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// "1,234,567", and scientific from 10^21 on.
pub fn full(value: f64) -> String {
    if value.abs() >= 1e21 {
        return format!("{value:.2e}");
    }
    let digits = format!("{value:.0}");
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}

/// "1.2M".
pub fn compact(value: f64) -> String {
    let units = [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")];
    if value.abs() >= 1e15 {
        return format!("{value:.1e}");
    }
    for (unit, name) in units {
        if value.abs() >= unit {
            let text = format!("{:.1}", value / unit);
            return format!("{}{name}", text.trim_end_matches(".0"));
        }
    }
    format!("{value:.0}")
}
