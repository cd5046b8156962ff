// SPDX-License-Identifier: MIT
// Measures how long pages take to open and to scroll: usage: large.mjs REPORT.html...
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const file of process.argv.slice(2)) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const start = Date.now();
  await page.goto(pathToFileURL(resolve(file)).href, { waitUntil: 'load' });
  const loaded = Date.now() - start;
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))));
  const painted = Date.now() - start;
  const scroll = await page.evaluate(async () => {
    let slowest = 0;
    for (let i = 0; i < 60; i++) {
      const before = performance.now();
      scrollTo(0, document.documentElement.scrollHeight * (i % 20) / 20 + i * 37);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
      slowest = Math.max(slowest, performance.now() - before);
    }
    return slowest;
  });
  const paint = await page.evaluate(() => performance.getEntriesByType('paint').map((entry) => Math.round(entry.startTime)));
  const nodes = await page.evaluate(() => document.getElementsByTagName('*').length);
  console.log(`${file}: loaded ${loaded} ms, first paint ${paint[0]} ms, laid out ${painted} ms, slowest frame while scrolling ${Math.round(scroll)} ms, ${nodes} elements`);
  await page.close();
}
await browser.close();
