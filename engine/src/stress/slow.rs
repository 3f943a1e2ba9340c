//! The same by evaluating the whole plan for every combination, without any of the short cuts: for tests.

use super::{stress, Stress, StressOptions};
use crate::criterion::Verdict;
use crate::evaluate::evaluate;
use crate::plan::Plan;
use crate::scenario::{apply, Change, ProjectChoice, Scenario};
use std::collections::BTreeSet;
use std::ops::ControlFlow;

/// All sets of a size out of `0..n`, built member by member.
fn sets(n: usize, size: usize) -> Vec<Vec<usize>> {
    let mut found = vec![Vec::new()];
    for _ in 0..size {
        found = found
            .iter()
            .flat_map(|set: &Vec<usize>| {
                (set.last().map_or(0, |last| last + 1)..n).map(|next| [&set[..], &[next]].concat())
            })
            .collect();
    }
    found
}

/// Fails unless what is found about all rows of a plan is what evaluating every combination gives.
pub(crate) fn compare(plan: &Plan, scenario: &Scenario, options: &StressOptions) -> Stress {
    let found = stress(plan, scenario, options, &mut |_| ControlFlow::Continue(())).unwrap().unwrap();
    let late = |rows: &[usize]| {
        let delay = |mut scenario: Scenario, &row: &usize| {
            let own = scenario.project(row);
            let choice = ProjectChoice { delay: (own.delay + found.delay).min(30), ..own };
            scenario = apply(plan, &scenario, &Change::Project { row, choice }).unwrap().0;
            scenario
        };
        evaluate(plan, &rows.iter().fold(scenario.clone(), delay))
    };
    let (horizon, before) = (plan.horizon(), evaluate(plan, scenario));
    let met = |of: &crate::Evaluation, i| of.judgement(i, horizon, scenario.basis).verdict == Verdict::Met;
    let id = |i: usize| plan.file.indicators[i].id.clone();
    let name = |row: &usize| plan.row(*row).id.clone();
    let all: Vec<usize> = (0..plan.indicators.len()).filter(|&i| met(&before, i)).collect();
    assert_eq!(found.met as usize, all.len());
    let mut smallest = vec![Vec::<BTreeSet<usize>>::new(); plan.indicators.len()];
    for size in &found.sizes {
        let k = usize::from(size.size);
        let mut breaking = vec![0; plan.indicators.len()];
        let mut with = vec![0_u32; plan.rows.len()];
        let mut cases = Vec::new();
        let combinations = sets(plan.rows.len(), k);
        for rows in &combinations {
            let after = late(rows);
            let broken: Vec<usize> = all.iter().copied().filter(|&i| !met(&after, i)).collect();
            let set: BTreeSet<usize> = rows.iter().copied().collect();
            for &i in &broken {
                breaking[i] += 1;
                if !smallest[i].iter().any(|part| part.is_subset(&set)) {
                    smallest[i].push(set.clone());
                }
            }
            if !broken.is_empty() {
                rows.iter().for_each(|&row| with[row] += 1);
                let index = after.index_score(horizon).value;
                let loss = before.index_score(horizon).value.zip(index).map(|(before, now)| before - now);
                cases.push((rows.clone(), broken, index, loss));
            }
        }
        assert_eq!((size.combinations as usize, size.breaking as usize), (combinations.len(), cases.len()));
        for indicator in &found.indicators {
            let i = plan.indicator(&indicator.indicator).unwrap();
            assert_eq!(indicator.breaking[k - 1], breaking[i], "{} {k}", indicator.indicator);
        }
        for (row, with) in found.rows.iter().zip(&with) {
            let share = (!cases.is_empty()).then(|| f64::from(*with) / f64::from(size.breaking));
            assert_eq!(row.shares[k - 1], share, "{} {k}", row.row);
        }
        let loss = |case: &(Vec<usize>, Vec<usize>, Option<f64>, Option<f64>)| case.3.unwrap_or(0.0);
        cases.sort_by(|a, b| {
            (b.1.len().cmp(&a.1.len())).then_with(|| loss(b).total_cmp(&loss(a))).then_with(|| a.0.cmp(&b.0))
        });
        assert_eq!(size.worst.len(), cases.len().min(super::LISTED));
        for (listed, (rows, broken, index, loss)) in size.worst.iter().zip(&cases) {
            assert_eq!(listed.rows, rows.iter().map(name).collect::<Vec<_>>());
            assert_eq!(listed.broken, broken.iter().map(|&i| id(i)).collect::<Vec<_>>());
            assert_eq!((listed.index, listed.loss), (*index, *loss));
        }
        if k == 1 {
            for (row, listed) in found.rows.iter().enumerate() {
                let alone =
                    cases.iter().find(|case| case.0 == [row]).map(|case| case.1.iter().map(|&i| id(i)).collect());
                assert_eq!(listed.alone, alone.unwrap_or_else(Vec::new));
            }
        }
    }
    for (indicator, &i) in found.indicators.iter().zip(&all) {
        let sets = smallest[i].iter().map(|set| set.iter().map(name).collect::<Vec<_>>());
        assert_eq!((&indicator.indicator, indicator.sets as usize), (&id(i), smallest[i].len()));
        assert_eq!(indicator.smallest, sets.take(super::LISTED).collect::<Vec<_>>());
    }
    found
}
