use super::chain::{highest, smallest, Link, Need, Scale};
use super::needed::plausible;
use super::{Blocked, Finding, Obstacle, Plausible, SeekOptions, Way, YearEdit};
use crate::cell::{Cell, State};
use crate::criterion::{Criterion, Judgement, Precision, Verdict};
use crate::evaluate::path;
use crate::plan::{Basis, Direction, Indicator, Plan, Reading, Step};
use crate::projection::reach;
use crate::scenario::{apply, reading, Change, Scenario};

/// Seeks the way back of one indicator.
pub(super) fn seek(plan: &Plan, scenario: &Scenario, basis: Basis, options: &SeekOptions, i: usize) -> Finding {
    let indicator = &plan.indicators[i];
    let criterion = indicator.criteria[basis.index()][plan.horizon()];
    let chosen = options.largest_steps.get(&i).map(|size| Plausible::Chosen(*size));
    let case = Case {
        plan,
        scenario,
        i,
        indicator,
        criterion,
        scale: Scale::of(indicator, &criterion),
        plausible: chosen.unwrap_or_else(|| plausible(plan, scenario, basis, i)),
        cells: path(plan, scenario, i),
    };
    let judgement = case.judge(&case.cells);
    let as_it_is = |obstacle| {
        let best = case.cells[plan.horizon()].state;
        Finding::Impossible(Blocked { obstacle, plausible: case.plausible, best, judgement })
    };
    if judgement.verdict == Verdict::Met {
        Finding::Met
    } else if options.locked.contains(&i) {
        as_it_is(Obstacle::IndicatorLocked)
    } else if case.nothing_known() {
        as_it_is(Obstacle::NothingToStartFrom)
    } else {
        case.seek(judgement)
    }
}

/// An indicator that does not meet its target.
pub(super) struct Case<'a> {
    pub(super) plan: &'a Plan,
    pub(super) scenario: &'a Scenario,
    pub(super) i: usize,
    pub(super) indicator: &'a Indicator,
    criterion: Criterion,
    pub(super) scale: Scale,
    pub(super) plausible: Plausible,
    cells: Vec<Cell>,
}

/// What a criterion asks of a path, beside the verdict itself.
pub(super) struct Asked {
    /// The least level of the horizon year, turned so that more is better.
    goal: Option<f64>,
    /// What every step owes.
    pub(super) need: Need,
    /// Whether that holds for the reported step into the base year too.
    pub(super) into_base: bool,
}

/// The readings to set, one slot a year, and what keeps them from meeting the target.
struct Draft {
    readings: Vec<Option<Reading>>,
    obstacle: Option<Obstacle>,
}

impl Case<'_> {
    pub(super) fn horizon(&self) -> usize {
        self.plan.horizon()
    }

    fn judge(&self, cells: &[Cell]) -> Judgement {
        self.criterion.judge(cells, Precision { decimals: self.indicator.decimals, cap: self.indicator.max })
    }

    pub(super) fn figure(&self, t: usize) -> bool {
        t == 0 || self.scenario.actual(self.i, t).is_some()
    }

    pub(super) fn fixed(&self, t: usize) -> bool {
        self.figure(t) || self.scenario.locked(self.i, t)
    }

    fn nothing_known(&self) -> bool {
        let level_needed = self.criterion.threshold().is_some();
        !self.cells.iter().any(|cell| if level_needed { cell.level().is_some() } else { cell.state != State::Missing })
    }

    /// Takes the first way that meets the target, or else says what stands in the way.
    fn seek(&self, now: Judgement) -> Finding {
        let asked = self.asked();
        let draft = match self.criterion {
            Criterion::Stage { stage } => self.draft_of_stage(Reading::Stage { stage }),
            _ => self.draft(&asked, None),
        };
        let (after, edits) = self.carried_out(&draft.readings);
        let judgement = self.judge(&after);
        // What meets the target in spite of an obstacle would take a step that is not plausible.
        let met = judgement.verdict == Verdict::Met;
        if met && draft.obstacle.is_none() {
            return self.rescued(&after, edits);
        }
        if asked.need == Need::NotDown && draft.obstacle.is_none() {
            if let Some(finding) = self.improved_somewhere(&asked) {
                return finding;
            }
        }
        let better = !met && judgement.attainment.unwrap_or(-1.0) >= now.attainment.unwrap_or(-1.0);
        let (cells, judgement) = if better { (&after, judgement) } else { (&self.cells, now) };
        Finding::Impossible(Blocked {
            obstacle: draft.obstacle.unwrap_or_else(|| self.whatever_is_fixed()),
            plausible: self.plausible,
            best: cells[self.horizon()].state,
            judgement,
        })
    }

    /// "Improved", where there are no levels at both ends to compare, wants one step upwards, in whichever year takes the
    /// fewest edits, a late one before an early one; or the natural cap, where there is nothing left to improve.
    fn improved_somewhere(&self, asked: &Asked) -> Option<Finding> {
        let met = |draft: Draft| {
            let (after, edits) = self.carried_out(&draft.readings);
            let met = draft.obstacle.is_none() && self.judge(&after).verdict == Verdict::Met;
            met.then_some((after, edits))
        };
        let rising = (1..self.plan.years).rev().filter_map(|t| met(self.draft(asked, Some(t))));
        let at_cap = || {
            self.cells[self.horizon()].level()?;
            met(self.draft(&Asked { goal: Some(self.scale.max), ..*asked }, None))
        };
        let (after, edits) = rising.min_by_key(|(_, edits)| edits.len()).or_else(at_cap)?;
        Some(self.rescued(&after, edits))
    }

    fn rescued(&self, after: &[Cell], edits: Vec<YearEdit>) -> Finding {
        let change = |t: usize| Some(after[t].level()? - self.cells[t].level()?);
        let at_horizon = change(self.horizon());
        let total = at_horizon.map(|_| (1..self.plan.years).filter_map(change).map(f64::abs).sum());
        Finding::Rescued(Way { edits, plausible: self.plausible, at_horizon, total })
    }

    fn asked(&self) -> Asked {
        let start = self.cells[0].level();
        let every_year = |need, into_base, goal| Asked { goal, need, into_base };
        match self.criterion {
            Criterion::NotDecreasing => match start {
                Some(start) => every_year(Need::Nothing, false, Some(self.scale.up(start))),
                None => every_year(Need::NotDown, false, None),
            },
            Criterion::SteadilyImproving => {
                let ends = start.filter(|_| self.cells[self.horizon()].level().is_some());
                // At the natural cap there is nothing left to improve.
                let goal = ends.map(|start| self.scale.next(start).min(self.scale.max));
                every_year(Need::NotDown, true, goal)
            }
            Criterion::GrowingEveryYear => every_year(Need::Up, true, None),
            _ => {
                let target = reach(self.criterion, self.indicator.decimals).map(|x| self.scale.turn(x));
                every_year(Need::Nothing, false, target.map(|y| self.scale.up(y)))
            }
        }
    }

    fn draft_of_stage(&self, reading: Reading) -> Draft {
        let mut readings = vec![None; self.plan.years];
        let obstacle = self.horizon_fixed();
        if obstacle.is_none() {
            readings[self.horizon()] = Some(reading);
        }
        Draft { readings, obstacle }
    }

    /// The smallest change that does what is asked as far as it can be done; `rising` names a year that has to rise.
    fn draft(&self, asked: &Asked, rising: Option<usize>) -> Draft {
        let (horizon, free, silent) = (self.horizon(), |t: usize| !self.fixed(t), self.silent(asked));
        let mut readings = vec![None; self.plan.years];
        let mut links = self.links(asked, rising);
        let (top, unfulfilled) = highest(&self.scale, &mut links);
        let mut obstacle = self.told_before(asked).or(unfulfilled.first().map(|u| self.no_room(&links, u)));
        let end = top.last().copied().filter(|_| links.last().is_some_and(|link| link.year == horizon));
        if let (Some(goal), None) = (asked.goal.filter(|goal| end.is_none_or(|end| end < *goal)), obstacle) {
            obstacle = Some(self.out_of_reach(&links, goal));
        }
        let goal = asked.goal.zip(end).map(|(goal, end)| goal.min(end));
        for (link, y) in links.iter().zip(smallest(&self.scale, &links, &top, goal)) {
            if free(link.year) && link.now != Some(y) {
                readings[link.year] = Some(self.level(self.scale.turn(y), None));
            }
        }
        for t in (1..self.plan.years).filter(|t| free(*t)) {
            let need = if rising == Some(t) { Need::Up } else { asked.need };
            let told = self.told_step(t);
            let unsaid = silent == Some(t) || (rising == Some(t) && self.cells[t].level().is_none());
            if told.is_some_and(|step| !fulfils(need, step)) || (told.is_none() && unsaid) {
                let level = self.cells[t].level().map(|x| self.level(x, Some(need)));
                readings[t] = readings[t].or(level).or(Some(self.direction(need)));
            }
        }
        if obstacle.is_none() && silent.is_some_and(|t| self.fixed(t)) {
            obstacle = self.horizon_fixed();
        }
        Draft { readings, obstacle }
    }

    /// The years with a level, and the horizon year where it is to get one.
    fn links(&self, asked: &Asked, rising: Option<usize>) -> Vec<Link> {
        let mut links: Vec<Link> = Vec::with_capacity(self.plan.years);
        for (t, cell) in self.cells.iter().enumerate() {
            let now = cell.level().map(|x| self.scale.turn(x));
            let to_be_set = t == self.horizon() && asked.goal.is_some() && !self.fixed(t);
            if now.is_none() && !to_be_set {
                continue;
            }
            let before = links.last();
            #[allow(clippy::cast_precision_loss)] // A plan spans at most a few hundred years.
            let limit = |from: usize| self.plausible.size().map_or(f64::INFINITY, |size| size * (t - from) as f64);
            let own = before.and_then(|link| Some(now? - link.now?)).unwrap_or(0.0);
            let rise = before.map_or(f64::INFINITY, |link| limit(link.year).max(own));
            let need = match before {
                Some(link) if link.year + 1 == t && rising == Some(t) => Need::Up,
                Some(link) if link.year + 1 == t => asked.need,
                _ => Need::Nothing,
            };
            links.push(Link { year: t, now, fixed: self.fixed(t), rise, need });
        }
        links
    }

    /// The step into a year, where it is told and does not follow from two levels.
    pub(super) fn told_step(&self, t: usize) -> Option<Direction> {
        let derived = t > 0 && self.cells[t].level().is_some() && self.cells[t - 1].level().is_some();
        self.cells[t].step.filter(|_| !derived)
    }

    /// The year that has to say something before a rule about steps can judge: the horizon year where that says nothing, or
    /// the last free one where no step since the base year is known.
    fn silent(&self, asked: &Asked) -> Option<usize> {
        let (horizon, free) = (self.horizon(), |t: &usize| !self.fixed(*t));
        if asked.need == Need::Nothing {
            return None;
        }
        if !matches!(self.cells[horizon].state, State::Level { .. } | State::Trend) {
            return Some(horizon);
        }
        let no_step = self.cells[1..].iter().all(|cell| cell.step.is_none());
        no_step.then(|| (1..self.plan.years).rev().find(free).unwrap_or(horizon))
    }

    fn level(&self, x: f64, told: Option<Need>) -> Reading {
        if self.indicator.whole {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Within a count's bounds.
            return Reading::Count { count: x as u32, or_more: false };
        }
        Reading::Level { value: x, step: told.map(step) }
    }

    fn direction(&self, need: Need) -> Reading {
        if self.indicator.whole {
            return Reading::CountChange { by: i32::from(need == Need::Up) };
        }
        Reading::Change(step(need))
    }

    /// The path with these readings set, and what has to be set for it: a year that would move along is set as it is.
    fn carried_out(&self, readings: &[Option<Reading>]) -> (Vec<Cell>, Vec<YearEdit>) {
        let quantity = &self.plan.file.indicators[self.i].quantity;
        let mut readings = readings.to_vec();
        loop {
            let edits: Vec<YearEdit> =
                (1..).zip(&readings[1..]).filter_map(|(year, r)| Some(YearEdit { year, reading: (*r)? })).collect();
            let change = |e: &YearEdit| Change::Edit { indicator: self.i, year: e.year, reading: Some(e.reading) };
            let all = Change::All(edits.iter().map(change).collect());
            let Ok((scenario, _)) = apply(self.plan, self.scenario, &all) else {
                return (self.cells.clone(), Vec::new());
            };
            let after = path(self.plan, &scenario, self.i);
            let moved = |t: &usize| {
                let (then, now) = (&self.cells[*t], &after[*t]);
                let trend = now.state == State::Trend && now.step != then.step;
                readings[*t].is_none() && !self.fixed(*t) && (then.state != now.state || trend)
            };
            let Some(t) = (1..self.plan.years).find(moved) else { return (after, edits) };
            readings[t] = Some(reading(&self.cells[t], quantity).unwrap_or(Reading::Missing));
        }
    }
}

pub(super) fn fulfils(need: Need, step: Direction) -> bool {
    match need {
        Need::Nothing => true,
        Need::NotDown => step != Direction::Down,
        Need::Up => step == Direction::Up,
    }
}

/// The least step that fulfils a need, as one says it without a size.
fn step(need: Need) -> Step {
    Step { direction: if need == Need::Up { Direction::Up } else { Direction::NotDown }, size: None }
}
