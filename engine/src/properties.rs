//! What holds for every plan and every scenario, tried on random ones.

mod attribution;
mod bulk;
mod effects;
mod random;
mod random_effects;
mod seek;
mod stress;

use crate::audit::{audit, Subject};
use crate::cell::{Cell, Origin, State};
use crate::criterion::{Criterion, Precision, Verdict};
use crate::evaluate::{evaluate, Evaluation};
use crate::outlook::Outlook;
use crate::plan::{Basis, Plan, PlanFile};
use crate::robustness::robustness;
use crate::scenario::{apply, Change, Scenario};
use crate::score::Score;
use crate::test_plan;
use proptest::prelude::*;
use proptest::sample::select;
use random::{after, figure, plan_and_changes, plan_with_work};

/// Every test of this kind tries as many scenarios; all together take seconds.
const CASES: u32 = 250;

fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(CASES) }
}

fn numbers_of(cell: &Cell) -> Vec<f64> {
    match cell.state {
        State::Level { value } | State::Bound { value, .. } => vec![value],
        _ => Vec::new(),
    }
}

fn numbers_of_score(score: &Score) -> Vec<f64> {
    score.value.into_iter().chain([score.lower, score.upper, score.coverage]).collect()
}

fn numbers_of_outlook(outlook: &Outlook) -> Vec<f64> {
    let required = outlook.required.map(|r| [Some(r.per_year), r.growth()]).into_iter().flatten().flatten();
    required.chain(outlook.gap).collect()
}

/// The published score lies within its bounds, and is all there where nothing is missing.
fn holds_together(score: &Score) -> Result<(), TestCaseError> {
    const ROUNDING: f64 = 1e-9;
    prop_assert!((0.0..=100.0).contains(&score.lower) && (0.0..=100.0).contains(&score.upper), "{score:?}");
    prop_assert!((0.0..=1.0 + ROUNDING).contains(&score.coverage), "{score:?}");
    prop_assert!(score.lower <= score.upper + ROUNDING, "{score:?}");
    prop_assert_eq!(score.value.is_none(), score.coverage == 0.0);
    prop_assert!(score.value.is_some() || !score.published, "{:?}", score);
    if let Some(value) = score.value {
        prop_assert!(score.lower <= value + ROUNDING && value <= score.upper + ROUNDING, "{score:?}");
    }
    Ok(())
}

fn evaluation_holds_together(plan: &Plan, scenario: &Scenario) -> Result<Evaluation, TestCaseError> {
    let evaluation = evaluate(plan, scenario);
    for (i, indicator) in plan.indicators.iter().enumerate() {
        for t in 0..plan.years {
            let cell = evaluation.cell(i, t);
            prop_assert!(numbers_of(cell).iter().all(|x| x.is_finite()), "{cell:?}");
            if let Some(level) = cell.level() {
                prop_assert!(indicator.min <= level && level <= indicator.max, "{:?}", cell);
                prop_assert!(!indicator.whole || level.fract() == 0.0, "{:?}", cell);
            }
            prop_assert_eq!(cell.origin == Origin::Actual, scenario.actual(i, t).is_some());
            for basis in Basis::ALL {
                let judged = evaluation.judgement(i, t, basis);
                prop_assert_eq!(judged.verdict == Verdict::NoData, judged.attainment.is_none());
                if let Some(attainment) = judged.attainment {
                    prop_assert!((0.0..=1.0).contains(&attainment), "{judged:?}");
                    let full = matches!(judged.verdict, Verdict::Met | Verdict::Borderline);
                    prop_assert!(!full || attainment == 1.0, "{judged:?}");
                }
            }
        }
        prop_assert!(numbers_of_outlook(evaluation.outlook(i)).iter().all(|x| x.is_finite()));
    }
    for t in 0..plan.years {
        for score in (0..plan.layers.len()).map(|l| evaluation.layer(l, t)).chain([evaluation.index_score(t)]) {
            prop_assert!(numbers_of_score(score).iter().all(|x| x.is_finite()), "{score:?}");
            holds_together(score)?;
        }
        for basis in Basis::ALL {
            let counts = evaluation.counts(t, basis);
            let sum: u32 = Verdict::ALL.iter().map(|v| counts.of(*v)).sum();
            prop_assert_eq!(sum as usize, plan.indicators.len());
        }
    }
    Ok(evaluation)
}

fn close(a: Option<f64>, b: Option<f64>, tolerance: f64) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= tolerance,
        (None, None) => true,
        _ => false,
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_evaluation_holds_together((_, plan, changes) in plan_and_changes()) {
        let scenario = after(&plan, &changes);
        let evaluation = evaluation_holds_together(&plan, &scenario)?;
        prop_assert_eq!(&evaluation, &evaluate(&plan, &scenario));
    }

    #[test]
    fn every_audit_holds_together(plan in plan_with_work()) {
        let findings = audit(&plan);
        prop_assert_eq!(&findings, &audit(&plan));
        prop_assert!(findings.is_sorted_by_key(|finding| (finding.subject, finding.rule())));
        let evaluation = evaluate(&plan, &Scenario::as_written(&plan));
        for finding in &findings {
            prop_assert!(!finding.evidence.is_empty(), "{finding:?}");
            let detail = format!("{:?}", finding.detail);
            prop_assert!(!detail.contains("inf") && !detail.contains("NaN"), "{detail}");
            for effect in &finding.effects {
                let (Subject::Indicator(i), Some(t)) = (finding.subject, plan.position(effect.year)) else {
                    return Err(TestCaseError::fail(format!("{finding:?}")));
                };
                prop_assert_eq!(effect.verdicts, Basis::ALL.map(|basis| evaluation.judgement(i, t, basis).verdict));
            }
        }
    }

    #[test]
    fn robustness_holds_together((_, plan, changes) in plan_and_changes(), year in 0_usize..5) {
        let scenario = after(&plan, &changes);
        let found = robustness(&plan, &scenario, &evaluate(&plan, &scenario), year);
        let index = found.published.value;
        prop_assert_eq!(found.equal.is_some(), index.is_some());
        prop_assert_eq!(found.weights.is_some(), index.is_some());
        // Coverage is a matter of weights, and a geometric mean is never above the arithmetic one of the same parts.
        prop_assert!((found.geometric.coverage - found.published.coverage).abs() < 1e-12);
        if let (Some(geometric), Some(index)) = (found.geometric.value, index) {
            prop_assert!(geometric <= index + 1e-9, "{} {}", geometric, index);
        }
        holds_together(&found.geometric)?;
        if let Some([low, median, high]) = found.weights {
            prop_assert!(low <= median && median <= high && low >= 0.0 && high <= 100.0);
        }
    }

    #[test]
    fn a_change_and_its_inverse_are_nothing((_, plan, changes) in plan_and_changes(), last in 0_usize..14) {
        let last = last.min(changes.len());
        let before = after(&plan, &changes[..last]);
        let rest = &changes[last..];
        let others = [
            Change::All(rest.iter().filter(|c| apply(&plan, &before, c).is_ok()).cloned().collect()),
            Change::Replace(Box::new(after(&plan, rest))),
        ];
        for change in rest.iter().chain(&others) {
            let untouched = before.clone();
            if let Ok((next, inverse)) = apply(&plan, &before, change) {
                let (restored, again) = apply(&plan, &next, &inverse).expect("an inverse is never refused");
                prop_assert_eq!(&restored, &before);
                prop_assert_eq!(&apply(&plan, &restored, &again).expect("nor is its own").0, &next);
            }
            prop_assert_eq!(&untouched, &before);
        }
    }

    #[test]
    fn several_changes_are_those_changes_in_order((_, plan, changes) in plan_and_changes()) {
        let mut scenario = Scenario::as_written(&plan);
        let mut done = Vec::new();
        for change in changes {
            if let Ok((next, _)) = apply(&plan, &scenario, &change) {
                scenario = next;
                done.push(change);
            }
        }
        let (at_once, inverse) = apply(&plan, &Scenario::as_written(&plan), &Change::All(done)).expect("each is allowed");
        prop_assert_eq!(&at_once, &scenario);
        prop_assert_eq!(apply(&plan, &at_once, &inverse).expect("an inverse").0, Scenario::as_written(&plan));
    }

    #[test]
    fn files_come_back_as_they_were((_, plan, changes) in plan_and_changes()) {
        let scenario = after(&plan, &changes);
        prop_assert_eq!(&Scenario::from_json(&plan, &scenario.to_json(&plan)).expect("our own file"), &scenario);
        let text = serde_json::to_string(&plan.file).expect("a plan is JSON");
        let file: PlanFile = crate::json::read(&text).expect("our own file");
        prop_assert_eq!(&file, &plan.file);
        prop_assert_eq!(Plan::from_json(&text).expect("our own file"), plan);
    }

    #[test]
    fn only_the_proportions_of_weights_count(
        (_, plan, changes) in plan_and_changes(), layers in 0.001_f64..1000.0, indicators in 0.001_f64..1000.0,
    ) {
        let scenario = after(&plan, &changes);
        let mut scaled = scenario.clone();
        scaled.layer_weights.iter_mut().for_each(|w| *w *= layers);
        scaled.indicator_weights.iter_mut().for_each(|w| *w *= indicators);
        let (found, expected) = (evaluate(&plan, &scaled), evaluate(&plan, &scenario));
        for t in 0..plan.years {
            let (found, expected) = (found.index_score(t), expected.index_score(t));
            prop_assert!(close(found.value, expected.value, 1e-9), "{:?} {:?}", found, expected);
            prop_assert!((found.lower - expected.lower).abs() < 1e-9 && (found.upper - expected.upper).abs() < 1e-9);
            prop_assert!((found.coverage - expected.coverage).abs() < 1e-12);
            prop_assert_eq!(found.published, expected.published);
        }
    }

    #[test]
    fn the_order_of_indicators_does_not_matter((rows, plan, changes) in plan_and_changes()) {
        let len = rows.len();
        let turned = test_plan::plan(&rows.iter().rev().cloned().collect::<Vec<_>>());
        let at = |i: usize| len - 1 - i;
        let turned_changes: Vec<Change> = changes.iter().cloned().map(|change| match change {
            Change::Actual { indicator, year, reading } => Change::Actual { indicator: at(indicator), year, reading },
            Change::Edit { indicator, year, reading } => Change::Edit { indicator: at(indicator), year, reading },
            Change::Method { indicator, method } => Change::Method { indicator: at(indicator), method },
            Change::Lock { indicator, year, locked } => Change::Lock { indicator: at(indicator), year, locked },
            Change::IndicatorWeight { indicator, weight } => Change::IndicatorWeight { indicator: at(indicator), weight },
            other => other,
        }).collect();
        let one = evaluate(&plan, &after(&plan, &changes));
        let other = evaluate(&turned, &after(&turned, &turned_changes));
        for t in 0..plan.years {
            for i in 0..len {
                prop_assert_eq!(one.cell(i, t), other.cell(at(i), t));
                for basis in Basis::ALL {
                    prop_assert_eq!(one.judgement(i, t, basis), other.judgement(at(i), t, basis));
                }
            }
            prop_assert!(close(one.index_score(t).value.map(|v| v / 100.0), other.index_score(t).value.map(|v| v / 100.0), 1e-12));
            prop_assert_eq!(one.counts(t, Basis::Requirement), other.counts(t, Basis::Requirement));
        }
    }

    #[test]
    fn more_is_never_worse_where_more_is_better(
        a in figure(-1e15, 1e15), b in figure(-1e15, 1e15), threshold in figure(0.1, 1e15), floor in select(vec![0.0, -5.0, 0.05]),
        decimals in 0_u8..4,
    ) {
        let (less, more) = if a <= b { (a, b) } else { (b, a) };
        let judge = |criterion: Criterion, value: f64| {
            let path = [Cell { state: State::Level { value: 50.0 }, ..Cell::MISSING }, Cell { state: State::Level { value }, ..Cell::MISSING }];
            let judged = criterion.judge(&path, Precision { decimals, cap: f64::INFINITY });
            (judged.attainment.expect("a level is data"), judged.verdict == Verdict::Met)
        };
        let upwards = [
            Criterion::AtLeast { threshold, strict: false, floor },
            Criterion::AtLeast { threshold, strict: true, floor },
            Criterion::Full { whole: threshold },
            Criterion::NotDecreasing,
            Criterion::Count { count: threshold },
        ];
        for criterion in upwards {
            let (low, high) = (judge(criterion, less), judge(criterion, more));
            prop_assert!(low.0 <= high.0 && low.1 <= high.1, "{criterion:?}: {low:?} at {less}, {high:?} at {more}");
        }
        for strict in [false, true] {
            let criterion = Criterion::AtMost { threshold, strict };
            let (low, high) = (judge(criterion, less), judge(criterion, more));
            prop_assert!(low.0 >= high.0 && low.1 >= high.1, "{criterion:?}: {low:?} at {less}, {high:?} at {more}");
        }
    }
}
