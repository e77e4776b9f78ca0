//! A number of the view: label, field and slider, as the scenario's own inputs have them.

use web_sys::HtmlInputElement;
use yew::{
    Component, Context, FocusEvent, Html, InputEvent, KeyboardEvent, NodeRef, PointerEvent,
    Properties, TargetCast, html,
};

use super::bench::Bench;
use crate::{
    codec::plan::{Key, Limits},
    model::{Exact, Input},
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
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        let label = |props: &Self| {
            let bench = &props.bench;
            let mix = &bench.planned.mix;
            bench
                .says
                .plan_full_label(bench.page.scenario(), mix, props.at)
        };
        self.at == other.at
            && self.own() == other.own()
            && self.bench.speaks_like(&other.bench)
            && label(self) == label(other)
    }
}

impl Props {
    fn own(&self) -> Exact {
        let own = self.bench.planned.plan.number(self.at);
        own.unwrap_or_else(Exact::zero)
    }
}

/// What can happen to it.
pub enum Event {
    Typed(String),
    Entered,
    Escaped,
    Taken(Exact),
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
    before: Option<Exact>,
    note: Option<Note>,
    gesture: Option<Gesture>,
    range: NodeRef,
}

impl Component for Number {
    type Message = Event;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            draft: None,
            before: None,
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
        let Some(limits) = props.at.limits() else {
            return false;
        };
        let now = || {
            let now = props.bench.desk.plan().number(props.at);
            now.unwrap_or_else(Exact::zero)
        };
        match event {
            Event::Typed(text) => {
                let Outcome { value, note } = read(props, &text);
                self.note = note.filter(|note| !note.error);
                let before = self.before.get_or_insert_with(now).clone();
                self.draft = Some(text);
                put(props, value.unwrap_or(before));
            }
            Event::Entered => {
                self.before = None;
                let Some(text) = &self.draft else {
                    return false;
                };
                self.note = if text.trim().is_empty() {
                    None
                } else {
                    read(props, text).note
                };
                if !self.note.as_ref().is_some_and(|note| note.error) {
                    self.draft = None;
                }
                settle(props);
            }
            Event::Escaped => {
                self.note = None;
                if let (Some(_), Some(before)) = (self.draft.take(), self.before.take()) {
                    put(props, before);
                }
                settle(props);
            }
            Event::Taken(value) => {
                (self.draft, self.note) = (None, None);
                put(props, value);
                settle(props);
            }
            Event::Lead(lead) => {
                let value = lead.from(scale(props.at), &(&now() + &shift(props.at)));
                self.slide(props, limits, &value - &shift(props.at));
            }
            // During a gesture of ours the native slider has no say.
            Event::Set(_) if self.gesture.is_some() => {}
            Event::Set(text) => {
                if let Ok(value) = Exact::parse(&text) {
                    self.slide(props, limits, value);
                }
            }
            Event::Down(event) => {
                let moved = slider::put_down(&event, way(props.at, &now()));
                self.follow(props, limits, moved);
            }
            Event::Moved(event) => {
                let moved = slider::moved(self.gesture.take(), &event);
                self.follow(props, limits, moved);
            }
            Event::Up(event) => {
                let up = slider::lifted(self.gesture.take(), &event);
                self.follow(props, limits, up);
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
        let (bench, link, at) = (&props.bench, ctx.link(), props.at);
        let Some(limits) = at.limits() else {
            return Html::default();
        };
        let (says, own) = (&bench.says, props.own());
        let (scenario, mix) = (bench.page.scenario(), &bench.planned.mix);
        let code = at.code();
        let id = [code.as_str(), "-field"].concat();
        let note_id = [id.as_str(), "-note"].concat();
        let label = says.plan_label(scenario, mix, at);
        let whole = says.plan_full_label(scenario, mix, at);
        let shown = self.draft.clone();
        let shown = shown.unwrap_or_else(|| says.plan_field(at, &own));
        let size = shown.chars().count().clamp(4, 14).to_string();
        let locked = bench.is_locked(at);
        let error = self.note.as_ref().is_some_and(|note| note.error);
        let onkeydown = link.batch_callback(|event: KeyboardEvent| match event.key().as_str() {
            "Enter" => Some(Event::Entered),
            "Escape" => Some(Event::Escaped),
            _ => None,
        });
        html! {
            <div class="input keyed marketing">
                <div class="input-head">
                    <span class="input-name"><label for={id.clone()}>{ &label }</label>{ lock::sign(&bench.page, locked) }</span>
                    <span class="field">
                        { affix(bench, at, true) }
                        <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                            readonly={locked} name={id.clone()} id={id.clone()} {size} value={shown}
                            aria-label={(whole != label).then(|| whole.clone())}
                            aria-invalid={error.then_some("true")} aria-describedby={self.note.as_ref().map(|_| note_id.clone())}
                            data-editing={self.draft.as_ref().map(|_| "")}
                            oninput={link.callback(|event: InputEvent| Event::Typed(event.target_unchecked_into::<HtmlInputElement>().value()))}
                            onfocus={|event: FocusEvent| event.target_unchecked_into::<HtmlInputElement>().select()}
                            onblur={link.callback(|_: FocusEvent| Event::Entered)} {onkeydown} />
                        { affix(bench, at, false) }
                    </span>
                    { self.note.as_ref().map_or_else(Html::default, |note| told(note, note_id, ctx)) }
                </div>
                <div class="slider">
                    { track(percent(way(at, &own)).into()) }
                    <input ref={&self.range} type="range" disabled={locked} name={code} min={limits.least().to_plain()} max={limits.max.to_string()} step="any"
                        aria-label={whole} aria-valuetext={says.plan_spoken(at, &own)}
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
        // After the range's own limits, which would cut the value off.
        if let Some(range) = self.range.cast::<HtmlInputElement>() {
            range.set_value(&ctx.props().own().to_plain());
        }
    }
}

impl Number {
    /// Moves by the slider, which overrules what was typed.
    fn slide(&mut self, props: &Props, limits: Limits, value: Exact) {
        (self.draft, self.note) = (None, None);
        let allowed = match limits.check(&value) {
            Ok(()) => Some(value),
            Err(range) => range.nearest,
        };
        if let Some(allowed) = allowed {
            put(props, allowed);
        }
    }

    fn follow(&mut self, props: &Props, limits: Limits, moved: Moved) {
        self.gesture = moved.gesture;
        if let Some(way) = moved.way {
            let value = scale(props.at).at(way);
            self.slide(props, limits, &value - &shift(props.at));
        }
    }
}

fn read(props: &Props, text: &str) -> Outcome {
    let Bench {
        says,
        planned,
        page,
        ..
    } = &props.bench;
    says.plan_read(page.scenario(), &planned.mix, props.at, text)
}

fn put(props: &Props, value: Exact) {
    let at = props.at;
    props.bench.desk.edit(Some(at), |plan| {
        // It is in range, by whoever gave it.
        let _in_range = plan.set_number(at, Some(value));
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

/// The unit beside the number.
fn affix(bench: &Bench, at: Key, before: bool) -> Html {
    let text = match at {
        Key::Improved(place, _) if place.input == Input::Aov => {
            let mark = bench.page.wording.format.currency();
            if mark.before != before {
                return Html::default();
            }
            mark.symbol
        }
        Key::Improved(..) | Key::Growth | Key::Band if !before => "%".into(),
        Key::Rush | Key::Spread(_) if !before => "×".into(),
        _ => return Html::default(),
    };
    html! { <span class="affix" aria-hidden="true">{ text }</span> }
}

/// How its slider runs.
fn scale(at: Key) -> Scale {
    match at {
        Key::Improved(place, _) if place.input == Input::Aov => Scale::Decades { from: 1, to: 7 },
        Key::Median(_) => Scale::Days,
        Key::Spread(_) => Scale::Decades { from: 0, to: 1 },
        Key::Rush => Scale::Decades { from: 0, to: 2 },
        _ => Scale::Percent,
    }
}

/// What is added to a value on its slider: growth has none in the middle.
fn shift(at: Key) -> Exact {
    Exact::from(if at == Key::Growth { 50 } else { 0 })
}

fn way(at: Key, value: &Exact) -> f64 {
    scale(at).way(&(value + &shift(at)))
}
