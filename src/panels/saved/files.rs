//! Export and import.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{Html, InputEvent, TargetCast, html};

use super::{Ctx, Event, Saved};
use crate::{codec::saved::file, i18n::PanelMsg, panels::text_box::TextBox};

impl Saved {
    pub(super) fn files(&self, ctx: Ctx<'_>) -> Html {
        let said = &ctx.props().said;
        let link = ctx.link();
        let chosen = link.batch_callback(|event: yew::Event| {
            let input = event.target_dyn_into::<HtmlInputElement>()?;
            let files = input.files()?;
            Some(Event::FilesGiven(files))
        });
        let export = (!self.scenarios.is_empty()).then(|| {
            html! {
                <button type="button" onclick={link.callback(|_| Event::ExportAsked(None))}>{ said.say(PanelMsg::FileExport) }</button>
            }
        });
        html! {
            <section aria-labelledby="saved-files">
                <h3 id="saved-files">{ said.say(PanelMsg::FileTitle) }</h3>
                <p class="about">{ said.say(PanelMsg::FileAbout) }</p>
                <div class={if self.hovered { "drop hovered" } else { "drop" }}>
                    { export.unwrap_or_default() }
                    <label class="button"><input class="unseen" type="file" name="saved-file" accept=".json,application/json" multiple=true onchange={chosen} />
                        { said.say(PanelMsg::FileImport) }</label>
                    <span class="about">{ said.say(PanelMsg::FileDrop) }</span>
                </div>
                <details>
                    <summary>{ said.say(PanelMsg::FilePaste) }</summary>
                    <p class="about">{ said.say(PanelMsg::FilePasteAbout) }</p>
                    { self.as_text(ctx) }
                </details>
            </section>
        }
    }

    fn as_text(&self, ctx: Ctx<'_>) -> Html {
        let said = &ctx.props().said;
        let typed = ctx.link().batch_callback(|event: InputEvent| {
            Some(Event::TextTyped(
                event.target_dyn_into::<HtmlTextAreaElement>()?.value(),
            ))
        });
        let all = (!self.scenarios.is_empty()).then(|| {
            html! {
                <TextBox said={said.clone()} text={file::write(&self.scenarios)} rows=3
                    label={PanelMsg::FileExport} copy={PanelMsg::FilePasteCopy} />
            }
        });
        html! {
            <>
                { all.unwrap_or_default() }
                <textarea class="text" name="saved-text" rows="3" spellcheck="false" data-editing="" aria-label={said.say(PanelMsg::FilePasteLabel)}
                    value={self.text.clone()} oninput={typed} />
                <div class="actions">
                    <button type="button" onclick={ctx.link().callback(|_| Event::TextGiven)}>{ said.say(PanelMsg::FilePasteImport) }</button>
                </div>
            </>
        }
    }
}
