use planner_engine::plan::{PlanError, Problem};
use planner_engine::{Plan, Refusal};
use serde::Serialize;

/// Why something was refused, as `PlannerError` tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Fault {
    argument: &'static str,
    field: String,
    code: &'static str,
    /// What is wrong, without the field.
    problem: String,
}

impl Fault {
    /// What the engine says of a plan or a scenario.
    pub(crate) fn new(argument: &'static str, error: &PlanError) -> Self {
        let problem = match &error.problem {
            // The parser speaks of lines and columns, which an object does not have.
            Problem::Shape(words) => words.split(" at line ").next().unwrap_or_default().to_owned(),
            other => other.to_string(),
        };
        Self { argument, field: error.path.clone(), code: code(&error.problem), problem }
    }

    /// What the engine says of the assumptions, which are an option.
    pub(crate) fn effects(error: &PlanError) -> Self {
        let inner = Self::new("options", error);
        let field = if inner.field.is_empty() { "effects".to_owned() } else { format!("effects.{}", inner.field) };
        Self { field, ..inner }
    }

    /// There is no job of that name.
    pub(crate) fn job(name: &str) -> Self {
        let problem = Problem::Unknown { kind: "jobs", id: name.to_owned() };
        let words = format!("there is no job \"{name}\"");
        Self { argument: "job", field: String::new(), code: code(&problem), problem: words }
    }

    /// An option names a year that the plan does not span.
    pub(crate) fn year(field: &str, found: i32, plan: &Plan) -> Self {
        let problem = Problem::Year { found, from: plan.base_year, to: plan.horizon_year() };
        Self { argument: "options", field: field.to_owned(), code: code(&problem), problem: problem.to_string() }
    }
}

/// The word by which programs tell faults apart; part of the interface.
fn code(problem: &Problem) -> &'static str {
    match problem {
        Problem::Shape(_)
        | Problem::Type { .. }
        | Problem::Choice { .. }
        | Problem::Missing
        | Problem::Field { .. }
        | Problem::Repeated => "shape",
        Problem::Format { .. } => "format",
        Problem::Version { .. } => "version",
        Problem::Empty => "empty",
        Problem::Duplicate(_) => "duplicate",
        Problem::Unknown { .. } => "unknown",
        Problem::Year { .. } => "year",
        Problem::Number { .. } => "number",
        Problem::Kind { .. } => "kind",
        Problem::OtherPlan { .. } => "otherPlan",
        Problem::Refused(refusal) => match refusal {
            Refusal::Nowhere(_) => "unknown",
            Refusal::NotFinite | Refusal::OutOfBounds { .. } => "number",
            Refusal::Kind { .. } => "kind",
            Refusal::Method { .. } => "method",
            Refusal::Parameter { .. } => "parameter",
            Refusal::HasActual => "hasActual",
            Refusal::Locked => "locked",
            Refusal::Weight => "weight",
        },
    }
}
