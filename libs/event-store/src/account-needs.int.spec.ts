import { migrateWithAccounts } from '@tiaokuai/testing/test-accounts';
import { createTestDatabase, type TestDatabase } from '@tiaokuai/testing/test-database';
import { randomUUID } from 'node:crypto';
import { Client, type Pool } from 'pg';
import { anAppend } from '../test/an-event.fixture.js';
import { PROCESSES, type ProcessName } from './account.js';
import { appendEvents } from './append-events.js';
import { bytesMoved, noteAttachmentUses, putAttachment } from './attachment.js';
import { simulatedClock } from './clock.js';
import { beginAttempt, endAttempts, sendAgain } from './delivery-attempt.js';
import { deliveryIdOf, queueDeliveries } from './delivery.js';
import { endSession, hasEnded } from './ended-session.js';
import { markNotificationRead } from './mark-notification-read.js';
import { noteJobStep } from './one-shot-job.js';
import { openPool } from './open-pool.js';
import { markReactionsHandled } from './reaction-progress.js';
import { endTurn, takeTurn } from './robot-turn.js';
import { sequenceLog, takeTerm } from './sequence-log.js';
import { noteUpload, recordUpload, sweepUploads, uploadsOf } from './upload.js';
import { askForVerification, beginVerification, endVerification, noteVerified } from './verification.js';
import { verifyBeyondLog, verifyLog } from './verify-log.js';

const DENIED = { code: '42501' };
const NOW = '2026-09-17T09:10:00.000+08:00';

let database: TestDatabase;
let owner: Client;
let pools: Readonly<Record<ProcessName, Pool>>;
let urlOf: (process: ProcessName) => string;
beforeAll(async () => {
  database = await createTestDatabase();
  ({ urlOf } = await migrateWithAccounts(database.url));
  owner = new Client({ connectionString: database.url });
  await owner.connect();
  const poolOf = (process: ProcessName) => openPool(urlOf(process), { max: 2 });
  pools = { api: poolOf('api'), worker: poolOf('worker'), projector: poolOf('projector') };
  await owner.query("SELECT advance_simulated_clock('2026-09-17T09:10:00.000+08:00')");
});
afterAll(async () => {
  await Promise.all([owner.end(), ...PROCESSES.map((process) => pools[process].end())]);
  await database.drop();
});

describe('the api', () => {
  it.each(['log', 'sequencer_term', 'simulated_clock', 'reaction_progress', 'errand_progress', 'robot_turn'])(
    'writes nothing in %s',
    async (table) => {
      await expect(pools.api.query(`INSERT INTO ${table} DEFAULT VALUES`)).rejects.toMatchObject(DENIED);
    },
  );

  it('moves simulated time forward by the one function that does it, and to nothing but an instant', async () => {
    const clock = simulatedClock(pools.api);
    expect(await clock.advanceTo('2026-09-17T10:00:00.000+08:00')).toBe('2026-09-17T10:00:00.000+08:00');
    expect(await clock.advanceTo(NOW)).toBe('2026-09-17T10:00:00.000+08:00');
    await pools.api.query("SELECT advance_simulated_clock('zzzz')");
    expect(await clock.now()).toBe('2026-09-17T10:00:00.000+08:00');
    for (const process of ['worker', 'projector'] as const)
      await expect(simulatedClock(pools[process]).advanceTo(NOW)).rejects.toMatchObject(DENIED);
  });

  it('takes commands, files, readings and sessions', async () => {
    const { api } = pools;
    expect(await appendEvents(api, anAppend())).toMatchObject({ version: 1 });
    await markNotificationRead(api, { person: 'p-1', noticeId: randomUUID(), at: NOW });
    const id = randomUUID();
    await endSession(api, { id, expiresAt: Date.parse('2126-09-17T10:00:00Z') });
    expect(await hasEnded(api, id)).toBe(true);
    await askForVerification(api, { cause: 'demand', askedBy: 'p-1' });
  });
});

describe('files of evidence', () => {
  const upload = {
    sha256: 'e'.repeat(64),
    name: 'a.jpg',
    mediaType: 'image/jpeg',
    size: 1,
    person: 'p',
    at: NOW,
  };
  const wanted = { person: 'p', since: NOW, digests: [upload.sha256] };

  it('are handed in, named, moved to the folder and swept by the api', async () => {
    const { api } = pools;
    const options = { dayBegan: NOW, bytesPerDay: 100_000, place: async () => {} };
    expect(await recordUpload(api, upload, options)).toBe(true);
    expect(await uploadsOf(api, wanted)).toHaveLength(1);
    const moved = await putAttachment(pools.worker, { mediaType: 'text/plain', bytes: Buffer.from('told') });
    await bytesMoved(api, moved);
    await noteAttachmentUses(api, 'case', [moved]);
    expect(await sweepUploads(api, { before: '9999', discard: async () => {} })).toBe(1);
  });

  it('cannot be taken from a case that names them, nor be given other bytes', async () => {
    for (const statement of ['DELETE FROM attachment_use', 'UPDATE attachment SET sha256 = sha256'])
      await expect(pools.api.query(statement)).rejects.toMatchObject(DENIED);
    const { rows } = await pools.api.query('SELECT forget_attachment(sha256) AS gone FROM attachment_use');
    expect(rows).toEqual([{ gone: false }]);
    for (const call of ['forget_attachment', 'release_attachment_bytes'])
      await expect(pools.worker.query(`SELECT ${call}('a')`)).rejects.toMatchObject(DENIED);
  });

  it('are handed in and named by the worker, which tells the demonstration’s month', async () => {
    await noteUpload(pools.worker, upload);
    expect(await uploadsOf(pools.worker, wanted)).toHaveLength(1);
    await noteAttachmentUses(pools.worker, 'case', [upload.sha256]);
  });
});

describe('the projector', () => {
  it('appends no event', async () => {
    await expect(appendEvents(pools.projector, anAppend())).rejects.toMatchObject(DENIED);
    await expect(pools.projector.query('INSERT INTO pending DEFAULT VALUES')).rejects.toMatchObject(DENIED);
  });

  it('orders and verifies what others appended, and keeps how far it has come', async () => {
    const { projector } = pools;
    await appendEvents(pools.worker, anAppend());
    const client = new Client({ connectionString: urlOf('projector') });
    await client.connect();
    const term = (await takeTerm(client)) ?? 0;
    expect(await sequenceLog(client, { term })).toBeGreaterThan(0);
    await client.end();
    await askForVerification(projector, { cause: 'start' });
    const { ordinal = 0 } = (await beginVerification(projector)) ?? {};
    const piece = await verifyLog(projector, { after: -1, limit: 10 });
    const fault = { streamId: 'a', version: 1, fault: 'tailMissing' } as const;
    await noteVerified(projector, ordinal, { ...piece, faults: [fault] });
    expect(await verifyBeyondLog(projector)).toEqual([]);
    await endVerification(projector, ordinal);
    await projector.query(
      "INSERT INTO read.position (consumer, version, state) VALUES ('relay', 1, 'running')",
    );
    await projector.query("UPDATE read.position SET log_index = 1 WHERE consumer = 'relay'");
  });
});

describe('the worker', () => {
  it('performs reactions and sends what the projector queued', async () => {
    const { worker, projector, api } = pools;
    await markReactionsHandled(worker, randomUUID(), 1);
    expect(await noteJobStep(worker, 'month', 'one', 'done')).toBe('done');
    const to = { noticeId: randomUUID(), channel: 'wecom', recipient: 'robot' };
    const deliveryId = deliveryIdOf(to);
    const delivery = { ...to, deliveryId, caseId: 'c', unit: 'zf' };
    await queueDeliveries(projector, [{ ...delivery, emergency: false, dueAt: null, likeness: '' }]);
    const attempt = { deliveryId, leaseMilliseconds: 1_000 };
    expect(await beginAttempt(worker, attempt)).toMatchObject({ may: 'send', ordinal: 1 });
    await endAttempts(worker, [{ deliveryId, ordinal: 1, end: 'dead', code: 'X' }]);
    expect(await sendAgain(api, deliveryId)).toBe(true);
    const turn = await takeTurn(worker, {
      deliveryId,
      robot: 'r',
      recipients: [delivery],
      now: Date.now(),
      leaseMilliseconds: 1_000,
      choose: ({ ready }) => ({ send: ready }),
    });
    if (turn.may !== 'send') throw new Error('it is its turn');
    await endTurn(worker, { turn: turn.turn, at: Date.now(), bannedUntil: null });
  });
});

describe('read models that are built later', () => {
  it('are read by all and written by the projector as soon as they stand', async () => {
    await owner.query('SET ROLE tiaokuai_writer; CREATE TABLE read_beside.later (unit text)');
    await owner.query('ALTER TABLE read_beside.later SET SCHEMA read; RESET ROLE');
    await pools.projector.query("INSERT INTO read.later VALUES ('zf'); UPDATE read.later SET unit = 'wj'");
    for (const process of ['api', 'worker'] as const) {
      expect((await pools[process].query('SELECT unit FROM read.later')).rows).toEqual([{ unit: 'wj' }]);
      await expect(pools[process].query('DELETE FROM read.later')).rejects.toMatchObject(DENIED);
    }
    await expect(pools.projector.query('TRUNCATE read.later')).rejects.toMatchObject(DENIED);
    await expect(pools.projector.query('DROP TABLE read.later')).rejects.toMatchObject(DENIED);
  });
});
