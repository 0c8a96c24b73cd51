import { randomUUID } from 'node:crypto';
import { execute } from '@tiaokuai/casework';
import { addMillis, isRejection, type InForce, type LimitRow, type ListItem } from '@tiaokuai/domain';
import { simulatedClock } from '@tiaokuai/event-store';
import {
  DEMONSTRATION_ADMINISTRATOR,
  demonstrationCommands,
  type ReferenceCommand,
} from '@tiaokuai/reference-data';
import { AppContext } from './platform/app-context.js';
import { seedDemonstration } from './seed-demonstration.js';
import { takeOverRelease } from './take-over-release.js';
import { emptyGround, MORNING, type Ground } from '../test/test-api.fixture.js';

const LATER = '2026-09-17T09:20:00.000+08:00';

/** What the release before this one brought: other words in one item, and fewer rows of everything. */
function before({ kind, ...rest }: ReferenceCommand): ReferenceCommand {
  const payload = rest.command.payload as Readonly<Record<string, readonly never[]>>;
  const older: Readonly<Record<string, object>> = {
    directory: {
      units: payload['units']?.filter(({ id }: { id: string }) => id !== 'rq'),
      holdings: payload['holdings']?.filter(
        ({ unit, post }: { unit: string; post: string }) => unit !== 'rq' && !post.startsWith('panel'),
      ),
    },
    limits: { rows: payload['rows']?.filter(({ key }: LimitRow) => key !== 'whistle.refuse') },
    responsibilityList: {
      items: payload['items']
        ?.filter(({ code }: ListItem) => code !== 'JP-20')
        .map((item: ListItem) => (item.code === 'JP-02' ? { ...item, name: '旧名称' } : item)),
    },
  };
  return { ...rest, kind, command: { ...rest.command, payload: { ...payload, ...older[kind] } } };
}

/** The item of this code, read as the API reads it. */
const nameOf = ({ list }: InForce, code: string): string | undefined => list.items[code]?.name;

describe('Starting this release on the data of the one before it', () => {
  let ground: Ground;
  let appContext: AppContext;
  beforeEach(async () => {
    ground = await emptyGround();
    appContext = await AppContext.open(ground.config);
    await simulatedClock(appContext.casework.pool).advanceTo(MORNING);
    for (const command of demonstrationCommands()) await accepted(before(command));
  });
  afterEach(async () => {
    await appContext.close();
    await ground.drop();
  });

  async function accepted(command: ReferenceCommand): Promise<void> {
    const outcome = await execute(appContext.casework, command);
    if (isRejection(outcome)) throw new Error(`${command.kind}: ${outcome.rejection}`);
  }

  async function edits(kind: string, name: string, payload: unknown): Promise<void> {
    const actor = DEMONSTRATION_ADMINISTRATOR;
    await accepted({ kind, caseId: kind, commandId: randomUUID(), actor, command: { name, payload } });
    await simulatedClock(appContext.casework.pool).advanceTo(LATER);
  }

  const inForce = async (): Promise<InForce> => (await appContext.rulesNow()).inForce;
  const starts = (): Promise<readonly string[]> => seedDemonstration(ground.config, MORNING);

  it('publishes anew what nobody has edited, and the second time nothing', async () => {
    expect(nameOf(await inForce(), 'JP-02')).toBe('旧名称');
    const lines = await starts();
    expect(lines).toContain('responsibilityList published anew with what this release has');
    expect(lines).toContain('limits published anew with what this release has');
    const { limits, list } = await inForce();
    expect(limits.rows.some(({ key }) => key === 'whistle.refuse')).toBe(true);
    expect([list.items['JP-02']?.name === '旧名称', list.items['JP-20']?.code]).toEqual([false, 'JP-20']);
    const again = await starts();
    expect(again.filter((line) => !/ was there$/.test(line))).toHaveLength(1);
    expect((await inForce()).list.version).toBe(list.version);
  });

  it('publishes as of one instant, though time goes on while it does', async () => {
    let passed = 0;
    const clock = { now: () => Promise.resolve(addMillis(MORNING, (passed += 1))) };
    const moving = { ...appContext.casework, clock };
    const lines: string[] = [];
    for (const release of demonstrationCommands().filter(({ kind }) => kind !== 'calendar'))
      lines.push(await takeOverRelease(moving, release));
    expect(lines).toEqual([
      'directory published anew with rq, panelMember, panelSubstitute',
      'limits published anew with what this release has',
      'responsibilityList published anew with what this release has',
      'gateData was there',
    ]);
  });

  it('adds to an edited list what was never in it, and only names what it would say otherwise', async () => {
    const { list } = await inForce();
    const items = Object.values(list.items).filter(({ code }) => code !== 'JP-05');
    await edits('responsibilityList', 'publishList', {
      items,
      inForceFrom: MORNING.replace('09:10', '09:15'),
    });
    expect(await starts()).toContain(
      'responsibilityList published anew with JP-20; kept, other than this release has them: JP-02, JP-05',
    );
    const now = await inForce();
    expect([nameOf(now, 'JP-02'), nameOf(now, 'JP-05'), now.list.items['JP-20']?.code]).toEqual([
      '旧名称',
      undefined,
      'JP-20',
    ]);
    expect(await starts()).toContain(
      'responsibilityList was there; kept, other than this release has them: JP-02, JP-05',
    );
  });

  it('does the same for an edited table of limits', async () => {
    const { limits } = await inForce();
    const rows = limits.rows.map((row) =>
      row.key === 'whistle.close' ? { ...row, note: '本区另行规定' } : row,
    );
    await edits('limits', 'publishLimits', { rows, inForceFrom: MORNING.replace('09:10', '09:15') });
    expect(await starts()).toContainEqual(
      expect.stringMatching(/^limits published anew with whistle\.refuse.*; kept, .*: whistle\.close/),
    );
    expect((await inForce()).limits.rows.find(({ key }) => key === 'whistle.close')).toMatchObject({
      note: '本区另行规定',
    });
  });

  it('registers new units with their people, and appoints to posts that nobody ever held', async () => {
    const relieved = { person: 'p-wj-streetOfficer-4', unit: 'wj', post: 'streetOfficer' };
    await edits('directory', 'relieve', relieved);
    expect(await starts()).toContain('directory published anew with rq, panelMember, panelSubstitute');
    const { units, holdings } = (await inForce()).directory;
    expect(units['rq']).toMatchObject({ kind: 'serviceEnterprise' });
    const held = (person: string): readonly string[] => (holdings[person] ?? []).map(({ post }) => post);
    expect(held('p-rq-deptHead-1')).toEqual(['deptHead']);
    expect(held('p-bb-staffingOfficer-1')).toContain('panelMember');
    const ofRelieved = holdings[relieved.person]?.filter(({ post }) => post === relieved.post);
    expect(ofRelieved).toEqual([expect.objectContaining({ to: expect.any(String) as string })]);
    expect(await starts()).toContain('directory was there');
  });
});
