import { readStream } from '@tiaokuai/event-store';
import { done, openTestCasework, sent, who, type TestCasework } from '../test/casework.fixture.js';
import { blown } from '../test/whistle.fixture.js';
import { worked } from '../test/worked.fixture.js';
import { execute } from './execute.js';
import { loadCase } from './load-case.js';
import { reactionsOf } from './reactions.js';

let test: TestCasework;
beforeAll(async () => {
  test = await openTestCasework();
}, 30_000);
afterAll(() => test.close());

const CITED = [{ itemCode: 'JP-01' }];
const REFUSAL = {
  ...{ ground: 'notStatutoryDuty', unknownUnit: '三定方案未写明', citation: { itemCode: 'JP-01' } },
  deputy: 'p-zf-deptDeputy-1',
};
const APPLICATION = {
  ...{ negotiationRecord: [{ note: '协商未果' }], differences: '由谁查处', proposal: '由执法局查处' },
  basis: CITED,
};
const TERMS = { lead: 'zf', assists: [], tasks: [{ unit: 'zf', task: '查处占道经营' }], basis: CITED };
const CHAIR = { person: 'p-zhzx-centreHead-1', post: 'panelMember', unit: 'zhzx' } as const;
const PARTIES = ['zf.deptDeputy', 'wj.streetDeputy'] as const;

const tries = (caseId: string, actor: string, name: string, payload: object = {}) =>
  execute(test.casework, sent(name, payload, { caseId, actor: who(actor) }));
const acts = async (caseId: string, actor: string, name: string, payload: object = {}) =>
  done(await tries(caseId, actor, name, payload));
const work = (caseId: string) => worked(caseId, [test.casework]);
const events = async (caseId: string) => (await readStream(test.pool, caseId)).map(({ type }) => type);
const opened = async (caseId: string, kind: string) =>
  (await reactionsOf(test.casework, caseId)).find(
    ({ reaction }) => reaction.does === 'open' && reaction.kind === kind,
  );

/** What 执法局 refused and the street contests, referred to the panel; nothing of that has been performed yet. */
async function referred(): Promise<{ readonly whistle: string; readonly dispute: string }> {
  const whistle = await blown(test);
  await work(whistle);
  await acts(whistle, 'zf.deptOfficer', 'refuse', REFUSAL);
  await acts(whistle, 'wj.streetDeputy', 'contestRefusal', { unit: 'zf', reason: '主责', basis: '清单' });
  await work(whistle);
  const dispute = (await opened(whistle, 'dispute'))?.targetCase ?? '';
  await acts(dispute, 'zf.deptDeputy', 'applyForCoordination', APPLICATION);
  await acts(dispute, 'bb.staffingOfficer', 'refer', { reason: '群众等待，直接提请' });
  return { whistle, dispute };
}

const sign = async (dispute: string): Promise<void> => {
  for (const each of PARTIES) await acts(dispute, each, 'recordAgreement', TERMS);
};

describe('A dispute agreed while it is referred', () => {
  it('ends the panel that was docketed, and has the whistle ruled by the agreement', async () => {
    const { whistle, dispute } = await referred();
    await work(dispute);
    await sign(dispute);
    await work(dispute);
    const panel = (await opened(dispute, 'panel'))?.targetCase ?? '';
    expect((await loadCase(test.casework, panel))?.state).toMatchObject({ over: true, outcome: 'agreed' });
    expect(await events(whistle)).toContain('RulingApplied');
  });

  it('has no panel docketed where that was still to come', async () => {
    const { dispute } = await referred();
    await sign(dispute);
    await work(dispute);
    const opening = await opened(dispute, 'panel');
    expect(opening).toMatchObject({ outcome: 'dropped' });
    expect(await events(opening?.targetCase ?? '')).toEqual([]);
    const reactions = await reactionsOf(test.casework, dispute);
    expect(reactions.find(({ reaction }) => reaction.key === 'endPanel')?.outcome).toBe('nothingOpened');
  });

  it('is too late once the panel deliberates', async () => {
    const { dispute } = await referred();
    await work(dispute);
    const panel = (await opened(dispute, 'panel'))?.targetCase ?? '';
    const chairs = async (name: string, payload: object = {}) =>
      done(await execute(test.casework, sent(name, payload, { caseId: panel, actor: CHAIR })));
    await chairs('openEvidence');
    for (const each of PARTIES)
      await acts(panel, each, 'submitStatement', { text: '请认定', basis: CITED, evidence: [] });
    await chairs('deliberate', { present: ['zhzx', 'bb', 'sf', 'zfb', 'jw'] });
    await work(panel);
    expect(await events(dispute)).toContain('DeliberationNoted');
    expect(await tries(dispute, PARTIES[0], 'recordAgreement', TERMS)).toMatchObject({
      rejection: 'CASE.STAGE_FORBIDS',
    });
  });
});
