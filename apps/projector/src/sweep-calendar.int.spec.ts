import { createHash, randomUUID } from 'node:crypto';
import { MAINLAND_CALENDAR, DEFAULT_LIMITS } from '@tiaokuai/reference-data';
import { appendEvents, eventIdOf, readStream } from '@tiaokuai/event-store';
import { casesProjection, type Kinds } from '@tiaokuai/projections';
import { owed, toy } from '@tiaokuai/testing/toy.procedure';
import { at, createGround, dispatcher, type Ground } from '../test/relay.fixture.js';
import type { CaseWorkflows, WakeUp } from './case-workflows.js';
import { sweepCalendar, type CalendarSweep } from './sweep-calendar.js';

const KINDS: Kinds = {
  procedures: new Map([['toy', toy]]),
  notCases: new Set(['directory', 'calendar', 'limits']),
};
const LONG_AGO = '2020-01-01T00:00:00.000+08:00';
const PINS = { listVersion: 0, limitsVersion: 1, calendarVersion: 1, directoryVersion: 1 };

/** Due Wednesday the 23rd: 18, 20, 21, 22, 23. */
const fiveDays = {
  ...owed({ id: 'a', ownerUnit: 'zf', dueAt: '2026-09-23T17:30:00.000+08:00' }),
  clock: { unit: 'workingDays', days: 5 } as const,
  counting: { from: at('09:00'), length: 5 },
  countedBy: 1,
};
const emergency = {
  ...owed({ id: 'a', ownerUnit: 'zf', dueAt: at('23:00') }),
  clock: { unit: 'emergencyHours', minutes: 840 } as const,
  countedBy: 1,
};

describe('a calendar that comes into force', () => {
  let ground: Ground;
  let woken: WakeUp[] = [];
  let now = at('09:30');
  beforeEach(async () => {
    ground = await createGround();
    [woken, now] = [[], at('09:30')];
    await publish('directory', 'UnitRegistered', {
      ...{ id: 'zf', name: '执法局', shortName: '执法局', kind: 'department', jurisdiction: 'cn-mainland' },
    });
    await publish('limits', 'LimitsPublished', { rows: DEFAULT_LIMITS, inForceFrom: LONG_AGO });
    await calendar(LONG_AGO);
  });
  afterEach(() => ground.end());

  async function publish(kind: string, type: string, payload: object): Promise<void> {
    const history = await readStream(ground.store, kind);
    const commandId = randomUUID();
    await appendEvents(ground.store, {
      streamId: kind,
      kind,
      expectedVersion: history.length,
      previousHash: history.at(-1)?.leafHash ?? new Uint8Array(32),
      commandDigest: createHash('sha256').update(commandId).digest(),
      recordedAt: now,
      events: [
        {
          eventId: eventIdOf(commandId, 0),
          ...{ type, schemaVersion: 1, effectiveAt: now, actor: dispatcher, pins: PINS, payload },
          ...{ command: 'publish', rulesVersion: 1 },
        },
      ],
    });
  }
  function calendar(inForceFrom: string, ...resting: readonly string[]): Promise<void> {
    const { version: _, ...published } = MAINLAND_CALENDAR;
    const years = published.years.map((each) =>
      each.year === 2026 ? { ...each, restDays: [...each.restDays, ...resting] } : each,
    );
    return publish('calendar', 'CalendarPublished', { ...published, years, inForceFrom });
  }
  async function open(obligation: object): Promise<string> {
    const caseId = randomUUID();
    const changes = [{ obligations: { a: obligation } } as object];
    await ground.append({ caseId, at: at('09:00'), actor: dispatcher, changes });
    return caseId;
  }
  async function project(): Promise<void> {
    await ground.sequence();
    const { store, readModels } = ground;
    const projection = casesProjection({ ...KINDS, store, readModels });
    while ((await projection.advance(100)).events > 0);
  }
  function sweep(
    wake: CaseWorkflows['wake'] = (all) => Promise.resolve(void woken.push(...all)),
  ): CalendarSweep {
    const { store, readModels } = ground;
    const workflows = { wake, deliver: () => Promise.resolve(), close: () => Promise.resolve() };
    return sweepCalendar({
      ...KINDS,
      store,
      readModels,
      clock: { now: () => Promise.resolve(now) },
      workflows,
    });
  }
  async function toTheEnd(sweeping: CalendarSweep): Promise<void> {
    while ((await sweeping.advance()) > 0);
  }

  it('wakes the cases in which it moves a limit, and no others, once', async () => {
    const [moved] = [await open(fiveDays), await open(emergency)];
    await calendar(at('10:00'), '2026-09-22', '2026-09-23');
    await project();
    await toTheEnd(sweep());
    expect(woken).toEqual([]);
    now = at('10:00');
    const sweeping = sweep();
    expect(await sweeping.progress()).toEqual({ calendarVersion: 2, done: false, left: 2 });
    await toTheEnd(sweeping);
    expect(woken).toEqual([{ caseId: moved, kind: 'toy', version: 2 }]);
    expect(await sweeping.progress()).toEqual({ calendarVersion: 2, done: true, left: 0 });
    await toTheEnd(sweep());
    expect(woken).toHaveLength(1);
  });

  it('is not done before what was recorded by then is projected', async () => {
    const moved = await open(fiveDays);
    await calendar(at('10:00'), '2026-09-22');
    now = at('10:00');
    const sweeping = sweep();
    await toTheEnd(sweeping);
    expect(await sweeping.progress()).toMatchObject({ done: false });
    await project();
    await toTheEnd(sweeping);
    expect(woken.map(({ caseId }) => caseId)).toEqual([moved]);
    expect(await sweeping.progress()).toMatchObject({ done: true });
  });

  it('goes on where it was interrupted', async () => {
    await open(fiveDays);
    await calendar(at('10:00'), '2026-09-22');
    await project();
    now = at('10:00');
    await expect(sweep(() => Promise.reject(new Error('unreachable'))).advance()).rejects.toThrow(
      'unreachable',
    );
    await toTheEnd(sweep());
    expect(woken).toHaveLength(1);
  });

  it('wakes what may have slept through a provisional limit under the rules of before', async () => {
    const caseId = await open({ ...emergency, provisional: true });
    await project();
    await toTheEnd(sweep());
    expect(woken.map((each) => each.caseId)).toEqual([caseId]);
  });
});
