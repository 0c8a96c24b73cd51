import { execute, openCasework, registerOpening } from '@tiaokuai/casework';
import { isRejection, procedures } from '@tiaokuai/domain';
import { openPool, realClock } from '@tiaokuai/event-store';
import { openPersonalDataStore } from '@tiaokuai/personal-data';
import type { Databases } from '../served-api.js';

/**
 * Opens the registers of liaisons of these units, one each, as the engine: no post may, so it cannot be sent over HTTP.
 * Gives the case of each.
 */
export async function openRegisters(
  { DATABASE_URL, KEYS_DATABASE_URL }: Databases,
  masterKey: string,
  units: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const pool = openPool(DATABASE_URL, { role: 'tiaokuai_writer', max: 2 });
  const personalData = openPersonalDataStore({ url: KEYS_DATABASE_URL, masterKey });
  const cases = new Map<string, string>();
  try {
    const { commandDigestKey } = personalData;
    const casework = openCasework({ pool, clock: realClock, personalData, commandDigestKey, procedures });
    for (const unit of units) {
      const outcome = await execute(casework, registerOpening('liaison', unit));
      if (isRejection(outcome)) throw new Error(`the register of ${unit}: ${outcome.rejection}`);
      cases.set(unit, outcome.caseId);
    }
  } finally {
    await Promise.all([pool.end(), personalData.close()]);
  }
  return cases;
}
