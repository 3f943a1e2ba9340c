//! Random plans with projects that move indicators, and choices about them.

use super::random::{change, rows, schedule, source};
use crate::plan::Plan;
use crate::scenario::{Change, ProjectChoice};
use crate::test_plan::{self, Row};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{json, Value};

/// A plan with three project rows, and effects of them on some of its indicators.
pub(super) fn plan_with_effects() -> impl Strategy<Value = Plan> {
    let works = proptest::collection::vec((schedule(), select(vec![0.0, 1.5, 100.0, 8230.7])), 3);
    (rows(), works, select(vec![0.0, 0.5, 1.0]))
        .prop_flat_map(|(rows, works, enough)| {
            let effects: Vec<_> = (0..rows.len()).map(|i| effect(i, &rows[i])).collect();
            (Just((rows, works, enough)), effects)
        })
        .prop_map(|((rows, works, enough), effects)| {
            let work = |(r, (schedule, investment)): (usize, &(Value, f64))| {
                let mut row = test_plan::project(&format!("r{r}"), *investment, &[]);
                row["schedule"] = schedule.clone();
                row
            };
            let works: Vec<Value> = works.iter().enumerate().map(work).collect();
            let mut assumed = test_plan::assumptions(&effects.into_iter().flatten().collect::<Vec<_>>());
            assumed["enough"]["share"] = json!(enough);
            let file = test_plan::file_with_projects(&rows, &works).to_string();
            Plan::from_json_with_effects(&file, &assumed.to_string()).expect("a random plan is valid")
        })
}

/// An effect on an indicator, if there is one: mostly by delivery.
fn effect(indicator: usize, row: &Row) -> BoxedStrategy<Option<Value>> {
    let links = proptest::collection::btree_map(select(vec!["r0", "r1", "r2"]), 0.0..0.333, 0..4);
    let without = proptest::option::of(select(vec![0.0, 3.5, 1e15]));
    let kind = row.kind().to_owned();
    let growth = select(vec![-50.0, 0.0, 7.5, 100.0]);
    (links, any::<bool>(), 0_u8..4, without, 0_u8..8, growth)
        .prop_map(move |(links, shared, lag, without, pick, growth)| {
            let list: Vec<_> = links.iter().map(|(row, share)| (*row, *share)).collect();
            let mut effect = test_plan::moved_by(indicator, &list);
            effect["lag"] = json!(lag);
            let unshared = || links.keys().map(|row| json!({"row": row})).collect::<Vec<_>>();
            match (pick, kind.as_str()) {
                (0, _) => return None,
                (1, "number") => {
                    let total = json!({
                        "value": 12.5, "unit": {"en": "x"}, "year": 2019, "per_unit": 100, "growth": growth,
                        "source": source(),
                    });
                    effect["kind"] = json!({"type": "spending", "denominator": total});
                    effect["links"] = json!(unshared());
                }
                (_, "number" | "trend") => effect["kind"]["without"] = json!(without),
                _ => {}
            }
            if !shared {
                effect["links"] = json!(unshared());
            }
            Some(effect)
        })
        .boxed()
}

/// What may be chosen about a project; some of it is refused.
pub(super) fn project_choice() -> impl Strategy<Value = ProjectChoice> {
    let funding = prop_oneof![Just(1.0), 0.0..=3.0, Just(0.0)];
    (-4_i32..7, -3_i32..5, funding, proptest::bool::weighted(0.1))
        .prop_map(|(delay, longer, funding, cancelled)| ProjectChoice { delay, longer, funding, cancelled })
}

/// Changes of every kind on a plan with effects, some of which may be refused.
pub(super) fn changes_of_projects(plan: &Plan) -> impl Strategy<Value = Vec<Change>> {
    let (len, rows) = (plan.indicators.len(), plan.rows.len());
    let indicator = || 0..len;
    let some = |number: std::ops::Range<f64>| proptest::option::of(number);
    let one = prop_oneof![
        4 => (0..rows, project_choice()).prop_map(|(row, choice)| Change::Project { row, choice }),
        1 => (indicator(), 0..rows, some(0.0..0.6)).prop_map(|(indicator, row, share)| Change::Share { indicator, row, share }),
        1 => (indicator(), some(0.0..20.0)).prop_map(|(indicator, without)| Change::Without { indicator, without }),
        1 => (indicator(), proptest::option::of(0_u8..6)).prop_map(|(indicator, lag)| Change::Lag { indicator, lag }),
        1 => (indicator(), some(-50.0..100.0)).prop_map(|(indicator, percent)| Change::Growth { indicator, percent }),
        1 => some(0.0..1.0).prop_map(Change::Enough),
        3 => change(plan),
    ];
    proptest::collection::vec(one, 0..16)
}
