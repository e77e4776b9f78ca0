//! A number of the view: label, field and slider, as the scenario's own inputs have them. It may be
//! empty; what is in force then shows through.

use web_sys::HtmlInputElement;
use yew::{
    Component, Context, FocusEvent, Html, InputEvent, KeyboardEvent, NodeRef, PointerEvent,
    Properties, TargetCast, html,
};

use super::bench::Bench;
use crate::{
    codec::mix::{Bounds, Key, StreamField, TypeField},
    i18n::{EntryKind, ViewMsg},
    model::{Exact, Input, Side},
    state::{Action, scale::Scale},
    ui::{
        input::slider::{self, Gesture, Lead, Moved, percent, track},
        lock,
    },
    wording::{Note, Outcome},
};

/// What a number is given.
#[derive(Clone, Properties)]
pub struct Props {
    /// The view.
    pub bench: Bench,
    /// Its key in links.
    pub at: Key,
    /// What is in force where it is empty.
    #[prop_or_default]
    pub inherited: Option<Exact>,
    /// Whose it is.
    #[prop_or(Side::Marketing)]
    pub side: Side,
    /// Whether it may be empty.
    #[prop_or(true)]
    pub optional: bool,
    /// Whether its label is only heard.
    #[prop_or_default]
    pub bare: bool,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at
            && self.names_like(other)
            && self.inherited == other.inherited
            && self.own() == other.own()
            && self.bench.speaks_like(&other.bench)
    }
}

impl Props {
    /// Whether what it belongs to is called the same.
    fn names_like(&self, other: &Self) -> bool {
        let name = |props: &Self| {
            let Bench { says, mixed, .. } = &props.bench;
            says.scope_name(&mixed.link.mix, props.at.scope())
        };
        name(self) == name(other)
    }

    fn own(&self) -> Option<Exact> {
        self.bench.mixed.link.number(self.at)
    }
}

/// What can happen to it.
pub enum Event {
    Typed(String),
    Entered,
    Escaped,
    Taken(Exact),
    Cleared,
    Down(PointerEvent),
    Moved(PointerEvent),
    Up(PointerEvent),
    Lead(Lead),
    Set(String),
    Settled,
}

/// A number. While its field is edited it keeps what was typed, to the letter.
pub struct Number {
    draft: Option<String>,
    /// What there was before the field was edited, if it is.
    before: Before,
    note: Option<Note>,
    gesture: Option<Gesture>,
    range: NodeRef,
}

/// What there was before a field was edited.
#[derive(Clone, Default)]
enum Before {
    /// It is not being edited.
    #[default]
    Nothing,
    /// A number, or none.
    Was(Option<Exact>),
}

impl Before {
    /// Editing goes on, or begins with what there is now.
    fn begin(&mut self, now: impl FnOnce() -> Option<Exact>) -> Option<Exact> {
        if let Self::Nothing = self {
            *self = Self::Was(now());
        }
        self.clone().number()
    }

    fn number(self) -> Option<Exact> {
        match self {
            Self::Nothing => None,
            Self::Was(number) => number,
        }
    }
}

impl Component for Number {
    type Message = Event;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            draft: None,
            before: Before::Nothing,
            note: None,
            gesture: None,
            range: NodeRef::default(),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        if ctx.props().bench.page.state.epoch != old.bench.page.state.epoch {
            (self.draft, self.note) = (None, None);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        let props = ctx.props();
        let Some(bounds) = props.at.bounds() else {
            return false;
        };
        let now = || props.bench.desk.link().number(props.at);
        match event {
            Event::Typed(text) => {
                let Outcome { value, note } = read(props, &text);
                self.note = note.filter(|note| !note.error);
                let before = self.before.begin(now);
                let cleared = props.optional && text.trim().is_empty();
                self.draft = Some(text);
                let value = if cleared { None } else { value.or(before) };
                put(props, value);
            }
            Event::Entered => {
                self.before = Before::Nothing;
                let Some(text) = &self.draft else {
                    return false;
                };
                self.note = read(props, text).note;
                if !self.note.as_ref().is_some_and(|note| note.error) {
                    self.draft = None;
                }
                settle(props);
            }
            Event::Escaped => {
                self.note = None;
                if self.draft.take().is_some() {
                    put(props, std::mem::take(&mut self.before).number());
                }
                settle(props);
            }
            Event::Taken(value) => {
                (self.draft, self.note) = (None, None);
                put(props, Some(value));
                settle(props);
            }
            Event::Cleared => {
                (self.draft, self.note) = (None, None);
                put(props, None);
                settle(props);
            }
            Event::Lead(lead) => {
                let from = now().or_else(|| props.inherited.clone());
                let scale = scale(props.at);
                self.slide(
                    props,
                    bounds,
                    lead.from(scale, &from.unwrap_or_else(Exact::zero)),
                );
            }
            // During a gesture of ours the native slider has no say.
            Event::Set(_) if self.gesture.is_some() => {}
            Event::Set(text) => {
                if let Ok(value) = Exact::parse(&text) {
                    self.slide(props, bounds, value);
                }
            }
            Event::Down(event) => {
                let shown = now().or_else(|| props.inherited.clone());
                let way = scale(props.at).way(&shown.unwrap_or_else(Exact::zero));
                self.follow(props, bounds, slider::put_down(&event, way));
            }
            Event::Moved(event) => {
                let moved = slider::moved(self.gesture.take(), &event);
                self.follow(props, bounds, moved);
            }
            Event::Up(event) => {
                let up = slider::lifted(self.gesture.take(), &event);
                self.follow(props, bounds, up);
                settle(props);
            }
            Event::Settled => {
                self.gesture = None;
                settle(props);
                return false;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let (bench, link) = (&props.bench, ctx.link());
        let Some(bounds) = props.at.bounds() else {
            return Html::default();
        };
        let (says, kind) = (&bench.says, kind(props.at));
        let (scenario, mix) = (bench.page.scenario(), &bench.mixed.link.mix);
        let own = props.own();
        let locked = bench.is_locked(props.at);
        let code = props.at.code();
        let id = [code.as_str(), "-field"].concat();
        let note_id = [id.as_str(), "-note"].concat();
        let label = says.label(scenario, props.at);
        let whole = says.full_label(scenario, mix, props.at);
        let shown = self.draft.clone().unwrap_or_else(|| {
            own.as_ref()
                .map_or_else(String::new, |own| says.field(props.at, own))
        });
        let through = props
            .inherited
            .as_ref()
            .map(|inherited| says.field(props.at, inherited));
        let size = shown
            .chars()
            .count()
            .max(through.as_ref().map_or(0, |text| text.chars().count()))
            .clamp(4, 14)
            .to_string();
        let error = self.note.as_ref().is_some_and(|note| note.error);
        let in_force = own.clone().or_else(|| props.inherited.clone());
        let scale = scale(props.at);
        let way = in_force.as_ref().map_or(0.0, |value| scale.way(value));
        let spoken = in_force.as_ref().map(|value| says.spoken(props.at, value));
        let side = match props.side {
            Side::Marketing => "marketing",
            Side::Sales => "sales",
        };
        let clear = (own.is_some() && props.optional && props.inherited.is_some() && !locked).then(|| {
            html! {
                <button type="button" class="plain clear" onclick={link.callback(|_| Event::Cleared)}>
                    { bench.say(ViewMsg::OwnClear) }
                </button>
            }
        });
        let onkeydown = link.batch_callback(|event: KeyboardEvent| match event.key().as_str() {
            "Enter" => Some(Event::Entered),
            "Escape" => Some(Event::Escaped),
            _ => None,
        });
        html! {
            <div class={yew::classes!("input", "keyed", side, own.is_none().then_some("empty"), props.bare.then_some("bare"))}>
                <div class="input-head">
                    <span class="input-name">
                        <label for={id.clone()} class={props.bare.then_some("unseen")}>{ &label }</label>
                        { lock::sign(&bench.page, locked) }
                        { clear }
                    </span>
                    <span class="field">
                        { affix(bench, kind, true) }
                        <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                            readonly={locked} name={id.clone()} id={id.clone()} {size} value={shown} placeholder={through}
                            aria-label={(whole != label).then(|| whole.clone())}
                            aria-invalid={error.then_some("true")} aria-describedby={self.note.as_ref().map(|_| note_id.clone())}
                            data-editing={self.draft.as_ref().map(|_| "")}
                            oninput={link.callback(|event: InputEvent| Event::Typed(event.target_unchecked_into::<HtmlInputElement>().value()))}
                            onfocus={|event: FocusEvent| event.target_unchecked_into::<HtmlInputElement>().select()}
                            onblur={link.callback(|_: FocusEvent| Event::Entered)} {onkeydown} />
                        { affix(bench, kind, false) }
                    </span>
                    { self.note.as_ref().map_or_else(Html::default, |note| told(note, note_id, ctx)) }
                </div>
                <div class="slider">
                    { track(percent(way).into()) }
                    <input ref={&self.range} type="range" disabled={locked} name={code} min="0" max={bounds.max.to_string()} step="any"
                        aria-label={whole} aria-valuetext={spoken}
                        oninput={link.callback(|event: InputEvent| Event::Set(event.target_unchecked_into::<HtmlInputElement>().value()))}
                        onpointerdown={link.callback(Event::Down)} onpointermove={link.callback(Event::Moved)}
                        onpointerup={link.callback(Event::Up)} onpointercancel={link.callback(|_: PointerEvent| Event::Settled)}
                        onkeydown={link.batch_callback(|event: KeyboardEvent| Lead::of(&event).map(Event::Lead))}
                        onkeyup={link.callback(|_: KeyboardEvent| Event::Settled)}
                        onchange={link.callback(|_: yew::Event| Event::Settled)}
                        onblur={link.callback(|_: FocusEvent| Event::Settled)} />
                </div>
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let props = ctx.props();
        // After the range's own limits, which would cut the value off.
        if let Some(range) = self.range.cast::<HtmlInputElement>() {
            let value = props.own().or_else(|| props.inherited.clone());
            range.set_value(&value.unwrap_or_else(Exact::zero).to_plain());
        }
    }
}

impl Number {
    /// Moves by the slider, which overrules what was typed.
    fn slide(&mut self, props: &Props, bounds: Bounds, value: Exact) {
        (self.draft, self.note) = (None, None);
        let allowed = match bounds.check(&value) {
            Ok(()) => Some(value),
            Err(range) => range.nearest,
        };
        if allowed.is_some() {
            put(props, allowed);
        }
    }

    fn follow(&mut self, props: &Props, bounds: Bounds, moved: Moved) {
        self.gesture = moved.gesture;
        if let Some(way) = moved.way {
            self.slide(props, bounds, scale(props.at).at(way));
        }
    }
}

fn read(props: &Props, text: &str) -> Outcome {
    let Bench {
        says, mixed, page, ..
    } = &props.bench;
    let empty = text.trim().is_empty();
    let outcome = says.read(page.scenario(), &mixed.link, props.at, text);
    match &props.inherited {
        // What has to say something says what it said before.
        None if empty && !props.optional => Outcome {
            value: None,
            note: None,
        },
        _ => outcome,
    }
}

/// Enters a number, or takes it away.
fn put(props: &Props, value: Option<Exact>) {
    let at = props.at;
    props.bench.desk.edit(Some(at), |link| {
        // It is in range, by whoever gave it.
        let _in_range = link.set_number(at, value);
    });
}

fn settle(props: &Props) {
    props.bench.desk.did(Action::InputSettled);
}

fn told(note: &Note, id: String, ctx: &Context<Number>) -> Html {
    let instead = note.instead.clone().map(|(value, words)| {
        let taken = ctx.link().callback(move |_| Event::Taken(value.clone()));
        html! { <button type="button" class="plain" onclick={taken}>{ words }</button> }
    });
    html! {
        <p {id} class={if note.error { "note error" } else { "note" }} role="status">{ &note.text }{ instead }</p>
    }
}

/// The unit beside the number: the currency on its side, or the per cent sign.
fn affix(bench: &Bench, kind: EntryKind, before: bool) -> Html {
    let text = match kind {
        EntryKind::Money => {
            let mark = bench.page.wording.format.currency();
            if mark.before != before {
                return Html::default();
            }
            mark.symbol
        }
        EntryKind::Percent if !before => "%".into(),
        _ => return Html::default(),
    };
    html! { <span class="affix" aria-hidden="true">{ text }</span> }
}

/// What may be typed.
fn kind(key: Key) -> EntryKind {
    match key {
        Key::Type(_, TypeField::Over(input)) | Key::Stream(_, StreamField::Over(input)) => {
            match input {
                Input::Quota | Input::Aov => EntryKind::Money,
                Input::Share | Input::Rate(_) => EntryKind::Percent,
                Input::Cycle => EntryKind::Days,
            }
        }
        Key::Type(_, TypeField::Part)
        | Key::Stream(_, StreamField::Part)
        | Key::Swing
        | Key::SwingOf(_)
        | Key::Margin
        | Key::Churn => EntryKind::Percent,
        // As days are: bare numbers.
        Key::Type(_, TypeField::Count) | Key::Have | Key::Points => EntryKind::Days,
        _ => EntryKind::Money,
    }
}

/// How its slider runs.
fn scale(key: Key) -> Scale {
    match (key, kind(key)) {
        (_, EntryKind::Percent) => Scale::Percent,
        (Key::Points, _) => Scale::Decades { from: 1, to: 4 },
        (Key::Type(_, TypeField::Count) | Key::Have, _) => Scale::Decades { from: 1, to: 6 },
        (_, EntryKind::Days) => Scale::Days,
        (Key::Type(_, TypeField::Value | TypeField::Cost) | Key::Monthly, _) => {
            Scale::Decades { from: 1, to: 5 }
        }
        (Key::Type(_, TypeField::Over(_)) | Key::Stream(_, StreamField::Over(_)), _) => {
            Scale::Decades { from: 1, to: 7 }
        }
        _ => Scale::Decades { from: 3, to: 9 },
    }
}
