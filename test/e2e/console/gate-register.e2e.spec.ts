import { District, until, type Post } from '../district.js';
import { Browser } from './browser.js';
import { chosen } from './form.js';

const SMALL_SCREEN = { width: 1366, height: 768 };

describe('准入登记', () => {
  let district: District;
  let browser: Browser;

  /** A department would have a street do what is its own primary duty. */
  async function isRefused(by: Post, to: string, itemCode: string, details: string): Promise<void> {
    const [unit = ''] = by.split('/');
    const payload = {
      ...{ title: '夜市占道整治', to, itemCode, ask: 'people', urgency: 'ordinary', facts: '夜市占道。' },
      ...{ details, deputy: `p-${unit}-deptDeputy-1` },
    };
    const body = { kind: 'collaboration', payload };
    const { status, body: problem } = await district.request('POST', '/cases', { by, body });
    expect([status, problem]).toEqual([422, expect.objectContaining({ code: 'GATE.BEYOND_ASSISTING_DUTY' })]);
  }

  beforeAll(async () => {
    district = await District.start();
    await district.advance('09-17 09:10');
    await isRefused('zf/deptOfficer', 'wj', 'JP-01', '执法检查、行政处罚');
    await district.advance('09-17 09:40');
    await isRefused('zf/deptOfficer', 'yq', 'JP-01', '执法检查、行政处罚');
    await district.advance('09-17 10:20');
    await isRefused('sj/deptOfficer', 'wj', 'JP-08', '监督检查');
    await until('the register is in the lists', async () => {
      const { body } = await district.request('GET', '/gate-register', { by: 'dc/supervisor' });
      return (body as { readonly total?: number }).total === 3;
    });
    browser = await Browser.start(district.system.url);
  });
  afterAll(async () => {
    await browser?.stop();
    await district?.stop();
  });

  it('shows 督查室 what the gate refused, narrows it, and leads to the register of its sender', async () => {
    const desk = await (await browser.desk(SMALL_SCREEN)).signInAs('督查室 督查员', '督查室 · 督查员');
    const { page } = desk;
    await page.getByRole('link', { name: '准入登记' }).click();
    await desk.reads('共 3 次拦截');
    await desk.reads('超出街道配合责任，属于主体责任单位的职责');
    await desk.sound('gate register');
    await chosen('街道', '望江', '望江街道')(page.getByRole('search'));
    await desk.reads('共 2 次拦截');
    await desk.sound('gate register, narrowed');
    await page.goto('/gate-register?reason=GATE.UNLISTED');
    await desk.reads('没有符合这些条件的拦截，请放宽条件');
    await page.getByRole('button', { name: '清除条件' }).click();
    await desk.reads('共 3 次拦截');
    await page.getByRole('link', { name: '综合执法局的准入拦截登记' }).first().click();
    await page.getByRole('heading', { name: '准入拦截登记：综合执法局' }).waitFor();
    await page.context().close();
  });

  it('is empty for a department of which nothing was refused, and fits a phone', async () => {
    const desk = await (
      await browser.desk({ width: 390, height: 844 })
    ).signInAs('生态环境分局 经办人', '生态环境分局 · 经办人');
    await desk.page.goto('/gate-register');
    await desk.reads('没有被拦截的派单');
    await desk.sound('gate register, empty');
    await desk.page.context().close();
  });

  it('is in nobody’s menu who never meets the gate, and does not open to him', async () => {
    const desk = await (await browser.desk(SMALL_SCREEN)).signInAs('规则管理', '规则管理 · 规则管理员');
    await desk.reads('工作台');
    expect(await desk.page.getByRole('link', { name: '准入登记' }).count()).toBe(0);
    await desk.page.goto('/gate-register');
    await desk.page.getByRole('alert').waitFor();
    await desk.page.context().close();
  });
});
