use super::*;
use crate::state::{Action, PlanHandle, Preferences, Session};
use planner_engine::{Change, Method, Plan, ProjectChoice, Reading};
use std::rc::Rc;
use yew::Reducible;

fn session() -> Rc<Session> {
    let json = include_str!("../../static/plans/yubei-2019-2025.json");
    let plan = Plan::from_json(json).expect("the plan is valid");
    Rc::new(Session::new(PlanHandle::new(plan), Preferences::default()))
}

fn edit(year: usize, value: f64) -> Change {
    Change::Edit { indicator: 0, year, reading: Some(Reading::level(value)) }
}

fn last(session: &Session, lang: Lang) -> String {
    step(lang, &session.plan, &session.shelf, session.history.last().expect("there is one"))
}

fn effects(session: &Session) -> Option<String> {
    effect(Lang::Zh, &session.plan, session.history.last().expect("there is one"))
}

#[test]
fn a_year_set_by_hand_is_told_with_both_values() {
    // Annex 1 has 89.5％ for 2023.
    let s = session().reduce(Action::Change(edit(4, 88.0)));
    assert_eq!(last(&s, Lang::Zh), "2023 环境空气质量优良天数比例 89.5% → 88.0%");
    // The horizon's target is met as before.
    assert_eq!(effects(&s), None);
    let back = s.reduce(Action::Change(Change::Edit { indicator: 0, year: 4, reading: None }));
    assert_eq!(last(&back, Lang::Zh), "2023 环境空气质量优良天数比例 取消手工值 88.0% → 89.5%");
}

#[test]
fn what_turned_is_told_with_the_index() {
    let s = session().reduce(Action::Change(edit(6, 89.9)));
    let told = effects(&s).expect("the target is missed now");
    assert!(told.starts_with("环境空气质量优良天数比例 达标 → 未达标，指数 "), "{told}");
}

#[test]
fn a_drag_is_told_from_where_it_began() {
    let s = [90.0, 89.0, 88.0].iter().fold(session(), |s, v| s.reduce(Action::Gesture(edit(4, *v), 3)));
    assert_eq!(last(&s, Lang::Zh), "2023 环境空气质量优良天数比例 89.5% → 88.0%");
    let painted = s.reduce(Action::Gesture(edit(3, 87.0), 3));
    assert_eq!(last(&painted, Lang::Zh), "2022–2023 环境空气质量优良天数比例 各年取值");
}

#[test]
fn methods_names_and_resets_are_told() {
    let s = session().reduce(Action::Change(Change::Method { indicator: 0, method: Method::Hold }));
    assert_eq!(last(&s, Lang::Zh), "环境空气质量优良天数比例 方法改为“保持现状”");
    let s = s.reduce(Action::Change(edit(3, 87.0))).reduce(Action::Reset);
    assert_eq!(last(&s, Lang::Zh), "恢复为原规划");
    let s = s.reduce(Action::Rename(1, "晚一年".to_owned()));
    assert_eq!(last(&s, Lang::Zh), "改名为“晚一年”");
}

#[test]
fn choices_about_projects_are_told() {
    let choose = |choice| Action::Change(Change::Project { row: 0, choice });
    let planned = ProjectChoice::default();
    let s = session().reduce(choose(ProjectChoice { delay: 1, funding: 0.5, ..planned }));
    let name = s.plan.row(0).name.get(true).to_owned();
    assert_eq!(last(&s, Lang::Zh), format!("项目“{name}”：按规划 → 推迟 1 年，资金 50%"));
    let s = s.reduce(choose(ProjectChoice { cancelled: true, ..planned }));
    assert_eq!(last(&s, Lang::Zh), format!("项目“{name}”：推迟 1 年，资金 50% → 取消"));
    let s = s.reduce(Action::Change(Change::Enough(Some(0.75))));
    assert_eq!(last(&s, Lang::En), "All indicators: assumed “Share of the work that is enough” 0.75");
    let s = s.reduce(Action::Change(Change::Enough(None)));
    assert_eq!(last(&s, Lang::Zh), "各指标 恢复假设“视为足够的完成份额”");
}

#[test]
fn with_several_scenarios_at_hand_it_is_told_which_one() {
    let builtin = crate::state::ScenarioRef::Builtin(planner_engine::Builtin::HoldAtBaseline);
    let s = session().reduce(Action::Create(builtin, "什么都不做".to_owned()));
    assert_eq!(last(&s, Lang::Zh), "新建情景：什么都不做");
    let s = s.reduce(Action::Change(edit(4, 88.0)));
    assert_eq!(last(&s, Lang::Zh), "［什么都不做］2023 环境空气质量优良天数比例 87.1% → 88.0%");
}
