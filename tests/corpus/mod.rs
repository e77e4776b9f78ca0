//! Link corpora: addresses, and what they must give for ever (`tests/links`).

#![allow(dead_code)] // Not every test needs all of it.

use upfunnel::codec::url::Problem;

/// A link, and what must come of it.
pub struct Case {
    /// Before the `#`.
    pub query: &'static str,
    /// After it.
    pub fragment: &'static str,
    /// What could not be used: key, trouble, what is used instead, in the order of the address.
    pub problems: Vec<&'static str>,
    /// What the page writes for it after an edit.
    pub written: Option<&'static str>,
    /// Results by their names.
    pub results: Vec<(&'static str, &'static str)>,
}

/// Reads a corpus. Blocks of lines stand apart; `#` begins a remark.
pub fn cases(corpus: &'static str) -> Vec<Case> {
    corpus.split("\n\n").filter_map(case).collect()
}

fn case(block: &'static str) -> Option<Case> {
    let mut case: Option<Case> = None;
    for line in block.lines().filter(|line| !line.starts_with('#')) {
        let (sign, rest) = line.split_at(1);
        let rest = rest.trim();
        let Some(case) = &mut case else {
            assert_eq!(sign, "@", "a block does not begin with its address: {line}");
            let (query, fragment) = rest.split_once('#').unwrap_or((rest, ""));
            case = Some(Case {
                query,
                fragment,
                problems: Vec::new(),
                written: None,
                results: Vec::new(),
            });
            continue;
        };
        match sign {
            "!" => case.problems.push(rest),
            "=" => assert!(case.written.replace(rest).is_none(), "twice: {line}"),
            ">" => {
                for result in rest.split_whitespace() {
                    let pair = result.split_once('=');
                    case.results
                        .push(pair.unwrap_or_else(|| panic!("no result: {line}")));
                }
            }
            _ => panic!("nobody knows what this is: {line}"),
        }
    }
    case
}

/// What came of a link.
pub struct Outcome<'a> {
    /// What could not be used.
    pub problems: Vec<String>,
    /// A result by its name.
    pub result: &'a dyn Fn(&str) -> String,
    /// What is written for it.
    pub written: String,
}

impl Case {
    /// Where something else comes of it, as lines.
    pub fn differences(&self, outcome: &Outcome<'_>) -> Vec<String> {
        let mut lines = Vec::new();
        let mut compare = |what: &str, found: &str, wanted: &str| {
            if found != wanted {
                lines.push(format!(
                    "{}#{}: {what} {found:?} instead of {wanted:?}",
                    self.query, self.fragment
                ));
            }
        };
        compare("!", &outcome.problems.join("; "), &self.problems.join("; "));
        for (name, value) in &self.results {
            compare(name, &(outcome.result)(name), value);
        }
        if let Some(written) = self.written {
            compare("=", &outcome.written, written);
        }
        lines
    }
}

/// Holds each link of a corpus against what comes of it.
pub fn hold(cases: &[Case], check: impl Fn(&Case) -> Vec<String>) {
    let lines: Vec<String> = cases.iter().flat_map(check).collect();
    assert!(
        lines.is_empty(),
        "links give something else:\n{}",
        lines.join("\n")
    );
}

/// What could not be used, as the corpora of the views say it: `band OutOfRange 100`.
pub fn told<'a>(problems: impl IntoIterator<Item = &'a Problem>) -> Vec<String> {
    let told = |problem: &Problem| {
        let line = format!("{} {:?} {}", problem.key, problem.trouble, problem.used);
        line.trim_end().to_owned()
    };
    problems.into_iter().map(told).collect()
}

/// Fails where an address of the corpus does not show each of the keys that a table of the README
/// has, one at the beginning of each line.
pub fn has_all_keys_of(section: &str, cases: &[Case]) {
    let readme = include_str!("../../README.md");
    let (_, after) = readme.split_once(&format!("\n### {section}\n")).unwrap();
    let section = after.split("\n### ").next().unwrap();
    let rows = section
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split(" | ").next());
    let keys = rows.flat_map(|row| row.split('`').step_by(2));
    let mut found = 0;
    for key in keys.filter(|key| !key.is_empty()) {
        let key = key.trim_matches(['|', ' ']);
        let given = cases.iter().any(|case| {
            let pairs = case.query.trim_start_matches('?').split('&');
            let mut pairs = pairs.chain(case.fragment.split('&'));
            pairs.any(|pair| {
                pair.split_once('=')
                    .is_some_and(|(name, value)| name == key && !value.is_empty())
            })
        });
        assert!(given, "no link of the corpus has {key}");
        found += 1;
    }
    assert!(found >= 10, "only {found} keys were found in the README");
}
