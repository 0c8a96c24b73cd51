import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountsNamedAfter, databaseEnvironments, processAccounts } from './process-accounts.js';

const OWNER = {
  events: 'postgres://owner:its%20own@db:5432/district',
  keys: 'postgres://owner:its%20own@db:5432/district_keys',
};

describe('the accounts of the processes', () => {
  let home: string;
  beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'tiaokuai-accounts-'))));
  afterEach(() => rmSync(home, { recursive: true }));

  it('are named after the database, and have passwords that are made once and readable by their owner only', () => {
    const made = processAccounts(home, OWNER);
    expect(Object.values(made).map(({ name }) => name)).toEqual([
      'district_api',
      'district_worker',
      'district_projector',
    ]);
    expect(new Set(Object.values(made).map(({ password }) => password)).size).toBe(3);
    expect(statSync(join(home, 'accounts.json')).mode & 0o777).toBe(0o600);
    expect(processAccounts(home, OWNER)).toEqual(made);
  });

  it('get new passwords when the file is gone, and are asked to remove one that cannot be read', () => {
    const made = processAccounts(home, OWNER);
    const file = join(home, 'accounts.json');
    rmSync(file);
    expect(processAccounts(home, OWNER).api.password).not.toBe(made.api.password);
    writeFileSync(file, readFileSync(file, 'utf8').slice(1));
    expect(() => processAccounts(home, OWNER)).toThrow(`${file} cannot be read. Remove it`);
  });
});

describe('what processes are told of the databases', () => {
  const told = databaseEnvironments(OWNER, accountsNamedAfter(OWNER.events), 'the master key');

  it('is an address with an account of their own; migrate alone learns the owner’s', () => {
    expect(told.migrate['DATABASE_URL']).toBe(OWNER.events);
    expect(told.migrate['WORKER_DATABASE_URL']).toBe(told.worker['DATABASE_URL']);
    for (const process of ['api', 'worker', 'projector'] as const) {
      expect(told[process]['DATABASE_URL']).toMatch(
        new RegExp(`^postgres://district_${process}:[\\w-]{32}@db:5432/district$`),
      );
      expect(JSON.stringify(told[process])).not.toContain('owner');
    }
  });

  it('leads api and worker to the keys of personal data, and neither the projector nor migrate to what opens them', () => {
    expect(told.api['KEYS_DATABASE_URL']).toContain('district_api:');
    expect(told.worker['TIAOKUAI_MASTER_KEY']).toBe('the master key');
    // Taken away, also where whoever starts the launcher has set it.
    expect(told.projector).toMatchObject({ KEYS_DATABASE_URL: undefined, TIAOKUAI_MASTER_KEY: undefined });
    expect(told.migrate).toMatchObject({ TIAOKUAI_MASTER_KEY: undefined });
  });
});
