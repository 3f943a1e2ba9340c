//! Prints every number that the engine computes over many scenarios, bit by bit. The same dump compiled for the browser
//! has to be the same text.

// Printing is what this program is for.
#![allow(clippy::print_stdout)]

#[path = "shared/dump.rs"]
mod dump;

use planner_engine::Plan;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let plan = dump::assumed(Plan::from_json(include_str!("../../static/plans/yubei-2019-2025.json"))?)?;
    for scenario in dump::scenarios(&plan) {
        print!("{}", dump::dump(&plan, &scenario));
    }
    Ok(())
}
