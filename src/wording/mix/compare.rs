//! Scenarios side by side: what differs in them, and what comes of it.

use super::{super::Wording, ViewWording, top};
use crate::{
    chart::compare::Bar,
    codec::{
        mix::{Key, MixLink, StreamField, TypeField},
        url::Link,
    },
    i18n::{Kind, Msg, Style, Value, ViewMsg, format::Fraction},
    model::{
        Exact, Input, Period, Rounding, Scenario, Stage, Unit,
        mix::{MixNeed, Portion, TypeAt},
    },
};

/// A scenario in a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// What it is called.
    pub name: String,
    /// The scenario.
    pub scenario: Scenario,
    /// Its lead types and streams.
    pub mix: MixLink,
    /// What it demands.
    pub need: MixNeed,
}

/// A comparison in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Inputs that differ; empty where all are the same.
    pub inputs: Vec<Row>,
    /// Results, each with its differences from the first scenario.
    pub results: Vec<Row>,
    /// What each scenario but the first comes to, beside the first.
    pub sentences: Vec<String>,
    /// The leads that each needs, for the chart: [`Compare::bars`](crate::chart::compare::Compare).
    pub bars: Vec<Bar>,
    /// The chart's text alternative.
    pub alternative: String,
}

/// A row of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What is compared.
    pub label: String,
    /// A value for each scenario.
    pub values: Vec<String>,
    /// For each scenario its difference from the first; `None` for the first, for what cannot be
    /// subtracted, and where there is none.
    pub differences: Vec<Option<Difference>>,
}

/// How much a number differs from the first scenario's.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// With its sign: "+783".
    pub delta: String,
    /// In per cent of the first one's, with its sign; empty where that is zero.
    pub percent: String,
    /// Both: "+783 (+20.1%)".
    pub text: String,
}

/// What a row of results shows of each scenario.
type Result = fn(&MixNeed) -> Option<Exact>;

impl ViewWording {
    /// The scenarios of a comparison: the page's own first, then those of its link. To be kept as
    /// long as neither changes.
    #[must_use]
    pub fn sides(&self, link: &Link, mix: &MixLink, need: &MixNeed) -> Vec<Side> {
        let this = Side {
            name: self.say(ViewMsg::CompareThis).into(),
            scenario: link.scenario.clone(),
            mix: mix.clone(),
            need: need.clone(),
        };
        let others = mix.others.iter().enumerate().map(|(index, other)| {
            let (link, decoded) = other.read();
            let need = MixNeed::of(&link.scenario, &decoded.link.mix);
            Side {
                name: link.name.unwrap_or_else(|| self.letter_name(index)),
                scenario: link.scenario,
                mix: decoded.link,
                need,
            }
        });
        std::iter::once(this).chain(others).collect()
    }

    /// What a scenario without a name is called: "Scenario A" for the first kept.
    #[must_use]
    pub fn letter_name(&self, index: usize) -> String {
        let letter = Self::letter(index);
        self.fill(ViewMsg::CompareLetter, &[("letter", Value::text(letter))])
    }

    /// The letter of a scenario that is compared with.
    #[must_use]
    pub fn letter(index: usize) -> &'static str {
        ["A", "B", "C"].get(index).copied().unwrap_or("D")
    }

    /// The comparison in words; nothing in it where there is only one scenario.
    #[must_use]
    pub fn comparison(&self, sides: &[Side]) -> Comparison {
        let Some((first, others)) = sides.split_first() else {
            return Comparison::default();
        };
        if others.is_empty() {
            return Comparison::default();
        }
        let bars: Vec<Bar> = sides.iter().map(|side| self.bar(side)).collect();
        let mut alternative = self.say(ViewMsg::CompareAlt).to_owned();
        for bar in &bars {
            let line = [("input", &bar.name), ("result", &bar.labels[0])];
            let line = line.map(|(slot, text)| (slot, Value::text(text)));
            let line = self.fill(ViewMsg::LeverAt, &line);
            alternative = [alternative, self.page.gap(), line].concat();
            alternative.push_str(self.say(ViewMsg::FullStop));
        }
        Comparison {
            inputs: self.inputs(sides),
            results: self.results(sides),
            sentences: others
                .iter()
                .map(|other| self.beside(first, other))
                .collect(),
            bars,
            alternative,
        }
    }

    fn bar(&self, side: &Side) -> Bar {
        let leads = &side.need.leads.sum;
        Bar {
            name: side.name.clone(),
            value: leads.to_f64(),
            labels: [
                self.leads(&side.scenario, leads),
                self.page.count_short(leads),
            ],
        }
    }

    /// "Next year: 4,683 MQLs a month, 783 more than this scenario (+20.1%)."
    fn beside(&self, first: &Side, other: &Side) -> String {
        let name = ("name", Value::text(&other.name));
        let stage = top(&other.scenario);
        let mut said = String::new();
        if stage == top(&first.scenario) && comparable(first, other, Unit::Count) {
            let (now, then) = (&first.need.leads.sum, &other.need.leads.sum);
            let delta = then - now;
            let msg = if delta.is_zero() {
                ViewMsg::CompareEqual
            } else if delta.is_positive() {
                ViewMsg::CompareMore
            } else {
                ViewMsg::CompareFewer
            };
            let gap = delta.clone().max(&Exact::zero() - &delta);
            let gap = self.measured(&other.scenario, &gap);
            let percent = self.relative(now, &delta);
            let relative = if percent.is_empty() { "no" } else { "other" };
            let leads = self.leads(&other.scenario, then);
            said = self.fill(
                msg,
                &[
                    name,
                    ("leads", Value::text(&leads)),
                    ("gap", Value::text(&gap)),
                    ("percent", Value::text(&percent)),
                    ("relative", Value::choice(relative)),
                    ("period", Wording::period(&other.scenario)),
                ],
            );
        } else {
            let leads = self.leads(&other.scenario, &other.need.leads.sum);
            let values = [
                name,
                ("leads", Value::text(&leads)),
                ("period", Wording::period(&other.scenario)),
            ];
            said.push_str(&self.fill(ViewMsg::CompareOther, &values));
        }
        if first.scenario.currency != other.scenario.currency {
            let currency = other.scenario.currency.code();
            let values = [name, ("currency", Value::text(currency))];
            said = [
                said,
                self.page.gap(),
                self.fill(ViewMsg::CompareCurrency, &values),
            ]
            .concat();
        }
        said
    }

    fn results(&self, sides: &[Side]) -> Vec<Row> {
        let same_top = sides
            .iter()
            .all(|side| top(&side.scenario) == top(&sides[0].scenario));
        let page = &self.page;
        let leads = if same_top {
            page.heading(&sides[0].scenario, top(&sides[0].scenario))
        } else {
            self.say(ViewMsg::WatchLeads).into()
        };
        let heading = |stage| page.heading(&sides[0].scenario, stage);
        let rows: [(String, Unit, Result); 8] = [
            (page.say(Msg::StatTarget).into(), Unit::Money, |need| {
                Some(need.target.clone())
            }),
            (leads, Unit::Count, |need| Some(need.leads.sum.clone())),
            (heading(Stage::Opportunity), Unit::Count, |need| {
                Some(need.opportunities())
            }),
            (heading(Stage::Won), Unit::Count, |need| {
                Some(need.deals.sum.clone())
            }),
            (page.say(Msg::TermLeadValue).into(), Unit::Money, |need| {
                need.value.clone()
            }),
            (self.say(ViewMsg::ColClose).into(), Unit::Percent, |need| {
                need.close_rate.clone()
            }),
            (page.say(Msg::StatPipeline).into(), Unit::Money, |need| {
                Some(need.pipeline.clone())
            }),
            (self.say(ViewMsg::ColCost).into(), Unit::Money, |need| {
                need.cost.clone()
            }),
        ];
        rows.into_iter()
            .filter_map(|(label, unit, of)| {
                let numbers: Vec<_> = sides.iter().map(|side| of(&side.need)).collect();
                let any = numbers.iter().any(Option::is_some);
                any.then(|| {
                    let mut row = self.numbers(label, unit, &numbers);
                    for (side, difference) in sides.iter().zip(&mut row.differences) {
                        if !comparable(&sides[0], side, unit) {
                            *difference = None;
                        }
                    }
                    row
                })
            })
            .collect()
    }

    /// A row of numbers with their differences; a per cent comes as a fraction.
    fn numbers(&self, label: String, unit: Unit, numbers: &[Option<Exact>]) -> Row {
        let none = self.page.say(Msg::TableNoRate);
        let shown = |number: &Option<Exact>| match number {
            None => none.to_owned(),
            Some(share) if unit == Unit::Percent => self.share(share),
            Some(number) => self.page.value(number, unit),
        };
        let first = numbers.first().and_then(Option::as_ref);
        let difference = |number: &Option<Exact>| {
            let (first, number) = (first?, number.as_ref()?);
            let delta = number - first;
            (!delta.is_zero()).then(|| self.difference(first, &delta, unit))
        };
        Row {
            label,
            values: numbers.iter().map(shown).collect(),
            differences: numbers.iter().map(difference).collect(),
        }
    }

    fn difference(&self, first: &Exact, delta: &Exact, unit: Unit) -> Difference {
        let size = delta.clone().max(&Exact::zero() - delta);
        let places = super::super::count_places(&size);
        let (number, style) = match unit {
            Unit::Percent => (delta * &Exact::from(100), Style::number(2)),
            Unit::Money => (
                delta.clone(),
                Style::of(Kind::Money, Fraction::UpTo(places)),
            ),
            _ => (delta.clone(), Style::number(places)),
        };
        let mut delta_shown = self.page.format.format(&number.to_plain(), style.signed());
        if unit == Unit::Percent {
            let points = [("n", Value::text(&delta_shown))];
            delta_shown = self.fill(ViewMsg::ComparePoints, &points);
        }
        let percent = self.relative(first, delta);
        let text = if percent.is_empty() {
            delta_shown.clone()
        } else {
            let values = [
                ("delta", Value::text(&delta_shown)),
                ("percent", Value::text(&percent)),
            ];
            self.fill(ViewMsg::CompareDelta, &values)
        };
        Difference {
            delta: delta_shown,
            percent,
            text,
        }
    }

    /// A difference in per cent of what it is a difference from, with its sign.
    fn relative(&self, first: &Exact, delta: &Exact) -> String {
        if first.is_zero() {
            return String::new();
        }
        let percent = &(delta * &Exact::from(100)) / first;
        let style = Style::percent(1).signed();
        self.page.format.format(&percent.to_plain(), style)
    }

    /// The inputs that differ: those of the scenario, then those of lead types and streams.
    fn inputs(&self, sides: &[Side]) -> Vec<Row> {
        let mut rows = Vec::new();
        for input in Input::ALL {
            let values: Vec<_> = sides.iter().map(|side| side.scenario.get(input)).collect();
            if differ(&values) {
                rows.push(self.input_row(sides, input, &values));
            }
        }
        let mut words = |label: Msg, of: &dyn Fn(&Side) -> String| {
            let values: Vec<String> = sides.iter().map(of).collect();
            if differ(&values) {
                rows.push(plain_row(self.page.say(label).into(), values));
            }
        };
        words(Msg::InputPeriod, &|side| {
            let period = match side.scenario.period {
                Period::Month => Msg::PeriodMonth,
                Period::Quarter => Msg::PeriodQuarter,
                Period::Year => Msg::PeriodYear,
            };
            self.page.say(period).into()
        });
        words(Msg::InputRound, &|side| {
            let rounding = match side.scenario.rounding {
                Rounding::Up => Msg::RoundUp,
                Rounding::Nearest => Msg::RoundNearest,
                Rounding::None => Msg::RoundNone,
            };
            self.page.say(rounding).into()
        });
        words(Msg::InputCurrency, &|side| {
            side.scenario.currency.code().into()
        });
        for key in keys(sides) {
            let written: Vec<_> = sides.iter().map(|side| self.key_value(side, key)).collect();
            let first = sides.iter().find(|side| side.mix.has(key.scope()));
            if let (true, Some(first)) = (differ(&written), first) {
                let none = self.page.say(Msg::TableNoRate).to_owned();
                let label = self.full_label(&first.scenario, &first.mix.mix, key);
                let values = written.into_iter();
                let values = values.map(|value| value.unwrap_or_else(|| none.clone()));
                rows.push(plain_row(label, values.collect()));
            }
        }
        rows
    }

    fn input_row(&self, sides: &[Side], input: Input, values: &[Option<Exact>]) -> Row {
        let label = sides
            .iter()
            .find(|side| side.scenario.get(input).is_some())
            .map_or_else(String::new, |side| self.page.input(&side.scenario, input));
        let off = self.say(ViewMsg::CompareOff);
        let shown = |value: &Option<Exact>| {
            let value = value.as_ref();
            value.map_or_else(|| off.to_owned(), |value| self.page.spoken(input, value))
        };
        let unit = match input {
            Input::Quota | Input::Aov => Unit::Money,
            Input::Share | Input::Rate(_) => Unit::Percent,
            Input::Cycle => Unit::Count,
        };
        let scale = if unit == Unit::Percent { 100 } else { 1 };
        let scaled = |value: &Option<Exact>| Some(value.as_ref()? / &Exact::from(scale));
        let numbers: Vec<_> = values.iter().map(scaled).collect();
        Row {
            values: values.iter().map(shown).collect(),
            ..self.numbers(label, unit, &numbers)
        }
    }

    /// What a side says of a key, as it is shown; `None` where it says nothing.
    fn key_value(&self, side: &Side, key: Key) -> Option<String> {
        let rest = |portion: &Portion| {
            let rest = *portion == Portion::Rest;
            rest.then(|| self.say(ViewMsg::PortionRest).to_owned())
        };
        if let Some(number) = side.mix.number(key) {
            return Some(self.spoken(key, &number));
        }
        match key {
            Key::Type(at, TypeField::Part) => rest(&side.mix.mix.lead_type(at)?.portion),
            Key::Stream(index, StreamField::Part) => {
                rest(&side.mix.mix.streams.get(index)?.portion)
            }
            Key::Stream(_, StreamField::Kind) => {
                side.mix.written(key)?;
                Some(self.say(ViewMsg::KindRetention).into())
            }
            _ => side.mix.written(key),
        }
    }
}

/// Whether results of both can be subtracted: they are for periods of the same length, and money
/// is of the same currency.
fn comparable(first: &Side, other: &Side, unit: Unit) -> bool {
    let (first, other) = (&first.scenario, &other.scenario);
    let money = unit != Unit::Money || first.currency == other.currency;
    unit == Unit::Percent || money && first.period == other.period
}

fn plain_row(label: String, values: Vec<String>) -> Row {
    Row {
        label,
        differences: vec![None; values.len()],
        values,
    }
}

fn differ<T: PartialEq>(values: &[T]) -> bool {
    values.windows(2).any(|pair| pair[0] != pair[1])
}

/// All keys of the types and streams that any side has.
fn keys(sides: &[Side]) -> Vec<Key> {
    let most = |of: &dyn Fn(&Side) -> usize| sides.iter().map(of).max().unwrap_or(0);
    let mut keys = Vec::new();
    let types = |stream: Option<usize>| most(&|side| side.mix.mix.types_of(stream).len());
    let mut add = |stream: Option<usize>| {
        for index in 0..types(stream) {
            let at = TypeAt { stream, index };
            keys.extend(TypeField::all().map(|field| Key::Type(at, field)));
        }
    };
    add(None);
    let streams = most(&|side| side.mix.mix.streams.len());
    for stream in 0..streams {
        add(Some(stream));
    }
    for index in 0..streams {
        keys.extend(StreamField::all().map(|field| Key::Stream(index, field)));
    }
    keys
}
