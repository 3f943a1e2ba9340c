// Looking at a page the way a user does: by role and name, and by waiting for what should happen. Nothing here waits
// for time to pass.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { ROOT } from "./server.mjs";

/** How long a condition may take before it counts as false, on a machine that is busy with other things. */
export const PATIENCE = 20_000;

/** A laptop, a projector, a phone. */
export const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
];

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/**
 * Waits until the function, run inside the page with these arguments, returns something true, and returns that.
 * (Puppeteer's own `waitForFunction` builds code from text inside the page, which the policy forbids.)
 * @param {import("puppeteer-core").Page | import("puppeteer-core").Frame} target
 */
export async function until(target, check, ...args) {
  const deadline = Date.now() + PATIENCE;
  let problem;
  while (Date.now() < deadline) {
    try {
      const answer = await target.evaluate(check, ...args);
      if (answer) return answer;
      problem = undefined;
      // The next frame is the soonest that anything can look different. A page in the background has no frames.
      await target.evaluate(() => new Promise((next) => void (requestAnimationFrame(next), setTimeout(next, 100))));
    } catch (error) {
      // The page may be on its way to another document.
      problem = error;
    }
  }
  throw new Error(`never came true: ${check}${args.length ? ` with ${JSON.stringify(args)}` : ""}`, { cause: problem });
}

/** Waits until the program has taken the place of the loading message. */
export function started(target) {
  return until(target, () => {
    const app = document.querySelector("#app");
    return app !== null && app.childElementCount > 0 && app.querySelector(".boot") === null;
  });
}

/**
 * The element with this role and accessible name, once it is there and visible.
 * @returns {Promise<import("puppeteer-core").ElementHandle>}
 */
export async function byRole(target, role, name) {
  const which = name === undefined ? `[role="${role}"]` : `[name="${name}"][role="${role}"]`;
  const found = await target.waitForSelector(`::-p-aria(${which})`, { timeout: PATIENCE, visible: true });
  assert.ok(found, `no ${role} named “${name}”`);
  return found;
}

/** Every element with this role and accessible name, as the page is now. */
export function allByRole(target, role, name) {
  const which = name === undefined ? `[role="${role}"]` : `[name="${name}"][role="${role}"]`;
  return target.$$(`::-p-aria(${which})`);
}

/** Waits until this text can be read somewhere on the page. */
export function seesText(target, text) {
  return until(target, (text) => document.body?.innerText.includes(text), text);
}

/** Asserts that axe finds nothing to object to in what is shown now, or inside one element. */
export async function expectNoAxeViolations(target, { within } = {}) {
  // Colours that are still fading have a contrast of their own.
  await target.waitForFunction(() => document.getAnimations().length === 0);
  await target.evaluate(`${AXE}; undefined`);
  const violations = await target.evaluate(
    async (tags, within) => {
      const options = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], preload: false };
      const { violations } = await globalThis.axe.run(within ?? document, options);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help}\n    at ${node.target.join(" ")}\n    ${node.html}\n    ${node.failureSummary}`),
      );
    },
    TAGS,
    within,
  );
  assert.deepEqual(violations, [], `axe objects:\n${violations.join("\n")}`);
}

/** Saves a picture under target/journeys/ and returns its path. */
export async function picture(page, name) {
  const directory = join(ROOT, "target", "journeys");
  mkdirSync(directory, { recursive: true });
  const path = join(directory, `${name.replaceAll(/[^\p{L}\p{N}.-]+/gu, "-")}.png`);
  await page.screenshot({ path });
  return path;
}

/** Runs something at each size of screen, and saves a picture of each under this name. */
export async function atEachSize(page, name, look = async () => {}) {
  const before = page.viewport();
  for (const size of SIZES) {
    await page.setViewport(size);
    await until(page, (width) => innerWidth === width, size.width);
    await look(size);
    await picture(page, `${name}-${size.width}x${size.height}`);
  }
  if (before) await page.setViewport(before);
}
