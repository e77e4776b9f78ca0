//! Numbers through the browser's `Intl`.

mod languages;
mod like_plain;
mod reading_back;
mod refusal;
mod sentences;
