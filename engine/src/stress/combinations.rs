//! Sets of a few out of many, in the order of their largest member, then of the next: that of their ranks.

use super::MOST_AT_ONCE;
use std::ops::ControlFlow;

const MOST: usize = MOST_AT_ONCE as usize;

/// How many sets of `size` there are out of `n`: the binomial coefficient, for sizes up to 3.
fn choose(n: usize, size: usize) -> u64 {
    let n = n as u64;
    match size {
        0 => 1,
        1 => n,
        2 => n * n.saturating_sub(1) / 2,
        _ => n * n.saturating_sub(1) * n.saturating_sub(2) / 6,
    }
}

/// How many sets of 1 up to `most` there are out of `n`.
pub(super) fn up_to(most: usize, n: usize) -> u64 {
    (1..=most).map(|size| choose(n, size)).sum()
}

/// Where a set, in ascending order, stands among all sets out of `n`, smaller ones first; the empty set at 0.
pub(super) fn rank(set: &[usize], n: usize) -> usize {
    let smaller: u64 = (0..set.len()).map(|size| choose(n, size)).sum();
    let within: u64 = set.iter().enumerate().map(|(k, &member)| choose(member, k + 1)).sum();
    #[allow(clippy::cast_possible_truncation)] // The sets are in memory, one by one.
    let rank = (smaller + within) as usize;
    rank
}

/// Visits all sets of a size out of `n`, each in ascending order, until the visit is broken off.
pub(super) fn each(n: usize, size: usize, mut visit: impl FnMut(&[usize]) -> ControlFlow<()>) -> ControlFlow<()> {
    if size > n {
        return ControlFlow::Continue(());
    }
    let mut set = [0, 1, 2];
    let set = &mut set[..size.min(MOST)];
    loop {
        visit(set)?;
        // The first member that can grow without meeting the next one grows, and those before it start again.
        let ceiling = |set: &[usize], k: usize| set.get(k + 1).copied().unwrap_or(n);
        let Some(k) = (0..set.len()).find(|&k| set[k] + 1 < ceiling(set, k)) else {
            return ControlFlow::Continue(());
        };
        set[k] += 1;
        (0..k).for_each(|before| set[before] = before);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All sets out of `n` up to three, smaller ones first.
    fn all(n: usize) -> Vec<Vec<usize>> {
        let mut sets = Vec::new();
        for size in 0..=MOST {
            let _ = each(n, size, |set| {
                sets.push(set.to_vec());
                ControlFlow::Continue(())
            });
        }
        sets
    }

    #[test]
    fn every_set_is_visited_once_in_the_order_of_its_rank() {
        // 1 + 4 + 6 + 4 sets of none, one, two and three out of four.
        let sets = all(4);
        assert_eq!(sets.len(), 15);
        assert_eq!(sets[5..8], [vec![0, 1], vec![0, 2], vec![1, 2]]);
        assert_eq!(sets[14], [1, 2, 3]);
        for n in 0..9 {
            let sets = all(n);
            assert!(sets.iter().enumerate().all(|(place, set)| rank(set, n) == place), "{n}");
            assert_eq!(sets.len() as u64, 1 + up_to(MOST, n));
        }
    }

    #[test]
    fn as_many_sets_as_counted_by_hand() {
        // 69·68·67/6 = 52394, 69·68/2 = 2346.
        assert_eq!((choose(69, 3), choose(69, 2), up_to(3, 69)), (52_394, 2_346, 54_809));
        assert_eq!((choose(2, 3), choose(0, 1), choose(0, 0)), (0, 0, 1));
    }

    #[test]
    fn a_visit_can_be_broken_off() {
        let mut seen = 0;
        let outcome = each(5, 2, |_| {
            seen += 1;
            if seen == 3 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        assert_eq!((outcome, seen), (ControlFlow::Break(()), 3));
    }
}
