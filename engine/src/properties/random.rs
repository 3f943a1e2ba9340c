//! Random plans and scenarios.

use crate::plan::{Basis, Direction, Operator, Plan, Quantity, Reading, Stage, Step, StepSize, StepUnit};
use crate::projection::Method;
use crate::scenario::{apply, Change, Scenario};
use crate::test_plan::{self, Row};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{json, Value};

/// Numbers as tables have them, with the ends and the extremes among them.
pub(super) fn figure(min: f64, max: f64) -> impl Strategy<Value = f64> {
    let kept = move |x: f64| x.clamp(min, max);
    prop_oneof![
        4 => (0_i32..1300).prop_map(move |n| kept(f64::from(n) / 10.0)),
        2 => (-2000.0..2000.0).prop_map(kept),
        1 => select(vec![0.0, 100.0, 95.0, 90.0, -1e15, 1e15, 5e-324, 1e-9]).prop_map(kept),
    ]
}

fn direction() -> impl Strategy<Value = Direction> {
    select(vec![Direction::Up, Direction::Flat, Direction::NotDown, Direction::Down])
}

fn step() -> impl Strategy<Value = Step> {
    let unit = select(vec![StepUnit::Absolute, StepUnit::Percent]);
    let size = prop_oneof![Just(0.0), 0.0..30.0, Just(1e15)];
    let size = (size, unit).prop_map(|(value, unit)| StepSize { value, unit });
    (direction(), proptest::option::of(size)).prop_map(|(direction, size)| Step { direction, size })
}

/// A reading that fits a quantity.
fn reading(quantity: &Quantity) -> BoxedStrategy<Reading> {
    let (min, max) = quantity.bounds();
    match quantity {
        Quantity::Number { .. } | Quantity::Trend { .. } => {
            let operators = select(vec![Operator::Above, Operator::AtLeast, Operator::Below, Operator::AtMost]);
            let value = || figure(min.max(-1e15), max.min(1e15));
            prop_oneof![
                5 => (value(), proptest::option::of(step())).prop_map(|(value, step)| Reading::Level { value, step }),
                1 => (operators, value()).prop_map(|(operator, value)| Reading::Bound { operator, value }),
                2 => step().prop_map(Reading::Change),
                1 => Just(Reading::Missing),
            ]
            .boxed()
        }
        Quantity::Count { .. } => prop_oneof![
            3 => (prop_oneof![0_u32..9, Just(u32::MAX)], any::<bool>())
                .prop_map(|(count, or_more)| Reading::Count { count, or_more }),
            2 => prop_oneof![-3_i32..4, Just(i32::MIN)].prop_map(|by| Reading::CountChange { by }),
            1 => Just(Reading::Missing),
        ]
        .boxed(),
        Quantity::Stage => prop_oneof![
            4 => select(Stage::ALL.to_vec()).prop_map(|stage| Reading::Stage { stage }),
            1 => Just(Reading::Missing),
        ]
        .boxed(),
    }
}

fn quantity() -> impl Strategy<Value = Value> {
    let number = |kind: &'static str| {
        (0_u8..3, select(vec![json!({}), json!({"min": 0}), json!({"min": 0, "max": 100})])).prop_map(
            move |(decimals, mut quantity)| {
                quantity["type"] = json!(kind);
                quantity["unit"] = json!({"en": "%"});
                quantity["decimals"] = json!(decimals);
                quantity
            },
        )
    };
    prop_oneof![
        5 => number("number"),
        2 => number("trend"),
        1 => Just(json!({"type": "count", "unit": {"zh": "个"}})),
        1 => Just(json!({"type": "stage"})),
    ]
}

fn rule(quantity: &Value) -> BoxedStrategy<Value> {
    let trends = ["not_decreasing", "steadily_improving", "growing_every_year"].map(|kind| json!({"kind": kind}));
    let threshold = || prop_oneof![Just(90.0), Just(1e15 - 1.0), (1_i32..1200).prop_map(|n| f64::from(n) / 10.0)];
    match quantity["type"].as_str() {
        Some("number") => prop_oneof![
            (threshold(), any::<bool>(), select(vec![0.0, -7.0, 1.0])).prop_map(
                |(t, strict, floor)| json!({"kind": "above", "threshold": t + 1.0, "strict": strict, "floor": floor})
            ),
            threshold().prop_map(|whole| json!({"kind": "full", "whole": whole})),
            (threshold(), any::<bool>())
                .prop_map(|(t, strict)| json!({"kind": "below", "threshold": t, "strict": strict})),
            select(trends.to_vec()),
        ]
        .boxed(),
        Some("trend") => select(trends.to_vec()).boxed(),
        Some("count") => prop_oneof![
            (1_u32..6).prop_map(|count| json!({"kind": "obtained", "count": count})),
            select(trends.to_vec())
        ]
        .boxed(),
        _ => Just(json!({"kind": "established"})).boxed(),
    }
}

fn row() -> impl Strategy<Value = Row> {
    quantity()
        .prop_flat_map(|value| {
            let quantity: Quantity = crate::json::read(&value.to_string()).expect("a quantity");
            let readings = |n| proptest::collection::vec(reading(&quantity), n);
            let layer = select(vec!["a", "b", "own"]);
            (rule(&value), Just(value), layer, readings(0..=2), readings(0..=2), readings(0..=4))
        })
        .prop_map(|(rule, quantity, layer, baseline, targets, path)| {
            let value = |reading: &Reading| serde_json::to_value(reading).expect("a reading is JSON");
            let row = Row::of(quantity, rule).layer(layer).path(path.iter().map(value));
            let row = baseline.iter().fold(row, |row, reading| row.base(value(reading)));
            targets.iter().fold(row, |row, reading| row.target(value(reading)))
        })
}

pub(super) fn rows() -> impl Strategy<Value = Vec<Row>> {
    proptest::collection::vec(row(), 1..6)
}

fn method() -> impl Strategy<Value = Method> {
    prop_oneof![
        Just(Method::PlanPath),
        Just(Method::default()),
        prop_oneof![-30.0..30.0, Just(1e12)].prop_map(|offset| Method::Projects { offset }),
        Just(Method::Hold),
        Just(Method::LinearToTarget),
        Just(Method::ByHand),
        prop_oneof![-30.0..30.0, Just(1e12)].prop_map(|per_year| Method::ConstantChange { per_year }),
        prop_oneof![-100.0..100.0, Just(1000.0)].prop_map(|percent| Method::CompoundGrowth { percent }),
        (0.0..=100.0, 0.0..=100.0).prop_map(|(cap, closing)| Method::Saturating { cap, closing }),
        (0.0..=1.0).prop_map(|damping| Method::DampedTrend { damping }),
    ]
}

fn weight() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), 0.01..10.0]
}

pub(super) fn change(plan: &Plan) -> BoxedStrategy<Change> {
    let (len, years, layers) = (plan.indicators.len(), plan.years, plan.layers.len());
    let quantities: Vec<Quantity> = plan.file.indicators.iter().map(|i| i.quantity.clone()).collect();
    let reading = move |indicator: usize| proptest::option::of(reading(&quantities[indicator]));
    let set = (0..len, 0..years).prop_flat_map(move |(i, t)| (Just(i), Just(t), reading(i)));
    prop_oneof![
        4 => set.clone().prop_map(|(indicator, year, reading)| Change::Actual { indicator, year, reading }),
        4 => set.prop_map(|(indicator, year, reading)| Change::Edit { indicator, year, reading }),
        1 => (0..len, 0..years, proptest::bool::ANY).prop_map(|(indicator, year, locked)| Change::Lock { indicator, year, locked }),
        3 => (0..len, method()).prop_map(|(indicator, method)| Change::Method { indicator, method }),
        1 => (0..layers, weight()).prop_map(|(layer, weight)| Change::LayerWeight { layer, weight }),
        1 => (0..len, weight()).prop_map(|(indicator, weight)| Change::IndicatorWeight { indicator, weight }),
        1 => select(Basis::ALL.to_vec()).prop_map(Change::Basis),
        1 => ".{0,4}".prop_map(Change::Name),
    ]
    .boxed()
}

/// A plan and changes, some of which may be refused.
pub(super) fn plan_and_changes() -> impl Strategy<Value = (Vec<Row>, Plan, Vec<Change>)> {
    rows().prop_flat_map(|rows| {
        let plan = test_plan::plan(&rows);
        let changes = proptest::collection::vec(change(&plan), 0..14);
        (Just(rows), Just(plan), changes)
    })
}

/// The scenario after those of the changes that are allowed.
pub(super) fn after(plan: &Plan, changes: &[Change]) -> Scenario {
    changes.iter().fold(Scenario::as_written(plan), |scenario, change| match apply(plan, &scenario, change) {
        Ok((next, _)) => next,
        Err(_) => scenario,
    })
}

fn statement() -> impl Strategy<Value = Value> {
    let year = || proptest::option::of(2020_i32..=2024);
    let amount = prop_oneof![4 => (0_u32..40).prop_map(f64::from), 1 => select(vec![0.0, 5e-324, 1e15])];
    (select(vec!["total", "yearly"]), amount, year(), year(), any::<bool>()).prop_map(
        |(extent, amount, a, b, of_measure)| {
            let (from, to) = match (a, b) {
                (Some(a), Some(b)) => (Some(a.min(b)), Some(a.max(b))),
                other => other,
            };
            let mut said = json!({"extent": extent, "amount": amount, "as_written": "", "source": source()});
            for (field, year) in [("from", from), ("to", to)] {
                if let Some(year) = year {
                    said[field] = json!(year);
                }
            }
            if of_measure {
                said["measure"] = json!("m");
            }
            said
        },
    )
}

pub(super) fn source() -> Value {
    json!({"table": "t", "row": "1"})
}

/// Spans one after another from 2020 on, with pauses.
pub(super) fn schedule() -> impl Strategy<Value = Value> {
    let phases = select(vec!["planning", "building", "completion", "operating"]);
    proptest::collection::vec((0_i32..2, 0_i32..3, phases), 0..4).prop_map(|spans| {
        let mut next = 2020;
        let mut listed = Vec::new();
        for (pause, length, phase) in spans {
            let (from, to) = (next + pause, next + pause + length);
            if to > 2024 {
                break;
            }
            listed.push(json!({"from": from, "to": to, "phase": phase, "label": {"en": "work"}}));
            next = to + 1;
        }
        json!(listed)
    })
}

fn units() -> impl Strategy<Value = Vec<&'static str>> {
    proptest::collection::vec(select(vec!["a", "A", "b"]), 0..4)
}

/// Whether a figure of the first indicator has a note of a kind, and what a remark says of other years.
fn remarks() -> impl Strategy<Value = (Option<&'static str>, Vec<(&'static str, f64)>)> {
    let kinds = select(vec!["monitoring_scope", "estimated", "proxy_quantity", "proxy_survey", "detail"]);
    let periods = select(vec!["2020", "2020上半年", "2019", "2019年", "2018-2019", "99999", "前年"]);
    (proptest::option::of(kinds), proptest::collection::vec((periods, figure(0.0, 100.0)), 0..4))
}

/// A plan with projects, amounts of work, a measure, a duty, a note and figures for other periods.
pub(super) fn plan_with_work() -> impl Strategy<Value = Plan> {
    let quantities = proptest::collection::vec(proptest::collection::vec(statement(), 0..4), 0..3);
    let duty = (2020_i32..=2024, 0_i32..3);
    let lists = proptest::collection::vec(units(), 6);
    (rows(), schedule(), quantities, lists, duty, remarks()).prop_map(
        |(rows, schedule, quantities, lists, (from, length), (kind, history))| {
            let mut file = test_plan::file(&rows);
            let unit = |id: &str, written: Value| json!({"id": id, "name": {"en": id}, "written": written});
            file["units"] = json!([unit("a", json!(["a", "A"])), unit("b", json!(["b"]))]);
            file["programmes"] =
                json!([{"id": "p", "name": {"en": "p"}, "parts": [{"id": "part", "name": {"en": "part"}}]}]);
            let said =
                |statements: &Vec<Value>| json!({"label": {"en": "x"}, "unit": {"en": "y"}, "statements": statements});
            file["projects"] = json!([{
                "id": "1", "number": 1, "part": "part", "name": {"en": "project"},
                "rows": [{
                    "id": "r", "name": {"en": "row"}, "investment": length, "lead": lists[0], "support": lists[1],
                    "schedule": schedule, "source": source(),
                }],
                "quantities": quantities.iter().map(said).collect::<Vec<_>>(),
            }]);
            file["measures"] = json!([{
                "id": "m", "headings": [], "summary": {"en": "measure"}, "lead": lists[2], "responsible": lists[3],
                "source": source(),
            }]);
            file["duties"] = json!([{
                "indicator": "0", "label": {"en": "data"}, "from": from, "to": (from + length).min(2024),
                "lead": lists[4], "support": lists[5], "source": source(),
            }]);
            // Levels fit numbers and trends within the bounds of a share.
            if matches!(file["indicators"][0]["quantity"]["type"].as_str(), Some("number" | "trend")) {
                let figure = |(period, value): &(&str, f64)| {
                    let reading = json!({"type": "level", "value": value});
                    json!({
                        "period": {"zh": period},
                        "figure": {"reading": reading, "as_written": "", "source": source()},
                    })
                };
                file["indicators"][0]["history"] = history.iter().map(figure).collect();
            }
            if let Some(kind) = kind {
                file["notes"] =
                    json!([{"id": "n", "mark": "*", "kind": kind, "text": {"en": "note"}, "source": source()}]);
                for figure in file["indicators"][0]["baseline"].as_array_mut().into_iter().flatten() {
                    figure["notes"] = json!(["n"]);
                }
            }
            Plan::from_json(&file.to_string()).expect("a random plan is valid")
        },
    )
}
