import pg from 'pg';
import { startSystemApart, type ApartSystem } from '../harness/system.js';

describe('the running product', () => {
  let system: ApartSystem;
  let owner: pg.Client;
  beforeAll(async () => {
    system = await startSystemApart({ clock: 'simulated' });
    owner = new pg.Client({ connectionString: system.databaseUrl });
    await owner.connect();
  }, 120_000);
  afterAll(async () => {
    await owner.end();
    await system.stop();
  });

  /** Who is logged in to its databases, beside the one who asks. */
  async function sessions(url: string): Promise<readonly string[]> {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT DISTINCT usename::text AS name FROM pg_stat_activity
       WHERE datname = $1 AND pid <> pg_backend_pid() AND backend_type = 'client backend' ORDER BY 1`,
      [new URL(url).pathname.slice(1)],
    );
    return rows.map(({ name }) => name);
  }

  it('logs in by one account for each process, and by the owner’s nowhere', async () => {
    const { api, worker, projector } = system.accounts;
    const seen = new Set<string>();
    for (const deadline = performance.now() + 30_000; seen.size < 3 && performance.now() < deadline;) {
      // Connections of a process that has nothing to do are closed after a while.
      await fetch(`${system.url}/health/ready`);
      for (const name of await sessions(system.databaseUrl)) seen.add(name);
      expect(await sessions(system.keysDatabaseUrl)).not.toContain(projector.name);
    }
    expect([...seen].sort()).toEqual([api.name, projector.name, worker.name]);
    // Each is the process's own: its sessions end with it.
    for (const process of ['projector', 'worker', 'api'] as const) {
      await system.kill(process);
      for (
        let looks = 0;
        (await sessions(system.databaseUrl)).includes(system.accounts[process].name);
        looks += 1
      )
        if (looks > 2_000) throw new Error(`${process} is still logged in`);
    }
    expect(await sessions(system.databaseUrl)).toEqual([]);
  });
});
