import { type ClockWords, notify, notifyOfObligation, type Notify } from '../../case/notify-unit.js';
import { deputyPostsOf, headPostsOf } from '../../reference/directory/directory.posts.js';
import { type InForce } from '../../reference/in-force.js';
import { type LiaisonState } from './liaison.state.js';

export function tellOfChange({ unit }: LiaisonState, { directory }: InForce): readonly Notify[] {
  const about = { zh: '联络员有变动，请更换', en: 'A liaison changes' };
  return [notify('change', unit, deputyPostsOf(directory.units[unit]), about)];
}

export function tellOfReport({ unit }: LiaisonState, { directory }: InForce): readonly Notify[] {
  const about = { zh: '有人反映联络员联系不上', en: 'A liaison was reported as unreachable' };
  return [notify('unreachable', unit, deputyPostsOf(directory.units[unit]), about)];
}

/** Whoever is due is asked with his last days, not when his time to verify begins. */
export function tellOwner({ obligations }: LiaisonState, id: string, clocks: ClockWords): readonly Notify[] {
  const owed = obligations[id];
  const asks = owed?.key === 'liaison.verifyGrace' || owed?.key === 'liaison.fill';
  return asks ? [notifyOfObligation(owed, clocks)] : [];
}

/** Of one that still cannot be reached the head hears. */
export function tellHead(
  { obligations, unit }: LiaisonState,
  id: string,
  clocks: ClockWords,
  { directory }: InForce,
): readonly Notify[] {
  const owed = obligations[id];
  if (owed?.key !== 'liaison.answerUnreachable') return [];
  const posts = headPostsOf(directory.units[unit]);
  return [notifyOfObligation(owed, clocks, 'head', { unit: owed.ownerUnit, posts })];
}
