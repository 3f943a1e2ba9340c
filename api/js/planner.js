// Two Mountains Planner (两山测算台) for pages and for Node: plans and scenarios in, results out, all plain objects.
//
//   import init, { plan, evaluate } from "./planner.js";
//   await init();
//   const result = evaluate(plan());
//
// planner.d.ts describes everything that is exported here.

import load, { CheckedPlan, builtInPlan, version as programVersion } from "./planner_wasm.js";

/** How many checked plans are kept. A page shows one, and perhaps a second to compare it with. */
const KEPT = 4;

/** The checked plans by their JSON, the one used last at the end. */
const checked = new Map();

let loading;
let ready = false;

export default function init(input) {
  loading ??= start(input).catch((error) => {
    // A later call may succeed: networks come back.
    loading = undefined;
    throw error;
  });
  return loading;
}

export function plan() {
  return started(() => JSON.parse(builtInPlan()));
}

export function evaluate(plan, scenario, options) {
  return started(() => {
    const { effects, ...others } = options ?? {};
    const robustness = robustnessYear(others);
    return check(plan, effects).evaluate(scenarioJson(scenario), robustness);
  });
}

export function stress(plan, scenario, options) {
  return started(() => {
    const { effects, ...others } = options ?? {};
    return JSON.parse(check(plan, effects).run("stress", scenarioJson(scenario), toJson("options", others), () => {}));
  });
}

export function validatePlan(plan) {
  return complaint(() => check(plan));
}

export function validateScenario(plan, scenario, options) {
  return complaint(() => {
    const { effects, ...others } = options ?? {};
    refuseOthers(others);
    check(plan, effects).checkScenario(toJson("scenario", scenario));
  });
}

export function version() {
  return started(programVersion);
}

export class PlannerError extends Error {
  constructor(argument, field, code, problem) {
    const path = [argument, field].filter((part) => part !== "").join(".");
    super(path === "" ? problem : `${path}: ${problem}`);
    this.name = "PlannerError";
    this.argument = argument;
    this.field = field;
    this.code = code;
  }
}

async function start(input = new URL("planner_wasm_bg.wasm", import.meta.url)) {
  await load({ module_or_path: await readable(input) });
  ready = true;
}

/** Node's `fetch` reads no files, so there the file is read first. */
async function readable(input) {
  const url = typeof input === "string" && input.startsWith("file:") ? new URL(input) : input;
  const isFile = url instanceof URL && url.protocol === "file:";
  if (!isFile || !globalThis.process?.versions?.node) return input;
  // Not written out in the import, so that bundlers for browsers do not try to follow it.
  const files = "node:fs/promises";
  const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ files);
  return readFile(url);
}

/** The checked form of a plan and its assumptions. The same content is checked once, however often it is handed in. */
function check(plan, effects) {
  const json = toJson("plan", plan);
  const assumed = effects === undefined || effects === null ? undefined : effectsJson(effects);
  // No JSON holds a bare line feed.
  const key = `${json}\n${assumed ?? ""}`;
  const handle = checked.get(key) ?? new CheckedPlan(json, assumed);
  checked.delete(key);
  checked.set(key, handle);
  if (checked.size > KEPT) {
    const [[oldest, unused]] = checked;
    checked.delete(oldest);
    unused.free();
  }
  return handle;
}

function scenarioJson(scenario) {
  return scenario === undefined || scenario === null ? undefined : toJson("scenario", scenario);
}

function effectsJson(effects) {
  look("options", "effects", effects, []);
  return JSON.stringify(effects);
}

function refuseOthers(options) {
  const [unknown] = Object.keys(options);
  if (unknown !== undefined) throw new PlannerError("options", unknown, "shape", "there is no such option");
}

function robustnessYear({ robustness, ...others }) {
  refuseOthers(others);
  if (robustness === undefined || robustness === null) return undefined;
  // Whether the plan spans the year, the plan knows; but only a 32-bit number reaches it unchanged.
  if (robustness !== (robustness | 0)) {
    throw new PlannerError("options", "robustness", "year", `expected a year, found ${describe(robustness)}`);
  }
  return robustness;
}

/**
 * The JSON of an argument. What JSON would silently turn into something else (`NaN` into `null`, a `Map` into `{}`) is
 * refused by name.
 */
function toJson(argument, value) {
  if (value === null || typeof value !== "object") {
    throw new PlannerError(argument, "", "shape", `expected an object, found ${describe(value)}`);
  }
  look(argument, "", value, []);
  return JSON.stringify(value);
}

function look(argument, field, value, around) {
  const refuse = (expected) => {
    throw new PlannerError(argument, field, "shape", `expected ${expected}, found ${describe(value)}`);
  };
  switch (typeof value) {
    case "number":
      if (!Number.isFinite(value)) refuse("a finite number");
      return;
    case "string":
    case "boolean":
    case "undefined":
      return;
    case "object":
      break;
    default:
      refuse("a value that JSON can write");
  }
  if (value === null) return;
  if (around.includes(value)) refuse("an object that is not part of itself");
  const within = [...around, value];
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) look(argument, `${field}[${i}]`, value[i], within);
    return;
  }
  // An object from another frame is plain too, so the prototype cannot be asked.
  if (Object.prototype.toString.call(value) !== "[object Object]") refuse("a plain object");
  for (const key in value) look(argument, field === "" ? key : `${field}.${key}`, value[key], within);
}

function describe(value) {
  if (typeof value === "object" && value !== null) return Object.prototype.toString.call(value).slice(8, -1);
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

/** Runs something that needs the program, and turns its refusals into errors of ours. */
function started(run) {
  if (!ready) throw new PlannerError("", "", "notReady", "call init() and wait for it first");
  try {
    return run();
  } catch (error) {
    if (error instanceof Error || typeof error?.code !== "string") throw error;
    throw new PlannerError(error.argument, error.field, error.code, error.problem);
  }
}

/** What is wrong, or null. */
function complaint(run) {
  try {
    started(run);
    return null;
  } catch (error) {
    if (error instanceof PlannerError && error.code !== "notReady") return error;
    throw error;
  }
}
