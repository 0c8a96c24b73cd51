import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Client, Connection } from '@temporalio/client';
import { CASE_TASK_QUEUE, DELIVERY_WORKFLOW, RECORDED_SIGNAL } from '@tiaokuai/contracts';
import { addMillis, type LimitRow } from '@tiaokuai/domain';
import { startLocalReceiver } from '@tiaokuai/testing/local-receiver';
import { DEFAULT_LIMITS, DEMONSTRATION_ADMINISTRATOR } from '@tiaokuai/reference-data';
import { sendInProcess } from '../e2e/in-process.js';
import { callSheet, CLOSING, CONTACT, notifyResult, ON_SITE, SCORES, SOLVED } from '../e2e/call-sheets.js';
import { District, until } from '../e2e/district.js';

/** Enough wake-ups for a run to hand over to a new one. */
const MANY = 320;

const receiver = await startLocalReceiver();
const folder = mkdtempSync(join(tmpdir(), 'tiaokuai-recording-'));
const channels = join(folder, 'channels.json');
const robot = { channel: 'wecom', url: `${receiver.url}/send?key=k` };
writeFileSync(channels, JSON.stringify({ version: 1, console: 'https://localhost', units: { sj: [robot] } }));
const district = await District.start({ clock: 'real', channels });
const { system } = district;
const connection = await Connection.connect({ address: process.env['TIAOKUAI_TEST_TEMPORAL_ADDRESS'] });
const client = new Client({ connection, namespace: system.namespace });

/** Writes the history of one run; machine names are left out. */
async function record(name: string, workflowId: string, runId?: string): Promise<void> {
  const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  const text = JSON.stringify(history, (key, value: unknown) => (key === 'identity' ? 'worker' : value), 1);
  const file = new URL(`./histories/${name}.json`, import.meta.url);
  if (text.length < 200_000) writeFileSync(file, `${text}\n`);
  else writeFileSync(new URL(`${file.href}.gz`), gzipSync(text));
  console.log(`${name}: ${history.events?.length} events`);
}

/** Emergencies are acknowledged and attended within a minute, so that a recording sees limits pass. */
async function shortenLimits(): Promise<void> {
  const clock = { unit: 'emergencyHours', minutes: 1 } as const;
  const isShort = ({ key, variant }: LimitRow) =>
    variant === 'emergency' && (key === 'whistle.acknowledge' || key === 'whistle.arrive');
  const rows = DEFAULT_LIMITS.map((row) => (isShort(row) ? { ...row, clock } : row));
  const inForceFrom = addMillis(await district.now(), 2_000);
  const command = { name: 'publishLimits', payload: { rows, inForceFrom } };
  await sendInProcess(system, { caseId: 'limits', actor: DEMONSTRATION_ADMINISTRATOR, command }, 'real');
  await until('the limits are in force', async () => (await district.now()) > inForceFrom);
}

async function limitsPassAndCaseCloses(): Promise<void> {
  const called = [['sl', 'lead', '封堵渗漏', { itemCode: 'JP-17' }]] as const;
  const own = { title: '堤防渗漏抢险', type: 'emergencyResponse', urgency: 'emergency' };
  const { caseId } = await district.open(
    'sp/streetDispatcher',
    'whistle',
    await callSheet(district, 'sp', called, own),
  );
  await district.give('sp/streetDispatcher', caseId, 'blowNow');
  await until(
    'both limits pass and the red order is open',
    async () => {
      const { events } = await district.events(caseId);
      const passed = events.filter(({ type }) => type === 'ObligationElapsed').length;
      const { reactions } = await district.case(caseId);
      return passed === 2 && reactions.every(({ performed }) => performed);
    },
    120_000,
  );
  await district.give('sl/deptOfficer', caseId, 'reportIn', ON_SITE);
  await district.give('sp/streetHead', caseId, 'confirmAfter', { confirmed: true });
  await district.give('sl/deptOfficer', caseId, 'submitResult', SOLVED);
  await district.give('sp/streetOfficer', caseId, 'acceptResult', { unit: 'sl' });
  await district.give('sp/streetDeputy', caseId, 'evaluateDepartment', { unit: 'sl', ...SCORES });
  const noticeId = await notifyResult(district, 'sl', caseId);
  await until('the case hears of its notice', async () =>
    (await district.events(caseId)).events.some(({ type }) => type === 'NotificationLinked'),
  );
  await district.give('sp/streetHead', caseId, 'close', CLOSING);
  await until('its workflow ends', async () => {
    const { status } = await client.workflow.getHandle(caseId).describe();
    return status.name === 'COMPLETED';
  });
  await record('limits-passed-and-closed', caseId);
  await record('notification-performs-a-reaction', noticeId);
}

async function sleepsAndHandsOver(): Promise<void> {
  const called = [['zf', 'lead', '清理暴露垃圾', { itemCode: 'JP-24' }]] as const;
  const sheet = await callSheet(district, 'wj', called, { title: '暴露垃圾' });
  const { caseId } = await district.open('wj/streetOfficer', 'whistle', sheet);
  await district.give('wj/streetOfficer', caseId, 'submitForApproval');
  await district.give('wj/streetHead', caseId, 'approve');
  await district.give('wj/streetDispatcher', caseId, 'blow');
  await district.give('zf/deptOfficer', caseId, 'acknowledge', CONTACT);
  const { runId } = await until('it sleeps', () =>
    client.workflow
      .getHandle(caseId)
      .describe()
      .catch(() => undefined),
  );
  for (let n = 1; n <= MANY; n++) {
    await client.workflow.signalWithStart('whistle', {
      workflowId: caseId,
      taskQueue: CASE_TASK_QUEUE,
      args: [{ caseId, recorded: 0 }],
      signal: RECORDED_SIGNAL,
      signalArgs: [{ caseId, version: 10_000 + n }],
    });
    if (n === 3) await record('asleep-and-woken', caseId, runId);
    await until('it has woken', async () => {
      const { historyLength, runId: now } = await client.workflow.getHandle(caseId).describe();
      return now !== runId || historyLength > n * 4;
    });
  }
  await record('handed-over-to-a-new-run', caseId, runId);
}

async function noticeIsTriedAgain(): Promise<void> {
  receiver.behaves({ status: 503 });
  const called = [['sj', 'lead', '查处食品摊贩', { itemCode: 'JP-08' }]] as const;
  const sheet = await callSheet(district, 'wj', called, { title: '通知' });
  const { caseId } = await district.open('wj/streetOfficer', 'whistle', sheet);
  await district.give('wj/streetOfficer', caseId, 'submitForApproval');
  await district.give('wj/streetHead', caseId, 'approve');
  await district.give('wj/streetDispatcher', caseId, 'blow');
  await until('the notice is taken', () => Promise.resolve(receiver.received.length === 2));
  for await (const { workflowId } of client.workflow.list({
    query: `WorkflowType = '${DELIVERY_WORKFLOW}'`,
  })) {
    await client.workflow.getHandle(workflowId).result();
    await record('notice-tried-again', workflowId);
  }
}

try {
  await noticeIsTriedAgain();
  await shortenLimits();
  await limitsPassAndCaseCloses();
  await sleepsAndHandsOver();
} finally {
  await connection.close();
  await district.stop();
  await receiver.close();
  rmSync(folder, { recursive: true });
}
