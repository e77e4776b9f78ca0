//! The i18n floor.
