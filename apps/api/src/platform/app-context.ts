import {
  currentRules,
  loadCase,
  openCasework,
  StreamUnreadable,
  type Casework,
  type LoadedCase,
} from '@tiaokuai/casework';
import { procedures, type InForce, type Instant } from '@tiaokuai/domain';
import { openPool, readingOnly, realClock, simulatedClock } from '@tiaokuai/event-store';
import { openPersonalDataStore, requireMasterKey } from '@tiaokuai/personal-data';
import { openReadModels, settledCases, type Lists } from '@tiaokuai/projections';
import type { Pool } from 'pg';
import type { ApiConfig } from './config.js';

/** How many commands and queries may be at the database at once, per process. */
const WRITER_CONNECTIONS = 20;
const READER_CONNECTIONS = 10;
/** A statement or connection that takes longer is given up, so that a database that hangs does not hang its callers. */
const PATIENCE_MILLIS = 4_000;

export interface RulesNow {
  readonly now: Instant;
  readonly inForce: InForce;
}

/** What the process holds open for its modules, each opened once at boot. */
export class AppContext {
  private constructor(
    readonly casework: Casework,
    /** Connections that only read the event store. */
    readonly reader: Pool,
    /** Read models, settled where a limit has passed since they were written. */
    readonly lists: Lists,
    readonly sessionKey: Uint8Array,
    private readonly closeKeys: () => Promise<void>,
  ) {}

  static async open(config: ApiConfig): Promise<AppContext> {
    const { databaseUrl } = config;
    const patient = { patienceMillis: PATIENCE_MILLIS };
    const keysPlace = { url: config.keysDatabaseUrl, masterKey: config.masterKey };
    await requireMasterKey(keysPlace);
    const keys = openPersonalDataStore({ ...keysPlace, ...patient });
    const reading = { max: READER_CONNECTIONS, ...patient };
    const writer = openPool(plannedOnce(databaseUrl), { max: WRITER_CONNECTIONS, ...patient });
    const reader = openPool(readingOnly(databaseUrl), reading);
    const casework = openCasework({
      pool: writer,
      clock: config.clock === 'simulated' ? simulatedClock(writer) : realClock,
      personalData: keys,
      commandDigestKey: keys.commandDigestKey,
      procedures,
    });
    const readModels = await openReadModels(readingOnly(databaseUrl), reading);
    const byKind = new Map(procedures.map((each) => [each.kind, each]));
    const settled = settledCases(byKind, (caseId) => listedCase(casework, caseId));
    return new AppContext(casework, reader, { readModels, settled }, keys.sessionKey, () => keys.close());
  }

  /** Now, by this installation's clock, and what is in force: directory, list, limits, calendars. */
  async rulesNow(): Promise<RulesNow> {
    const { now, inForce } = await currentRules(this.casework);
    return { now, inForce: inForce(now) };
  }

  async close(): Promise<void> {
    const pools = [this.casework.pool.end(), this.reader.end(), this.lists.readModels.destroy()];
    await Promise.all([...pools, this.closeKeys()]);
  }
}

/** One that stands in a list and nowhere else, or whose history cannot be read, must not take the list from the others. */
async function listedCase(casework: Casework, caseId: string): Promise<LoadedCase | 'unreadable'> {
  try {
    return (await loadCase(casework, caseId)) ?? 'unreadable';
  } catch (error) {
    if (error instanceof StreamUnreadable) return 'unreadable';
    throw error;
  }
}

/**
 * The command path knows its rows by key, so one plan fits every call; PostgreSQL, left to itself, plans both statements
 * anew for each command, which costs more than running them (decisions/0001).
 */
function plannedOnce(url: string): string {
  const address = new URL(url);
  const options = [address.searchParams.get('options'), '-c plan_cache_mode=force_generic_plan'];
  address.searchParams.set('options', options.filter(Boolean).join(' '));
  return address.href;
}
