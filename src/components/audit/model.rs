//! The findings of a plan as they are listed: worded once for a language, then filtered and grouped.

use super::subjects::{Area, Group};
use super::words::{told, Told};
use crate::i18n::Lang;
use planner_engine::audit::{Finding, Severity};
use planner_engine::plan::Plan;

/// The severities, the gravest first.
pub(super) const SEVERITIES: [Severity; 3] = [Severity::Contradiction, Severity::Weakness, Severity::Remark];

/// A finding as it is listed.
#[derive(Debug, PartialEq)]
pub(super) struct Item {
    pub(super) finding: Finding,
    pub(super) group: Group,
    pub(super) area: Option<Area>,
    pub(super) told: Told,
    /// What it can be found by, in small letters.
    sought: String,
}

/// What is looked for.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Sought {
    pub(super) severity: Option<Severity>,
    pub(super) area: Option<Area>,
    pub(super) text: String,
}

/// Words all findings, in groups: what belongs to one subject stands together, in the plan's order.
pub(super) fn items(lang: Lang, plan: &Plan, findings: &[Finding]) -> Vec<Item> {
    let item = |finding: &Finding| {
        let group = Group::of(finding.subject);
        let told = told(lang, plan, finding);
        let evidence = finding.evidence.iter().map(|e| e.as_written.as_str());
        let mut sought: String = evidence.collect::<Vec<_>>().join("\n");
        for part in [&group.names(plan), &told.title, &told.text] {
            sought.push('\n');
            sought.push_str(part);
        }
        let sought = sought.to_lowercase();
        Item { finding: finding.clone(), group, area: group.area(plan), told, sought }
    };
    let mut items: Vec<Item> = findings.iter().map(item).collect();
    // Stable: within a group findings stay in the audit's order.
    items.sort_by_key(|item| item.group);
    items
}

impl Sought {
    /// Whether a finding fits, whatever its severity.
    fn fits_but_for_severity(&self, item: &Item) -> bool {
        let text = self.text.trim().to_lowercase();
        self.area.is_none_or(|area| item.area == Some(area)) && text.split_whitespace().all(|t| item.sought.contains(t))
    }

    /// Whether a finding is to be listed.
    pub(super) fn fits(&self, item: &Item) -> bool {
        self.severity.is_none_or(|severity| item.finding.severity == severity) && self.fits_but_for_severity(item)
    }

    /// How many findings there are of each severity, as far as the rest of the filter lets them through.
    pub(super) fn counts(&self, items: &[Item]) -> [usize; 3] {
        let fitting: Vec<&Item> = items.iter().filter(|item| self.fits_but_for_severity(item)).collect();
        SEVERITIES.map(|severity| fitting.iter().filter(|item| item.finding.severity == severity).count())
    }
}

/// Neighbours of one group together.
pub(super) fn grouped<'a>(items: &[&'a Item]) -> Vec<(Group, Vec<&'a Item>)> {
    items.chunk_by(|a, b| a.group == b.group).map(|chunk| (chunk[0].group, chunk.to_vec())).collect()
}

#[cfg(test)]
mod tests;
