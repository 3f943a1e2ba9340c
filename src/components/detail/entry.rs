//! What can be typed into a year: from text to a reading, and from step to step.

use super::messages;
use crate::format;
use crate::i18n::Lang;
use planner_engine::criterion::round_to;
use planner_engine::plan::{Indicator, Operator, Quantity};
use planner_engine::Reading;

/// How figures of an indicator are typed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Entry {
    /// Whether it counts things: whole numbers only.
    counts: bool,
    /// Digits after the point in which it is reported.
    pub(crate) decimals: u8,
    /// The smallest value that can be.
    pub(crate) min: f64,
    /// The largest value that can be.
    pub(crate) max: f64,
}

/// Why a text is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Misread {
    NotANumber,
    NotACount,
}

impl Misread {
    /// What is expected instead.
    pub(crate) fn message(self, lang: Lang, example: &str) -> String {
        match self {
            Self::NotANumber => messages::not_a_number(lang, example),
            Self::NotACount => messages::not_a_count(lang),
        }
    }
}

impl Entry {
    /// How an indicator's figures are typed; none where it is not edited as figures.
    pub(crate) fn of(quantity: &Quantity, indicator: &Indicator) -> Option<Self> {
        let counts = match quantity {
            Quantity::Number { .. } => false,
            Quantity::Count { .. } => true,
            Quantity::Trend { .. } | Quantity::Stage => return None,
        };
        Some(Self { counts, decimals: quantity.decimals(), min: indicator.min, max: indicator.max })
    }

    /// Reads what was typed: a figure, or a bound such as ">95".
    pub(crate) fn read(self, text: &str) -> Result<Reading, Misread> {
        let text = text.trim();
        if self.counts {
            let value = format::parse_number(text).ok_or(Misread::NotANumber)?;
            return whole(value).map(|count| Reading::Count { count, or_more: false }).ok_or(Misread::NotACount);
        }
        let bound = |operator| format::parse_number(rest(text)).map(|value| Reading::Bound { operator, value });
        let read = match text.chars().next() {
            Some('>' | '＞') if text.contains('=') => bound(Operator::AtLeast),
            Some('<' | '＜') if text.contains('=') => bound(Operator::AtMost),
            Some('>' | '＞') => bound(Operator::Above),
            Some('<' | '＜') => bound(Operator::Below),
            Some('≥') => bound(Operator::AtLeast),
            Some('≤') => bound(Operator::AtMost),
            _ => format::parse_number(text).map(Reading::level),
        };
        read.ok_or(Misread::NotANumber)
    }

    /// One unit of the last digit reported.
    pub(crate) fn step(self) -> f64 {
        1.0 / round_to(libm::pow(10.0, f64::from(self.decimals)), 0)
    }

    /// A figure some steps away, on the grid of what can be reported and within natural bounds.
    pub(crate) fn stepped(self, from: f64, steps: f64) -> f64 {
        round_to(from + steps * self.step(), self.decimals).clamp(self.min, self.max)
    }

    /// A figure as a reading.
    pub(crate) fn reading(self, value: f64) -> Reading {
        match whole(value) {
            Some(count) if self.counts => Reading::Count { count, or_more: false },
            _ => Reading::level(value),
        }
    }

    /// The limits of a slider: the range of what the plan says and now holds, with its width again on both sides,
    /// within natural bounds.
    pub(crate) fn range(self, values: impl IntoIterator<Item = f64>) -> (f64, f64) {
        let (low, high) = values
            .into_iter()
            .filter(|v| v.is_finite())
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
        if low > high {
            let low = if self.min.is_finite() { self.min } else { 0.0 };
            let high = if self.max.is_finite() { self.max } else { low + 100.0 * self.step() };
            return (low, high);
        }
        let least = (0.05 * low.abs().max(high.abs())).max(10.0 * self.step());
        let around = (high - low).max(least);
        let floor = round_to(low - around, self.decimals).max(self.min);
        let ceiling = round_to(high + around, self.decimals).min(self.max);
        (floor, ceiling)
    }
}

/// The text behind a sign of comparison.
fn rest(text: &str) -> &str {
    text.trim_start_matches(['>', '＞', '<', '＜', '≥', '≤', '='])
}

/// A whole number that can be counted.
fn whole(value: f64) -> Option<u32> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Both are checked right here.
    (value >= 0.0 && value <= f64::from(u32::MAX) && libm::floor(value) == value).then_some(value as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHARE: Entry = Entry { counts: false, decimals: 1, min: 0.0, max: 100.0 };
    const BRANDS: Entry = Entry { counts: true, decimals: 0, min: 0.0, max: 4_294_967_295.0 };

    #[test]
    fn figures_and_bounds_are_read_as_people_type_them() {
        assert_eq!(SHARE.read("９０．５％"), Ok(Reading::level(90.5)));
        assert_eq!(SHARE.read("> 95%"), Ok(Reading::Bound { operator: Operator::Above, value: 95.0 }));
        assert_eq!(SHARE.read(">=95"), Ok(Reading::Bound { operator: Operator::AtLeast, value: 95.0 }));
        assert_eq!(SHARE.read("≤3"), Ok(Reading::Bound { operator: Operator::AtMost, value: 3.0 }));
        assert_eq!(SHARE.read("很多"), Err(Misread::NotANumber));
        assert_eq!(SHARE.read(">"), Err(Misread::NotANumber));
    }

    #[test]
    fn what_is_counted_is_whole() {
        assert_eq!(BRANDS.read("4"), Ok(Reading::Count { count: 4, or_more: false }));
        assert_eq!(BRANDS.read("3.5"), Err(Misread::NotACount));
        assert_eq!(BRANDS.read("-1"), Err(Misread::NotACount));
        assert_eq!(BRANDS.read("three"), Err(Misread::NotANumber));
        assert_eq!(BRANDS.reading(4.0), Reading::Count { count: 4, or_more: false });
    }

    #[test]
    fn a_step_is_one_unit_of_the_last_digit_and_stays_within_bounds() {
        assert_eq!(SHARE.step(), 0.1);
        // 88.5333 and one step up is 88.6 on the grid of one decimal.
        assert_eq!(SHARE.stepped(88.533_3, 1.0), 88.6);
        assert_eq!(SHARE.stepped(99.5, 10.0), 100.0);
        assert_eq!(BRANDS.stepped(0.0, -1.0), 0.0);
    }

    #[test]
    fn a_slider_reaches_as_far_again_as_the_figures_do() {
        // 87.1 to 90.5: less than 5 % of 90.5, so 4.525 more on both sides, on the grid.
        assert_eq!(SHARE.range([87.1, 90.5]), (82.6, 95.0));
        assert_eq!(SHARE.range([100.0]), (95.0, 100.0));
        // Nothing known: the natural bounds.
        assert_eq!(SHARE.range([]), (0.0, 100.0));
    }
}
