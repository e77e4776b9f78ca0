//! Browsers are kept for the next journey: to start one takes longer than most journeys. Each
//! journey has a window and an origin of its own, so that nothing is left over from the one before.

use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::Result;

use crate::engine::Launch;
use crate::session::Session;

/// Nothing is kept before [`open`] and after [`close`].
static IDLE: Mutex<Option<Vec<Session>>> = Mutex::new(None);

fn idle() -> MutexGuard<'static, Option<Vec<Session>>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// From now on browsers are kept.
pub fn open() {
    idle().get_or_insert_default();
}

/// Ends all browsers that are kept.
pub fn close() {
    let sessions = idle().take();
    drop(sessions);
}

/// A browser with an empty window.
pub fn take(launch: &Launch) -> Result<Session> {
    let kept = idle().as_mut().and_then(|idle| {
        let index = idle.iter().position(|session| session.launch() == launch)?;
        Some(idle.swap_remove(index))
    });
    match kept {
        Some(session) if session.renew().is_ok() => Ok(session),
        // One that does not even open a window has had its time.
        _ => Session::open(launch.clone()),
    }
}

/// Keeps a browser that is in order.
pub fn give_back(session: Session) {
    let mut idle = idle();
    if let Some(idle) = idle.as_mut() {
        idle.push(session);
        return;
    }
    // Its end takes a while: nobody should wait at the lock for that.
    drop(idle);
}
