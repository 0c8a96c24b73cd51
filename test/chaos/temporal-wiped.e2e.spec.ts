import { propertiesOf } from '@tiaokuai/domain';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import type { CaseEventView, CaseView } from '@tiaokuai/contracts';
import { callSheet, CLOSING, CONTACT, ON_SITE, SCORES, SOLVED } from '../e2e/call-sheets.js';
import { District, until } from '../e2e/district.js';
import { ownTemporal } from '../harness/own-servers.js';

type Act = readonly [instant: string, by: string, command: string, payload?: object];

/** Story 1 in two halves, the night of 09-18 between them; what is said in words is in its own spec. */
const FIRST_HALF: readonly Act[] = [
  ['09-15 15:20', 'wj/streetOfficer', 'submitForApproval'],
  ['09-15 16:30', 'wj/streetHead', 'approve'],
  ['09-15 16:40', 'wj/streetDispatcher', 'blow'],
  ['09-15 17:05', 'zf/deptOfficer', 'acknowledge', CONTACT],
  ['09-16 08:50', 'sj/deptOfficer', 'acknowledge', CONTACT],
  ['09-16 10:20', 'ga/deptOfficer', 'acknowledge', CONTACT],
  ['09-18 18:10', 'zf/deptOfficer', 'reportIn', ON_SITE],
  ['09-18 18:25', 'sj/deptOfficer', 'reportIn', ON_SITE],
];
const SECOND_HALF: readonly Act[] = [
  ['09-18 18:42', 'ga/deptOfficer', 'reportIn', ON_SITE],
  ['09-20 11:00', 'zf/deptOfficer', 'submitResult', SOLVED],
  ['09-21 10:30', 'sj/deptOfficer', 'submitResult', SOLVED],
  ['09-21 16:00', 'ga/deptOfficer', 'submitResult', SOLVED],
  ['09-22 09:00', 'wj/streetOfficer', 'acceptResult', { unit: 'zf' }],
  ['09-22 09:00', 'wj/streetOfficer', 'acceptResult', { unit: 'sj' }],
  ['09-22 09:00', 'wj/streetOfficer', 'acceptResult', { unit: 'ga' }],
];
const END: readonly Act[] = [
  ['09-24 15:00', 'wj/streetDeputy', 'evaluateDepartment', { unit: 'zf', ...SCORES }],
  ['09-24 15:00', 'wj/streetDeputy', 'evaluateDepartment', { unit: 'sj', ...SCORES }],
  ['09-24 15:00', 'wj/streetDeputy', 'evaluateDepartment', { unit: 'ga', ...SCORES }],
  ['09-28 09:30', 'wj/streetHead', 'close', CLOSING],
];

/** For the engine to do what follows, on a machine that has other work too. Milliseconds. */
const PATIENCE = 180_000;
/** The limit of 18:30 has passed, and somebody came too late. */
const LIMIT_PASSED = '09-18 18:35';

/** What another case reported of itself, or a register gave, comes when that gets to it, between whatever acts: told apart, by content. */
const LINKS = ['CaseLinked', 'CaseLinkEnded', 'NumberAssigned'];

function linksOf(events: readonly CaseEventView[]): readonly string[] {
  return events
    .filter(({ type }) => LINKS.includes(type))
    .map(
      ({ type, payload }) =>
        `${type} ${String(propertiesOf(payload)['kind'] ?? '')} ${String(propertiesOf(payload)['about'] ?? '')}`,
    )
    .sort();
}

/** What the rules made of it; ids of cases differ from run to run and are named by their part. */
function toldOf(events: readonly CaseEventView[], names: Readonly<Record<string, string>>): unknown {
  const own = events.filter(({ type }) => !LINKS.includes(type));
  const told = own.map(({ type, payload, effectiveAt, actor }) => ({
    type,
    payload,
    effectiveAt,
    by: actor.post,
  }));
  const text = Object.entries(names).reduce(
    (changed, [id, name]) => changed.replaceAll(id, name),
    JSON.stringify(told),
  );
  return JSON.parse(text.replaceAll(/"sealed":\{[^}]*\}/g, '"sealed":{}'));
}

/**
 * Waits until the engine has done all that follows from a case: its own reactions, those of the cases they opened, and
 * what these reported back. Only then does what the case tells not depend on how quick the engine was.
 */
async function allFollowed(district: District, caseId: string): Promise<void> {
  let seen = '';
  await until(
    `all that follows from ${caseId} is done`,
    async () => {
      const views = await withOpened(district, caseId);
      const before = seen;
      seen = views.map((view) => `${view.caseId} ${view.version}`).join();
      const done = views.every(
        ({ reactions, unrecorded }) =>
          unrecorded.length === 0 && reactions.every(({ performed }) => performed),
      );
      // Read one after the other: only what stood still over two readings stood so at one instant.
      return done && seen === before;
    },
    PATIENCE,
  );
}

/** A case and all that were opened because of it. */
async function withOpened(district: District, caseId: string): Promise<readonly CaseView[]> {
  const views = new Map<string, CaseView>();
  const waiting = [caseId];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (views.has(id)) continue;
    const view = await district.case(id);
    views.set(id, view);
    waiting.push(...view.reactions.flatMap((each) => (each.does === 'open' ? (each.caseId ?? []) : [])));
  }
  return [...views.values()];
}

async function nightMarket(district: District, meanwhile: () => Promise<void>): Promise<unknown> {
  const sheet = await callSheet(
    district,
    'wj',
    [
      ['zf', 'lead', '查处占道经营', { itemCode: 'JP-01' }],
      ['sj', 'assist', '查处食品摊贩', { itemCode: 'JP-08' }],
      ['ga', 'assist', '疏导交通', { itemCode: 'JP-19' }],
    ],
    { title: '江滨夜市占道经营', type: 'jointEnforcement', appointment: '2026-09-18T18:30:00.000+08:00' },
  );
  await district.advance('09-15 15:20');
  const { caseId } = await district.open('wj/streetOfficer', 'whistle', sheet);
  const play = async (acts: readonly Act[]) => {
    for (const [instant, by, command, payload] of acts) {
      await district.advance(instant);
      await district.give(by, caseId, command, payload);
      await allFollowed(district, caseId);
    }
  };
  await play(FIRST_HALF);
  await meanwhile();
  await allFollowed(district, caseId);
  await play(SECOND_HALF);
  await district.advance('09-23 10:00');
  const notice = await district.open('zf/deptOfficer', 'resultNotification', {
    aboutCaseId: caseId,
    type: 'closed',
    reference: '江通〔2026〕7号',
    content: '夜市已规范。',
    secrecy: 'public',
  });
  await district.give('zf/deptDeputy', notice.caseId, 'send');
  await allFollowed(district, notice.caseId);
  await allFollowed(district, caseId);
  await play(END);
  // Nobody but the engine files the notice: whoever forgot the case when Temporal forgot it would never do it.
  await district.advance('10-08 17:30');
  await allFollowed(district, notice.caseId);
  await allFollowed(district, caseId);
  expect((await district.case(notice.caseId)).over).toBe(true);
  const names = { [caseId]: 'whistle', [notice.caseId]: 'notice' };
  const [whistle, told] = [await district.events(caseId), await district.events(notice.caseId)];
  return [toldOf(whistle.events, names), linksOf(whistle.events), toldOf(told.events, names)];
}

/** A call that waits for approval: asleep in Temporal, with nobody about to do anything. */
async function sleepingCase(district: District): Promise<string> {
  const called = [['zf', 'lead', '清理暴露垃圾', { itemCode: 'JP-24' }]] as const;
  const sheet = await callSheet(district, 'wj', called, { title: '暴露垃圾' });
  const { caseId } = await district.open('wj/streetOfficer', 'whistle', sheet);
  await district.give('wj/streetOfficer', caseId, 'submitForApproval');
  return caseId;
}

async function isInTemporal(address: string, caseId: string): Promise<boolean> {
  const connection = await Connection.connect({ address });
  try {
    const { status } = await new Client({ connection }).workflow.getHandle(caseId).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  } finally {
    await connection.close();
  }
}

describe('Temporal loses everything in the middle of story 1', () => {
  it('and the story ends in the same events; cases nobody touches come back too', async () => {
    const undisturbed = await District.start();
    const expected = await nightMarket(undisturbed, () => undisturbed.advance(LIMIT_PASSED));
    await undisturbed.stop();

    const temporal = await ownTemporal();
    await temporal.start();
    const district = await District.startApart({ temporalAddress: temporal.address, namespace: 'default' });
    try {
      const told = await nightMarket(district, async () => {
        const asleep = await sleepingCase(district);
        await until('it sleeps', () => isInTemporal(temporal.address, asleep));
        await temporal.kill();
        await temporal.wipe();
        // It passes while there is no engine at all.
        await district.advance(LIMIT_PASSED);
        await temporal.start();
        await until('it sleeps again', () => isInTemporal(temporal.address, asleep));
      });
      expect(told).toEqual(expected);
    } finally {
      await district.stop();
      await temporal.stop();
    }
  });
});
