//! The list of scenarios, and what cannot be read.

use web_sys::{HtmlInputElement, HtmlSelectElement, KeyboardEvent};
use yew::{Html, InputEvent, TargetCast, html};

use super::{Ctx, Event, Saved, report, shows};
use crate::{
    codec::{
        saved::{MAX_NAME, Order, Saved as Scenario, Unreadable},
        url::decode,
    },
    i18n::PanelMsg,
    panels::text_box::TextBox,
    platform::clock,
};

impl Saved {
    pub(super) fn list(&self, ctx: Ctx<'_>) -> Html {
        let said = &ctx.props().said;
        if self.scenarios.is_empty() && self.unreadable.is_empty() {
            return html! { <p class="empty">{ said.say(PanelMsg::SavedEmpty) }</p> };
        }
        html! {
            <>
                if self.scenarios.len() > 1 {
                    { self.sorting(ctx) }
                }
                <ul class="scenarios">{ for self.scenarios.iter().map(|scenario| self.item(ctx, scenario)) }</ul>
                { for self.unreadable.iter().map(|(id, text, why)| broken(ctx, id, text, why)) }
            </>
        }
    }

    fn sorting(&self, ctx: Ctx<'_>) -> Html {
        let said = &ctx.props().said;
        let chosen = ctx.link().batch_callback(|event: yew::Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>()?;
            let order = if select.value() == "name" {
                Order::Name
            } else {
                Order::Changed
            };
            Some(Event::Sorted(order))
        });
        html! {
            <label class="sorting"><span>{ said.say(PanelMsg::SavedSort) }</span>
                <select name="saved-order" class="quiet" onchange={chosen}>
                    <option value="changed" selected={self.order == Order::Changed}>{ said.say(PanelMsg::SavedSortChanged) }</option>
                    <option value="name" selected={self.order == Order::Name}>{ said.say(PanelMsg::SavedSortName) }</option>
                </select>
            </label>
        }
    }

    fn item(&self, ctx: Ctx<'_>, scenario: &Scenario) -> Html {
        let given = ctx.props();
        let said = &given.said;
        let link = ctx.link();
        let name = report::name(said, &scenario.name);
        if let Some((id, draft)) = &self.renaming
            && *id == scenario.id
        {
            return html! { <li key={scenario.id.clone()}>{ renaming(ctx, draft) }</li> };
        }
        let line = said.line(&decode("", &scenario.fragment).link.scenario);
        let shown = shows(given, scenario);
        let when = clock::show(scenario.changed, &said.language);
        let when = said.fill(PanelMsg::SavedChanged, &[("when", &when)]);
        let command = |says: PanelMsg,
                       label: PanelMsg,
                       prefix: &str,
                       event: fn(String) -> Event| {
            let id = scenario.id.clone();
            html! {
                <button type="button" class="plain" id={[prefix, &scenario.id].concat()}
                    aria-label={said.fill(label, &[("name", &name)])}
                    onclick={link.callback(move |_| event(id.clone()))}>{ said.say(says) }</button>
            }
        };
        let open = scenario.id.clone();
        html! {
            <li key={scenario.id.clone()} class={shown.then_some("shown")}>
                <button type="button" class="open" id={["open-", &scenario.id].concat()}
                    onclick={link.callback(move |_| Event::OpenAsked(open.clone()))}>
                    <span class="name">{ name.clone() }{ shown.then(|| html! { <small>{ said.say(PanelMsg::SavedShown) }</small> }) }</span>
                    <span>{ line }</span>
                    <small>{ when }</small>
                </button>
                <div class="commands">
                    { command(PanelMsg::SavedRename, PanelMsg::SavedRenameOne, "rename-", Event::RenameBegun) }
                    { command(PanelMsg::SavedDuplicate, PanelMsg::SavedDuplicateOne, "duplicate-", Event::Duplicated) }
                    { command(PanelMsg::SavedExport, PanelMsg::SavedExportOne, "export-", |id| Event::ExportAsked(Some(id))) }
                    { command(PanelMsg::SavedDelete, PanelMsg::SavedDeleteOne, "delete-", Event::Deleted) }
                </div>
            </li>
        }
    }
}

fn renaming(ctx: Ctx<'_>, draft: &str) -> Html {
    let said = &ctx.props().said;
    let link = ctx.link();
    let typed = link.batch_callback(|event: InputEvent| {
        Some(Event::RenameTyped(
            event.target_dyn_into::<HtmlInputElement>()?.value(),
        ))
    });
    let key = link.batch_callback(|event: KeyboardEvent| {
        let done = match event.key().as_str() {
            "Enter" => true,
            "Escape" => false,
            _ => return None,
        };
        // The panel stays.
        event.prevent_default();
        event.stop_propagation();
        Some(Event::RenameEnded { done })
    });
    html! {
        <div class="renaming">
            <input class="text" id="rename-field" name="rename" aria-label={said.say(PanelMsg::SavedName)} maxlength={MAX_NAME.to_string()}
                autocomplete="off" data-editing="" value={draft.to_owned()} oninput={typed} onkeydown={key} />
            <button type="button" class="primary" onclick={link.callback(|_| Event::RenameEnded { done: true })}>{ said.say(PanelMsg::SavedRenameDone) }</button>
            <button type="button" onclick={link.callback(|_| Event::RenameEnded { done: false })}>{ said.say(PanelMsg::SavedCancel) }</button>
        </div>
    }
}

/// Something in the storage that is no scenario this page can read.
fn broken(ctx: Ctx<'_>, id: &str, text: &str, why: &Unreadable) -> Html {
    let said = &ctx.props().said;
    let key = ["upfunnel.saved.", id].concat();
    let gone = id.to_owned();
    html! {
        <section class="broken" key={id.to_owned()}>
            <h3>{ said.say(PanelMsg::UnreadableTitle) }</h3>
            <p>{ report::unreadable(said, why) }</p>
            <p>{ said.say(PanelMsg::UnreadableAbout) }</p>
            <p class="note">{ said.fill(PanelMsg::UnreadableText, &[("key", &key)]) }</p>
            <TextBox said={said.clone()} text={text.to_owned()} rows=2 label={PanelMsg::UnreadableTitle} copy={PanelMsg::UnreadableCopy}>
                <button type="button" aria-label={said.fill(PanelMsg::SavedDeleteOne, &[("name", id)])}
                    onclick={ctx.link().callback(move |_| Event::Deleted(gone.clone()))}>{ said.say(PanelMsg::SavedDelete) }</button>
            </TextBox>
        </section>
    }
}
