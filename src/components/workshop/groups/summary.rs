//! The groups' scenarios put together: smallest, middle and largest figure of each indicator, or how often each answer
//! was given where there are no figures.

use super::Group;
use crate::format;
use crate::i18n::Lang;
use planner_engine::{Basis, Plan, Verdict};

/// What the groups say, indicator by indicator, and their indices.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Summary {
    /// The groups' names.
    pub(super) names: Vec<String>,
    /// One an indicator.
    pub(super) rows: Vec<Row>,
    /// Each group's index, by its own weights and leading target; none where it is not published.
    pub(super) index: Vec<Option<f64>>,
}

/// What the groups say of an indicator in the horizon year.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    /// The indicator's position.
    pub(super) indicator: usize,
    /// What it comes to.
    pub(super) overall: Overall,
    /// What each group says.
    pub(super) each: Vec<Said>,
}

/// What a group says of an indicator.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Said {
    /// In words or figures.
    pub(super) text: String,
    /// The figure, where it is one.
    pub(super) level: Option<f64>,
    /// The verdict by the target that leads on this page.
    pub(super) verdict: Verdict,
}

/// What many say, in one.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Overall {
    /// Over those who gave a figure.
    Figures(Spread),
    /// How often each answer was given, in the order in which they first were.
    Answers(Vec<(String, usize)>),
}

/// The smallest, the middle and the largest of some figures, and how many they are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spread {
    pub(super) min: f64,
    pub(super) median: f64,
    pub(super) max: f64,
    pub(super) count: usize,
}

impl Row {
    /// Whether the groups say different things.
    pub(super) fn differs(&self) -> bool {
        self.each.iter().any(|said| said.level != self.each[0].level || said.text != self.each[0].text)
    }
}

/// The spread of figures; the median of an even count is the mean of the middle two. None where there are none.
pub(super) fn spread(values: impl IntoIterator<Item = f64>) -> Option<Spread> {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    let (count, half) = (values.len(), values.len() / 2);
    let median = match count {
        0 => return None,
        even if even % 2 == 0 => (values[half - 1] + values[half]) / 2.0,
        _ => values[half],
    };
    Some(Spread { min: values[0], median, max: values[count - 1], count })
}

/// Puts the groups together, judged by a target.
pub(super) fn summary(lang: Lang, plan: &Plan, basis: Basis, groups: &[Group]) -> Summary {
    let horizon = plan.horizon();
    let index = |group: &Group| {
        let score = group.evaluation.index_score(horizon);
        score.value.filter(|_| score.published)
    };
    Summary {
        names: groups.iter().map(|group| group.name.clone()).collect(),
        rows: (0..plan.indicators.len()).map(|i| row(lang, plan, basis, groups, i)).collect(),
        index: groups.iter().map(index).collect(),
    }
}

fn row(lang: Lang, plan: &Plan, basis: Basis, groups: &[Group], i: usize) -> Row {
    let horizon = plan.horizon();
    let threshold = plan.indicators[i].criteria[basis.index()][horizon].threshold();
    let said = |group: &Group| {
        let cell = group.evaluation.cell(i, horizon);
        Said {
            text: format::cell(lang, cell, &plan.file.indicators[i].quantity, threshold),
            level: cell.level(),
            verdict: group.evaluation.judgement(i, horizon, basis).verdict,
        }
    };
    let each: Vec<Said> = groups.iter().map(said).collect();
    let overall = match spread(each.iter().filter_map(|said| said.level)) {
        Some(spread) => Overall::Figures(spread),
        None => Overall::Answers(answers(&each)),
    };
    Row { indicator: i, overall, each }
}

fn answers(each: &[Said]) -> Vec<(String, usize)> {
    let mut tally: Vec<(String, usize)> = Vec::new();
    for said in each {
        match tally.iter_mut().find(|(known, _)| *known == said.text) {
            Some((_, count)) => *count += 1,
            None => tally.push((said.text.clone(), 1)),
        }
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;
    use planner_engine::plan::Stage;
    use planner_engine::{apply, evaluate, Change, Reading, Scenario};

    #[test]
    fn the_median_of_an_even_count_is_the_mean_of_the_middle_two() {
        let of = |values: &[f64]| spread(values.iter().copied());
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[3.0]), Some(Spread { min: 3.0, median: 3.0, max: 3.0, count: 1 }));
        assert_eq!(of(&[91.0, 88.0, 90.0]), Some(Spread { min: 88.0, median: 90.0, max: 91.0, count: 3 }));
        // (88 + 91)/2.
        assert_eq!(of(&[95.0, 88.0, 91.0, 10.0]), Some(Spread { min: 10.0, median: 89.5, max: 95.0, count: 4 }));
    }

    #[test]
    fn groups_are_put_together_by_figures_or_by_answers() {
        let json = include_str!("../../../../static/plans/yubei-2019-2025.json");
        let plan = Plan::from_json(json).expect("the plan is valid");
        let system = plan.indicator("18").expect("there is one");
        let group = |id, air: f64, stage: Stage| {
            let changes = vec![
                Change::Edit { indicator: 0, year: 6, reading: Some(Reading::level(air)) },
                Change::Edit { indicator: system, year: 6, reading: Some(Reading::Stage { stage }) },
            ];
            let written = Scenario::as_written(&plan);
            let (scenario, _) = apply(&plan, &written, &Change::All(changes)).expect("both can be");
            Group { id, name: format!("组{id}"), evaluation: evaluate(&plan, &scenario) }
        };
        let groups = [group(1, 88.0, Stage::InForce), group(2, 92.0, Stage::Issued), group(3, 89.0, Stage::InForce)];
        let made = summary(Lang::Zh, &plan, Basis::YearlyTargets, &groups);
        let air = &made.rows[0];
        assert_eq!(air.overall, Overall::Figures(Spread { min: 88.0, median: 89.0, max: 92.0, count: 3 }));
        // Annex 1 asks for 90.5.
        let verdicts: Vec<_> = air.each.iter().map(|said| said.verdict).collect();
        assert_eq!(verdicts, [Verdict::Missed, Verdict::Met, Verdict::Missed]);
        let expected = [("已实施".to_owned(), 2), ("已出台".to_owned(), 1)];
        assert_eq!(made.rows[system].overall, Overall::Answers(expected.into()));
        assert!(air.differs() && made.rows[system].differs() && !made.rows[1].differs());
    }
}
