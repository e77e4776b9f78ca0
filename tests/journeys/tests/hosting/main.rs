//! The page from the hosts whose configurations are shipped, and from one version to the next.

mod fetch;
mod files;
mod folders;
mod host;
mod journeys;
mod offline;
mod upgrade;
mod visit;
