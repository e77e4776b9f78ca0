//! The scenario on the page, to be saved; and what came of the last thing done.

use web_sys::HtmlInputElement;
use yew::{Html, InputEvent, KeyboardEvent, TargetCast, html};

use super::{Ctx, Event, Saved, report, shows};
use crate::{
    codec::saved::{MAX_NAME, clean_name, free_name},
    i18n::PanelMsg,
};

impl Saved {
    pub(super) fn save_form(&self, ctx: Ctx<'_>) -> Html {
        let given = ctx.props();
        let said = &given.said;
        let link = ctx.link();
        let name = clean_name(&self.name);
        let same = self.scenarios.iter().find(|scenario| scenario.name == name);
        // What is there already, name and all, has nothing to be saved.
        let done = same.is_some_and(|same| shows(given, same));
        let taken = same.is_some() && !done;
        let typed = link.batch_callback(|event: InputEvent| {
            Some(Event::NameTyped(
                event.target_dyn_into::<HtmlInputElement>()?.value(),
            ))
        });
        let save = (!done).then_some(());
        let by_key = link.batch_callback(move |event: KeyboardEvent| {
            save.filter(|()| event.key() == "Enter")
                .map(|()| Event::SaveAsked { replace: taken })
        });
        let by_button =
            link.batch_callback(move |_| save.map(|()| Event::SaveAsked { replace: taken }));
        let beside = taken.then(|| {
            let free = free_name(&self.scenarios, &name);
            html! {
                <button type="button" key="beside" onclick={link.callback(|_| Event::SaveAsked { replace: false })}>
                    { said.fill(PanelMsg::SavedBeside, &[("name", &free)]) }
                </button>
            }
        });
        let about = same.map(|_| {
            let msg = if done { PanelMsg::SavedDone } else { PanelMsg::SavedReplaceAbout };
            html! { <p class="note">{ said.fill(msg, &[("name", &report::name(said, &name))]) }</p> }
        });
        let says = if taken {
            PanelMsg::SavedReplace
        } else {
            PanelMsg::SavedSave
        };
        // No form: in a sandboxed frame it could not be submitted. What may be missing stands there
        // as nothing, not as no child, or all before it would be made anew and lose the focus.
        html! {
            <div class="save">
                <p class="lead">{ said.line(&given.link().scenario) }</p>
                <label class="option"><span>{ said.say(PanelMsg::SavedName) }</span>
                    <input class="text" name="saved-name" maxlength={MAX_NAME.to_string()} autocomplete="off" data-editing=""
                        value={self.name.clone()} oninput={typed} onkeydown={by_key} />
                </label>
                { about.unwrap_or_default() }
                <div class="actions">
                    <button type="button" key="save" class="primary" onclick={by_button} aria-disabled={done.then_some("true")}>{ said.say(says) }</button>
                    { beside.unwrap_or_default() }
                </div>
            </div>
        }
    }

    pub(super) fn messages(&self, ctx: Ctx<'_>) -> Html {
        let said = &ctx.props().said;
        let undo = self.undo.is_some().then(|| {
            html! {
                <button type="button" id="saved-undo" onclick={ctx.link().callback(|_| Event::Undone)}>
                    { said.say(PanelMsg::PanelUndo) }
                </button>
            }
        });
        let count = self.report.len();
        let report = (count > 0).then(|| {
            html! {
                <div class="report">
                    <p>{ said.count(PanelMsg::FileProblems, count, ("", "")) }</p>
                    <ul>{ for self.report.iter().map(|line| html! { <li>{ line.clone() }</li> }) }</ul>
                </div>
            }
        });
        html! {
            <>
                <div class="outcome"><span role="status">{ self.told.clone() }</span>{ undo.unwrap_or_default() }</div>
                <div role="alert">{ self.problem.as_ref().map(|problem| html! { <p class="warning">{ problem.clone() }</p> }) }</div>
                { report.unwrap_or_default() }
            </>
        }
    }
}
