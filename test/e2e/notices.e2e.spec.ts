import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deliveries } from '@tiaokuai/contracts';
import { startLocalMailServer, type LocalMailServer } from '@tiaokuai/testing/local-mail-server';
import { startLocalReceiver, type LocalReceiver } from '@tiaokuai/testing/local-receiver';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { ApartSystem } from '../harness/system.js';
import { callSheet } from './call-sheets.js';
import { District } from './district.js';

const TITLE = '沈某某反映夜市噪音';
const SECRET = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const PICTURES = process.env['CONSOLE_PICTURES'];

describe('Notices of a whistle', () => {
  let folder: string;
  let receiver: LocalReceiver;
  let mail: LocalMailServer;
  let district: District<ApartSystem>;
  let sheet: object;
  let caseId: string;
  let browser: Browser;

  beforeAll(async () => {
    [receiver, mail] = await Promise.all([startLocalReceiver(), startLocalMailServer()]);
    folder = await mkdtemp(join(tmpdir(), 'tiaokuai-channels-'));
    const channels = join(folder, 'channels.json');
    await writeFile(channels, JSON.stringify(settingsFor(receiver, mail)));
    district = await District.startApart({ channels });
    const executablePath = process.env['CHROMIUM_PATH'];
    browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    sheet = await callSheet(district, 'wj', [['zf', 'lead', '查处占道经营', { itemCode: 'JP-01' }]], {
      title: TITLE,
    });
  });
  afterAll(async () => {
    await browser?.close();
    await district?.stop();
    await Promise.all([receiver?.close(), mail?.close()]);
    await rm(folder, { recursive: true });
  });

  async function opened(): Promise<Page> {
    const page = await browser.newPage({ baseURL: district.system.url, locale: 'zh-CN' });
    await page.goto('/');
    return page;
  }

  const words = (): readonly string[] =>
    receiver.received.map(({ path, body }) => {
      const { data, actionCard } = JSON.parse(body) as {
        data?: { word: string };
        actionCard?: { title: string };
      };
      return `${path.split('?')[0]} ${data?.word ?? actionCard?.title.split(' · ')[0]}`;
    });

  /** At an instant of the day. */
  async function give(time: string, by: string, command: string, payload: object = {}): Promise<void> {
    await district.advance(`09-17 ${time}`);
    await district.give(by, caseId, command, payload);
  }
  async function submitted(time: string): Promise<void> {
    await district.advance(`09-17 ${time}`);
    ({ caseId } = await district.open('wj/streetOfficer', 'whistle', sheet));
    await give(time, 'wj/streetOfficer', 'submitForApproval');
  }

  /**
   * A worker killed between a receiver's answer and its own note of it sends once more, later: whoever counts messages
   * kills it when nothing is on its way.
   */
  async function nothingOnItsWay(): Promise<void> {
    const query = '/deliveries?state=waiting';
    const by = 'system/rulesAdministrator';
    await eventually(async () => (await district.ok<Deliveries>('GET', query, { by })).total === 0);
  }

  it('leave the house by every channel of the unit they are for, without a word of the case', async () => {
    await submitted('08:45');
    await eventually(() => receiver.received.length === 1);
    await give('08:50', 'wj/streetHead', 'approve');
    await eventually(() => receiver.received.length === 2);
    await give('09:10', 'wj/streetDispatcher', 'blow');
    await eventually(() => receiver.received.length === 3 && mail.letters.length === 1);
    expect(words()).toEqual(['/wj 审批哨单', '/wj 哨单已批准，请吹哨', '/zf-robot 街道吹哨，请签收']);
    expect(mail.letters[0]).toContain('officer@zf.example');
    for (const told of [...receiver.received.map(({ body }) => body), district.system.output]) {
      expect(told).not.toContain('沈某某');
      expect(told).not.toContain(SECRET);
    }
  });

  it('are sent once, however often worker and projector are killed', async () => {
    const before = receiver.received.length;
    await nothingOnItsWay();
    for (const name of ['worker', 'projector'] as const) await district.system.kill(name);
    await give('10:30', 'zf/deptOfficer', 'refuse', REFUSAL);
    await district.system.start('projector');
    await district.system.kill('projector');
    for (const name of ['projector', 'worker'] as const) await district.system.start(name);
    await eventually(() => receiver.received.length > before);
    expect(words().slice(before)).toEqual(['/wj 答复拒绝']);
    await nothingOnItsWay();
    await district.system.kill('worker');
    await district.system.start('worker');
    await submitted('10:40');
    await eventually(() => receiver.received.length === before + 2);
    const ids = receiver.received.flatMap(({ headers }) => headers['webhook-id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('that nobody takes any more are told to the operator, who sends them again', async () => {
    const by = 'system/rulesAdministrator';
    const dead = () => district.ok<Deliveries>('GET', '/deliveries', { by });
    receiver.behaves({ status: 410 });
    await submitted('10:50');
    await eventually(async () => (await dead()).total === 1);
    const [letter] = (await dead()).rows;
    expect(letter).toMatchObject({
      reason: 'HTTP.410',
      attempts: 1,
      unit: { id: 'wj' },
      recipient: 'webhook',
    });
    const before = receiver.received.length;
    await district.ok('POST', `/deliveries/${letter?.deliveryId}/again`, { by });
    await eventually(() => receiver.received.length > before);
    const [first, second] = receiver.received.slice(before - 1).map(({ headers }) => headers['webhook-id']);
    expect(second).toBe(first);
    expect((await dead()).total).toBe(0);
  });

  it('are behind the bell of the console, which the keyboard opens and axe finds nothing wrong with', async () => {
    const page = await opened();
    await page.getByRole('button', { name: /^望江街道 · 主要领导/ }).click();
    const bell = page.getByRole('button', { name: /^通知，\d+ 条未读/ });
    await bell.focus();
    await pictured(page, 'bell');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '通知' });
    await dialog.getByRole('link', { name: '审批哨单' }).first().waitFor();
    await pictured(page, 'notices');
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByRole('checkbox', { name: '显示已办、已读' }).press('Space');
    await dialog.getByText('已办', { exact: true }).first().waitFor();
    await pictured(page, 'notices-all');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await bell.press('Enter');
    await dialog.getByRole('link', { name: '审批哨单' }).first().press('Enter');
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await page.getByRole('button', { name: '通知，1 条未读' }).waitFor();
  });

  it('that nobody takes stand before the operator in the console, who sends one again', async () => {
    const by = 'system/rulesAdministrator';
    receiver.behaves({ status: 410 });
    await submitted('11:00');
    await eventually(async () => (await district.ok<Deliveries>('GET', '/deliveries', { by })).total === 1);
    const page = await opened();
    await page.getByLabel('按姓名、单位或岗位查找').fill('规则管理员');
    await page
      .getByRole('button', { name: /^以.+登录$/ })
      .first()
      .click();
    await page.getByRole('link', { name: '外发通知' }).click();
    await page.getByText('对方已停用这个地址').waitFor();
    await pictured(page, 'deliveries');
    expect(await violationsOf(page)).toEqual([]);
    const before = receiver.received.length;
    await page.getByRole('button', { name: '重新送出给望江街道的通知' }).press('Enter');
    await page.getByText('没有发送失败的通知').waitFor();
    await eventually(() => receiver.received.length > before);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('tab', { name: '待重试' }).click();
    await page.getByText('没有待重试的通知').waitFor();
    await pictured(page, 'deliveries-waiting');
    expect(await violationsOf(page)).toEqual([]);
  });
});

const REFUSAL = {
  ground: 'notStatutoryDuty',
  unknownUnit: '三定方案未写明',
  citation: { itemCode: 'JP-08' },
  deputy: 'p-zf-deptDeputy-1',
};

function settingsFor({ url }: LocalReceiver, { port }: LocalMailServer): unknown {
  return {
    version: 1,
    console: 'https://tiaokuai.example',
    units: {
      wj: [{ channel: 'webhook', url: `${url}/wj`, secret: SECRET }],
      zf: [{ channel: 'dingtalk', url: `${url}/zf-robot?access_token=t`, secret: 'SEC1' }],
    },
    mail: {
      host: '127.0.0.1',
      port,
      secure: false,
      from: 'notices@tiaokuai.example',
      people: { 'p-zf-deptOfficer-1': 'officer@zf.example' },
    },
  };
}

async function pictured(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${axe.source};undefined`);
  const { violations } = await page.evaluate<{ violations: readonly { id: string }[] }>('axe.run()');
  return violations.map(({ id }) => id);
}

/** Looks again until it holds; jest's own time limit ends a wait for what never comes. */
async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}
