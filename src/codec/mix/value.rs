//! The value of each key: read from a link's text, taken from what a link holds, and set.

use super::{
    super::url::readable,
    Key, MAX_NAME, MixLink, StreamField, Swing, TypeField, Watch,
    key::{place_code, place_from},
};
use crate::model::{
    Exact, Input, Money, OutOfRange,
    mix::{Cost, Kind, LeadType, Mix, Portion, Stream},
};

/// Says that a type or stream takes what others leave.
pub(super) const REST: &str = "rest";

impl MixLink {
    /// The number of a key, as given: `None` where nothing is given, or no number.
    #[must_use]
    pub fn number(&self, key: Key) -> Option<Exact> {
        let amount = |money: &Option<Money>| money.as_ref().map(|money| money.amount().clone());
        match key {
            Key::Type(at, field) => {
                let kind = self.mix.lead_type(at)?;
                match (field, &kind.portion, &kind.cost) {
                    (TypeField::Part, Portion::Share(share), _) => Some(share.clone()),
                    (TypeField::Count, Portion::Fixed(count), _) => Some(count.clone()),
                    (TypeField::Over(input), ..) => kind.overrides.get(input),
                    (TypeField::Value, ..) => amount(&kind.value),
                    (TypeField::Cost, _, Some(Cost::PerLead(cost)))
                    | (TypeField::Budget, _, Some(Cost::Budget(cost))) => {
                        Some(cost.amount().clone())
                    }
                    _ => None,
                }
            }
            Key::Stream(index, field) => {
                let stream = self.mix.streams.get(index)?;
                match (field, &stream.portion) {
                    (StreamField::Part, Portion::Share(share)) => Some(share.clone()),
                    (StreamField::Quota, Portion::Fixed(quota)) => Some(quota.clone()),
                    (StreamField::Over(input), _) => stream.overrides.get(input),
                    _ => None,
                }
            }
            Key::Points => Some(self.mix.scale.clone()),
            Key::Have => self.have.clone(),
            Key::Swing => Some(self.swing.percent.clone()),
            Key::SwingOf(input) => {
                let own = self.swing.own.iter().find(|(known, _)| *known == input);
                own.map(|(_, percent)| percent.clone())
            }
            Key::Spend => self.money.spend.clone(),
            Key::Margin => self.money.margin.clone(),
            Key::Monthly => self.money.monthly.clone(),
            Key::Churn => self.money.churn.clone(),
            Key::Seek | Key::Follow | Key::Watch => None,
        }
    }

    /// Sets the number of a key, or takes it away. Setting a part, a fixed number or quota
    /// takes the place of the other; taking it away leaves the rest. Likewise for cost and
    /// budget. A key of a type or stream that is not there changes nothing.
    ///
    /// # Errors
    /// [`OutOfRange`] with the nearest number that is allowed; everything is then as it was.
    pub fn set_number(&mut self, key: Key, number: Option<Exact>) -> Result<(), OutOfRange> {
        match (key.bounds(), &number) {
            (Some(bounds), Some(number)) => bounds.check(number)?,
            // What takes its place must not go with it.
            (Some(_), None) if self.number(key).is_some() => {}
            _ => return Ok(()),
        }
        match key {
            Key::Type(at, field) => {
                if let Some(kind) = self.mix.lead_type_mut(at) {
                    set_of_type(kind, field, number)?;
                }
            }
            Key::Stream(index, field) => {
                if let Some(stream) = self.mix.streams.get_mut(index) {
                    set_of_stream(stream, field, number)?;
                }
            }
            Key::Points => self.mix.scale = number.unwrap_or_else(|| Mix::default().scale),
            Key::Have => self.have = number,
            Key::Swing => {
                self.swing.percent = number.unwrap_or_else(|| Swing::default().percent);
            }
            Key::SwingOf(input) => {
                let own = &mut self.swing.own;
                own.retain(|(known, _)| *known != input);
                own.extend(number.map(|percent| (input, percent)));
                let order = |input| Input::ALL.iter().position(|known| *known == input);
                own.sort_by_key(|(input, _)| order(*input));
            }
            Key::Spend => self.money.spend = number,
            Key::Margin => self.money.margin = number,
            Key::Monthly => self.money.monthly = number,
            Key::Churn => self.money.churn = number,
            Key::Seek | Key::Follow | Key::Watch => {}
        }
        Ok(())
    }

    /// Names a lead type or a stream; what cannot be seen is left out, and so is what is
    /// beyond [`MAX_NAME`] characters. Other keys have no name.
    pub fn set_name(&mut self, key: Key, name: &str) {
        let name: String = readable(name.trim()).chars().take(MAX_NAME).collect();
        let name = name.trim_end().to_owned();
        match key {
            Key::Type(at, TypeField::Name) => {
                if let Some(kind) = self.mix.lead_type_mut(at) {
                    kind.name = name;
                }
            }
            Key::Stream(index, StreamField::Name) => {
                if let Some(stream) = self.mix.streams.get_mut(index) {
                    stream.name = name;
                }
            }
            _ => {}
        }
    }

    /// Sets what is chosen by a word: `rest` for a part, `new` or `retention` for a stream's
    /// kind, the code of an input for `seek` and `follow` (empty for none), `leads` or
    /// `revenue` for `watch`. Says whether the word fits the key.
    pub fn choose(&mut self, key: Key, word: &str) -> bool {
        let place = place_from(word).filter(|place| self.has(place.scope));
        match key {
            Key::Type(at, TypeField::Part) if word == REST => {
                if let Some(kind) = self.mix.lead_type_mut(at) {
                    kind.portion = Portion::Rest;
                }
                true
            }
            Key::Stream(index, StreamField::Part) if word == REST => {
                if let Some(stream) = self.mix.streams.get_mut(index) {
                    stream.portion = Portion::Rest;
                }
                true
            }
            Key::Stream(index, StreamField::Kind) => {
                let kind = kind(word);
                if let (Some(stream), Some(kind)) = (self.mix.streams.get_mut(index), kind) {
                    stream.kind = kind;
                }
                kind.is_some()
            }
            Key::Seek => {
                self.seek = place;
                place.is_some() || word.is_empty()
            }
            Key::Follow => {
                self.follow = place;
                place.is_some() || word.is_empty()
            }
            Key::Watch => {
                self.watch = Watch::from_code(word).unwrap_or(self.watch);
                Watch::from_code(word).is_some()
            }
            _ => false,
        }
    }

    /// The value of a key as a link says it, not yet escaped; `None` where it is the default.
    #[must_use]
    pub fn written(&self, key: Key) -> Option<String> {
        let said = |text: &String| (!text.is_empty()).then(|| text.clone());
        match key {
            Key::Type(at, TypeField::Name) => said(&self.mix.lead_type(at)?.name),
            Key::Stream(index, StreamField::Name) => said(&self.mix.streams.get(index)?.name),
            Key::Stream(index, StreamField::Kind) => {
                let retention = self.mix.streams.get(index)?.kind == Kind::Retention;
                retention.then(|| RETENTION.into())
            }
            Key::Seek => self.seek.map(place_code),
            Key::Follow => self.follow.map(place_code),
            Key::Watch => (self.watch != Watch::default()).then(|| self.watch.code().into()),
            _ => {
                let number = self.number(key)?;
                let default = match key {
                    Key::Points => Some(Mix::default().scale),
                    Key::Swing => Some(Swing::default().percent),
                    _ => None,
                };
                (default != Some(number.clone())).then(|| number.to_plain())
            }
        }
    }
}

const RETENTION: &str = "retention";

/// A kind of stream by its code.
pub(super) fn kind(code: &str) -> Option<Kind> {
    match code {
        "new" => Some(Kind::New),
        RETENTION => Some(Kind::Retention),
        _ => None,
    }
}

fn set_of_type(
    kind: &mut LeadType,
    field: TypeField,
    number: Option<Exact>,
) -> Result<(), OutOfRange> {
    let money = |number: Option<Exact>| {
        number
            .map(|number| Money::new(number, u64::MAX))
            .transpose()
    };
    match field {
        TypeField::Name => {}
        TypeField::Part => kind.portion = number.map_or(Portion::Rest, Portion::Share),
        TypeField::Count => kind.portion = number.map_or(Portion::Rest, Portion::Fixed),
        TypeField::Over(input) => kind.overrides.set(input, number)?,
        TypeField::Value => kind.value = money(number)?,
        TypeField::Cost => kind.cost = money(number)?.map(Cost::PerLead),
        TypeField::Budget => kind.cost = money(number)?.map(Cost::Budget),
    }
    Ok(())
}

fn set_of_stream(
    stream: &mut Stream,
    field: StreamField,
    number: Option<Exact>,
) -> Result<(), OutOfRange> {
    match field {
        StreamField::Name | StreamField::Kind => {}
        StreamField::Part => stream.portion = number.map_or(Portion::Rest, Portion::Share),
        StreamField::Quota => stream.portion = number.map_or(Portion::Rest, Portion::Fixed),
        StreamField::Over(input) => stream.overrides.set(input, number)?,
    }
    Ok(())
}
