//! What the embedding page is told: that the calculator is ready, its height, its results.

use std::{cell::Cell, rc::Rc};

use gloo::timers::callback::Timeout;
use yew::Callback;

use super::page::Page;
use crate::{
    codec::frame::Message,
    platform::{document, frame, resize::Watch},
    state::State,
};

/// Results of one frame of the screen go together, in milliseconds. A timer and not the screen's
/// own frames: those stand still where the calculator is out of sight.
const PAUSE: u32 = 16;

/// The page's side of an embedding; it ends when dropped.
pub struct Outlet {
    /// The state whose results were told last.
    told: Option<Rc<State>>,
    timer: Option<Timeout>,
    due: Callback<()>,
    _watch: Option<Watch>,
}

impl Outlet {
    /// Says that the page is ready and how high it is, from now on at every change; `due` is
    /// called when results are to be told. `None` where nobody embeds the page.
    pub fn open(due: Callback<()>) -> Option<Self> {
        if !frame::is_framed() {
            return None;
        }
        frame::tell(&Message::Ready.to_json());
        let body = document::body();
        let told = Cell::new(0);
        // The content's height, which does not depend on the frame's: so nothing goes in circles.
        let target = body.clone();
        let tell = move || {
            let height = target
                .as_ref()
                .map_or(0, |body| whole(body.get_bounding_client_rect().height()));
            if told.replace(height) != height {
                frame::tell(&Message::Height(height).to_json());
            }
        };
        // At once: browsers do not watch what is out of sight.
        tell();
        Some(Self {
            told: None,
            timer: None,
            due,
            _watch: body.and_then(|body| Watch::with(&body, tell)),
        })
    }

    /// The page shows this now. Results follow soon, if they are asked for and new.
    pub fn shown(&mut self, page: &Page) {
        let state = &page.state;
        if !state.link.events {
            (self.told, self.timer) = (None, None);
        } else if self.timer.is_none() && !self.is_told(state) {
            let due = self.due.clone();
            self.timer = Some(Timeout::new(PAUSE, move || due.emit(())));
        }
    }

    /// The results of the same state are better known.
    pub fn renewed(&mut self, page: &Page) {
        self.told = None;
        self.shown(page);
    }

    /// Tells the results.
    pub fn tell(&mut self, page: &Page) {
        self.timer = None;
        let state = &page.state;
        if state.link.events && !self.is_told(state) {
            frame::tell(&match page.views.of(state) {
                Some(view) => view.results(page),
                None => Message::Result(&state.demand).to_json(),
            });
            self.told = Some(state.clone());
        }
    }

    fn is_told(&self, state: &State) -> bool {
        let same = |told: &State| {
            Rc::ptr_eq(&told.demand, &state.demand)
                && (told.link.view, &told.link.unknown) == (state.link.view, &state.link.unknown)
        };
        self.told.as_deref().is_some_and(same)
    }
}

/// A length in whole pixels, rounded up so that nothing is cut off.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "heights are small and not negative"
)]
fn whole(length: f64) -> u32 {
    length.ceil() as u32
}
