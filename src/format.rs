//! The one home of how figures are written.

use crate::i18n::Lang;
use planner_engine::criterion::round_to;
use planner_engine::plan::{Operator, Quantity};
use planner_engine::{Cell, State};

/// What is written where nothing is known.
pub const NOTHING: &str = "–";

/// A level at the precision in which it is reported.
///
/// More digits are shown where it was given with up to two more, and where rounding would put it on the other side of
/// (or onto) `threshold`: a figure that is missed never reads as the target.
#[must_use]
pub fn level(x: f64, decimals: u8, threshold: Option<f64>) -> String {
    let exact = (decimals..=decimals.saturating_add(2)).find(|&d| round_to(x, d) == x);
    let faithful = |d: u8| match threshold {
        Some(t) => round_to(x, d).partial_cmp(&t) == x.partial_cmp(&t),
        None => true,
    };
    let digits = exact.or_else(|| (decimals..=9).find(|&d| faithful(d))).unwrap_or(decimals);
    fixed(x, digits)
}

/// A number with a fixed count of decimals, thousands apart, a true minus sign, and no negative zero.
#[must_use]
pub fn fixed(x: f64, decimals: u8) -> String {
    if !x.is_finite() {
        return NOTHING.to_owned();
    }
    let text = format!("{:.*}", usize::from(decimals), round_to(x.abs(), decimals.min(9)));
    let (whole, fraction) = text.split_once('.').map_or((text.as_str(), None), |(w, f)| (w, Some(f)));
    let mut out = String::with_capacity(text.len() + 6);
    if x < 0.0 && text.bytes().any(|b| b.is_ascii_digit() && b != b'0') {
        out.push('−');
    }
    for (i, digit) in whole.chars().enumerate() {
        // Four digits stay together: 1255 reads as in the plan.
        if i > 0 && whole.len() > 4 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// A number with its sign, for changes and gaps.
#[must_use]
pub fn signed(x: f64, decimals: u8) -> String {
    let text = fixed(x, decimals);
    let zero = !text.bytes().any(|b| (b'1'..=b'9').contains(&b));
    if x > 0.0 && !zero {
        format!("+{text}")
    } else {
        text
    }
}

/// A score from 0 to 100, with one decimal. A score short of 100 never reads as 100.
#[must_use]
pub fn score(x: f64) -> String {
    level_between(x, 1, 100.0)
}

/// A share from 0 to 1 in per cent.
#[must_use]
pub fn share(x: f64) -> String {
    format!("{}%", level_between(100.0 * x, 0, 100.0))
}

fn level_between(x: f64, decimals: u8, top: f64) -> String {
    let digits = (decimals..=3).find(|&d| x >= top || round_to(x, d) < top);
    match digits {
        Some(d) => fixed(x, d),
        None => format!("<{}", fixed(top, 0)),
    }
}

/// A weight, with as many decimals as it has, three at most.
#[must_use]
pub fn weight(x: f64) -> String {
    let digits = (0..3).find(|&d| round_to(x, d) == x).unwrap_or(3);
    fixed(x, digits)
}

/// The unit as it follows a figure: close behind in Chinese and for signs, apart in English.
#[must_use]
pub fn unit(lang: Lang, quantity: &Quantity) -> String {
    let Some(unit) = quantity.unit().map(|u| u.get(lang.is_chinese())) else { return String::new() };
    if unit.is_empty() || unit == "%" || lang.is_chinese() {
        unit.to_owned()
    } else {
        format!("\u{a0}{unit}")
    }
}

/// The unit of a difference: percentage points for shares.
#[must_use]
pub fn difference_unit(lang: Lang, quantity: &Quantity) -> String {
    let unit = unit(lang, quantity);
    if unit != "%" {
        return unit;
    }
    match lang {
        Lang::Zh => "个百分点".to_owned(),
        Lang::En => "\u{a0}pp".to_owned(),
    }
}

/// A level with its unit.
#[must_use]
pub fn level_with_unit(lang: Lang, x: f64, quantity: &Quantity, threshold: Option<f64>) -> String {
    format!("{}{}", level(x, quantity.decimals(), threshold), unit(lang, quantity))
}

/// What is known of an indicator in a year, in words or figures.
#[must_use]
pub fn cell(lang: Lang, cell: &Cell, quantity: &Quantity, threshold: Option<f64>) -> String {
    match cell.state {
        State::Missing => lang.verdict(planner_engine::Verdict::NoData),
        State::Level { value } => level_with_unit(lang, value, quantity, threshold),
        State::Bound { operator, value } => {
            format!("{}{}", sign(operator), level_with_unit(lang, value, quantity, None))
        }
        State::Trend => cell.step.map_or_else(|| NOTHING.to_owned(), |step| lang.direction(step)),
        State::Stage { stage } => lang.stage(stage),
    }
}

/// The sign of a bound.
#[must_use]
pub fn sign(operator: Operator) -> &'static str {
    match operator {
        Operator::Above => ">",
        Operator::AtLeast => "≥",
        Operator::Below => "<",
        Operator::AtMost => "≤",
    }
}

/// A moment, given in milliseconds since 1970, as people of a language write it. Only a browser knows that.
#[must_use]
pub fn moment(lang: Lang, milliseconds: f64) -> String {
    let date = js_sys::Date::new(&milliseconds.into());
    String::from(date.to_locale_string(lang.tag(), &wasm_bindgen::JsValue::UNDEFINED))
}

/// Reads a number as people type it: full-width digits, %, spaces, thousands commas, Chinese full stops.
#[must_use]
pub fn parse_number(text: &str) -> Option<f64> {
    let plain: String = text
        .trim()
        .chars()
        .filter_map(|c| match c {
            '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
            '．' | '。' => Some('.'),
            '−' | '－' | '–' => Some('-'),
            '＋' => Some('+'),
            ',' | '，' | '%' | '％' | ' ' | '\u{a0}' | '\u{3000}' => None,
            other => Some(other),
        })
        .collect();
    if misplaced_comma(text) || !plain.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+')) {
        return None;
    }
    plain.parse::<f64>().ok().filter(|x| x.is_finite())
}

/// Whether a comma stands where it groups no thousands: "12,,5" is a slip of the finger, not 125.
fn misplaced_comma(text: &str) -> bool {
    let whole = text.split(['.', '．', '。']).next().unwrap_or_default();
    let after_point = text.len() > whole.len() && text[whole.len()..].contains([',', '，']);
    let mut groups = whole.split([',', '，']).map(|group| group.chars().filter(|c| c.is_numeric()).count());
    let first = groups.next().unwrap_or_default();
    let rest: Vec<usize> = groups.collect();
    after_point || (!rest.is_empty() && (first == 0 || first > 3 || rest.iter().any(|digits| *digits != 3)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missed_figure_never_reads_as_the_target() {
        assert_eq!(level(89.97, 1, Some(90.0)), "89.97");
        // 89.99987 would round to 90.0, 90.00 and 90.000; four decimals are the first that stay below.
        assert_eq!(level(89.999_87, 1, Some(90.0)), "89.9999");
        assert_eq!(level(88.533_333_3, 1, Some(90.0)), "88.5");
        assert_eq!(level(90.5, 1, Some(90.0)), "90.5");
    }

    #[test]
    fn numbers_are_written_for_people() {
        assert_eq!(fixed(1255.0, 0), "1255");
        assert_eq!(fixed(1_563_150.0, 0), "1,563,150");
        assert_eq!(fixed(-0.04, 1), "0.0");
        assert_eq!(signed(-0.6, 1), "−0.6");
        assert_eq!(signed(0.5, 1), "+0.5");
        assert_eq!(signed(0.0, 1), "0.0");
    }

    #[test]
    fn a_score_short_of_full_never_reads_as_full() {
        assert_eq!(score(100.0), "100.0");
        assert_eq!(score(99.97), "99.97");
        assert_eq!(score(99.999_99), "<100");
        assert_eq!(share(0.9667), "97%");
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        assert_eq!(parse_number("９０．５％"), Some(90.5));
        assert_eq!(parse_number(" 1,255 "), Some(1255.0));
        assert_eq!(parse_number("−3"), Some(-3.0));
        for wrong in ["", "abc", "1e9", "NaN", "inf", "1.2.3", "--1", "12,,5", "12,5", ",125", "1.2,5", "1255,000"] {
            assert_eq!(parse_number(wrong), None, "{wrong}");
        }
    }
}
