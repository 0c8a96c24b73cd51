import { randomUUID } from 'node:crypto';
import { readStream } from '@tiaokuai/event-store';
import { openPersonalDataStore } from '@tiaokuai/personal-data';
import { Client } from 'pg';
import { done, instant, openTestCasework, sent, who, type TestCasework } from '../test/casework.fixture.js';
import { execute } from './execute.js';
import { loadCase } from './load-case.js';
import { openPersonalData, type Opening } from './personal-data.js';

const PHONE = '13857100017';
let test: TestCasework;
let caseId: string;
beforeAll(async () => {
  test = await openTestCasework();
  test.at('09-17 09:10');
  const lodge = sent('lodge', { title: '占道', phone: PHONE }, { kind: 'ticket' });
  caseId = done(await execute(test.casework, lodge)).caseId;
}, 30_000);
afterAll(() => test.close());

const opening = (given: Partial<Opening> = {}): Opening => ({
  actor: who('wj.streetDeputy'),
  caseId,
  version: 1,
  field: 'phone',
  purpose: '回访',
  commandId: randomUUID(),
  ...given,
});
const opened = () => readStream(test.pool, `access:${caseId}`);

describe('personal data in a case', () => {
  it('is sealed before it is appended: neither the log nor what is kept in memory holds it', async () => {
    const [event] = await readStream(test.pool, caseId);
    expect(event?.payload).toEqual({
      title: '占道',
      phone: {
        sealed: {
          subject: 'citizen',
          keyId: expect.any(String) as unknown,
          nonce: expect.any(String) as unknown,
          ciphertext: expect.any(String) as unknown,
        },
      },
    });
    const { rows } = await test.pool.query<Record<string, unknown>>('SELECT * FROM event');
    const kept = rows
      .flatMap((row) => Object.values(row))
      .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)));
    expect(kept.filter((value) => value.includes(PHONE))).toEqual([]);
    expect(JSON.stringify(test.casework.foldedStreams.get(caseId))).not.toContain(PHONE);
  });

  it('is opened for a post that sees the case in full, and the opening is recorded with who, when and what for', async () => {
    const asked = opening();
    expect(await openPersonalData(test.casework, asked)).toEqual({
      value: PHONE,
      openedAt: instant('09-17 09:10'),
    });
    expect((await opened()).at(-1)).toMatchObject({
      kind: 'access',
      type: 'PersonalDataOpened',
      actor: who('wj.streetDeputy'),
      payload: { version: 1, field: 'phone', purpose: '回访' },
    });
  });

  it('is recorded before it is given: when its key is destroyed, the attempt stands in the record all the same', async () => {
    const lodge = sent('lodge', { title: '另一件', phone: PHONE }, { kind: 'ticket' });
    const other = done(await execute(test.casework, lodge)).caseId;
    const keys = new Client({ connectionString: test.keysUrl });
    await keys.connect();
    await keys.query('DELETE FROM subject_key WHERE case_id = $1', [other]);
    await keys.end();
    expect(await openPersonalData(test.casework, opening({ caseId: other }))).toEqual({
      rejection: 'PERSONAL_DATA.DESTROYED',
    });
    expect(await readStream(test.pool, `access:${other}`)).toHaveLength(1);
  });

  it.each<[string, Partial<Opening>, object]>([
    [
      'a post that only sees it as a party',
      { actor: who('zf.deptOfficer') },
      { rejection: 'ACTOR.POST_FORBIDS' },
    ],
    [
      'a post that the person does not hold',
      { actor: { ...who('wj.streetHead'), person: 'p-wj-streetOfficer-1' } },
      { rejection: 'ACTOR.POST_NOT_HELD' },
    ],
    [
      'a post that sees it in full and does not speak with the citizen',
      { actor: who('wj.streetHead') },
      { rejection: 'ACTOR.POST_FORBIDS' },
    ],
    ['a field that is not sealed', { field: 'title' }, { rejection: 'CASE.FIELD_INVALID', field: 'field' }],
    ['a version that does not exist', { version: 9 }, { rejection: 'CASE.FIELD_INVALID', field: 'field' }],
    ['no purpose', { purpose: ' ' }, { rejection: 'CASE.FIELD_INVALID', field: 'purpose' }],
    [
      'a purpose that cannot be stored',
      { purpose: 'a\0' },
      { rejection: 'CASE.FIELD_INVALID', field: 'purpose' },
    ],
    ['an unknown case', { caseId: randomUUID() }, { rejection: 'CASE.NOT_FOUND' }],
    ['the record of openings itself', { caseId: 'access:x' }, { rejection: 'CASE.NOT_FOUND' }],
  ])('stays closed for %s, and nothing is recorded', async (_what, given, rejection) => {
    const before = await test.grown();
    expect(await openPersonalData(test.casework, opening(given))).toMatchObject(rejection);
    expect(await test.grown()).toBe(before);
  });

  it('is recorded once per command, and each time when many open it at once', async () => {
    const before = (await opened()).length;
    const asked = opening();
    const again = await Promise.all([
      openPersonalData(test.casework, asked),
      openPersonalData(test.beside(), asked),
    ]);
    expect(again).toEqual(Array(2).fill({ value: PHONE, openedAt: instant('09-17 09:10') }));
    expect(await openPersonalData(test.casework, { ...asked, purpose: '另一目的' })).toEqual({
      rejection: 'CASE.COMMAND_ID_REUSED',
    });
    await Promise.all(Array.from({ length: 6 }, () => openPersonalData(test.casework, opening())));
    expect(await opened()).toHaveLength(before + 7);
  });

  it('rejects no command silently: when the keys are away, the command fails and nothing is appended', async () => {
    const away = new URL(test.keysUrl);
    away.pathname = '/no_such_database';
    const personalData = openPersonalDataStore({
      url: away.href,
      masterKey: Buffer.alloc(32).toString('base64'),
    });
    const before = await test.grown();
    const lodge = sent('lodge', { title: '占道', phone: PHONE }, { kind: 'ticket' });
    await expect(execute({ ...test.casework, personalData }, lodge)).rejects.toThrow('does not exist');
    expect(await test.grown()).toBe(before);
    await personalData.close();
  });
});

describe('the record of openings', () => {
  it('is no case: it can neither be loaded nor commanded', async () => {
    await openPersonalData(test.casework, opening());
    const streamId = `access:${caseId}`;
    expect(await loadCase(test.casework, streamId)).toBeUndefined();
    expect(await execute(test.casework, sent('add', { numbers: [1] }, { caseId: streamId }))).toEqual({
      rejection: 'CASE.NOT_FOUND',
    });
    const asTicket = sent('lodge', { title: '占道' }, { caseId: streamId, kind: 'ticket' });
    expect(await execute(test.casework, asTicket)).toMatchObject({ rejection: 'CASE.NOT_FOUND' });
  });
});
