use super::*;
use crate::components::audit::effects::{sentence, together};
use crate::components::audit::export::{csv, rows, tabbed};
use crate::components::audit::figures::{shortest, years};
use planner_engine::audit::{audit, Effect, Rule};
use planner_engine::Verdict::{Borderline, Met, Missed};

const PLAN: &str = include_str!("../../../../static/plans/yubei-2019-2025.json");

fn plan() -> Plan {
    Plan::from_json(PLAN).unwrap()
}

/// What is said of a rule's findings about the indicator of a printed number.
fn said(lang: Lang, rule: Rule, number: u32) -> Vec<String> {
    let plan = plan();
    let all = items(lang, &plan, &audit(&plan));
    let of = |item: &&Item| match item.group {
        Group::Indicator(i) => item.finding.rule() == rule && plan.file.indicators[i].number == number,
        _ => false,
    };
    all.iter().filter(of).map(|item| item.told.text.clone()).collect()
}

#[test]
fn what_the_first_plan_is_told() {
    // Annex 1, 17: 95% from 2022 to 2025 against >95%.
    assert_eq!(
        said(Lang::Zh, Rule::EqualsStrictRequirement, 17),
        ["2022–2025年的年度目标是95%，控制要求是>95%：恰好相等只算临界，不算达标。"]
    );
    assert_eq!(
        said(Lang::En, Rule::EqualsStrictRequirement, 17),
        ["2022–2025: the yearly target is 95%, the requirement >95%. Being equal is borderline, not met."]
    );
    // 3: 100% in table 1, 91% in annex 1.
    assert_eq!(said(Lang::Zh, Rule::HorizonTargetsDiffer, 3), ["2025年：表1为100%，附件1为91%。"]);
    assert_eq!(said(Lang::En, Rule::HorizonTargetsDiffer, 3), ["2025: 100% in Table 1, 91% in Annex 1."]);
    // 7: 41.07% in annex 1, 41.1% in table 1.
    assert_eq!(said(Lang::Zh, Rule::AgreesOnlyRounded, 7), ["2019年：41.07%与41.1%，四舍五入到1位小数才相同。"]);
    // 17: 91.6% in 2019, 90% for 2020; 91.6% in 2018 and 93.9% in the first half of 2019.
    assert_eq!(
        said(Lang::En, Rule::WorseThanBaseline, 17),
        ["91.6% in 2019, but the yearly target for 2020 is 90%: reaching it is a step back."]
    );
    // 15: the level stands in note 7 only, and keeps its four decimals.
    assert!(said(Lang::Zh, Rule::LevelOnlyInRemark, 15)[0].contains("0.0016%"));
    // 20: ">3%".
    assert!(said(Lang::En, Rule::BaselineIsBound, 20)[0].starts_with("2019 says >3% without a figure"));
    // 10 to 16 and 19 have duties: eight.
    assert!(said(Lang::Zh, Rule::NoDuty, 5)[0].contains("另外8项指标"));
}

#[test]
fn work_is_told_with_its_amounts() {
    let plan = plan();
    let text = |lang: Lang, rule: Rule| {
        let all = items(lang, &plan, &audit(&plan));
        all.into_iter().find(|item| item.finding.rule() == rule).unwrap().told.text
    };
    // 30: 1000 a year from 2020 to 2023 makes 4000, and 5000 are to be built.
    assert_eq!(
        text(Lang::Zh, Rule::RateDisagreesWithTotal),
        "农村卫生厕所：每年1000座，2020–2023年共 4 年，合计4000座，而总量写5000座。"
    );
    assert!(text(Lang::En, Rule::RateDisagreesWithTotal)
        .contains("1000\u{a0}toilets a year in 2020–2023 (4 years) makes 4000\u{a0}toilets, but the total is 5000"));
    // 14: 10 sites a year in chapter 6, 20 in annex 2.
    assert!(text(Lang::Zh, Rule::AmountsDiffer).contains("每年分别写为10个、20个"));
}

#[test]
fn nothing_is_left_without_words() {
    let plan = plan();
    for lang in [Lang::Zh, Lang::En] {
        for item in items(lang, &plan, &audit(&plan)) {
            let Told { title, text } = &item.told;
            assert!(!title.is_empty() && !text.is_empty() && !item.group.title(lang, &plan).is_empty());
            // No finding of the plan falls back on nothing, and no table goes by its name in the file.
            assert!(!format!("{title}{text}").contains(crate::format::NOTHING.repeat(2).as_str()), "{text}");
            assert!(!text.contains("annex") && !text.contains("table1"), "{text}");
        }
    }
}

#[test]
fn filters_go_together() {
    let plan = plan();
    let all = items(Lang::Zh, &plan, &audit(&plan));
    let count = |sought: &Sought| all.iter().filter(|item| sought.fits(item)).count();
    assert_eq!(count(&Sought::default()), 42);
    // Contradictions: table 1 against annex 1 for 3 and 17, 17's equal targets, the amounts of projects 14 and 30.
    let grave = Sought { severity: Some(Severity::Contradiction), ..Sought::default() };
    assert_eq!(count(&grave), 5);
    assert_eq!(count(&Sought { area: Some(Area::Projects), ..grave.clone() }), 2);
    // Counts by severity stay what they are while one severity is chosen.
    assert_eq!(grave.counts(&all), Sought::default().counts(&all));
    assert_eq!(grave.counts(&all).iter().sum::<usize>(), 42);
    // A unit finds the projects it leads or supports, in any case of letters and either language.
    let unit = |text: &str| count(&Sought { text: text.to_owned(), ..Sought::default() });
    // 区商务委 is named twice in one measure, and has part in no project with a finding.
    assert!(unit("区商务委") >= 1 && unit("区商务委") < 42);
    assert_eq!(unit(" 卫生厕所 "), unit("卫生厕所"));
    assert_eq!(unit("PROJECT 30"), unit("project 30"));
    assert_eq!(unit("no such words"), 0);
}

#[test]
fn what_belongs_to_a_project_stands_together() {
    let plan = plan();
    let all = items(Lang::Zh, &plan, &audit(&plan));
    let groups = grouped(&all.iter().collect::<Vec<_>>());
    let mut seen: Vec<Group> = groups.iter().map(|(group, _)| *group).collect();
    let listed = seen.len();
    seen.dedup();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), listed);
    // 15 indicators have findings (all 21 but 2, 9, 16, 18, 19 and 21), projects 14, 20, 30 and 51, and one measure.
    assert_eq!(listed, 15 + 4 + 1);
}

#[test]
fn effects_say_what_decides() {
    let effect = |year, verdicts, otherwise| Effect { year, verdicts, otherwise };
    assert_eq!(sentence(Lang::En, &[]), "It touches no verdict.");
    let same = effect(2020, [Missed; 3], None);
    assert_eq!(sentence(Lang::En, &[same]), "The verdict is the same by all three targets.");
    let basis = effect(2021, [Borderline, Borderline, Met], None);
    assert_eq!(sentence(Lang::En, &[same, basis]), "The verdict depends on which target is taken.");
    let figure = effect(2021, [Missed; 3], Some([Met; 3]));
    assert_eq!(sentence(Lang::En, &[figure]), "The verdict depends on which figure is taken.");
    let either = effect(2021, [Missed; 3], Some([Missed; 3]));
    assert_eq!(sentence(Lang::En, &[either]), "The verdict is the same whichever figure and target is taken.");
    // The wording never says that something decides where the engine says that nothing does.
    for one in [same, basis, figure, either] {
        assert_eq!(one.decides(), sentence(Lang::En, &[one]).contains("depends"));
    }
    let rows = together(&[same, effect(2021, [Missed; 3], None), basis]);
    assert_eq!(rows.iter().map(|row| row.years.clone()).collect::<Vec<_>>(), [vec![2020, 2021], vec![2021]]);
}

#[test]
fn figures_and_years_are_short() {
    assert_eq!(shortest(41.07), "41.07");
    assert_eq!(shortest(90.0), "90");
    assert_eq!(shortest(0.0016), "0.0016");
    assert_eq!(years(Lang::Zh, &[2020, 2021, 2023]), "2020–2021、2023");
    assert_eq!(years(Lang::En, &[2020, 2022, 2023, 2024]), "2020, 2022–2024");
}

#[test]
fn what_is_taken_away_is_what_is_listed() {
    let plan = plan();
    let all = items(Lang::Zh, &plan, &audit(&plan));
    let table = rows(Lang::Zh, &plan, &all.iter().collect::<Vec<_>>());
    assert_eq!(table.len(), 43);
    let file = csv(&table);
    assert!(file.starts_with("\u{feff}\"轻重\",\"对象\""));
    assert_eq!(file.matches("\r\n").count(), 43);
    assert!(tabbed(&table).lines().all(|line| line.matches('\t').count() == 5));
    let quoted: [String; 6] = std::array::from_fn(|_| "a \"b\"".to_owned());
    assert!(csv(&[quoted]).contains("\"a \"\"b\"\"\""));
}
