import { readConfig } from './platform/config.js';
import { loggedFailure } from './platform/logging.js';
import { isOperatorsError } from './platform/operators-error.js';
import { seedDemonstrationMonth } from './seed-demonstration.js';

// A one-shot job of the launcher: `node dist/seed-month.js` gives the demonstration district its stories and its last month.
try {
  await seedDemonstrationMonth(readConfig(process.env), (line) => console.log(line));
} catch (error) {
  console.error(isOperatorsError(error) ? error.message : JSON.stringify(loggedFailure(error)));
  process.exitCode = 1;
}
