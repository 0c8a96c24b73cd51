import { firstOfEachStream, openPool, readingOnly, verifyLog, type RecordFault } from '@tiaokuai/event-store';
import { log } from './log.js';
import { required } from './settings.js';
import { sayBroken, verifyEnds } from './verify-record.js';

/**
 * Verifies the whole record now, reading only: names each stream that is not what was recorded, with the first version that
 * is wrong, and ends with 1 where there is one. Safe while everything runs.
 */
const BATCH = 1_000;
const began = performance.now();
const pool = openPool(readingOnly(required(process.env, 'DATABASE_URL')), { max: 1 });
const found: RecordFault[] = [];
let events = 0;
for (let after = -1; ;) {
  const piece = await verifyLog(pool, { after, limit: BATCH });
  if (piece.events === 0) break;
  found.push(...piece.faults);
  events += piece.events;
  after = piece.reached;
}
found.push(...(await verifyEnds(pool)));
await pool.end();
const broken = firstOfEachStream(found);
broken.forEach(sayBroken);
const seconds = Math.round((performance.now() - began) / 100) / 10;
log.info({ events, seconds, broken: broken.length }, 'record verified');
process.exitCode = broken.length > 0 ? 1 : 0;
