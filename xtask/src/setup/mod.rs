//! Putting on this machine what it lacks. Each step first looks, then says what it is about to do and why, then does it
//! once; where it cannot, it says what to do by hand.
//!
//! Tools go into `.tools/` inside the project: nobody's other projects meet a changed version, and `cargo clean` does
//! not cost eleven minutes.

mod browsers;
mod debian;
mod lockfile;
mod node;
mod tools;
mod wasm_target;

use anyhow::{Context, Result};

use crate::shell::{run, Shell};

pub(crate) use browsers::browsers;
pub(crate) use node::{modules as node_modules, peers, wasm_opt, WasmOpt, DIRECTORY as BROWSER_TESTS};
pub(crate) use tools::wasm_bindgen;
pub(crate) use wasm_target::NAME as WASM;

/// What `build` and `serve` need.
pub(crate) fn for_build(shell: &mut Shell) -> Result<()> {
    for_wasm(shell)?;
    tools::wasm_bindgen(shell)?;
    tools::trunk(shell)
}

/// What compiling for the browser needs.
pub(crate) fn for_wasm(shell: &mut Shell) -> Result<()> {
    wasm_target::ensure(shell)?;
    dependencies(shell);
    Ok(())
}

/// What `check` needs besides.
pub(crate) fn for_check(shell: &mut Shell) -> Result<()> {
    for_wasm(shell)?;
    for (component, program) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if shell.ask("cargo", &[program, "--version"]).is_none() {
            say(&format!("adding {component} to the Rust toolchain, which `check` runs"));
            run(shell.command("rustup").args(["component", "add", component]))
                .with_context(|| format!("install {component} for this Rust toolchain by hand, then try again"))?;
        }
    }
    Ok(())
}

/// Announces a step of the setup.
fn say(what: &str) {
    println!("setup: {what}");
}

/// Downloads the crates once, so that every later build can do without the network. Where that fails the builds are
/// left to try for themselves: they may need less than everything.
fn dependencies(shell: &mut Shell) {
    if shell.offline {
        return;
    }
    // For the browser, and for this machine, on which the tests run and macros expand.
    let about = shell.ask("rustc", &["--version", "--verbose"]).unwrap_or_default();
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or(WASM);
    let fetch = ["fetch", "--quiet", "--target", WASM, "--target", host];
    if shell.ask("cargo", &[&fetch[..], &["--offline"]].concat()).is_none() {
        say("downloading the crates that Cargo.lock names, once");
        if run(shell.command("cargo").args(fetch)).is_err() {
            say("not all crates could be downloaded; going on with what is there");
            return;
        }
    }
    shell.offline = true;
}
