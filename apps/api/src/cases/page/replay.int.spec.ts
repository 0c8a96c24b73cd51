import { performReaction, reactionsOf } from '@tiaokuai/casework';
import type { CaseView } from '@tiaokuai/contracts';
import { startWhistleToRead, type WhistleToRead } from '../../../test/cases/whistle-to-read.fixture.js';
import { execute } from '../../../test/whistle-over-http.fixture.js';
import { AppContext } from '../../platform/app-context.js';

const CONTESTED_AT = '2026-09-17T12:30:00+08:00';

describe('A whistle whose refusal was contested and came before a coordinator, replayed', () => {
  let whistle: WhistleToRead;
  /** Of the whistle, at the contest. */
  let contested: number;
  /** Of the whistle, after a remark made when the dispute had gone on. */
  let remarked: number;
  let disputeId: string;

  beforeAll(async () => {
    whistle = await startWhistleToRead();
    const { api, people, caseId } = whistle;
    const contest = { unit: 'hj', reason: '属生态环境职责', basis: '清单' };
    await execute(people.deputy, caseId, 'contestRefusal', contest);
    ({ disputeId, contested } = await openedDispute(whistle));
    await api.advanceTo('2026-09-17T14:00:00+08:00');
    const application = {
      negotiationRecord: [{ note: '电话协商记录' }],
      differences: '油烟监测由谁负责',
      proposal: '由生态环境分局监测',
      basis: [{ itemCode: 'JP-03' }],
    };
    const applied = await execute(people.deputy, disputeId, 'applyForCoordination', application);
    expect(applied.status).toBe(200);
    remarked = (await execute(people.zf, caseId, 'comment', { text: '已到现场' })).body.version;
    await projected(whistle, disputeId, applied.body.version);
  });
  afterAll(() => whistle.api.stop());

  const familyAt = async (at?: string) =>
    (await whistle.view(whistle.people.deputy, at)).family.map(({ kind, stage }) => [kind.code, stage.code]);
  const openingIn = ({ reactions }: CaseView) => reactions.find(({ does }) => does === 'open');

  it('shows the other cases of its matter as they stood then, and none that had not begun', async () => {
    expect(await familyAt(String(contested - 1))).toEqual([['whistle', 'blown']]);
    expect(await familyAt(CONTESTED_AT)).toEqual([
      ['whistle', 'blown'],
      ['dispute', 'selfNegotiation'],
    ]);
    expect(await familyAt('2026-09-17T12:31:00+08:00')).toEqual([
      ['whistle', 'blown'],
      ['dispute', 'selfNegotiation'],
    ]);
    expect(await familyAt(String(remarked))).toEqual(await familyAt());
    expect((await familyAt())[1]).toEqual(['dispute', 'applied']);
  });

  it('at the step itself does not know what followed in the same minute', async () => {
    expect(await familyAt(String(contested))).toEqual([['whistle', 'blown']]);
    const opening = openingIn(await whistle.view(whistle.people.deputy, String(contested)));
    expect(opening).toMatchObject({ kind: { code: 'dispute' }, performed: false });
    expect(opening?.caseId).toBeUndefined();
  });

  it('tells what it set off only when it had been set off, and links to it only when it was there', async () => {
    expect(openingIn(await whistle.view(whistle.people.deputy, String(contested - 1)))).toBeUndefined();
    for (const at of [CONTESTED_AT, String(remarked), undefined])
      expect(openingIn(await whistle.view(whistle.people.deputy, at))).toMatchObject({
        performed: true,
        caseId: disputeId,
      });
  });
});

/** The engine at work: the dispute that the contest opens, once the lists know it. */
async function openedDispute(
  whistle: WhistleToRead,
): Promise<{ readonly disputeId: string; readonly contested: number }> {
  // Reactions are the worker's: the API's account may not mark them performed.
  const { config, ownerUrl } = whistle.api;
  const context = await AppContext.open({ ...config, databaseUrl: ownerUrl });
  try {
    const { casework } = context;
    const reactions = await reactionsOf(casework, whistle.caseId);
    const opening = reactions.find(({ reaction }) => reaction.does === 'open' && reaction.kind === 'dispute');
    if (opening?.targetCase === undefined) throw new Error('the contest opens no dispute');
    await performReaction(casework, whistle.caseId, opening.version, opening.reaction.key);
    await projected(whistle, opening.targetCase, 1);
    return { disputeId: opening.targetCase, contested: opening.version };
  } finally {
    await context.close();
  }
}

async function projected({ people }: WhistleToRead, caseId: string, version: number): Promise<void> {
  await people.deputy.call(`/api/v1/cases?after=${caseId}:${version}`);
}
