import { type SharedEvent } from '../../case/case.events.js';
import { type ClockWords, notify, notifyOfObligation, type Notify } from '../../case/notify-unit.js';
import { deputyPostsOf, headPostsOf } from '../../reference/directory/directory.posts.js';
import { type InForce } from '../../reference/in-force.js';
import { type CollaborationState } from './collaboration.state.js';

/** Units that get a copy of the request. */
export function tellCopies(units: readonly string[]): readonly Notify[] {
  const about = { zh: '抄送协作函', en: 'Copy of a request for collaboration' };
  return units.map((unit) => notify(`copy:${unit}`, unit, [], about));
}

export function tellOfWithdrawal({ requested }: CollaborationState): readonly Notify[] {
  return [notify('over', requested, [], { zh: '协作请求已撤回', en: 'The request was withdrawn' })];
}

export function tellOfAcceptance({ requester }: CollaborationState): readonly Notify[] {
  return [notify('accepted', requester, [], { zh: '协作请求已被接受', en: 'The request was accepted' })];
}

export function tellOfSilence({ requester }: CollaborationState): readonly Notify[] {
  const about = { zh: '对方逾期未答复，视为接受', en: 'Accepted by silence' };
  return [notify('accepted', requester, [], about)];
}

export function tellOfOverruling({ requester }: CollaborationState): readonly Notify[] {
  return [notify('overruled', requester, [], { zh: '退回已被否决', en: 'The decline was overruled' })];
}

/** The unit declines again and again, three times in 90 days: the requester is offered a work suggestion. */
export function offerSuggestion(
  { requester }: CollaborationState,
  { directory }: InForce,
): readonly Notify[] {
  const about = {
    zh: '对方多次退回协作，可提出工作建议',
    en: 'Declined again and again: a suggestion may be made',
  };
  return [notify('suggestion', requester, deputyPostsOf(directory.units[requester]), about)];
}

/** Both sides hear that it is over. */
export function tellOfEnd({ requester, requested }: CollaborationState): readonly Notify[] {
  const about = { zh: '协作已办结', en: 'The collaboration is over' };
  return [requester, requested].map((unit) => notify(`over:${unit}`, unit, [], about));
}

/** Whoever owes something is told when its clock starts; of a missed sign-in the head hears too. */
export function tellOfClock(
  { type, payload }: Extract<SharedEvent, { type: 'ObligationStarted' | 'ObligationElapsed' }>,
  { obligations }: CollaborationState,
  clocks: ClockWords,
  { directory }: InForce,
): readonly Notify[] {
  const owed = obligations[payload.id];
  if (owed === undefined || !Object.hasOwn(clocks, owed.key)) return [];
  if (type === 'ObligationStarted') return [notifyOfObligation(owed, clocks)];
  if (owed.key !== 'collaboration.signIn') return [];
  const head = { unit: owed.ownerUnit, posts: headPostsOf(directory.units[owed.ownerUnit]) };
  return [notifyOfObligation(owed, clocks, 'head', head)];
}
