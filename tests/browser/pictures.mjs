// SPDX-License-Identifier: MIT
// Takes the README's pictures of a report: usage: pictures.mjs REPORT.html FOLDER
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const views = [
  { name: 'page-390', width: 390, height: 844 },
  { name: 'page-1280', width: 1280, height: 860 },
  { name: 'page-1280-dark', width: 1280, height: 860, scheme: 'dark' },
  { name: 'page-1280-findings', width: 1280, height: 860, at: '.finding' },
  { name: 'page-1280-claims', width: 1280, height: 860, at: '#claims' },
  { name: 'page-1920', width: 1920, height: 1080 },
  { name: 'page-print', width: 794, height: 1123, media: 'print' },
];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const view of views) {
  const page = await browser.newPage({ viewport: { width: view.width, height: view.height }, colorScheme: view.scheme || 'light', reducedMotion: 'reduce' });
  await page.goto(pathToFileURL(resolve(process.argv[2])).href);
  if (view.media) {
    await page.emulateMedia({ media: view.media });
    // the margins of the sheet
    await page.evaluate(() => document.styleSheets[0].insertRule('body { padding: 16mm 14mm; }', document.styleSheets[0].cssRules.length));
  }
  if (view.at) await page.locator(view.at).first().evaluate((element) => element.scrollIntoView());
  await page.waitForTimeout(200);
  const session = await page.context().newCDPSession(page);
  const picture = await session.send('Page.captureScreenshot', { format: 'webp', quality: 72 });
  writeFileSync(join(process.argv[3], `${view.name}.webp`), Buffer.from(picture.data, 'base64'));
  await page.close();
}
await browser.close();
