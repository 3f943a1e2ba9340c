//! What a plan file must fulfil beyond its shape. Every refusal names the field and what was expected there.

pub(crate) mod field;
mod work;

use super::error::{PlanError, Problem};
use super::file::{Figure, PlanFile, Quantity, Reading, Requirement, Source, PLAN_FORMAT, PLAN_VERSION};
use field::{above, known, name, not_negative, number, present, unique, within, year};
use std::collections::HashSet;

/// The longest period a plan may span, in years. Guards against files that claim absurd horizons.
const LONGEST_PERIOD: i32 = 200;

/// The last year that can be spoken of.
const LAST_YEAR: i32 = 9999;

/// Checks everything that types cannot say. The first fault found is returned.
pub(super) fn check(file: &PlanFile) -> Result<(), PlanError> {
    if file.format != PLAN_FORMAT {
        let found = file.format.clone();
        return Err(PlanError::new("format", Problem::Format { expected: PLAN_FORMAT, found }));
    }
    if file.version == 0 || file.version > PLAN_VERSION {
        let problem = Problem::Version { found: file.version, newest: PLAN_VERSION };
        return Err(PlanError::new("version", problem));
    }
    name("id", &file.id)?;
    for (path, text) in [("name", &file.name), ("place", &file.place), ("document", &file.document)] {
        present(path, text)?;
    }
    year("base_year", file.base_year, 1, LAST_YEAR - 1)?;
    let last = (file.base_year + LONGEST_PERIOD).min(LAST_YEAR);
    year("horizon_year", file.horizon_year, file.base_year + 1, last)?;

    let tables = unique("tables", ".id", file.tables.iter().map(|t| t.id.as_str()))?;
    for (i, table) in file.tables.iter().enumerate() {
        present(&format!("tables[{i}].name"), &table.name)?;
    }
    let notes = unique("notes", ".id", file.notes.iter().map(|n| n.id.as_str()))?;
    unique("layers", ".id", file.layers.iter().map(|l| l.id.as_str()))?;
    let mut tasks = HashSet::new();
    for (i, layer) in file.layers.iter().enumerate() {
        present(&format!("layers[{i}].name"), &layer.name)?;
        work::named_entries(&mut tasks, &format!("layers[{i}].tasks"), &layer.tasks)?;
    }
    let indicators = unique("indicators", ".id", file.indicators.iter().map(|i| i.id.as_str()))?;
    let context = Context { file, tables: &tables, notes: &notes };

    for (i, note) in file.notes.iter().enumerate() {
        present(&format!("notes[{i}].text"), &note.text)?;
        context.source(&format!("notes[{i}].source"), &note.source)?;
    }
    if file.indicators.is_empty() {
        return Err(PlanError::new("indicators", Problem::Empty));
    }
    for i in 0..file.indicators.len() {
        check_indicator(&context, i, &tasks)?;
    }
    work::check(&context, &indicators)
}

struct Context<'a> {
    file: &'a PlanFile,
    tables: &'a HashSet<&'a str>,
    notes: &'a HashSet<&'a str>,
}

impl Context<'_> {
    fn source(&self, path: &str, source: &Source) -> Result<(), PlanError> {
        known(&format!("{path}.table"), "tables", self.tables, &source.table)
    }

    fn figure(&self, path: &str, figure: &Figure, quantity: &Quantity) -> Result<(), PlanError> {
        self.source(&format!("{path}.source"), &figure.source)?;
        for (i, note) in figure.notes.iter().enumerate() {
            known(&format!("{path}.notes[{i}]"), "notes", self.notes, note)?;
        }
        check_reading(&format!("{path}.reading"), &figure.reading, quantity)
    }
}

fn check_indicator(context: &Context<'_>, i: usize, tasks: &HashSet<&str>) -> Result<(), PlanError> {
    let file = context.file;
    let entry = &file.indicators[i];
    let at = format!("indicators[{i}]");
    present(&format!("{at}.name"), &entry.name)?;
    known(&format!("{at}.task"), "tasks", tasks, &entry.task)?;
    check_quantity(&format!("{at}.quantity"), &entry.quantity)?;
    check_requirement(&format!("{at}.requirement.rule"), &entry.requirement.rule, &entry.quantity)?;
    context.source(&format!("{at}.requirement.source"), &entry.requirement.source)?;
    for (k, figure) in entry.baseline.iter().enumerate() {
        context.figure(&format!("{at}.baseline[{k}]"), figure, &entry.quantity)?;
    }
    for (k, figure) in entry.targets.iter().enumerate() {
        context.figure(&format!("{at}.targets[{k}]"), figure, &entry.quantity)?;
    }
    let mut seen = HashSet::new();
    for (k, target) in entry.path.iter().enumerate() {
        let path = format!("{at}.path[{k}]");
        year(&format!("{path}.year"), target.year, file.base_year + 1, file.horizon_year)?;
        if !seen.insert(target.year) {
            return Err(PlanError::new(format!("{path}.year"), Problem::Duplicate(target.year.to_string())));
        }
        context.figure(&format!("{path}.figure"), &target.figure, &entry.quantity)?;
    }
    for (k, figure) in entry.history.iter().enumerate() {
        present(&format!("{at}.history[{k}].period"), &figure.period)?;
        context.figure(&format!("{at}.history[{k}].figure"), &figure.figure, &entry.quantity)?;
    }
    Ok(())
}

fn check_quantity(path: &str, quantity: &Quantity) -> Result<(), PlanError> {
    if let Some(unit) = quantity.unit() {
        present(&format!("{path}.unit"), unit)?;
    }
    let (Quantity::Number { decimals, min, max, .. } | Quantity::Trend { decimals, min, max, .. }) = quantity else {
        return Ok(());
    };
    if *decimals > 9 {
        let problem = Problem::Number { expected: "0 to 9 decimals", found: f64::from(*decimals) };
        return Err(PlanError::new(format!("{path}.decimals"), problem));
    }
    for (field, bound) in [("min", min), ("max", max)] {
        number(&format!("{path}.{field}"), bound.unwrap_or(0.0))?;
    }
    match (min, max) {
        (Some(low), Some(high)) if low >= high => {
            let problem = Problem::Number { expected: "a largest value above the smallest", found: *high };
            Err(PlanError::new(format!("{path}.max"), problem))
        }
        _ => Ok(()),
    }
}

fn check_requirement(path: &str, rule: &Requirement, quantity: &Quantity) -> Result<(), PlanError> {
    let fits = match rule {
        Requirement::Above { .. } | Requirement::Full { .. } | Requirement::Below { .. } => {
            matches!(quantity, Quantity::Number { .. })
        }
        Requirement::NotDecreasing | Requirement::SteadilyImproving | Requirement::GrowingEveryYear => {
            !matches!(quantity, Quantity::Stage)
        }
        Requirement::Obtained { .. } => matches!(quantity, Quantity::Count { .. }),
        Requirement::Established => matches!(quantity, Quantity::Stage),
    };
    if !fits {
        return Err(PlanError::new(path, Problem::Kind { quantity: quantity.kind(), found: rule.kind() }));
    }
    match rule {
        Requirement::Above { threshold, floor, .. } => {
            number(&format!("{path}.floor"), *floor)?;
            above(&format!("{path}.threshold"), *threshold, *floor, "a threshold above its floor")
        }
        Requirement::Full { whole } => above(&format!("{path}.whole"), *whole, 0.0, "a whole above 0"),
        Requirement::Below { threshold, .. } => number(&format!("{path}.threshold"), *threshold),
        Requirement::Obtained { count } => above(&format!("{path}.count"), f64::from(*count), 0.0, "a count above 0"),
        _ => Ok(()),
    }
}

/// Whether a reading fits a quantity, and its numbers can be calculated with and are within the natural bounds.
pub(crate) fn check_reading(path: &str, reading: &Reading, quantity: &Quantity) -> Result<(), PlanError> {
    let fits = match reading {
        Reading::Level { .. } | Reading::Bound { .. } | Reading::Change(_) => {
            matches!(quantity, Quantity::Number { .. } | Quantity::Trend { .. })
        }
        Reading::Count { .. } | Reading::CountChange { .. } => matches!(quantity, Quantity::Count { .. }),
        Reading::Stage { .. } => matches!(quantity, Quantity::Stage),
        Reading::Missing => true,
    };
    if !fits {
        return Err(PlanError::new(path, Problem::Kind { quantity: quantity.kind(), found: reading.kind() }));
    }
    if let Reading::Level { value, .. } | Reading::Bound { value, .. } = reading {
        within(&format!("{path}.value"), *value, quantity)?;
    }
    // The step of a level stands in a field of its own, that of a change beside its type.
    let step = match reading {
        Reading::Level { step, .. } => step.map(|step| (step, ".step")),
        Reading::Change(step) => Some((*step, "")),
        _ => None,
    };
    if let Some((size, field)) = step.and_then(|(step, field)| Some((step.size?, field))) {
        not_negative(&format!("{path}{field}.size.value"), size.value, "a size of change, not negative")?;
    }
    Ok(())
}
