//! From an address to what it holds.

use super::{
    Accent, Ground, Key, Language, Link, MAX_NAME, MAX_TITLE, NoAccent, Theme, View, goes_with,
    pairs::{Pair, split},
    problem::{Problem, Trouble},
    readable,
};
use crate::model::{
    Currency, Exact, Input, OutOfRange, ParseProblem, Period, Rounding, Scenario, Stage,
};

/// What was read, and what could not be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// What the address holds, problems repaired.
    pub link: Link,
    /// What had to be repaired, in the order of the keys.
    pub problems: Vec<Problem>,
}

/// Reads a query and a fragment (with or without `?` and `#`). Where both name
/// a key the fragment wins. Never fails: what cannot be used is replaced by
/// the default or the nearest allowed value, and a [`Problem`] says so.
#[must_use]
pub fn decode(query: &str, fragment: &str) -> Decoded {
    let mut reader = Reader::default();
    let query = split(query, &mut reader.out.problems);
    let fragment = split(fragment, &mut reader.out.problems);
    reader.out.link.in_query = Key::ALL
        .into_iter()
        .filter(|key| named(&query, *key).next().is_some())
        .collect();
    let others = query.iter().chain(&fragment).map(|pair| &pair.key);
    reader.others = others
        .filter(|key| Key::from_code(key).is_none())
        .cloned()
        .collect();
    for key in Key::ALL {
        let source = if named(&fragment, key).next().is_some() {
            &fragment
        } else {
            &query
        };
        reader.read_key(key, source);
    }
    reader.need_mql_for_lead(&fragment, &query);
    let fragment_keys: Vec<&str> = fragment.iter().map(|pair| pair.key.as_str()).collect();
    let later_view = reader.later_view;
    reader.out.link.unknown = query
        .iter()
        .filter(|pair| !fragment_keys.contains(&pair.key.as_str()))
        .chain(&fragment)
        .filter(|pair| match Key::from_code(&pair.key) {
            Some(key) => key == Key::View && later_view,
            None => true,
        })
        .map(|pair| pair.raw.to_owned())
        .collect();
    reader.out
}

fn named<'a>(pairs: &'a [Pair<'a>], key: Key) -> impl Iterator<Item = &'a Pair<'a>> {
    pairs.iter().filter(move |pair| pair.key == key.code())
}

#[derive(Default)]
struct Reader {
    out: Decoded,
    /// Whether the view asked for is one that there is not yet: kept, like all that is to come.
    later_view: bool,
    /// The keys that this floor does not know.
    others: Vec<String>,
}

impl Reader {
    fn read_key(&mut self, key: Key, source: &[Pair<'_>]) {
        let mut pairs = named(source, key);
        let Some(first) = pairs.next() else { return };
        match &first.value {
            Some(value) => self.read_value(key, value.trim()),
            None => self.report(Trouble::Encoding, key, first.given()),
        }
        for again in pairs {
            if again.value != first.value {
                let used = self.written(key);
                self.out.problems.push(Problem::new(
                    Trouble::Repeated,
                    key.code(),
                    again.given(),
                    &used,
                ));
            }
        }
    }

    fn read_value(&mut self, key: Key, value: &str) {
        let scenario = &mut self.out.link.scenario;
        let fits = match key {
            Key::Version => {
                if value != "1" {
                    self.report(Trouble::Version, key, value);
                }
                return;
            }
            Key::Number(input) => return self.read_number(key, input, value),
            Key::Label(stage) => {
                let (name, trouble) = name(value, MAX_NAME);
                scenario.names[stage.index()] = name;
                return self.report_if(trouble, key, value);
            }
            Key::Name => {
                let (name, trouble) = name(value, MAX_TITLE);
                self.out.link.name = name;
                return self.report_if(trouble, key, value);
            }
            Key::Lock => return self.read_lock(key, value),
            Key::Accent => return self.read_accent(key, value),
            Key::View => {
                let known = set(&mut self.out.link.view, View::from_code(value));
                self.later_view = !known && !value.is_empty();
                return;
            }
            Key::Embed => set(&mut self.out.link.embed, switch(value)),
            Key::Events => set(&mut self.out.link.events, switch(value)),
            Key::Period => set(&mut scenario.period, period(value)),
            Key::Round => set(&mut scenario.rounding, rounding(value)),
            Key::Currency => set(&mut scenario.currency, Currency::from_code(value)),
            Key::Lang => set(
                &mut self.out.link.language,
                Language::from_code(value).map(Some),
            ),
            Key::Theme => set(&mut self.out.link.theme, Theme::from_code(value).map(Some)),
        };
        // Empty, they mean what they mean when left out: whatever the reader has chosen.
        let may_be_empty = matches!(key, Key::Lang | Key::Theme) && value.is_empty();
        if !fits && !may_be_empty {
            self.report(Trouble::Unusable, key, value);
        }
    }

    fn read_number(&mut self, key: Key, input: Input, value: &str) {
        if value.is_empty() && is_optional(input) {
            return; // `sal=` says that there is no such stage, even where the query names one.
        }
        let number = match Exact::parse(value) {
            Ok(number) => number,
            Err(ParseProblem::TooLarge) if !value.starts_with('-') => {
                let max = Exact::from(input.range().max);
                return self.use_nearest(Trouble::OutOfRange, key, input, value, max);
            }
            Err(ParseProblem::TooSmall) if !value.starts_with('-') => Exact::decimal(1, 18),
            Err(_) => return self.report(Trouble::Unusable, key, value),
        };
        // Visitors into leads: kept for now, judged once `mql` is known.
        match self.set_number(input, number.clone()) {
            Ok(()) => {}
            Err(OutOfRange { nearest: None }) => self.report(Trouble::Unusable, key, value),
            Err(OutOfRange {
                nearest: Some(nearest),
            }) => {
                let gap = if nearest > number {
                    &nearest - &number
                } else {
                    &number - &nearest
                };
                let trouble = if gap < Exact::from(1)
                    && number <= Exact::from(input.range().max)
                    && number >= Exact::zero()
                {
                    Trouble::TooPrecise
                } else {
                    Trouble::OutOfRange
                };
                self.use_nearest(trouble, key, input, value, nearest);
            }
        }
    }

    fn use_nearest(
        &mut self,
        trouble: Trouble,
        key: Key,
        input: Input,
        value: &str,
        nearest: Exact,
    ) {
        // The nearest value is in range by its definition.
        if self.set_number(input, nearest).is_ok() {
            self.report(trouble, key, value);
        }
    }

    fn set_number(&mut self, input: Input, number: Exact) -> Result<(), OutOfRange> {
        self.out.link.scenario.set(input, number)
    }

    fn read_lock(&mut self, key: Key, value: &str) {
        let given = || value.split(',').map(str::trim);
        let input = |code: &str| Key::from_code(code).is_some_and(Key::is_input);
        self.out.link.locked = Key::ALL
            .into_iter()
            .filter(|known| known.is_input() && given().any(|code| code == known.code()))
            .collect();
        let mut others: Vec<&str> = Vec::new();
        for code in given().filter(|code| !code.is_empty() && !input(code)) {
            // Where the link has it, it may be known to a view.
            if !self.others.iter().any(|key| goes_with(code, key)) {
                others.push(code);
            } else if !self.out.link.is_pair_locked(code) {
                self.out.link.locked_pairs.push(code.into());
            }
        }
        if !others.is_empty() {
            self.report(Trouble::NotAnInput, key, &others.join(","));
        }
    }

    /// The color has to be readable on the light ground, which most readers see. A link that asks
    /// for the dark theme may have one for the dark ground.
    fn read_accent(&mut self, key: Key, value: &str) {
        let grounds: &[Ground] = match self.out.link.theme {
            Some(Theme::Dark) => &[Ground::Light, Ground::Dark],
            _ => &[Ground::Light],
        };
        match Accent::from_code(value, grounds) {
            Ok(accent) => self.out.link.accent = Some(accent),
            // Left empty, it says that there is none.
            Err(NoAccent::Form) if value.is_empty() => {}
            Err(NoAccent::Form) => self.report(Trouble::Unusable, key, value),
            Err(NoAccent::Contrast) => self.report(Trouble::Contrast, key, value),
        }
    }

    fn need_mql_for_lead(&mut self, fragment: &[Pair<'_>], query: &[Pair<'_>]) {
        let key = Key::Number(Input::Rate(Stage::Lead));
        let given = named(fragment, key)
            .next()
            .or_else(|| named(query, key).next());
        let funnel = &self.out.link.scenario.funnel;
        let Some(given) = given.filter(|pair| !pair.given().is_empty()) else {
            return;
        };
        if funnel.rate(Stage::Mql).is_none() {
            self.out
                .problems
                .retain(|problem| problem.key != key.code());
            self.report(Trouble::NeedsMql, key, given.given());
        }
    }

    /// Reports a value that was repaired, with what is used now.
    fn report(&mut self, trouble: Trouble, key: Key, given: &str) {
        let used = self.written(key);
        self.out
            .problems
            .push(Problem::new(trouble, key.code(), given, &used));
    }

    fn report_if(&mut self, trouble: Option<Trouble>, key: Key, given: &str) {
        if let Some(trouble) = trouble {
            self.report(trouble, key, given);
        }
    }

    fn written(&self, key: Key) -> String {
        super::encode::value(&self.out.link, key).unwrap_or_default()
    }
}

/// A name, if there is one, of at most `most` characters that can be seen; and what was wrong.
fn name(value: &str, most: usize) -> (Option<String>, Option<Trouble>) {
    let clean = readable(value);
    let name: String = clean.chars().take(most).collect();
    let trouble = if name.len() < clean.len() {
        Some(Trouble::NameTooLong)
    } else {
        (clean.len() < value.len()).then_some(Trouble::Characters)
    };
    ((!name.is_empty()).then_some(name), trouble)
}

/// `1` is on, and nothing is off.
fn switch(value: &str) -> Option<bool> {
    match value {
        "1" => Some(true),
        "" => Some(false),
        _ => None,
    }
}

fn is_optional(input: Input) -> bool {
    Scenario::default().get(input).is_none()
}

/// Puts a value where there is one; says whether there was.
fn set<T>(place: &mut T, value: Option<T>) -> bool {
    let found = value.is_some();
    if let Some(value) = value {
        *place = value;
    }
    found
}

fn period(code: &str) -> Option<Period> {
    Period::ALL
        .into_iter()
        .find(|period| super::encode::period(*period) == code)
}

fn rounding(code: &str) -> Option<Rounding> {
    Rounding::ALL
        .into_iter()
        .find(|policy| super::encode::rounding(*policy) == code)
}
