//! The messages of the panels, which are a catalogue of their own: they are loaded when one of
//! them is first opened. To add one, add its line here and its text in `lang/panels/en.txt`, at the
//! same place.

use super::{
    msg::messages,
    words::{Value, fill},
};

/// The catalogue that is complete: its texts alone, in the order of [`PanelMsg::ALL`], as the
/// build script leaves them.
const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/panels-en.txt"));

/// The panels' messages in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelWords {
    /// By `PanelMsg as usize`.
    texts: Vec<String>,
}

impl PanelMsg {
    /// The key in the language files: `share-copy`.
    pub fn key(self) -> &'static str {
        KEYS[self as usize]
    }
}

impl PanelWords {
    /// The English catalogue.
    pub fn english() -> Self {
        Self {
            texts: ENGLISH.lines().map(ToOwned::to_owned).collect(),
        }
    }

    /// A catalogue from its texts alone, a line each, in the order of [`PanelMsg::ALL`]: the form
    /// in which it is loaded. `None` where there are not as many as messages, since they then
    /// belong to another version, or are no catalogue.
    pub fn from_lines(lines: &str) -> Option<Self> {
        let texts: Vec<String> = lines.lines().map(ToOwned::to_owned).collect();
        (texts.len() == PanelMsg::ALL.len()).then_some(Self { texts })
    }

    /// The text of a message.
    pub fn get(&self, msg: PanelMsg) -> &str {
        self.texts.get(msg as usize).map_or("", String::as_str)
    }

    /// The message with its slots filled.
    pub fn fill(&self, msg: PanelMsg, values: &[(&str, Value<'_>)]) -> String {
        fill(self.get(msg), values)
    }
}

messages! {
    /// A message of the panels.
    PanelMsg:
    PanelClose = "panel-close",
    PanelUndo = "panel-undo",
    PanelCopied = "panel-copied",
    PanelSelect = "panel-select",
    ShareTitle = "share-title",
    ShareAbout = "share-about",
    ShareLink = "share-link",
    ShareCopy = "share-copy",
    ShareSystem = "share-system",
    QrTitle = "qr-title",
    QrAbout = "qr-about",
    QrAlt = "qr-alt",
    QrSvg = "qr-svg",
    QrPng = "qr-png",
    QrLong = "qr-long",
    EmbedTitle = "embed-title",
    EmbedAbout = "embed-about",
    EmbedForm = "embed-form",
    EmbedFormFrame = "embed-form-frame",
    EmbedFormFrameAbout = "embed-form-frame-about",
    EmbedFormElement = "embed-form-element",
    EmbedFormElementAbout = "embed-form-element-about",
    EmbedLanguage = "embed-language",
    EmbedLanguageAny = "embed-language-any",
    EmbedCurrency = "embed-currency",
    EmbedTheme = "embed-theme",
    EmbedThemeAny = "embed-theme-any",
    EmbedThemeLight = "embed-theme-light",
    EmbedThemeDark = "embed-theme-dark",
    EmbedAccent = "embed-accent",
    EmbedAccentNone = "embed-accent-none",
    EmbedAccentForm = "embed-accent-form",
    EmbedAccentContrast = "embed-accent-contrast",
    EmbedHeight = "embed-height",
    EmbedHeightBad = "embed-height-bad",
    EmbedLock = "embed-lock",
    EmbedEvents = "embed-events",
    EmbedEventsAbout = "embed-events-about",
    EmbedPreview = "embed-preview",
    EmbedCode = "embed-code",
    EmbedCopy = "embed-copy",
    EmbedFrameTitle = "embed-frame-title",
    EmbedFrameNamed = "embed-frame-named",
    SavedTitle = "saved-title",
    SavedAbout = "saved-about",
    SavedName = "saved-name",
    SavedSave = "saved-save",
    SavedReplace = "saved-replace",
    SavedReplaceAbout = "saved-replace-about",
    SavedDone = "saved-done",
    SavedBeside = "saved-beside",
    SavedProposal = "saved-proposal",
    SavedLine = "saved-line",
    SavedUnnamed = "saved-unnamed",
    SavedShown = "saved-shown",
    SavedChanged = "saved-changed",
    SavedEmpty = "saved-empty",
    SavedSort = "saved-sort",
    SavedSortChanged = "saved-sort-changed",
    SavedSortName = "saved-sort-name",
    SavedRename = "saved-rename",
    SavedRenameOne = "saved-rename-one",
    SavedRenameDone = "saved-rename-done",
    SavedCancel = "saved-cancel",
    SavedDuplicate = "saved-duplicate",
    SavedDuplicateOne = "saved-duplicate-one",
    SavedExport = "saved-export",
    SavedExportOne = "saved-export-one",
    SavedDelete = "saved-delete",
    SavedDeleteOne = "saved-delete-one",
    SavedDidSave = "saved-did-save",
    SavedDidReplace = "saved-did-replace",
    SavedDidDelete = "saved-did-delete",
    SavedDidUndo = "saved-did-undo",
    SavedFull = "saved-full",
    SavedRefused = "saved-refused",
    SavedNot = "saved-not",
    UnreadableTitle = "unreadable-title",
    UnreadableAbout = "unreadable-about",
    UnreadableText = "unreadable-text",
    UnreadableCopy = "unreadable-copy",
    UnreadableJson = "unreadable-json",
    UnreadableOther = "unreadable-other",
    UnreadableNewer = "unreadable-newer",
    FileTitle = "file-title",
    FileAbout = "file-about",
    FileExport = "file-export",
    FileImport = "file-import",
    FileDrop = "file-drop",
    FilePaste = "file-paste",
    FilePasteAbout = "file-paste-about",
    FilePasteLabel = "file-paste-label",
    FilePasteCopy = "file-paste-copy",
    FilePasteImport = "file-paste-import",
    FileDone = "file-done",
    FileKnown = "file-known",
    FileNone = "file-none",
    FileProblems = "file-problems",
    FileText = "file-text",
    FileEntry = "file-entry",
    FileEntryNamed = "file-entry-named",
    FileLong = "file-long",
    FileEmpty = "file-empty",
    FileUnopened = "file-unopened",
    FileNameLong = "file-name-long",
    FileLink = "file-link",
    PrivacyTitle = "privacy-title",
    PrivacyLead = "privacy-lead",
    PrivacyWhere = "privacy-where",
    PrivacyAddressTitle = "privacy-address-title",
    PrivacyAddress = "privacy-address",
    PrivacyComputedTitle = "privacy-computed-title",
    PrivacyComputed = "privacy-computed",
    PrivacyNoneTitle = "privacy-none-title",
    PrivacyNone = "privacy-none",
    PrivacyCheck = "privacy-check",
    PrivacyNetworkTitle = "privacy-network-title",
    PrivacyNetwork = "privacy-network",
    PrivacyOfflineTitle = "privacy-offline-title",
    PrivacyOffline = "privacy-offline",
    PrivacyPolicyTitle = "privacy-policy-title",
    PrivacyPolicy = "privacy-policy",
    PrivacySourceTitle = "privacy-source-title",
    PrivacySource = "privacy-source",
    PrivacyStored = "privacy-stored",
    PrivacyStoredNone = "privacy-stored-none",
    PrivacyStoredRefused = "privacy-stored-refused",
    PrivacyStoredAbout = "privacy-stored-about",
    PrivacyTheme = "privacy-theme",
    PrivacyLanguage = "privacy-language",
    PrivacyScenarios = "privacy-scenarios",
    PrivacyClear = "privacy-clear",
    PrivacyCleared = "privacy-cleared",
    PrivacyBack = "privacy-back",
    CurrencyList = "currency-list",
    CurrencyNothing = "currency-nothing",
    CurrencyAside = "currency-aside",
}
