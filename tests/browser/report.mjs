// SPDX-License-Identifier: MIT
// Opens an HTML report in Chromium and asks of it what its readers would: usage: report.mjs REPORT.html
// [PAGE.html...], the further pages of other shapes, an index of a folder first. ACCEPTED names a page with accepted
// findings, GAINSAY the program.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'gainsay-browser-'));
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const page_url = pathToFileURL(resolve(process.argv[2])).href;
const shape_urls = process.argv.slice(3).map((path) => pathToFileURL(resolve(path)).href);
const accepted_url = pathToFileURL(resolve(process.env.ACCEPTED)).href;
const gainsay = process.env.GAINSAY;
const plain_url = write_without_script();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--no-first-run'],
});

// what a reader without scripts sees; the checks themselves need them
function write_without_script() {
  const path = join(folder, 'plain.html');
  writeFileSync(path, readFileSync(process.argv[2], 'utf8').replace(/<script>[^]*?<\/script>/, ''));
  return pathToFileURL(path).href;
}

// a page that fails the test when it asks for anything, complains, or runs what an article brought
async function open(url, { scheme = 'light', width = 1280 } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  page.trouble = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('file:') && !request.url().startsWith('blob:')) page.trouble.push(`request ${request.url()}`);
  });
  page.on('console', (message) => page.trouble.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => page.trouble.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => { page.trouble.push('dialog'); dialog.dismiss(); });
  await page.goto(url);
  return page;
}

async function close(page) {
  assert.deepEqual(page.trouble, []);
  await page.context().close();
}

// what axe finds with all of it laid out: boxes that the browser skips would seem to overlap
async function violations(page) {
  await page.evaluate(() => {
    document.querySelectorAll('details').forEach((part) => { part.open = true; });
    document.styleSheets[0].insertRule('.finding, .source { content-visibility: visible !important; }', document.styleSheets[0].cssRules.length);
  });
  await page.evaluate(axe);
  const result = await page.evaluate((rules) => axe.run({ runOnly: rules }), standards);
  return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(', ')}`);
}

const deadLinks = (page) => page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')]
  .map((link) => link.getAttribute('href')).filter((href) => !document.getElementById(decodeURIComponent(href.slice(1)))));

const shown = (page) => page.locator('.finding:visible').count();

const tests = {
  async 'has no accessibility violation, light or dark, wide or narrow, with or without scripts'() {
    const views = [
      [page_url, 'light', 1280], [page_url, 'dark', 1280], [page_url, 'light', 320], [plain_url, 'light', 1280], [plain_url, 'dark', 320],
      [accepted_url, 'light', 1280], [accepted_url, 'dark', 320],
    ];
    for (const [url, scheme, width] of views) {
      const page = await open(url, { scheme, width });
      assert.deepEqual(await violations(page), [], `${scheme} ${width} ${url === plain_url ? 'without' : 'with'} scripts`);
      await close(page);
    }
  },

  async 'has no accessibility violation, fits and has no dead link in other shapes'() {
    for (const url of shape_urls)
      for (const width of [320, 1280]) {
        const page = await open(url, { width });
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${url} ${width}`);
        assert.deepEqual(await deadLinks(page), [], url);
        assert.deepEqual(await violations(page), [], `${url} ${width}`);
        await close(page);
      }
  },

  async 'leads from the index of a folder to a finding and back'() {
    if (shape_urls.length === 0) return;
    const page = await open(shape_urls[0]);
    await page.locator('#worst a').first().click();
    await page.locator('.finding:target').waitFor();
    await page.locator('.brand a').click();
    await page.locator('#stories').waitFor();
    await page.locator('#stories tbody a').first().click();
    await page.locator('#findings').waitFor();
    await close(page);
  },

  async 'leads from what is safe to print to the row of the claim'() {
    const page = await open(page_url);
    await page.locator('.agreed li a').first().click();
    const row = page.locator('#claims tr:target');
    assert.ok(await row.isVisible());
    assert.match(await row.locator('..').locator('.verdict').textContent(), /^\s*Agreed by independent voices/);
    await close(page);
  },

  async 'fits every width'() {
    for (const width of [320, 390, 768, 1280, 1920]) {
      const page = await open(page_url, { width });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}`);
      await close(page);
    }
  },

  async 'shows everything and no dead control without scripts'() {
    const page = await open(plain_url);
    assert.equal(await page.locator('#filters:visible, .triage:visible, #baseline:visible').count(), 0);
    assert.equal(await shown(page), await page.locator('.finding').count());
    await close(page);
  },

  async 'filters by severity, kind, source and text'() {
    const page = await open(page_url);
    const all = await shown(page);
    await page.locator('[name=severity][value=info]').uncheck();
    assert.equal(await shown(page), all - 3);
    assert.match(await page.locator('.status').textContent(), /^6 of 9/);
    await page.locator('[name=kind]').selectOption('quote-altered');
    assert.equal(await shown(page), 1);
    await page.locator('#filters [type=reset]').click();
    await page.waitForFunction((n) => [...document.querySelectorAll('.finding')].filter((f) => !f.hidden).length === n, all);
    await page.locator('[name=source]').selectOption('3');
    assert.equal(await shown(page), 1);
    await page.locator('#filters [type=reset]').click();
    await page.locator('[name=text]').fill('no such words');
    assert.equal(await shown(page), 0);
    assert.ok(await page.locator('#no-match').isVisible());
    await close(page);
  },

  async 'moves by keys, and not where one types'() {
    const page = await open(page_url);
    const current = () => page.evaluate(() => [...document.querySelectorAll('.finding')].indexOf(document.activeElement));
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    assert.equal(await current(), 1);
    await page.keyboard.press('k');
    assert.equal(await current(), 0);
    await page.keyboard.press('/');
    await page.keyboard.type('jk');
    assert.equal(await page.locator('[name=text]').inputValue(), 'jk');
    await page.locator('#filters [type=reset]').click();
    await page.locator('[name=keys]').uncheck();
    await page.keyboard.press('j');
    assert.equal(await current(), -1);
    await close(page);
  },

  async 'links findings and articles both ways'() {
    const page = await open(page_url);
    assert.deepEqual(await deadLinks(page), []);
    const twice = await page.evaluate(() => { const ids = [...document.querySelectorAll('[id]')].map((e) => e.id); return ids.filter((id, i) => ids.indexOf(id) !== i); });
    assert.deepEqual(twice, []);
    await page.locator('.finding blockquote footer a').first().click();
    assert.ok(await page.locator('.mark:target').isVisible());
    await page.locator('.mark:target').click();
    assert.ok(await page.locator('.finding:target').isVisible());
    await close(page);
  },

  async 'shows a filtered finding that is linked to'() {
    const page = await open(page_url);
    const id = await page.locator('.finding.info').first().getAttribute('id');
    await page.locator('[name=severity][value=info]').uncheck();
    await page.evaluate((hash) => { location.hash = hash; }, id);
    await page.waitForFunction((hash) => !document.getElementById(hash).hidden, id);
    await close(page);
  },

  async 'keeps triage and gives a baseline'() {
    const page = await open(page_url);
    const first = page.locator('.finding').first();
    assert.ok(await page.locator('#baseline').isHidden());
    await first.locator('.triage input[value=accepted]').check();
    await first.locator('.triage .reason input').fill('style of the house "x"');
    await first.locator('.triage .reason input').blur();
    await page.locator('.finding').nth(1).locator('.triage input[value=todo]').check();
    const download = page.waitForEvent('download');
    await page.locator('#baseline .save').click();
    const path = await (await download).path();
    const baseline = JSON.parse(readFileSync(path, 'utf8'));
    assert.match(execFileSync(gainsay, ['baseline', 'show', path], { encoding: 'utf8' }), /2 entries/);
    assert.equal(baseline.version, 1);
    assert.deepEqual(baseline.entries.map((entry) => entry.verdict), ['accepted', 'todo']);
    assert.equal(baseline.entries[0].reason, 'style of the house "x"');
    assert.equal(`f-${baseline.entries[0].fingerprint}`, await first.getAttribute('id'));
    await page.reload();
    assert.equal(await page.locator('.finding[data-mark]').count(), 2);
    await page.locator('[name=mark]').selectOption('todo');
    assert.equal(await shown(page), 1);
    await page.locator('#baseline .clear').click();
    assert.equal(await page.locator('.finding[data-mark]').count(), 0);
    await close(page);
  },

  // the file takes the place of the run's baseline: what was accepted before must be in it
  async 'keeps what the baseline of the run said'() {
    const page = await open(accepted_url);
    const accepted = page.locator('.finding[data-accepted]');
    const n = await accepted.count();
    assert.ok(n > 1);
    assert.equal(await page.locator('.finding .accepted').count(), n);
    await accepted.first().scrollIntoViewIfNeeded();
    await accepted.first().locator('.triage input[value=""]').check();
    const download = page.waitForEvent('download');
    await page.locator('#baseline .save').click();
    const path = await (await download).path();
    const entries = JSON.parse(readFileSync(path, 'utf8')).entries;
    assert.equal(entries.length, n - 1);
    assert.ok(entries.every((entry) => entry.reason === 'a reason' && entry.who === 'Ada' && entry.sources.length > 0));
    assert.match(execFileSync(gainsay, ['baseline', 'show', path], { encoding: 'utf8' }), new RegExp(`${n - 1} entr`));
    await close(page);
  },

  async 'prints without controls'() {
    const page = await open(page_url);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('nav:visible, #filters:visible, .triage:visible').count(), 0);
    await close(page);
  },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  try {
    await test();
    console.log(`ok: ${name}`);
  } catch (error) {
    failed++;
    console.log(`not ok: ${name}\n${error.message}`);
  }
}
await browser.close();
rmSync(folder, { recursive: true });
console.log(`${Object.keys(tests).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
