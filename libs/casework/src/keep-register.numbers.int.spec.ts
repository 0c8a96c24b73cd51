import { ENGINE } from '@tiaokuai/domain';
import { reactionIdOf, readStream } from '@tiaokuai/event-store';
import { done, openTestCasework, sent, who, type TestCasework } from '../test/casework.fixture.js';
import { WHISTLE_SHEET } from '../test/whistle.fixture.js';
import { worked } from '../test/worked.fixture.js';
import type { Casework } from './casework.js';
import { execute } from './execute.js';
import { loadCase } from './load-case.js';
import { numberCase } from './number-case.js';
import { performReaction, reactionsHandled } from './perform-reaction.js';
import { reactionsOf } from './reactions.js';

let test: TestCasework;
beforeEach(async () => {
  test = await openTestCasework();
  test.at('09-17 08:40');
}, 30_000);
afterEach(() => test.close());

async function drafted(): Promise<string> {
  const { directory } = (await test.casework.references.upTo(new Map()))('2026-09-17T08:40:00.000+08:00');
  const gridCode = directory.units['wj-c1']?.grids?.[0] ?? '';
  const sheet = { ...WHISTLE_SHEET, place: { ...WHISTLE_SHEET.place, gridCode } };
  return done(await execute(test.casework, sent('draft', sheet, { kind: 'whistle' }))).caseId;
}
/** Left its draft; nothing that follows has been done. */
async function submitted(): Promise<string> {
  const caseId = await drafted();
  done(await execute(test.casework, sent('submitForApproval', {}, { caseId })));
  return caseId;
}
const several = async (count: number) => {
  const cases: string[] = [];
  for (let n = 0; n < count; n += 1) cases.push(await submitted());
  return cases;
};
const numberOf = async (caseId: string) => (await loadCase(test.beside(), caseId))?.state.number;
const registered = async (year = 2026) =>
  (await readStream(test.pool, `numbers:wj:whistle:${year}`)).map(
    ({ payload }) => payload as { n: number; caseId: string },
  );
async function askingOf(caseId: string) {
  const asking = (await reactionsOf(test.casework, caseId)).find(
    ({ reaction }) => reaction.does === 'number',
  );
  if (asking?.reaction.does !== 'number') throw new Error('no number is asked for');
  const { unit, word, year } = asking.reaction.command.payload;
  const payload = { caseId, unit, word, year, at: asking.effectiveAt };
  return { ...asking, taking: { name: 'takeNumber', payload } };
}
/** The register has given the number, and whoever was to record it in the case is dead. */
async function takenAndKilled(caseId: string): Promise<void> {
  const { eventId, reaction, taking } = await askingOf(caseId);
  done(
    await execute(test.beside(), {
      ...{ caseId: 'numbers:wj:whistle:2026', kind: 'numbers', command: taking },
      ...{ commandId: reactionIdOf(eventId, reaction.key), actor: ENGINE },
    }),
  );
}

describe('Numbers of cases', () => {
  it('are dense and unique when many cases of a unit ask several processes at once, each more than once', async () => {
    const cases = await several(24);
    const processes = Array.from({ length: 4 }, () => test.beside());
    const asks = await Promise.all(cases.map(async (caseId) => ({ caseId, asking: await askingOf(caseId) })));
    const perform = async (casework: Casework, { caseId, asking }: (typeof asks)[number]): Promise<void> => {
      // As the activity does: it is tried again where others kept writing.
      for (;;)
        try {
          return await performReaction(casework, caseId, asking.version, asking.reaction.key);
        } catch (error) {
          if ((error as Error).message !== 'CASE.VERSION_CONFLICT') throw error;
        }
    };
    await Promise.all(
      asks.flatMap((each, n) => [0, 1].map((of) => perform(processes[(n + of) % 4] ?? test.casework, each))),
    );
    const taken = await registered();
    expect(taken.map(({ n }) => n)).toEqual(cases.map((_, place) => place + 1));
    expect(taken.map(({ caseId }) => caseId).sort()).toEqual([...cases].sort());
    const numbers = await Promise.all(cases.map(numberOf));
    expect(new Set(numbers)).toEqual(new Set(cases.map((_, place) => `望江街道哨〔2026〕${place + 1}号`)));
    for (const caseId of cases) {
      const events = await readStream(test.pool, caseId);
      expect(events.filter(({ type }) => type === 'NumberAssigned')).toHaveLength(1);
    }
  }, 60_000);

  it('that were taken and not recorded before a crash are found again, and leave no gap', async () => {
    const [first = '', second = ''] = await several(2);
    await takenAndKilled(first);
    expect(await numberOf(first)).toBeUndefined();
    await worked(second, [test.casework]);
    await worked(first, [test.beside(), test.beside()]);
    expect(await Promise.all([first, second].map(numberOf))).toEqual([
      '望江街道哨〔2026〕1号',
      '望江街道哨〔2026〕2号',
    ]);
    expect(await registered()).toHaveLength(2);
  });

  it('of the year in which the draft was left, begin anew with the year and not with the taking', async () => {
    const late = await drafted();
    test.at('12-31 16:00');
    const eve = await submitted();
    done(await execute(test.casework, sent('submitForApproval', {}, { caseId: late })));
    test.at('01-04 09:00', 2027);
    await worked(eve, [test.casework]);
    const newYear = await submitted();
    await worked(newYear, [test.casework]);
    await worked(late, [test.casework]);
    expect(await Promise.all([eve, newYear, late].map(numberOf))).toEqual([
      '望江街道哨〔2026〕1号',
      '望江街道哨〔2027〕1号',
      '望江街道哨〔2026〕2号',
    ]);
  });

  it('are given to a case of before, whose history counts as handled, once and in its own series', async () => {
    const [old = '', older = ''] = await several(2);
    for (const caseId of [old, older]) {
      const { version = 0 } = (await loadCase(test.casework, caseId)) ?? {};
      await reactionsHandled(test.casework, caseId, version);
      await worked(caseId, [test.casework]);
    }
    expect(await registered()).toEqual([]);
    await numberCase(test.casework, older);
    for (const casework of [test.casework, test.beside()]) await numberCase(casework, old);
    expect(await Promise.all([old, older].map(numberOf))).toEqual([
      '望江街道哨〔2026〕2号',
      '望江街道哨〔2026〕1号',
    ]);
    const draft = await drafted();
    await numberCase(test.casework, draft);
    expect(await registered()).toHaveLength(2);
    done(
      await execute(
        test.casework,
        sent('cancel', { reason: '重复', falseCall: false }, { caseId: draft, actor: who('wj.streetHead') }),
      ),
    );
    await numberCase(test.casework, draft);
    expect(await registered()).toHaveLength(2);
  });
});
