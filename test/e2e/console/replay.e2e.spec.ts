import { callSheet, CONTACT } from '../call-sheets.js';
import { District, until } from '../district.js';
import { Browser } from './browser.js';
import type { Desk } from './desk.js';

const TITLE = '江滨路占道经营';

describe('The replay of a case on its page', () => {
  let district: District;
  let browser: Browser;
  let desk: Desk;
  let caseId: string;
  /** The version after each act: drafted, sent for approval, approved, blown, acknowledged. */
  const versions: number[] = [];
  /** When its number stands. */
  let numbered: number | undefined;

  beforeAll(async () => {
    district = await District.start();
    const called = [['zf', 'lead', '查处占道经营', { itemCode: 'JP-01' }]] as const;
    const sheet = await callSheet(district, 'wj', called, { title: TITLE });
    await district.advance('09-17 08:40');
    const drafted = await district.open('wj/streetOfficer', 'whistle', sheet);
    caseId = drafted.caseId;
    versions.push(drafted.version);
    for (const [instant, by, command, payload] of [
      ['09-17 08:45', 'wj/streetOfficer', 'submitForApproval', {}],
      ['09-17 08:50', 'wj/streetHead', 'approve', {}],
      ['09-17 09:10', 'wj/streetDispatcher', 'blow', {}],
      ['09-17 09:40', 'zf/deptOfficer', 'acknowledge', CONTACT],
    ] as const) {
      await district.advance(instant);
      versions.push((await district.give(by, caseId, command, payload)).version);
      // Its number is a step of the engine, which comes when the register gives it.
      const { version } = await until('the case has its number', async () => {
        const view = await district.case(caseId);
        return view.number !== undefined && view;
      });
      numbered ??= version;
    }
    browser = await Browser.start(district.system.url);
    desk = await (await browser.desk()).signIn('综合执法局 · 经办人');
  });
  afterAll(async () => {
    await browser?.stop();
    await district?.stop();
  });

  /** What the page shows of the case as it stood, without its live header. */
  const past = () => desk.page.locator('.case-body > :first-child').innerText();
  const address = () => new URL(desk.page.url()).search;

  it('goes step by step with the arrow keys, and the address follows', async () => {
    const { page } = desk;
    await page.goto(`/cases/${caseId}`);
    await desk.reads(`现在是第 ${versions[4]} 步`);
    const [drafted, submitted, ...later] = versions.slice(0, 4);
    for (const version of [drafted, submitted, numbered, ...later].reverse()) {
      await page.keyboard.press('ArrowLeft');
      await desk.reads(`以下为第 ${version} 步`);
      expect(address()).toBe(`?at=${version}`);
      const { stage } = await district.case(caseId, 'zf/deptOfficer', version);
      await desk.reads(`当时的状态：${stage.word}`);
    }
    await page.keyboard.press('ArrowRight');
    await desk.reads(`以下为第 ${versions[1]} 步`);
    await page.keyboard.press('Home');
    await desk.reads(`以下为第 ${versions[0]} 步`);
    await page.keyboard.press('End');
    await desk.reads(`现在是第 ${versions[4]} 步`);
    expect(address()).toBe('');
  });

  it('shows the past as past: its own state, the header’s present, nothing to do', async () => {
    const { page } = desk;
    await page.goto(`/cases/${caseId}?at=${versions[1]}`);
    await desk.reads('当时的状态：待审批');
    await desk.sound('replay');
    expect(await page.locator('.case-header').innerText()).toContain('已吹哨');
    const history = page.getByRole('region', { name: '历史' });
    expect(await history.innerText()).toContain(
      `此后的 ${(versions[4] ?? 0) - (versions[1] ?? 0)} 步当时尚未发生。`,
    );
    expect(await history.innerText()).not.toContain('签收');
    const steps = page.getByRole('region', { name: '我的岗位现在可以' }).getByRole('button');
    expect(await steps.count()).toBeGreaterThan(0);
    for (const button of await steps.all()) expect(await button.isDisabled()).toBe(true);
  });

  it('shows the same after a reload, and to whoever opens the same address', async () => {
    await desk.reads('当时的状态：待审批');
    const seen = await past();
    await desk.page.reload();
    await desk.reads('当时的状态：待审批');
    await until('the same is shown', async () => (await past()) === seen);
    const other = await (await browser.desk()).signIn('望江街道 · 值班调度');
    await other.page.goto(desk.page.url());
    await other.reads('当时的状态：待审批');
    expect(await other.page.locator('.case-body > :first-child').innerText()).toContain('审批哨单');
  });

  it('is moved by the slider’s own keys, plays by itself, and the way back is the browser’s', async () => {
    const { page } = desk;
    await page.goto(`/cases/${caseId}`);
    const slider = page.getByRole('slider', { name: '回放到' });
    await slider.focus();
    await slider.press('ArrowLeft');
    await desk.reads(`以下为第 ${versions[3]} 步`);
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^第\d+步，09-17 周四 09:10，吹哨/);
    await page.goBack();
    await desk.reads(`现在是第 ${versions[4]} 步`);
    await page.getByRole('button', { name: '播放回放' }).click();
    await desk.reads(`以下为第 ${versions[0]} 步`);
    await desk.reads(`现在是第 ${versions[4]} 步`);
    expect(address()).toBe('');
  });

  it('takes an instant, and then shows what was recorded by then', async () => {
    const { page } = desk;
    await page.goto(`/cases/${caseId}?at=${encodeURIComponent('2026-09-17T08:55:00+08:00')}`);
    await desk.reads(`以下为第 ${versions[2]} 步（09-17 周四 08:55）`);
    await desk.reads('当时的状态：已批准，待吹哨');
    await page.getByRole('button', { name: '回到当前' }).click();
    await desk.reads(`现在是第 ${versions[4]} 步`);
  });

  it('shades the Saturday of rest on the axis of time, and not the Sunday that is worked instead of a holiday', async () => {
    const { page } = desk;
    await district.advance('09-22 08:40');
    await district.give('zf/deptOfficer', caseId, 'comment', { text: '已联系物业。' });
    await page.goto(`/cases/${caseId}`);
    await page.getByRole('button', { name: '展开各单位步骤' }).click();
    await page.getByText('按时间').click();
    const bands = page.locator('.off-hours title');
    await bands.filter({ hasText: '09-20 夜间' }).first().waitFor({ state: 'attached' });
    const rest = (await bands.allTextContents()).filter((words) => words.endsWith('休息'));
    expect(rest).toEqual(['09-19 休息']);
    await desk.sound('replay by time');
  });
});
