use super::*;
use crate::state::{Action, Earlier, PlanHandle, Preferences};
use crate::telling::{kept, lines, Words, MOST_LINES};
use planner_engine::json::Json;
use planner_engine::{evaluate, Change, Plan, Reading};
use std::rc::Rc;
use yew::Reducible;

/// A session in which 2025's air was set to 89.9 against 90.5, then to 91, and the latter was taken back.
fn session() -> Rc<Session> {
    let json = include_str!("../../../../static/plans/yubei-2019-2025.json");
    let plan = PlanHandle::new(Plan::from_json(json).expect("the plan is valid"));
    let mut fresh = Session::new(plan, Preferences::default());
    fresh.earlier = Earlier::new(vec![Line {
        time: 1.0,
        words: Words { zh: "早先的一步".into(), en: "an earlier step".into() },
        remark: "甲 | 乙\n丙".into(),
        ..Line::default()
    }]);
    let edit =
        |value: f64| Action::Change(Change::Edit { indicator: 0, year: 6, reading: Some(Reading::level(value)) });
    let done = Rc::new(fresh).reduce(edit(89.9)).reduce(Action::Remark(0, "太乐观".into())).reduce(edit(91.0));
    done.reduce(Action::Undo)
}

fn made(session: &Session) -> Minutes {
    let evaluated = Evaluated::new(evaluate(&session.plan, session.scenario()));
    let now = lines(&session.plan, &session.shelf, &session.history);
    minutes(session, &evaluated, &now, "2026-01-02".into(), |time| format!("t{time}"))
}

#[test]
fn lines_say_what_was_done_in_both_languages_and_what_was_taken_back() {
    let session = session();
    let now = lines(&session.plan, &session.shelf, &session.history);
    assert_eq!(now.len(), 2);
    assert_eq!(now[0].words.zh, "2025 环境空气质量优良天数比例 90.5% → 89.9%");
    assert!(now[0].words.en.starts_with("2025 ") && now[0].words.en.ends_with("90.5% → 89.9%"));
    assert!(now[0].effect.zh.starts_with("环境空气质量优良天数比例 达标 → 未达标"));
    assert_eq!((now[0].remark.as_str(), now[0].taken_back), ("太乐观", false));
    assert!(now[1].taken_back);
}

#[test]
fn lines_come_back_from_storage_as_they_were() {
    let session = session();
    let now = lines(&session.plan, &session.shelf, &session.history);
    let text = serde_json::to_string(&now).expect("lines are plain data");
    let Ok(Json::List(stored)) = Json::parse(&text) else { panic!("a list was just written") };
    assert_eq!(stored.iter().map(Line::read).collect::<Vec<_>>(), now);
}

#[test]
fn the_oldest_lines_are_given_up_first() {
    let line = |time: usize| Line { time: time as f64, ..Line::default() };
    let earlier: Vec<Line> = (0..MOST_LINES).map(line).collect();
    let all = kept(&earlier, vec![line(5000), line(5001)]);
    assert_eq!(all.len(), MOST_LINES);
    assert_eq!((all[0].time, all[MOST_LINES - 1].time), (2.0, 5001.0));
    assert_eq!(kept(&earlier[..1], vec![line(7)]).len(), 2);
}

#[test]
fn the_minutes_hold_every_step_and_the_standing_at_the_end() {
    let minutes = made(&session());
    let words: Vec<_> = minutes.rows.iter().map(|row| row.words.as_str()).collect();
    assert_eq!(words[0], "早先的一步");
    assert!(words[2].ends_with("[已撤销]"), "{words:?}");
    // 21 indicators, one of them missed by annex 1.
    assert_eq!(minutes.counts[0], ("达标".to_owned(), 20));
    assert_eq!(minutes.counts[2], ("未达标".to_owned(), 1));
    assert_eq!(minutes.missed, ["1 环境空气质量优良天数比例"]);
}

#[test]
fn markdown_keeps_its_table_whatever_is_remarked() {
    let text = markdown(Lang::Zh, &made(&session()));
    assert!(text.starts_with("# 会议纪要\n"));
    assert!(text.contains("| 1 | t1 | 早先的一步 |  | 甲 \\| 乙 丙 |\n"), "{text}");
    assert!(text.contains("- 未达标：1\n") && text.contains("（参考算法，非官方）"), "{text}");
}
