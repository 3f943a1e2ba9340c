//! The published schemas are those of the types that read the files.
#![cfg(feature = "schema")]
#![allow(clippy::unwrap_used)]

use planner_engine::schema;
use std::path::PathBuf;

fn published(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../static/schemas").join(name)
}

/// `UPDATE_SCHEMAS=1 cargo test -p planner-engine --features schema` writes them anew.
#[test]
fn the_published_schemas_are_up_to_date() {
    let all = [
        ("plan.v1.schema.json", schema::plan()),
        ("scenario.v2.schema.json", schema::scenario()),
        ("effects.v1.schema.json", schema::effects()),
    ];
    for (name, generated) in all {
        let (path, text) = (published(name), schema::published(&generated).unwrap());
        if std::env::var_os("UPDATE_SCHEMAS").is_some() {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &text).unwrap();
        }
        let found = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(found == text, "{} is out of date: set UPDATE_SCHEMAS=1 and run again", path.display());
    }
}
