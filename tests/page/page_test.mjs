// What a reader of the page would see and do. Started by run.sh.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {after, before, test} from 'node:test';

const {BROWSER, WORK, PROGRAM, ARTICLES, GOLD} = process.env;
const {chromium} = createRequire(join(WORK, 'package.json'))('playwright-core');
const strait = join(ARTICLES, 'strait.txt');
let browser;

const makePage = (name, input, ...options) => {
  const path = join(WORK, name + '.html');
  writeFileSync(path, execFileSync(PROGRAM, ['--html', ...options], {input, maxBuffer: 1 << 28}));
  return 'file://' + path;
};

// Opens a page that may neither complain nor ask for anything from outside.
const open = async (url, options = {}) => {
  const page = await browser.newPage({viewport: {width: 1440, height: 900}, ...options});
  page.faults = [];
  page.on('console', m => ['error', 'warning'].includes(m.type()) && page.faults.push(m.text()));
  page.on('pageerror', e => page.faults.push(e.message));
  page.on('request', r => r.url() !== url.split('#')[0] && page.faults.push('asks for ' + r.url()));
  await page.goto(url);
  return page;
};
const close = async page => {
  assert.deepEqual(page.faults, []);
  await page.close();
};
const json = (input, ...options) => JSON.parse(execFileSync(PROGRAM, ['--json', ...options], {input, maxBuffer: 1 << 28}));
const background = (page, selector) => page.$eval(selector, e => getComputedStyle(e).backgroundColor);

// The contrast of two colours as WCAG has it.
const contrast = (a, b) => {
  const luminance = color => color.match(/[\d.]+/g).slice(0, 3).map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (x + 0.05) / (y + 0.05);
};

let url, input, document_;
before(async () => {
  browser = await chromium.launch({executablePath: BROWSER, args: ['--no-sandbox']});
  input = readFileSync(strait);
  url = makePage('strait', input, '-r', '2026-05-20');
  document_ = json(input, '-r', '2026-05-20');
});
after(() => browser?.close());

test('the text content of the article is the file', async () => {
  const page = await open(url);
  assert.equal(await page.$eval('#article', e => e.textContent), input.toString());
  await close(page);
  const odd = '\ufeff\r\n<b>&amp;\r "x" \u2028\u0085\f\v \u{1F600} 40 homes were lost, Ann said.\n\n\n';
  const other = await open(makePage('odd', odd));
  assert.equal(await other.$eval('#article', e => e.textContent), odd);
  await close(other);
});

test('bytes that HTML cannot hold are kept beside their sign', async () => {
  const page = await open(makePage('bytes', Buffer.from('a\0b \xff c', 'latin1')));
  assert.deepEqual(await page.$$eval('#article .bad', all => all.map(e => [e.dataset.byte, e.textContent])),
                   [['00', '\ufffd'], ['ff', '\ufffd']]);
  await close(page);
});

test('every object of every article is on the page and can be seen', async () => {
  const examples = readdirSync(ARTICLES).filter(f => f.endsWith('.txt')).map(f => [f, readFileSync(join(ARTICLES, f))]);
  const gold = readdirSync(GOLD).map(f => [f, Buffer.from(JSON.parse(readFileSync(join(GOLD, f))).text)]);
  assert.ok(examples.length > 1 && gold.length > 1);
  for (const [file, text] of [...examples, ...gold]) {
    const d = json(text, '-r', '2026-05-20');
    const page = await open(makePage('article', text, '-r', '2026-05-20'));
    for (const [letter, list] of [['c', d.claims], ['q', d.quantities], ['d', d.dates]]) {
      const rows = await page.$$eval('tr[id]', (all, l) => all.filter(e => e.id[0] === l && e.getBoundingClientRect().height > 10).length, letter);
      assert.equal(rows, list.length, `${file}: rows of ${letter}`);
      for (const [i, object] of list.entries()) {
        const row = await page.$eval(`#${letter}${i + 1}`, e => e.textContent);
        assert.ok(row.includes(object.rule), `${file}: rule of ${letter}${i + 1}`);
        const mark = letter === 'c' ? `[data-m~=c${i + 1}]` : `[data-m~=${letter}${i + 1}]`;
        const box = await page.$eval(`#article ${mark}`, e => e.getBoundingClientRect().width);
        assert.ok(box > 0, `${file}: mark of ${letter}${i + 1}`);
      }
    }
    await close(page);
  }
});

test('marks show the words they stand for', async () => {
  const page = await open(url);
  const bytes = span => input.subarray(span.begin, span.end).toString();
  for (const [i, claim] of document_.claims.entries()) {
    const words = role => page.$$eval('#article .m', (all, m) => all.filter(e => e.dataset.m.split(' ').includes(m)).map(e => e.textContent).join(''), role + (i + 1));
    assert.equal(await words('c'), claim.content.map(bytes).join(''));
    if (claim.cue) assert.equal(await words('u'), bytes(claim.cue));
    if (claim.source) assert.equal(await words('s'), bytes(claim.source));
  }
  await close(page);
});

test('nested contents are darker than the ones around them', async () => {
  const page = await open(url);
  const alpha = async selector => Number((await background(page, selector)).match(/[\d.]+/g)[3] ?? 1);
  assert.ok(await alpha('#article .c.c2') > await alpha('#article .c:not(.c2):not(.c3)'));
  await close(page);
});

test('hovering lights a claim, its chain and its row', async () => {
  const page = await open(url);
  const nested = document_.claims.findIndex(c => c.parent !== null) + 1;
  const parent = document_.claims[nested - 1].parent + 1;
  await page.hover(`#article [data-m~=u${nested}]`);
  const lit = await page.$$eval('#article .lit', all => all.map(e => e.dataset.m));
  assert.ok(lit.length > 1 && lit.every(m => m.split(' ').some(x => x.slice(1) === String(nested))), lit.join());
  assert.ok(await page.$eval(`#c${nested}`, e => e.classList.contains('lit')));
  assert.ok(await page.$eval(`#c${parent}`, e => e.classList.contains('chain')));
  assert.ok(await page.$(`#article .chain[data-m~=u${parent}]`));
  await page.waitForTimeout(400);
  const [row, lists] = await Promise.all([page.$eval(`#c${nested}`, e => e.getBoundingClientRect().top), page.$eval('#lists', e => e.getBoundingClientRect().bottom)]);
  assert.ok(row > 0 && row < lists, 'the row has come into sight');
  await page.mouse.move(5, 500);
  assert.equal(await page.$('.lit'), null);
  await close(page);
});

test('the keyboard goes from claim to claim', async () => {
  const page = await open(url);
  await page.focus('#article [tabindex="0"]');
  const number = () => page.evaluate(() => document.activeElement.dataset.a.match(/c(\d+)/)[1]);
  const first = await number();
  await page.keyboard.press('ArrowRight');
  assert.notEqual(await number(), first);
  assert.ok(await page.$eval(`#c${await number()}`, e => e.classList.contains('lit')));
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.evaluate(() => document.activeElement.blur());
  assert.ok(await page.$('#article .lit'), 'held');
  await page.keyboard.press('Escape');
  assert.equal(await page.$('#article .lit'), null);
  await close(page);
});

test('filters by source, act and stance leave what they name', async () => {
  const page = await open(url);
  const shown = () => page.$$eval('#claims tbody tr', all => all.filter(e => !e.hidden).map(e => Number(e.id.slice(1))));
  const wanted = keep => document_.claims.map((c, i) => keep(c) ? i + 1 : 0).filter(Boolean);
  await page.click('.chips [data-stance=possible]');
  assert.deepEqual(await shown(), wanted(c => c.stance === 'possible'));
  await page.click('.chips [data-stance=denied]');
  assert.deepEqual(await shown(), wanted(c => ['possible', 'denied'].includes(c.stance)));
  await page.click('.chips [data-act=deny]');
  assert.deepEqual(await shown(), wanted(c => c.stance === 'denied' && c.act === 'deny' || c.stance === 'possible' && c.act === 'deny'));
  assert.match(await page.textContent('.filters output'), /^\d+ of \d+$/);
  assert.ok(await page.$('#article .off'), 'marks of hidden claims go as well');
  await page.click('.filters [type=reset]');
  await page.waitForTimeout(100);
  assert.equal((await shown()).length, document_.claims.length);
  const source = document_.claims[2].source_index;
  await page.selectOption('.filters select', String(source));
  assert.deepEqual(await shown(), wanted(c => c.source_index === source));
  await close(page);
});

test('the legend takes marks away and gives them back', async () => {
  const page = await open(url);
  const line = () => page.$eval('#article .q', e => getComputedStyle(e).textDecorationLine);
  assert.notEqual(await line(), 'none');
  await page.click('.legend [data-layer=q]');
  assert.equal(await line(), 'none');
  await page.click('.legend [data-layer=q]');
  assert.notEqual(await line(), 'none');
  await close(page);
});

test('light and dark are readable', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await open(url, {colorScheme});
    const paper = await background(page, 'body');
    for (const selector of ['#article p', '#article .u', '.what div', 'small', '.value', '.legend .u']) {
      const ink = await page.$eval(selector, e => getComputedStyle(e).color);
      assert.ok(contrast(ink, paper) >= 4.5, `${colorScheme} ${selector}: ${ink} on ${paper}`);
    }
    assert.equal(contrast(paper, 'rgb(0,0,0)') > 10, colorScheme === 'light');
    await close(page);
  }
});

test('nothing sticks out of a phone 360 px wide, and a tap shows the claim', async () => {
  const page = await open(url, {viewport: {width: 360, height: 740}, hasTouch: true});
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  assert.equal(await page.$$eval('#article, tr[id], .filters', all => all.filter(e => e.getBoundingClientRect().right > 361).length), 0);
  await page.tap('#article [data-m~=u3]');
  assert.ok(await page.isVisible('#card'));
  assert.match(await page.textContent('#card'), /Solvang/);
  await page.click('#card .close');
  assert.ok(!await page.isVisible('#card'));
  await close(page);
});

test('on paper all is there', async () => {
  const page = await open(url);
  await page.emulateMedia({media: 'print'});
  assert.ok(!await page.isVisible('.filters'));
  const [height, scroll] = await page.$eval('#lists', e => [e.clientHeight, e.scrollHeight]);
  assert.ok(height >= scroll - 1, 'lists are not cut');
  await close(page);
});

test('without scripts all is there but filters', async () => {
  const context = await browser.newContext({javaScriptEnabled: false, viewport: {width: 1440, height: 900}});
  const page = await context.newPage();
  await page.goto(url);
  assert.equal(await page.locator('#claims tbody tr').count(), document_.claims.length);
  assert.ok(!await page.isVisible('.filters'));
  await page.click('#c3 th a');
  assert.match(page.url(), /#at-c3$/);
  await context.close();
});

test('an article of 100 kB opens and answers', async t => {
  const text = input.toString();
  const long = text.repeat(Math.ceil(100_000 / text.length));
  const path = makePage('long', long, '-r', '2026-05-20');
  const start = Date.now();
  const page = await open(path);
  await page.evaluate(() => document.body.offsetHeight);
  t.diagnostic(`opened in ${Date.now() - start} ms`);
  const hover = await page.evaluate(() => {
    const marks = [...document.querySelectorAll('#article .u')].slice(0, 50);
    const begin = performance.now();
    for (const m of marks) { m.dispatchEvent(new PointerEvent('pointerover', {bubbles: true})); document.body.offsetHeight; }
    return (performance.now() - begin) / marks.length;
  });
  t.diagnostic(`${hover} ms a hover`);
  assert.ok(await page.$('#article.lighting'));
  assert.equal(await page.$eval('#article', e => e.textContent), long);
  await close(page);
});
