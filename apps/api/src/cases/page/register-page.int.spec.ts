import type { CaseSteps, CaseView, Problem } from '@tiaokuai/contracts';
import { startTestApi, type TestApi } from '../../../test/test-api.fixture.js';

/** 综合执法局 would have 望江街道 inspect and fine; the item makes the street help with persuading. */
const BEYOND_DUTY = {
  kind: 'collaboration',
  payload: {
    ...{ title: '夜市占道整治', to: 'wj', itemCode: 'JP-01', ask: 'people', urgency: 'ordinary' },
    ...{ details: '执法检查、行政处罚', facts: '夜市占道。', deputy: 'p-zf-deptDeputy-1' },
  },
};

describe('The register of what the gate refused', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    const sender = await api.as('p-zf-deptOfficer-1', 'zf/deptOfficer');
    const refused = await sender.call<Problem>('/api/v1/cases', { method: 'POST', body: BEYOND_DUTY });
    expect(refused.body).toMatchObject({ code: 'GATE.BEYOND_ASSISTING_DUTY' });
  });
  afterAll(() => api.stop());

  const read = async (unit: string, post: string, path = '') => {
    const caller = await api.as(`p-${unit}-${post}-1`, `${unit}/${post}`);
    return caller.call<CaseView & CaseSteps & Problem>(`/api/v1/cases/gateRegister:zf${path}`);
  };

  it('has an address of its own, with what it counts and each attempt', async () => {
    const { status, body } = await read('zf', 'deptOfficer');
    expect([status, body.kind.word, body.title]).toEqual([200, '准入拦截登记', '准入拦截登记：综合执法局']);
    const { body: history } = await read('zf', 'deptOfficer', '/steps');
    expect(history.steps.map(({ type }) => type.word)).toEqual(['建立登记', '派单被拦截']);
  });

  it('is read by the street, 编办, 督查室 and the discipline commission, and by no other department or street', async () => {
    const readers = [
      ['wj', 'streetOfficer'],
      ['bb', 'staffingOfficer'],
      ['dc', 'supervisor'],
      ['jw', 'disciplineOfficer'],
      ['hj', 'deptOfficer'],
      ['yq', 'streetOfficer'],
    ] as const;
    const statuses = await Promise.all(readers.map(async ([unit, post]) => (await read(unit, post)).status));
    expect(statuses).toEqual([200, 200, 200, 200, 403, 403]);
  });

  it('is the only one by such an address: other streams are no pages, and a register that was never opened is not there', async () => {
    const officer = await api.as('p-zf-deptOfficer-1', 'zf/deptOfficer');
    const answers = await Promise.all(
      ['series:zf', 'directory:zf', 'gateRegister:ZF', 'gateRegister:', 'gateRegister:nobody'].map((id) =>
        officer.call<Problem>(`/api/v1/cases/${id}`),
      ),
    );
    expect(answers.map(({ body }) => body.code)).toEqual([
      ...Array.from({ length: 4 }, () => 'REQUEST.ID_INVALID'),
      'CASE.NOT_FOUND',
    ]);
  });
});
