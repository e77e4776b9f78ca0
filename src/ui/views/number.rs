//! A number of a view: label, field and slider, as the scenario's own inputs have them. It may be
//! empty where its view allows that; what is in force then shows through.

use web_sys::HtmlInputElement;
use yew::{
    Component, Context, FocusEvent, Html, InputEvent, KeyboardEvent, NodeRef, PointerEvent,
    Properties, TargetCast, html,
};

use super::says;
use crate::{
    i18n::ViewMsg,
    model::{Exact, Side},
    state::{
        Action,
        scale::{Lead, Scale},
    },
    ui::{
        input::slider::{self, Gesture, Moved, lead_of, percent, track},
        lock,
        page::Page,
    },
    wording::{Note, Outcome},
};

/// What a number asks of the view in which it stands.
pub trait Asked: Properties + 'static {
    /// The page.
    fn page(&self) -> &Page;

    /// Its key in links.
    fn code(&self) -> String;

    /// What stands beside it.
    fn label(&self) -> String;

    /// What is heard instead, where that is not enough.
    fn full_label(&self) -> String {
        self.label()
    }

    /// What it is in what is drawn.
    fn own(&self) -> Option<Exact>;

    /// What it is now, which may have changed since.
    fn now(&self) -> Option<Exact>;

    /// What is in force where it is empty.
    fn inherited(&self) -> Option<Exact> {
        None
    }

    /// Whether it may be empty.
    fn is_optional(&self) -> bool {
        false
    }

    /// Whether a button empties it.
    fn is_clearable(&self) -> bool {
        self.is_optional()
    }

    /// What that button says.
    fn empties(&self) -> ViewMsg {
        ViewMsg::OwnEmpty
    }

    /// Its least and its largest value, as the slider has them.
    fn ends(&self) -> [String; 2];

    /// The nearest value that is allowed, if one is near.
    fn nearest(&self, value: &Exact) -> Option<Exact>;

    /// How its slider runs.
    fn scale(&self) -> Scale;

    /// What is added to a value on its slider.
    fn shift(&self) -> Exact {
        Exact::zero()
    }

    /// A value, as the field has it.
    fn field(&self, value: &Exact) -> String;

    /// A value, as the slider says it.
    fn spoken(&self, value: &Exact) -> String;

    /// Reads what was typed; never asked of nothing.
    fn read(&self, text: &str) -> Outcome;

    /// Enters a value that is in range, or takes it away.
    fn put(&self, value: Option<Exact>);

    /// Says what else happened.
    fn did(&self, action: Action);

    /// The units before and after the number.
    fn affixes(&self) -> [Option<String>; 2];

    /// Whose it is.
    fn side(&self) -> Side {
        Side::Marketing
    }

    /// Whether its label is only heard.
    fn is_bare(&self) -> bool {
        false
    }

    /// What is said below it.
    fn about(&self) -> Option<String> {
        None
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
pub struct Number<P> {
    draft: Option<String>,
    /// What there was before the field was edited, if it is.
    before: Option<Before>,
    note: Option<Note>,
    gesture: Option<Gesture>,
    /// What there was when a key was pressed, and where it led: keys may come faster than the view
    /// is drawn.
    led: Option<[Option<Exact>; 2]>,
    range: NodeRef,
    asked: std::marker::PhantomData<P>,
}

/// A number, or none.
#[derive(Clone)]
struct Before(Option<Exact>);

impl<P: Asked> Component for Number<P> {
    type Message = Event;
    type Properties = P;

    fn create(_: &Context<Self>) -> Self {
        Self {
            draft: None,
            before: None,
            note: None,
            gesture: None,
            led: None,
            range: NodeRef::default(),
            asked: std::marker::PhantomData,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &P) -> bool {
        if ctx.props().page().state.epoch != old.page().state.epoch {
            (self.draft, self.note) = (None, None);
        }
        let now = ctx.props().now();
        self.led = self.led.take().filter(|[before, _]| *before == now);
        true
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        let props = ctx.props();
        match event {
            Event::Typed(text) => self.type_in(props, text),
            Event::Entered => {
                self.before = None;
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
                if self.draft.take().is_some()
                    && let Some(Before(before)) = self.before.take()
                {
                    props.put(before);
                }
                settle(props);
            }
            Event::Taken(value) => self.set(props, Some(value)),
            Event::Cleared => self.set(props, None),
            Event::Lead(lead) => {
                let scale = props.scale();
                let before = props.now();
                let from = match self.led.take() {
                    Some([seen, led]) if seen == before => led,
                    _ => before.clone(),
                };
                // From nothing, any key leads to where the slider begins.
                let value = match from.or_else(|| props.inherited()) {
                    Some(now) => lead.from(scale, &(&now + &props.shift())),
                    None => scale.first(),
                };
                let value = &value - &props.shift();
                self.led = Some([before, props.nearest(&value)]);
                self.slide(props, &value);
            }
            // During a gesture of ours the native slider has no say.
            Event::Set(_) if self.gesture.is_some() => {}
            Event::Set(text) => {
                if let Ok(value) = Exact::parse(&text) {
                    self.slide(props, &value);
                }
            }
            Event::Down(event) => {
                let way = props.scale().way(&on_slider(props, props.now()));
                self.follow(props, slider::put_down(&event, way));
            }
            Event::Moved(event) => {
                let moved = slider::moved(self.gesture.take(), &event);
                self.follow(props, moved);
            }
            Event::Up(event) => {
                let up = slider::lifted(self.gesture.take(), &event);
                self.follow(props, up);
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
        let (props, link) = (ctx.props(), ctx.link());
        let page = props.page();
        let (own, code) = (props.own(), props.code());
        let locked = page.state.link.is_pair_locked(&code);
        let in_force = own.clone().or_else(|| props.inherited());
        let spoken = in_force.as_ref().map(|value| props.spoken(value));
        let way = in_force.map_or(0.0, |value| {
            props.scale().way(&on_slider(props, Some(value)))
        });
        let [min, max] = props.ends();
        let side = match props.side() {
            Side::Marketing => "marketing",
            Side::Sales => "sales",
        };
        let clear = (own.is_some() && props.is_clearable() && !locked).then(|| {
            html! {
                <button type="button" class="plain clear" onclick={link.callback(|_| Event::Cleared)}>
                    { says(page).say(props.empties()) }
                </button>
            }
        });
        let id = [code.as_str(), "-field"].concat();
        let label = html! { <label for={id.clone()} class={props.is_bare().then_some("unseen")}>{ props.label() }</label> };
        html! {
            <div class={yew::classes!("input", "keyed", side, own.is_none().then_some("empty"), props.is_bare().then_some("bare"))}>
                <div class="input-head">
                    <span class="input-name">{ label }{ lock::sign(page, locked) }if let Some(clear) = clear { { clear } }</span>
                    { self.field(ctx, id, locked) }
                </div>
                <div class="slider">
                    { track(percent(way).into()) }
                    <input ref={&self.range} type="range" disabled={locked} name={code} {min} {max} step="any"
                        aria-label={props.full_label()} aria-valuetext={spoken}
                        oninput={link.callback(|event: InputEvent| Event::Set(event.target_unchecked_into::<HtmlInputElement>().value()))}
                        onpointerdown={link.callback(Event::Down)} onpointermove={link.callback(Event::Moved)}
                        onpointerup={link.callback(Event::Up)} onpointercancel={link.callback(|_: PointerEvent| Event::Settled)}
                        onkeydown={link.batch_callback(|event: KeyboardEvent| lead_of(&event).map(Event::Lead))}
                        onkeyup={link.callback(|_: KeyboardEvent| Event::Settled)}
                        onchange={link.callback(|_: yew::Event| Event::Settled)}
                        onblur={link.callback(|_: FocusEvent| Event::Settled)} />
                </div>
                if let Some(about) = props.about() { <p class="about">{ about }</p> }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let props = ctx.props();
        // After the range's own limits, which would cut the value off.
        if let Some(range) = self.range.cast::<HtmlInputElement>() {
            let value = props.own().or_else(|| props.inherited());
            range.set_value(&value.unwrap_or_else(Exact::zero).to_plain());
        }
    }
}

impl<P: Asked> Number<P> {
    /// The field, with what there is to say of what was typed.
    fn field(&self, ctx: &Context<Self>, id: String, locked: bool) -> Html {
        let (props, link) = (ctx.props(), ctx.link());
        let (label, whole) = (props.label(), props.full_label());
        let shown = self.draft.clone().unwrap_or_else(|| {
            let own = props.own();
            own.map_or_else(String::new, |own| props.field(&own))
        });
        let through = props.inherited().map(|inherited| props.field(&inherited));
        let length = |text: &String| text.chars().count();
        let size = length(&shown).max(through.as_ref().map_or(0, length));
        let size = size.clamp(4, 14).to_string();
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
        let affix = |text: Option<String>| {
            text.map(|text| html! { <span class="affix" aria-hidden="true">{ text }</span> })
        };
        let [before, after] = props.affixes().map(affix);
        html! {
            <>
                <span class="field">
                    { before }
                    <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                        readonly={locked} name={id.clone()} {id} {size} value={shown} placeholder={through}
                        aria-label={(whole != label).then_some(whole)}
                        aria-invalid={error.then_some("true")} aria-describedby={note.is_some().then_some(note_id)}
                        data-editing={self.draft.as_ref().map(|_| "")}
                        oninput={link.callback(|event: InputEvent| Event::Typed(event.target_unchecked_into::<HtmlInputElement>().value()))}
                        onfocus={|event: FocusEvent| event.target_unchecked_into::<HtmlInputElement>().select()}
                        onblur={link.callback(|_: FocusEvent| Event::Entered)} {onkeydown} />
                    { after }
                </span>
                // An `if` has its place even where there is nothing: else the field would be another
                // with each note that comes or goes, and lose the focus.
                if let Some(note) = note { { note } }
            </>
        }
    }

    /// What is typed moves the view at once; what cannot be read leaves it as it was.
    fn type_in(&mut self, props: &P, text: String) {
        let Outcome { value, note } = read(props, &text);
        self.note = note.filter(|note| !note.error);
        let Before(before) = self
            .before
            .get_or_insert_with(|| Before(props.now()))
            .clone();
        let cleared = props.is_optional() && text.trim().is_empty();
        self.draft = Some(text);
        props.put(if cleared { None } else { value.or(before) });
    }

    /// Takes a value other than by typing or sliding.
    fn set(&mut self, props: &P, value: Option<Exact>) {
        (self.draft, self.note) = (None, None);
        props.put(value);
        settle(props);
    }

    /// Moves by the slider, which overrules what was typed.
    fn slide(&mut self, props: &P, value: &Exact) {
        (self.draft, self.note) = (None, None);
        let allowed = props.nearest(value);
        if allowed.is_some() {
            props.put(allowed);
        }
    }

    fn follow(&mut self, props: &P, moved: Moved) {
        self.gesture = moved.gesture;
        if let Some(way) = moved.way {
            self.slide(props, &(&props.scale().at(way) - &props.shift()));
        }
    }
}

/// The number there is, or what is in force, as the slider counts.
fn on_slider(props: &impl Asked, value: Option<Exact>) -> Exact {
    let value = value.or_else(|| props.inherited());
    &value.unwrap_or_else(Exact::zero) + &props.shift()
}

/// Nothing says nothing, be it that it may be empty or that it stays as it was.
fn read(props: &impl Asked, text: &str) -> Outcome {
    if text.trim().is_empty() {
        return Outcome {
            value: None,
            note: None,
        };
    }
    props.read(text)
}

fn settle(props: &impl Asked) {
    props.did(Action::InputSettled);
}

fn told<P: Asked>(note: &Note, id: String, ctx: &Context<Number<P>>) -> Html {
    let instead = note.instead.clone().map(|(value, words)| {
        let taken = ctx.link().callback(move |_| Event::Taken(value.clone()));
        html! { <button type="button" class="plain" onclick={taken}>{ words }</button> }
    });
    html! {
        <p {id} class={if note.error { "note error" } else { "note" }} role="status">{ &note.text }{ instead }</p>
    }
}
