//! Slip stress finds what evaluating every combination of late projects finds.

use super::config;
use super::random::{after, change, rows, schedule, source};
use crate::plan::Plan;
use crate::scenario::{Change, ProjectChoice};
use crate::stress::{slow, StressOptions};
use crate::test_plan;
use proptest::prelude::*;
use serde_json::{json, Value};

/// How an indicator may be moved: how much worse without the work, in how many years, and by which rows.
fn effect() -> impl Strategy<Value = (Option<u32>, u8, Vec<bool>)> {
    (proptest::option::of(0_u32..60), 0_u8..3, proptest::collection::vec(any::<bool>(), 5))
}

/// A plan whose indicators are moved by up to five rows.
fn plan_with_effects() -> impl Strategy<Value = Plan> {
    let effects = proptest::collection::vec(effect(), 6);
    (rows(), proptest::collection::vec(schedule(), 1..=5), effects).prop_map(|(rows, schedules, effects)| {
        let mut file = test_plan::file(&rows);
        file["programmes"] =
            json!([{"id": "p", "name": {"en": "p"}, "parts": [{"id": "part", "name": {"en": "part"}}]}]);
        let row = |(r, schedule): (usize, &Value)| {
            json!({
                "id": r.to_string(), "name": {"en": "row"}, "investment": r, "lead": [], "schedule": schedule,
                "source": source(),
            })
        };
        file["projects"] = json!([{
            "id": "1", "number": 1, "part": "part", "name": {"en": "project"},
            "rows": schedules.iter().enumerate().map(row).collect::<Vec<_>>(),
        }]);
        let entry = |(i, (without, lag, links)): (usize, &(Option<u32>, u8, Vec<bool>))| {
            let mut kind = json!({"type": "delivery"});
            // Only levels can be worse by so much.
            let levels = matches!(file["indicators"][i]["quantity"]["type"].as_str(), Some("number" | "trend"));
            if let Some(without) = without.filter(|_| levels) {
                kind["without"] = json!(without);
            }
            let linked = (0..schedules.len()).filter(|&r| links[r]).map(|r| json!({"row": r.to_string()}));
            json!({
                "indicator": i.to_string(), "kind": kind, "lag": lag, "reason": {"en": "why"}, "confidence": "low",
                "links": linked.collect::<Vec<_>>(),
            })
        };
        let rates = json!({"planning": 0, "building": 1, "completion": 1, "operating": 1, "reason": {"en": "why"}});
        let assumed = json!({
            "format": "two-mountains-effects", "version": 1, "plan": {"id": "test"}, "name": {"en": "Assumed"},
            "delivery": rates, "spending": rates, "enough": {"share": 0.5, "reason": {"en": "why"}},
            "effects": effects.iter().take(rows.len()).enumerate().map(entry).collect::<Vec<_>>(),
        });
        Plan::from_json_with_effects(&file.to_string(), &assumed.to_string()).expect("a random plan is valid")
    })
}

/// What may be chosen about one of the rows, of which there may be fewer.
fn project() -> impl Strategy<Value = Change> {
    (0_usize..5, 0..4, 0.0..2.0, any::<bool>()).prop_map(|(row, delay, funding, cancelled)| Change::Project {
        row,
        choice: ProjectChoice { delay, funding, cancelled, ..ProjectChoice::default() },
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn slip_stress_is_what_evaluating_every_combination_gives(
        (plan, changes) in plan_with_effects().prop_flat_map(|plan| {
            let changes = proptest::collection::vec(prop_oneof![change(&plan), project()], 0..8);
            (Just(plan), changes)
        }),
        delay in prop_oneof![1..4, Just(30)],
    ) {
        let scenario = after(&plan, &changes);
        slow::compare(&plan, &scenario, &StressOptions { delay: Some(delay), ..StressOptions::default() });
    }
}
