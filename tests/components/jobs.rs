//! Long calculations beside the page, with a worker that only pretends to calculate.

use planner_engine::{Plan, Scenario, Stress};
use two_mountains_planner::hooks::{use_job, JobState};
use two_mountains_planner::i18n::Lang;
use two_mountains_planner::state::{PlanHandle, ScenarioHandle};
use two_mountains_planner::worker::Job;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

/// Does what the options ask: `silent` says how far it is and no more, `refuse` and `fail` name a fault, anything else is
/// given back as a delay.
const PRETENDER: &str = r#"
    let seen = 0;
    addEventListener("message", ({ data: { job, plan, effects, scenario, options } }) => {
        seen++;
        if (job !== "stress" || effects !== null || !JSON.parse(plan).indicators || !JSON.parse(scenario).plan) return;
        postMessage({ progress: 0.25 });
        if (options === "silent") return;
        if (options === "refuse") postMessage({ error: { argument: "options", field: "delay", code: "number", problem: "no" } });
        else if (options === "fail") postMessage({ error: { argument: "", field: "", code: "failed", problem: "broken" } });
        else postMessage({ result: JSON.stringify({ delay: Number(options), met: seen, sizes: [], indicators: [], rows: [] }) });
    });
"#;

#[derive(PartialEq, Properties)]
struct AskerProps {
    plan: PlanHandle,
    scenario: ScenarioHandle,
}

/// Asks for what its field says, and shows how that stands.
#[component]
fn Asker(props: &AskerProps) -> Html {
    let options = use_state(String::new);
    let job = (!options.is_empty()).then(|| Job {
        name: "stress",
        plan: props.plan.clone(),
        scenario: props.scenario.clone(),
        options: (*options).clone(),
        attempt: 0,
    });
    let text = match use_job::<Stress>(job) {
        JobState::Idle => "idle".to_owned(),
        JobState::Running(done) => format!("running {done}"),
        JobState::Done(found) => format!("found {} in answer {}", found.delay, found.met),
        JobState::Failed(failure) => failure.words(Lang::En),
    };
    let oninput = use_callback(options.setter(), |event: InputEvent, options| {
        let field: web_sys::HtmlInputElement = event.target_unchecked_into();
        options.set(field.value());
    });
    html! { <><input {oninput} /><p>{ text }</p></> }
}

struct Asked {
    root: web_sys::Element,
    app: Option<yew::AppHandle<Asker>>,
}

impl Asked {
    /// Shows the asker on a page that names a worker, or none.
    fn open(worker: Option<&str>) -> Self {
        let document = web_sys::window().and_then(|w| w.document()).expect("a browser");
        if let Some(old) = document.query_selector("meta[name=planner-worker]").expect("a selector") {
            old.remove();
        }
        if let Some(script) = worker {
            let meta = document.create_element("meta").expect("an element");
            meta.set_attribute("name", "planner-worker").expect("an attribute");
            let address = format!("data:text/javascript,{}", js_sys::encode_uri_component(script));
            meta.set_attribute("content", &address).expect("an attribute");
            document.head().expect("a head").append_child(&meta).expect("it fits");
        }
        let root = document.create_element("div").expect("an element");
        document.body().expect("a body").append_child(&root).expect("it fits");
        let plan = Plan::from_json(include_str!("../../static/plans/yubei-2019-2025.json")).expect("the plan is valid");
        let scenario = ScenarioHandle::new(Scenario::as_written(&plan));
        let props = AskerProps { plan: PlanHandle::new(plan), scenario };
        let app = yew::Renderer::<Asker>::with_root_and_props(root.clone(), props).render();
        Self { root, app: Some(app) }
    }

    async fn ask(&self, options: &str) {
        yew::scheduler::flush().await;
        let field: web_sys::HtmlInputElement =
            self.root.query_selector("input").expect("a selector").expect("the field").unchecked_into();
        field.set_value(options);
        let init = web_sys::InputEventInit::new();
        init.set_bubbles(true);
        let event = web_sys::InputEvent::new_with_event_init_dict("input", &init).expect("an event");
        field.dispatch_event(&event).expect("it is heard");
        yew::scheduler::flush().await;
    }

    /// Waits until the text is this; a worker answers in its own time.
    async fn says(&self, text: &str) {
        let shown = || self.root.query_selector("p").expect("a selector").and_then(|p| p.text_content());
        for _ in 0..600 {
            yew::scheduler::flush().await;
            if shown().as_deref() == Some(text) {
                return;
            }
            next_turn().await;
        }
        assert_eq!(shown().as_deref(), Some(text));
    }
}

impl Drop for Asked {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

/// A worker's answer arrives between two turns of the page.
async fn next_turn() {
    let turn = js_sys::Promise::new(&mut |resolve, _| {
        let window = web_sys::window().expect("a browser");
        window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 16).expect("a timer");
    });
    JsFuture::from(turn).await.expect("it comes");
}

#[wasm_bindgen_test]
async fn a_job_is_told_of_until_it_is_done_and_the_next_finds_the_worker_ready() {
    let asked = Asked::open(Some(PRETENDER));
    asked.says("idle").await;
    asked.ask("silent").await;
    asked.says("running 0.25").await;
    // Another job ends the one that hangs: a new worker answers for the first time.
    asked.ask("2").await;
    asked.says("found 2 in answer 1").await;
    // A worker that is done goes on with the next.
    asked.ask("3").await;
    asked.says("found 3 in answer 2").await;
    asked.ask("").await;
    asked.says("idle").await;
}

#[wasm_bindgen_test]
async fn a_failure_is_told_in_words_and_a_new_worker_takes_over_after_a_break_down() {
    let asked = Asked::open(Some(PRETENDER));
    asked.ask("refuse").await;
    asked.says("This cannot be calculated: options.delay: no").await;
    asked.ask("4").await;
    asked.says("found 4 in answer 2").await;
    asked.ask("fail").await;
    let words =
        "The calculation in the background did not finish; everything else works as before. Check the connection and \
                 try again. If that does not help, reload this page: your saved changes are safe. (broken)";
    asked.says(words).await;
    asked.ask("5").await;
    asked.says("found 5 in answer 1").await;
}

#[wasm_bindgen_test]
async fn a_worker_that_is_not_there_is_told_of() {
    let asked = Asked::open(None);
    asked.ask("2").await;
    asked
        .says(
            "The browser lets this page run nothing beside itself, which this calculation needs. That is common in \
             restricted frames and old browsers: please open the planner in a window of its own, or use a current Chrome, \
             Edge or Firefox.",
        )
        .await;
    let asked = Asked::open(Some("this is no script"));
    asked.ask("2").await;
    let words = |reason: &str| {
        format!(
            "The calculation in the background did not finish; everything else works as before. Check the connection and \
             try again. If that does not help, reload this page: your saved changes are safe. ({reason})"
        )
    };
    asked.says(&words("Uncaught SyntaxError: Unexpected identifier 'is'")).await;
}
