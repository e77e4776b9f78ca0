//! A number of the view: label, field and slider, as the scenario's own inputs have them.

use web_sys::HtmlInputElement;
use yew::{
    Component, Context, FocusEvent, Html, InputEvent, KeyboardEvent, NodeRef, PointerEvent,
    Properties, TargetCast, html,
};

use super::Bench;
use crate::{
    codec::confidence::{Doubt, Key},
    i18n::ViewMsg,
    model::Exact,
    state::{Action, scale::Scale},
    ui::{
        input::slider::{self, Gesture, Lead, Moved, percent, track},
        lock,
    },
    wording::Note,
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
    /// What is said below it.
    #[prop_or_default]
    pub about: String,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        (self.at, &self.inherited, &self.about) == (other.at, &other.inherited, &other.about)
            && self.own() == other.own()
            && self.bench.speaks_like(&other.bench)
    }
}

impl Props {
    /// What was given, where it is not what there is without a word.
    fn own(&self) -> Option<Exact> {
        self.bench.seen.doubt.get(self.at)
    }

    /// Whether it may be empty.
    fn optional(&self) -> bool {
        Doubt::default().get(self.at).is_none()
    }

    fn in_force(&self) -> Option<Exact> {
        self.own().or_else(|| self.inherited.clone())
    }

    fn put(&self, value: Option<Exact>) {
        let at = self.at;
        self.bench.desk.edit(Some(at), |doubt| {
            // It is in range, by whoever gave it.
            let _in_range = doubt.set(at, value);
        });
    }

    fn settle(&self) {
        self.bench.desk.did(Action::InputSettled);
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
#[derive(Default)]
pub struct Number {
    draft: Option<String>,
    /// What there was before the field was edited, if it is.
    before: Option<Before>,
    note: Option<Note>,
    gesture: Option<Gesture>,
    range: NodeRef,
}

/// A number, or none.
#[derive(Clone)]
struct Before(Option<Exact>);

impl Component for Number {
    type Message = Event;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        if ctx.props().bench.page.state.epoch != old.bench.page.state.epoch {
            (self.draft, self.note) = (None, None);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        let props = ctx.props();
        let now = || props.bench.desk.doubt().get(props.at);
        let shown = || {
            now()
                .or_else(|| props.inherited.clone())
                .unwrap_or_else(Exact::zero)
        };
        match event {
            Event::Typed(text) => self.type_in(props, text, now()),
            Event::Entered => {
                self.before = None;
                let Some(text) = &self.draft else {
                    return false;
                };
                self.note = props.read(text).1;
                if !self.note.as_ref().is_some_and(|note| note.error) {
                    self.draft = None;
                }
                props.settle();
            }
            Event::Escaped => {
                self.note = None;
                if self.draft.take().is_some()
                    && let Some(Before(before)) = self.before.take()
                {
                    props.put(before);
                }
                props.settle();
            }
            Event::Taken(value) => self.set(props, Some(value)),
            Event::Cleared => self.set(props, None),
            Event::Lead(lead) => {
                let scale = scale(props.at);
                // From nothing, any key leads to where the slider begins.
                let shown = shown();
                let value = if shown.is_zero() {
                    scale.first()
                } else {
                    lead.from(scale, &shown)
                };
                self.slide(props, value);
            }
            // During a gesture of ours the native slider has no say.
            Event::Set(_) if self.gesture.is_some() => {}
            Event::Set(text) => {
                if let Ok(value) = Exact::parse(&text) {
                    self.slide(props, value);
                }
            }
            Event::Down(event) => {
                let down = slider::put_down(&event, scale(props.at).way(&shown()));
                self.follow(props, down);
            }
            Event::Moved(event) => {
                let moved = slider::moved(self.gesture.take(), &event);
                self.follow(props, moved);
            }
            Event::Up(event) => {
                let up = slider::lifted(self.gesture.take(), &event);
                self.follow(props, up);
                props.settle();
            }
            Event::Settled => {
                self.gesture = None;
                props.settle();
                return false;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let (bench, says, link) = (&props.bench, &props.bench.says, ctx.link());
        let own = props.own();
        let code = props.at.code();
        let label = says.doubt_label(bench.page.scenario(), props.at);
        let in_force = props.in_force();
        let way = in_force
            .as_ref()
            .map_or(0.0, |value| scale(props.at).way(value));
        let spoken = in_force
            .as_ref()
            .map(|value| says.doubt_spoken(props.at, value));
        let locked = bench.page.state.link.is_pair_locked(&code);
        let clear = (own.is_some() && props.optional() && !locked).then(|| {
            html! {
                <button type="button" class="plain clear" onclick={link.callback(|_| Event::Cleared)}>
                    { says.say(ViewMsg::DoubtClear) }
                </button>
            }
        });
        let max = props.at.bounds().max.to_string();
        let id = [code.as_str(), "-field"].concat();
        html! {
            <div class={yew::classes!("input", "keyed", "marketing", own.is_none().then_some("empty"))}>
                <div class="input-head">
                    <span class="input-name"><label for={id.clone()}>{ &label }</label>{ lock::sign(&bench.page, locked) }{ clear }</span>
                    { self.field(ctx, id, locked) }
                </div>
                <div class="slider">
                    { track(percent(way).into()) }
                    <input ref={&self.range} type="range" disabled={locked} name={code} min="0" {max} step="any"
                        aria-label={label} aria-valuetext={spoken}
                        oninput={link.callback(|event: InputEvent| Event::Set(event.target_unchecked_into::<HtmlInputElement>().value()))}
                        onpointerdown={link.callback(Event::Down)} onpointermove={link.callback(Event::Moved)}
                        onpointerup={link.callback(Event::Up)} onpointercancel={link.callback(|_: PointerEvent| Event::Settled)}
                        onkeydown={link.batch_callback(|event: KeyboardEvent| Lead::of(&event).map(Event::Lead))}
                        onkeyup={link.callback(|_: KeyboardEvent| Event::Settled)}
                        onchange={link.callback(|_: yew::Event| Event::Settled)}
                        onblur={link.callback(|_: FocusEvent| Event::Settled)} />
                </div>
                if !props.about.is_empty() { <p class="about">{ &props.about }</p> }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        // After the range's own limits, which would cut the value off.
        if let Some(range) = self.range.cast::<HtmlInputElement>() {
            let value = ctx.props().in_force().unwrap_or_else(Exact::zero);
            range.set_value(&value.to_plain());
        }
    }
}

impl Number {
    fn field(&self, ctx: &Context<Self>, id: String, locked: bool) -> Html {
        let (props, link) = (ctx.props(), ctx.link());
        let says = &props.bench.says;
        let shown = self.draft.clone().unwrap_or_else(|| {
            let own = props.own();
            own.map_or_else(String::new, |own| says.doubt_field(props.at, &own))
        });
        let through = props
            .inherited
            .as_ref()
            .map(|inherited| says.doubt_field(props.at, inherited));
        let size = [&shown, through.as_ref().unwrap_or(&shown)]
            .map(|text| text.chars().count())
            .into_iter()
            .fold(4, usize::max)
            .min(14)
            .to_string();
        let error = self.note.as_ref().is_some_and(|note| note.error);
        let note_id = [id.as_str(), "-note"].concat();
        let note = self
            .note
            .as_ref()
            .map(|note| told(note, note_id.clone(), ctx));
        let onkeydown = link.batch_callback(|event: KeyboardEvent| match event.key().as_str() {
            "Enter" => Some(Event::Entered),
            "Escape" => Some(Event::Escaped),
            _ => None,
        });
        let per_cent = matches!(props.at, Key::Sure | Key::Spread);
        html! {
            <>
                <span class="field">
                    <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                        readonly={locked} name={id.clone()} {id} {size} value={shown} placeholder={through}
                        aria-invalid={error.then_some("true")} aria-describedby={note.is_some().then_some(note_id)}
                        data-editing={self.draft.as_ref().map(|_| "")}
                        oninput={link.callback(|event: InputEvent| Event::Typed(event.target_unchecked_into::<HtmlInputElement>().value()))}
                        onfocus={|event: FocusEvent| event.target_unchecked_into::<HtmlInputElement>().select()}
                        onblur={link.callback(|_: FocusEvent| Event::Entered)} {onkeydown} />
                    if per_cent { <span class="affix" aria-hidden="true">{ "%" }</span> }
                </span>
                { note.unwrap_or_default() }
            </>
        }
    }

    /// What is typed moves the view at once; what cannot be read leaves it as it was.
    fn type_in(&mut self, props: &Props, text: String, now: Option<Exact>) {
        let (value, note) = props.read(&text);
        self.note = note.filter(|note| !note.error);
        let Before(before) = self.before.get_or_insert(Before(now)).clone();
        let cleared = props.optional() && text.trim().is_empty();
        self.draft = Some(text);
        props.put(if cleared { None } else { value.or(before) });
    }

    /// Takes a value other than by typing or sliding.
    fn set(&mut self, props: &Props, value: Option<Exact>) {
        (self.draft, self.note) = (None, None);
        props.put(value);
        props.settle();
    }

    /// Moves by the slider, which overrules what was typed.
    fn slide(&mut self, props: &Props, value: Exact) {
        (self.draft, self.note) = (None, None);
        let allowed = match props.at.bounds().check(&value) {
            Ok(()) => Some(value),
            Err(range) => range.nearest,
        };
        if allowed.is_some() {
            props.put(allowed);
        }
    }

    fn follow(&mut self, props: &Props, moved: Moved) {
        self.gesture = moved.gesture;
        if let Some(way) = moved.way {
            self.slide(props, scale(props.at).at(way));
        }
    }
}

impl Props {
    fn read(&self, text: &str) -> (Option<Exact>, Option<Note>) {
        let read = self
            .bench
            .says
            .doubt_read(self.bench.page.scenario(), self.at, text);
        (read.value, read.note)
    }
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

/// How its slider runs.
fn scale(key: Key) -> Scale {
    match key {
        Key::Sure | Key::Spread => Scale::Percent,
        Key::Have => Scale::Decades { from: 1, to: 6 },
        Key::Seen(_) => Scale::Decades { from: 1, to: 5 },
        Key::Seed => Scale::Decades { from: 0, to: 3 },
    }
}
