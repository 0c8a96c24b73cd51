import type { Actor } from '@tiaokuai/domain';
import { markNotificationRead } from '@tiaokuai/event-store';
import { owed } from '@tiaokuai/testing/toy.procedure';
import {
  isNotificationOf,
  notifications,
  rebuildReadModels,
  type NotificationPage,
  type NotificationsQuery,
} from '../index.js';
import {
  at,
  createWorld,
  dispatcher,
  dump,
  keysOf,
  KINDS,
  officer,
  type World,
} from '../../test/lists.fixture.js';

const deputy: Actor = { person: 'p-3', post: 'deptDeputy', unit: 'zf' };

describe('notifications', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.end());

  const answer = owed({ id: 'answer:zf:1', ownerUnit: 'zf', dueAt: at('11:00') });
  const asked = { unit: 'zf', posts: ['deptOfficer'] as const, obligationId: answer.id };
  const told = { unit: 'zf', posts: [] };

  type Asked = Omit<NotificationsQuery, 'now' | 'keys'>;
  const ask = (asked: Asked): Promise<NotificationPage> =>
    notifications(world.lists, { now: at('08:00'), keys: keysOf(asked.actor), ...asked });
  async function of(actor: Actor, state: 'open' | 'all' = 'open') {
    const page = await ask({ actor, state, size: 10, number: 1 });
    const items = page.items.map(({ notification, open, readAt }) => ({
      of: `${notification.caseId} ${notification.key}`,
      due: notification.dueAt?.slice(11, 16) ?? null,
      open,
      read: readAt !== null,
    }));
    return { items, unread: page.unread, total: page.total };
  }
  async function read(actor: Actor): Promise<void> {
    const { items } = await ask({ actor, state: 'open', size: 1, number: 1 });
    const noticeId = items[0]?.notification.noticeId ?? '';
    await markNotificationRead(world.pool, { person: actor.person, noticeId, at: at('09:30') });
  }

  it('reach the posts they name, or every post of the unit, and nobody else', async () => {
    const obligations = { [answer.id]: answer };
    const changes = [{ obligations, tells: [asked, told] }];
    await world.happen({ caseId: 'case-1', at: at('09:00'), actor: dispatcher, changes });
    expect((await of(officer)).items.map(({ of: which }) => which).sort()).toEqual([
      'case-1 told:0',
      'case-1 told:1',
    ]);
    expect((await of(deputy)).items.map(({ of: which }) => which)).toEqual(['case-1 told:1']);
    expect(await of(dispatcher)).toEqual({ items: [], unread: 0, total: 0 });
    const [first] = (await ask({ actor: officer, state: 'open', size: 1, number: 1 })).items;
    expect(await isNotificationOf(world.readModels, first?.notification.noticeId ?? '', officer)).toBe(true);
    expect(await isNotificationOf(world.readModels, first?.notification.noticeId ?? '', dispatcher)).toBe(
      false,
    );
  });

  it('that ask stay open when they are read, follow their clock, and are closed when nothing is owed any more', async () => {
    const caseId = 'case-1';
    const change = (by: Partial<typeof answer>) => [{ obligations: { [answer.id]: { ...answer, ...by } } }];
    await world.happen({
      caseId,
      at: at('09:00'),
      actor: dispatcher,
      changes: [{ obligations: { [answer.id]: answer }, tells: [asked] }],
    });
    expect(await of(officer)).toMatchObject({
      items: [{ due: '11:00', open: true, read: false }],
      unread: 1,
    });
    await read(officer);
    expect(await of(officer)).toMatchObject({ items: [{ open: true, read: true }], unread: 0, total: 1 });
    await world.happen({ caseId, at: at('09:40'), actor: officer, changes: change({ dueAt: at('15:00') }) });
    expect(await of(officer)).toMatchObject({ items: [{ due: '15:00' }] });
    await world.happen({ caseId, at: at('09:50'), actor: officer, changes: change({ status: 'paused' }) });
    expect(await of(officer)).toMatchObject({ items: [{ due: null, open: true }] });
    await world.happen({ caseId, at: at('10:00'), actor: officer, changes: change({ status: 'met' }) });
    expect(await of(officer)).toEqual({ items: [], unread: 0, total: 0 });
    expect(await of(officer, 'all')).toMatchObject({ items: [{ open: false }], total: 1 });
  });

  it('that only tell are closed for who has read them, or for all when the post has acted on the case since', async () => {
    const caseId = 'case-1';
    await world.happen({ caseId, at: at('09:00'), actor: officer, changes: [{ tells: [told] }, {}] });
    expect(await of(officer)).toMatchObject({ unread: 1 });
    await read(deputy);
    expect(await of(deputy)).toMatchObject({ items: [], unread: 0 });
    expect(await of(officer)).toMatchObject({ unread: 1 });
    await world.happen({ caseId, at: at('09:10'), actor: dispatcher, changes: [{}] });
    expect(await of(officer)).toMatchObject({ unread: 1 });
    await world.happen({ caseId, at: at('09:20'), actor: officer, changes: [{}] });
    expect(await of(officer)).toMatchObject({ items: [], unread: 0 });
  });

  it('of the end of a case remain to be read, and those before it are closed by it', async () => {
    const caseId = 'case-1';
    await world.happen({ caseId, at: at('09:00'), actor: dispatcher, changes: [{ tells: [told] }] });
    const end = { over: true, stage: 'done', tells: [told] };
    await world.happen({ caseId, at: at('10:00'), actor: dispatcher, changes: [end, {}] });
    const page = await ask({ actor: officer, state: 'all', size: 10, number: 1 });
    expect(page.items.map(({ notification, open }) => [notification.version, open])).toEqual([
      [2, true],
      [1, false],
    ]);
    await world.happen({ caseId, at: at('10:30'), actor: dispatcher, changes: [{}] });
    expect(await of(officer)).toMatchObject({ unread: 1 });
  });

  it('come in pages, what is open first and the newest before the older', async () => {
    for (const n of [1, 2, 3])
      await world.happen({
        caseId: `case-${n}`,
        at: at(`09:0${n}`),
        actor: dispatcher,
        changes: [{ tells: [told] }],
      });
    await world.happen({ caseId: 'case-3', at: at('10:00'), actor: officer, changes: [{}] });
    const page = (number: number) => ask({ actor: officer, state: 'all', size: 2, number });
    const cases = async (number: number) =>
      (await page(number)).items.map(({ notification }) => notification.caseId);
    expect([await cases(1), await cases(2)]).toEqual([['case-2', 'case-1'], ['case-3']]);
    expect(await page(1)).toMatchObject({ total: 3, open: 2, unread: 2 });
  });

  it('are the same after a rebuild, with their ids, and what was read stays read', async () => {
    const caseId = 'case-1';
    const obligations = { [answer.id]: answer };
    await world.happen({
      caseId,
      at: at('09:00'),
      actor: dispatcher,
      changes: [{ obligations, tells: [asked, told] }],
    });
    await read(officer);
    const ended = { [answer.id]: { ...answer, status: 'cancelled' as const } };
    await world.happen({ caseId, at: at('09:30'), actor: dispatcher, changes: [{ obligations: ended }] });
    const [rows, shown] = [await dump(world), await of(officer, 'all')];
    await rebuildReadModels(world.url, KINDS);
    expect(await dump(world)).toEqual(rows);
    expect(await of(officer, 'all')).toEqual(shown);
  });
});
