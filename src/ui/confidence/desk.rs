//! What the Confidence view works on: what is asked of the state shown, what is known of the answer,
//! and the one way in which anything is changed.

use std::{cell::RefCell, rc::Rc};

use yew::Callback;

use crate::{
    codec::{
        confidence::{self, Asking, Doubt, Key},
        mix, plan,
        url::Problem,
        work::{Job, Report, Work},
    },
    model::{
        chance::{Answer, Asked, Method, Months, Outcome, Question, Range},
        mix::MixNeed,
        plan::{PlanNeed, Spreads, YearMonth},
    },
    platform::{
        address, clock,
        worker::{Trials, Workers},
    },
    state::{Action, Moment, State, Touched},
    ui::page::Page,
};

/// How many numbers are drawn at once, before anything is shown: a thousandth of a second.
const AT_ONCE: f64 = 24_000.0;

/// What a state asks of chance.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// What is uncertain, and what is wanted.
    pub doubt: Doubt,
    /// What could not be used of the address.
    pub problems: Vec<Problem>,
    /// What is asked; `None` where no leads are needed.
    pub asking: Option<Asking>,
    /// The months of the plan, as they are asked about.
    pub months: Months,
    /// What they are called.
    pub names: Vec<YearMonth>,
}

/// What there is to say now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The answer.
    pub answer: Answer,
    /// What revenue the leads at hand may bring.
    pub revenue: Vec<Range>,
    /// What adds up over the months, and of which months that is.
    pub months: Option<(Months, Outcome)>,
}

/// What a report was good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Heard {
    /// Nobody asks for it any more, or as much is known.
    Nothing,
    /// The charts show more.
    More,
    /// The answer itself is better known.
    Answer,
}

/// The state that is shown, and what has come of trials.
#[derive(Default)]
pub struct Desk {
    workers: Workers,
    now: RefCell<Option<Now>>,
    tried: RefCell<Tried>,
    found: RefCell<Option<(Rc<Seen>, Rc<Found>)>>,
    spreads: RefCell<Spreads>,
    /// Who hears of trials: the view as it is drawn now. It goes when another is chosen, and
    /// trials outlive it.
    hears: Hears,
}

/// Whoever hears of trials.
type Hears = Rc<RefCell<Option<Callback<Report>>>>;

struct Now {
    state: Rc<State>,
    seen: Rc<Seen>,
    dispatch: Callback<Action>,
}

/// What has come of trials so far.
#[derive(Default)]
struct Tried {
    /// Of which question, by which seed.
    of: Option<(Question, u32)>,
    /// How many leads it takes.
    leads: Option<(Outcome, u64)>,
    /// What so many leads bring.
    revenue: Option<(u64, Outcome, u64)>,
    /// What comes month by month. That of another question stays until there is another.
    months: Option<(Months, Outcome, u64)>,
    /// The job at hand.
    job: Option<Job>,
    trials: Option<Trials>,
    revision: u32,
}

impl Desk {
    /// A desk whose trials are made by these workers.
    pub fn new(workers: Workers) -> Self {
        Self {
            workers,
            ..Self::default()
        }
    }

    /// Takes over what the page shows, and gives what is in it.
    pub fn take(&self, page: &Page) -> Rc<Seen> {
        let seen = self.of(&page.state);
        self.now.replace(Some(Now {
            state: page.state.clone(),
            seen: seen.clone(),
            dispatch: page.dispatch.clone(),
        }));
        seen
    }

    /// What is in a state. Of what is the same as before, nothing is worked out again.
    pub fn of(&self, state: &State) -> Rc<Seen> {
        if let Some(now) = self.now.borrow().as_ref()
            && now.state.link.unknown == state.link.unknown
            && now.state.scenario() == state.scenario()
        {
            return now.seen.clone();
        }
        let confidence::Decoded { doubt, problems } = confidence::decode(&state.link.unknown);
        let mix = mix::decode(&state.link.unknown).link.mix;
        let need = MixNeed::of(state.scenario(), &mix);
        let asking = Asking::of(state.scenario(), &mix, &need, &state.demand, &doubt);
        let plan = plan::decode(&state.link.unknown).plan;
        let asked = asking.as_ref().map(|asking| {
            let spreads = &mut self.spreads.borrow_mut();
            let need = PlanNeed::after(state.scenario(), &mix, &plan, spreads);
            asking.months(state.scenario(), &mix, &doubt, &plan, &need)
        });
        let months = asked.unwrap_or_default();
        let start = plan.start.or_else(next_month);
        let names = (0..).map_while(|month| Some(start?.plus(month)));
        Rc::new(Seen {
            doubt,
            problems,
            asking,
            names: names.take(months.quotas.len()).collect(),
            months,
        })
    }

    /// What there is now.
    pub fn doubt(&self) -> Doubt {
        let now = self.now.borrow();
        now.as_ref()
            .map_or_else(Doubt::default, |now| now.seen.doubt.clone())
    }

    /// Changes what is uncertain or wanted; `touched` is what a gesture moves, if one does.
    pub fn edit(&self, touched: Option<Key>, change: impl FnOnce(&mut Doubt)) {
        let now = self.now.borrow();
        let Some(now) = now.as_ref() else { return };
        let mut doubt = now.seen.doubt.clone();
        change(&mut doubt);
        // The query stays in the address, so what it says may have to be taken back.
        let (query, _) = address::read();
        let named = confidence::named(&query);
        let moment = Moment {
            scenario: now.state.scenario().clone(),
            pairs: confidence::merge(&now.state.link.unknown, &doubt, &named),
        };
        let touched = touched.map(|key| Touched::pair(&key.code()));
        now.dispatch.emit(Action::Changed(moment.into(), touched));
    }

    /// Says what else happened.
    pub fn did(&self, action: Action) {
        if let Some(now) = self.now.borrow().as_ref() {
            now.dispatch.emit(action);
        }
    }

    /// What there is to say of what is asked, as far as it is known. What has to be tried out
    /// begins at once with a few trials, so that there always is an answer.
    pub fn found(&self, seen: &Rc<Seen>) -> Rc<Found> {
        if let Some((of, found)) = self.found.borrow().as_ref()
            && of == seen
        {
            return found.clone();
        }
        let found = Rc::new(self.look(seen));
        self.found.replace(Some((seen.clone(), found.clone())));
        found
    }

    fn look(&self, seen: &Seen) -> Found {
        let Some(asking) = &seen.asking else {
            return Found::default();
        };
        let Asking {
            question,
            leads,
            wanted,
            ..
        } = asking;
        self.begin(asking, seen.doubt.seed);
        let tried = self.tried.borrow();
        let answer = match Answer::computed(question, *leads, *wanted) {
            Some(answer) => answer,
            None => tried
                .leads
                .as_ref()
                .map(|(outcome, enough)| Answer::tried(outcome, *enough, *leads, *wanted))
                .unwrap_or_default(),
        };
        let revenue = question.revenue(*leads).or_else(|| {
            let (_, outcome, _) = tried.revenue.as_ref()?;
            Some(question.revenue_tried(outcome.tally()))
        });
        let months = tried.months.as_ref();
        Found {
            answer,
            revenue: revenue.unwrap_or_default(),
            months: months.map(|(months, outcome, _)| (months.clone(), outcome.clone())),
        }
    }

    /// Makes the first trials of what has not been tried out at all.
    fn begin(&self, asking: &Asking, seed: u32) {
        let tried = &mut *self.tried.borrow_mut();
        let of = (asking.question.clone(), seed);
        if tried.of.as_ref() != Some(&of) {
            (tried.leads, tried.revenue) = (None, None);
            // What there is of months is no longer true, but better than nothing for a moment.
            if let Some((months, ..)) = &mut tried.months {
                months.cohorts.clear();
            }
            tried.of = Some(of);
        }
        if tried
            .revenue
            .as_ref()
            .is_some_and(|known| known.0 != asking.leads)
        {
            tried.revenue = None;
        }
        let first = |asked: Asked| {
            let job = Job {
                revision: 0,
                question: asking.question.clone(),
                asked: vec![asked],
                seed,
            };
            let report = Work::new(job).step(AT_ONCE)?;
            Some((report.outcome, report.enough))
        };
        for asked in wanted(asking, None) {
            match asked {
                Asked::Leads if tried.leads.is_none() => tried.leads = first(asked),
                Asked::Revenue { .. } if tried.revenue.is_none() => {
                    let done = first(asked);
                    tried.revenue = done.map(|(outcome, enough)| (asking.leads, outcome, enough));
                }
                _ => {}
            }
        }
    }

    /// Has the trials made that are still missing; `heard` is told when there is more to say.
    pub fn go_on(&self, seen: &Seen, heard: Callback<Report>) {
        self.hears.replace(Some(heard));
        let tried = &mut *self.tried.borrow_mut();
        let all = seen.asking.iter();
        let all = all.flat_map(|asking| wanted(asking, Some(&seen.months)));
        let missing = all.filter(|asked| {
            let done = match asked {
                Asked::Months(months) => {
                    let known = tried.months.as_ref().filter(|known| known.0 == *months);
                    known.map(|(_, outcome, enough)| (outcome, *enough))
                }
                Asked::Leads => tried
                    .leads
                    .as_ref()
                    .map(|(outcome, enough)| (outcome, *enough)),
                Asked::Revenue { .. } => tried
                    .revenue
                    .as_ref()
                    .map(|(_, outcome, enough)| (outcome, *enough)),
            };
            done.is_none_or(|(outcome, enough)| outcome.trials < enough)
        });
        let asked: Vec<_> = missing.collect();
        let Some(asking) = seen.asking.as_ref().filter(|_| !asked.is_empty()) else {
            if tried.job.take().is_some()
                && let Some(trials) = &tried.trials
            {
                trials.stop();
            }
            return;
        };
        if let Some(job) = &tried.job
            && job.question == asking.question
            && job.seed == seen.doubt.seed
            && asked.iter().all(|asked| job.asked.contains(asked))
        {
            return; // It is under way.
        }
        tried.revision += 1;
        let job = Job {
            revision: tried.revision,
            question: asking.question.clone(),
            asked,
            seed: seen.doubt.seed,
        };
        tried.job = Some(job.clone());
        let hears = self.hears.clone();
        let tell = move |report| {
            let heard = hears.borrow().clone();
            if let Some(heard) = heard {
                heard.emit(report);
            }
        };
        let trials = tried
            .trials
            .get_or_insert_with(|| Trials::new(self.workers.clone(), tell));
        trials.run(job);
    }

    /// Takes over what has come of trials, if it is more than is known of what is asked now.
    pub fn hear(&self, report: Report) -> Heard {
        let tried = &mut *self.tried.borrow_mut();
        let Some(job) = tried
            .job
            .as_ref()
            .filter(|job| job.revision == report.revision)
        else {
            return Heard::Nothing;
        };
        // Something else is asked already, and that job has yet to be begun.
        let asked = tried.of.as_ref();
        if asked.is_none_or(|(question, seed)| *question != job.question || *seed != job.seed) {
            return Heard::Nothing;
        }
        let Report {
            at,
            outcome,
            enough,
            ..
        } = report;
        let more =
            |known: Option<&Outcome>| known.is_none_or(|known| known.trials < outcome.trials);
        let heard = match job.asked.get(at) {
            Some(Asked::Leads) if more(tried.leads.as_ref().map(|known| &known.0)) => {
                tried.leads = Some((outcome, enough));
                Heard::Answer
            }
            Some(Asked::Revenue { leads }) => {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "it was whole before"
                )]
                let leads = *leads as u64;
                let known = tried.revenue.as_ref();
                if known.is_none_or(|known| known.0 != leads) || !more(known.map(|known| &known.1))
                {
                    return Heard::Nothing;
                }
                tried.revenue = Some((leads, outcome, enough));
                Heard::More
            }
            Some(Asked::Months(months)) => {
                tried.months = Some((months.clone(), outcome, enough));
                Heard::More
            }
            _ => return Heard::Nothing,
        };
        self.found.replace(None);
        heard
    }
}

/// What only trials can tell of what is asked.
fn wanted(asking: &Asking, months: Option<&Months>) -> Vec<Asked> {
    let mut asked = Vec::new();
    if asking.question.method() == Method::Simulation {
        asked.push(Asked::Leads);
    }
    if asking.question.revenue(asking.leads).is_none() {
        #[expect(clippy::cast_precision_loss, reason = "at most 10^12")]
        let leads = asking.leads as f64;
        asked.push(Asked::Revenue { leads });
    }
    let months = months.filter(|months| !months.quotas.is_empty());
    asked.extend(months.cloned().map(Asked::Months));
    asked
}

/// The month after this one on the reader's clock.
fn next_month() -> Option<YearMonth> {
    let (year, month) = clock::month();
    Some(YearMonth::new(year, month)?.plus(1))
}
