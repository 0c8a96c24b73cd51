import type { CaseEvents, CaseEventView, CaseSteps, CaseView } from '@tiaokuai/contracts';
import { openPool, readStream, type StoredEvent } from '@tiaokuai/event-store';
import { guessHidden, recordAsBefore } from '../../../test/cases/guess-hidden.fixture.js';
import { startTestApi, type Caller, type TestApi } from '../../../test/test-api.fixture.js';
import {
  callSheet,
  CONTACT,
  execute,
  gridOf,
  signInAll,
  type People,
} from '../../../test/whistle-over-http.fixture.js';

const ON_SITE = {
  mode: 'onsite',
  personName: '张三',
  place: '江滨路1号',
  position: { lat: 30.24567, lon: 120.16789, accuracy: 12 },
};
const RESULT = { measures: '已清理', evidence: [{ note: '照片' }], solved: 'yes' };
const SCORES = { unit: 'zf', promptness: 2, attitude: 5, solved: 4, comment: '到场太晚' };
const MARKS = [1, 2, 3, 4, 5];
const GUESSES = MARKS.flatMap((promptness) =>
  MARKS.flatMap((attitude) =>
    MARKS.map((solved) => ({ ...SCORES, promptness, attitude, solved, systemOnly: false })),
  ),
);

describe('A score that the other side has not answered yet', () => {
  let api: TestApi;
  let people: People;
  let deputy: Caller;
  let caseId: string;
  let path: string;

  beforeAll(async () => {
    api = await startTestApi({ projects: false });
    people = await signInAll(api);
    deputy = people.deputy;
    caseId = await scored();
    path = `/api/v1/cases/${caseId}`;
  });
  afterAll(() => api.stop());

  /** A whistle that the street has scored, and the department has not. */
  async function scored(): Promise<string> {
    const sheet = callSheet(await gridOf(people.officer));
    const departments = [{ unit: 'zf', role: 'lead', task: '查处占道经营', itemCode: 'JP-01' }];
    const opened = await people.officer.call<{ caseId: string }>('/api/v1/cases', {
      method: 'POST',
      body: { kind: 'whistle', payload: { ...sheet, departments } },
    });
    const { caseId: id } = opened.body;
    const given: readonly (readonly [Caller, string, object])[] = [
      [people.officer, 'submitForApproval', {}],
      [people.head, 'approve', {}],
      [people.dispatcher, 'blow', {}],
      [people.zf, 'acknowledge', CONTACT],
      [people.zf, 'reportIn', ON_SITE],
      [people.zf, 'submitResult', RESULT],
      [people.officer, 'acceptResult', { unit: 'zf' }],
      [deputy, 'evaluateDepartment', SCORES],
    ];
    for (const [by, command, payload] of given) {
      const { status, body } = await execute(by, id, command, payload);
      expect([command, status, body]).toEqual([command, 200, expect.anything()]);
    }
    return id;
  }
  async function eventsFor(caller: Caller): Promise<readonly CaseEventView[]> {
    return (await caller.call<CaseEvents>(`${path}/events`)).body.events;
  }
  async function storedEvents(): Promise<readonly StoredEvent[]> {
    const pool = openPool(api.ownerUrl, { role: 'tiaokuai_reader', max: 1 });
    try {
      return await readStream(pool, caseId);
    } finally {
      await pool.end();
    }
  }
  async function allThatIsShown(caller: Caller): Promise<string> {
    const answers = await Promise.all([
      caller.call<CaseView>(path),
      caller.call<CaseSteps>(`${path}/steps`),
      caller.call<CaseEvents>(`${path}/events`),
    ]);
    return JSON.stringify(answers.map(({ body }) => body));
  }

  it('stands in nothing that it is shown: page, steps, events, commands on record', async () => {
    expect(await allThatIsShown(people.zf)).not.toContain(SCORES.comment);
    const [event] = (await eventsFor(people.zf)).filter(({ type }) => type === 'DepartmentEvaluated');
    expect(event).toMatchObject({ payload: null, hash: null });
    expect(event).not.toHaveProperty('command');
  });

  it('is read by whoever gave it, with the command that he gave', async () => {
    const event = (await eventsFor(deputy)).find(({ type }) => type === 'DepartmentEvaluated');
    expect(event).toMatchObject({
      payload: { ...SCORES, systemOnly: false },
      command: { name: 'evaluateDepartment', actor: { unit: 'wj' }, payload: SCORES },
    });
  });

  it('is followed by a step that does not name its hash, and by no other that is withheld', async () => {
    const events = await eventsFor(people.zf);
    const hidden = events.findIndex(({ payload }) => payload === null);
    expect(events[hidden + 1]).toMatchObject({ previousHash: null, hash: expect.any(String) as unknown });
    const { body } = await people.zf.call<CaseSteps>(`${path}/steps`);
    expect(body.steps.map(({ technical }) => [technical.hash, technical.previousHash])).toEqual(
      events.map(({ hash, previousHash }) => [hash, previousHash]),
    );
    expect(events.filter(({ hash }) => hash === null)).toHaveLength(1);
  });

  it('is not found by trying all there may be', async () => {
    expect(guessHidden(await eventsFor(people.zf), await storedEvents(), GUESSES)).toBeUndefined();
  });

  it('is not found in a case of an earlier release either, neither by its own hash nor by a later one', async () => {
    await recordAsBefore(api.ownerUrl, await storedEvents());
    await api.restart();
    const [events, stored] = [await eventsFor(people.zf), await storedEvents()];
    // Where hashes are shown all the same, it is found: so the attack is one.
    const leaky = events.map((event, index) => ({
      ...event,
      hash: Buffer.from(stored[index]?.leafHash ?? []).toString('hex'),
    }));
    const said = { ...SCORES, systemOnly: false };
    expect(guessHidden(leaky, stored, GUESSES)).toEqual(said);
    const successor = events.findIndex(({ payload }) => payload === null) + 1;
    const later = leaky.map((event, index) => (index > successor ? event : { ...event, hash: null }));
    expect(guessHidden(later, stored, GUESSES)).toEqual(said);
    expect(guessHidden(events, stored, GUESSES)).toBeUndefined();
  });

  it('is shown to both sides when both have scored, and with it every hash', async () => {
    const { status } = await execute(people.zf, caseId, 'evaluateCaller', { necessary: 5, clear: 4 });
    expect(status).toBe(200);
    const events = await eventsFor(people.zf);
    expect(events.filter(({ payload, hash }) => payload === null || hash === null)).toEqual([]);
    expect(await allThatIsShown(people.zf)).toContain(SCORES.comment);
  });
});
