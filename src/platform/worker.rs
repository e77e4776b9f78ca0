//! The worker that makes trials beside the page and, where it is refused, trials in small portions
//! between whatever else the page does.

use std::{cell::RefCell, rc::Rc};

use gloo::{events::EventListener, timers::callback::Timeout};
use js_sys::{Float64Array, Function};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

use crate::codec::work::{Job, Report, Work};

/// How many numbers are drawn at a time where the page itself does it: some thousandths of a second.
const PORTION: f64 = 100_000.0;

/// A function of the page's script that makes a worker; it knows the file.
#[derive(Clone, Debug, Default)]
pub struct Workers(Option<Function>);

impl Workers {
    /// Workers that this function makes.
    #[must_use]
    pub fn new(make: Function) -> Self {
        Self(Some(make))
    }

    /// A worker, where the browser lets the page have one: not in a sandbox, for example.
    fn make(&self) -> Option<Worker> {
        let made = self.0.as_ref()?.call0(&JsValue::NULL).ok()?;
        made.dyn_into().ok()
    }
}

/// Makes trials, one job at a time. It begins with the first.
#[derive(Clone)]
pub struct Trials(Rc<Shared>);

struct Shared {
    workers: Workers,
    heard: Box<dyn Fn(Report)>,
    doing: RefCell<Doing>,
}

#[derive(Default)]
struct Doing {
    /// The job at hand, until nobody asks for it any more.
    job: Option<Job>,
    how: How,
}

/// By whom trials are made.
#[derive(Default)]
enum How {
    /// By nobody so far.
    #[default]
    Nobody,
    /// By a worker, to which its listeners belong.
    Worker(
        Worker,
        #[expect(dead_code, reason = "listens while it is there")] [EventListener; 2],
    ),
    /// By the page, when the timer is due.
    Page(#[expect(dead_code, reason = "is due while it is there")] Option<Timeout>),
}

impl Trials {
    /// Trials of which `heard` is told what has come of them, again and again.
    #[must_use]
    pub fn new(workers: Workers, heard: impl Fn(Report) + 'static) -> Self {
        Self(Rc::new(Shared {
            workers,
            heard: Box::new(heard),
            doing: RefCell::default(),
        }))
    }

    /// Begins a job; the one before is dropped.
    pub fn run(&self, job: Job) {
        let numbers = job.to_numbers();
        let mut doing = self.0.doing.borrow_mut();
        doing.job = Some(job);
        if let How::Nobody = doing.how {
            doing.how = self.worker();
        }
        match &doing.how {
            // Numbers can always be copied.
            How::Worker(worker, _) => {
                drop(worker.post_message(&Float64Array::from(&numbers[..])));
            }
            How::Page(_) | How::Nobody => {
                drop(doing);
                self.by_the_page();
            }
        }
    }

    /// Drops the job at hand.
    pub fn stop(&self) {
        let mut doing = self.0.doing.borrow_mut();
        if doing.job.take().is_some() {
            match &doing.how {
                How::Worker(worker, _) => {
                    // What is no job ends the one at hand.
                    drop(worker.post_message(&Float64Array::new_with_length(0)));
                }
                How::Page(_) | How::Nobody => doing.how = How::Page(None),
            }
        }
    }

    fn worker(&self) -> How {
        let Some(worker) = self.0.workers.make() else {
            return How::Nobody;
        };
        let here = self.clone();
        let told = EventListener::new(&worker, "message", move |event| {
            let numbers = event
                .dyn_ref::<MessageEvent>()
                .and_then(|event| event.data().dyn_into::<Float64Array>().ok());
            let report = numbers.and_then(|numbers| Report::from_numbers(&numbers.to_vec()));
            if let Some(report) = report {
                here.tell(report);
            }
        });
        let here = self.clone();
        let failed = EventListener::new(&worker, "error", move |event| {
            event.prevent_default();
            if let How::Worker(worker, _) = &here.0.doing.borrow().how {
                worker.terminate();
            }
            // Not from within a listener that goes with it.
            let here = here.clone();
            Timeout::new(0, move || here.by_the_page()).forget();
        });
        How::Worker(worker, [told, failed])
    }

    /// Hands on what belongs to the job at hand.
    fn tell(&self, report: Report) {
        let wanted = self.0.doing.borrow().job.as_ref().map(|job| job.revision);
        if wanted == Some(report.revision) {
            (self.0.heard)(report);
        }
    }

    fn by_the_page(&self) {
        let job = self.0.doing.borrow().job.clone();
        let next = job.map(|job| self.soon(Work::new(job)));
        self.0.doing.borrow_mut().how = How::Page(next);
    }

    fn soon(&self, mut work: Work) -> Timeout {
        let here = self.clone();
        Timeout::new(0, move || {
            let Some(report) = work.step(PORTION) else {
                return;
            };
            let next = here.soon(work);
            here.0.doing.borrow_mut().how = How::Page(Some(next));
            here.tell(report);
        })
    }
}
