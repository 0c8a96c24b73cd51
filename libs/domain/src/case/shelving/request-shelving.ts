import { isRejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import { DEPUTY_POSTS, HEAD_POSTS, leads } from '../../reference/directory/directory.posts.js';
import { commandFor, type AnyCommand } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { startObligation } from '../obligation/obligation.start.js';
import { isParty, NOT_A_PARTY, POST_FORBIDS } from '../permissions.js';
import { reviewOn, SHELVING_DECIDE } from './shelving.clocks.js';
import { ShelvingRequested } from './shelving.events.js';
import { answererOf, emergencyRuns, shelvingForm } from './shelving.rules.js';
import { SHELVED } from './shelving.state.js';

const command = commandFor<CaseState>();

/** While shelved too: for a later review. */
export function requestShelving(shelvable: readonly string[]): AnyCommand<CaseState> {
  return command({
    name: 'requestShelving',
    label: { zh: '申请挂账', en: 'Ask for shelving' },
    form: shelvingForm,
    stages: [...shelvable, SHELVED],
    permits(state, { actor }) {
      if (!isParty(state, actor)) return NOT_A_PARTY;
      if (!leads(actor, actor.unit)) return POST_FORBIDS;
      return state.shelving?.request !== undefined || emergencyRuns(state)
        ? reject('CASE.STAGE_FORBIDS')
        : undefined;
    },
    declares: {
      who: { zh: '参与单位副职或负责人', en: 'deputy or head of a unit in the case' },
      by: [...DEPUTY_POSTS, ...HEAD_POSTS],
      starts: [SHELVING_DECIDE],
      records: [ShelvingRequested],
    },
    decide(decision, payload) {
      const { reviewDate } = payload;
      const answerer = answererOf(decision, reviewDate, (centre) => reviewOn(reviewDate, centre));
      if (isRejection(answerer)) return decision.reject(answerer);
      decision.record(ShelvingRequested, payload);
      startObligation(decision, { key: SHELVING_DECIDE, ...answerer, neverPauses: true });
    },
  });
}
