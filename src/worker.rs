//! Long calculations beside the page: in a worker of the browser, with the program that embedders use. Nothing of it is
//! fetched before the first one is asked for.

use crate::i18n::{define_messages, Lang};
use crate::state::{PlanHandle, ScenarioHandle};
use js_sys::{Object, Reflect};
use planner_engine::plan::PlanError;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Worker, WorkerOptions, WorkerType};

define_messages! {
    blocked() {
        zh: "浏览器不允许本页在后台计算，因此无法进行这项计算。这常见于受限制的嵌入框架和旧版浏览器：请在新窗口中打开本程序，或换用新版 Chrome、Edge、Firefox。",
        en: "The browser lets this page run nothing beside itself, which this calculation needs. That is common in restricted frames and old browsers: please open the planner in a window of its own, or use a current Chrome, Edge or Firefox.",
    }
    stopped(reason) {
        zh: "后台计算没有完成，其他功能可以照常使用。请检查网络后重试；仍不行时，请重新载入本页，您保存的改动不受影响。（{reason}）",
        en: "The calculation in the background did not finish; everything else works as before. Check the connection and try again. If that does not help, reload this page: your saved changes are safe. ({reason})",
    }
    refused(field, problem) {
        zh: "不能这样计算：{field}（{problem}）",
        en: "This cannot be calculated: {field}: {problem}",
    }
}

/// A long calculation, compared by the identity of plan and scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// Its name in the JavaScript interface, such as `stress`.
    pub name: &'static str,
    /// The plan with its assumptions.
    pub plan: PlanHandle,
    /// The scenario.
    pub scenario: ScenarioHandle,
    /// Its options, as JSON.
    pub options: String,
    /// How often it was asked for again after it failed.
    pub attempt: u32,
}

/// Why there is no result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JobFailure {
    /// The browser runs no workers here.
    Blocked,
    /// The worker could not be loaded, or stopped. Asking again may help.
    Stopped(String),
    /// What was asked for cannot be.
    Refused {
        /// The field, with the argument that it is in.
        field: String,
        /// What is wrong with it, in English.
        problem: String,
    },
}

impl JobFailure {
    /// The failure in words.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Blocked => blocked(lang),
            Self::Stopped(reason) => stopped(lang, reason),
            Self::Refused { field, problem } => refused(lang, field, problem),
        }
    }
}

impl From<PlanError> for JobFailure {
    /// A result that cannot be read comes from another version of the program.
    fn from(error: PlanError) -> Self {
        Self::Stopped(error.to_string())
    }
}

/// What is heard of a job: how far it is, from 0 to 1, and in the end its result as JSON, or why there is none.
#[derive(Debug, Clone, PartialEq)]
pub enum News {
    /// The share that is done.
    Progress(f64),
    /// It is over.
    Over(Result<String, JobFailure>),
}

/// Runs one job at a time. A new one ends the one before, and dropping the runner ends both.
#[derive(Default)]
pub struct Runner(Option<Hand>);

impl Runner {
    /// Starts a job. `tell` hears of it until it is over.
    pub fn run(&mut self, job: &Job, tell: impl Fn(News) + 'static) {
        // A worker that still works on something can only be ended; one that is done knows the plan already.
        let kept = self.0.take().filter(|hand| hand.free.get());
        let Some(mut hand) = kept.or_else(Hand::start) else {
            tell(News::Over(Err(JobFailure::Blocked)));
            return;
        };
        hand.work(job, tell);
        self.0 = Some(hand);
    }

    /// Ends the job that is under way, if one is.
    pub fn stop(&mut self) {
        self.0 = self.0.take().filter(|hand| hand.free.get());
    }
}

/// Hears one kind of event.
type Ear = Closure<dyn FnMut(JsValue)>;

/// A worker, and how it is listened to.
struct Hand {
    worker: Worker,
    /// Whether it waits for work.
    free: Rc<Cell<bool>>,
    ears: Option<[Ear; 2]>,
}

impl Hand {
    fn start() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let address = document.query_selector("meta[name=planner-worker]").ok()??.get_attribute("content")?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&address, &options).ok()?;
        Some(Self { worker, free: Rc::new(Cell::new(true)), ears: None })
    }

    fn work(&mut self, job: &Job, tell: impl Fn(News) + 'static) {
        let tell = Rc::new(tell);
        let hear = {
            let (tell, free) = (tell.clone(), self.free.clone());
            Ear::new(move |message: JsValue| {
                let (news, usable) = read(&field(&message, "data"));
                free.set(usable);
                tell(news);
            })
        };
        let fail = Ear::new(move |error: JsValue| {
            // A script that cannot be loaded says no more than that it cannot.
            let reason = Some(text(&error, "message")).filter(|words| !words.is_empty());
            tell(News::Over(Err(JobFailure::Stopped(reason.unwrap_or_else(|| "worker.js".to_owned())))));
        });
        self.free.set(false);
        self.worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        self.worker.set_onerror(Some(fail.as_ref().unchecked_ref()));
        self.ears = Some([hear, fail]);
        // Text alone can always be sent.
        let _ = self.worker.post_message(&message(job));
    }
}

impl Drop for Hand {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// What `worker.js` is told.
fn message(job: &Job) -> JsValue {
    let json = |file: Option<String>| file.map_or(JsValue::NULL, JsValue::from);
    let message = Object::new();
    for (name, value) in [
        ("job", job.name.into()),
        ("plan", json(serde_json::to_string(&job.plan.file).ok())),
        ("effects", json(job.plan.effects.file.as_ref().and_then(|file| serde_json::to_string(file).ok()))),
        ("scenario", job.scenario.to_json(&job.plan).into()),
        ("options", job.options.as_str().into()),
    ] {
        // A new object takes any field.
        let _ = Reflect::set(&message, &name.into(), &value);
    }
    message.into()
}

fn field(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

fn text(of: &JsValue, name: &str) -> String {
    field(of, name).as_string().unwrap_or_default()
}

/// What `worker.js` says, and whether it can be given more work now.
fn read(answer: &JsValue) -> (News, bool) {
    if let Some(done) = field(answer, "progress").as_f64() {
        return (News::Progress(done), false);
    }
    if let Some(result) = field(answer, "result").as_string() {
        return (News::Over(Ok(result)), true);
    }
    let error = field(answer, "error");
    let (argument, inner, problem) = (text(&error, "argument"), text(&error, "field"), text(&error, "problem"));
    if argument.is_empty() {
        return (News::Over(Err(JobFailure::Stopped(problem))), false);
    }
    let field = if inner.is_empty() { argument } else { format!("{argument}.{inner}") };
    (News::Over(Err(JobFailure::Refused { field, problem })), true)
}
