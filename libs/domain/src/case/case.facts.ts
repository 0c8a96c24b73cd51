import type { Label } from '../kernel/label.js';
import { obligationsOf, type CaseState, type Party } from './case.state.js';
import type { Obligation, ObligationStatus, PauseGround } from '../kernel/obligation.js';
import type { ExtensionRequest } from './extension/extension.state.js';
import type { ClockDescription, Fact } from '../kernel/procedure.js';

/** The words a procedure gives to its own codes. */
export interface Words {
  readonly stages: Readonly<Record<string, { readonly label: Label }>>;
  readonly outcomes: Readonly<Record<string, Label>>;
  readonly clocks: Readonly<Record<string, ClockDescription>>;
  /** Kinds of fault beside `<clock>.elapsed`. */
  readonly faults: Readonly<Record<string, Label>>;
}

const ROLES: Readonly<Record<Party['role'], Label>> = {
  caller: { zh: '发起单位', en: 'Caller' },
  lead: { zh: '牵头单位', en: 'Lead' },
  assist: { zh: '协办单位', en: 'Assisting' },
  copy: { zh: '抄送单位', en: 'Copy' },
  seat: { zh: '成员席位', en: 'Seat' },
  other: { zh: '参与单位', en: 'Party' },
};
const RELEASED: Label = { zh: '已退出', en: 'Released' };

const STATUS: Readonly<Record<ObligationStatus, Label>> = {
  running: { zh: '办理中', en: 'Running' },
  paused: { zh: '暂停计时', en: 'Paused' },
  met: { zh: '按时完成', en: 'Done in time' },
  metLate: { zh: '逾期完成', en: 'Done late' },
  elapsed: { zh: '已逾期', en: 'Overdue' },
  cancelled: { zh: '不再计时', en: 'Cancelled' },
};

const GROUNDS: Readonly<Record<PauseGround, Label>> = {
  shelved: { zh: '挂账', en: 'Shelved' },
  contested: { zh: '权责异议', en: 'Contested' },
  dispute: { zh: '争议协商', en: 'In dispute' },
};

const REQUESTS: Readonly<Record<ExtensionRequest['status'], Label>> = {
  open: { zh: '待审批', en: 'To be decided' },
  granted: { zh: '同意', en: 'Granted' },
  denied: { zh: '不同意', en: 'Denied' },
  moot: { zh: '无需审批', en: 'No longer needed' },
};

const LIGHTS: Readonly<Record<'green' | 'yellow' | 'red', Label>> = {
  green: { zh: '绿灯', en: 'Green' },
  yellow: { zh: '黄灯', en: 'Yellow' },
  red: { zh: '红灯', en: 'Red' },
};

/** What can be told of any case, as labelled values. Personal data never stands in a fact of this list. */
export function factsOf(state: CaseState, words: Words): readonly Fact[] {
  return [
    ...caseFacts(state, words),
    ...state.parties.map(partyFact),
    ...obligationsOf(state).flatMap((each) => obligationFacts(each, words)),
    ...state.extensionRequests.map(extensionFact),
    ...shelvingFacts(state),
    ...interimFacts(state),
    ...state.faults.map((fault, index): Fact => {
      const label = { zh: `失责记录 ${index + 1}`, en: `Fault ${index + 1}` };
      const value = faultLabel(fault.kind, words);
      return { key: `fault.${index + 1}`, label, format: 'label', value, thread: fault.unit };
    }),
    ...state.assignments.map(({ unit, person, scope }): Fact => ({
      key: `assignment.${unit}.${scope}`,
      label: { zh: `经办人（${scope}）`, en: `In charge (${scope})` },
      format: 'person',
      value: person,
      thread: unit,
    })),
  ];
}

/** Left out when there is nothing to tell. */
function when(value: Fact['value'] | undefined, fact: Omit<Fact, 'value'>): readonly Fact[] {
  return value === undefined ? [] : [{ ...fact, value }];
}

function caseFacts(state: CaseState, { stages, outcomes }: Words): readonly Fact[] {
  const { stage, outcome, leadUnit, firstReceiver, openedAt } = state;
  return [
    {
      key: 'stage',
      label: { zh: '阶段', en: 'Stage' },
      format: 'label',
      value: stages[stage]?.label ?? { zh: stage, en: stage },
    },
    ...when(outcome === undefined ? undefined : (outcomes[outcome] ?? { zh: outcome, en: outcome }), {
      key: 'outcome',
      label: { zh: '结果', en: 'Outcome' },
      format: 'label',
    }),
    { key: 'openedAt', label: { zh: '发起时间', en: 'Opened' }, format: 'instant', value: openedAt ?? null },
    { key: 'lead', label: { zh: '牵头单位', en: 'Lead unit' }, format: 'unit', value: leadUnit ?? null },
    {
      key: 'firstReceiver',
      label: { zh: '首接单位', en: 'First receiver' },
      format: 'unit',
      value: firstReceiver ?? null,
    },
  ];
}

function partyFact({ unit, role, live }: Party): Fact {
  const value = live ? ROLES[role] : RELEASED;
  return { key: `party.${unit}`, label: { zh: '角色', en: 'Role' }, format: 'label', value, thread: unit };
}

function obligationFacts(owed: Obligation, { clocks }: Words): readonly Fact[] {
  const what = clocks[owed.key]?.label ?? { zh: owed.key, en: owed.key };
  const fact = (key: string, zh: string, en: string, format: Fact['format'], value: Fact['value']): Fact => ({
    key: `obligation.${owed.id}.${key}`,
    label: { zh: `${what.zh} · ${zh}`, en: `${what.en} · ${en}` },
    format,
    value,
    thread: owed.thread,
  });
  const light = lightOf(owed);
  const { pauseGround, remaining } = owed;
  return [
    ...(owed.thread === undefined ? [fact('owner', '责任单位', 'Owed by', 'unit', owed.ownerUnit)] : []),
    fact('status', '状态', 'Status', 'label', STATUS[owed.status]),
    fact('dueAt', '到期时间', 'Due', 'instant', owed.status === 'paused' ? null : owed.dueAt),
    fact('light', '灯', 'Light', 'label', light === undefined ? null : LIGHTS[light]),
    ...(pauseGround === undefined
      ? []
      : [fact('pause', '暂停原因', 'Why paused', 'label', GROUNDS[pauseGround])]),
    ...(remaining === undefined
      ? []
      : [fact('remaining', '剩余时限', 'Left', 'minutes' in owed.clock ? 'minutes' : 'days', remaining)]),
    ...(owed.extensions.length === 0
      ? []
      : [fact('extensions', '延期次数', 'Extensions', 'count', owed.extensions.length)]),
    ...(owed.provisional ? [fact('provisional', '暂定时限', 'Provisional', 'flag', true)] : []),
  ];
}

/**
 * Green before the amber instant, yellow from it (from the start where there is none), red once due; none while paused or
 * when nothing is owed any more.
 */
export function lightOf({ status, warned, amberAt }: Obligation): 'green' | 'yellow' | 'red' | undefined {
  if (status === 'elapsed') return 'red';
  if (status !== 'running') return undefined;
  return warned || amberAt === null ? 'yellow' : 'green';
}

function extensionFact({ id, status, undecided, unit }: ExtensionRequest): Fact {
  const label = { zh: `延期申请 ${id.slice(id.indexOf('-') + 1)}`, en: `Extension ${id}` };
  const late = { zh: '逾期未批', en: 'Not decided in time' };
  const value = status === 'open' && undecided ? late : REQUESTS[status];
  return { key: `extension.${id}`, label, format: 'label', value, thread: unit };
}

function shelvingFacts({ shelving }: CaseState): readonly Fact[] {
  return [
    ...when(shelving?.request?.condition, {
      key: 'shelving.request',
      label: { zh: '挂账申请：恢复条件', en: 'Shelving asked for, until' },
      format: 'text',
      thread: shelving?.request?.unit,
    }),
    ...when(shelving?.inForce?.condition, {
      key: 'shelving.condition',
      label: { zh: '挂账：恢复条件', en: 'Shelved until' },
      format: 'text',
    }),
    ...when(shelving?.inForce?.reviewDate, {
      key: 'shelving.reviewDate',
      label: { zh: '挂账复核日期', en: 'Review date' },
      format: 'date',
    }),
  ];
}

function interimFacts({ interimLead }: CaseState): readonly Fact[] {
  if (interimLead === undefined) return [];
  const { unit, reported } = interimLead;
  return [
    { key: 'interim.lead', label: { zh: '临时牵头单位', en: 'Interim lead' }, format: 'unit', value: unit },
    {
      key: 'interim.reported',
      label: { zh: '临时处置已反馈', en: 'Interim lead reported' },
      format: 'flag',
      value: reported,
    },
  ];
}

function faultLabel(kind: string, { clocks, faults }: Words): Label {
  const clock = clocks[kind.replace(/\.elapsed$/, '')]?.label;
  if (clock !== undefined) return { zh: `「${clock.zh}」逾期`, en: `"${clock.en}" overdue` };
  return faults[kind] ?? { zh: kind, en: kind };
}
