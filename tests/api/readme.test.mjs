// The examples of api/README.md, each as a program of its own; what their comments promise is what they print.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { promisify } from "node:util";

import { inProject, inSite } from "./support/planner.mjs";

const readme = readFileSync(inProject("api/README.md"), "utf8");
const examples = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code);

/** What each example has to print, in the order of the page. */
const PRINTED = [
  /^\{ met: 21, borderline: 0, missed: 0, noData: 0 \}$/,
  /^1 0\.993\d* -0\.59\d*\n7 0\.\d+ -\d+\.\d+$/,
  /^57155 1\n\[ \[ '14', '16', '17' \] \]$/,
  /^99\.\d+ 96\.\d+ 99\.\d+\n\{\s+p5: 99\.\d+,\s+median: 99\.\d+,\s+p95: 99\.\d+\s+\}$/,
  /^scenario indicators\.1\.edits\.2025 number$/,
];

test("every example is expected to print something", () => assert.equal(examples.length, PRINTED.length));

for (const [n, code] of examples.entries()) {
  test(`example ${n + 1} runs`, async () => {
    const program = code.replace('"./planner.js"', JSON.stringify(inSite("planner.js").href));
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program]);
    assert.match(stdout.trim(), PRINTED[n]);
  });
}
