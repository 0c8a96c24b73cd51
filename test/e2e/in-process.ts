import { randomUUID } from 'node:crypto';
import { execute, openCasework } from '@tiaokuai/casework';
import { ENGINE, isRefusal, procedures, type Actor, type Command } from '@tiaokuai/domain';
import { openPool, realClock, simulatedClock } from '@tiaokuai/event-store';
import { openPersonalDataStore } from '@tiaokuai/personal-data';
import type { Databases } from '../harness/system.js';

/** A command and who gives it: the engine unless told. */
interface Sent {
  readonly caseId: string;
  readonly command: Command;
  readonly actor?: Actor;
}

/**
 * Carries out a command in this process, on the databases of a running system, as its worker would. For what nobody can
 * send by HTTP: ⚙ commands (a ruling without its dispute), and the publication of rules.
 */
export async function sendInProcess(
  { databaseUrl, keysDatabaseUrl, masterKey }: Databases,
  { caseId, command, actor = ENGINE }: Sent,
  clockIs: 'simulated' | 'real' = 'simulated',
): Promise<void> {
  const pool = openPool(databaseUrl, { role: 'tiaokuai_writer', max: 2 });
  const personalData = openPersonalDataStore({ url: keysDatabaseUrl, masterKey });
  try {
    const clock = clockIs === 'real' ? realClock : simulatedClock(pool);
    const { commandDigestKey } = personalData;
    const casework = openCasework({ pool, clock, personalData, commandDigestKey, procedures });
    const outcome = await execute(casework, { caseId, command, commandId: randomUUID(), actor });
    if (isRefusal(outcome)) throw new Error(`${command.name}: ${JSON.stringify(outcome)}`);
  } finally {
    await Promise.all([pool.end(), personalData.close()]);
  }
}
