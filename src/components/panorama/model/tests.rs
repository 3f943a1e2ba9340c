use super::*;
use planner_engine::plan::Reading;
use planner_engine::{apply, evaluate, Basis, Change};

fn plan() -> Plan {
    Plan::from_json(include_str!("../../../../static/plans/yubei-2019-2025.json")).expect("the plan is valid")
}

fn entries(basis: Basis, change: Option<Change>) -> Vec<Rc<Entry>> {
    let plan = plan();
    let mut scenario = Scenario::as_written(&plan);
    scenario.basis = basis;
    if let Some(change) = change {
        scenario = apply(&plan, &scenario, &change).expect("it fits").0;
    }
    let evaluation = evaluate(&plan, &scenario);
    groups(Lang::Zh, &plan, &scenario, &evaluation).iter().flat_map(|group| group.entries.clone()).collect()
}

fn says(year: &Year) -> (i32, &str, &str, Verdict, String) {
    (year.year, &year.value, &year.target, year.verdict, year.share())
}

#[test]
fn indicators_stand_by_layer_in_the_plans_order() {
    // Table 1: 1 to 10, 11 to 17 and 18 to 20 in the official layers, 21 of the district's own.
    let plan = plan();
    let scenario = Scenario::as_written(&plan);
    let groups = groups(Lang::Zh, &plan, &scenario, &evaluate(&plan, &scenario));
    assert_eq!(groups.iter().map(|group| group.entries.len()).collect::<Vec<_>>(), [10, 7, 3, 1]);
    assert_eq!(groups[1].entries[0].title(), "11 居民人均生态产品产值占比");
    assert!(groups.iter().flat_map(|group| &group.entries).all(|entry| entry.years.len() == 7));
}

#[test]
fn each_year_is_held_against_its_own_target() {
    // Annex 1 gives 90% for 2024 and 90.5% for 2025; 2019 has no yearly target, so >90% stands in: 87.1/90 = 96.8%.
    let air = &entries(Basis::YearlyTargets, None)[0];
    assert_eq!(says(&air.years[0]), (2019, "87.1%", ">90%", Verdict::Missed, "97%".to_owned()));
    assert_eq!(says(&air.years[5]), (2024, "90.0%", "90%", Verdict::Met, "100%".to_owned()));
    assert_eq!(says(air.horizon().expect("a last year")), (2025, "90.5%", "90.5%", Verdict::Met, "100%".to_owned()));
}

#[test]
fn a_value_on_a_strict_limit_is_borderline_in_its_year() {
    let air = &entries(Basis::Requirement, None)[0];
    assert_eq!(says(&air.years[5]), (2024, "90.0%", ">90%", Verdict::Borderline, "100%".to_owned()));
}

#[test]
fn what_is_not_known_is_not_nought() {
    // 无统计数据 in 2019.
    let farmland = &entries(Basis::YearlyTargets, None)[4];
    let first = &farmland.years[0];
    assert_eq!(says(first), (2019, "无数据", ">95%", Verdict::NoData, "–".to_owned()));
    assert_eq!((first.short.as_str(), first.attainment), ("–", None));
    assert_eq!(farmland.years[1].short, ">95%");
}

#[test]
fn a_long_unit_stands_once_beside_the_name() {
    let area = &entries(Basis::YearlyTargets, None)[8];
    assert_eq!((area.unit.as_str(), area.years[0].short.as_str()), ("km²", "396.78"));
    assert_eq!(area.years[0].value, "396.78km²");
}

#[test]
fn a_target_missed_by_a_hair_never_reads_as_attained() {
    // 90.47 of 90.5 is 99.967%.
    let change = Change::Edit { indicator: 0, year: 6, reading: Some(Reading::level(90.47)) };
    let air = &entries(Basis::YearlyTargets, Some(change))[0];
    assert_eq!(says(&air.years[6]), (2025, "90.47%", "90.5%", Verdict::Missed, "99.97%".to_owned()));
}

#[test]
fn an_edit_leaves_the_other_indicators_equal() {
    let change = Change::Edit { indicator: 0, year: 6, reading: Some(Reading::level(89.0)) };
    let (before, after) = (entries(Basis::YearlyTargets, None), entries(Basis::YearlyTargets, Some(change)));
    let differ: Vec<u32> = before.iter().zip(&after).filter(|(a, b)| a != b).map(|(a, _)| a.number).collect();
    assert_eq!(differ, [1]);
}
