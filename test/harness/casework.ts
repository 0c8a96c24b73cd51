import { openCasework, type Casework } from '@tiaokuai/casework';
import { procedures } from '@tiaokuai/domain';
import { openPool, realClock, simulatedClock } from '@tiaokuai/event-store';
import { openPersonalDataStore } from '@tiaokuai/personal-data';
import type { Databases } from './system-databases.js';

/** Casework in this process, on the databases of a running system, as one of its own processes has it. */
export function caseworkOn(
  { databaseUrl, keysDatabaseUrl, masterKey }: Databases,
  clockIs: 'simulated' | 'real' = 'simulated',
): { readonly casework: Casework; close(): Promise<void> } {
  const pool = openPool(databaseUrl, { role: 'tiaokuai_writer', max: 4 });
  const personalData = openPersonalDataStore({ url: keysDatabaseUrl, masterKey });
  const clock = clockIs === 'real' ? realClock : simulatedClock(pool);
  const { commandDigestKey } = personalData;
  return {
    casework: openCasework({ pool, clock, personalData, commandDigestKey, procedures }),
    async close() {
      await Promise.all([pool.end(), personalData.close()]);
    },
  };
}
