//! The code for another page, with its options and a preview.

use gloo::timers::callback::Timeout;
use web_sys::{HtmlIFrameElement, HtmlInputElement, HtmlSelectElement};
use yew::{Component, Context, Html, InputEvent, NodeRef, TargetCast, html};

use super::{given::Given, text_box::TextBox};
use crate::{
    codec::{
        embed_code::{Embed, Form, color},
        url::{Key, Language, Theme, View, decode},
    },
    i18n::{Msg, PanelMsg, language},
    model::{Input, Scenario},
    platform::{
        currencies::{self, Names},
        preview,
    },
    wording::Wording,
};

/// Heights of a frame that make sense, in CSS pixels.
const LEAST: u32 = 200;
const MOST: u32 = 3_000;
/// A height in which the calculator stands whole where there is room for two columns.
const USUAL: u32 = 760;
/// The preview follows after this much quiet, in milliseconds.
const QUIET: u32 = 400;

/// What can happen here.
pub enum Event {
    /// A form of code was chosen.
    Form(Form),
    /// A view was chosen, by its code.
    View(String),
    /// A language was chosen, by its code.
    Language(String),
    /// A currency was chosen, by its code.
    Currency(String),
    /// A theme was chosen, by its code.
    Theme(String),
    /// A color was typed.
    Accent(String),
    /// A height was typed.
    Height(String),
    /// An input was locked or unlocked.
    Lock(&'static str),
    /// The page around is to be told the results, or no longer.
    Events,
    /// The preview may follow now.
    Quiet,
}

/// The code for another page.
pub struct Embedding {
    embed: Embed,
    /// What was typed for the color, if it cannot be used.
    accent: String,
    /// What was typed for the height.
    height: String,
    frame: NodeRef,
    /// The preview's address when it was first shown. A frame that is given another address
    /// makes an entry in the browser's history, and one that is led there does not.
    first: String,
    timer: Option<Timeout>,
}

impl Component for Embedding {
    type Message = Event;
    type Properties = Given;

    fn create(ctx: &Context<Self>) -> Self {
        let given = ctx.props();
        let embed = Embed {
            scenario: given.shared(),
            title: title(given),
            view: given.link().view,
            height: USUAL,
            ..Embed::default()
        };
        Self {
            first: embed.address(),
            embed,
            accent: String::new(),
            height: USUAL.to_string(),
            frame: NodeRef::default(),
            timer: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &Given) -> bool {
        self.embed.title = title(ctx.props());
        true
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        let embed = &mut self.embed;
        match event {
            Event::Form(form) => embed.form = form,
            Event::View(code) => embed.view = View::from_code(&code).unwrap_or_default(),
            Event::Language(code) => embed.language = code,
            Event::Currency(code) => embed.currency = code,
            Event::Theme(code) => embed.theme = code,
            Event::Accent(text) => {
                embed.accent = color(&text).unwrap_or_default();
                self.accent = text;
            }
            Event::Height(text) => {
                if let Some(height) = height(&text) {
                    embed.height = height;
                }
                self.height = text;
            }
            Event::Lock(key) => match embed.lock.iter().position(|locked| *locked == key) {
                Some(at) => {
                    embed.lock.remove(at);
                }
                None => embed.lock.push(key),
            },
            Event::Events => embed.events = !embed.events,
            Event::Quiet => {
                if let Some(shown) = self.frame.cast::<HtmlIFrameElement>() {
                    let base = &ctx.props().base;
                    preview::lead(&shown, &[&**base, &self.embed.address()].concat());
                }
                return false;
            }
        }
        let link = ctx.link().clone();
        self.timer = Some(Timeout::new(QUIET, move || link.send_message(Event::Quiet)));
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let given = ctx.props();
        let said = &given.said;
        html! {
            <div class="embed">
                <p class="about">{ said.say(PanelMsg::EmbedAbout) }</p>
                <div class="embed-options">
                    { self.form(ctx) }
                    { self.view_shown(ctx) }
                    { self.language(ctx) }
                    { self.currency(ctx) }
                    { self.theme(ctx) }
                    { self.color(ctx) }
                    if self.embed.form == Form::Frame {
                        { self.height(ctx) }
                    }
                </div>
                { self.locks(ctx) }
                { self.events(ctx) }
                <h4 id="embed-code">{ said.say(PanelMsg::EmbedCode) }</h4>
                <TextBox said={said.clone()} text={self.embed.code(&given.base)} rows=5
                    label={PanelMsg::EmbedCode} copy={PanelMsg::EmbedCopy} />
                <h4>{ said.say(PanelMsg::EmbedPreview) }</h4>
                <iframe ref={&self.frame} class="preview" src={[&*given.base, &self.first].concat()}
                    height={self.embed.height.to_string()} title={self.embed.title.clone()} allow="clipboard-write" />
            </div>
        }
    }
}

type Ctx<'a> = &'a Context<Embedding>;

impl Embedding {
    fn form(&self, ctx: Ctx<'_>) -> Html {
        let said = &ctx.props().said;
        let choice = |form: Form, msg, about| {
            let id = match form {
                Form::Frame => "frame",
                Form::Element => "element",
            };
            html! {
                <label class="choice">
                    <input type="radio" name="embed-form" value={id} checked={self.embed.form == form}
                        onchange={ctx.link().callback(move |_| Event::Form(form))} />
                    <span>{ said.say(msg) }<small>{ said.say(about) }</small></span>
                </label>
            }
        };
        html! {
            <fieldset class="wide">
                <legend>{ said.say(PanelMsg::EmbedForm) }</legend>
                { choice(Form::Frame, PanelMsg::EmbedFormFrame, PanelMsg::EmbedFormFrameAbout) }
                { choice(Form::Element, PanelMsg::EmbedFormElement, PanelMsg::EmbedFormElementAbout) }
            </fieldset>
        }
    }

    fn view_shown(&self, ctx: Ctx<'_>) -> Html {
        let options = View::ALL.map(|view| {
            let name = match view {
                View::Demand => Msg::ViewDemand,
                View::Mix => Msg::ViewMix,
                View::Plan => Msg::ViewPlan,
                View::Confidence => Msg::ViewConfidence,
            };
            (view.code(), ctx.props().said.of_page(name))
        });
        select(
            ctx,
            "embed-view",
            PanelMsg::EmbedView,
            self.embed.view.code(),
            options.into_iter(),
            Event::View,
        )
    }

    fn language(&self, ctx: Ctx<'_>) -> Html {
        let any = ctx.props().said.say(PanelMsg::EmbedLanguageAny);
        let options =
            Language::ALL.map(|known| (known.code(), language::name(known.code()).to_owned()));
        let options = std::iter::once(("", any)).chain(options);
        select(
            ctx,
            "embed-lang",
            PanelMsg::EmbedLanguage,
            &self.embed.language,
            options,
            Event::Language,
        )
    }

    fn currency(&self, ctx: Ctx<'_>) -> Html {
        let given = ctx.props();
        let own = given.link().scenario.currency;
        let names = Names::new(&given.said.language);
        let named = |code: &str| match names.of(code) {
            Some(name) => [code, " – ", &name].concat(),
            None => code.to_owned(),
        };
        let codes = currencies::known();
        // The scenario's own stands first, and is said nowhere else.
        let others = codes.iter().filter(|code| *code != own.code());
        let options = std::iter::once(("", named(own.code())))
            .chain(others.map(|code| (code.as_str(), named(code))));
        select(
            ctx,
            "embed-currency",
            PanelMsg::EmbedCurrency,
            &self.embed.currency,
            options,
            Event::Currency,
        )
    }

    fn theme(&self, ctx: Ctx<'_>) -> Html {
        let options = [
            ("", PanelMsg::EmbedThemeAny),
            (Theme::Light.code(), PanelMsg::EmbedThemeLight),
            (Theme::Dark.code(), PanelMsg::EmbedThemeDark),
        ];
        let options = options.map(|(code, msg)| (code, ctx.props().said.say(msg)));
        select(
            ctx,
            "embed-theme",
            PanelMsg::EmbedTheme,
            &self.embed.theme,
            options.into_iter(),
            Event::Theme,
        )
    }

    fn color(&self, ctx: Ctx<'_>) -> Html {
        let said = &ctx.props().said;
        let given = self.accent.trim();
        let problem = if given.is_empty() {
            None
        } else if self.embed.accent.is_empty() {
            Some(PanelMsg::EmbedAccentForm)
        } else {
            // The page itself is asked what it would make of it.
            let problems = decode("", &self.embed.fragment()).problems;
            problems
                .iter()
                .any(|problem| problem.key == Key::Accent.code())
                .then_some(PanelMsg::EmbedAccentContrast)
        };
        let problem = problem.map(|msg| said.fill(msg, &[("given", given)]));
        text_field(
            ctx,
            "embed-accent",
            PanelMsg::EmbedAccent,
            &self.accent,
            &said.say(PanelMsg::EmbedAccentNone),
            problem,
            Event::Accent,
        )
    }

    fn height(&self, ctx: Ctx<'_>) -> Html {
        let said = &ctx.props().said;
        let problem = height(&self.height).is_none().then(|| {
            let (least, most) = (LEAST.to_string(), MOST.to_string());
            let values = [
                ("given", self.height.trim()),
                ("least", &least),
                ("most", &most),
            ];
            said.fill(PanelMsg::EmbedHeightBad, &values)
        });
        text_field(
            ctx,
            "embed-height",
            PanelMsg::EmbedHeight,
            &self.height,
            "",
            problem,
            Event::Height,
        )
    }

    fn locks(&self, ctx: Ctx<'_>) -> Html {
        let given = ctx.props();
        let scenario = given.link().scenario;
        let wording = given.said.wording(scenario.currency.code());
        let boxes = inputs(&wording, &scenario).into_iter().map(|(code, label)| {
            html! {
                <label class="choice">
                    <input type="checkbox" name={["lock-", code].concat()} checked={self.embed.lock.contains(&code)}
                        onchange={ctx.link().callback(move |_| Event::Lock(code))} />
                    <span>{ label }</span>
                </label>
            }
        });
        html! {
            <fieldset class="locks">
                <legend>{ given.said.say(PanelMsg::EmbedLock) }</legend>
                { for boxes }
            </fieldset>
        }
    }

    fn events(&self, ctx: Ctx<'_>) -> Html {
        let said = &ctx.props().said;
        html! {
            <label class="choice">
                <input type="checkbox" name="embed-events" checked={self.embed.events}
                    onchange={ctx.link().callback(|_| Event::Events)} />
                <span>{ said.say(PanelMsg::EmbedEvents) }<small>{ said.say(PanelMsg::EmbedEventsAbout) }</small></span>
            </label>
        }
    }
}

/// The inputs that the page shows for a scenario, with their labels.
fn inputs(wording: &Wording, scenario: &Scenario) -> Vec<(&'static str, String)> {
    let label = |key| match key {
        Key::Number(Input::Rate(stage)) => {
            scenario.funnel.rate(stage)?;
            Some(wording.input(scenario, Input::Rate(stage)))
        }
        Key::Number(input) => Some(wording.input(scenario, input)),
        Key::Period => Some(wording.say(Msg::InputPeriod).to_owned()),
        Key::Round => Some(wording.say(Msg::InputRound).to_owned()),
        Key::Currency => Some(wording.say(Msg::InputCurrency).to_owned()),
        _ => None,
    };
    let labelled = |key: Key| Some((key.code(), label(key)?));
    Key::ALL.into_iter().filter_map(labelled).collect()
}

fn title(given: &Given) -> String {
    let name = given.name();
    if name.is_empty() {
        given.said.say(PanelMsg::EmbedFrameTitle)
    } else {
        given
            .said
            .fill(PanelMsg::EmbedFrameNamed, &[("name", &name)])
    }
}

fn height(text: &str) -> Option<u32> {
    let height = text.trim().parse().ok()?;
    (LEAST..=MOST).contains(&height).then_some(height)
}

fn select<'a>(
    ctx: Ctx<'_>,
    name: &'static str,
    label: PanelMsg,
    current: &str,
    options: impl Iterator<Item = (&'a str, String)>,
    chosen: fn(String) -> Event,
) -> Html {
    let options = options.map(|(code, text)| {
        html! { <option value={code.to_owned()} selected={code == current}>{ text }</option> }
    });
    let change = ctx.link().batch_callback(move |event: yew::Event| {
        Some(chosen(
            event.target_dyn_into::<HtmlSelectElement>()?.value(),
        ))
    });
    html! {
        <label class="option"><span>{ ctx.props().said.say(label) }</span>
            <select {name} onchange={change}>{ for options }</select>
        </label>
    }
}

fn text_field(
    ctx: Ctx<'_>,
    name: &'static str,
    label: PanelMsg,
    value: &str,
    placeholder: &str,
    problem: Option<String>,
    typed: fn(String) -> Event,
) -> Html {
    let input = ctx.link().batch_callback(move |event: InputEvent| {
        Some(typed(event.target_dyn_into::<HtmlInputElement>()?.value()))
    });
    let note = [name, "-note"].concat();
    let invalid = problem.is_some().then_some("true");
    html! {
        <div class="option">
            <label><span>{ ctx.props().said.say(label) }</span>
                <input class="text" {name} value={value.to_owned()} placeholder={placeholder.to_owned()} autocomplete="off"
                    data-editing="" aria-invalid={invalid} aria-describedby={note.clone()} oninput={input} />
            </label>
            <p id={note} class="note error" role="status">{ problem }</p>
        </div>
    }
}
