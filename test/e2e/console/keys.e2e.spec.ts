import type { Locator, Request } from 'playwright-core';
import { blownWhistle } from '../call-sheets.js';
import { District } from '../district.js';
import { Browser } from './browser.js';
import type { Desk } from './desk.js';
import { dialogOf, field } from './form.js';

const TITLE = '江滨路占道经营';
/** In lists, where its number follows it. */
const NAMED = new RegExp(`^${TITLE}，`);

describe('Everything by keyboard alone', () => {
  let district: District;
  let browser: Browser;

  beforeAll(async () => {
    district = await District.start();
    await district.advance('09-17 08:40');
    browser = await Browser.start(district.system.url);
  });
  afterAll(async () => {
    await browser?.stop();
    await district?.stop();
  });

  /** What the page asks the server for from now on, of these. */
  function requestsOf({ page }: Desk, wanted: (request: Request) => boolean): readonly Request[] {
    const seen: Request[] = [];
    page.on('request', (request) => {
      if (wanted(request)) seen.push(request);
    });
    return seen;
  }

  /** Presses Tab until this has the focus. */
  async function tabTo(desk: Desk, target: Locator): Promise<void> {
    for (let pressed = 0; pressed < 60; pressed += 1) {
      if ((await target.and(desk.page.locator(':focus')).count()) > 0) return;
      await desk.page.keyboard.press('Tab');
    }
    throw new Error(`60 times Tab did not reach ${target}`);
  }

  it('a whistle: W, the fields in their order, Ctrl + Enter', async () => {
    const desk = await (await browser.desk()).signIn('望江街道 · 经办人');
    const { keyboard } = desk.page;
    const form = desk.page.getByRole('main');
    await keyboard.press('w');
    await tabTo(desk, field(form, '属地事项'));
    await keyboard.type('占道');
    await keyboard.press('Enter');
    await tabTo(desk, field(form, '网格'));
    await keyboard.type('01网格');
    await keyboard.press('Enter');
    await tabTo(desk, field(form, '地址'));
    await keyboard.type('江滨路1号');
    await tabTo(desk, form.getByRole('radio', { name: '群众诉求（日常哨）' }));
    await tabTo(desk, form.getByRole('radio', { name: '一般' }));
    await keyboard.press('ArrowRight');
    await tabTo(desk, field(form, '事实'));
    await keyboard.type('夜市占道，街道已上门劝导。');
    const sent = requestsOf(desk, (each) => each.method() === 'POST' && each.url().endsWith('/api/v1/cases'));
    await field(form, '地址').press('Enter');
    await keyboard.press('Control+Enter');
    await desk.reads('提请审批：已办');
    expect(sent).toHaveLength(1);
    await desk.reads('吹哨报到 · 紧急');
  });

  describe('at the workbench', () => {
    let desk: Desk;

    beforeAll(async () => {
      const called = [['zf', 'lead', '查处占道经营', { itemCode: 'JP-01' }]] as const;
      await blownWhistle(district, 'wj', called, { title: TITLE });
      desk = await (await browser.desk()).signIn('综合执法局 · 经办人');
      await desk.reads(TITLE);
    });

    it('Enter that belongs to an input method searches nothing', async () => {
      const { page } = desk;
      const asked = requestsOf(desk, (each) => each.url().includes('text='));
      await page.goto('/cases');
      const search = page.getByRole('searchbox', { name: '标题或编号含' });
      await search.fill('jiang');
      // As Safari tells it, after the composition has ended.
      for (const type of ['keydown', 'keyup'])
        await search.dispatchEvent(type, { key: 'Enter', code: 'Enter', keyCode: 229 });
      await search.fill('江滨');
      await Promise.all([
        page.waitForResponse((each) => each.url().includes('text=')),
        search.press('Enter'),
      ]);
      expect(asked.map((each) => new URL(each.url()).searchParams.get('text'))).toEqual(['江滨']);
      await desk.workbench();
    });

    it('J and K go from row to row, and Enter opens the case', async () => {
      const { page } = desk;
      const rows = page.getByRole('link', { name: NAMED });
      for (const [key, row] of [
        ['j', 0],
        ['j', 1],
        ['k', 0],
      ] as const) {
        await page.keyboard.press(key);
        await tabTo(desk, rows.nth(row));
      }
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: TITLE }).waitFor();
    });

    it('a step can be sent once its form is there, and not before', async () => {
      const { page } = desk;
      const described = '**/api/v1/procedures/whistle';
      let describe: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (describe = resolve));
      await page.route(described, async (route) => {
        await held;
        await route.continue();
      });
      await page.reload();
      await page.getByRole('button', { name: '签收', exact: true }).click();
      const send = dialogOf(page).getByRole('button', { name: '签收', exact: true });
      await send.waitFor();
      expect(await send.isDisabled()).toBe(true);
      describe();
      await field(dialogOf(page), '联系人').waitFor();
      expect(await send.isEnabled()).toBe(true);
      await page.unroute(described);
      await page.keyboard.press('Escape');
      await dialogOf(page).waitFor({ state: 'hidden' });
    });

    it('the focus goes into the dialog and, when it is closed, back to what opened it', async () => {
      const { page } = desk;
      const button = page.getByRole('button', { name: '签收', exact: true });
      await tabTo(desk, button);
      await page.keyboard.press('Enter');
      await field(dialogOf(page), '联系人').and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Escape');
      await dialogOf(page).waitFor({ state: 'hidden' });
      await button.and(page.locator(':focus')).waitFor();
    });

    it('the row’s own step is done without the mouse', async () => {
      const { page } = desk;
      await desk.workbench();
      await desk.reads(TITLE);
      await page.keyboard.press('j');
      await tabTo(desk, page.getByRole('link', { name: '签收', exact: true }));
      await page.keyboard.press('Enter');
      await tabTo(desk, field(dialogOf(page), '联系电话'));
      await page.keyboard.type('0571-80000001');
      await page.keyboard.press('Control+Enter');
      await desk.reads(/^签收：已记入案件历史/);
    });

    it('single keys are deaf where something is typed, and can be switched off', async () => {
      const { page } = desk;
      await page.goto('/list');
      const search = page.getByRole('textbox', { name: '按事项、编号或部门查找' });
      await search.fill('');
      await search.press('w');
      expect(await search.inputValue()).toBe('w');
      expect(new URL(page.url()).pathname).toBe('/list');
      await search.fill('');
      await page.getByRole('heading', { name: '属地管理事项责任清单' }).click();
      await page.keyboard.press('?');
      await desk.reads('使用单键');
      await desk.sound('dialog keys');
      await dialogOf(page).getByRole('checkbox').uncheck();
      await page.keyboard.press('Escape');
      await dialogOf(page).waitFor({ state: 'hidden' });
      await page.keyboard.press('w');
      await page.keyboard.press('?');
      expect(new URL(page.url()).pathname).toBe('/list');
      expect(await dialogOf(page).count()).toBe(0);
    });
  });
});
