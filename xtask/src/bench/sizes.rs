//! What the first visit downloads, file by file, as it travels; and a minimal Yew app beside it, since that much is
//! the price of the framework and the rest is ours.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::{write::GzEncoder, Compression};

use crate::build::{self, Profile};
use crate::setup::{self, WasmOpt};
use crate::shell::{self, Shell};

/// What the first visit may weigh with brotli, in bytes.
const BUDGET: usize = 250_000;

/// A file's size on disk and under the two compressions that servers use.
#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

pub(super) fn run(shell: &mut Shell) -> Result<()> {
    build::run(shell, Profile::Release)?;
    let wasm_opt = setup::wasm_opt(shell);
    let minimal = minimal_yew(shell, &wasm_opt)?;
    let dist = shell.root.join("dist");
    let names = first_visit(shell, &dist)?;

    println!("\n{:<44}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli");
    let mut total = Size::default();
    for name in &names {
        let size = Size::of(&fs::read(dist.join(name)).with_context(|| format!("could not read dist/{name}"))?)?;
        row(name, size);
        total = total.plus(size);
    }
    row("the first visit", total);
    row("a minimal Yew app, script and wasm", minimal);
    println!("the first visit is {:.1} × the minimal app", total.brotli as f64 / minimal.brotli as f64);
    let verdict = if total.brotli <= BUDGET { "within" } else { "OVER" };
    println!("{verdict} the {} kB that the first visit may weigh with brotli", BUDGET / 1000);
    Ok(())
}

fn row(name: &str, size: Size) {
    println!("{name:<44}{:>10}{:>10}{:>10}", size.raw, size.gzip, size.brotli);
}

/// The files a first visit asks for: what Chromium really requests, or, without it, what the page names.
fn first_visit(shell: &Shell, dist: &Path) -> Result<Vec<String>> {
    match asked_by_chromium(shell) {
        Ok(names) => Ok(names),
        Err(problem) => {
            println!("bench: counting what the page names, since no browser could be asked ({problem:#})");
            let page = fs::read_to_string(dist.join("index.html"))?;
            Ok(named_in(&page))
        }
    }
}

fn asked_by_chromium(shell: &Shell) -> Result<Vec<String>> {
    setup::node_modules(shell)?;
    let browsers = setup::browsers(shell)?;
    let mut node = shell.command("node");
    node.arg("tests/browser/support/first-visit.mjs");
    node.env("CHROMIUM", browsers.chromium).env("XTASK", shell.own_program()?);
    Ok(shell::run_quietly(&mut node)?.lines().map(str::to_owned).collect())
}

/// The page and every relative address in it.
fn named_in(page: &str) -> Vec<String> {
    let quoted = page.split('"').filter_map(|part| part.strip_prefix("./"));
    let mut names: Vec<String> = quoted.map(str::to_owned).collect();
    names.push("index.html".to_owned());
    names.sort();
    names.dedup();
    names
}

/// Compiles the smallest Yew app with the same versions and settings as ours.
fn minimal_yew(shell: &Shell, wasm_opt: &WasmOpt) -> Result<Size> {
    println!("bench: a minimal Yew app to compare with");
    shell::run(&mut shell.cargo("build --package minimal-yew --release --target wasm32-unknown-unknown"))?;
    let directory = shell.target_dir()?.join("minimal-yew");
    let program = build::wasm_file(shell, Profile::Release, "minimal-yew")?;
    build::bindgen(shell, Profile::Release, &program, &directory, "minimal")?;
    let wasm = directory.join("minimal.wasm");
    build::optimise(shell, wasm_opt, &directory.join("minimal_bg.wasm"), &wasm)?;
    Ok(Size::of(&fs::read(wasm)?)?.plus(Size::of(&fs::read(directory.join("minimal.js"))?)?))
}

impl Size {
    /// Compresses as hard as a server that compresses once and serves often.
    fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = Vec::new();
        brotli::BrotliCompress(&mut &bytes[..], &mut brotli, &brotli::enc::BrotliEncoderParams::default())?;
        Ok(Self { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
    }

    fn plus(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_each_compression() {
        let size = Size::of(&[b'a'; 10_000]).unwrap();
        assert_eq!(size.raw, 10_000);
        assert!(size.gzip < 100 && size.brotli < 50);
    }

    #[test]
    fn finds_what_a_page_names() {
        let page = r#"<script src="./b.js"></script><link href="./a.css"><link href="./b.js">"#;
        assert_eq!(named_in(page), ["a.css", "b.js", "index.html"]);
    }
}
