//! The page's parts in a browser: what a user does to them, and what they then show.
#![cfg(target_arch = "wasm32")]

#[path = "components/jobs.rs"]
mod jobs;
#[path = "components/page.rs"]
mod page;
#[path = "components/painting.rs"]
mod painting;

use page::Page;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The first indicator: 87.1 % in the base year, 90.5 % as the last yearly target, more than 90 % required.
const AIR: u32 = 1;
/// Institutions: in force from the base year on.
const INSTITUTIONS: u32 = 18;
/// Only ever "steadily improving".
const SPECIES: u32 = 8;

#[wasm_bindgen_test]
async fn a_figure_typed_into_a_year_is_judged_at_once() {
    let page = Page::open(AIR).await;
    assert_eq!(page.text(".slider__value"), "90.5%");
    assert!(!page.text(".verdicts__card--leads").contains("未达标"));
    page.enter("#year-scenario-6").await;
    page.type_text("#year-scenario-6", "89.4").await;
    assert_eq!(page.text(".slider__value"), "89.4%");
    assert!(page.text(".verdicts__card--leads").contains("未达标"));
    assert!(page.text(".verdicts__outlook").contains("−1.1个百分点"));
}

#[wasm_bindgen_test]
async fn full_width_digits_are_digits() {
    let page = Page::open(AIR).await;
    page.type_text("#year-scenario-6", "８９．４％").await;
    assert_eq!(page.text(".slider__value"), "89.4%");
}

#[wasm_bindgen_test]
async fn what_cannot_be_is_said_on_the_spot_and_the_value_stays() {
    let page = Page::open(AIR).await;
    page.type_text("#year-scenario-6", "88").await;
    page.type_text("#year-scenario-6", "120").await;
    assert_eq!(page.attribute("#year-scenario-6", "aria-invalid").as_deref(), Some("true"));
    let message = page.text("#years-message");
    assert!(message.contains("0 到 100") && message.contains("仍用 88.0%"), "{message}");
    page.type_text("#year-scenario-6", "很多").await;
    assert!(page.text("#years-message").contains("请填数字"));
    assert_eq!(page.text(".slider__value"), "88.0%");
    // What is right again takes the message away.
    page.type_text("#year-scenario-6", "89").await;
    assert_eq!(page.attribute("#year-scenario-6", "aria-invalid"), None);
    assert!(!page.text("#years-message").contains("请填数字"));
}

#[wasm_bindgen_test]
async fn the_beginning_of_a_figure_that_cannot_be_is_taken_back() {
    let page = Page::open(AIR).await;
    page.enter("#year-scenario-6").await;
    for text in ["1", "12", "120"] {
        page.type_text("#year-scenario-6", text).await;
    }
    assert_eq!(page.text(".slider__value"), "90.5%");
}

#[wasm_bindgen_test]
async fn keys_step_and_escape_restores() {
    let page = Page::open(AIR).await;
    page.enter("#year-scenario-6").await;
    page.key("#year-scenario-6", "ArrowUp", false).await;
    assert_eq!(page.value("#year-scenario-6"), "90.6");
    page.key("#year-scenario-6", "ArrowDown", true).await;
    assert_eq!(page.value("#year-scenario-6"), "89.6");
    page.key("#year-scenario-6", "Escape", false).await;
    assert_eq!(page.value("#year-scenario-6"), "90.5");
}

#[wasm_bindgen_test]
async fn a_run_of_keys_in_one_field_is_taken_back_as_one() {
    let page = Page::open(AIR).await;
    page.enter("#year-scenario-6").await;
    for text in ["8", "89", "89.", "89.4"] {
        page.type_text("#year-scenario-6", text).await;
    }
    page.leave("#year-scenario-6").await;
    page.undo().await;
    assert_eq!(page.value("#year-scenario-6"), "90.5");
}

#[wasm_bindgen_test]
async fn an_emptied_field_goes_back_to_the_method() {
    let page = Page::open(AIR).await;
    page.type_text("#year-scenario-5", "80").await;
    assert!(page.text(".years__clear").contains("清除"));
    page.type_text("#year-scenario-5", "").await;
    page.leave("#year-scenario-5").await;
    assert!(!page.has(".years__clear"));
    page.click(".years__cell:nth-child(7) .years__year").await;
    assert_eq!(page.text(".slider__value"), "90.0%");
}

#[wasm_bindgen_test]
async fn an_actual_figure_is_not_overwritten_by_the_scenario() {
    let page = Page::open(AIR).await;
    page.type_text("#year-actual-1", "89.6").await;
    page.leave("#year-actual-1").await;
    assert!(!page.has("#year-scenario-1"));
    page.click(".years__cell:nth-child(3) .years__year").await;
    assert!(page.text(".slider__locked").contains("已有实际值"));
}

#[wasm_bindgen_test]
async fn a_stage_is_chosen_as_a_stage() {
    let page = Page::open(INSTITUTIONS).await;
    assert!(!page.has(".slider"));
    page.choose("#year-scenario-6", "1").await;
    assert!(page.text(".verdicts__card--leads").contains("未达标"));
    page.choose("#year-scenario-6", "").await;
    assert!(!page.text(".verdicts__card--leads").contains("未达标"));
}

#[wasm_bindgen_test]
async fn a_decline_is_chosen_as_a_decline() {
    let page = Page::open(SPECIES).await;
    page.click(".bar__option:nth-child(3) input").await;
    assert!(page.text(".verdicts__card--leads").contains("未达标"));
    assert!(page.text(".bar").contains("下降"));
}

#[wasm_bindgen_test]
async fn a_method_brings_its_parameters_and_says_what_they_may_be() {
    let page = Page::open(AIR).await;
    // Saturating: 100 is the natural cap, 30 % of the gap closed a year.
    page.click("#method-5").await;
    assert_eq!((page.value("#parameter-cap"), page.value("#parameter-closing")), ("100.0".into(), "30".into()));
    page.type_text("#parameter-closing", "130").await;
    assert!(page.text("#parameter-closing-message").contains("0 到 100"));
    // A damped trend needs two actual figures, and there is one.
    page.click("#method-6").await;
    assert!(page.text(".chooser__trouble").contains("两年"));
    page.click(".years__clear").await;
    assert_eq!(page.value("#year-scenario-6"), "90.5");
}
