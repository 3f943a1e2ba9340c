use planner_engine::plan::{Direction, Operator, Stage};
use planner_engine::{Basis, Cell, Evaluation, Judgement, Origin, State, Verdict};
use serde::Serialize;

/// An indicator in a year.
#[derive(Debug, Clone, Serialize)]
pub(super) struct YearCell {
    year: i32,
    state: StateOut,
    step: Option<&'static str>,
    origin: &'static str,
    clamped: bool,
    judgements: Judgements,
}

/// In the words of the readings in files.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum StateOut {
    Missing,
    Level { value: f64 },
    Bound { operator: &'static str, value: f64 },
    Trend,
    Stage { stage: &'static str },
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
struct Judgements {
    requirement: JudgementOut,
    horizon_target: JudgementOut,
    yearly_targets: JudgementOut,
}

#[derive(Debug, Clone, Serialize)]
struct JudgementOut {
    verdict: &'static str,
    attainment: Option<f64>,
}

impl YearCell {
    pub(super) fn of(evaluation: &Evaluation, i: usize, t: usize, year: i32) -> Self {
        let Cell { state, step, origin, clamped } = *evaluation.cell(i, t);
        let [requirement, horizon_target, yearly_targets] = Basis::ALL.map(|b| evaluation.judgement(i, t, b).into());
        Self {
            year,
            state: state.into(),
            step: step.map(|direction| match direction {
                Direction::Up => "up",
                Direction::Flat => "flat",
                Direction::NotDown => "not_down",
                Direction::Down => "down",
            }),
            origin: match origin {
                Origin::PlanFigure => "planFigure",
                Origin::PlanTarget => "planTarget",
                Origin::Actual => "actual",
                Origin::Edit => "edit",
                Origin::Projects => "projects",
                Origin::Method => "method",
            },
            clamped,
            judgements: Judgements { requirement, horizon_target, yearly_targets },
        }
    }
}

impl From<State> for StateOut {
    fn from(state: State) -> Self {
        match state {
            State::Missing => Self::Missing,
            State::Level { value } => Self::Level { value },
            State::Bound { operator, value } => {
                let operator = match operator {
                    Operator::Above => ">",
                    Operator::AtLeast => ">=",
                    Operator::Below => "<",
                    Operator::AtMost => "<=",
                };
                Self::Bound { operator, value }
            }
            State::Trend => Self::Trend,
            State::Stage { stage } => Self::Stage {
                stage: match stage {
                    Stage::None => "none",
                    Stage::Issued => "issued",
                    Stage::InForce => "in_force",
                },
            },
        }
    }
}

impl From<Judgement> for JudgementOut {
    fn from(judgement: Judgement) -> Self {
        let verdict = match judgement.verdict {
            Verdict::Met => "met",
            Verdict::Borderline => "borderline",
            Verdict::Missed => "missed",
            Verdict::NoData => "noData",
        };
        Self { verdict, attainment: judgement.attainment }
    }
}
