//! Which rows are shown, in which order and groups.

use crate::i18n::Lang;
use planner_engine::effects::links_of_row;
use planner_engine::plan::file::ProjectRow;
use planner_engine::schedule::spent;
use planner_engine::{Plan, Scenario};

/// What the user looks for.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Filter {
    /// Part of a name, or a number.
    pub(super) text: String,
    /// A unit that leads or supports, as the plan writes it.
    pub(super) unit: String,
    /// The position of a programme.
    pub(super) programme: Option<usize>,
    /// The position of an indicator that is moved.
    pub(super) indicator: Option<usize>,
    /// Only rows about which the user chose something.
    pub(super) changed: bool,
    /// The order.
    pub(super) order: Order,
}

/// In which order rows stand. Only by number they stand under their programmes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// As in the plan.
    #[default]
    Number,
    /// The most money first.
    Money,
    /// The longest delay first.
    Delay,
    /// The most indicators first.
    Indicators,
}

impl Order {
    pub(super) const ALL: [Self; 4] = [Self::Number, Self::Money, Self::Delay, Self::Indicators];
}

/// Rows under one heading.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Group {
    /// The programme part's name; none where rows are ordered otherwise.
    pub(super) title: Option<String>,
    /// Positions of rows.
    pub(super) rows: Vec<usize>,
    /// The investment that the plan states for them together.
    pub(super) money: f64,
}

/// The rows that fit, in groups.
pub(super) fn groups(lang: Lang, plan: &Plan, scenario: &Scenario, filter: &Filter) -> Vec<Group> {
    let mut rows: Vec<usize> = (0..plan.rows.len()).filter(|&row| fits(plan, scenario, filter, row)).collect();
    let key = |&row: &usize| match filter.order {
        Order::Number => 0.0,
        Order::Money => -plan.row(row).investment,
        Order::Delay => -f64::from(scenario.project(row).delay),
        #[allow(clippy::cast_precision_loss)] // Plans have far fewer indicators than that.
        Order::Indicators => -(links_of_row(plan, scenario, row).len() as f64),
    };
    // Stable: rows of one rank stay in the plan's order.
    rows.sort_by(|a, b| key(a).total_cmp(&key(b)));
    let mut groups: Vec<Group> = Vec::new();
    for row in rows {
        let title = (filter.order == Order::Number).then(|| part_name(lang, plan, row));
        match groups.last_mut().filter(|group| group.title == title) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { title, rows: vec![row], money: 0.0 }),
        }
    }
    for group in &mut groups {
        group.money = group.rows.iter().map(|&row| plan.row(row).investment).sum();
    }
    groups
}

fn fits(plan: &Plan, scenario: &Scenario, filter: &Filter, row: usize) -> bool {
    let (place, entry) = (plan.rows[row], plan.row(row));
    let text = filter.text.trim().to_lowercase();
    let named = || {
        let names = [entry.name.get(true), entry.name.get(false)];
        entry.id.to_lowercase() == text || names.iter().any(|name| name.to_lowercase().contains(&text))
    };
    (text.is_empty() || named())
        && (filter.unit.is_empty() || units(entry).any(|unit| *unit == filter.unit))
        && filter.programme.is_none_or(|programme| place.programme == programme)
        && filter.indicator.is_none_or(|i| links_of_row(plan, scenario, row).iter().any(|(of, _)| *of == i))
        && (!filter.changed || scenario.chosen(row))
}

/// The units that lead or support a row, as the plan writes them.
pub(super) fn units(row: &ProjectRow) -> impl Iterator<Item = &String> {
    row.lead.iter().chain(&row.support)
}

/// Units as the plan writes them, by their names in a language.
pub(super) fn unit_names(lang: Lang, plan: &Plan, written: &[String]) -> String {
    let name = |written: &String| {
        let unit = plan.file.units.iter().find(|unit| unit.written.contains(written));
        unit.map_or_else(|| written.clone(), |unit| lang.text(&unit.name))
    };
    written.iter().map(name).collect::<Vec<_>>().join(if lang.is_chinese() { "、" } else { ", " })
}

fn part_name(lang: Lang, plan: &Plan, row: usize) -> String {
    let place = plan.rows[row];
    let (programme, part) = (&plan.file.programmes[place.programme], &plan.file.projects[place.project].part);
    let part = programme.parts.iter().find(|entry| entry.id == *part);
    let names = [Some(&programme.name), part.map(|part| &part.name)];
    names.into_iter().flatten().map(|name| lang.text(name)).collect::<Vec<_>>().join(" · ")
}

/// Money by year of some rows, and what is spent later: in the scenario, and as planned.
pub(super) fn money(plan: &Plan, scenario: &Scenario, rows: impl Iterator<Item = usize> + Clone) -> [Vec<f64>; 2] {
    let written = Scenario::as_written(plan);
    [scenario, &written].map(|scenario| {
        let mut sums = vec![0.0; plan.years + 1];
        for row in rows.clone() {
            let money = spent(plan, scenario, row);
            for (sum, amount) in sums.iter_mut().zip(money.years.iter().chain([&money.later])) {
                *sum += amount;
            }
        }
        sums
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use planner_engine::{apply, Change, ProjectChoice};

    fn plan() -> Plan {
        Plan::from_json_with_effects(
            include_str!("../../../static/plans/yubei-2019-2025.json"),
            include_str!("../../../static/plans/yubei-2019-2025.effects.json"),
        )
        .expect("the carried files fit")
    }

    fn ids(plan: &Plan, scenario: &Scenario, filter: &Filter) -> Vec<String> {
        let groups = groups(Lang::Zh, plan, scenario, filter);
        groups.iter().flat_map(|group| &group.rows).map(|&row| plan.row(row).id.clone()).collect()
    }

    #[test]
    fn all_rows_stand_under_their_parts_in_the_plans_order() {
        let plan = plan();
        let groups = groups(Lang::Zh, &plan, &Scenario::as_written(&plan), &Filter::default());
        // Annex 2: 69 projects, of which number 24 has three rows, in 23 sub-programmes.
        assert_eq!(groups.iter().map(|group| group.rows.len()).sum::<usize>(), 71);
        assert_eq!(groups.len(), 23);
        // The air projects 12 to 17: 1000 + 1000 + 800 + 200 + 500 + 600.
        let air = groups.iter().find(|group| group.rows.iter().any(|&row| plan.row(row).id == "12")).expect("a group");
        assert_eq!((air.rows.len(), air.money), (6, 4100.0));
    }

    #[test]
    fn rows_are_found_by_what_the_user_knows_of_them() {
        let plan = plan();
        let written = Scenario::as_written(&plan);
        let found = |filter| ids(&plan, &written, &filter);
        assert_eq!(found(Filter { text: "24b".into(), ..Filter::default() }), ["24b"]);
        assert_eq!(found(Filter { text: "臭氧".into(), ..Filter::default() }), ["13"]);
        assert_eq!(found(Filter { text: "OZONE".into(), ..Filter::default() }), ["13"]);
        let traffic = found(Filter { unit: "区交通局".into(), ..Filter::default() });
        // It supports project 12 in annex 2.
        assert!(traffic.contains(&"12".to_owned()), "{traffic:?}");
        assert_eq!(found(Filter { changed: true, ..Filter::default() }), Vec::<String>::new());
    }

    #[test]
    fn the_largest_and_the_latest_come_first_when_asked() {
        let plan = plan();
        let row = plan.row_position("30").expect("a row");
        let choice = ProjectChoice { delay: 2, ..ProjectChoice::default() };
        let (scenario, _) =
            apply(&plan, &Scenario::as_written(&plan), &Change::Project { row, choice }).expect("can be");
        // Annex 2: 500,000 for project 36, then 299,400 for project 4.
        let by_money = ids(&plan, &scenario, &Filter { order: Order::Money, ..Filter::default() });
        assert_eq!(by_money[..2], ["36", "4"]);
        assert_eq!(ids(&plan, &scenario, &Filter { order: Order::Delay, ..Filter::default() })[0], "30");
        assert_eq!(ids(&plan, &scenario, &Filter { changed: true, ..Filter::default() }), ["30"]);
    }

    #[test]
    fn money_moves_with_the_schedule_and_none_is_lost() {
        let plan = plan();
        let row = plan.row_position("30").expect("a row");
        let choice = ProjectChoice { delay: 3, ..ProjectChoice::default() };
        let (scenario, _) =
            apply(&plan, &Scenario::as_written(&plan), &Change::Project { row, choice }).expect("can be");
        let [now, planned] = money(&plan, &scenario, std::iter::once(row));
        // 450 over 2020-2023 is 112.5 a year; three years later 2023, 2024, 2025 and one year after the horizon.
        assert_eq!(planned, [0.0, 112.5, 112.5, 112.5, 112.5, 0.0, 0.0, 0.0]);
        assert_eq!(now, [0.0, 0.0, 0.0, 0.0, 112.5, 112.5, 112.5, 112.5]);
    }
}
