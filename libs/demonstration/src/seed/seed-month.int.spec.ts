import { execute, reactionsOf } from '@tiaokuai/casework';
import { isRejection, nextMoment } from '@tiaokuai/domain';
import { emptyDistrict, NOW, type EmptyDistrict } from '../../test/demonstration.fixture.js';
import { seedMonth } from './seed-month.js';

/** About eighty cases: one or two matters of each sort, and the stories. */
const SMALL = { now: NOW, share: 0.05 };
const TODAY = '2026-11-21T00:00';

describe('a small month', () => {
  let one: EmptyDistrict;
  let two: EmptyDistrict;

  beforeAll(async () => {
    [one, two] = await Promise.all([emptyDistrict(), emptyDistrict()]);
    expect(await seedMonth(one.casework, SMALL)).toBe('seeded');
  });
  afterAll(() => Promise.all([one?.close(), two?.close()]));

  it('is the same wherever it is seeded, however often it is interrupted on the way', async () => {
    // Whoever goes on the next day tells the month of the day on which it was begun.
    const nextDay = '2026-11-22T09:00:00.000+08:00';
    let interrupted = 0;
    for (let statements = 150; ; statements += 450) {
      const now = interrupted === 0 ? NOW : nextDay;
      const told = seedMonth(two.breakingAfter(statements), { ...SMALL, now, concurrency: 5 });
      const outcome = await told.catch((error: Error) => error.message);
      if (outcome === 'seeded') break;
      expect(outcome).toBe('the process was killed');
      interrupted += 1;
    }
    expect(interrupted).toBeGreaterThan(2);
    expect(await two.events()).toEqual(await one.events());
  });

  it('lies in the past: nothing is recorded or takes effect today', async () => {
    const events = Object.values(await one.events()).flat();
    const instants = events.flatMap(({ recordedAt, effectiveAt }) => [recordedAt, effectiveAt]);
    expect(instants.filter((at) => at >= TODAY)).toEqual([]);
    expect(events.length).toBeGreaterThan(1_000);
  });

  it('leaves nothing undone that the engine would have done by then', async () => {
    const late = (await one.states()).filter(
      (state) => !state.over && (nextMoment(state)?.at ?? NOW) < TODAY,
    );
    expect(late.map(({ caseId }) => caseId)).toEqual([]);
    for (const caseId of (await one.cases()).keys()) {
      const waiting = (await reactionsOf(one.casework, caseId)).filter(
        ({ outcome }) => outcome === undefined,
      );
      expect([caseId, waiting]).toEqual([caseId, []]);
    }
  });

  it('is seeded once', async () => {
    const before = await one.events();
    expect(await seedMonth(one.casework, { ...SMALL, now: '2026-12-01T09:00:00.000+08:00' })).toBe('there');
    expect(await one.events()).toEqual(before);
  });

  it('says what it is: every text of an opening carries the mark', async () => {
    const firsts = Object.values(await one.events()).flatMap((stream) => stream.slice(0, 1));
    const openings = firsts.filter(
      ({ type, actor }) =>
        /^(WhistleDrafted|CollaborationRequested)$/.test(type) && actor.person !== 'engine',
    );
    expect(openings.length).toBeGreaterThan(10);
    for (const { shown } of openings) expect(shown).toContain('（演示数据）');
  });
});

describe('a district that people have used', () => {
  it('is left alone', async () => {
    const used = await emptyDistrict();
    const opened = await execute(used.casework, {
      kind: 'warning',
      commandId: 'a3d3c1de-4b1f-4f55-9a56-0d2f3a7c9e10',
      actor: { person: 'p-wj-streetOfficer-1', post: 'streetOfficer', unit: 'wj' },
      command: {
        name: 'raiseSignal',
        payload: {
          scene: '大风',
          link: '广告牌',
          problem: '松动',
          place: { address: '江滨路' },
          source: '巡查',
        },
      },
    });
    expect(isRejection(opened)).toBe(false);
    const before = await used.events();
    expect(await seedMonth(used.casework, { now: NOW })).toBe('used');
    expect(await used.events()).toEqual(before);
    await used.close();
  });

  it('is left to whoever acts in a case while its past is still being told', async () => {
    const district = await emptyDistrict();
    const actor = { person: 'p-wj-streetDeputy-1', post: 'streetDeputy', unit: 'wj' } as const;
    let taken: string | undefined;
    let n = 0;
    const takeOne = async (): Promise<void> => {
      const whistles = [...(await district.cases())].flatMap(([id, kind]) =>
        kind === 'whistle' ? [id] : [],
      );
      const caseId = whistles.at(-1);
      if (taken !== undefined || caseId === undefined) return;
      const command = { name: 'comment', payload: { text: '我来跟进。' } };
      const commandId = `f36c5c2a-56d8-4b0e-8a59-${String(n++).padStart(12, '0')}`;
      const outcome = await execute(district.casework, { caseId, command, commandId, actor });
      if (!isRejection(outcome)) taken ??= caseId;
    };
    const watching = setInterval(() => void takeOne(), 5);
    expect(await seedMonth(district.casework, { ...SMALL, concurrency: 2 })).toBe('seeded');
    clearInterval(watching);
    const events = (await district.events())[taken ?? ''] ?? [];
    expect(events.at(-1)?.recordedAt).toBe(NOW);
    await district.close();
  });
});
