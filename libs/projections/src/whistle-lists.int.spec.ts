import { createHash, randomUUID } from 'node:crypto';
import { isRejection, procedureOf, settle, ENGINE, type Actor, type PostCode } from '@tiaokuai/domain';
import { appendEvents, eventIdOf } from '@tiaokuai/event-store';
import { at, given, testDistrict, type Act } from '@tiaokuai/testing';
import {
  caseList,
  casesProjection,
  districtKinds,
  inbox,
  settledCases,
  unitLoad,
  type InboxPage,
  type InboxTile,
} from './index.js';
import { EVERY_CASE, keysOf, createWorld, dump, type World } from '../test/lists.fixture.js';

const DISTRICT = testDistrict();
const procedure = procedureOf('whistle');
if (procedure === undefined) throw new Error('the district has no whistle');
const whistle = procedure;

function act(time: string, by: string, does: string, payload: object = {}): Act {
  const [unit = '', post = ''] = by.split('.');
  return { at: time, by: DISTRICT.actor(unit, post as PostCode), does, with: payload };
}

const DEPARTMENTS = [
  { unit: 'zf', role: 'lead', task: '查处占道经营', itemCode: 'JP-01' },
  { unit: 'sj', role: 'assist', task: '查处食品摊贩', itemCode: 'JP-08' },
  { unit: 'hj', role: 'assist', task: '监测油烟', itemCode: 'JP-03' },
];
const CONTACT = { contact: '张三', phone: '0571-80000000' };

/** Three departments, three fates, up to the afternoon of the first day. */
const STORY = given(
  whistle,
  DISTRICT,
  act('09-17 08:40', 'wj.streetOfficer', 'draft', {
    title: '江滨路占道经营',
    type: 'citizenDemand',
    urgency: 'ordinary',
    level: 'street',
    direction: 'streetToDepartment',
    place: { gridCode: 'wj-1-01', address: '江滨路1号' },
    facts: '每晚十余个摊位占道。',
    ask: '到场处置并疏导',
    beyondPowerReason: '街道无执法权',
    departments: DEPARTMENTS,
  }),
  act('09-17 08:45', 'wj.streetOfficer', 'submitForApproval'),
  act('09-17 08:50', 'wj.streetHead', 'approve'),
  act('09-17 09:10', 'wj.streetDispatcher', 'blow'),
  act('09-17 09:40', 'zf.deptOfficer', 'acknowledge', CONTACT),
  act('09-17 10:30', 'hj.deptOfficer', 'refuse', {
    ground: 'notStatutoryDuty',
    unknownUnit: '三定方案未写明',
    citation: { itemCode: 'JP-01' },
    deputy: 'p-hj-deptDeputy-1',
  }),
);

describe('the lists of a whistle', () => {
  let world: World;
  let now = at('09-17 11:00');
  beforeAll(async () => {
    world = await createWorld();
    const recorded = [...new Set(STORY.events.map((event) => event.recordedAt))];
    let head = { version: 0, lastHash: new Uint8Array(32) as Uint8Array };
    for (const recordedAt of recorded) {
      const commandId = randomUUID();
      const appended = await appendEvents(world.pool, {
        streamId: 'the-case',
        kind: 'whistle',
        expectedVersion: head.version,
        previousHash: head.lastHash,
        commandDigest: createHash('sha256').update(commandId).digest(),
        recordedAt,
        events: STORY.events
          .filter((event) => event.recordedAt === recordedAt)
          .map((event, n) => ({
            ...event,
            payload: JSON.parse(JSON.stringify(event.payload)) as unknown,
            eventId: eventIdOf(commandId, n),
            schemaVersion: 1,
            command: event.command ?? 'unknown',
            rulesVersion: 1,
          })),
      });
      if (appended === 'conflict') throw new Error('nobody else writes here');
      head = appended;
    }
    await world.sequence();
    const projection = casesProjection({ ...districtKinds, store: world.pool, readModels: world.readModels });
    while ((await projection.advance(3)).events > 0);
  });
  afterAll(() => world.end());

  const lists = () => ({
    readModels: world.readModels,
    settled: settledCases(districtKinds.procedures, () => {
      const { state } = settle(whistle, STORY.state, DISTRICT.context(now, ENGINE));
      return Promise.resolve({ state, version: STORY.events.length });
    }),
  });
  function open(actor: Actor, tile?: InboxTile): Promise<InboxPage> {
    const withinHour = { working: at('09-17 14:00'), emergency: at('09-17 12:00') };
    return inbox(lists(), {
      now,
      actor,
      keys: keysOf(actor),
      tab: 'todo',
      tile,
      withinHour,
      size: 50,
      number: 1,
    });
  }
  const duties = ({ items }: InboxPage): unknown =>
    items.map(({ duty }) => [duty?.command, duty?.dueAt?.slice(5, 16), duty?.due?.status]);

  it('show each department what it owes next, and what stands still last', async () => {
    now = at('09-17 11:00');
    expect(duties(await open(DISTRICT.actor('zf', 'deptOfficer')))).toEqual([
      ['reportIn', '09-18T17:30', 'running'],
    ]);
    expect(duties(await open(DISTRICT.actor('sj', 'deptOfficer')))).toEqual([
      ['acknowledge', '09-17T11:10', 'running'],
      ['reportIn', '09-18T17:30', 'running'],
    ]);
    expect(duties(await open(DISTRICT.actor('hj', 'deptOfficer')))).toEqual([
      ['reportIn', '09-18T17:30', 'paused'],
      ['submitResult', '09-23T17:30', 'paused'],
    ]);
  });

  it('show a department that it is late from the very instant, before any engine woke', async () => {
    now = at('09-17 11:09');
    expect((await open(DISTRICT.actor('sj', 'deptOfficer'))).tiles.overdue).toBe(0);
    now = at('09-17 11:10');
    const late = await open(DISTRICT.actor('sj', 'deptOfficer'), 'overdue');
    expect(duties(late)).toEqual([['acknowledge', '09-17T11:10', 'elapsed']]);
    const answer = await caseList(lists(), {
      now,
      keys: EVERY_CASE,
      filter: { overdue: true },
      page: { size: 10 },
    });
    expect(isRejection(answer) ? answer : answer.rows.map((row) => [row.caseId, row.due?.ownerUnit])).toEqual(
      [['the-case', 'sj']],
    );
    const withinHour = { working: at('09-17 14:00'), emergency: at('09-17 12:00') };
    const load = await unitLoad(lists(), { now, withinHour });
    expect(load.map((each) => [each.unit, each.openObligations, each.overdue, each.paused])).toEqual([
      ['hj', 2, 0, 2],
      ['sj', 3, 1, 0],
      ['wj', 1, 0, 0],
      ['zf', 2, 0, 0],
      ['zhzx', 1, 0, 0],
    ]);
  });

  it('say who did what', async () => {
    now = at('09-17 11:00');
    const withinHour = { working: now, emergency: now };
    const actor = DISTRICT.actor('wj', 'streetOfficer');
    const keys = keysOf(actor);
    const done = await inbox(lists(), { now, actor, keys, tab: 'done', withinHour, size: 10, number: 1 });
    expect(done.items.map(({ handled }) => [handled?.type, handled?.at])).toEqual([
      ['ApprovalRequested', at('09-17 08:45')],
    ]);
    const mine = await inbox(lists(), { now, actor, keys, tab: 'mine', withinHour, size: 10, number: 1 });
    expect(mine.items.map((item) => item.case.title)).toEqual(['江滨路占道经营']);
  });

  it('hold nothing that a whistle keeps sealed', async () => {
    expect(JSON.stringify(await dump(world))).not.toMatch(/0571-8000|江滨路1号|每晚十余/);
  });
});
