import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/client';
import { deliveryActivities, DELIVERY_PACE } from '@tiaokuai/activities';
import type { ChannelSettings } from '@tiaokuai/channels';
import { NO_DIRECTORY, type Urgency } from '@tiaokuai/domain';
import { instantText, readUndelivered } from '@tiaokuai/event-store';
import { casesProjection } from '@tiaokuai/projections';
import { owed } from '@tiaokuai/testing/toy.procedure';
import { queueNotifications } from '../../apps/projector/src/queue-deliveries.js';
import { startDeliveries } from '../../apps/projector/src/start-deliveries.js';
import { createGround, dispatcher, KINDS, type Ground } from '../../apps/projector/test/relay.fixture.js';
import { SimulatedTimers } from './simulated-timers.fixture.js';
import { startStrictRobot, type StrictRobot } from './strict-robot.fixture.js';

const START = Date.parse('2026-09-17T02:01:00+08:00');
const [SECOND, MINUTE] = [1_000, 60_000];

interface Whistle {
  readonly after: number;
  readonly word: string;
  readonly urgency?: Urgency;
  readonly dueAfter?: number;
}

describe('What a unit is told through its group robot', () => {
  let ground: Ground;
  let timers: SimulatedTimers;
  let robot: StrictRobot;
  let settings: ChannelSettings;
  let projection: ReturnType<typeof casesProjection>;
  beforeEach(async () => {
    ground = await createGround();
    timers = new SimulatedTimers(START);
    robot = await startStrictRobot(timers);
    settings = {
      version: 1,
      console: 'https://tiaokuai.example',
      units: { zf: [{ channel: 'dingtalk', name: 'dingtalk', url: robot.url, secret: 'SEC1' }] },
    };
    const { store, readModels } = ground;
    projection = casesProjection({ ...KINDS, store, readModels });
  });
  afterEach(() => Promise.all([ground.end(), robot.close()]));

  /** What the worker's process does, beginning with nothing in memory. */
  function worker() {
    const { store: pool, readModels } = ground;
    return deliveryActivities({
      pool,
      readModels,
      settings,
      procedureOf: (kind) => KINDS.procedures.get(kind),
      directoryNow: () => Promise.resolve({ now: instantText(timers.now()), directory: NO_DIRECTORY }),
      pace: DELIVERY_PACE,
      now: () => timers.now(),
      reportFailure: () => undefined,
    });
  }
  /** What the projector's process does; Temporal's part of it, and of the workflow, is the timers'. */
  function projector({ deliverNotice } = worker()) {
    const clock = { now: () => Promise.resolve(instantText(timers.now())) };
    const { store, readModels } = ground;
    const queueing = queueNotifications({ store, readModels, clock, settings });
    const ask = (deliveryId: string) => async (): Promise<void> => {
      try {
        await deliverNotice({ deliveryId });
      } catch (error) {
        if (!(error instanceof ApplicationFailure)) throw error;
        timers.at(timers.now() + Number(error.nextRetryDelay), ask(deliveryId));
      }
    };
    const sending = startDeliveries({
      store,
      workflows: {
        deliver(deliveries) {
          for (const { deliveryId } of deliveries) timers.at(timers.now(), ask(deliveryId));
          return Promise.resolve();
        },
      },
    });
    return async (): Promise<void> => {
      await ground.sequence();
      while ((await projection.advance()).events > 0);
      while ((await queueing.advance()) > 0);
      while ((await sending.advance()) > 0);
    };
  }

  /** Blows each when its time has come; ids in the same order. */
  function blow(whistles: readonly Whistle[], project = projector()): readonly string[] {
    return whistles.map(({ after, word, urgency = 'ordinary', dueAfter = 120 * MINUTE }) => {
      const caseId = randomUUID();
      timers.at(START + after, async () => {
        const dueAt = instantText(timers.now() + dueAfter);
        const obligation = owed({ id: 'acknowledge', ownerUnit: 'zf', dueAt });
        const told = { unit: 'zf', posts: [], obligationId: obligation.id, about: { zh: word, en: word } };
        const change = { urgency, obligations: { [obligation.id]: obligation }, tells: [told] };
        const at = instantText(timers.now());
        await ground.append({ caseId, at, actor: dispatcher, changes: [change] });
        await project();
      });
      return caseId;
    });
  }
  const seconds = (at: number): number => (at - START) / SECOND;
  const toldAt = (caseId: string): readonly number[] =>
    robot.cards.filter(({ taken, cases }) => taken && cases.includes(caseId)).map(({ at }) => seconds(at));
  const refused = () => robot.cards.filter(({ taken }) => !taken);

  const burst = (word: (n: number) => string): readonly Whistle[] => [
    ...Array.from({ length: 44 }, (_, n) => ({ after: n * 110, word: word(n) })),
    { after: 5 * SECOND, word: word(44), urgency: 'emergency' as const, dueAfter: 10 * MINUTE },
  ];

  it('is the emergency at once where 45 whistles are blown in five seconds, and the others together', async () => {
    const cases = blow(burst(() => '街道吹哨，请签收'));
    await timers.run();
    expect(refused()).toEqual([]);
    expect(cases.flatMap(toldAt)).toHaveLength(45);
    expect(toldAt(cases[44] ?? '')).toEqual([5]);
    expect(robot.cards.map(({ title }) => title.replace(/ [0-9a-f]{8}$/, ''))).toEqual([
      '街道吹哨，请签收 · 试件',
      '街道吹哨，请签收 · 试件',
      '街道吹哨，请签收（43 件） · 试件',
    ]);
    expect(seconds(robot.cards[2]?.at ?? 0)).toBeLessThan(70);
  });

  it('is twenty messages a minute where they say different things, the emergency next as soon as one more may go', async () => {
    const cases = blow(burst((n) => `第 ${n} 种事由`));
    await timers.run();
    expect(refused()).toEqual([]);
    expect(cases.map((caseId) => toldAt(caseId).length)).toEqual(Array.from({ length: 45 }, () => 1));
    const [emergency = Infinity] = toldAt(cases[44] ?? '');
    expect(emergency).toBeLessThan(62);
    expect(robot.cards[20]?.cases).toEqual([cases[44]]);
    expect(seconds(robot.cards.at(-1)?.at ?? 0)).toBeLessThan(3 * 61);
  });

  it('waits out a ban for its full length, and then the emergency goes first and the others by the time left', async () => {
    robot.ban();
    const dues = [90, 30, 60].map((minutes, n) => ({
      after: n * SECOND,
      word: `第 ${n} 种事由`,
      dueAfter: minutes * MINUTE,
    }));
    const urgent = {
      after: 300 * SECOND,
      word: '紧急',
      urgency: 'emergency' as const,
      dueAfter: 240 * MINUTE,
    };
    const [later, soonest, soon, emergency] = blow([...dues, urgent]);
    await timers.run();
    expect(refused().map(({ at }) => seconds(at))).toEqual([0]);
    const taken = robot.cards.filter((card) => card.taken);
    expect(taken.map(({ cases }) => cases[0])).toEqual([emergency, soonest, soon, later]);
    expect(taken.every(({ at }) => seconds(at) >= 600 && seconds(at) < 602)).toBe(true);
  });

  it('waits for its turn in the database: who has lost everything else goes on, and tells each once', async () => {
    const cases = blow(burst((n) => `第 ${n} 种事由`));
    await timers.run(START + 10 * SECOND);
    expect(robot.cards).toHaveLength(20);
    timers.forget();
    await projector()();
    await timers.run();
    expect(refused()).toEqual([]);
    expect(cases.map((caseId) => toldAt(caseId).length)).toEqual(Array.from({ length: 45 }, () => 1));
    expect(robot.cards[20]?.cases).toEqual([cases[44]]);
    expect(await readUndelivered(ground.store, { after: 0, limit: 10 })).toEqual([]);
  });

  it('is put together for two units that speak through the same robot, at the lesser of their paces', async () => {
    const shared = { channel: 'dingtalk', name: 'group', url: robot.url, perMinute: 5 } as const;
    settings = { ...settings, units: { ...settings.units, hj: [shared] } };
    const cases = blow(Array.from({ length: 12 }, (_, n) => ({ after: n * 100, word: `第 ${n} 种事由` })));
    await timers.run();
    expect(cases.flatMap(toldAt)).toHaveLength(12);
    const minutes = robot.cards.map(({ at }) => Math.floor(seconds(at) / 61));
    expect(minutes.filter((minute) => minute === 0)).toHaveLength(5);
  });
});
