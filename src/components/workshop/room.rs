use super::lever::Lever;
use super::messages as m;
use super::pickers::{indicator_picker, year_picker};
use super::spotlight::Spotlight;
use super::standing::StandingBoard;
use super::stepper::Stepper;
use crate::state::{use_dispatch, use_shown, Action, Evaluated, Session};
use planner_engine::{evaluate, Scenario, Verdict};
use yew::prelude::*;

/// What the room is given.
#[derive(PartialEq, Properties)]
pub(super) struct RoomProps {
    /// Whether the steps of the history are shown one by one.
    pub(super) stepping: bool,
    /// Told when that is over.
    pub(super) on_end: Callback<()>,
}

/// Counts, what the last change did, and one or two indicators with their levers.
#[component]
pub(super) fn Room(props: &RoomProps) -> Html {
    let shown = use_shown();
    let session = &shown.session;
    let (plan, lang) = (session.plan.clone(), session.lang());
    let dispatch = use_dispatch();
    let written = use_memo(plan.clone(), |plan| Evaluated::new(evaluate(plan, &Scenario::as_written(plan))));
    // Chosen once: an indicator that is met at last must not run away from the one who moves its slider.
    let second = {
        let shown = shown.clone();
        use_state(move || worth_a_look(&shown.session, &shown.evaluated))
    };
    let year = use_state(|| plan.horizon());
    let first = session.open;
    let beside = second.filter(|second| *second != first);
    let pick_first = Callback::from(move |i: Option<usize>| {
        if let Some(i) = i {
            dispatch.dispatch(Action::Open(i));
        }
    });
    let pick_second = use_callback(second.setter(), |i: Option<usize>, second| second.set(i));
    let pick_year = use_callback(year.setter(), |t: Option<usize>, year| {
        if let Some(t) = t.filter(|t| *t > 0) {
            year.set(t);
        }
    });
    let levers = [(Some(first), "first-"), (beside, "second-")];
    html! {
        <div class="room">
            <StandingBoard />
            if props.stepping {
                <Stepper on_end={props.on_end.clone()} />
            } else {
                <Spotlight />
            }
            <div class="room__pickers" role="group" aria-label={m::choose(lang)}>
                { indicator_picker(lang, &plan, m::first_indicator(lang), Some(first), false, pick_first) }
                { indicator_picker(lang, &plan, m::second_indicator(lang), beside, true, pick_second) }
                { year_picker(lang, &plan, *year, pick_year.clone()) }
            </div>
            <div class={classes!("room__levers", beside.map(|_| "room__levers--two"))}>
                { for levers.into_iter().filter_map(|(i, scope)| i.map(|indicator| html! {
                    <Lever key={format!("{scope}{indicator}")} {indicator} {scope} year={*year} written={(*written).clone()}
                        on_year={pick_year.clone()} />
                })) }
            </div>
        </div>
    }
}

/// The first indicator that misses the leading target or stands right on it, besides the open one.
fn worth_a_look(session: &Session, evaluated: &Evaluated) -> Option<usize> {
    let (horizon, basis) = (session.plan.horizon(), session.scenario().basis);
    let verdict = |i: &usize| evaluated.judgement(*i, horizon, basis).verdict;
    let fails = |i: &usize| matches!(verdict(i), Verdict::Missed | Verdict::Borderline);
    (0..session.plan.indicators.len()).filter(|i| *i != session.open).find(fails)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{PlanHandle, Preferences};
    use planner_engine::{Basis, Change, Plan};
    use std::rc::Rc;
    use yew::Reducible;

    #[test]
    fn the_second_chart_is_the_first_that_fails_by_the_leading_target() {
        let json = include_str!("../../../static/plans/yubei-2019-2025.json");
        let plan = Plan::from_json(json).expect("the plan is valid");
        let by = |basis| {
            let fresh = Rc::new(Session::new(PlanHandle::new(plan.clone()), Preferences::default()));
            let session = fresh.reduce(Action::Change(Change::Basis(basis)));
            let evaluated = Evaluated::new(evaluate(&session.plan, session.scenario()));
            worth_a_look(&session, &evaluated).map(|i| session.plan.file.indicators[i].number)
        };
        // Annex 1 is met throughout. Table 1 wants 100 % of surface water (3), annex 1's path ends on 91 %.
        assert_eq!(by(Basis::YearlyTargets), None);
        assert_eq!(by(Basis::HorizonTarget), Some(3));
        // Required is > 95 % satisfaction (17), and the path ends on 95 %.
        assert_eq!(by(Basis::Requirement), Some(17));
    }
}
