import { fields, group, optional, reference } from '../../kernel/form.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { basisFields, departmentFields } from './call-sheet.js';
import { GATE_REJECTS, inRow, newcomerRejection } from './check-departments.js';
import { changeLeadTo, LeadChanged } from './lead.js';
import {
  CLOCKS_OF_CALL,
  openParticipation,
  releaseParticipation,
  ThreadOpened,
  ThreadReleased,
} from './participation.js';
import { answerRefusal } from './refusal.js';
import { followStage } from './stage-change.js';
import { command, event } from './whistle.builders.js';
import { DEPUTIES } from './whistle.caller.js';
import { meet } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { BY_DEPUTY, byDeputy, namedParticipation } from './whistle.permits.js';
import { reject } from './whistle.rejections.js';
import { unitField } from './whistle.shared-fields.js';
import {
  changeParticipation,
  isRefusalOpen,
  liveParticipation,
  liveParticipations,
  participationOf,
  type WhistleState,
} from './whistle.state.js';

const RefusalAccepted = event<{ readonly unit: string; readonly releaseAfterWork: boolean }>({
  type: 'RefusalAccepted',
  label: { zh: '同意拒绝', en: 'The refusal was accepted' },
  schemaVersion: 1,
  fold: (state, { payload: { unit, releaseAfterWork } }) =>
    changeParticipation(state, unit, (each) => ({ releaseAfterWork, ...answerRefusal(each, 'accepted') })),
});

interface Answer {
  readonly unit: string;
  readonly newLead?: string;
  readonly replacement?: { readonly unit: string };
}

/**
 * Where a department that calls streets leads, none of them does: should a ruling have named another unit, the lead goes
 * back to the department with it. Somebody stays to do what was asked.
 */
function heirAmongStreets(
  { newLead, replacement, unit }: Answer,
  state: WhistleState,
): string | undefined | Rejection {
  if (newLead !== undefined) return reject('WHISTLE.STREET_ONLY_ASSISTS', 'newLead');
  const stays = liveParticipations(state).some((each) => each.unit !== unit && !each.releaseAfterWork);
  if (!stays && replacement === undefined) return reject('WHISTLE.NOBODY_WOULD_BE_LEFT', 'replacement');
  return state.leadUnit === unit ? state.calling.office : undefined;
}

/** Who leads when this unit goes: the unit named, or for a lead its replacement; `undefined`: nothing changes. */
function heirOf({ newLead, replacement, unit }: Answer, state: WhistleState): string | undefined | Rejection {
  if (state.callerLeads) return heirAmongStreets({ newLead, replacement, unit }, state);
  const isLead = state.leadUnit === unit;
  const heir = newLead ?? (isLead ? replacement?.unit : undefined);
  if (heir === undefined) return isLead ? reject('WHISTLE.LEAD_WOULD_BE_MISSING', 'newLead') : undefined;
  const stays = liveParticipation(state, heir)?.releaseAfterWork === false && heir !== unit;
  if (stays || heir === replacement?.unit) return heir;
  return reject(isLead ? 'WHISTLE.LEAD_WOULD_BE_MISSING' : 'WHISTLE.NEW_LEAD_NOT_IN_CASE', 'newLead', {
    heir,
  });
}

/**
 * The unit was right and goes; a replacement takes over its role. Whoever came under reservation finishes the work first.
 */
export const acceptRefusal = command({
  name: 'acceptRefusal',
  label: { zh: '同意拒绝', en: 'Accept the refusal' },
  form: fields({
    unit: unitField,
    newLead: optional(reference({ zh: '新的主办单位', en: 'New lead' }, 'unit')),
    replacement: optional(
      group(
        { zh: '接替单位', en: 'Replacement' },
        {
          unit: unitField,
          task: departmentFields.task,
          ...basisFields,
        },
      ),
    ),
  }),
  stages: ['blown', 'handling'],
  target: { field: 'unit', candidates: participants },
  permits: (state, context, unit) =>
    namedParticipation(state, unit, isRefusalOpen) ?? byDeputy(state, context),
  declares: {
    who: BY_DEPUTY,
    by: DEPUTIES,
    meets: ['whistle.answerRefusal'],
    starts: [...CLOCKS_OF_CALL, 'whistle.notify', 'whistle.evaluate', 'whistle.close'],
    cancels: [
      ...['whistle.refuse', 'whistle.plan', 'whistle.arrive', 'whistle.result', 'whistle.preliminary'],
      ...['pause.contestedMax', 'case.interim'],
    ],
    leadsTo: { handling: ['handling', 'resultsIn', 'evaluated'] },
    records: [RefusalAccepted, ThreadOpened, LeadChanged, ThreadReleased],
    rejects: [
      'CASE.FIELD_INVALID',
      ...GATE_REJECTS,
      'WHISTLE.DEPARTMENT_REPEATED',
      'WHISTLE.LEAD_WOULD_BE_MISSING',
      'WHISTLE.LEVEL_FORBIDS_UNIT',
      'WHISTLE.NEEDS_BASIS',
      'WHISTLE.NEW_LEAD_NOT_IN_CASE',
      'WHISTLE.NOBODY_WOULD_BE_LEFT',
      'WHISTLE.STREET_ONLY_ASSISTS',
    ],
  },
  decide(decision, payload, unit) {
    const { state: before, inForce, at } = decision;
    const heir = heirOf(payload, before);
    if (isRejection(heir)) return decision.reject(heir);
    const newcomer = payload.replacement && ({ ...payload.replacement, role: 'assist' } as const);
    const rejection = newcomer && inRow(newcomerRejection(before, newcomer, inForce, at), 'replacement.');
    if (rejection !== undefined) return decision.reject(rejection);
    const releaseAfterWork = participationOf(before, unit)?.refusal?.underReservation === true;
    decision.record(RefusalAccepted, { unit, releaseAfterWork });
    meet(decision, 'whistle.answerRefusal', unit);
    if (newcomer) openParticipation(decision, newcomer, 'replacement');
    changeLeadTo(decision, heir, 'refusalAccepted');
    if (!releaseAfterWork) releaseParticipation(decision, unit, 'refusalAccepted');
    followStage(decision, before);
  },
});
