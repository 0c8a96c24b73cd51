import { callSheet } from '../call-sheets.js';
import { District } from '../district.js';
import { Browser } from './browser.js';
import { fillSheet, TITLE } from './call-sheet.js';
import type { Desk } from './desk.js';
import { dialogOf, field, typed } from './form.js';

describe('Several people, impatient people, broken lines', () => {
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

  async function blown(title: string): Promise<string> {
    const called = [['zf', 'lead', '查处占道经营', { itemCode: 'JP-01' }]] as const;
    const sheet = await callSheet(district, 'wj', called, { title });
    const { caseId } = await district.open('wj/streetOfficer', 'whistle', sheet);
    for (const [by, command] of [
      ['wj/streetOfficer', 'submitForApproval'],
      ['wj/streetHead', 'approve'],
      ['wj/streetDispatcher', 'blow'],
    ] as const)
      await district.give(by, caseId, command);
    return caseId;
  }

  /** Commands that leave this desk from now on: their paths below `/api/v1`. */
  function sentFrom({ page }: Desk): readonly string[] {
    const sent: string[] = [];
    page.on('request', (request) => {
      const path = new URL(request.url()).pathname.replace('/api/v1', '');
      if (request.method() === 'POST' && /^\/cases($|\/[^/]+\/commands\/[^/]+$)/.test(path)) sent.push(path);
    });
    return sent;
  }

  it('of two who do the same the second is told who was first, and what he typed stays', async () => {
    const caseId = await blown('同时签收');
    const first = await (await browser.desk()).signIn('综合执法局 · 经办人');
    const second = await (await browser.desk()).signInAs('综合行政执法局 经办人', '综合执法局 · 经办人', 2);
    for (const desk of [first, second]) {
      await desk.page.goto(`/cases/${caseId}`);
      await desk.page.getByRole('button', { name: '签收', exact: true }).click();
      await typed('联系电话', '0571-80000002')(dialogOf(desk.page));
    }
    await first.completes('签收', typed('联系电话', '0571-80000001'));
    const dialog = dialogOf(second.page);
    await dialog.getByRole('button', { name: '签收', exact: true }).click();
    const name = await first.page.getByRole('button', { name: /身份操作/ }).innerText();
    const told = dialog.getByRole('alert');
    await told.getByText('您填写的时候，案件有了新的步骤').waitFor();
    await told.getByText('这一步已经不用您办了').waitFor();
    expect(await told.innerText()).toContain(`综合执法局 ${name.split(' ')[0]} 已于 08:40 签收`);
    expect(await dialog.getByRole('button', { name: '签收', exact: true }).isDisabled()).toBe(true);
    expect(await field(dialog, '联系电话').inputValue()).toBe('0571-80000002');
    await second.sound('dialog of who came second');
    const contact = (await district.case(caseId)).parties
      .flatMap(({ facts }) => facts)
      .find(({ key }) => key === 'thread.zf.contact');
    expect(contact?.text).toContain('0571-80000001');
  });

  it('a double click sends once', async () => {
    const caseId = await blown('双击签收');
    const desk = await (await browser.desk()).signIn('综合执法局 · 经办人');
    await desk.page.goto(`/cases/${caseId}`);
    await desk.page.getByRole('button', { name: '签收', exact: true }).click();
    const dialog = dialogOf(desk.page);
    await typed('联系电话', '0571-80000001')(dialog);
    const sent = sentFrom(desk);
    await dialog.getByRole('button', { name: '签收', exact: true }).dblclick();
    await desk.reads(/^签收：已记入案件历史/);
    await dialog.waitFor({ state: 'hidden' });
    expect(sent).toEqual([`/cases/${caseId}/commands/acknowledge`]);
  });

  describe('the whistle form', () => {
    let desk: Desk;
    const form = () => desk.page.getByRole('main');
    const send = () => desk.page.getByRole('button', { name: /^送主要领导审批/ });
    beforeAll(async () => (desk = await (await browser.desk()).signIn('望江街道 · 经办人')));

    it('keeps what was typed over a reload, but for the citizen’s own words and data', async () => {
      await fillSheet(desk, ['市场监管局', 'JP-08']);
      await desk.page.getByText('诉求人，加密保存、查看留痕').click();
      await typed('姓名', '王某')(form());
      await desk.page.reload();
      await desk.reads('市场监管局');
      expect(await field(form(), '地址').inputValue()).toBe('江滨路1号');
      expect(await field(form(), '标题（不得含个人信息）').inputValue()).toBe(TITLE);
      expect(await field(form(), '事实').inputValue()).toBe('');
      await desk.page.getByText('诉求人，加密保存、查看留痕').click();
      expect(await field(form(), '姓名').inputValue()).toBe('');
    });

    it('says what is missing, there where it is missing', async () => {
      await send().click();
      await desk.reads('请填写事实');
      await field(form(), '事实').and(desk.page.locator(':focus')).waitFor();
      await desk.sound('whistle form with a field missing');
      await typed('事实', '夜市占道，街道已上门劝导。')(form());
    });

    it('drafts once, whatever is pressed, and records what was changed after a broken line', async () => {
      await desk.page.route('**/commands/submitForApproval', (route) => route.abort());
      const sent = sentFrom(desk);
      await send().dblclick();
      await desk.reads('连不上服务器，请检查网络后重试');
      await desk.sound('whistle form with a broken line');
      await desk.page.unroute('**/commands/submitForApproval');
      await typed('标题（不得含个人信息）', '江滨路夜市占道')(form());
      await send().click();
      await desk.page.getByRole('heading', { name: '江滨路夜市占道' }).waitFor();
      await desk.reads('待审批');
      expect(sent.filter((path) => path === '/cases')).toHaveLength(1);
      const drafts = await district.inbox('wj/streetOfficer', 'mine');
      expect(drafts.rows.map(({ title }) => title).filter((title) => title.startsWith('江滨路'))).toEqual([
        '江滨路夜市占道',
      ]);
    });
  });
});
