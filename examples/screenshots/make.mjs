// usage: make.mjs CHROMIUM WORK_DIR OUTPUT_DIR
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';

const [executablePath, work, output] = process.argv.slice(2);
const {chromium} = createRequire(resolve(work, 'package.json'))('playwright-core');
const url = 'file://' + resolve(work, 'strait.html');

// What a terminal shows of these lines, as HTML.
const terminal = (text, command, lines) => {
  const classes = {1: 'bold', 2: 'dim', 31: 'red', 32: 'green', 33: 'yellow', 36: 'cyan'};
  const shown = text.replace(/\r/g, '').split('\n').slice(0, lines).join('\n');
  const body = shown.replace(/&/g, '&amp;').replace(/</g, '&lt;')
    .replace(/\x1b\[0m/g, '</span>').replace(/\x1b\[(\d+)m/g, (_, code) => `<span class="${classes[code]}">`);
  return `<!DOCTYPE html><meta charset="utf-8"><style>
    body { margin: 0; padding: 14px; background: transparent; display: inline-block; }
    pre { margin: 0; padding: 18px 22px; background: #1b1d23; color: #d8d9dc; border-radius: 9px;
          font: 13px/1.42 "DejaVu Sans Mono", monospace; box-shadow: 0 2px 10px rgb(0 0 0 / .35); }
    .bold { font-weight: bold; color: #fff } .dim { color: #8e929b } .red { color: #f2777a } .green { color: #7fd1a5 }
    .yellow { color: #e6c06a } .cyan { color: #76c7e0 } .prompt { color: #7fd1a5 }
    </style><pre><span class="prompt">$</span> ${command}\n${body}</pre>`;
};

const browser = await chromium.launch({executablePath, args: ['--no-sandbox']});
const shoot = async (name, options, act) => {
  const page = await browser.newPage({deviceScaleFactor: 1.5, viewport: {width: 1280, height: 800}, ...options});
  await page.goto(url);
  await act?.(page);
  await page.waitForTimeout(400);
  await page.screenshot({path: join(output, name + '.png')});
  await page.close();
};
// A nested claim under the pointer, with its chain lit and its row beside it.
const hover = page => page.hover('#article [data-m~=u7]');
await shoot('page', {}, hover);
await shoot('page-dark', {colorScheme: 'dark'}, hover);
await shoot('page-phone', {viewport: {width: 360, height: 740}, hasTouch: true}, page => page.tap('#article [data-m~=u7]'));
await shoot('intervals', {viewport: {width: 1280, height: 800}}, async page => {
  await page.hover('#article h2');
  await page.evaluate(() => { document.documentElement.style.scrollBehavior = 'auto'; document.getElementById('lists').scrollTop = document.getElementById('quantities').offsetTop - 40; });
});
const page = await browser.newPage({deviceScaleFactor: 1.5, viewport: {width: 900, height: 800}});
await page.setContent(terminal(readFileSync(join(work, 'strait.ansi'), 'utf8'), 'saidso -r 2026-05-20 strait.txt', 44));
await (await page.$('body')).screenshot({path: join(output, 'terminal.png'), omitBackground: true});
await browser.close();
