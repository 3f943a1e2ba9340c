// Runs long calculations beside the page, one at a time, with the program that embedders use.
//
// In:  { job, plan, effects, scenario, options }: JSON of the published formats; effects and scenario may be null.
// Out: { progress } again and again, then { result } with the result's JSON, or { error } with what was
//      refused: { argument, field, code, problem }. A `code` of "failed" means that the program itself stopped.

import init, { CheckedPlan } from "./planner_wasm.js";

const ready = init();

/** The plan checked last: a page asks about the same one again and again. */
let held;

addEventListener("message", async ({ data: { job, plan, effects, scenario, options } }) => {
  try {
    await ready;
    const result = check(plan, effects).run(job, scenario ?? undefined, options, (progress) => {
      postMessage({ progress });
    });
    postMessage({ result });
  } catch (error) {
    postMessage({ error: described(error) });
  }
});

function check(plan, effects) {
  if (held?.plan !== plan || held.effects !== effects) {
    held?.handle.free();
    held = undefined;
    held = { plan, effects, handle: new CheckedPlan(plan, effects ?? undefined) };
  }
  return held.handle;
}

function described(error) {
  if (typeof error?.code === "string" && !(error instanceof Error)) return error;
  return { argument: "", field: "", code: "failed", problem: String(error) };
}
