//! The way from one index to another in printed figures: whole units of the last digit, so that they add up as read.

use planner_engine::attribution::{Part, Split, Subject, YearAttribution};

/// Fewest and most decimals that are printed.
const DECIMALS: std::ops::RangeInclusive<u8> = 2..=6;

/// The index of one scenario, what is added layer by layer, and the index of the other. All figures are whole units of
/// the last of `decimals` digits.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Account {
    /// Digits behind the point.
    pub(super) decimals: u8,
    /// The first index.
    pub(super) from: i64,
    /// The second index.
    pub(super) to: i64,
    /// What lies between them: the sum of all entries.
    pub(super) total: i64,
    /// The layers in which something is not 0.
    pub(super) groups: Vec<Group>,
    /// How many parts are 0 at these digits, though not altogether.
    pub(super) small: usize,
}

/// A layer's entries.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Group {
    /// The layer's position.
    pub(super) layer: usize,
    /// The sum of the entries.
    pub(super) total: i64,
    /// The entries, none of them 0.
    pub(super) entries: Vec<Entry>,
}

/// A part of the difference.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Entry {
    /// What it is due to.
    pub(super) subject: Subject,
    /// How much it is.
    pub(super) units: i64,
    /// Where the account stands before it.
    pub(super) start: i64,
}

/// In what order layers and entries come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// What matters most comes first.
    #[default]
    Largest,
    /// As in the plan.
    Plan,
}

/// The account of a year; none where one of the two has no index.
pub(super) fn account(year: &YearAttribution, order: Order) -> Option<Account> {
    let (from, to, split) = (year.from?, year.to?, year.split.as_ref().ok()?);
    let decimals = DECIMALS.clone().find(|d| adds_up(from, to, split, *d)).unwrap_or(*DECIMALS.end());
    let rounded = split.rounded(decimals);
    let printed: Vec<(&Part, i64)> = split.parts.iter().zip(rounded.parts.iter().copied()).collect();

    let mut groups: Vec<Group> = Vec::new();
    for (part, units) in printed.iter().filter(|(_, units)| *units != 0) {
        let entry = Entry { subject: part.subject, units: *units, start: 0 };
        match groups.iter_mut().find(|group| group.layer == part.layer) {
            Some(group) => {
                group.total += units;
                group.entries.push(entry);
            }
            None => groups.push(Group { layer: part.layer, total: *units, entries: vec![entry] }),
        }
    }
    if order == Order::Largest {
        groups.sort_by_key(|group| std::cmp::Reverse(group.total.abs()));
        for group in &mut groups {
            group.entries.sort_by_key(|entry| std::cmp::Reverse(entry.units.abs()));
        }
    }
    let first = in_units(from, decimals);
    let mut stand = first;
    for entry in groups.iter_mut().flat_map(|group| &mut group.entries) {
        entry.start = stand;
        stand += entry.units;
    }
    let small = printed.iter().filter(|(_, units)| *units == 0).count();
    Some(Account { decimals, from: first, to: in_units(to, decimals), total: rounded.total, groups, small })
}

/// Whether the difference as printed leads from the one index as printed to the other, and is not 0 where there is one.
fn adds_up(from: f64, to: f64, split: &Split, decimals: u8) -> bool {
    let total = split.rounded(decimals).total;
    in_units(from, decimals) + total == in_units(to, decimals) && (total != 0 || split.total == 0.0)
}

#[allow(clippy::cast_possible_truncation)] // An index of at most 100 with six digits.
fn in_units(index: f64, decimals: u8) -> i64 {
    libm::round(index * libm::pow(10.0, f64::from(decimals))) as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(subject: Subject, layer: usize, points: f64) -> Part {
        Part { subject, layer, points, units: 0 }
    }

    fn year(from: f64, to: f64, parts: Vec<Part>) -> YearAttribution {
        let split = Split { total: to - from, units: 0, parts };
        YearAttribution { from: Some(from), to: Some(to), split: Ok(split) }
    }

    #[test]
    fn every_figure_that_is_printed_adds_up() {
        // 99.5 − 1.25 + 0.5 = 98.75; largest first: the layer of −1.25 before that of +0.5.
        let parts = vec![part(Subject::Indicator(0), 0, 0.5), part(Subject::Indicator(7), 1, -1.25)];
        let account = account(&year(99.5, 98.75, parts), Order::Largest).expect("both have an index");
        assert_eq!((account.decimals, account.from, account.total, account.to), (2, 9950, -75, 9875));
        let layers: Vec<(usize, i64)> = account.groups.iter().map(|group| (group.layer, group.total)).collect();
        assert_eq!(layers, [(1, -125), (0, 50)]);
        let starts: Vec<i64> = account.groups.iter().flat_map(|g| &g.entries).map(|entry| entry.start).collect();
        assert_eq!(starts, [9950, 9825]);
    }

    #[test]
    fn the_plans_order_is_kept_when_asked_for() {
        let parts = vec![part(Subject::Indicator(0), 0, 0.5), part(Subject::Indicator(7), 1, -1.25)];
        let account = account(&year(99.5, 98.75, parts), Order::Plan).expect("both have an index");
        assert_eq!(account.groups.iter().map(|group| group.layer).collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn a_small_difference_gets_the_digits_it_needs() {
        // 100 − 99.996296… = −0.003703…: two digits would print −0.00, three print −0.004 and 99.996.
        let to = 100.0 - 0.1 / 90.0 / 10.0 * 100.0 / 3.0;
        let account = account(&year(100.0, to, vec![part(Subject::Indicator(0), 0, to - 100.0)]), Order::Plan);
        let account = account.expect("both have an index");
        assert_eq!((account.decimals, account.from, account.total, account.to), (3, 100_000, -4, 99_996));
    }

    #[test]
    fn parts_too_small_to_print_are_counted() {
        let parts = vec![part(Subject::Indicator(0), 0, 1.0), part(Subject::Indicator(1), 0, 0.001)];
        let account = account(&year(50.0, 51.001, parts), Order::Plan).expect("both have an index");
        assert_eq!((account.decimals, account.small, account.groups[0].entries.len()), (2, 1, 1));
    }

    #[test]
    fn without_an_index_there_is_no_account() {
        let year = YearAttribution { from: None, ..year(1.0, 2.0, Vec::new()) };
        assert_eq!(account(&year, Order::Plan), None);
    }
}
