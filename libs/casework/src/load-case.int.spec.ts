import { ENGINE, RULES_VERSION, type CaseState, propertiesOf } from '@tiaokuai/domain';
import { readStream } from '@tiaokuai/event-store';
import { forge, takeOut } from '@tiaokuai/testing/forge';
import { randomUUID } from 'node:crypto';
import { done, instant, openTestCasework, sent, who, type TestCasework } from '../test/casework.fixture.js';
import { execute } from './execute.js';
import { caseAt, currentRules, loadCase } from './load-case.js';
import { settleCase } from './settle-case.js';
import { blown, WHISTLE_SHEET } from '../test/whistle.fixture.js';

let test: TestCasework;
beforeAll(async () => {
  test = await openTestCasework();
}, 30_000);
afterAll(() => test.close());

const send = (caseId: string, post: string, name: string, payload: object = {}) =>
  execute(test.casework, sent(name, payload, { caseId, actor: who(post) }));
const typesOf = async (caseId: string) => (await readStream(test.pool, caseId)).map(({ type }) => type);
const statuses = (state: CaseState) =>
  Object.values(state.obligations).map(({ id, status }) => `${id} ${status}`);
/** What a department's silence until 11:10 leaves in the history. */
const PASSED = ['ObligationDueSoon', 'ObligationElapsed', 'FaultRecorded'];
const CONTACT = { contact: '值班室', phone: '0571-80000000' };

describe('a case as it stands', () => {
  it('counts what has passed as passed, although nothing has recorded it yet', async () => {
    const caseId = await blown(test);
    test.at('09-17 11:10');
    const loaded = await loadCase(test.casework, caseId);
    const recorded = await typesOf(caseId);
    expect(loaded).toMatchObject({ version: recorded.length, now: instant('09-17 11:10') });
    expect(loaded?.unrecorded.map(({ type }) => type)).toEqual(PASSED);
    expect(loaded && statuses(loaded.state)).toContain('acknowledge:zf:1 elapsed');
    expect(await typesOf(caseId)).toEqual(recorded);
  });

  it('is not there when nobody opened it, and reference streams are no cases', async () => {
    expect(await loadCase(test.casework, randomUUID())).toBeUndefined();
    expect(await loadCase(test.casework, 'directory')).toBeUndefined();
    expect((await currentRules(test.casework)).inForce(instant('09-17 09:10')).pins.listVersion).toBe(1);
  });
});

describe('a case of which an event is gone', () => {
  it('is read and decided by nobody, and is well again when the event is back; other cases go on', async () => {
    const [sick, well] = [await blown(test), await blown(test)];
    const putBack = await takeOut(test.storeUrl, { streamId: sick, version: 2 });
    const elsewhere = test.beside();
    const unreadable = { code: 'STREAM_UNREADABLE', streamId: sick, version: 2 };
    await expect(loadCase(elsewhere, sick)).rejects.toMatchObject(unreadable);
    await expect(settleCase(elsewhere, sick)).rejects.toMatchObject(unreadable);
    const before = await test.grown();
    const command = sent('acknowledge', CONTACT, { caseId: sick, actor: who('zf.deptOfficer') });
    await expect(execute(elsewhere, command)).rejects.toMatchObject(unreadable);
    expect(await test.grown()).toBe(before);
    expect(await loadCase(elsewhere, well)).toMatchObject({ caseId: well });
    await putBack();
    expect(await loadCase(elsewhere, sick)).toMatchObject({ caseId: sick });
  });

  it('names the event whose bytes were altered beyond reading', async () => {
    const caseId = await blown(test);
    await forge(test.storeUrl, [
      `UPDATE event SET payload = 'no json' WHERE stream_id = $1 AND version = 3`,
      caseId,
    ]);
    const unreadable = { code: 'STREAM_UNREADABLE', streamId: caseId, version: 3 };
    await expect(loadCase(test.beside(), caseId)).rejects.toMatchObject(unreadable);
  });
});

describe('a late command', () => {
  it('is judged on the settled case and appended behind what had passed, in one append', async () => {
    const caseId = await blown(test);
    const before = (await typesOf(caseId)).length;
    test.at('09-17 14:00');
    done(await send(caseId, 'zf.deptOfficer', 'acknowledge', CONTACT));
    const events = (await readStream(test.pool, caseId)).slice(before);
    expect(events.map(({ type, actor, effectiveAt }) => [type, actor.person, effectiveAt])).toEqual([
      ['ObligationDueSoon', ENGINE.person, instant('09-17 10:46')],
      ['ObligationElapsed', ENGINE.person, instant('09-17 11:10')],
      ['FaultRecorded', ENGINE.person, instant('09-17 11:10')],
      ['ThreadAcknowledged', 'p-zf-deptOfficer-1', instant('09-17 14:00')],
      ['ObligationMet', 'p-zf-deptOfficer-1', instant('09-17 14:00')],
    ]);
    expect(new Set(events.map(({ recordedAt }) => recordedAt))).toEqual(new Set([instant('09-17 14:00')]));
    expect(events.map(({ command, rulesVersion }) => [command, rulesVersion])).toEqual([
      ...Array.from({ length: 3 }, () => ['settle', RULES_VERSION]),
      ...Array.from({ length: 2 }, () => ['acknowledge', RULES_VERSION]),
    ]);
  });

  it('that is rejected appends nothing, not even what had passed', async () => {
    const caseId = await blown(test);
    test.at('09-17 14:00');
    const before = await test.grown();
    const refusal = {
      ground: 'notStatutoryDuty',
      unknownUnit: '三定方案未写明',
      citation: {},
      deputy: 'p-zf-deptDeputy-1',
    };
    expect(await send(caseId, 'zf.deptOfficer', 'refuse', refusal)).toMatchObject({
      rejection: 'WHISTLE.REFUSAL_NEEDS_CITATION',
    });
    expect(await test.grown()).toBe(before);
  });
});

describe('settling', () => {
  it('records what has passed once, however many do it at once, and nothing when nothing has passed', async () => {
    const caseId = await blown(test);
    const before = (await typesOf(caseId)).length;
    await settleCase(test.casework, caseId);
    expect(await typesOf(caseId)).toHaveLength(before);
    test.at('09-17 11:10');
    const others = [test.casework, test.beside(), test.casework, test.beside()];
    await Promise.all(others.map((casework) => settleCase(casework, caseId)));
    expect((await typesOf(caseId)).slice(before)).toEqual(PASSED);
  });

  it('ends in the same events whether wake-ups come early, late, twice or never', async () => {
    const plans: readonly (readonly string[])[] = [
      ['09-17 10:00', '09-17 11:10', '09-18 17:30', '09-22 17:30', '09-23 17:30'],
      ['09-17 11:10', '09-17 11:10', '09-18 17:31', '09-18 17:31', '09-24 08:00'],
      ['09-23 18:00'],
      [],
    ];
    const histories = [];
    for (const wakeUps of plans) {
      const caseId = await blown(test);
      for (const time of wakeUps) {
        test.at(time);
        await settleCase(test.casework, caseId);
      }
      test.at('09-24 09:00');
      done(
        await execute(test.casework, sent('acknowledge', CONTACT, { caseId, actor: who('zf.deptOfficer') })),
      );
      const events = await readStream(test.pool, caseId);
      histories.push(
        events.map(({ type, payload, effectiveAt, actor }) => ({
          type,
          payload: unsealed(payload),
          effectiveAt,
          actor,
        })),
      );
    }
    expect(histories[0]?.filter(({ type }) => type === 'ObligationElapsed')).toHaveLength(4);
    for (const history of histories) expect(history).toEqual(histories[0]);
  });
});

/** Ciphertext differs each time; that it is sealed does not. */
function unsealed(payload: unknown): unknown {
  const { facts: _, ...rest } = propertiesOf(payload);
  return rest;
}

describe('a case as it stood', () => {
  it('is, by version, what was recorded up to that event and nothing else', async () => {
    const caseId = await blown(test);
    test.at('09-17 14:00');
    const { version } = done(await send(caseId, 'zf.deptOfficer', 'acknowledge', CONTACT));
    const elapsedAt = version - 3;
    const past = await caseAt(test.casework, caseId, { version: elapsedAt });
    expect(past).toMatchObject({ version: elapsedAt, latestVersion: version, unrecorded: [] });
    expect(past?.events).toHaveLength(elapsedAt);
    expect(past && statuses(past.state)).toContain('acknowledge:zf:1 elapsed');
    expect(past?.state.faults).toEqual([]);
    const latest = await caseAt(test.casework, caseId, { version });
    expect(latest?.state).toEqual((await loadCase(test.casework, caseId))?.state);
  });

  it('is, by instant, what was recorded by then, settled to then', async () => {
    const caseId = await blown(test);
    test.at('09-17 14:00');
    done(await send(caseId, 'zf.deptOfficer', 'acknowledge', CONTACT));
    const before = await caseAt(test.casework, caseId, { instant: instant('09-17 11:09') });
    expect(before && statuses(before.state)).toContain('acknowledge:zf:1 running');
    const after = await caseAt(test.casework, caseId, { instant: instant('09-17 12:00') });
    expect(after && statuses(after.state)).toContain('acknowledge:zf:1 elapsed');
    expect(after?.state.faults).toHaveLength(1);
    expect(await caseAt(test.casework, caseId, { instant: instant('09-17 08:00') })).toBeUndefined();
    expect(await caseAt(test.casework, randomUUID(), { version: 1 })).toBeUndefined();
  });

  it('keeps the citizen’s words sealed in every fold', async () => {
    const caseId = await blown(test);
    const past = await caseAt(test.casework, caseId, { version: 1 });
    expect(JSON.stringify(past)).not.toContain(WHISTLE_SHEET.facts);
  });
});
