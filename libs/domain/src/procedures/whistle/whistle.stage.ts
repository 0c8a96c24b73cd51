import { isReverse, liveParticipations, type Participation, type WhistleState } from './whistle.state.js';

const BEGUN: readonly Participation['stage'][] = ['planned', 'arrived', 'resultIn', 'accepted', 'evaluated'];
const DONE: readonly Participation['stage'][] = ['accepted', 'evaluated'];
const WORKING: readonly string[] = ['blown', 'handling', 'resultsIn'];

/**
 * The stage of the case as its participations give it (the first diagram of domain.md 3.1); stages before the blow and after
 * the evaluation are not the participations'. In the direction department to street nobody evaluates the street, so accepted
 * is already evaluated.
 */
export function stageOfParticipations(state: WhistleState, now: string): string {
  const live = liveParticipations(state);
  if (!WORKING.includes(now) || live.length === 0) return now;
  if (live.every(({ stage }) => DONE.includes(stage))) {
    const scored = isReverse(state) || live.every(({ stage }) => stage === 'evaluated');
    return scored ? 'evaluated' : 'resultsIn';
  }
  return now === 'blown' && !live.some(({ stage }) => BEGUN.includes(stage)) ? 'blown' : 'handling';
}
