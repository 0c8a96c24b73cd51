import { causeOf, log } from './log.js';
import { startProjector } from './projector.js';
import { readSettings } from './settings.js';

const projector = await startProjector(readSettings(process.env)).catch((error: unknown) => {
  const missing = error instanceof Error && / is not set$/.test(error.message) ? error.message : undefined;
  log.fatal({ cause: missing ?? causeOf(error) }, 'the projector could not start');
  process.exit(1);
});
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void projector.stop().then(() => process.exit(0)));
