// The plan audit: what does not agree, filtered, followed to its indicator, and taken away; and where figures come from.

import assert from "node:assert/strict";

import { journey } from "./support/journey.mjs";
import { expectNoSidewaysScroll, field, openIndicator, type } from "./support/planner.mjs";

const CONTENT = "建设成效公众满意度";

async function openAudit({ page, byRole, until }, name = "规划核查") {
  await (await byRole("button", name)).click();
  await until(() => document.querySelector(".audit .finding") !== null);
  return page;
}

const findings = (page) => page.$$eval(".finding", (all) => all.length);

/** Presses a severity's button by the beginning of its text, from the keyboard. */
async function choose(page, word) {
  const button = await page.waitForSelector(`::-p-xpath(//button[@aria-pressed][contains(., '${word}')])`);
  await button.focus();
  await page.keyboard.press(" ");
}

journey("lists what the plan's audit finds, filters it, and takes it away", async (tools) => {
  const { page, byRole, seesText, until } = tools;
  await openAudit(tools);
  // engine/tests/audit.rs counts them against the document: 42.
  assert.equal(await findings(page), 42);
  await seesText("这里只指出，不改正");
  // Annex 1, 17: 95% against >95%.
  await seesText("2022–2025年的年度目标是95%，控制要求是>95%");
  await choose(page, "矛盾");
  // Table 1 against annex 1 for 3 and 17, 17's equal targets, the amounts of projects 14 and 30.
  await until(() => document.querySelectorAll(".finding").length === 5);
  await until(() => document.querySelector(".audit__severities [aria-pressed=true]").innerText.includes("矛盾"));
  await choose(page, "全部");
  const search = await page.waitForSelector(".audit input[type=search]");
  await search.focus();
  await page.keyboard.type("卫生厕所");
  await seesText("每年1000座，2020–2023年共 4 年，合计4000座，而总量写5000座");
  await until(() => document.querySelectorAll(".finding").length === 1);
  await page.keyboard.type("没有这样的词");
  await seesText("没有符合条件的条目");
  await byRole("button", "下载 CSV");
});

journey("cells are quoted as written, in their language", async (tools) => {
  const { page } = tools;
  await openAudit(tools);
  const quoted = await page.$$eval(".finding__written", (all) => all.map((cell) => [cell.lang, cell.innerText]));
  assert.ok(quoted.length > 42);
  assert.ok(quoted.every(([lang]) => lang === "zh-CN"));
  assert.ok(quoted.some(([, text]) => text === "无统计数据"));
});

journey("a finding leads to its indicator", async (tools) => {
  const { page, byRole, until } = tools;
  await openAudit(tools);
  const button = await page.waitForSelector(`::-p-xpath(//button[starts-with(@aria-label, '打开该指标')][contains(@aria-label, '${CONTENT}')])`);
  await button.focus();
  await page.keyboard.press("Enter");
  await until((name) => document.querySelector("#detail-title")?.innerText.includes(name), CONTENT);
  await until(() => document.activeElement?.id === "content");
  await byRole("main");
});

journey("every figure says where it comes from", async ({ page, byRole, seesText, until, expectNoAxeViolations }) => {
  await openIndicator(page, CONTENT);
  const ask = async (name) => {
    const button = await byRole("button", name);
    await button.focus();
    await page.keyboard.press("Enter");
    await until(() => document.querySelector("dialog.provenance[open] h2") !== null);
  };
  const close = async () => {
    await page.keyboard.press("Escape");
    await until(() => document.querySelector("dialog[open]") === null);
  };
  await ask("2025年各数的来源");
  await seesText("规划的年度目标，取自附件1");
  await expectNoAxeViolations();
  await close();
  // The keyboard is back where it was.
  await until(() => document.activeElement?.getAttribute("aria-label") === "2025年各数的来源");
  await type(page, "2025年情景值", "96");
  await ask("2025年各数的来源");
  await seesText("这是您设的情景值。");
  await seesText("设于");
  await close();
  await ask("2019年各数的来源");
  // The note that says that another survey stands in for this one.
  await seesText("替代调查");
  await close();
  await ask("权重与来源");
  await seesText("各层得分的加权平均");
  await close();
  await field(page, "2025年情景值");
});

journey("the audit is accessible in both languages and both appearances, at every size", async (tools) => {
  const { page, byRole, until, atEachSize, expectNoAxeViolations } = tools;
  await openAudit(tools);
  await expectNoAxeViolations();
  await atEachSize("audit-zh", () => expectNoSidewaysScroll(page));
  await page.evaluate(() => {
    const select = document.querySelector(".banner__theme select");
    select.selectedIndex = 2;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
  // Colours fade for a moment; what is looked at meanwhile is neither light nor dark.
  await until(() => document.documentElement.dataset.theme === "dark" && document.getAnimations().length === 0);
  await expectNoAxeViolations();
  await (await byRole("button", "English")).click();
  await tools.seesText("Nothing is corrected here");
  await expectNoAxeViolations();
  await atEachSize("audit-en-dark", () => expectNoSidewaysScroll(page));
});
