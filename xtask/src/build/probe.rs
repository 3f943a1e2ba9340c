//! The engine's dump of digits and its timed work as wasm: the same code as in the published site, built the same way.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::{api, site, Profile};
use crate::setup::{self, WasmOpt};
use crate::shell::{self, Shell};

/// Where the two halves of a comparison are.
pub(crate) struct Probe {
    /// The directory of `probe.js` and `probe_bg.wasm`.
    pub(crate) wasm: PathBuf,
    /// The native program.
    pub(crate) native: PathBuf,
}

/// Compiles an example of the engine natively, and the probe as wasm.
pub(crate) fn probe(shell: &mut Shell, example: &str, native: Profile) -> Result<Probe> {
    setup::for_wasm(shell)?;
    setup::wasm_bindgen(shell)?;
    let wasm_opt = setup::wasm_opt(shell);
    let wasm = shell.target_dir()?.join("probe");
    compile(shell, &wasm_opt, &wasm)?;

    let release = if native == Profile::Release { "--release" } else { "" };
    shell::run(&mut shell.cargo(&format!("build --quiet --package planner-engine --example {example} {release}")))?;
    let file = format!("{example}{}", std::env::consts::EXE_SUFFIX);
    let native = shell.target_dir()?.join(native.directory()).join("examples").join(file);
    Ok(Probe { wasm, native })
}

fn compile(shell: &Shell, wasm_opt: &WasmOpt, to: &Path) -> Result<()> {
    let line = "build --quiet --package planner-api --example probe --target wasm32-unknown-unknown --release";
    shell::run(&mut shell.cargo(line))?;
    let program = api::wasm_file(shell, Profile::Release, "examples/probe")?;
    api::bindgen(shell, Profile::Release, &program, to, "probe")?;
    let wasm = to.join("probe_bg.wasm");
    let small = to.join("optimised.wasm");
    site::optimise(shell, wasm_opt, &wasm, &small)?;
    Ok(std::fs::rename(small, wasm)?)
}
