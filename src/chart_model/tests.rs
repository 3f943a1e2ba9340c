use super::*;
use crate::charts::{Sense, TargetKind};
use planner_engine::plan::Reading;
use planner_engine::{apply, Change, Method};

fn plan() -> Plan {
    Plan::from_json(include_str!("../../static/plans/yubei-2019-2025.json")).expect("the plan is valid")
}

/// The position of the indicator with a number.
fn at(plan: &Plan, number: u32) -> usize {
    plan.file.indicators.iter().position(|entry| entry.number == number).expect("the plan has it")
}

fn chart_of(plan: &Plan, scenario: &Scenario, number: u32) -> IndicatorChart {
    let written = evaluate(plan, &Scenario::as_written(plan));
    let evaluation = evaluate(plan, scenario);
    indicator_chart(Lang::Zh, plan, scenario, &evaluation, &written, at(plan, number))
}

fn chart(number: u32) -> IndicatorChart {
    let plan = plan();
    chart_of(&plan, &Scenario::as_written(&plan), number)
}

fn line(chart: &IndicatorChart, role: SeriesRole) -> Vec<(i32, Level)> {
    let series = chart.series.iter().find(|series| series.role == role).expect("every chart has all lines");
    series.points.iter().map(|point| (point.year, point.level)).collect()
}

fn targets(chart: &IndicatorChart) -> Vec<(TargetKind, f64, &str, &str, bool)> {
    chart.targets.iter().map(|t| (t.kind, t.value, t.label.as_str(), t.figure.as_str(), t.leading)).collect()
}

#[test]
fn a_share_is_drawn_as_the_plan_writes_it() {
    let chart = chart(1);
    let percent = Numeric { unit: "%".into(), decimals: 1, min: Some(0.0), max: Some(100.0) };
    assert_eq!(chart.axis, ValueAxis::Numeric(percent));
    let path = [87.1, 88.0, 88.5, 89.0, 89.5, 90.0, 90.5];
    let expected: Vec<(i32, Level)> = (2019..).zip(path.map(Level::Value)).collect();
    assert_eq!(line(&chart, SeriesRole::Plan), expected);
    assert_eq!(line(&chart, SeriesRole::Scenario), expected);
    assert_eq!(line(&chart, SeriesRole::Actual), [(2019, Level::Value(87.1))]);
    assert_eq!(chart.verdict.kind, VerdictKind::Met);
}

#[test]
fn three_targets_that_differ_stand_side_by_side() {
    // Requirement >90%, table 1 100％, annex 1 91％.
    let chart = chart(3);
    let requirement = chart.requirement.as_ref().expect("there is one");
    assert_eq!((requirement.value, requirement.strict, requirement.sense), (90.0, true, Sense::AtLeast));
    assert_eq!((requirement.label.as_str(), requirement.figure.as_str()), ("要求", ">90%"));
    assert_eq!(
        targets(&chart),
        [
            (TargetKind::Requirement, 90.0, "要求", ">90%", false),
            (TargetKind::Table, 100.0, "表1", "100%", false),
            (TargetKind::Annex, 91.0, "附件1", "91%", true),
        ]
    );
}

#[test]
fn a_bound_is_a_bound_and_a_year_without_data_a_gap() {
    let chart = chart(5);
    let expected: Vec<(i32, Level)> = (2020..=2025).map(|year| (year, Level::Above(95.0))).collect();
    assert_eq!(line(&chart, SeriesRole::Plan), expected);
    assert_eq!(line(&chart, SeriesRole::Actual), []);
}

#[test]
fn changes_without_levels_are_drawn_by_their_direction() {
    let chart = chart(8);
    assert_eq!(chart.axis, ValueAxis::Categories(["下降", "持平", "提高"].map(str::to_owned).to_vec()));
    let expected: Vec<(i32, Level)> = (2019..=2025).map(|year| (year, Level::Value(2.0))).collect();
    assert_eq!(line(&chart, SeriesRole::Plan), expected);
    let requirement = chart.requirement.as_ref().expect("there is one");
    assert_eq!((requirement.value, requirement.strict), (1.0, true));
    assert_eq!(
        targets(&chart),
        [(TargetKind::Table, 2.0, "表1", "稳定提高", false), (TargetKind::Annex, 2.0, "附件1", "稳定提高", true)]
    );
}

#[test]
fn stages_are_drawn_as_stages() {
    let chart = chart(18);
    assert_eq!(chart.axis, ValueAxis::Categories(["未建立", "已出台", "已实施"].map(str::to_owned).to_vec()));
    assert_eq!(line(&chart, SeriesRole::Plan)[6], (2025, Level::Value(2.0)));
    assert_eq!(chart.requirement.map(|r| (r.value, r.figure)), Some((2.0, "建立实施".to_owned())));
}

#[test]
fn growth_without_a_figure_is_bounded_by_where_it_started() {
    // 1255亿元, then 比上年增加 six times: more than 1255, by how much is not said.
    let chart = chart(21);
    let plan = line(&chart, SeriesRole::Plan);
    assert_eq!(plan[0], (2019, Level::Value(1255.0)));
    assert!(plan[1..].iter().all(|(_, level)| *level == Level::Above(1255.0)), "{plan:?}");
    assert_eq!(chart.requirement.map(|r| (r.value, r.strict)), Some((1255.0, true)));
}

#[test]
fn what_does_not_decrease_is_at_least_where_it_started() {
    // 396.78km2, then 不减少 six times: 396.78 itself is not ruled out.
    let plan = line(&chart(9), SeriesRole::Plan);
    assert_eq!(plan[0], (2019, Level::Value(396.78)));
    assert!(plan[1..].iter().all(|(_, level)| *level == Level::AtLeast(396.78)), "{plan:?}");
}

#[test]
fn counts_are_kept_and_added_to() {
    // 获得3个, 保持, 保持, 新增1个, 保持 ×3.
    let counts = line(&chart(16), SeriesRole::Plan).into_iter().map(|(_, level)| level).collect::<Vec<_>>();
    assert_eq!(counts, [3.0, 3.0, 3.0, 4.0, 4.0, 4.0, 4.0].map(Level::Value));
}

#[test]
fn the_scenario_is_drawn_on_top_of_actuals_and_the_plan_stays() {
    let plan = plan();
    let i = at(&plan, 1);
    let change = Change::All(vec![
        Change::Actual { indicator: i, year: 1, reading: Some(Reading::level(89.6)) },
        Change::Method { indicator: i, method: Method::Hold },
        Change::Edit { indicator: i, year: 5, reading: Some(Reading::level(88.0)) },
    ]);
    let (scenario, _) = apply(&plan, &Scenario::as_written(&plan), &change).expect("it fits");
    let chart = chart_of(&plan, &scenario, 1);
    assert_eq!(line(&chart, SeriesRole::Plan)[1], (2020, Level::Value(88.0)));
    assert_eq!(line(&chart, SeriesRole::Actual), [(2019, Level::Value(87.1)), (2020, Level::Value(89.6))]);
    let path = [87.1, 89.6, 89.6, 89.6, 89.6, 88.0, 89.6];
    assert_eq!(line(&chart, SeriesRole::Scenario), (2019..).zip(path.map(Level::Value)).collect::<Vec<_>>());
    let edited: Vec<i32> = chart.series[2].points.iter().filter(|p| p.edited).map(|p| p.year).collect();
    assert_eq!(edited, [2024]);
    // 89.6 against 附件1's 90.5.
    assert_eq!(chart.verdict.kind, VerdictKind::Missed);

    let spark = sparkline(&plan, &scenario, &evaluate(&plan, &scenario), i);
    assert_eq!(spark.plan[1].level, Level::Value(88.0));
    assert_eq!(spark.scenario[1].level, Level::Value(89.6));
    assert_eq!((spark.span, spark.requirement), ((2019, 2025), Some(90.0)));
}

#[test]
fn tables_go_by_what_stands_before_their_title() {
    let plan = plan();
    assert_eq!(table(Lang::Zh, &plan, "annex1"), "附件1");
    assert_eq!(table(Lang::En, &plan, "annex1"), "Annex 1");
}

#[test]
fn what_was_frozen_is_a_line_of_its_own_and_moves_nothing_else() {
    let plan = plan();
    let i = at(&plan, 1);
    let edit = |value: f64| Change::Edit { indicator: i, year: 6, reading: Some(Reading::level(value)) };
    let (frozen, _) = apply(&plan, &Scenario::as_written(&plan), &edit(88.0)).expect("it fits");
    let (now, _) = apply(&plan, &frozen, &edit(89.0)).expect("it fits");
    let (written, evaluation) = (evaluate(&plan, &Scenario::as_written(&plan)), evaluate(&plan, &now));
    let mut chart = chart_of(&plan, &now, 1);
    let before = chart.series.clone();
    add_frozen(&mut chart, Lang::Zh, &plan, &evaluation, &written, &evaluate(&plan, &frozen), i);
    assert_eq!(chart.series[..3], before);
    let path = [87.1, 88.0, 88.5, 89.0, 89.5, 90.0, 88.0];
    assert_eq!(line(&chart, SeriesRole::Frozen), (2019..).zip(path.map(Level::Value)).collect::<Vec<_>>());
    assert_eq!(line(&chart, SeriesRole::Scenario)[6], (2025, Level::Value(89.0)));
}
