import type { Decision } from '../../case/case.decision.js';
import type { FactRow } from '../../case/fact-rows.js';
import { joinMatter } from '../../case/link/link.reactions.js';
import { ENGINE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { whistle } from '../../kernel/contracts/whistle.contract.js';
import { type CallSheet, callSheetForm, PERSONAL } from './call-sheet.js';
import { callSheetRejection, SHEET_REJECTS, streetOfCallSheet } from './check-call-sheet.js';
import type { Judging } from './check-departments.js';
import { command, event } from './whistle.builders.js';
import { type Caller, callerNow, callerOf, DRAFTERS, draftsFor } from './whistle.caller.js';
import { DIRECTIONS, LEVELS, ROLES, TYPES, URGENCIES } from './whistle.labels.js';
import { reject } from './whistle.rejections.js';
import { isReverse, type WhistleState } from './whistle.state.js';

const WhistleDrafted = event<CallSheet & { readonly calling: Caller; readonly street?: string }>({
  type: 'WhistleDrafted',
  label: { zh: '草拟哨单', en: 'The call was drafted' },
  schemaVersion: 1,
  sealed: PERSONAL,
  fold(state, { payload, actor, effectiveAt }) {
    const { calling, street } = payload;
    return {
      ...sheetFold(payload, street),
      stage: 'drafted',
      calling,
      firstReceiver: calling.office,
      openedAt: effectiveAt,
      openedBy: actor,
      matterId: payload.matterId ?? state.matterId,
    };
  },
  reactions: ({ after }) => joinMatter(after),
});

/** What a sheet changes, drafted or amended; its personal part stays out of the state. */
export function sheetFold(sheet: CallSheet, street: string | undefined): Partial<WhistleState> {
  const { title, type, urgency, level, direction, place, ask, beyondPowerReason, departments } = sheet;
  return {
    ...{ title, type, urgency, level, direction, place, ask, beyondPowerReason, departments, street },
    streets: sheet.streets ?? [],
    appointment: sheet.appointment,
    requestCaseId: sheet.requestCaseId,
    peopleWait: type === 'citizenDemand' || urgency !== 'ordinary' || sheet.requestCaseId !== undefined,
    citizenIdentified: sheet.citizen !== undefined,
    itemCodes: [...new Set(departments.flatMap(({ itemCode }) => itemCode ?? []))],
  };
}

export function judgingOf(
  { inForce, at }: Decision<WhistleState>,
  caller: Caller,
  direction: WhistleState['direction'],
): Judging {
  return { caller, direction, inForce, at };
}

/**
 * Records the draft of `calling`. A person drafts for his own unit; the engine drafts for the unit it names, when a
 * warning's danger has begun.
 */
export function recordDraft(decision: Decision<WhistleState>, sheet: CallSheet): void {
  const { actor } = decision.context;
  const unit = actor.post === ENGINE.post ? sheet.callingUnit : actor.unit;
  if (unit === undefined) return decision.reject(reject('CASE.FIELD_MISSING', 'callingUnit'));
  const calling = callerOf(decision.inForce.directory, unit);
  if (calling === undefined) return decision.reject(reject('CASE.FIELD_INVALID', 'callingUnit'));
  const judging = judgingOf(decision, calling, sheet.direction);
  const rejection = callSheetRejection(sheet, judging);
  if (rejection !== undefined) return decision.reject(rejection);
  decision.record(WhistleDrafted, { ...sheet, calling, street: streetOfCallSheet(sheet, judging) });
}

export const draft = command({
  ...answers(whistle.draft, callSheetForm),
  label: { zh: '草拟哨单', en: 'Draft a call' },
  sealed: Object.keys(PERSONAL),
  engine: 'also',
  stages: 'none',
  notTwice: true,
  permits(_state, context) {
    const { actor } = context;
    if (actor.post === ENGINE.post) return undefined;
    const caller = callerNow(context, actor.unit);
    const drafts = caller !== undefined && draftsFor(actor, caller);
    return drafts ? undefined : reject('ACTOR.POST_FORBIDS');
  },
  declares: {
    who: {
      zh: '街道、社区、指挥中心或部门的拟稿岗位；系统代拟',
      en: 'a drafting post of a street, a community, the command centre or a department; the engine for one of them',
    },
    by: DRAFTERS,
    leadsTo: { '': ['drafted'] },
    records: [WhistleDrafted],
    rejects: [...SHEET_REJECTS, 'CLOCK.LIMIT_MISSING'],
  },
  decide: recordDraft,
});

/** What is asked, of the case as a whole. */
export function callFacts(state: WhistleState): readonly FactRow[] {
  return [
    ['title', '标题', 'Title', 'text', state.title],
    ['caller', '吹哨单位', 'Caller', 'unit', state.calling.unit],
    ['type', '哨型', 'Type', 'label', TYPES[state.type]],
    ['urgency', '紧急程度', 'Urgency', 'label', URGENCIES[state.urgency]],
    ['level', '吹哨层级', 'Level', 'label', LEVELS[state.level]],
    ['direction', '方向', 'Direction', 'label', DIRECTIONS[state.direction]],
    ['street', '属地', 'Street', 'unit', state.street],
    ['place.gridCode', '网格', 'Grid', 'grid', state.place.gridCode],
    ['place.address', '地址', 'Address', 'text', state.place.address],
    ['ask', '请求事项', 'What is asked', 'text', state.ask],
    isReverse(state)
      ? ['beyondPowerReason', '需街道配合的理由', 'Why streets are needed', 'text', state.beyondPowerReason]
      : [
          'beyondPowerReason',
          '超出街道权限的理由',
          'Why beyond the street’s power',
          'text',
          state.beyondPowerReason,
        ],
    ['appointment', '约定到场时间', 'Appointment', 'instant', state.appointment],
    ['citizen', '有实名诉求人', 'A citizen is named', 'flag', state.citizenIdentified],
  ];
}

/** Whom the sheet would call, for who approves it; once they are called their participations tell it. */
export function sheetFacts({ departments, participations }: WhistleState): readonly FactRow[] {
  if (participations.length > 0) return [];
  return departments.flatMap(({ unit, role, task, itemCode, powerBasis }, index): readonly FactRow[] => {
    const n = index + 1;
    const { zh, en } = ROLES[role];
    return [
      [`called.${n}`, `拟叫单位 ${n}（${zh}）`, `To be called ${n} (${en})`, 'unit', unit],
      [`called.${n}.task`, `单位 ${n} 的任务`, `Task of ${n}`, 'text', task],
      [`called.${n}.basis`, `单位 ${n} 的依据`, `Basis of ${n}`, 'text', itemCode ?? powerBasis],
    ];
  });
}
