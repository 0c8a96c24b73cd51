import { readConfig } from './platform/config.js';
import { isOperatorsError } from './platform/operators-error.js';
import { errorMember } from './platform/error-member.js';
import { makeLogger } from './platform/logging.js';
import { startApi } from './start-api.js';

const log = makeLogger(process.env['TIAOKUAI_LOG_LEVEL'] ?? 'info');

const SENTENCES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is taken: set TIAOKUAI_API_PORT to another, or stop what listens there.',
  ECONNREFUSED: 'PostgreSQL does not answer: look at DATABASE_URL, and whether it runs.',
  '3D000': 'DATABASE_URL or KEYS_DATABASE_URL names a database that does not exist.',
  '28P01': 'PostgreSQL does not take the password of DATABASE_URL or KEYS_DATABASE_URL.',
  '42501': 'The account of DATABASE_URL or KEYS_DATABASE_URL may not do what the API does: run migrate.',
};

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
  const sentence = isOperatorsError(error) ? error.message : SENTENCES[errorMember(error, 'code')];
  if (sentence === undefined) log.fatal({ err: error }, 'the API could not start');
  else process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
