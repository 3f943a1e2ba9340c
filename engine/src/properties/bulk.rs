//! What holds for every edit of many at once.

use super::config;
use super::random::{after, plan_and_changes};
use crate::cell::State;
use crate::evaluate::evaluate;
use crate::plan::{Basis, Plan};
use crate::projection::{Method, MethodKind};
use crate::scenario::{
    apply, apply_method_to, fill_down, missed_to_linear, reweigh, settle, Builtin, Change, Scenario, Weight,
};
use proptest::prelude::*;
use proptest::sample::select;

/// Applies what must be allowed, checks that its inverse takes it back, and gives the scenario after it.
fn there_and_back(plan: &Plan, before: &Scenario, change: &Change) -> Result<Scenario, TestCaseError> {
    let (next, inverse) = apply(plan, before, change).expect("a bulk edit is allowed");
    let (restored, again) = apply(plan, &next, &inverse).expect("an inverse is never refused");
    prop_assert_eq!(&restored, before);
    prop_assert_eq!(&apply(plan, &restored, &again).expect("nor is its own").0, &next);
    Ok(next)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn many_methods_are_one_change(
        (_, plan, changes) in plan_and_changes(),
        method in select(vec![Method::PlanPath, Method::Hold, Method::LinearToTarget, Method::DampedTrend { damping: 0.5 }]),
    ) {
        let before = after(&plan, &changes);
        let all: Vec<usize> = (0..plan.indicators.len()).collect();
        let bulk = apply_method_to(&plan, &before, &all, method);
        let next = there_and_back(&plan, &before, &bulk.change)?;
        for i in all {
            let left_out = bulk.skipped.iter().any(|s| s.indicator == i);
            prop_assert_eq!(next.method(i), if left_out { before.method(i) } else { method });
        }
    }

    #[test]
    fn lines_keep_data_and_touch_nothing_else((_, plan, changes) in plan_and_changes(), basis in select(Basis::ALL.to_vec())) {
        let before = after(&plan, &changes);
        let bulk = missed_to_linear(&plan, &before, basis);
        let next = there_and_back(&plan, &before, &bulk.change)?;
        let (was, is) = (evaluate(&plan, &before), evaluate(&plan, &next));
        for i in 0..plan.indicators.len() {
            if next.method(i) == before.method(i) {
                prop_assert_eq!(was.path(i), is.path(i));
            } else {
                prop_assert_eq!(next.method(i).kind(), MethodKind::LinearToTarget);
                prop_assert!(is.cell(i, plan.horizon()).level().is_some());
            }
        }
    }

    #[test]
    fn a_filled_path_stays_what_it_was((_, plan, changes) in plan_and_changes(), i in 0_usize..6, from in 0_usize..5) {
        let before = after(&plan, &changes);
        let i = i.min(plan.indicators.len() - 1);
        let Ok(change) = fill_down(&plan, &before, i, from) else { return Ok(()) };
        let next = there_and_back(&plan, &before, &change)?;
        let (was, is) = (evaluate(&plan, &before), evaluate(&plan, &next));
        let state = was.cell(i, from).state;
        // A year that is locked where nothing was set by hand follows its line, as locks are on what is set.
        prop_assume!(!before.locked(i, from));
        prop_assert_eq!(is.cell(i, from).state, state);
        // A line between values set by hand is the same line to the year in which it is cut, but for rounding.
        if before.method(i) != Method::ByHand {
            prop_assert_eq!(&was.path(i)[..=from], &is.path(i)[..=from]);
        }
        // A direction on a level that comes between can be a level.
        let filled = |t: &usize| before.actual(i, *t).is_none() && !before.locked(i, *t);
        for t in (from + 1..plan.years).filter(filled).filter(|_| state != State::Trend) {
            prop_assert_eq!(is.cell(i, t).state, state);
        }
    }

    #[test]
    fn weights_settle_on_their_sum(
        weights in proptest::collection::vec(prop_oneof![Just(0.0), 0.0..10.0], 2..9), which in 0_usize..8, part in 0.0_f64..=1.0,
        decimals in 0_u8..5,
    ) {
        let which = which % weights.len();
        let scale = f64::from(10_u32.pow(u32::from(decimals)));
        let units = |x: f64| (x * scale).round();
        let sum: f64 = units(weights.iter().sum());
        let value = f64::floor(sum * part) / scale;
        let settled = settle(&weights, which, value, decimals).expect("no more than the sum");
        prop_assert_eq!(settled[which], value);
        prop_assert_eq!(settled.iter().map(|w| units(*w)).sum::<f64>(), sum);
        prop_assert!(settled.iter().all(|w| *w >= 0.0 && units(*w) / scale == *w), "{:?}", settled);
        // Within a unit of proportion.
        let others: f64 = weights.iter().sum::<f64>() - weights[which];
        for (i, weight) in weights.iter().enumerate().filter(|(i, _)| *i != which && others > 1e-6) {
            let expected = (sum - units(value)) * weight / others;
            prop_assert!((units(settled[i]) - expected).abs() < 1.0 + 1e-6, "{:?} {:?}", weights, settled);
        }
    }

    #[test]
    fn reweighing_is_allowed_and_taken_back(
        (_, plan, changes) in plan_and_changes(), at in 0_usize..9, part in 0.0..=1.0, decimals in 0_u8..4,
    ) {
        let before = after(&plan, &changes);
        let layers = plan.layers.len();
        let (weight, sum): (_, f64) = if at < layers {
            (Weight::Layer(at), before.layer_weights.iter().sum())
        } else {
            let i = (at - layers) % plan.indicators.len();
            let layer = &plan.layers[plan.indicators[i].layer].indicators;
            (Weight::Indicator(i), layer.iter().map(|&i| before.indicator_weights[i]).sum())
        };
        if let Ok(change) = reweigh(&plan, &before, weight, sum * part, decimals) {
            let next = there_and_back(&plan, &before, &change)?;
            prop_assert!((0..plan.indicators.len()).all(|i| next.actuals_of(i) == before.actuals_of(i)));
        }
    }

    #[test]
    fn built_in_scenarios_keep_the_figures((_, plan, changes) in plan_and_changes()) {
        let base = after(&plan, &changes);
        for scenario in Builtin::ALL.map(|builtin| builtin.of(&plan, Some(&base))) {
            let evaluation = super::evaluation_holds_together(&plan, &scenario)?;
            for i in 0..plan.indicators.len() {
                prop_assert_eq!(scenario.actuals_of(i), base.actuals_of(i));
                prop_assert!(scenario.edits_of(i).iter().all(Option::is_none));
                prop_assert_eq!(evaluation.path(i).len(), plan.years);
            }
            prop_assert!(apply(&plan, &base, &Change::Replace(Box::new(scenario))).is_ok());
        }
    }
}
