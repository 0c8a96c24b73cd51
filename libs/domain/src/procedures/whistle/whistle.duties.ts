import { openObligation } from '../../case/obligation/obligation.end.js';
import type { Duty } from '../../kernel/procedure.js';
import { owesCallback } from './record-callback.js';
import { mayTakeOver } from './suggestion.js';
import { CALLER_POSTS, onTheSpot } from './whistle.caller.js';
import { liveParticipations, type WhistleState } from './whistle.state.js';

/**
 * What waits for somebody without a clock: a draft to be sent, an approved call to be blown, a refused task that may be
 * taken over, a call in which nobody is left, a citizen to be called back.
 */
export function whistleDuties(state: WhistleState): readonly Duty[] {
  const { stage, urgency, calling } = state;
  const { draft, blow, head } = CALLER_POSTS[calling.kind];
  switch (stage) {
    case 'drafted':
      return urgency === 'emergency'
        ? [{ unit: calling.office, posts: [blow], command: 'blowNow' }]
        : [{ unit: calling.unit, posts: draft, command: 'submitForApproval' }];
    // Approved before there was a limit to blow in.
    case 'approved':
      if (openObligation(state, { key: 'whistle.blow' }) !== undefined) return [];
      return [{ unit: calling.office, posts: [blow], command: 'blow' }];
    case 'blown':
    case 'handling':
      // A ruling released every street that its department had called.
      if (liveParticipations(state).length === 0)
        return [{ unit: calling.office, posts: [head], command: 'cancel' }];
      return state.participations.flatMap(({ unit: refusing, refusal }): Duty[] => {
        const unit = refusal?.suggested?.unit ?? '';
        return mayTakeOver(state, refusing, unit)
          ? [{ unit, posts: [], command: 'takeOver', about: refusing }]
          : [];
      });
    case 'resultsIn':
    case 'evaluated': {
      const { office, kind } = onTheSpot(calling).at(-1) ?? calling;
      const { officer, deputy } = CALLER_POSTS[kind];
      return owesCallback(state)
        ? [{ unit: office, posts: [officer, deputy], command: 'recordCallback' }]
        : [];
    }
    default:
      return [];
  }
}
