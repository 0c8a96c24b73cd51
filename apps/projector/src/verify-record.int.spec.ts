import { randomUUID } from 'node:crypto';
import { openPool, readingOnly, readVerification } from '@tiaokuai/event-store';
import { forge } from '@tiaokuai/testing/forge';
import type { Pool } from 'pg';
import { at, createGround, dispatcher, type Ground } from '../test/relay.fixture.js';
import type { Subscription } from './consumer.js';
import { verifyRecord } from './verify-record.js';

const HOUR = 3_600_000;

describe('the verification of the record', () => {
  let ground: Ground;
  let reader: Pool;
  let now = Date.parse(at('20:00'));
  beforeEach(async () => {
    ground = await createGround();
    reader = openPool(readingOnly(ground.projectorUrl), { max: 1 });
    now = Date.parse(at('20:00'));
  });
  afterEach(async () => {
    await reader.end();
    await ground.end();
  });

  const verification = (batch?: number): Subscription =>
    verifyRecord({ reader, store: ground.store, now: () => now, ...(batch && { batch }) });
  async function toTheEnd({ advance }: Subscription): Promise<void> {
    while ((await advance()) > 0);
  }
  async function record(events: number): Promise<readonly string[]> {
    const caseIds = Array.from({ length: events }, () => randomUUID());
    for (const caseId of caseIds)
      await ground.append({ caseId, at: at('09:00'), actor: dispatcher, changes: [{}] });
    await ground.sequence();
    return caseIds;
  }
  const altered = (caseId: string | undefined) =>
    forge(ground.databaseUrl, [`UPDATE event SET payload = '[]' WHERE stream_id = $1`, caseId]);

  it('is done when a process begins, and again every night', async () => {
    await record(3);
    const mine = verification();
    await toTheEnd(mine);
    expect(await readVerification(reader)).toMatchObject({ last: { cause: 'start', events: 3 }, faults: [] });
    await record(2);
    now += 6 * HOUR;
    await toTheEnd(mine);
    expect(await readVerification(reader)).toMatchObject({ last: { cause: 'start', events: 3 } });
    now += HOUR;
    await toTheEnd(mine);
    expect(await readVerification(reader)).toMatchObject({ last: { cause: 'night', events: 5 } });
  });

  it('goes on where a process was stopped, and goes round once, so that nothing is left out', async () => {
    const caseIds = await record(5);
    const stopped = verification(2);
    expect(await stopped.advance()).toBe(2);
    expect(await readVerification(reader)).toMatchObject({ pending: { began: true, events: 2 } });
    await altered(caseIds[0]);
    const next = verification(2);
    expect(await next.advance()).toBe(2);
    await toTheEnd(next);
    expect(await readVerification(reader)).toMatchObject({
      last: { cause: 'start', events: 5 },
      faults: [{ streamId: caseIds[0], version: 1, fault: 'payloadAltered' }],
    });
  });
});
