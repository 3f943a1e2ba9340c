use super::*;
use crate::plan::Basis;
use crate::scenario::{apply, Change};
use crate::test_plan::{assumptions, at_least, file, level, moved_by, project, Row};
use serde_json::{json, Value};

/// A plan with two programmes of two units: `p` with the rows a and b, `q` with the row c. All are built in the horizon
/// year 2024, so that whoever is a year late delivers nothing by then.
fn with_projects(rows: &[Row]) -> Value {
    let mut file = file(rows);
    let unit = |id: &str| json!({"id": id, "name": {"en": id}, "written": [format!("the {id}")]});
    file["units"] = json!([unit("u"), unit("v")]);
    let programme = |id: &str| json!({"id": id, "name": {"en": id}, "parts": [{"id": id, "name": {"en": id}}]});
    file["programmes"] = json!([programme("p"), programme("q")]);
    let of = |number: i32, id: &str, part: &str, lead: &str| {
        let mut row = project(id, 10.0, &[(2024, 2024, "building")]);
        row["lead"] = json!([format!("the {lead}")]);
        json!({"id": id, "number": number, "part": part, "name": {"en": id}, "rows": [row]})
    };
    file["projects"] = json!([of(1, "a", "p", "u"), of(2, "b", "p", "v"), of(3, "c", "q", "v")]);
    file
}

/// An indicator from 80 to 100, of which at least 90 are required.
fn rising() -> [Row; 1] {
    [Row::number(at_least(90.0)).base(level(80.0)).path([85.0, 90.0, 95.0, 100.0].map(level))]
}

/// It is owed to a by half, to b by 0.3 and to c by 0.2.
fn example() -> Plan {
    let assumed = assumptions(&[moved_by(0, &[("a", 0.5), ("b", 0.3), ("c", 0.2)])]);
    Plan::from_json_with_effects(&with_projects(&rising()).to_string(), &assumed.to_string()).expect("an example")
}

fn asked(plan: &Plan, options: &Value) -> Result<Stress, PlanError> {
    let options = crate::json::read(&options.to_string())?;
    let found = stress(plan, &Scenario::as_written(plan), &options, &mut |_| ControlFlow::Continue(()))?;
    Ok(found.expect("nobody breaks it off"))
}

fn ids(sets: &[&[&str]]) -> Vec<Vec<String>> {
    sets.iter().map(|set| set.iter().map(|&id| id.to_owned()).collect()).collect()
}

#[test]
fn what_breaks_a_target_is_found_by_hand() {
    let plan = example();
    let found = asked(&plan, &json!({"basis": "requirement"})).unwrap();
    // The plan improves by 20, of which a late row takes its share: a 10, b 6, c 4. At least 90 are required of 100.
    // a 90, b 94, c 96: met. a+b 84, a+c 86: not met; b+c 90: met. All three: 80, not met.
    let sizes: Vec<_> = found.sizes.iter().map(|size| (size.size, size.combinations, size.breaking)).collect();
    assert_eq!(sizes, [(1, 3, 0), (2, 3, 2), (3, 1, 1)]);
    assert_eq!((found.delay, found.met), (1, 1));
    assert_eq!(found.indicators[0].breaking, [0, 2, 1]);
    // All three contain a+b, so that they are no smallest set.
    assert_eq!((found.indicators[0].sets, &found.indicators[0].smallest), (2, &ids(&[&["a", "b"], &["a", "c"]])));
    // a is in both breaking pairs, b and c in one each.
    let shares: Vec<_> = found.rows.iter().map(|row| row.shares.clone()).collect();
    assert_eq!(shares, [[None, Some(1.0), Some(1.0)], [None, Some(0.5), Some(1.0)], [None, Some(0.5), Some(1.0)]]);
    assert!(found.rows.iter().all(|row| row.alone.is_empty()));
    // The index is the only attainment: 84/90 and 86/90 of 100, the worse one first.
    let pairs = &found.sizes[1].worst;
    let rows: Vec<_> = pairs.iter().map(|case| case.rows.clone()).collect();
    assert_eq!(rows, ids(&[&["a", "b"], &["a", "c"]]));
    let (index, loss) = (pairs[0].index.unwrap(), pairs[0].loss.unwrap());
    assert!((index - 8400.0 / 90.0).abs() < 1e-12 && (loss - 600.0 / 90.0).abs() < 1e-12, "{pairs:?}");
    assert_eq!(pairs[0].broken, ["0"]);
}

#[test]
fn a_row_that_breaks_a_target_alone_is_critical() {
    // The yearly targets ask for all of the 100.
    let found = asked(&example(), &json!({"size": 1})).unwrap();
    assert_eq!(found.sizes[0].breaking, 3);
    assert!(found.rows.iter().all(|row| row.alone == ["0"] && row.shares == [Some(1.0 / 3.0)]));
    assert_eq!(found.indicators[0].smallest, ids(&[&["a"], &["b"], &["c"]]));
}

#[test]
fn only_the_rows_that_are_asked_for_are_late() {
    let rows = |options: Value| -> Vec<String> {
        asked(&example(), &options).unwrap().rows.into_iter().map(|row| row.row).collect()
    };
    assert_eq!(rows(json!({})), ["a", "b", "c"]);
    assert_eq!(rows(json!({"programme": "p"})), ["a", "b"]);
    assert_eq!(rows(json!({"unit": "v"})), ["b", "c"]);
    assert_eq!(rows(json!({"programme": "p", "unit": "v"})), ["b"]);
}

#[test]
fn a_delay_comes_on_top_of_the_scenario_and_a_target_missed_before_cannot_break() {
    let plan = example();
    let choice = ProjectChoice { delay: 1, ..ProjectChoice::default() };
    let (scenario, _) = apply(&plan, &Scenario::as_written(&plan), &Change::Project { row: 0, choice }).unwrap();
    let options = |basis| StressOptions { basis, ..StressOptions::default() };
    let run = |basis| stress(&plan, &scenario, &options(basis), &mut |_| ControlFlow::Continue(())).unwrap().unwrap();
    // 90 with a late already: another year changes nothing about a, but b, or c, is now enough.
    let found = run(Some(Basis::Requirement));
    assert_eq!(found.indicators[0].smallest, ids(&[&["b"], &["c"]]));
    // 90 of the 100 that the yearly targets ask for: missed from the start.
    let found = run(None);
    assert_eq!((found.met, found.sizes[2].breaking, found.indicators.len()), (0, 0, 0));
}

#[test]
fn an_option_that_cannot_be_is_refused_by_its_name() {
    let refused = |options: Value| asked(&example(), &options).unwrap_err().to_string();
    assert_eq!(refused(json!({"delay": 0})), "delay: expected a delay of 1 to 30 years, found 0");
    assert_eq!(refused(json!({"delay": 31})), "delay: expected a delay of 1 to 30 years, found 31");
    assert_eq!(refused(json!({"size": 4})), "size: expected 1 to 3 rows at once, found 4");
    assert_eq!(refused(json!({"programme": "x"})), "programme: \"x\" is not among the plan's programmes");
    assert_eq!(refused(json!({"unit": "x"})), "unit: \"x\" is not among the plan's units");
    assert!(refused(json!({"basis": "x"})).starts_with("basis: expected one of "));
    assert!(refused(json!({"rows": 1})).starts_with("rows: there is no such field"));
}

#[test]
fn too_many_combinations_are_refused_before_any_is_tried() {
    // 144 rows: 487344 + 10296 + 144 = 497784. One more: 508225, of which 10585 are of one or two rows.
    let options = StressOptions::default();
    assert_eq!(size(&options, 144), Ok(3));
    assert_eq!(
        size(&options, 145).unwrap_err().to_string(),
        "size: expected at most 500000 combinations of rows, found 508225"
    );
    assert_eq!(size(&StressOptions { size: Some(2), ..options }, 145), Ok(2));
}

#[test]
fn it_can_be_broken_off_and_says_how_far_it_is() {
    let plan = carried();
    let run = |stop: usize| {
        let mut told = Vec::new();
        let mut tell = |done| {
            told.push(done);
            if told.len() == stop {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let options = StressOptions { size: Some(2), ..StressOptions::default() };
        let found = stress(&plan, &Scenario::as_written(&plan), &options, &mut tell).unwrap();
        (found.is_some(), told)
    };
    let (finished, told) = run(usize::MAX);
    assert!(finished && told.len() > 1, "{told:?}");
    assert!(told.is_sorted() && told.iter().all(|done| (0.0..=1.0).contains(done)), "{told:?}");
    let (finished, told) = run(1);
    assert!(!finished && told.len() == 1);
}

#[test]
fn a_plan_without_projects_or_assumptions_breaks_nowhere() {
    let bare = crate::test_plan::plan(&rising());
    let found = asked(&bare, &json!({})).unwrap();
    assert!(found.rows.is_empty() && found.sizes.iter().all(|size| size.combinations == 0));
    let plan = Plan::from_json(&with_projects(&rising()).to_string()).unwrap();
    let found = asked(&plan, &json!({})).unwrap();
    assert_eq!((found.sizes[2].combinations, found.sizes[2].breaking, found.indicators[0].sets), (1, 0, 0));
}

#[test]
fn what_is_found_comes_back_from_its_json() {
    let found = asked(&example(), &json!({"basis": "requirement"})).unwrap();
    let json = serde_json::to_string(&found).unwrap();
    assert_eq!(crate::json::read::<Stress>(&json), Ok(found));
}

/// The plan that the site carries, each indicator owed to every fifth row.
fn carried() -> Plan {
    let plan = include_str!("../../../static/plans/yubei-2019-2025.json");
    let plan = Plan::from_json(plan).expect("the carried plan");
    let entry = |i: usize| {
        let links = (i % 5..plan.rows.len()).step_by(5).map(|row| json!({"row": plan.row(row).id}));
        let mut entry = moved_by(i, &[]);
        entry["indicator"] = json!(plan.file.indicators[i].id);
        entry["lag"] = json!(i % 2);
        entry["links"] = links.collect();
        entry
    };
    let mut file = assumptions(&(0..plan.indicators.len()).map(entry).collect::<Vec<_>>());
    file["plan"]["id"] = json!(plan.file.id);
    plan.with_effects(crate::json::read(&file.to_string()).expect("assumptions")).expect("assumptions of the plan")
}

#[test]
fn on_the_carried_plan_it_is_what_evaluating_every_combination_gives() {
    let plan = carried();
    let mut scenario = Scenario::as_written(&plan);
    scenario.basis = Basis::Requirement;
    let options = StressOptions { delay: Some(3), size: Some(2), ..StressOptions::default() };
    let found = super::slow::compare(&plan, &scenario, &options);
    // 71 rows make 71·70/2 pairs, of which some break something and some do not; and some targets break only by two.
    let pairs = &found.sizes[1];
    assert!(pairs.combinations == 2485 && (1..2485).contains(&pairs.breaking), "{pairs:?}");
    assert!(found.indicators.iter().any(|i| i.smallest.iter().any(|set| set.len() == 2)));
}
