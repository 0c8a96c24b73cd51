import type { CommandResult, UnitList } from '@tiaokuai/contracts';
import type { Caller, TestApi } from './test-api.fixture.js';

export const PHONE = '13912345678';

/** The people of the three-departments example, each on his post. */
export interface People {
  readonly officer: Caller;
  readonly dispatcher: Caller;
  readonly head: Caller;
  readonly deputy: Caller;
  readonly zf: Caller;
  readonly sj: Caller;
  readonly hj: Caller;
}

export async function signInAll(api: TestApi): Promise<People> {
  const holder = (unit: string, post: string) => api.as(`p-${unit}-${post}-1`, `${unit}/${post}`);
  return {
    officer: await holder('wj', 'streetOfficer'),
    dispatcher: await holder('wj', 'streetDispatcher'),
    head: await holder('wj', 'streetHead'),
    deputy: await holder('wj', 'streetDeputy'),
    zf: await holder('zf', 'deptOfficer'),
    sj: await holder('sj', 'deptOfficer'),
    hj: await holder('hj', 'deptOfficer'),
  };
}

/** A grid on the ground of 望江街道. */
export async function gridOf(caller: Caller, street = 'wj'): Promise<string> {
  const { body } = await caller.call<UnitList>('/api/v1/directory/units?kind=community');
  const grid = body.units.find((unit) => unit.parent === street)?.grids[0];
  if (grid === undefined) throw new Error(`${street} has no grid`);
  return grid;
}

/** The call sheet of the example: three departments, one of them the lead. */
export function callSheet(gridCode: string): Record<string, unknown> {
  return {
    title: '江滨夜市占道经营',
    type: 'citizenDemand',
    urgency: 'ordinary',
    level: 'street',
    direction: 'streetToDepartment',
    place: { gridCode, address: '江滨路12号夜市' },
    facts: '每晚七时后占道经营，多次劝离无效',
    ask: '请到现场联合处置',
    beyondPowerReason: '街道无行政处罚权',
    departments: [
      { unit: 'zf', role: 'lead', task: '查处占道经营', itemCode: 'JP-01' },
      { unit: 'sj', role: 'assist', task: '查处无照经营', itemCode: 'JP-08' },
      { unit: 'hj', role: 'assist', task: '监测油烟', itemCode: 'JP-03' },
    ],
    citizen: { name: '沈某某', phone: PHONE },
  };
}

/** Drafted; the answer is a result, or a problem. */
export async function draft<T = CommandResult>(people: People, more: object = {}): Promise<T> {
  const payload = { ...callSheet(await gridOf(people.officer)), ...more };
  const { body } = await people.officer.call<T>('/api/v1/cases', {
    method: 'POST',
    body: { kind: 'whistle', payload },
  });
  return body;
}

/** Sends a command; the answer is a result, or a problem. */
export function execute<T = CommandResult>(
  caller: Caller,
  caseId: string,
  command: string,
  payload: unknown = {},
  headers: Readonly<Record<string, string>> = {},
) {
  return caller.call<T>(`/api/v1/cases/${caseId}/commands/${command}`, {
    method: 'POST',
    body: payload,
    headers,
  });
}

/** Drafted, submitted, approved and blown: three departments called at once. */
export async function blow(people: People): Promise<CommandResult> {
  const { caseId } = await draft(people);
  await execute(people.officer, caseId, 'submitForApproval');
  await execute(people.head, caseId, 'approve');
  return (await execute(people.dispatcher, caseId, 'blow')).body;
}

export const CONTACT = { contact: '经办人甲', phone: '0571-80000001' };
