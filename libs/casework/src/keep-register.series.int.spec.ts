import { ENGINE, seriesRegisterId } from '@tiaokuai/domain';
import { reactionIdOf, readStream } from '@tiaokuai/event-store';
import { Client } from 'pg';
import { done, openTestCasework, sent, who, type TestCasework } from '../test/casework.fixture.js';
import type { Casework } from './casework.js';
import { execute } from './execute.js';
import { reactionsOf } from './reactions.js';
import { uuidV5 } from './uuid-v5.js';
import { WHISTLE_SHEET } from '../test/whistle.fixture.js';
import { worked as workedBy } from '../test/worked.fixture.js';

let test: TestCasework;
let grids: readonly string[];
beforeAll(async () => {
  test = await openTestCasework();
  const inForce = await test.casework.references.upTo(new Map());
  grids = inForce('2026-08-01T09:00:00.000+08:00').directory.units['wj-c1']?.grids ?? [];
}, 30_000);
afterAll(() => test.close());

/** Drafted, approved and blown on that day at 09:10 in one grid of the street. */
async function blownOn(day: string, gridCode = grids[0] ?? ''): Promise<string> {
  const { casework } = test;
  test.at(`${day} 08:40`);
  const sheet = { ...WHISTLE_SHEET, place: { ...WHISTLE_SHEET.place, gridCode } };
  const { caseId } = done(await execute(casework, sent('draft', sheet, { kind: 'whistle' })));
  done(await execute(casework, sent('submitForApproval', {}, { caseId })));
  done(await execute(casework, sent('approve', {}, { caseId, actor: who('wj.streetHead') })));
  test.at(`${day} 09:10`);
  done(await execute(casework, sent('blow', {}, { caseId, actor: who('wj.streetDispatcher') })));
  return caseId;
}

const worked = (caseId: string, workers: readonly Casework[] = [test.casework]) => workedBy(caseId, workers);

const typesOf = async (streamId: string) => (await readStream(test.pool, streamId)).map(({ type }) => type);
const openedWarnings = async (caseId: string) =>
  (await reactionsOf(test.casework, caseId)).flatMap(({ reaction, outcome, targetCase }) =>
    reaction.does === 'open' && reaction.kind === 'warning' ? [{ outcome, targetCase }] : [],
  );
/** As after a crash between performing and marking: it is not known any more what was performed. */
async function forgetPerformed(): Promise<void> {
  const owner = new Client({ connectionString: test.storeUrl });
  await owner.connect();
  await owner.query('ALTER TABLE reaction_progress DISABLE TRIGGER ALL; TRUNCATE reaction_progress');
  await owner.end();
}

it('three whistles of one item in one grid within 30 days raise one signal, by the third, whoever performs it and however often', async () => {
  const first = await blownOn('08-19');
  const elsewhere = await blownOn('08-20', grids[1]);
  const second = await blownOn('09-01');
  const third = await blownOn('09-17');
  const workers = [test.casework, test.beside(), test.beside()];
  for (const caseId of [first, elsewhere, second, third]) await worked(caseId, workers);
  expect(await openedWarnings(first)).toEqual([]);
  expect(await openedWarnings(elsewhere)).toEqual([]);
  expect(await openedWarnings(second)).toEqual([]);
  const [raised] = await openedWarnings(third);
  expect(raised?.outcome).toBe('done');
  expect(await readStream(test.pool, raised?.targetCase ?? '')).toMatchObject([
    { type: 'SignalRaised', payload: { source: 'whistle.recurrence', itemCodes: ['JP-01'] } },
    {},
  ]);
  const [reached] = (await readStream(test.pool, third)).filter(({ type }) => type === 'SeriesReached');
  expect(reached?.payload).toMatchObject({ count: 3, cases: [first, second, third] });

  const register = seriesRegisterId(
    { series: 'whistle.recurrence', subject: [grids[0] ?? '', 'JP-01'] },
    uuidV5,
  );
  const counted = ['OccurrenceCounted', 'OccurrenceCounted', 'OccurrenceCounted', 'ThresholdReached'];
  expect(await typesOf(register)).toEqual(counted);
  const before = await test.grown();
  await forgetPerformed();
  for (const caseId of [third, second, first]) await worked(caseId, [test.beside()]);
  expect(await test.grown()).toBe(before);

  const fourth = await blownOn('09-18');
  await worked(fourth);
  expect(await openedWarnings(fourth)).toEqual([]);
  expect(await typesOf(register)).toEqual([...counted, 'OccurrenceCounted']);
});

it('the register was filled but the case not notified yet: the next attempt notifies it', async () => {
  const grid = grids[2] ?? '';
  const [first, second] = [await blownOn('10-12', grid), await blownOn('10-13', grid)];
  const third = await blownOn('10-14', grid);
  for (const caseId of [first, second]) await worked(caseId);
  const waiting = (await reactionsOf(test.casework, third)).find(({ reaction }) => reaction.does === 'count');
  if (waiting?.reaction.does !== 'count') throw new Error('nothing is counted');
  const { series, subject } = waiting.reaction.command.payload;
  const occurrence = reactionIdOf(waiting.eventId, waiting.reaction.key);
  const payload = { series, subject, caseId: third, occurrence, at: waiting.effectiveAt };
  done(
    await execute(test.casework, {
      ...{ caseId: seriesRegisterId({ series, subject }, uuidV5), command: { name: 'count', payload } },
      ...{ commandId: occurrence, actor: ENGINE },
    }),
  );
  expect(await typesOf(third)).not.toContain('SeriesReached');
  await worked(third, [test.beside(), test.casework]);
  expect((await typesOf(third)).filter((type) => type === 'SeriesReached')).toHaveLength(1);
  expect(await openedWarnings(third)).toHaveLength(1);
});

it('whistles cancelled as false calls count no more: only the third true one raises a signal', async () => {
  const grid = grids[3] ?? '';
  const cancel = async (caseId: string, falseCall: boolean) => {
    const payload = { reason: '现场无摊位', falseCall };
    done(await execute(test.casework, sent('cancel', payload, { caseId, actor: who('wj.streetHead') })));
    await worked(caseId);
  };
  for (const day of ['11-02', '11-03']) await cancel(await blownOn(day, grid), true);
  const first = await blownOn('11-04', grid);
  await worked(first);
  expect(await openedWarnings(first)).toEqual([]);
  // Cancelled for another reason, it was called for all the same.
  await cancel(await blownOn('11-05', grid), false);
  const third = await blownOn('11-06', grid);
  await worked(third);
  expect(await openedWarnings(third)).toHaveLength(1);
});
