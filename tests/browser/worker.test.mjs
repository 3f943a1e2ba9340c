// The script for long calculations, under the published policy: the page's own first view never asks for it.

import assert from "node:assert/strict";

import { journey } from "./support/journey.mjs";
import { started } from "./support/page.mjs";
import { serveForeign } from "./support/server.mjs";

/** Runs a job as the page does, and gives what the worker said; in the page, so that its policy holds. */
function run({ job, options, effects }) {
  return new Promise((resolve) => {
    const said = { progress: [] };
    const done = (more) => resolve({ ...said, ...more });
    (async () => {
      const plan = await (await fetch(document.querySelector("meta[name=planner-plan]").content)).text();
      const address = document.querySelector("meta[name=planner-worker]").content;
      const worker = new Worker(address, { type: "module" });
      worker.onerror = ({ message }) => done({ failed: message ?? "" });
      worker.onmessage = ({ data }) => {
        if ("progress" in data) said.progress.push(data.progress);
        else done(data);
      };
      worker.postMessage({ job, plan, effects, scenario: null, options });
    })().catch((error) => done({ failed: String(error) }));
  });
}

const FILES = /\/(worker|planner)-[0-9a-f]{16}\.(js|wasm)$/;

for (const prefix of ["/", "/a/b/"]) {
  journey(
    `a long calculation runs beside the page, under ${prefix}`,
    async ({ page, open, url }) => {
      const asked = [];
      page.on("request", (request) => FILES.test(request.url()) && asked.push(request.url()));
      await open();
      await page.waitForNetworkIdle();
      assert.deepEqual(asked, []);

      const { progress, result } = await page.evaluate(run, { job: "stress", options: "{}", effects: null });
      // 71 rows; without assumptions nothing breaks.
      const { sizes } = JSON.parse(result);
      assert.deepEqual(sizes.map(({ combinations, breaking }) => [combinations, breaking]), [[71, 0], [2485, 0], [57155, 0]]);
      assert.ok(progress.length > 10 && progress.every((done, n) => done > (progress[n - 1] ?? 0) && done <= 1), `${progress}`);

      const refused = await page.evaluate(run, { job: "stress", options: '{"delay": 99}', effects: null });
      assert.deepEqual([refused.error.argument, refused.error.field, refused.error.code], ["options", "delay", "number"]);
      const assumed = await page.evaluate(run, { job: "stress", options: "{}", effects: "{}" });
      assert.deepEqual([assumed.error.argument, assumed.error.field], ["options", "effects.format"]);
      assert.ok(asked.every((address) => address.startsWith(url)), asked.join(" "));
    },
    { open: false, prefix },
  );
}

for (const [sandbox, works] of [
  ['sandbox="allow-scripts allow-same-origin"', true],
  ['sandbox="allow-scripts"', false],
]) {
  journey(
    `a frame with ${sandbox} ${works ? "runs long calculations too" : "is told that it cannot, and waits for nothing"}`,
    async ({ page, url, allowOrigin }) => {
      const frame = `<iframe title="planner" width="1200" height="700" ${sandbox} src="${url}"></iframe>`;
      const foreign = await serveForeign({ "/": `<!DOCTYPE html><html lang="en"><title>Host</title>${frame}</html>` });
      try {
        allowOrigin(foreign.url);
        await page.goto(foreign.url, { waitUntil: "load" });
        const inner = page.frames().find((frame) => frame.url() === url);
        await started(inner);
        const { result, failed } = await inner.evaluate(run, { job: "stress", options: '{"size": 1}', effects: null });
        assert.equal(result !== undefined, works, `${failed}`);
        assert.equal(failed !== undefined, !works);
      } finally {
        foreign.stop();
      }
    },
    { open: false, allow: works ? [] : [/worker/i] },
  );
}
