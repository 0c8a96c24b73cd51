import { randomUUID } from 'node:crypto';
import { execute, openCasework } from '@tiaokuai/casework';
import { ENGINE, isRefusal, procedures, type Command } from '@tiaokuai/domain';
import { openPool, simulatedClock } from '@tiaokuai/event-store';
import { openPersonalDataStore } from '@tiaokuai/personal-data';
import type { Databases } from '../harness/system.js';

/**
 * ⚙ commands come from procedures that are not there yet (a dispute's ruling), so nobody can send them by HTTP. They take
 * the worker's way: casework on the same databases, the engine as actor. Throws on a refusal.
 */
export async function sendAsTheEngine(
  { databaseUrl, keysDatabaseUrl, masterKey }: Databases,
  caseId: string,
  command: Command,
): Promise<void> {
  const pool = openPool(databaseUrl, { role: 'tiaokuai_writer', max: 2 });
  const personalData = openPersonalDataStore({ url: keysDatabaseUrl, masterKey });
  try {
    const clock = simulatedClock(pool);
    const { commandDigestKey } = personalData;
    const casework = openCasework({ pool, clock, personalData, commandDigestKey, procedures });
    const outcome = await execute(casework, { caseId, command, commandId: randomUUID(), actor: ENGINE });
    if (isRefusal(outcome)) throw new Error(`${command.name}: ${JSON.stringify(outcome)}`);
  } finally {
    await Promise.all([pool.end(), personalData.close()]);
  }
}
