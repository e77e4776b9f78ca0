//! Numbers through the browser's `Intl`. Nothing here throws: whatever the browser refuses is
//! shown as plain digits instead.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::i18n::Plain;
use crate::i18n::decimal::Decimal;
use crate::i18n::format::{CurrencyMark, Format, Kind, Marks, Plural, Style};
use crate::i18n::sign::is_borrowed;

/// The numbers of the page. The page that most see first, in English and US dollars, asks the
/// browser for none: the first use of `Intl` is a good part of what starting takes in Chromium.
/// Where the build draws it without a browser, they are English, too.
pub fn of_page(language: &str, currency: &str) -> Rc<dyn Format> {
    let plain = (language, currency) == ("en", "USD");
    if plain || !cfg!(target_arch = "wasm32") {
        Rc::new(Plain::new(currency))
    } else {
        Rc::new(Intl::new(language, currency))
    }
}

/// A number in a style, and how it is shown.
type Shown = (Style, String, String);

/// How many numbers are remembered at most: some times those that the page shows.
const SLOTS: usize = 256;

/// Where a number in a style is remembered; whatever was there before gives way.
fn slot(decimal: &str, style: Style) -> usize {
    let seed = usize::from(style.compact) + 2 * style.kind as usize;
    decimal.bytes().fold(seed, |hash, byte| {
        hash.wrapping_mul(31).wrapping_add(usize::from(byte))
    }) % SLOTS
}

/// [`Format`] for one language and one currency. Each style's formatter is made once and kept.
pub struct Intl {
    language: JsValue,
    currency: JsValue,
    marks: Marks,
    mark: CurrencyMark,
    /// How `Intl` is to write the currency.
    display: &'static str,
    /// Whether the language counts in tens of thousands.
    myriads: bool,
    /// `select` of the plural rules, and the rules it belongs to.
    plural: Option<(Function, JsValue)>,
    /// `format` of each style used so far; none where the browser refused.
    made: RefCell<Vec<(Style, Option<Function>)>>,
    /// What was shown before, each in the slot that [`slot`] gives it. A result stands in several
    /// places of the page, and most numbers stay from one step of a slider to the next.
    shown: RefCell<[Option<Shown>; SLOTS]>,
}

impl Intl {
    /// For a language by its BCP 47 tag and a currency by its ISO 4217 code.
    pub fn new(language: &str, currency: &str) -> Self {
        let mut intl = Self::bare(language, currency);
        intl.learn();
        intl
    }

    /// The same, before the browser is asked anything.
    fn bare(language: &str, currency: &str) -> Self {
        Self {
            language: language.into(),
            currency: currency.into(),
            marks: Marks::ENGLISH,
            mark: CurrencyMark {
                symbol: currency.to_owned(),
                before: true,
            },
            display: "narrowSymbol",
            myriads: false,
            plural: None,
            made: RefCell::default(),
            shown: RefCell::new([const { None }; SLOTS]),
        }
    }

    /// Asks the browser for marks, currency and plurals; what it does not say stays English.
    fn learn(&mut self) {
        if let Some(parts) = self.parts("-1234567.5", Style::number(1)) {
            let mark = |kind| find(&parts, kind).and_then(|(_, text)| text.chars().next());
            self.marks.decimal = mark("decimal").unwrap_or(self.marks.decimal);
            self.marks.group = mark("group").unwrap_or(self.marks.group);
        }
        let thousand_million = self.parts("1000000000", Style::COUNT_COMPACT);
        if let Some((_, word)) = thousand_million.and_then(|parts| find(&parts, "compact")) {
            match &*word {
                "M" => self.marks.letter_m = 9,
                "亿" | "억" => self.myriads = true,
                _ => {}
            }
        }
        if let Some(mark) = self.written() {
            self.mark = mark;
        }
        let (code, language) = (self.currency.as_string(), self.language.as_string());
        let (code, language) = (code.unwrap_or_default(), language.unwrap_or_default());
        if is_borrowed(&self.mark.symbol, &code, &language) {
            self.display = "symbol";
            self.mark = self.written().unwrap_or(self.mark.clone());
        }
        self.plural = self.plural_rules();
    }

    /// How the currency is written.
    fn written(&self) -> Option<CurrencyMark> {
        let parts = self.parts("1", Style::MONEY)?;
        let (at, symbol) = find(&parts, "currency")?;
        let before = at < find(&parts, "integer")?.0;
        Some(CurrencyMark { symbol, before })
    }

    fn plural_rules(&self) -> Option<(Function, JsValue)> {
        let options = Object::new();
        set(&options, "maximumFractionDigits", 20)?;
        let rules = construct("PluralRules", &self.language, &options)?;
        Some((get(&rules, "select")?.dyn_into().ok()?, rules))
    }

    /// The parts of a number, each with its kind.
    fn parts(&self, decimal: &str, style: Style) -> Option<Vec<(String, String)>> {
        let formatter = self.formatter(style)?;
        let to_parts: Function = get(&formatter, "formatToParts")?.dyn_into().ok()?;
        let parts = to_parts.call1(&formatter, &decimal.into()).ok()?;
        let text = |part: &JsValue, key| get(part, key)?.as_string();
        Array::from(&parts)
            .iter()
            .map(|part| Some((text(&part, "type")?, text(&part, "value")?)))
            .collect()
    }

    /// An `Intl.NumberFormat` for the style.
    fn formatter(&self, style: Style) -> Option<JsValue> {
        let options = Object::new();
        set(&options, "useGrouping", true)?;
        // Unlike "auto", never shows -0.
        let sign = if style.sign { "exceptZero" } else { "negative" };
        set(&options, "signDisplay", sign)?;
        if style.compact {
            set(&options, "notation", "compact")?;
        }
        match style.kind {
            Kind::Number => {}
            Kind::Percent => set(&options, "style", "percent")?,
            Kind::Money => {
                set(&options, "style", "currency")?;
                set(&options, "currency", self.currency.clone())?;
                set(&options, "currencyDisplay", self.display)?;
            }
        }
        if let Some((least, most)) = style.decimals() {
            set(&options, "minimumFractionDigits", least)?;
            set(&options, "maximumFractionDigits", most)?;
        }
        construct("NumberFormat", &self.language, &options)
    }

    /// The kept `format` function of a style, which is bound to its formatter.
    fn kept(&self, style: Style) -> Option<Function> {
        let mut made = self.made.borrow_mut();
        if let Some((_, function)) = made.iter().find(|(known, _)| *known == style) {
            return function.clone();
        }
        let function = self
            .formatter(style)
            .and_then(|formatter| get(&formatter, "format")?.dyn_into().ok());
        made.push((style, function.clone()));
        function
    }
}

impl Intl {
    fn show(&self, decimal: &str, style: Style) -> String {
        let Some(number) = Decimal::parse(decimal) else {
            return decimal.to_owned();
        };
        // Intl multiplies per cent by a hundred; moving the point in the text stays exact.
        let given = match style.kind {
            Kind::Percent => number.shift(-2).to_string(),
            _ => number.to_string(),
        };
        self.kept(style)
            .and_then(|format| format.call1(&JsValue::NULL, &given.into()).ok())
            .and_then(|shown| shown.as_string())
            .unwrap_or_else(|| decimal.to_owned())
    }
}

impl Format for Intl {
    fn format(&self, decimal: &str, style: Style) -> String {
        let mut all = self.shown.borrow_mut();
        // In range by the remainder.
        let Some(place) = all.get_mut(slot(decimal, style)) else {
            return self.show(decimal, style);
        };
        match place {
            Some((with, number, shown)) if *with == style && number == decimal => shown.clone(),
            _ => {
                let shown = self.show(decimal, style);
                *place = Some((style, decimal.to_owned(), shown.clone()));
                shown
            }
        }
    }

    fn plural(&self, decimal: &str) -> Plural {
        // The browser turns the text into a number, which saves the code for it here.
        let selected = self
            .plural
            .as_ref()
            .filter(|_| Decimal::parse(decimal).is_some())
            .and_then(|(select, rules)| select.call1(rules, &decimal.into()).ok()?.as_string());
        Plural::from_key(selected.as_deref().unwrap_or(""))
    }

    fn marks(&self) -> Marks {
        self.marks
    }

    fn currency(&self) -> CurrencyMark {
        self.mark.clone()
    }

    fn counts_in_myriads(&self) -> bool {
        self.myriads
    }
}

/// How a currency is written in a language, if the browser knows a sign for it.
pub fn sign(language: &str, code: &str) -> Option<String> {
    let mark = Intl::bare(language, code).written()?;
    Some(mark.symbol).filter(|sign| sign != code)
}

/// The place and the text of the first part of a kind.
fn find(parts: &[(String, String)], kind: &str) -> Option<(usize, String)> {
    let at = parts.iter().position(|(known, _)| known == kind)?;
    Some((at, parts.get(at)?.1.clone()))
}

/// A new `Intl` object of that class.
pub(super) fn construct(class: &str, language: &JsValue, options: &Object) -> Option<JsValue> {
    let class: Function = get(&get(&js_sys::global(), "Intl")?, class)?
        .dyn_into()
        .ok()?;
    Reflect::construct(&class, &Array::of2(language, options)).ok()
}

pub(super) fn get(object: &JsValue, key: &str) -> Option<JsValue> {
    Reflect::get(object, &key.into()).ok()
}

pub(super) fn set(object: &Object, key: &str, value: impl Into<JsValue>) -> Option<()> {
    Reflect::set(object, &key.into(), &value.into()).ok()?;
    Some(())
}
