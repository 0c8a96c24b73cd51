import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import schemas from './contracts.schema.json' with { type: 'json' };

it('the committed schemas are those of the contracts: `npm run schemas -w @tiaokuai/api` renews them', () => {
  const script = fileURLToPath(new URL('../../make-contract-schemas.mjs', import.meta.url));
  const made = execFileSync(process.execPath, [script, '--print'], {
    encoding: 'utf8',
    maxBuffer: 10_000_000,
  });
  expect(JSON.parse(made)).toEqual(schemas);
});
