//! Slip stress finds what evaluating every combination of late projects finds.

use super::config;
use super::random::after;
use super::random_effects::{changes_of_projects, plan_with_effects};
use crate::stress::{slow, StressOptions};
use proptest::prelude::*;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn slip_stress_is_what_evaluating_every_combination_gives(
        (plan, changes) in plan_with_effects().prop_flat_map(|plan| {
            let changes = changes_of_projects(&plan);
            (Just(plan), changes)
        }),
        delay in prop_oneof![1..4, Just(30)],
    ) {
        let scenario = after(&plan, &changes);
        slow::compare(&plan, &scenario, &StressOptions { delay: Some(delay), ..StressOptions::default() });
    }
}
