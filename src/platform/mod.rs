//! The browser's doors: address bar, storage, document. Thin and fallible;
//! nothing here decides anything.

pub mod address;
pub mod currencies;
pub mod document;
pub mod frame;
pub mod intl;
pub mod resize;
pub mod storage;
pub mod words;
