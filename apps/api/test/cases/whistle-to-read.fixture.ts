import type { CaseView, ObligationView } from '@tiaokuai/contracts';
import { startTestApi, type Caller, type TestApi } from '../test-api.fixture.js';
import { blow, CONTACT, execute, signInAll, type People } from '../whistle-over-http.fixture.js';

const REFUSAL = {
  ground: 'notStatutoryDuty',
  unknownUnit: '三定方案未写明',
  citation: { itemCode: 'JP-03' },
  deputy: 'p-hj-deptDeputy-1',
};

/** A whistle with three departments, to be read. */
export interface WhistleToRead {
  readonly api: TestApi;
  readonly people: People;
  readonly caseId: string;
  readonly path: string;
  view(caller: Caller, at?: string): Promise<CaseView>;
}

/** Acknowledged 09:40 by one, refused 10:30 by another; the third has let its two hours pass unheard. */
export async function startWhistleToRead(): Promise<WhistleToRead> {
  const api = await startTestApi();
  const people = await signInAll(api);
  const { caseId } = await blow(people);
  const path = `/api/v1/cases/${caseId}`;
  await api.advanceTo('2026-09-17T09:40:00+08:00');
  await execute(people.zf, caseId, 'acknowledge', CONTACT);
  await api.advanceTo('2026-09-17T10:30:00+08:00');
  await execute(people.hj, caseId, 'refuse', REFUSAL);
  await execute(people.sj, caseId, 'comment', { text: '我局执法队正在别处' });
  await api.advanceTo('2026-09-17T12:30:00+08:00');
  return {
    ...{ api, people, caseId, path },
    async view(caller, at) {
      const query = at === undefined ? '' : `?at=${encodeURIComponent(at)}`;
      return (await caller.call<CaseView>(`${path}${query}`)).body;
    },
  };
}

export function clockOf({ obligations }: CaseView, id: string): ObligationView | undefined {
  return obligations.find((each) => each.id === id);
}
