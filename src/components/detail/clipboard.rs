//! Figures from and to a spreadsheet: a column or row is pasted into the years from one on, and the table is copied out.

use super::choices::choices;
use super::editor::Row;
use super::entry::{Entry, Misread};
use super::messages as m;
use super::subject::Subject;
use crate::i18n::Lang;
use planner_engine::{apply, Change, Reading};

/// Splits what a spreadsheet puts on the clipboard into its rows of cells. Cells in quotation marks may hold breaks.
pub(super) fn cells(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut letters = text.trim_end_matches(['\n', '\r']).chars().peekable();
    while let Some(letter) = letters.next() {
        let begins = rows.last().and_then(|row| row.last()).is_some_and(String::is_empty);
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                append(&mut rows, '"');
            }
            '"' if quoted || begins => quoted = !quoted,
            '\r' if !quoted => {}
            '\n' if !quoted => rows.push(vec![String::new()]),
            '\t' if !quoted => {
                if let Some(row) = rows.last_mut() {
                    row.push(String::new());
                }
            }
            other => append(&mut rows, other),
        }
    }
    rows
}

fn append(rows: &mut [Vec<String>], letter: char) {
    if let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) {
        cell.push(letter);
    }
}

/// Whether a text is more than one cell: one alone is typed, not pasted into several years.
pub(super) fn is_table(text: &str) -> bool {
    text.trim_end_matches(['\n', '\r']).contains(['\t', '\n'])
}

/// The change that enters pasted cells into the years from one on, and how many years it sets; or why none of it can be.
///
/// A single column or row fills year after year; two columns of which the first holds years go by those. A blank leaves
/// its year as it is. What cannot be read or cannot be stops all of it, so that nothing is entered by half.
pub(super) fn pasted(subject: &Subject, row: Row, from: usize, text: &str) -> Result<(Change, usize), String> {
    let lang = subject.lang;
    let table = cells(text);
    let width = table.iter().map(Vec::len).max().unwrap_or_default();
    let listed: Vec<(usize, &str)> = if let Some(pairs) = by_year(subject, &table) {
        pairs
    } else if table.len() == 1 || width == 1 {
        (from..).zip(table.iter().flatten().map(String::as_str)).collect()
    } else {
        return Err(m::pasted_block(lang, table.len(), width));
    };
    let mut changes = Vec::new();
    for (t, text) in listed.into_iter().filter(|(_, text)| !is_blank(text)) {
        if t >= subject.plan.years {
            return Err(m::pasted_beyond(lang, text, subject.plan.horizon_year()));
        }
        let year = subject.plan.year(t);
        let reading = reading(subject, text).map_err(|_| m::pasted_misread(lang, year, text))?;
        changes.push(match row {
            Row::Actual => Change::Actual { indicator: subject.i, year: t, reading: Some(reading) },
            Row::Scenario => Change::Edit { indicator: subject.i, year: t, reading: Some(reading) },
        });
        if let Some(Err(refusal)) = changes.last().map(|change| apply(&subject.plan, &subject.scenario, change)) {
            return Err(m::pasted_refused(lang, year, text, lang.refusal(refusal)));
        }
    }
    let count = changes.len();
    if count == 0 {
        return Err(m::pasted_nothing(lang));
    }
    Ok((Change::All(changes), count))
}

/// Rows of a year and a figure, if that is what the table holds.
fn by_year<'a>(subject: &Subject, table: &'a [Vec<String>]) -> Option<Vec<(usize, &'a str)>> {
    let pair = |row: &'a Vec<String>| {
        let [year, figure] = row.as_slice() else { return None };
        let year = year.trim().trim_end_matches(['年']).parse::<i32>().ok()?;
        Some((subject.plan.position(year)?, figure.as_str()))
    };
    (table.len() > 1).then(|| table.iter().map(pair).collect())?
}

/// What a pasted cell says of the indicator.
fn reading(subject: &Subject, text: &str) -> Result<Reading, Misread> {
    if let Some(entry) = Entry::of(subject.quantity(), subject.indicator()) {
        return entry.read(text);
    }
    let word = text.trim();
    let both = [Lang::Zh, Lang::En].into_iter().flat_map(|lang| choices(lang, subject.quantity()));
    let meant = both.into_iter().find(|choice| choice.word.eq_ignore_ascii_case(word) || choice.sign == word);
    meant.map(|choice| choice.reading).ok_or(Misread::NotANumber)
}

fn is_blank(text: &str) -> bool {
    matches!(text.trim_matches(|c: char| c.is_whitespace() || c == '\u{3000}'), "" | "-" | "－" | "–" | "—" | "/")
}

/// The table of years as a spreadsheet takes it.
pub(super) fn copied(subject: &Subject, rows: &[(String, Vec<String>)]) -> String {
    let entry = subject.entry();
    let head = std::iter::once(subject.lang.text(&entry.name))
        .chain((0..subject.plan.years).map(|t| subject.plan.year(t).to_string()));
    let line = |cells: Vec<String>| cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join("\t");
    let mut lines = vec![line(head.collect())];
    lines.extend(
        rows.iter().map(|(title, cells)| line(std::iter::once(title.clone()).chain(cells.iter().cloned()).collect())),
    );
    lines.join("\r\n")
}

/// A cell that a spreadsheet reads as it stands: what would break it is quoted, what it would calculate is text.
fn quoted(cell: &str) -> String {
    let cell = if cell.starts_with(['=', '@']) { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains(['\t', '\n', '\r', '"']) {
        return format!("\"{}\"", cell.replace('"', "\"\""));
    }
    cell
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{Evaluated, PlanHandle, ScenarioHandle};
    use planner_engine::{evaluate, Plan, Scenario};

    /// An indicator of the plan, by its number.
    fn subject(number: u32) -> Subject {
        let json = include_str!("../../../static/plans/yubei-2019-2025.json");
        let plan = Plan::from_json(json).expect("the plan is valid");
        let i = plan.file.indicators.iter().position(|entry| entry.number == number).expect("the plan has it");
        let scenario = Scenario::as_written(&plan);
        let evaluated = Evaluated::new(evaluate(&plan, &scenario));
        Subject {
            lang: Lang::Zh,
            plan: PlanHandle::new(plan),
            scenario: ScenarioHandle::new(scenario),
            written: evaluated.clone(),
            evaluated,
            i,
            scope: "",
        }
    }

    fn edits(subject: &Subject, from: usize, text: &str) -> Result<Vec<(usize, Reading)>, String> {
        let (change, count) = pasted(subject, Row::Scenario, from, text)?;
        let (after, _) = apply(&subject.plan, &subject.scenario, &change).expect("it was checked");
        let set: Vec<_> = (0..subject.plan.years).filter_map(|t| Some((t, after.edit(subject.i, t)?))).collect();
        assert_eq!(set.len(), count);
        Ok(set)
    }

    fn level(t: usize, value: f64) -> (usize, Reading) {
        (t, Reading::level(value))
    }

    #[test]
    fn a_column_fills_year_after_year_and_a_blank_leaves_its_year() {
        let air = subject(1);
        let column = "88.2%\r\n８９．１％\r\n\r\n89.9\r\n";
        assert_eq!(edits(&air, 1, column), Ok(vec![level(1, 88.2), level(2, 89.1), level(4, 89.9)]));
        assert_eq!(edits(&air, 5, "90\t91"), Ok(vec![level(5, 90.0), level(6, 91.0)]));
    }

    #[test]
    fn rows_of_year_and_figure_go_by_the_year() {
        assert_eq!(edits(&subject(1), 1, "2025年\t91\n2023\t89"), Ok(vec![level(4, 89.0), level(6, 91.0)]));
    }

    #[test]
    fn what_cannot_be_stops_all_of_it_and_is_named() {
        let air = subject(1);
        let why = |from, text| edits(&air, from, text).expect_err("it cannot be");
        assert!(why(1, "88\nabc").contains("2021") && why(1, "88\nabc").contains("abc"));
        assert!(why(1, "88\n120").contains("0 到 100"));
        assert!(why(5, "88\n89\n90").contains("90"));
        assert!(why(1, "1\t2\t3\n4\t5\t6").contains('3'));
        assert!(why(1, "12,,5\n88").contains("12,,5"));
        assert!(why(1, "\n").contains("没有"));
    }

    #[test]
    fn words_are_read_for_what_is_no_figure() {
        // Indicator 18 is how far an institution has come.
        let stage = |stage| Reading::Stage { stage };
        use planner_engine::plan::Stage::{InForce, Issued};
        assert_eq!(edits(&subject(18), 1, "已出台\nIn force"), Ok(vec![(1, stage(Issued)), (2, stage(InForce))]));
    }

    #[test]
    fn quoted_cells_may_hold_breaks() {
        assert_eq!(cells("\"a\nb\"\t\"say \"\"so\"\"\"\nc"), [vec!["a\nb", "say \"so\""], vec!["c"]]);
    }

    #[test]
    fn what_is_copied_can_be_pasted_again() {
        let air = subject(1);
        let figures = ["87.1", "88.0", "88.5", "89.0", "89.5", "90.0", "90.5"].map(str::to_owned).to_vec();
        let text = copied(&air, &[("情景值".to_owned(), figures)]);
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines[0].split('\t').nth(6), Some("2024"));
        let row: Vec<&str> = lines[1].split('\t').skip(2).collect();
        assert_eq!(edits(&air, 1, &row.join("\t")).map(|set| set.len()), Ok(6));
        assert_eq!(quoted("=1+1"), "'=1+1");
    }
}
