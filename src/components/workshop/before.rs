//! What the present is held against, and the markers that say what differs.

use crate::format;
use crate::state::{Session, Standing, Told};
use planner_engine::evaluate;

/// How the plan stood before: when it was frozen, or before the last change of the scenario at hand. The flag tells
/// which of the two.
pub(super) fn before(session: &Session) -> Option<(Standing, bool)> {
    if let Some(frozen) = &session.frozen {
        let evaluation = evaluate(&session.plan, frozen);
        return Some((Standing::of(&session.plan, &evaluation, frozen.basis), true));
    }
    match &session.history.last()?.told {
        Told::Changed { scenario, standing, .. } if *scenario == session.shelf.active().id => {
            Some((standing.0.clone(), false))
        }
        _ => None,
    }
}

/// How a figure differs from what it was: which way, and by how much.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Marker {
    /// Whether it is more than before.
    pub(super) up: bool,
    /// The difference, with its sign.
    pub(super) change: String,
}

impl Marker {
    /// The marker of a count.
    pub(super) fn of_count(now: u32, then: u32) -> Option<Self> {
        (now != then).then(|| Self { up: now > then, change: format::signed(f64::from(now) - f64::from(then), 0) })
    }

    /// The marker of a score; none where it reads the same.
    pub(super) fn of_score(now: Option<f64>, then: Option<f64>) -> Option<Self> {
        let (now, then) = (now?, then?);
        let change = now - then;
        let text = format::level(change, 1, Some(0.0));
        (format::score(now) != format::score(then))
            .then(|| Self { up: change > 0.0, change: if change > 0.0 { format!("+{text}") } else { text } })
    }

    /// The shape that points the way.
    pub(super) fn shape(&self) -> &'static str {
        if self.up {
            "▲"
        } else {
            "▼"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{Action, PlanHandle, Preferences};
    use planner_engine::{Change, Plan, Reading};
    use std::rc::Rc;
    use yew::Reducible;

    fn session() -> Rc<Session> {
        let json = include_str!("../../../static/plans/yubei-2019-2025.json");
        let plan = Plan::from_json(json).expect("the plan is valid");
        Rc::new(Session::new(PlanHandle::new(plan), Preferences::default()))
    }

    fn edit(value: f64) -> Action {
        Action::Change(Change::Edit { indicator: 0, year: 6, reading: Some(Reading::level(value)) })
    }

    #[test]
    fn markers_point_the_way_and_say_nothing_of_what_reads_the_same() {
        assert_eq!(Marker::of_count(19, 20), Some(Marker { up: false, change: "−1".into() }));
        assert_eq!(Marker::of_count(20, 20), None);
        assert_eq!(Marker::of_score(Some(99.5), Some(99.0)), Some(Marker { up: true, change: "+0.5".into() }));
        // Both read 98.7.
        assert_eq!(Marker::of_score(Some(98.71), Some(98.70)), None);
        assert_eq!(Marker::of_score(None, Some(99.0)), None);
    }

    #[test]
    fn the_frozen_state_goes_before_the_one_before_the_last_step() {
        let fresh = session();
        assert_eq!(before(&fresh), None);
        // By annex 1 all 21 are met; 89.9 against 90.5 is one less.
        let missed = fresh.reduce(edit(89.9));
        let (standing, frozen) = before(&missed).expect("there is a step");
        assert_eq!((standing.counts.met, frozen), (21, false));
        let held = missed.reduce(Action::Freeze(true)).reduce(edit(91.0));
        let (standing, frozen) = before(&held).expect("it is frozen");
        assert_eq!((standing.counts.met, standing.counts.missed, frozen), (20, 1, true));
    }
}
