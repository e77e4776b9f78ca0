//! Saved scenarios.

mod files;
mod list;
mod report;
mod save;
mod shelf;

use gloo::events::EventListener;
use web_sys::FileList;
use yew::{Component, Context, Html, html};

use super::given::Given;
use crate::{
    codec::{
        fragment,
        saved::{
            Entry, Order, Saved as Scenario, Unreadable, clean_name, file, free_name, import, sort,
        },
    },
    i18n::PanelMsg,
    platform::{address, clock, document, files as doors, store},
};

/// What can happen here.
pub enum Event {
    /// The name of the scenario on the page was typed.
    NameTyped(String),
    /// The scenario on the page is to be saved under that name; whether instead of one that has it.
    SaveAsked { replace: bool },
    /// A scenario is to be shown on the page.
    OpenAsked(String),
    /// A scenario is to get another name.
    RenameBegun(String),
    /// That name was typed.
    RenameTyped(String),
    /// It is done; whether the name counts.
    RenameEnded { done: bool },
    /// A scenario is to be there twice.
    Duplicated(String),
    /// A scenario, or something unreadable, is to go.
    Deleted(String),
    /// The last of these is to be taken back.
    Undone,
    /// The list is to be sorted otherwise.
    Sorted(Order),
    /// Scenarios are to be saved as a file: the one of an id, or all.
    ExportAsked(Option<String>),
    /// Files were chosen or dropped.
    FilesGiven(FileList),
    /// A file was read: its name and text.
    FileRead(String, Option<String>),
    /// A text to import was typed or pasted.
    TextTyped(String),
    /// That text is to be imported.
    TextGiven,
    /// Files hang over the page, or no longer.
    Hovered(bool),
    /// Another tab has written.
    Changed,
}

/// A way back: what stood under an id, and what to say once it stands there again.
struct Undo {
    id: String,
    text: Option<String>,
    name: String,
}

/// Saved scenarios.
pub struct Saved {
    scenarios: Vec<Scenario>,
    /// Id, text, and what is wrong with it.
    unreadable: Vec<(String, String, Unreadable)>,
    /// Whether what is saved outlives the page.
    lasts: bool,
    order: Order,
    name: String,
    /// The scenario that is getting another name, and that name.
    renaming: Option<(String, String)>,
    undo: Option<Undo>,
    told: String,
    problem: Option<String>,
    /// What is to be looked at in what was imported.
    report: Vec<String>,
    text: String,
    hovered: bool,
    /// The id of the element that the focus goes to once it is there.
    focus: Option<String>,
    _listeners: Vec<EventListener>,
}

type Ctx<'a> = &'a Context<Saved>;

impl Component for Saved {
    type Message = Event;
    type Properties = Given;

    fn create(ctx: Ctx<'_>) -> Self {
        let link = ctx.link().clone();
        let (hovered, dropped) = (
            link.callback(Event::Hovered),
            link.callback(Event::FilesGiven),
        );
        let mut listeners = doors::watch_drops(
            move |over| hovered.emit(over),
            move |files| dropped.emit(files),
        );
        listeners.extend(store::watch(move || link.send_message(Event::Changed)));
        let mut saved = Self {
            scenarios: Vec::new(),
            unreadable: Vec::new(),
            lasts: true,
            order: Order::default(),
            name: String::new(),
            renaming: None,
            undo: None,
            told: String::new(),
            problem: None,
            report: Vec::new(),
            text: String::new(),
            hovered: false,
            focus: None,
            _listeners: listeners,
        };
        saved.read();
        saved.name = proposal(ctx.props());
        saved
    }

    fn changed(&mut self, ctx: Ctx<'_>, before: &Given) -> bool {
        if ctx.props().fragment != before.fragment {
            self.name = proposal(ctx.props());
        }
        true
    }

    fn update(&mut self, ctx: Ctx<'_>, event: Event) -> bool {
        match event {
            Event::NameTyped(name) => self.name = name,
            Event::SaveAsked { replace } => self.save(ctx.props(), replace),
            Event::OpenAsked(id) => {
                if let Some(scenario) = self.find(&id) {
                    open(ctx.props(), scenario);
                }
            }
            Event::RenameBegun(id) => {
                let name = self.find(&id).map(|scenario| scenario.name.clone());
                self.renaming = name.map(|name| (id, name));
                self.focus = Some("rename-field".to_owned());
            }
            Event::RenameTyped(name) => {
                if let Some((_, draft)) = &mut self.renaming {
                    *draft = name;
                }
            }
            Event::RenameEnded { done } => self.rename(ctx.props(), done),
            Event::Duplicated(id) => self.duplicate(ctx.props(), &id),
            Event::Deleted(id) => self.delete(ctx.props(), &id),
            Event::Undone => self.undo(ctx.props()),
            Event::Sorted(order) => self.order = order,
            Event::ExportAsked(id) => self.export(id.as_deref()),
            Event::FilesGiven(list) => {
                self.hovered = false;
                for file in (0..list.length()).filter_map(|at| list.get(at)) {
                    ctx.link().send_future(async move {
                        Event::FileRead(file.name(), doors::text(&file).await)
                    });
                }
                return true;
            }
            Event::FileRead(name, text) => self.import(ctx.props(), &name, text.as_deref()),
            Event::TextTyped(text) => self.text = text,
            Event::TextGiven => {
                let name = ctx.props().said.say(PanelMsg::FileText);
                let text = std::mem::take(&mut self.text);
                self.import(ctx.props(), &name, Some(&text));
            }
            Event::Hovered(hovered) => {
                let changed = self.hovered != hovered;
                self.hovered = hovered;
                return changed;
            }
            Event::Changed => {}
        }
        self.read();
        true
    }

    fn view(&self, ctx: Ctx<'_>) -> Html {
        let said = &ctx.props().said;
        let about = if self.lasts {
            PanelMsg::SavedAbout
        } else {
            PanelMsg::SavedRefused
        };
        let class = if self.lasts { "about" } else { "warning" };
        html! {
            <>
                <p {class}>{ said.say(about) }</p>
                { self.save_form(ctx) }
                { self.messages(ctx) }
                { self.list(ctx) }
                { self.files(ctx) }
            </>
        }
    }

    fn rendered(&mut self, _: Ctx<'_>, _: bool) {
        if let Some(id) = self.focus.take() {
            document::focus(&id);
        }
    }
}

impl Saved {
    fn read(&mut self) {
        let (entries, lasts) = shelf::all();
        self.lasts = lasts;
        (self.scenarios, self.unreadable) = (Vec::new(), Vec::new());
        for entry in entries {
            match entry {
                Entry::Scenario(scenario) => self.scenarios.push(scenario),
                Entry::Unreadable { id, text, why } => self.unreadable.push((id, text, why)),
            }
        }
        sort(&mut self.scenarios, self.order);
    }

    fn find(&self, id: &str) -> Option<&Scenario> {
        self.scenarios.iter().find(|scenario| scenario.id == id)
    }

    /// Writes a scenario, and keeps what stood there before. Says whether it could.
    fn write(&mut self, given: &Given, scenario: &Scenario, did: PanelMsg) -> bool {
        let before = shelf::get(&scenario.id);
        let name = report::name(&given.said, &scenario.name);
        match shelf::put(&scenario.id, Some(&scenario.write())) {
            Ok(()) => {
                self.tell(given.said.fill(did, &[("name", &name)]));
                self.undo = before.map(|text| Undo {
                    id: scenario.id.clone(),
                    text: Some(text),
                    name,
                });
                true
            }
            Err(failure) => {
                self.problem = Some(report::failure(&given.said, failure, &name));
                false
            }
        }
    }

    fn tell(&mut self, told: String) {
        (self.told, self.problem, self.undo) = (told, None, None);
        self.report.clear();
    }

    fn save(&mut self, given: &Given, replace: bool) {
        let name = clean_name(&self.name);
        let same = self.scenarios.iter().find(|scenario| scenario.name == name);
        let now = clock::now();
        let mut new = Scenario {
            id: clock::unique(),
            name: name.clone(),
            fragment: fragment::scenario(&given.fragment),
            created: now,
            changed: now,
        };
        let did = if let Some(same) = same.filter(|_| replace) {
            (new.id, new.created) = (same.id.clone(), same.created);
            PanelMsg::SavedDidReplace
        } else {
            new.name = free_name(&self.scenarios, &name);
            PanelMsg::SavedDidSave
        };
        if self.write(given, &new, did) {
            // The name belongs to the scenario from now on, in its links too.
            let named = fragment::opened(&given.query, &given.fragment, &new.fragment, named(&new));
            address::go(&named);
        }
    }

    fn rename(&mut self, given: &Given, done: bool) {
        let Some((id, draft)) = self.renaming.take() else {
            return;
        };
        self.focus = Some(["rename-", &id].concat());
        let Some(mut scenario) = self.find(&id).cloned().filter(|_| done) else {
            return;
        };
        let name = clean_name(&draft);
        if name != scenario.name {
            scenario.name = name;
            scenario.changed = clock::now();
            self.write(given, &scenario, PanelMsg::SavedDidSave);
        }
    }

    fn duplicate(&mut self, given: &Given, id: &str) {
        if let Some(mut copy) = self.find(id).cloned() {
            copy.name = free_name(&self.scenarios, &copy.name);
            copy.id = clock::unique();
            (copy.created, copy.changed) = (clock::now(), clock::now());
            self.write(given, &copy, PanelMsg::SavedDidSave);
        }
    }

    fn delete(&mut self, given: &Given, id: &str) {
        let Some(text) = shelf::get(id) else { return };
        let name = self
            .find(id)
            .map_or_else(|| id.to_owned(), |scenario| scenario.name.clone());
        let name = report::name(&given.said, &name);
        if shelf::put(id, None).is_ok() {
            self.tell(
                given
                    .said
                    .fill(PanelMsg::SavedDidDelete, &[("name", &name)]),
            );
            self.undo = Some(Undo {
                id: id.to_owned(),
                text: Some(text),
                name,
            });
            // The button that had the focus is gone.
            self.focus = Some("saved-undo".to_owned());
        }
    }

    fn undo(&mut self, given: &Given) {
        let Some(undo) = self.undo.take() else { return };
        let back = given
            .said
            .fill(PanelMsg::SavedDidUndo, &[("name", &undo.name)]);
        match shelf::put(&undo.id, undo.text.as_deref()) {
            Ok(()) => {
                self.tell(back);
                self.focus = Some(["open-", &undo.id].concat());
            }
            Err(failure) => {
                self.problem = Some(report::failure(&given.said, failure, &undo.name));
                self.undo = Some(undo);
            }
        }
    }

    fn export(&self, id: Option<&str>) {
        let (name, text) = match id.and_then(|id| self.find(id)) {
            Some(one) => (
                report::file_name(&one.name),
                file::write(std::slice::from_ref(one)),
            ),
            None => (report::file_name("scenarios"), file::write(&self.scenarios)),
        };
        doors::save(&name, "application/json", text.as_bytes());
    }

    fn import(&mut self, given: &Given, name: &str, text: Option<&str>) {
        let said = &given.said;
        let Some(text) = text else {
            self.problem = Some(said.say(PanelMsg::FileUnopened));
            return;
        };
        let read = file::read(text);
        let imported = import(&self.scenarios, read.found, clock::now(), clock::unique);
        let mut stored = 0;
        let mut refused = None;
        for scenario in &imported.added {
            match shelf::put(&scenario.id, Some(&scenario.write())) {
                Ok(()) => stored += 1,
                Err(failure) => {
                    refused = refused.or(Some(report::failure(said, failure, &scenario.name)));
                }
            }
        }
        self.tell(report::imported(said, name, stored, imported.known));
        self.report = read
            .problems
            .iter()
            .map(|problem| report::problem(said, problem))
            .collect();
        self.problem = refused;
        self.read(); // The next file may hold the same.
    }
}

/// Shows a scenario on the page, in place of what is there; undo and the Back button lead back.
fn open(given: &Given, scenario: &Scenario) {
    let opened = fragment::opened(
        &given.query,
        &given.fragment,
        &scenario.fragment,
        named(scenario),
    );
    given.close.emit(());
    address::go(&opened);
}

fn named(scenario: &Scenario) -> Option<&str> {
    (!scenario.name.is_empty()).then_some(scenario.name.as_str())
}

/// What to call the scenario on the page.
fn proposal(given: &Given) -> String {
    let name = given.name();
    if name.is_empty() {
        given.said.proposal(&given.link().scenario)
    } else {
        name
    }
}

/// Whether the page shows just this scenario.
fn shows(given: &Given, scenario: &Scenario) -> bool {
    let shown = fragment::scenario(&given.fragment);
    fragment::alone("", &shown) == fragment::alone("", &scenario.fragment)
}
