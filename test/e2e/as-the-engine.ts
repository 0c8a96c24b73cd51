import { randomUUID } from 'node:crypto';
import { execute, openCasework, type Executed } from '@tiaokuai/casework';
import { ENGINE, isRefusal, procedures, type Actor, type Command } from '@tiaokuai/domain';
import { openPool, simulatedClock } from '@tiaokuai/event-store';
import { openPersonalDataStore } from '@tiaokuai/personal-data';
import type { Databases } from '../harness/system.js';

/** Carries out commands on a running system's databases as its worker does. */
export interface InProcess {
  /** Sets the simulated clock, forward only. */
  advance(instant: string): Promise<void>;
  /** Throws on a refusal: what the engine sends is never refused in these stories. */
  carryOut(to: { caseId?: string; kind?: string; actor?: Actor }, command: Command): Promise<Executed>;
  close(): Promise<void>;
}

/**
 * The engine's own commands come from procedures that are not there yet (a dispute's ruling), or begin a database (its
 * directory): nobody can send them by HTTP. They take the worker's way: casework, the engine as actor.
 */
export function asTheEngine({ databaseUrl, keysDatabaseUrl, masterKey }: Databases): InProcess {
  const pool = openPool(databaseUrl, { role: 'tiaokuai_writer', max: 2 });
  const personalData = openPersonalDataStore({ url: keysDatabaseUrl, masterKey });
  const clock = simulatedClock(pool);
  const { commandDigestKey } = personalData;
  const casework = openCasework({ pool, clock, personalData, commandDigestKey, procedures });
  return {
    async advance(instant) {
      await clock.advanceTo(instant);
    },
    async carryOut({ actor = ENGINE, ...to }, command) {
      const outcome = await execute(casework, { ...to, command, commandId: randomUUID(), actor });
      if (isRefusal(outcome)) throw new Error(`${command.name}: ${JSON.stringify(outcome)}`);
      return outcome;
    },
    async close() {
      await Promise.all([pool.end(), personalData.close()]);
    },
  };
}
