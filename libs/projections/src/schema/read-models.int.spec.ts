import { openPool } from '@tiaokuai/event-store';
import { owed } from '@tiaokuai/testing/toy.procedure';
import { casesProjection, migrateReadModels, openReadModels, rebuildReadModels } from '../index.js';
import { at, createWorld, dispatcher, dump, KINDS, officer, type World } from '../../test/lists.fixture.js';
import { PROJECTION_VERSION } from './projection-version.js';
import { READ_MODELS } from './tables.js';

describe('the read models', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.end());

  const oids = async (): Promise<unknown> =>
    world.readModels.query(`SELECT 'read.case_list'::regclass::oid, 'read.duty'::regclass::oid`);

  const inUse = (table: string): string => `read.${table}`;

  async function isWaitedFor(table: string): Promise<boolean> {
    const waiting: unknown[] = await world.readModels.query(
      `SELECT FROM pg_locks WHERE relation = $1::regclass AND NOT granted`,
      [inUse(table)],
    );
    return waiting.length > 0;
  }

  async function someCases(hour: string): Promise<void> {
    for (const number of [1, 2, 3, 4, 5]) {
      const obligations = { a: owed({ id: 'a', ownerUnit: 'zf', dueAt: at('17:30') }) };
      const caseId = `case-${number}`;
      await world.happen({ caseId, at: at(`${hour}:00`), actor: dispatcher, changes: [{ obligations }] });
      await world.happen({
        caseId,
        at: at(`${hour}:0${number}`),
        actor: officer,
        changes: [{ title: hour }],
      });
    }
  }

  it('have the columns that their entities name', async () => {
    const differences = await world.readModels.driver.createSchemaBuilder().log();
    expect(differences.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('are migrated once, however often it is asked for', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => migrateReadModels(world.url, KINDS)));
    expect(answers).toEqual(['upToDate', 'upToDate', 'upToDate']);
  });

  it('can be read, and not written, in the role of the reader', async () => {
    await someCases('09');
    const reader = await openReadModels(world.url, { role: 'tiaokuai_reader', max: 1 });
    expect(await reader.query('SELECT count(*)::int AS count FROM case_list')).toEqual([{ count: 5 }]);
    await expect(reader.query('DELETE FROM case_list')).rejects.toThrow(/permission denied/);
    await reader.destroy();
  });

  it('are rebuilt beside and swapped with the same bytes, and go on from there', async () => {
    await someCases('09');
    const [before, tables] = [await dump(world), await oids()];
    expect(await rebuildReadModels(world.url, KINDS)).toBe(10);
    expect(await dump(world)).toEqual(before);
    expect(await oids()).not.toEqual(tables);
    // The projector learns that its position was moved, and then goes on.
    await world.append({ caseId: 'case-6', at: at('11:00'), actor: dispatcher, changes: [{}] });
    await world.sequence();
    const reader = await openReadModels(world.url, { role: 'tiaokuai_reader', max: 1 });
    expect((await world.projection.advance()).events).toBe(1);
    expect(await reader.query('SELECT count(*)::int AS count FROM case_list')).toEqual([{ count: 6 }]);
    await reader.destroy();
  });

  it('are rebuilt while events are appended and projected, and lose none of them', async () => {
    await someCases('09');
    let rebuilt = false;
    const rebuild = rebuildReadModels(world.url, KINDS).then(() => (rebuilt = true));
    for (let minute = 10; !rebuilt && minute < 60; minute += 1) {
      await world.append({
        caseId: 'case-6',
        at: at(`12:${minute}`),
        actor: officer,
        changes: [{ title: 'x' }],
      });
      await world.sequence();
      await world.projection.advance().catch(() => undefined);
    }
    await rebuild;
    while ((await world.projection.advance().catch(() => ({ events: 1 }))).events > 0);
    const lived = await dump(world);
    await rebuildReadModels(world.url, KINDS);
    expect(await dump(world)).toEqual(lived);
  });

  it('are swapped after a projector that is writing them, and neither of the two takes the other for a deadlock', async () => {
    await someCases('09');
    const projector = await world.pool.connect();
    // What the projector's statement holds as soon as it is read, before it comes to its position.
    await projector.query('BEGIN');
    await projector.query(
      `LOCK TABLE ${Object.keys(READ_MODELS).map(inUse).join(', ')} IN ROW EXCLUSIVE MODE`,
    );
    const rebuild = rebuildReadModels(world.url, KINDS);
    const ended = Promise.allSettled([rebuild]);
    while (!(await isWaitedFor('case_list')));
    await projector.query(`UPDATE read.position SET state = 'running' WHERE consumer = 'cases'`);
    await projector.query('COMMIT');
    projector.release();
    expect(await ended).toEqual([{ status: 'fulfilled', value: 10 }]);
  });

  it('of another projection version are replaced when this program migrates, and stay in use until then', async () => {
    await someCases('09');
    const rows = await dump(world);
    await world.readModels.query(`UPDATE read.position SET version = 0 WHERE consumer = 'cases'`);
    await world.readModels.query(`UPDATE case_list SET title = 'as the older version wrote it'`);
    expect(await migrateReadModels(world.url, KINDS)).toBe('rebuilt');
    expect(await dump(world)).toEqual(rows);
    const positions: unknown = await world.readModels.query(
      `SELECT version, log_index FROM position WHERE consumer LIKE 'cases%'`,
    );
    expect(positions).toEqual([{ version: PROJECTION_VERSION, log_index: '9' }]);
  });

  it('a projection of a version that is not in use writes nothing over the one that is', async () => {
    await someCases('09');
    await world.readModels.query(`UPDATE read.position SET version = version + 1 WHERE consumer = 'cases'`);
    const pool = openPool(world.url, { role: 'tiaokuai_writer', max: 1 });
    const older = casesProjection({ ...KINDS, store: pool, readModels: world.readModels });
    await expect(older.advance()).rejects.toThrow(`not of version ${PROJECTION_VERSION}: run the migration`);
    await pool.end();
  });
});
