//! Text that did not come through the catalogue, found by a language whose texts cannot be mistaken.

use js_sys::{Array, Function};
use upfunnel::{
    codec::url::Language,
    i18n::Words,
    platform::{late::Panels, words::Source},
    state::State,
    ui::{Start, Views},
};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::mounted::Page;
use crate::pseudo;

/// Everything in an element that people read or hear: texts, options, and attributes that are said.
///
/// A text with others inside is looked at whole. Labels of the chart, which are wrapped and
/// shortened to the room there is, come with a mark before them.
const WALK: &str = r#"
    const found = [document.title];
    const said = ["aria-label", "aria-valuetext", "aria-roledescription", "aria-description", "title",
        "placeholder", "alt", "label"];
    // Languages are called by their own names, and currencies as the browser calls them.
    const foreign = "[lang], .combo-says";
    // The browser's own names of currencies, and the languages' own names.
    const theirs = ".combo-says, [role=option], select[name=lang] option";
    const walk = (element, covered) => {
        if (element.matches(theirs)) return;
        if (element.matches(foreign)) return;
        for (const name of said) if (element.hasAttribute(name)) found.push(element.getAttribute(name));
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        const mark = element.closest("svg") ? "\u0001" : "";
        if (own && !covered) found.push(mark + element.textContent);
        for (const child of element.children) walk(child, covered || own);
    };
    walk(root, false);
    return found;
"#;

/// The mark of the chart's labels.
const LABEL: char = '\u{1}';

/// Words that are the same in every language: keys of links and what the tests put into links, which
/// notices quote. Everything else has to be said here to be let through.
const EXCEPTIONS: [&str; 8] = [
    "quota",
    "aov",
    "win",
    "opp",
    "sql",
    "lang",
    "sometimes",
    "xx",
];

/// A page in that language.
async fn open(address: &str) -> Page {
    let start = Start {
        words: pseudo::words().into(),
        language: Language::En,
        usual: Language::En,
        source: Source::default(),
        panels: Panels::default(),
        views: Views::default(),
        state: State::from_address("", "").into(),
        shown: yew::Callback::noop(),
    };
    Page::open_so(address, start).await
}

/// All that people read or hear on the page.
fn texts(page: &Page) -> Vec<String> {
    let walk = Function::new_with_args("root", WALK);
    let found = walk.call1(&JsValue::NULL, &page.room().0).unwrap();
    Array::from(&found)
        .iter()
        .filter_map(|text| text.as_string())
        .filter(|text| !text.trim().is_empty())
        .collect()
}

/// What is wrong with a text, if anything.
fn fault(text: &str) -> Option<&'static str> {
    if plain(text) {
        return Some("has letters that did not come through the catalogue");
    }
    if text.contains(['{', '}']) {
        return Some("has a slot that nobody filled");
    }
    if text.starts_with(LABEL) {
        return None;
    }
    let mut depth = 0;
    let mut outside = String::new();
    for c in text.chars() {
        match pseudo::BRACKETS.iter().position(|bracket| *bracket == c) {
            Some(0) => depth += 1,
            Some(_) => depth -= 1,
            None if depth == 0 => outside.push(c),
            None => {}
        }
        if depth < 0 {
            return Some("is cut");
        }
    }
    if depth > 0 {
        return Some("is cut");
    }
    let glue = |c: char| !c.is_numeric() && !c.is_whitespace() && !"$€%.,−-+".contains(c);
    (text.contains(pseudo::BRACKETS) && outside.contains(glue)).then_some("is glued together")
}

/// Whether there are plain letters other than in numbers and codes of currencies.
fn plain(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .any(|word| {
            let code = word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase());
            // 1.2M, 500K: the browser's own way to write them.
            let number = word.starts_with(|c: char| c.is_ascii_digit())
                && word
                    .trim_end_matches(['K', 'M', 'B', 'T'])
                    .bytes()
                    .all(|b| b.is_ascii_digit());
            let known = EXCEPTIONS.contains(&word);
            !code && !number && !known && word.contains(|c: char| c.is_ascii_alphabetic())
        })
}

/// Looks at all texts of a page.
fn look(page: &Page, what: &str) {
    let texts = texts(page);
    assert!(
        texts.len() > 100,
        "{what}: only {} texts were found",
        texts.len()
    );
    let faults: Vec<String> = texts
        .iter()
        .filter_map(|text| Some(format!("{text:?} {}", fault(text)?)))
        .collect();
    assert!(faults.is_empty(), "{what}:\n{}", faults.join("\n"));
}

#[wasm_bindgen_test]
async fn nothing_is_left_out() {
    for address in [
        "",
        "#sal=90&mql=31&lead=3&period=quarter&share=40&round=none",
        "#quota=1000000000000&aov=1&win=0.01&mql=1&lead=1&sal=1",
        "#quota=100&aov=1000&round=nearest",
        "#quota=100&aov=100&win=100&opp=100&sql=100",
    ] {
        look(&open(address).await, address);
    }
}

#[wasm_bindgen_test]
async fn nothing_is_left_out_of_notices() {
    let page = open("#win=sometimes&sql=140&opp=0&lang=xx&quota=-1&aov=1.23456789&win=2").await;
    assert!(page.seek(".notice").is_some());
    look(&page, "notices");
}

#[wasm_bindgen_test]
async fn nothing_is_left_out_of_definitions_and_remarks() {
    let page = open("").await;
    let closed = ".ask[aria-expanded=false]";
    while page.seek(closed).is_some() {
        page.click(closed).await;
    }
    for (field, text) in [
        ("quota", "-5"),
        ("win", "140"),
        ("opp", "$23"),
        ("aov", "1,500"),
        ("sql", ""),
    ] {
        page.type_into(field, text).await;
        page.leave(field).await;
    }
    assert!(page.count(".note") >= 5);
    assert!(page.count(".definition") >= 5);
    look(&page, "remarks");
}

/// The test itself finds what it is there for.
#[wasm_bindgen_test]
async fn what_is_left_out_is_found() {
    assert_eq!(fault("⟦Ûñðö··⟧"), None);
    assert_eq!(fault("⟦Å ⟦ƀ⟧ $500,000⟧"), None);
    assert_eq!(fault("$1.2M"), None);
    assert_eq!(fault("USD"), None);
    assert_eq!(fault("\u{1}⟦Ûñð…"), None);
    assert!(fault("\u{1}Undo").is_some());
    assert!(fault("Undo").is_some());
    assert!(fault("⟦Ûñðö ok··⟧").is_some());
    assert!(fault("⟦Ûñðö··").is_some());
    assert!(fault("⟦Å⟧: ⟦ƀ⟧").is_some());
    assert!(fault("⟦{n} Å⟧").is_some());
    let page = Page::open("").await;
    let left: Vec<_> = texts(&page)
        .into_iter()
        .filter(|text| fault(text).is_some())
        .collect();
    assert!(left.len() > 100, "English itself is all left out: {left:?}");
    // In the language of the test, the same page has nothing of the kind, so English cannot be the fallback.
    assert_ne!(Words::english(), pseudo::words());
}
