//! A revenue stream: a line with its part of the quota and what that needs, and below, once opened,
//! all that may differ in it.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Component, Context, Html, MouseEvent, Properties, TargetCast, html};

use super::{
    bench::Bench,
    kind::{command, inputs, side, unfold},
    number::Number,
    outcome,
    portion::{self, Choice},
    streams,
    types::Types,
};
use crate::{
    codec::mix::{Key, MAX_NAME, StreamField},
    i18n::ViewMsg,
    model::mix,
    ui::views::wait::Wait,
};

/// What a stream is given.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The view.
    pub bench: Bench,
    /// Its place.
    pub at: usize,
    /// Whether it is the last.
    pub last: bool,
    /// Says what was done to it.
    pub did: Callback<streams::Event>,
}

impl Props {
    fn stream(&self) -> Option<&mix::Stream> {
        self.bench.shown.link.mix.streams.get(self.at)
    }
}

/// What can happen to it.
pub enum Event {
    /// Opened or closed.
    Toggled,
    /// Named.
    Named(String),
    /// Where its revenue comes from was chosen.
    Kind(String),
    /// Whether it has lead types of its own was chosen.
    Own(bool),
    /// It has come into sight, or gone.
    Seen(bool),
    /// All is at rest.
    Rested,
}

/// A revenue stream.
pub struct Stream {
    open: bool,
    wait: Wait,
}

impl Component for Stream {
    type Message = Event;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            open: false,
            wait: Wait::default(),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let props = ctx.props();
        let alike = (props.at, props.last) == (old.at, old.last)
            && props.stream() == old.stream()
            && props.bench.speaks_like(&old.bench);
        if alike && self.wait.waits(|| ctx.link().callback(|()| Event::Rested)) {
            return false;
        }
        self.wait.rested();
        true
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        let Props { bench, at, .. } = ctx.props();
        let desk = &bench.desk;
        match event {
            Event::Toggled => self.open = !self.open,
            Event::Seen(near) => return self.wait.seen(near),
            Event::Rested => return self.wait.rested(),
            Event::Named(name) => {
                desk.edit(None, |link| {
                    link.set_name(Key::Stream(*at, StreamField::Name), &name);
                });
            }
            Event::Kind(code) => desk.edit(None, |link| {
                link.choose(Key::Stream(*at, StreamField::Kind), &code);
            }),
            Event::Own(own) => desk.edit(None, |link| link.own_types(*at, own)),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { bench, at, .. } = ctx.props();
        let mixed = &bench.shown;
        let both = mixed
            .link
            .mix
            .streams
            .get(*at)
            .zip(mixed.need.streams.get(*at));
        let Some((stream, need)) = both else {
            return Html::default();
        };
        let (wording, link) = (&bench.page.wording, ctx.link());
        let name = bench.says.stream_name(&bench.shown.link.mix, *at);
        let code = Key::Stream(*at, StreamField::Name).code();
        let body = [code.as_str(), "-body"].concat();
        let named = link.callback(|event: yew::Event| {
            Event::Named(event.target_unchecked_into::<HtmlInputElement>().value())
        });
        let portion = Choice {
            part: Key::Stream(*at, StreamField::Part),
            fixed: Key::Stream(*at, StreamField::Quota),
            says: [ViewMsg::StreamPortion, ViewMsg::PortionQuota],
            name: name.clone(),
            weight: mixed.need.division.weights().nth(*at).flatten(),
            amount: need.quota.clone(),
        };
        let leads = need.leads();
        let metric = |name: &str| [code.as_str(), "-", name].concat();
        html! {
            <div class="kind" role="listitem" ref={&self.wait.place}>
                <div class="kind-line">
                    <input type="text" class="text kind-name" name={code.clone()} value={stream.name.clone()} readonly={bench.is_locked(Key::Stream(*at, StreamField::Name))} maxlength={MAX_NAME.to_string()}
                        placeholder={name.clone()} aria-label={bench.say(ViewMsg::StreamName)} autocomplete="off" data-editing="" onchange={named} />
                    { portion::view(bench, &stream.portion, portion) }
                    <span class="kind-need">
                        if stream.kind == mix::Kind::New { { outcome::output(&metric("leads"), &leads, wording.count(&leads)) } }
                    </span>
                    <span class="kind-worth">{ outcome::output(&metric("target"), &need.quota, wording.money(&need.quota)) }</span>
                    { unfold(self.open, &body, bench.fill(ViewMsg::ItemEdit, &[("name", &name)]), link.callback(|_: MouseEvent| Event::Toggled)) }
                </div>
                if self.open { <div class="kind-body" id={body}>{ Self::body(ctx, stream, &name) }</div> }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            self.wait.watch(ctx.link().callback(Event::Seen));
        }
    }
}

impl Stream {
    /// All that may differ, and what can be done to it.
    fn body(ctx: &Context<Self>, stream: &mix::Stream, name: &str) -> Html {
        let Props {
            bench,
            at,
            last,
            did,
        } = ctx.props();
        let scenario = bench.page.scenario();
        let new = stream.kind == mix::Kind::New;
        let inputs = inputs(bench).map(|input| {
            let own = Key::Stream(*at, StreamField::Over(input));
            html! {
                <Number key={own.code()} bench={bench.clone()} at={own} side={side(input)} inherited={scenario.get(input)} />
            }
        });
        let select = |key: &str,
                      label: String,
                      options: [(&'static str, ViewMsg, bool); 2],
                      chosen: Callback<yew::Event>| {
            html! {
                <label class="labelled">
                    <span>{ label.clone() }</span>
                    <select name={key.to_owned()} aria-label={bench.of(&label, name)} disabled={bench.page.state.link.is_pair_locked(key)} onchange={chosen}>
                        { for options.map(|(code, says, now)| html! { <option value={code} selected={now}>{ bench.say(says) }</option> }) }
                    </select>
                </label>
            }
        };
        let code = |event: yew::Event| event.target_unchecked_into::<HtmlSelectElement>().value();
        let kind = select(
            &Key::Stream(*at, StreamField::Kind).code(),
            bench.say(ViewMsg::StreamKind),
            [
                ("new", ViewMsg::KindNew, new),
                ("retention", ViewMsg::KindRetention, !new),
            ],
            ctx.link().callback(move |event| Event::Kind(code(event))),
        );
        let own = stream.types.is_some();
        let fixed = bench.is_list_locked("s");
        let types = select(
            &[
                Key::Stream(*at, StreamField::Name).code().as_str(),
                "-types",
            ]
            .concat(),
            bench.say(ViewMsg::StreamTypes),
            [
                ("common", ViewMsg::StreamTypesCommon, !own),
                ("own", ViewMsg::StreamTypesOwn, own),
            ],
            ctx.link()
                .callback(move |event| Event::Own(code(event) == "own")),
        );
        let act = |event: fn(usize) -> streams::Event| {
            let at = *at;
            did.reform(move |_: MouseEvent| event(at))
        };
        let says = |msg| bench.fill(msg, &[("name", name)]);
        let remove = {
            let (at, name) = (*at, name.to_owned());
            did.reform(move |_: MouseEvent| streams::Event::Remove(at, name.clone()))
        };
        html! {
            <>
                <div class="pair">
                    { kind }
                    if new { { types } }
                </div>
                if new {
                    <h3>{ bench.say(ViewMsg::OwnTitle) }</h3>
                    <div class="own">{ for inputs }</div>
                    if own {
                        <h3>{ bench.say(ViewMsg::StreamTypes) }</h3>
                        <Types bench={bench.clone()} stream={*at} />
                    }
                }
                <div class="actions">
                    { command(says(ViewMsg::ItemUp), "↑", fixed || *at == 0, act(streams::Event::Up)) }
                    { command(says(ViewMsg::ItemDown), "↓", fixed || *last, act(streams::Event::Down)) }
                    <button type="button" class="plain" disabled={fixed} onclick={act(streams::Event::Duplicate)}>{ says(ViewMsg::ItemDuplicate) }</button>
                    <button type="button" class="plain" disabled={fixed} onclick={remove}>{ says(ViewMsg::ItemRemove) }</button>
                </div>
            </>
        }
    }
}
