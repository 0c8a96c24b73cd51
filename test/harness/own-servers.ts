import { mkdtempSync, chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ManagedProcess, prepareCluster, temporalServerPlan } from '@tiaokuai/launcher';
import { freePort } from '@tiaokuai/testing/free-port';

type Plan = Parameters<typeof ManagedProcess.start>[0];

/** A server of one test's own, which may be killed and started again on its data. */
export class OwnServer {
  private process: ManagedProcess | undefined;

  constructor(
    /** Where clients find it. */
    readonly address: string,
    private readonly plan: Plan,
    private readonly data: string,
  ) {}

  async start(): Promise<void> {
    const { logs, run } = { logs: join(folder(), 'logs'), run: join(folder(), 'run') };
    // After kill -9 PostgreSQL refuses to start for as long as a session of the dead server lives on.
    for (let attempt = 1; ; attempt++)
      try {
        await this.plan.beforeStart?.();
        this.process = await ManagedProcess.start(this.plan, { logs, run });
        return;
      } catch (error) {
        if (attempt === 20) throw error;
        await wait(250);
      }
  }

  /** kill -9, as a power cut would. */
  async kill(): Promise<void> {
    if (this.process === undefined) return;
    process.kill(this.process.pid, 'SIGKILL');
    await this.process.whenEnded();
    this.process = undefined;
  }

  /** The paths of all files that it stores its data in. */
  files(): readonly string[] {
    return readdirSync(this.data, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
  }

  /** Deletes all it ever stored; it must be dead. */
  async wipe(): Promise<void> {
    await rm(this.data, { recursive: true, force: true });
    mkdirSync(this.data, { recursive: true });
  }

  async stop(): Promise<void> {
    await this.process?.stop();
    this.process = undefined;
  }
}

/** A PostgreSQL cluster; its `address` is the URL of a superuser. */
export async function ownPostgres(): Promise<OwnServer> {
  const home = ownFolder('postgres');
  const { plan, urlOf, data } = prepareCluster(home, await freePort());
  return new OwnServer(urlOf('postgres'), named(plan, home), data);
}

/** A Temporal server with its data in a file; its `address` is `host:port`. */
export async function ownTemporal(): Promise<OwnServer> {
  const executable = process.env['TEMPORAL_CLI_PATH'];
  if (executable === undefined) throw new Error('TEMPORAL_CLI_PATH is not set: run the tests by `npm test`');
  const home = ownFolder('temporal');
  const data = join(home, 'data');
  const port = await freePort();
  const plan = temporalServerPlan({ executable, databaseFile: join(data, 'temporal.db'), port });
  return new OwnServer(`127.0.0.1:${port}`, named({ ...plan, cwd: home }, home), data);
}

/** The run's own folder, which is cleared with every process recorded in it when the run ends. */
function folder(): string {
  return process.env['TIAOKUAI_TEST_FOLDER'] ?? tmpdir();
}

function ownFolder(name: string): string {
  const made = mkdtempSync(join(folder(), `${name}-`));
  if (process.getuid?.() === 0) chmodSync(made, 0o755); // PostgreSQL runs as another user and must enter it
  return made;
}

/** Its log and its run record must not be those of the run's own server. */
function named(plan: Plan, home: string): Plan {
  return { ...plan, name: basename(home) };
}
