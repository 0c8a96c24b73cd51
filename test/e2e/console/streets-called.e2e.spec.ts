import { District } from '../district.js';
import { Browser } from './browser.js';
import { chosen, typed } from './form.js';

/** The form of a whistle before a department, which calls streets: by nothing but the screen. */
describe('A department’s officer calls two streets', () => {
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

  it('is asked for streets and for no role, sees their deadlines, and sends the sheet for approval', async () => {
    const officer = await (await browser.desk()).signIn('综合执法局 · 经办人');
    const { page } = officer;
    await page.getByRole('navigation').getByRole('link', { name: '吹哨' }).click();
    const form = page.getByRole('main');
    await chosen('属地事项', '占道')(form);
    await chosen('单位', '望江街道')(page.getByRole('group', { name: '第 1 个单位' }));
    await page.getByRole('button', { name: '再叫一个单位' }).click();
    const second = page.getByRole('group', { name: '第 2 个单位' });
    await chosen('单位', '云桥')(second);
    expect(await second.getByLabel('任务').inputValue()).toBe('发现报告、劝导、提供疏导点');
    await chosen('网格', '01网格')(form);
    await typed('地址', '沿江一线')(form);
    await typed('事实', '夜市占道，需两街同时疏导。')(form);
    expect(await form.getByText('主办或协办').count()).toBe(0);
    expect(await form.getByText('职权依据', { exact: true }).count()).toBe(0);
    expect(await form.getByLabel('需街道配合的理由').inputValue()).toContain('街道只有配合责任');
    const foreseen = page.getByRole('region', { name: '如果现在吹哨' });
    await foreseen.getByText(/望江街道、云桥/).waitFor();
    expect(await foreseen.innerText()).toContain('09-23 周三 17:30 前');
    await officer.sound('whistle form of a department');
    await page.getByRole('button', { name: '送主要领导审批（拟叫 2 个单位）' }).click();
    await officer.reads('提请审批：已办');
    await page.getByRole('heading', { name: '沿江一线占道经营、流动摊贩' }).waitFor();
    await officer.reads('请望江街道、云桥街道配合：发现报告、劝导、提供疏导点，并书面反馈结果。');
    const { rows } = await district.inbox('zf/deptHead', 'todo');
    expect(rows.map(({ title }) => title)).toEqual(['沿江一线占道经营、流动摊贩']);
  });
});
