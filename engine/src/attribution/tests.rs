use super::*;
use crate::plan::Reading;
use crate::projection::Method;
use crate::scenario::{apply, Change, Choice};
use crate::test_plan::{at_least, level, missing, plan, Row};

/// A number that reaches this share of what is asked of it in 2021, or has no data.
fn share(layer: &'static str, attainment: Option<f64>) -> Row {
    Row::number(at_least(100.0)).layer(layer).path([attainment.map_or_else(missing, |a| level(100.0 * a))])
}

fn set(indicator: usize, attainment: f64) -> Change {
    Change::Edit { indicator, year: 1, reading: Some(Reading::level(100.0 * attainment)) }
}

fn weight(indicator: usize, weight: f64) -> Change {
    Change::IndicatorWeight { indicator, weight }
}

fn after(plan: &Plan, changes: &[Change]) -> Scenario {
    apply(plan, &Scenario::as_written(plan), &Change::All(changes.to_vec())).unwrap().0
}

/// From the plan as written to the changed scenario, in 2021, as required.
fn moved(rows: &[Row], changes: &[Change]) -> YearAttribution {
    let plan = plan(rows);
    let (a, b) = (Scenario::as_written(&plan), after(&plan, changes));
    attribute(&plan, &a, &b, Basis::Requirement).years.remove(1)
}

/// Compares a split with its total and parts in index points.
fn assert_split(found: &YearAttribution, total: f64, parts: &[(Subject, f64)]) {
    let split = found.split.as_ref().unwrap();
    assert!((split.total - total).abs() < 1e-9, "{split:?}");
    let subjects: Vec<Subject> = split.parts.iter().map(|p| p.subject).collect();
    assert_eq!(subjects, parts.iter().map(|p| p.0).collect::<Vec<_>>());
    for (part, (_, expected)) in split.parts.iter().zip(parts) {
        assert!((part.points - expected).abs() < 1e-9, "{part:?} is not {expected}");
    }
    assert_eq!(split.parts.iter().map(|p| p.units).sum::<i64>(), split.units);
}

use Subject::{Indicator, IndicatorWeight, LayerWeight};

#[test]
fn one_indicator_alone_has_all_of_it() {
    // Layer a: (0.5 + 1)/2; layer b: 0.25; index (75 + 25)/2 = 50. With 0.9: (95 + 25)/2 = 60.
    let rows = [share("a", Some(0.5)), share("a", Some(1.0)), share("b", Some(0.25))];
    let found = moved(&rows, &[set(0, 0.9)]);
    assert_eq!((found.from, found.to), (Some(50.0), Some(60.0)));
    // ½ of its layer, which is ½ of the index: 100·0.4/4.
    assert_split(&found, 10.0, &[(Indicator(0), 10.0)]);
    assert_eq!(found.split.unwrap().units, 10_000_000);
}

#[test]
fn a_weight_moves_by_what_stands_above_the_mean() {
    // Shares ½, ½ → ¾, ¼: the mean goes from 0.75 to 0.625, 0.6875 between them.
    // By the weights: (0.5 − 0.6875)·0.25 = −0.046875 and (1 − 0.6875)·(−0.25) = −0.078125; together −0.125.
    let parts = |first, second| [(first, -4.6875), (second, -7.8125)];
    let inside = moved(&[share("a", Some(0.5)), share("a", Some(1.0))], &[weight(0, 3.0)]);
    assert_split(&inside, -12.5, &parts(IndicatorWeight(0), IndicatorWeight(1)));
    let heavier = Change::LayerWeight { layer: 0, weight: 3.0 };
    let across = moved(&[share("a", Some(0.5)), share("b", Some(1.0))], &[heavier]);
    assert_split(&across, -12.5, &parts(LayerWeight(0), LayerWeight(1)));
}

#[test]
fn what_value_and_weight_do_together_is_halved() {
    // The mean goes from 0.75 to ¾·0.9 + ¼·1 = 0.925, 0.8375 between them. Value: 0.625·0.4 = 0.25.
    // Weights: (0.7 − 0.8375)·0.25 = −0.034375 and (1 − 0.8375)·(−0.25) = −0.040625. Together 0.175.
    let found = moved(&[share("a", Some(0.5)), share("a", Some(1.0))], &[set(0, 0.9), weight(0, 3.0)]);
    let parts = [(Indicator(0), 25.0), (IndicatorWeight(0), -3.4375), (IndicatorWeight(1), -4.0625)];
    assert_split(&found, 17.5, &parts);
}

#[test]
fn layers_pass_on_what_their_indicators_do() {
    // Layer a 0.75 → 0.95, b 0.25 as before; the layers' shares ½, ½ → ¾, ¼. Index 0.5 → 0.7125 + 0.0625 = 0.775,
    // 0.6375 between them. Layer a's value: 0.625·0.2 = 0.125, all of it the first indicator's.
    // Weights: (0.85 − 0.6375)·0.25 = 0.053125 and (0.25 − 0.6375)·(−0.25) = 0.096875. Together 0.275.
    let rows = [share("a", Some(0.5)), share("a", Some(1.0)), share("b", Some(0.25))];
    let found = moved(&rows, &[set(0, 0.9), Change::LayerWeight { layer: 0, weight: 3.0 }]);
    assert_split(&found, 27.5, &[(LayerWeight(0), 5.3125), (Indicator(0), 12.5), (LayerWeight(1), 9.6875)]);
}

#[test]
fn data_that_appear_are_the_indicators_own_part() {
    let rows = [share("a", Some(0.5)), share("a", None)];
    // 0.5 over half the weight → 0.75 over all of it: R̄ = 0.625, D̄ = 0.75. 0.5·(1 − 0.625)/0.75 = 0.25.
    assert_split(&moved(&rows, &[set(1, 1.0)]), 25.0, &[(Indicator(1), 25.0)]);
    // The other to 0.7 besides: 0.5 → 0.85, R̄ = 0.675. 0.5·0.2/0.75 = 0.4/3 and 0.5·(1 − 0.675)/0.75 = 0.65/3.
    let both = moved(&rows, &[set(0, 0.7), set(1, 1.0)]);
    assert_split(&both, 35.0, &[(Indicator(0), 40.0 / 3.0), (Indicator(1), 65.0 / 3.0)]);
    // What has no data has no weight either: a change of its weight counts with the data, at its new share ¾.
    // 0.5 over ½ → 0.25·0.5 + 0.75 = 0.875 over 1: R̄ = 0.6875, D̄ = 0.75.
    // First: (0.5 − 0.6875)·(0.25 − 0.5)/0.75 = 0.0625 by its share; second: 0.75·(1 − 0.6875)/0.75 = 0.3125.
    let heavier = moved(&rows, &[set(1, 1.0), weight(1, 3.0)]);
    assert_split(&heavier, 37.5, &[(IndicatorWeight(0), 6.25), (Indicator(1), 31.25)]);
    // Data that vanish are the same with the other sign.
    let gone = Change::Edit { indicator: 1, year: 1, reading: Some(Reading::Missing) };
    let found = moved(&[share("a", Some(0.5)), share("a", Some(1.0))], &[gone]);
    assert_split(&found, -25.0, &[(Indicator(1), -25.0)]);
}

#[test]
fn a_layer_that_appears_is_its_indicators_part() {
    // Index 0.5 over half the weight → (0.5 + 0.7)/2 = 0.6 over all of it: Ī = 0.55, D̄ = 0.75.
    // Layer b: 0.5·(0.7 − 0.55)/0.75 = 0.1: each ½, 0.5·½·(0.8 − 0.55)/0.75 = 0.25/3 and 0.5·½·(0.6 − 0.55)/0.75 = 0.05/3.
    let found = moved(&[share("a", Some(0.5)), share("b", None), share("b", None)], &[set(1, 0.8), set(2, 0.6)]);
    assert_split(&found, 10.0, &[(Indicator(1), 25.0 / 3.0), (Indicator(2), 5.0 / 3.0)]);
    let split = found.split.unwrap();
    assert_eq!(split.parts.iter().map(|p| p.units).collect::<Vec<_>>(), [8_333_333, 1_666_667]);
    assert_eq!(split.rounded(1), Rounded { decimals: 1, total: 100, parts: vec![83, 17] });
    // 8.33… is 8 and 1.66… is 2.
    assert_eq!(split.rounded(0), Rounded { decimals: 0, total: 10, parts: vec![8, 2] });
}

#[test]
fn printed_parts_add_up_to_the_printed_difference() {
    // Three of three up by 0.1, 0.1 and 0.098: 10/3 + 10/3 + 9.8/3 = 29.8/3 = 9.93…
    let rows = [share("a", Some(0.5)), share("a", Some(0.5)), share("a", Some(0.5))];
    let split = moved(&rows, &[set(0, 0.6), set(1, 0.6), set(2, 0.598)]).split.unwrap();
    // 3.33 + 3.33 + 3.27 = 9.93.
    assert_eq!(split.rounded(2), Rounded { decimals: 2, total: 993, parts: vec![333, 333, 327] });
    // 3 + 3 + 3 is one short of 10, and one of the first two has lost more than the third.
    let whole = split.rounded(0);
    assert_eq!((whole.total, whole.parts[0] + whole.parts[1], whole.parts[2]), (10, 7, 3));
}

#[test]
fn largest_remainders_by_hand() {
    // 1 + 1 − 1 = 1, half away from zero; the last has lost half a unit, the others a quarter.
    assert_eq!(apportion(&[1.25, 1.25, -0.5], 2, 0), [1, 1, 0]);
    assert_eq!(apportion(&[-1.25, -1.25, 0.5], -2, 0), [-1, -1, 0]);
    // Of equals the first.
    assert_eq!(apportion(&[0.25, 0.25, 0.25], 1, 0), [1, 0, 0]);
    assert_eq!(apportion(&[0.75, 0.75], 1, 0), [0, 1]);
    assert_eq!(apportion(&[-0.75, -0.75], -1, 0), [0, -1]);
    // Tenths; a figure of 0 gets nothing.
    assert_eq!(apportion(&[0.0, 0.0625, 0.03125], 1, 1), [0, 1, 0]);
    assert_eq!(apportion(&[], 0, 1), [0_i64; 0]);
}

#[test]
fn only_proportions_of_weights_count() {
    let rows = [share("a", Some(0.5)), share("a", Some(1.0)), share("b", Some(0.25))];
    let layers = (0..3).map(|layer| Change::LayerWeight { layer, weight: if layer < 2 { 4.0 } else { 0.0 } });
    let changes: Vec<Change> = layers.chain((0..3).map(|i| weight(i, 0.5))).collect();
    assert_split(&moved(&rows, &changes), 0.0, &[]);
}

#[test]
fn another_basis_is_not_mixed_in() {
    let plan = plan(&[share("a", Some(0.5)).target(level(50.0))]);
    let a = Scenario::as_written(&plan);
    let b = after(&plan, &[Change::Basis(Basis::HorizonTarget)]);
    for basis in Basis::ALL {
        assert_eq!(attribute(&plan, &a, &b, basis), attribute(&plan, &a, &a, basis));
    }
    // As required, 50 of 100; beside the target, 50 of 50.
    let from = |basis| attribute(&plan, &a, &b, basis).years[1].from;
    assert_eq!((from(Basis::Requirement), from(Basis::HorizonTarget)), (Some(50.0), Some(100.0)));
}

#[test]
fn without_an_index_there_is_no_difference() {
    let plan = plan(&[share("a", None)]);
    let (a, b) = (Scenario::as_written(&plan), after(&plan, &[set(0, 0.5)]));
    let split = |a, b| attribute(&plan, a, b, Basis::Requirement).years.remove(1);
    assert_eq!((split(&a, &b).from, split(&a, &b).to, split(&a, &b).split), (None, Some(50.0), Err(Absence::First)));
    assert_eq!(split(&b, &a).split, Err(Absence::Second));
    assert_eq!(split(&a, &a).split, Err(Absence::Both));
    assert_eq!(causes(&plan, &a, &b, Basis::Requirement, 0, 1), Err(Absence::First));
}

/// The choices with their index points.
fn points(found: &Causes) -> Vec<(Choice, f64)> {
    found.causes.iter().map(|c| (c.choice, (c.points * 1e9).round() / 1e9)).collect()
}

#[test]
fn causes_follow_one_another() {
    // Alone, and out of 100: the index is the level.
    let row = Row::number(at_least(100.0)).base(level(50.0)).path([60.0, 70.0, 80.0, 90.0].map(level));
    let plan = plan(&[row]);
    let a = Scenario::as_written(&plan);
    let value = |x| Some(Reading::level(x));
    let b = after(
        &plan,
        &[
            Change::Method { indicator: 0, method: Method::Hold },
            Change::Actual { indicator: 0, year: 1, reading: value(65.0) },
            Change::Edit { indicator: 0, year: 3, reading: value(75.0) },
            Change::Edit { indicator: 0, year: 4, reading: value(85.0) },
        ],
    );
    let (method, actual, third, fourth) = (Choice::Method, Choice::Actual(1), Choice::Edit(3), Choice::Edit(4));
    // 2024: 90 as planned; 50 held; 65 held; 2023 set, which 2024 does not follow; 85 set.
    let found = causes(&plan, &a, &b, Basis::Requirement, 0, 4).unwrap();
    assert_eq!(points(&found), [(method, -40.0), (actual, 15.0), (third, 0.0), (fourth, 20.0)]);
    assert_eq!((found.units, found.rounded(1, None)), (-5_000_000, vec![-400, 150, 0, 200]));
    // 2023: 80; 50; 65; 75; what comes later moves nothing.
    let found = causes(&plan, &a, &b, Basis::Requirement, 0, 3).unwrap();
    assert_eq!(points(&found), [(method, -30.0), (actual, 15.0), (third, 10.0), (fourth, 0.0)]);
    // The way back is another way: the value set for 2024 hides the method until it is taken away itself.
    let back = causes(&plan, &b, &a, Basis::Requirement, 0, 4).unwrap();
    assert_eq!(points(&back), [(method, 0.0), (actual, 0.0), (third, 0.0), (fourth, 5.0)]);
}

#[test]
fn what_has_no_data_on_the_way_stands_at_the_mean() {
    // Layer: 0.5 and 0.7 → 0.5 and 0.8, from 0.6 to 0.65, 0.625 between them.
    // No base year, so a method finds nothing: ½·(0.625 − 0.7) = −0.0375. Then the figure: ½·(0.8 − 0.625) = 0.0875.
    let plan = plan(&[share("a", Some(0.5)), share("a", Some(0.7))]);
    let b = after(
        &plan,
        &[
            Change::Method { indicator: 1, method: Method::Hold },
            Change::Actual { indicator: 1, year: 1, reading: Some(Reading::level(80.0)) },
        ],
    );
    let found = causes(&plan, &Scenario::as_written(&plan), &b, Basis::Requirement, 1, 1).unwrap();
    assert_eq!(points(&found), [(Choice::Method, -3.75), (Choice::Actual(1), 8.75)]);
    // Printed beside a part of 5: −4 + 9.
    assert_eq!(found.rounded(0, Some(5)), [-4, 9]);
    assert_eq!(causes(&plan, &b, &b, Basis::Requirement, 1, 1).unwrap().causes, []);
}
