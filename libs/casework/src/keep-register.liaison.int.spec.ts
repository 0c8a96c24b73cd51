import { readStream } from '@tiaokuai/event-store';
import { done, instant, openTestCasework, sent, who, type TestCasework } from '../test/casework.fixture.js';
import { execute } from './execute.js';
import { streamOf } from './execution.js';
import { registerOpening } from './keep-register.js';
import { loadCase } from './load-case.js';
import { performReaction } from './perform-reaction.js';
import { reactionsOf } from './reactions.js';
import { WHISTLE_SHEET } from '../test/whistle.fixture.js';

/** 教育局 `jy` has no liaison for JP-21, the only item of its own. */
const REGISTER = streamOf(registerOpening('liaison', 'jy'));
const DISPATCHER = who('wj.streetDispatcher');

let test: TestCasework;
beforeAll(async () => {
  test = await openTestCasework();
}, 30_000);
afterAll(() => test.close());

const send = (...of: Parameters<typeof sent>) => execute(test.casework, sent(...of));
const eventsOf = async (caseId: string) =>
  (await readStream(test.pool, caseId)).map(({ type, actor }) => `${type} ${actor.person}`);

/** A call of 望江街道 for 教育局, approved; it is blown by whoever calls `blow`. */
async function approved(): Promise<string> {
  const { directory } = (await test.casework.references.upTo(new Map()))(instant('09-17 09:00'));
  const place = { gridCode: directory.units['wj-c1']?.grids?.[0] ?? '', address: '江滨路1号' };
  const departments = [{ unit: 'jy', role: 'lead', task: '查处违规培训', itemCode: 'JP-21' }];
  const sheet = { ...WHISTLE_SHEET, place, departments };
  const { caseId } = done(await send('draft', sheet, { kind: 'whistle' }));
  done(await send('submitForApproval', {}, { caseId }));
  done(await send('approve', {}, { caseId, actor: who('wj.streetHead') }));
  return caseId;
}

/** The engine performs everything that the register asks for. */
async function perform(): Promise<void> {
  for (const { version, reaction, outcome } of await reactionsOf(test.casework, REGISTER))
    if (outcome === undefined) await performReaction(test.casework, REGISTER, version, reaction.key);
}

describe('a unit whose liaisons are vacant', () => {
  let whistle: string;

  it('has its register once a dispatch was rejected, however often it is tried', async () => {
    test.at('09-17 09:00');
    whistle = await approved();
    expect(await eventsOf(REGISTER)).toEqual([]);
    const blow = sent('blow', {}, { caseId: whistle, actor: DISPATCHER });
    const tried = await Promise.all([
      execute(test.casework, blow),
      execute(test.beside(), blow),
      send('blow', {}, { caseId: whistle, actor: DISPATCHER }),
    ]);
    expect(tried).toEqual(Array(3).fill(expect.objectContaining({ rejection: 'CASE.LIAISON_VACANT' })));
    const [opened, ...clocks] = await eventsOf(REGISTER);
    expect(opened).toBe('RegisterOpened engine');
    expect(new Set(clocks)).toEqual(new Set(['ObligationStarted engine']));
    const register = await loadCase(test.casework, REGISTER);
    expect(register?.state).toMatchObject({ kind: 'liaison', leadUnit: 'jy', itemCodes: ['JP-21'] });
  });

  it('is reached again when the shift leader names a substitute, until his time is over', async () => {
    const override = { unit: 'jy', until: instant('09-20 12:00'), substitute: 'p-jy-deptOfficer-1' };
    const shiftLeader = who('zhzx.shiftLeader');
    done(await send('override', override, { caseId: REGISTER, actor: shiftLeader }));
    await perform();
    expect((await reactionsOf(test.beside(), REGISTER)).map(({ outcome }) => outcome)).not.toContain(
      undefined,
    );
    done(await send('blow', {}, { caseId: whistle, actor: DISPATCHER }));
    test.at('09-20 12:00');
    const later = await send('blow', {}, { caseId: await approved(), actor: DISPATCHER });
    expect(later).toMatchObject({ rejection: 'CASE.LIAISON_VACANT' });
  });

  it('is reached for good once somebody is appointed, who may then act as its liaison', async () => {
    const entry = { phone: '0571-80000000', hours: 'office', role: 'A', itemCodes: ['JP-21'] };
    const appointment = { ...entry, person: 'p-jy-deptOfficer-2' };
    done(await send('appoint', appointment, { caseId: REGISTER, actor: who('jy.deptDeputy') }));
    await perform();
    test.at('09-21 09:00');
    const next = await approved();
    done(await send('blow', {}, { caseId: next, actor: DISPATCHER }));
    const liaison = { person: 'p-jy-deptOfficer-2', post: 'liaisonA', unit: 'jy' } as const;
    const contact = { contact: '联络员', phone: '0571-80000000' };
    done(await send('acknowledge', contact, { caseId: next, actor: liaison }));
  });
});
