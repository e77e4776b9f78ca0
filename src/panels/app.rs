//! The dialog that a panel stands in.

use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::{Element, HtmlDialogElement, window};
use yew::{Component, Context, Html, MouseEvent, NodeRef, PointerEvent, TargetCast, html};

use super::{
    Opening, Panel,
    given::{Given, Said},
    privacy::Privacy,
    saved::Saved,
    share::Share,
};
use crate::{
    codec::fragment::alone,
    i18n::PanelMsg,
    platform::{address, document},
};

/// What can happen to the dialog.
pub enum Event {
    /// Words have come.
    Spoken(Said),
    /// A panel was asked for.
    Opened(Opening),
    /// The address has changed, and with it the page.
    Moved,
    /// It was closed, by whatever way.
    Closed,
    /// The pointer was pressed; whether beside the panel.
    Pressed(bool),
    /// There was a click; whether beside the panel.
    Clicked(bool),
}

/// The dialog.
pub struct App {
    said: Option<Said>,
    shown: Option<(Panel, Given)>,
    dialog: NodeRef,
    /// Whether the pointer was pressed beside the panel.
    pressed_beside: bool,
    /// They end with the dialog.
    listeners: Vec<EventListener>,
}

impl Component for App {
    type Message = Event;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        Self {
            said: None,
            shown: None,
            dialog: NodeRef::default(),
            pressed_beside: false,
            listeners: Vec::new(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        match event {
            Event::Spoken(said) => {
                if let Some((_, given)) = &mut self.shown {
                    given.said = said.clone();
                }
                self.said = Some(said);
            }
            Event::Opened(opening) => {
                let Some(said) = self.said.clone() else {
                    return false;
                };
                let given = Given {
                    said,
                    fragment: alone(&opening.query, &opening.fragment).into(),
                    query: opening.query.into(),
                    base: base(),
                    close: ctx.link().callback(|()| Event::Closed),
                };
                self.shown = Some((opening.panel, given));
            }
            Event::Moved => {
                let Some((_, given)) = &mut self.shown else {
                    return false;
                };
                let (query, fragment) = address::read();
                given.fragment = alone(&query, &fragment).into();
                given.query = query.into();
            }
            Event::Closed => {
                if let Some(dialog) = self.dialog.cast::<HtmlDialogElement>() {
                    dialog.close();
                }
                self.shown = None;
            }
            Event::Pressed(beside) => {
                self.pressed_beside = beside;
                return false;
            }
            Event::Clicked(beside) => {
                // Not where a text was being selected and the pointer slipped off the panel.
                if beside && self.pressed_beside {
                    ctx.link().send_message(Event::Closed);
                }
                return false;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let inside = self.shown.as_ref().map(|(panel, given)| {
            let (title, body) = match panel {
                Panel::Share => (PanelMsg::ShareTitle, html! { <Share ..given.clone() /> }),
                Panel::Saved => (PanelMsg::SavedTitle, html! { <Saved ..given.clone() /> }),
                Panel::Privacy => (PanelMsg::PrivacyTitle, html! { <Privacy ..given.clone() /> }),
            };
            html! {
                <div class="panel-sheet">
                    <div class="panel-head">
                        <h2 id="panel-title" tabindex="-1">{ given.said.say(title) }</h2>
                        <button type="button" class="panel-close" aria-label={given.said.say(PanelMsg::PanelClose)}
                            onclick={link.callback(|_| Event::Closed)}>
                            <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" /></svg>
                        </button>
                    </div>
                    <div class="panel-body">{ body }</div>
                </div>
            }
        });
        html! {
            <dialog ref={&self.dialog} class="panel" aria-labelledby="panel-title"
                onpointerdown={link.callback(|event: PointerEvent| Event::Pressed(is_beside(event.target_dyn_into())))}
                onclick={link.callback(|event: MouseEvent| Event::Clicked(is_beside(event.target_dyn_into())))}>
                { inside }
            </dialog>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let Some(dialog) = self.dialog.cast::<HtmlDialogElement>() else {
            return;
        };
        if first && let Some(window) = window() {
            let moved = ctx.link().clone();
            let closed = ctx.link().clone();
            self.listeners = vec![
                // Escape closes it by itself.
                EventListener::new(&dialog, "close", move |_| {
                    closed.send_message(Event::Closed);
                }),
                EventListener::new(&window, "hashchange", move |_| {
                    moved.send_message(Event::Moved);
                }),
            ];
        }
        if self.shown.is_some() && !dialog.open() {
            // Refused only where it is no part of the document.
            let _shown = dialog.show_modal();
            // Where reading begins.
            document::focus("panel-title");
        }
    }
}

/// Whether it was the dialog itself: what is behind the panel, which fills it.
fn is_beside(target: Option<Element>) -> bool {
    target.is_some_and(|target| target.has_attribute("open"))
}

fn base() -> Rc<str> {
    let href = window().and_then(|window| window.location().href().ok());
    let href = href.unwrap_or_default();
    let end = href.find(['?', '#']).unwrap_or(href.len());
    href[..end].into()
}
