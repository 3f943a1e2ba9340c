//! The JavaScript interface for embedders and for Node, compiled from the `api` crate.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::{files, Profile};
use crate::shell::{self, Shell};

/// Compiles the crate and writes its bindings; returns the directory that holds them.
pub(super) fn compile(shell: &Shell, profile: Profile) -> Result<PathBuf> {
    let release = if profile == Profile::Release { "--release" } else { "" };
    shell::run(
        &mut shell.cargo(&format!("build --package planner-api --lib --target wasm32-unknown-unknown {release}")),
    )?;
    let bindings = shell.target_dir()?.join("api");
    bindgen(shell, profile, &wasm_file(shell, profile, "planner_api")?, &bindings, "planner_wasm")?;
    Ok(bindings)
}

/// Where cargo leaves a compiled program or library.
pub(crate) fn wasm_file(shell: &Shell, profile: Profile, name: &str) -> Result<PathBuf> {
    let directory = shell.target_dir()?.join("wasm32-unknown-unknown").join(profile.directory());
    Ok(directory.join(format!("{name}.wasm")))
}

/// Turns a compiled program into a module that browsers and Node can load.
pub(crate) fn bindgen(shell: &Shell, profile: Profile, wasm: &Path, to: &Path, name: &str) -> Result<()> {
    shell::run(&mut bindgen_command(shell, profile, wasm, to, name)?)
}

/// The same, about to be done into an empty directory.
pub(super) fn bindgen_command(shell: &Shell, profile: Profile, wasm: &Path, to: &Path, name: &str) -> Result<Command> {
    files::empty(to)?;
    let mut bindgen = shell.command("wasm-bindgen");
    bindgen.arg(wasm).args(["--target", "web", "--out-name", name, "--out-dir"]).arg(to);
    if profile == Profile::Release {
        // Names of functions help who works on the page, and weigh as much as the functions.
        bindgen.arg("--remove-name-section");
    }
    Ok(bindgen)
}
