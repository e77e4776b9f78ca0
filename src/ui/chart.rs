//! The waterfall on the page: drawn, pointed at, focused and dragged.

use web_sys::Element;
use yew::{
    Callback, Html, KeyboardEvent, PointerEvent, Properties, TargetCast, component, html,
    use_effect_with, use_memo, use_mut_ref, use_node_ref, use_state_eq,
};

use super::{
    input::key_leads_to,
    node::{el, element, list, number, said, text, word, words},
    page::Page,
    result::cells,
};
use crate::{
    chart::{
        scene::{Area, Form, Mark, Orientation, Scene, Shape},
        waterfall,
    },
    i18n::Msg,
    model::{Input, Stage, StageNeed},
    platform::resize::Watch,
    state::{Action, scale::Scale},
};

/// The width until the page has been laid out, in CSS pixels.
const FIRST_WIDTH: u32 = 640;

/// What the chart is given.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The page.
    pub page: Page,
}

/// The funnel as a waterfall whose bars change their rates.
#[component]
pub fn Waterfall(props: &Props) -> Html {
    let page = &props.page;
    let (scenario, demand) = (page.scenario(), page.demand());
    let frame = use_node_ref();
    let width = use_state_eq(|| FIRST_WIDTH);
    let pointed = use_state_eq(|| None::<usize>);
    let dragged = use_mut_ref(|| None::<usize>);
    {
        let (frame, width) = (frame.clone(), width.clone());
        use_effect_with((), move |()| {
            let watch = frame
                .cast::<Element>()
                .and_then(|element| Watch::new(&element, move |now| width.set(now)));
            move || drop(watch)
        });
    }
    let bars = page.wording.bars(scenario, demand);
    let scene = use_memo((bars, *width), |(stages, width)| {
        waterfall::Waterfall {
            stages,
            width: *width,
        }
        .scene()
    });
    let title = page.wording.chart_title(scenario, demand);
    let info = pointed.map_or_else(
        || vec![page.say(Msg::ChartHint)],
        |at| page.wording.bar_text(scenario, demand, at),
    );

    let onpointermove = {
        let (dragged, scene, page) = (dragged.clone(), scene.clone(), page.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(at) = *dragged.borrow() {
                let svg = event
                    .current_target()
                    .and_then(|target| wasm_bindgen::JsCast::dyn_into::<Element>(target).ok());
                let Some(rect) = svg.map(|svg| svg.get_bounding_client_rect()) else {
                    return;
                };
                let (x, y) = (
                    f64::from(event.client_x()) - rect.left(),
                    f64::from(event.client_y()) - rect.top(),
                );
                let rate = scene.rate_at(at, x, y);
                if let Some((rate, stage)) = rate.zip(stage(&page, at)) {
                    page.dispatch.emit(Action::InputMoved(
                        Input::Rate(stage),
                        Scale::Percent.at(rate),
                    ));
                }
            }
        })
    };
    let drop_bar = {
        let (dragged, dispatch) = (dragged.clone(), page.dispatch.clone());
        Callback::from(move |_: PointerEvent| {
            if dragged.borrow_mut().take().is_some() {
                dispatch.emit(Action::InputSettled);
            }
        })
    };
    let leave = {
        let pointed = pointed.clone();
        Callback::from(move |_: PointerEvent| pointed.set(None))
    };
    let drawn = scene
        .shapes
        .iter()
        .filter(|shape| shape.mark.is_none())
        .map(shape);
    let bars = scene.marks.iter().enumerate().map(|(at, mark)| {
        let pointed = pointed.clone();
        let point = Callback::from(move |()| pointed.set(Some(at)));
        let dragged = dragged.clone();
        let hold = Callback::from(move |()| *dragged.borrow_mut() = Some(at));
        bar(page, &scene, mark, at, point, hold)
    });
    let inside: Vec<Html> = drawn.chain(bars).collect();
    let info = info
        .into_iter()
        .map(|line| words("span", "", line))
        .collect();
    let title = element("h2", &["id"], vec![word("chart-title")], vec![text(title)]);
    html! {
        <figure class="chart" aria-labelledby="chart-title">
            { el("figcaption", "", vec![title]) }
            // Measured by itself: an element with content would change its height with its width.
            <div class="ruler" ref={frame}></div>
            <div class="frame">
                <svg class={direction(&scene)} width={number(scene.width)} height={number(scene.height)}
                    role="group" aria-label={page.wording.chart_alt(scenario, demand)}
                    {onpointermove} onpointerup={drop_bar.clone()} onpointercancel={drop_bar} onpointerleave={leave}>
                    { list(inside) }
                </svg>
            </div>
            { element("p", &["class", "aria-hidden"], vec![word("bar-info"), word("true")], info) }
            { table(page) }
        </figure>
    }
}

fn direction(scene: &Scene) -> &'static str {
    match scene.marks.first().map(|mark| mark.orientation) {
        Some(Orientation::Right) => "waterfall rows",
        _ => "waterfall columns",
    }
}

fn stage(page: &Page, at: usize) -> Option<Stage> {
    page.demand().stages.get(at).map(|need| need.stage)
}

/// A bar with its labels. Those with a rate are sliders of that rate.
fn bar(
    page: &Page,
    scene: &Scene,
    mark: &Mark,
    at: usize,
    point: Callback<()>,
    hold: Callback<()>,
) -> Html {
    let shapes = scene
        .shapes
        .iter()
        .filter(|shape| shape.mark == Some(at))
        .map(shape);
    let told = page
        .wording
        .bar_text(page.scenario(), page.demand(), at)
        .join(". ");
    let onpointerenter = {
        let point = point.clone();
        Callback::from(move |_: PointerEvent| point.emit(()))
    };
    let onfocus = Callback::from(move |_| point.emit(()));
    let hit = rect("hit", mark.hit, 6);
    let inside = std::iter::once(hit).chain(shapes).collect();
    let input = stage(page, at).map(Input::Rate);
    let Some((input, value)) = input.and_then(|input| Some((input, page.scenario().get(input)?)))
    else {
        return html! {
            <g class="mark" role="img" tabindex="0" aria-label={told} {onpointerenter} {onfocus}>{ list(inside) }</g>
        };
    };
    let scale = Scale::of(input);
    let label = page.wording.input(page.scenario(), input);
    let now = value.round_to(3).to_plain();
    let spoken = [&page.wording.spoken(input, &value), ". ", &told].concat();
    let onkeydown = {
        let dispatch = page.dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            if let Some(value) = key_leads_to(scale, &value, &event.key()) {
                event.prevent_default();
                dispatch.emit(Action::InputMoved(input, value));
            }
        })
    };
    let onpointerdown = Callback::from(move |event: PointerEvent| {
        if event.button() == 0 {
            let element: Element = event.target_unchecked_into();
            if let Ok(Some(svg)) = element.closest("svg") {
                // Without capture the bar follows only within the chart.
                let _refused = svg.set_pointer_capture(event.pointer_id());
            }
            hold.emit(());
        }
    });
    let settled = page.on(Action::InputSettled);
    html! {
        <g class="mark held" role="slider" tabindex="0" data-bar={super::input::code(input)} aria-label={label}
            aria-valuemin="0" aria-valuemax="100" aria-valuenow={now} aria-valuetext={spoken}
            {onpointerenter} {onfocus} {onkeydown} onkeyup={settled} {onpointerdown}>{ list(inside) }</g>
    }
}

fn shape(shape: &Shape) -> Html {
    let class = shape.class;
    match &shape.form {
        Form::Rect { area, rx } => rect(class, *area, *rx),
        Form::Line { x1, y1, x2, y2 } => element(
            "line",
            &["class", "x1", "y1", "x2", "y2"],
            vec![
                word(class),
                number(*x1),
                number(*y1),
                number(*x2),
                number(*y2),
            ],
            Vec::new(),
        ),
        Form::Path { d, .. } => element(
            "path",
            &["class", "d"],
            vec![word(class), said(d.clone())],
            Vec::new(),
        ),
        Form::Text {
            x,
            y,
            anchor,
            size,
            bold,
            text: words,
        } => element(
            "text",
            &["class", "x", "y", "text-anchor", "font-size", "font-weight"],
            vec![
                word(class),
                number(*x),
                number(*y),
                word(anchor.as_str()),
                number(*size),
                bold.then_some(yew::AttrValue::Static("600")),
            ],
            vec![text(words.clone())],
        ),
    }
}

fn rect(class: &'static str, area: Area, rx: i32) -> Html {
    let Area { x, y, w, h } = area;
    element(
        "rect",
        &["class", "x", "y", "width", "height", "rx"],
        vec![
            word(class),
            number(x),
            number(y),
            number(w),
            number(h),
            number(rx),
        ],
        Vec::new(),
    )
}

/// The chart's data as a table.
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
    let summary = words("summary", "", page.say(Msg::ChartTable));
    el(
        "details",
        "chart-data",
        vec![summary, cells(page, &heads, rows)],
    )
}
