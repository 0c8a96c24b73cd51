import { callSheet } from '../call-sheets.js';
import { District } from '../district.js';
import { Browser } from './browser.js';
import { chosen, dated, dialogOf, typed } from './form.js';

const APPROVED_BY_DEPUTY = '代行期内的哨单';
const LEFT_FOR_THE_HEAD = '代行期后的哨单';

describe('A street head’s post, delegated for a week', () => {
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

  /** Drafted and handed in: it waits for the head of the street. */
  async function waiting(title: string): Promise<string> {
    const called = [['zf', 'lead', '查处占道经营', { itemCode: 'JP-01' }]] as const;
    const sheet = await callSheet(district, 'wj', called, { title, type: 'keyWork' });
    const { caseId } = await district.open('wj/streetOfficer', 'whistle', sheet);
    await district.give('wj/streetOfficer', caseId, 'submitForApproval');
    return caseId;
  }

  it('is acted from by the deputy with both names in the history, and not after its end', async () => {
    const caseId = await waiting(APPROVED_BY_DEPUTY);
    const administrator = await browser.desk();
    await administrator.signInAs('规则管理', '规则管理 · 规则管理员');
    const { page } = administrator;
    await page.getByRole('link', { name: '组织与岗位' }).click();
    await page.getByRole('navigation', { name: '单位' }).getByRole('link', { name: '望江街道' }).click();
    await page.getByRole('heading', { name: '望江街道', exact: true }).waitFor();
    await administrator.sound('directory');
    const head = page.getByRole('row', { name: /^主要领导/ });
    await head.getByRole('button', { name: /^授权代行：/ }).click();
    await chosen('代行人', '望江街道 分管领导', '分管领导')(dialogOf(page));
    await typed('事由', '外出学习')(dialogOf(page));
    await dated('结束时间', '2026-09-24 08:40')(dialogOf(page));
    await administrator.sound('dialog of a delegation');
    await dialogOf(page).getByRole('button', { name: '授权代行', exact: true }).click();
    await administrator.reads(/^授权代行：已记入名录/);
    await dialogOf(page).waitFor({ state: 'hidden' });
    const delegated = head.getByText(/ 代 /);
    await delegated.waitFor();
    const [deputy = '', holder = ''] = (await delegated.innerText()).split(' 代 ');
    await administrator.sound('directory with a delegation');

    const desk = await browser.desk();
    await desk.signInAs(deputy, '望江街道 · 分管领导');
    await desk.reads(`您正代行 望江街道 · 主要领导（代 ${holder}）`);
    await desk.sound('workbench of who acts for another');
    await desk.page.getByRole('button', { name: '以此岗位办理' }).click();
    await desk.reads(`${deputy} 正以`);
    await desk.page.goto(`/cases/${caseId}`);
    await desk.pressesStep('批准吹哨');
    await desk.completes('批准吹哨');
    await desk.reads(new RegExp(`${deputy}.*代 ${holder}`));
    await desk.sound('case approved for another');

    await district.advance('09-24 08:30');
    const later = await waiting(LEFT_FOR_THE_HEAD);
    await district.advance('09-24 08:40');
    await desk.page.goto(`/cases/${later}`);
    await desk.reads('望江街道 · 分管领导');
    // Until the head is late nobody else approves.
    await desk.reads('当前岗位无待办事项');
    expect(await desk.page.getByRole('button', { name: '批准吹哨', exact: true }).count()).toBe(0);
  });

  it('is handed over by its holder himself from the menu of posts, and taken back', async () => {
    const desk = await browser.desk();
    await desk.signIn('望江街道 · 主要领导');
    const { page } = desk;
    await page.getByRole('banner').locator('.user-menu').click();
    await page.getByRole('menuitem', { name: '授权代行' }).click();
    await chosen('代行人', '分管领导')(dialogOf(page));
    await dated('结束时间', '2026-10-10 08:40')(dialogOf(page));
    await dialogOf(page).getByRole('button', { name: '授权代行', exact: true }).click();
    await desk.reads(/^授权代行：已记入名录/);
    await dialogOf(page).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^撤回：/ }).click();
    await dialogOf(page).getByRole('button', { name: '撤回授权', exact: true }).click();
    await desk.reads(/^撤回授权：已记入名录/);
    await page.getByRole('button', { name: '主要领导的历任' }).click();
    await dialogOf(page).getByText(/ 代 /).first().waitFor();
    await desk.sound('history of a post');
  });

  it('is not left empty without being told what waits there, and every change is on record', async () => {
    await waiting('等主要领导批准的哨单');
    const desk = await browser.desk();
    await desk.signInAs('规则管理', '规则管理 · 规则管理员');
    const { page } = desk;
    await page.goto('/directory?unit=wj');
    const head = page.getByRole('row', { name: /^主要领导/ });
    await head.getByRole('button', { name: /^免岗：/ }).click();
    await dialogOf(page).getByText('望江街道 主要领导将无人在岗，有').waitFor();
    await desk.sound('dialog of a relief');
    await dialogOf(page).getByRole('button', { name: '先不办' }).click();
    await page.getByRole('tab', { name: '变更记录' }).click();
    await desk.reads('导入名录');
    await page.getByRole('button', { name: '比较', exact: true }).click();
    await page.getByRole('table', { name: '两个版本的不同' }).waitFor();
    await desk.sound('versions of the directory');
    await page.getByRole('link', { name: '看这一版' }).nth(1).click();
    await desk.reads('回看 · 只读');
    expect(await page.getByRole('button', { name: '任岗' }).count()).toBe(0);
    await desk.sound('an earlier directory');
  });
});
