//! The listed findings as a table to take away.

use super::card::word;
use super::effects::{sentence, together};
use super::evidence::shown;
use super::figures::years;
use super::messages as m;
use super::model::Item;
use super::sentences::years_before;
use crate::i18n::Lang;
use planner_engine::audit::Finding;
use planner_engine::plan::Plan;
use planner_engine::{Basis, Verdict};

/// The table's rows, the head first.
pub(super) fn rows(lang: Lang, plan: &Plan, items: &[&Item]) -> Vec<[String; 6]> {
    let head = [
        m::csv_severity(lang),
        m::csv_subject(lang),
        m::csv_finding(lang),
        m::csv_explanation(lang),
        m::csv_evidence(lang),
        m::csv_effect(lang),
    ];
    let row = |item: &&Item| {
        [
            word(lang, item.finding.severity),
            item.group.title(lang, plan),
            item.told.title.clone(),
            item.told.text.clone(),
            evidence(lang, plan, &item.finding),
            effect(lang, &item.finding),
        ]
    };
    std::iter::once(head).chain(items.iter().map(row)).collect()
}

fn evidence(lang: Lang, plan: &Plan, finding: &Finding) -> String {
    let say = |evidence| {
        let shown = shown(lang, plan, finding.subject, evidence);
        let cell: Vec<String> =
            [Some(shown.written), shown.gloss].into_iter().flatten().filter(|t| !t.is_empty()).collect();
        format!("{} [{}]: {}", shown.what, shown.place, cell.join(" / "))
    };
    finding.evidence.iter().map(say).collect::<Vec<_>>().join("; ")
}

fn effect(lang: Lang, finding: &Finding) -> String {
    let verdicts = |verdicts: [Verdict; 3]| {
        let say = |(basis, verdict): (Basis, Verdict)| format!("{} {}", lang.basis(basis), lang.verdict(verdict));
        Basis::ALL.into_iter().zip(verdicts).map(say).collect::<Vec<_>>().join(", ")
    };
    let mut parts = vec![sentence(lang, &finding.effects)];
    for same in together(&finding.effects) {
        let of = years_before(lang, years(lang, &same.years));
        parts.push(format!("{of}: {}", verdicts(same.verdicts)));
        parts.extend(same.otherwise.map(|other| format!("{}: {}", m::effect_otherwise(lang, &of), verdicts(other))));
    }
    parts.join(" ")
}

/// As a file of values between commas. It begins with a byte order mark, without which spreadsheets misread Chinese.
pub(super) fn csv(rows: &[[String; 6]]) -> String {
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |row: &[String; 6]| row.iter().map(quoted).collect::<Vec<_>>().join(",") + "\r\n";
    std::iter::once("\u{feff}".to_owned()).chain(rows.iter().map(line)).collect()
}

/// As spreadsheets take it from the clipboard.
pub(super) fn tabbed(rows: &[[String; 6]]) -> String {
    let plain = |cell: &String| cell.replace(['\t', '\r', '\n'], " ");
    rows.iter().map(|row| row.iter().map(plain).collect::<Vec<_>>().join("\t") + "\n").collect()
}
