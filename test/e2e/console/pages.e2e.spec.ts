import { randomUUID } from 'node:crypto';
import { blownWhistle } from '../call-sheets.js';
import { District } from '../district.js';
import { Browser } from './browser.js';
import { fillSheet } from './call-sheet.js';
import type { Desk } from './desk.js';
import { chosen, dialogOf } from './form.js';
import { expectFits } from './page-check.js';

const TITLE = '江滨路占道经营';

/** A phone; a small desktop, which is made wider for a look besides. */
const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 720 },
];
const WIDER = { width: 1440, height: 900 };

/** `expectSound` on the pages that the main job does not pass, and on those it does in other widths. */
describe('Every page', () => {
  let district: District;
  let browser: Browser;
  let caseId: string;

  beforeAll(async () => {
    district = await District.start();
    await district.advance('09-17 08:40');
    const called = [
      ['zf', 'lead', '查处占道经营', { itemCode: 'JP-01' }],
      ['sj', 'assist', '查处食品摊贩', { itemCode: 'JP-08' }],
      ['hj', 'assist', '监测油烟', { itemCode: 'JP-03' }],
    ] as const;
    caseId = await blownWhistle(district, 'wj', called, { title: TITLE });
    browser = await Browser.start(district.system.url);
  });
  afterAll(async () => {
    await browser?.stop();
    await district?.stop();
  });

  describe.each(SIZES)('in a window of $width pixels', (size) => {
    let desk: Desk;
    async function sound(name: string): Promise<void> {
      await desk.sound(`${size.width} ${name}`);
      if (size.width < 1000) return;
      await desk.page.setViewportSize(WIDER);
      await expectFits(desk.page, name);
      await desk.page.setViewportSize(size);
    }
    beforeEach(async () => (desk = await browser.desk(size)));
    afterEach(() => desk.page.context().close());

    it('signing in: the people, one found by words, the posts to choose from', async () => {
      const { page } = desk;
      await page.goto('/cases');
      await desk.reads('街道一方');
      await page.getByLabel('按姓名、单位或岗位查找').fill('监督中心');
      await desk.reads(/^找到 \d+ 人/);
      await sound('sign-in');
      await page.getByRole('button', { name: /^望江街道 · 经办人/ }).click();
      await desk.reads('请选择岗位');
      await sound('posts');
      await page.getByRole('button', { name: '换一个人登录' }).click();
      await desk.reads('街道一方');
      await sound('signed out');
    });

    it('the clock of a drill, for who moves it', async () => {
      await desk.signInAs('规则管理', '规则管理 · 规则管理员');
      await desk.page.getByRole('button', { name: '演练时钟' }).click();
      await desk.reads('过 1 小时');
      await sound('clock');
    });

    it('the workbench: its tabs, its tiles and the menu of posts', async () => {
      const { page } = desk;
      await desk.signIn('综合执法局 · 经办人');
      await desk.reads(TITLE);
      await sound('workbench');
      await page.getByRole('button', { name: '已超期' }).click();
      await desk.reads('这一类里没有待办');
      await sound('workbench, nothing overdue');
      for (const tab of ['已办', '我发起', '抄送']) {
        await page.getByRole('tab', { name: tab }).click();
        await desk.reads('还没有');
        await sound(`workbench ${tab}`);
      }
      await page.getByRole('button', { name: /^通知/ }).click();
      await dialogOf(page).waitFor();
      await sound('notices');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /综合执法局 · 经办人/ }).click();
      await desk.reads('退出登录');
      await sound('menu of posts');
      await page.keyboard.press('Escape');
    });

    it('the cases: found by filters, and none', async () => {
      const { page } = desk;
      await desk.signIn('综合执法局 · 经办人');
      await page.goto('/cases');
      await desk.reads(TITLE);
      await chosen('单位', '市场监督管理局', '市场监管局')(page.getByRole('search'));
      await desk.reads('共 1 件');
      await sound('cases');
      await page.getByRole('searchbox', { name: '标题或编号含' }).fill('没有这样的案件');
      await page.keyboard.press('Enter');
      await desk.reads('没有符合这些条件的案件');
      await sound('no cases');
      await page.getByRole('button', { name: '清除条件' }).click();
      await desk.reads(TITLE);
    });

    it('the responsibility list: all of it, and nothing found', async () => {
      const { page } = desk;
      await desk.signIn('综合执法局 · 经办人');
      await page.goto('/list');
      await desk.reads('JP-17');
      await sound('list');
      await page.getByLabel('按事项、编号或部门查找').fill('没有');
      await desk.reads('清单里没有这样的事项');
      await sound('list, nothing found');
    });

    it('how each kind of case goes', async () => {
      const { page } = desk;
      await desk.signIn('综合执法局 · 经办人');
      await page.goto('/procedures');
      await page.getByRole('heading', { name: '吹哨报到：流程图' }).waitFor();
      await page
        .getByRole('region', { name: /流程图/ })
        .locator('svg')
        .first()
        .waitFor();
      await sound('procedure');
    });

    it('a case, now and as it stood, and its lanes by step and by time', async () => {
      const { page } = desk;
      await desk.signIn('综合执法局 · 经办人');
      await page.goto(`/cases/${caseId}`);
      await page.getByRole('heading', { name: TITLE }).waitFor();
      await page.getByRole('button', { name: '展开各单位步骤' }).click();
      await page.getByText('按时间').click();
      await sound('case');
      await page.goto(`/cases/${caseId}?at=3`);
      await desk.reads('当时的状态：待审批');
      await sound('case as it stood');
    });

    it('the form of a whistle, and one of a command', async () => {
      const { page } = desk;
      await desk.signIn('综合执法局 · 经办人');
      await page.goto(`/cases/${caseId}`);
      await page.getByRole('button', { name: '拒绝', exact: true }).click();
      await dialogOf(page).getByLabel('同意拒绝的分管负责人').waitFor();
      await sound('dialog');
      await page.keyboard.press('Escape');
      await dialogOf(page).waitFor({ state: 'hidden' });
      await desk.leaves();
      await desk.signIn('望江街道 · 经办人');
      await fillSheet(desk, ['市场监管局', 'JP-08']);
      await desk.reads('09-17 周四 10:40 前');
      await sound('whistle form');
    });

    it('what is not there', async () => {
      const { page } = desk;
      await desk.signIn('综合执法局 · 经办人');
      await page.goto('/nowhere');
      await desk.reads('没有这个页面');
      await sound('no such page');
      await page.goto('/cases/no-such-case');
      await page.getByRole('alert').waitFor();
      await sound('no such case');
    });
  });

  it('tells two units of one short name apart where one is picked', async () => {
    const desk = await (await browser.desk()).signInAs('规则管理', '规则管理 · 规则管理员');
    const { page } = desk;
    const added = { id: 'wj2', name: '望江街道（江北）', shortName: '望江街道' };
    const answer = await page.request.post('/api/v1/directory/commands/registerUnit', {
      data: { ...added, kind: 'street', jurisdiction: 'cn-mainland' },
      headers: { 'tiaokuai-post': 'system/rulesAdministrator', 'idempotency-key': randomUUID() },
    });
    expect(answer.status()).toBe(200);
    await page.goto('/cases');
    await page.getByRole('search').getByLabel('单位').click();
    await page.keyboard.type('望江');
    const options = page.locator('.ant-select-item-option');
    await options.filter({ hasText: '江北' }).waitFor();
    const words = await options.allTextContents();
    expect(words.filter((each) => /^望江街道/.test(each)).sort()).toEqual([
      '望江街道（wj）',
      '望江街道（江北）',
    ]);
  });
});
