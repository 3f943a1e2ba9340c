use super::combinations::{each, rank};
use super::{LateRow, Meter};
use crate::criterion::{Judgement, Precision, Verdict};
use crate::evaluate::path;
use crate::plan::Plan;
use crate::scenario::Scenario;
use std::ops::ControlFlow;

/// How an indicator is judged in the horizon year, for every set of late rows that move it.
pub(super) struct Table {
    pub(super) indicator: usize,
    /// For each row that may be late, its position among those that move the indicator.
    places: Vec<Option<usize>>,
    /// Those that move it, by their positions among all that may be late.
    links: Vec<usize>,
    /// The largest sets.
    most: usize,
    /// By the sets' ranks.
    judgements: Vec<Judgement>,
}

impl Table {
    /// Judges the indicator for every set; the scenario comes back as it was.
    pub(super) fn fill(
        plan: &Plan,
        scenario: &mut Scenario,
        rows: &[LateRow],
        most: usize,
        (indicator, links): (usize, Vec<usize>),
        meter: &mut Meter<'_>,
    ) -> ControlFlow<(), Self> {
        let mut judgements = vec![judge(plan, scenario, indicator)];
        for size in 1..=most {
            each(links.len(), size, |set| {
                let late = || set.iter().map(|&place| &rows[links[place]]);
                late().for_each(|row| scenario.choose(row.row, row.late));
                judgements.push(judge(plan, scenario, indicator));
                late().for_each(|row| scenario.choose(row.row, row.own));
                meter.step()
            })?;
        }
        let mut places = vec![None; rows.len()];
        links.iter().enumerate().for_each(|(place, &n)| places[n] = Some(place));
        ControlFlow::Continue(Self { indicator, places, links, most, judgements })
    }

    /// How the indicator is judged when these rows are late.
    pub(super) fn of(&self, late: &[usize]) -> &Judgement {
        let mut set = [0; 3];
        let mut size = 0;
        for place in late.iter().filter_map(|&n| self.places[n]) {
            set[size] = place;
            size += 1;
        }
        &self.judgements[rank(&set[..size], self.links.len())]
    }

    /// Whether the target is met in the scenario, and no longer when these rows are late.
    pub(super) fn breaks(&self, late: &[usize]) -> bool {
        self.judgements[0].verdict == Verdict::Met && self.of(late).verdict != Verdict::Met
    }

    /// The sets that break the target and none of whose parts does.
    pub(super) fn smallest(&self) -> Vec<Vec<usize>> {
        let mut found = Vec::new();
        for size in 1..=self.most {
            let _ = each(self.links.len(), size, |set| {
                let set: Vec<usize> = set.iter().map(|&place| self.links[place]).collect();
                // A part holds the members whose bit is set: some, and not all.
                let part = |bits: u8| -> Vec<usize> {
                    set.iter().enumerate().filter(|(k, _)| bits >> k & 1 == 1).map(|(_, &n)| n).collect()
                };
                let all = (1 << size) - 1;
                if self.breaks(&set) && !(1..all).any(|bits| self.breaks(&part(bits))) {
                    found.push(set);
                }
                ControlFlow::Continue(())
            });
        }
        found
    }
}

/// Judges an indicator in the horizon year by the basis that leads.
fn judge(plan: &Plan, scenario: &Scenario, i: usize) -> Judgement {
    let indicator = &plan.indicators[i];
    let precision = Precision { decimals: indicator.decimals, cap: indicator.max };
    indicator.criteria[scenario.basis.index()][plan.horizon()].judge(&path(plan, scenario, i), precision)
}
