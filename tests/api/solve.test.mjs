import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { inProject, planner } from "./support/planner.mjs";

const { PlannerError, evaluate, plan, solve } = await planner();
const base = plan();
const effects = JSON.parse(readFileSync(inProject(`static/plans/${base.id}.effects.json`), "utf8"));
const ask = (options) => solve(base, null, { effects, goal: "schedule", ...options });
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

/** The scenario that puts a schedule into effect. */
function inEffect(found) {
  const moved = found.rows.filter(({ later }) => later !== 0);
  const choice = ({ row, later }) => [row, later === null ? { cancelled: true } : { delay: later }];
  return {
    format: "two-mountains-scenario",
    version: 2,
    plan: { id: base.id },
    projects: Object.fromEntries(moved.map(choice)),
  };
}

test("without a ceiling nothing moves", () => {
  const found = ask({});
  assert.deepEqual([found.status, found.moved, found.givenUp], ["optimal", 0, []]);
  const invested = base.projects.flatMap(({ rows }) => rows).map(({ investment }) => investment);
  assert.ok(Math.abs(found.cost - sum(invested)) < 1e-6);
  assert.ok(Math.abs(sum(found.years.map(({ spent }) => spent)) + found.later - found.cost) < 1e-6);
});

test("a ceiling is kept, proven within seconds, and the verdicts are those of the evaluation", () => {
  const dearest = Math.max(...ask({}).years.map(({ spent }) => spent));
  for (const share of [1, 0.9, 0.8]) {
    const begun = performance.now();
    const found = ask({ ceiling: share * dearest, basis: "requirement" });
    assert.ok(performance.now() - begun < 10_000);
    assert.equal(found.status, "optimal");
    assert.ok(found.years.every(({ spent, ceiling }) => spent <= ceiling * (1 + 1e-9)));
    assert.equal(sum(found.rows.map(({ later }) => later)), found.moved);
    const { indicators } = evaluate(base, inEffect(found), { effects });
    const verdict = (id) => indicators.find((indicator) => indicator.id === id).years.at(-1).judgements.requirement.verdict;
    for (const id of found.met) assert.equal(verdict(id), "met");
    for (const { indicator } of found.givenUp) assert.notEqual(verdict(indicator), "met");
  }
});

test("where rows that stay take too much, the year is named", () => {
  // Nothing may move, so every year takes what is planned: too much wherever anything is.
  const planned = ask({}).years;
  const found = ask({ latest: 0, ceiling: 0 });
  assert.equal(found.status, "infeasible");
  assert.deepEqual(found.stuck.map(({ year }) => year), planned.filter(({ spent }) => spent > 0).map(({ year }) => year));
});

test("what cannot be asked is refused by field", () => {
  for (const [options, field] of [
    [{ goal: "wish" }, "goal"],
    [{ ceiling: -1 }, "ceiling"],
    [{ ceilings: [{ year: 1999, amount: 1 }] }, "ceilings[0].year"],
    [{ rows: [{ row: "none" }] }, "rows[0].row"],
  ]) {
    assert.throws(() => ask(options), (error) => error instanceof PlannerError && error.field === field);
  }
});
