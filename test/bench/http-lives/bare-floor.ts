import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { caseEventOf, procedureOf } from '@tiaokuai/domain';
import { instantText, openPool, readStream, type StoredEvent } from '@tiaokuai/event-store';
import { canonicalBytes, GENESIS_HASH, hex, leafHash, payloadHash } from '@tiaokuai/tlog';
import { Pool } from 'pg';

/** What each command of the recorded life appended. */
export type Template = Readonly<
  Record<string, readonly { readonly type: string; readonly payload: unknown }[]>
>;

/*
 * The floor: plain node:http and pg. It reads the case's stream and folds it, puts the same events into their canonical
 * bytes, hashes them and inserts the same rows, with a key for each case it opens. It has no sessions, no rules, no
 * sealing, no digest of the command, and it lets in whatever comes.
 */
const template = JSON.parse(process.env['BENCH_TEMPLATE'] ?? '{}') as Template;
const pool = openPool(process.env['DATABASE_URL'] ?? '', { role: 'tiaokuai_writer', max: 20 });
const keys = new Pool({ connectionString: process.env['KEYS_DATABASE_URL'], max: 4 });
const digest = randomBytes(32);
const whistle = required(procedureOf('whistle'));
const actor = { person: 'p-wj-streetOfficer-1', post: 'streetOfficer', unit: 'wj' };
const pins = { listVersion: 1, limitsVersion: 1, calendarVersion: 1, directoryVersion: 1580 };

createServer((request, response) => {
  void answer(request).then((result) => {
    const body = JSON.stringify(result);
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  });
}).listen(Number(process.env['PORT']), '127.0.0.1');

async function answer(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const [, , , , id, , name = 'draft'] = (request.url ?? '').split('/');
  const caseId = id ?? randomUUID();
  const stream = await read(caseId);
  if (id === undefined)
    await keys.query({
      name: 'key',
      text: 'INSERT INTO subject_key (case_id, subject, key_id, wrapped) VALUES ($1, $2, $3, $4)',
      values: [caseId, 'citizen', randomUUID(), randomBytes(60)],
    });
  return { caseId, version: await append(caseId, stream, template[name] ?? []), repeated: false };
}

/** Reads the whole stream and folds it, as every server does that keeps nothing in memory. */
async function read(caseId: string): Promise<readonly StoredEvent[]> {
  const events = await readStream(pool, caseId);
  events.reduce((state, event) => whistle.evolve(state, caseEventOf(event)), whistle.initial(caseId));
  return events;
}

async function append(
  caseId: string,
  stream: readonly StoredEvent[],
  events: Template[string],
): Promise<number> {
  const recordedAt = instantText(Date.now());
  let version = stream.length;
  let previous = Buffer.from(stream.at(-1)?.leafHash ?? GENESIS_HASH);
  const values: unknown[] = [caseId, digest, recordedAt];
  for (const { type, payload } of events) {
    version += 1;
    const eventId = randomUUID();
    const payloadBytes = canonicalBytes(payload);
    const hashOfPayload = payloadHash(payloadBytes);
    const head = { streamId: caseId, kind: 'whistle', version, eventId, type, schemaVersion: 1 };
    const tail = { recordedAt, effectiveAt: recordedAt, actor, pins, command: 'draft', rulesVersion: 1 };
    const hashes = { payloadHash: hex(hashOfPayload), prevHash: hex(previous) };
    const envelope = canonicalBytes({ ...head, ...tail, ...hashes });
    const leaf = Buffer.from(leafHash(envelope));
    values.push(version, eventId, type, Buffer.from(envelope), Buffer.from(payloadBytes));
    values.push(Buffer.from(hashOfPayload), previous, leaf);
    previous = leaf;
  }
  await pool.query({ name: `append-${events.length}`, text: insert(events.length), values });
  return version;
}

function insert(rows: number): string {
  const at = (row: number, nth: number): string => `$${4 + row * 8 + nth}`;
  const each = Array.from({ length: rows }, (_, row) => row);
  const event = each.map(
    (row) =>
      `($1,${at(row, 0)},${at(row, 1)},${at(row, 2)},1,${at(row, 3)},${at(row, 4)},${at(row, 5)},${at(row, 6)},${at(row, 7)},$2,$3)`,
  );
  const pending = each.map((row) => `($1,${at(row, 0)},${at(row, 7)})`);
  return `WITH inserted AS (
    INSERT INTO event (stream_id, version, event_id, type, schema_version, envelope, payload, payload_hash, prev_hash,
                       leaf_hash, command_digest, recorded_at)
    VALUES ${event.join()})
    INSERT INTO pending (stream_id, version, leaf_hash) VALUES ${pending.join()}`;
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is no whistle');
  return value;
}
