//! Formatting and lints. A warning is an error here: what is allowed is said in the code, with its reason.

use anyhow::{Context, Result};

use crate::setup;
use crate::shell::{self, Shell};

/// The packages that run in the browser.
const BROWSER: &str =
    "--package two-mountains-planner --package planner-api --package planner-engine --package planner-solver";

pub(crate) fn run(shell: &mut Shell) -> Result<()> {
    setup::for_check(shell)?;
    println!("check: Cargo.lock");
    shell::run_quietly(
        &mut shell.cargo(&format!("metadata --format-version=1 --locked --filter-platform {}", setup::WASM)),
    )
    .context("Cargo.lock does not match the manifests; run `cargo check` and commit it")?;
    println!("check: formatting");
    shell::run(&mut shell.cargo("fmt --all --check")).context("run `cargo fmt --all`")?;
    println!("check: lints, native");
    shell::run(
        &mut shell.cargo("clippy --quiet --workspace --all-targets --features planner-engine/schema -- -D warnings"),
    )?;
    println!("check: lints, for the browser");
    // With the page cut into parts, as it is published; the lints above have seen it whole.
    let line =
        format!("clippy --quiet {BROWSER} --features two-mountains-planner/split --target wasm32-unknown-unknown");
    let mut clippy = shell.cargo(&format!("{line} -- -D warnings"));
    shell::run(clippy.env("CLIPPY_CONF_DIR", shell.root.join("xtask/clippy-wasm")))
}

#[cfg(test)]
mod tests {
    /// clippy reads one file, so the browser's rules have to repeat the general ones.
    #[test]
    fn the_browsers_lints_contain_the_general_ones() {
        let browser = include_str!("../clippy-wasm/clippy.toml");
        for rule in include_str!("../../clippy.toml").lines().filter(|line| !line.starts_with('#')) {
            assert!(browser.lines().any(|line| line == rule), "xtask/clippy-wasm/clippy.toml lacks `{rule}`");
        }
    }
}
