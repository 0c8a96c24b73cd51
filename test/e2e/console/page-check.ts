import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Where a picture of each page that is checked goes; without it none is taken. */
const PICTURES = process.env['CONSOLE_PICTURES'];

/** WCAG 2.2 AA, and what axe holds to be good practice besides. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Keys as they are printed on a keyboard, the two seats of a liaison (A岗、B岗), and how a file's name ends. */
const LATIN = /^(Ctrl|Enter|Home|End|J|K|W|N|A|B|png|txt)$/;
/** An item of the responsibility list, and the number of an admission. */
const ITEM = /^(JP-\d\d|ZR-\d{4}-\d\d)$/;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * What holds on every page and in every open dialog: no violation that axe finds, the language said, every word Chinese (no
 * key, code, `undefined` or raw instant), nothing wider than the window. Pictured as `<name>.png` where pictures are wanted.
 */
export async function expectSound(page: Page, name: string): Promise<void> {
  await expectReadable(page, name);
  if (PICTURES !== undefined) await picture(page, join(PICTURES, `${name}.png`));
  expect([name, await violationsOf(page)]).toEqual([name, []]);
}

/** What of that costs next to nothing: the language said, every word Chinese, nothing wider than the window. */
export async function expectReadable(page: Page, name: string): Promise<void> {
  await expectLoaded(page);
  await page.evaluate(MOTION_OVER);
  expect({
    name,
    language: await page.locator('html').getAttribute('lang'),
    foreignWords: foreignWordsIn(await page.evaluate<string>(ALL_WORDS)),
    tooWide: await page.evaluate<number>(OVERFLOW),
  }).toEqual({ name, language: 'zh-CN', foreignWords: [], tooWide: 0 });
}

/**
 * The page that was on its way is there, and no part of it is a skeleton any more. The pointer still stands where a button
 * was pressed, over whatever the new page has there; no explanation of that covers it.
 */
async function expectLoaded(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.locator('.ant-tooltip').filter({ visible: true }).first().waitFor({ state: 'hidden' });
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.locator('.ant-skeleton').filter({ visible: true }).first().waitFor({ state: 'hidden' });
}

/** Nothing is wider than the window. */
export async function expectFits(page: Page, name: string): Promise<void> {
  expect([name, await page.evaluate<number>(OVERFLOW)]).toEqual([name, 0]);
}

/** The whole page, or, under an open dialog, what the window shows. */
async function picture(page: Page, path: string): Promise<void> {
  await page.evaluate('window.scrollTo(0, 0)');
  const fullPage = !(await page.getByRole('dialog').first().isVisible());
  await page.screenshot({ path, fullPage });
}

async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${axe.source};undefined`);
  const options = JSON.stringify({ runOnly: RULES, resultTypes: ['violations'] });
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(
    `axe.run(${IN_FRONT}, ${options})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

/** Every Latin word that has no business on a page for Chinese clerks. */
function foreignWordsIn(text: string): readonly string[] {
  const words = text.match(/[A-Za-z][\w.-]*/g) ?? [];
  return [...new Set(words)].filter((word) => !LATIN.test(word) && !ITEM.test(word));
}

// Run in the page, whose types this side does not have.

/**
 * What moves for a while is put where it comes to rest, until nothing follows; a spinner never rests, nor what is folded
 * away: neither is waited for. A picker's list that has been left is waited for, since it begins to close only later.
 */
const MOTION_OVER = `(async () => {
  const moving = () => document.getAnimations().filter(({ effect, playState }) =>
    playState !== 'finished' && effect?.getComputedTiming().iterations !== Infinity && effect?.target?.checkVisibility());
  const isLeft = () => document.querySelector('[role=combobox][aria-expanded=true]') === null &&
    [...document.querySelectorAll('.ant-select-dropdown')].some((list) => list.checkVisibility());
  for (let each = moving(); each.length > 0 || isLeft(); each = moving()) {
    for (const motion of each) motion.finish();
    await Promise.all(each.map((motion) => motion.finished.catch(() => undefined)));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
})()`;

/** What can be seen, what stands in fields, and what is only said to screen readers. */
const ALL_WORDS = `[
  document.title,
  document.body.innerText,
  ...[...document.querySelectorAll('input:not([type=radio], [type=checkbox]), textarea')].flatMap((each) => [each.value, each.placeholder]),
  ...[...document.querySelectorAll('[aria-label], [title], [alt]')]
    .filter((each) => each.closest('[aria-hidden="true"]') === null && each.checkVisibility({ visibilityProperty: true }))
    .flatMap((each) => ['aria-label', 'title', 'alt'].map((name) => each.getAttribute(name) ?? '')),
].join('\\n')`;

/** The open dialog, else the page: nobody reaches what a dialog covers, and each page is checked without one. */
const IN_FRONT = `[...document.querySelectorAll('[role=dialog][aria-modal=true]')].find((each) => each.checkVisibility()) ?? document`;

const OVERFLOW = `document.documentElement.scrollWidth - document.documentElement.clientWidth`;
