import type { CaseList, CommandResult, Inbox, Notices, Problem } from '@tiaokuai/contracts';
import { startTestApi, type Caller, type TestApi } from '../../test/test-api.fixture.js';
import { blow, CONTACT, execute, signInAll, type People } from '../../test/whistle-over-http.fixture.js';

const TABS = ['todo', 'copied', 'mine', 'done'];
/** Of sender, recipient, and those who see every case: whom the notification names, and whom it does not. */
const POSTS = [
  ...['wj/streetOfficer', 'wj/streetDispatcher', 'wj/liaisonA', 'wj/streetDeputy', 'wj/streetHead'],
  ...['zf/deptOfficer', 'zf/deptDeputy', 'zf/deptHead', 'zf/liaisonA', 'sj/deptOfficer'],
  ...['zhzx/intakeClerk', 'zhzx/dispatcher', 'zhzx/centreDeputy', 'jdzx/verifier', 'yq/streetOfficer'],
];

describe('A sealed notification', () => {
  let api: TestApi;
  let people: People;
  let whistleId: string;
  let sealed: CommandResult;
  beforeAll(async () => {
    api = await startTestApi();
    people = await signInAll(api);
    whistleId = (await blow(people)).caseId;
    await execute(people.zf, whistleId, 'acknowledge', CONTACT);
    const payload = {
      ...{ aboutCaseId: whistleId, type: 'penalty', reference: '江综执罚字7号', secrecy: 'sealed' },
      content: '对当事人处罚',
    };
    const drafted = await people.zf.call<CommandResult>('/api/v1/cases', {
      method: 'POST',
      body: { kind: 'resultNotification', command: 'draft', payload },
    });
    const sender = await api.as('p-zf-deptDeputy-1', 'zf/deptDeputy');
    sealed = (await execute(sender, drafted.body.caseId, 'send')).body;
  });
  afterAll(() => api.stop());

  const callerOf = async (place: string): Promise<Caller> => {
    const [unit = '', post = ''] = place.split('/');
    const officer = unit === 'wj' ? 'streetOfficer' : 'deptOfficer';
    return api.as(`p-${unit}-${post === 'liaisonA' ? officer : post}-1`, place);
  };
  const after = () => `after=${sealed.caseId}:${sealed.version}`;

  /** The lists of a post in which it stands, and where its title is told. */
  async function listedFor(caller: Caller): Promise<readonly string[]> {
    const { body: list } = await caller.call<CaseList>(
      `/api/v1/cases?kind=resultNotification&size=100&${after()}`,
    );
    const inboxes = await Promise.all(
      TABS.map(async (tab) => {
        const { body } = await caller.call<Inbox>(`/api/v1/inbox?tab=${tab}&size=100`);
        return body.rows.some(({ caseId }) => caseId === sealed.caseId) ? [tab] : [];
      }),
    );
    const { body: notices } = await caller.call<Notices>('/api/v1/notices?state=all&size=100');
    const titled = notices.rows.filter(
      ({ caseId, caseTitle }) => caseId === sealed.caseId && caseTitle !== undefined,
    );
    return [
      ...(list.rows.some(({ caseId }) => caseId === sealed.caseId) ? ['cases'] : []),
      ...(list.total > list.rows.length ? ['counts'] : []),
      ...inboxes.flat(),
      ...titled.map(() => 'notices'),
    ];
  }

  it.each(POSTS)('stands in a list of %s only if he may open it', async (place) => {
    const caller = await callerOf(place);
    const { status } = await caller.call<Problem>(`/api/v1/cases/${sealed.caseId}`);
    const lists = await listedFor(caller);
    if (status === 403) expect(lists).toEqual([]);
    else expect([status, lists.includes('cases')]).toEqual([200, true]);
  });

  it('is open to some of these and closed to others', async () => {
    const answers = await Promise.all(
      POSTS.map(async (place) => {
        const { status } = await (await callerOf(place)).call(`/api/v1/cases/${sealed.caseId}`);
        return [place, status] as const;
      }),
    );
    expect(answers.filter(([, status]) => status === 200).map(([place]) => place)).toEqual([
      ...['wj/liaisonA', 'wj/streetDeputy', 'wj/streetHead', 'zf/deptOfficer', 'zf/deptDeputy'],
      ...['zf/deptHead', 'zf/liaisonA', 'zhzx/centreDeputy'],
    ]);
  });

  it('tells whoever may not see it nothing of how it stands, whatever command he sends', async () => {
    const stranger = await callerOf('sj/deptOfficer');
    const before = await api.events();
    for (const [command, payload, headers] of [
      ['send', {}, {}],
      ['discard', { reason: '重复' }, {}],
      ['markRead', {}, { 'if-match': '"1"' }],
      ['draft', {}, {}],
      ['noSuchCommand', {}, {}],
      ['comment', { text: '补充' }, {}],
      ['comment', {}, {}],
    ] as const) {
      const { status, body } = await execute<Problem>(stranger, sealed.caseId, command, payload, headers);
      expect([command, status, body.code]).toEqual([command, 403, 'CASE.NOT_VISIBLE']);
      expect(body.details).toEqual({ posts: ['sj/liaisonA'] });
    }
    expect(await api.events()).toBe(before);
  });
});
