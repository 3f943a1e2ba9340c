//! What holds for every goal seek: on random plans, and beside all paths there are on small ones.

use super::config;
use super::random::{after, plan_and_changes};
use crate::cell::State;
use crate::criterion::{Criterion, Verdict};
use crate::evaluate::evaluate;
use crate::plan::{Basis, Direction, Plan, Reading};
use crate::scenario::{apply, Change, Scenario};
use crate::seek::{seek_all, seek_one, Finding, SeekOptions};
use crate::test_plan::{self, above, at_least, at_most, change, level, missing, Row};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{json, Value};
use std::collections::{BTreeMap, BTreeSet};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_rescue_rescues_what_it_says_and_leaves_the_rest(
        (rows, plan, changes) in plan_and_changes(), basis in select(Basis::ALL.to_vec()),
        steps in proptest::collection::btree_map(0_usize..6, 0.0..40.0, 0..3),
        locked in proptest::collection::btree_set(0_usize..6, 0..2),
    ) {
        let (len, horizon) = (rows.len(), plan.horizon());
        let before = after(&plan, &changes);
        let options = SeekOptions {
            largest_steps: steps.into_iter().filter(|(i, _)| *i < len).collect::<BTreeMap<_, _>>(),
            locked: locked.into_iter().filter(|i| *i < len).collect::<BTreeSet<_>>(),
        };
        let found = seek_all(&plan, &before, basis, &options).expect("options are in range");
        let (next, inverse) = apply(&plan, &before, &found.change()).expect("a rescue is allowed");
        prop_assert_eq!(&apply(&plan, &next, &inverse).expect("an inverse").0, &before);
        let (was, is) = (evaluate(&plan, &before), evaluate(&plan, &next));
        for (i, finding) in found.findings.iter().enumerate() {
            seek_one(&plan, &before, i).expect("an indicator");
            let verdict = is.judgement(i, horizon, basis).verdict;
            match finding {
                Finding::Met => prop_assert_eq!(was.judgement(i, horizon, basis).verdict, Verdict::Met),
                Finding::Rescued(way) => {
                    prop_assert_eq!(verdict, Verdict::Met, "{:?}", way);
                    prop_assert!(!way.edits.is_empty() && !options.locked.contains(&i));
                    for number in [way.at_horizon, way.total, way.steps()].into_iter().flatten() {
                        prop_assert!(number.is_finite(), "{way:?}");
                    }
                    for edit in &way.edits {
                        prop_assert!(before.actual(i, edit.year).is_none() && !before.locked(i, edit.year));
                    }
                }
                Finding::Impossible(blocked) => {
                    prop_assert!(verdict != Verdict::Met && blocked.judgement.verdict != Verdict::Met);
                    let now = was.judgement(i, horizon, basis).attainment;
                    prop_assert!(blocked.judgement.attainment >= now, "{blocked:?}");
                }
            }
            if !matches!(finding, Finding::Rescued(_)) {
                prop_assert_eq!(was.path(i), is.path(i));
            }
        }
        // What one indicator needs does not hang on the others.
        let again = seek_all(&plan, &next, basis, &options).expect("options are in range");
        for (first, second) in found.findings.iter().zip(&again.findings) {
            let rescued = matches!(first, Finding::Rescued(_));
            prop_assert!(if rescued { *second == Finding::Met } else { second == first }, "{first:?} {second:?}");
        }
    }
}

/// Whole levels from 0 to 5, so that every path can be tried.
const LEVELS: [f64; 6] = [0.0, 1.0, 2.0, 3.0, 4.0, 5.0];

fn rule() -> impl Strategy<Value = Value> {
    let thresholds = (1_i32..=6, 0_usize..3).prop_map(|(t, kind)| match kind {
        0 => at_least(f64::from(t)),
        1 => above(f64::from(t)),
        _ => at_most(f64::from(t - 1)),
    });
    let every_year = ["not_decreasing", "growing_every_year", "steadily_improving"];
    prop_oneof![thresholds, select(every_year.to_vec()).prop_map(|kind| json!({"kind": kind}))]
}

fn known() -> impl Strategy<Value = Value> {
    select(LEVELS.to_vec()).prop_map(level)
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Hold {
    Free,
    Figure,
    Locked,
}

/// One indicator whose levels are known in every year or most, with years that stay.
fn small() -> impl Strategy<Value = (Plan, Scenario, Option<f64>)> {
    let quantity = json!({"type": "number", "unit": {"en": "t"}, "decimals": 0, "min": 0, "max": 5});
    let base = prop_oneof![5 => known(), 1 => Just(missing())];
    let path = proptest::collection::vec(prop_oneof![9 => known(), 1 => Just(missing())], 4);
    let holds = proptest::collection::vec(select(vec![Hold::Free, Hold::Free, Hold::Figure, Hold::Locked]), 4);
    let step = proptest::option::of(select(vec![0.0, 1.0, 1.5, 2.0, 5.0]));
    (rule(), base, path, holds, step).prop_map(move |(rule, base, path, holds, step)| {
        let plan = test_plan::plan(&[Row::of(quantity.clone(), rule).base(base).path(path)]);
        let as_written = Scenario::as_written(&plan);
        let cells = evaluate(&plan, &as_written).path(0).to_vec();
        let changes = (1..5).zip(holds).flat_map(|(year, hold)| {
            let reading = Some(cells[year].level().map_or(Reading::Missing, Reading::level));
            match hold {
                Hold::Free => vec![],
                Hold::Figure => vec![Change::Actual { indicator: 0, year, reading }],
                Hold::Locked => vec![
                    Change::Edit { indicator: 0, year, reading },
                    Change::Lock { indicator: 0, year, locked: true },
                ],
            }
        });
        let (scenario, _) = apply(&plan, &as_written, &Change::All(changes.collect())).expect("allowed");
        (plan, scenario, step)
    })
}

/// All ways to set the free years to one of these readings or to leave them.
fn all_edits(scenario: &Scenario, readings: &[Reading]) -> Vec<Vec<Change>> {
    let free = |t: &usize| scenario.actual(0, *t).is_none() && !scenario.locked(0, *t);
    (1..5).filter(free).fold(vec![vec![]], |all, year| {
        let with = |edits: &Vec<Change>| {
            let set = readings.iter().map(move |r| Change::Edit { indicator: 0, year, reading: Some(*r) });
            let one = |edit: Option<Change>| edits.iter().cloned().chain(edit).collect::<Vec<_>>();
            std::iter::once(None).chain(set.map(Some)).map(one).collect::<Vec<_>>()
        };
        all.iter().flat_map(with).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, ..config() })]

    #[test]
    fn no_smaller_path_exists((plan, scenario, step) in small(), basis in Just(Basis::Requirement)) {
        let options = SeekOptions {
            largest_steps: step.map(|step| (0, step)).into_iter().collect(), ..SeekOptions::default()
        };
        let finding = seek_all(&plan, &scenario, basis, &options).expect("an indicator").findings.remove(0);
        let plausible = match &finding {
            Finding::Met => return Ok(()),
            Finding::Rescued(way) => way.plausible.size(),
            Finding::Impossible(blocked) => blocked.plausible.size(),
        };
        let criterion = plan.indicators[0].criteria[basis.index()][4];
        let sign = if criterion.lower_is_better() { -1.0 } else { 1.0 };
        let levels = |scenario: &Scenario| evaluate(&plan, scenario).path(0).iter().map(|c| c.level()).collect::<Vec<_>>();
        let now = levels(&scenario);
        // All paths whose improvements are plausible or there already; those that are set to what they are, once.
        // Directions, too, where the rule is about steps, and not about levels.
        let on_levels = criterion.threshold().is_some() || (criterion == Criterion::NotDecreasing && now[0].is_some());
        let directions = if on_levels { None } else { Some(Reading::change(Direction::Up)) };
        let readings: Vec<Reading> = LEVELS.map(Reading::level).into_iter().chain(directions).collect();
        let gaps = now[1..].iter().any(Option::is_none);
        let mut tried = Vec::new();
        for edits in all_edits(&scenario, &readings) {
            // A known level is not set to what it is, nor forgotten for a mere direction.
            let idle = |edit: &Change| match edit {
                Change::Edit { year, reading: Some(Reading::Level { value, .. }), .. } => now[*year] == Some(*value),
                Change::Edit { year, .. } => now[*year].is_some(),
                _ => false,
            };
            if edits.iter().any(idle) {
                continue;
            }
            let next = apply(&plan, &scenario, &Change::All(edits)).expect("allowed").0;
            let path = levels(&next);
            let rise = |x: &[Option<f64>], from: usize, to: usize| Some(sign * (x[to]? - x[from]?));
            let fits = |from: usize, to: usize| {
                let most = plausible.map_or(f64::INFINITY, |step| step * (to - from) as f64);
                let most = most.max(rise(&now, from, to).unwrap_or(f64::NEG_INFINITY));
                rise(&path, from, to).is_none_or(|rise| rise <= most + 1e-9)
            };
            let known: Vec<usize> = (0..5).filter(|t| path[*t].is_some()).collect();
            if known.windows(2).all(|pair| fits(pair[0], pair[1])) {
                tried.push((path, evaluate(&plan, &next).judgement(0, 4, basis)));
            }
        }
        let met: Vec<_> = tried.iter().filter(|(_, j)| j.verdict == Verdict::Met).map(|(path, _)| path).collect();
        match finding {
            Finding::Met => {}
            // Nothing is set where nothing is known, though it could be.
            Finding::Impossible(_) if now.iter().all(Option::is_none) => {}
            Finding::Impossible(blocked) => {
                prop_assert!(met.is_empty(), "{blocked:?}: {:?} {criterion:?} {now:?} {scenario:?}", met[0]);
                // The best that can be reached.
                let best = tried.iter().map(|(_, j)| j.attainment).fold(None, |a: Option<f64>, b| if b > a { b } else { a });
                if criterion.threshold().is_some() || (now[0].is_some() && !gaps) {
                    prop_assert_eq!(blocked.judgement.attainment, best, "{:?} {:?} {:?}", criterion, now, scenario);
                }
                if let (Some(_), State::Level { value }) = (criterion.threshold(), blocked.best) {
                    let furthest = tried.iter().filter_map(|(path, _)| path[4]).map(|x| sign * x).fold(f64::MIN, f64::max);
                    prop_assert_eq!(sign * value, furthest);
                }
            }
            Finding::Rescued(way) => {
                let edit = |e: &crate::seek::YearEdit| Change::Edit { indicator: 0, year: e.year, reading: Some(e.reading) };
                let found = levels(&apply(&plan, &scenario, &Change::All(way.edits.iter().map(edit).collect())).expect("allowed").0);
                // A level can be kept and get a direction, which is not among what is tried.
                prop_assert!(found == now || met.contains(&&found), "{:?} is not among them", found);
                if criterion.threshold().is_none() && (now[0].is_none() || gaps) {
                    // Where a rule looks at steps, and some are not known, there can be more than one smallest path.
                    return Ok(());
                }
                // Every year is no better than in any other way that makes no year worse than it has to be.
                let turned = |x: f64| sign * x;
                for t in 0..5 {
                    let Some(own) = found[t].map(turned) else { continue };
                    let highest = |t: usize| met.iter().filter_map(|x| x[t]).map(turned).fold(f64::MIN, f64::max);
                    let floor = |x: &[Option<f64>]| (1..5).all(|s| x[s].map(turned) >= now[s].map(|c| turned(c).min(highest(s))));
                    for other in met.iter().filter(|x| floor(x)) {
                        prop_assert!(other[t].is_some_and(|x| turned(x) >= own), "{:?} against {:?}", other, found);
                    }
                    // And for a target that looks at the horizon year alone, no way at all changes any year less.
                    if criterion.threshold().is_some() {
                        let size = |x: &[Option<f64>]| x[t].zip(now[t]).map(|(x, c)| (x - c).abs());
                        prop_assert!(met.iter().all(|x| size(x) >= size(&found)), "{:?}", found);
                    }
                }
            }
        }
    }

    #[test]
    fn no_fewer_directions_do(
        rule in select(vec!["steadily_improving", "growing_every_year", "not_decreasing"]),
        told in proptest::collection::vec(select(vec!["up", "flat", "not_down", "down", "none"]), 5),
        fixed in proptest::collection::vec(any::<bool>(), 5),
    ) {
        let quantity = json!({"type": "trend", "unit": {"en": "%"}, "decimals": 1, "min": 0, "max": 100});
        let value = |told: &&str| if *told == "none" { missing() } else { change(told) };
        let row = Row::of(quantity, json!({"kind": rule})).base(value(&told[0])).path(told[1..].iter().map(value));
        let plan = test_plan::plan(&[row]);
        let figure = |t: usize| {
            let reading = Some(plan.indicators[0].path[t]);
            Change::Actual { indicator: 0, year: t, reading }
        };
        let changes = (1..5).filter(|t| fixed[*t]).map(figure).collect();
        let (scenario, _) = apply(&plan, &Scenario::as_written(&plan), &Change::All(changes)).expect("allowed");
        let basis = Basis::Requirement;
        let finding = seek_all(&plan, &scenario, basis, &SeekOptions::default()).expect("an indicator").findings.remove(0);
        let readings = [Direction::Up, Direction::NotDown, Direction::Flat, Direction::Down].map(Reading::change);
        let met = |edits: &Vec<Change>| {
            let next = apply(&plan, &scenario, &Change::All(edits.clone())).expect("allowed").0;
            evaluate(&plan, &next).judgement(0, 4, basis).verdict == Verdict::Met
        };
        let fewest = all_edits(&scenario, &readings).iter().filter(|edits| met(edits)).map(Vec::len).min();
        let expected = if told.iter().all(|told| *told == "none") { None } else { fewest };
        let found = match finding {
            Finding::Met => Some(0),
            Finding::Rescued(way) => Some(way.edits.len()),
            Finding::Impossible(_) => None,
        };
        prop_assert_eq!(found, expected);
    }
}
