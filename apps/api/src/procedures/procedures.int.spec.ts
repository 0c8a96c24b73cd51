import type { ProcedureDescription, ProcedureList } from '@tiaokuai/contracts';
import { procedures } from '@tiaokuai/domain';
import { startTestApi, type Caller, type TestApi } from '../../test/test-api.fixture.js';
import { signInAll } from '../../test/whistle-over-http.fixture.js';

describe('The description of a procedure', () => {
  let api: TestApi;
  let officer: Caller;

  beforeAll(async () => {
    api = await startTestApi();
    ({ officer } = await signInAll(api));
  });
  afterAll(() => api.stop());

  it('is there for every kind in the list', async () => {
    const { body } = await officer.call<ProcedureList>('/api/v1/procedures');
    expect(body.procedures.map(({ kind }) => kind)).toEqual(procedures.map(({ kind }) => kind));
    for (const { kind } of body.procedures) {
      const { status } = await officer.call(`/api/v1/procedures/${kind}`);
      expect([kind, status]).toEqual([kind, 200]);
    }
  });

  it('says who may give a command in which stages, and where it leads', async () => {
    const { body } = await officer.call<ProcedureDescription>('/api/v1/procedures/whistle');
    const approve = body.commands.find(({ name }) => name === 'approve');
    expect(approve).toMatchObject({
      stages: ['approvalPending'],
      leadsTo: [{ from: 'approvalPending', to: 'approved' }],
    });
    expect(approve?.givers.flatMap(({ posts }) => posts)).toContainEqual({
      code: 'streetDeputy',
      label: { zh: '街道（镇）分管领导', en: 'Deputy of the street' },
    });
    expect(JSON.stringify(approve?.givers)).not.toContain('gridWorker');
  });

  it('says the lengths of today in words, by urgency, marked where they are simulated', async () => {
    const { body } = await officer.call<ProcedureDescription>('/api/v1/procedures/whistle');
    const clock = body.clocks.find(({ key }) => key === 'whistle.acknowledge');
    expect(clock).toMatchObject({ label: { zh: '签收' }, metBy: 'acknowledge', orBy: ['refuse'] });
    expect(clock?.limits.map(({ variantWord, words, label }) => [variantWord, words, label])).toEqual([
      ['一般', '2工作时', '模拟参数'],
      ['紧急', '30分钟', '模拟参数'],
      ['应急', '10分钟', '模拟参数'],
      ['重点工作（攻坚哨）', '1工作日', '模拟参数'],
    ]);
  });

  it('is a BPMN file too, to be saved, in the language asked for', async () => {
    for (const { kind, label } of procedures) {
      const { status, headers, body } = await officer.call<string>(`/api/v1/procedures/${kind}/bpmn`);
      expect([kind, status, headers.get('content-type')]).toEqual([
        kind,
        200,
        'application/xml; charset=utf-8',
      ]);
      expect(headers.get('content-disposition')).toBe(
        `attachment; filename*=UTF-8''${encodeURIComponent(`${label.zh}.bpmn`)}`,
      );
      expect(body).toContain(`<bpmn:process id="${kind}" name="${label.zh}"`);
      expect(body).toContain('<bpmndi:BPMNDiagram');
    }
    const { body } = await officer.call<string>('/api/v1/procedures/whistle/bpmn', {
      headers: { 'accept-language': 'en' },
    });
    expect(body).toContain('name="Whistle"');
  });

  it('tells that a kind is unknown, and nothing to whoever is not signed in', async () => {
    for (const path of ['/api/v1/procedures/nothing', '/api/v1/procedures/nothing/bpmn']) {
      expect((await officer.call(path)).status).toBe(404);
      expect((await api.anybody.call(path)).status).toBe(401);
    }
  });
});
