import { parseInstant, type Instant } from '@tiaokuai/domain';
import { ConfigError, readConfig } from './platform/config.js';
import { loggedFailure } from './platform/logging.js';
import { isOperatorsError } from './platform/operators-error.js';
import { seedDemonstration, SIMULATED_START } from './seed-demonstration.js';

// A one-shot job of the launcher: `node dist/seed.js` fills the migrated databases and prints what it did.
try {
  const start = startOf(process.env['TIAOKUAI_SIMULATED_START'] ?? SIMULATED_START);
  for (const line of await seedDemonstration(readConfig(process.env), start)) console.log(line);
} catch (error) {
  console.error(isOperatorsError(error) ? error.message : JSON.stringify(loggedFailure(error)));
  process.exitCode = 1;
}

function startOf(text: string): Instant {
  const start = parseInstant(text);
  if (start === undefined)
    throw new ConfigError(`TIAOKUAI_SIMULATED_START=${text} is not an instant with its zone (RFC 3339).`);
  return start;
}
