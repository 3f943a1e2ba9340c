//! Figures in words: changes that never read as nothing, and readings as a cell says them.

use super::messages;
use crate::format;
use crate::i18n::Lang;
use planner_engine::criterion::round_to;
use planner_engine::plan::{Direction, Figure, Quantity, StepUnit};
use planner_engine::{Cell, Criterion, Reading, State, Trend};

/// A difference with sign and unit. Digits are added until it shows that it is not nothing.
pub(in crate::components) fn difference(lang: Lang, x: f64, decimals: u8, quantity: &Quantity) -> String {
    let digits = (decimals..=9).find(|&d| x == 0.0 || round_to(x, d) != 0.0).unwrap_or(decimals);
    format!("{}{}", format::signed(x, digits), format::difference_unit(lang, quantity))
}

/// The arrow of a trend.
pub(super) fn arrow(trend: Trend) -> &'static str {
    match trend {
        Trend::TooFew => "•",
        Trend::OnCourse | Trend::MetButFalling => "↑",
        Trend::TooSlow => "↗",
        Trend::Stalled => "→",
        Trend::Worsening => "↓",
    }
}

/// What a reading says.
pub(in crate::components) fn reading(lang: Lang, reading: &Reading, quantity: &Quantity) -> String {
    let level = |value: f64| format::level_with_unit(lang, value, quantity, None);
    match *reading {
        Reading::Missing => messages::reading_missing(lang),
        Reading::Level { value, .. } => level(value),
        Reading::Bound { operator, value } => format!("{}{}", format::sign(operator), level(value)),
        Reading::Count { count, or_more } => {
            format!("{}{}", if or_more { "≥" } else { "" }, level(f64::from(count)))
        }
        Reading::CountChange { by: 0 } => messages::reading_kept(lang),
        Reading::CountChange { by } => format::signed(f64::from(by), 0),
        Reading::Stage { stage } => lang.stage(stage),
        Reading::Change(step) => {
            let direction = brief(lang, step.direction);
            let Some(size) = step.size else { return direction };
            let size = match size.unit {
                StepUnit::Absolute => {
                    format!("{}{}", format::level(size.value, 0, None), format::difference_unit(lang, quantity))
                }
                StepUnit::Percent => format!("{}%", format::level(size.value, 0, None)),
            };
            format!("{direction} {size}")
        }
    }
}

/// A figure's meaning, for readers who do not read the language it is written in.
pub(in crate::components) fn gloss(lang: Lang, figure: &Figure, quantity: &Quantity) -> Option<String> {
    // A level reads the same in every language.
    let plain = matches!(figure.reading, Reading::Level { .. });
    (!plain && is_foreign(lang, &figure.as_written)).then(|| reading(lang, &figure.reading, quantity))
}

/// A direction in a cell of the table, where there is little room.
pub(super) fn brief(lang: Lang, direction: Direction) -> String {
    match direction {
        Direction::NotDown => messages::brief_not_down(lang),
        other => lang.direction(other),
    }
}

/// What is known of a year that is no figure, in a word.
pub(super) fn cell(lang: Lang, cell: &Cell) -> String {
    match (cell.state, cell.step) {
        (State::Stage { stage }, _) => lang.stage(stage),
        (_, Some(step)) => brief(lang, step),
        _ => String::new(),
    }
}

/// Whether a text of the document has words that readers of the page's language may not read.
pub(in crate::components) fn is_foreign(lang: Lang, written: &str) -> bool {
    !lang.is_chinese() && written.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

/// What a criterion asks for.
pub(in crate::components) fn criterion(lang: Lang, criterion: Criterion) -> String {
    match criterion {
        Criterion::AtLeast { threshold, strict, .. } => {
            format!("{}{}", if strict { ">" } else { "≥" }, format::level(threshold, 0, None))
        }
        Criterion::AtMost { threshold, strict } => {
            format!("{}{}", if strict { "<" } else { "≤" }, format::level(threshold, 0, None))
        }
        Criterion::Full { whole } => format!("={}", format::level(whole, 0, None)),
        Criterion::Count { count } => format!("≥{}", format::level(count, 0, None)),
        Criterion::NotDecreasing => messages::asks_not_decreasing(lang),
        Criterion::SteadilyImproving => messages::asks_improving(lang),
        Criterion::GrowingEveryYear => messages::asks_growing(lang),
        Criterion::Stage { stage } => lang.stage(stage),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use planner_engine::plan::Text;

    fn share() -> Quantity {
        Quantity::Number { unit: Text::both("%", "%"), decimals: 1, min: Some(0.0), max: Some(100.0) }
    }

    #[test]
    fn a_gap_never_reads_as_none() {
        // 89.97 against 90 is 0.03 short, which one decimal would show as 0.0.
        assert_eq!(difference(Lang::Zh, -0.03, 1, &share()), "−0.03个百分点");
        assert_eq!(difference(Lang::En, 0.5, 1, &share()), "+0.5\u{a0}pp");
        assert_eq!(difference(Lang::Zh, 0.0, 1, &share()), "0.0个百分点");
    }

    #[test]
    fn readings_say_what_the_cell_says() {
        let count = Quantity::Count { unit: Text::both("个", "brands") };
        assert_eq!(reading(Lang::Zh, &Reading::Count { count: 4, or_more: true }, &count), "≥4个");
        assert_eq!(reading(Lang::En, &Reading::CountChange { by: 1 }, &count), "+1");
        assert_eq!(reading(Lang::En, &Reading::CountChange { by: 0 }, &count), "kept");
    }
}
