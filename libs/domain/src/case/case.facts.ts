import type { Label } from '../kernel/label.js';
import { obligationsOf, type CaseState, type Fault, type Party } from './case.state.js';
import type { Obligation, ObligationStatus, PauseGround } from '../kernel/obligation.js';
import type { CallerOpinion, ExtensionRequest } from './extension/extension.state.js';
import type { Shelving } from './shelving/shelving.state.js';
import { partInForce, partRequest } from './shelving/thread-shelving.js';
import { lightOf, type Light } from './light.js';
import type { ClockDescription, Fact } from '../kernel/procedure.js';
import { factRows, type FactRow } from './fact-rows.js';

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

export const OBLIGATION_STATUS: Readonly<Record<ObligationStatus, Label>> = {
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

const UNDECIDED: Label = { zh: '逾期未批', en: 'Not decided in time' };

/** Never by colour: a colour is that of a supervision order. */
const LIGHTS: Readonly<Record<Light, Label>> = {
  green: { zh: '正常', en: 'On time' },
  yellow: { zh: '临近到期', en: 'Due soon' },
  red: { zh: '已超期', en: 'Overdue' },
};

/** What can be told of any case, as labelled values. Personal data never stands in a fact of this list. */
export function factsOf(state: CaseState, words: Words): readonly Fact[] {
  return [
    ...caseFacts(state, words),
    ...state.parties.flatMap(partyFacts),
    ...obligationsOf(state).flatMap((each) => obligationFacts(each, words)),
    ...state.extensionRequests.flatMap(extensionFacts),
    ...shelvingFacts(state),
    ...Object.keys(state.threadShelvings ?? {}).flatMap((unit) => partFacts(state, unit)),
    ...interimFacts(state),
    ...state.faults.flatMap((fault, index) => {
      const n = index + 1;
      return factRows(
        [[`fault.${n}`, `失责记录 ${n}`, `Fault ${n}`, 'label', faultLabel(fault, words)]],
        fault.unit,
      );
    }),
    ...state.assignments.flatMap(({ unit, person, scope }) =>
      factRows(
        [[`assignment.${unit}.${scope}`, `经办人（${scope}）`, `In charge (${scope})`, 'person', person]],
        unit,
      ),
    ),
  ];
}

function caseFacts(state: CaseState, { stages, outcomes }: Words): readonly Fact[] {
  const { number, stage, outcome, leadUnit = null, firstReceiver = null, openedAt = null } = state;
  const inWords = outcome === undefined ? undefined : (outcomes[outcome] ?? { zh: outcome, en: outcome });
  return factRows([
    ['number', '编号', 'Number', 'text', number],
    ['stage', '阶段', 'Stage', 'label', stages[stage]?.label ?? { zh: stage, en: stage }],
    ['outcome', '结果', 'Outcome', 'label', inWords],
    ['openedAt', '发起时间', 'Opened', 'instant', openedAt],
    ['lead', '牵头单位', 'Lead unit', 'unit', leadUnit],
    ['firstReceiver', '首接单位', 'First receiver', 'unit', firstReceiver],
  ]);
}

function partyFacts({ unit, role, live }: Party): readonly Fact[] {
  return factRows([[`party.${unit}`, '角色', 'Role', 'label', live ? ROLES[role] : RELEASED]], unit);
}

function obligationFacts(owed: Obligation, { clocks }: Words): readonly Fact[] {
  const what = clocks[owed.key]?.label ?? { zh: owed.key, en: owed.key };
  const light = lightOf(owed);
  const { thread, status, pauseGround, remaining, extensions } = owed;
  const rows: readonly FactRow[] = [
    ['owner', '责任单位', 'Owed by', 'unit', thread === undefined ? owed.ownerUnit : undefined],
    ['status', '状态', 'Status', 'label', OBLIGATION_STATUS[status]],
    ['dueAt', '到期时间', 'Due', 'instant', status === 'paused' ? null : owed.dueAt],
    ['light', '时限状态', 'Standing', 'label', light === undefined ? null : LIGHTS[light]],
    ['pause', '暂停原因', 'Why paused', 'label', pauseGround && GROUNDS[pauseGround]],
    ['remaining', '剩余时限', 'Left', 'minutes' in owed.clock ? 'minutes' : 'days', remaining],
    ['extensions', '延期次数', 'Extensions', 'count', extensions.length || undefined],
    ['provisional', '暂定时限', 'Provisional', 'flag', owed.provisional || undefined],
  ];
  return factRows(
    rows.map(([key, zh, en, format, value]) => [
      `obligation.${owed.id}.${key}`,
      `${what.zh} · ${zh}`,
      `${what.en} · ${en}`,
      format,
      value,
    ]),
    thread,
  );
}

const OPINIONS: Readonly<Record<CallerOpinion['stance'], Label>> = {
  awaited: { zh: '待提出', en: 'Awaited' },
  agree: { zh: '同意延期', en: 'Agrees' },
  object: { zh: '不同意延期', en: 'Objects' },
  none: { zh: '未提意见', en: 'None given' },
};

function extensionFacts({ id, status, undecided, unit, opinion }: ExtensionRequest): readonly Fact[] {
  const n = id.slice(id.indexOf('-') + 1);
  const value = status === 'open' && undecided ? UNDECIDED : REQUESTS[status];
  const stance = opinion && OPINIONS[opinion.stance];
  return factRows(
    [
      [`extension.${id}`, `延期申请 ${n}`, `Extension ${id}`, 'label', value],
      [
        `extension.${id}.opinion`,
        `延期申请 ${n} · 发起单位意见`,
        `Extension ${id} · caller`,
        'label',
        stance,
      ],
    ],
    unit,
  );
}

function requestFact({ unit, condition }: NonNullable<Shelving['request']>): Fact {
  const label = { zh: '挂账申请：恢复条件', en: 'Shelving asked for, until' };
  return { key: 'shelving.request', label, format: 'text', thread: unit, value: condition };
}

function shelvingFacts({ shelving }: CaseState): readonly Fact[] {
  const { request, inForce } = shelving ?? {};
  return [
    ...(request === undefined ? [] : [requestFact(request)]),
    ...factRows([
      ['shelving.condition', '挂账：恢复条件', 'Shelved until', 'text', inForce?.condition],
      ['shelving.reviewDate', '挂账复核日期', 'Review date', 'date', inForce?.reviewDate],
    ]),
  ];
}

/** What one unit's own part waits for. */
function partFacts(state: CaseState, unit: string): readonly Fact[] {
  const inForce = partInForce(state, unit);
  const key = `shelving.${unit}`;
  return factRows(
    [
      [
        `${key}.request`,
        '单位事项挂账申请：恢复条件',
        'Part to be shelved until',
        'text',
        partRequest(state, unit)?.condition,
      ],
      [`${key}.condition`, '单位事项挂账：恢复条件', 'Part shelved until', 'text', inForce?.condition],
      [`${key}.reviewDate`, '单位事项挂账复核日期', 'Review of the part', 'date', inForce?.reviewDate],
    ],
    unit,
  );
}

function interimFacts({ interimLead }: CaseState): readonly Fact[] {
  return factRows([
    ['interim.lead', '临时牵头单位', 'Interim lead', 'unit', interimLead?.unit],
    ['interim.reported', '临时处置已反馈', 'Interim lead reported', 'flag', interimLead?.reported],
  ]);
}

function faultLabel({ kind, reversedAt }: Fault, words: Words): Label {
  const what = kindLabel(kind, words);
  if (reversedAt === undefined) return what;
  return { zh: `${what.zh}（已按新放假通知撤回）`, en: `${what.en} (reversed by a new holiday notice)` };
}

function kindLabel(kind: string, { clocks, faults }: Words): Label {
  const clock = clocks[kind.replace(/\.elapsed$/, '')]?.label;
  if (clock !== undefined) return { zh: `「${clock.zh}」逾期`, en: `"${clock.en}" overdue` };
  return faults[kind] ?? { zh: kind, en: kind };
}
