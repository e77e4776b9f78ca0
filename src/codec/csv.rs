//! Comma-separated values, as RFC 4180 has them.

/// Rows of cells as a text. Cells with commas, quotes or line breaks are quoted; a text that a
/// spreadsheet would take for a formula gets an apostrophe in front.
///
/// ```
/// use upfunnel::codec::csv::write;
/// let rows = [vec!["a,b".to_owned(), "1".to_owned()], vec!["=x".to_owned(), "-2.5".to_owned()]];
/// assert_eq!(write(&rows), "\"a,b\",1\r\n'=x,-2.5\r\n");
/// ```
#[must_use]
pub fn write(rows: &[Vec<String>]) -> String {
    let mut out = String::new();
    for row in rows {
        for (index, cell) in row.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            let number = cell
                .bytes()
                .all(|b| b.is_ascii_digit() || b"+-.".contains(&b));
            let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !number;
            let cell = if formula {
                ["'", cell].concat()
            } else {
                cell.clone()
            };
            if cell.contains([',', '"', '\n', '\r']) {
                out.push('"');
                out.push_str(&cell.replace('"', "\"\""));
                out.push('"');
            } else {
                out.push_str(&cell);
            }
        }
        out.push_str("\r\n");
    }
    out
}
