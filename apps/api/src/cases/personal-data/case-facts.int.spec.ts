import { performReaction, reactionsOf } from '@tiaokuai/casework';
import type { CaseFacts, CaseOpenings, OpenedPersonalData, Problem } from '@tiaokuai/contracts';
import { startWhistleToRead, type WhistleToRead } from '../../../test/cases/whistle-to-read.fixture.js';
import type { Caller } from '../../../test/test-api.fixture.js';
import { execute, PHONE } from '../../../test/whistle-over-http.fixture.js';
import { AppContext } from '../../platform/app-context.js';

const FACTS = '每晚七时后占道经营，多次劝离无效';

describe('The facts of a whistle', () => {
  let whistle: WhistleToRead;
  let disputeId: string;
  beforeAll(async () => {
    whistle = await startWhistleToRead();
    disputeId = await beforeCoordinator(whistle);
  });
  afterAll(() => whistle.api.stop());

  const factsOf = async (caller: Caller, caseId = whistle.caseId) =>
    (await caller.call<CaseFacts & Problem>(`/api/v1/cases/${caseId}/facts`)).body;
  const textsFor = async (caller: Caller, caseId?: string) =>
    (await factsOf(caller, caseId)).facts.map(({ text }) => text);
  const openingsFor = async (caller: Caller) =>
    (await caller.call<CaseOpenings & Problem>(`${whistle.path}/openings`)).body;

  it('stand open, in words, to every party and to the command centre, without the citizen’s name', async () => {
    const { people, api, caseId } = whistle;
    const centre = await api.as('p-zhzx-dispatcher-1', 'zhzx/dispatcher');
    for (const caller of [people.officer, people.head, people.zf, people.sj, people.hj, centre])
      expect(await textsFor(caller)).toEqual([FACTS]);
    expect((await factsOf(people.hj)).facts).toEqual([
      expect.objectContaining({
        ...{ caseId, version: 1, field: 'facts', label: '事实', text: FACTS, title: '江滨夜市占道经营' },
        saidBy: expect.objectContaining({
          unit: expect.objectContaining({ id: 'wj' }) as unknown,
        }) as unknown,
      }),
    ]);
    expect(JSON.stringify(await factsOf(people.officer))).not.toContain(PHONE);
  });

  it('stay as closed as they were to all others', async () => {
    const { api, path } = whistle;
    const verifier = await api.as('p-jdzx-verifier-1', 'jdzx/verifier');
    expect(await textsFor(verifier)).toEqual([]);
    const { body } = await verifier.call<OpenedPersonalData>(`${path}/personal-data/1/facts`, {
      method: 'POST',
      body: { purpose: '核查' },
    });
    expect(body.value).toBe(FACTS);
    const stranger = await api.as('p-yq-streetOfficer-1', 'yq/streetOfficer');
    expect((await factsOf(stranger)).code).toBe('CASE.NOT_VISIBLE');
  });

  it('are told to who coordinates about it on the page of the dispute, whose whistle he does not see', async () => {
    const { api, people, caseId } = whistle;
    const coordinator = await api.as('p-bb-staffingOfficer-1', 'bb/staffingOfficer');
    expect((await factsOf(coordinator)).code).toBe('CASE.NOT_VISIBLE');
    expect((await factsOf(coordinator, disputeId)).facts).toEqual([
      expect.objectContaining({ caseId, text: FACTS, kind: { code: 'whistle', word: '吹哨报到' } }),
    ]);
    expect(await textsFor(people.deputy, disputeId)).toEqual([]);
  });

  it('stand in no view, no history, no list, no notice', async () => {
    const { people, path } = whistle;
    for (const caller of [people.officer, people.zf, people.hj])
      for (const address of [
        ...[path, `${path}?at=1`, `${path}/steps`, `${path}/events`, `${path}/offers`],
        ...['/api/v1/cases', '/api/v1/inbox?tab=mine', '/api/v1/notices?state=all'],
      ])
        expect(JSON.stringify((await caller.call(address)).body)).not.toContain(FACTS);
  });

  it('and the citizen’s data are listed by reader for the head who answers, and for nobody else', async () => {
    const { people, path } = whistle;
    const opened = await people.officer.call(`${path}/personal-data/1/citizen`, {
      method: 'POST',
      body: { purpose: '联系诉求人约定时间' },
    });
    expect(opened.status).toBe(200);
    expect((await openingsFor(people.officer)).code).toBe('ACTOR.POST_FORBIDS');
    const { openings } = await openingsFor(people.head);
    expect(openings[0]).toMatchObject({
      what: '诉求人',
      purpose: '联系诉求人约定时间',
      by: { person: { id: 'p-wj-streetOfficer-1' }, unit: { id: 'wj' } },
    });
    const readings = openings.filter(({ what }) => what === '案情').map(({ by }) => by.person.id);
    expect(new Set(readings).size).toBe(readings.length);
    expect(readings).toEqual(expect.arrayContaining(['p-hj-deptOfficer-1', 'p-bb-staffingOfficer-1']));
    expect((await whistle.view(people.head)).seesOpenings).toBe(true);
    expect((await whistle.view(people.officer)).seesOpenings).toBe(false);
  });

  it('name the citizen to no post that does not speak with him', async () => {
    const { people, path } = whistle;
    for (const caller of [people.head, people.hj]) {
      const { body } = await caller.call<Problem>(`${path}/personal-data/1/citizen`, {
        method: 'POST',
        body: { purpose: '了解情况' },
      });
      expect(body.code).toBe('ACTOR.POST_FORBIDS');
    }
    const { sealed } = await whistle.view(people.head);
    expect(sealed.map(({ field, kind, mayOpen, readAtOnce }) => [field, kind, mayOpen, readAtOnce])).toEqual([
      ['citizen', 'identity', false, false],
      ['facts', 'facts', true, true],
    ]);
  });
});

/** The dispute that a contested refusal opens, once the staffing office has been asked to coordinate. */
async function beforeCoordinator({ api, people, caseId }: WhistleToRead): Promise<string> {
  const contest = { unit: 'hj', reason: '属生态环境职责', basis: '清单' };
  await execute(people.deputy, caseId, 'contestRefusal', contest);
  // Reactions are the worker's: the API's account may not mark them performed.
  const context = await AppContext.open({ ...api.config, databaseUrl: api.ownerUrl });
  const reactions = await reactionsOf(context.casework, caseId);
  const opening = reactions.find(({ reaction }) => reaction.does === 'open' && reaction.kind === 'dispute');
  if (opening?.targetCase === undefined) throw new Error('the contest opens no dispute');
  await performReaction(context.casework, caseId, opening.version, opening.reaction.key);
  await context.close();
  await api.advanceTo('2026-09-17T14:00:00+08:00');
  const applied = await execute(people.deputy, opening.targetCase, 'applyForCoordination', {
    negotiationRecord: [{ note: '电话协商记录' }],
    differences: '油烟监测由谁负责',
    proposal: '由生态环境分局监测',
    basis: [{ itemCode: 'JP-03' }],
  });
  if (applied.status !== 200) throw new Error('nobody was asked to coordinate');
  await people.deputy.call(`/api/v1/cases?after=${opening.targetCase}:${applied.body.version}`);
  return opening.targetCase;
}
