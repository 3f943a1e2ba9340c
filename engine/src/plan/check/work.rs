//! Programmes, projects, duties, measures and milestones.

use super::field::{add_unique, known, not_negative, present, unique, year};
use super::Context;
use crate::plan::error::PlanError;
use crate::plan::file::{ProjectEntry, ProjectRow, TaskEntry, UnitEntry};
use std::collections::HashSet;

pub(super) fn check(context: &Context<'_>, indicators: &HashSet<&str>) -> Result<(), PlanError> {
    let file = context.file;
    let (base, horizon) = (file.base_year, file.horizon_year);
    let units = Units::of(&file.units)?;
    unique("programmes", ".id", file.programmes.iter().map(|p| p.id.as_str()))?;
    let mut parts = HashSet::new();
    for (i, programme) in file.programmes.iter().enumerate() {
        present(&format!("programmes[{i}].name"), &programme.name)?;
        named_entries(&mut parts, &format!("programmes[{i}].parts"), &programme.parts)?;
    }
    unique("projects", ".id", file.projects.iter().map(|p| p.id.as_str()))?;
    let mut rows = HashSet::new();
    for (i, project) in file.projects.iter().enumerate() {
        let at = format!("projects[{i}]");
        known(&format!("{at}.part"), "parts of programmes", &parts, &project.part)?;
        present(&format!("{at}.name"), &project.name)?;
        add_unique(&mut rows, &format!("{at}.rows"), ".id", project.rows.iter().map(|r| r.id.as_str()))?;
        for (k, row) in project.rows.iter().enumerate() {
            check_row(context, &units, &format!("{at}.rows[{k}]"), row)?;
        }
    }
    for (i, duty) in file.duties.iter().enumerate() {
        let at = format!("duties[{i}]");
        known(&format!("{at}.indicator"), "indicators", indicators, &duty.indicator)?;
        present(&format!("{at}.label"), &duty.label)?;
        context.source(&format!("{at}.source"), &duty.source)?;
        units.listed(&format!("{at}.lead"), &duty.lead)?;
        units.listed(&format!("{at}.support"), &duty.support)?;
        year(&format!("{at}.from"), duty.from, base, horizon)?;
        year(&format!("{at}.to"), duty.to, duty.from, horizon)?;
    }
    let measures = unique("measures", ".id", file.measures.iter().map(|m| m.id.as_str()))?;
    for (i, project) in file.projects.iter().enumerate() {
        check_quantities(context, &measures, &format!("projects[{i}]"), project)?;
    }
    for (i, measure) in file.measures.iter().enumerate() {
        let at = format!("measures[{i}]");
        for (k, heading) in measure.headings.iter().enumerate() {
            present(&format!("{at}.headings[{k}]"), heading)?;
        }
        present(&format!("{at}.summary"), &measure.summary)?;
        context.source(&format!("{at}.source"), &measure.source)?;
        units.listed(&format!("{at}.lead"), &measure.lead)?;
        units.listed(&format!("{at}.responsible"), &measure.responsible)?;
    }
    unique("milestones", ".id", file.milestones.iter().map(|m| m.id.as_str()))?;
    for (i, milestone) in file.milestones.iter().enumerate() {
        let at = format!("milestones[{i}]");
        year(&format!("{at}.year"), milestone.year, base, horizon)?;
        present(&format!("{at}.label"), &milestone.label)?;
        context.source(&format!("{at}.source"), &milestone.source)?;
    }
    Ok(())
}

/// Entries that carry a name, each short name once over all lists that were seen before.
pub(super) fn named_entries<'a>(
    seen: &mut HashSet<&'a str>,
    list: &str,
    entries: &'a [TaskEntry],
) -> Result<(), PlanError> {
    add_unique(seen, list, ".id", entries.iter().map(|entry| entry.id.as_str()))?;
    entries.iter().enumerate().try_for_each(|(i, entry)| present(&format!("{list}[{i}].name"), &entry.name))
}

fn check_row(context: &Context<'_>, units: &Units<'_>, at: &str, row: &ProjectRow) -> Result<(), PlanError> {
    present(&format!("{at}.name"), &row.name)?;
    context.source(&format!("{at}.source"), &row.source)?;
    units.listed(&format!("{at}.lead"), &row.lead)?;
    units.listed(&format!("{at}.support"), &row.support)?;
    not_negative(&format!("{at}.investment"), row.investment, "an investment, not negative")?;
    let mut earliest = context.file.base_year;
    for (s, span) in row.schedule.iter().enumerate() {
        let at = format!("{at}.schedule[{s}]");
        year(&format!("{at}.from"), span.from, earliest, context.file.horizon_year)?;
        year(&format!("{at}.to"), span.to, span.from, context.file.horizon_year)?;
        present(&format!("{at}.label"), &span.label)?;
        earliest = span.to + 1;
    }
    Ok(())
}

fn check_quantities(
    context: &Context<'_>,
    measures: &HashSet<&str>,
    project_at: &str,
    project: &ProjectEntry,
) -> Result<(), PlanError> {
    let rows: HashSet<&str> = project.rows.iter().map(|r| r.id.as_str()).collect();
    for (q, quantity) in project.quantities.iter().enumerate() {
        let at = format!("{project_at}.quantities[{q}]");
        present(&format!("{at}.label"), &quantity.label)?;
        present(&format!("{at}.unit"), &quantity.unit)?;
        if let Some(row) = &quantity.row {
            known(&format!("{at}.row"), "rows of the project", &rows, row)?;
        }
        for (s, statement) in quantity.statements.iter().enumerate() {
            let at = format!("{at}.statements[{s}]");
            not_negative(&format!("{at}.amount"), statement.amount, "an amount, not negative")?;
            context.source(&format!("{at}.source"), &statement.source)?;
            let (base, horizon) = (context.file.base_year, context.file.horizon_year);
            if let Some(from) = statement.from {
                year(&format!("{at}.from"), from, base, horizon)?;
            }
            if let Some(to) = statement.to {
                year(&format!("{at}.to"), to, statement.from.unwrap_or(base), horizon)?;
            }
            if let Some(measure) = &statement.measure {
                known(&format!("{at}.measure"), "measures", measures, measure)?;
            }
        }
    }
    Ok(())
}

/// Every form in which a unit may be written.
struct Units<'a>(HashSet<&'a str>);

impl<'a> Units<'a> {
    fn of(entries: &'a [UnitEntry]) -> Result<Self, PlanError> {
        unique("units", ".id", entries.iter().map(|u| u.id.as_str()))?;
        let mut written = HashSet::new();
        for (i, unit) in entries.iter().enumerate() {
            present(&format!("units[{i}].name"), &unit.name)?;
            add_unique(&mut written, &format!("units[{i}].written"), "", unit.written.iter().map(String::as_str))?;
        }
        Ok(Self(written))
    }

    fn listed(&self, path: &str, list: &[String]) -> Result<(), PlanError> {
        list.iter().enumerate().try_for_each(|(i, unit)| known(&format!("{path}[{i}]"), "units", &self.0, unit))
    }
}
