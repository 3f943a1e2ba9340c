//! Against trying every schedule, by the engine alone.

use super::plans::{indicator, moved_by, percent, plan, project, spending};
use super::*;
use planner_engine::plan::Plan;
use planner_engine::schedule::{spent, spent_by_programme};
use planner_engine::{Change, ProjectChoice};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{json, Value};

const IDS: [&str; 5] = ["a", "b", "c", "d", "e"];

fn works() -> impl Strategy<Value = Vec<Value>> {
    let one = (2020..2025, 0..2, 0..3, select(vec![0.0, 10.0, 35.0, 60.0, 100.0, 123.4]));
    proptest::collection::vec(one, 1..=5).prop_map(|rows| {
        let row = |(k, (from, planning, building, money)): (usize, (i32, i32, i32, f64))| {
            let begin = (from + planning).min(2024);
            let mut spans = vec![(begin, (begin + building).min(2024), "building")];
            if begin > from {
                spans.insert(0, (from, begin - 1, "planning"));
            }
            project(IDS[k], money, &spans)
        };
        rows.into_iter().enumerate().map(row).collect()
    })
}

/// An indicator of any kind.
fn anything() -> impl Strategy<Value = Value> {
    let levels = || {
        proptest::collection::vec((700..1000).prop_map(|v| json!({"type": "level", "value": f64::from(v) / 10.0})), 4)
    };
    let thresholds = || select(vec![75.0, 80.0, 85.5, 90.0]);
    let changes = proptest::collection::vec(
        select(vec!["up", "flat", "not_down"]).prop_map(|way| json!({"type": "change", "direction": way})),
        4,
    );
    let rules = select(vec!["steadily_improving", "growing_every_year", "not_decreasing"]);
    let rising = (proptest::collection::vec(0..30, 4), rules).prop_map(|(steps, kind)| {
        let mut now = 700;
        let path: Vec<Value> = steps
            .iter()
            .map(|step| {
                now += step;
                json!({"type": "level", "value": f64::from(now) / 10.0})
            })
            .collect();
        indicator(percent(), json!({"kind": kind}), json!({"type": "level", "value": 70.0}), &path)
    });
    let bounded = (levels(), thresholds(), select(vec!["above", "below"]), any::<bool>()).prop_map(
        |(path, threshold, kind, strict)| {
            let rule = json!({"kind": kind, "threshold": threshold, "strict": strict});
            indicator(percent(), rule, json!({"type": "level", "value": 78.0}), &path)
        },
    );
    let trend = changes.prop_map(|path| {
        let quantity = json!({"type": "trend", "unit": {"en": "%"}, "decimals": 1, "min": 0, "max": 100});
        let base = json!({"type": "change", "direction": "up"});
        indicator(quantity, json!({"kind": "steadily_improving"}), base, &path)
    });
    let counts = proptest::collection::vec((0..3).prop_map(|by| json!({"type": "count_change", "by": by})), 4);
    let count = (counts, 2..6).prop_map(|(path, asked)| {
        let quantity = json!({"type": "count", "unit": {"en": "things"}});
        indicator(quantity, json!({"kind": "obtained", "count": asked}), json!({"type": "count", "count": 1}), &path)
    });
    let stages = proptest::collection::vec(
        select(vec!["none", "issued", "in_force"]).prop_map(|stage| json!({"type": "stage", "stage": stage})),
        4,
    );
    let stage = stages.prop_map(|path| {
        let base = json!({"type": "stage", "stage": "none"});
        indicator(json!({"type": "stage"}), json!({"kind": "established"}), base, &path)
    });
    prop_oneof![3 => rising, 3 => bounded, 1 => trend, 1 => count, 1 => stage]
}

/// A plan of up to five rows that move up to five indicators.
fn plans() -> impl Strategy<Value = Plan> {
    let effect = (proptest::collection::vec(any::<bool>(), 5), 0..3_u8, any::<bool>());
    (works(), proptest::collection::vec((anything(), effect), 1..=5)).prop_map(|(works, indicators)| {
        let effects = indicators.iter().enumerate().map(|(i, (indicator, (linked, lag, by_money)))| {
            let rows: Vec<&str> =
                IDS[..works.len()].iter().zip(linked).filter(|(_, linked)| **linked).map(|(id, _)| *id).collect();
            let number = indicator["quantity"]["type"] == "number";
            let mut effect = if number && *by_money && i == 0 {
                spending(i, &rows)
            } else {
                // Sums to at most 0.9.
                let links: Vec<(&str, f64)> =
                    rows.iter().zip([0.3, 0.05, 0.25, 0.1, 0.2]).map(|(row, s)| (*row, s)).collect();
                let mut effect = moved_by(i, &links);
                if number {
                    effect["kind"]["without"] = json!(12.0);
                }
                effect
            };
            effect["lag"] = json!(lag);
            effect
        });
        let effects: Vec<Value> = effects.collect();
        let indicators: Vec<Value> = indicators.iter().map(|(indicator, _)| indicator.clone()).collect();
        plan(&indicators, &works, &effects)
    })
}

/// Targets met in the horizon year, cost and movement of the best of all schedules; nothing where none is possible.
fn all(plan: &Plan, options: &ScheduleOptions) -> Option<(u32, f64, u32)> {
    let written = Scenario::as_written(plan);
    let of = |row: usize| {
        let own = options.rows.iter().find(|entry| plan.row_position(&entry.row) == Some(row));
        let latest = own.and_then(|entry| entry.latest).or(options.latest).unwrap();
        let droppable = own.is_some_and(|entry| entry.droppable);
        let later = (0..=latest).map(|delay| (ProjectChoice { delay, ..ProjectChoice::default() }, delay));
        let dropped = (ProjectChoice { cancelled: true, ..ProjectChoice::default() }, latest + 1);
        later.chain(droppable.then_some(dropped)).collect::<Vec<_>>()
    };
    let rows: Vec<_> = (0..plan.rows.len()).map(of).collect();
    let mut best: Option<(u32, f64, u32)> = None;
    for number in 0..rows.iter().map(Vec::len).product::<usize>() {
        let (mut rest, mut changes, mut moved) = (number, Vec::new(), 0);
        for (row, options) in rows.iter().enumerate() {
            let (choice, years) = options[rest % options.len()];
            rest /= options.len();
            changes.push(Change::Project { row, choice });
            moved += years.unsigned_abs();
        }
        let (scenario, _) = apply(plan, &written, &Change::All(changes)).unwrap();
        let programmes = spent_by_programme(plan, &scenario);
        let in_year = |t: usize| programmes.iter().map(|money| money.years[t]).sum::<f64>();
        if options.ceiling.is_some_and(|most| (0..plan.years).any(|t| in_year(t) > most + 1e-7)) {
            continue;
        }
        let met = evaluate(plan, &scenario).counts(plan.horizon(), options.basis.unwrap_or_default()).met;
        let cost: f64 = (0..plan.rows.len()).map(|row| spent(plan, &scenario, row).total()).sum();
        let better = best.is_none_or(|(most, least, fewest)| {
            met > most || met == most && (cost < least - 1e-6 || (cost < least + 1e-6 && moved < fewest))
        });
        if better {
            best = Some((met, cost, moved));
        }
    }
    best
}

/// The plan that is carried, as it is assumed to work.
fn carried() -> Plan {
    let effects = include_str!("../../../static/plans/yubei-2019-2025.effects.json");
    Plan::from_json_with_effects(include_str!("../../../static/plans/yubei-2019-2025.json"), effects).unwrap()
}

/// The rows of the carried plan that take the most money of those that move an indicator, so that ceilings and targets
/// hang on them; they may be put off or dropped.
fn dearest(plan: &Plan, indicator: &str, number: usize, droppable: bool) -> Vec<RowOption> {
    let effect = plan.effects.of[plan.indicator(indicator).unwrap()].as_ref().unwrap();
    let mut rows: Vec<usize> = effect.links.iter().map(|link| link.row).collect();
    rows.sort_by(|a, b| plan.row(*b).investment.total_cmp(&plan.row(*a).investment));
    let free = |row: usize| RowOption { row: plan.row(row).id.clone(), latest: Some(2), droppable };
    rows.into_iter().take(number).map(free).collect()
}

#[test]
fn on_the_carried_plan_too_no_schedule_is_better() {
    let plan = carried();
    let mut seen = Vec::new();
    // The yearly targets equal the plan's own path, so that whatever is put off costs one.
    let [required, yearly] = [Basis::Requirement, Basis::YearlyTargets];
    let cases =
        [("20", 6, false, required), ("17", 6, false, required), ("17", 5, true, yearly), ("3", 5, true, yearly)];
    for (indicator, number, droppable, basis) in cases {
        let written = evaluate(&plan, &Scenario::as_written(&plan)).counts(plan.horizon(), basis).met;
        let rows = dearest(&plan, indicator, number, droppable);
        for ceiling in [330_000.0, 310_000.0, 290_000.0, 270_000.0, 240_000.0] {
            let options = ScheduleOptions {
                ceiling: Some(ceiling),
                latest: Some(0),
                rows: rows.clone(),
                basis: Some(basis),
                ..ScheduleOptions::default()
            };
            let found = best(&plan, &options);
            let Some((met, cost, moved)) = all(&plan, &options) else {
                assert_eq!(found.status, Status::Infeasible);
                continue;
            };
            let (after, _) = apply(&plan, &Scenario::as_written(&plan), &found.change).unwrap();
            let counts = evaluate(&plan, &after).counts(plan.horizon(), basis);
            assert_eq!((found.status, counts.met, found.moved), (Status::Optimal, met, moved), "{ceiling}");
            assert!((found.cost - cost).abs() < 1e-6, "{} is not {cost}", found.cost);
            seen.push((written - met, moved));
        }
    }
    // Ceilings that leave everything where it is, that only move, and that cost targets were all among them.
    assert!(seen.iter().any(|(_, moved)| *moved == 0), "{seen:?}");
    assert!(seen.iter().any(|(lost, moved)| *moved > 0 && *lost == 0), "{seen:?}");
    assert!(seen.iter().any(|(lost, _)| *lost > 0), "{seen:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_schedule_is_better_than_what_is_found(
        plan in plans(),
        ceiling in proptest::option::of(select(vec![20.0, 50.5, 80.0, 100.0, 150.0, 220.0])),
        latest in 0..3,
        droppable in proptest::collection::vec(proptest::bool::weighted(0.3), 5),
    ) {
        let rows = (0..plan.rows.len()).filter(|row| droppable[*row]).map(|row| RowOption {
            row: plan.row(row).id.clone(), latest: None, droppable: true,
        });
        let options = ScheduleOptions {
            ceiling, latest: Some(latest), rows: rows.collect(), basis: Some(Basis::Requirement), ..ScheduleOptions::default()
        };
        let found = best(&plan, &options);
        match all(&plan, &options) {
            None => prop_assert_eq!(found.status, Status::Infeasible),
            Some((met, cost, moved)) => {
                prop_assert_eq!(found.status, Status::Optimal);
                let (after, _) = apply(&plan, &Scenario::as_written(&plan), &found.change).unwrap();
                let evaluation = evaluate(&plan, &after);
                prop_assert_eq!(evaluation.counts(plan.horizon(), Basis::Requirement).met, met);
                prop_assert!((found.cost - cost).abs() < 1e-6, "{} is not {}", found.cost, cost);
                prop_assert_eq!(found.moved, moved);
            }
        }
    }
}
