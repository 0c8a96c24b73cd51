import { type ClockWords, notify, notifyOfObligation, type Notify } from '../../case/notify-unit.js';
import { type Label } from '../../kernel/label.js';
import { theOnly } from '../../reference/directory/directory.posts.js';
import { type InForce } from '../../reference/in-force.js';
import { type ConsultationState, partiesOf } from './consultation.state.js';

export function tellOfDeclining({ convenor }: ConsultationState): readonly Notify[] {
  return [notify('declined', convenor, [], { zh: '有单位不能参会', en: 'An invitee will not come' })];
}

/** Who convened until now, and who does from now on. */
export function tellOfConvenor(units: readonly string[]): readonly Notify[] {
  const about = { zh: '指挥中心接手召集会商', en: 'The command centre convenes now' };
  return units.map((unit) => notify(`convenor:${unit}`, unit, [], about));
}

/** The hotline ladder: after the second failure the district office takes the matter up (L LN 29, 30). */
export function tellDistrictOffice({ directory }: InForce): readonly Notify[] {
  const office = theOnly(directory, 'districtOffice')?.id;
  const about = { zh: '会商两次未能召开，提请研究', en: 'A consultation failed twice: take it up' };
  return office === undefined ? [] : [notify('escalated', office, [], about)];
}

export function tellOfMinutes(state: ConsultationState): readonly Notify[] {
  return tellParties(state, 'minutes', { zh: '会商纪要已发，可提出异议', en: 'Minutes: you may object' });
}

/** Who was in the chair accepts it. */
export function tellChairOfReport({ meeting, convenor }: ConsultationState): readonly Notify[] {
  const about = { zh: '任务已反馈，待确认', en: 'An action is to be accepted' };
  return [notify('reported', meeting?.chairUnit ?? convenor, [], about)];
}

export function tellOfEnd(state: ConsultationState): readonly Notify[] {
  return tellParties(state, 'over', { zh: '会商已办结', en: 'The consultation is over' });
}

/** Whoever owes something is told when its clock starts; nobody owes an objection. */
export function tellOwner(
  { obligations }: ConsultationState,
  id: string,
  clocks: ClockWords,
): readonly Notify[] {
  const owed = obligations[id];
  const own = owed !== undefined && Object.hasOwn(clocks, owed.key);
  return own && owed.key !== 'consultation.objection' ? [notifyOfObligation(owed, clocks)] : [];
}

function tellParties(state: ConsultationState, key: string, about: Label): readonly Notify[] {
  return partiesOf(state).map((unit) => notify(`${key}:${unit}`, unit, [], about));
}
