// The plan's projects: slipped by keys and by hand, one or many, and what becomes of the targets.
//
// What delays do to air quality is worked out by hand in engine/tests/effects.rs; here it is enough on which side of
// its target it ends.

import assert from "node:assert/strict";

import { journey } from "./support/journey.mjs";

const AIR = ["12", "13", "14", "15", "16", "17"];

/** Opens the view. */
async function projects({ byRole, until }, name = "项目") {
  await (await byRole("button", name)).click();
  await until(() => document.querySelectorAll("tr.project").length > 0);
}

/** Puts the keyboard on the timing of the row with a number. */
const focusOn = (page, number) =>
  page.evaluate((number) => {
    const rows = [...document.querySelectorAll("tr.project")];
    const row = rows.find((row) => row.querySelector(".project__number").innerText === number);
    const timing = row.querySelector("[role=spinbutton]");
    timing.scrollIntoView({ block: "center" });
    timing.focus();
  }, number);

/** The letters in the years of a row. */
const years = (page, number) =>
  page.evaluate((number) => {
    const rows = [...document.querySelectorAll("tr.project")];
    const row = rows.find((row) => row.querySelector(".project__number").innerText === number);
    return [...row.querySelectorAll("td.gantt")].map((cell) => cell.innerText.trim());
  }, number);

const standing = (page) => page.$eval(".standing", (strip) => strip.innerText.replaceAll(/\s+/g, " "));

journey("the air programme two years late makes air quality miss, and undo brings it back", async (tools) => {
  const { page, until } = tools;
  await projects(tools);
  // Annex 2 has 69 projects, of which number 24 has three rows.
  assert.equal((await page.$$("tr.project")).length, 71);
  assert.ok((await standing(page)).includes("达标 21"));
  for (const number of AIR) {
    await focusOn(page, number);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
  }
  await until(() => document.querySelector(".standing__turned").innerText.includes("环境空气质量优良天数比例：达标 → 未达标"));
  // Annex 2: project 14 builds from 2020 to 2025; two years later from 2022 to 2027.
  assert.deepEqual(await years(page, "14"), ["", "", "建", "建", "建", "建", "→ 2027"]);
  // Two keys on one row are one step.
  await page.keyboard.down("Control");
  for (const _ of AIR) await page.keyboard.press("z");
  await page.keyboard.up("Control");
  await until(() => document.querySelector(".standing__turned").innerText.includes("没有指标改变判定"));
});

journey("a bar is dragged to later years, and its end to a longer one", async (tools) => {
  const { page, until } = tools;
  await projects(tools);
  await focusOn(page, "23");
  // Annex 2: project 23 is built in 2021 and completed in 2022.
  assert.deepEqual(await years(page, "23"), ["", "建", "成", "", "", "", ""]);
  const cells = await page.evaluateHandle(() => {
    const rows = [...document.querySelectorAll("tr.project")];
    return rows.find((row) => row.querySelector(".project__number").innerText === "23").querySelectorAll("td.gantt");
  });
  const box = (n) => cells.evaluate((list, n) => list[n].getBoundingClientRect().toJSON(), n);
  const drag = async (from, to, x) => {
    const [start, end] = [await box(from), await box(to)];
    const y = start.y + start.height / 2;
    await page.mouse.move(start.x + x * start.width, y);
    await page.mouse.down();
    await page.mouse.move(end.x + x * end.width, y, { steps: 6 });
    await page.mouse.up();
  };
  await drag(1, 3, 0.3);
  await until(() => document.querySelectorAll("tr.project--changed").length === 1);
  assert.deepEqual(await years(page, "23"), ["", "", "", "建", "成", "", ""]);
  await drag(4, 5, 0.9);
  await until(() => {
    const row = document.querySelector("tr.project--changed");
    return [...row.querySelectorAll("td.gantt")].filter((cell) => cell.innerText.trim() === "成").length === 2;
  });
  assert.deepEqual(await years(page, "23"), ["", "", "", "建", "成", "成", ""]);
});

journey("all rows that are shown are put off in one step, and told in words", async (tools) => {
  const { page, byRole, until } = tools;
  await projects(tools);
  await page.type(".projects__filter input[type=search]", "臭氧");
  await until(() => document.querySelectorAll("tr.project").length === 1);
  await (await byRole("button", "推迟一年")).click();
  await until(() => document.querySelector("[role=spinbutton]").innerText.includes("+1"));
  assert.equal(
    await page.$eval("[role=spinbutton]", (timing) => timing.getAttribute("aria-valuetext")),
    // Annex 2: 2020 to 2022, a year later.
    "+1 年，2021–2023",
  );
  // What would begin before the base year is refused on the spot.
  for (let times = 0; times < 3; times += 1) await (await byRole("button", "提前一年")).click();
  await until(() => document.querySelector(".projects__told").innerText.includes("保持不变"));
});

journey("slip stress tries every combination beside the page, and names what most hangs on", async (tools) => {
  const { page, byRole, until, expectNoAxeViolations } = tools;
  await projects(tools);
  await (await byRole("button", "试算全部组合")).click();
  // 71 rows: 71 alone, 71·70/2 = 2485 pairs, 71·70·69/6 = 57155 triples.
  for (const count of ["71", "2485", "57155"]) {
    await until((count) => document.querySelector(".slip__sizes")?.innerText.includes(`${count} 种组合`), count);
  }
  await page.focus(".slip select");
  await page.select(".slip select", "2");
  await until(() => document.querySelector(".slip__sizes")?.innerText.includes("任意 1 行推迟 2 年"));
  await expectNoAxeViolations();
});

for (const lang of ["zh", "en"]) {
  for (const theme of ["light", "dark"]) {
    journey(`the projects give axe no reason to object, in ${lang}, ${theme}`, async (tools) => {
      const { page, browserName, open, url, until, expectNoAxeViolations } = tools;
      if (browserName === "chromium") {
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
      }
      await open(`${url}?lang=${lang}`);
      await projects(tools, lang === "zh" ? "项目" : "Projects");
      await focusOn(page, "13");
      await page.keyboard.press("ArrowRight");
      await page.click("tr.project--changed .project__open");
      await until(() => document.querySelector(".dossier") !== null);
      await expectNoAxeViolations();
    });
  }
}
