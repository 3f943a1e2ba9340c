import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { fresh, inProject, inSite, parts } from "./support/planner.mjs";

/** The program's address: its name carries a hash in the published site. */
function program() {
  return inSite(parts().find((name) => name.endsWith(".wasm")));
}

test("nothing works before init, and everything says so", async () => {
  const { PlannerError, plan, evaluate, validatePlan, version } = await fresh();
  for (const call of [plan, evaluate, validatePlan, version]) {
    assert.throws(call, (error) => error instanceof PlannerError && error.code === "notReady" && /init\(\)/.test(error.message));
  }
});

test("init can be called as often as one likes", async () => {
  const { default: init, version } = await fresh();
  const first = init();
  assert.equal(init(), first);
  await first;
  assert.equal(await init(), undefined);
  assert.equal(version().planFormat, 1);
});

test("init takes an address, bytes, or a compiled module", async () => {
  const bytes = readFileSync(program());
  const inputs = [program(), program().href, bytes, bytes.buffer, await WebAssembly.compile(bytes)];
  for (const input of inputs) {
    const { default: init, plan } = await fresh();
    await init(input);
    assert.equal(plan().indicators.length, 21);
  }
});

test("init can be tried again after it failed", async () => {
  const { default: init, plan } = await fresh();
  await assert.rejects(init(inSite("no-such-file.wasm")));
  assert.throws(plan, { code: "notReady" });
  await init();
  assert.equal(plan().base_year, 2019);
});

test("init refuses what is no program", async () => {
  const { default: init } = await fresh();
  await assert.rejects(init(new Uint8Array([1, 2, 3])), WebAssembly.CompileError);
});

test("version names the package's version and the formats", async () => {
  const { default: init, version } = await fresh();
  await init();
  const [, written] = readFileSync(inProject("Cargo.toml"), "utf8").match(/^version = "(.+)"$/m);
  assert.deepEqual(version(), { version: written, planFormat: 1, scenarioFormat: 2 });
  assert.equal(JSON.parse(readFileSync(inSite("package.json"), "utf8")).version, written);
});

test("the module exports what planner.d.ts declares, and nothing else", async () => {
  const types = readFileSync(inSite("planner.d.ts"), "utf8");
  const declared = [...types.matchAll(/^export (?:default )?(?:function|class) (\w+)/gm)].map(([, name]) => name);
  const names = Object.keys(await fresh()).map((name) => (name === "default" ? "init" : name));
  assert.deepEqual(names.sort(), declared.sort());
});
