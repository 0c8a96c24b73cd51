import { SHELVED } from '../../case/shelving/shelving.state.js';
import {
  isReverse,
  liveParticipations,
  type ParticipationStage,
  type WhistleState,
  workStage,
} from './whistle.state.js';

const BEGUN: readonly ParticipationStage[] = ['planned', 'arrived', 'resultIn', 'accepted', 'evaluated'];
const DONE: readonly ParticipationStage[] = ['accepted', 'evaluated'];
const WORKING: readonly string[] = ['blown', 'handling', 'resultsIn'];

/**
 * The stage of the case as its participations give it; stages before the blow and after the evaluation are not theirs.
 * In the direction department to street nobody evaluates the street, so accepted is already evaluated.
 */
function stageOfParticipations(state: WhistleState, now: string): string {
  const live = liveParticipations(state);
  if (!WORKING.includes(now) || live.length === 0) return now;
  if (live.every(({ stage }) => DONE.includes(stage))) {
    const scored = isReverse(state) || live.every(({ stage }) => stage === 'evaluated');
    return scored ? 'evaluated' : 'resultsIn';
  }
  return now === 'blown' && !live.some(({ stage }) => BEGUN.includes(stage)) ? 'blown' : 'handling';
}

/** The case's stage follows its participations, also under a shelving. */
export function followParticipations(state: WhistleState): WhistleState {
  const stage = stageOfParticipations(state, workStage(state));
  return state.stage === SHELVED ? { ...state, stageBeforeShelving: stage } : { ...state, stage };
}
