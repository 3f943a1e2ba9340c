//! What comes through npm: wasm-opt for the build, and the drivers of the browsers for the tests.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{bail, Context, Result};

use super::say;
use crate::hash;
use crate::shell::{run, Shell};

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// The directory whose package.json names them all.
pub(crate) const DIRECTORY: &str = "tests/browser";

/// How to make wasm small on this machine.
pub(crate) enum WasmOpt {
    /// The script of the npm package.
    Script(PathBuf),
    /// A program found on the path.
    Program(PathBuf),
    /// Not at all: the site works, and downloads more.
    Absent,
}

impl WasmOpt {
    pub(crate) fn command(&self, shell: &Shell) -> Option<Command> {
        match self {
            Self::Script(file) => {
                let mut command = shell.command("node");
                command.arg(file);
                Some(command)
            }
            Self::Program(file) => Some(shell.command(file)),
            Self::Absent => None,
        }
    }
}

/// Prefers the pinned package, so that everybody publishes the same bytes; without Node falls back on what is there.
pub(crate) fn wasm_opt(shell: &Shell) -> WasmOpt {
    let problem = match modules(shell) {
        Ok(modules) => return WasmOpt::Script(modules.join("binaryen/bin/wasm-opt")),
        Err(problem) => problem,
    };
    if let Some(program) = shell.find("wasm-opt").filter(|program| is_recent(shell, program)) {
        return WasmOpt::Program(program);
    }
    say(&format!("building without wasm-opt, so the site will be larger than it could be ({problem:#})"));
    WasmOpt::Absent
}

/// What the build and the tests need of npm; returns the `node_modules` directory.
pub(crate) fn modules(shell: &Shell) -> Result<PathBuf> {
    installed(shell, DIRECTORY, "wasm-opt and the browsers' drivers with npm, for the build and the tests")
}

/// What the planner is measured beside; returns the `node_modules` directory.
pub(crate) fn peers(shell: &Shell) -> Result<PathBuf> {
    installed(shell, "xtask/bench", "what the planner is measured beside, with npm")
}

/// Installs what a directory's package-lock.json names, unless that is what is installed.
fn installed(shell: &Shell, place: &str, what: &str) -> Result<PathBuf> {
    let directory = shell.root.join(place);
    let modules = directory.join("node_modules");
    let stamp = modules.join(".installed");
    let lock = std::fs::read(directory.join("package-lock.json")).context("package-lock.json is missing")?;
    let wanted = hash::of(&lock);
    check_node(shell)?;
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(modules);
    }
    say(&format!("installing {what}: takes seconds, once"));
    let mut install = shell.command(NPM);
    install.current_dir(&directory).args(["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"]);
    run(&mut install).with_context(|| format!("run `npm ci` in {place} where there is a network, then try again"))?;
    std::fs::write(&stamp, wanted)?;
    Ok(modules)
}

fn check_node(shell: &Shell) -> Result<()> {
    let version = shell.ask("node", &["--version"]).context("Node is missing; install Node 20 or newer with npm")?;
    match major(&version) {
        Some(20..) => Ok(()),
        _ => bail!("Node {version} is too old; install Node 20 or newer"),
    }
}

fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

/// Old ones break on what today's Rust emits.
fn is_recent(shell: &Shell, program: &Path) -> bool {
    let answer = shell.ask(program, &["--version"]).unwrap_or_default();
    answer.split_whitespace().filter_map(|word| word.parse::<u32>().ok()).any(|version| version >= 119)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_major_version() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("nonsense"), None);
    }
}
