use crate::charts::Level;
use planner_engine::plan::{Direction, Operator, Quantity, Stage};
use planner_engine::{Cell, State};

/// How an indicator's years are put on a vertical axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scaling {
    /// By level.
    Figures,
    /// By the direction of the change into the year, where no level is known in any year.
    Steps,
    /// By stage.
    Stages,
}

impl Scaling {
    /// How a quantity is drawn, given the paths that are to be drawn.
    #[must_use]
    pub fn of(quantity: &Quantity, written: &[Cell], scenario: &[Cell]) -> Self {
        Self::of_all(quantity, [written, scenario].into_iter())
    }

    /// How a quantity is drawn, given any number of paths.
    #[must_use]
    pub fn of_all<'a>(quantity: &Quantity, paths: impl Iterator<Item = &'a [Cell]>) -> Self {
        match quantity {
            Quantity::Stage => Self::Stages,
            Quantity::Trend { .. } if !paths.flatten().any(|cell| cell.level().is_some()) => Self::Steps,
            Quantity::Number { .. } | Quantity::Count { .. } | Quantity::Trend { .. } => Self::Figures,
        }
    }

    /// What can be drawn of each year.
    pub(super) fn levels(self, path: &[Cell]) -> Vec<Option<Level>> {
        match self {
            Self::Figures => figures(path),
            Self::Steps => path.iter().map(|cell| cell.step.map(step)).collect(),
            Self::Stages => path.iter().map(stage).collect(),
        }
    }

    /// The place of a stage.
    pub(super) fn stage(stage: Stage) -> f64 {
        match stage {
            Stage::None => 0.0,
            Stage::Issued => 1.0,
            Stage::InForce => 2.0,
        }
    }
}

/// Places of the steps on their axis.
pub(super) const HELD: f64 = 1.0;
pub(super) const IMPROVED: f64 = 2.0;

fn step(step: Direction) -> Level {
    match step {
        Direction::Down => Level::Value(0.0),
        Direction::Flat => Level::Value(HELD),
        Direction::NotDown => Level::AtLeast(HELD),
        Direction::Up => Level::Value(IMPROVED),
    }
}

fn stage(cell: &Cell) -> Option<Level> {
    match cell.state {
        State::Stage { stage } => Some(Level::Value(Scaling::stage(stage))),
        _ => None,
    }
}

/// Levels and bounds. A year of which only the change is known is bounded by the level the changes started from, as
/// long as all of them went one way; no level is invented.
fn figures(path: &[Cell]) -> Vec<Option<Level>> {
    path.iter()
        .scan(None, |before: &mut Option<Level>, cell| {
            *before = match cell.state {
                State::Level { value } => Some(Level::Value(value)),
                State::Bound { operator, value } => Some(match operator {
                    Operator::Above => Level::Above(value),
                    Operator::AtLeast => Level::AtLeast(value),
                    Operator::Below => Level::Below(value),
                    Operator::AtMost => Level::AtMost(value),
                }),
                State::Trend => cell.step.and_then(|step| bounded(*before, step)),
                State::Missing | State::Stage { .. } => None,
            };
            Some(*before)
        })
        .collect()
}

/// What a change leaves known of a level.
fn bounded(before: Option<Level>, step: Direction) -> Option<Level> {
    match (before?, step) {
        (same, Direction::Flat) => Some(same),
        (Level::Value(v) | Level::AtLeast(v), Direction::NotDown) => Some(Level::AtLeast(v)),
        (Level::Value(v) | Level::AtLeast(v), Direction::Up) => Some(Level::Above(v)),
        (Level::Above(v), Direction::Up | Direction::NotDown) => Some(Level::Above(v)),
        (Level::Value(v) | Level::Below(v) | Level::AtMost(v), Direction::Down) => Some(Level::Below(v)),
        _ => None,
    }
}
