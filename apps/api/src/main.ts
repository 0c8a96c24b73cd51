import { ConfigError, readConfig } from './platform/config.js';
import { makeLogger } from './platform/logging.js';
import { startApi } from './start-api.js';

const log = makeLogger(process.env['TIAOKUAI_LOG_LEVEL'] ?? 'info');

try {
  const api = await startApi(readConfig(process.env));
  log.info({ url: api.url }, 'ready');
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void api.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
} catch (error) {
  // What the process was told is the operator's own and may be quoted; anything else may hold more than it should.
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else log.fatal({ err: error }, 'the API could not start');
  process.exit(1);
}
