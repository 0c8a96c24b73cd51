import { loadCase, type LoadedCase } from '@tiaokuai/casework';
import { isRejection, registers, type Actor } from '@tiaokuai/domain';
import { livedMonth, type LivedMonth } from '../../test/lists/lived-month.fixture.js';
import { momentNow } from '../cases/lookup/case-moment.js';
import { VisibleCases, visibleTo } from '../cases/lookup/visible-case.js';
import { familyOf } from '../cases/page/case-family.js';
import { NotificationsService } from '../notifications/notifications.service.js';
import { heldPosts } from '../session/held-posts.js';
import { Names } from '../wording/names.js';
import { CaseListService } from './case-list.service.js';
import { InboxService } from './inbox.service.js';

/** All stories and a case or two of each kind, so that it takes under a minute; the whole month takes many. */
const SHARE = 0.06;
/** A page of a list that holds all of it. */
const ALL = { page: 1, size: 10_000 };
const TABS = ['todo', 'done', 'mine', 'copied'] as const;

/** What one post is shown: ids of cases, by where it may open them from. */
type Shown = Readonly<Record<string, readonly string[]>>;

describe('To whoever acts from any post of the demonstration district', () => {
  let month: LivedMonth;
  let names: Names;
  let posts: readonly Actor[];
  let cases: ReadonlyMap<string, LoadedCase>;
  const shown = new Map<Actor, Shown>();

  beforeAll(async () => {
    month = await livedMonth(SHARE);
    const { now, inForce } = await month.appContext.rulesNow();
    const { directory } = inForce;
    names = new Names(directory, 'zh');
    cases = await casesOf(month);
    const held = Object.keys(directory.people).flatMap((person) => heldPosts(directory, person, now, names));
    posts = oneOfEach(
      held.map(({ actor }) => actor),
      [...cases.values()],
    );
    await eachOf(posts, async (actor) => void shown.set(actor, await shownTo(actor)));
  });
  afterAll(() => month?.stop());

  function opens(caseId: string, actor: Actor): boolean {
    const loaded = cases.get(caseId);
    return loaded !== undefined && !isRejection(visibleTo(actor, loaded));
  }
  function namedFor(caseId: string, { unit, post }: Actor): string {
    return `${cases.get(caseId)?.procedure.kind ?? 'nothing'} for ${unit}/${post}`;
  }
  async function shownTo(actor: Actor): Promise<Shown> {
    const { appContext } = month;
    const lists = new CaseListService(appContext);
    const inboxes = new InboxService(appContext);
    const tabs: Record<string, readonly string[]> = {};
    for (const tab of TABS) tabs[tab] = idsOf((await inboxes.inbox({ ...ALL, tab }, actor, 'zh')).rows);
    const all = await lists.list(ALL, actor, 'zh');
    // Registers are found by their kind alone.
    const { rows: kept } = await lists.list({ ...ALL, kind: 'gateRegister' }, actor, 'zh');
    const bell = await new NotificationsService(appContext).list({ ...ALL, state: 'all' }, actor, 'zh');
    return {
      ...tabs,
      list: idsOf([...all.rows, ...kept]),
      bell: idsOf(bell.rows),
      nameless: idsOf(bell.rows.filter(({ caseTitle }) => caseTitle === undefined)),
    };
  }

  it('each case opens that the list, a tab of the inbox or the bell leads to', () => {
    const dead = posts.flatMap((actor) =>
      Object.entries(shown.get(actor) ?? {}).flatMap(([where, ids]) =>
        ids.filter((caseId) => !opens(caseId, actor)).map((caseId) => `${where}: ${namedFor(caseId, actor)}`),
      ),
    );
    expect([...new Set(dead)]).toEqual([]);
  });

  it('each case is found in the list that opens, and is named by the bell that tells of it', () => {
    const hidden = posts.flatMap((actor) => {
      const { list = [], nameless = [] } = shown.get(actor) ?? {};
      const lost = [...cases.keys()].filter((id) => opens(id, actor) && !list.includes(id));
      return [...lost, ...nameless].map((caseId) => namedFor(caseId, actor));
    });
    expect([...new Set(hidden)]).toEqual([]);
  });

  it('a family shows the cases of its matter that open, and no other', async () => {
    const parts = { appContext: month.appContext, cases: new VisibleCases(month.appContext) };
    const wrong = new Set<string>();
    // One post of each unit: a family asks the same of each.
    const units = new Map(posts.map((actor) => [actor.unit, actor]));
    await eachOf([...units.values()], async (actor) => {
      for (const caseId of shown.get(actor)?.['list']?.slice(0, 3) ?? []) {
        const visible = await parts.cases.load(caseId, actor);
        const moment = await momentNow(month.appContext, visible);
        const family = idsOf(await familyOf(parts, moment, actor, names));
        const { matterId } = visible.state;
        for (const [id, { state }] of cases)
          if (state.matterId === matterId && opens(id, actor) !== family.includes(id))
            wrong.add(namedFor(id, actor));
      }
    });
    expect([...wrong]).toEqual([]);
  });

  it('there is something to see: every kind of case, and posts that see some and not others', () => {
    const kinds = new Set([...cases.values()].map(({ procedure }) => procedure.kind));
    expect(kinds.size).toBeGreaterThanOrEqual(10);
    const few = posts.filter((actor) => (shown.get(actor)?.['list']?.length ?? 0) < cases.size / 2);
    expect(few.length).toBeGreaterThan(posts.length / 2);
    expect(registers.map(({ kind }) => kind)).toContain('gateRegister');
  });
});

function idsOf(rows: readonly { readonly caseId: string }[]): readonly string[] {
  return rows.map(({ caseId }) => caseId);
}

/** Every case of the month, as its page loads it. */
async function casesOf({ appContext }: LivedMonth): Promise<ReadonlyMap<string, LoadedCase>> {
  const rows: readonly { readonly id: string }[] = await appContext.lists.readModels.query(
    'SELECT case_id AS id FROM case_list',
  );
  const loaded = await Promise.all(rows.map(({ id }) => loadCase(appContext.casework, id)));
  return new Map(loaded.flatMap((each) => (each === undefined ? [] : [[each.caseId, each] as const])));
}

/** For each post of a unit one person, if there is any one who did something in the month; and each who acts for another. */
function oneOfEach(held: readonly Actor[], cases: readonly LoadedCase[]): readonly Actor[] {
  const acted = new Set(
    cases.flatMap(({ state: { openedBy, handlers } }) => [openedBy, ...handlers].map((by) => by?.person)),
  );
  const idleFirst = [...held].sort((a, b) => Number(acted.has(a.person)) - Number(acted.has(b.person)));
  const keyOf = ({ unit, post, onBehalfOf = '' }: Actor): string => `${unit}/${post}/${onBehalfOf}`;
  return [...new Map(idleFirst.map((actor) => [keyOf(actor), actor])).values()];
}

/** A few at a time, as the API has few connections. */
async function eachOf<T>(all: readonly T[], check: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const work = async (): Promise<void> => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await check(one);
  };
  await Promise.all(Array.from({ length: 8 }, work));
}
