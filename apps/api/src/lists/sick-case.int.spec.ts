import type { CaseList, CaseView, Health, Inbox, Problem, UnitLoads } from '@tiaokuai/contracts';
import { takeOut } from '@tiaokuai/testing/forge';
import { startTestApi, type Caller, type TestApi } from '../../test/test-api.fixture.js';
import { blow, signInAll, type People } from '../../test/whistle-over-http.fixture.js';

describe('One case whose record is damaged', () => {
  let api: TestApi;
  let people: People;
  let elsewhere: Caller;
  beforeAll(async () => {
    api = await startTestApi();
    people = await signInAll(api);
    elsewhere = await api.as('p-yq-streetOfficer-1', 'yq/streetOfficer');
  });
  afterAll(() => api.stop());

  const ready = () => api.anybody.call<Health>('/health/ready');
  const inboxOf = (caller: Caller) => caller.call<Inbox>('/api/v1/inbox');

  it('harms itself only: lists, inboxes and loads of all go on, it stands there as last known, and ready names it', async () => {
    const sick = (await blow(people)).caseId;
    const blown = await blow(people);
    const well = blown.caseId;
    await people.zf.call(`/api/v1/inbox?after=${well}:${blown.version}`);
    const putBack = await takeOut(api.ownerUrl, { streamId: sick, version: 3 });
    await api.restart();
    expect((await ready()).body.status).toBe('ok');
    // The limits for signing in of both have passed, and nothing has recorded it.
    await api.advanceTo('2026-09-17T11:30:00+08:00');

    const { status, body } = await inboxOf(people.zf);
    expect(status).toBe(200);
    const shown = body.rows.map((row) => [
      row.caseId,
      row.unreadable === true,
      row.duty?.due?.light === 'overdue',
    ]);
    expect(shown).toContainEqual([sick, true, expect.any(Boolean)]);
    expect(shown).toContainEqual([well, false, true]);
    for (const caller of [people.officer, elsewhere]) {
      expect((await caller.call<CaseList>('/api/v1/cases')).status).toBe(200);
      expect((await inboxOf(caller)).status).toBe(200);
      expect((await caller.call<UnitLoads>('/api/v1/units/load')).status).toBe(200);
    }
    expect((await people.officer.call<CaseView>(`/api/v1/cases/${well}`)).status).toBe(200);

    const page = await people.officer.call<Problem>(`/api/v1/cases/${sick}`);
    expect([page.status, page.body.code]).toEqual([503, 'CASE.UNREADABLE']);
    const degraded = await ready();
    expect([degraded.status, degraded.body.status]).toEqual([200, 'degraded']);
    expect(degraded.body.checks).toContainEqual({
      name: 'cases',
      ok: false,
      detail: `cannot be read: ${sick}`,
    });

    await putBack();
    expect((await ready()).body.status).toBe('ok');
    const again = (await inboxOf(people.zf)).body.rows;
    expect(again.find(({ caseId }) => caseId === sick)?.unreadable).toBeUndefined();
    expect((await people.officer.call(`/api/v1/cases/${sick}`)).status).toBe(200);
  });
});
