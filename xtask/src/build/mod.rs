//! Building the site: Trunk compiles the page, wasm-bindgen the interface for embedders, the page's program is cut into
//! parts, and all of it is finished here into `dist/`, which any static host can serve under any path.

mod api;
mod files;
mod page;
mod probe;
mod site;
mod split;

use std::path::PathBuf;
use std::time::Instant;

use anyhow::Result;

use crate::args::Args;
use crate::setup;
use crate::shell::{self, Shell};

/// How much care the compiler takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build; for working on the page.
    Dev,
    /// Small and fast; what is published.
    Release,
}

impl Profile {
    pub(crate) fn take(args: &mut Args) -> Result<Self> {
        Ok(if args.flag("--dev") { Self::Dev } else { Self::Release })
    }

    fn directory(self) -> &'static str {
        match self {
            Self::Dev => "debug",
            Self::Release => "release",
        }
    }
}

pub(crate) use api::{bindgen, wasm_file};
pub(crate) use probe::probe;
pub(crate) use site::optimise;

/// Leaves the finished site in `dist/`. The old one stays until the new one is complete.
pub(crate) fn run(shell: &mut Shell, profile: Profile) -> Result<()> {
    setup::for_build(shell)?;
    let begun = Instant::now();
    let wasm_opt = match profile {
        Profile::Dev => setup::WasmOpt::Absent,
        Profile::Release => setup::wasm_opt(shell),
    };
    println!("build: the page");
    let page = trunk(shell, profile)?;
    println!("build: the JavaScript interface");
    let api = api::compile(shell, profile)?;
    println!("build: putting the site together");
    let target = shell.target_dir()?;
    let fresh = target.join("site");
    files::empty(&fresh)?;
    let worker = site::api(shell, &wasm_opt, &api, &fresh)?;
    site::page(shell, &wasm_opt, profile, &page, &fresh, &worker)?;
    site::statics(shell, &fresh)?;
    files::replace(&fresh, &shell.root.join("dist"))?;
    println!("build: the site is in dist/ ({:.0} s)", begun.elapsed().as_secs_f64());
    Ok(())
}

/// Compiles the page; returns the directory in which Trunk leaves it.
fn trunk(shell: &Shell, profile: Profile) -> Result<PathBuf> {
    let directory = shell.target_dir()?.join("trunk");
    let mut trunk = shell.command("trunk");
    trunk.args(["build", "--skip-version-check", "--dist"]).arg(&directory);
    if profile == Profile::Release {
        // The parts are cut out of what cargo leaves; Trunk's own copy of the program is whole and goes unused.
        trunk.args(["--release", "--features", "split"]);
    }
    if shell.offline {
        trunk.arg("--offline");
    }
    // Trunk reads this variable as an option of its own and stops at any value but `true` or `false`.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    // The compiler's own words say what is wrong; Trunk's innards below them do not.
    trunk.env("RUST_BACKTRACE", "0");
    shell::run(&mut trunk)?;
    Ok(directory)
}
