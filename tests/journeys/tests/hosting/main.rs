//! The page from the hosts whose configurations are shipped, and from one version to the next.

mod fetch;
mod files;
mod folders;
mod host;
mod hosts;
mod install;
mod offline;
mod upgrade;
mod visit;

use std::process::ExitCode;

use journeys::{Area, harness};

const AREAS: &[Area] = &[
    Area {
        name: "hosts",
        about: "the page comes up from nginx and Caddy",
        journeys: hosts::JOURNEYS,
    },
    Area {
        name: "install",
        about: "a program of its own on somebody's device",
        journeys: install::JOURNEYS,
    },
    Area {
        name: "offline",
        about: "without a network, or with a bad one",
        journeys: offline::JOURNEYS,
    },
    Area {
        name: "upgrade",
        about: "from one version to the next, and back",
        journeys: upgrade::JOURNEYS,
    },
];

fn main() -> ExitCode {
    harness::run("hosting", AREAS, files::checks())
}
