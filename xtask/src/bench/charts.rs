//! How long the charts take to paint beside uPlot, which is known for its speed: the same figures, marks and labels in
//! one page, in turn. What uPlot has no option for, it draws in a hook, as its users do.

use std::fs;

use anyhow::{bail, Context, Result};

use crate::build::{self, Profile};
use crate::setup;
use crate::shell::{self, Shell};

/// What ours may take of uPlot's time, by the names that the page gives what it times.
const BARS: [(&str, f64); 4] = [
    ("one chart, whole", 0.7),
    ("one chart, after an edit", 0.35),
    ("22 charts, whole", 0.75),
    ("22 charts, after an edit", 0.2),
];

pub(super) fn run(shell: &mut Shell) -> Result<()> {
    setup::for_wasm(shell)?;
    setup::wasm_bindgen(shell)?;
    setup::node_modules(shell)?;
    let peers = setup::peers(shell)?;
    let browsers = setup::browsers(shell)?;
    let wasm_opt = setup::wasm_opt(shell);

    let site = shell.target_dir()?.join("chart-bench");
    shell::run(&mut shell.cargo("build --quiet --package chart-bench --release --target wasm32-unknown-unknown"))?;
    let program = build::wasm_file(shell, Profile::Release, "chart_bench")?;
    build::bindgen(shell, Profile::Release, &program, &site, "chart_bench")?;
    let (wasm, small) = (site.join("chart_bench_bg.wasm"), site.join("small.wasm"));
    build::optimise(shell, &wasm_opt, &wasm, &small)?;
    fs::rename(small, wasm)?;
    fs::copy(peers.join("uplot/dist/uPlot.esm.js"), site.join("uPlot.esm.js"))?;
    fs::copy(shell.root.join("xtask/bench/charts-page.mjs"), site.join("charts-page.mjs"))?;
    fs::copy(shell.root.join("static/plans/yubei-2019-2025.json"), site.join("plan.json"))?;

    let mut node = shell.command("node");
    node.arg("xtask/bench/charts.mjs").env("SITE", &site).env("CHROMIUM", browsers.chromium);
    let said = shell::run_quietly(&mut node)?;
    println!("{:<12}{:<28}{:>10}{:>10}{:>8}{:>8}", "resolution", "", "ours", "uPlot", "ratio", "bar");
    for line in said.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [resolution, name, ours, theirs] = fields[..] else { bail!("the page printed {line:?}") };
        let (ours, theirs): (f64, f64) = (ours.parse()?, theirs.parse()?);
        let (_, bar) = BARS.iter().find(|(of, _)| *of == name).with_context(|| format!("{name} has no bar"))?;
        let verdict = if ours <= bar * theirs { "" } else { "  OVER" };
        let ratio = ours / theirs;
        println!("{resolution:<12}{name:<28}{ours:>7.2} ms{theirs:>7.2} ms{ratio:>8.2}{bar:>8}{verdict}");
    }
    Ok(())
}
