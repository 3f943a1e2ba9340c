//! Putting the parts of the site into one directory under their final names.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{ensure, Context, Result};

use super::{files, page, split, Profile};
use crate::hash;
use crate::setup::WasmOpt;
use crate::shell::{self, Shell};

/// Smallest first, since the first visit downloads it. The features are those that Rust's compiler uses by default and
/// every browser of the last years has; wasm-bindgen drops the section in which wasm-opt would look for them.
const WASM_OPT: [&str; 8] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-producers",
];

/// Adds the page with its program, style and icon; `worker` is the script that it runs beside itself.
pub(super) fn page(
    shell: &Shell,
    wasm_opt: &WasmOpt,
    profile: Profile,
    trunk: &Path,
    site: &Path,
    worker: &str,
) -> Result<()> {
    let html = read(&trunk.join("index.html"))?;
    let old = page::program(&html)?;
    let own = [trunk.join("index.html"), trunk.join(&old.script), trunk.join(&old.wasm)];
    files::copy(trunk, site, &|file| own.iter().any(|own| own == file))?;
    let program = match profile {
        Profile::Release => split::cut(shell)?,
        Profile::Dev => {
            let script = read(&trunk.join(&old.script))?.replace("two-mountains-planner_bg.wasm", &old.wasm);
            split::Program { script, wasm: trunk.join(&old.wasm), parts: Vec::new() }
        }
    };

    // Each name is made of the content that names the next, so it changes when anything behind it does.
    let mut script = program.script;
    let wasm = add_wasm(shell, wasm_opt, &program.wasm, site, "app")?;
    script = renamed(&script, &program.wasm, &wasm)?;
    for part in &program.parts {
        let stem = file_name(part)?.trim_end_matches(".wasm").replace('_', "-").replace("split-", "part-");
        script = renamed(&script, part, &add_wasm(shell, wasm_opt, part, site, &stem)?)?;
    }
    let script = add(site, "app", "js", &script)?;
    let html = page::finish(&html, &old, &page::Program { script, wasm }, worker)?;
    fs::write(site.join("index.html"), html)?;
    Ok(())
}

/// A script that names a file by its final name.
fn renamed(script: &str, file: &Path, name: &str) -> Result<String> {
    let old = file_name(file)?;
    ensure!(script.contains(old), "the script does not name {old}");
    Ok(script.replace(old, name))
}

fn file_name(file: &Path) -> Result<&str> {
    file.file_name().and_then(|name| name.to_str()).with_context(|| format!("{} has no name", file.display()))
}

/// Adds the interface for embedders: `planner.js` and its types keep their names, what they load is hashed. So is the
/// script that the page runs beside itself, on the same program; its name is returned.
pub(super) fn api(shell: &Shell, wasm_opt: &WasmOpt, bindings: &Path, site: &Path) -> Result<String> {
    let wasm = add_wasm(shell, wasm_opt, &bindings.join("planner_wasm_bg.wasm"), site, "planner")?;
    let script = read(&bindings.join("planner_wasm.js"))?.replace("planner_wasm_bg.wasm", &wasm);
    let script = add(site, "planner", "js", &script)?;
    fs::copy(bindings.join("planner_wasm.d.ts"), site.join("planner_wasm.d.ts"))?;

    let written = shell.root.join("api/js");
    files::copy(&written, site, &|_| false)?;
    for entry in fs::read_dir(&written)? {
        let name = entry?.file_name();
        let file = site.join(&name);
        if file.extension().is_some_and(|extension| extension == "js") {
            let text = read(&file)?.replace("planner_wasm_bg.wasm", &wasm).replace("planner_wasm.js", &script);
            fs::write(&file, text)?;
        }
    }
    let worker = shell.root.join("api/worker.js");
    let text = renamed(&read(&worker)?, &bindings.join("planner_wasm.js"), &script)?;
    add(site, "worker", "js", &text)
}

/// Adds what is in `static/` at the same place (`static/plans/a.json` becomes `plans/a.json`), except for the files that
/// the page's source names: those have come through Trunk, under hashed names.
pub(super) fn statics(shell: &Shell, site: &Path) -> Result<()> {
    let source = read(&shell.root.join("index.html"))?;
    let processed: Vec<PathBuf> = page::sources(&source).map(|name| shell.root.join(name)).collect();
    files::copy(&shell.root.join("static"), site, &|file| processed.iter().any(|processed| processed == file))
}

/// Writes a wasm file as small as this machine can make it.
pub(crate) fn optimise(shell: &Shell, wasm_opt: &WasmOpt, from: &Path, to: &Path) -> Result<()> {
    match wasm_opt.command(shell) {
        Some(mut command) => shell::run(command.args(WASM_OPT).arg(from).arg("-o").arg(to)),
        None => {
            fs::copy(from, to).with_context(|| format!("could not copy {}", from.display()))?;
            Ok(())
        }
    }
}

fn add_wasm(shell: &Shell, wasm_opt: &WasmOpt, from: &Path, site: &Path, stem: &str) -> Result<String> {
    let small = site.join("optimised.wasm");
    optimise(shell, wasm_opt, from, &small)?;
    let name = format!("{stem}-{}.wasm", hash::of(&fs::read(&small)?));
    fs::rename(&small, site.join(&name))?;
    Ok(name)
}

fn add(site: &Path, stem: &str, extension: &str, text: &str) -> Result<String> {
    let name = format!("{stem}-{}.{extension}", hash::of(text.as_bytes()));
    fs::write(site.join(&name), text).with_context(|| format!("could not write {name}"))?;
    Ok(name)
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))
}
