//! The link and its QR code.

use yew::{Component, Context, Html, html};

use super::{embed::Embedding, given::Given, text_box::TextBox};
use crate::{
    codec::qr::Qr,
    i18n::PanelMsg,
    platform::{clipboard, files},
};

/// What can happen here.
pub enum Event {
    /// The link goes to the system's share sheet.
    Shared,
    /// The QR code is to be saved as a drawing.
    SvgAsked,
    /// The QR code is to be saved as a picture.
    PngAsked,
    /// The part on embedding was folded or unfolded.
    Embedding,
}

/// The share panel.
pub struct Share {
    url: String,
    qr: Option<Qr>,
    embedding: bool,
}

impl Component for Share {
    type Message = Event;
    type Properties = Given;

    fn create(ctx: &Context<Self>) -> Self {
        let url = ctx.props().url();
        Self {
            qr: Qr::of(&url),
            url,
            embedding: false,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &Given) -> bool {
        self.url = ctx.props().url();
        self.qr = Qr::of(&self.url);
        true
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        match (event, &self.qr) {
            (Event::Shared, _) => clipboard::share(&ctx.props().name(), &self.url),
            (Event::SvgAsked, Some(qr)) => {
                files::save("upfunnel-qr.svg", "image/svg+xml", qr.svg().as_bytes());
            }
            (Event::PngAsked, Some(qr)) => files::save("upfunnel-qr.png", "image/png", &qr.png()),
            (Event::SvgAsked | Event::PngAsked, None) => {}
            (Event::Embedding, _) => {
                self.embedding = !self.embedding;
                return true;
            }
        }
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let given = ctx.props();
        let said = &given.said;
        let link = ctx.link();
        let sheet = clipboard::can_share().then(|| {
            html! { <button type="button" onclick={link.callback(|_| Event::Shared)}>{ said.say(PanelMsg::ShareSystem) }</button> }
        });
        html! {
            <>
                <p class="lead">{ said.line(&given.link().scenario) }</p>
                <section aria-labelledby="share-link">
                    <h3 id="share-link">{ said.say(PanelMsg::ShareLink) }</h3>
                    <p class="about">{ said.say(PanelMsg::ShareAbout) }</p>
                    <TextBox said={said.clone()} text={self.url.clone()} rows=1
                        label={PanelMsg::ShareLink} copy={PanelMsg::ShareCopy}>{ sheet.unwrap_or_default() }</TextBox>
                </section>
                { self.code(ctx) }
                <section class="embedding">
                    <h3><button type="button" class="unfold" aria-expanded={self.embedding.to_string()}
                        onclick={link.callback(|_| Event::Embedding)}>{ said.say(PanelMsg::EmbedTitle) }</button></h3>
                    if self.embedding {
                        <Embedding ..given.clone() />
                    }
                </section>
            </>
        }
    }
}

impl Share {
    fn code(&self, ctx: &Context<Self>) -> Html {
        let said = &ctx.props().said;
        let link = ctx.link();
        let inside = if let Some(qr) = &self.qr {
            let side = qr.side().to_string();
            html! {
                <div class="qr">
                    <svg viewBox={["0 0 ", &side, " ", &side].concat()} role="img" shape-rendering="crispEdges"
                        aria-label={said.say(PanelMsg::QrAlt)}>
                        <rect width="100%" height="100%" fill="#fff" />
                        <path fill="#000" d={qr.path()} />
                    </svg>
                    <div>
                        <p class="about">{ said.say(PanelMsg::QrAbout) }</p>
                        <div class="actions">
                            <button type="button" onclick={link.callback(|_| Event::SvgAsked)}>{ said.say(PanelMsg::QrSvg) }</button>
                            <button type="button" onclick={link.callback(|_| Event::PngAsked)}>{ said.say(PanelMsg::QrPng) }</button>
                        </div>
                    </div>
                </div>
            }
        } else {
            let length = self.url.chars().count();
            html! { <p class="about">{ said.count(PanelMsg::QrLong, length, ("", "")) }</p> }
        };
        html! {
            <section aria-labelledby="share-qr">
                <h3 id="share-qr">{ said.say(PanelMsg::QrTitle) }</h3>
                { inside }
            </section>
        }
    }
}
