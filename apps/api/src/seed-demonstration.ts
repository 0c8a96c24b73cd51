import { execute } from '@tiaokuai/casework';
import { isRefusal, type Instant } from '@tiaokuai/domain';
import { simulatedClock } from '@tiaokuai/event-store';
import { migrateKeys } from '@tiaokuai/personal-data';
import { demonstrationCommands } from '@tiaokuai/reference-data';
import { ConfigError, type ApiConfig } from './platform/config.js';
import { Rooms } from './platform/rooms.js';

/** Where simulated time begins unless told: when the demonstration's rules come into force. */
export const SIMULATED_START: Instant = '2026-01-01T00:00:00.000+08:00';

/**
 * Prepares what the API needs beside the migrated event store: the keys database, the simulated clock where there is
 * one, and the demonstration district, sent as an administrator's commands with ids that never change. Doing it again
 * changes nothing. Returns what it did, a line each.
 */
export async function seedDemonstration(
  config: ApiConfig,
  simulatedStart: Instant,
): Promise<readonly string[]> {
  await migrateKeys(config.keysDatabaseUrl);
  const rooms = await Rooms.open(config);
  try {
    if (config.clock === 'simulated') await simulatedClock(rooms.casework.pool).advanceTo(simulatedStart);
    const inForceFrom = simulatedStart < SIMULATED_START ? simulatedStart : SIMULATED_START;
    const lines: string[] = [];
    for (const command of demonstrationCommands(inForceFrom)) {
      const outcome = await execute(rooms.casework, command);
      if (isRefusal(outcome))
        throw new ConfigError(`the demonstration's ${command.kind} was refused: ${outcome.refusal}`);
      lines.push(`${command.kind} ${outcome.repeated ? 'was there' : 'imported'}`);
    }
    const { inForce } = await rooms.rulesNow();
    const { directory, list, limits } = inForce;
    const count = (of: object) => Object.keys(of).length;
    lines.push(
      `${count(directory.units)} units, ${count(directory.people)} people, ${count(list.items)} list items, ${limits.rows.length} limits`,
    );
    return lines;
  } finally {
    await rooms.close();
  }
}
