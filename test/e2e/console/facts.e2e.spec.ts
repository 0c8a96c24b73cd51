import { Client } from 'pg';
import { callSheet } from '../call-sheets.js';
import { District } from '../district.js';
import { Browser } from './browser.js';
import type { Desk } from './desk.js';
import { dialogOf } from './form.js';

const TITLE = '江滨路占道经营';
const FACTS = '居民多次反映，街道上门劝导无效。';
const PHONE = '13800000017';

describe('What a case keeps sealed, on its page', () => {
  let district: District;
  let browser: Browser;
  let caseId: string;
  beforeAll(async () => {
    district = await District.start();
    const called = [
      ['zf', 'lead', '查处占道经营', { itemCode: 'JP-01' }],
      ['hj', 'assist', '监测油烟', { itemCode: 'JP-03' }],
    ] as const;
    const more = { title: TITLE, citizen: { name: '沈某某', phone: PHONE } };
    const sheet = await callSheet(district, 'wj', called, more);
    await district.advance('09-17 08:40');
    ({ caseId } = await district.open('wj/streetOfficer', 'whistle', sheet));
    for (const [instant, by, command] of [
      ['09-17 08:45', 'wj/streetOfficer', 'submitForApproval'],
      ['09-17 08:50', 'wj/streetHead', 'approve'],
      ['09-17 09:10', 'wj/streetDispatcher', 'blow'],
    ] as const) {
      await district.advance(instant);
      await district.give(by, caseId, command, {});
    }
    browser = await Browser.start(district.system.url);
  });
  afterAll(async () => {
    await browser?.stop();
    await district?.stop();
  });

  const facts = (desk: Desk) => desk.page.getByRole('region', { name: '案情' });
  const opensCase = async (desk: Desk) => {
    await desk.page.goto(`/cases/${caseId}`);
    await desk.page.getByRole('heading', { name: TITLE }).waitFor();
  };

  it('the facts stand first and open for a unit that only assists; the citizen stays closed to it', async () => {
    const desk = await (await browser.desk()).signInAs('生态环境 经办人', '生态环境分局 · 经办人');
    await opensCase(desk);
    await facts(desk).getByText(FACTS).waitFor();
    const first = desk.page.locator('.case-body section').first();
    expect(await first.getAttribute('aria-label')).toBe('案情');
    expect(await desk.page.getByRole('button', { name: '查看诉求人' }).count()).toBe(0);
    await desk.sound('facts, assisting unit');
    await desk.page.context().close();
  });

  it('in a replay they are what had been said by then', async () => {
    const desk = await (await browser.desk()).signIn('综合执法局 · 经办人');
    await desk.page.goto(`/cases/${caseId}?at=1`);
    await facts(desk).getByText(FACTS).waitFor();
    await desk.page.context().close();
  });

  it('the citizen’s data ask once what for, and remember it over a reload', async () => {
    const desk = await (await browser.desk()).signIn('望江街道 · 经办人');
    const { page } = desk;
    await opensCase(desk);
    await page.getByRole('button', { name: '查看诉求人' }).click();
    await dialogOf(page).getByLabel('用途').fill('联系诉求人约定时间');
    await desk.sound('facts, asking what for');
    await dialogOf(page).getByRole('button', { name: '查看并留痕' }).click();
    await desk.reads(new RegExp(PHONE));
    await desk.sound('facts, citizen opened');
    await page.reload();
    await page.getByRole('button', { name: '查看诉求人' }).click();
    await desk.reads(new RegExp(PHONE));
    expect(await dialogOf(page).count()).toBe(0);
    await page.context().close();
  });

  it('the head of the street reads who opened what, and for what', async () => {
    const desk = await (await browser.desk()).signIn('望江街道 · 主要领导');
    await opensCase(desk);
    const log = desk.page.getByRole('region', { name: '查阅记录' });
    await log.getByText('用途：联系诉求人约定时间').first().waitFor();
    await log.getByText(/生态环境分局.*案情/).waitFor();
    await desk.sound('facts, who opened them');
    await desk.page.context().close();
  });

  it('when they cannot be read, the rest of the page stands, and asking again brings them', async () => {
    const desk = await (await browser.desk()).signIn('综合执法局 · 经办人');
    const { page } = desk;
    await page.route('**/facts', (route) => route.abort());
    await opensCase(desk);
    await desk.reads('案情暂时无法读取，页面其余内容不受影响');
    await desk.sound('facts, out of reach');
    await page.unroute('**/facts');
    await page.getByRole('button', { name: '重试' }).first().click();
    await facts(desk).getByText(FACTS).waitFor();
    await page.context().close();
  });

  it('once erased, both say so, and nothing is offered to be opened', async () => {
    const keys = new Client({ connectionString: district.system.keysDatabaseUrl });
    await keys.connect();
    await keys.query('DELETE FROM subject_key WHERE case_id = $1', [caseId]);
    await keys.end();
    const desk = await (await browser.desk()).signIn('望江街道 · 经办人');
    const { page } = desk;
    await opensCase(desk);
    await desk.reads('事实已删除，无法恢复。');
    await page.getByRole('button', { name: '查看诉求人' }).click();
    await dialogOf(page).getByLabel('用途').fill('回访');
    await dialogOf(page).getByRole('button', { name: '查看并留痕' }).click();
    await desk.reads('已删除，无法恢复');
    await dialogOf(page).waitFor({ state: 'hidden' });
    expect(await page.getByRole('button', { name: '查看诉求人' }).count()).toBe(0);
    await desk.sound('facts, erased');
    await page.context().close();
  });
});
