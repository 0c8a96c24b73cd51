import { execute, type Casework } from '@tiaokuai/casework';
import { isRejection, type Instant } from '@tiaokuai/domain';
import { seedMonth } from '@tiaokuai/demonstration';
import { simulatedClock } from '@tiaokuai/event-store';
import { demonstrationCommands } from '@tiaokuai/reference-data';
import { ConfigError, type ApiConfig } from './platform/config.js';
import { AppContext } from './platform/app-context.js';
import { takeOverRelease } from './take-over-release.js';

/** Where simulated time begins unless told: when the demonstration's rules come into force. */
export const SIMULATED_START: Instant = '2026-01-01T00:00:00.000+08:00';

/** So many days are told between two lines. */
const DAYS_PER_LINE = 5;
/** When the district was set up that lives by the real clock: before the first of its stories. */
const FOUNDED: Instant = '2026-06-01T08:30:00.000+08:00';

/**
 * Prepares what the API needs beside the migrated databases: the simulated clock where there is one, and the demonstration
 * district, sent as an administrator's commands with ids that never change. Doing it again
 * changes nothing. Returns what it did, a line each.
 */
export async function seedDemonstration(
  config: ApiConfig,
  simulatedStart: Instant,
): Promise<readonly string[]> {
  const appContext = await AppContext.open(config);
  try {
    if (config.clock === 'simulated')
      await simulatedClock(appContext.casework.pool).advanceTo(simulatedStart);
    const casework = config.clock === 'simulated' ? appContext.casework : founded(appContext.casework);
    const inForceFrom = simulatedStart < SIMULATED_START ? simulatedStart : SIMULATED_START;
    const lines: string[] = [];
    for (const command of demonstrationCommands(inForceFrom)) {
      const outcome = await execute(casework, command);
      if (isRejection(outcome) && outcome.rejection === 'CASE.COMMAND_ID_REUSED') {
        lines.push(await takeOverRelease(appContext.casework, command));
        continue;
      }
      if (isRejection(outcome))
        throw new ConfigError(`the demonstration's ${command.kind} was rejected: ${outcome.rejection}`);
      lines.push(`${command.kind} ${outcome.repeated ? 'was there' : 'imported'}`);
    }
    const { inForce } = await appContext.rulesNow();
    const { directory, list, limits } = inForce;
    const count = (of: object) => Object.keys(of).length;
    lines.push(
      `${count(directory.units)} units, ${count(directory.people)} people, ${count(list.items)} list items, ${limits.rows.length} limits`,
    );
    return lines;
  } finally {
    await appContext.close();
  }
}

/** The same, on the day on which the district was set up; today where that is still to come. */
function founded(casework: Casework): Casework {
  const now = async (): Promise<Instant> => {
    const today = await casework.clock.now();
    return today < FOUNDED ? today : FOUNDED;
  };
  return { ...casework, clock: { now } };
}

/**
 * Gives the seeded district what happened in it: the stories and the thirty days before today, each command at its own
 * instant. On the simulated clock the district begins empty: what happens is up to whoever advances it. Says a line now
 * and then; again nothing, when all is there.
 */
export async function seedDemonstrationMonth(config: ApiConfig, say: (line: string) => void): Promise<void> {
  if (config.clock === 'simulated') return;
  const appContext = await AppContext.open(config);
  try {
    await seedMonth(appContext.casework, {
      now: await appContext.casework.clock.now(),
      onProgress: dateByDate(say),
    });
  } finally {
    await appContext.close();
  }
}

/** A line for every fifth day. */
function dateByDate(say: (line: string) => void): (date: string) => void {
  let days = 0;
  let last = '';
  return (date) => {
    if (date === last) return;
    last = date;
    days += 1;
    if (days % DAYS_PER_LINE === 0) say(`told up to ${date}`);
  };
}
