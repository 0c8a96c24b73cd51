import type { CaseState } from '../case.state.js';
import { assertNever } from '../../kernel/label.js';
import type { ShelvingEvent } from './shelving.events.js';
import { SHELVED } from './shelving.state.js';

type Shelved = Pick<CaseState, 'stage' | 'shelving' | 'stageBeforeShelving'>;

/** What a shelving event changes in a case: the stage left is kept, so that `resume` finds it again. */
export function evolveShelving(state: Shelved, event: ShelvingEvent): Shelved {
  const { stage, shelving, stageBeforeShelving } = state;
  switch (event.type) {
    case 'ShelvingRequested': {
      const { condition, reviewDate } = event.payload;
      const { unit, person } = event.actor;
      const request = { unit, askedBy: person, condition, reviewDate };
      return { stage, stageBeforeShelving, shelving: { ...shelving, request } };
    }
    case 'CaseShelved': {
      const { condition, reviewDate } = event.payload;
      return {
        stage: SHELVED,
        stageBeforeShelving: stage === SHELVED ? stageBeforeShelving : stage,
        shelving: { inForce: { condition, reviewDate } },
      };
    }
    case 'ShelvingDenied':
      return { stage, stageBeforeShelving, shelving: { ...shelving, request: undefined } };
    case 'CaseResumed':
      return { stage: stageBeforeShelving ?? stage, stageBeforeShelving: undefined, shelving: undefined };
    default:
      return assertNever(event);
  }
}
