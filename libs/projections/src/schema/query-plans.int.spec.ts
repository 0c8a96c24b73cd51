import type { Logger } from 'typeorm';
import { caseFamily, caseList, inbox, panelsAbout } from '../index.js';
import { HAS_PASSED } from '../log/wait-for.js';
import { at, createWorld, EVERY_CASE, keysOf, officer, type World } from '../../test/lists.fixture.js';

const NOW = at('12:00');
const WITHIN_HOUR = { working: NOW, emergency: NOW };

/** A district's year: 20,000 cases, a tenth of them open, 120 duties at each of 40 units. */
const A_YEAR = `
  INSERT INTO case_list
  SELECT 'case-' || n, CASE WHEN n % 100 = 0 THEN 'panel' ELSE 'whistle' END, CASE WHEN n % 10 = 0 THEN 'handling' ELSE 'closed' END, n % 10 <> 0, NULL, '占道经营 ' || n,
    'ordinary', 'street-' || n % 12, 'unit-' || n % 40, 'matter-' || n / 2,
    jsonb_build_array(jsonb_build_object('unit', 'unit-' || n % 40, 'role', 'lead', 'live', true)),
    '2026-01-01T09:00:00.000+08:00', 'person-' || n % 300, 'streetOfficer', 'street-' || n % 12, NULL, false,
    CASE WHEN n % 10 = 0 THEN '2026-09-18T17:30:00.000+08:00' END, NULL,
    CASE WHEN n % 10 = 0 THEN '2026-09-18T17:30:00.000+08:00' END, false, n % 50 = 0, 20, n, 'ReportedIn',
    '2026-09-01T09:00:00.000+08:00', 0, jsonb_build_array('JP-' || n % 24),
    NULL, '望江街道哨〔2026〕' || n || '号', false,
    ARRAY['unit:unit-' || n % 40, 'party:unit-' || n % 40, 'unit:street-' || n % 12, 'party:street-' || n % 12]
  FROM generate_series(1, 20000) n;
  INSERT INTO duty
  SELECT 'case-' || n * 10, m, 'unit-' || n % 40, '{}', 'answer', NULL, NULL, '2026-09-18T17:30:00.000+08:00', false, false, false,
    ARRAY['unit:unit-' || n % 40, 'party:unit-' || n % 40], NULL
  FROM generate_series(1, 1600) n, generate_series(0, 2) m;
  INSERT INTO handled
  SELECT 'person-' || n % 300, 'unit-' || n % 40, 'case-' || n, 'deptOfficer', NULL, 'ReportedIn', 3, n, '2026-09-01T09:00:00.000+08:00'
  FROM generate_series(1, 20000) n;
  INSERT INTO log SELECT n, 'case-' || n, 20, ''::bytea, 1 FROM generate_series(1, 20000) n;
  ANALYZE case_list, duty, handled, log`;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly Plans?: readonly Plan[];
}

/** An index by which a stored table was reached, or the name of a table that was read whole, and how many rows it gave. */
interface Scan {
  readonly through: string;
  readonly rows: number;
}

function scansOf(plan: Plan): readonly Scan[] {
  const { 'Node Type': node, 'Relation Name': table, 'Index Name': index, Plans = [] } = plan;
  const through = index ?? (node === 'Seq Scan' ? `all of ${table}` : undefined);
  // As good as empty, whatever the planner thinks of it.
  const counts = through !== undefined && table !== 'unreadable_case';
  const own = counts ? [{ through, rows: plan['Actual Rows'] }] : [];
  return [...own, ...Plans.flatMap(scansOf)];
}

describe('a hot query reaches its rows by an index', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    await world.readModels.query(A_YEAR);
    // As autovacuum leaves it: what is inserted waits beside an inverted index until then.
    await world.readModels.query("SELECT gin_clean_pending_list('case_list_seen_by')");
  });
  afterAll(() => world.end());

  /** Runs it and explains each statement that looked at a table. */
  async function scansIn(run: () => Promise<unknown>): Promise<readonly (readonly Scan[])[]> {
    const statements: { text: string; values: unknown[] | undefined }[] = [];
    const { logger } = world.readModels;
    const listening: Pick<Logger, 'logQuery'> = {
      logQuery: (text, values) =>
        statements.push({ text, values: Array.isArray(values) ? values : undefined }),
    };
    world.readModels.logger = Object.assign(Object.create(logger) as Logger, listening);
    await run();
    world.readModels.logger = logger;
    const looking = statements.filter(({ text }) => /FROM/.test(text));
    return Promise.all(looking.map(({ text, values }) => explained(text, values)));
  }
  async function explained(text: string, values?: unknown[]): Promise<readonly Scan[]> {
    const rows = (await world.readModels.query(
      `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
      values,
    )) as readonly {
      'QUERY PLAN': readonly { Plan: Plan }[];
    }[];
    return rows.flatMap((row) => row['QUERY PLAN'].flatMap((each) => scansOf(each.Plan)));
  }
  async function pathsOf(run: () => Promise<unknown>): Promise<readonly (readonly string[])[]> {
    return (await scansIn(run)).map((scans) => scans.map(({ through }) => through));
  }
  const reader = { ...officer, unit: 'unit-7' };
  const open = (tab: 'todo' | 'done' | 'mine') => () =>
    inbox(world.lists, {
      now: NOW,
      actor: reader,
      keys: keysOf(reader),
      tab,
      withinHour: WITHIN_HOUR,
      size: 50,
      number: 1,
    });

  it('待办', async () => {
    expect(await pathsOf(open('todo'))).toEqual([
      ['case_list_next_moment'],
      ['duty_order'],
      ['handled_newest'],
      ['duty_order'],
      ['case_list_pkey'],
    ]);
  });

  it('已办', async () => {
    expect((await pathsOf(open('done')))[3]).toEqual(['handled_newest', 'case_list_pkey']);
  });

  it('我发起', async () => {
    expect((await pathsOf(open('mine')))[3]).toEqual(['case_list_opened_by']);
  });

  it('the first page of the list, and reads no more than fits on it', async () => {
    const [passed, page] = await scansIn(() =>
      caseList(world.lists, { now: NOW, keys: EVERY_CASE, filter: {}, page: { size: 50 } }),
    );
    expect(passed).toEqual([{ through: 'case_list_next_moment', rows: 0 }]);
    expect(page).toEqual([{ through: 'case_list_order', rows: 51 }]);
  });

  it('the list and its counts of a unit that sees few cases', async () => {
    const keys = keysOf({ ...officer, unit: 'unit-of-few' });
    const few = () => caseList(world.lists, { now: NOW, keys, filter: {}, page: { size: 50 } });
    const [, page, counts] = await pathsOf(few);
    expect([page, counts]).toEqual([['case_list_seen_by'], ['case_list_seen_by']]);
  });

  it('the family of a matter', async () => {
    const family = () => caseFamily(world.lists, { now: NOW, matterId: 'matter-70' });
    expect((await pathsOf(family))[1]).toEqual(['case_list_matter']);
  });

  it('the panels about an item', async () => {
    const about = () => panelsAbout(world.readModels, ['JP-4']);
    expect(await pathsOf(about)).toEqual([['case_list_items_of_panels']]);
  });

  it('what a command wrote', async () => {
    const [scan] = await explained(HAS_PASSED.text, ['case-7', 20]);
    expect(scan?.through).toBe('log_stream_id_version_key');
  });
});
