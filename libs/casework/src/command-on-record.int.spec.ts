import { snapshotOf, type Rejection } from '@tiaokuai/domain';
import { eventIdOf, readCommands, readStream, verifyBeyondLog, verifyLog } from '@tiaokuai/event-store';
import { canonicalBytes, hex, payloadHash } from '@tiaokuai/tlog';
import { Client } from 'pg';
import { done, openTestCasework, sent, who, type TestCasework } from '../test/casework.fixture.js';
import { execute } from './execute.js';
import type { Executed, Execution } from './execution.js';
import { loadCase } from './load-case.js';
import { isSealed, openPersonalData } from './personal-data.js';

const PHONE = '13857100017';
let test: TestCasework;
beforeAll(async () => {
  test = await openTestCasework();
  test.at('09-17 09:10');
}, 30_000);
afterAll(() => test.close());

const send = (execution: Execution): Promise<Executed | Rejection> => execute(test.casework, execution);
const lodge = (payload: object): Execution =>
  sent('lodge', { title: '占道', ...payload }, { kind: 'ticket' });
const commandsOf = (caseId: string) => readCommands(test.pool, caseId);

describe('a command on record', () => {
  it('stands once in its append, with its id, its name, who gave it and what it said', async () => {
    const { caseId } = done(await send(lodge({})));
    const add = sent('add', { numbers: [3, 4] }, { caseId });
    done(await send(add));
    const commands = await commandsOf(caseId);
    expect([...commands.keys()]).toEqual([1, 2]);
    expect(commands.get(2)).toEqual({
      ...{ id: add.commandId, name: 'add', payload: { numbers: [3, 4] } },
      actor: who('wj.streetOfficer'),
    });
    const events = await readStream(test.pool, caseId, { after: 1 });
    expect(events.map(({ eventId }) => eventId)).toEqual([0, 1].map((nth) => eventIdOf(add.commandId, nth)));
  });

  it('says it in the form in which the rules took it', async () => {
    const seen = lodge({ seenAt: '2026-09-17T01:00:00Z' });
    const { caseId } = done(await send(seen));
    expect((await commandsOf(caseId)).get(1)?.payload).toEqual({
      title: '占道',
      seenAt: '2026-09-17T09:00:00.000+08:00',
    });
  });

  it('is hashed into the envelope of its first event, and names the gate data in force beside the other pins', async () => {
    const { caseId } = done(await send(lodge({})));
    const [event] = await readStream(test.pool, caseId);
    const { rows } = await test.pool.query<{ command: Buffer }>(
      'SELECT command FROM event WHERE stream_id = $1',
      [caseId],
    );
    const envelope = JSON.parse(Buffer.from(event?.envelopeBytes ?? []).toString('utf8')) as object;
    expect(envelope).toMatchObject({
      commandHash: hex(payloadHash(rows[0]?.command ?? Buffer.alloc(0))),
      pins: { gateVersion: 1 },
    });
  });

  it('holds what was told of another case, as it stood then', async () => {
    const other = done(await send(lodge({ title: '另一件' }))).caseId;
    const { caseId } = done(await send(lodge({})));
    const then = await loadCase(test.casework, other);
    done(await send(sent('follow', { caseId: other }, { caseId })));
    done(await send(sent('close', {}, { caseId: other })));
    const recorded = (await commandsOf(caseId)).get(2)?.otherCase;
    expect(recorded).toEqual(JSON.parse(JSON.stringify(then && snapshotOf(then.state))));
    expect(recorded).toMatchObject({ caseId: other, stage: 'lodged' });
  });

  it('keeps what is personal sealed under the key of its events: destroyed once, nobody opens either', async () => {
    const { caseId } = done(await send(lodge({ phone: PHONE })));
    const [event] = await readStream(test.pool, caseId);
    const sealed = [event?.payload, (await commandsOf(caseId)).get(1)?.payload].map(
      (payload) => (payload as { phone: unknown }).phone,
    );
    const keys = sealed.map((value) => isSealed(value) && value.sealed.keyId);
    expect(keys[0]).toEqual(expect.any(String));
    expect(keys[1]).toBe(keys[0]);
    const [, ofCommand] = sealed;
    if (!isSealed(ofCommand)) throw new Error('not sealed');
    expect(await test.personalData.open(caseId, ofCommand)).toBe(PHONE);
    const owner = new Client({ connectionString: test.keysUrl });
    await owner.connect();
    await owner.query('DELETE FROM subject_key WHERE case_id = $1', [caseId]);
    await owner.end();
    expect(await test.personalData.open(caseId, ofCommand)).toBeUndefined();
  });

  it('is kept of an opening of personal data too, and of no rejection', async () => {
    const { caseId } = done(await send(lodge({ phone: PHONE })));
    const actor = who('wj.streetDeputy');
    const opening = { actor, caseId, version: 1, field: 'phone', purpose: '回访' };
    const commandId = '6a1c1f0e-7b0e-4b52-8f0a-3d2b6c4e9a10';
    await openPersonalData(test.casework, { ...opening, commandId });
    expect(await commandsOf(`access:${caseId}`)).toEqual(
      new Map([
        [1, { id: commandId, name: 'open', actor, payload: { version: 1, field: 'phone', purpose: '回访' } }],
      ]),
    );
    await send(sent('add', { numbers: [9] }, { caseId }));
    expect([...(await commandsOf(caseId)).keys()]).toEqual([1]);
  });

  it('verifies with everything else', async () => {
    expect((await verifyLog(test.pool, { after: -1, limit: 10_000 })).faults).toEqual([]);
    expect(await verifyBeyondLog(test.pool)).toEqual([]);
  });
});

describe('the nonce', () => {
  const hashOf = async (caseId: string): Promise<string> => {
    const [event] = await readStream(test.pool, caseId);
    return hex(payloadHash(event?.payloadBytes ?? new Uint8Array()));
  };

  it('keeps whoever knows a hash from finding out by trying what was said', async () => {
    const { caseId } = done(await send(lodge({})));
    const [event] = await readStream(test.pool, caseId);
    expect(event?.payload).toEqual({ title: '占道' });
    expect(hex(payloadHash(canonicalBytes(event?.payload)))).not.toBe(await hashOf(caseId));
    const twin = done(await send(lodge({}))).caseId;
    expect(await hashOf(twin)).not.toBe(await hashOf(caseId));
  });

  it('is nothing that a fold, a reader or a command on record sees', async () => {
    const { caseId } = done(await send(lodge({})));
    const fresh = test.beside();
    const folded = [test.casework, fresh].map(async (each) => (await loadCase(each, caseId))?.state);
    const [kept, read] = await Promise.all(folded);
    expect(read).toEqual(kept);
    expect(JSON.stringify([read, ...(await commandsOf(caseId)).values()])).not.toContain('_nonce');
  });

  it('comes from one source, which a test may foresee', async () => {
    const foreseen = { ...test.casework, random: (bytes: number) => new Uint8Array(bytes).fill(7) };
    const cases = [done(await execute(foreseen, lodge({}))), done(await execute(foreseen, lodge({})))];
    const [one, other] = await Promise.all(cases.map(({ caseId }) => hashOf(caseId)));
    expect(one).toBe(other);
  });
});
