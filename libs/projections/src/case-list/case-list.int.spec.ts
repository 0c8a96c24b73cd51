import { isRejection, type Actor, type CaseState } from '@tiaokuai/domain';
import { owed } from '@tiaokuai/testing/toy.procedure';
import { CaseListRow } from './case-list.entity.js';
import { caseFamily, caseList, type CaseFilter, type CasePage, type PageAsked } from '../index.js';
import {
  at,
  createWorld,
  dispatcher,
  EVERY_CASE,
  keysOf,
  officer,
  type World,
} from '../../test/lists.fixture.js';

describe('the list of cases', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    for (const [caseId, changes] of Object.entries(CASES))
      await world.happen({ caseId, at: at('09:00'), actor: dispatcher, changes: [changes] });
    await world.happen({
      caseId: 'done',
      at: at('09:30'),
      actor: officer,
      changes: [{ over: true, stage: 'done' }],
    });
  });
  afterAll(() => world.end());

  const CASES: Readonly<Record<string, Partial<CaseState>>> = {
    tomorrow: {
      title: '占道经营',
      street: 'wangjiang',
      obligations: { a: due('2026-09-18T17:30:00.000+08:00') },
    },
    soon: {
      title: '夜间 Noise 扰民 100%',
      urgency: 'urgent',
      obligations: { a: due(at('10:00')) },
      matterId: 'm-1',
    },
    late: {
      title: '油烟',
      obligations: { a: { ...due(at('08:30')), status: 'elapsed' }, b: { ...due(at('16:00')), id: 'b' } },
      parties: [
        { unit: 'wangjiang', role: 'caller', live: true },
        { unit: 'zf', role: 'lead', live: false },
      ],
    },
    stopped: {
      obligations: { a: { ...due(at('08:00')), status: 'paused', pausedAt: at('07:00'), remaining: 30 } },
    },
    free: { matterId: 'm-1', number: '望江街道哨〔2026〕12号' },
    done: { obligations: { a: due(at('11:00')) } },
  };
  function due(dueAt: string) {
    return owed({ id: 'a', ownerUnit: 'zf', dueAt });
  }

  async function list(
    filter: CaseFilter = {},
    page: PageAsked = { size: 100 },
    keys = EVERY_CASE,
  ): Promise<CasePage> {
    const answer = await caseList(world.lists, { now: at('09:31'), keys, filter, page });
    if (isRejection(answer)) throw new Error(answer.rejection);
    return answer;
  }
  const ids = async (filter?: CaseFilter, page?: PageAsked): Promise<readonly string[]> =>
    (await list(filter, page)).rows.map((row) => row.caseId);

  it('runs by time left: overdue first, then by due instant, what has no clock, what stands still, what is over', async () => {
    expect(await ids()).toEqual(['late', 'soon', 'tomorrow', 'free', 'stopped', 'done']);
  });

  it('narrows to what each filter names', async () => {
    expect(await ids({ kind: 'toy' })).toHaveLength(6);
    expect(await ids({ kind: 'whistle' })).toEqual([]);
    expect(await ids({ stage: 'done' })).toEqual(['done']);
    expect(await ids({ street: 'wangjiang' })).toEqual(['tomorrow']);
    expect(await ids({ unit: 'zf' })).toEqual(['late']);
    expect(await ids({ urgency: 'urgent' })).toEqual(['soon']);
    expect(await ids({ over: false })).toHaveLength(5);
    expect(await ids({ overdue: true })).toEqual(['late']);
    expect(await ids({ matterId: 'm-1' })).toEqual(['soon', 'free']);
    expect(await ids({ over: false, overdue: false, matterId: 'm-1', urgency: 'ordinary' })).toEqual([
      'free',
    ]);
  });

  it('finds text anywhere in a title, in either case, and takes no character of it for a pattern', async () => {
    expect(await ids({ text: '道经' })).toEqual(['tomorrow']);
    expect(await ids({ text: 'nOISe' })).toEqual(['soon']);
    expect(await ids({ text: '0%' })).toEqual(['soon']);
    expect(await ids({ text: '_' })).toEqual([]);
  });

  it('finds a number by any part of it, with or without its year, in whatever brackets it is typed', async () => {
    for (const text of [
      '望江街道哨〔2026〕12号',
      '哨12',
      '江街道哨１',
      '哨[2026]12',
      '哨（2026）12号',
      '街道哨 12 号',
      '〔2026〕1',
    ])
      expect([text, await ids({ text })]).toEqual([text, ['free']]);
    for (const text of ['哨13', '哨2', '协12', '2026]13', '(', '()', '〔〕'])
      expect([text, await ids({ text })]).toEqual([text, []]);
  });

  it('is read page by page, by number or by cursor', async () => {
    const numbered = [1, 2, 3].map((number) => ids({}, { size: 2, number }));
    expect(await Promise.all(numbered)).toEqual([
      ['late', 'soon'],
      ['tomorrow', 'free'],
      ['stopped', 'done'],
    ]);
    const walked: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({}, { size: 1, cursor });
      walked.push(...page.rows.map((row) => row.caseId));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(walked).toEqual(await ids());
  });

  it('shows the cases that are open to who asks, and counts no other', async () => {
    const of = async (actor: Actor): Promise<unknown> => {
      const { rows, counts } = await list({}, { size: 100 }, keysOf(actor));
      const counted = counts.reduce((sum, each) => sum + each.count, 0);
      return [rows.map((row) => row.caseId), counted];
    };
    expect(await of(officer)).toEqual([['late', 'soon', 'tomorrow', 'stopped', 'done'], 5]);
    expect(await of(dispatcher)).toEqual([await ids(), 6]);
    expect(await of({ ...officer, unit: 'hj' })).toEqual([[], 0]);
  });

  it('refuses a cursor that no page gave', async () => {
    for (const cursor of ['', 'x', Buffer.from('[true,false,"~",-1]').toString('base64url')])
      expect(
        await caseList(world.lists, {
          now: at('09:31'),
          keys: EVERY_CASE,
          filter: {},
          page: { size: 1, cursor },
        }),
      ).toEqual({
        rejection: 'CASE.FIELD_INVALID',
        field: 'cursor',
      });
  });

  it('counts everything that fits, whatever page is shown', async () => {
    const { counts } = await list({}, { size: 1 });
    const total = (fits: (count: CasePage['counts'][number]) => boolean): number =>
      counts.filter(fits).reduce((sum, { count }) => sum + count, 0);
    expect(total(() => true)).toBe(6);
    expect(total(({ over }) => over)).toBe(1);
    expect(total(({ overdue }) => overdue)).toBe(1);
    expect(total(({ stage }) => stage === 'open')).toBe(5);
  });

  it('has no register among the cases, and has it where registers are asked for', async () => {
    const rows = world.readModels.manager.getRepository(CaseListRow);
    const done = await rows.findOneByOrFail({ caseId: 'done' });
    await rows.save({ ...done, caseId: 'gateRegister:zf', kind: 'gateRegister' });
    expect(await ids()).not.toContain('gateRegister:zf');
    expect((await list()).counts.map(({ kind }) => kind)).not.toContain('gateRegister');
    expect(await ids({ kind: 'gateRegister' })).toEqual(['gateRegister:zf']);
    await rows.delete({ caseId: 'gateRegister:zf' });
  });

  it('gives the family of a matter in the order it grew', async () => {
    const family = await caseFamily(world.lists, { now: at('09:31'), matterId: 'm-1' });
    expect(family.map((row) => row.caseId)).toEqual(['free', 'soon']);
  });

  it.each([
    ['in the other width', '１２号楼', '12号楼'],
    ['in either width and case', 'ＫＴＶ', 'ktv'],
    ['whatever stands around it', '12号楼', ' 12号楼　'],
    ['composed or not', 'Cafe\u0301', 'CAFÉ'],
    ['without what nobody sees', '12号楼', '12\u200b号楼'],
  ])('finds a title %s', async (how, title, text) => {
    const changes: Partial<CaseState>[] = [{ title: `江滨路${title}噪声`, matterId: how }];
    await world.happen({ caseId: how, at: at('09:30'), actor: dispatcher, changes });
    expect(await ids({ text, matterId: how })).toEqual([how]);
  });
});
