// Opens the page that times the charts in Chromium, at the resolution of a desk and of a sharp screen.
// SITE names the directory to serve. Prints a line a measurement: resolution, name, ours, theirs.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";

import { launch } from "../../tests/browser/support/browsers.mjs";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" };

const server = createServer(async (request, response) => {
  const name = new URL(request.url, "http://x").pathname.slice(1);
  try {
    const body = name === "" ? "<!DOCTYPE html><title>bench</title>" : await readFile(join(process.env.SITE, name));
    response.writeHead(200, { "Content-Type": TYPES[extname(name)] ?? (name === "" ? "text/html" : "application/json") });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
server.listen(0, "127.0.0.1");
await new Promise((done) => server.once("listening", done));
for (const ratio of [1, 2]) {
  const { browser, close } = await launch("chromium");
  const page = await browser.newPage();
  await page.setViewport({ width: 1920, height: 1080, deviceScaleFactor: ratio });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const found = await page.evaluate(async (ratio) => (await import("./charts-page.mjs")).measure(ratio), ratio);
  await close();
  for (const [name, times] of Object.entries(found)) console.log([ratio, name, ...times].join("\t"));
}
server.close();
