//! Cutting the page's program up: what a first visit needs, and parts that are fetched when they are first opened.
//! `src/parts.rs` says which.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{anyhow, ensure, Context, Result};
use wasm_split_cli_support as splitter;

use super::{api, files, Profile};
use crate::shell::{self, Shell};

/// How the splitter calls the script that fetches parts, in the program and thus in its bindings.
const LOADER: &str = "./__wasm_split.js";
/// How the script that fetches parts starts one.
const INSTANTIATE: &str = "WebAssembly.instantiateStreaming(";

/// A program and what belongs to it, before any of it has its final name.
pub(super) struct Program {
    /// The script that starts it.
    pub(super) script: String,
    /// The compiled program; the script names it without its directory.
    pub(super) wasm: PathBuf,
    /// What comes later; the script names each without its directory.
    pub(super) parts: Vec<PathBuf>,
}

/// Cuts the page's program up and writes the bindings of what a first visit needs.
pub(super) fn cut(shell: &Shell) -> Result<Program> {
    let whole = api::wasm_file(shell, Profile::Release, "two-mountains-planner")?;
    let input = fs::read(&whole).with_context(|| format!("could not read {}", whole.display()))?;
    let (pieces, bindings) = (shell.target_dir()?.join("split"), shell.target_dir()?.join("split-bindings"));
    files::empty(&pieces)?;
    let first = pieces.join("app.wasm");
    let mut options = splitter::Options::new(&input);
    (options.output_dir, options.main_out_path) = (&pieces, &first);
    options.link_name = LOADER;
    let cut = splitter::transform(options).map_err(|error| anyhow!("{error:#}"));
    let cut = cut.context("the page's program could not be cut up")?;
    // Parts reach the rest of the program through its table of functions, which goes missing otherwise.
    let mut bindgen = api::bindgen_command(shell, Profile::Release, &first, &bindings, "app")?;
    shell::run(bindgen.arg("--keep-lld-exports"))?;
    let script = join(&read(&bindings.join("app.js"))?, &read(&pieces.join(LOADER))?)?;
    Ok(Program { script, wasm: bindings.join("app_bg.wasm"), parts: cut.split_modules })
}

/// The bindings with the script that fetches parts inside: each would have to name the other, which names made of
/// content cannot.
fn join(bindings: &str, loader: &str) -> Result<String> {
    ensure!(loader.contains(INSTANTIATE), "the splitter starts parts in a way unknown here");
    let body: Vec<&str> = loader.lines().filter(|line| !line.starts_with("import ")).collect();
    let body = body.join("\n").replace("export const ", "const ").replace(INSTANTIATE, "instantiate(");
    let offered = loader.lines().filter_map(|line| line.strip_prefix("export const ")?.split_whitespace().next());
    let offered: Vec<&str> = offered.collect();
    let end = format!(" from \"{LOADER}\"");
    let mut script =
        format!("const parts = (() => {{\n{}\n{body}\nreturn {{ {} }};\n}})();\n", START, offered.join(", "));
    let mut named = 0;
    for line in bindings.lines() {
        let import = line.strip_prefix("import * as ").and_then(|rest| rest.trim_end_matches(';').strip_suffix(&end));
        match import {
            Some(name) => {
                named += 1;
                script.push_str(&format!("const {name} = parts;"));
            }
            None => script.push_str(line),
        }
        script.push('\n');
    }
    ensure!(named > 0, "the bindings do not ask for the script that fetches parts");
    Ok(script)
}

/// Starts a part from its bytes: a host that names the wrong type for wasm still serves the program, and so its parts.
const START: &str = include_str!("split_start.js");

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BINDINGS: &str = "import * as import1 from \"./__wasm_split.js\"\nexport function initSync() {}\n";
    const PARTS: &str = "import { initSync } from \"./main.js\";\n\
        export const load_a = wrap(() => WebAssembly.instantiateStreaming(fetch(new URL(\"./a.wasm\", import.meta.url))));\n";

    #[test]
    fn one_script_fetches_what_the_other_asks_for() {
        let script = join(BINDINGS, PARTS).unwrap();
        assert!(!script.contains("__wasm_split.js") && !script.contains("main.js"), "{script}");
        assert!(script.contains("\nconst load_a = wrap(() => instantiate(fetch(new URL(\"./a.wasm\""), "{script}");
        assert!(script.contains("\nreturn { load_a };\n"), "{script}");
        assert!(script.ends_with("\nconst import1 = parts;\nexport function initSync() {}\n"), "{script}");
    }

    #[test]
    fn scripts_of_another_making_are_refused() {
        assert!(join("export function initSync() {}", PARTS).is_err());
        assert!(join(BINDINGS, "export const load_a = 1;").is_err());
    }
}
