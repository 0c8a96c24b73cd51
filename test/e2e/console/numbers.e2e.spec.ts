import type { Notices } from '@tiaokuai/contracts';
import { callSheet } from '../call-sheets.js';
import { District, until } from '../district.js';
import { Browser } from './browser.js';
import type { Desk } from './desk.js';
import { dialogOf } from './form.js';

const TITLE = '江滨路占道经营';
const SMALL_SCREEN = { width: 1366, height: 768 };

describe('The number of a case', () => {
  let district: District;
  let browser: Browser;
  let desk: Desk;
  const numbers: string[] = [];
  let caseId: string;
  let draft: string;

  beforeAll(async () => {
    district = await District.start();
    await district.advance('09-17 08:40');
    const called = [['zf', 'lead', '查处占道经营', { itemCode: 'JP-01' }]] as const;
    const sheet = await callSheet(district, 'wj', called, { title: TITLE });
    draft = (await district.open('wj/streetOfficer', 'whistle', sheet)).caseId;
    // Two of one title, which only their numbers tell apart.
    for (const nth of [1, 2]) {
      ({ caseId } = await district.open('wj/streetOfficer', 'whistle', sheet));
      await district.give('wj/streetOfficer', caseId, 'submitForApproval');
      await until(`number ${nth} is given`, async () => (await district.case(caseId)).number !== undefined);
      numbers.push((await district.case(caseId)).number ?? '');
    }
    await district.give('wj/streetHead', caseId, 'approve');
    await district.give('wj/streetDispatcher', caseId, 'blow');
    browser = await Browser.start(district.system.url);
    desk = await (await browser.desk(SMALL_SCREEN)).signIn('望江街道 · 经办人');
  });
  afterAll(async () => {
    await browser?.stop();
    await district?.stop();
  });

  it('follows that of the case before it, and a draft has none', async () => {
    expect(numbers).toEqual(['望江街道哨〔2026〕1号', '望江街道哨〔2026〕2号']);
    expect(await district.case(draft)).not.toHaveProperty('number');
    expect(await district.case(draft)).not.toHaveProperty('awaitsNumber');
  });

  it('stands at the head of its page, in the title of the window, and in its history as a step of the engine', async () => {
    const { page } = desk;
    await page.goto(`/cases/${caseId}`);
    await desk.reads('望江街道哨〔2026〕2号');
    await until('the window is named', async () =>
      (await page.title()).startsWith('望江街道哨〔2026〕2号 · '),
    );
    await desk.reads('取得编号');
    const steps = (await district.steps(caseId)).steps;
    const taken = steps.find(({ type }) => type.code === 'NumberAssigned');
    expect(taken).toMatchObject({ byEngine: true, type: { word: '取得编号' } });
    expect(taken?.changes).toContainEqual(
      expect.objectContaining({ label: '编号', before: null, after: '望江街道哨〔2026〕2号' }),
    );
    await desk.sound('1366 case with its number');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.case-header .case-number').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  it('finds its case in the list as people say it, and is part of the name of its link', async () => {
    const { page } = desk;
    await page.goto('/cases');
    await desk.reads('望江街道哨〔2026〕1号');
    await desk.sound('1366 cases with numbers');
    const search = page.getByRole('searchbox', { name: '标题或编号含' });
    await search.fill('哨2');
    await page.keyboard.press('Enter');
    await desk.reads('共 1 件');
    await page.getByRole('link', { name: `${TITLE}，望江街道哨〔2026〕2号` }).waitFor();
    await search.fill('望江街道哨[2026] 1号');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: `${TITLE}，望江街道哨〔2026〕1号` }).waitFor();
    await desk.reads('共 1 件');
  });

  it('stands on the workbench and in the bell of whoever is asked', async () => {
    const other = await (await browser.desk(SMALL_SCREEN)).signIn('综合执法局 · 经办人');
    await other.reads('望江街道哨〔2026〕2号');
    await other.sound('1366 workbench with numbers');
    await other.page.getByRole('button', { name: /^通知/ }).click();
    await dialogOf(other.page).getByText('望江街道哨〔2026〕2号').first().waitFor();
    await other.sound('1366 bell with numbers');
    const { rows } = await district.ok<Notices>('GET', '/notices', { by: 'zf/deptOfficer' });
    expect(rows.map(({ number }) => number)).toContain('望江街道哨〔2026〕2号');
  });
});
