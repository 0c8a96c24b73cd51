import { notify, type Notify } from '../../case/notify-unit.js';
import type { PostCode } from '../../kernel/post.js';
import { deputyPostsOf, headPostsOf, theOnly } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import { COLOUR_LABELS } from './supervision-order.labels.js';
import { signerOf } from './supervision-order.permits.js';
import { isLightWhite, type SupervisionOrderState } from './supervision-order.state.js';

const LIGHT = {
  zh: '白色督办单：请签收并按时办结，不需书面回复',
  en: 'White order: sign it and do what is owed in time; no reply is asked',
};

/** The unit is told of every colour, in red its head; those who get a copy read it. */
export function tellOfColour(
  state: SupervisionOrderState,
  copies: readonly string[],
  { directory }: InForce,
): readonly Notify[] {
  const { colour, unit } = state;
  if (colour === undefined) return [];
  const { zh, en } = COLOUR_LABELS[colour];
  if (isLightWhite(state)) return [notify('order:white', unit, [], LIGHT)];
  const posts = colour === 'red' ? headPostsOf(directory.units[unit]) : deputyPostsOf(directory.units[unit]);
  const about = { zh: `${zh}督办单：请签收并整改`, en: `${en} order: sign it and put it right` };
  const copied = { zh: `抄送${zh}督办单`, en: `Copy of a ${en.toLowerCase()} order` };
  return [
    notify(`order:${colour}`, unit, posts, about),
    ...copies.map((each) => notify(`copy:${colour}:${each}`, each, [], copied)),
  ];
}

/** Before the second signature nobody else hears of it. */
export function tellCountersigner(
  { unit }: SupervisionOrderState,
  { directory }: InForce,
): readonly Notify[] {
  const signer = signerOf(unit, directory);
  const about = {
    zh: '拟直接发出黄色、红色督办单，请会签',
    en: 'An order above white is to be countersigned',
  };
  return signer === undefined ? [] : [notify('toCountersign', signer.id, headPostsOf(signer), about)];
}

/** The second signature did not come in time; the district's leader may give it too. */
export function tellLeaderOfSignature({ directory }: InForce): readonly Notify[] {
  const about = { zh: '督办单逾期未会签，可由区领导会签', en: 'An order was not countersigned in time' };
  return toLeader('signatureLate', directory, about);
}

export function tellOfRefusedSignature(
  { openedBy }: SupervisionOrderState,
  { directory }: InForce,
): readonly Notify[] {
  const office = theOnly(directory, 'supervisionOffice')?.id;
  if (office === undefined || openedBy === undefined) return [];
  const about = { zh: '拟发督办单未获会签', en: 'The second signature was refused' };
  return [notify('signatureRefused', office, [openedBy.post], about)];
}

export function tellSupervisor({ directory }: InForce): readonly Notify[] {
  const office = theOnly(directory, 'supervisionOffice')?.id;
  const about = { zh: '整改回复待审核', en: 'A reply is to be judged' };
  return office === undefined ? [] : [notify('replied', office, ['supervisor'], about)];
}

export function tellOfFailedReply(
  { unit }: SupervisionOrderState,
  { directory }: InForce,
): readonly Notify[] {
  const about = { zh: '整改回复未通过，请重新整改', en: 'The reply failed: put it right anew' };
  return [notify('rejected', unit, deputyPostsOf(directory.units[unit]), about)];
}

/** There is no colour above red: the district's leader and the discipline commission hear that it passed. */
export function tellOfOverdueRed({ directory }: InForce): readonly Notify[] {
  const about = { zh: '红色督办逾期未整改', en: 'A red order is overdue' };
  const told: readonly (readonly ['districtLeadership' | 'disciplineCommission', PostCode])[] = [
    ['districtLeadership', 'districtLeader'],
    ['disciplineCommission', 'disciplineOfficer'],
  ];
  return told.flatMap(([kind, post]) => {
    const unit = theOnly(directory, kind)?.id;
    return unit === undefined ? [] : [notify(`redOverdue:${unit}`, unit, [post], about)];
  });
}

/**
 * Three red episodes of one unit in 180 days: its head is interviewed and reports in writing to the top leaders. Nothing was
 * owed by him in orders of before, nor is in one that is over.
 */
export function tellHeadOfThreeReds(
  { unit, obligations }: SupervisionOrderState,
  { directory }: InForce,
): readonly Notify[] {
  const about = {
    zh: '多次红色督办：请主要负责人接受约谈并向区主要领导书面报告',
    en: 'Red again and again: the head is interviewed and reports in writing to the top leaders',
  };
  const report = Object.values(obligations).find(({ key }) => key === 'order.thirdRedReport');
  return [notify('threeReds', unit, headPostsOf(directory.units[unit]), about, report?.id)];
}

export function tellLeaderOfThirdRed({ directory }: InForce): readonly Notify[] {
  const about = {
    zh: '该单位多次红色督办，请约谈其主要负责人',
    en: 'Red again and again: interview the unit’s head',
  };
  return toLeader('thirdRed', directory, about);
}

export function tellOfHeadsReport({ directory }: InForce): readonly Notify[] {
  const about = { zh: '主要负责人已就多次红单书面报告', en: 'The head reported about the red orders' };
  return toLeader('headReported', directory, about);
}

/** There is no order above it: the leader to whom it is owed hears that it did not come. */
export function tellOfLateReport({ directory }: InForce): readonly Notify[] {
  const about = { zh: '多次红单的书面报告逾期未交', en: 'The report about the red orders is overdue' };
  return toLeader('reportLate', directory, about);
}

function toLeader(key: string, directory: InForce['directory'], about: Notify['about']): readonly Notify[] {
  const leader = theOnly(directory, 'districtLeadership')?.id;
  return leader === undefined ? [] : [notify(key, leader, ['districtLeader'], about)];
}

export function tellOfEnd({ unit }: SupervisionOrderState): readonly Notify[] {
  return [notify('ended', unit, [], { zh: '督办单已办结', en: 'The order is over' })];
}
