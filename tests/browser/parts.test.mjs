// Parts of the program that a first visit does without: fetched when they are first opened, and asked for again where
// that fails.

import assert from "node:assert/strict";

import { journey } from "./support/journey.mjs";

const PART = /\/part-method-[0-9a-f]{16}\.wasm$/;
const HEADING = "本页写明本程序使用的每一个公式和每一条假设";

/** The addresses of the method page's part that have been asked for so far. */
function asked(page) {
  const seen = [];
  page.on("request", (request) => {
    if (PART.test(new URL(request.url()).pathname)) seen.push(request.url());
  });
  return seen;
}

async function showMethod({ byRole, seesText }) {
  await (await byRole("button", "方法说明")).click();
  await seesText(HEADING);
}

for (const prefix of ["/", "/a/b/"]) {
  journey(
    `the method page is fetched when it is opened, and once, under ${prefix}`,
    async (tools) => {
      const { page, open, url, byRole, until } = tools;
      const seen = asked(page);
      await open();
      await page.waitForNetworkIdle();
      assert.deepEqual(seen, []);

      await showMethod(tools);
      assert.equal(seen.length, 1);
      assert.ok(seen[0].startsWith(`${url}part-method-`), seen[0]);

      await (await byRole("button", "测算")).click();
      await until(() => document.querySelector(".planner") !== null);
      await showMethod(tools);
      assert.equal(seen.length, 1);
    },
    { open: false, prefix },
  );
}

journey(
  "where the method page cannot be fetched the page says so, and a second try brings it",
  async (tools) => {
    const { page, byRole, seesText, until, expectNoAxeViolations } = tools;
    let broken = true;
    await page.setRequestInterception(true);
    page.on("request", (request) => {
      if (broken && PART.test(new URL(request.url()).pathname)) request.abort("failed");
      else request.continue();
    });

    await (await byRole("button", "方法说明")).click();
    await seesText("这一页没有载入，其他页面可以照常使用。");
    await expectNoAxeViolations();

    // Nothing else suffers: the planner is one click away.
    await (await byRole("button", "测算")).click();
    await until(() => document.querySelector(".planner") !== null);
    await (await byRole("button", "方法说明")).click();

    // Still broken: it asks anew, and says so again rather than wait for ever.
    const again = await byRole("button", "重试");
    await Promise.all([page.waitForRequest((request) => PART.test(new URL(request.url()).pathname)), again.click()]);
    await seesText("这一页没有载入");
    assert.equal(await page.evaluate(() => document.activeElement.id), "content");

    broken = false;
    await (await byRole("button", "重试")).click();
    await seesText(HEADING);
    await expectNoAxeViolations();
  },
  // The browser's own words for it; Firefox hands out an error in the console as an object.
  { allow: [/part-method-/, /Failed to fetch|Failed to load resource/, /^console error: JSHandle@error$/] },
);
