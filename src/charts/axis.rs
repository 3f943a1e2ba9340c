//! The value axis: which range is shown and where its ticks lie.

use super::model::{IndicatorChart, Level, Numeric, Point, Sparkline, ValueAxis};

/// A range of values with evenly spaced ticks.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// The value at the bottom.
    pub min: f64,
    /// The value at the top, always above `min`.
    pub max: f64,
    /// The values that get a grid line, ascending.
    pub ticks: Vec<f64>,
    /// Digits after the point that tell the ticks apart.
    pub decimals: u8,
}

/// The share of the data's magnitude that an axis shows at least, so that a wiggle in the last digit does not look like
/// a change, and a flat line still has an axis.
const LEAST_SPAN: f64 = 0.05;

/// Room left above and below the data, as a share of the range.
const PADDING: f64 = 0.06;

/// The scale of a whole chart, with about `wanted` ticks.
pub fn chart_scale(chart: &IndicatorChart, wanted: usize) -> Scale {
    match &chart.axis {
        ValueAxis::Categories(labels) => category_scale(labels.len()),
        ValueAxis::Numeric(numeric) => {
            let points = chart.series.iter().flat_map(|s| &s.points);
            let bands = chart.bands.iter().flat_map(|b| &b.years).flat_map(|y| [y.lower, y.upper]);
            let marks = chart.requirement.iter().map(|r| r.value).chain(chart.targets.iter().map(|t| t.value));
            let ranges = chart.ranges.iter().flat_map(|r| [r.lower, r.upper]);
            let values = points.flat_map(|p| reach(p, numeric)).chain(bands).chain(ranges).chain(marks);
            value_scale(values, numeric, wanted)
        }
    }
}

/// The range of a sparkline, which has no ticks.
pub fn sparkline_range(spark: &Sparkline) -> (f64, f64) {
    let values = spark.plan.iter().chain(&spark.scenario).map(|p| p.level.figure()).chain(spark.requirement);
    let scale = match &spark.axis {
        ValueAxis::Categories(labels) => category_scale(labels.len()),
        ValueAxis::Numeric(numeric) => value_scale(values, numeric, 4),
    };
    (scale.min, scale.max)
}

/// The scale for some values: whole steps of 1, 2 or 5 times a power of ten, no finer than the figures are reported,
/// and never beyond a natural bound.
pub fn value_scale(values: impl IntoIterator<Item = f64>, numeric: &Numeric, wanted: usize) -> Scale {
    let floor = numeric.min.unwrap_or(f64::NEG_INFINITY);
    let ceiling = numeric.max.unwrap_or(f64::INFINITY);
    let (low, high) = values
        .into_iter()
        .filter(|v| v.is_finite())
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
    let (low, high) = if low <= high { (low, high) } else { empty_range(numeric) };

    let finest = power_of_ten(-i32::from(numeric.decimals));
    let least = (LEAST_SPAN * low.abs().max(high.abs())).max(4.0 * finest);
    let (low, high) = widen(low, high, least, floor, ceiling);
    let padding = PADDING * (high - low);
    // Next to a bound no room is needed: nothing can lie beyond it.
    let low = if low <= floor { low } else { (low - padding).max(floor) };
    let high = if high >= ceiling { high } else { (high + padding).min(ceiling) };

    let step = nice_step((high - low) / wanted.max(1) as f64).max(finest);
    let first = ((low / step) + 1e-9).floor();
    let last = ((high / step) - 1e-9).ceil();
    let min = (first * step).max(floor.min(low));
    let max = (last * step).min(ceiling.max(high));
    let slack = step * 1e-6;
    let ticks = (first as i64..=last as i64)
        .map(|i| i as f64 * step)
        .filter(|t| *t >= min - slack && *t <= max + slack)
        .collect();
    Scale { min, max, ticks, decimals: decimals_of(step) }
}

/// The scale of ordered states: a tick each, with room around them.
pub fn category_scale(count: usize) -> Scale {
    let ticks: Vec<f64> = (0..count).map(|i| i as f64).collect();
    let last = ticks.last().copied().unwrap_or(0.0);
    Scale { min: -0.3, max: last + 0.3, ticks, decimals: 0 }
}

/// What the axis must show for a point: for a limit also the bound up to which the unknown value can lie.
fn reach(point: &Point, numeric: &Numeric) -> [f64; 2] {
    match point.level {
        Level::Value(v) => [v, v],
        Level::Above(v) | Level::AtLeast(v) => [v, numeric.max.unwrap_or(v)],
        Level::Below(v) | Level::AtMost(v) => [v, numeric.min.unwrap_or(v)],
    }
}

/// What to show where there is no figure at all.
fn empty_range(numeric: &Numeric) -> (f64, f64) {
    match (numeric.min, numeric.max) {
        (Some(min), Some(max)) => (min, max),
        (Some(min), None) => (min, min + 1.0),
        (None, Some(max)) => (max - 1.0, max),
        (None, None) => (0.0, 1.0),
    }
}

/// The range made at least `least` wide, evenly on both sides unless a bound is in the way.
fn widen(low: f64, high: f64, least: f64, floor: f64, ceiling: f64) -> (f64, f64) {
    let missing = least - (high - low);
    if missing <= 0.0 {
        return (low, high);
    }
    let below = (missing / 2.0).min((low - floor).max(0.0));
    let above = (missing - below).min((ceiling - high).max(0.0));
    let below = (missing - above).min((low - floor).max(0.0));
    let (wide_low, wide_high) = (low - below, high + above);
    if wide_high > wide_low {
        (wide_low, wide_high)
    } else {
        // Both bounds coincide with the only value: show it all the same.
        (low - 0.5, high + 0.5)
    }
}

/// The smallest of 1, 2, 5, 10 times a power of ten that is at least `raw`.
fn nice_step(raw: f64) -> f64 {
    if !(raw.is_finite() && raw > 0.0) {
        return 1.0;
    }
    let exponent = libm::floor(libm::log10(raw)) as i32;
    let power = power_of_ten(exponent);
    let share = raw / power;
    let factor = [1.0, 2.0, 5.0].into_iter().find(|f| share <= f + 1e-9).unwrap_or(10.0);
    factor * power
}

/// Digits after the point that a step of this size needs.
fn decimals_of(step: f64) -> u8 {
    (0..12).find(|d| step * power_of_ten(i32::from(*d)) >= 1.0 - 1e-9).unwrap_or(12)
}

/// A power of ten as exactly as a double can hold it.
fn power_of_ten(exponent: i32) -> f64 {
    let magnitude = (0..exponent.unsigned_abs().min(300)).fold(1.0, |p, _| p * 10.0);
    if exponent < 0 {
        1.0 / magnitude
    } else {
        magnitude
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(decimals: u8) -> Numeric {
        Numeric { unit: "%".into(), decimals, min: Some(0.0), max: Some(100.0) }
    }

    #[test]
    fn air_quality_gets_whole_per_cents() {
        // 87.1 to 90.5: the least span 0.05 × 90.5 = 4.525 widens it to 86.5375..91.0625, padding 0.2715 to
        // 86.266..91.334; a fifth of 5.068 is 1.01, so steps of 2: 86 to 92.
        let scale = value_scale([87.1, 90.5, 90.0], &percent(1), 5);
        assert_eq!((scale.min, scale.max), (86.0, 92.0));
        assert_eq!(scale.ticks, vec![86.0, 88.0, 90.0, 92.0]);
        assert_eq!(scale.decimals, 0);
    }

    #[test]
    fn a_flat_hundred_per_cent_stays_within_its_bound() {
        // Least span 5, all of it below: 95..100, padding 0.3 below: 94.7; steps of 2 (5.3 / 5 = 1.06): 94 to 100.
        let scale = value_scale([100.0; 7], &percent(0), 5);
        assert_eq!((scale.min, scale.max), (94.0, 100.0));
        assert_eq!(scale.ticks, vec![94.0, 96.0, 98.0, 100.0]);
    }

    #[test]
    fn a_flat_zero_count_stays_at_its_bound_and_steps_are_whole() {
        let counts = Numeric { unit: "个".into(), decimals: 0, min: Some(0.0), max: None };
        // Four units at least: 0..4, padding 0.24 above: 4.24; a fifth of that is 0.848, so steps of 1: 0 to 5.
        let scale = value_scale([0.0, 0.0], &counts, 5);
        assert_eq!((scale.min, scale.max), (0.0, 5.0));
        assert_eq!(scale.ticks.len(), 6);
        // No step is finer than one unit, however many ticks are wanted.
        assert_eq!(value_scale([0.0, 1.0], &counts, 50).ticks.len(), 6);
    }

    #[test]
    fn nothing_to_show_still_has_an_axis() {
        assert_eq!(value_scale([], &percent(0), 5).ticks, vec![0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        let scale = value_scale([f64::NAN], &Numeric::default(), 5);
        assert!(scale.max > scale.min);
        let pinned = Numeric { min: Some(1.0), max: Some(1.0), ..Numeric::default() };
        let scale = value_scale([1.0], &pinned, 5);
        assert!(scale.max > scale.min && scale.ticks.contains(&1.0));
    }

    #[test]
    fn a_bound_shows_the_room_in_which_the_value_can_lie() {
        let point = Point { level: Level::Above(95.0), ..Point::new(2020, 0.0) };
        assert_eq!(reach(&point, &percent(0)), [95.0, 100.0]);
        assert_eq!(reach(&point, &Numeric::default()), [95.0, 95.0]);
    }

    #[test]
    fn ticks_of_a_tenth_are_written_as_tenths() {
        let fine = Numeric { decimals: 2, ..Numeric::default() };
        let scale = value_scale([0.1, 0.9], &fine, 5);
        let labels: Vec<_> =
            scale.ticks.iter().map(|t| crate::charts::figures::format_number(*t, scale.decimals)).collect();
        assert_eq!(labels, ["0", "0.2", "0.4", "0.6", "0.8", "1"]);
    }

    #[test]
    fn steps_are_one_two_or_five() {
        let steps: Vec<f64> = [0.9, 1.0, 1.2, 2.1, 5.0, 5.1].into_iter().map(nice_step).collect();
        assert_eq!(steps, [1.0, 1.0, 2.0, 5.0, 5.0, 10.0]);
    }

    #[test]
    fn states_have_a_tick_each() {
        assert_eq!(category_scale(3).ticks, vec![0.0, 1.0, 2.0]);
    }
}
