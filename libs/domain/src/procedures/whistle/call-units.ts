import type { Decision } from '../../case/case.decision.js';
import type { Department } from './call-sheet.js';
import { tooFarRejection } from './check-call-sheet.js';
import { inRow, rowsRejection, vacant } from './check-departments.js';
import { judgingOf } from './draft.js';
import { openParticipation } from './participation.js';
import { event } from './whistle.builders.js';
import { reject } from './whistle.rejections.js';
import { isReverse, type WhistleState } from './whistle.state.js';

export const WhistleBlown = event<{
  readonly unapproved: boolean;
  /** The department that calls streets; absent where one of those called leads. */
  readonly lead?: string;
}>({
  type: 'WhistleBlown',
  label: { zh: '吹哨', en: 'The whistle was blown' },
  schemaVersion: 1,
  fold: (_state, { payload: { unapproved, lead } }) => ({
    stage: 'blown',
    ...(unapproved ? { confirmation: 'owed' } : {}),
    ...(lead === undefined ? {} : { leadUnit: lead, callerLeads: true }),
  }),
});

/** Who is called by the sheet. A department that calls streets leads itself, whatever a sheet of before says of a street. */
function rowsOf(state: WhistleState): readonly Department[] {
  return isReverse(state) ? state.departments.map((row) => ({ ...row, role: 'assist' })) : state.departments;
}

/** Calls every unit of the sheet, judged once more by what is in force now. */
export function callUnits(decision: Decision<WhistleState>, unapproved: boolean): void {
  const { calling, direction, urgency, appointment } = decision.state;
  const rows = rowsOf(decision.state);
  const judging = judgingOf(decision, calling, direction);
  const rejection =
    rowsRejection(rows, judging) ??
    rows
      .map((row, n) => inRow(vacant(row, urgency, judging), `departments.${n}.`))
      .find((each) => each !== undefined);
  if (rejection !== undefined) return decision.reject(rejection);
  if (appointment !== undefined && appointment <= decision.at)
    return decision.reject(reject('WHISTLE.APPOINTMENT_TOO_SOON', 'appointment'));
  const tooFar = tooFarRejection({ appointment, urgency }, judging);
  if (tooFar !== undefined) return decision.reject(tooFar);
  const lead = isReverse(decision.state) ? { lead: calling.office } : {};
  decision.record(WhistleBlown, { unapproved, ...lead });
  // The lead first: a case that was sent out is never without one.
  const leadFirst = [...rows].sort((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));
  for (const row of leadFirst) openParticipation(decision, row, 'blow');
}
