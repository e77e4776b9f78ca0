//! A text to copy, which can always be selected.

use web_sys::HtmlTextAreaElement;
use yew::{Component, Context, Html, NodeRef, Properties, html};

use super::given::Said;
use crate::{i18n::PanelMsg, platform::clipboard};

/// A text, and what the parts around it are called.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The words.
    pub said: Said,
    /// The text.
    pub text: String,
    /// What it is called.
    pub label: PanelMsg,
    /// What the button says.
    pub copy: PanelMsg,
    /// How many lines are shown.
    pub rows: u8,
    /// More buttons beside that one.
    #[prop_or_default]
    pub children: Html,
}

/// What can happen to it.
pub enum Event {
    /// The button was pressed.
    Asked,
    /// The text was copied, or the browser refused.
    Copied(bool),
}

/// A text to copy.
pub struct TextBox {
    field: NodeRef,
    told: Option<PanelMsg>,
}

impl Component for TextBox {
    type Message = Event;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            field: NodeRef::default(),
            told: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &Props) -> bool {
        if ctx.props().text != before.text {
            self.told = None; // That was another text.
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        match event {
            Event::Asked => {
                if let Some(field) = self.field.cast::<HtmlTextAreaElement>() {
                    ctx.link()
                        .send_future(async move { Event::Copied(clipboard::copy(&field).await) });
                }
                // Told again, it is heard again.
                self.told = None;
            }
            Event::Copied(done) => {
                self.told = Some(if done {
                    PanelMsg::PanelCopied
                } else {
                    PanelMsg::PanelSelect
                });
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props {
            said,
            text,
            label,
            copy,
            rows,
            children,
        } = ctx.props();
        let select = |event: yew::MouseEvent| {
            use yew::TargetCast;
            // A click takes all of it; a selection made by hand stays.
            if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>()
                && field.selection_start() == field.selection_end()
            {
                field.select();
            }
        };
        html! {
            <div class="text-box">
                <textarea ref={&self.field} class="text" readonly=true spellcheck="false" wrap={if *rows == 1 { "off" } else { "soft" }}
                    rows={rows.to_string()} aria-label={said.say(*label)} onclick={select} value={text.clone()} />
                <div class="actions">
                    <button type="button" class="primary" onclick={ctx.link().callback(|_| Event::Asked)}>{ said.say(*copy) }</button>
                    { children.clone() }
                    <span class="told" role="status">{ self.told.map(|told| said.say(told)) }</span>
                </div>
            </div>
        }
    }
}
