import type { CaseView, GateRegisterView, Me, Problem } from '@tiaokuai/contracts';
import { openPool } from '@tiaokuai/event-store';
import { waitFor } from '@tiaokuai/projections';
import { expectProblem } from '../../test/expect-problem.fixture.js';
import { startTestApi, type TestApi } from '../../test/test-api.fixture.js';

/** 综合执法局 would have a street inspect and fine; the item makes the street help with persuading. */
const beyondDuty = (to: string): unknown => ({
  kind: 'collaboration',
  payload: {
    ...{ title: '夜市占道整治', to, itemCode: 'JP-01', ask: 'people', urgency: 'ordinary' },
    ...{ details: '执法检查、行政处罚', facts: '夜市占道。', deputy: 'p-zf-deptDeputy-1' },
  },
});

describe('The gate’s register at its own address', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    const sender = await api.as('p-zf-deptOfficer-1', 'zf/deptOfficer');
    for (const to of ['wj', 'yq']) {
      const body = beyondDuty(to);
      const refused = await sender.call<Problem>('/api/v1/cases', { method: 'POST', body });
      expect(refused.body).toMatchObject({ code: 'GATE.BEYOND_ASSISTING_DUTY' });
      await api.advanceTo('2026-09-17T09:20:00.000+08:00');
    }
    const reader = openPool(api.ownerUrl, { role: 'tiaokuai_writer', max: 1 });
    // It was opened, and two refusals are in it.
    await waitFor(reader, { caseId: 'gateRegister:zf', version: 3 });
    await reader.end();
  });
  afterAll(() => api.stop());

  const read = async (unit: string, post: string, query = '') => {
    const caller = await api.as(`p-${unit}-${post}-1`, `${unit}/${post}`);
    return caller.call<GateRegisterView & Problem>(`/api/v1/gate-register${query}`);
  };

  it('says who would have had whom do what, why not and when, the newest first', async () => {
    const { status, body } = await read('zf', 'deptOfficer');
    expect([status, body.total]).toEqual([200, 2]);
    expect(body.rows.map(({ street }) => street.shortName)).toEqual(['云桥街道', '望江街道']);
    expect(body.rows[1]).toMatchObject({
      registerId: 'gateRegister:zf',
      sender: { id: 'zf' },
      item: { code: 'JP-01' },
      vehicle: { code: 'task', word: '派单' },
      reason: { code: 'GATE.BEYOND_ASSISTING_DUTY', word: '超出街道配合责任，属于主体责任单位的职责' },
      at: '2026-09-17T09:10:00.000+08:00',
    });
  });

  it.each([
    [2, 'the street named', 'wj', 'streetOfficer'],
    [2, '编办', 'bb', 'staffingOfficer'],
    [2, '督查室', 'dc', 'supervisor'],
    [2, 'the discipline commission', 'jw', 'disciplineOfficer'],
    [2, 'the command centre', 'zhzx', 'dispatcher'],
    [0, 'another department', 'hj', 'deptOfficer'],
  ] as const)('shows %i rows to %s, whose page each register opens', async (total, _, unit, post) => {
    const { status, body } = await read(unit, post);
    expect([status, body.total]).toEqual([200, total]);
    const caller = await api.as(`p-${unit}-${post}-1`, `${unit}/${post}`);
    for (const { registerId } of body.rows)
      expect((await caller.call<CaseView>(`/api/v1/cases/${registerId}`)).status).toBe(200);
  });

  it('narrows to sender, street, item and reason, and offers what there is to narrow to', async () => {
    const { body } = await read('dc', 'supervisor', '?street=wj');
    expect([body.total, body.rows.map(({ street }) => street.id)]).toEqual([1, ['wj']]);
    expect(body.choices.streets.map(({ id }) => id).sort()).toEqual(['wj', 'yq']);
    expect(body.choices.reasons.map(({ code }) => code)).toEqual(['GATE.BEYOND_ASSISTING_DUTY']);
    const totals = ['sender=zf', 'sender=hj', 'itemCode=JP-02', 'reason=GATE.UNLISTED', 'size=1&page=2'].map(
      async (query) => (await read('dc', 'supervisor', `?${query}`)).body.rows.length,
    );
    expect(await Promise.all(totals)).toEqual([2, 0, 0, 0, 1]);
  });

  it('is not for who never meets the gate, and his session says so', async () => {
    const keeper = await api.as('p-system-rulesAdministrator-1', 'system/rulesAdministrator');
    const answer = await keeper.call<Problem>('/api/v1/gate-register');
    expect(answer.status).toBe(403);
    expectProblem(answer, 'CASE.NOT_VISIBLE');
    const { body } = await keeper.call<Me>('/api/v1/session');
    expect(body.posts.map(({ readsAtGate }) => readsAtGate)).toEqual([false]);
  });
});
