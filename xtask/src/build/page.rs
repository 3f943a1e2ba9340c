//! Rewriting the page that Trunk leaves, so that it keeps the published Content-Security-Policy: Trunk starts the
//! program from a script inside the page, which that policy forbids.

use anyhow::{bail, ensure, Context, Result};

/// What takes the inline script's place: `static/boot.js`, which reads the names from the page's head.
const LOADER: &str = "<script type=\"module\" src=\"./boot.js\"></script>";

/// The two files that the page's inline script names.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Program {
    /// The script that wasm-bindgen wrote.
    pub(super) script: String,
    /// The compiled program.
    pub(super) wasm: String,
}

/// Reads the names out of Trunk's page.
pub(super) fn program(html: &str) -> Result<Program> {
    let (start, end) = inline_script(html).context("Trunk's page starts no program")?;
    let text = &html[start..end];
    let quoted = |suffix: &str| {
        let file = text.split('\'').find(|part| part.starts_with("./") && part.ends_with(suffix));
        file.map(|file| file.trim_start_matches("./").to_owned())
    };
    Ok(Program {
        script: quoted(".js").context("Trunk's page names no script")?,
        wasm: quoted(".wasm").context("Trunk's page names no wasm")?,
    })
}

/// The files in `static/` that the page's source hands to Trunk.
pub(super) fn sources(html: &str) -> impl Iterator<Item = &str> {
    let links = html.split('<').filter(|tag| tag.starts_with("link data-trunk"));
    links.flat_map(|tag| tag.split('"').filter(|value| value.starts_with("static/")))
}

/// How the page's source names the script for long calculations.
const WORKER: &str = "name=\"planner-worker\" content=\"worker.js\"";

/// The finished page: the inline script gives way to the loader, and the old names to the final ones.
pub(super) fn finish(html: &str, old: &Program, new: &Program, worker: &str) -> Result<String> {
    let (start, end) = inline_script(html).context("Trunk's page starts no program")?;
    let page = format!("{}{LOADER}{}", html[..start].trim_end(), &html[end..]);
    let page = page.replace(&old.script, &new.script).replace(&old.wasm, &new.wasm);
    ensure!(page.contains(WORKER), "the page's head does not name the script for long calculations");
    let page = page.replace(WORKER, &WORKER.replace("worker.js", worker));
    let page = without(&page, "<!--", "-->");
    let page = without(&page, " integrity=\"", "\"");
    check(&page)?;
    for named in [format!("rel=\"modulepreload\" href=\"./{}\"", new.script), format!("\"./{}\"", new.wasm)] {
        ensure!(page.contains(&named), "the page's head does not name the program: {named} is missing");
    }
    Ok(page)
}

/// Refuses a page that would break under the policy, or under a path that is not the root.
fn check(html: &str) -> Result<()> {
    ensure!(inline_script(html).is_none(), "the page still holds an inline script");
    for forbidden in ["<style", " style=", " onclick=", " onload=", "href=\"/", "src=\"/", "href=\"http", "src=\"http"]
    {
        if html.contains(forbidden) {
            bail!("the page holds `{forbidden}`, which the published policy or a sub-path would break");
        }
    }
    Ok(())
}

/// Where the first script without a file of its own begins and ends.
fn inline_script(html: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    while let Some(found) = html[from..].find("<script") {
        let start = from + found;
        let tag_end = start + html[start..].find('>')?;
        let end = tag_end + html[tag_end..].find("</script>")? + "</script>".len();
        if !html[start..tag_end].contains(" src=") {
            return Some((start, end));
        }
        from = end;
    }
    None
}

/// The text without any stretch from `open` to the next `close`.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        let Some((_, after)) = after.split_once(close) else { break };
        kept.push_str(before);
        rest = after;
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<html><head><!-- a remark --><meta name="planner-worker" content="worker.js">
<script type="module">
import init, * as bindings from './two-1e81.js';
const wasm = await init({ module_or_path: './two-1e81_bg.wasm' });
</script>
<link rel="modulepreload" href="./two-1e81.js" integrity="sha384-x"><link rel="preload" href="./two-1e81_bg.wasm"></head></html>"#;

    fn new() -> Program {
        Program { script: "app-1.js".into(), wasm: "app-2.wasm".into() }
    }

    #[test]
    fn reads_the_names_of_the_program() {
        let program = program(PAGE).unwrap();
        assert_eq!(program, Program { script: "two-1e81.js".into(), wasm: "two-1e81_bg.wasm".into() });
    }

    #[test]
    fn leaves_no_inline_script_and_no_old_name() {
        let page = finish(PAGE, &program(PAGE).unwrap(), &new(), "worker-3.js").unwrap();
        assert_eq!(
            page,
            "<html><head><meta name=\"planner-worker\" content=\"worker-3.js\"><script type=\"module\" src=\"./boot.js\"></script>\n\
             <link rel=\"modulepreload\" href=\"./app-1.js\"><link rel=\"preload\" href=\"./app-2.wasm\"></head></html>"
        );
    }

    #[test]
    fn refuses_what_the_policy_would_block() {
        for bad in ["<p style=\"color:red\">", "<script>alert(1)</script>", "<link href=\"/x.css\">"] {
            let html = format!("{PAGE}{bad}");
            assert!(finish(&html, &program(PAGE).unwrap(), &new(), "worker-3.js").is_err(), "{bad}");
        }
    }

    #[test]
    fn knows_what_goes_through_trunk() {
        let html = "<link data-trunk rel=\"css\" href=\"static/a.css\"><link href=\"static/b.json\">";
        assert_eq!(sources(html).collect::<Vec<_>>(), ["static/a.css"]);
    }

    #[test]
    fn complains_about_a_page_without_a_program() {
        assert!(program("<html></html>").is_err());
    }
}
