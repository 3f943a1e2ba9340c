//! Measuring. A figure means little alone, so every part puts ours beside what it is to be compared with, in one run.

mod charts;
mod evaluate;
mod sizes;

use anyhow::{bail, Result};

use crate::args::Args;
use crate::shell::Shell;

pub(crate) struct Options {
    only: Vec<String>,
}

struct Part {
    name: &'static str,
    what: &'static str,
    run: fn(&mut Shell) -> Result<()>,
}

const PARTS: &[Part] = &[
    Part { name: "sizes", what: "what the first visit downloads", run: sizes::run },
    Part { name: "evaluate", what: "one evaluation of the plan, as wasm and native", run: evaluate::run },
    Part { name: "charts", what: "painting charts, beside uPlot", run: charts::run },
];

impl Options {
    pub(crate) fn take(args: &mut Args) -> Result<Self> {
        let options = Self { only: args.list("--only")? };
        args.finish()?;
        if let Some(unknown) = options.only.iter().find(|name| PARTS.iter().all(|part| part.name != *name)) {
            let names: Vec<_> = PARTS.iter().map(|part| part.name).collect();
            bail!("there is no part `{unknown}`; there are {}", names.join(", "));
        }
        Ok(options)
    }
}

pub(crate) fn run(shell: &mut Shell, options: Options) -> Result<()> {
    for part in PARTS {
        if options.only.is_empty() || options.only.iter().any(|name| name == part.name) {
            println!("\n=== {}: {}", part.name, part.what);
            (part.run)(shell)?;
        }
    }
    Ok(())
}
