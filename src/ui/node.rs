//! Building blocks of the page, as functions.
//!
//! `html!` lays the code for each element out anew where it stands; most
//! elements differ only in tag, class and content, so a call to one of these
//! does for all of them. That keeps eight kilobytes (brotli) out of the first load.

use yew::{
    AttrValue, Html, NodeRef,
    virtual_dom::{AttributeOrProperty, Attributes, Listeners, VList, VTag, VText},
};

use super::listen::Ear;

/// Whether the page is being drawn by the build, to be looked at until the program takes over,
/// or for good where it cannot run.
pub const STILL: bool = cfg!(not(target_arch = "wasm32"));

/// A list with more entries is drawn by the build without those that are not chosen.
const LONG: usize = 20;

/// The value of an attribute; `None` leaves it out.
pub type Value = Option<AttrValue>;

/// Text.
#[inline(never)]
pub fn text(text: impl Into<AttrValue>) -> Html {
    VText::new(text.into()).into()
}

/// An element with a class (or without, if empty) and children.
#[inline(never)]
pub fn el(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let class = (!class.is_empty()).then_some(AttrValue::Static(class));
    element(tag, &["class"], vec![class], children)
}

/// An element with a class and nothing but text in it.
#[inline(never)]
pub fn words(tag: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    el(tag, class, vec![text(words)])
}

/// Several nodes in a row.
#[inline(never)]
pub fn list(children: Vec<Html>) -> Html {
    VList::with_children(children, None).into()
}

/// An element with attributes: `keys` and `values` in the same order.
#[inline(never)]
pub fn element(
    tag: &'static str,
    keys: &'static [&'static str],
    values: Vec<Value>,
    children: Vec<Html>,
) -> Html {
    active(tag, keys, values, Vec::new(), children)
}

/// An element that something can happen to.
#[inline(never)]
pub fn active(
    name: &'static str,
    keys: &'static [&'static str],
    values: Vec<Value>,
    listeners: Vec<Ear>,
    children: Vec<Html>,
) -> Html {
    known(NodeRef::default(), name, keys, values, listeners, children)
}

/// The same, which its component gets hold of.
#[inline(never)]
pub fn known(
    node: NodeRef,
    name: &'static str,
    keys: &'static [&'static str],
    values: Vec<Value>,
    listeners: Vec<Ear>,
    children: Vec<Html>,
) -> Html {
    let values = values
        .into_iter()
        .map(|value| value.map(AttributeOrProperty::Attribute))
        .collect();
    tag(node, name, keys, values, listeners, children)
}

/// A text field, whose last key is `value`: what stands in it, whoever has typed there.
#[inline(never)]
pub fn field(
    keys: &'static [&'static str],
    values: Vec<Value>,
    shown: &str,
    listeners: Vec<Ear>,
) -> Html {
    let values = values
        .into_iter()
        .map(|value| value.map(AttributeOrProperty::Attribute))
        .chain([Some(value_of(shown))])
        .collect();
    tag(
        NodeRef::default(),
        "input",
        keys,
        values,
        listeners,
        Vec::new(),
    )
}

/// A box that is checked or not, and out of use or not.
pub fn checkbox(name: String, checked: bool, off: bool, changed: Ear) -> Html {
    let yes = |so: bool| so.then_some(AttributeOrProperty::Attribute(AttrValue::Static("")));
    // As a property: the attribute no longer counts once a person has chosen.
    let checked = if STILL {
        yes(checked)
    } else {
        Some(AttributeOrProperty::Property(checked.into()))
    };
    let attribute = |value| Some(AttributeOrProperty::Attribute(value));
    let values = Box::new([
        attribute(AttrValue::Static("checkbox")),
        attribute(name.into()),
        yes(off),
        checked,
    ]);
    tag(
        NodeRef::default(),
        "input",
        &["type", "name", "disabled", "checked"],
        values,
        vec![changed],
        Vec::new(),
    )
}

/// What stands in a field: without a browser there are attributes only.
fn value_of(shown: &str) -> AttributeOrProperty {
    if STILL {
        AttributeOrProperty::Attribute(shown.to_owned().into())
    } else {
        AttributeOrProperty::Property(shown.into())
    }
}

#[inline(never)]
fn tag(
    node: NodeRef,
    name: &'static str,
    keys: &'static [&'static str],
    values: Box<[Option<AttributeOrProperty>]>,
    listeners: Vec<Ear>,
    children: Vec<Html>,
) -> Html {
    let listeners = if listeners.is_empty() {
        Listeners::None
    } else {
        Listeners::Pending(listeners.into_iter().map(Some).collect())
    };
    VTag::__new_other(
        AttrValue::Static(name),
        node,
        None,
        Attributes::Dynamic { keys, values },
        listeners,
        list(children),
    )
    .into()
}

/// A number as an attribute's value.
#[inline(never)]
#[expect(
    clippy::unnecessary_wraps,
    reason = "the form that all attributes have"
)]
pub fn number(number: i32) -> Value {
    Some(number.to_string().into())
}

/// A word as an attribute's value.
#[expect(
    clippy::unnecessary_wraps,
    reason = "the form that all attributes have"
)]
pub fn word(word: &'static str) -> Value {
    Some(AttrValue::Static(word))
}

/// A text as an attribute's value.
#[inline(never)]
#[expect(
    clippy::unnecessary_wraps,
    reason = "the form that all attributes have"
)]
pub fn said(text: impl Into<AttrValue>) -> Value {
    Some(text.into())
}

/// What a button is, besides what it says.
#[derive(Default)]
pub struct Button {
    /// Its class.
    pub class: &'static str,
    /// What it is called where its text does not say it.
    pub label: Value,
    /// Whether what it opens is open, and the id of that.
    pub opens: Option<(bool, AttrValue)>,
    /// Whether it stands for what is shown.
    pub current: bool,
    /// Whether it does nothing at present. It stays focusable, so that the
    /// keyboard does not fall off the page when a command has done its last.
    pub off: bool,
}

/// A button.
#[inline(never)]
pub fn button(kind: Button, says: impl Into<AttrValue>, click: Ear) -> Html {
    let (open, controls) = kind.opens.unzip();
    let listeners = if kind.off { Vec::new() } else { vec![click] };
    active(
        "button",
        &[
            "type",
            "class",
            "aria-label",
            "aria-expanded",
            "aria-controls",
            "aria-current",
            "aria-disabled",
        ],
        vec![
            word("button"),
            word(kind.class),
            kind.label,
            open.map(|open| AttrValue::Static(if open { "true" } else { "false" })),
            controls,
            kind.current.then_some(AttrValue::Static("page")),
            kind.off.then_some(AttrValue::Static("true")),
        ],
        listeners,
        vec![text(says)],
    )
}

/// One of a few values: `options` are code, text, and whether it is the present one. Out of use
/// where it is locked.
#[inline(never)]
pub fn select(
    locked: bool,
    name: &'static str,
    class: &'static str,
    label: AttrValue,
    options: Vec<(AttrValue, AttrValue, bool)>,
    chosen: Ear,
) -> Html {
    let mut now = AttrValue::default();
    // A long list is the program's to bring.
    let long = STILL && options.len() > LONG;
    let options = options
        .into_iter()
        .filter(|(.., selected)| !long || *selected)
        .map(|(code, says, selected)| {
            if STILL && selected {
                now = says.clone();
            }
            // As a property: the attribute no longer counts once a person has chosen.
            let selected = if STILL {
                selected.then_some(AttributeOrProperty::Attribute(AttrValue::Static("")))
            } else {
                Some(AttributeOrProperty::Property(selected.into()))
            };
            // Languages are called by their own names.
            let lang = (name == "lang").then(|| AttributeOrProperty::Attribute(code.clone()));
            let code = AttributeOrProperty::Attribute(code);
            let values = Box::new([Some(code), lang, selected]);
            tag(
                NodeRef::default(),
                "option",
                &["value", "lang", "selected"],
                values,
                Vec::new(),
                vec![text(says)],
            )
        })
        .collect();
    let select = active(
        "select",
        &["name", "class", "aria-label", "disabled"],
        vec![
            word(name),
            word(class),
            Some(label),
            locked.then_some(AttrValue::Static("")),
        ],
        vec![chosen],
        options,
    );
    with_still(select, now)
}

/// A control with what it says, for where it cannot work.
pub fn with_still(control: Html, says: impl Into<AttrValue>) -> Html {
    if STILL {
        list(vec![control, words("span", "still", says)])
    } else {
        control
    }
}
