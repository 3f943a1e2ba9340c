//! JSON Schemas of the file formats, for publishing them beside the program.

use crate::effects::EffectsFile;
use crate::plan::PlanFile;
use crate::scenario::ScenarioFile;
use schemars::{schema_for, Schema};

/// The schema of plan files.
#[must_use]
pub fn plan() -> Schema {
    schema_for!(PlanFile)
}

/// The schema of scenario files.
#[must_use]
pub fn scenario() -> Schema {
    schema_for!(ScenarioFile)
}

/// The schema of assumptions files.
#[must_use]
pub fn effects() -> Schema {
    schema_for!(EffectsFile)
}

/// A schema as it is published: indented JSON that ends with a line break.
///
/// # Errors
/// None in practice: a schema is always JSON.
pub fn published(schema: &Schema) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(schema)? + "\n")
}
