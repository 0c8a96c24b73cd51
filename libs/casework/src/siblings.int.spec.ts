import { isRejection, type Rejection } from '@tiaokuai/domain';
import { readStream } from '@tiaokuai/event-store';
import { done, openTestCasework, sent, who, type TestCasework } from '../test/casework.fixture.js';
import { blown, WHISTLE_SHEET } from '../test/whistle.fixture.js';
import type { Casework } from './casework.js';
import { execute } from './execute.js';
import type { Executed } from './execution.js';
import { loadCase } from './load-case.js';

let test: TestCasework;
beforeEach(async () => {
  test = await openTestCasework();
  test.at('09-17 08:40');
}, 30_000);
afterEach(() => test.close());

const SJ = { unit: 'sj', role: 'assist', task: '查处食品摊贩', itemCode: 'JP-08' };

/** The sheet in a grid of the street, with these called beside the lead. */
async function sheetIn(matterId: string | undefined, assisting: readonly object[] = []): Promise<object> {
  const { directory } = (await test.casework.references.upTo(new Map()))('2026-09-17T08:40:00.000+08:00');
  const gridCode = directory.units['wj-c1']?.grids?.[0] ?? '';
  const departments = [...WHISTLE_SHEET.departments, ...assisting];
  return {
    ...WHISTLE_SHEET,
    place: { ...WHISTLE_SHEET.place, gridCode },
    departments,
    ...(matterId && { matterId }),
  };
}

async function drafted(
  matterId: string | undefined,
  assisting: readonly object[] = [],
  casework: Casework = test.casework,
): Promise<Executed | Rejection> {
  return execute(casework, sent('draft', await sheetIn(matterId, assisting), { kind: 'whistle' }));
}

const codeOf = (outcome: Executed | Rejection): string => (isRejection(outcome) ? outcome.rejection : 'done');
const cancelled = (caseId: string) =>
  execute(
    test.casework,
    sent('cancel', { reason: '重复', falseCall: false }, { caseId, actor: who('wj.streetHead') }),
  );

describe('A case like an open one of its matter', () => {
  it('is rejected and leaves nothing, and may be begun once that one is over', async () => {
    const first = await blown(test);
    const before = await test.grown();
    const second = await drafted(first);
    expect(second).toMatchObject({ rejection: 'CASE.DUPLICATE', details: { caseId: first } });
    expect(await test.grown()).toBe(before);
    done(await drafted(undefined));
    done(await cancelled(first));
    const again = done(await drafted(first)).caseId;
    expect((await loadCase(test.casework, again))?.state.matterId).toBe(first);
    expect(codeOf(await drafted(first))).toBe('CASE.DUPLICATE');
    done(await drafted(first, [SJ]));
  });

  it('is begun once by many at the same time, in several processes', async () => {
    const root = await blown(test, [SJ]);
    const processes = Array.from({ length: 4 }, () => test.beside());
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, n) => drafted(root, [], processes[n % 4])),
    );
    expect(outcomes.map(codeOf).sort()).toEqual([...Array<string>(7).fill('CASE.DUPLICATE'), 'done']);
  });

  it('is begun once where a draft is amended to it at the same time', async () => {
    const root = done(await drafted(undefined, [SJ])).caseId;
    const sheet = await sheetIn(undefined);
    const [amended, added] = await Promise.all([
      execute(test.casework, sent('amendDraft', sheet, { caseId: root })),
      drafted(root, [], test.beside()),
    ]);
    expect([amended, added].map(codeOf).sort()).toEqual(['CASE.DUPLICATE', 'done']);
  });

  it('sent again under its id finds its first answer, not itself', async () => {
    const root = await blown(test);
    const opening = sent('draft', await sheetIn(root, [SJ]), { kind: 'whistle' });
    const first = done(await execute(test.casework, opening));
    expect(await execute(test.beside(), opening)).toEqual({ ...first, repeated: true });
    const { caseId } = first;
    done(await execute(test.casework, sent('amendDraft', await sheetIn(root, [SJ]), { caseId })));
    const entered = await test.pool.query<{ stream_id: string }>(
      "SELECT stream_id FROM event WHERE type = 'CaseEntered'",
    );
    const [register = { stream_id: '' }] = entered.rows;
    const events = await readStream(test.pool, register.stream_id);
    expect(events.map(({ type, payload }) => [type, (payload as { caseId: string }).caseId])).toEqual([
      ['CaseEntered', caseId],
      ['CaseEntered', caseId],
    ]);
  });
});
