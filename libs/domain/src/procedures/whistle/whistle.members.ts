import { leadsCentre } from '../../case/permissions.js';
import { leads } from '../../reference/directory/who.js';
import { reject, type Rejection } from '../../kernel/rejection.js';
import { concerns, rulingForm, type Ruling } from '../../case/ruling/ruling.js';
import * as forms from './whistle.commands.js';
import { newcomerRejection } from './whistle.departments.js';
import { rule, type WhistleDecision } from './whistle.rule.js';
import {
  isContested,
  isRefusalOpen,
  liveParticipation,
  participationOf,
  type WhistleState,
} from './whistle.state.js';
import {
  changeLeadTo,
  followStage,
  keepParticipation,
  openParticipation,
  releaseParticipation,
} from './whistle.participation.js';
import { byDeputy, hasResult, only } from './whistle.who.js';

/** Who takes part and who leads: changed by the caller, or by a ruling made elsewhere. */

/** In `resultsIn` it takes the case back to handling: notice and scores are owed anew when the new unit is done too. */
const addDepartment = rule({
  name: 'addDepartment',
  label: { zh: '增加单位', en: 'Add a unit' },
  form: forms.addDepartment,
  stages: ['blown', 'handling', 'resultsIn'],
  permits: byDeputy,
  decide(decision, row) {
    const { state: before, inForce, at } = decision;
    if (row.role === 'lead') return decision.reject(reject('WHISTLE.NEEDS_ONE_LEAD', 'role'));
    const rejection = newcomerRejection(before, row, inForce, at);
    if (rejection !== undefined) return decision.reject(rejection);
    openParticipation(decision, row, 'added');
    followStage(decision, before);
  },
});

/** Before any result the caller's deputy changes the lead, afterwards the centre's; never against a determination. */
const changeLead = rule({
  name: 'changeLead',
  label: { zh: '变更主办', en: 'Change the lead' },
  form: forms.changeLead,
  stages: ['blown', 'handling'],
  permits(state, context) {
    const allowed = hasResult(state) ? leadsCentre(context) : leads(context.actor, state.calling.office);
    const bound = state.boundUnits.includes(state.leadUnit ?? '');
    return only(state, context, allowed) ?? (bound ? reject('CASE.DETERMINATION_BINDS') : undefined);
  },
  decide(decision, { unit, reason }) {
    const thread = liveParticipation(decision.state, unit);
    if (thread === undefined || thread.releaseAfterWork)
      return decision.reject(reject('WHISTLE.NEW_LEAD_NOT_IN_CASE', 'unit', { unit }));
    if (unit === decision.state.leadUnit) return decision.reject(reject('CASE.FIELD_INVALID', 'unit'));
    changeLeadTo(decision, unit, reason);
  },
});

function rulingRejection(
  { lead, assists, releases }: Ruling,
  decision: WhistleDecision,
): Rejection | undefined {
  const { units } = decision.inForce.directory;
  const wrong = [lead, ...assists].find((unit) => units[unit] === undefined || releases.includes(unit));
  return wrong === undefined ? undefined : reject('CASE.FIELD_INVALID', 'releases', { unit: wrong });
}

/** What a newcomer by ruling does: the task of the unit it replaces, else the lead's. */
function taskInherited(state: WhistleState, releases: readonly string[], unit: string): forms.Department {
  const contested = state.participations.find(
    (each) => releases.includes(each.unit) && each.stage !== 'released',
  );
  const {
    task = state.ask,
    itemCode,
    powerBasis,
    admissionId,
  } = contested ?? participationOf(state, state.leadUnit ?? '') ?? {};
  return { unit, role: 'assist', task, itemCode, powerBasis, admissionId };
}

/**
 * ⚙ A dispute, panel or duty ruling decided who leads, assists and goes. Who is named and was contested stays with what
 * was left of its clocks; who is new gets full ones; contested participations that the ruling does not name stay contested.
 */
const applyRuling = rule({
  name: 'applyRuling',
  label: { zh: '执行裁定', en: 'Carry out a ruling' },
  engine: 'only',
  form: rulingForm,
  stages: ['blown', 'handling', 'shelved', 'resultsIn'],
  permits: () => undefined,
  decide(decision, ruling) {
    const before = decision.state;
    if (!concerns(ruling, before)) return;
    const rejection = rulingRejection(ruling, decision);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record('RulingApplied', ruling);
    const named = [...new Set([ruling.lead, ...ruling.assists])];
    for (const unit of named) {
      const thread = liveParticipation(before, unit);
      if (thread === undefined)
        openParticipation(decision, taskInherited(before, ruling.releases, unit), 'ruling');
      else if (isRefusalOpen(thread) || isContested(thread)) keepParticipation(decision, unit);
    }
    changeLeadTo(decision, ruling.lead, 'ruling');
    for (const unit of ruling.releases)
      if (liveParticipation(decision.state, unit)?.releaseAfterWork === false)
        releaseParticipation(decision, unit, 'ruling');
    followStage(decision, before);
  },
});

export const MEMBER_RULES = [addDepartment, changeLead, applyRuling];
