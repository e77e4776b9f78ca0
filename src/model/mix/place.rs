//! Which value is meant: one of the scenario, of a stream or of a lead type.

use super::{
    super::{
        exact::Exact,
        input::Input,
        scenario::Scenario,
        units::{Days, Money, OutOfRange, Rate},
    },
    LeadType, Mix, Overrides, Stream,
};

/// The place of a lead type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeAt {
    /// The stream that has it for its own, from 0; `None`: one of the common types.
    pub stream: Option<usize>,
    /// Its position among its like, from 0.
    pub index: usize,
}

/// What a value belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// The whole scenario.
    Whole,
    /// A stream, from 0.
    Stream(usize),
    /// A lead type.
    Type(TypeAt),
}

/// An input of the scenario, of a stream or of a lead type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// What it belongs to.
    pub scope: Scope,
    /// Which input.
    pub input: Input,
}

impl TypeAt {
    /// The place of a common type.
    #[must_use]
    pub fn common(index: usize) -> Self {
        Self {
            stream: None,
            index,
        }
    }
}

impl Place {
    /// An input of the whole scenario.
    #[must_use]
    pub fn whole(input: Input) -> Self {
        Self {
            scope: Scope::Whole,
            input,
        }
    }

    /// Its value; what is not overridden is what it is in the stream or, at last, in the
    /// scenario. `None` for a rate whose stage is off, and for what is not there.
    #[must_use]
    pub fn get(self, scenario: &Scenario, mix: &Mix) -> Option<Exact> {
        let own = match self.scope {
            Scope::Whole => None,
            Scope::Stream(stream) => mix.streams.get(stream)?.overrides.get(self.input),
            Scope::Type(at) => {
                let own = mix.lead_type(at)?.overrides.get(self.input);
                let stream = at.stream.and_then(|stream| mix.streams.get(stream));
                own.or_else(|| stream.and_then(|stream| stream.overrides.get(self.input)))
            }
        };
        scenario.get(self.input).map(|whole| own.unwrap_or(whole))
    }

    /// Sets it: in the scenario, or as an override of the stream or type.
    ///
    /// # Errors
    /// [`OutOfRange`] with the nearest value that is allowed, `None` where there is nothing
    /// to set; everything is then as it was.
    pub fn set(
        self,
        scenario: &mut Scenario,
        mix: &mut Mix,
        value: Exact,
    ) -> Result<(), OutOfRange> {
        let nothing = OutOfRange { nearest: None };
        match self.scope {
            Scope::Whole => scenario.set(self.input, value),
            Scope::Stream(stream) => {
                let stream = mix.streams.get_mut(stream).ok_or(nothing)?;
                stream.overrides.set(self.input, Some(value))
            }
            Scope::Type(at) => {
                let kind = mix.lead_type_mut(at).ok_or(nothing)?;
                kind.overrides.set(self.input, Some(value))
            }
        }
    }
}

impl Overrides {
    /// What an input is overridden with. Quota and share are never.
    #[must_use]
    pub fn get(&self, input: Input) -> Option<Exact> {
        match input {
            Input::Quota | Input::Share => None,
            Input::Aov => self.aov.as_ref().map(|aov| aov.amount().clone()),
            Input::Rate(stage) => self.rates[stage.index()]
                .as_ref()
                .map(|rate| rate.percent().clone()),
            Input::Cycle => self.cycle.map(|days| Exact::from(u64::from(days.count()))),
        }
    }

    /// Overrides an input, or no longer.
    ///
    /// # Errors
    /// [`OutOfRange`] as [`Scenario::set`] has it; for quota and share always.
    pub fn set(&mut self, input: Input, value: Option<Exact>) -> Result<(), OutOfRange> {
        match input {
            Input::Quota | Input::Share => return Err(OutOfRange { nearest: None }),
            Input::Aov => {
                self.aov = value
                    .map(|value| Money::new(value, input.range().max))
                    .transpose()?;
            }
            Input::Rate(stage) => {
                self.rates[stage.index()] = value.map(Rate::from_percent).transpose()?;
            }
            Input::Cycle => self.cycle = value.map(|value| Days::new(&value)).transpose()?,
        }
        Ok(())
    }

    /// Whether nothing is overridden.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Mix {
    /// The common lead types, or those that a stream has for its own; none where there is no
    /// such stream or it uses the common ones.
    #[must_use]
    pub fn types_of(&self, stream: Option<usize>) -> &[LeadType] {
        match stream {
            None => &self.types,
            Some(stream) => self
                .streams
                .get(stream)
                .and_then(|stream| stream.types.as_deref())
                .unwrap_or_default(),
        }
    }

    /// A lead type by its place.
    #[must_use]
    pub fn lead_type(&self, at: TypeAt) -> Option<&LeadType> {
        self.types_of(at.stream).get(at.index)
    }

    /// A lead type by its place, to be changed.
    pub fn lead_type_mut(&mut self, at: TypeAt) -> Option<&mut LeadType> {
        let types = match at.stream {
            None => Some(&mut self.types),
            Some(stream) => self.streams.get_mut(stream)?.types.as_mut(),
        };
        types?.get_mut(at.index)
    }

    /// The places of all lead types: the common ones, then each stream's own.
    pub fn places(&self) -> impl Iterator<Item = TypeAt> + '_ {
        let of = |stream: Option<usize>| {
            (0..self.types_of(stream).len()).map(move |index| TypeAt { stream, index })
        };
        of(None).chain((0..self.streams.len()).flat_map(move |stream| of(Some(stream))))
    }

    /// What everything of a scope is computed with: the scenario with the overrides of the
    /// stream and of the type in force. `stream` is the one in whose frame a common type is
    /// looked at, where there are streams.
    #[must_use]
    pub fn scenario(
        &self,
        scenario: &Scenario,
        stream: Option<&Stream>,
        kind: Option<&LeadType>,
    ) -> Scenario {
        let mut over = scenario.clone();
        if let Some(stream) = stream {
            over = stream.overrides.over(&over);
        }
        if let Some(kind) = kind {
            over = kind.overrides.over(&over);
        }
        over
    }
}
