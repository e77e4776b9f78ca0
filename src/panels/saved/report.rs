//! What happened to scenarios and files, in words.

use crate::{
    codec::saved::{
        MAX_NAME, Unreadable,
        file::{self, Problem, Trouble},
    },
    i18n::PanelMsg,
    panels::given::Said,
    platform::store::Failure,
};

/// What a scenario is called, even without a name.
pub fn name(said: &Said, name: &str) -> String {
    if name.is_empty() {
        said.say(PanelMsg::SavedUnnamed)
    } else {
        name.to_owned()
    }
}

/// Why a scenario was not stored.
pub fn failure(said: &Said, failure: Failure, name: &str) -> String {
    let msg = match failure {
        Failure::Full => PanelMsg::SavedFull,
        Failure::Refused => PanelMsg::SavedNot,
    };
    said.fill(msg, &[("name", name)])
}

/// What is wrong with what stands in the storage or in a file.
pub fn unreadable(said: &Said, why: &Unreadable) -> String {
    match why {
        Unreadable::NotJson(line, column) => {
            let (line, column) = (line.to_string(), column.to_string());
            said.fill(
                PanelMsg::UnreadableJson,
                &[("line", &line), ("column", &column)],
            )
        }
        Unreadable::NotAScenario => said.say(PanelMsg::UnreadableOther),
        Unreadable::Newer(version) => said.fill(PanelMsg::UnreadableNewer, &[("version", version)]),
    }
}

/// What came of an import.
pub fn imported(said: &Said, file: &str, stored: usize, known: usize) -> String {
    let mut told = if stored == 0 {
        said.fill(PanelMsg::FileNone, &[("file", file)])
    } else {
        said.count(PanelMsg::FileDone, stored, ("file", file))
    };
    if known > 0 {
        told.push_str(&said.wording("USD").gap());
        told.push_str(&said.count(PanelMsg::FileKnown, known, ("", "")));
    }
    told
}

/// Something wrong in a file, with the place.
pub fn problem(said: &Said, problem: &Problem) -> String {
    let told = match &problem.trouble {
        Trouble::Unreadable(why) => unreadable(said, why),
        Trouble::TooLong(bytes) => {
            let size = bytes.div_ceil(1_000_000).to_string();
            let most = (file::MAX_LENGTH / 1_000_000).to_string();
            said.fill(PanelMsg::FileLong, &[("size", &size), ("most", &most)])
        }
        Trouble::Empty => said.say(PanelMsg::FileEmpty),
        Trouble::NameTooLong => {
            said.fill(PanelMsg::FileNameLong, &[("most", &MAX_NAME.to_string())])
        }
        Trouble::Link(count) => said.count(PanelMsg::FileLink, *count, ("", "")),
    };
    if problem.at == 0 {
        return told;
    }
    let at = problem.at.to_string();
    let (at, told) = (("at", at.as_str()), ("told", told.as_str()));
    if problem.name.is_empty() {
        said.fill(PanelMsg::FileEntry, &[at, told])
    } else {
        said.fill(
            PanelMsg::FileEntryNamed,
            &[at, ("name", &problem.name), told],
        )
    }
}

/// The name of a file for a scenario: `upfunnel-q3-plan.json`.
pub fn file_name(name: &str) -> String {
    let words: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let name = if words.is_empty() {
        "scenario".to_owned()
    } else {
        words.join("-")
    };
    ["upfunnel-", &name, ".json"].concat()
}
