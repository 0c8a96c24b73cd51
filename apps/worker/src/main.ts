import { startWorker } from './start-worker.js';
import { log } from './log.js';
import { settings } from './settings.js';

const worker = await startWorker(settings(process.env)).catch((error: unknown) => {
  log.fatal({ error: error instanceof Error ? error.message : String(error) }, 'the worker could not start');
  process.exit(1);
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => worker.stop());
await worker.ended;
log.info('stopped');
process.exit(0);
