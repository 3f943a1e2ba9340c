// Editing by hand: points dragged and moved by keys, locks, figures from a spreadsheet, many indicators at once, history.
//
// The first indicator's yearly targets in annex 1: 88, 88.5, 89, 89.5, 90, 90.5; 87.1 in the base year.

import assert from "node:assert/strict";

import { journey } from "./support/journey.mjs";
import { countsBecome, field, openIndicator, rowSays, type } from "./support/planner.mjs";

const AIR = "环境空气质量优良天数比例";

/** What the points of the chart say, from the first year after the base year on. */
const points = (page) => page.$$eval("[role=slider][data-t]", (all) => all.map((one) => one.getAttribute("aria-valuetext")));

/** Waits until they say this. */
function pointsBecome(until, expected) {
  return until(
    (expected) =>
      [...document.querySelectorAll("[role=slider][data-t]")].map((one) => one.getAttribute("aria-valuetext")).join() === expected,
    expected.join(),
  );
}

async function middle(page, t) {
  const handle = await page.waitForSelector(`[data-t="${t}"]`);
  const { x, y, width, height } = await handle.boundingBox();
  return [x + width / 2, y + height / 2];
}

journey("a year's point is dragged, and one undo takes the drag back", async ({ page, until }) => {
  await openIndicator(page, AIR);
  const before = ["88.0%", "88.5%", "89.0%", "89.5%", "90.0%", "90.5%"];
  await pointsBecome(until, before);
  const [x, y] = await middle(page, 4);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step += 1) await page.mouse.move(x, y + 4 * step);
  await page.mouse.up();
  await until(() => Number.parseFloat(document.querySelector('[data-t="4"]').getAttribute("aria-valuetext")) < 89);
  const after = await points(page);
  // Only that year moved, and the table shows what the point says.
  assert.deepEqual(after.filter((_, n) => n !== 3), before.filter((_, n) => n !== 3));
  assert.equal(`${await (await field(page, "2023年情景值")).evaluate((input) => input.value)}%`, after[3]);
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyZ");
  await page.keyboard.up("Control");
  await pointsBecome(until, before);
});

journey("keys move a point, and the last year bends the path", async ({ page, until }) => {
  await openIndicator(page, AIR);
  await page.focus('[data-t="6"]');
  // Ten steps down: 1.0 less in 2025, and n/6 of it in the n-th year, to one decimal.
  await page.keyboard.press("PageDown");
  await pointsBecome(until, ["87.8%", "88.2%", "88.5%", "88.8%", "89.2%", "89.5%"]);
  await rowSays(page, AIR, "未达标");
  await page.keyboard.press("ArrowUp");
  // 0.9 less: 87.85, 88.2, 88.55, 88.9, 89.25, 89.6; halves are rounded away from zero.
  await until(() => document.querySelector('[data-t="6"]').getAttribute("aria-valuetext") === "89.6%");
  await page.keyboard.press("ArrowLeft");
  await until(() => document.activeElement.getAttribute("data-t") === "5");
});

journey("a locked year stays, and says why", async ({ page, until, seesText }) => {
  await openIndicator(page, AIR);
  await page.focus('[data-t="6"]');
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("KeyL");
  await until(() => document.querySelector('[data-t="5"]').getAttribute("aria-valuetext") === "90.0%，已锁定");
  await page.keyboard.press("ArrowDown");
  await seesText("这一年已锁定，请先解锁。");
  await type(page, "2024年情景值", "85");
  await until(() => document.querySelector("#years-message").innerText.includes("已锁定"));
  // The path bends after the locked year only.
  await page.focus('[data-t="6"]');
  await page.keyboard.press("PageDown");
  await pointsBecome(until, ["88.0%", "88.5%", "89.0%", "89.5%", "90.0%，已锁定", "89.5%"]);
});

journey("a stroke of the brush sets every year it passes", async ({ page, until, byRole }) => {
  await openIndicator(page, AIR);
  await (await byRole("button", "画笔")).click();
  const [[from, y], [to]] = [await middle(page, 2), await middle(page, 5)];
  await page.mouse.move(from, y);
  await page.mouse.down();
  // Two events only: the years between are on the line.
  await page.mouse.move(to, y);
  await page.mouse.up();
  await until(() => ["2", "3", "4", "5"].every((t) => {
    const says = document.querySelector(`[data-t="${t}"]`).getAttribute("aria-valuetext");
    return says === document.querySelector('[data-t="2"]').getAttribute("aria-valuetext");
  }));
});

/** Pastes a text into a field as the browser does after Ctrl+V. Firefox names the event's content otherwise. */
async function paste(page, label, text) {
  const input = await field(page, label);
  await input.focus();
  await input.evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const init = { clipboardData, data: text, dataType: "text/plain", bubbles: true, cancelable: true };
    input.dispatchEvent(new ClipboardEvent("paste", init));
  }, text);
}

journey("a column from a spreadsheet fills the years, or nothing of it does", async ({ page, until, seesText }) => {
  await openIndicator(page, AIR);
  await paste(page, "2020年情景值", "88.2%\r\n８９．１％\r\n\r\n89.9\r\n");
  await pointsBecome(until, ["88.2%", "89.1%", "89.0%", "89.9%", "90.0%", "90.5%"]);
  await seesText("已填入 3 年。");
  await paste(page, "2020年情景值", "80\nabc");
  await until(() => document.querySelector("#years-message").innerText.includes("abc"));
  await pointsBecome(until, ["88.2%", "89.1%", "89.0%", "89.9%", "90.0%", "90.5%"]);
});

journey("a slip of the finger is no figure", async ({ page, until }) => {
  await openIndicator(page, AIR);
  for (const wrong of ["12,,5", "abc", "1e999", "101%"]) {
    await type(page, "2025年情景值", wrong);
    await until(() => document.querySelector("#years-message[role=alert]")?.innerText.includes("2025"));
    await until(() => document.activeElement.getAttribute("aria-invalid") === "true");
    await pointsBecome(until, ["88.0%", "88.5%", "89.0%", "89.5%", "90.0%", "90.5%"]);
    await page.keyboard.press("Escape");
  }
});

journey("a layer is held at once, and the history leads back", async ({ page, until, byRole }) => {
  await (await byRole("button", "批量…")).click();
  const dialog = await page.waitForSelector("dialog.bulk[open]");
  const [scope, method] = await dialog.$$("select");
  await scope.select(await scope.$eval("option:nth-child(4)", (option) => option.value));
  await method.select(await method.$eval("option:nth-child(3)", (option) => option.value));
  // Ten indicators in the first layer, of which the fifth has no baseline to hold.
  await until(() => document.querySelector("#bulk-outcome").innerText.includes("9 个指标"));
  await (await byRole("button", "应用")).click();
  // Held at 87.1, 82.1 and so on, three of the layer's yearly targets are missed at least.
  await until(() => Number.parseInt(document.querySelectorAll(".counts__row")[2].querySelectorAll(".counts__figure")[2].innerText, 10) >= 3);
  await (await byRole("button", "历史")).click();
  await page.waitForSelector("dialog.history[open]");
  const steps = await page.$$("dialog.history .steps__jump");
  await steps.at(-1).click();
  await page.keyboard.press("Escape");
  await countsBecome(page, "年度目标", [21, 0, 0, 0]);
});
