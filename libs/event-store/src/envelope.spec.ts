import { canonicalBytes, GENESIS_HASH, hex, leafHash, payloadHash } from '@tiaokuai/tlog';
import { anEvent } from '../test/an-event.fixture.js';
import { chain, storedEvent } from './envelope.js';
import { withNonce } from './nonce.js';

const STREAM = {
  streamId: 's-1',
  kind: 'whistle',
  version: 0,
  previousHash: GENESIS_HASH,
  recordedAt: '2026-09-17T09:10:00.000+08:00',
};
const EVENT = anEvent({ eventId: '6a1c1f0e-7b0e-4b52-8f0a-3d2b6c4e9a10' });

it('seals an event into the canonical bytes of its envelope', () => {
  const [sealed] = chain(STREAM, [EVENT]);
  const { payload, ...fields } = EVENT;
  expect(JSON.parse(new TextDecoder().decode(sealed?.envelope))).toEqual({
    ...fields,
    ...{ streamId: 's-1', kind: 'whistle', version: 1, recordedAt: STREAM.recordedAt },
    payloadHash: hex(payloadHash(canonicalBytes(payload))),
    prevHash: hex(GENESIS_HASH),
  });
  expect(hex(sealed?.leafHash ?? new Uint8Array())).toBe(hex(leafHash(sealed?.envelope ?? new Uint8Array())));
});

it('names the hash of the command in the first event of an append, and in no other', () => {
  const command = canonicalBytes({ name: 'draft', payload: { facts: '占道经营' } });
  const links = chain({ ...STREAM, command }, [EVENT, anEvent()]);
  const said = links.map(({ envelope }) => JSON.parse(new TextDecoder().decode(envelope)) as object);
  expect(said[0]).toHaveProperty('commandHash', hex(payloadHash(command)));
  expect(said[1]).not.toHaveProperty('commandHash');
});

it('hashes an event with a nonce and reads it without', () => {
  const [salted] = chain(STREAM, [
    anEvent({ ...EVENT, payload: withNonce({ facts: '占道' }, new Uint8Array(16)) }),
  ]);
  expect(JSON.parse(new TextDecoder().decode(salted?.payload))).toEqual({
    facts: '占道',
    _nonce: 'A'.repeat(22),
  });
  const stored = storedEvent({
    ...{ stream_id: 's-1', version: 1, event_id: EVENT.eventId, type: EVENT.type, schema_version: 1 },
    envelope: Buffer.from(salted?.envelope ?? []),
    payload: Buffer.from(salted?.payload ?? []),
    leaf_hash: Buffer.from(salted?.leafHash ?? []),
    command_digest: Buffer.alloc(32),
  });
  expect(stored.payload).toEqual({ facts: '占道' });
});

it('reads an event from before its envelope named a command and a version of the rules', () => {
  const { payload, command: _command, rulesVersion: _rulesVersion, ...fields } = EVENT;
  const envelope = canonicalBytes({
    ...{ ...fields, streamId: 's-1', kind: 'whistle', version: 1, recordedAt: STREAM.recordedAt },
    ...{ payloadHash: '0'.repeat(64), prevHash: '0'.repeat(64) },
  });
  const stored = storedEvent({
    ...{ stream_id: 's-1', version: 1, event_id: EVENT.eventId, type: EVENT.type, schema_version: 1 },
    envelope: Buffer.from(envelope),
    payload: Buffer.from(canonicalBytes(payload)),
    leaf_hash: Buffer.from(leafHash(envelope)),
    command_digest: Buffer.alloc(32),
  });
  expect(stored).toMatchObject({ type: EVENT.type, payload });
  expect(stored).not.toHaveProperty('command');
  expect(stored).not.toHaveProperty('rulesVersion');
});
