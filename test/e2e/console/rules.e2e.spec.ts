import { blownWhistle } from '../call-sheets.js';
import { District } from '../district.js';
import { Browser } from './browser.js';
import type { Desk } from './desk.js';
import { dialogOf, field, hasPicked, typed } from './form.js';

const TITLE = '江滨路占道经营';
/** Made up. New Year 2027 is a Friday; Saturday 9 January makes up for Tuesday the 5th. */
const NOTICE = `一、元旦：1月1日（周五）至5日（周二）放假调休，共5天。1月9日（周六）上班。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）上班。
三、国庆节：10月1日（周五）至4日（周一）放假，共4天。`;
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1366, height: 768 };

/** Chooses the version to compare with. */
async function compareWith({ page }: Desk, version: string): Promise<void> {
  await page.getByRole('combobox', { name: '对比' }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: version }).click();
}

describe('Rules and calendar in the console', () => {
  let district: District;
  let browser: Browser;

  beforeAll(async () => {
    district = await District.start();
    // A Tuesday in the last days of the last year that was published.
    await district.advance('2026-12-29T09:00:00.000+08:00');
    await blownWhistle(district, 'wj', [['zf', 'lead', '查处占道经营', { itemCode: 'JP-01' }]], {
      title: TITLE,
    });
    browser = await Browser.start(district.system.url);
  });
  afterAll(async () => {
    await browser?.stop();
    await district?.stop();
  });

  const administrator = async (): Promise<Desk> =>
    (await browser.desk(DESKTOP)).signInAs('规则管理', '规则管理 · 规则管理员');
  const soundEverywhere = async (desk: Desk, name: string): Promise<void> => {
    await desk.sound(`rules ${name}`);
    await desk.page.setViewportSize(PHONE);
    await desk.sound(`rules ${name} 390`);
    await desk.page.setViewportSize(DESKTOP);
  };

  it('takes next year’s notice from its text, tries it on what runs, and publishes it', async () => {
    const desk = await administrator();
    const { page } = desk;
    await page.getByRole('link', { name: '规则与日历' }).click();
    await page.getByRole('tab', { name: '日历' }).click();
    await page.getByRole('button', { name: '录入节假日通知' }).click();
    await page.getByLabel('标题').fill('关于2027年部分节假日安排的通知（虚构）');
    await page.getByLabel('成文日期').fill('2026-12-10');
    await page.getByLabel('通知原文').fill(NOTICE);
    await page.getByRole('button', { name: '识别日期' }).click();
    await desk.reads('识别出 5 项安排');
    await page.getByRole('button', { name: '试算（不发布）' }).click();
    const result = page.getByRole('region', { name: '试算结果' });
    // Five working days after the 29th: 30, 31, then by presumption 4, 5, 6 January; by the notice 6, 7, 8.
    const moved = result.getByRole('row').filter({ hasText: '2027-01-06 周三 17:30' });
    await moved.filter({ hasText: '2027-01-08 周五 17:30' }).first().waitFor();
    await soundEverywhere(desk, 'notice tried');
    await page.getByRole('button', { name: '发布……' }).click();
    await page.getByRole('button', { name: '发布并重算' }).click();
    await desk.reads('工作日历第 2 版已发布');
    const january = page.getByRole('table').filter({ hasText: /^1月/ }).first();
    await january.getByRole('cell', { name: /^5\s*休$/ }).waitFor();
    await january.getByRole('cell', { name: /^9\s*班$/ }).waitFor();
    await soundEverywhere(desk, 'calendar');
    await compareWith(desk, '第 1 版');
    await desk.reads('第 1 版与第 2 版的不同：');
    await soundEverywhere(desk, 'calendars compared');
    await desk.leaves();
    await desk.signIn('综合执法局 · 经办人');
    await desk.opens(TITLE);
    await desk.reads(/01-08 周五 17:30/);
  });

  it('changes a limit, publishes it with its reason, and shows the difference', async () => {
    const desk = await administrator();
    const { page } = desk;
    await page.goto('/rules');
    await desk.reads('现行');
    await soundEverywhere(desk, 'limits');
    await page.getByLabel('按名称或依据查找').fill('吹哨报到');
    await page.getByRole('button', { name: '修改：报到 · 一般', exact: true }).click();
    const dialog = dialogOf(page);
    await typed('时长', '2')(dialog);
    await desk.sound('rules edit');
    await dialog.getByRole('button', { name: '先记下，稍后一起发布' }).click();
    await desk.reads('已改 1 行，尚未发布');
    await desk.sound('rules kept');
    await page.getByLabel('按名称或依据查找').fill('白单的事项');
    await page.getByRole('button', { name: '修改：临期自动发白单的事项' }).click();
    const appliesTo = field(dialogOf(page), '适用于');
    await appliesTo.click();
    await appliesTo.fill('吹哨报到 · 报到');
    await page.getByRole('option', { name: '吹哨报到 · 报到' }).first().waitFor({ state: 'attached' });
    for (const key of ['Enter', 'Escape']) await appliesTo.press(key);
    await hasPicked(appliesTo);
    await dialogOf(page).getByRole('button', { name: '先记下，稍后一起发布' }).click();
    await desk.reads('已改 2 行，尚未发布');
    await desk.reads(/改为 .+、吹哨报到 · 报到$/);
    await desk.sound('rules kept, what it applies to');
    await page.getByRole('button', { name: '发布……' }).click();
    await typed('修改依据和理由', '岁末路途拥堵，区政府办公室批复放宽')(dialogOf(page));
    await desk.sound('rules publish');
    const from = dialogOf(page).getByLabel('生效时间');
    await from.click();
    // The browser stands in another year and zone.
    await page.getByText('此刻', { exact: true }).click();
    expect(await from.inputValue()).toBe('2026-12-29 09:00');
    await from.click();
    await page.locator('[aria-current=date]', { hasText: '29' }).waitFor();
    await page.locator('.pick-date').getByRole('button', { name: '下个月' }).click();
    await page.locator('td[title="2027-01-05"]', { hasText: /^5\s*休$/ }).waitFor();
    await page.locator('td[title="2027-01-09"]', { hasText: /^9\s*班$/ }).waitFor();
    await desk.sound('rules publish, from when');
    await page.keyboard.press('Escape');
    await from.fill('');
    await page.getByRole('button', { name: '发布第 2 版' }).click();
    await desk.reads('时限表第 2 版已发布');
    await compareWith(desk, '第 1 版');
    await desk.reads('第 1 版与第 2 版的不同：改 2 行');
    await soundEverywhere(desk, 'limits compared');
  });

  it('is read by everybody else and changed by nobody else', async () => {
    const desk = await (await browser.desk(DESKTOP)).signIn('综合执法局 · 经办人');
    await desk.page.goto('/rules');
    await desk.reads('只有规则管理员可以修改');
    await desk.page.getByRole('heading', { name: '吹哨报到' }).waitFor();
    expect(await desk.page.getByRole('button', { name: /^修改/ }).count()).toBe(0);
    await desk.page.getByRole('tab', { name: '日历' }).click();
    await desk.page.getByRole('heading', { name: /年$/ }).first().waitFor();
    expect(await desk.page.getByRole('button', { name: '录入节假日通知' }).count()).toBe(0);
  });
});
