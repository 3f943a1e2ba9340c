// Times the planner's charts and uPlot in one page, in turn, on canvases of one size with the same figures.

import init, { Charts } from "./chart_bench.js";
import uPlot from "./uPlot.esm.js";

const [WIDTH, HEIGHT] = [400, 220];
const MANY = 22;
const WARM_UP = 60;
const ROUNDS = 240;

/** Milliseconds a call takes: the median of many, ours and theirs in turn, so that a busy machine slows both. */
async function inTurn(ours, theirs) {
  const times = [[], []];
  for (let turn = 0; turn < WARM_UP + ROUNDS; turn += 1) {
    for (const [who, work] of [ours, theirs].entries()) {
      const before = performance.now();
      work(turn);
      // uPlot paints in a microtask.
      await undefined;
      times[who].push(performance.now() - before);
    }
    // What was painted goes to the screen before the next turn, as on a page.
    if (turn % 8 === 0) await new Promise((done) => requestAnimationFrame(done));
  }
  return times.map((list) => median(list.slice(WARM_UP)));
}

function median(list) {
  return list.toSorted((a, b) => a - b)[list.length >> 1];
}

/**
 * What our charts show and uPlot has no option for, as its users add it: in a hook after drawing. The side that meets
 * the requirement tinted, a mark for each of two targets, the names and figures right of the plot, and the verdict.
 */
function annotate(u) {
  const { ctx, bbox } = u;
  const last = u.data[0].length - 1;
  const target = u.valToPos(u.data.at(-1)[last], "y", true);
  const end = u.valToPos(u.data.at(-2)[last] ?? u.data.at(-1)[last], "y", true);
  const right = bbox.left + bbox.width;
  ctx.save();
  ctx.fillStyle = "rgb(31 107 79 / 6%)";
  ctx.fillRect(bbox.left, bbox.top, bbox.width, target - bbox.top);
  ctx.fillStyle = "#5b4a00";
  for (const x of [right - 22, right - 8]) ctx.fillRect(x, target - 4, 8, 8);
  ctx.fillStyle = "#1f4e8c";
  ctx.beginPath();
  ctx.arc(right, end, 7, 0, 2 * Math.PI);
  ctx.fill();
  ctx.textAlign = "left";
  ctx.font = "bold 14px sans-serif";
  ctx.fillText("情景 90.5%", right + 14, end);
  ctx.fillText("达标", right + 14, end + 18);
  ctx.font = "13px sans-serif";
  ctx.fillStyle = "#5b4a00";
  ctx.fillText("要求 >90%", right + 14, target - 18);
  ctx.fillStyle = "#6b6b6b";
  ctx.fillText("规划 90.5%", right + 14, target - 36);
  ctx.fillText("实际 87.1%", bbox.left + 20, end - 20);
  ctx.restore();
}

/** uPlot as it is documented to be fastest: no legend, no cursor; the same lines, points, axes and labels as ours. */
function drawn(figures) {
  const stroke = ["#8a8a8a", "#1f6b4f", "#1f4e8c", "#a05a00", "#7a3e8c"];
  const lines = figures.slice(1).map((_, line) => ({
    stroke: stroke[line % stroke.length],
    width: 2,
    points: { show: true, size: 6 },
  }));
  const target = { stroke: "#b00020", width: 1, dash: [4, 4], points: { show: false } };
  const place = document.body.appendChild(document.createElement("div"));
  return new uPlot(
    {
      width: WIDTH,
      height: HEIGHT,
      padding: [8, 90, 0, 0],
      hooks: { draw: [annotate] },
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false } },
      axes: [{ font: "12px sans-serif" }, { font: "12px sans-serif" }],
      series: [{}, ...lines, target],
    },
    withTarget(figures),
    place,
  );
}

/** The figures with a target line: that of the last year. */
function withTarget(figures) {
  const last = figures[1].at(-1);
  return [...figures, figures[0].map(() => last)];
}

export async function measure(ratio) {
  await init();
  const plan = await (await fetch("./plan.json")).text();
  const canvases = Array.from({ length: MANY }, () => document.body.appendChild(document.createElement("canvas")));
  const ours = new Charts(plan, canvases, WIDTH, HEIGHT, ratio);
  const figures = ours.figures();
  const data = figures.map((pair) => pair.map(withTarget));
  const theirs = figures.map(([before]) => drawn(before));
  const whole = (count) => (turn) => {
    for (let n = 0; n < count; n += 1) theirs[n].setData(data[n][turn % 2]);
  };
  const edit = (count) => (turn) => {
    for (let n = 0; n < count; n += 1) {
      theirs[n].setData(data[n][turn % 2], false);
      theirs[n].redraw();
    }
  };
  const result = {};
  for (const [name, count] of [["one chart", 1], [`${MANY} charts`, MANY]]) {
    result[`${name}, whole`] = await inTurn((turn) => ours.whole(count, turn), whole(count));
    result[`${name}, after an edit`] = await inTurn((turn) => ours.edit(count, turn), edit(count));
  }
  return result;
}
