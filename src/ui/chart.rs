//! The waterfall on the page: drawn, pointed at, focused and dragged.

use gloo::events::EventListener;
use web_sys::Element;
use yew::{AttrValue, Html, NodeRef, PointerEvent, TargetCast};

use super::{
    drag::{Drag, hold_still},
    input::{code, lead_of},
    listen::{Ear, is, tell},
    live::Link,
    node::{STILL, active, el, element, known, list, number, said, text, word, words},
    page::Page,
    result::cells,
    shapes::{rect, shape},
};
use crate::{
    chart::{
        scene::{Mark, Orientation, Scene},
        waterfall,
    },
    codec::url::Key,
    i18n::Msg,
    model::{Exact, Input, StageNeed},
    platform::{document, resize::Watch},
    state::{
        Action,
        scale::{Lead, Scale},
    },
    wording::ChartWords,
};

/// The width until the page has been laid out, in CSS pixels.
const FIRST_WIDTH: u32 = 640;
/// The element that is as wide as the chart may be. The drawn page has one too, so that the first
/// drawing of the program fits.
const RULER: &str = "chart-ruler";

/// What can happen to the chart.
pub enum Event {
    /// The room for it is so many CSS pixels wide.
    Measured(u32),
    /// A bar was pointed at or focused.
    Pointed(usize),
    /// The pointer left.
    Left,
    /// A bar was taken hold of.
    Held(usize, PointerEvent),
    /// The pointer moved, over the drawing `Element`.
    Moved(PointerEvent),
    /// It was lifted, or a key was.
    Settled,
    /// It was taken away by the browser.
    Cancelled,
    /// A key of a slider was pressed on a bar.
    Key(usize, Lead),
    /// The table was opened, or closed.
    Unfolded(bool),
}

/// The funnel as a waterfall whose bars change their rates.
pub struct Waterfall {
    width: u32,
    pointed: Option<usize>,
    drag: Option<Drag>,
    words: ChartWords,
    scene: Scene,
    ruler: NodeRef,
    drawing: NodeRef,
    watch: Option<Watch>,
    still: Option<EventListener>,
    /// Whether the table is open, and the page as the table has it: what nobody sees need not
    /// follow every step of a slider.
    unfolded: bool,
    tabled: Page,
}

impl Waterfall {
    /// The waterfall of a page.
    pub fn new(page: &Page) -> Self {
        let words = chart_words(page);
        let width = document::width(RULER).unwrap_or(FIRST_WIDTH);
        Self {
            width,
            pointed: None,
            drag: None,
            scene: scene(&words, width),
            words,
            ruler: NodeRef::default(),
            drawing: NodeRef::default(),
            watch: None,
            still: None,
            unfolded: false,
            tabled: page.clone(),
        }
    }

    /// Takes over what has changed on the page.
    pub fn changed(&mut self, page: &Page) {
        self.words = chart_words(page);
        if self.unfolded || page.wording != self.tabled.wording {
            self.tabled = page.clone();
        }
        self.scene = scene(&self.words, self.width);
    }

    /// Takes over what has happened; says whether it is to be drawn anew.
    pub fn update(&mut self, page: &Page, event: Event) -> bool {
        match event {
            Event::Unfolded(open) => {
                self.unfolded = open;
                self.tabled = page.clone();
            }
            Event::Measured(width) => {
                if width == self.width || width == 0 {
                    return false;
                }
                self.width = width;
                self.scene = scene(&self.words, width);
            }
            Event::Pointed(at) => self.pointed = Some(at),
            Event::Left => self.pointed = None,
            Event::Held(at, event) => {
                let value = input(page, at).and_then(|input| page.scenario().get(input));
                let held = value.zip(self.drawing.cast::<Element>());
                self.drag = held.and_then(|(value, drawing)| {
                    Drag::begin(&self.scene, &drawing, at, value, &event)
                });
                return false;
            }
            Event::Moved(event) => {
                if let Some((drag, drawing)) =
                    self.drag.as_mut().zip(self.drawing.cast::<Element>())
                {
                    let rate = drag.follow(&self.scene, &drawing, &event);
                    move_bar(page, drag.at, rate.map(|rate| Scale::Percent.at(rate)));
                }
                return false;
            }
            Event::Cancelled => {
                // The browser took the pointer away, to scroll: nothing was meant.
                if let Some(drag) = self.drag.take().filter(Drag::moved) {
                    move_bar(page, drag.at, Some(drag.before));
                    page.dispatch.emit(Action::InputSettled);
                }
                return false;
            }
            Event::Settled => {
                self.drag = None;
                page.dispatch.emit(Action::InputSettled);
                return false;
            }
            Event::Key(at, lead) => {
                if let Some(input) = input(page, at) {
                    page.dispatch.emit(Action::InputStepped(input, lead));
                }
                return false;
            }
        }
        true
    }

    /// Draws it.
    pub fn view(&self, page: &Page, link: &Link) -> Html {
        let info = match self.pointed {
            Some(at) => self.told(at).to_vec(),
            None if has_handles(page) => vec![page.say(Msg::ChartHint)],
            None => Vec::new(),
        };
        let info = info
            .into_iter()
            .map(|line| words("span", "", line))
            .collect();
        let title = vec![text(self.words.title.clone())];
        let title = element("h2", &["id"], vec![word("chart-title")], title);
        let drawings = if STILL {
            let each =
                |(name, width)| self.drawing(page, link, &scene(&self.words, width), Some(name));
            waterfall::STANDARD_WIDTHS.map(each).to_vec()
        } else {
            vec![self.drawing(page, link, &self.scene, None)]
        };
        let parts = vec![
            el("figcaption", "", vec![title]),
            // Measured by itself: an element with content would change its height with its width.
            known(
                self.ruler.clone(),
                "div",
                &["id"],
                vec![word(RULER)],
                Vec::new(),
                Vec::new(),
            ),
            el("div", "frame", drawings),
            element(
                "p",
                &["class", "aria-hidden"],
                vec![word("bar-info"), word("true")],
                info,
            ),
            self.data(link),
        ];
        element(
            "figure",
            &["class", "aria-labelledby"],
            vec![word("chart"), word("chart-title")],
            parts,
        )
    }

    /// When it has been drawn for the first time.
    pub fn begin(&mut self, link: &Link) {
        self.still = self
            .drawing
            .cast::<Element>()
            .map(|drawing| hold_still(&drawing));
        let link = link.clone();
        self.watch = self.ruler.cast::<Element>().and_then(|ruler| {
            let measured = move |width| link.send_message(Event::Measured(width));
            // Before anything is painted at a width that is not there.
            measured(u32::try_from(ruler.client_width()).unwrap_or(0));
            Watch::new(&ruler, measured)
        });
    }

    fn drawing(&self, page: &Page, link: &Link, scene: &Scene, name: Option<&'static str>) -> Html {
        let mut inside: Vec<Html> = scene
            .shapes
            .iter()
            .filter(|shape| shape.mark.is_none())
            .map(shape)
            .collect();
        inside.extend(
            scene
                .marks
                .iter()
                .enumerate()
                .map(|(at, mark)| bar(page, scene, mark, at, self.told(at), link)),
        );
        let rows = scene
            .marks
            .first()
            .is_some_and(|mark| mark.orientation == Orientation::Right);
        let class = AttrValue::Static(if rows {
            "waterfall rows"
        } else {
            "waterfall columns"
        });
        let role = if STILL { "img" } else { "group" };
        let hear = |kind, event: fn(web_sys::Event) -> Option<Event>| tell(link, kind, event);
        known(
            self.drawing.clone(),
            "svg",
            &["class", "width", "height", "viewBox", "role", "aria-label"],
            vec![
                name.map(AttrValue::Static),
                number(scene.width),
                number(scene.height),
                said(view_box(scene)),
                word(role),
                said(self.words.alternative.clone()),
            ],
            vec![
                hear("pointermove", |event| Some(Event::Moved(is(event)))),
                hear("pointerup", |_| Some(Event::Settled)),
                hear("pointercancel", |_| Some(Event::Cancelled)),
                hear("pointerleave", |_| Some(Event::Left)),
            ],
            vec![element("g", &["class"], vec![Some(class)], inside)],
        )
    }

    /// The chart's data as a table, behind a disclosure.
    fn data(&self, link: &Link) -> Html {
        let toggled = tell(link, "toggle", |event| {
            let details: Element = event.target_dyn_into()?;
            Some(Event::Unfolded(details.has_attribute("open")))
        });
        let page = &self.tabled;
        active(
            "details",
            &["class"],
            vec![word("chart-data")],
            vec![toggled],
            vec![words("summary", "", page.say(Msg::ChartTable)), table(page)],
        )
    }

    fn told(&self, at: usize) -> &[String] {
        self.words.told.get(at).map_or(&[], Vec::as_slice)
    }
}

fn chart_words(page: &Page) -> ChartWords {
    page.wording.chart(page.scenario(), page.demand())
}

fn scene(words: &ChartWords, width: u32) -> Scene {
    waterfall::Waterfall {
        stages: &words.bars,
        width,
    }
    .scene()
}

/// Paper may be narrower than the screen was: there the drawing shrinks.
fn view_box(scene: &Scene) -> String {
    [
        "0 0 ",
        &scene.width.to_string(),
        " ",
        &scene.height.to_string(),
    ]
    .concat()
}

fn move_bar(page: &Page, at: usize, value: Option<Exact>) {
    if let Some((input, value)) = input(page, at).zip(value) {
        page.dispatch.emit(Action::InputMoved(input, value));
    }
}

/// The input that a bar's length is the rate of; `None` for the top stage's.
fn input(page: &Page, at: usize) -> Option<Input> {
    let need = page.demand().stages.get(at)?;
    need.step.as_ref().map(|_| Input::Rate(need.stage))
}

/// A bar with its labels. Those with a rate are sliders of that rate.
fn bar(page: &Page, scene: &Scene, mark: &Mark, at: usize, told: &[String], link: &Link) -> Html {
    let shapes = scene
        .shapes
        .iter()
        .filter(|shape| shape.mark == Some(at))
        .map(shape);
    let inside = vec![rect("hit", mark.hit, 6), list(shapes.collect())];
    if STILL {
        return el("g", "mark", inside);
    }
    let pointed = move |_| Some(Event::Pointed(at));
    let mut listeners = vec![
        tell(link, "pointerenter", pointed),
        tell(link, "focus", pointed),
    ];
    let rate = input(page, at).and_then(|input| Some((input, page.scenario().get(input)?)));
    let Some((input, value)) = rate else {
        let told = told
            .split_first()
            .map(|(first, rest)| page.wording.phrases(first, rest));
        let values = vec![word("mark"), word("img"), word("0"), told.and_then(said)];
        return active(
            "g",
            &["class", "role", "tabindex", "aria-label"],
            values,
            listeners,
            inside,
        );
    };
    let locked = page.is_locked(Key::Number(input));
    let mut spoken = page
        .wording
        .phrases(&page.wording.spoken(input, &value), told);
    if locked {
        let fixed = [page.say(Msg::InputLocked)];
        spoken = page.wording.phrases(&spoken, &fixed);
    } else {
        listeners.extend(handles(at, link));
    }
    active(
        "g",
        &[
            "class",
            "role",
            "tabindex",
            "data-bar",
            "aria-label",
            "aria-valuemin",
            "aria-valuemax",
            "aria-valuenow",
            "aria-valuetext",
            "aria-readonly",
        ],
        vec![
            word(if locked { "mark fixed" } else { "mark held" }),
            word("slider"),
            word("0"),
            word(code(input)),
            said(page.wording.input(page.scenario(), input)),
            word("0"),
            word("100"),
            said(value.round_to(3).to_plain()),
            said(spoken),
            locked.then_some(AttrValue::Static("true")),
        ],
        listeners,
        inside,
    )
}

/// What a bar is moved by: a pointer, keys.
fn handles(at: usize, link: &Link) -> [Ear; 3] {
    [
        tell(link, "pointerdown", move |event| {
            Some(Event::Held(at, is(event)))
        }),
        tell(link, "keydown", move |event| {
            Some(Event::Key(at, lead_of(&is(event))?))
        }),
        tell(link, "keyup", |_| Some(Event::Settled)),
    ]
}

/// Whether any bar can be moved.
fn has_handles(page: &Page) -> bool {
    let rates = page.scenario().funnel.stages().skip(1);
    rates
        .map(|stage| Key::Number(Input::Rate(stage)))
        .any(|key| !page.is_locked(key))
}

/// The rows and heads of the chart's data.
fn table(page: &Page) -> Html {
    let (scenario, wording) = (page.scenario(), &page.wording);
    let stages = &page.demand().stages;
    let row = |(at, need): (usize, &StageNeed)| {
        let below = stages.get(at + 1).and_then(|below| below.step.as_ref());
        let none = || page.say(Msg::TableNoRate);
        let name = vec![text(wording.heading(scenario, need.stage))];
        let rate = need
            .step
            .as_ref()
            .map_or_else(none, |step| wording.percent(step.rate.percent()));
        let lost = below.map_or_else(none, |step| wording.count(&step.lost));
        el(
            "tr",
            "",
            vec![
                element("th", &["scope"], vec![word("row")], name),
                words("td", "number", wording.count(&need.count.value)),
                words("td", "number", rate),
                words("td", "number", lost),
            ],
        )
    };
    let heads = [
        Msg::TableStage,
        Msg::ChartAxisCount,
        Msg::TableRate,
        Msg::TableLost,
    ];
    let rows = stages.iter().enumerate().map(row).collect();
    cells(page, &heads, rows)
}
