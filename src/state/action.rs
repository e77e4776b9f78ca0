//! What can happen on the page.

use std::rc::Rc;

use crate::{
    codec::url::{Language, Theme, View},
    model::{Currency, Exact, Input, Period, Preset, Rounding, Stage},
};

use super::{Moment, Touched, scale::Lead};

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// An input was moved to a value; more moves of the same gesture may follow.
    InputMoved(Input, Exact),
    /// A key asked an input to move on from what it is by then: keys may come faster than the page
    /// is drawn.
    InputStepped(Input, Lead),
    /// The gesture that moved an input is over.
    InputSettled,
    /// An optional stage was switched on or off.
    StageToggled(Stage, bool),
    /// What is entered in a view of its own was changed, and with it, maybe, the scenario; more of
    /// the same gesture may follow.
    Changed(Rc<Moment>, Option<Touched>),
    /// A stage was given a name; empty gives its own name back.
    StageRenamed(Stage, String),
    /// The quota's period was chosen.
    PeriodChosen(Period),
    /// The rounding policy was chosen.
    RoundingChosen(Rounding),
    /// The currency was chosen.
    CurrencyChosen(Currency),
    /// The language was chosen.
    LanguageChosen(Language),
    /// The theme was chosen.
    ThemeChosen(Theme),
    /// Another view of the scenario was chosen.
    ViewChosen(View),
    /// A worked example was chosen.
    PresetChosen(Preset),
    /// Everything was set back to the defaults.
    Reset,
    /// The last change was taken back.
    Undone,
    /// A change taken back was made again.
    Redone,
    /// The address changed under the page: query, fragment.
    AddressChanged(String, String),
    /// The browser refused to remember a choice.
    MemoryRefused,
    /// What was said of that was dismissed.
    MemoryDismissed,
    /// A panel was asked for, by its code.
    PanelAsked(&'static str),
    /// The list of currencies is wanted; whether it is to open at once.
    CurrenciesAsked(bool),
    /// More is known of what is shown, which stays as it is: trials were made.
    Learned,
    /// A notice was dismissed, by its position.
    NoticeDismissed(usize),
}
