// Scenarios: made, named, noted, deleted and brought back; side by side; and what makes the difference of the index.
//
// Expectations are worked out from the plan's annex 1 by hand; see the comments.

import assert from "node:assert/strict";

import { journey } from "./support/journey.mjs";
import { expectNoSidewaysScroll, openIndicator, type } from "./support/planner.mjs";

const AIR = "环境空气质量优良天数比例";
const WATER = "地表水水质达到或优于III类水的比例";

/** Opens the view. */
async function compare({ byRole, until }, name = "比较") {
  await (await byRole("button", name)).click();
  await until(() => document.querySelector(".compare") !== null);
}

/** The kept scenarios, in their order. */
function names(page) {
  return page.$$eval(".kept:not(.kept--fixed) .kept__name", (found) => found.map((name) => name.innerText));
}

/** Waits until the kept scenarios have these names. */
async function namesBecome({ page, until }, expected) {
  await until(
    (expected) =>
      [...document.querySelectorAll(".kept:not(.kept--fixed) .kept__name")].map((name) => name.innerText).join("|") === expected,
    expected.join("|"),
  ).catch(async (error) => {
    assert.deepEqual(await names(page), expected);
    throw error;
  });
}

/** The titles of the columns. */
function columns(page) {
  return page.$$eval(".sides__title", (found) => found.map((title) => title.innerText.replaceAll(/\s+/gu, " ")));
}

/** A printed figure as whole units of its last digit. */
function units(text) {
  const [, sign, whole, fraction] = /^([+−]?)(\d+)\.(\d+)$/u.exec(text) ?? assert.fail(`“${text}” is no figure`);
  return { value: (sign === "−" ? -1n : 1n) * BigInt(whole + fraction), decimals: fraction.length };
}

journey("a scenario is made, named, noted, copied, deleted and brought back", async (tools) => {
  const { page, byRole, until, seesText } = tools;
  await compare(tools);
  await (await byRole("button", "新建情景")).click();
  await namesBecome(tools, ["情景 1", "新情景"]);

  await (await byRole("button", "重命名“新情景”")).click();
  await until(() => document.activeElement.matches(".kept__field"));
  await page.keyboard.type("推迟一年");
  await page.keyboard.press("Enter");
  await namesBecome(tools, ["情景 1", "推迟一年"]);
  // The keyboard is back where it came from, and Escape throws away what was typed.
  await until(() => document.activeElement.getAttribute("aria-label") === "重命名“推迟一年”");
  await page.keyboard.press("Enter");
  await until(() => document.activeElement.matches(".kept__field"));
  await page.keyboard.type("不要");
  await page.keyboard.press("Escape");
  await namesBecome(tools, ["情景 1", "推迟一年"]);

  const note = await page.waitForSelector('textarea[aria-label="“推迟一年”的备注"]');
  await note.type("按年中会议");
  await (await byRole("button", "复制“推迟一年”")).click();
  await namesBecome(tools, ["情景 1", "推迟一年", "推迟一年 · 副本"]);
  await (await byRole("button", "复制“推迟一年”")).click();
  await namesBecome(tools, ["情景 1", "推迟一年", "推迟一年 · 副本", "推迟一年 · 副本 2"]);

  await (await byRole("button", "删除“推迟一年”")).click();
  await namesBecome(tools, ["情景 1", "推迟一年 · 副本", "推迟一年 · 副本 2"]);
  await seesText("已删除情景“推迟一年”");
  await (await page.waitForSelector(".notice .button")).click();
  await namesBecome(tools, ["情景 1", "推迟一年", "推迟一年 · 副本", "推迟一年 · 副本 2"]);
  assert.equal(await page.$eval('textarea[aria-label="“推迟一年”的备注"]', (area) => area.value), "按年中会议");

  await (await byRole("button", "由此新建：“保持现状”")).click();
  await namesBecome(tools, ["情景 1", "推迟一年", "推迟一年 · 副本", "推迟一年 · 副本 2", "保持现状 · 副本"]);
});

journey("the only scenario stays, and what is typed in a note is one step", async (tools) => {
  const { page, byRole, until } = tools;
  await compare(tools);
  const last = await byRole("button", "删除“情景 1”");
  assert.equal(await last.evaluate((button) => button.getAttribute("aria-disabled")), "true");
  await last.click();
  await namesBecome(tools, ["情景 1"]);
  const note = await page.waitForSelector('textarea[aria-label="“情景 1”的备注"]');
  await note.type("三个字");
  await page.click(".banner .tool");
  await until(() => document.querySelector(".kept__note").value === "");
});

journey("four stand side by side and no fifth; only differences on request", async (tools) => {
  const { page, byRole, until, seesText } = tools;
  await openIndicator(page, AIR);
  await type(page, "2025年情景值", "89.9");
  await compare(tools);
  // Nothing ticked: the plan as written beside the active one. 89.9 is 0.6 points below annex 1's 90.5.
  assert.deepEqual(await columns(page), ["A 原规划", "B 情景 1"]);
  await seesText("−0.6个百分点");

  await (await byRole("checkbox", "只看差异")).click();
  await seesText("已隐藏 20 项相同的指标");
  assert.equal((await page.$$(".sides__row")).length, 1);
  // One chart: that of the only path that parts.
  assert.equal((await page.$$(".paths canvas")).length, 1);

  await (await byRole("button", "新建情景")).click();
  for (const name of ["原规划", "情景 1", "保持现状", "实际值趋势"]) {
    await (await byRole("checkbox", `比较“${name}”`)).click();
  }
  await until(() => document.querySelectorAll(".sides__title").length === 4);
  assert.deepEqual(await columns(page), ["A 原规划", "B 情景 1", "C 保持现状", "D 实际值趋势"]);
  const fifth = await byRole("checkbox", "比较“新情景”");
  assert.equal(await fifth.evaluate((box) => box.getAttribute("aria-disabled")), "true");
  await fifth.click();
  await seesText("已选满四个");
  assert.equal(await fifth.evaluate((box) => box.checked), false);
  assert.equal((await columns(page)).length, 4);
});

journey("the parts add up to the difference as printed, weights included", async (tools) => {
  const { page, byRole, until } = tools;
  await openIndicator(page, AIR);
  await type(page, "2025年情景值", "85");
  await openIndicator(page, WATER);
  await type(page, "2025年情景值", "80");
  await compare(tools);
  await (await byRole("button", "复制“情景 1”")).click();
  await namesBecome(tools, ["情景 1", "情景 1 · 副本"]);
  for (const name of ["情景 1", "情景 1 · 副本", "保持现状"]) await (await byRole("checkbox", `比较“${name}”`)).click();
  // The copy weighs its first layer half.
  const field = await page.waitForSelector('input[aria-label="构筑绿水青山的权重（%）"]');
  await field.focus();
  await page.keyboard.type("50");
  await until(() => document.querySelector(".fall")?.innerText.includes("分层权重"));
  assert.deepEqual(await page.$$eval("fieldset.weights__group .weights__field", (all) => all.map((one) => one.value)), [
    "50",
    "25.0",
    "25.0",
    "0.0",
  ]);

  const read = () =>
    page.evaluate(() => {
      const figures = (rows) => [...document.querySelectorAll(`.fall ${rows} .number`)].map((cell) => cell.innerText.trim());
      return { stand: figures(".fall__stand"), parts: figures(".fall__part"), layers: figures(".fall__layer"), total: figures(".fall__total") };
    });
  const sum = (texts) => texts.reduce((sum, text) => sum + units(text).value, 0n);
  const addsUp = async () => {
    const { stand, parts, layers, total } = await read();
    const decimals = new Set([...stand, ...parts, ...layers, ...total].map((text) => units(text).decimals));
    assert.equal(decimals.size, 1, "all figures have as many digits");
    assert.ok(parts.length > 1);
    assert.equal(sum(parts), sum(total));
    assert.equal(sum(layers), sum(total));
    assert.equal(sum(stand.slice(0, 1)) + sum(total), sum(stand.slice(1)));
    return stand;
  };
  // Layer 1: 85/90.5 and 80/91 for two of ten: (8 + 0.939227 + 0.879121)/10 = 98.18348. A third: 99.39449; half: 99.09174.
  assert.deepEqual(await addsUp(), ["99.39", "99.09"]);
  await page.select(".why select", "2");
  await until(() => document.querySelector(".fall").innerText.includes("保持现状"));
  await addsUp();
  await (await byRole("button", "按规划顺序")).click();
  await addsUp();

  // Typing was one step: one undo, and the weights are those before.
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyZ");
  await page.keyboard.up("Control");
  await until(() => document.querySelector(".weights__field").value === "33.3");
});

for (const lang of ["zh", "en"]) {
  for (const theme of ["light", "dark"]) {
    journey(
      `the comparison gives axe no reason to object, in ${lang}, ${theme}`,
      async (tools) => {
        const { page, browserName, open, url, atEachSize, expectNoAxeViolations, until } = tools;
        if (browserName === "chromium") {
          await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
        }
        await open(`${url}?lang=${lang}`);
        await until((theme) => document.documentElement.dataset.theme === theme, theme);
        await compare(tools, lang === "zh" ? "比较" : "Compare");
        const boxes = await page.$$(".shelf .tick input");
        for (const box of boxes) await box.click();
        await until(() => document.querySelectorAll(".paths canvas").length > 0);
        await atEachSize(`compare-${lang}-${theme}`, async () => {
          await expectNoAxeViolations({ within: ".compare" });
          await expectNoSidewaysScroll(page);
        });
      },
      { open: false, browsers: theme === "dark" ? ["chromium"] : undefined },
    );
  }
}
