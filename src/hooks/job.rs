use crate::worker::{Job, JobFailure, News, Runner};
use planner_engine::json::{self, FromJson};
use std::rc::Rc;
use yew::prelude::*;

/// How a long calculation stands.
#[derive(Debug)]
pub enum JobState<T> {
    /// Nothing is asked for.
    Idle,
    /// It is under way; the share that is done, 0 to 1.
    Running(f64),
    /// What it found.
    Done(Rc<T>),
    /// Why it found nothing.
    Failed(JobFailure),
}

impl<T> Clone for JobState<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Idle => Self::Idle,
            Self::Running(done) => Self::Running(*done),
            Self::Done(found) => Self::Done(found.clone()),
            Self::Failed(failure) => Self::Failed(failure.clone()),
        }
    }
}

/// Calculates something beside the page. Another job ends the one before; so does none, and leaving the component.
#[hook]
pub fn use_job<T: FromJson + 'static>(job: Option<Job>) -> JobState<T> {
    // What is known belongs to one job and is over with the next.
    let known = use_state(|| (None::<Job>, JobState::Idle));
    let runner = use_mut_ref(Runner::default);
    {
        let known = known.setter();
        use_effect_with(job.clone(), move |job| {
            let mut runner = runner.borrow_mut();
            match job {
                None => runner.stop(),
                Some(job) => {
                    let of = job.clone();
                    runner.run(job, move |news| known.set((Some(of.clone()), state(news))));
                }
            }
        });
    }
    match &*known {
        (of, state) if *of == job => state.clone(),
        _ if job.is_some() => JobState::Running(0.0),
        _ => JobState::Idle,
    }
}

fn state<T: FromJson>(news: News) -> JobState<T> {
    match news {
        News::Progress(done) => JobState::Running(done),
        News::Over(result) => match result.and_then(|found| Ok(json::read(&found)?)) {
            Ok(found) => JobState::Done(Rc::new(found)),
            Err(failure) => JobState::Failed(failure),
        },
    }
}
