//! A lead type: a line with what it takes and what comes of it, and below, once opened, all that
//! may differ.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Component, Context, Html, MouseEvent, Properties, TargetCast, html};

use super::{
    bench::Bench,
    number::Number,
    outcome,
    portion::{self, Choice},
    totals::Line,
    types,
};
use crate::{
    codec::mix::{Key, MAX_NAME, TypeField},
    i18n::{Msg, ViewMsg},
    model::{
        Exact, Input, Side,
        mix::{Cost, LeadType, TypeAt},
    },
    ui::views::wait::Wait,
};

/// What a lead type is given.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The view.
    pub bench: Bench,
    /// Its place.
    pub at: TypeAt,
    /// Whether it is the last of its list.
    pub last: bool,
    /// Says what was done to it.
    pub did: Callback<types::Event>,
}

impl Props {
    /// Whether it is the same type, and spoken of in the same way. What comes of it may differ.
    fn is_like(&self, other: &Self) -> bool {
        (self.at, self.last) == (other.at, other.last)
            && self.kind() == other.kind()
            && self.bench.speaks_like(&other.bench)
    }

    fn kind(&self) -> Option<&LeadType> {
        self.bench.shown.link.mix.lead_type(self.at)
    }
}

/// What can happen to it.
pub enum Event {
    /// Opened or closed.
    Toggled,
    /// How its cost is said was chosen.
    Cost(String),
    /// Named.
    Named(String),
    /// It has come into sight, or gone.
    Seen(bool),
    /// All is at rest.
    Rested,
}

/// A lead type.
pub struct Kind {
    open: bool,
    line: Line,
    wait: Wait,
    /// Whether the cost, if there is none yet, is asked for as a budget.
    budget: bool,
}

impl Component for Kind {
    type Message = Event;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { bench, at, .. } = ctx.props();
        Self {
            open: false,
            line: bench.line(*at),
            wait: Wait::default(),
            budget: false,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let props = ctx.props();
        let alike = props.is_like(old);
        if alike && self.wait.waits(|| ctx.link().callback(|()| Event::Rested)) {
            return false;
        }
        self.wait.rested();
        // Closed, it is not drawn anew for what it does not show.
        self.reckon(ctx) || self.open || !alike
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        let Props { bench, at, .. } = ctx.props();
        let key = |field| Key::Type(*at, field);
        match event {
            Event::Toggled => self.open = !self.open,
            Event::Seen(near) => {
                return self.wait.seen(near) && (self.reckon(ctx) || self.open);
            }
            Event::Rested => return self.wait.rested() && (self.reckon(ctx) || self.open),
            Event::Named(name) => {
                bench
                    .desk
                    .edit(None, |link| link.set_name(key(TypeField::Name), &name));
            }
            Event::Cost(code) => {
                self.budget = code == "budget";
                let budget = self.budget;
                bench.desk.edit(None, |link| {
                    let (from, to) = if budget {
                        (TypeField::Cost, TypeField::Budget)
                    } else {
                        (TypeField::Budget, TypeField::Cost)
                    };
                    if let Some(number) = link.number(key(from)) {
                        // What one lead costs is in range for all of them, and the other way
                        // round the nearest value is.
                        if let Err(range) = link.set_number(key(to), Some(number)) {
                            let _in_range = link.set_number(key(to), range.nearest);
                        }
                    }
                });
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { bench, at, .. } = ctx.props();
        let line = &self.line;
        let Some(kind) = bench.shown.link.mix.lead_type(*at) else {
            return Html::default();
        };
        let (wording, link) = (&bench.page.wording, ctx.link());
        let name = bench.says.type_name(&bench.shown.link.mix, *at);
        let code = Key::Type(*at, TypeField::Name).code();
        let body = [code.as_str(), "-body"].concat();
        let named = link.callback(|event: yew::Event| {
            Event::Named(event.target_unchecked_into::<HtmlInputElement>().value())
        });
        let portion = Choice {
            part: Key::Type(*at, TypeField::Part),
            fixed: Key::Type(*at, TypeField::Count),
            says: [ViewMsg::TypePortion, ViewMsg::PortionFixed],
            name: name.clone(),
            weight: line.weight.clone(),
            amount: line.leads.clone(),
        };
        html! {
            <div class="kind" role="listitem" ref={&self.wait.place}>
                <div class="kind-line">
                    <input type="text" class="text kind-name" name={code.clone()} value={kind.name.clone()} readonly={bench.is_locked(Key::Type(*at, TypeField::Name))} maxlength={MAX_NAME.to_string()}
                        placeholder={name.clone()} aria-label={bench.say(ViewMsg::TypeName)} autocomplete="off" data-editing="" onchange={named} />
                    { portion::view(bench, &kind.portion, portion) }
                    <span class="kind-need">
                        { outcome::output(&[code.as_str(), "-leads"].concat(), &line.leads, wording.count(&line.leads)) }
                    </span>
                    <span class="kind-worth">{ outcome::maybe(line.value.as_ref(), |value| wording.money(value)) }</span>
                    { unfold(self.open, &body, bench.fill(ViewMsg::ItemEdit, &[("name", &name)]), link.callback(|_: MouseEvent| Event::Toggled)) }
                </div>
                if self.open { <div class="kind-body" id={body}>{ self.body(ctx, &name) }</div> }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            self.wait.watch(ctx.link().callback(Event::Seen));
        }
    }
}

impl Kind {
    /// Works out what its line tells; says whether that has changed.
    fn reckon(&mut self, ctx: &Context<Self>) -> bool {
        let Props { bench, at, .. } = ctx.props();
        let line = bench.line(*at);
        let changed = line != self.line;
        self.line = line;
        changed
    }

    /// All that may differ, what comes of it, and what can be done to it.
    fn body(&self, ctx: &Context<Self>, name: &str) -> Html {
        let Props {
            bench,
            at,
            last,
            did,
        } = ctx.props();
        let inputs = inputs(bench).map(|input| {
            let own = Key::Type(*at, TypeField::Over(input));
            html! {
                <Number key={own.code()} bench={bench.clone()} at={own} side={side(input)}
                    inherited={inherited(bench, *at, input)} />
            }
        });
        let computed = bench.computed_value(*at);
        let fixed = bench.is_list_locked(&types::begin(at.stream));
        let act = |event: fn(TypeAt) -> types::Event| {
            let at = *at;
            did.reform(move |_| event(at))
        };
        let says = |msg| bench.fill(msg, &[("name", name)]);
        let remove = {
            let (at, name) = (*at, name.to_owned());
            did.reform(move |_| types::Event::Remove(at, name.clone()))
        };
        html! {
            <>
                { outcome::of_type(bench, *at, &bench.totals(*at)) }
                <h3>{ bench.say(ViewMsg::OwnTitle) }</h3>
                <div class="own">
                    { for inputs }
                    <Number bench={bench.clone()} at={Key::Type(*at, TypeField::Value)} inherited={Some(computed)} />
                    { self.cost(ctx, name) }
                </div>
                <div class="actions">
                    { command(says(ViewMsg::ItemUp), "↑", fixed || at.index == 0, act(types::Event::Up)) }
                    { command(says(ViewMsg::ItemDown), "↓", fixed || *last, act(types::Event::Down)) }
                    <button type="button" class="plain" disabled={fixed} onclick={act(types::Event::Duplicate)}>{ says(ViewMsg::ItemDuplicate) }</button>
                    <button type="button" class="plain" disabled={fixed} onclick={remove}>{ says(ViewMsg::ItemRemove) }</button>
                </div>
            </>
        }
    }

    /// What its leads cost: each, or all of a period.
    fn cost(&self, ctx: &Context<Self>, name: &str) -> Html {
        let Props { bench, at, .. } = ctx.props();
        let budget = match bench
            .shown
            .link
            .mix
            .lead_type(*at)
            .and_then(|kind| kind.cost.as_ref())
        {
            Some(Cost::Budget(_)) => true,
            Some(Cost::PerLead(_)) => false,
            None => self.budget,
        };
        let (now, field) = if budget {
            ("budget", TypeField::Budget)
        } else {
            ("cost", TypeField::Cost)
        };
        let options =
            [("cost", ViewMsg::CostEach), ("budget", ViewMsg::CostAll)].map(|(code, says)| {
                html! { <option value={code} selected={code == now}>{ bench.say(says) }</option> }
            });
        let chosen = ctx.link().callback(|event: yew::Event| {
            Event::Cost(event.target_unchecked_into::<HtmlSelectElement>().value())
        });
        let by = bench.of(&bench.say(ViewMsg::CostBy), name);
        html! {
            <div class="cost">
                <Number bench={bench.clone()} at={Key::Type(*at, field)} />
                <select name={[Key::Type(*at, TypeField::Cost).code().as_str(), "-by"].concat()} aria-label={by} disabled={bench.is_locked(Key::Type(*at, field))} onchange={chosen}>{ for options }</select>
            </div>
        }
    }
}

/// A button with a sign instead of words. Without use it stays focusable, so that the keyboard
/// does not fall off the page.
pub fn command(says: String, sign: &'static str, off: bool, onclick: Callback<MouseEvent>) -> Html {
    let onclick = if off { Callback::noop() } else { onclick };
    html! {
        <button type="button" class="plain" aria-label={says.clone()} title={says} aria-disabled={off.then_some("true")} {onclick}>{ sign }</button>
    }
}

/// A button that opens and closes what is below.
pub fn unfold(open: bool, body: &str, says: String, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="plain unfold" aria-expanded={if open { "true" } else { "false" }}
            aria-controls={open.then(|| body.to_owned())} aria-label={says.clone()} title={says} {onclick}>
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 6l5 5 5-5" /></svg>
        </button>
    }
}

/// Whose revenue an input speaks of, which decides its color.
pub fn side(input: Input) -> Side {
    match input {
        Input::Rate(stage) => stage.side(),
        _ => Side::Marketing,
    }
}

/// The inputs that may differ.
pub fn inputs(bench: &Bench) -> impl Iterator<Item = Input> + '_ {
    let rates = bench.page.scenario().funnel.stages().skip(1);
    let rates = rates.map(Input::Rate);
    rates.chain([Input::Aov, Input::Cycle])
}

/// What is in force where the type says nothing: the stream's, or the scenario's.
fn inherited(bench: &Bench, at: TypeAt, input: Input) -> Option<Exact> {
    let stream = at
        .stream
        .and_then(|stream| bench.shown.link.mix.streams.get(stream));
    stream
        .and_then(|stream| stream.overrides.get(input))
        .or_else(|| bench.page.scenario().get(input))
}

/// Says that there is nothing to say.
pub fn nothing(bench: &Bench) -> String {
    bench.page.say(Msg::TableNoRate)
}
