//! The list of messages. To add one, add its line here and its text in `lang/en.txt`, at the same
//! place: a test holds that the two agree.

/// Makes the enum and the list of its keys out of one list.
macro_rules! messages {
    ($(#[$about:meta])* $Msg:ident: $($name:ident = $key:literal,)+) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u16)]
        pub enum $Msg {
            $(#[doc = concat!("`", $key, "`")] $name,)+
        }

        /// The keys in files, by `Msg as usize`.
        const KEYS: &[&str] = &[$($key,)+];

        impl $Msg {
            /// All messages, in the order of the files.
            pub const ALL: &[Self] = &[$(Self::$name,)+];
        }
    };
}

pub(super) use messages;

impl Msg {
    /// The key in the language files: `action-undo`.
    pub fn key(self) -> &'static str {
        KEYS[self as usize]
    }

    /// The message of that key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::find(key, 0)
    }

    /// The same, looking first at the place `near` and then onwards, all around.
    pub(super) fn find(key: &str, near: usize) -> Option<Self> {
        let (before, after) = KEYS.split_at(near.min(KEYS.len()));
        let at = match after.iter().position(|known| *known == key) {
            Some(at) => before.len() + at,
            None => before.iter().position(|known| *known == key)?,
        };
        Self::ALL.get(at).copied()
    }
}

messages! {
    /// A message of the page, named by its place on it.
    Msg:
    PageTitle = "page-title",
    PageTitleResult = "page-title-result",
    PageName = "page-name",
    PageTagline = "page-tagline",
    PageSkip = "page-skip",
    Sentence = "sentence",
    SentenceShare = "sentence-share",
    SentenceBring = "sentence-bring",
    SentenceBringShare = "sentence-bring-share",
    SentenceNone = "sentence-none",
    Second = "second",
    SecondBring = "second-bring",
    SecondNone = "second-none",
    SecondPrivacy = "second-privacy",
    CountVisitor = "count-visitor",
    CountLead = "count-lead",
    CountMql = "count-mql",
    CountSal = "count-sal",
    CountSql = "count-sql",
    CountOpp = "count-opp",
    CountDeal = "count-deal",
    CountNamed = "count-named",
    NameVisitor = "name-visitor",
    NameLead = "name-lead",
    NameMql = "name-mql",
    NameSal = "name-sal",
    NameSql = "name-sql",
    NameOpp = "name-opp",
    NameDeal = "name-deal",
    HeadingVisitor = "heading-visitor",
    HeadingLead = "heading-lead",
    HeadingMql = "heading-mql",
    HeadingSal = "heading-sal",
    HeadingSql = "heading-sql",
    HeadingOpp = "heading-opp",
    HeadingDeal = "heading-deal",
    TermVisitor = "term-visitor",
    TermLead = "term-lead",
    TermMql = "term-mql",
    TermSal = "term-sal",
    TermSql = "term-sql",
    TermOpp = "term-opp",
    TermDeal = "term-deal",
    TermRate = "term-rate",
    TermSla = "term-sla",
    InputsTitle = "inputs-title",
    InputsStages = "inputs-stages",
    InputsMore = "inputs-more",
    InputQuota = "input-quota",
    InputPeriod = "input-period",
    InputShare = "input-share",
    InputAov = "input-aov",
    InputWin = "input-win",
    InputOpp = "input-opp",
    InputSql = "input-sql",
    InputSqlFromSal = "input-sql-from-sal",
    InputSal = "input-sal",
    InputMql = "input-mql",
    InputLead = "input-lead",
    InputRateNamed = "input-rate-named",
    InputRound = "input-round",
    InputCycle = "input-cycle",
    InputCurrency = "input-currency",
    InputTheme = "input-theme",
    InputDays = "input-days",
    UnitDays = "unit-days",
    PeriodMonth = "period-month",
    PeriodQuarter = "period-quarter",
    PeriodYear = "period-year",
    RoundUp = "round-up",
    RoundUpAbout = "round-up-about",
    RoundNearest = "round-nearest",
    RoundNearestAbout = "round-nearest-about",
    RoundNone = "round-none",
    RoundNoneAbout = "round-none-about",
    StageRename = "stage-rename",
    StageRenameShort = "stage-rename-short",
    ThemeLight = "theme-light",
    ThemeDark = "theme-dark",
    ThemeAuto = "theme-auto",
    LanguageEn = "language-en",
    ActionUndo = "action-undo",
    ActionRedo = "action-redo",
    ActionReset = "action-reset",
    ActionDismiss = "action-dismiss",
    ActionDefine = "action-define",
    PresetsTitle = "presets-title",
    PresetDemand = "preset-demand",
    PresetHalf = "preset-half",
    PresetShare = "preset-share",
    PresetFull = "preset-full",
    StatTarget = "stat-target",
    StatLeadValue = "stat-lead-value",
    StatPerWeek = "stat-per-week",
    StatPipeline = "stat-pipeline",
    StatCoverage = "stat-coverage",
    ValueMultiple = "value-multiple",
    TableTitle = "table-title",
    TableStage = "table-stage",
    TableNeeded = "table-needed",
    TableRate = "table-rate",
    TableWorth = "table-worth",
    TableHow = "table-how",
    TableLost = "table-lost",
    TableNoRate = "table-no-rate",
    TableRounding = "table-rounding",
    WorkUp = "work-up",
    WorkNearest = "work-nearest",
    ChartTitle = "chart-title",
    ChartHint = "chart-hint",
    ChartAlt = "chart-alt",
    ChartAltStep = "chart-alt-step",
    ChartAxisCount = "chart-axis-count",
    ChartTable = "chart-table",
    ChartBar = "chart-bar",
    ChartBarRate = "chart-bar-rate",
    ChartLossLabel = "chart-loss-label",
    ChartGoOn = "chart-go-on",
    ChartLossMoney = "chart-loss-money",
    WorthEach = "worth-each",
    DefineTitle = "define-title",
    DefSla = "def-sla",
    DefQuota = "def-quota",
    DefShare = "def-share",
    DefAov = "def-aov",
    DefVisitor = "def-visitor",
    DefLead = "def-lead",
    DefMql = "def-mql",
    DefSal = "def-sal",
    DefSql = "def-sql",
    DefOpp = "def-opp",
    DefDeal = "def-deal",
    DefWin = "def-win",
    DefRate = "def-rate",
    DefCycle = "def-cycle",
    DefLeadValue = "def-lead-value",
    DefPipeline = "def-pipeline",
    DefCoverage = "def-coverage",
    DefRound = "def-round",
    NoticesTitle = "notices-title",
    NoticeUnusable = "notice-unusable",
    NoticeUnusableLeftOut = "notice-unusable-left-out",
    NoticeTooLow = "notice-too-low",
    NoticeTooHigh = "notice-too-high",
    NoticeTooPrecise = "notice-too-precise",
    NoticeTooLong = "notice-too-long",
    NoticeCharacters = "notice-characters",
    NoticeTwice = "notice-twice",
    NoticeVersion = "notice-version",
    NoticeLeadNeedsMql = "notice-lead-needs-mql",
    NoticeLanguage = "notice-language",
    NoticeCurrency = "notice-currency",
    NoticeLongAddress = "notice-long-address",
    NoticeEncoding = "notice-encoding",
    EntryEmpty = "entry-empty",
    EntryNotANumber = "entry-not-a-number",
    EntryPercentage = "entry-percentage",
    EntryCurrency = "entry-currency",
    EntryTooLong = "entry-too-long",
    EntryNegative = "entry-negative",
    EntryZero = "entry-zero",
    EntryTooLow = "entry-too-low",
    EntryTooHigh = "entry-too-high",
    EntryTooPrecise = "entry-too-precise",
    EntryAmbiguous = "entry-ambiguous",
    EntryAmbiguousUse = "entry-ambiguous-use",
    FooterPrivacy = "footer-privacy",
    FooterCheck = "footer-check",
    FooterLicense = "footer-license",
    PrivacyAddress = "privacy-address",
    PrivacyNetwork = "privacy-network",
    PrivacyOffline = "privacy-offline",
    PrivacyPolicy = "privacy-policy",
    PrivacyStorage = "privacy-storage",
    KeysTitle = "keys-title",
    KeysSlider = "keys-slider",
    KeysChart = "keys-chart",
    KeysUndo = "keys-undo",
}
