import type { CaseEvents } from '@tiaokuai/contracts';
import { callSheet } from '../call-sheets.js';
import { District } from '../district.js';
import { Browser } from './browser.js';
import type { Desk } from './desk.js';
import { chosen, dated, dialogOf, picked, typed } from './form.js';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1366, height: 768 };
const BASIS = '区委编委关于油烟、噪声监测职责的通知';
const KEEP = '先记下，稍后一起发布';

describe('The responsibility list in the console', () => {
  let district: District;
  let browser: Browser;

  beforeAll(async () => {
    district = await District.start();
    await district.advance('2026-09-17T09:00:00.000+08:00');
    browser = await Browser.start(district.system.url);
  });
  afterAll(async () => {
    await browser?.stop();
    await district?.stop();
  });

  const staffing = async (): Promise<Desk> => {
    const desk = await (await browser.desk(DESKTOP)).signInAs('编办 编制工作人员', '编办 · 编制工作人员');
    await desk.page.getByRole('navigation').getByRole('link', { name: '责任清单' }).click();
    await desk.reads('JP-17');
    return desk;
  };
  const soundEverywhere = async (desk: Desk, name: string): Promise<void> => {
    await desk.sound(`list ${name}`);
    await desk.page.setViewportSize(PHONE);
    await desk.sound(`list ${name} 390`);
    await desk.page.setViewportSize(DESKTOP);
  };
  /** A sheet by which the environment bureau is called for 油烟、噪声监测, as a street drafts it. */
  const drafted = async (): Promise<string> => {
    const called = ['hj', 'lead', '监测油烟', { itemCode: 'JP-03' }] as const;
    const sheet = await callSheet(district, 'wj', [called], { title: '江滨路油烟' });
    return (await district.open('wj/streetOfficer', 'whistle', sheet)).caseId;
  };
  const pinned = async (caseId: string): Promise<number | undefined> => {
    const { events }: CaseEvents = await district.events(caseId);
    return events.at(-1)?.pins.listVersion;
  };
  const edits = async ({ page }: Desk, item: string): Promise<void> => {
    await page.getByRole('button', { name: `修改：${item}`, exact: true }).click();
    await dialogOf(page).waitFor();
  };
  /** Chooses the unit of the n-th row that has one. */
  const choosesUnit = async ({ page }: Desk, nth: number, part: string, shown: string): Promise<void> => {
    const unit = dialogOf(page).getByRole('combobox', { name: '单位' }).nth(nth);
    await unit.click();
    await unit.fill(part);
    await page.getByRole('option', { name: shown }).first().waitFor({ state: 'attached' });
    await unit.press('Enter');
  };
  const publishes = async (desk: Desk, version: number, from?: string, what = '责任清单'): Promise<void> => {
    const { page } = desk;
    await page.getByRole('button', { name: '发布……' }).click();
    await typed('修改依据和理由', BASIS)(dialogOf(page));
    if (from !== undefined) {
      await dated('生效时间（不填为立即生效）', from)(dialogOf(page));
    }
    await desk.sound(`list publish ${what} ${version}`);
    await page.getByRole('button', { name: `发布第 ${version} 版` }).click();
    await desk.reads(`${what}第 ${version} 版已发布`);
  };

  it('is changed by the staffing office: another lead, published with its basis, compared, and judged by from then on', async () => {
    expect(await pinned(await drafted())).toBe(1);
    const desk = await staffing();
    const { page } = desk;
    await soundEverywhere(desk, 'to be changed');
    await edits(desk, 'JP-03 油烟、噪声监测');
    for (const nth of [0, 1]) await choosesUnit(desk, nth, '综合执法', '综合执法局');
    await soundEverywhere(desk, 'edit');
    await dialogOf(page).getByRole('button', { name: KEEP }).click();
    await desk.reads('已改 1 项，尚未发布');
    await desk.reads(/JP-03 油烟、噪声监测：主体责任单位、主体责任$/);
    await soundEverywhere(desk, 'kept');
    await publishes(desk, 2);
    await page.getByRole('combobox', { name: '对比' }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: '第 1 版' }).click();
    await desk.reads('第 1 版与第 2 版的不同：改 1 项，增 0 项，减 0 项');
    const lead = page.getByRole('table', { name: '第 1 版与第 2 版的不同' }).getByRole('row').nth(1);
    expect(await lead.innerText()).toMatch(
      /修改 JP-03 油烟、噪声监测\s+主体责任单位\s+生态环境分局\s+综合执法局/,
    );
    await desk.reads(`依据：${BASIS}`);
    await soundEverywhere(desk, 'compared');

    await expect(drafted()).rejects.toThrow('WHISTLE.NEEDS_BASIS departments.0.itemCode');
    const street = await (await browser.desk(DESKTOP)).signIn('望江街道 · 经办人');
    await street.page.getByRole('navigation').getByRole('link', { name: '吹哨' }).click();
    await chosen('属地事项', '油烟、噪声监测')(street.page.getByRole('main'));
    await street.page.getByRole('group', { name: '第 1 个单位' }).getByText('综合执法局').first().waitFor();
  });

  it('judges by a version that comes into force later from then on and not before', async () => {
    const desk = await staffing();
    const { page } = desk;
    await edits(desk, 'JP-03 油烟、噪声监测');
    for (const nth of [0, 1]) await choosesUnit(desk, nth, '生态环境', '生态环境分局');
    await dialogOf(page).getByRole('button', { name: KEEP }).click();
    await page.getByRole('button', { name: '移出：JP-20', exact: false }).click();
    await page.getByRole('button', { name: '增加事项' }).click();
    const dialog = dialogOf(page);
    await typed('编码', 'JP-01')(dialog);
    await typed('事项名称', '夜间装修噪声')(dialog);
    await typed('领域', '生态环境')(dialog);
    for (const nth of [0, 1]) await choosesUnit(desk, nth, '综合执法', '综合执法局');
    await typed('内容', '执法检查')(dialog);
    await typed('配合责任', '发现报告')(dialog);
    await typed('法律法规', '噪声污染防治法')(dialog);
    await dated('生效日期', '2026-10-01 00:00')(dialog);
    await dialog.getByRole('button', { name: KEEP }).click();
    await desk.reads('清单里已有这个编码');
    await typed('编码', 'JP-25')(dialog);
    await desk.sound('list added');
    await dialog.getByRole('button', { name: KEEP }).click();
    await desk.reads('已改 3 项，尚未发布');
    await publishes(desk, 3, '2026-10-09 09:00');
    await desk.reads('第 3 版（尚未生效');
    await expect(drafted()).rejects.toThrow('WHISTLE.NEEDS_BASIS');
    await district.advance('2026-10-09T09:00:00.000+08:00');
    expect(await pinned(await drafted())).toBe(3);
  });

  it('has admissions and the negative list beside it, changed likewise', async () => {
    const desk = await staffing();
    const { page } = desk;
    await page.getByRole('tab', { name: '准入和负面清单' }).click();
    await desk.reads('夏季防溺水巡查');
    await soundEverywhere(desk, 'gate');
    await page.getByRole('button', { name: '修改：准入 ZR-2026-01 夏季防溺水巡查' }).click();
    // A picker that is drawn anew lets go of what is being typed: the form has to be there first.
    await desk.sound('list admission');
    await dated('至（含）', '2026-10-31')(dialogOf(page));
    await dialogOf(page).getByRole('button', { name: KEEP }).click();
    await page.getByRole('button', { name: '移出：负面清单 社区：养犬证明' }).click();
    await page.getByRole('button', { name: '增加负面清单' }).click();
    await picked('层级', '街道')(dialogOf(page));
    await typed('依据', '重复台账')(dialogOf(page));
    await dated('起始日期', '2026-10-10')(dialogOf(page));
    await dialogOf(page).getByRole('button', { name: KEEP }).click();
    await desk.reads('至少填写一项');
    await typed('关键词（空格分隔）', '重复台账')(dialogOf(page));
    await desk.sound('list negative row');
    await dialogOf(page).getByRole('button', { name: KEEP }).click();
    await desk.reads('已改 3 项，尚未发布');
    await soundEverywhere(desk, 'gate kept');
    await publishes(desk, 2, undefined, '准入和负面清单');
    await page.getByRole('combobox', { name: '对比' }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: '第 1 版' }).click();
    await desk.reads('第 1 版与第 2 版的不同：改 1 项，增 1 项，减 1 项');
    await soundEverywhere(desk, 'gate compared');
  });

  it('says what is wrong with which item, and what somebody else has changed meanwhile', async () => {
    await district.advance('2026-10-10T09:00:00.000+08:00');
    const desk = await staffing();
    const { page } = desk;
    await edits(desk, 'JP-02 餐饮油烟污染');
    await typed('事项名称', '餐饮服务业油烟')(dialogOf(page));
    await dialogOf(page).getByRole('button', { name: '加一条主体责任单位' }).click();
    await choosesUnit(desk, 1, '生态环境', '生态环境分局');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: '发布……' }).click();
    await typed('修改依据和理由', BASIS)(dialogOf(page));
    await page.getByRole('button', { name: '发布第 4 版' }).click();
    await desk.reads('多个主体责任单位须以不同场景区分');
    await desk.reads('请修改：JP-02 餐饮服务业油烟');
    await desk.sound('list rejected');
    await district.ok('POST', '/responsibility-list/versions', {
      by: 'bb/staffingOfficer',
      body: { removed: ['JP-02'], basis: BASIS },
    });
    await page.getByRole('button', { name: '发布第 4 版' }).click();
    await desk.reads('没有发布，修改仍然保留。');
    await page.getByRole('button', { name: '先不发布' }).click();
    await desk.reads('此间已被他人改动，请撤回后重改');
    await desk.sound('list overtaken');
  });

  it('is read by everybody else and changed by nobody else', async () => {
    const desk = await (await browser.desk(DESKTOP)).signIn('综合执法局 · 经办人');
    await desk.page.goto('/list');
    await desk.reads('由编办编制工作人员修改');
    await desk.reads('JP-17');
    await desk.page.getByRole('tab', { name: '准入和负面清单' }).click();
    await desk.reads('夏季防溺水巡查');
    expect(await desk.page.getByRole('button', { name: /^(修改|增加|移出)/ }).count()).toBe(0);
  });
});
