import { execute } from '@tiaokuai/casework';
import type { LimitRow } from '@tiaokuai/domain';
import { simulatedClock } from '@tiaokuai/event-store';
import { demonstrationCommands } from '@tiaokuai/reference-data';
import { AppContext } from './platform/app-context.js';
import { seedDemonstration } from './seed-demonstration.js';
import { emptyGround, MORNING, type Ground } from '../test/test-api.fixture.js';

const isNew = ({ key }: LimitRow): boolean => key === 'whistle.refuse' || key === 'whistle.supplyFacts';

describe('Starting this release on the data of one that knew fewer limits', () => {
  let ground: Ground;
  let appContext: AppContext;
  beforeAll(async () => {
    ground = await emptyGround();
    appContext = await AppContext.open(ground.config);
    await simulatedClock(appContext.casework.pool).advanceTo(MORNING);
    for (const command of demonstrationCommands()) {
      const { rows = [] } = command.command.payload as { readonly rows?: readonly LimitRow[] };
      const older = rows
        .filter((row) => !isNew(row))
        .map((row) => (row.key === 'whistle.close' ? { ...row, note: '本区另行规定' } : row));
      const payload = { ...(command.command.payload as object), ...(rows.length > 0 ? { rows: older } : {}) };
      await execute(appContext.casework, { ...command, command: { ...command.command, payload } });
    }
  });
  afterAll(async () => {
    await appContext.close();
    await ground.drop();
  });

  const rows = async (): Promise<readonly LimitRow[]> => (await appContext.rulesNow()).inForce.limits.rows;

  it('publishes what is missing, keeps what the district has changed, and says both', async () => {
    expect((await rows()).filter(isNew)).toEqual([]);
    const lines = await seedDemonstration(ground.config, MORNING);
    expect(lines).toContainEqual(
      expect.stringMatching(/^limits published anew with whistle\.refuse.*; kept, .*: whistle\.close/),
    );
    const now = await rows();
    expect(now.filter(isNew).map(({ key }) => key)).toContain('whistle.supplyFacts');
    expect(now.find(({ key }) => key === 'whistle.close')).toMatchObject({ note: '本区另行规定' });
  });

  it('does nothing when it starts again', async () => {
    const before = (await rows()).length;
    const lines = await seedDemonstration(ground.config, MORNING);
    expect(lines).toContainEqual(expect.stringMatching(/^limits was there; kept, /));
    expect(await rows()).toHaveLength(before);
  });
});
