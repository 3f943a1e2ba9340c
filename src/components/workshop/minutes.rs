//! The minutes of a meeting: what was changed, in order, and how things stand at the end.

use super::messages as m;
use crate::format;
use crate::i18n::Lang;
use crate::state::{Evaluated, Session};
use crate::telling::{title, Line};
use planner_engine::Verdict;

/// Everything that the minutes say, in the page's language.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Minutes {
    pub(super) plan: String,
    pub(super) date: String,
    pub(super) scenarios: Vec<String>,
    pub(super) rows: Vec<Row>,
    /// The heading of the standing, with its year and target.
    pub(super) standing: String,
    pub(super) counts: Vec<(String, u32)>,
    pub(super) index: String,
    pub(super) missed: Vec<String>,
}

/// A step in the minutes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub(super) time: String,
    pub(super) words: String,
    pub(super) effect: String,
    pub(super) remark: String,
}

/// The minutes of a session. `moment` writes a time, which only a browser can.
pub(super) fn minutes(
    session: &Session,
    evaluated: &Evaluated,
    now: &[Line],
    date: String,
    moment: impl Fn(f64) -> String,
) -> Minutes {
    let (plan, lang, basis) = (&session.plan, session.lang(), session.scenario().basis);
    let horizon = plan.horizon();
    let row = |line: &Line| {
        let words = line.words.get(lang);
        Row {
            time: moment(line.time),
            words: if line.taken_back { format!("{words} [{}]", m::taken_back(lang)) } else { words.to_owned() },
            effect: line.effect.get(lang).to_owned(),
            remark: line.remark.clone(),
        }
    };
    let counts = evaluated.counts(horizon, basis);
    let index = evaluated.index_score(horizon);
    let missed = (0..plan.indicators.len())
        .filter(|i| evaluated.judgement(*i, horizon, basis).verdict == Verdict::Missed)
        .map(|i| m::numbered(lang, plan.file.indicators[i].number, lang.text(&plan.file.indicators[i].name)));
    Minutes {
        plan: format!("{} · {}", lang.text(&plan.file.place), lang.text(&plan.file.name)),
        date,
        scenarios: session.shelf.all().iter().map(|kept| title(lang, kept)).collect(),
        rows: session.earlier.iter().chain(now).map(row).collect(),
        standing: m::minutes_standing(lang, plan.horizon_year())
            + &in_parentheses(lang, &m::judged_by(lang, lang.basis(basis))),
        counts: Verdict::ALL.map(|verdict| (lang.verdict(verdict), counts.of(verdict))).into(),
        index: index.value.filter(|_| index.published).map_or_else(|| format::NOTHING.to_owned(), format::score),
        missed: missed.collect(),
    }
}

/// The minutes as Markdown, which reads as plain text too.
pub(super) fn markdown(lang: Lang, minutes: &Minutes) -> String {
    let list = |items: &[String]| match items {
        [] => m::minutes_none(lang),
        items => items.join(&m::between(lang)),
    };
    let colon = m::colon(lang);
    let fact = |name: String, what: &str| format!("- {name}{colon}{what}\n");
    let mut text = format!("# {}\n\n", m::minutes(lang));
    text += &fact(m::minutes_plan(lang), &minutes.plan);
    text += &fact(m::minutes_date(lang), &minutes.date);
    text += &fact(m::minutes_scenarios(lang), &list(&minutes.scenarios));
    text += &format!("\n## {}\n\n", m::minutes_steps(lang));
    let heads = [m::column_number, m::column_time, m::column_words, m::column_effect, m::column_remark];
    text += &format!("| {} |\n| --- | --- | --- | --- | --- |\n", heads.map(|head| head(lang)).join(" | "));
    for (k, row) in minutes.rows.iter().enumerate() {
        let cells = [&row.time, &row.words, &row.effect, &row.remark].map(|cell| plain(cell));
        text += &format!("| {} | {} |\n", k + 1, cells.join(" | "));
    }
    text += &format!("\n## {}\n\n", minutes.standing);
    for (verdict, count) in &minutes.counts {
        text += &fact(verdict.clone(), &count.to_string());
    }
    // The index is never given without saying whose it is.
    text += &fact(m::index(lang) + &in_parentheses(lang, &m::index_note(lang)), &minutes.index);
    text += &fact(m::minutes_missed(lang), &list(&minutes.missed));
    text
}

fn in_parentheses(lang: Lang, text: &str) -> String {
    match lang {
        Lang::Zh => format!("（{text}）"),
        Lang::En => format!(" ({text})"),
    }
}

/// A text as a cell of a table: on one line, with no bar that would end it.
fn plain(text: &str) -> String {
    text.replace('|', "\\|").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
