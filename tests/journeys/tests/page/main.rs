//! Journeys of people through the release page. Each fails on any error or warning of the page.

mod access;
mod addresses;
mod choices;
mod failure;
mod inputs;
mod keyboard;
mod links;
mod media;
mod phone;
mod privacy;
