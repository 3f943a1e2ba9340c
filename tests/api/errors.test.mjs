import assert from "node:assert/strict";
import { test } from "node:test";

import { planner, scenario } from "./support/planner.mjs";

const { PlannerError, evaluate, plan, validatePlan, validateScenario } = await planner();

function refusal(run) {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof PlannerError && error instanceof Error, String(error));
    assert.equal(error.name, "PlannerError");
    const { argument, field, code, message } = error;
    assert.ok(message.startsWith(field === "" ? argument : `${argument}.${field}: `), message);
    return [argument, field, code];
  }
  assert.fail("nothing was refused");
}

/** The fault of the built-in plan after a change. */
function faulty(change) {
  const changed = plan();
  change(changed);
  const found = refusal(() => evaluate(changed));
  const fault = validatePlan(changed);
  assert.deepEqual([fault.argument, fault.field, fault.code], found);
  return found;
}

test("faults of a plan name the field", () => {
  const year = (changed) => (changed.indicators[3].path[0].year = 2050);
  assert.deepEqual(faulty(year), ["plan", "indicators[3].path[0].year", "year"]);
  const unknown = (changed) => (changed.indicators[3].nmae = {});
  assert.deepEqual(faulty(unknown), ["plan", "indicators[3].nmae", "shape"]);
  const task = (changed) => (changed.indicators[2].task = "nowhere");
  assert.deepEqual(faulty(task), ["plan", "indicators[2].task", "unknown"]);
  const twice = (changed) => (changed.indicators[1].id = "1");
  assert.deepEqual(faulty(twice), ["plan", "indicators[1].id", "duplicate"]);
  const newer = (changed) => (changed.version = 99);
  assert.deepEqual(faulty(newer), ["plan", "version", "version"]);
  const within = (changed) => (changed.indicators[0].quantity.decimals = "1");
  assert.deepEqual(faulty(within), ["plan", "indicators[0].quantity.decimals", "shape"]);
  const left = (changed) => delete changed.indicators[3].path[1].figure.source.row;
  assert.deepEqual(faulty(left), ["plan", "indicators[3].path[1].figure.source.row", "shape"]);
  const text = (changed) => (changed.base_year = "2019");
  assert.deepEqual(faulty(text), ["plan", "base_year", "shape"]);
});

test("faults of a scenario name the field", () => {
  const base = plan();
  const fault = (choices, rest) => {
    const wrong = scenario(base, choices, rest);
    const found = refusal(() => evaluate(base, wrong));
    const { argument, field, code } = validateScenario(base, wrong);
    assert.deepEqual([argument, field, code], found);
    return found.slice(1);
  };
  const level = (value) => ({ type: "level", value });
  assert.deepEqual(fault({ 1: { edits: { 2025: level(120) } } }), ["indicators.1.edits.2025", "number"]);
  assert.deepEqual(fault({ 1: { edits: { 2031: level(90) } } }), ["indicators.1.edits.2031", "year"]);
  assert.deepEqual(fault({ 99: {} }), ["indicators.99", "unknown"]);
  assert.deepEqual(fault({ 1: { edit: {} } }), ["indicators.1.edit", "shape"]);
  assert.deepEqual(fault({ 1: { weight: -1 } }), ["indicators.1.weight", "weight"]);
  assert.deepEqual(fault({ 19: { projection: { method: "constant_change", per_year: 1 } } }).at(-1), "method");
  assert.deepEqual(fault({}, { plan: { id: "another" } }), ["plan.id", "otherPlan"]);
  assert.deepEqual(fault({}, { format: "two-mountains-plan" }), ["format", "format"]);
});

test("messages say what was expected, and leave out lines and columns", () => {
  const base = plan();
  const { message } = validateScenario(base, scenario(base, { 1: { edits: { 2025: { type: "level", value: 120 } } } }));
  assert.equal(message, "scenario.indicators.1.edits.2025: expected a value from 0 to 100");
  assert.match(validateScenario(base, scenario(base, { 1: { weight: "2" } })).message, /weight: expected a number, found "2"$/);
  assert.doesNotMatch(validateScenario(base, scenario(base, { 1: { weight: "2" } })).message, /line|column/);
});

test("what JSON would swallow is refused by name", () => {
  const base = plan();
  const weight = (value) => refusal(() => evaluate(base, scenario(base, { 1: { weight: value } })));
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1n, new Map(), new Date(), () => 1, Symbol("a")]) {
    assert.deepEqual(weight(value), ["scenario", "indicators.1.weight", "shape"], String(value));
  }
  const circle = scenario(base, {});
  circle.indicators[1] = circle;
  assert.deepEqual(refusal(() => evaluate(base, circle)), ["scenario", "indicators.1", "shape"]);
});

test("what is no plan or scenario at all is refused", () => {
  for (const value of [undefined, null, 3, "{}", () => {}]) {
    assert.deepEqual(refusal(() => evaluate(value)), ["plan", "", "shape"]);
    assert.equal(validatePlan(value).code, "shape");
  }
  assert.deepEqual(refusal(() => evaluate([])), ["plan", "", "shape"]);
  assert.deepEqual(refusal(() => evaluate(plan(), "{}")), ["scenario", "", "shape"]);
  assert.equal(validateScenario(plan(), null).argument, "scenario");
});

test("what is right has no fault", () => {
  const base = plan();
  assert.equal(validatePlan(base), null);
  assert.equal(validateScenario(base, scenario(base, {})), null);
});

test("options are checked too", () => {
  const base = plan();
  assert.deepEqual(refusal(() => evaluate(base, null, { robustnes: 2025 })), ["options", "robustnes", "shape"]);
  for (const year of [2018, 2026, 2025.5, "2025", Number.NaN, 2 ** 32 + 2025]) {
    assert.deepEqual(refusal(() => evaluate(base, null, { robustness: year })), ["options", "robustness", "year"]);
  }
});
