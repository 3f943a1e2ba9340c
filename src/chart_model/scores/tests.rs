use super::*;
use planner_engine::evaluate;

fn plan() -> Plan {
    Plan::from_json(include_str!("../../../static/plans/yubei-2019-2025.json")).expect("the plan is valid")
}

fn at(plan: &Plan, number: u32) -> usize {
    plan.file.indicators.iter().position(|entry| entry.number == number).expect("the plan has it")
}

/// The scenario of the plan as written, with the indicator that has no data in the base year (number 5) of this weight.
fn weighing(plan: &Plan, weight: f64) -> Scenario {
    let mut scenario = Scenario::as_written(plan);
    scenario.indicator_weights[at(plan, 5)] = weight;
    scenario
}

#[test]
fn the_index_leads_and_a_layer_without_weight_has_no_line() {
    let plan = plan();
    let scenario = Scenario::as_written(&plan);
    let chart = score_chart(Lang::Zh, &plan, &scenario, &evaluate(&plan, &scenario));
    let names: Vec<&str> = chart.series.iter().map(|s| s.label.as_str()).collect();
    assert_eq!(names, ["指数", "构筑绿水青山", "推动“两山”转化", "建立长效机制"]);
    let roles: Vec<SeriesRole> = chart.series.iter().map(|s| s.role).collect();
    assert_eq!(roles, [0, 1, 2, 3].map(SeriesRole::Line));
    // Annex 1's path ends on annex 1's own targets.
    assert!(chart.series.iter().all(|s| s.points.last() == Some(&Point::new(2025, 100.0))));
    assert!(chart.ranges.is_empty());
}

#[test]
fn a_score_in_part_says_how_sure_it_is() {
    let plan = plan();
    let scenario = Scenario::as_written(&plan);
    let data = score_data(Lang::En, &plan, &scenario, &evaluate(&plan, &scenario));
    // 2019, required: 7 of 9 in full, 87.1/90 and 91.6/95: 8.93199 of 9 is 99.24, of 10 with number 5 at 0 89.32 and at 1
    // 99.32. Second layer: (6 + 91.6/95)/7 = 99.49. Index: (99.24 + 99.49 + 100)/3 = 99.58; bounds 96.27 and 99.60;
    // coverage (0.9 + 1 + 1)/3 = 97%.
    let first: Vec<&str> = data.at(2019).map(|(_, text)| text).collect();
    let expected = ["99.6 (coverage 97%, bounds 96.3–99.6)", "99.2 (coverage 90%, bounds 89.3–99.3)", "99.5", "100.0"];
    assert_eq!(first, expected);
    assert_eq!(data.at(2025).map(|(_, text)| text).collect::<Vec<_>>(), ["100.0"; 4]);
}

#[test]
fn what_is_not_published_is_a_gap_with_its_bounds() {
    let plan = plan();
    // Of 9 + 9 the half has data: short of two thirds. Bounds: 8.93199/18 = 49.62 and 17.93199/18 = 99.62.
    let scenario = weighing(&plan, 9.0);
    let evaluation = evaluate(&plan, &scenario);
    let chart = score_chart(Lang::Zh, &plan, &scenario, &evaluation);
    let water = &chart.series[1];
    assert_eq!(water.points.first().map(|p| p.year), Some(2020));
    let [range] = chart.ranges[..] else { panic!("one year is short of data: {:?}", chart.ranges) };
    assert_eq!((range.role, range.year), (SeriesRole::Line(1), 2019));
    assert!((range.lower - 49.622).abs() < 5e-3 && (range.upper - 99.622).abs() < 5e-3, "{range:?}");
    // The index, at (0.5 + 1 + 1)/3 = 83%, is published all the same.
    assert_eq!(chart.series[0].points.first().map(|p| p.year), Some(2019));
    let data = score_data(Lang::Zh, &plan, &scenario, &evaluation);
    assert_eq!(data.rows[0].1[1].as_deref(), Some("不公布（覆盖率 50%，上下界 49.6–99.6）"));
}
