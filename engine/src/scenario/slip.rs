use super::bulk::{reading, Unfit};
use super::change::{apply, Change, Refusal};
use super::Scenario;
use crate::evaluate::path;
use crate::plan::{Direction, Plan, Reading};
use crate::projection::last_actual;

/// The change that puts an indicator's path off by a year: after its last actual figure, each year gets what the year
/// before it would have come to.
///
/// The first of them repeats the last actual figure; where only directions are known, it neither rises nor falls. Locked
/// years stay, and so do years about whose predecessor nothing is known.
///
/// # Errors
/// There is no year left to put off, or nothing is known of any ([`Unfit::NothingToGoOn`]); or a scenario refuses a value.
pub fn slip(plan: &Plan, scenario: &Scenario, indicator: usize) -> Result<Change, Unfit> {
    let quantity = &plan.file.indicators.get(indicator).ok_or(Refusal::Nowhere("indicator"))?.quantity;
    let cells = path(plan, scenario, indicator);
    let last = last_actual(plan, scenario, indicator);
    let later = |year: usize| match reading(&cells[year - 1], quantity)? {
        Reading::Change(_) if year == last + 1 => Some(Reading::change(Direction::Flat)),
        reading => Some(reading),
    };
    let open = |year: &usize| scenario.actual(indicator, *year).is_none() && !scenario.locked(indicator, *year);
    let edits: Vec<Change> = (last + 1..plan.years)
        .filter(open)
        .filter_map(|year| Some(Change::Edit { indicator, year, reading: Some(later(year)?) }))
        .collect();
    if edits.is_empty() {
        return Err(Unfit::NothingToGoOn);
    }
    let all = Change::All(edits);
    apply(plan, scenario, &all)?;
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate::evaluate;
    use crate::plan::Basis;
    use crate::test_plan::{above, at_least, change, level, plan, Row};

    fn share() -> Plan {
        let years = [82.0, 84.0, 86.0, 91.0];
        plan(&[Row::share(above(90.0)).base(level(80.0)).path(years.map(level))])
    }

    fn slipped(plan: &Plan, scenario: &Scenario) -> Scenario {
        apply(plan, scenario, &slip(plan, scenario, 0).expect("there is a path")).expect("it can be").0
    }

    fn levels(plan: &Plan, scenario: &Scenario) -> Vec<Option<f64>> {
        path(plan, scenario, 0).iter().map(crate::cell::Cell::level).collect()
    }

    #[test]
    fn each_year_gets_what_the_year_before_had() {
        let plan = share();
        let once = slipped(&plan, &Scenario::as_written(&plan));
        assert_eq!(levels(&plan, &once), [80.0, 80.0, 82.0, 84.0, 86.0].map(Some));
        assert_eq!(levels(&plan, &slipped(&plan, &once)), [80.0, 80.0, 80.0, 82.0, 84.0].map(Some));
    }

    #[test]
    fn it_begins_behind_the_last_actual_figure_and_leaves_locked_years() {
        let plan = share();
        let actual = Change::Actual { indicator: 0, year: 1, reading: Some(Reading::level(83.0)) };
        let lock = Change::Lock { indicator: 0, year: 3, locked: true };
        let (scenario, _) =
            apply(&plan, &Scenario::as_written(&plan), &Change::All(vec![actual, lock])).expect("can be");
        // 83 is repeated; 2023 stays at its 86, and 2024 gets what 2023 has.
        assert_eq!(levels(&plan, &slipped(&plan, &scenario)), [80.0, 83.0, 83.0, 86.0, 86.0].map(Some));
    }

    #[test]
    fn a_direction_is_put_off_without_inventing_a_rise() {
        let steps = ["up", "up", "up", "up"];
        let plan = plan(&[Row::trend().base(change("up")).path(steps.map(change))]);
        let scenario = slipped(&plan, &Scenario::as_written(&plan));
        let steps: Vec<_> = path(&plan, &scenario, 0)[1..].iter().map(|cell| cell.step).collect();
        assert_eq!(steps, [Direction::Flat, Direction::Up, Direction::Up, Direction::Up].map(Some));
    }

    #[test]
    fn the_target_of_the_last_year_is_missed_then_and_one_step_brings_it_back() {
        let plan = share();
        let before = Scenario::as_written(&plan);
        let (after, back) = apply(&plan, &before, &slip(&plan, &before, 0).expect("a path")).expect("can be");
        let verdict =
            |scenario: &Scenario| evaluate(&plan, scenario).judgement(0, plan.horizon(), Basis::Requirement).verdict;
        assert_eq!(verdict(&before), crate::criterion::Verdict::Met);
        assert_eq!(verdict(&after), crate::criterion::Verdict::Missed);
        assert_eq!(apply(&plan, &after, &back).expect("taken back").0, before);
    }

    #[test]
    fn what_is_over_cannot_be_put_off() {
        let plan = plan(&[Row::share(at_least(90.0)).base(level(80.0)).path([81.0, 82.0, 83.0, 84.0].map(level))]);
        let last = Change::Actual { indicator: 0, year: 4, reading: Some(Reading::level(85.0)) };
        let (scenario, _) = apply(&plan, &Scenario::as_written(&plan), &last).expect("can be");
        assert_eq!(slip(&plan, &scenario, 0).unwrap_err(), Unfit::NothingToGoOn);
    }
}
