//! The browser's local storage. Frames without rights to it simply forget.

use web_sys::Storage;

use super::window;

/// All keys begin with this, since pages of one host share the storage.
pub(super) const PREFIX: &str = "upfunnel.";

pub(super) fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

/// What was remembered under a key.
#[must_use]
pub fn recall(key: &str) -> Option<String> {
    storage()?.get_item(&[PREFIX, key].concat()).ok().flatten()
}

/// Remembers a value; says whether it could.
pub fn remember(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&[PREFIX, key].concat(), value).is_ok())
}
