import { readStream } from '@tiaokuai/event-store';
import { Client } from 'pg';
import { done, openTestCasework, sent, who, type TestCasework } from '../test/casework.fixture.js';
import { blown } from '../test/whistle.fixture.js';
import { worked } from '../test/worked.fixture.js';
import { execute } from './execute.js';
import { performReaction } from './perform-reaction.js';
import { reactionsOf } from './reactions.js';
import { settleCase } from './settle-case.js';

let test: TestCasework;
beforeAll(async () => {
  test = await openTestCasework();
}, 30_000);
afterAll(() => test.close());

const REFUSAL = {
  ground: 'notStatutoryDuty',
  unknownUnit: '三定方案未写明',
  citation: { itemCode: 'JP-01' },
  deputy: 'p-zf-deptDeputy-1',
};

const acts = async (caseId: string, actor: string, name: string, payload: object = {}) =>
  done(await execute(test.casework, sent(name, payload, { caseId, actor: who(actor) })));
const events = async (caseId: string) => (await readStream(test.pool, caseId)).map(({ type }) => type);
/** What a case opened or was to open: kind, how that ended, and the case. */
const openings = async (caseId: string) =>
  (await reactionsOf(test.casework, caseId)).flatMap(({ reaction, outcome, targetCase = '', version }) =>
    reaction.does === 'open'
      ? [{ kind: reaction.kind, key: reaction.key, outcome, targetCase, version }]
      : [],
  );

/** 执法局 refused, and the street contests that; nothing of it has been performed yet. */
async function contested(): Promise<string> {
  const caseId = await blown(test);
  await worked(caseId, [test.casework]);
  await acts(caseId, 'zf.deptOfficer', 'refuse', REFUSAL);
  await acts(caseId, 'wj.streetDeputy', 'contestRefusal', { unit: 'zf', reason: '主责', basis: '清单' });
  return caseId;
}

describe('An opening whose ground is gone', () => {
  it('is not performed, and the case records why: a refusal contested and withdrawn leaves no dispute', async () => {
    const caseId = await contested();
    await acts(caseId, 'zf.deptOfficer', 'withdrawRefusal');
    await worked(caseId, [test.casework, test.beside()]);
    const [dispute] = await openings(caseId);
    expect(dispute).toMatchObject({ kind: 'dispute', outcome: 'dropped' });
    expect(await readStream(test.pool, dispute?.targetCase ?? '')).toEqual([]);
    const dropped = (await readStream(test.pool, caseId)).filter(({ type }) => type === 'OpeningDropped');
    expect(dropped.map(({ payload }) => payload)).toEqual([
      { opening: 'dispute:zf', what: '拒绝报到引起的争议', because: '撤回拒绝' },
    ]);
    const reactions = await reactionsOf(test.casework, caseId);
    expect(reactions.find(({ reaction }) => reaction.key === 'endDispute:zf')?.outcome).toBe('nothingOpened');
  });

  it('is ended where it was performed and has not reported back yet', async () => {
    const caseId = await contested();
    const [opening] = await openings(caseId);
    await performReaction(test.casework, caseId, opening?.version ?? 0, opening?.key ?? '');
    await acts(caseId, 'zf.deptOfficer', 'withdrawRefusal');
    await worked(caseId, [test.casework]);
    expect(await events(opening?.targetCase ?? '')).toContain('DisputeWithdrawn');
    expect(await events(caseId)).not.toContain('OpeningDropped');
  });

  it('counts as performed where it was opened before, and only its mark is missing', async () => {
    const caseId = await contested();
    const [opening] = await openings(caseId);
    const { version = 0, key = '' } = opening ?? {};
    await performReaction(test.casework, caseId, version, key);
    await acts(caseId, 'zf.deptOfficer', 'withdrawRefusal');
    const owner = new Client({ connectionString: test.storeUrl });
    await owner.connect();
    await owner.query('ALTER TABLE reaction_progress DISABLE TRIGGER ALL; TRUNCATE reaction_progress');
    await owner.end();
    await performReaction(test.beside(), caseId, version, key);
    expect((await openings(caseId))[0]?.outcome).toBe('done');
    expect(await events(caseId)).not.toContain('OpeningDropped');
  });

  it('stands where what was owed is done late, and falls with the case that is cancelled', async () => {
    const late = await blown(test);
    await worked(late, [test.casework]);
    test.at('09-21 09:00');
    await settleCase(test.casework, late);
    const [order] = await openings(late);
    expect(order).toMatchObject({ kind: 'supervisionOrder', key: 'order:arrive:zf:1' });
    await acts(late, 'zf.deptOfficer', 'acknowledge', { contact: '值班员', phone: '0571-85000000' });
    await performReaction(test.casework, late, order?.version ?? 0, order?.key ?? '');
    expect((await openings(late))[0]?.outcome).toBe('done');

    const cancelled = await blown(test);
    test.at('09-21 09:00');
    await settleCase(test.casework, cancelled);
    await acts(cancelled, 'wj.streetHead', 'cancel', { reason: '重复', falseCall: false });
    await worked(cancelled, [test.casework]);
    expect((await openings(cancelled)).map(({ key, outcome }) => [key, outcome])).toContainEqual([
      ...['order:arrive:zf:1', 'dropped'],
    ]);
    expect(await events(cancelled)).toContain('OpeningDropped');
  });
});

it('a cancelled whistle leaves neither its order nor its dispute open, weeks later too', async () => {
  const caseId = await contested();
  await worked(caseId, [test.casework]);
  const dispute = (await openings(caseId))[0]?.targetCase ?? '';
  await acts(caseId, 'wj.streetHead', 'cancel', { reason: '重复', falseCall: false });
  // It says only now which case it is.
  for (const each of [caseId, dispute, caseId]) await worked(each, [test.casework]);
  expect((await events(dispute)).slice(-3)).toContain('ContestedCaseEnded');

  const late = await blown(test);
  test.at('09-21 09:00');
  await settleCase(test.casework, late);
  await worked(late, [test.casework]);
  const order = (await openings(late))[0]?.targetCase ?? '';
  await worked(order, [test.casework]);
  await acts(late, 'wj.streetHead', 'cancel', { reason: '重复', falseCall: false });
  await worked(late, [test.casework]);
  test.at('10-15 09:00');
  await settleCase(test.casework, order);
  expect(await events(order)).toContain('OrderEnded');
  expect(await events(order)).not.toContain('OrderRaised');
});
