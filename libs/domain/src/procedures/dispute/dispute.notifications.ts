import { notify, type Notify } from '../../case/notify-unit.js';
import { type Label } from '../../kernel/label.js';
import { deputyPostsOf, headPostsOf, theOnly } from '../../reference/directory/directory.posts.js';
import { type InForce } from '../../reference/in-force.js';
import { coordinatorPosts } from './coordinator.js';
import { type DisputeState } from './dispute.state.js';

export function tellOfNegotiation({ disputants }: DisputeState, inForce: InForce): readonly Notify[] {
  return tellDeputies(disputants, inForce, { zh: '请协商解决争议', en: 'Negotiate' });
}

export function tellOfApplication(state: DisputeState, inForce: InForce): readonly Notify[] {
  return tellCoordinator(state, inForce, { zh: '争议申请待受理', en: 'A dispute is to be admitted' });
}

/** The applicant may have it reviewed. */
export function tellOfRefusedAdmission(
  { applicant = '' }: DisputeState,
  inForce: InForce,
): readonly Notify[] {
  return tellDeputies([applicant], inForce, {
    zh: '争议未予受理，可在期限内向区府办申请复核',
    en: 'Admission was refused: it may be reviewed in time',
  });
}

export function tellReviewer({ admissionReviewer = '' }: DisputeState, inForce: InForce): readonly Notify[] {
  const about = { zh: '不予受理的争议待复核', en: 'A refusal of admission is to be reviewed' };
  return [notify('reviewer', admissionReviewer, coordinatorPosts(inForce, admissionReviewer), about)];
}

/** The parties hear it, and the coordinator, who has the dispute where it is to be admitted. */
export function tellOfReviewedAdmission(
  state: DisputeState,
  admitted: boolean,
  inForce: InForce,
): readonly Notify[] {
  const about = admitted
    ? { zh: '复核决定：争议应予受理', en: 'On review: the dispute is admitted' }
    : { zh: '复核决定：维持不予受理', en: 'On review: admission stays refused' };
  return [...tellDeputies(state.disputants, inForce, about), ...tellCoordinator(state, inForce, about)];
}

/** What the application lacks, its applicant supplements. */
export function tellApplicant({ applicant = '' }: DisputeState, inForce: InForce): readonly Notify[] {
  return tellDeputies([applicant], inForce, { zh: '请补正材料', en: 'Supplement' });
}

/** Whoever is asked for a defence. */
export function tellOfForwarding(to: readonly string[], inForce: InForce): readonly Notify[] {
  return tellDeputies(to, inForce, { zh: '请提交答辩意见', en: 'Submit a defence' });
}

/** A defence is in: the coordinator reads it, and after the last one gets to his opinion. */
export function tellOfDefence(state: DisputeState, inForce: InForce): readonly Notify[] {
  const isLast = state.defences.every(({ status }) => status !== 'asked');
  return tellCoordinator(
    state,
    inForce,
    isLast
      ? { zh: '答辩已全部提交，请出具协调意见', en: 'All defences are in: issue an opinion' }
      : { zh: '收到一份答辩意见', en: 'A defence was submitted' },
  );
}

/** What was said at the meeting is on record, and everybody who was or should have been there reads it. */
export function tellOfMeeting({ disputants }: DisputeState, inForce: InForce): readonly Notify[] {
  return tellDeputies(disputants, inForce, {
    zh: '协调会已召开，请查阅会议纪要',
    en: 'A meeting was held: read its minutes',
  });
}

export function tellOfOpinion({ disputants }: DisputeState, inForce: InForce): readonly Notify[] {
  return tellDeputies(disputants, inForce, {
    zh: '协调意见已出具，可在异议期内提出异议',
    en: 'An opinion was issued: object in time or it binds',
  });
}

/** Whoever leads from now on. */
export function tellOfExecution(lead: string, { directory }: InForce): readonly Notify[] {
  const about = { zh: '请接手办理并反馈', en: 'Take it over and report' };
  return [notify('execute', lead, deputyPostsOf(directory.units[lead]), about)];
}

/** What the lead reports is for the coordinator to confirm. */
export function tellOfReport(state: DisputeState, inForce: InForce): readonly Notify[] {
  return tellCoordinator(state, inForce, { zh: '请确认执行情况', en: 'Confirm the execution' });
}

/** A contested case is over, and its question is asked all the same. */
export function tellOfGoingOn({ disputants }: DisputeState, inForce: InForce): readonly Notify[] {
  return tellDeputies(disputants, inForce, {
    zh: '所涉案件已终结，本争议继续处理',
    en: 'The contested case is over; the dispute goes on',
  });
}

/** Nothing is to be done here any more: what a party has to say it says to the panel. */
export function tellOfJoining({ disputants }: DisputeState, inForce: InForce): readonly Notify[] {
  return tellDeputies(disputants, inForce, {
    zh: '同一事项多次退回，本争议并入责任认定',
    en: 'The panel decides on all refusals of the matter, this dispute among them',
  });
}

/** It ended with the case that it was about. */
export function tellOfEnd({ disputants }: DisputeState, inForce: InForce): readonly Notify[] {
  return tellDeputies(disputants, inForce, {
    zh: '所涉案件已终结，本争议随之终止',
    en: 'The contested case is over, and the dispute with it',
  });
}

/** What was settled and is not taken over: the discipline commission hears of it, and the head of whoever owes it. */
export function tellOfDefault(
  { obligations }: DisputeState,
  id: string,
  { directory }: InForce,
): readonly Notify[] {
  const owed = obligations[id];
  if (owed?.key !== 'dispute.execute') return [];
  const commission = theOnly(directory, 'disciplineCommission')?.id;
  const about = { zh: '拒不执行争议处理结果', en: 'What was settled is not carried out' };
  return [
    ...(commission === undefined ? [] : [notify('discipline', commission, ['disciplineOfficer'], about, id)]),
    notify('head', owed.ownerUnit, headPostsOf(directory.units[owed.ownerUnit]), about, id),
  ];
}

function tellDeputies(units: readonly string[], { directory }: InForce, about: Label): readonly Notify[] {
  return units.map((unit) => notify(`told:${unit}`, unit, deputyPostsOf(directory.units[unit]), about));
}

function tellCoordinator(
  { coordinator = '' }: DisputeState,
  inForce: InForce,
  about: Label,
): readonly Notify[] {
  return [notify('coordinator', coordinator, coordinatorPosts(inForce, coordinator), about)];
}
