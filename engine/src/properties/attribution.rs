//! What holds for every attribution between two scenarios of one plan.

use super::config;
use super::random::{after, plan_and_changes};
use crate::attribution::{attribute, causes, Split, Subject};
use crate::plan::{Basis, Plan};
use crate::scenario::{Change, Scenario};
use proptest::prelude::*;
use proptest::sample::select;

/// Two scenarios: one after the changes up to a place, one after those from another place on.
fn two(plan: &Plan, changes: &[Change], cut: (usize, usize)) -> [Scenario; 2] {
    let at = |n: usize| n.min(changes.len());
    [after(plan, &changes[..at(cut.0)]), after(plan, &changes[at(cut.1)..])]
}

fn turned(split: &Split) -> Vec<(Subject, f64, i64)> {
    split.parts.iter().map(|p| (p.subject, -p.points, -p.units)).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn parts_add_up_to_the_difference(
        (_, plan, changes) in plan_and_changes(), cut in (0_usize..15, 0_usize..15), basis in select(Basis::ALL.to_vec()),
        decimals in 0_u8..7,
    ) {
        let [a, b] = two(&plan, &changes, cut);
        for (t, year) in attribute(&plan, &a, &b, basis).years.iter().enumerate() {
            let both = year.from.is_some() && year.to.is_some();
            prop_assert_eq!(year.split.is_ok(), both);
            let Ok(split) = &year.split else { continue };
            let difference = year.to.unwrap_or(f64::NAN) - year.from.unwrap_or(f64::NAN);
            prop_assert_eq!(split.total, difference);
            prop_assert!((split.parts.iter().map(|p| p.points).sum::<f64>() - difference).abs() < 1e-9, "{:?}", split);
            prop_assert_eq!(split.parts.iter().map(|p| p.units).sum::<i64>(), split.units);
            prop_assert!((difference * 1e6 - split.units as f64).abs() < 0.5 + 1e-3);
            // No part is larger than what the two factors of a mean can do.
            prop_assert!(split.parts.iter().all(|p| p.points.abs() <= 200.0), "{:?}", split);
            prop_assert!(split.parts.iter().all(|p| (p.points * 1e6 - p.units as f64).abs() < 1.0));
            let rounded = split.rounded(decimals);
            let scale = f64::from(10_u32.pow(u32::from(decimals)));
            prop_assert_eq!(rounded.parts.iter().sum::<i64>(), rounded.total);
            prop_assert!((difference * scale - rounded.total as f64).abs() < 0.5 + 1e-3);
            for (part, units) in split.parts.iter().zip(&rounded.parts) {
                prop_assert!((part.points * scale - *units as f64).abs() < 1.0, "{:?} {:?}", split, rounded);
            }
            for i in 0..plan.indicators.len() {
                let found = causes(&plan, &a, &b, basis, i, t).expect("there is a difference");
                let part = split.part(Subject::Indicator(i)).map_or((0.0, 0), |p| (p.points, p.units));
                prop_assert_eq!((found.points, found.units), part);
                prop_assert!((found.causes.iter().map(|c| c.points).sum::<f64>() - part.0).abs() < 1e-9, "{:?}", found);
                prop_assert_eq!(found.causes.iter().map(|c| c.units).sum::<i64>(), part.1, "{:?}", found);
            }
        }
    }

    #[test]
    fn the_way_back_has_the_other_sign(
        (_, plan, changes) in plan_and_changes(), cut in (0_usize..15, 0_usize..15), decimals in 0_u8..7,
    ) {
        let [a, b] = two(&plan, &changes, cut);
        let (forth, back) = (attribute(&plan, &a, &b, a.basis), attribute(&plan, &b, &a, a.basis));
        for (forth, back) in forth.years.iter().zip(&back.years) {
            let (Ok(forth), Ok(back)) = (&forth.split, &back.split) else {
                prop_assert!(forth.split.is_err() && back.split.is_err());
                continue;
            };
            prop_assert_eq!((forth.total, forth.units), (-back.total, -back.units));
            let parts: Vec<_> = forth.parts.iter().map(|p| (p.subject, p.points, p.units)).collect();
            prop_assert_eq!(parts, turned(back));
            let (forth, back) = (forth.rounded(decimals), back.rounded(decimals));
            prop_assert_eq!(forth.parts, back.parts.iter().map(|u| -u).collect::<Vec<_>>());
        }
    }

    #[test]
    fn what_does_not_differ_has_no_part(
        (_, plan, changes) in plan_and_changes(), cut in (0_usize..15, 0_usize..15), basis in select(Basis::ALL.to_vec()),
    ) {
        let [a, mut b] = two(&plan, &changes, cut);
        for year in attribute(&plan, &a, &a, basis).years {
            prop_assert!(year.split.map_or(true, |split| split.parts.is_empty() && split.units == 0));
        }
        b.layer_weights.clone_from(&a.layer_weights);
        b.indicator_weights.clone_from(&a.indicator_weights);
        let same = |i: usize| {
            a.method(i) == b.method(i) && a.actuals_of(i) == b.actuals_of(i) && a.edits_of(i) == b.edits_of(i)
        };
        for split in attribute(&plan, &a, &b, basis).years.into_iter().filter_map(|year| year.split.ok()) {
            for part in split.parts {
                prop_assert!(matches!(part.subject, Subject::Indicator(i) if !same(i)), "{:?}", part);
            }
        }
    }
}
