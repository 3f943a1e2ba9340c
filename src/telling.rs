//! Tells in words what a step of the history did: "2023 优良天数比例 89.5% → 88.0%".

mod line;
mod messages;

pub use line::{kept, lines, Line, Words, MOST_LINES};

use crate::format;
use crate::i18n::Lang;
use crate::state::{Kept, Owner, Shelf, Standing, Step, Told};
use messages as m;
use planner_engine::{Basis, Cell, Difference, Plan, ProjectChoice, Verdict};

/// A scenario's name, or one made of its number where the user gave it none.
#[must_use]
pub fn title(lang: Lang, kept: &Kept) -> String {
    match kept.scenario.name.trim() {
        "" => m::untitled(lang, kept.id),
        name => name.to_owned(),
    }
}

/// What a step did.
#[must_use]
pub fn step(lang: Lang, plan: &Plan, shelf: &Shelf, step: &Step) -> String {
    let list = |names: &[String]| {
        let names = names.iter().map(|name| if name.is_empty() { m::unnamed(lang) } else { name.clone() });
        names.collect::<Vec<_>>().join(&m::between(lang))
    };
    match &step.told {
        Told::Came(names, Owner::Own) => m::came(lang, list(names)),
        Told::Came(names, Owner::Group) => m::came_from_groups(lang, list(names)),
        Told::Went(names) => m::went(lang, list(names)),
        Told::Noted(name) => m::noted(lang, list(std::slice::from_ref(name))),
        Told::Changed { scenario, fields, reset, first, .. } => {
            let what = if *reset { m::was_reset(lang) } else { fields_in_words(lang, plan, fields, first.as_ref()) };
            // With several scenarios at hand it matters which one was changed.
            match shelf.get(*scenario).filter(|_| shelf.all().len() > 1) {
                Some(kept) => m::in_scenario(lang, title(lang, kept), what),
                None => what,
            }
        }
    }
}

/// What a step did to verdicts and index, where it did something to them.
#[must_use]
pub fn effect(lang: Lang, plan: &Plan, step: &Step) -> Option<String> {
    let Told::Changed { standing, .. } = &step.told else { return None };
    let (before, after) = &**standing;
    let mut parts: Vec<String> = turned(before, after)
        .map(|(i, was, is)| m::turned(lang, name(lang, plan, i), lang.verdict(was), lang.verdict(is)))
        .collect();
    if parts.len() > 3 {
        let all = parts.len();
        parts.truncate(2);
        parts.push(m::and_more(lang, all - 2));
    }
    let index = |standing: &Standing| standing.index.map_or_else(|| format::NOTHING.to_owned(), format::score);
    let (was, is) = (index(before), index(after));
    if was != is {
        parts.push(m::index(lang, was, is));
    }
    (!parts.is_empty()).then(|| parts.join(&m::between(lang)))
}

/// The indicators whose verdict in the horizon year is another: position, before, after.
pub fn turned<'a>(before: &'a Standing, after: &'a Standing) -> impl Iterator<Item = (usize, Verdict, Verdict)> + 'a {
    let pairs = before.verdicts.iter().zip(&after.verdicts).enumerate();
    pairs.filter(|(_, (was, is))| was != is).map(|(i, (was, is))| (i, *was, *is))
}

fn name(lang: Lang, plan: &Plan, indicator: usize) -> String {
    plan.file.indicators.get(indicator).map_or_else(String::new, |entry| lang.text(&entry.name))
}

/// What of a scenario differs, in a line.
#[must_use]
pub fn fields_in_words(
    lang: Lang,
    plan: &Plan,
    fields: &[Difference],
    first: Option<&(usize, usize, Cell, Cell)>,
) -> String {
    // A lock comes with the value it keeps, which is then no news.
    let locks = fields.iter().filter(|field| matches!(field, Difference::Lock { .. })).count();
    let values =
        fields.iter().filter(|field| matches!(field, Difference::Actual { .. } | Difference::Edit { .. })).count();
    let methods = fields.iter().filter(|field| matches!(field, Difference::Method { .. })).count();
    match fields {
        [] => m::nothing(lang),
        [one] => field(lang, plan, one, first),
        [.., one] if locks == 1 && values <= 1 && methods == 0 => field(lang, plan, one, first),
        several => {
            let mut of: Vec<usize> = several.iter().filter_map(Difference::indicator).collect();
            of.dedup();
            match of[..] {
                [_] if methods == 1 && locks == 0 => {
                    let method = several.iter().find(|field| matches!(field, Difference::Method { .. }));
                    method.map_or_else(String::new, |method| field(lang, plan, method, None))
                }
                [i] if values > 1 => values_of(lang, plan, i, several),
                [i] => m::several_of_one(lang, name(lang, plan, i), several.len()),
                [] => m::several(lang, several.len()),
                _ if methods == of.len() => m::methods_of_several(lang, methods),
                _ => m::several_of_many(lang, of.len()),
            }
        }
    }
}

/// Values of several years of one indicator: "2021–2024 优良天数比例 逐年设定（4 年）".
fn values_of(lang: Lang, plan: &Plan, i: usize, fields: &[Difference]) -> String {
    let years = fields.iter().filter_map(|field| match *field {
        Difference::Actual { year, .. } | Difference::Edit { year, .. } => Some(plan.year(year)),
        _ => None,
    });
    let (from, to) = years.fold((i32::MAX, i32::MIN), |(from, to), year| (from.min(year), to.max(year)));
    m::values_of_years(lang, from, to, name(lang, plan, i))
}

fn field(lang: Lang, plan: &Plan, field: &Difference, first: Option<&(usize, usize, Cell, Cell)>) -> String {
    let say = |i: usize, cell: &Cell| {
        let threshold = plan.indicators[i].criteria[Basis::Requirement.index()][plan.horizon()].threshold();
        format::cell(lang, cell, &plan.file.indicators[i].quantity, threshold)
    };
    match field {
        Difference::Edit { indicator, year, to, .. } | Difference::Actual { indicator, year, to, .. } => {
            let (what, at) = (name(lang, plan, *indicator), plan.year(*year));
            let pair = first.filter(|(i, t, ..)| i == indicator && t == year);
            let values = pair.map_or_else(String::new, |(i, _, was, is)| m::from_to(lang, say(*i, was), say(*i, is)));
            let actual = matches!(field, Difference::Actual { .. });
            match (actual, to.is_some()) {
                (false, true) => m::edited(lang, at, what, values),
                (false, false) => m::edit_taken_back(lang, at, what, values),
                (true, true) => m::actual_entered(lang, at, what, values),
                (true, false) => m::actual_taken_back(lang, at, what, values),
            }
        }
        Difference::Method { indicator, to, .. } => {
            m::method(lang, name(lang, plan, *indicator), lang.method(to.kind()))
        }
        Difference::Lock { indicator, year, locked } => {
            let (what, at) = (name(lang, plan, *indicator), plan.year(*year));
            if *locked {
                m::locked(lang, at, what)
            } else {
                m::unlocked(lang, at, what)
            }
        }
        Difference::IndicatorWeight { indicator, from, to } => {
            m::weight(lang, name(lang, plan, *indicator), format::weight(*from), format::weight(*to))
        }
        Difference::Project { row, from, to } => {
            m::project(lang, project_name(lang, plan, *row), choice(lang, *from), choice(lang, *to))
        }
        Difference::Share { indicator, row, to, .. } => {
            let what = m::share_of(lang, project_name(lang, plan, *row), name(lang, plan, *indicator));
            assumed(lang, what, "share", to.map(format::weight))
        }
        Difference::Without { indicator, to, .. } => {
            assumed(lang, name(lang, plan, *indicator), "without", to.map(format::weight))
        }
        Difference::Lag { indicator, to, .. } => {
            assumed(lang, name(lang, plan, *indicator), "lag", to.map(|years| years.to_string()))
        }
        Difference::Growth { indicator, to, .. } => {
            assumed(lang, name(lang, plan, *indicator), "growth", to.map(format::weight))
        }
        Difference::Enough { to, .. } => assumed(lang, m::all_indicators(lang), "enough", to.map(format::weight)),
        Difference::LayerWeight { layer, from, to } => {
            let what = plan.file.layers.get(*layer).map_or_else(String::new, |layer| lang.text(&layer.name));
            m::weight(lang, what, format::weight(*from), format::weight(*to))
        }
        Difference::Basis { to, .. } => m::basis(lang, lang.basis(*to)),
        Difference::Name { to, .. } => m::renamed(lang, if to.is_empty() { m::unnamed(lang) } else { to.clone() }),
    }
}

fn project_name(lang: Lang, plan: &Plan, row: usize) -> String {
    lang.text(&plan.row(row).name)
}

/// What is chosen about a project row: "项目“…”：推迟 1 年".
#[must_use]
pub fn project(lang: Lang, plan: &Plan, row: usize, chosen: ProjectChoice) -> String {
    m::project_is(lang, project_name(lang, plan, row), choice(lang, chosen))
}

/// What becomes of a project, in a few words.
fn choice(lang: Lang, choice: ProjectChoice) -> String {
    if choice.cancelled {
        return m::cancelled(lang);
    }
    let years = |years: i32, more: fn(Lang, i32) -> String, less: fn(Lang, i32) -> String| match years {
        0 => None,
        1.. => Some(more(lang, years)),
        _ => Some(less(lang, years.saturating_neg())),
    };
    let funding = (choice.funding != 1.0).then(|| m::funded(lang, format::weight(100.0 * choice.funding)));
    let parts = [years(choice.delay, m::later, m::earlier), years(choice.longer, m::longer, m::shorter), funding];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        m::as_planned(lang)
    } else {
        parts.join(&m::between(lang))
    }
}

/// An assumption of the user's, or that it was given back.
fn assumed(lang: Lang, what: String, parameter: &str, to: Option<String>) -> String {
    let parameter = lang.parameter(parameter);
    match to {
        Some(value) => m::assumed(lang, what, parameter, value),
        None => m::assumed_no_more(lang, what, parameter),
    }
}

#[cfg(test)]
mod tests;
